//! What each kind finds and leaves alone: the rules in `tests/kinds` carry their own examples.

#![expect(clippy::disallowed_methods, reason = "tests read the files of the project")]

use std::path::Path;

use jiff::civil::date;
use taktvoll::guideline::{Rule, load};
use taktvoll::rule::KINDS;
use taktvoll::terms::Finder;
use taktvoll::trial;

#[test]
fn every_kind_finds_what_it_should_and_nothing_else() {
    let mut wrong = Vec::new();
    for kind in KINDS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/kinds/{}.toml", kind.name));
        let text = std::fs::read_to_string(&path).unwrap();
        let guideline = load(kind.name, &text, None, &|_| Err(String::new()), date(2026, 11, 23))
            .unwrap_or_else(|broken| panic!("{}: {:#?}", kind.name, broken.problems));
        let own =
            |rule: &&Rule| rule.places.iter().any(|place| guideline.stage.files.get(place.file).name == kind.name);
        let mut finder = Finder::new(&guideline.index);
        for rule in guideline.rules.iter().filter(own) {
            assert_eq!(rule.kind.name, kind.name);
            let tried = trial::examples(&guideline, rule, date(2026, 11, 23), &mut finder);
            assert!(tried.len() >= 2, "{}", rule.name);
            wrong.extend(
                tried
                    .into_iter()
                    .filter_map(|tried| Some(format!("{}: {:?}: {:?}", rule.name, tried.example.text, tried.failure?))),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
