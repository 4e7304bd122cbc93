//! The second look: terms as they are really found, and rules as they judge each other's examples. It takes longer than
//! loading a guideline should, and is for those who write rules: `taktvoll test` and `taktvoll rules`.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::check::{Occasion, one_rule};
use crate::draft::Draft;
use crate::finding::{Finding, Level};
use crate::guideline::Guideline;
use crate::guideline::rule::Rule;
use crate::guideline::sense::worded;
use crate::rulefile::Weight;
use crate::rulefile::example::Example;
use crate::rulefile::fault::{Fault, SenseFault};
use crate::rulefile::files::Place;
use crate::rulefile::problem::Problem;
use crate::rulefile::values::TermList;
use crate::span::Span;
use crate::terms::{Finder, Hit, ListId};
use crate::text::{Text, fold};

/// Words that stand in nearly every text, sorted.
const COMMON: &[&str] = &[
    "a", "aber", "als", "am", "an", "and", "are", "auch", "auf", "bei", "das", "dass", "dem", "den", "der", "des",
    "die", "du", "ein", "eine", "einen", "er", "es", "for", "fuer", "hat", "have", "ich", "ihr", "im", "in", "is",
    "ist", "it", "mit", "nicht", "noch", "not", "of", "on", "or", "our", "sich", "sie", "sind", "so", "that", "the",
    "this", "to", "und", "uns", "unser", "unsere", "von", "was", "we", "wie", "wir", "with", "you", "your", "zu",
    "zum", "zur",
];

/// A list longer than this is no list that somebody reads through.
const LONGEST_LIST: usize = 2000;

/// What a second look at a guideline brings up; nothing of it keeps the guideline from being used.
pub fn review(guideline: &Guideline, today: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut finder = Finder::new(&guideline.index);
    let is_pack = |place: Place| guideline.stage.files.get(place.file).is_pack();
    let own: Vec<&Rule> =
        guideline.rules.iter().filter(|rule| rule.places.iter().any(|place| !is_pack(*place))).collect();
    worded::same(&guideline.rules, &guideline.stage.files, &mut problems);
    for rule in own {
        worded::in_languages(rule, &guideline.languages, &guideline.stage.files, &mut problems);
        let lists = rule.check.lists();
        for (key, list) in &lists {
            if list.written.len() > LONGEST_LIST || list.written.first().is_some_and(|first| is_pack(first.place)) {
                continue;
            }
            if *key == "except" {
                excepts(list, &lists, rule, &mut finder, &mut problems);
            } else {
                swallowed(list, &mut finder, &mut problems);
            }
        }
        disagreements(rule, guideline, today, &mut finder, &mut problems);
    }
    problems.retain(|problem| problem.weight() == Weight::Note);
    problems.sort_by(|one, two| (one.place, one.fault.word()).cmp(&(two.place, two.fault.word())));
    problems.dedup();
    problems
}

fn put(place: Place, fault: SenseFault, problems: &mut Vec<Problem>) {
    problems.push(Problem::new(place, Fault::Sense(fault)));
}

/// The hits of one list that cover all words of a text.
fn covering(text: &str, list: ListId, finder: &mut Finder<'_>) -> Vec<Hit> {
    let text = Text::read(text, None);
    let whole = text.tokens().first().zip(text.tokens().last()).map(|(first, last)| first.span.join(last.span));
    let every = finder.every(&text).into_iter().filter(|(other, _)| *other == list).map(|(_, hit)| hit);
    every.filter(|hit| whole.is_some_and(|whole| hit.span.contains(whole)) && !hit.disguised).collect()
}

/// Terms that others of the same list find anyway, and words that everybody writes.
fn swallowed(list: &TermList, finder: &mut Finder<'_>, problems: &mut Vec<Problem>) {
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    for (at, term) in list.written.iter().enumerate() {
        if COMMON.binary_search(&fold(&term.text).as_str()).is_ok() {
            put(term.place, SenseFault::CommonWord { term: term.text.clone() }, problems);
        }
        // What is asked for letter by letter, or with an open end, is asked for on purpose.
        if term.text.contains(['=', '*', '#', '@']) {
            continue;
        }
        let others = covering(&term.text, list.id, finder);
        // Of two that find each other the first may stay.
        let by = others.iter().map(|hit| hit.term).find(|&other| {
            let back = list.written.get(other).map_or("", |other| &other.text);
            let mut is_found_back = || covering(back, list.id, finder).iter().any(|hit| hit.term == at);
            other != at && !gone.contains(&other) && (other < at || !is_found_back())
        });
        if let Some(by) = by.and_then(|by| list.written.get(by))
            && joined(&by.text) != joined(&term.text)
        {
            gone.insert(at);
            put(term.place, SenseFault::TermSwallowed { term: term.text.clone(), by: by.text.clone() }, problems);
        }
    }
}

