//! The words of the catalogue of rules.

use super::Lang;

/// What stands in front of a part of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The reason.
    Why,
    /// An idea.
    Instead,
    /// Where the rule comes from.
    Source,
    /// The first day it holds.
    Since,
    /// The day it is looked at again.
    ReviewBy,
    /// In the place of a message that is worked out.
    Computed,
}

/// The heading of the catalogue.
pub fn heading(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Regeln zum Übernehmen",
        Lang::En => "Rules to adopt",
    }
}

/// What to know before reading on.
pub fn introduction(lang: Lang) -> &'static str {
    match lang {
        Lang::De => {
            "Jedes Paket lässt sich mit `extends` übernehmen und Regel für Regel ändern oder abschalten. Es nennt Quellen und sagt, wann eine Regel wieder anzusehen ist. Eine Rechtsberatung ist es nicht."
        }
        Lang::En => {
            "Each pack is adopted with `extends`, and every rule in it can be changed or switched off. It names its sources and says when a rule is looked at again. It is not legal advice."
        }
    }
}

/// What stands in front of a part of a rule.
pub fn word(word: Word, lang: Lang) -> &'static str {
    match (word, lang) {
        (Word::Why, Lang::De) => "Warum",
        (Word::Why, Lang::En) => "Why",
        (Word::Instead, Lang::De) => "Stattdessen",
        (Word::Instead, Lang::En) => "Instead",
        (Word::Source, Lang::De) => "Quelle",
        (Word::Source, Lang::En) => "Source",
        (Word::Since, Lang::De) => "Gilt seit",
        (Word::Since, Lang::En) => "Since",
        (Word::ReviewBy, Lang::De) => "Wieder ansehen bis",
        (Word::ReviewBy, Lang::En) => "Review by",
        (Word::Computed, Lang::De) => "Was zu sagen ist, hängt vom Beitrag ab.",
        (Word::Computed, Lang::En) => "What there is to say depends on the post.",
    }
}
