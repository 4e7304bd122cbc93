//! How well labels are judged in three markets: `tests/disclosure/set.tsv`, every line of it.

use std::path::Path;

use jiff::civil::date;
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{Draft, Meta, Value};
use taktvoll::finding::Certainty;
use taktvoll::guideline::load;
use taktvoll::terms::Finder;

const SET: &str = include_str!("disclosure/set.tsv");
const GUIDELINE: &str = include_str!("disclosure/taktvoll.toml");

#[test]
fn a_label_is_judged_as_its_market_wants_it() {
    let none = |_: &Path| Err("the guideline reads no files".to_owned());
    let today = date(2026, 11, 23);
    let guideline = load("taktvoll.toml", GUIDELINE, None, &none, today).expect("the guideline loads");
    let mut finder = Finder::new(&guideline.index);
    let occasion = Occasion { platforms: None, language: None, today };
    let mut wrong = Vec::new();
    for line in SET.lines().filter(|line| !line.starts_with('#')) {
        let [problem, part, market, language, relationship, platform, post] = line.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("seven cells: {line}")
        };
        let keys = [("market", market), ("language", language), ("relationship", relationship), ("platform", platform)];
        let mut meta = Meta::default();
        for (key, value) in keys.into_iter().filter(|(_, value)| *value != "-") {
            meta.fill(key, Value::Text(value.to_owned()));
        }
        let draft = Draft::new("", post, meta).expect("the draft is read");
        let found: Vec<(String, String)> = check(&guideline, &draft, &occasion, &mut finder)
            .into_iter()
            .flat_map(|checked| checked.findings)
            // What every platform is looked at for is another matter.
            .filter(|finding| finding.kind == "disclosure")
            .map(|finding| {
                let sure = if finding.certainty == Certainty::Firm { "" } else { "?" };
                let part = if finding.span.is_none() { "-".to_owned() } else { finding.excerpt };
                (format!("{}{sure}", finding.noticed.word()), part)
            })
            .collect();
        let wanted: Vec<(String, String)> =
            if problem == "-" { Vec::new() } else { vec![(problem.to_owned(), part.to_owned())] };
        if found != wanted {
            wrong.push(format!("{line}: found {found:?}, expected {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
