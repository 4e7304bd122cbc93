//! How well personal data and secrets are told from other text: every line of the labelled sets in `tests/privacy`.
//!
//! `cargo test --test privacy -- --nocapture` prints precision and recall of each detector.

#![expect(clippy::print_stdout, reason = "the numbers are what this test is run for")]

use std::collections::BTreeMap;

use taktvoll::detect::{Detected, Detector, detect};
use taktvoll::span::Span;
use taktvoll::text::Text;

/// Labelled for the first four detectors, when there were no others: a line without a label may have other data.
const FIRST: &str = include_str!("privacy/set.tsv");
const FOUR: [Detector; 4] = [Detector::Email, Detector::Phone, Detector::Iban, Detector::CreditCard];

/// Labelled for all detectors.
const ALL: &str = include_str!("privacy/all.tsv");

/// Labelled for all detectors by somebody who did not see them at work.
const SECOND: &str = include_str!("privacy/second.tsv");

/// The same, by somebody else.
const THIRD: &str = include_str!("privacy/third.tsv");
const FOURTH: &str = include_str!("privacy/fourth.tsv");

/// What a person may underline more or less of.
const LOOSE: [Detector; 6] = [
    Detector::Password,
    Detector::PostalAddress,
    Detector::DateOfBirth,
    Detector::Geo,
    Detector::CaseNumber,
    Detector::InternalUrl,
];

/// The least share that is right, of what is found and of what there is.
const ENOUGH: f64 = 0.95;

/// How many were found and wanted, found and not wanted, not found and wanted.
#[derive(Debug, Default)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Score {
    fn precision(&self) -> f64 {
        share(self.right, self.wrong)
    }

    fn recall(&self) -> f64 {
        share(self.right, self.missed)
    }
}

fn share(right: u32, other: u32) -> f64 {
    if right + other == 0 { 1.0 } else { f64::from(right) / f64::from(right + other) }
}

/// A line of a set: the post, what is labelled in it, and what was found.
struct Line {
    post: String,
    wanted: Option<(Detector, Span)>,
    found: Vec<Detected>,
}

impl Line {
    fn said(&self, (detector, span): (Detector, Span)) -> String {
        format!("{detector} {:?}", span.of(&self.post))
    }
}

fn lines(set: &'static str) -> impl Iterator<Item = Line> {
    set.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let [detector, part, post] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three cells: {line}") };
        let (part, post) = (part.replace("\\n", "\n"), post.replace("\\n", "\n"));
        let wanted = (detector != "-").then(|| {
            let start = post.find(&part).unwrap_or_else(|| panic!("{part} stands in {post}"));
            let named = Detector::named(detector).unwrap_or_else(|| panic!("{detector} is a detector"));
            (named, Span::new(start, start + part.len()))
        });
        let found = detect(&Text::read(&post, None));
        Line { post, wanted, found }
    })
}

fn measure(name: &str, set: &'static str) -> BTreeMap<Detector, Score> {
    let mut scores: BTreeMap<Detector, Score> = BTreeMap::new();
    for line in lines(set) {
        let hit = |one: &Detected| {
            line.wanted.is_some_and(|(detector, span)| {
                let loose = LOOSE.contains(&detector) && one.span.overlaps(span);
                one.detector == detector && (one.span == span || loose)
            })
        };
        for one in &line.found {
            let score = scores.entry(one.detector).or_default();
            if hit(one) {
                score.right += 1;
            } else {
                score.wrong += 1;
                println!("{name}: too much: {}: {}", line.said((one.detector, one.span)), line.post);
            }
        }
        if let Some(wanted) = line.wanted
            && !line.found.iter().any(hit)
        {
            scores.entry(wanted.0).or_default().missed += 1;
            println!("{name}: missed: {}: {}", line.said(wanted), line.post);
        }
    }
    for (detector, score) in &scores {
        let (precision, recall) = (100.0 * score.precision(), 100.0 * score.recall());
        println!("{name}: {:16}precision {precision:5.1} %, recall {recall:5.1} % ({score:?})", detector.name());
    }
    scores
}

#[test]
fn addresses_numbers_accounts_and_cards_are_found_and_other_numbers_are_left_alone() {
    let mut wrong = Vec::new();
    for line in lines(FIRST) {
        let four = line.found.iter().filter(|one| FOUR.contains(&one.detector));
        let found: Vec<(Detector, Span)> = four.map(|one| (one.detector, one.span)).collect();
        if found != line.wanted.into_iter().collect::<Vec<_>>() {
            wrong.push(format!("{}: found {found:?}, expected {:?}", line.post, line.wanted));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_detector_is_right_and_complete() {
    for (name, set) in [("all", ALL), ("second", SECOND), ("third", THIRD), ("fourth", FOURTH)] {
        let (mut total, mut short) = (Score::default(), Vec::new());
        for (detector, score) in measure(name, set) {
            if score.precision() < ENOUGH || score.recall() < ENOUGH {
                short.push(format!("{name}: {detector}: {score:?}"));
            }
            total.right += score.right;
            total.wrong += score.wrong;
            total.missed += score.missed;
        }
        println!(
            "{name}: together       precision {:5.1} %, recall {:5.1} % ({total:?})",
            100.0 * total.precision(),
            100.0 * total.recall()
        );
        // Where a detector has but four lines, one of them is more than 5 %.
        let enough = total.precision() >= ENOUGH && total.recall() >= ENOUGH;
        assert!(enough && (set == THIRD || short.is_empty()), "{}", short.join("\n"));
    }
}
