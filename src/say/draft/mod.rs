//! What is said about drafts that cannot be read, and about keys that look mistyped.
//!
//! Two sentences at most: what is wrong, and (the hint) what to do. German uses infinitives.

mod example;
mod syntax;

use std::borrow::Cow;

use crate::draft::{DraftError, LARGEST, Mistake, Note, Tongue};
use crate::say::Lang::{self, De, En};

/// No quotation from a draft is longer than this many characters.
const LONGEST_QUOTE: usize = 60;

/// What is wrong.
pub fn mistake(mistake: &Mistake, lang: Lang) -> String {
    match (mistake, lang) {
        (Mistake::Utf16, De) => "Die Datei ist als UTF-16 gespeichert; gelesen wird UTF-8.".into(),
        (Mistake::NotPlain, De) => "Das ist kein einfacher Text, sondern die Datei eines anderen Programms.".into(),
        (Mistake::NotPlain, En) => "This is no plain text but the file of another program.".into(),
        (Mistake::Utf16, En) => "This file is saved as UTF-16; taktvoll reads UTF-8.".into(),
        (Mistake::NotUtf8 { byte }, De) => format!("Hier steht ein Byte (0x{byte:02X}), das kein UTF-8 ist."),
        (Mistake::NotUtf8 { byte }, En) => format!("Here is a byte (0x{byte:02X}) that is not UTF-8."),
        (Mistake::Unclosed(tongue), De) => {
            format!("Der Kopf beginnt hier mit `{0}`, aber das schließende `{0}` fehlt.", fence(*tongue))
        }
        (Mistake::Unclosed(tongue), En) => {
            format!("The front matter begins here with `{0}`, but its closing `{0}` is missing.", fence(*tongue))
        }
        (Mistake::Unreadable { tongue, what }, lang) => syntax::mistake(*what, *tongue, lang),
        (Mistake::NotKeys, De) => {
            "Zwischen den `---` am Anfang stehen keine Angaben der Form `schlüssel: wert`.".into()
        }
        (Mistake::NotKeys, En) => "Between the `---` at the top there are no lines of the form `key: value`.".into(),
        (Mistake::TooDeep, De) => "Die Angaben sind zu tief ineinander verschachtelt.".into(),
        (Mistake::TooDeep, En) => "These values are nested too deeply.".into(),
        (Mistake::Alias, De) => "Verweise (`*name`) werden im Kopf nicht gelesen.".into(),
        (Mistake::Alias, En) => "References (`*name`) are not read in front matter.".into(),
        (Mistake::KeyTwice { key }, De) => format!("`{}` steht zweimal da.", quote(key)),
        (Mistake::KeyTwice { key }, En) => format!("`{}` is here twice.", quote(key)),
        (Mistake::TooLarge, De) => format!("Das ist mehr, als je in einen Beitrag passt: über {} MB.", LARGEST >> 20),
        (Mistake::TooLarge, En) => format!("This is more than will ever fit into a post: over {} MB.", LARGEST >> 20),
        (Mistake::UnclosedNote, De) => "Die Notiz beginnt mit `<!--`, aber ihr `-->` fehlt.".into(),
        (Mistake::UnclosedNote, En) => "The note begins with `<!--`, but its `-->` is missing.".into(),
        (Mistake::NotAnObject { found }, De) => {
            format!("Jede Zeile ist ein Objekt in `{{ }}`; hier steht {}.", example::found(*found, De))
        }
        (Mistake::NotAnObject { found }, En) => {
            format!("Each line is an object in `{{ }}`; here is {}.", example::found(*found, En))
        }
        (Mistake::NoText, De) => "Dieser Eintrag hat keinen Text.".into(),
        (Mistake::NoText, En) => "This record has no text.".into(),
        (Mistake::NoTextColumn { .. }, De) => "Der Tabelle fehlt eine Spalte mit dem Namen `text`.".into(),
        (Mistake::NoTextColumn { .. }, En) => "The table has no column named `text`.".into(),
        (Mistake::ColumnTwice { column }, De) => format!("Die Spalte `{}` gibt es schon.", quote(column)),
        (Mistake::ColumnTwice { column }, En) => format!("The column `{}` is here already.", quote(column)),
        (Mistake::TooManyCells { cells, columns }, De) => {
            format!("Diese Zeile hat {cells} Zellen, die Kopfzeile nur {columns}.")
        }
        (Mistake::TooManyCells { cells, columns }, En) => {
            format!("This row has {cells} cells, the header only {columns}.")
        }
        (Mistake::StrayQuote, De) => "Die Anführungszeichen dieser Zelle gehen nicht auf.".into(),
        (Mistake::StrayQuote, En) => "The quotes of this cell do not match.".into(),
        (Mistake::WrongType { key, expected, found, .. }, De) => {
            format!(
                "Zu `{}` gehört {}; hier steht {}.",
                quote(key),
                example::expected(*expected, De),
                example::found(*found, De)
            )
        }
        (Mistake::WrongType { key, expected, found, .. }, En) => {
            format!(
                "`{}` takes {}; here is {}.",
                quote(key),
                example::expected(*expected, En),
                example::found(*found, En)
            )
        }
        (Mistake::NotADate { key, written }, De) => {
            format!("Zu `{}` gehört ein Datum; „{}“ ist keines.", quote(key), quote(written))
        }
        (Mistake::NotADate { key, written }, En) => {
            format!("`{}` takes a date; “{}” is none.", quote(key), quote(written))
        }
    }
}

