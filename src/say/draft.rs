//! What is said about drafts that cannot be read, and about keys that look mistyped.
//!
//! Two sentences at most: what is wrong, and (the hint) what to do. German uses infinitives.

use std::borrow::Cow;

use crate::draft::{DraftError, Found, LARGEST, Mistake, Note, Shape, Syntax, Tongue};
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
        (Mistake::Unreadable { tongue, what }, lang) => syntax(*what, *tongue, lang),
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
            format!("Jede Zeile ist ein Objekt in `{{ }}`; hier steht {}.", self::found(*found, De))
        }
        (Mistake::NotAnObject { found }, En) => {
            format!("Each line is an object in `{{ }}`; here is {}.", self::found(*found, En))
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
        (Mistake::WrongType { key, expected, found }, De) => {
            format!(
                "Zu `{}` gehört {}; hier steht {}.",
                quote(key),
                self::expected(*expected, De),
                self::found(*found, De)
            )
        }
        (Mistake::WrongType { key, expected, found }, En) => {
            format!("`{}` takes {}; here is {}.", quote(key), self::expected(*expected, En), self::found(*found, En))
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
        (Mistake::Unreadable { tongue, what }, lang) => return syntax_hint(*what, *tongue, lang),
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
        (Mistake::WrongType { key, expected, .. }, lang) => return example(key, *expected, lang),
        (Mistake::NotADate { .. }, De) => "So schreiben: `2027-03-31`, mit Uhrzeit `2027-03-31T10:00`.".into(),
        (Mistake::NotADate { .. }, En) => "Write it like this: `2027-03-31`, with a time `2027-03-31T10:00`.".into(),
        (Mistake::TooDeep, De | En) => return None,
    };
    Some(hint)
}

