//! The sentences of published guidelines as rules: `cargo test --test guidelines -- --nocapture` prints how many.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests read the files of the project and say what they saw"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;
use std::path::PathBuf;

use jiff::civil::date;
use taktvoll::guideline::load;
use taktvoll::terms::Finder;
use taktvoll::trial;

/// No sentence needs a longer rule than this.
const LONGEST: usize = 12;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/guidelines")
}

/// The rows of a table: no comments, no header.
fn rows(file: &str) -> Vec<Vec<String>> {
    let text = read_to_string(folder().join(file)).unwrap();
    let lines = text.lines().filter(|line| line.starts_with('S'));
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The name of each rule in a file, the statement in its `clause`, and how many lines it has.
fn written(text: &str) -> Vec<(String, String, usize)> {
    let mut rules: Vec<(String, String, usize)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix('[').filter(|_| line.contains('.') && line.ends_with(']')) {
            rules.push((name.trim_end_matches(']').to_owned(), String::new(), 0));
            inside = true;
        } else if line.is_empty() {
            inside = false;
        }
        if let Some(rule) = rules.last_mut().filter(|_| inside) {
            rule.2 += 1;
            if let Some(clause) = line.strip_prefix("clause").and_then(|rest| rest.split('"').nth(1)) {
                clause.clone_into(&mut rule.1);
            }
        }
    }
    rules
}

#[test]
fn sentences_of_real_guidelines_are_short_rules_that_hold_on_their_examples() {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    let mut expressed = BTreeMap::new();
    let mut wrong = Vec::new();
    for path in paths {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = read_to_string(&path).unwrap();
        let written = written(&text);
        for (rule, id, lines) in &written {
            if expressed.insert(id.clone(), rule.clone()).is_some() {
                wrong.push(format!("{file}: {id} a second time at {rule}"));
            }
            if *lines > LONGEST {
                wrong.push(format!("{file}: {rule} has {lines} lines"));
            }
        }
        let day = date(2026, 11, 23);
        let guideline = match load(&file, &text, None, &|_| Err(String::new()), day) {
            Ok(guideline) => guideline,
            Err(broken) => {
                wrong.push(format!("{file}: {:#?}", broken.problems));
                continue;
            }
        };
        let mut finder = Finder::new(&guideline.index);
        for (name, id, _) in &written {
            let Some(rule) = guideline.rules.iter().find(|rule| rule.name == *name) else {
                wrong.push(format!("{file}: {name} is not there"));
                continue;
            };
            let tried = trial::examples(&guideline, rule, day, &mut finder);
            if tried.len() < 2 {
                wrong.push(format!("{file}: {name} needs an example of each kind"));
            }
            for tried in tried {
                if let Some(failure) = tried.failure {
                    wrong.push(format!("{id} {name}: {:?}: {failure:?}", tried.example.text));
                }
            }
        }
    }
    let rest: BTreeMap<String, String> =
        rows("rest.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut sure: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for row in rows("statements.tsv") {
        let [id, statement, kind, automatable] = &row[..] else { panic!("{row:?}") };
        let there = expressed.contains_key(id);
        if there == rest.contains_key(id) {
            wrong.push(format!("{id}: in the rules or in rest.tsv, not in both or none: {statement}"));
        }
        for count in [kinds.entry(kind.clone()).or_default(), sure.entry(automatable.clone()).or_default()] {
            count.0 += usize::from(there);
            count.1 += 1;
        }
        if let Some(reason) = rest.get(id) {
            println!("{id}  {reason}: {statement}");
        }
        known.insert(id.clone());
    }
    for (name, (there, all)) in kinds.iter().chain(&sure) {
        println!("{name:20} {there:4} of {all:4}");
    }
    let reminders = expressed.values().filter(|rule| rule.starts_with("reminder.")).count();
    println!("{} of {} statements are rules, {reminders} of them reminders", expressed.len(), known.len());
    wrong.extend(expressed.keys().filter(|id| !known.contains(*id)).map(|id| format!("{id}: no such statement")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
