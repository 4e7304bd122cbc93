//! What is said about a line that is not TOML. Whoever reads it need not know what TOML is.

use crate::rulefile::fault::SyntaxFault;
use crate::say::{Lang, quoted};

/// What is wrong.
pub(super) fn message(fault: &SyntaxFault, lang: Lang) -> String {
    let said = match (fault, lang) {
        (SyntaxFault::CurlyQuotes, Lang::De) => "Dieser Text steht in typografischen Anführungszeichen.",
        (SyntaxFault::CurlyQuotes, Lang::En) => "This text stands in typographic quotation marks.",
        (SyntaxFault::NoQuotes, Lang::De) => "Diesem Text fehlen die Anführungszeichen.",
        (SyntaxFault::NoQuotes, Lang::En) => "This text lacks its quotation marks.",
        (SyntaxFault::UnclosedText, Lang::De) => "Diesem Text fehlt das schließende Anführungszeichen.",
        (SyntaxFault::UnclosedText, Lang::En) => "This text lacks its closing quotation mark.",
        (SyntaxFault::UnclosedList, Lang::De) => "Dieser Liste fehlt die schließende Klammer `]`.",
        (SyntaxFault::UnclosedList, Lang::En) => "This list lacks its closing bracket `]`.",
        (SyntaxFault::UnclosedTable, Lang::De) => "Hier fehlt die schließende Klammer `}`.",
        (SyntaxFault::UnclosedTable, Lang::En) => "The closing bracket `}` is missing here.",
        (SyntaxFault::UnclosedHeading, Lang::De) => "Dieser Überschrift fehlt die schließende Klammer `]`.",
        (SyntaxFault::UnclosedHeading, Lang::En) => "This heading lacks its closing bracket `]`.",
        (SyntaxFault::MissingComma, Lang::De) => "Davor fehlt ein Komma.",
        (SyntaxFault::MissingComma, Lang::En) => "A comma is missing before this.",
        (SyntaxFault::ExtraComma, Lang::De) => "Hier ist ein Komma zu viel.",
        (SyntaxFault::ExtraComma, Lang::En) => "There is a comma too many here.",
        (SyntaxFault::MissingEquals, Lang::De) => "In dieser Zeile fehlt ein `=`.",
        (SyntaxFault::MissingEquals, Lang::En) => "This line lacks a `=`.",
        (SyntaxFault::MissingValue, Lang::De) => "Hinter dem `=` steht nichts.",
        (SyntaxFault::MissingValue, Lang::En) => "There is nothing behind the `=`.",
        (SyntaxFault::BadNumber, Lang::De) => "Diese Zahl lässt sich nicht lesen.",
        (SyntaxFault::BadNumber, Lang::En) => "This number cannot be read.",
        (SyntaxFault::BadDate(written), Lang::De) => {
            return format!("{} ist kein Tag im Kalender.", quoted(written, lang));
        }
        (SyntaxFault::BadDate(written), Lang::En) => {
            return format!("{} is not a day of the calendar.", quoted(written, lang));
        }
        (SyntaxFault::BadFlag, Lang::De) => "Ja und nein heißen hier `true` und `false`.",
        (SyntaxFault::BadFlag, Lang::En) => "Yes and no are called `true` and `false` here.",
        (SyntaxFault::Backslash, Lang::De) => "Ein einzelner Schrägstrich `\\` lässt sich hier nicht lesen.",
        (SyntaxFault::Backslash, Lang::En) => "A single backslash `\\` cannot be read here.",
        (SyntaxFault::BadComment, Lang::De) => "Eine Anmerkung beginnt mit `#`.",
        (SyntaxFault::BadComment, Lang::En) => "A comment begins with `#`.",
        (SyntaxFault::Surplus, Lang::De) => "Das hier ist zu viel: Davor ist schon alles gesagt.",
        (SyntaxFault::Surplus, Lang::En) => "This is too much: all is said before it.",
        (SyntaxFault::BadKey, Lang::De) => {
            "Ein Name mit Umlauten, Leerzeichen oder anderen Zeichen braucht Anführungszeichen."
        }
        (SyntaxFault::BadKey, Lang::En) => "A name with accents, spaces or other signs needs quotation marks.",
        (SyntaxFault::Twice, Lang::De) => "Dieser Name steht schon weiter oben.",
        (SyntaxFault::Twice, Lang::En) => "This name is already there further up.",
        (SyntaxFault::TooDeep, Lang::De) => "So viele Klammern ineinander lassen sich nicht lesen.",
        (SyntaxFault::TooDeep, Lang::En) => "So many brackets inside each other cannot be read.",
        (SyntaxFault::Unreadable(said), Lang::De) => return format!("Diese Stelle lässt sich nicht lesen ({said})."),
        (SyntaxFault::Unreadable(said), Lang::En) => return format!("This part cannot be read ({said})."),
    };
    said.to_owned()
}

