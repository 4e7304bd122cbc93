//! Standard output, standard error, files that are written whole, and what could not be done.

use std::fmt;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use anstream::ColorChoice;
use clap::error::{ContextKind, ContextValue};

use super::Exit;
use super::args::{Answer, Colour};
use crate::report::escape;
use crate::report::terminal::Terminal;
use crate::say::{self, Lang};

/// Why a command could not do its job, in words for the person who called it.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something that was asked for is not there, or cannot be.
    Said(String),
    /// It has been said already, at length.
    Shown,
    /// Writing the answer failed.
    Writing(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Writing(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(said) => f.write_str(said),
            Self::Shown => Ok(()),
            Self::Writing(error) => error.fmt(f),
        }
    }
}

/// Writes a line to standard error. That it may be closed is nobody's concern.
pub(super) fn note(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", escape::terminal(line));
}

/// Says why a command failed.
pub(super) fn failed(failure: &Failure) -> Exit {
    match failure {
        // The reader has seen enough, as with `| head`.
        Failure::Writing(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Failure::Shown => {}
        Failure::Said(_) | Failure::Writing(_) => note(&failure.to_string()),
    }
    Exit::Failed
}

/// Answers `--help`, `--version` and what could not be understood.
pub(super) fn usage(error: &clap::Error, lang: Lang) -> Exit {
    if !error.use_stderr() {
        let _ = error.print();
        return Exit::Go;
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let one = |kind| context(kind).into_iter().next();
    note(&say::cli::misunderstood(
        one(ContextKind::InvalidArg).or_else(|| one(ContextKind::InvalidSubcommand)).as_deref(),
        one(ContextKind::InvalidValue).as_deref(),
        one(ContextKind::PriorArg).as_deref(),
        &[context(ContextKind::SuggestedArg), context(ContextKind::SuggestedValue)].concat(),
        &context(ContextKind::ValidValue),
        lang,
    ));
    note(say::cli::see_help(lang));
    Exit::Failed
}

/// Where the answer goes.
pub(super) enum Sink {
    /// Standard output.
    Stdout(BufWriter<io::StdoutLock<'static>>),
    /// Something that is no file, such as `/dev/null`.
    Device(BufWriter<std::fs::File>),
    /// A file that appears when it is complete.
    File { path: PathBuf, part: PathBuf, out: BufWriter<std::fs::File> },
}

impl Sink {
    /// Opens the place the answer is to go to.
    pub(super) fn open(answer: &Answer, lang: Lang) -> Result<Self, Failure> {
        let Some(path) = &answer.output else {
            return Ok(Self::Stdout(BufWriter::new(io::stdout().lock())));
        };
        let failed = |error: io::Error| unwritable(path, &error, lang);
        // A device or a pipe is written to; only a file can be replaced by a complete one.
        if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
            let there = std::fs::File::options().write(true).open(path).map_err(failed)?;
            return Ok(Self::Device(BufWriter::new(there)));
        }
        // A link stays a link: what it leads to is replaced.
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}.part", std::process::id()));
        let part = path.with_file_name(name);
        let file = std::fs::File::options().write(true).create_new(true).open(&part).map_err(failed)?;
        Ok(Self::File { path, part, out: BufWriter::new(file) })
    }

    /// Flushes; a file gets its name only now, so that it is there whole or not at all.
    pub(super) fn finish(self) -> io::Result<()> {
        match self {
            Self::Stdout(mut out) => out.flush(),
            Self::Device(mut out) => out.flush(),
            Self::File { path, part, mut out } => {
                out.flush()?;
                std::fs::rename(part, path)
            }
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(out) => out.write(bytes),
            Self::Device(out) | Self::File { out, .. } => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(out) => out.flush(),
            Self::Device(out) | Self::File { out, .. } => out.flush(),
        }
    }
}

/// A file that cannot be read, as a failure.
pub(super) fn unreadable(path: &Path, error: &io::Error, lang: Lang) -> String {
    say::cli::unreadable(&path.display().to_string(), &say::cli::reason(error, lang), lang)
}

fn unwritable(path: &Path, error: &io::Error, lang: Lang) -> Failure {
    let reason = match error.kind() {
        // A file that is to be written need not be there; its folder has to.
        io::ErrorKind::NotFound => say::cli::no_such_folder(lang).to_owned(),
        _ => say::cli::reason(error, lang),
    };
    Failure::Said(say::cli::unwritable(&path.display().to_string(), &reason, lang))
}

/// The terminal as it is: its width, and whether colours are wanted on it.
pub(super) fn terminal(answer: &Answer, lang: Lang, quiet: bool) -> Terminal {
    let stdout = answer.output.is_none();
    let colour = colour(answer, || stdout && anstream::AutoStream::choice(&io::stdout()) != ColorChoice::Never);
    Terminal { lang, width: width(stdout), colour, quiet }
}

/// The same for what goes to standard error.
pub(super) fn error_terminal(answer: &Answer, lang: Lang) -> Terminal {
    let colour = colour(answer, || anstream::AutoStream::choice(&io::stderr()) != ColorChoice::Never);
    Terminal { lang, width: width(io::stderr().is_terminal()), colour, quiet: false }
}

/// Whether colours are wanted: as asked, else as the place the answer goes to has it.
fn colour(answer: &Answer, fits: impl FnOnce() -> bool) -> bool {
    match answer.color {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => fits(),
    }
}

/// The columns of the terminal; in a pipe or a file, a hundred.
fn width(ours: bool) -> usize {
    let seen = terminal_size::terminal_size().filter(|_| ours && io::stdout().is_terminal());
    seen.map_or(100, |(width, _)| usize::from(width.0).clamp(40, 140))
}
