//! One JSON object to keys and values, each with its place in the line.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::draft::from_toml::DEEPEST;
use crate::draft::mistake::{Fault, Found, Mistake, Syntax, Tongue};
use crate::draft::{Entry, Meta, Value};
use crate::span::Span;

/// Reads the object in `line`, which begins at the byte `start` of its file. Keys without a value (`null`) are left out.
pub(super) fn read(line: &str, start: usize) -> Result<Meta, Fault> {
    let inner = line.trim_start();
    let at = start + line.len() - inner.len();
    // The first line of a list over many lines is no JSON of its own, but it is clear what it is.
    if inner.starts_with('[') {
        return Err(Fault::at(at, Mistake::NotAnObject { found: Found::List }));
    }
    if !inner.starts_with('{')
        && let Ok(other) = serde_json::from_str::<serde_json::Value>(line)
    {
        return Err(Fault::at(at, Mistake::NotAnObject { found: found(&other) }));
    }
    let Fields(fields) = serde_json::from_str(line).map_err(|error| fault(&error, line, start))?;
    let mut meta = Meta::default();
    for (key, raw) in fields {
        let text = raw.get();
        // A raw value borrows from the line, so the distance of their addresses is its place.
        let at = start + text.as_ptr().addr().saturating_sub(line.as_ptr().addr());
        let json = serde_json::from_str(text).map_err(|error| fault(&error, text, at))?;
        let Some(value) = value(json, DEEPEST).map_err(|mistake| Fault::at(at, mistake))? else { continue };
        let entry = Entry { key_span: None, value, span: Some(Span::new(at, at + text.len())) };
        if !meta.insert(key.clone(), entry) {
            return Err(Fault::at(at, Mistake::KeyTwice { key }));
        }
    }
    Ok(meta)
}

/// The keys of an object in their order, doubles included, with their values unread.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Walk;

        impl<'de> Visitor<'de> for Walk {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Walk)
    }
}

/// `None` for `null`.
fn value(json: serde_json::Value, depth: usize) -> Result<Option<Value>, Mistake> {
    let depth = depth.checked_sub(1).ok_or(Mistake::TooDeep)?;
    Ok(Some(match json {
        serde_json::Value::Null => return Ok(None),
        serde_json::Value::Bool(flag) => Value::Flag(flag),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(number) => Value::Whole(number),
            None => Value::Number(number.as_f64().unwrap_or_default()),
        },
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(values) => {
            let values = values.into_iter().map(|item| value(item, depth)).collect::<Result<Vec<_>, _>>()?;
            Value::List(values.into_iter().flatten().collect())
        }
        serde_json::Value::Object(fields) => {
            let mut keys = Vec::new();
            for (key, field) in fields {
                keys.extend(value(field, depth)?.map(|field| (key, field)));
            }
            Value::Table(keys.into_iter().collect())
        }
    }))
}

fn found(json: &serde_json::Value) -> Found {
    match json {
        serde_json::Value::Null => Found::Nothing,
        serde_json::Value::Bool(_) => Found::Flag,
        serde_json::Value::Number(_) => Found::Number,
        serde_json::Value::String(_) => Found::Text,
        serde_json::Value::Array(_) => Found::List,
        serde_json::Value::Object(_) => Found::Table,
    }
}

fn fault(error: &serde_json::Error, text: &str, start: usize) -> Fault {
    let message = error.to_string();
    let at = start + crate::span::floor(text, error.column().saturating_sub(1));
    if message.starts_with("recursion") {
        return Fault::at(at, Mistake::TooDeep);
    }
    let what = SYNTAX.iter().find(|(part, _)| message.starts_with(part)).map_or(Syntax::Other, |(_, syntax)| *syntax);
    Fault::at(at, Mistake::Unreadable { tongue: Tongue::Json, what })
}

