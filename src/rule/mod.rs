//! One file per kind of rule, in reading order: manual, keys, check, tests. [`KINDS`] is the table that the loader,
//! `explain`, `init` and "did you mean" are driven by.

mod accessibility;
mod approval;
mod disclosure;
mod emoji;
mod entity;
mod field;
mod fine;
mod hashtag;
mod language;
mod limit;
mod link;
mod manual;
mod media;
mod mention;
mod post;
mod privacy;
mod reminder;
mod scene;
mod schedule;
mod stage;
mod tone;
mod topic;
mod wording;

use std::fmt;

pub use scene::{Item, Notice, Notices, Scene, Seen, length};
pub use schedule::Cadence;
pub use stage::Stage;

use crate::finding::Level;
use crate::rulefile::fault::SenseFault;
use crate::rulefile::keys::{Key, KindKeys, Reading};
use crate::rulefile::node::Table;
use crate::rulefile::values::TermList;
use crate::rulefile::{Fault, Place};
use crate::secret::SecretId;
use crate::terms::ListId;
use crate::text::Language;

/// A kind of rule: everything the tool knows about it before any rule is written.
#[derive(Debug)]
pub struct Kind {
    /// The word in `[kind.name]`.
    pub name: &'static str,
    /// The level of its rules where none is written.
    pub level: Level,
    /// The keys that only this kind has.
    pub keys: &'static [Key],
    /// The source text of the file, whose doc comment is the manual.
    pub source: &'static str,
    /// Makes a check out of the keys of a rule; mistakes are noted.
    pub compile: fn(&Table, Place, &mut Reading<'_>) -> Option<Box<dyn Check>>,
}

/// All kinds, in the order of the manual.
pub static KINDS: &[Kind] = &[
    topic::KIND,
    wording::KIND,
    tone::KIND,
    disclosure::KIND,
    privacy::KIND,
    limit::KIND,
    link::KIND,
    hashtag::KIND,
    mention::KIND,
    emoji::KIND,
    language::KIND,
    accessibility::KIND,
    media::KIND,
    field::KIND,
    approval::KIND,
    schedule::KIND,
    reminder::KIND,
    post::KIND,
];

/// The kind of that name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// The keys of all kinds.
pub fn kind_keys() -> Vec<KindKeys> {
    KINDS.iter().map(|kind| (kind.name, kind.keys)).collect()
}

/// A list of a rule of which something is found in a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// Terms or patterns.
    Terms(ListId),
    /// Hashed terms.
    Secrets(SecretId),
}

/// What a rule does with a post.
pub trait Check: fmt::Debug + Send + Sync {
    /// Notices what the rule is about.
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices);

    /// The lists of terms it looks for, and the keys they stand in; for people to read.
    fn lists(&self) -> Vec<(&'static str, &TermList)> {
        Vec::new()
    }

    /// The images or videos that it looks at one by one; conditions are asked of each. `None` for a rule that looks at the
    /// draft as a whole.
    fn items<'a>(&self, scene: &Scene<'a>) -> Option<Vec<Item<'a>>> {
        let _ = scene;
        None
    }

    /// Notices what the rule is about in one of its [`Check::items`].
    fn check_item(&self, scene: &Scene<'_>, item: &Item<'_>, notices: &mut Notices) {
        let _ = (scene, item, notices);
    }

    /// The front-matter keys without which it can tell nothing about this draft.
    fn needs(&self, scene: &Scene<'_>) -> Vec<String> {
        let _ = scene;
        Vec::new()
    }

    /// Whom to ask, where the rule does not say.
    fn whom(&self) -> Vec<&str> {
        Vec::new()
    }

    /// What a post must have in it for the rule to notice anything; `None` for one that looks at more than that.
    fn triggers(&self) -> Option<Vec<Trigger>> {
        None
    }

    /// Values that it looks for under keys of the front matter.
    fn values(&self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// How drafts of one run have to fit each other.
    fn cadence(&self) -> Option<&Cadence> {
        None
    }

    /// The language of the market it is made for, if it is made for one.
    fn home(&self) -> Option<Language> {
        None
    }

    /// Notices what can be told although the draft does not say whether the rule is about it. Most kinds can tell
    /// nothing then.
    fn guess(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let _ = (scene, notices);
    }
}

/// Notes that a rule has none of the keys it needs.
fn needs_one_of(
    table: &Table,
    place: Place,
    kind: &'static str,
    keys: &'static [&'static str],
    reading: &mut Reading<'_>,
) {
    if keys.iter().all(|key| table.get(key).is_none()) {
        reading.problem(place, Fault::NothingToDo { kind, needs: keys });
    }
}

/// Notes keys that do nothing without one of some others.
fn without_effect(table: &Table, key: &'static str, needs: &'static [&'static str], reading: &mut Reading<'_>) {
    if let Some(entry) = table.get(key)
        && needs.iter().all(|need| table.get(need).is_none())
    {
        reading.problem(entry.place, Fault::WithoutEffect { key, needs });
    }
}

/// Notes a lower bound above the upper one.
fn ordered_bounds(table: &Table, min: Option<f64>, max: Option<f64>, reading: &mut Reading<'_>) {
    if let (Some(min), Some(max), Some(entry)) = (min, max, table.get("min"))
        && min > max
    {
        reading.problem(entry.node.place, Fault::MinAboveMax { min, max });
    }
}

/// Notes a bound that every post keeps, or none.
fn senseless_bound(
    table: &Table,
    key: &'static str,
    value: f64,
    fault: fn(&'static str, f64) -> SenseFault,
    reading: &mut Reading<'_>,
) {
    if let Some(entry) = table.get(key) {
        reading.problem(entry.node.place, Fault::Sense(fault(key, value)));
    }
}
