//! How a key is written whose value has the wrong kind.

use super::{De, En, Lang, quote};
use crate::draft::{Found, Shape, Tongue};

/// The key with what belongs to it, in the language it is written in.
pub(super) fn example(key: &str, expected: Shape, tongue: Tongue, lang: Lang) -> Option<String> {
    let key = quote(key);
    let (name, way) = match tongue {
        Tongue::Toml => ("TOML", toml(&key, expected)),
        Tongue::Yaml => ("YAML", yaml(&key, expected)),
        Tongue::Json => ("JSON", json(&key, expected)),
    };
    let way = way?;
    Some(match lang {
        De => format!("In {name} etwa so: {way}."),
        En => format!("In {name}, for example: {way}."),
    })
}

fn toml(key: &str, expected: Shape) -> Option<String> {
    Some(match expected {
        Shape::Text => format!("`{key} = \"…\"`"),
        Shape::Texts => format!("`{key} = \"…\"`, `{key} = [\"…\", \"…\"]`"),
        Shape::Date => format!("`{key} = 2027-03-31`"),
        Shape::Table => format!("`[{key}]`"),
        Shape::Tables => format!("`[[{key}]]`"),
        Shape::Any => return None,
    })
}

fn yaml(key: &str, expected: Shape) -> Option<String> {
    Some(match expected {
        Shape::Text => format!("`{key}: \"…\"`"),
        Shape::Texts => format!("`{key}: \"…\"`, `{key}: [\"…\", \"…\"]`"),
        Shape::Date => format!("`{key}: 2027-03-31`"),
        Shape::Table => format!("`{key}: {{ … }}`"),
        Shape::Tables => format!("`{key}: [{{ … }}]`"),
        Shape::Any => return None,
    })
}

fn json(key: &str, expected: Shape) -> Option<String> {
    Some(match expected {
        Shape::Text => format!("`\"{key}\": \"…\"`"),
        Shape::Texts => format!("`\"{key}\": \"…\"`, `\"{key}\": [\"…\", \"…\"]`"),
        Shape::Date => format!("`\"{key}\": \"2027-03-31\"`"),
        Shape::Table => format!("`\"{key}\": {{ … }}`"),
        Shape::Tables => format!("`\"{key}\": [{{ … }}]`"),
        Shape::Any => return None,
    })
}

/// What belongs there.
pub(super) fn expected(shape: Shape, lang: Lang) -> &'static str {
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

/// What stands there.
pub(super) fn found(found: Found, lang: Lang) -> &'static str {
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