/// What the parser's message means to a writer.
const SYNTAX: &[(&str, Syntax)] = &[
    ("EOF while parsing a string", Syntax::OpenQuote),
    ("EOF", Syntax::OpenBracket),
    ("expected `:`", Syntax::NoSign),
    ("expected `,`", Syntax::Comma),
    ("trailing comma", Syntax::Comma),
    ("key must be a string", Syntax::Unquoted),
    ("expected value", Syntax::Unquoted),
    ("expected ident", Syntax::Value),
    ("invalid number", Syntax::Value),
    ("number out of range", Syntax::Value),
    ("invalid escape", Syntax::Escape),
    ("invalid unicode", Syntax::Escape),
    ("lone leading surrogate", Syntax::Half),
    ("unexpected end of hex", Syntax::Half),
    ("control character", Syntax::Control),
    ("trailing characters", Syntax::Extra),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(line: &str) -> (usize, Syntax) {
        let fault = read(line, 0).unwrap_err();
        match *fault.what {
            Mistake::Unreadable { tongue: Tongue::Json, what } => (fault.at.unwrap(), what),
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn every_value_knows_its_place() {
        let line =
            r#"{"text": "Grüße", "platform": ["x"], "n": null, "ai": {"used": true, "by": null}, "a": [null, 1.5]}"#;
        let meta = read(line, 0).unwrap();
        assert_eq!(meta.entry("platform").unwrap().span.unwrap().of(line), r#"["x"]"#);
        assert_eq!(meta.get("n"), None);
        assert_eq!(meta.get("ai.used"), Some(&Value::Flag(true)));
        assert_eq!(meta.get("ai.by"), None);
        assert_eq!(meta.get("a"), Some(&Value::List(vec![Value::Number(1.5)])));
    }

    #[test]
    fn what_is_no_object_is_named() {
        for (line, found) in [
            ("[1]", Found::List),
            ("[", Found::List),
            ("\"a\"", Found::Text),
            (" 3", Found::Number),
            ("null", Found::Nothing),
        ] {
            let fault = read(line, 0).unwrap_err();
            assert_eq!(*fault.what, Mistake::NotAnObject { found });
        }
    }

    #[test]
    fn a_mistake_is_named_in_a_writers_words() {
        assert_eq!(wrong(r#"{"text": "a"#), (10, Syntax::OpenQuote));
        assert_eq!(wrong(r#"{"text": "a""#).1, Syntax::OpenBracket);
        assert_eq!(wrong(r#"{"text" "a"}"#), (8, Syntax::NoSign));
        assert_eq!(wrong(r#"{"text": "a" "b": 1}"#), (13, Syntax::Comma));
        assert_eq!(wrong(r#"{"text": "a",}"#).1, Syntax::Comma);
        assert_eq!(wrong(r#"{text: "a"}"#), (1, Syntax::Unquoted));
        assert_eq!(wrong(r#"{"text": Hallo}"#), (9, Syntax::Unquoted));
        assert_eq!(wrong(r#"{"text": "\q"}"#).1, Syntax::Escape);
        assert_eq!(wrong(r#"{"text": "a \ud83c"}"#).1, Syntax::Half);
        assert_eq!(wrong(r#"{"text": "\ude00 a"}"#).1, Syntax::Half);
        assert_eq!(wrong("{\"text\": \"a\tb\"}").1, Syntax::Control);
        assert_eq!(wrong(r#"{"text": "a"} x"#), (14, Syntax::Extra));
        assert_eq!(wrong("Hallo").1, Syntax::Unquoted);
    }

    #[test]
    fn a_key_twice_and_endless_nesting_are_refused() {
        assert_eq!(*read(r#"{"a": 1, "a": 2}"#, 0).unwrap_err().what, Mistake::KeyTwice { key: "a".to_owned() });
        for depth in [20, 100_000] {
            let line = format!(r#"{{"a": {}{}}}"#, "[".repeat(depth), "]".repeat(depth));
            assert_eq!(*read(&line, 0).unwrap_err().what, Mistake::TooDeep);
        }
    }
}
