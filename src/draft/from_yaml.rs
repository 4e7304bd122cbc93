//! YAML to keys and values: the part of YAML that front matter needs.
//!
//! Plain words are text, whole numbers, numbers, `true`, `false` or nothing, as YAML 1.2 has it: `no` is text, and so is
//! a date. References (`*name`) are refused: nobody needs them in a draft, and a few of them grow without bound.

use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};

use crate::draft::from_toml::DEEPEST;
use crate::draft::mistake::{Fault, Mistake, Syntax, Tongue};
use crate::draft::{Entry, Meta, Value};
use crate::span::Span;

/// Reads front matter that begins at the byte `start` of its file.
pub(super) fn read(block: &str, start: usize) -> Result<Meta, Fault> {
    let bytes = block.char_indices().map(|(at, _)| at).chain([block.len()]).collect();
    let mut reader = Reader { parser: Parser::new_from_str(block), start, bytes };
    let (mut event, mut span) = reader.next()?;
    while matches!(event, Event::StreamStart | Event::DocumentStart(_)) {
        (event, span) = reader.next()?;
    }
    if event == Event::StreamEnd {
        return Ok(Meta::default());
    }
    let meta = match reader.value(event, span, DEEPEST)? {
        Some((Value::Table(meta), _)) => meta,
        None => Meta::default(),
        Some(_) => return Err(Fault::at(span.start, Mistake::NotKeys)),
    };
    loop {
        let (event, span) = reader.next()?;
        match event {
            Event::DocumentEnd => {}
            Event::StreamEnd => return Ok(meta),
            _ => return Err(reader.wrong(span.start, Syntax::Extra)),
        }
    }
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    start: usize,
    /// The byte at which each character begins: the parser counts characters.
    bytes: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn byte(&self, character: usize) -> usize {
        self.start + self.bytes.get(character).or(self.bytes.last()).copied().unwrap_or_default()
    }

    #[expect(clippy::unused_self, reason = "reads like the other questions to the reader")]
    fn wrong(&self, at: usize, what: Syntax) -> Fault {
        Fault::at(at, Mistake::Unreadable { tongue: Tongue::Yaml, what })
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                Ok((event, Span::new(self.byte(span.start.index()), self.byte(span.end.index()))))
            }
            Some(Err(error)) => {
                let at = self.byte(error.marker().index());
                Err(match error.info() {
                    info if info.contains("recursion") => Fault::at(at, Mistake::TooDeep),
                    info if info.contains("unknown anchor") => Fault::at(at, Mistake::Alias),
                    info => self.wrong(at, syntax(info)),
                })
            }
            None => Ok((Event::StreamEnd, Span::new(self.byte(usize::MAX), self.byte(usize::MAX)))),
        }
    }

    /// The value that begins with `event`, and where it ends; `None` for nothing (`null`).
    fn value(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Option<(Value, Span)>, Fault> {
        let depth = depth.checked_sub(1).ok_or_else(|| Fault::at(span.start, Mistake::TooDeep))?;
        match event {
            Event::Scalar(text, style, _, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let value = if plain { self::plain(&text) } else { Some(Value::Text(text.into_owned())) };
                Ok(value.map(|value| (value, span)))
            }
            Event::SequenceStart(..) => {
                let mut values = Vec::new();
                loop {
                    let (event, place) = self.next()?;
                    if event == Event::SequenceEnd {
                        return Ok(Some((Value::List(values), Span::new(span.start, place.end))));
                    }
                    values.extend(self.value(event, place, depth)?.map(|(value, _)| value));
                }
            }
            Event::MappingStart(..) => self.table(span, depth).map(Some),
            Event::Alias(_) => Err(Fault::at(span.start, Mistake::Alias)),
            _ => Err(self.wrong(span.start, Syntax::Other)),
        }
    }

    fn table(&mut self, span: Span, depth: usize) -> Result<(Value, Span), Fault> {
        let mut meta = Meta::default();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::Scalar(key, ..) => key.into_owned(),
                Event::MappingEnd => return Ok((Value::Table(meta), Span::new(span.start, key_span.end))),
                Event::Alias(_) => return Err(Fault::at(key_span.start, Mistake::Alias)),
                _ => return Err(self.wrong(key_span.start, Syntax::Key)),
            };
            let (event, place) = self.next()?;
            let value = self.value(event, place, depth)?;
            if meta.entry(&key).is_some_and(|entry| entry.key_span.is_some()) {
                return Err(Fault::at(key_span.start, Mistake::KeyTwice { key }));
            }
            if let Some((value, place)) = value {
                meta.insert(key, Entry { key_span: Some(key_span), value, span: Some(place) });
            }
        }
    }
}

