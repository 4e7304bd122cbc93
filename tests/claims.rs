//! How well the packs about claims, health, money, contests, pictures, AI and words for people do in every set of
//! `tests/claims`:
//!
//! ```text
//! cargo test --test claims -- --nocapture
//! ```

#![expect(
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "the counts are what this is run for, and a test may fail"
)]

use std::fmt::Write as _;

use jiff::civil::date;
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{Draft, Meta};
use taktvoll::guideline::load;
use taktvoll::terms::Finder;

const SETS: [(&str, &str); 3] = [
    ("de", include_str!("claims/de.tsv")),
    ("en", include_str!("claims/en.tsv")),
    ("second-de", include_str!("claims/second-de.tsv")),
];
/// The packs, and a label with what the names of its rules begin with.
const RULES: &str = r#"extends = [
    "taktvoll:ai-label-eu", "taktvoll:claims", "taktvoll:contests", "taktvoll:finance-eu", "taktvoll:finance-us",
    "taktvoll:green-claims-eu", "taktvoll:health-de", "taktvoll:health-us", "taktvoll:image-rights",
    "taktvoll:inclusive-de", "taktvoll:inclusive-en",
]"#;
const LABELS: [(&str, &str); 8] = [
    ("ai-label", "ai-eu"),
    ("claims", "claims"),
    ("contests", "contest"),
    ("finance", "finance"),
    ("green-claims-eu", "green"),
    ("health", "health"),
    ("image-rights", "rights"),
    ("inclusive", "inclusive"),
];
/// The share of right answers that is asked for.
const TARGET: f64 = 0.95;

/// One line: what a careful reader points at, and the rules that noticed something.
struct Judged {
    label: &'static str,
    post: String,
    found: Vec<(String, String)>,
}

impl Judged {
    fn has(&self, rules: &str) -> bool {
        self.found.iter().any(|(rule, _)| rule.split_once('.').is_some_and(|(_, name)| name.starts_with(rules)))
    }
}

fn judged(set: &'static str) -> Vec<Judged> {
    let today = date(2026, 11, 23);
    let guideline = load("claims", RULES, None, &|_| Err(String::new()), today).unwrap();
    let mut finder = Finder::new(&guideline.index);
    let occasion = Occasion { platforms: None, language: None, today };
    let lines = set.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let [_, label, _, post] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("four cells: {line}") };
            let post = post.replace("\\n", "\n");
            let draft = Draft::new("post.md", &post, Meta::default()).unwrap();
            let checked = check(&guideline, &draft, &occasion, &mut finder);
            let findings = checked.into_iter().flat_map(|checked| checked.findings);
            let found = findings.map(|finding| (finding.rule, finding.excerpt)).collect();
            Judged { label, post, found }
        })
        .collect()
}

/// A line for each label of a set, with what was missed and what was too much, and whether a share is below the target.
fn table(name: &str, set: &'static str) -> (String, bool) {
    let all = judged(set);
    let mut table = format!("{name}, {} lines\n", all.len());
    let mut low = false;
    for (label, rules) in LABELS {
        let labelled: Vec<&Judged> = all.iter().filter(|one| one.label == label).collect();
        let missed: Vec<&&Judged> = labelled.iter().filter(|one| !one.has(rules)).collect();
        let wrong: Vec<&Judged> = all.iter().filter(|one| one.label == "nothing" && one.has(rules)).collect();
        let right = labelled.len() - missed.len();
        let (recall, precision) = (share(right, labelled.len()), share(right, right + wrong.len()));
        // Of twelve lines one is more than 5 %.
        low |= recall < TARGET && missed.len() > 1 || precision < TARGET && wrong.len() > 1;
        writeln!(table, "{label:16} {} lines  recall {recall:.3}  precision {precision:.3}", labelled.len()).unwrap();
        for one in wrong {
            writeln!(table, "    too much: {:?} {:?}", one.post, one.found).unwrap();
        }
        for one in missed {
            writeln!(table, "    missed: {:?} {:?}", one.post, one.found).unwrap();
        }
    }
    (table, low)
}

#[test]
fn packs_notice_what_their_readers_would() {
    let tables = SETS.map(|(name, set)| table(name, set));
    for (table, _) in &tables {
        eprintln!("{table}");
    }
    assert!(tables.iter().all(|(_, low)| !low), "a share is below {TARGET}");
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    if whole == 0 { 1.0 } else { number(part) / number(whole) }
}
