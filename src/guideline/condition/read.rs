//! How a condition is read.

use super::{Condition, compare};
use crate::draft;
use crate::platform::Platform;
use crate::rulefile::fault::Fault;
use crate::rulefile::front_matter;
use crate::rulefile::keys::{Key, Read, Reading, Shape};
use crate::rulefile::node::{Entry, Node, Table, Toml};
use crate::rulefile::values::{self, listed};

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
    // Of an image or video its own keys are asked.
    let words: Vec<&'static str> = WORDS.into_iter().chain(draft::item_keys()).collect();
    if !front_matter::check_key(entry, key, &words, reading) {
        return None;
    }
    front_matter::check_value(entry, key, reading);
    let values = match &entry.node.value {
        Toml::Table(inner) if inner.is_empty() => {
            reading.problem(entry.node.place, Fault::EmptyCondition);
            return None;
        }
        Toml::Table(inner) => return Some(compared(inner, key, reading)),
        Toml::List(items) if items.is_empty() => {
            reading.problem(entry.node.place, Fault::EmptyList { key: key.to_owned() });
            return None;
        }
        Toml::List(items) => items.iter().map(|item| front_matter::carried(key, &item.value)).collect(),
        value => vec![front_matter::carried(key, value)],
    };
    Some(Condition::Says { key: key.to_owned(), values })
}

/// A table under a key: comparisons of its value, and conditions on what stands in it.
fn compared(table: &Table, key: &str, reading: &mut Reading<'_>) -> Condition {
    let comparisons = compare::read(table, key, reading);
    let mut parts: Vec<Condition> =
        comparisons.into_iter().map(|how| Condition::Compares { key: key.to_owned(), how }).collect();
    let inner = table.iter().filter(|entry| !compare::WORDS.contains(&entry.key.as_str()));
    parts.extend(inner.filter_map(|entry| part(entry, &format!("{key}."), reading)));
    if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) }
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

/// What may be asked of the value under a front-matter key, for the manual.
pub const COMPARISONS: &[Key] = &[
    Key {
        name: "present",
        shape: Shape::Flag,
        en: "Whether anything is said: `campaign = { present = true }`.",
        de: "Ob etwas angegeben ist: `campaign = { present = true }`.",
    },
    Key { name: "min", shape: Shape::Number, en: "A number, at least.", de: "Eine Zahl, mindestens." },
    Key { name: "max", shape: Shape::Number, en: "A number, at most.", de: "Eine Zahl, höchstens." },
    Key {
        name: "before",
        shape: Shape::Date,
        en: "Earlier than a day or minute, than `today`, or than another key.",
        de: "Vor einem Tag oder einer Uhrzeit, vor `today` oder vor einem anderen Schlüssel.",
    },
    Key {
        name: "after",
        shape: Shape::Date,
        en: "Later than a day or minute, than `today`, or than another key.",
        de: "Nach einem Tag oder einer Uhrzeit, nach `today` oder nach einem anderen Schlüssel.",
    },
    Key {
        name: "count",
        shape: Shape::Number,
        en: "How many entries, one number or `min` and `max`: `images = { count = 0 }`.",
        de: "Wie viele Einträge, eine Zahl oder `min` und `max`: `images = { count = 0 }`.",
    },
];
