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

/// The words `detector part` of every line: labelled, and found.
fn lines(set: &'static str) -> impl Iterator<Item = (&'static str, Option<(Detector, &'static str)>, Vec<Detected>)> {
    set.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let [detector, part, post] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three cells: {line}") };
        let wanted = (detector != "-").then(|| (Detector::named(detector).expect("a detector"), part));
        (post, wanted, detect(&Text::read(post, None)))
    })
}

fn measure(name: &str, set: &'static str) -> BTreeMap<Detector, Score> {
    let mut scores: BTreeMap<Detector, Score> = BTreeMap::new();
    for (post, wanted, found) in lines(set) {
        let hit = |one: &Detected| wanted == Some((one.detector, one.span.of(post)));
        for one in &found {
            let score = scores.entry(one.detector).or_default();
            if hit(one) {
                score.right += 1;
            } else {
                score.wrong += 1;
                println!("{name}: {post}: found {} {:?}, wanted {wanted:?}", one.detector, one.span.of(post));
            }
        }
        if let Some((detector, part)) = wanted
            && !found.iter().any(hit)
        {
            scores.entry(detector).or_default().missed += 1;
            println!("{name}: {post}: missed {detector} {part:?}");
        }
    }
    for (detector, score) in &scores {
        let (precision, recall) = (100.0 * score.precision(), 100.0 * score.recall());
        println!("{name}: {detector:15} precision {precision:5.1} %, recall {recall:5.1} %  {score:?}");
    }
    scores
}

#[test]
fn addresses_numbers_accounts_and_cards_are_found_and_other_numbers_are_left_alone() {
    let mut wrong = Vec::new();
    for (post, wanted, found) in lines(FIRST) {
        let found: Vec<(Detector, Span)> =
            found.iter().filter(|one| FOUR.contains(&one.detector)).map(|one| (one.detector, one.span)).collect();
        let found: Vec<(Detector, &str)> = found.iter().map(|(detector, span)| (*detector, span.of(post))).collect();
        if found != wanted.into_iter().collect::<Vec<_>>() {
            wrong.push(format!("{post}: found {found:?}, expected {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_detector_is_right_and_complete() {
    for (detector, score) in measure("all", ALL) {
        assert!(score.precision() >= ENOUGH && score.recall() >= ENOUGH, "{detector}: {score:?}");
    }
}
