//! How well personal data is told from other numbers: `tests/privacy/set.tsv`, every line of it.

use taktvoll::detect::{Detector, detect};
use taktvoll::text::Text;

const SET: &str = include_str!("privacy/set.tsv");
const ALL: [Detector; 4] = [Detector::Email, Detector::Phone, Detector::Iban, Detector::CreditCard];

#[test]
fn personal_data_is_found_and_other_numbers_are_left_alone() {
    let mut wrong = Vec::new();
    for line in SET.lines().filter(|line| !line.starts_with('#')) {
        let [detector, part, post] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three cells: {line}") };
        let found: Vec<String> = detect(&Text::read(post, None), &ALL)
            .into_iter()
            .map(|found| format!("{} {}", found.detector, found.span.of(post)))
            .collect();
        let wanted: Vec<String> = if detector == "-" { Vec::new() } else { vec![format!("{detector} {part}")] };
        if found != wanted {
            wrong.push(format!("{post}: found {found:?}, expected {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
