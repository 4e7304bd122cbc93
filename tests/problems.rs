//! Broken rule files and what is said about them: every file in `tests/problems` has its mistakes beside it, in both
//! languages, as a person sees them.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads its files, and may fail")]

#[path = "problems/properties.rs"]
mod properties;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use taktvoll::guideline::{Broken, Guideline, load};
use taktvoll::report::terminal::{self, Terminal};
use taktvoll::rulefile::fault::SenseFault;
use taktvoll::rulefile::{Fault, Problem, RuleFiles, Weight};
use taktvoll::say::Lang;
use taktvoll::trial::review;

/// The day on which all rule files of this test are read.
const TODAY: Date = date(2026, 9, 1);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

/// The names of all rule files, without `.toml`.
fn names() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let rule_files = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let mut names: Vec<String> =
        rule_files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

fn read(path: &Path) -> Result<String, String> {
    // What the system says differs from system to system.
    fs::read_to_string(folder().join(path)).map_err(|_| "nicht da / not there".to_owned())
}

fn load_text(name: &str, text: &str) -> Result<Guideline, Box<Broken>> {
    load(name, text, Some(Path::new("")), &read, TODAY)
}

/// The problems of a rule file of this test, and the files they are in.
fn problems_of(name: &str) -> (Vec<Problem>, RuleFiles) {
    let name = format!("{name}.toml");
    let text = read(Path::new(&name)).unwrap();
    let (mut problems, files) = problems_in(&name, &text);
    if let Ok(guideline) = load_text(&name, &text) {
        problems.extend(review(&guideline, TODAY));
    }
    (problems, files)
}

fn problems_in(name: &str, text: &str) -> (Vec<Problem>, RuleFiles) {
    match load_text(name, text) {
        Ok(guideline) => {
            assert!(guideline.notes.iter().all(|note| note.weight() == Weight::Note), "{name} is broken and serves");
            (guideline.notes, guideline.stage.files)
        }
        Err(broken) => {
            let errors = broken.problems.iter().filter(|problem| problem.weight() == Weight::Error);
            assert_ne!(errors.count(), 0, "{name} is refused for notes only");
            (broken.problems, broken.files)
        }
    }
}

fn drawn(problems: &[Problem], files: &RuleFiles, lang: Lang) -> String {
    let mut out = Vec::new();
    let terminal = Terminal { lang, width: 110, colour: false, quiet: false, verbose: false, links: None };
    terminal::problems(problems, files, &terminal, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_mistake_is_told_where_it_stands_in_both_languages() {
    for name in names() {
        let (problems, files) = problems_of(&name);
        let mut both = String::new();
        for (title, lang) in [("Deutsch", Lang::De), ("English", Lang::En)] {
            write!(both, "{title}\n\n{}", drawn(&problems, &files, lang)).unwrap();
        }
        insta::with_settings!({ snapshot_path => "problems", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name.as_str(), both);
        });
    }
}

#[test]
fn every_file_has_a_problem() {
    for name in names() {
        assert_ne!(problems_of(&name).0, [], "{name}");
    }
}

#[test]
fn every_fault_is_in_some_file() {
    let shown = names().into_iter().flat_map(|name| problems_of(&name).0).map(|problem| problem.fault.word());
    let shown: BTreeSet<&str> = shown.collect();
    let words = || Fault::WORDS.iter().chain(SenseFault::WORDS);
    assert!(words().count() >= 60);
    let missing: Vec<_> = words().filter(|word| !shown.contains(**word)).collect();
    assert_eq!(missing, Vec::<&&str>::new(), "a fault without a broken rule file that shows it");
}

#[test]
fn ten_mistakes_in_one_file_are_ten_problems_at_their_lines() {
    let (problems, files) = problems_of("ten-mistakes");
    let lines: Vec<usize> = problems.iter().map(|problem| files.position(problem.place).line).collect();
    assert_eq!(lines, [1, 4, 5, 6, 9, 13, 17, 19, 23, 26]);
}

#[test]
fn only_notes_keep_no_guideline_from_serving() {
    let guideline = load_text("only-notes.toml", &read(Path::new("only-notes.toml")).unwrap()).unwrap();
    assert_eq!(guideline.notes.len(), 2);
}
