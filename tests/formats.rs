//! Every format, read by a real reader of it or checked against its schema, with ordinary and with hostile drafts.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests look at the files of the project")]

mod formats {
    mod hostile;
    mod schema;
    mod xsd;
}

use std::path::Path;

use jiff::civil::date;
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{Format as DraftFormat, read};
use taktvoll::finding::Level;
use taktvoll::guideline::{Guideline, load};
use taktvoll::report::statistics::Statistics;
use taktvoll::report::terminal::Terminal;
use taktvoll::report::{self, Outcome, Sum, Unread, Ways};
use taktvoll::say::Lang;
use taktvoll::say::report::Tally;
use taktvoll::span::Position;
use taktvoll::terms::Finder;

/// A guideline with something of everything: a fix, a source, a clause, a condition that a draft leaves open.
const RULES: &str = r#"
name = "Leitfaden"
contact = "social@sonnberg.example"
[topic.merger]
terms = ["Fusion"]
message = { de = "Fusionen sind kein Thema.", en = "Mergers are not for posts." }
why = "Kurse."
instead = { de = ["Verlinken."], en = ["Link it."] }
clause = "3.2"
source = "https://sonnberg.example/leitfaden#3"
[topic.figures]
level = "ask"
terms = ["Umsatz"]
[topic.hiring]
level = "welcome"
terms = ["Ausbildung"]
[wording.brand]
prefer = { "GitHub" = ["Github"] }
[limit.links]
level = "advice"
count = "links"
min = 1
when = { relationship = ["paid"] }
"#;

const DRAFT: &str = "+++\nplatform = [\"x\", \"mastodon\"]\n+++\n\nGrüße 👩‍👧! Die Fusion auf Github, mehr Umsatz.\nUnsere Ausbildung: Fusion\n";

fn guideline(rules: &str) -> Guideline {
    let none = |_: &Path| Err(String::new());
    load("taktvoll.toml", rules, None, &none, date(2026, 11, 23))
        .unwrap_or_else(|broken| panic!("{:?}", broken.problems))
}

/// The report on some drafts in one format, with something unreadable behind them.
fn written(format: &str, rules: &str, drafts: &[(&str, DraftFormat, &str)], lang: Lang, unread: &[Unread]) -> String {
    let guideline = guideline(rules);
    let terminal = Terminal { lang, width: 100, colour: false, quiet: false, verbose: false, links: None };
    let ways = Ways { lang, strict: true, fail_on: Some(Level::Ask), statistics: false, terminal };
    let mut report = (report::format(format).unwrap().begin)(&ways);
    let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
    let (mut out, mut tally, mut finder) = (Vec::new(), Tally::default(), Finder::new(&guideline.index));
    let mut statistics = Statistics::default();
    for (path, layout, text) in drafts {
        for draft in read(path, text.as_bytes(), *layout) {
            let draft = draft.unwrap();
            let checked = check(&guideline, &draft, &occasion, &mut finder);
            let outcome = Outcome { draft, guideline: &guideline, checked, cut: false };
            outcome.count(&mut tally);
            statistics.add(&outcome);
            report.draft(&outcome, &mut out).unwrap();
        }
    }
    for unread in unread {
        tally.unchecked += 1;
        report.unread(unread, &mut out).unwrap();
    }
    report.end(&Sum { tally, hidden: 0, statistics: Some(&statistics) }, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn ordinary(format: &str) -> String {
    let calendar = "{\"id\":\"k1\",\"text\":\"Die Fusion\"}\n{\"text\":\"Alles ruhig\"}\n";
    let unread =
        Unread { path: "kaputt.md".into(), position: Some(Position { line: 2, column: 3 }), said: "kaputt".into() };
    let drafts = [("posts/a b.md", DraftFormat::Text, DRAFT), ("plan.jsonl", DraftFormat::Jsonl, calendar)];
    written(format, RULES, &drafts, Lang::De, &[unread])
}

#[test]
fn every_report_is_the_same_on_every_run_and_has_an_end_without_drafts() {
    for format in report::FORMATS {
        assert_eq!(ordinary(format.name), ordinary(format.name), "{}", format.name);
        let empty = written(format.name, RULES, &[], Lang::En, &[]);
        if ["json", "sarif", "gitlab", "rdjson"].contains(&format.name) {
            serde_json::from_str::<serde_json::Value>(&empty)
                .unwrap_or_else(|error| panic!("{}: {error}", format.name));
        }
        if ["junit", "checkstyle", "html"].contains(&format.name) {
            assert!(empty.ends_with(">\n"), "{}: {empty}", format.name);
        }
    }
}

#[test]
fn every_file_of_a_format_is_in_the_table() {
    let shared = [
        "mod",
        "card",
        "changes",
        "diff",
        "entry",
        "fingerprint",
        "snippet",
        "statistics",
        "escape",
        "redact",
        "catalogue",
    ];
    let mut files: Vec<String> = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| !shared.contains(&name.as_str()))
        .collect();
    let mut table: Vec<&str> = report::FORMATS.iter().map(|format| format.name).collect();
    files.sort();
    table.sort_unstable();
    assert_eq!(files, table);
}
