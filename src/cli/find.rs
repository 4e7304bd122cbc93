//! Which files are drafts.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::WalkBuilder;
use ignore::gitignore::Gitignore;

use super::args::{self, Drafts, StdinFormat};
use super::git;
use super::input::FILE;
use super::output::Failure;
use crate::draft::{Format, LARGEST};
use crate::report::Unread;
use crate::rulefile::suggest::nearest;
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
    /// What stands in it, where that is not what lies on the disk.
    given: Option<Arc<[u8]>>,
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

    /// What stands in it; of a single draft no more than shows that it is too long for one.
    pub(super) fn bytes(&self, drafts: &Drafts) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let most = match self.format(drafts) {
            Format::Text => LARGEST + 1,
            Format::Jsonl | Format::Csv => usize::MAX,
        };
        self.open()?.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Opens it, for who reads it part by part.
    #[expect(clippy::disallowed_methods, reason = "the command line reads files")]
    pub(super) fn open(&self) -> std::io::Result<Box<dyn Read + '_>> {
        if let Some(given) = &self.given {
            return Ok(Box::new(&**given));
        }
        if self.is_stdin() {
            return Ok(Box::new(std::io::stdin().lock()));
        }
        Ok(Box::new(std::fs::File::open(&self.path)?))
    }
}

/// The drafts that were asked for in a fixed order, and what could not be read.
pub(super) fn targets(drafts: &Drafts, lang: Lang) -> Result<(Vec<Target>, Vec<Unread>), Failure> {
    let here = [PathBuf::from(".")];
    let paths = if drafts.paths.is_empty() { &here[..] } else { &drafts.paths };
    let (mut targets, mut errors) = (Vec::new(), Vec::new());
    let found = |path: PathBuf, given| Target { path, named: false, given };
    if drafts.staged {
        let staged = git::staged(paths, lang).map_err(Failure::Said)?;
        targets.extend(staged.into_iter().map(|file| found(file.path, Some(file.bytes))));
        targets.retain(|target| is_draft(&target.path) && !is_excluded(&target.path, &OWN_IGNORE));
    } else if let Some(revision) = &drafts.since {
        let changed = git::since(revision, paths, lang).map_err(Failure::Said)?;
        targets.extend(changed.into_iter().map(|path| found(path, None)));
        targets.retain(|target| is_draft(&target.path) && !is_excluded(&target.path, &OWN_IGNORE));
    } else {
        named(paths, &mut targets, &mut errors, lang);
        let excluded = |path: &Path| !is_draft(path) || is_excluded(path, &IGNORES);
        targets
            .retain(|target| !(drafts.force_exclude && target.named && !target.is_stdin() && excluded(&target.path)));
    }
    // A file that is named and found is one file.
    targets.sort_by(|a, b| a.path.cmp(&b.path).then(b.named.cmp(&a.named)));
    targets.dedup_by(|a, b| a.path == b.path);
    Ok((targets, errors))
}

/// The files that say what is no draft: our own, and those that say what is none of the repository's.
const OWN_IGNORE: [&str; 1] = [".taktvollignore"];
const IGNORES: [&str; 3] = [".taktvollignore", ".ignore", ".gitignore"];

fn named(paths: &[PathBuf], targets: &mut Vec<Target>, errors: &mut Vec<Unread>, lang: Lang) {
    for path in paths {
        let target = Target { path: path.clone(), named: true, given: None };
        if target.is_stdin() {
            targets.push(target);
            continue;
        }
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => walk(path, targets, errors, lang),
            Ok(meta) if meta.is_file() => targets.push(target),
            Ok(_) => errors.push(unread(path, say::file::not_a_file(lang), lang)),
            Err(error) => {
                let mut unread = unread(path, &say::file::reason(&error, lang), lang);
                if let Some(command) = mistyped(path) {
                    unread.said = format!("{}. {}", unread.said, say::cli::meant_command(&command, lang));
                }
                errors.push(unread);
            }
        }
    }
}

/// Whether a file that was not found by walking would not have been found: the ignore file nearest to it decides.
fn is_excluded(path: &Path, ignores: &[&str]) -> bool {
    let Ok(path) = std::path::absolute(path) else { return false };
    for folder in path.ancestors().skip(1) {
        for name in ignores {
            let (rules, _) = Gitignore::new(folder.join(name));
            let matched = rules.matched_path_or_any_parents(&path, false);
            if !matched.is_none() {
                return matched.is_ignore();
            }
        }
        if folder.join(".git").exists() {
            break;
        }
    }
    false
}

fn unread(path: &Path, reason: &str, lang: Lang) -> Unread {
    let path = path.to_string_lossy().replace('\\', "/");
    Unread { said: say::file::unreadable(&path, reason, lang), path, position: None }
}

/// The command that a name without any file behind it is probably meant to be.
fn mistyped(path: &Path) -> Option<String> {
    let name = path.to_str().filter(|name| name.bytes().all(|byte| byte.is_ascii_lowercase()))?;
    let commands = args::commands();
    nearest(name, commands.iter().map(String::as_str)).map(str::to_owned)
}

fn walk(folder: &Path, targets: &mut Vec<Target>, errors: &mut Vec<Unread>, lang: Lang) {
    let walk = WalkBuilder::new(folder).require_git(false).add_custom_ignore_filename(".taktvollignore").build();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_draft(entry.path()) => {
                let path = entry.into_path();
                let path = path.strip_prefix("./").map_or(path.clone(), Path::to_owned);
                targets.push(Target { path, named: false, given: None });
            }
            Ok(_) => {}
            Err(error) => errors.push(unread(folder, &error.to_string(), lang)),
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
