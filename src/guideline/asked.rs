//! The values that rules ask for, by key, so that a mistyped one does not silently switch a rule off.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::Condition;
use super::{Defaults, Rule};
use crate::draft::{Draft, Value, item_keys};
use crate::rulefile::node::Toml;
use crate::rulefile::suggest::slip;
use crate::span::Span;

/// Values by key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values {
    /// What conditions and rules ask for.
    asked: BTreeMap<String, BTreeSet<String>>,
    /// What else is known to be said on purpose: in defaults and examples.
    said: BTreeMap<String, BTreeSet<String>>,
}

/// A value that reads like one that is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Slip<'a> {
    /// Its key.
    pub(crate) key: &'a str,
    /// As written.
    pub(crate) written: &'a str,
    /// What was probably meant.
    pub(crate) meant: &'a str,
    /// Where it stands; `None` in a record.
    pub(crate) span: Option<Span>,
}

impl Values {
    /// The values of all rules; whatever stands in defaults and examples is meant as it is.
    pub(super) fn of(rules: &[Rule], defaults: &[Defaults]) -> Self {
        let mut values = Self::default();
        for rule in rules {
            let conditions = [rule.common.when.as_ref(), rule.common.unless.as_ref()];
            conditions.into_iter().flatten().for_each(|condition| condition.walk(&mut |part| values.condition(part)));
            rule.check.values().into_iter().for_each(|(key, value)| values.ask(&key, &value));
            for market in rule.common.markets.iter().flatten() {
                values.ask("market", market);
            }
            let examples = rule.common.flags.iter().chain(&rule.common.allows).flatten();
            examples.flat_map(|example| &example.meta).for_each(|(key, value)| values.say(key, value));
        }
        defaults.iter().flat_map(|defaults| &defaults.entries).for_each(|(key, value)| values.say(key, value));
        values.ask("account", "private");
        values.ask("account", "official");
        values
    }

    fn condition(&mut self, part: &Condition) {
        if let Condition::Says { key, values } = part {
            for value in values {
                if let Toml::Text(value) = &value {
                    self.ask(key, value);
                }
            }
        }
    }

    fn ask(&mut self, key: &str, value: &str) {
        if value.contains('*') {
            return;
        }
        let is_of_item = item_keys().any(|known| Some(known) == key.split('.').next());
        let lists: &[&str] = if is_of_item { &["images.", "videos."] } else { &[""] };
        for list in lists {
            self.asked.entry(format!("{list}{key}")).or_default().insert(value.to_owned());
        }
    }

    fn say(&mut self, key: &str, value: &Value) {
        match value {
            Value::Text(text) => drop(self.said.entry(key.to_owned()).or_default().insert(text.to_lowercase())),
            Value::List(items) => items.iter().for_each(|item| self.say(key, item)),
            Value::Table(table) => {
                table.iter().for_each(|(inner, entry)| self.say(&format!("{key}.{inner}"), &entry.value));
            }
            Value::Whole(_) | Value::Number(_) | Value::Flag(_) => {}
        }
    }

    /// The values of a draft that nearly are what a rule asks for.
    pub(crate) fn slips<'a>(&'a self, draft: &'a Draft) -> Vec<Slip<'a>> {
        let mut slips = Vec::new();
        if draft.meta.is_empty() && draft.images.is_empty() {
            return slips;
        }
        for (key, asked) in &self.asked {
            // A table is asked for by any of its words.
            let bare = draft.said(key);
            let inner =
                bare.values().filter_map(Value::as_table).flat_map(|table| table.iter().map(|(_, entry)| entry));
            for entry in bare.entries.iter().copied().chain(inner) {
                for written in entry.value.as_texts().unwrap_or_default() {
                    let said = |said: &BTreeSet<String>| said.contains(&written.trim().to_lowercase());
                    if self.said.get(key).is_some_and(said) {
                        continue;
                    }
                    if let Some(meant) = slip(written, asked.iter().map(String::as_str)) {
                        slips.push(Slip { key, written, meant, span: entry.span });
                    }
                }
            }
        }
        slips
    }
}
