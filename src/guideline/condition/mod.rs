//! `when` and `unless`: whether a rule is about a draft, where not knowing is an answer of its own.

mod read;
mod truth;

pub use read::KEYS;
pub use truth::Truth;

use super::files::Place;
use super::node::Toml;
use super::values::TermList;
use crate::draft::Value;
use crate::rule::Scene;
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
        match self {
            Self::All(parts) => parts.iter().map(|part| part.holds(scene)).fold(Truth::Yes, Truth::and),
            Self::Any(parts) => parts.iter().map(|part| part.holds(scene)).fold(Truth::No, Truth::or),
            Self::Not(part) => part.holds(scene).not(),
            Self::Says { key, values } => match scene.draft.meta.get(key) {
                Some(value) => Truth::of(values.iter().any(|wanted| agrees(wanted, value))),
                None => Truth::unknown(key),
            },
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

/// Whether what a draft says is what a rule asks for; of a list, one entry is enough.
fn agrees(wanted: &Toml, said: &Value) -> bool {
    match (wanted, said) {
        (_, Value::List(items)) => items.iter().any(|item| agrees(wanted, item)),
        (Toml::Text(wanted) | Toml::Date(wanted), Value::Text(said)) => {
            wanted.trim().to_lowercase() == said.trim().to_lowercase()
        }
        (Toml::Flag(wanted), Value::Flag(said)) => wanted == said,
        // Cells of a table know no types: `true` in a CSV file is a text.
        (Toml::Flag(wanted), Value::Text(said)) => said.trim().to_lowercase() == wanted.to_string(),
        (Toml::Whole(wanted), Value::Whole(said)) => wanted == said,
        (Toml::Whole(wanted), Value::Text(said)) => said.trim().parse() == Ok(*wanted),
        (Toml::Number(wanted), Value::Number(said)) => (wanted - said).abs() < f64::EPSILON,
        _ => false,
    }
}
