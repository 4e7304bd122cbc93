//! What a key takes and what was found, for people.

use crate::rulefile::fault::Found;
use crate::rulefile::keys::Shape;
use crate::say::Lang;

pub(super) const fn found_name(found: Found, lang: Lang) -> &'static str {
    match (found, lang) {
        (Found::Text, Lang::De) => "ein Text",
        (Found::Text, Lang::En) => "a text",
        (Found::Whole, Lang::De) => "eine ganze Zahl",
        (Found::Whole, Lang::En) => "a whole number",
        (Found::Number, Lang::De) => "eine Kommazahl",
        (Found::Number, Lang::En) => "a decimal number",
        (Found::Flag, Lang::De) => "`true` oder `false`",
        (Found::Flag, Lang::En) => "`true` or `false`",
        (Found::Date, Lang::De) => "ein Datum",
        (Found::Date, Lang::En) => "a date",
        (Found::List, Lang::De) => "eine Liste",
        (Found::List, Lang::En) => "a list",
        (Found::Table, Lang::De) => "eine Tabelle",
        (Found::Table, Lang::En) => "a table",
    }
}

/// What a key takes, for people (in German in the accusative).
pub fn shape_name(shape: Shape, lang: Lang) -> &'static str {
    match (shape, lang) {
        (Shape::Text | Shape::Address, Lang::De) => "einen Text",
        (Shape::Text | Shape::Address, Lang::En) => "a text",
        (Shape::Localized, Lang::De) => "einen Text oder einen je Sprache",
        (Shape::Localized, Lang::En) => "a text, or one for each language",
        (Shape::LocalizedList | Shape::Texts, Lang::De) => "eine Liste von Texten",
        (Shape::LocalizedList | Shape::Texts, Lang::En) => "a list of texts",
        (Shape::Terms, Lang::De) => "eine Liste von Begriffen",
        (Shape::Terms, Lang::En) => "a list of terms",
        (Shape::Labels, Lang::De) => "eine Liste von Begriffen oder eine je Sprache",
        (Shape::Labels, Lang::En) => "a list of terms, or one for each language",
        (Shape::Hashed, Lang::De) => "eine Liste verschlüsselter Begriffe",
        (Shape::Hashed, Lang::En) => "a list of hashed terms",
        (Shape::Patterns, Lang::De) => "eine Liste von regulären Ausdrücken",
        (Shape::Patterns, Lang::En) => "a list of regular expressions",
        (Shape::Number, Lang::De) => "eine Zahl",
        (Shape::Number, Lang::En) => "a number",
        (Shape::Count, Lang::De) => "eine ganze Zahl",
        (Shape::Count, Lang::En) => "a whole number",
        (Shape::Flag, Lang::De) => "`true` oder `false`",
        (Shape::Flag, Lang::En) => "`true` or `false`",
        (Shape::Date, Lang::De) => "ein Datum",
        (Shape::Date, Lang::En) => "a date",
        (Shape::Choice(_), Lang::De) => "eines der vorgesehenen Wörter",
        (Shape::Choice(_), Lang::En) => "one of a few words",
        (Shape::Choices(_), Lang::De) => "eine Liste der vorgesehenen Wörter",
        (Shape::Choices(_), Lang::En) => "a list out of a few words",
        (Shape::Languages, Lang::De) => "eine Liste von Sprachen",
        (Shape::Languages, Lang::En) => "a list of languages",
        (Shape::Platforms, Lang::De) => "eine Liste von Plattformen",
        (Shape::Platforms, Lang::En) => "a list of platforms",
        (Shape::Prefer, Lang::De) => "eine Tabelle von guten und ersetzten Wendungen",
        (Shape::Prefer, Lang::En) => "a table of wordings and what they replace",
        (Shape::Near, Lang::De) => "eine Tabelle mit `terms`",
        (Shape::Near, Lang::En) => "a table with `terms`",
        (Shape::Condition, Lang::De) => "eine Tabelle mit Bedingungen",
        (Shape::Condition, Lang::En) => "a table of conditions",
        (Shape::Examples, Lang::De) => "eine Liste von Beispielen",
        (Shape::Examples, Lang::En) => "a list of examples",
        (Shape::Table, Lang::De) => "eine Tabelle",
        (Shape::Table, Lang::En) => "a table",
        (Shape::Conditions, Lang::De) => "eine Liste von Bedingungen",
        (Shape::Conditions, Lang::En) => "a list of conditions",
        (Shape::Handles, Lang::De) => "eine Liste von Konten",
        (Shape::Handles, Lang::En) => "a list of accounts",
        (Shape::Domains, Lang::De) => "eine Liste von Domains",
        (Shape::Domains, Lang::En) => "a list of domains",
        (Shape::Hashtags, Lang::De) => "eine Liste von Hashtags",
        (Shape::Hashtags, Lang::En) => "a list of hashtags",
        (Shape::Emojis, Lang::De) => "eine Liste von Emojis",
        (Shape::Emojis, Lang::En) => "a list of emojis",
        (Shape::Defaults, Lang::De) => "eine eigene Überschrift je Ordner",
        (Shape::Defaults, Lang::En) => "a heading of its own for each folder",
        (Shape::People, Lang::De) => "eine Person oder eine Liste von Personen",
        (Shape::People, Lang::En) => "a person or a list of people",
        (Shape::FrontKeys, Lang::De) => "eine Liste von Schlüsseln des Entwurfs",
        (Shape::FrontKeys, Lang::En) => "a list of front-matter keys",
        (Shape::FrontValues, Lang::De) => "eine Tabelle von Schlüsseln des Entwurfs und ihren Werten",
        (Shape::FrontValues, Lang::En) => "a table of front-matter keys and their values",
        (Shape::Duration, Lang::De) => "eine Dauer",
        (Shape::Duration, Lang::En) => "a length of time",
        (Shape::Offset(_), Lang::De) => "eine Dauer und ein Datum des Entwurfs",
        (Shape::Offset(_), Lang::En) => "a length of time and a date of the draft",
        (Shape::Hours, Lang::De) => "Uhrzeiten von bis",
        (Shape::Hours, Lang::En) => "hours from and to",
        (Shape::Days, Lang::De) => "eine Liste von Tagen",
        (Shape::Days, Lang::En) => "a list of days",
        (Shape::Periods, Lang::De) => "eine Liste von Zeiten mit `from` und `to`",
        (Shape::Periods, Lang::En) => "a list of times with `from` and `to`",
        (Shape::TimeZone, Lang::De) => "eine Zeitzone",
        (Shape::TimeZone, Lang::En) => "a time zone",
        (Shape::VocabularyList, Lang::De) => "eine Liste von Begriffen oder eine Datei",
        (Shape::VocabularyList, Lang::En) => "a list of terms, or a file",
    }
}

