//! Rule files as they are written: TOML with a place for every value, the keys a table may have, what their values mean,
//! and what can be wrong with them.

pub(crate) mod chain;
pub(crate) mod defaults;
pub mod example;
pub mod fault;
pub mod files;
pub(crate) mod front_matter;
pub mod keys;
pub mod localized;
pub mod matching;
pub mod node;
pub mod organisation;
pub mod packs;
pub(crate) mod people;
pub(crate) mod platforms;
pub mod problem;
pub mod suggest;
pub(crate) mod syntax;
pub mod values;
pub mod vocabulary;

use std::path::Path;

pub use defaults::Defaults;
pub use fault::Fault;
pub use files::{FileId, Place, RuleFiles};
pub use localized::Localized;
pub use organisation::Organisation;
pub use people::{People, Person};
pub use problem::{Problem, Weight};

/// What stands before the name of a pack.
pub const PACK_PREFIX: &str = "taktvoll:";

/// Reads a rule file that another one names; the error is what the system says about it.
pub type ReadFile<'a> = dyn Fn(&Path) -> Result<String, String> + 'a;
