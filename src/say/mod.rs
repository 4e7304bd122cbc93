//! Every sentence the tool itself says, in German and English.

pub mod draft;

/// The language the tool speaks to the person in front of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Deutsch.
    De,
    /// English.
    #[default]
    En,
}
