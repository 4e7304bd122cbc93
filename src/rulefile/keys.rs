//! Keys of a rule file: what each is called, what it takes, and how its value is read.
//!
//! A table of keys is written once, with `keys!`. The struct that a kind reads, the check for
//! unknown keys, "did you mean", `explain` and the schema all come out of it. Reading never stops at the first mistake.

use std::mem;

use super::fault::{Fault, Found};
use super::files::Place;
use super::matching::Matching;
use super::node::{Entry, Node, Table, Toml};
use super::organisation::Organisation;
use super::problem::Problem;
use super::suggest::nearest;
use super::vocabulary::Vocabulary;
use crate::lang::Lang;
use crate::secret::Secrets;
use crate::terms::Builder;

/// What a key takes; its name and an example for people stand in [`crate::say::problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A text, or `{ de = "…", en = "…" }`.
    Localized,
    /// A list of texts, or `{ de = […], en = […] }`.
    LocalizedList,
    /// A list of texts.
    Texts,
    /// A list of terms.
    Terms,
    /// A list of terms, or one list for each language.
    Labels,
    /// A list of hashed terms.
    Hashed,
    /// A list of regular expressions.
    Patterns,
    /// A number.
    Number,
    /// A whole number, 0 or more.
    Count,
    /// `true` or `false`.
    Flag,
    /// A day.
    Date,
    /// A web address.
    Address,
    /// A list of accounts.
    Handles,
    /// A list of domains.
    Domains,
    /// A list of hashtags.
    Hashtags,
    /// A list of emojis, or of groups of them.
    Emojis,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list of these words.
    Choices(&'static [&'static str]),
    /// A list of language codes.
    Languages,
    /// A list of platforms.
    Platforms,
    /// `{ "right" = ["wrong", …] }`.
    Prefer,
    /// `{ terms = […], within = 5 }`.
    Near,
    /// A table of front-matter keys.
    Condition,
    /// A list of texts or tables with `text`.
    Examples,
    /// A table.
    Table,
    /// A list of tables of front-matter keys.
    Conditions,
    /// A person, or a list of them.
    People,
    /// A list of front-matter keys.
    FrontKeys,
    /// A table of front-matter keys and values.
    FrontValues,
    /// A length of time, such as `14 days`.
    Duration,
    /// `24 h after event.end`, with that word.
    Offset(&'static str),
    /// Hours of the day, such as `09:00-18:00`.
    Hours,
    /// A list of days, each with or without a year.
    Days,
    /// A list of times in which nothing goes out.
    Periods,
    /// A time zone.
    TimeZone,
    /// `[[defaults]]`.
    Defaults,
    /// A list of terms, or `{ file = "…" }`.
    VocabularyList,
}

/// One key: its name, what it takes, and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// As rule files write it.
    pub name: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// What it is for, in English.
    pub en: &'static str,
    /// What it is for, in German.
    pub de: &'static str,
}

impl Key {
    /// What it is for.
    pub fn about(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de.trim(),
            Lang::En => self.en.trim(),
        }
    }
}

/// The name of a kind of rule, and its keys.
pub type KindKeys = (&'static str, &'static [Key]);

/// What the values of a rule are read with: the words they may refer to, and where their mistakes are gathered.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The mistakes so far.
    pub problems: &'a mut Vec<Problem>,
    /// The lists that `"$name"` stands for.
    pub vocabulary: &'a Vocabulary,
    /// The index that all terms go into.
    pub index: &'a mut Builder,
    /// How they go into it.
    pub matching: Matching,
    /// The hashed terms.
    pub secrets: &'a mut Secrets,
    /// Who the organisation is, once that is read.
    pub organisation: &'a Organisation,
    /// The kinds of rules, each with its keys.
    pub kinds: &'a [KindKeys],
    /// The rule that is read, `kind.name`; `None` outside of rules.
    pub rule: Option<String>,
}

