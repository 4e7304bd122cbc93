//! Rules as all files of the chain together write them, laid over each other key by key.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::Common;
use crate::finding::Level;
use crate::rule::{self, KINDS, Kind};
use crate::rulefile::chain::RuleFile;
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::node::{Entry, Node, Table, Toml};
use crate::rulefile::problem::Problem;
use crate::rulefile::suggest::nearest;
use crate::span::Span;

/// A rule as it is written.
#[derive(Clone, Debug)]
pub(super) struct WrittenRule {
    /// Its kind.
    pub(super) kind: &'static Kind,
    /// The places that write it, from the first to the one that has the last word.
    pub(super) places: Vec<Place>,
    /// Its keys; of each the last one written.
    pub(super) table: Table,
}

impl WrittenRule {
    /// Whether it only takes back a rule of another file: `[tone.shouting] level = "off"`.
    pub(super) fn only_takes_back(&self) -> bool {
        let mut entries = self.table.iter();
        let is_off = |entry: &Entry| {
            entry.key == "level" && matches!(&entry.node.value, Toml::Text(level) if level == Level::Off.name())
        };
        entries.next().is_some_and(is_off) && entries.next().is_none()
    }
}

/// All rules, and the names of tables that would be rules but for a mistake.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    /// The rules by kind and name.
    pub(super) rules: BTreeMap<String, WrittenRule>,
    /// Names that stand under a kind that does not exist, or in the wrong brackets.
    pub(super) lost: BTreeSet<String>,
}

/// Takes the rules out of the files of the chain; mistakes in their headings are noted.
pub(super) fn gather(order: &mut [RuleFile], problems: &mut Vec<Problem>) -> Written {
    let mut written = Written::default();
    for file in order {
        for entry in file.table.take_all(|entry| !super::is_top_key(&entry.key)) {
            match rule::kind(&entry.key) {
                Some(kind) => written.kind(kind, entry, problems),
                None => written.unknown(&entry, problems),
            }
        }
    }
    written
}

impl Written {
    /// The tables `[kind.name]` under one kind.
    fn kind(&mut self, kind: &'static Kind, entry: Entry, problems: &mut Vec<Problem>) {
        let Toml::Table(named) = entry.node.value else {
            self.lost.insert(kind.name.to_owned());
            problems.push(Problem::new(entry.place, Fault::RuleWithoutName { kind: kind.name }));
            return;
        };
        let is_key = |one: &Entry| !matches!(&one.node.value, Toml::Table(_) | Toml::List(_)) || is_key_of(kind, one);
        // A heading without a name is one mistake, however many keys stand under it.
        if named.is_empty() || named.iter().any(is_key) {
            self.lost.insert(kind.name.to_owned());
            problems.push(Problem::new(entry.place, Fault::RuleWithoutName { kind: kind.name }));
        }
        for one in named.into_iter().filter(|one| !is_key(one)) {
            let place = rule_place(&one);
            let rule = format!("{}.{}", kind.name, one.key);
            let Toml::Table(table) = one.node.value else {
                self.lost.insert(one.key);
                problems.push(Problem::new(place, Fault::RuleInDoubleBrackets { rule }));
                continue;
            };
            if one.key.is_empty() || !one.key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) {
                self.lost.insert(one.key.clone());
                problems.push(Problem::new(place, Fault::BadRuleName(one.key)));
                continue;
            }
            let written = self.rules.entry(rule).or_insert_with(|| WrittenRule {
                kind,
                places: Vec::new(),
                table: Table::default(),
            });
            written.places.push(place);
            table.into_iter().for_each(|entry| written.table.put(entry));
        }
    }

    /// Something at the top of a file that is neither a kind nor a key.
    fn unknown(&mut self, entry: &Entry, problems: &mut Vec<Problem>) {
        let key = entry.key.clone();
        let near_key = || nearest(&entry.key, super::top_keys()).map(str::to_owned);
        let near_kind = || nearest(&entry.key, KINDS.iter().map(|kind| kind.name)).map(str::to_owned);
        let of_rules = || {
            Common::TABLE.iter().any(|known| known.name == entry.key)
                || KINDS.iter().any(|kind| kind.keys.iter().any(|known| known.name == entry.key))
        };
        let fault = match &entry.node.value {
            Toml::Table(named) => {
                self.lost.extend(named.iter().map(|one| one.key.clone()));
                // `[vocabulry]` is a slip for a table of the top level, not for a kind.
                match (near_kind(), near_key()) {
                    (None, meant @ Some(_)) => Fault::UnknownTopKey { key, meant, of_rules: false },
                    (meant, _) => Fault::UnknownKind { kind: key, meant },
                }
            }
            _ if of_rules() => Fault::UnknownTopKey { key, meant: None, of_rules: true },
            _ => Fault::UnknownTopKey { key, meant: near_key(), of_rules: false },
        };
        problems.push(Problem::new(entry.place, fault));
    }
}

/// Whether a table or list under `[kind]` is a key of the rule whose name is missing, such as `terms`.
fn is_key_of(kind: &Kind, one: &Entry) -> bool {
    let is_list_of_tables = matches!(
        &one.node.value,
        Toml::List(items) if matches!(items.first(), Some(Node { value: Toml::Table(_), .. }))
    );
    let known = || kind.keys.iter().chain(Common::TABLE).any(|key| key.name == one.key);
    match &one.node.value {
        Toml::List(_) => !is_list_of_tables || known(),
        _ => known() && one.node.place.span.start > one.place.span.end,
    }
}

/// `topic.merger` of `[topic.merger]`; the name alone where the heading reads otherwise.
fn rule_place(one: &Entry) -> Place {
    let (name, heading) = (one.place.span, one.node.place.span);
    let whole = heading.start < name.start && heading.end == name.end + 1;
    let span = if whole { Span::new(heading.start + 1, name.end) } else { name };
    Place { span, ..one.place }
}
