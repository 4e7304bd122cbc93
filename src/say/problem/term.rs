//! What is said about terms and patterns that cannot be used.

use crate::say::Lang;
use crate::terms::{PatternFault, PatternMistake, PatternSyntax, TermFault, TermMistake};

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
        (PatternFault::Syntax(what), lang) => syntax(what, lang),
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

/// Why a regular expression cannot be read.
fn syntax(what: &PatternSyntax, lang: Lang) -> String {
    let text = match (what, lang) {
        (PatternSyntax::OpenGroup, Lang::De) => "In diesem regulären Ausdruck fehlt zur Klammer `(` das `)`.",
        (PatternSyntax::OpenGroup, Lang::En) => "In this regular expression the bracket `(` lacks its `)`.",
        (PatternSyntax::StrayBracket, Lang::De) => "In diesem regulären Ausdruck fehlt zur Klammer `)` das `(`.",
        (PatternSyntax::StrayBracket, Lang::En) => "In this regular expression the bracket `)` lacks its `(`.",
        (PatternSyntax::OpenClass, Lang::De) => "In diesem regulären Ausdruck fehlt zur Klammer `[` das `]`.",
        (PatternSyntax::OpenClass, Lang::En) => "In this regular expression the bracket `[` lacks its `]`.",
        (PatternSyntax::Backwards, Lang::De) => "In diesem regulären Ausdruck läuft ein Bereich rückwärts.",
        (PatternSyntax::Backwards, Lang::En) => "In this regular expression a range runs backwards.",
        (PatternSyntax::NothingRepeated, Lang::De) => {
            "In diesem regulären Ausdruck soll sich etwas wiederholen, aber davor steht nichts."
        }
        (PatternSyntax::NothingRepeated, Lang::En) => {
            "In this regular expression something is to be repeated, but nothing stands in front of it."
        }
        (PatternSyntax::Count, Lang::De) => "In diesem regulären Ausdruck lässt sich nicht lesen, wie oft etwas steht.",
        (PatternSyntax::Count, Lang::En) => "In this regular expression it cannot be read how often something stands.",
        (PatternSyntax::Escape, Lang::De) => {
            "In diesem regulären Ausdruck steht hinter `\\` etwas, das dort keine Bedeutung hat."
        }
        (PatternSyntax::Escape, Lang::En) => "In this regular expression what stands behind `\\` has no meaning there.",
        (PatternSyntax::Unsupported, Lang::De) => {
            "Blicke nach vorn und zurück (`(?=…)`, `(?<!…)`) und Rückverweise (`\\1`) gibt es hier nicht: Sie wären zu langsam."
        }
        (PatternSyntax::Unsupported, Lang::En) => {
            "There are no looks ahead or behind (`(?=…)`, `(?<!…)`) and no references back (`\\1`) here: they would be too slow."
        }
        (PatternSyntax::Other(said), Lang::De) => {
            return format!("Dieser reguläre Ausdruck lässt sich nicht lesen ({said}).");
        }
        (PatternSyntax::Other(said), Lang::En) => return format!("This regular expression cannot be read ({said})."),
    };
    text.to_owned()
}

/// What to do about a pattern; `None` where the mistake says it already.
pub(super) const fn pattern_hint(mistake: &PatternMistake, lang: Lang) -> Option<&'static str> {
    let PatternFault::Syntax(what) = &mistake.what else { return None };
    match (what, lang) {
        (PatternSyntax::OpenGroup, Lang::De) => {
            Some("Ist die Klammer selbst gemeint, einen Schrägstrich davorsetzen: `\\(`.")
        }
        (PatternSyntax::OpenGroup, Lang::En) => {
            Some("If the bracket itself is meant, put a backslash in front of it: `\\(`.")
        }
        (PatternSyntax::StrayBracket, Lang::De) => {
            Some("Ist die Klammer selbst gemeint, einen Schrägstrich davorsetzen: `\\)`.")
        }
        (PatternSyntax::StrayBracket, Lang::En) => {
            Some("If the bracket itself is meant, put a backslash in front of it: `\\)`.")
        }
        (PatternSyntax::OpenClass, Lang::De) => {
            Some("Ist die Klammer selbst gemeint, einen Schrägstrich davorsetzen: `\\[`.")
        }
        (PatternSyntax::OpenClass, Lang::En) => {
            Some("If the bracket itself is meant, put a backslash in front of it: `\\[`.")
        }
        (PatternSyntax::Backwards, Lang::De) => Some("Das kleinere zuerst: `[a-z]`, `[0-9]`."),
        (PatternSyntax::Backwards, Lang::En) => Some("The smaller one first: `[a-z]`, `[0-9]`."),
        (PatternSyntax::NothingRepeated, Lang::De) => {
            Some("Ist das Zeichen selbst gemeint, einen Schrägstrich davorsetzen: `\\*`, `\\+`, `\\?`.")
        }
        (PatternSyntax::NothingRepeated, Lang::En) => {
            Some("If the sign itself is meant, put a backslash in front of it: `\\*`, `\\+`, `\\?`.")
        }
        (PatternSyntax::Count, Lang::De) => Some("So geht es: `{2}`, `{2,}` oder `{2,5}`."),
        (PatternSyntax::Count, Lang::En) => Some("Like this: `{2}`, `{2,}` or `{2,5}`."),
        (PatternSyntax::Escape | PatternSyntax::Unsupported | PatternSyntax::Other(_), _) => None,
    }
}