/// What to do about it; `None` where the mistake says it already.
pub fn hint(mistake: &Mistake, lang: Lang) -> Option<String> {
    let hint = match (mistake, lang) {
        (Mistake::NotPlain, De) => {
            "Den Beitrag als `.txt` oder `.md` speichern, eine Tabelle als „CSV UTF-8“ (`.csv`).".into()
        }
        (Mistake::NotPlain, En) => "Save the post as `.txt` or `.md`, a table as “CSV UTF-8” (`.csv`).".into(),
        (Mistake::Utf16, De) => "Beim Speichern die Codierung UTF-8 wählen; in Excel den Dateityp „CSV UTF-8“.".into(),
        (Mistake::Utf16, En) => "When saving, choose the encoding UTF-8; in Excel, the file type “CSV UTF-8”.".into(),
        (Mistake::NotUtf8 { byte }, lang) => return Some(old_encoding(*byte, lang)),
        (Mistake::Unclosed(tongue), De) => {
            format!("Unter die letzte Angabe eine Zeile mit `{}` setzen.", fence(*tongue))
        }
        (Mistake::Unclosed(tongue), En) => format!("Put a line with `{}` below the last key.", fence(*tongue)),
        (Mistake::Unreadable { tongue, what }, lang) => return syntax::hint(*what, *tongue, lang),
        (Mistake::NotKeys, De) => "Ist der Text schon der Beitrag, die erste Zeile `---` löschen.".into(),
        (Mistake::NotKeys, En) => "If this text is the post already, delete the first `---`.".into(),
        (Mistake::Alias, De) => {
            "Den Wert selbst hinschreiben; beginnt ein Text mit `*`, ihn in Anführungszeichen setzen.".into()
        }
        (Mistake::Alias, En) => "Write the value itself; put a text that begins with `*` in quotes.".into(),
        (Mistake::KeyTwice { .. }, De) => "Eine der beiden Angaben löschen; mehrere Werte passen in eine Liste.".into(),
        (Mistake::KeyTwice { .. }, En) => "Delete one of the two; several values fit in a list.".into(),
        (Mistake::TooLarge, De) => {
            "Mehrere Beiträge gehören in einen Kalender (`.csv` oder `.jsonl`), jeder in eine Zeile.".into()
        }
        (Mistake::TooLarge, En) => "Several posts belong into a calendar (`.csv` or `.jsonl`), one a line.".into(),
        (Mistake::UnclosedNote, De) => "Hinter die Notiz `-->` setzen: Sonst bliebe der Rest ungeprüft.".into(),
        (Mistake::UnclosedNote, En) => "Put `-->` behind the note: otherwise the rest would go unchecked.".into(),
        (Mistake::NotAnObject { .. }, De) => {
            "Jeden Beitrag in eine eigene Zeile schreiben: `{\"text\": \"…\"}`.".into()
        }
        (Mistake::NotAnObject { .. }, En) => "Write each post on a line of its own: `{\"text\": \"…\"}`.".into(),
        (Mistake::NoText, De) => "Den Beitrag unter `text` eintragen oder den Eintrag weglassen.".into(),
        (Mistake::NoText, En) => "Put the post under `text`, or leave the record out.".into(),
        (Mistake::NoTextColumn { meant: Some(meant) }, De) => {
            format!("Ist „{}“ gemeint? Die Spalte in `text` umbenennen.", quote(meant))
        }
        (Mistake::NoTextColumn { meant: Some(meant) }, En) => {
            format!("Did you mean “{}”? Rename that column to `text`.", quote(meant))
        }
        (Mistake::NoTextColumn { meant: None }, De) => {
            "Die Spalte mit den Beiträgen in der ersten Zeile `text` nennen.".into()
        }
        (Mistake::NoTextColumn { meant: None }, En) => "Name the column with the posts `text` in the first row.".into(),
        (Mistake::ColumnTwice { .. }, De) => "Eine der beiden Spalten umbenennen oder löschen.".into(),
        (Mistake::ColumnTwice { .. }, En) => "Rename or delete one of the two columns.".into(),
        (Mistake::TooManyCells { .. }, De) => "Einen Text, in dem das Trennzeichen vorkommt, in \"…\" setzen.".into(),
        (Mistake::TooManyCells { .. }, En) => "Put a text that contains the separator in \"…\".".into(),
        (Mistake::StrayQuote, De) => {
            "Die Zelle mit `\"` beginnen und beenden und Anführungszeichen darin verdoppeln: `\"\"`.".into()
        }
        (Mistake::StrayQuote, En) => {
            "Begin and end the cell with `\"`, and double the quotes inside it: `\"\"`.".into()
        }
        (Mistake::WrongType { key, expected, tongue, .. }, lang) => {
            return example::example(key, *expected, *tongue, lang);
        }
        (Mistake::NotADate { .. }, De) => "So schreiben: `2027-03-31`, mit Uhrzeit `2027-03-31T10:00`.".into(),
        (Mistake::NotADate { .. }, En) => "Write it like this: `2027-03-31`, with a time `2027-03-31T10:00`.".into(),
        (Mistake::TooDeep, De | En) => return None,
    };
    Some(hint)
}

