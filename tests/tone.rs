//! How well the packs `tone-de` and `tone-en` tell tones apart, in every set of `tests/tone`:
//!
//! ```text
//! cargo test --test tone -- --nocapture
//! ```

#![expect(
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

const SETS: [(&str, &str); 14] = [
    ("fifteenth", include_str!("tone/fifteenth.tsv")),
    ("fourteenth", include_str!("tone/fourteenth.tsv")),
    ("thirteenth", include_str!("tone/thirteenth.tsv")),
    ("twelfth", include_str!("tone/twelfth.tsv")),
    ("eleventh", include_str!("tone/eleventh.tsv")),
    ("tenth", include_str!("tone/tenth.tsv")),
    ("ninth", include_str!("tone/ninth.tsv")),
    ("eighth", include_str!("tone/eighth.tsv")),
    ("seventh", include_str!("tone/seventh.tsv")),
    ("fifth", include_str!("tone/fifth.tsv")),
    ("sixth", include_str!("tone/sixth.tsv")),
    ("fourth", include_str!("tone/fourth.tsv")),
    ("set", include_str!("tone/set.tsv")),
    ("third", include_str!("tone/third.tsv")),
];
const RULES: &str = "extends = [\"taktvoll:tone-de\", \"taktvoll:tone-en\"]";
const LABELS: [&str; 7] = ["insult", "profanity", "threat", "hype", "clickbait", "pressure", "passive-aggression"];
/// The share of right answers that is asked for.
const TARGET: f64 = 0.95;

/// One line: what a careful reader points at, and what the packs point at.
struct Judged {
    label: &'static str,
    words: &'static str,
    post: String,
    /// Problem words and excerpts.
    found: Vec<(&'static str, String)>,
}

impl Judged {
    fn has(&self, label: &str) -> bool {
        self.found.iter().any(|(word, _)| *word == label)
    }

    /// Whether a hit with its label overlaps the words a reader would underline.
    fn is_right(&self) -> bool {
        let hits = self.found.iter().filter(|(word, _)| *word == self.label);
        let mut hits = hits.map(|(_, excerpt)| excerpt.to_lowercase());
        let words = self.words.to_lowercase();
        hits.any(|hit| {
            words.is_empty() || words.split(" | ").any(|word| overlap(&self.post.to_lowercase(), &hit, word))
        })
    }
}

fn overlap(post: &str, one: &str, other: &str) -> bool {
    let places = |part: &str| post.match_indices(part).map(|(at, part)| at..at + part.len()).collect::<Vec<_>>();
    let others = places(other);
    others.is_empty() || places(one).iter().any(|a| others.iter().any(|b| a.start < b.end && b.start < a.end))
}

fn judged(set: &'static str) -> Vec<Judged> {
    let today = date(2026, 11, 23);
    let guideline = load("tone", RULES, None, &|_| Err(String::new()), today).unwrap();
    let mut finder = Finder::new(&guideline.index);
    let occasion = Occasion { platforms: None, language: None, today };
    let lines = set.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let [_, label, words, post] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("four cells: {line}")
            };
            let post = post.replace("\\n", "\n");
            let draft = Draft::new("post.md", &post, Meta::default()).unwrap();
            let checked = check(&guideline, &draft, &occasion, &mut finder);
            let findings = checked.into_iter().flat_map(|checked| checked.findings);
            let found = findings.map(|finding| (finding.noticed.word(), finding.excerpt)).collect();
            Judged { label, words, post, found }
        })
        .collect()
}

/// A line for each label of a set, with what was missed and what was too much, and whether a share is below the target.
fn table(name: &str, set: &'static str) -> (String, bool) {
    let all = judged(set);
    let mut table = format!("{name}, {} lines\n", all.len());
    let mut low = false;
    for label in LABELS {
        let labelled: Vec<&Judged> = all.iter().filter(|one| one.label == label).collect();
        let right = labelled.iter().filter(|one| one.is_right()).count();
        let flagged = all.iter().filter(|one| one.has(label)).count();
        let wrong: Vec<&Judged> = all.iter().filter(|one| one.has(label) && one.label == "nothing").collect();
        let (recall, precision) = (share(right, labelled.len()), share(flagged - wrong.len(), flagged));
        // Of ten lines one is more than 5 %.
        low |= recall < TARGET && labelled.len() > right + 1 || precision < TARGET && wrong.len() > 1;
        writeln!(table, "{label:20} {} lines  recall {recall:.3}  precision {precision:.3}", labelled.len()).unwrap();
        for one in wrong {
            writeln!(table, "    too much: {:?} {:?}", one.post, one.found).unwrap();
        }
        for one in labelled.iter().filter(|one| !one.is_right()) {
            writeln!(table, "    missed {:?}: {:?} {:?}", one.words, one.post, one.found).unwrap();
        }
    }
    (table, low)
}

#[test]
fn tones_are_told_apart() {
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