impl Reading<'_> {
    /// Notes a mistake.
    pub fn problem(&mut self, place: Place, fault: Fault) {
        self.problems.push(Problem::new(place, fault));
    }

    /// Reads something whose terms are matched otherwise than those around it.
    pub fn matching<T>(&mut self, matching: Matching, read: impl FnOnce(&mut Self) -> T) -> T {
        let matching = matching.within(&self.matching);
        let usual = mem::replace(&mut self.matching, matching);
        let value = read(self);
        self.matching = usual;
        value
    }

    /// Whether there is still time to look for what was meant. Among thousands of names, for thousands of mistakes,
    /// that would take longer than anyone waits, and nobody reads that many suggestions.
    pub fn may_guess(&self) -> bool {
        may_guess(self.problems)
    }

    /// Notes that a value is not of the type its key takes.
    pub fn wrong_type(&mut self, key: &str, shape: Shape, node: &Node) {
        let (key, found) = (key.to_owned(), node.value.found());
        let written = match &node.value {
            Toml::Text(text) => Some(text.clone()),
            Toml::Whole(whole) => Some(whole.to_string()),
            _ => None,
        };
        self.problem(node.place, Fault::WrongType { key, shape, found, written });
    }
}

/// See [`Reading::may_guess`].
pub(crate) const fn may_guess(problems: &[Problem]) -> bool {
    const MOST_GUESSES: usize = 500;
    problems.len() < MOST_GUESSES
}

impl Toml {
    /// The kind of value, for messages.
    pub const fn found(&self) -> Found {
        match self {
            Self::Text(_) => Found::Text,
            Self::Whole(_) => Found::Whole,
            Self::Number(_) => Found::Number,
            Self::Flag(_) => Found::Flag,
            Self::Date(_) => Found::Date,
            Self::List(_) => Found::List,
            Self::Table(_) => Found::Table,
        }
    }
}

/// A type that the value of a key can be read into.
pub trait Read: Sized {
    /// What it takes.
    const SHAPE: Shape;

    /// Reads the value; a mistake is noted and gives `None`.
    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self>;
}

/// Reads one key of a table.
pub fn read<T: Read>(table: &Table, key: &str, reading: &mut Reading<'_>) -> Option<T> {
    T::read(table.get(key)?, reading)
}

/// Notes every key of `table` that is in none of the `known` tables.
pub fn only(table: &Table, within: &str, known: &[&[Key]], reading: &mut Reading<'_>) {
    let names = || known.iter().flat_map(|keys| keys.iter().map(|key| key.name));
    let is_kind = reading.kinds.iter().any(|(kind, _)| *kind == within);
    for entry in table.iter().filter(|entry| names().all(|name| name != entry.key)) {
        let meant = nearest(&entry.key, names()).map(str::to_owned);
        let fault = Fault::UnknownKey {
            key: entry.key.clone(),
            within: within.to_owned(),
            kinds: if is_kind && meant.is_none() { kinds_with(&entry.key, reading.kinds) } else { Vec::new() },
            known: if is_kind { Vec::new() } else { names().collect() },
            meant,
        };
        reading.problem(entry.place, fault);
    }
}

/// The kinds that have a key of that name.
pub fn kinds_with(key: &str, kinds: &[KindKeys]) -> Vec<&'static str> {
    let has = |(_, keys): &&KindKeys| keys.iter().any(|known| known.name == key);
    kinds.iter().filter(has).map(|(kind, _)| *kind).collect()
}

/// The name of a key that is a word of Rust, too.
pub const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// Writes a struct of keys: for each an English line, a German line, its name and its type.
///
/// The struct gets a `TABLE` of [`Key`]s and a `read` that takes every key it finds and notes every mistake.
macro_rules! keys {
    ($(#[$meta:meta])* $visibility:vis $name:ident {
        $(#[doc = $en:literal] #[doc = $de:literal] $key:ident: $type:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug)]
        $visibility struct $name {
            $(#[doc = $en] $visibility $key: Option<$type>,)+
        }

        impl $name {
            /// The keys, in the order of the manual.
            $visibility const TABLE: &'static [$crate::rulefile::keys::Key] = &[$(
                $crate::rulefile::keys::Key {
                    name: $crate::rulefile::keys::plain(stringify!($key)),
                    shape: <$type as $crate::rulefile::keys::Read>::SHAPE,
                    en: $en,
                    de: $de,
                },
            )+];

            /// Reads the keys that stand in the table.
            $visibility fn read(
                table: &$crate::rulefile::node::Table,
                reading: &mut $crate::rulefile::keys::Reading<'_>,
            ) -> Self {
                Self { $($key: $crate::rulefile::keys::read(table, $crate::rulefile::keys::plain(stringify!($key)), reading),)+ }
            }
        }
    };
}

pub(crate) use keys;
