//! What breaks the rules of TOML, YAML or JSON, and what to write instead.

use super::{De, En, Lang};
use crate::draft::{Syntax, Tongue};

/// What is wrong.
pub(super) fn mistake(what: Syntax, tongue: Tongue, lang: Lang) -> String {
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

/// What to do about it.
pub(super) fn hint(what: Syntax, tongue: Tongue, lang: Lang) -> Option<String> {
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
