//! Rule files, compiled: [`Guideline`]. What is laid over what, when a rule applies, and what does not make sense.

mod asked;
pub mod condition;
mod contradiction;
mod load;
mod part;
pub mod rule;
pub mod schema;
pub mod sense;
mod sift;
mod wake;
mod written;

pub(crate) use asked::Values;
pub use condition::Truth;
pub use load::{Broken, hash_key, load};
pub use rule::Rule;

use crate::draft::Draft;
use crate::lang::Lang;
use crate::rule::{Seen, Stage};
use crate::rulefile::keys::keys;
use crate::rulefile::values::Address;
use crate::rulefile::{Defaults, Localized, Problem, vocabulary};
use crate::secret::Secrets;
use crate::terms::Index;
use crate::text::Language;
use wake::Wake;

keys! {
    /// The keys at the top of a rule file.
    pub(crate) TopKeys {
        /// The name of the guideline.
        /// Der Name des Leitfadens.
        name: String,
        /// The title of a pack.
        /// Der Titel eines Pakets.
        title: Localized<String>,
        /// Whom to ask when a rule names nobody.
        /// An wen Fragen gehen, wenn eine Regel niemanden nennt.
        contact: String,
        /// Where the guideline stands for people to read.
        /// Wo der Leitfaden zum Nachlesen steht.
        guide: Address,
        /// The languages the organisation posts in.
        /// Die Sprachen, in denen die Organisation schreibt.
        languages: Vec<Language>,
        /// The key that hashed terms are made with; `taktvoll hash` makes one.
        /// Der Schlüssel der verschlüsselten Begriffe; `taktvoll hash` macht einen.
        hash_key: String,
    }
}

/// The keys and tables at the top that are not rules.
pub(crate) fn top_keys() -> impl Iterator<Item = &'static str> {
    let tables = ["extends", "organisation", "people", "platform", "defaults", "vocabulary"];
    TopKeys::TABLE.iter().map(|key| key.name).chain(tables)
}

fn is_top_key(key: &str) -> bool {
    top_keys().any(|known| known == key)
}

/// An organisation's compiled rules.
#[derive(Debug)]
pub struct Guideline {
    /// Its name.
    pub name: Option<String>,
    /// Whom to ask when a rule names nobody.
    pub contact: Option<String>,
    /// Where it stands for people to read.
    pub guide: Option<String>,
    /// The title of a pack.
    pub title: Option<Localized<String>>,
    /// The languages the organisation posts in.
    pub languages: Vec<Language>,
    /// What it brings to every scene.
    pub stage: Stage,
    /// The rules, by name.
    pub rules: Vec<Rule>,
    /// All terms and patterns of all rules.
    pub index: Index,
    /// Mistakes that do not keep it from being used.
    pub notes: Vec<Problem>,
    /// The values that rules ask for, by key.
    pub(crate) values: Values,
    defaults: Vec<Defaults>,
    lists: vocabulary::Lists,
    /// The hashed terms of all rules.
    pub secrets: Secrets,
    hash_key: Option<String>,
    wake: Wake,
}

impl Guideline {
    /// The rules that could notice something in the posts of a draft, in their order.
    pub(crate) fn awake<'a>(&'a self, posts: &[Seen<'_>]) -> impl Iterator<Item = &'a Rule> {
        self.wake.awake(posts).into_iter().filter_map(|at| self.rules.get(at))
    }

    /// The rule of that name (`kind.name`).
    pub fn rule(&self, name: &str) -> Option<&Rule> {
        self.rules.binary_search_by(|rule| rule.name.as_str().cmp(name)).ok().map(|at| &self.rules[at])
    }

    /// Whom to ask about a rule, each as others can find them: as the rule says, else the guideline.
    pub fn whom<'a>(&'a self, rule: &'a Rule) -> Vec<&'a str> {
        let whom = rule.whom();
        if whom.is_empty() { self.contact.as_deref().into_iter().collect() } else { whom }
    }

    /// The language the guideline suggests for the tool's own words: the first one it posts in, if the tool speaks it.
    pub fn tongue(&self) -> Option<Lang> {
        self.languages.first().and_then(|language| Lang::named(language.code()))
    }

    /// Gives a draft what `[[defaults]]` say for its place. `path` is relative to the folder of the guideline.
    pub fn fill(&self, draft: &mut Draft, path: &str) {
        // The last word first: what is there already is not replaced.
        for defaults in self.defaults.iter().rev().filter(|defaults| defaults.files.is_match(path)) {
            for (key, value) in &defaults.entries {
                draft.meta.fill(key, value.clone());
            }
        }
    }
}