/// A term without what may stand between its words: who writes two spellings of one word wants to show both.
fn joined(term: &str) -> String {
    fold(term).replace([' ', '-', '_'], "")
}

/// Exceptions in which nothing stands that the rule looks for.
fn excepts(
    except: &TermList,
    lists: &[(&'static str, &TermList)],
    rule: &Rule,
    finder: &mut Finder<'_>,
    problems: &mut Vec<Problem>,
) {
    // What a pattern matches cannot be told from its text.
    if rule.written.get("patterns").is_some() {
        return;
    }
    let looked_for: Vec<&TermList> =
        lists.iter().filter(|(key, _)| !matches!(*key, "except" | "near")).map(|(_, list)| *list).collect();
    for term in &except.written {
        let text = Text::read(&term.text, None);
        let every = finder.every(&text);
        let is_found = every.iter().any(|(list, _)| looked_for.iter().any(|one| one.id == *list));
        if !is_found && !shares_a_word(&term.text, &looked_for) {
            put(term.place, SenseFault::ExceptUnreachable { term: term.text.clone() }, problems);
        }
    }
}

/// Whether an exception has the beginning of a word of one of the terms in it: in a text they may overlap.
fn shares_a_word(except: &str, lists: &[&TermList]) -> bool {
    const STEM: usize = 4;
    let except = fold(except);
    let words = lists.iter().flat_map(|list| &list.written).flat_map(|term| term.text.split([' ', '-', '_']));
    words.map(|word| fold(word.trim_matches(['*', '=', '#']))).any(|word| {
        let stem: String = word.chars().take(STEM).collect();
        !stem.is_empty() && except.contains(&stem)
    })
}

/// What a rule welcomes, or asks to write, and another rule objects to.
fn disagreements(
    rule: &Rule,
    guideline: &Guideline,
    today: Date,
    finder: &mut Finder<'_>,
    problems: &mut Vec<Problem>,
) {
    let occasion = Occasion { platforms: None, language: None, today };
    for example in rule.common.flags.iter().flatten() {
        let Ok(draft) = Draft::new("", &example.text, example.meta.iter().cloned().collect()) else { continue };
        let found = one_rule(guideline, rule, &draft, &occasion, finder);
        let good: Vec<(String, Span)> = match rule.level {
            Level::Off => continue,
            Level::Welcome => found.iter().filter_map(|finding| Some((example.text.clone(), finding.span?))).collect(),
            _ => found.iter().flat_map(|finding| mended(example, finding)).collect(),
        };
        for (text, span) in good {
            let Ok(draft) = Draft::new("", &text, example.meta.iter().cloned().collect()) else { continue };
            let at_least = if rule.level == Level::Welcome { Level::Ask } else { Level::Advice };
            let others = guideline.rules.iter().filter(|other| other.name != rule.name && other.level >= at_least);
            for other in others.filter(|other| matches!(other.kind.name, "topic" | "wording")) {
                let objects = one_rule(guideline, other, &draft, &occasion, finder);
                if let Some(finding) = objects.iter().find(|one| one.span.is_some_and(|at| at.overlaps(span))) {
                    let (other, text) = (other.name.clone(), finding.excerpt.clone());
                    put(example.place, SenseFault::RulesDisagree { other, text }, problems);
                }
            }
        }
    }
}

/// The example as it reads when each fix of a finding is made, and where the new words stand.
fn mended(example: &Example, finding: &Finding) -> Vec<(String, Span)> {
    let with = |fix: &crate::finding::Fix| {
        let (before, after) = (example.text.get(..fix.span.start)?, example.text.get(fix.span.end..)?);
        let span = Span::new(before.len(), before.len() + fix.text.len());
        Some(([before, &fix.text, after].concat(), span))
    };
    finding.fixes.iter().filter_map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_words_are_sorted() {
        assert!(COMMON.is_sorted());
    }
}
