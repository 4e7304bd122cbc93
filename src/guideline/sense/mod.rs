//! Rules that can be read, and still are not what anybody means.
//!
//! `note` tells what shows at once, with every guideline that is loaded. [`crate::trial::review`] looks closer, with the
//! terms as they are really found.

mod circle;
mod never;
pub(crate) mod worded;

use jiff::civil::Date;

use super::rule::Rule;
use crate::draft::Value;
use crate::finding::Level;
use crate::platform::{self, Platform};
use crate::rulefile::example::Example;
use crate::rulefile::fault::{Fault, SenseFault};
use crate::rulefile::files::RuleFiles;
use crate::rulefile::node::Entry;
use crate::rulefile::problem::Problem;
use crate::text::Language;

/// Notes what makes no sense in rules, and keeps them from doing anything.
pub(super) fn note(rules: &[Rule], today: Date, files: &RuleFiles, problems: &mut Vec<Problem>) {
    circle::of_rules(rules, problems);
    circle::of_wordings(rules, problems);
    for rule in rules {
        never::holds(rule, problems);
        review_by(rule, today, files, problems);
        examples(rule, problems);
    }
}

fn put(entry: &Entry, fault: SenseFault, problems: &mut Vec<Problem>) {
    problems.push(Problem::new(entry.node.place, Fault::Sense(fault)));
}

/// Of a rule that a pack wrote, its users need not hear: they cannot mend it.
fn is_of_pack(entry: &Entry, files: &RuleFiles) -> bool {
    files.get(entry.place.file).is_pack()
}

fn review_by(rule: &Rule, today: Date, files: &RuleFiles, problems: &mut Vec<Problem>) {
    let Some((day, entry)) = rule.common.review_by.zip(rule.written.get("review_by")) else { return };
    if is_of_pack(entry, files) {
        return;
    }
    if rule.common.until.is_some_and(|until| until < day) {
        put(entry, SenseFault::ReviewAfterUntil, problems);
    } else if day < today && rule.level != Level::Off {
        put(entry, SenseFault::ReviewPassed { day: day.to_string() }, problems);
    }
}

/// Examples that must be flagged, for a platform, language or market that the rule leaves out.
fn examples(rule: &Rule, problems: &mut Vec<Problem>) {
    let common = &rule.common;
    for example in common.flags.iter().flatten() {
        let said = |key: &str| values(example, key);
        let platforms: Vec<&Platform> = said("platform").into_iter().filter_map(platform::find).collect();
        let languages: Vec<Language> = said("language").into_iter().filter_map(Language::parse).collect();
        let markets = said("market");
        let outside = [
            ("platforms", is_outside(common.platforms.as_deref(), &platforms, |one, other| one.id() == other.id())),
            ("languages", is_outside(common.languages.as_deref(), &languages, |one, other| one == other)),
            ("markets", is_outside(common.markets.as_deref(), &markets, |one, other| one.eq_ignore_ascii_case(other))),
        ];
        for (key, _) in outside.into_iter().filter(|(_, outside)| *outside) {
            problems.push(Problem::new(example.place, Fault::Sense(SenseFault::ExampleOutOfScope { key })));
        }
    }
}

/// Whether something is named on both sides, and nothing on both.
fn is_outside<T, U>(scope: Option<&[T]>, said: &[U], same: impl Fn(&T, &U) -> bool) -> bool {
    let Some(scope) = scope.filter(|scope| !scope.is_empty() && !said.is_empty()) else { return false };
    !said.iter().any(|said| scope.iter().any(|one| same(one, said)))
}

fn values<'e>(example: &'e Example, key: &str) -> Vec<&'e str> {
    let said = example.meta.iter().find(|(known, _)| known == key);
    said.and_then(|(_, value): &(String, Value)| value.as_texts()).unwrap_or_default()
}
