//! Every sentence the tool itself says, in German and English. Each is an exhaustive match over both languages: a
//! missing translation does not compile.
//!
//! How the tool speaks: short sentences. What was noticed, then why, then what to do. Never an accusation: a draft is not
//! wrong, something in it is worth a look. No "violation", no "error" to a writer. German uses infinitives, neither du
//! nor Sie. What the writer wrote stands in quotation marks, keys and values of files in backticks.

mod approval;
mod barrier;
pub mod baseline;
pub mod catalogue;
pub mod change;
pub mod cli;
pub mod draft;
mod entity;
pub mod explain;
mod field;
pub mod file;
pub mod finding;
pub mod fix;
pub mod git;
pub mod hash;
pub mod help;
pub mod inspect;
mod media;
pub mod post;
mod privacy;
pub mod problem;
mod reminder;
pub mod report;
mod schedule;
pub mod schema;
pub mod tone;
pub mod trial;
pub mod why;

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;

pub use crate::lang::Lang;

/// `a, b or c`.
pub fn any_of<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    joined(
        items,
        match lang {
            Lang::De => " oder ",
            Lang::En => " or ",
        },
    )
}

/// `a, b and c`.
pub fn all_of<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    joined(
        items,
        match lang {
            Lang::De => " und ",
            Lang::En => " and ",
        },
    )
}

fn joined<T: AsRef<str>>(items: &[T], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [front @ .., end] => {
            let front: Vec<&str> = front.iter().map(AsRef::as_ref).collect();
            format!("{}{last}{}", front.join(", "), end.as_ref())
        }
    }
}

/// Words in the quotation marks of the language.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("„{text}“"),
        Lang::En => format!("“{text}”"),
    }
}

/// At most `most` graphemes of a text, with the sign that more follows.
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.grapheme_indices(true).nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", text[..end].trim_end())),
        None => Cow::Borrowed(text),
    }
}

/// A number with at most two decimals, with the decimal sign of the language.
pub fn number(value: f64, lang: Lang) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match lang {
        Lang::De => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

/// A share as per cent.
pub fn per_cent(share: f64, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{:.0} %", share * 100.0),
        Lang::En => format!("{:.0}%", share * 100.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_numbers_read_as_in_their_language() {
        assert_eq!(any_of(&["a", "b", "c"], Lang::De), "a, b oder c");
        assert_eq!(all_of(&["a", "b"], Lang::En), "a and b");
        assert_eq!(number(0.3, Lang::De), "0,3");
        assert_eq!(number(25.0, Lang::En), "25");
        assert_eq!(Lang::named("de_AT.UTF-8"), Some(Lang::De));
        assert_eq!(Lang::named("fr"), None);
    }
}
