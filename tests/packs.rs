//! What ships in `rules/`: every file is in the table, every pack loads, and every example of every rule holds.

#![expect(clippy::disallowed_methods, reason = "tests look at the files of the project")]

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::date;
use taktvoll::guideline::packs::PACKS;
use taktvoll::guideline::{Guideline, load};
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
        assert!(guideline.notes.is_empty(), "{}: {:?}", entry.name, guideline.notes);
        let mut finder = Finder::new(&guideline.index);
        for rule in &guideline.rules {
            for tried in trial::examples(&guideline, rule, date(2026, 11, 23), &mut finder) {
                assert_eq!(tried.failure, None, "{} {}: {:?}", entry.name, rule.name, tried.example.text);
            }
        }
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
            assert!(common.review_by.is_some(), "{} is looked at again", rule.name);
            assert!(common.source.is_some(), "{} has a source", rule.name);
            assert!(common.flags.as_ref().is_some_and(|flags| flags.len() >= 4), "{} flags", rule.name);
            assert!(common.allows.as_ref().is_some_and(|allows| allows.len() >= 4), "{} allows", rule.name);
        }
    }
}
