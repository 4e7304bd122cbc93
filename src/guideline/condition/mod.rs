//! `when` and `unless`: whether a rule is about a draft, where not knowing is an answer of its own.

mod compare;
mod read;
mod truth;

pub use compare::Compare;
pub use read::{COMPARISONS, KEYS};
pub use truth::Truth;

use crate::draft::{Said, item_keys};
use crate::guideline::Guideline;
use crate::rule::{Item, Scene};
use crate::rulefile::files::Place;
use crate::rulefile::node::Toml;
use crate::rulefile::values::{TermList, agrees};
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
    pub fn holds(&self, guideline: &Guideline, scene: &Scene<'_>) -> Truth {
        self.holds_for(guideline, scene, None)
    }

    /// Asks the scene about one of the draft's images or videos: its own keys come first.
    pub fn holds_for(&self, guideline: &Guideline, scene: &Scene<'_>, item: Option<&Item<'_>>) -> Truth {
        let part = |part: &Self| part.holds_for(guideline, scene, item);
        match self {
            Self::All(parts) => parts.iter().map(part).fold(Truth::Yes, Truth::and),
            Self::Any(parts) => parts.iter().map(part).fold(Truth::No, Truth::or),
            Self::Not(inner) => part(inner).not(),
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
            Self::Topic { rule, .. } => Truth::of(guideline.rule(rule).is_some_and(|rule| rule.notices(scene))),
            Self::MentionsOrganisation { .. } => Truth::of(scene.mentions_organisation()),
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
