//! Where an answer goes: standard output, a device, or a file that is there whole or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Seek as _, Write};
use std::path::{Path, PathBuf};

use super::args::Answer;
use super::output::Failure;
use super::progress::Progress;
use crate::say::{self, Lang};

/// Where an answer goes.
pub(super) struct Sink {
    out: Out,
    name: Option<PathBuf>,
    lang: Lang,
}

enum Out {
    Stdout(BufWriter<Listener<io::StdoutLock<'static>>>),
    /// Something that is no file, such as `/dev/null` or a named pipe.
    Device(BufWriter<Listener<File>>),
    File(Part),
}

/// Somebody who may have seen enough, as with `| head`: what comes after that is not written and not missed. The job goes
/// on, so that the exit code is right.
struct Listener<W> {
    out: W,
    gone: bool,
    progress: Progress,
}

/// A file in the making. Until everything is written it has no name at all, so that nothing is left of it when the
/// process is stopped.
struct Part {
    path: PathBuf,
    out: BufWriter<File>,
    permissions: Option<Permissions>,
}

impl Sink {
    /// Opens the place the answer is to go to.
    pub(super) fn open(answer: &Answer, lang: Lang) -> Result<Self, Failure> {
        match &answer.output {
            Some(path) => Self::file(path, lang),
            None => Ok(Self::stdout(&Progress::none(), lang)),
        }
    }

    /// Standard output; a progress bar steps aside for it.
    pub(super) fn stdout(progress: &Progress, lang: Lang) -> Self {
        let out = Listener { out: io::stdout().lock(), gone: false, progress: progress.clone() };
        Self { out: Out::Stdout(BufWriter::new(out)), name: None, lang }
    }

    /// A file, or whatever stands under that name.
    pub(super) fn file(name: &Path, lang: Lang) -> Result<Self, Failure> {
        let failed = |error: io::Error| unwritable(name, &error, lang);
        let there = fs::metadata(name).ok();
        // A device or a pipe is written to; only a file can be replaced by a complete one.
        let out = if there.as_ref().is_some_and(|there| !there.is_file()) {
            let out = File::options().write(true).open(name).map_err(failed)?;
            Out::Device(BufWriter::new(Listener { out, gone: false, progress: Progress::none() }))
        } else {
            Out::File(Part::new(name, there.map(|there| there.permissions())).map_err(failed)?)
        };
        Ok(Self { out, name: Some(name.to_owned()), lang })
    }

    /// Writes everything out, so that only giving the file its name is left to do.
    pub(super) fn complete(&mut self) -> Result<(), Failure> {
        self.flush().map_err(|error| self.failure(&error))
    }

    /// Flushes; a file gets its name only now.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.complete()?;
        let named = match &mut self.out {
            Out::File(part) => part.name(),
            Out::Stdout(_) | Out::Device(_) => Ok(()),
        };
        named.map_err(|error| self.failure(&error))
    }

    /// Why writing failed, with the name of the place.
    pub(super) fn failure(&self, error: &io::Error) -> Failure {
        match &self.name {
            Some(name) => unwritable(name, error, self.lang),
            None => Failure::Said(say::file::unfinished(&say::file::reason(error, self.lang), self.lang)),
        }
    }
}

impl Part {
    fn new(name: &Path, permissions: Option<Permissions>) -> io::Result<Self> {
        let path = behind_links(name)?;
        let out = tempfile::tempfile_in(folder(&path))?;
        Ok(Self { path, out: BufWriter::new(out), permissions })
    }

    /// Gives what has been written its name, in the place of what had it before.
    fn name(&mut self) -> io::Result<()> {
        let mut under = std::ffi::OsString::from(".");
        under.push(self.path.file_name().unwrap_or_default());
        under.push(format!(".{}.part", std::process::id()));
        let under = self.path.with_file_name(under);
        let named = self.copy(&under).and_then(|()| fs::rename(&under, &self.path));
        if named.is_err() {
            let _ = fs::remove_file(&under);
        }
        named
    }

    fn copy(&mut self, to: &Path) -> io::Result<()> {
        let mut copy = File::options().write(true).create_new(true).open(to)?;
        let from = self.out.get_mut();
        from.rewind()?;
        io::copy(from, &mut copy)?;
        match self.permissions.take() {
            Some(permissions) => copy.set_permissions(permissions),
            None => Ok(()),
        }
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A link stays a link: what it leads to is written, whether it is there already or not.
fn behind_links(name: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut path = name.to_owned();
    for _ in 0..MOST {
        let Ok(target) = fs::read_link(&path) else { return Ok(path) };
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    Err(io::Error::from(io::ErrorKind::InvalidInput))
}

impl<W: Write> Write for Listener<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gone {
            return Ok(bytes.len());
        }
        match self.progress.aside(|| self.out.write(bytes)) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.gone = true;
                Ok(bytes.len())
            }
            written => written,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.out.flush() {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            flushed => flushed,
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.out {
            Out::Stdout(out) => out.write(bytes),
            Out::Device(out) => out.write(bytes),
            Out::File(part) => part.out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Stdout(out) => out.flush(),
            Out::Device(out) => out.flush(),
            Out::File(part) => part.out.flush(),
        }
    }
}

fn unwritable(path: &Path, error: &io::Error, lang: Lang) -> Failure {
    let reason = match error.kind() {
        // A file that is to be written need not be there; its folder has to.
        io::ErrorKind::NotFound => say::file::no_such_folder(lang).to_owned(),
        _ => say::file::reason(error, lang),
    };
    Failure::Said(say::file::unwritable(&path.display().to_string(), &reason, lang))
}
