//! Where an answer goes: files that are whole or not there, links, full disks, readers that leave.

#![cfg(unix)]
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests look at files")]

use std::path::Path;
use std::process::{Command, Output, Stdio};

fn taktvoll(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taktvoll"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    for name in ["TAKTVOLL_MESSAGES", "TAKTVOLL_FORMAT", "CLICOLOR_FORCE", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("TAKTVOLL_TODAY", "2026-11-23").env("LC_ALL", "en_US.UTF-8").env("HOME", "/nonexistent");
    command
}

fn run(arguments: &[&str]) -> Output {
    taktvoll(arguments).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

const SOUND: &str = "examples/entwuerfe/team/proud.bluesky.md";

#[test]
fn a_reader_that_leaves_does_not_change_the_exit_code() {
    for (path, code) in [("examples/entwuerfe/team", 1), (SOUND, 0)] {
        let mut child = taktvoll(&[path]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
        assert_eq!(stderr(&output), "");
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_nothing_behind() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let whole = format!("json={}", folder.path().join("a.json").display());
    let output = run(&["-f", &whole, "-f", "sarif=/dev/full", "--messages", "en", SOUND]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output), "/dev/full cannot be written: there is no space left\n");
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[test]
fn a_link_stays_a_link_even_when_it_leads_to_nothing_yet() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("link.json");
    std::os::unix::fs::symlink("target.json", &link).unwrap();
    for _ in 0..2 {
        assert_eq!(run(&["-f", "json", "-o", link.to_str().unwrap(), SOUND]).status.code(), Some(0));
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert!(std::fs::read_to_string(folder.path().join("target.json")).unwrap().ends_with("}\n"));
        assert_eq!(names(folder.path()), ["link.json", "target.json"]);
    }
}

#[test]
fn a_file_that_is_replaced_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.txt");
    std::fs::write(&file, "old").unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(run(&["-f", "short", "-o", file.to_str().unwrap(), SOUND]).status.code(), Some(0));
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("examples/"));
}

#[test]
fn several_reports_come_from_one_run() {
    let folder = tempfile::tempdir().unwrap();
    let (sarif, page) = (folder.path().join("out.sarif"), folder.path().join("page.html"));
    let (sarif_wanted, page_wanted) = (format!("sarif={}", sarif.display()), format!("html={}", page.display()));
    let output = run(&["-f", "short", "-f", &sarif_wanted, "-f", &page_wanted, "examples/entwuerfe/team"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 14);
    assert!(std::fs::read_to_string(sarif).unwrap().contains("\"columnKind\":\"unicodeCodePoints\""));
    assert!(std::fs::read_to_string(page).unwrap().ends_with("</html>\n"));
}

#[test]
fn what_the_environment_says_counts_only_when_it_says_something() {
    let coloured = |command: &mut Command| command.output().unwrap().stdout.contains(&0x1b);
    assert!(!coloured(taktvoll(&[SOUND]).env("CLICOLOR_FORCE", "0")));
    assert!(!coloured(taktvoll(&[SOUND]).env("CLICOLOR_FORCE", "")));
    assert!(coloured(taktvoll(&[SOUND]).env("CLICOLOR_FORCE", "1")));
    assert!(!coloured(taktvoll(&[SOUND]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")));
    let output = taktvoll(&["-f", "short", SOUND]).env("TAKTVOLL_MESSAGES", "").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = taktvoll(&["inspect", "-f", "json", SOUND]).env("TAKTVOLL_TERMS", "0").output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stdout).contains("\"terms\""));
}

#[test]
fn every_shell_gets_completions_and_every_command_a_page() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell]);
        assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("max-findings"), "{shell}");
    }
    for lang in ["de", "en"] {
        let output = run(&["man", "check", "--messages", lang]);
        let page = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && page.contains("taktvoll\\-check"), "{page}");
        assert_eq!(page.contains(".SH OPTIONEN"), lang == "de");
    }
}
