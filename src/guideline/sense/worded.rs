//! How rules are worded: in which languages, and whether two of them say the same.

use std::collections::HashMap;
use std::collections::hash_map;
use std::fmt;

use super::{is_of_pack, put};
use crate::finding::Level;
use crate::guideline::rule::Rule;
use crate::rulefile::fault::{Fault, SenseFault};
use crate::rulefile::files::RuleFiles;
use crate::rulefile::node::{Entry, Toml};
use crate::rulefile::problem::Problem;
use crate::text::Language;

/// Words for people that lack one of the guideline's languages, and rules for languages that nobody posts in.
pub(crate) fn in_languages(rule: &Rule, languages: &[Language], files: &RuleFiles, problems: &mut Vec<Problem>) {
    if languages.is_empty() || rule.level == Level::Off {
        return;
    }
    if let Some((scope, entry)) = rule.common.languages.as_ref().zip(rule.written.get("languages"))
        && !scope.is_empty()
        && !scope.iter().any(|language| languages.contains(language))
        && !is_of_pack(entry, files)
    {
        let posts_in = languages.iter().map(|language| language.code().to_owned()).collect();
        put(entry, SenseFault::LanguageNotUsed { posts_in }, problems);
    }
    let needed = |language: &Language| {
        rule.common.languages.as_ref().is_none_or(|scope| scope.contains(language)) && languages.contains(language)
    };
    for key in ["message", "why", "instead"] {
        let Some(entry) = rule.written.get(key).filter(|entry| !is_of_pack(entry, files)) else { continue };
        let Toml::Table(table) = &entry.node.value else { continue };
        for (language, lacks) in [(Language::DE, "de"), (Language::EN, "en")] {
            if needed(&language) && table.get(lacks).is_none() {
                put(entry, SenseFault::OneLanguageOnly { key, lacks }, problems);
            }
        }
    }
}

/// Rules that say the very same as one before them.
pub(crate) fn same(rules: &[Rule], files: &RuleFiles, problems: &mut Vec<Problem>) {
    // Only rules of one kind with a first list of one length can be the same; comparing all with all would be too much.
    let mut seen: HashMap<String, &Rule> = HashMap::new();
    for rule in rules.iter().filter(|rule| rule.level != Level::Off) {
        let Some(place) = rule.place().filter(|place| !files.get(place.file).is_pack()) else { continue };
        let said: Vec<&Entry> = rule.written.iter().filter(|entry| !is_remark(&entry.key)).collect();
        if said.is_empty() {
            continue;
        }
        match seen.entry(format!("{} {}", rule.kind.name, Said(&said))) {
            hash_map::Entry::Occupied(first) => {
                let fault = SenseFault::SameRule { other: first.get().name.clone() };
                problems.push(Problem::new(place, Fault::Sense(fault)));
            }
            hash_map::Entry::Vacant(free) => {
                free.insert(rule);
            }
        }
    }
}

/// Keys that are about a rule rather than what it looks for.
fn is_remark(key: &str) -> bool {
    matches!(key, "flags" | "allows" | "message" | "why" | "instead" | "clause" | "source" | "owner" | "review_by")
}

/// What entries say, whatever their places and order.
struct Said<'a>(&'a [&'a Entry]);

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut entries: Vec<&&Entry> = self.0.iter().collect();
        entries.sort_by(|one, two| one.key.cmp(&two.key));
        for entry in entries {
            write!(f, "{:?}=", entry.key)?;
            value(&entry.node.value, f)?;
        }
        Ok(())
    }
}

fn value(toml: &Toml, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match toml {
        Toml::List(items) => {
            f.write_str("[")?;
            items.iter().try_for_each(|item| value(&item.value, f))?;
            f.write_str("]")
        }
        Toml::Table(table) => {
            let entries: Vec<&Entry> = table.iter().collect();
            write!(f, "{{{}}}", Said(&entries))
        }
        plain => write!(f, "{plain:?},"),
    }
}
