//! A file that is replaced whole or not at all, and only by who has a right to.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::input::read_file;

/// Why a file was left as it is.
#[derive(Debug)]
pub(super) enum Kept {
    /// It is a link, or lies behind one, that leads out of the folder the command works in.
    LeadsAway,
    /// Its owner has made it read-only.
    ReadOnly,
    /// Somebody else has changed it since it was read.
    Changed,
    /// The system did not let it be.
    Failed(std::io::Error),
}

impl From<std::io::Error> for Kept {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error)
    }
}

/// Puts `new` in the place of `old`, which is what was read from the file. A link stays a link, permissions stay as they are.
pub(super) fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), Kept> {
    let real = std::fs::canonicalize(path)?;
    if leads_away(path, &real)? {
        return Err(Kept::LeadsAway);
    }
    let permissions = std::fs::metadata(&real)?.permissions();
    if permissions.readonly() {
        return Err(Kept::ReadOnly);
    }
    let folder = real.parent().unwrap_or(Path::new("."));
    // The unfinished file goes away by itself whatever happens before it gets its name.
    let mut part = tempfile::Builder::new().prefix(".taktvoll-").tempfile_in(folder)?;
    part.write_all(new)?;
    part.as_file().sync_all()?;
    part.as_file().set_permissions(permissions)?;
    if read_file(&real)? != old {
        return Err(Kept::Changed);
    }
    part.persist(&real).map(drop).map_err(|error| error.error.into())
}

/// Whether a path says that a file lies in the folder the command works in, or in the folder that was named, and links
/// take it elsewhere.
fn leads_away(path: &Path, real: &Path) -> std::io::Result<bool> {
    let here: PathBuf = super::input::here();
    let said = std::path::absolute(path)?;
    let home = if said.starts_with(&here) { here } else { said.parent().unwrap_or(Path::new("/")).to_owned() };
    Ok(!real.starts_with(std::fs::canonicalize(home)?))
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "tests look at files")]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        fs::write(folder.path().join("a/draft.md"), "old").unwrap();
        folder
    }

    #[test]
    fn a_file_is_replaced_with_its_permissions_and_nothing_is_left_beside_it() {
        let folder = folder();
        let path = folder.path().join("a/draft.md");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, b"old", b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path().join("a")).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_changed_meanwhile_or_is_read_only_is_kept() {
        let folder = folder();
        let path = folder.path().join("a/draft.md");
        assert!(matches!(replace(&path, b"older", b"new"), Err(Kept::Changed)));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        assert!(matches!(replace(&path, b"old", b"new"), Err(Kept::ReadOnly)));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path().join("a")).unwrap().count(), 1);
    }

    #[test]
    fn a_link_stays_a_link_and_leads_nowhere_else() {
        let folder = folder();
        let at = |name: &str| folder.path().join(name);
        symlink("draft.md", at("a/near.md")).unwrap();
        replace(&at("a/near.md"), b"old", b"new").unwrap();
        assert!(fs::symlink_metadata(at("a/near.md")).unwrap().is_symlink());
        assert_eq!(fs::read(at("a/draft.md")).unwrap(), b"new");
        fs::create_dir(at("b")).unwrap();
        symlink("../a/draft.md", at("b/away.md")).unwrap();
        assert!(matches!(replace(&at("b/away.md"), b"new", b"x"), Err(Kept::LeadsAway)));
        assert_eq!(fs::read(at("a/draft.md")).unwrap(), b"new");
        assert!(matches!(replace(&at("a/none.md"), b"", b"x"), Err(Kept::Failed(_))));
    }
}
