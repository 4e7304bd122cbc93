//! How the terms of a rule are matched: its keys `match`, `negated` and `quoted`, and the languages it is bound to.

use super::node::{Table, Toml};
use super::values::choice;
use crate::names::names;
use crate::terms::{Builder, ListId, Term, Widen};
use crate::text::Language;

/// One way in which a term matches more than what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Any letter case.
    Case,
    /// Inflected forms.
    Inflection,
    /// Parts of compounds.
    Compound,
    /// Parts of hashtags.
    Hashtag,
    /// Words that somebody hid.
    Disguise,
}

names!(pub Way {
    Case = "case",
    Inflection = "inflection",
    Compound = "compound",
    Hashtag = "hashtag",
    Disguise = "disguise",
});
choice!(Way);

/// What a rule does with a match that stands in a certain surrounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surrounded {
    /// It is reported all the same.
    Report,
    /// It is fine there.
    Allow,
}

names!(pub Surrounded { Report = "report", Allow = "allow" });
choice!(Surrounded);

/// How the terms that are being read go into the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// How far they reach.
    pub widen: Widen,
    /// The languages they are bound to; none for those of the guideline.
    pub languages: Vec<Language>,
}

impl Matching {
    /// As the keys `match` and `languages` of a rule say. What is wrong with them is noted where they are read as keys.
    pub fn of(rule: &Table) -> Self {
        let texts = |key| match rule.get(key).map(|entry| &entry.node.value) {
            Some(Toml::List(items)) => items
                .iter()
                .filter_map(|item| match &item.value {
                    Toml::Text(text) => Some(text.as_str()),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        let ways: Vec<Way> = texts("match").into_iter().filter_map(Way::named).collect();
        let on = |way| ways.is_empty() || ways.contains(&way);
        let widen = Widen {
            case: on(Way::Case),
            inflection: on(Way::Inflection),
            compound: on(Way::Compound),
            hyphen: on(Way::Compound),
            hashtag: on(Way::Hashtag),
            disguise: on(Way::Disguise),
        };
        let languages: Vec<Language> = texts("languages").into_iter().filter_map(Language::parse).collect();
        let everywhere = [Language::DE, Language::EN].iter().all(|language| languages.contains(language));
        Self { widen, languages: if everywhere { Vec::new() } else { languages } }
    }

    /// The same, but nothing beyond what is written.
    pub fn literal(&self) -> Self {
        Self { widen: Widen::NONE, languages: self.languages.clone() }
    }

    /// The same without compounds, where a hyphen still parts words.
    pub fn replaceable(&self) -> Self {
        Self { widen: Widen { compound: false, ..self.widen }, languages: self.languages.clone() }
    }

    /// The languages that its terms have forms in.
    pub fn tongues(&self) -> &[Language] {
        if self.languages.is_empty() { &[Language::DE, Language::EN] } else { &self.languages }
    }

    /// Puts terms into the index.
    pub fn index(&self, terms: &[Term], index: &mut Builder) -> ListId {
        if self.languages.is_empty() {
            index.add_widened(terms, self.widen)
        } else {
            index.add_in(&self.languages, terms, self.widen)
        }
    }
}