/// A draft that could not be read, in a line: `path:line:column: what is wrong. What to do.`
pub fn error(error: &DraftError, lang: Lang) -> String {
    let place = error.position.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    let hint = match &*error.what {
        Mistake::WrongType { key, expected, .. } if error.record.is_some() => example_of_record(key, *expected, lang),
        what => hint(what, lang),
    };
    let hint = hint.map(|hint| format!(" {hint}")).unwrap_or_default();
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

fn syntax(what: Syntax, tongue: Tongue, lang: Lang) -> String {
    let sign = sign(tongue);
    match (what, lang) {
        (Syntax::Unquoted, De) => "Hier fehlen Anführungszeichen um einen Text.".into(),
        (Syntax::Unquoted, En) => "A text here has no quotes.".into(),
        (Syntax::OpenQuote, De) => "Ein Anführungszeichen wird nicht geschlossen.".into(),
        (Syntax::OpenQuote, En) => "A quote is not closed.".into(),
        (Syntax::OpenBracket, De) => "Eine Klammer wird nicht geschlossen.".into(),
        (Syntax::OpenBracket, En) => "A bracket is not closed.".into(),
        (Syntax::NoSign, De) => format!("Hier fehlt das `{sign}` zwischen Schlüssel und Wert."),
        (Syntax::NoSign, En) => format!("The `{sign}` between key and value is missing here."),
        (Syntax::Colon, De) => "An dieser Stelle kann kein Doppelpunkt stehen.".into(),
        (Syntax::Colon, En) => "There cannot be a colon at this place.".into(),
        (Syntax::NoValue, De) => "Zu diesem Schlüssel fehlt der Wert.".into(),
        (Syntax::NoValue, En) => "This key has no value.".into(),
        (Syntax::Key, De) => "So kann ein Schlüssel nicht heißen.".into(),
        (Syntax::Key, En) => "A key cannot be named like this.".into(),
        (Syntax::Comma, De) => "Hier fehlt ein Komma, oder es ist eines zu viel.".into(),
        (Syntax::Comma, En) => "A comma is missing here, or there is one too many.".into(),
        (Syntax::Extra, De) => "Hinter dem Wert steht noch etwas.".into(),
        (Syntax::Extra, En) => "There is something left behind the value.".into(),
        (Syntax::Half, De) => "Hier steht nur ein halbes Zeichen, meist ein durchgeschnittenes Emoji.".into(),
        (Syntax::Half, En) => "Only half of a sign stands here, mostly of an emoji that was cut in two.".into(),
        (Syntax::Escape, De) => "Hinter `\\` steht etwas, das dort keine Bedeutung hat.".into(),
        (Syntax::Escape, En) => "What stands behind `\\` has no meaning there.".into(),
        (Syntax::Value, De) => {
            "Das ist weder eine gültige Zahl noch ein gültiges Datum noch `true` oder `false`.".into()
        }
        (Syntax::Value, En) => "This is no valid number, date, `true` or `false`.".into(),
        (Syntax::Sign, De) => "Mit diesem Zeichen kann ein Wert nicht beginnen.".into(),
        (Syntax::Sign, En) => "A value cannot begin with this sign.".into(),
        (Syntax::Tab, De) => "Hier ist mit einem Tabulator eingerückt.".into(),
        (Syntax::Tab, En) => "This line is indented with a tab.".into(),
        (Syntax::Indent, De) => "Die Einrückung passt nicht zu den Zeilen darüber.".into(),
        (Syntax::Indent, En) => "The indentation does not fit the lines above.".into(),
        (Syntax::Control, De) => "Im Text steht ein Zeilenumbruch oder ein anderes Steuerzeichen.".into(),
        (Syntax::Control, En) => "The text holds a line break or another control character.".into(),
        (Syntax::Other, De) => format!("Das ist hier kein gültiges {}.", name(tongue)),
        (Syntax::Other, En) => format!("This is not valid {} here.", name(tongue)),
    }
}

fn syntax_hint(what: Syntax, tongue: Tongue, lang: Lang) -> Option<String> {
    if tongue == Tongue::Json
        && let Some(hint) = json_hint(what, lang)
    {
        return Some(hint.to_owned());
    }
    let hint = match (what, lang) {
        (Syntax::Unquoted, De) => "Texte in gerade Anführungszeichen setzen: `\"linkedin\"`.",
        (Syntax::Unquoted, En) => "Put texts in straight quotes: `\"linkedin\"`.",
        (Syntax::OpenQuote, De) => {
            "Den Text mit demselben Zeichen beenden, mit dem er beginnt, und Anführungszeichen darin als `\\\"` schreiben."
        }
        (Syntax::OpenQuote, En) => "End the text with the sign it begins with, and write quotes inside it as `\\\"`.",
        (Syntax::OpenBracket, De) => "Die fehlende Klammer `]` oder `}` setzen.",
        (Syntax::OpenBracket, En) => "Add the missing `]` or `}`.",
        (Syntax::NoSign, De) => match tongue {
            Tongue::Toml => "So schreiben: `platform = \"linkedin\"`.",
            Tongue::Yaml => "So schreiben: `platform: linkedin`.",
            Tongue::Json => "So schreiben: `\"platform\": \"linkedin\"`.",
        },
        (Syntax::NoSign, En) => match tongue {
            Tongue::Toml => "Write it like this: `platform = \"linkedin\"`.",
            Tongue::Yaml => "Write it like this: `platform: linkedin`.",
            Tongue::Json => "Write it like this: `\"platform\": \"linkedin\"`.",
        },
        (Syntax::Colon, De) => {
            "Einen Text mit Doppelpunkt in Anführungszeichen setzen. Vielleicht fehlt auch der Doppelpunkt in der Zeile darüber."
        }
        (Syntax::Colon, En) => "Put a text with a colon in quotes. Or the line above lacks its own colon.",
        (Syntax::Key, De) => {
            "Buchstaben ohne Umlaute, Ziffern, `-` und `_` gehen immer; alles andere braucht Anführungszeichen."
        }
        (Syntax::Key, En) => "Letters from a to z, digits, `-` and `_` always work; anything else needs quotes.",
        (Syntax::Extra, De) => {
            "Jede Angabe in eine eigene Zeile schreiben und mehrere Werte in eine Liste: `[\"x\", \"linkedin\"]`."
        }
        (Syntax::Extra, En) => {
            "Write each key on a line of its own, and several values as a list: `[\"x\", \"linkedin\"]`."
        }
        (Syntax::Half, De) => "Was von `\\u` noch da ist, löschen oder das Zeichen ganz einsetzen.",
        (Syntax::Half, En) => "Delete what is left of it, or put the whole sign in.",
        (Syntax::Escape, De) => "Den Schrägstrich verdoppeln: `\\\\`.",
        (Syntax::Escape, En) => "Double the backslash: `\\\\`.",
        (Syntax::Value, De) => "Soll es ein Text sein, ihn in Anführungszeichen setzen.",
        (Syntax::Value, En) => "If it is meant as text, put it in quotes.",
        (Syntax::Sign, De) => "Den Wert in Anführungszeichen setzen: `\"@nordstrom\"`.",
        (Syntax::Sign, En) => "Put the value in quotes: `\"@nordstrom\"`.",
        (Syntax::Tab, De) => "Mit Leerzeichen einrücken.",
        (Syntax::Tab, En) => "Indent with spaces.",
        (Syntax::Indent, De) => {
            "Schlüssel, die zusammengehören, gleich weit einrücken; hinter jedem steht ein Doppelpunkt."
        }
        (Syntax::Indent, En) => "Indent keys that belong together by the same width; a colon stands behind each.",
        (Syntax::Control, De) => "Einen Zeilenumbruch im Text als `\\n` schreiben, einen Tabulator als `\\t`.",
        (Syntax::Control, En) => "Write a line break inside the text as `\\n`, a tab as `\\t`.",
        (Syntax::NoValue | Syntax::Comma | Syntax::Other, De | En) => return None,
    };
    Some(hint.to_owned())
}

/// What to do in a line of JSON, where other hints would mislead.
fn json_hint(what: Syntax, lang: Lang) -> Option<&'static str> {
    match (what, lang) {
        (Syntax::OpenQuote | Syntax::OpenBracket, De) => {
            Some("Ein Eintrag steht ganz in einer Zeile; einen Zeilenumbruch im Text als `\\n` schreiben.")
        }
        (Syntax::OpenQuote | Syntax::OpenBracket, En) => {
            Some("A record stands wholly on one line; write a line break inside the text as `\\n`.")
        }
        (Syntax::Extra, De) => Some("Hinter der schließenden `}` steht nichts mehr, auch kein Komma."),
        (Syntax::Extra, En) => Some("Nothing stands behind the closing `}`, no comma either."),
        _ => None,
    }
}