/// A line that would be right.
pub(super) fn example(key: &str, shape: Shape, written: Option<&str>, lang: Lang) -> String {
    let value = written.and_then(|written| as_meant(written, shape)).unwrap_or_else(|| usual(shape));
    let line = match shape {
        Shape::Table => format!("[{key}]"),
        Shape::Defaults => format!("[[{key}]]"),
        _ => format!("{} = {value}", as_key(key)),
    };
    match lang {
        Lang::De => format!("So geht es: `{line}`."),
        Lang::En => format!("Like this: `{line}`."),
    }
}

/// What was written, in the form the key takes.
fn as_meant(written: &str, shape: Shape) -> Option<String> {
    const LONGEST: usize = 50;
    if written.chars().count() > LONGEST || written.contains(['"', '\\', '\n', '\'']) || written.trim().is_empty() {
        return None;
    }
    match shape {
        Shape::Text | Shape::Localized => Some(format!("\"{written}\"")),
        Shape::Terms
        | Shape::Labels
        | Shape::Texts
        | Shape::LocalizedList
        | Shape::FrontKeys
        | Shape::People
        | Shape::Languages
        | Shape::Platforms
        | Shape::Choices(_)
        | Shape::Handles
        | Shape::Domains
        | Shape::Hashtags
        | Shape::Emojis
        | Shape::Examples
        | Shape::VocabularyList => Some(format!("[\"{written}\"]")),
        Shape::Patterns => Some(format!("['{written}']")),
        Shape::Number => written.trim().replace(',', ".").parse::<f64>().ok().map(|number| number.to_string()),
        Shape::Count => written.trim().parse::<usize>().ok().map(|count| count.to_string()),
        Shape::Flag => match written.to_lowercase().as_str() {
            "true" | "ja" | "yes" => Some("true".to_owned()),
            "false" | "nein" | "no" => Some("false".to_owned()),
            _ => None,
        },
        Shape::FrontValues
        | Shape::Duration
        | Shape::Offset(_)
        | Shape::Hours
        | Shape::Days
        | Shape::Periods
        | Shape::TimeZone
        | Shape::Date
        | Shape::Address
        | Shape::Choice(_)
        | Shape::Hashed
        | Shape::Prefer
        | Shape::Near
        | Shape::Condition
        | Shape::Conditions
        | Shape::Table
        | Shape::Defaults => None,
    }
}

