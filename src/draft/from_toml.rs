//! TOML to keys and values, and the words of its parser to ours.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use crate::draft::mistake::{Fault, Mistake, Syntax, Tongue};
use crate::draft::{Entry, Meta, Value};
use crate::span::Span;

/// How many tables may stand inside each other.
pub(super) const DEEPEST: usize = 16;

/// Reads front matter that begins at the byte `start` of its file.
pub(super) fn read(block: &str, start: usize) -> Result<Meta, Fault> {
    let table = DeTable::parse(block).map_err(|error| fault(&error, block, start))?;
    meta(table.get_ref(), start, DEEPEST).ok_or(Fault::at(start, Mistake::TooDeep))
}

impl Meta {
    /// A TOML table as the front matter of a draft would hold it, without its places, for `[[defaults]]` and for examples
    /// in rule files; `None` for tables nested absurdly deep.
    pub fn from_toml(table: &DeTable<'_>) -> Option<Self> {
        let mut meta = meta(table, 0, DEEPEST)?;
        meta.forget_spans();
        Some(meta)
    }
}

impl Value {
    /// A TOML value as the front matter of a draft would hold it; `None` for tables nested absurdly deep.
    pub fn from_toml(value: &DeValue<'_>) -> Option<Self> {
        let mut value = self::value(value, 0, DEEPEST)?;
        value.forget_spans();
        Some(value)
    }
}

fn meta(table: &DeTable<'_>, start: usize, depth: usize) -> Option<Meta> {
    let mut meta = Meta::default();
    for (key, value) in table {
        let place = |range| Some(Span::from(range).shift(start));
        let entry = Entry {
            key_span: place(key.span()),
            value: self::value(value.get_ref(), start, depth)?,
            span: place(value.span()),
        };
        meta.insert(key.get_ref().to_string(), entry);
    }
    Some(meta)
}

fn value(value: &DeValue<'_>, start: usize, depth: usize) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    Some(match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Whole(number),
            Err(_) => Value::Text(number.to_string()),
        },
        DeValue::Float(number) => match number.as_str().parse() {
            Ok(number) => Value::Number(number),
            Err(_) => Value::Text(number.to_string()),
        },
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(values) => {
            let item = |item: &Spanned<DeValue<'_>>| self::value(item.get_ref(), start, depth);
            Value::List(values.iter().map(item).collect::<Option<_>>()?)
        }
        DeValue::Table(table) => Value::Table(meta(table, start, depth)?),
    })
}

fn fault(error: &Error, block: &str, start: usize) -> Fault {
    let span = error.span().map(|range| Span::from(range).shift(start));
    let what = match error.message() {
        "duplicate key" => {
            let key = error.span().and_then(|range| block.get(range)).unwrap_or_default();
            Mistake::KeyTwice { key: key.to_owned() }
        }
        message if message.starts_with("recursion") || message.starts_with("cannot recurse") => Mistake::TooDeep,
        message => {
            let nothing = span.is_some_and(Span::is_empty);
            let what = match syntax(message) {
                Syntax::Unquoted if nothing => Syntax::NoValue,
                what => what,
            };
            Mistake::Unreadable { tongue: Tongue::Toml, what }
        }
    };
    Fault { at: span.map_or(Some(start), |span| Some(span.start)), what: Box::new(what) }
}

/// What the parser's message means to a writer; asked from top to bottom.
const SYNTAX: &[(&str, Syntax)] = &[
    ("string values must be quoted", Syntax::Unquoted),
    ("key with no value", Syntax::NoSign),
    ("missing escaped value", Syntax::Escape),
    ("too few unicode", Syntax::Escape),
    ("invalid basic string, expected non-", Syntax::Control),
    ("invalid literal string, expected non-", Syntax::Control),
    ("invalid basic string", Syntax::OpenQuote),
    ("invalid literal string", Syntax::OpenQuote),
    ("invalid multi-line", Syntax::OpenQuote),
    ("unclosed", Syntax::OpenBracket),
    ("invalid unquoted key", Syntax::Key),
    ("unquoted keys cannot be empty", Syntax::Key),
    ("missing value", Syntax::NoValue),
    ("missing comma", Syntax::Comma),
    ("extra comma", Syntax::Comma),
    ("missing assignment", Syntax::NoSign),
    ("unexpected key or value", Syntax::Extra),
    ("unexpected content", Syntax::Extra),
    ("extra ", Syntax::Extra),
    ("invalid date", Syntax::Value),
    ("invalid time", Syntax::Value),
    ("invalid boolean", Syntax::Value),
    ("invalid value", Syntax::Value),
    ("unexpected leading zero", Syntax::Value),
    ("`_` may only", Syntax::Value),
];

