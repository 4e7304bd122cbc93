//! How well terms match: `tests/terms/set.tsv`, precision and recall per class.
//!
//! `cargo test --test terms -- --nocapture` prints the table.

use std::collections::BTreeMap;

use taktvoll::terms::{Builder, Finder, Term};
use taktvoll::text::{Language, Text};

const SET: &str = include_str!("terms/set.tsv");

/// What was right and wrong in one class.
#[derive(Default)]
struct Score {
    lines: usize,
    right: usize,
    found: usize,
    wanted: usize,
    both: usize,
}

fn find(term: &str, text: &str) -> Vec<String> {
    let mut builder = Builder::new(&[Language::DE, Language::EN]);
    let list = builder.add(&Term::parse(term).into_iter().collect::<Vec<_>>());
    let index = builder.build();
    let hits = Finder::new(&index).find(&Text::read(text, None));
    hits.of(list).map(|hit| hit.span.of(text).to_owned()).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is the point")]
fn terms_match_what_they_should_and_nothing_else() {
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in SET.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("a line has four cells");
        let (class, term, text, expected) = (cell(), cell(), cell().replace("\\u00a0", "\u{a0}"), cell());
        let expected = expected.replace("\\u00a0", "\u{a0}");
        let wanted: Vec<&str> = expected.split(" | ").filter(|part| !part.is_empty()).collect();
        let found = find(term, &text);
        let score = scores.entry(class).or_default();
        score.lines += 1;
        score.found += found.len();
        score.wanted += wanted.len();
        score.both += found.iter().filter(|part| wanted.contains(&part.as_str())).count();
        if found == wanted {
            score.right += 1;
        } else {
            wrong.push(format!("{class}: {term:?} in {text:?}: found {found:?}, expected {wanted:?}"));
        }
    }
    println!("{:<10} {:>5} {:>9} {:>9} {:>9}", "class", "lines", "accuracy", "precision", "recall");
    let percent = |part: usize, whole: usize| (part * 1000).checked_div(whole).unwrap_or(1000);
    for (class, score) in &scores {
        let columns = [(score.right, score.lines), (score.both, score.found), (score.both, score.wanted)];
        let [accuracy, precision, recall] = columns.map(|(part, whole)| percent(part, whole));
        let show = |permille: usize| format!("{}.{} %", permille / 10, permille % 10);
        println!("{class:<10} {:>5} {:>9} {:>9} {:>9}", score.lines, show(accuracy), show(precision), show(recall));
        assert!(accuracy >= 950, "{class}\n{}", wrong.join("\n"));
    }
    println!("{}", wrong.join("\n"));
    let lines: usize = scores.values().map(|score| score.lines).sum();
    assert!(percent(lines - wrong.len(), lines) >= 980, "{}", wrong.join("\n"));
}
