//! What is said about terms and patterns that cannot be used.

use crate::say::Lang;
use crate::terms::{PatternFault, PatternMistake, TermFault, TermMistake};

/// A term that cannot be used.
pub(super) fn term(mistake: &TermMistake, lang: Lang) -> String {
    let text = match (mistake.what, lang) {
        (TermFault::Empty, Lang::De) => "Dieser Begriff ist leer.",
        (TermFault::Empty, Lang::En) => "This term is empty.",
        (TermFault::NoLetters, Lang::De) => {
            "Dieser Begriff hat weder Buchstaben noch Ziffern: Er kann nie gefunden werden."
        }
        (TermFault::NoLetters, Lang::En) => "This term has neither letters nor digits: it can never be found.",
        (TermFault::OnlyStar, Lang::De) => "Ein Stern allein würde jedes Wort finden.",
        (TermFault::OnlyStar, Lang::En) => "A star alone would find every word.",
        (TermFault::InnerStar, Lang::De) => "Ein Stern steht nur am Anfang oder am Ende eines Wortes.",
        (TermFault::InnerStar, Lang::En) => "A star stands only at the start or the end of a word.",
        (TermFault::ExactStar, Lang::De) => {
            "`=` sucht genau dieses Wort, `*` mehr als das: Beides zugleich geht nicht."
        }
        (TermFault::ExactStar, Lang::En) => "`=` asks for this very word, `*` for more than it: it cannot be both.",
        (TermFault::Address, Lang::De) => {
            "In Web- und E-Mail-Adressen wird nie gesucht: Dieser Begriff kann nicht gefunden werden."
        }
        (TermFault::Address, Lang::En) => "Web and e-mail addresses are never searched: this term cannot be found.",
    };
    text.to_owned()
}

/// A pattern that cannot be used.
pub(super) fn pattern(mistake: &PatternMistake, lang: Lang) -> String {
    match (&mistake.what, lang) {
        (PatternFault::Empty, Lang::De) => "Dieser reguläre Ausdruck ist leer.".to_owned(),
        (PatternFault::Empty, Lang::En) => "This regular expression is empty.".to_owned(),
        (PatternFault::Syntax(said), Lang::De) => format!("Dieser reguläre Ausdruck lässt sich nicht lesen ({said})."),
        (PatternFault::Syntax(said), Lang::En) => format!("This regular expression cannot be read ({said})."),
        (PatternFault::MatchesNothing, Lang::De) => {
            "Dieser reguläre Ausdruck passt auch dort, wo nichts steht, und damit überall.".to_owned()
        }
        (PatternFault::MatchesNothing, Lang::En) => {
            "This regular expression fits where nothing stands, and so everywhere.".to_owned()
        }
        (PatternFault::NeverMatches, Lang::De) => "Dieser reguläre Ausdruck kann nirgends passen.".to_owned(),
        (PatternFault::NeverMatches, Lang::En) => "This regular expression can fit nowhere.".to_owned(),
        (PatternFault::TooLarge, Lang::De) => "Dieser reguläre Ausdruck wird zu groß.".to_owned(),
        (PatternFault::TooLarge, Lang::En) => "This regular expression grows too large.".to_owned(),
    }
}