/// A draft that could not be read, in a line: `path:line:column: what is wrong. What to do.`
pub fn error(error: &DraftError, lang: Lang) -> String {
    let place = error.position.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    let hint = hint(&error.what, lang).map(|hint| format!(" {hint}")).unwrap_or_default();
    format!("{}{place}: {}{hint}", error.path, mistake(&error.what, lang))
}

/// That a key looks mistyped.
pub fn note(note: &Note, lang: Lang) -> String {
    let (written, meant) = (quote(&note.written), note.meant);
    match lang {
        De => format!("`{written}` ist kein bekannter Schlüssel. Ist `{meant}` gemeint?"),
        En => format!("`{written}` is not a known key. Did you mean `{meant}`?"),
    }
}

/// The hint for a byte of the encoding that older Windows programs use.
fn old_encoding(byte: u8, lang: Lang) -> String {
    let letter = match byte {
        0x80 => Some('€'),
        0x84 => Some('„'),
        0x85 => Some('…'),
        0x92 => Some('’'),
        0x93 => Some('“'),
        0x96 => Some('–'),
        0xC0..=0xFF => Some(char::from(byte)),
        _ => None,
    };
    match (letter, lang) {
        (Some(letter), De) => {
            format!(
                "Wahrscheinlich ist die Datei als „ANSI“ (Windows-1252) gespeichert und hier steht ein „{letter}“. Als UTF-8 speichern."
            )
        }
        (Some(letter), En) => {
            format!("The file is probably saved as “ANSI” (Windows-1252), and this is a “{letter}”. Save it as UTF-8.")
        }
        (None, De) => "Ist es eine Textdatei, sie als UTF-8 speichern.".into(),
        (None, En) => "If this is a text file, save it as UTF-8.".into(),
    }
}

const fn fence(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Toml => "+++",
        Tongue::Yaml => "---",
        Tongue::Json => "{",
    }
}

/// Words of the draft, short enough for a sentence.
fn quote(text: &str) -> Cow<'_, str> {
    super::shortened(text, LONGEST_QUOTE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Found, Shape, Syntax};

    #[test]
    fn a_mistake_says_what_is_wrong_and_what_to_do() {
        let wrong = |tongue| Mistake::WrongType {
            key: "platform".to_owned(),
            expected: Shape::Texts,
            found: Found::Number,
            tongue,
        };
        let toml = wrong(Tongue::Toml);
        assert_eq!(mistake(&toml, En), "`platform` takes a text or a list of texts; here is a number.");
        assert_eq!(
            mistake(&toml, De),
            "Zu `platform` gehört ein Text oder eine Liste von Texten; hier steht eine Zahl."
        );
        for (tongue, expected) in [
            (Tongue::Toml, "In TOML, for example: `platform = \"…\"`, `platform = [\"…\", \"…\"]`."),
            (Tongue::Yaml, "In YAML, for example: `platform: \"…\"`, `platform: [\"…\", \"…\"]`."),
            (Tongue::Json, "In JSON, for example: `\"platform\": \"…\"`, `\"platform\": [\"…\", \"…\"]`."),
        ] {
            assert_eq!(hint(&wrong(tongue), En).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_windows_umlaut_is_recognised() {
        assert!(hint(&Mistake::NotUtf8 { byte: 0xFC }, De).unwrap().contains("„ü“"));
        assert!(!hint(&Mistake::NotUtf8 { byte: 0xA0 }, De).unwrap().contains("ANSI"));
    }

    #[test]
    fn long_words_of_a_draft_are_cut() {
        let long = Mistake::NotADate { key: "publish_at".to_owned(), written: "ü".repeat(1000) };
        assert!(mistake(&long, De).chars().count() < 150);
    }

    #[test]
    fn the_example_stands_in_the_language_of_the_front_matter() {
        let missing = |tongue| Mistake::Unreadable { tongue, what: Syntax::NoSign };
        assert!(hint(&missing(Tongue::Toml), De).unwrap().contains("platform = \"linkedin\""));
        assert!(hint(&missing(Tongue::Yaml), En).unwrap().contains("platform: linkedin"));
    }
}
