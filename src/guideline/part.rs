//! A part of a guideline, made anew: one rule as it would be written otherwise, and what it refers to.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::condition::Condition;
use super::load::{compile, homes};
use super::rule::Rule;
use super::wake::Wake;
use super::written::WrittenRule;
use super::{Defaults, Guideline, Values};
use crate::rule::{Stage, kind_keys};
use crate::rulefile::keys::Reading;
use crate::rulefile::matching::Matching;
use crate::rulefile::node::Table;
use crate::rulefile::organisation::Organisation;
use crate::rulefile::problem::{Problem, Weight};
use crate::rulefile::values::TermList;
use crate::rulefile::vocabulary::Vocabulary;
use crate::secret::{HashKey, Secrets};
use crate::terms::{Builder, Term};

impl Guideline {
    /// A guideline of that rule alone, written as in `table`, and of the rules it refers to; `None` where that makes no rule.
    pub(crate) fn part(&self, rule: &Rule, table: Table, today: Date) -> Option<Self> {
        let mut written = BTreeMap::from([(rule.name.clone(), as_written(rule, table))]);
        self.referred(rule, &mut written);
        let vocabulary = Vocabulary::of(&self.lists);
        let names: Vec<String> = written.keys().cloned().collect();
        let mut problems: Vec<Problem> = Vec::new();
        let matching = Matching { usual: self.languages.clone(), ..Matching::default() };
        let mut index = matching.builder();
        let organisation = Organisation {
            names: self.stage.organisation.names.as_ref().map(|names| again(names, &mut index)),
            ..self.stage.organisation.clone()
        };
        let mut secrets = Secrets::new(self.hash_key.as_deref().map(HashKey::new));
        let kinds = kind_keys();
        let mut reading = Reading {
            problems: &mut problems,
            vocabulary: &vocabulary,
            index: &mut index,
            matching,
            secrets: &mut secrets,
            organisation: &organisation,
            kinds: &kinds,
            rule: None,
        };
        let rules: Vec<Rule> = written
            .into_iter()
            .filter_map(|(name, written)| compile(&name, written, &names, &self.stage.people, today, &mut reading))
            .collect();
        let is_broken = problems.iter().any(|problem| problem.weight() == Weight::Error);
        if is_broken || rules.iter().all(|one| one.name != rule.name) {
            return None;
        }
        Some(Self {
            name: None,
            contact: None,
            guide: None,
            title: None,
            languages: self.languages.clone(),
            stage: Stage::new(
                organisation,
                self.stage.people.clone(),
                self.stage.platforms.clone(),
                homes(&rules),
                self.stage.files.clone(),
            ),
            values: Values::default(),
            wake: Wake::of(&rules),
            rules,
            index: index.build(),
            notes: Vec::new(),
            defaults: Vec::<Defaults>::new(),
            lists: BTreeMap::new(),
            secrets,
            hash_key: None,
        })
    }

    /// The rules that the conditions of a rule refer to, and those that theirs do.
    fn referred(&self, rule: &Rule, written: &mut BTreeMap<String, WrittenRule>) {
        let mut names = Vec::new();
        for condition in [&rule.common.when, &rule.common.unless].into_iter().flatten() {
            condition.walk(&mut |part| {
                if let Condition::Topic { rule, .. } = part {
                    names.push(rule.clone());
                }
            });
        }
        for other in names.iter().filter_map(|name| self.rule(name)) {
            if !written.contains_key(&other.name) {
                written.insert(other.name.clone(), as_written(other, other.written.clone()));
                self.referred(other, written);
            }
        }
    }
}

fn as_written(rule: &Rule, table: Table) -> WrittenRule {
    WrittenRule { kind: rule.kind, places: rule.places.clone(), table }
}

/// The same terms in another index.
fn again(list: &TermList, index: &mut Builder) -> TermList {
    let terms: Vec<Term> = list.written.iter().filter_map(|written| Term::parse(&written.text).ok()).collect();
    TermList { id: list.matching.index(&terms, index), ..list.clone() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::guideline::{Guideline, load};
    use crate::terms::Finder;
    use crate::text::Text;

    #[test]
    fn a_part_is_matched_in_the_languages_of_its_guideline() {
        let (today, raw) = (date(2026, 11, 23), "Les licenciements sont confirmés.");
        for (languages, found) in [("[\"fr\"]", true), ("[\"de\"]", false)] {
            let text = format!("languages = {languages}\n[topic.jobs]\nterms = [\"licenciement\"]\n");
            let guideline = load("taktvoll.toml", &text, None, &|_| Err(String::new()), today).unwrap();
            let rule = guideline.rule("topic.jobs").unwrap();
            let part = guideline.part(rule, rule.written.clone(), today).unwrap();
            let text = Text::read(raw, None);
            let count = |guideline: &Guideline| Finder::new(&guideline.index).every(&text).len();
            assert_eq!((count(&guideline) > 0, count(&part) > 0), (found, found), "{languages}");
        }
    }
}
