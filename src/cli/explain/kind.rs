//! A kind of rule: its manual and its keys.

use std::io::{self, Write};

use serde::Serialize;

use crate::guideline::condition;
use crate::guideline::rule::Common;
use crate::rule::{KINDS, Kind};
use crate::rulefile::keys::{Key, Shape};
use crate::say::Lang;
use crate::say::explain::{Heading, heading};
use crate::say::problem::shape_name;

/// The kinds in a line each.
#[derive(Serialize)]
pub(super) struct Kinds {
    schema: u8,
    kinds: Vec<KindLine>,
}

#[derive(Serialize)]
struct KindLine {
    kind: &'static str,
    level: &'static str,
    about: String,
}

/// A kind with its manual and its keys.
#[derive(Serialize)]
pub(super) struct KindEntry {
    schema: u8,
    kind: &'static str,
    level: &'static str,
    manual: String,
    keys: Vec<KeyEntry>,
    common_keys: Vec<KeyEntry>,
    condition_keys: Vec<KeyEntry>,
    comparisons: Vec<KeyEntry>,
}

#[derive(Serialize)]
struct KeyEntry {
    name: &'static str,
    takes: &'static str,
    choices: &'static [&'static str],
    about: &'static str,
}

pub(super) fn all(lang: Lang) -> Kinds {
    let line = |kind: &Kind| KindLine {
        kind: kind.name,
        level: kind.level.name(),
        about: kind.manual(lang).lines().next().unwrap_or_default().to_owned(),
    };
    Kinds { schema: 1, kinds: KINDS.iter().map(line).collect() }
}

impl KindEntry {
    pub(super) fn of(kind: &Kind, lang: Lang) -> Self {
        let entries = |keys: &'static [Key]| keys.iter().map(|key| key_entry(key, lang)).collect();
        Self {
            schema: 1,
            kind: kind.name,
            level: kind.level.name(),
            manual: kind.manual(lang).trim().to_owned(),
            keys: entries(kind.keys),
            common_keys: entries(Common::TABLE),
            condition_keys: entries(condition::KEYS),
            comparisons: entries(condition::COMPARISONS),
        }
    }
}

fn key_entry(key: &Key, lang: Lang) -> KeyEntry {
    let choices = match key.shape {
        Shape::Choice(words) | Shape::Choices(words) => words,
        _ => &[],
    };
    KeyEntry { name: key.name, takes: shape_name(key.shape, lang), choices, about: key.about(lang) }
}

/// The manual of a kind: its doc comment and its keys.
pub(super) fn manual(kind: &Kind, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}\n\n{}\n", kind.name, kind.manual(lang).trim())?;
    for (title, keys) in [
        (Heading::Keys, kind.keys),
        (Heading::CommonKeys, Common::TABLE),
        (Heading::ConditionKeys, condition::KEYS),
        (Heading::Comparisons, condition::COMPARISONS),
    ] {
        writeln!(out, "{}:", heading(title, lang))?;
        keys.iter().try_for_each(|key| writeln!(out, "  {:<16} {}", key.name, key.about(lang)))?;
        writeln!(out)?;
    }
    Ok(())
}