/// What a word without quotes stands for.
fn plain(word: &str) -> Option<Value> {
    match word {
        "" | "~" | "null" | "Null" | "NULL" => None,
        "true" | "True" | "TRUE" => Some(Value::Flag(true)),
        "false" | "False" | "FALSE" => Some(Value::Flag(false)),
        _ => Some(number(word).unwrap_or_else(|| Value::Text(word.to_owned()))),
    }
}

/// A number as a person writes one; `0815` and `+49` are none.
fn number(word: &str) -> Option<Value> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let mut bytes = digits.bytes();
    let first = bytes.next().filter(u8::is_ascii_digit)?;
    let second = bytes.next();
    if first == b'0' && second.is_some_and(|byte| byte != b'.') {
        return None;
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok().map(Value::Whole);
    }
    let fits = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'-' | b'+'));
    word.parse().ok().filter(|number: &f64| fits && number.is_finite()).map(Value::Number)
}

/// What the parser's message means to a writer; asked from top to bottom.
const SYNTAX: &[(&str, Syntax)] = &[
    ("mapping values are not allowed", Syntax::Colon),
    ("illegal placement of ':'", Syntax::Colon),
    ("tab", Syntax::Tab),
    ("quoted scalar, found unexpected", Syntax::OpenQuote),
    ("invalid indentation in quoted", Syntax::OpenQuote),
    ("unknown escape", Syntax::Escape),
    ("hexadecimal", Syntax::Escape),
    ("escape code", Syntax::Escape),
    ("flow", Syntax::OpenBracket),
    ("misplaced bracket", Syntax::OpenBracket),
    ("unexpected character", Syntax::Sign),
    ("cannot start with", Syntax::Sign),
    ("anchor", Syntax::Sign),
    ("directive", Syntax::Sign),
    ("tag", Syntax::Sign),
    ("invalid trailing content", Syntax::Extra),
    ("document", Syntax::Extra),
    ("simple key", Syntax::NoSign),
    ("unprintable", Syntax::Control),
    ("indent", Syntax::Indent),
    ("block", Syntax::Indent),
    ("not allowed in this context", Syntax::Indent),
];

