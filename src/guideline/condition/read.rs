//! How a condition is read.

use super::Condition;
use crate::guideline::fault::Fault;
use crate::guideline::front_matter;
use crate::guideline::keys::{Key, Read, Reading, Shape};
use crate::guideline::node::{Entry, Node, Table, Toml};
use crate::guideline::values::{self, listed};
use crate::platform::Platform;

/// The keys of a condition that are more than a front-matter key.
const WORDS: [&str; 8] = ["any", "all", "not", "platform", "language", "contains", "topic", "mentions"];

impl Read for Condition {
    const SHAPE: Shape = Shape::Condition;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::Table(table) = &entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        if table.is_empty() {
            reading.problem(entry.node.place, Fault::EmptyCondition);
            return None;
        }
        Some(joined(table, "", reading))
    }
}

/// All entries of a table, joined by *and*.
fn joined(table: &Table, prefix: &str, reading: &mut Reading<'_>) -> Condition {
    let mut parts: Vec<Condition> = table.iter().filter_map(|entry| part(entry, prefix, reading)).collect();
    if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) }
}

fn part(entry: &Entry, prefix: &str, reading: &mut Reading<'_>) -> Option<Condition> {
    let node = &entry.node;
    match entry.key.as_str() {
        "any" if prefix.is_empty() => Some(Condition::Any(nested(entry, reading)?)),
        "all" if prefix.is_empty() => Some(Condition::All(nested(entry, reading)?)),
        "not" if prefix.is_empty() => Some(Condition::Not(Box::new(Condition::read(entry, reading)?))),
        "contains" if prefix.is_empty() => {
            Some(Condition::Contains(values::terms(&entry.key, &listed(entry).node, Shape::Terms, reading)?))
        }
        "platform" if prefix.is_empty() => {
            let names = listed(entry);
            let platforms = Vec::<&Platform>::read(&names, reading)?;
            Some(Condition::On(platforms.into_iter().map(Platform::id).collect()))
        }
        "language" if prefix.is_empty() => Some(Condition::In(Vec::read(&listed(entry), reading)?)),
        "topic" if prefix.is_empty() => {
            let (key, list) = (&entry.key, listed(entry).node);
            let topics = values::items(key, &list, Shape::Texts, reading, |name, place, _| {
                let rule = if name.contains('.') { name } else { format!("topic.{name}") };
                Some(Condition::Topic { rule, place })
            });
            Some(Condition::Any(topics?))
        }
        "mentions" if prefix.is_empty() => {
            let what = (Shape::Choice(&["organisation"]), &["organisation"][..]);
            values::one_of(&entry.key, node, what, |name| (name == "organisation").then_some(()), reading)?;
            Some(Condition::MentionsOrganisation { place: node.place })
        }
        key => says(entry, &format!("{prefix}{key}"), reading),
    }
}

fn nested(entry: &Entry, reading: &mut Reading<'_>) -> Option<Vec<Condition>> {
    let Toml::List(items) = &entry.node.value else {
        reading.wrong_type(&entry.key, Shape::Conditions, &entry.node);
        return None;
    };
    if items.is_empty() {
        reading.problem(entry.node.place, Fault::EmptyList { key: entry.key.clone() });
    }
    let item = |node: &Node| {
        if !matches!(node.value, Toml::Table(_)) {
            reading.wrong_type(&entry.key, Shape::Conditions, node);
            return None;
        }
        let entry = Entry { key: entry.key.clone(), place: node.place, node: node.clone() };
        Condition::read(&entry, reading)
    };
    Some(items.iter().filter_map(item).collect())
}

fn says(entry: &Entry, key: &str, reading: &mut Reading<'_>) -> Option<Condition> {
    if !front_matter::check_key(entry, key, &WORDS, reading) {
        return None;
    }
    front_matter::check_value(entry, key, reading);
    let values = match &entry.node.value {
        Toml::Table(inner) => return Some(joined(inner, &format!("{key}."), reading)),
        Toml::List(items) if items.is_empty() => {
            reading.problem(entry.node.place, Fault::EmptyList { key: key.to_owned() });
            return None;
        }
        Toml::List(items) => items.iter().map(|item| item.value.clone()).collect(),
        value => vec![value.clone()],
    };
    Some(Condition::Says { key: key.to_owned(), values })
}

/// The keys of a condition that are more than a front-matter key, for the manual.
pub const KEYS: &[Key] = &[
    Key {
        name: "platform",
        shape: Shape::Platforms,
        en: "The platform the post goes to.",
        de: "Die Plattform, für die der Beitrag ist.",
    },
    Key { name: "language", shape: Shape::Languages, en: "The language of the post.", de: "Die Sprache des Beitrags." },
    Key {
        name: "contains",
        shape: Shape::Terms,
        en: "Terms that stand in the post.",
        de: "Begriffe, die im Beitrag stehen.",
    },
    Key {
        name: "topic",
        shape: Shape::Texts,
        en: "Another rule that notices something.",
        de: "Eine andere Regel, die etwas bemerkt.",
    },
    Key {
        name: "mentions",
        shape: Shape::Choice(&["organisation"]),
        en: "Whether the organisation is named.",
        de: "Ob die Organisation genannt wird.",
    },
    Key { name: "any", shape: Shape::Conditions, en: "One of these holds.", de: "Eines davon trifft zu." },
    Key { name: "all", shape: Shape::Conditions, en: "All of these hold.", de: "Alles davon trifft zu." },
    Key { name: "not", shape: Shape::Condition, en: "This does not hold.", de: "Dies trifft nicht zu." },
];
