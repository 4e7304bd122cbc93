//! What ships in `rules/`: every file is in the table, every pack loads, and every example of every rule holds.

#![expect(clippy::disallowed_methods, reason = "tests look at the files of the project")]

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::date;
use taktvoll::guideline::{Guideline, load};
use taktvoll::report::catalogue::{self, Chapter};
use taktvoll::rulefile::packs::PACKS;
use taktvoll::say::{self, Lang};
use taktvoll::terms::Finder;
use taktvoll::trial;

fn pack(name: &str, text: &str) -> Guideline {
    let none = |_: &Path| Err("a pack reads no files".to_owned());
    match load(&format!("taktvoll:{name}"), text, None, &none, date(2026, 11, 23)) {
        Ok(guideline) => guideline,
        Err(broken) => {
            let said: Vec<String> =
                broken.problems.iter().map(|problem| say::problem::message(&problem.fault, Lang::En)).collect();
            panic!("taktvoll:{name} is broken: {said:#?}");
        }
    }
}

#[test]
fn every_rule_file_that_ships_is_in_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        // `platforms.toml` is the table of facts, `platforms.rules.toml` the pack.
        .filter(|name| name != "platforms")
        .map(|name| name.trim_end_matches(".rules").to_owned())
        .collect();
    let table: BTreeSet<String> = PACKS.iter().map(|pack| pack.name.to_owned()).collect();
    assert_eq!(files, table);
}

#[test]
fn every_example_of_every_pack_holds() {
    for entry in PACKS {
        let guideline = pack(entry.name, entry.text);
        // Words for other packs are no rules.
        assert!(guideline.notes.is_empty() || entry.name == "vocabulary", "{}: {:?}", entry.name, guideline.notes);
        let mut finder = Finder::new(&guideline.index);
        for rule in &guideline.rules {
            for tried in trial::examples(&guideline, rule, date(2026, 11, 23), &mut finder) {
                assert_eq!(tried.failure, None, "{} {}: {:?}", entry.name, rule.name, tried.example.text);
            }
        }
    }
}

#[test]
fn all_packs_load_together_without_contradiction_and_their_rules_have_names_of_their_own() {
    let names: Vec<String> = PACKS.iter().map(|entry| format!("\"taktvoll:{}\"", entry.name)).collect();
    let together = pack("together", &format!("extends = [{}]", names.join(", ")));
    assert!(together.notes.is_empty(), "{:?}", together.notes);
    let written = together.rules.iter().filter(|rule| rule.places.len() > 1);
    // `default` gives advice where `privacy` asks; nothing else is written twice.
    assert!(
        written.clone().all(|rule| rule.kind.name == "privacy"),
        "{:?}",
        written.map(|r| &r.name).collect::<Vec<_>>()
    );
}

#[test]
fn what_touches_the_law_says_that_it_is_no_legal_advice() {
    let gentle = ["accessibility", "default", "platforms", "tone"];
    for entry in PACKS.iter().filter(|entry| !gentle.contains(&entry.name)) {
        let title = pack(entry.name, entry.text).title.unwrap();
        assert!(title.get(Lang::De).unwrap().contains("keine Rechtsberatung"), "{}", entry.name);
        assert!(title.get(Lang::En).unwrap().contains("not legal advice"), "{}", entry.name);
    }
}

#[test]
fn every_rule_of_every_pack_is_explained_dated_and_tested() {
    for entry in PACKS {
        let guideline = pack(entry.name, entry.text);
        assert!(guideline.title.is_some(), "{} has a title", entry.name);
        for rule in &guideline.rules {
            let common = &rule.common;
            // What a post runs into on a platform is worked out, and so is the sentence about it.
            let computed = rule.kind.name == "post";
            for lang in [Lang::De, Lang::En].into_iter().filter(|_| !computed) {
                let said = common.message.as_ref().and_then(|message| message.get(lang));
                assert!(said.is_some_and(|said| !said.is_empty()), "{} says something in {lang:?}", rule.name);
            }
            assert!(!computed || common.why.is_some(), "{} says why", rule.name);
            for lang in [Lang::De, Lang::En].into_iter().filter(|_| !computed) {
                let why = common.why.as_ref().and_then(|why| why.get(lang));
                assert!(why.is_some_and(|why| !why.is_empty()), "{} says why in {lang:?}", rule.name);
            }
            assert!(common.since.is_some(), "{} says since when", rule.name);
            assert!(common.review_by.is_some(), "{} is looked at again", rule.name);
            assert!(common.source.is_some(), "{} has a source", rule.name);
            assert!(common.flags.as_ref().is_some_and(|flags| flags.len() >= 4), "{} flags", rule.name);
            assert!(common.allows.as_ref().is_some_and(|allows| allows.len() >= 4), "{} allows", rule.name);
        }
    }
}

#[test]
fn the_catalogue_names_every_source_and_review_day_in_both_languages() {
    for entry in PACKS {
        let guideline = pack(entry.name, entry.text);
        let rules: Vec<_> = guideline.rules.iter().collect();
        let mut out = Vec::new();
        catalogue::chapter(&Chapter { name: entry.name, title: guideline.title.as_ref(), rules: &rules }, &mut out)
            .unwrap();
        let text = String::from_utf8(out).unwrap();
        for rule in &guideline.rules {
            let source = format!("<{}>", rule.common.source.as_ref().unwrap().0);
            let day = format!("Review by: {}", rule.common.review_by.unwrap());
            assert!(text.contains(&source) && text.contains(&day), "{}", rule.name);
        }
        assert!(text.contains("Warum: ") && text.contains("Why: "), "{}", entry.name);
    }
}