fn syntax(message: &str) -> Syntax {
    let message = message.to_ascii_lowercase();
    SYNTAX.iter().find(|(part, _)| message.contains(part)).map_or(Syntax::Other, |(_, syntax)| *syntax)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn wrong(block: &str) -> (usize, Syntax) {
        let fault = read(block, 0).unwrap_err();
        match *fault.what {
            Mistake::Unreadable { tongue: Tongue::Yaml, what } => (fault.at.unwrap(), what),
            other => panic!("{block}: {other:?}"),
        }
    }

    #[test]
    fn plain_words_are_what_people_mean() {
        let meta =
            read("a: 3\nb: -1.5\nc: true\nd: no\ne: 2027-03-31\nf:\ng: 0815\nh: '3'\ni: +49\nj: 10:30\nk: !!str 3", 0)
                .unwrap();
        assert_eq!(meta.get("a"), Some(&Value::Whole(3)));
        assert_eq!(meta.get("b"), Some(&Value::Number(-1.5)));
        assert_eq!(meta.get("c"), Some(&Value::Flag(true)));
        assert_eq!(meta.get("d"), Some(&text("no")));
        assert_eq!(meta.get("e"), Some(&text("2027-03-31")));
        assert_eq!(meta.get("f"), None);
        assert_eq!(meta.get("g"), Some(&text("0815")));
        assert_eq!(meta.get("h"), Some(&text("3")));
        assert_eq!(meta.get("i"), Some(&text("+49")));
        assert_eq!(meta.get("j"), Some(&text("10:30")));
        assert_eq!(meta.get("k"), Some(&text("3")));
    }

    #[test]
    fn lists_and_tables_nest() {
        let meta = read(
            "images:\n  - file: a.jpg\n    alt: Rad\n  - file: b.jpg\nai: {used: true}\nplatform: [x, bluesky]\n",
            0,
        )
        .unwrap();
        assert_eq!(meta.get("images").unwrap().as_tables().len(), 2);
        assert_eq!(meta.get("ai.used"), Some(&Value::Flag(true)));
        assert_eq!(meta.get("platform"), Some(&Value::List(vec![text("x"), text("bluesky")])));
    }

    #[test]
    fn keys_and_values_know_their_place_behind_umlauts() {
        let block = "ä: ö\r\nrole: \"Präsident\"\r\nplatform: [x, y]\r\n";
        let meta = read(block, 0).unwrap();
        assert_eq!(meta.entry("role").unwrap().key_span.unwrap().of(block), "role");
        assert_eq!(meta.entry("role").unwrap().span.unwrap().of(block), "\"Präsident\"");
        assert_eq!(meta.entry("platform").unwrap().span.unwrap().of(block), "[x, y]");
    }

    #[test]
    fn empty_front_matter_is_fine() {
        for block in ["", "\n", "# nur ein Kommentar\n", "~\n"] {
            assert!(read(block, 0).unwrap().is_empty());
        }
    }

    #[test]
    fn a_mistake_is_named_in_a_writers_words() {
        assert_eq!(wrong("a: b: c"), (4, Syntax::Colon));
        assert_eq!(wrong("a: \"x"), (3, Syntax::OpenQuote));
        assert_eq!(wrong("a: [1"), (5, Syntax::OpenBracket));
        assert_eq!(wrong("{a: 1"), (5, Syntax::OpenBracket));
        assert_eq!(wrong("a:\n\tb: 1"), (4, Syntax::Tab));
        assert_eq!(wrong("a: @x"), (3, Syntax::Sign));
        assert_eq!(wrong("a: %x"), (3, Syntax::Sign));
        assert_eq!(wrong("a: \"\\q\""), (3, Syntax::Escape));
        assert_eq!(wrong("a: 'x' y"), (7, Syntax::Extra));
        assert_eq!(wrong("a: 1\n...\nb"), (9, Syntax::Extra));
        assert_eq!(wrong("- a\nb: 1"), (4, Syntax::Indent));
        assert_eq!(wrong("? [a]: 1"), (2, Syntax::Key));
    }

    #[test]
    fn what_is_no_list_of_keys_is_a_mistake() {
        assert_eq!(*read("Hallo", 0).unwrap_err().what, Mistake::NotKeys);
        assert_eq!(*read("platform linkedin\nrole: x", 0).unwrap_err().what, Mistake::NotKeys);
        assert_eq!(*read("- a\n- b", 0).unwrap_err().what, Mistake::NotKeys);
        assert_eq!(*read("a: 1\na: 2", 0).unwrap_err().what, Mistake::KeyTwice { key: "a".to_owned() });
    }

    #[test]
    fn references_and_endless_nesting_are_refused() {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assert_eq!(read(bomb, 0), Err(Fault::at(bomb.find("*a").unwrap(), Mistake::Alias)));
        assert_eq!(*read("a: *b", 0).unwrap_err().what, Mistake::Alias);
        for block in ["a: ".to_owned() + &"[".repeat(100_000), "- ".repeat(10_000)] {
            assert_eq!(*read(&block, 0).unwrap_err().what, Mistake::TooDeep);
        }
    }
}
