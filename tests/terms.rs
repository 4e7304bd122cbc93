//! How well terms match: the sets in `tests/terms`, precision and recall per class.
//!
//! `cargo test --test terms -- --nocapture` prints the tables.

use std::collections::BTreeMap;

use taktvoll::terms::{Builder, Finder, ListId, Term, Widen, near, negated};
use taktvoll::text::{Language, Text};

const TUNED: [&str; 9] = [
    include_str!("terms/set.tsv"),
    include_str!("terms/second.tsv"),
    include_str!("terms/third.tsv"),
    include_str!("terms/fourth.tsv"),
    include_str!("terms/fifth.tsv"),
    include_str!("terms/sixth.tsv"),
    include_str!("terms/seventh.tsv"),
    include_str!("terms/eighth.tsv"),
    include_str!("terms/ninth.tsv"),
];
/// Lines on which nothing was tuned.
const HELD: [&str; 1] = [include_str!("terms/held.tsv")];
/// What was right and wrong in one class.
#[derive(Default)]
struct Score {
    lines: usize,
    right: usize,
    found: usize,
    wanted: usize,
    both: usize,
}

/// What is underlined in a text, in the order it stands there.
fn find(class: &str, term: &str, raw: &str) -> Vec<String> {
    let mut builder = Builder::new(&[Language::DE, Language::EN]);
    let mut add = |term: &str, widen| -> ListId {
        builder.add_widened(&Term::parse(term).into_iter().collect::<Vec<_>>(), widen)
    };
    let (first, sign, second) = match class {
        "near" => term.split_once([' ']).map(|(first, rest)| (first, rest.get(..1), rest.get(1..))),
        "except" => term.split_once(" \\ ").map(|(first, second)| (first, Some("\\"), Some(second))),
        _ => None,
    }
    .unwrap_or((term, None, None));
    let list = add(first, Widen::ALL);
    let (within, second) = match sign {
        Some("\\") => ("", second),
        _ => second.and_then(|second| second.split_once(' ')).map_or(("", None), |(n, second)| (n, Some(second))),
    };
    let second = second.map(|second| add(second, if class == "except" { Widen::NONE } else { Widen::ALL }));
    let index = builder.build();
    let text = Text::read(raw, None);
    let hits = Finder::new(&index).find(&text);
    let others = second.into_iter().flat_map(|second| hits.of(second));
    let kept = hits.of(list).filter(|hit| match class {
        "negation" => !negated(&text, hit),
        "quoted" => !text.is_quoted(hit.span),
        "near" => {
            let within = within.parse().unwrap_or_default();
            others.clone().any(|other| near(&text, hit, other, within, sign == Some(">")))
        }
        "except" => !others.clone().any(|other| other.span.overlaps(hit.span)),
        _ => true,
    });
    kept.map(|hit| hit.span.of(raw).to_owned()).collect()
}

/// Prints the table of some sets, and gives the lines that are wrong, the number of all, and the worst class.
#[expect(clippy::print_stdout, reason = "the table is the point")]
fn measure(name: &str, sets: &[&'static str]) -> (Vec<String>, usize, usize) {
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in sets.iter().flat_map(|set| set.lines()).filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("a line has four cells");
        let (class, term, text, expected) = (cell(), cell(), unescape(cell()), unescape(cell()));
        let wanted: Vec<&str> = expected.split(" | ").filter(|part| !part.is_empty()).collect();
        let found = find(class, term, &text);
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
    println!("{name:<10} {:>5} {:>9} {:>9} {:>9}", "lines", "accuracy", "precision", "recall");
    let mut worst = 1000;
    for (class, score) in &scores {
        let columns = [(score.right, score.lines), (score.both, score.found), (score.both, score.wanted)];
        let [accuracy, precision, recall] = columns.map(|(part, whole)| permille(part, whole));
        let show = |permille: usize| format!("{}.{} %", permille / 10, permille % 10);
        println!("{class:<10} {:>5} {:>9} {:>9} {:>9}", score.lines, show(accuracy), show(precision), show(recall));
        worst = worst.min(accuracy);
    }
    let lines: usize = scores.values().map(|score| score.lines).sum();
    println!("{} of {lines} right\n{}\n", lines - wrong.len(), wrong.join("\n"));
    (wrong, lines, worst)
}

/// A cell as it is meant: some characters cannot be seen or would end the line.
fn unescape(cell: &str) -> String {
    cell.replace("\\u00a0", "\u{a0}").replace("\\n", "\n")
}

fn permille(part: usize, whole: usize) -> usize {
    (part * 1000).checked_div(whole).unwrap_or(1000)
}

#[test]
fn terms_match_what_they_should_and_nothing_else() {
    let (wrong, lines, worst) = measure("tuned", &TUNED);
    assert!(worst >= 950 && permille(lines - wrong.len(), lines) >= 980, "{}", wrong.join("\n"));
}

#[test]
fn terms_match_in_texts_they_were_not_tuned_on() {
    let (wrong, lines, _) = measure("held out", &HELD);
    assert!(permille(lines - wrong.len(), lines) >= 900, "{}", wrong.join("\n"));
}
