//! TOML → `RuleFile` → [`Guideline`]: reading, laying over each other, and every mistake of a rule file.

mod asked;
mod chain;
pub mod condition;
mod contradiction;
mod defaults;
pub mod example;
pub mod fault;
pub mod files;
mod front_matter;
pub mod keys;
mod load;
pub mod localized;
pub mod matching;
pub mod node;
pub mod organisation;
pub mod packs;
mod part;
mod people;
mod platforms;
pub mod problem;
pub mod rule;
pub mod schema;
pub mod sense;
mod sift;
pub mod suggest;
mod syntax;
pub mod values;
pub mod vocabulary;
mod wake;
mod written;

use std::path::Path;
use std::sync::OnceLock;

pub(crate) use asked::Values;
pub use condition::Truth;
pub use defaults::Defaults;
pub use fault::Fault;
pub use files::{FileId, Place, RuleFiles};
pub use load::{Broken, hash_key, load};
pub use localized::Localized;
pub use organisation::Organisation;
pub use people::{People, Person};
pub use problem::{Problem, Weight};
pub use rule::Rule;

use crate::draft::{Draft, Fingerprint};
use crate::platform::{self, Platform};
use crate::rule::Seen;
use crate::say::Lang;
use crate::secret::Secrets;
use crate::terms::Index;
use crate::text::Language;
use keys::keys;
use values::Address;
use wake::Wake;

/// What stands before the name of a pack.
pub const PACK_PREFIX: &str = "taktvoll:";

/// Reads a rule file that another one names; the error is what the system says about it.
pub type ReadFile<'a> = dyn Fn(&Path) -> Result<String, String> + 'a;

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
    /// Who the organisation is.
    pub organisation: Organisation,
    /// Who is asked and who agrees.
    pub people: People,
    /// Eight hexadecimal digits of all rule files, once somebody asks for them.
    fingerprint: OnceLock<String>,
    /// The rules, by name.
    pub rules: Vec<Rule>,
    /// All terms and patterns of all rules.
    pub index: Index,
    /// The rule files.
    pub files: RuleFiles,
    /// Mistakes that do not keep it from being used.
    pub notes: Vec<Problem>,
    /// The values that rules ask for, by key.
    pub(crate) values: Values,
    defaults: Vec<Defaults>,
    platforms: Vec<Platform>,
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

    /// The platform as this organisation has it: `[platform.NAME]` may change its limits. The general one for none.
    pub fn venue(&self, platform: Option<&'static Platform>) -> &Platform {
        let Some(platform) = platform else { return platform::general() };
        self.platforms.iter().find(|own| own.id() == platform.id()).unwrap_or(platform)
    }

    /// The rule of that name (`kind.name`).
    pub fn rule(&self, name: &str) -> Option<&Rule> {
        self.rules.binary_search_by(|rule| rule.name.as_str().cmp(name)).ok().map(|at| &self.rules[at])
    }

    /// What an approval of a draft is bound to: the draft as it goes out, and these rules.
    pub fn fingerprint_of(&self, draft: &Draft) -> String {
        format!("{}-{}", draft.fingerprint(), self.fingerprint())
    }

    /// Eight hexadecimal digits of what the rule files and the lists they name say.
    pub fn fingerprint(&self) -> &str {
        let hash = || self.files.iter().fold(Fingerprint::default(), |hash, file| hash.with(&file.text)).hex(4);
        self.fingerprint.get_or_init(hash)
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
