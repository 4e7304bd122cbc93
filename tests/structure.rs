//! Nothing is registered by memory: what lies in a folder is in its table.

#![expect(clippy::disallowed_methods, reason = "tests look at the files of the project")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use taktvoll::guideline::load;
use taktvoll::rule::KINDS;
use taktvoll::rulefile::packs::{DATE, PACKS};
use taktvoll::say::Lang;
use taktvoll::terms::Finder;
use taktvoll::trial;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_file_in_src_rule_is_in_the_table_of_kinds() {
    // What all kinds share, and no kind of its own.
    let shared = ["mod", "manual", "scene", "stage", "fine", "entity"];
    let files: BTreeSet<String> = std::fs::read_dir(root().join("src/rule"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| !shared.contains(&name.as_str()))
        .collect();
    let table: BTreeSet<String> = KINDS.iter().map(|kind| kind.name.to_owned()).collect();
    assert_eq!(files, table);
}

#[test]
fn every_kind_has_a_manual_in_both_languages_and_its_example_holds() {
    for kind in KINDS {
        for lang in [Lang::De, Lang::En] {
            let manual = kind.manual(lang);
            assert!(manual.lines().count() > 5, "{} {lang:?}: {manual}", kind.name);
            assert!(manual.contains("```toml"), "{} {lang:?} shows an example", kind.name);
        }
        let none = |_: &Path| Err(String::new());
        let guideline = load(kind.name, &kind.examples(), None, &none, date(2026, 11, 23))
            .unwrap_or_else(|broken| panic!("{}: {:?}", kind.name, broken.problems));
        let mut finder = Finder::new(&guideline.index);
        let mut tried = 0;
        for rule in &guideline.rules {
            for one in trial::examples(&guideline, rule, date(2026, 11, 23), &mut finder) {
                assert_eq!(one.failure, None, "{}: {:?}", rule.name, one.example.text);
                tried += 1;
            }
        }
        assert!(tried >= 2, "{} has examples", kind.name);
    }
}

#[test]
fn every_key_is_explained_in_both_languages() {
    for kind in KINDS {
        for key in kind.keys {
            for lang in [Lang::De, Lang::En] {
                assert!(key.about(lang).ends_with('.'), "{}.{} {lang:?}", kind.name, key.name);
            }
        }
    }
}

#[test]
fn the_date_of_the_packs_is_that_of_their_newest_rule() {
    let none = |_: &Path| Err(String::new());
    let newest = PACKS.iter().flat_map(|pack| {
        let text = format!("extends = [\"taktvoll:{}\"]\n", pack.name);
        let guideline = load("taktvoll.toml", &text, None, &none, date(2026, 11, 23)).unwrap();
        guideline.rules.into_iter().filter_map(|rule| rule.common.since)
    });
    assert_eq!(newest.max().unwrap().to_string(), DATE);
}
