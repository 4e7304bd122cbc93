//! `--staged` and `--since` on real repositories, made here.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests make files, and fail where they cannot")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

struct Repository {
    folder: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        repository.git(&["init", "--quiet", "--initial-branch", "main"]);
        repository.write("taktvoll.toml", "[topic.merger]\nterms = [\"Fusion\"]\n");
        repository
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        // The settings of whoever runs the tests must not matter.
        git.envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null")]);
        for who in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{who}_NAME"), "Ida").env(format!("GIT_{who}_EMAIL"), "ida@sonnberg.example");
        }
        let output = git.args(arguments).current_dir(self.path()).output().unwrap();
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "x"]);
    }

    fn taktvoll(&self, arguments: &[&str]) -> Run {
        taktvoll(self.path(), arguments)
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn taktvoll(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taktvoll"));
    command.args(arguments).args(["--messages", "en"]).current_dir(folder);
    command.env("HOME", "/nonexistent").env("XDG_CONFIG_HOME", "/nonexistent").env("TAKTVOLL_TODAY", "2026-11-23");
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// The files that have findings, one a line.
fn flagged(run: &Run) -> Vec<&str> {
    run.out.lines().filter_map(|line| line.split_once(':')).map(|(path, _)| path).collect()
}

const SHORT: [&str; 2] = ["-f", "short"];

#[test]
fn what_is_staged_is_checked_and_not_what_lies_around() {
    let repository = Repository::new();
    repository.write("later.md", "Die Fusion kommt.\n");
    repository.write("staged.md", "Die Fusion kommt.\n");
    repository.write("notes.rs", "// Fusion\n");
    repository.git(&["add", "staged.md", "notes.rs", "taktvoll.toml"]);
    // Mended on the disk, but not for the commit.
    repository.write("staged.md", "Alles gut.\n");
    let run = repository.taktvoll(&["--staged", SHORT[0], SHORT[1]]);
    assert_eq!((flagged(&run), run.code), (vec!["staged.md"], Some(1)), "{run:?}");
    repository.git(&["add", "staged.md"]);
    repository.write("staged.md", "Die Fusion kommt.\n");
    let run = repository.taktvoll(&["--staged", SHORT[0], SHORT[1]]);
    assert_eq!((flagged(&run), run.code), (Vec::new(), Some(0)), "{run:?}");
}

#[test]
fn renames_deletions_and_names_of_all_sorts() {
    let repository = Repository::new();
    for name in ["old.md", "gone.md", "same.md"] {
        repository.write(name, "Die Fusion kommt.\n");
    }
    repository.commit();
    repository.git(&["mv", "old.md", "Grüße an alle – neu.md"]);
    repository.git(&["rm", "--quiet", "gone.md"]);
    repository.write("ordner mit raum/über uns.txt", "Die Fusion kommt.\n");
    repository.write("stern*.md", "Fusion");
    repository.write(":(glob)kolon.md", "Fusion");
    repository.write("-strich.md", "Fusion");
    repository.write("kalender.csv", "text\nDie Fusion kommt\n");
    repository.git(&["add", "--all"]);
    let run = repository.taktvoll(&["--staged", SHORT[0], SHORT[1]]);
    let expected = [
        ":(glob)kolon.md",
        "-strich.md",
        "Grüße an alle – neu.md",
        "kalender.csv",
        "ordner mit raum/über uns.txt",
        "stern*.md",
    ];
    assert_eq!(run.out.lines().count(), expected.len(), "{run:?}");
    for name in expected {
        assert!(run.out.lines().any(|line| line.starts_with(&format!("{name}:"))), "{name}: {run:?}");
    }
    // Only below the paths that are named, from wherever the person stands.
    let below = taktvoll(&repository.path().join("ordner mit raum"), &["--staged", SHORT[0], SHORT[1]]);
    assert_eq!(flagged(&below), ["über uns.txt"], "{below:?}");
    let named = repository.taktvoll(&["--staged", SHORT[0], SHORT[1], "--", "stern*.md", "-strich.md"]);
    assert_eq!(flagged(&named), ["-strich.md", "stern*.md"], "{named:?}");
}

#[test]
fn links_and_announced_files_are_no_drafts() {
    let repository = Repository::new();
    repository.commit();
    repository.write("announced.md", "Fusion");
    repository.git(&["add", "--intent-to-add", "announced.md"]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", repository.path().join("link.md")).unwrap();
    repository.git(&["add", "--all", "--", "link.md"]);
    let run = repository.taktvoll(&["--staged", SHORT[0], SHORT[1]]);
    assert_eq!((run.out.as_str(), run.code), ("", Some(0)), "{run:?}");
}

#[test]
fn since_a_revision_means_since_this_branch_left_it() {
    let repository = Repository::new();
    repository.write("base.md", "Die Fusion kommt.\n");
    repository.commit();
    repository.git(&["switch", "--quiet", "--create", "feature"]);
    repository.write("committed.md", "Die Fusion kommt.\n");
    repository.commit();
    repository.git(&["switch", "--quiet", "main"]);
    repository.write("elsewhere.md", "Die Fusion kommt.\n");
    repository.commit();
    repository.git(&["switch", "--quiet", "feature"]);
    repository.write("untracked.md", "Die Fusion kommt.\n");
    repository.write("ignored.md", "Die Fusion kommt.\n");
    repository.write(".gitignore", "ignored.md\n");
    let run = repository.taktvoll(&["--since", "main", SHORT[0], SHORT[1]]);
    assert_eq!((flagged(&run), run.code), (vec!["committed.md", "untracked.md"], Some(1)), "{run:?}");
    let run = repository.taktvoll(&["--since", "nirgends", SHORT[0], SHORT[1]]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("git does not know a revision “nirgends” here."), "{run:?}");
    let run = repository.taktvoll(&["--since=--output=x", SHORT[0], SHORT[1]]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(!repository.path().join("x").exists());
}

#[test]
fn without_a_repository_there_is_a_clear_error() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&["--staged"][..], &["--since", "main"]] {
        let run = taktvoll(folder.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert_eq!(run.err, "This folder is in no git repository; `--staged` and `--since` need one.\n");
    }
}

#[test]
fn named_files_that_are_none_of_ours_are_left_out_when_asked() {
    let repository = Repository::new();
    repository.write(".taktvollignore", "archiv/\n*.alt.md\n!neu.alt.md\n");
    repository.write(".gitignore", "raus.md\n");
    for name in ["archiv/2024/a.md", "b.alt.md", "neu.alt.md", "README.md", "raus.md", "c.rs", "d.md"] {
        repository.write(name, "Fusion");
    }
    let names = ["archiv/2024/a.md", "b.alt.md", "neu.alt.md", "README.md", "raus.md", "c.rs", "d.md"];
    let all = repository.taktvoll(&[&SHORT[..], &names].concat());
    assert_eq!(flagged(&all).len(), 7, "{all:?}");
    let some = repository.taktvoll(&[&SHORT[..], &["--force-exclude"], &names].concat());
    assert_eq!(flagged(&some), ["d.md", "neu.alt.md"], "{some:?}");
    repository.git(&["add", "--all", "--force"]);
    let staged = repository.taktvoll(&[&SHORT[..], &["--staged"]].concat());
    assert_eq!(flagged(&staged), ["d.md", "neu.alt.md", "raus.md"], "{staged:?}");
}

#[test]
fn what_is_staged_is_shown_and_not_written() {
    let repository = Repository::new();
    repository.write("taktvoll.toml", "[wording.a]\nprefer = { GitHub = [\"Github\"] }\n");
    repository.write("a.md", "Github\n");
    repository.git(&["add", "--all"]);
    let run = repository.taktvoll(&["fix", "--staged"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
    assert_eq!(fs::read_to_string(repository.path().join("a.md")).unwrap(), "Github\n");
    let run = repository.taktvoll(&["fix", "--staged", "--diff"]);
    assert!(run.out.ends_with("-Github\n+GitHub\n"), "{run:?}");
}

#[test]
#[cfg(unix)]
fn the_plain_hook_of_the_examples_keeps_a_commit_back() {
    let repository = Repository::new();
    let hook = repository.path().join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hooks/pre-commit"), hook).unwrap();
    let binaries = Path::new(env!("CARGO_BIN_EXE_taktvoll")).parent().unwrap();
    let path = format!("{}:{}", binaries.display(), std::env::var("PATH").unwrap());
    let commit = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Ida", "-c", "user.email=ida@sonnberg.example", "commit", "--message", "x"]);
        git.args(arguments).env("PATH", &path).env("TAKTVOLL_MESSAGES", "en").current_dir(repository.path());
        let output = git.env("HOME", "/nonexistent").output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    };
    repository.write("gut.md", "Alles gut.\n");
    repository.write("neu.md", "Die Fusion kommt.\n");
    repository.git(&["add", "gut.md", "taktvoll.toml"]);
    let (went, said) = commit(&[]);
    assert!(went, "{said}");
    repository.git(&["add", "neu.md"]);
    let (went, said) = commit(&[]);
    assert!(!went && said.contains("neu.md") && said.contains("topic.merger"), "{said}");
    // A partial commit has an index of its own; git tells the hook which.
    repository.write("gut.md", "Alles sehr gut.\n");
    let (went, said) = commit(&["--only", "gut.md"]);
    assert!(went, "{said}");
}
