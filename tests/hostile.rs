//! What no draft should be, and what no system should do: a clear message or a right answer, never a panic, never half a
//! file. The heavy ones, with hundreds of megabytes, stand in `tests/heavy.sh`.

#![cfg(unix)]
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests make files, and fail where they cannot")]

use std::ffi::OsStr;
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("taktvoll.toml"), "[topic.merger]\nterms = [\"Fusion\"]\n").unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taktvoll"));
    command.current_dir(folder).env("HOME", "/nonexistent").env("XDG_CONFIG_HOME", "/nonexistent");
    command.env("TAKTVOLL_MESSAGES", "en").env("TAKTVOLL_TODAY", "2026-11-23");
    command
}

fn taktvoll(folder: &Path, arguments: &[&OsStr]) -> Run {
    let output = command(folder).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let run = Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
    assert!(!run.err.contains("panicked") && !run.err.contains("taktvoll itself"), "{}", run.err);
    run
}

fn short(folder: &Path, paths: &[&str]) -> Run {
    let arguments: Vec<&OsStr> = ["-f", "short"].iter().chain(paths).map(OsStr::new).collect();
    taktvoll(folder, &arguments)
}

#[test]
fn a_text_that_is_no_post_is_told_apart_at_once() {
    let folder = folder(&[("huge.md", &"Fusion ".repeat(1_300_000)), ("plan.jsonl", "{\"text\":\"Fusion\"}\n")]);
    let mut plan = fs::File::options().append(true).open(folder.path().join("plan.jsonl")).unwrap();
    writeln!(plan, "{{\"text\":\"{}\"}}\n{{\"text\":\"Fusionen\"}}", "a".repeat(9_000_000)).unwrap();
    let run = short(folder.path(), &["."]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("huge.md:1:1: This is more than will ever fit into a post"), "{}", run.err);
    assert!(run.err.contains("plan.jsonl:2:9: This is more"), "{}", run.err);
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
}

#[test]
fn nesting_and_references_without_end() {
    let deep = "[".repeat(100_000);
    let laughs: Vec<String> = ('b'..='j')
        .zip('a'..)
        .map(|(name, last)| format!("{name}: &{name} [{}]\n", format!("*{last},").repeat(9)))
        .collect();
    let folder = folder(&[
        ("toml.md", &format!("+++\na = {deep}\n+++\nFusion\n")),
        ("yaml.md", &format!("---\na: {deep}\n---\nFusion\n")),
        (
            "block.md",
            &format!(
                "---\n{}x: 1\n---\nFusion\n",
                (0..3_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<Vec<_>>().concat()
            ),
        ),
        ("laughs.md", &format!("---\na: &a [ha]\n{}---\nFusion\n", laughs.concat())),
        ("plan.jsonl", &format!("{{\"text\":\"a\",\"x\":{deep}{}}}\n", "]".repeat(100_000))),
        ("fine.md", "Fusion\n"),
    ]);
    let run = short(folder.path(), &["."]);
    assert_eq!(run.code, Some(2));
    for name in ["toml.md:2", "yaml.md:2", "block.md:", "laughs.md:3", "plan.jsonl:1"] {
        assert!(run.err.lines().any(|line| line.starts_with(name)), "{name}: {}", run.err);
    }
    assert!(run.out.starts_with("fine.md:1:1"), "{}", run.out);
    for rules in
        [format!("a = {deep}\n"), format!("[topic.a]\nterms = {deep}\n"), format!("[{}a]\n", "a.".repeat(50_000))]
    {
        fs::write(folder.path().join("deep.toml"), rules).unwrap();
        let run = taktvoll(folder.path(), &["-c", "deep.toml", "fine.md"].map(OsStr::new));
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    }
}

#[test]
fn links_in_circles_pipes_and_devices() {
    let folder = folder(&[("fine.md", "Fusion\n")]);
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("inner")).unwrap();
    symlink("..", at("inner/back")).unwrap();
    symlink("self.md", at("self.md")).unwrap();
    symlink("nowhere.md", at("broken.md")).unwrap();
    assert!(Command::new("mkfifo").arg(at("pipe.md")).status().unwrap().success());
    // In a folder, what is no file is no draft.
    let run = short(folder.path(), &["."]);
    assert_eq!((run.code, run.out.lines().count()), (Some(1), 1), "{}{}", run.out, run.err);
    // Whoever names it is told.
    for name in ["self.md", "broken.md", "pipe.md", "/dev/zero", "/dev/null", "nothing.md"] {
        let run = short(folder.path(), &[name, "fine.md"]);
        assert_eq!((run.code, run.out.lines().count()), (Some(2), 1), "{name}: {}", run.err);
        assert!(run.err.starts_with(&format!("{name} cannot be read: ")), "{name}: {}", run.err);
    }
}

#[test]
fn names_of_all_sorts() {
    let folder = folder(&[]);
    let names: [&[u8]; 5] =
        [b"new\nline.md", b"es\x1b[2Jcape.md", b"bad\xff\xfe.md", "tür öffnen.md".as_bytes(), b"-f.md"];
    for name in names {
        fs::write(folder.path().join(OsStr::from_bytes(name)), "Fusion\n").unwrap();
    }
    let run = short(folder.path(), &["."]);
    assert_eq!((run.code, run.out.lines().count()), (Some(1), 5), "{}", run.out);
    assert!(!run.out.contains('\x1b'), "{}", run.out);
    let one = taktvoll(folder.path(), &[OsStr::new("-fjson"), OsStr::new("--"), OsStr::from_bytes(names[2])]);
    assert_eq!(one.code, Some(1), "{}", one.err);
    assert!(one.out.contains("\"path\":\"bad\u{fffd}\u{fffd}.md\""), "{}", one.out);
}

#[test]
fn a_reader_that_leaves_is_no_failure_of_ours() {
    let folder = folder(&[]);
    for at in 0..3_000 {
        fs::write(folder.path().join(format!("{at}.md")), "Die Fusion kommt. Fusion! Fusion? Fusion. Fusion.\n")
            .unwrap();
    }
    let mut child =
        command(folder.path()).args(["-f", "short"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    child.wait().unwrap();
    assert_eq!(said, "");
}

#[test]
fn a_full_disk_leaves_no_half_of_a_file() {
    let folder = folder(&[("a.md", "Fusion\n")]);
    if Path::new("/dev/full").exists() {
        let run = taktvoll(folder.path(), &["-o", "/dev/full", "a.md"].map(OsStr::new));
        assert_eq!(run.code, Some(2), "{}", run.err);
        assert_ne!(run.err, "");
    }
    let run = taktvoll(folder.path(), &["-o", "no/such/folder.txt", "a.md"].map(OsStr::new));
    assert_eq!(run.code, Some(2));
    fs::write(folder.path().join("report.txt"), "yesterday").unwrap();
    fs::write(folder.path().join("taktvoll.toml"), "broken").unwrap();
    let run = taktvoll(folder.path(), &["-o", "report.txt", "-q", "a.md"].map(OsStr::new));
    assert_eq!(run.code, Some(2));
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn rule_files_of_any_size() {
    let folder = folder(&[("a.md", "Heute Wort123teil.\n")]);
    let terms: Vec<String> = (0..20_000).map(|at| format!("\"Wort{at}teil\"")).collect();
    fs::write(folder.path().join("taktvoll.toml"), format!("[topic.a]\nterms = [\n{}]\n", terms.join(",\n"))).unwrap();
    let run = short(folder.path(), &["a.md"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.out.starts_with("a.md:1:7: must topic.a:"), "{}", run.out);
}
