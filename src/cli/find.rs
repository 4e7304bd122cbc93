//! Which files are drafts.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::args::{Drafts, StdinFormat};
use super::input::{FILE, read_file};
use super::output;
use crate::draft::Format;
use crate::say::{self, Lang};

/// The name that stands for the input.
const STDIN: &str = "-";

/// A file to check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    /// The path as it is shown.
    pub(super) path: PathBuf,
    /// Whether it was named rather than found in a folder.
    pub(super) named: bool,
}

impl Target {
    pub(super) fn is_stdin(&self) -> bool {
        self.path.as_os_str() == STDIN
    }

    /// The path that stands for it: that of the file, or the one that was given for the input.
    fn stands_for<'a>(&'a self, drafts: &'a Drafts) -> &'a Path {
        match &drafts.stdin_filename {
            Some(name) if self.is_stdin() => name,
            _ => &self.path,
        }
    }

    /// The folder whose guideline serves for it.
    pub(super) fn folder(&self, drafts: &Drafts) -> PathBuf {
        let folder = self.stands_for(drafts).parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.map_or_else(|| PathBuf::from("."), Path::to_owned)
    }

    /// The name it is reported under, with `/` on every system.
    pub(super) fn shown(&self, drafts: &Drafts) -> String {
        self.stands_for(drafts).to_string_lossy().replace('\\', "/")
    }

    /// How it is to be read.
    pub(super) fn format(&self, drafts: &Drafts) -> Format {
        match drafts.stdin_format.filter(|_| self.is_stdin()) {
            Some(StdinFormat::Text) => Format::Text,
            Some(StdinFormat::Jsonl) => Format::Jsonl,
            Some(StdinFormat::Csv) => Format::Csv,
            None => Format::of_path(&self.shown(drafts)).unwrap_or(Format::Text),
        }
    }

    /// What stands in it.
    pub(super) fn bytes(&self) -> std::io::Result<Vec<u8>> {
        if !self.is_stdin() {
            return read_file(&self.path);
        }
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The drafts under some paths in a fixed order, and what could not be read.
pub(super) fn targets(paths: &[PathBuf], lang: Lang) -> (Vec<Target>, Vec<String>) {
    let (mut targets, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == STDIN {
            targets.push(Target { path: path.clone(), named: true });
            continue;
        }
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => walk(path, &mut targets, &mut errors, lang),
            Ok(meta) if meta.is_file() => targets.push(Target { path: path.clone(), named: true }),
            Ok(_) => errors.push(say::cli::unreadable(&path.display().to_string(), say::cli::not_a_file(lang), lang)),
            Err(error) => errors.push(output::unreadable(path, &error, lang)),
        }
    }
    // A file that is named and found is one file.
    targets.sort_by(|a, b| a.path.cmp(&b.path).then(b.named.cmp(&a.named)));
    targets.dedup_by(|a, b| a.path == b.path);
    (targets, errors)
}

fn walk(folder: &Path, targets: &mut Vec<Target>, errors: &mut Vec<String>, lang: Lang) {
    let walk = WalkBuilder::new(folder).require_git(false).add_custom_ignore_filename(".taktvollignore").build();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_draft(entry.path()) => {
                let path = entry.into_path();
                let path = path.strip_prefix("./").map_or(path.clone(), Path::to_owned);
                targets.push(Target { path, named: false });
            }
            Ok(_) => {}
            Err(error) => errors.push(say::cli::unreadable(&folder.display().to_string(), &error.to_string(), lang)),
        }
    }
}

/// Whether a file found in a folder is a draft by its name: a text or records, not a guideline, not a README.
fn is_draft(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let about = ["readme", "liesmich", "license", "lizenz", "changelog", "contributing", "code_of_conduct", "notice"];
    name != FILE && !about.contains(&stem.as_str()) && Format::of_path(&name).is_some()
}
