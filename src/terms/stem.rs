//! Snowball stems for the languages that have no forms of their own here.

use std::fmt;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::hash::Key;
use crate::text::Language;

/// The stemmers of a guideline's languages other than German and English.
#[derive(Default)]
pub(super) struct Stems(Vec<(Language, Stemmer)>);

impl Stems {
    pub(super) fn new(languages: &[Language]) -> Self {
        let mut stems = Self::default();
        stems.extend(languages);
        stems
    }

    /// Adds the stemmers of further languages.
    pub(super) fn extend(&mut self, languages: &[Language]) {
        for &language in languages {
            if let Some(algorithm) = algorithm(language).filter(|_| self.0.iter().all(|(known, _)| *known != language))
            {
                self.0.push((language, Stemmer::create(algorithm)));
            }
        }
    }

    /// One key for the stem of `form` in each language, or only in these.
    pub(super) fn keys(&self, form: &str, only: Option<&[Language]>) -> Vec<u64> {
        let key = |(language, stemmer): &(Language, Stemmer)| {
            let mark = Key::new().push(3).add(language.code()).push(3);
            mark.add(&stemmer.stem(form)).finish()
        };
        self.0.iter().filter(|(language, _)| only.is_none_or(|only| only.contains(language))).map(key).collect()
    }
}

impl fmt::Debug for Stems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(language, _)| language)).finish()
    }
}

fn algorithm(language: Language) -> Option<Algorithm> {
    Some(match language.code() {
        "fr" => Algorithm::French,
        "nl" => Algorithm::Dutch,
        "it" => Algorithm::Italian,
        "es" => Algorithm::Spanish,
        "pt" => Algorithm::Portuguese,
        "sv" => Algorithm::Swedish,
        "da" => Algorithm::Danish,
        "no" | "nb" | "nn" => Algorithm::Norwegian,
        "fi" => Algorithm::Finnish,
        "pl" => Algorithm::Polish,
        "cs" => Algorithm::Czech,
        "hu" => Algorithm::Hungarian,
        "ro" => Algorithm::Romanian,
        "tr" => Algorithm::Turkish,
        "ru" => Algorithm::Russian,
        "uk" => Algorithm::Ukrainian,
        "el" => Algorithm::Greek,
        "ca" => Algorithm::Catalan,
        _ => return None,
    })
}
