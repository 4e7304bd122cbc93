//! What git knows: the files of the next commit as they will be committed, and the files that changed since a revision.
//!
//! It asks the `git` that is installed, so that hooks, partial commits and work trees mean what they mean there.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use super::input::here;
use crate::say::{self, Lang};

/// A file as it is going to be committed.
#[derive(Debug)]
pub(super) struct Staged {
    /// The path as a person standing here would write it.
    pub(super) path: PathBuf,
    /// What will be committed.
    pub(super) bytes: Arc<[u8]>,
}

/// The files under `paths` that are staged, without those that the commit deletes.
pub(super) fn staged(paths: &[PathBuf], lang: Lang) -> Result<Vec<Staged>, String> {
    let root = root(lang)?;
    let listed = ask(with_paths(&["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames"], paths), lang)?;
    let files: Vec<(PathBuf, String)> =
        entries(&listed).filter_map(|(about, name)| Some((shown(&root, name), blob(&about)?))).collect();
    let contents = contents(files.iter().map(|(_, blob)| blob.as_str()), lang)?;
    Ok(files.into_iter().zip(contents).map(|((path, _), bytes)| Staged { path, bytes: bytes.into() }).collect())
}

/// The files under `paths` that differ from what they were when this branch left `revision`, new ones among them.
pub(super) fn since(revision: &str, paths: &[PathBuf], lang: Lang) -> Result<Vec<PathBuf>, String> {
    let root = root(lang)?;
    let commit = format!("{revision}^{{commit}}");
    let known = ["rev-parse", "--verify", "--quiet", "--end-of-options", &commit];
    let Ok(commit) = ask(git(&known), lang) else { return Err(say::git::unknown_revision(revision, lang)) };
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let options = ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--merge-base", &commit];
    let changed = ask(with_paths(&options, paths), lang)?;
    let mut files: Vec<PathBuf> =
        entries(&changed).filter(|(about, _)| is_file(about)).map(|(_, name)| shown(&root, name)).collect();
    let new = ask(with_paths(&["ls-files", "--others", "--exclude-standard", "--full-name", "-z"], paths), lang)?;
    files.extend(new.split(|&byte| byte == 0).filter(|name| !name.is_empty()).map(|name| shown(&root, name)));
    files.sort();
    files.dedup();
    Ok(files)
}

/// The top folder of the repository, without links.
fn root(lang: Lang) -> Result<PathBuf, String> {
    let Ok(root) = ask(git(&["rev-parse", "--show-toplevel"]), lang) else {
        return Err(match Command::new("git").arg("--version").output() {
            Ok(_) => say::git::no_repository(lang).to_owned(),
            Err(_) => say::git::not_installed(lang).to_owned(),
        });
    };
    let root = path(root.strip_suffix(b"\n").unwrap_or(&root));
    Ok(std::fs::canonicalize(&root).unwrap_or(root))
}

fn git(arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    // A path is a path, even one that begins with a colon or holds a star; and what git says is shown as it says it.
    git.args(arguments).env("GIT_LITERAL_PATHSPECS", "1").env("GIT_OPTIONAL_LOCKS", "0").stdin(Stdio::null());
    git
}

fn with_paths(arguments: &[&str], paths: &[PathBuf]) -> Command {
    let mut git = git(arguments);
    git.arg("--").args(paths);
    git
}

fn ask(mut git: Command, lang: Lang) -> Result<Vec<u8>, String> {
    let output = git.output().map_err(|error| say::git::failed(&say::file::reason(&error, lang), lang))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(say::git::failed(said.lines().next().unwrap_or_default(), lang))
}

/// The entries of `git diff --raw -z`: what is told about a file (`:MODE MODE BLOB BLOB STATUS`), and its name.
fn entries(listed: &[u8]) -> impl Iterator<Item = (Vec<String>, &[u8])> {
    let mut parts = listed.split(|&byte| byte == 0);
    std::iter::from_fn(move || {
        let about = parts.next().filter(|about| !about.is_empty())?;
        let about = String::from_utf8_lossy(about).split(' ').map(str::to_owned).collect();
        Some((about, parts.next()?))
    })
}