/// A value that any key of the shape could have.
fn usual(shape: Shape) -> String {
    match shape {
        Shape::Text => "\"…\"".to_owned(),
        Shape::Localized => "{ de = \"…\", en = \"…\" }".to_owned(),
        Shape::LocalizedList => "{ de = [\"…\"], en = [\"…\"] }".to_owned(),
        Shape::Texts => "[\"…\"]".to_owned(),
        Shape::Terms | Shape::VocabularyList => "[\"Fusion\", \"merger\"]".to_owned(),
        Shape::Hashed => "[\"h1:…\"]".to_owned(),
        Shape::Labels => "[\"Werbung\", \"Anzeige\"]".to_owned(),
        Shape::Patterns => "['\\d+ Prozent']".to_owned(),
        Shape::Number => "0.3".to_owned(),
        Shape::Count => "3".to_owned(),
        Shape::Flag => "true".to_owned(),
        Shape::Date => "2027-03-31".to_owned(),
        Shape::Address => "\"https://…\"".to_owned(),
        Shape::Choice(known) => format!("\"{}\"", known.first().copied().unwrap_or("…")),
        Shape::Choices(known) => format!("[\"{}\"]", known.first().copied().unwrap_or("…")),
        Shape::Languages => "[\"de\", \"en\"]".to_owned(),
        Shape::Platforms => "[\"linkedin\"]".to_owned(),
        Shape::People => "[\"legal\"]".to_owned(),
        Shape::FrontKeys => "[\"ai.used\", \"campaign\"]".to_owned(),
        Shape::FrontValues => "{ licence = [\"own\", \"CC BY*\"] }".to_owned(),
        Shape::Duration => "\"14 days\"".to_owned(),
        Shape::Offset("before") => "\"2 days before event.start\"".to_owned(),
        Shape::Offset(_) => "\"24 h after event.end\"".to_owned(),
        Shape::Hours => "\"09:00-18:00\"".to_owned(),
        Shape::Days => "[\"12-25\", 2027-04-02]".to_owned(),
        Shape::Periods => "[{ from = 2026-12-24, to = 2027-01-01, reason = \"…\" }]".to_owned(),
        Shape::TimeZone => "\"Europe/Berlin\"".to_owned(),
        Shape::Handles => "[\"@sonnberg\"]".to_owned(),
        Shape::Domains => "[\"sonnberg.example\"]".to_owned(),
        Shape::Hashtags => "[\"#Altbach\"]".to_owned(),
        Shape::Emojis => "[\"🎉\", \"flags\"]".to_owned(),
        Shape::Prefer => "{ \"GitHub\" = [\"Github\"] }".to_owned(),
        Shape::Near => "{ terms = [\"…\"], within = 5 }".to_owned(),
        Shape::Condition => "{ platform = \"linkedin\" }".to_owned(),
        Shape::Examples => "[\"…\", { text = \"…\", platform = \"x\" }]".to_owned(),
        Shape::Conditions => "[{ platform = \"linkedin\" }, { … }]".to_owned(),
        Shape::Table | Shape::Defaults => String::new(),
    }
}

/// A key as a rule file has to write it.
fn as_key(key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if bare { key.to_owned() } else { format!("\"{key}\"") }
}
