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
    /// The languages of the guideline; none for German and English.
    pub usual: Vec<Language>,
}

impl Matching {
    /// That of a guideline in these languages, as its top-level key says; German and English without one.
    pub(crate) fn of_guideline(top: &Table) -> Self {
        let usual: Vec<Language> = texts(top, "languages").into_iter().filter_map(Language::parse).collect();
        Self { usual, ..Self::default() }
    }

    /// An index in the languages of the guideline.
    pub(crate) fn builder(&self) -> Builder {
        Builder::new(self.usual())
    }

    /// As the keys `match` and `languages` of a rule say. What is wrong with them is noted where they are read as keys.
    pub fn of(rule: &Table) -> Self {
        let ways: Vec<Way> = texts(rule, "match").into_iter().filter_map(Way::named).collect();
        let on = |way| ways.is_empty() || ways.contains(&way);
        let widen = Widen {
            case: on(Way::Case),
            inflection: on(Way::Inflection),
            compound: on(Way::Compound),
            hyphen: on(Way::Compound),
            hashtag: on(Way::Hashtag),
            disguise: on(Way::Disguise),
        };
        let languages: Vec<Language> = texts(rule, "languages").into_iter().filter_map(Language::parse).collect();
        Self { widen, languages, usual: Vec::new() }
    }

    /// The same in a guideline that another matching was made for.
    pub(crate) fn within(mut self, other: &Self) -> Self {
        self.usual.clone_from(&other.usual);
        let usual = self.usual();
        if usual.len() == self.languages.len() && usual.iter().all(|language| self.languages.contains(language)) {
            self.languages.clear();
        }
        self
    }

    /// The languages of the guideline.
    fn usual(&self) -> &[Language] {
        if self.usual.is_empty() { &[Language::DE, Language::EN] } else { &self.usual }
    }

    /// The same, but nothing beyond what is written.
    pub fn literal(&self) -> Self {
        Self { widen: Widen::NONE, ..self.clone() }
    }

    /// The same without compounds, where a hyphen still parts words.
    pub fn replaceable(&self) -> Self {
        Self { widen: Widen { compound: false, ..self.widen }, ..self.clone() }
    }

    /// The languages that its terms have forms in.
    pub fn tongues(&self) -> &[Language] {
        if self.languages.is_empty() { self.usual() } else { &self.languages }
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

/// The texts of a list in a table; what else is in it is noted where it is read as a key.
fn texts<'t>(table: &'t Table, key: &str) -> Vec<&'t str> {
    let text = |value: &'t Toml| match value {
        Toml::Text(text) => Some(text.as_str()),
        _ => None,
    };
    match table.get(key).map(|entry| &entry.node.value) {
        Some(Toml::List(items)) => items.iter().filter_map(|item| text(&item.value)).collect(),
        Some(value) => text(value).into_iter().collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::guideline::load;
    use crate::terms::Finder;
    use crate::text::Text;

    /// Whether any term of a rule file is found in a text.
    fn finds(rules: &str, raw: &str) -> bool {
        let guideline = load("x.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
        !Finder::new(&guideline.index).find(&Text::read(raw, None)).is_empty()
    }

    #[test]
    fn the_languages_of_the_guideline_decide_which_forms_a_term_has() {
        let rules = |languages: &str| format!("{languages}\n[topic.a]\nterms = [\"kündigen\", \"acquire\"]\n");
        for (languages, german, english) in [
            ("", true, true),
            ("languages = [\"de\", \"en\"]", true, true),
            ("languages = [\"de\"]", true, false),
            ("languages = [\"en\"]", false, true),
            ("languages = [\"fr\"]", false, false),
        ] {
            assert_eq!(finds(&rules(languages), "Wer hat denn gekündigt?"), german, "{languages}");
            assert_eq!(finds(&rules(languages), "We acquired a firm."), english, "{languages}");
            assert!(finds(&rules(languages), "kündigen / acquire"), "{languages}");
        }
    }

    #[test]
    fn other_languages_have_stems_and_spelling_variants() {
        let french = "languages = [\"fr\"]\n[topic.a]\nterms = [\"licenciement\", \"plan social\"]\n";
        let bound = "[topic.a]\nlanguages = [\"nl\"]\nterms = [\"ontslag\", \"overname\"]\n";
        for (rules, raw, expected) in [
            (french, "Les licenciements arrivent", true),
            (french, "LES LICENCIEMENTS", true),
            (french, "Le plan-social est prêt", true),
            (french, "La licence est prête", false),
            (bound, "De overnames zijn klaar", true),
            (bound, "We overwegen het", false),
        ] {
            assert_eq!(finds(rules, raw), expected, "{raw}");
        }
    }
}