/// What to do.
pub(super) fn hint(fault: &SyntaxFault, lang: Lang) -> Option<String> {
    let said = match (fault, lang) {
        (SyntaxFault::CurlyQuotes | SyntaxFault::NoQuotes | SyntaxFault::UnclosedText, Lang::De) => {
            "Texte stehen in geraden Anführungszeichen: `\"…\"`."
        }
        (SyntaxFault::CurlyQuotes | SyntaxFault::NoQuotes | SyntaxFault::UnclosedText, Lang::En) => {
            "Texts stand in straight quotation marks: `\"…\"`."
        }
        (SyntaxFault::UnclosedList, Lang::De) => "Eine Liste sieht so aus: `[\"eins\", \"zwei\"]`.",
        (SyntaxFault::UnclosedList, Lang::En) => "A list looks like this: `[\"one\", \"two\"]`.",
        (SyntaxFault::MissingComma | SyntaxFault::ExtraComma, Lang::De) => {
            "Zwischen zwei Einträgen steht ein Komma: `[\"eins\", \"zwei\"]`."
        }
        (SyntaxFault::MissingComma | SyntaxFault::ExtraComma, Lang::En) => {
            "One comma stands between two entries: `[\"one\", \"two\"]`."
        }
        (SyntaxFault::UnclosedTable, Lang::De) => "So geht es: `{ de = \"…\", en = \"…\" }`.",
        (SyntaxFault::UnclosedTable, Lang::En) => "Like this: `{ de = \"…\", en = \"…\" }`.",
        (SyntaxFault::UnclosedHeading, Lang::De) => "Eine Überschrift sieht so aus: `[topic.name]`.",
        (SyntaxFault::UnclosedHeading, Lang::En) => "A heading looks like this: `[topic.name]`.",
        (SyntaxFault::MissingEquals | SyntaxFault::MissingValue, Lang::De) => {
            "In jede Zeile gehören ein Name, ein `=` und ein Wert: `level = \"must\"`."
        }
        (SyntaxFault::MissingEquals | SyntaxFault::MissingValue, Lang::En) => {
            "Every line needs a name, a `=` and a value: `level = \"must\"`."
        }
        (SyntaxFault::BadNumber, Lang::De) => {
            "Zahlen stehen ohne Einheit und mit Punkt: `3` oder `0.3` (für 30 Prozent)."
        }
        (SyntaxFault::BadNumber, Lang::En) => "Numbers stand without a unit: `3`, or `0.3` for 30 per cent.",
        (SyntaxFault::BadDate(_), Lang::De) => "Ein Tag wird so geschrieben: `2027-03-31`.",
        (SyntaxFault::BadDate(_), Lang::En) => "A day is written like this: `2027-03-31`.",
        (SyntaxFault::BadFlag, Lang::De) => "Klein geschrieben und ohne Anführungszeichen.",
        (SyntaxFault::BadFlag, Lang::En) => "In small letters and without quotation marks.",
        (SyntaxFault::Backslash, Lang::De) => "Den Text in einfache Anführungszeichen setzen: `'\\d+'`.",
        (SyntaxFault::Backslash, Lang::En) => "Put the text in single quotation marks: `'\\d+'`.",
        (SyntaxFault::BadKey, Lang::De) => "So geht es: `[topic.\"Übernahme\"]`.",
        (SyntaxFault::BadKey, Lang::En) => "Like this: `[topic.\"Übernahme\"]`.",
        (SyntaxFault::Twice, Lang::De) => "Beides an einer Stelle zusammenführen.",
        (SyntaxFault::Twice, Lang::En) => "Put both together in one place.",
        (SyntaxFault::BadComment | SyntaxFault::Surplus | SyntaxFault::TooDeep | SyntaxFault::Unreadable(_), _) => {
            return None;
        }
    };
    Some(said.to_owned())
}
