//! What is said where a machine can only remind.

use super::Lang;

/// What was noticed, where the guideline has no words in this language.
pub(super) const fn message(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Daran bitte noch einmal denken.",
        Lang::En => "Please think of this once more.",
    }
}

/// What to do.
pub(super) fn instead(word: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Ist daran gedacht: `confirmed = [\"{word}\"]`."),
        Lang::En => format!("Once it is done: `confirmed = [\"{word}\"]`."),
    }
}