/// Whether it is still there, and a file rather than a link or a repository of its own.
fn is_file(about: &[String]) -> bool {
    about.get(1).is_some_and(|mode| mode.starts_with("100"))
}

/// The blob that will be committed; `None` for what is deleted, is no file, or is announced only (`git add -N`).
fn blob(about: &[String]) -> Option<String> {
    let blob = about.get(3).filter(|_| is_file(about))?;
    (!blob.bytes().all(|byte| byte == b'0')).then(|| blob.clone())
}

/// What stands in these blobs, in their order.
fn contents<'a>(blobs: impl Iterator<Item = &'a str>, lang: Lang) -> Result<Vec<Vec<u8>>, String> {
    let asked: String = blobs.flat_map(|blob| [blob, "\n"]).collect();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |error: std::io::Error| say::git::failed(&say::file::reason(&error, lang), lang);
    let mut git = git(&["cat-file", "--batch"]);
    let mut git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let input = git.stdin.take();
    // Both pipes have an end: git must not wait for a reader that waits for git.
    let writer = std::thread::spawn(move || input.map_or(Ok(()), |mut input| input.write_all(asked.as_bytes())));
    let mut answer = Vec::new();
    if let Some(mut output) = git.stdout.take() {
        output.read_to_end(&mut answer).map_err(failed)?;
    }
    git.wait().map_err(failed)?;
    if let Ok(written) = writer.join() {
        written.map_err(failed)?;
    }
    parsed(&answer).ok_or_else(|| say::git::failed("cat-file --batch", lang))
}

/// The contents in an answer of `git cat-file --batch`: `BLOB blob SIZE`, line feed, content, line feed.
fn parsed(answer: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    let mut rest = answer;
    while !rest.is_empty() {
        let end = memchr::memchr(b'\n', rest)?;
        let size = std::str::from_utf8(rest.get(..end)?).ok()?.rsplit(' ').next()?.parse::<usize>().ok()?;
        let start = end + 1;
        all.push(rest.get(start..start.checked_add(size)?)?.to_vec());
        rest = rest.get(start + size + 1..)?;
    }
    Some(all)
}

/// A name that git told, as a person standing here would write it.
fn shown(root: &Path, name: &[u8]) -> PathBuf {
    let full = root.join(path(name));
    let here = std::fs::canonicalize(here()).unwrap_or_else(|_| here());
    full.strip_prefix(&here).map_or_else(|_| full.clone(), Path::to_owned)
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_lists_is_taken_apart() {
        let zero = "0".repeat(40);
        let one = "1".repeat(40);
        let listed = format!(
            ":000000 100644 {zero} {one} A\0neu mit Raum.md\0:100644 000000 {one} {zero} D\0weg.md\0:000000 120000 {zero} {one} A\0link\0:000000 100644 {zero} {zero} A\0angekündigt.md\0"
        );
        let blobs: Vec<_> = entries(listed.as_bytes())
            .map(|(about, name)| (String::from_utf8_lossy(name).into_owned(), blob(&about)))
            .collect();
        let names: Vec<_> = blobs.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["neu mit Raum.md", "weg.md", "link", "angekündigt.md"]);
        assert_eq!(blobs.into_iter().filter_map(|(_, blob)| blob).collect::<Vec<_>>(), [one]);
    }

    #[test]
    fn contents_may_hold_anything() {
        assert_eq!(parsed(b"11 blob 3\na\nb\n22 blob 0\n\n"), Some(vec![b"a\nb".to_vec(), Vec::new()]));
        assert_eq!(parsed(b""), Some(Vec::new()));
        assert_eq!(parsed(b"11 missing\n"), None);
        assert_eq!(parsed(b"11 blob 99\na\n"), None);
    }
}
