//! What holds for any text that is given out for a rule file.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use taktvoll::rulefile::{Problem, RuleFiles};

use super::{load_text, problems_in, problems_of};

/// A rule file without a mistake, with a bit of everything.
const GOOD: &str = include_str!("parts/gut.txt");

/// Pieces that rule files are made of, and that people slip on.
const PIECES: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "„",
    "“",
    "#",
    "\\",
    "\n",
    "\r\n",
    "\t",
    " ",
    "$",
    "\u{feff}",
    "\u{0}",
    "👩‍👩‍👧",
    "ü",
    "topic",
    "wording",
    "level",
    "terms",
    "when",
    "any",
    "extends",
    "-3",
    "0,3",
    "true",
    "2027-02-30",
    "\"$x\"",
    "[topic.a]\n",
    "terms = [\"x\"]\n",
    "[[defaults]]\n",
    "[vocabulary]\n",
    ".",
];

/// The problems of a text are in it, on character boundaries, and the same when it is read again.
fn judge(text: &str) {
    let (problems, files) = problems_in("any.toml", text);
    for problem in &problems {
        let (span, text) = (problem.exact(), &files.get(problem.place.file).text);
        assert!(span.start <= span.end && span.end <= text.len(), "{problem:?}");
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{problem:?}");
    }
    let lines = |(problems, files): &(Vec<Problem>, RuleFiles)| {
        problems.iter().map(|problem| (files.position(problem.place), problem.clone())).collect::<Vec<_>>()
    };
    assert_eq!(lines(&(problems, files)), lines(&problems_in("any.toml", text)));
}

proptest! {
    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        judge(&text);
    }

    #[test]
    fn any_mix_of_pieces_is_judged(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        judge(&pieces.concat());
    }

    #[test]
    fn any_slip_in_a_good_file_is_judged(
        slips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_usize, prop::sample::select(PIECES)), 1..6),
    ) {
        let mut text: Vec<char> = GOOD.chars().collect();
        for (at, gone, piece) in slips {
            let at = at.index(text.len());
            text.splice(at..(at + gone).min(text.len()), piece.chars());
        }
        judge(&text.iter().collect::<String>());
    }
}

#[test]
fn the_good_file_is_good() {
    let guideline = load_text("gut.toml", GOOD).unwrap();
    assert_eq!(guideline.notes, []);
}

#[test]
fn every_beginning_of_a_good_file_is_judged() {
    GOOD.char_indices().for_each(|(at, _)| judge(&GOOD[..at]));
}

#[test]
fn the_files_of_this_test_say_the_same_every_time() {
    for name in super::names() {
        assert_eq!(problems_of(&name).0, problems_of(&name).0, "{name}");
    }
}

/// Generous: it is there for what grows with the square of the mistakes.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn ten_thousand_mistakes_are_told_in_time() {
    let many = |piece: &dyn Fn(usize) -> String| (0..10_000).map(piece).collect::<String>();
    for text in [
        format!("[topic.a]\nterms = [\"x\"]\n{}", many(&|at| format!("key{at} = 1\n"))),
        many(&|at| format!("[topic.a{at}]\nterms = \"x\"\n")),
        many(&|at| format!("[topic.a{at}]\nterms = [„x“]\n")),
        many(&|at| format!("[topic.a{at}]\nterms = [\"x\"\n")),
        many(&|at| format!("[topic.a{at}]\nterms = [\"$list{at}\"]\n")),
        many(&|at| format!("[tone.a{at}]\nlevel = \"off\"\n")),
        format!("[topic.a]\nterms = [{}]", many(&|at| format!("{at}, "))),
        many(&|_| "x\n".to_owned()),
        many(&|at| format!("x{at} = [\n")),
    ] {
        let begin = Instant::now();
        let (problems, _) = problems_in("many.toml", &text);
        assert!(problems.len() >= 10_000, "{} of {}", problems.len(), &text[..40]);
        assert!(begin.elapsed() < PATIENCE, "{:?} for {}", begin.elapsed(), &text[..40]);
    }
}

#[test]
fn however_deep_it_goes_nothing_overflows() {
    for text in [
        format!("a = {}", "[".repeat(100_000)),
        format!("a = {}", "{ a = ".repeat(100_000)),
        format!("[topic.a]\nwhen = {}", "{ not = ".repeat(70) + "{}" + &" }".repeat(70)),
        format!("[{}x]", "a.".repeat(100_000)),
        format!("{}x = 1", "a.".repeat(100_000)),
        format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000)),
    ] {
        assert_ne!(problems_in("deep.toml", &text).0, [], "{}", &text[..20]);
    }
}

#[test]
fn a_chain_of_a_thousand_files_is_followed() {
    let read = |path: &std::path::Path| {
        let at: usize = path.to_str().and_then(|path| path.parse().ok()).unwrap_or_default();
        Ok(if at < 1000 { format!("extends = [\"{}\"]\n", at + 1) } else { "[topic.a]\nterms = 1\n".to_owned() })
    };
    let broken =
        taktvoll::guideline::load("0", "extends = [\"1\"]", Some("".as_ref()), &read, super::TODAY).unwrap_err();
    assert_eq!(broken.problems[0].fault.word(), "wrong-type");
    assert_eq!(broken.files.get(broken.problems[0].place.file).name, "1000");
}

#[test]
fn twenty_thousand_terms_are_read_in_time() {
    let word = |mark: char| move |at: usize| format!("\"{mark}wort{at:x}\", ");
    let words = |mark: char| (0..10_000).map(word(mark)).collect::<String>();
    let text =
        format!("[vocabulary]\nliste = [{}]\n[topic.a]\nterms = [\"$liste\"]\nexcept = [{}]\n", words('f'), words('g'));
    let begin = Instant::now();
    assert!(load_text("many.toml", &text).is_ok());
    assert!(begin.elapsed() < PATIENCE, "{:?}", begin.elapsed());
}