fn syntax(message: &str) -> Syntax {
    SYNTAX.iter().find(|(start, _)| message.starts_with(start)).map_or(Syntax::Other, |(_, syntax)| *syntax)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(block: &str) -> (usize, Syntax) {
        let fault = read(block, 0).unwrap_err();
        match *fault.what {
            Mistake::Unreadable { tongue: Tongue::Toml, what } => (fault.at.unwrap(), what),
            other => panic!("{block}: {other:?}"),
        }
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let meta =
            read("a = 'x'\nb = 3\nc = 0x1F\nd = 1.5\ne = true\nf = 2027-03-31 10:00:00\ng = ['x', 1]\nh.i = 1", 0)
                .unwrap();
        assert_eq!(meta.get("a"), Some(&Value::Text("x".to_owned())));
        assert_eq!(meta.get("b"), Some(&Value::Whole(3)));
        assert_eq!(meta.get("c"), Some(&Value::Whole(31)));
        assert_eq!(meta.get("d"), Some(&Value::Number(1.5)));
        assert_eq!(meta.get("e"), Some(&Value::Flag(true)));
        assert_eq!(meta.get("f"), Some(&Value::Text("2027-03-31T10:00:00".to_owned())));
        assert_eq!(meta.get("g"), Some(&Value::List(vec![Value::Text("x".to_owned()), Value::Whole(1)])));
        assert_eq!(meta.get("h.i"), Some(&Value::Whole(1)));
    }

    #[test]
    fn keys_and_values_know_their_place() {
        let block = "ä = 1\n".replace('ä', "\"ä\"") + "role = 'Presse'";
        let meta = read(&block, 100).unwrap();
        let entry = meta.entry("role").unwrap();
        let here = |span: Option<Span>| Span::new(span.unwrap().start - 100, span.unwrap().end - 100);
        assert_eq!(here(entry.key_span).of(&block), "role");
        assert_eq!(here(entry.span).of(&block), "'Presse'");
    }

    #[test]
    fn a_mistake_is_named_in_a_writers_words() {
        assert_eq!(wrong("platform = linkedin"), (11, Syntax::Unquoted));
        assert_eq!(wrong("platform = „x“"), (11, Syntax::Unquoted));
        assert_eq!(wrong("platform = \"x"), (13, Syntax::OpenQuote));
        assert_eq!(wrong("platform: x"), (10, Syntax::NoSign));
        assert_eq!(wrong("hallo welt"), (6, Syntax::NoSign));
        assert_eq!(wrong("a = [1"), (6, Syntax::OpenBracket));
        assert_eq!(wrong("[[allow]\na = 1"), (8, Syntax::OpenBracket));
        assert_eq!(wrong("a = \"\\q\""), (6, Syntax::Escape));
        assert_eq!(wrong("a = 2027-13-01"), (4, Syntax::Value));
        assert_eq!(wrong("a = 01"), (4, Syntax::Value));
        assert_eq!(wrong("a = tru"), (4, Syntax::Value));
        assert_eq!(wrong("a = 'x' 'y'"), (8, Syntax::Extra));
        assert_eq!(wrong("ü = 1"), (0, Syntax::Key));
        assert_eq!(wrong("= 1"), (0, Syntax::Key));
        assert_eq!(wrong("a ="), (3, Syntax::NoValue));
    }

    #[test]
    fn a_key_twice_is_named() {
        let fault = read("a = 1\na = 2", 10).unwrap_err();
        assert_eq!(fault, Fault::at(16, Mistake::KeyTwice { key: "a".to_owned() }));
    }

    #[test]
    fn tables_in_tables_without_end_are_refused() {
        for block in [
            format!("a = {}", "[".repeat(100_000)),
            format!("{}a = 1", "a.".repeat(100_000)),
            "a.".repeat(20) + "a = 1",
        ] {
            assert_eq!(*read(&block, 0).unwrap_err().what, Mistake::TooDeep);
        }
    }
}
