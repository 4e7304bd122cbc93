//! `when` and `unless`: whether a rule is about a draft, where not knowing is an answer of its own.

mod compare;
mod read;
mod truth;

pub use compare::Compare;
pub use read::{COMPARISONS, KEYS};
pub use truth::Truth;

use super::files::Place;
use super::node::Toml;
use super::values::TermList;
use crate::draft::{Moment, Said, Value, item_keys};
use crate::rule::{Item, Scene};
use crate::text::Language;

/// A condition on a draft.
#[derive(Clone, Debug)]
pub enum Condition {
    /// All of them hold.
    All(Vec<Self>),
    /// One of them holds.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// The front matter carries one of these values under this key (`ai.used` for a key of a table).
    Says {
        /// The key.
        key: String,
        /// Any of these.
        values: Vec<Toml>,
    },
    /// What the front matter carries under this key compares like this.
    Compares {
        /// The key.
        key: String,
        /// How.
        how: Compare,
    },
    /// The post goes to one of these platforms (by id).
    On(Vec<&'static str>),
    /// The post is written in one of these languages.
    In(Vec<Language>),
    /// The text contains one of these terms.
    Contains(TermList),
    /// Another rule notices something.
    Topic {
        /// Its name, `kind.name`.
        rule: String,
        /// Where it is written.
        place: Place,
    },
    /// The text names the organisation, one of its handles or its domains.
    MentionsOrganisation {
        /// Where it is written.
        place: Place,
    },
}

impl Condition {
    /// Asks the scene.
    pub fn holds(&self, scene: &Scene<'_>) -> Truth {
        self.holds_for(scene, None)
    }

    /// Asks the scene about one of the draft's images or videos: its own keys come first.
    pub fn holds_for(&self, scene: &Scene<'_>, item: Option<&Item<'_>>) -> Truth {
        match self {
            Self::All(parts) => parts.iter().map(|part| part.holds_for(scene, item)).fold(Truth::Yes, Truth::and),
            Self::Any(parts) => parts.iter().map(|part| part.holds_for(scene, item)).fold(Truth::No, Truth::or),
            Self::Not(part) => part.holds_for(scene, item).not(),
            Self::Says { key, values } => {
                let (name, said) = said(key, scene, item);
                compare::any(&name, &said, |value| Some(values.iter().any(|wanted| agrees(wanted, value))))
            }
            Self::Compares { key, how } => {
                let (name, said) = said(key, scene, item);
                let count = compare::entries(&said, key, scene);
                how.holds(&name, &said, count, scene)
            }
            Self::On(platforms) => match scene.platform {
                Some(platform) => Truth::of(platforms.contains(&platform.id())),
                None => Truth::unknown("platform"),
            },
            Self::In(languages) => match scene.language {
                Some(language) => Truth::of(languages.contains(&language)),
                None => Truth::unknown("language"),
            },
            Self::Contains(terms) => Truth::of(scene.posts.iter().any(|post| post.hits.of(terms.id).len() > 0)),
            Self::Topic { rule, .. } => Truth::of(scene.guideline.rule(rule).is_some_and(|rule| rule.notices(scene))),
            Self::MentionsOrganisation { .. } => Truth::of(scene.guideline.organisation.is_mentioned(scene)),
        }
    }

    /// Calls `visit` for this condition and all inside it.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(visit)),
            Self::Not(part) => part.walk(visit),
            _ => {}
        }
    }
}

/// What is said under a key, and the name of what a draft would have to say more of. An image that does not say who is on
/// it is not asked of the draft.
fn said<'a>(key: &str, scene: &Scene<'a>, item: Option<&Item<'a>>) -> (String, Said<'a>) {
    if let Some(item) = item {
        let said = Said::of(item.keys, key);
        let top = key.split('.').next().unwrap_or(key);
        if !said.entries.is_empty() || item_keys().any(|known| known == top) {
            return (format!("{}.{key}", item.list), said);
        }
    }
    (key.to_owned(), scene.draft.said(key))
}

/// Whether what a draft says is what a rule asks for; of several values, one is enough.
///
/// Letter case does not matter, `*` at the beginning or the end of a text stands for anything, and a day for all its hours.
pub fn agrees(wanted: &Toml, said: &Value) -> bool {
    match (wanted, said) {
        (_, Value::List(items)) => items.iter().any(|item| agrees(wanted, item)),
        // `reply_to = "complaint"` asks for any word about it.
        (_, Value::Table(table)) => table.iter().any(|(_, entry)| agrees(wanted, &entry.value)),
        (Toml::Text(wanted), Value::Text(said)) => fits(&wanted.trim().to_lowercase(), &said.trim().to_lowercase()),
        (Toml::Text(wanted), Value::Whole(said)) => wanted.trim() == said.to_string(),
        (Toml::Date(wanted), Value::Text(said)) => {
            let (wanted, said) = (Moment::parse(wanted), Moment::parse(said));
            wanted.zip(said).is_some_and(|(wanted, said)| wanted.order(&said).is_eq())
        }
        // Cells of a table know no types: `true` in a CSV file is a text.
        (Toml::Flag(wanted), said) => said.as_flag() == Some(*wanted),
        #[expect(clippy::cast_precision_loss, reason = "nobody counts to 2^53 in a draft")]
        (Toml::Whole(wanted), said) => same_number(*wanted as f64, said),
        (Toml::Number(wanted), said) => same_number(*wanted, said),
        _ => false,
    }
}

fn same_number(wanted: f64, said: &Value) -> bool {
    said.as_number().is_some_and(|said| (wanted - said).abs() < f64::EPSILON)
}

/// Whether a text is the one that is wanted, both in lower case.
fn fits(wanted: &str, said: &str) -> bool {
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        _ if wanted == said => true,
        (Some(inner), Some(_)) => said.contains(inner.trim_end_matches('*')),
        (Some(end), None) => said.ends_with(end),
        (None, Some(start)) => said.starts_with(start),
        (None, None) => false,
    }
}