/// How a key is written whose value has the wrong kind.
fn example(key: &str, expected: Shape, lang: Lang) -> Option<String> {
    let key = quote(key);
    let way = match expected {
        Shape::Text => format!("`{key} = \"…\"`"),
        Shape::Texts => format!("`{key} = \"…\"`, `{key} = [\"…\", \"…\"]`"),
        Shape::Date => format!("`{key} = 2027-03-31`"),
        Shape::Table => format!("`[{key}]`"),
        Shape::Tables => format!("`[[{key}]]`"),
        Shape::Any => return None,
    };
    Some(match lang {
        De => format!("In TOML etwa so: {way}."),
        En => format!("In TOML, for example: {way}."),
    })
}

/// The same in a line of JSON.
fn example_of_record(key: &str, expected: Shape, lang: Lang) -> Option<String> {
    let key = quote(key);
    let way = match expected {
        Shape::Text => format!("`\"{key}\": \"…\"`"),
        Shape::Texts => format!("`\"{key}\": \"…\"`, `\"{key}\": [\"…\", \"…\"]`"),
        Shape::Date => format!("`\"{key}\": \"2027-03-31\"`"),
        Shape::Table => format!("`\"{key}\": {{ … }}`"),
        Shape::Tables => format!("`\"{key}\": [{{ … }}]`"),
        Shape::Any => return None,
    };
    Some(match lang {
        De => format!("In JSON etwa so: {way}."),
        En => format!("In JSON, for example: {way}."),
    })
}

fn expected(shape: Shape, lang: Lang) -> &'static str {
    match (shape, lang) {
        (Shape::Text, De) => "ein Text",
        (Shape::Text, En) => "a text",
        (Shape::Texts, De) => "ein Text oder eine Liste von Texten",
        (Shape::Texts, En) => "a text or a list of texts",
        (Shape::Date, De) => "ein Datum",
        (Shape::Date, En) => "a date",
        (Shape::Table, De) => "eine Tabelle",
        (Shape::Table, En) => "a table",
        (Shape::Tables, De) => "eine Liste von Tabellen",
        (Shape::Tables, En) => "a list of tables",
        (Shape::Any, De) => "ein Wert",
        (Shape::Any, En) => "a value",
    }
}

fn found(found: Found, lang: Lang) -> &'static str {
    match (found, lang) {
        (Found::Text, De) => "ein Text",
        (Found::Text, En) => "a text",
        (Found::Number, De) => "eine Zahl",
        (Found::Number, En) => "a number",
        (Found::Flag, De) => "`true` oder `false`",
        (Found::Flag, En) => "`true` or `false`",
        (Found::List, De) => "eine Liste",
        (Found::List, En) => "a list",
        (Found::Table, De) => "eine Tabelle",
        (Found::Table, En) => "a table",
        (Found::Nothing, De) => "nichts (`null`)",
        (Found::Nothing, En) => "nothing (`null`)",
    }
}

const fn fence(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Toml => "+++",
        Tongue::Yaml => "---",
        Tongue::Json => "{",
    }
}

const fn sign(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Toml => "=",
        Tongue::Yaml | Tongue::Json => ":",
    }
}

const fn name(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Toml => "TOML",
        Tongue::Yaml => "YAML",
        Tongue::Json => "JSON",
    }
}

/// Words of the draft, short enough for a sentence.
fn quote(text: &str) -> Cow<'_, str> {
    super::shortened(text, LONGEST_QUOTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_says_what_is_wrong_and_what_to_do() {
        let wrong = Mistake::WrongType { key: "platform".to_owned(), expected: Shape::Texts, found: Found::Number };
        assert_eq!(mistake(&wrong, En), "`platform` takes a text or a list of texts; here is a number.");
        assert_eq!(
            mistake(&wrong, De),
            "Zu `platform` gehört ein Text oder eine Liste von Texten; hier steht eine Zahl."
        );
        assert_eq!(
            hint(&wrong, En).as_deref(),
            Some("In TOML, for example: `platform = \"…\"`, `platform = [\"…\", \"…\"]`.")
        );
        let record = DraftError {
            path: "plan.jsonl".to_owned(),
            record: Some("1".to_owned()),
            position: None,
            what: Box::new(wrong.clone()),
        };
        assert!(
            error(&record, De).ends_with("In JSON etwa so: `\"platform\": \"…\"`, `\"platform\": [\"…\", \"…\"]`.")
        );
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
