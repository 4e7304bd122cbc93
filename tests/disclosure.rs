//! How well labels are judged. `tests/disclosure/set.tsv` holds line by line, in a guideline of its own; with the packs
//! every set is counted, problem by problem:
//!
//! ```text
//! cargo test --test disclosure -- --nocapture
//! ```

#![expect(
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "the counts are what this is run for"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::{Date, date};
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{Draft, Meta, Value};
use taktvoll::finding::Certainty;
use taktvoll::guideline::{Guideline, load};
use taktvoll::rulefile::packs::PACKS;
use taktvoll::terms::Finder;

const SET: &str = include_str!("disclosure/set.tsv");
const SECOND: &str = include_str!("disclosure/second.tsv");
const THIRD: &str = include_str!("disclosure/third.tsv");
const FOURTH: &str = include_str!("disclosure/fourth.tsv");
const FIFTH: &str = include_str!("disclosure/fifth.tsv");
const GUIDELINE: &str = include_str!("disclosure/taktvoll.toml");
const TODAY: Date = date(2026, 11, 23);
const PROBLEMS: [&str; 5] = ["missing", "vague", "late", "buried", "wrong-language"];

/// A labelled post.
struct Line<'a> {
    problem: Option<&'a str>,
    possible: bool,
    part: &'a str,
    meta: [(&'a str, &'a str); 4],
    post: String,
}

/// What is found in one: the problem, the underlined characters, whether it is possible only.
#[derive(Debug)]
struct Found {
    problem: &'static str,
    part: String,
    possible: bool,
}

fn lines(set: &str) -> impl Iterator<Item = Line<'_>> {
    set.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let [problem, part, market, language, relationship, platform, post] = line.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("seven cells: {line}")
        };
        Line {
            problem: (problem != "-").then(|| problem.trim_end_matches('?')),
            possible: problem.ends_with('?'),
            part,
            meta: [("market", market), ("language", language), ("relationship", relationship), ("platform", platform)],
            post: post.replace("\\n", "\n"),
        }
    })
}

fn guideline(text: &str) -> Guideline {
    let none = |_: &Path| Err("the guideline reads no files".to_owned());
    load("taktvoll.toml", text, None, &none, TODAY).expect("the guideline loads")
}

/// All packs about labels at once, for an organisation of that name.
fn packs(name: &str) -> Guideline {
    let about = |name: &&str| name.starts_with("disclosure") || *name == "employee-advocacy";
    let names: Vec<String> =
        PACKS.iter().map(|pack| pack.name).filter(about).map(|name| format!("\"taktvoll:{name}\"")).collect();
    guideline(&format!("extends = [{}]\n[organisation]\nnames = [\"{name}\"]\n", names.join(", ")))
}

fn found(guideline: &Guideline, line: &Line<'_>, finder: &mut Finder<'_>) -> Vec<Found> {
    let mut meta = Meta::default();
    for (key, value) in line.meta.into_iter().filter(|(_, value)| *value != "-") {
        meta.fill(key, Value::Text(value.to_owned()));
    }
    let draft = Draft::new("", &line.post, meta).expect("the draft is read");
    let occasion = Occasion { platforms: None, language: None, today: TODAY };
    check(guideline, &draft, &occasion, finder)
        .into_iter()
        .flat_map(|checked| checked.findings)
        // What every platform is looked at for is another matter.
        .filter(|finding| finding.kind == "disclosure")
        .map(|finding| Found {
            problem: finding.noticed.word(),
            part: if finding.span.is_none() { "-".to_owned() } else { finding.excerpt },
            possible: finding.certainty == Certainty::Possible,
        })
        .collect()
}

/// Right, found without need, not found.
#[derive(Default)]
struct Count {
    right: usize,
    extra: usize,
    lost: usize,
}

/// Counts a set, prints the table and what is not as labelled, and gives the lowest rate.
fn count(title: &str, guideline: &Guideline, set: &str) -> f64 {
    let mut finder = Finder::new(&guideline.index);
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    let mut said = String::new();
    for line in lines(set) {
        let found = found(guideline, &line, &mut finder);
        let hit = |one: &Found| {
            // What is missing has no place, even where a hint of it can be underlined.
            let anywhere = one.problem == "missing";
            let touches = anywhere || one.part.contains(line.part) || line.part.contains(&one.part);
            line.problem == Some(one.problem) && touches && (one.possible || !line.possible)
        };
        let hits = found.iter().filter(|one| hit(one)).count();
        if let Some(problem) = line.problem {
            let count = counts.entry(problem).or_default();
            *if hits > 0 { &mut count.right } else { &mut count.lost } += 1;
        }
        for one in found.iter().filter(|one| !hit(one)) {
            counts.entry(one.problem).or_default().extra += 1;
        }
        if hits != found.len() || hits != usize::from(line.problem.is_some()) {
            let [.., (_, platform)] = line.meta;
            let wanted = line.problem.unwrap_or("nothing");
            let meta: Vec<&str> = line.meta.iter().map(|(_, value)| *value).collect();
            _ = writeln!(
                said,
                "  {} {platform}: {:?}\n    {wanted} {:?}, not {found:?}",
                meta.join(" "),
                line.post,
                line.part
            );
        }
    }
    let share = |part: usize, rest: usize| 100.0 * part as f64 / (part + rest).max(1) as f64;
    eprintln!("{title}\n{said}");
    let mut lowest = 100.0_f64;
    for problem in PROBLEMS {
        let Count { right, extra, lost } = counts.remove(problem).unwrap_or_default();
        let (precision, recall) = (share(right, extra), share(right, lost));
        eprintln!(
            "{problem:15} precision {precision:5.1} %  recall {recall:5.1} %  ({right} right, {extra} extra, {lost} lost)"
        );
        lowest = lowest.min(precision).min(recall);
    }
    lowest
}

#[test]
fn a_label_is_judged_as_its_market_wants_it() {
    let guideline = guideline(GUIDELINE);
    let mut finder = Finder::new(&guideline.index);
    let mut wrong = Vec::new();
    for line in lines(SET) {
        let found = found(&guideline, &line, &mut finder);
        let right = match (line.problem, &found[..]) {
            (None, []) => true,
            (Some(problem), [one]) => one.problem == problem && one.part == line.part && one.possible == line.possible,
            _ => false,
        };
        if !right {
            wrong.push(format!("{}: found {found:?}, expected {:?}", line.post, line.problem));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_packs_judge_every_set() {
    let first = count("set.tsv", &packs("Firma"), SET);
    let second = count("second.tsv", &packs("Sonnberg"), SECOND);
    let third = count("third.tsv", &packs("Sonnberg"), THIRD);
    let fourth = count("fourth.tsv", &packs("Sonnberg"), FOURTH);
    let fifth = count("fifth.tsv", &packs("Sonnberg"), FIFTH);
    eprintln!("lowest: {first:.1}, {second:.1}, {third:.1}, {fourth:.1} and {fifth:.1}");
    assert!(
        first >= 100.0 && second >= 94.0 && third >= 93.0 && fourth >= 95.0 && fifth >= 91.0,
        "labels were judged better before"
    );
}
