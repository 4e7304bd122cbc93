//! Whether each known key holds what belongs to it.

use super::{KNOWN, Keys, Shape, near_in};
use crate::draft::date;
use crate::draft::meta::{Entry, Meta, Value};
use crate::draft::mistake::{Fault, Mistake, Note, Tongue};
use crate::span::Span;

/// Checks every known key, brings dates and bare values into their one form, and notes near misses. `tongue` is what the
/// keys are written in.
pub(in crate::draft) fn check(meta: &mut Meta, tongue: Tongue) -> Result<Vec<Note>, Fault> {
    let mut check = Check { tongue, notes: Vec::new() };
    check.table(meta, KNOWN, "", None)?;
    Ok(check.notes)
}

struct Check {
    tongue: Tongue,
    notes: Vec<Note>,
}

impl Check {
    fn table(&mut self, meta: &mut Meta, known: Keys, prefix: &str, parent: Option<Span>) -> Result<(), Fault> {
        for (key, entry) in meta.iter_mut() {
            let span = entry.span.or(parent);
            match known.iter().find(|(name, _)| *name == key) {
                Some((_, shape)) => self.value(&format!("{prefix}{key}"), *shape, entry, span)?,
                None => self.notes.extend(near_in(key, known).map(|meant| Note {
                    span: entry.key_span,
                    written: format!("{prefix}{key}"),
                    meant,
                })),
            }
        }
        Ok(())
    }

    fn value(&mut self, key: &str, shape: Shape, entry: &mut Entry, span: Option<Span>) -> Result<(), Fault> {
        let found = entry.value.found();
        let tongue = self.tongue;
        let wrong = || Fault::on(span, Mistake::WrongType { key: key.to_owned(), expected: shape, found, tongue });
        match (shape, &mut entry.value) {
            (Shape::Any, _) | (Shape::Text, Value::Text(_)) => {}
            (Shape::Table, Value::Table(inner)) => {
                let (known, _) = super::inner(key).unwrap_or_default();
                self.table(inner, known, &format!("{key}."), span)?;
            }
            (Shape::Table, Value::Text(text)) if matches!(key, "reply_to" | "repost_of") => {
                let inner = (other_post(text).to_owned(), Value::Text(std::mem::take(text)));
                entry.value = Value::Table(Meta::from_iter([inner]));
            }
            // A year or a staff number is a name, too, and needs no quotes.
            (Shape::Text, Value::Whole(number)) => entry.value = Value::Text(number.to_string()),
            (Shape::Texts, value) if value.as_texts().is_some() => {}
            // Everything that was to be thought of.
            (Shape::Texts, Value::Flag(_)) if key == "confirmed" => {}
            (Shape::Date, Value::Text(text)) => match date::iso(text) {
                Some(iso) => *text = iso,
                None => {
                    return Err(Fault::on(span, Mistake::NotADate { key: key.to_owned(), written: text.clone() }));
                }
            },
            (Shape::Table, value) if key == "ai" && value.as_flag().is_some() => {
                let used = Value::Flag(value.as_flag().unwrap_or_default());
                entry.value = Value::Table(Meta::from_iter([("used".to_owned(), used)]));
            }
            (Shape::Tables, value) => {
                let values = match std::mem::replace(value, Value::List(Vec::new())) {
                    Value::List(values) => values,
                    one => vec![one],
                };
                let (known, bare) = super::inner(key).unwrap_or_default();
                let mut tables = Vec::with_capacity(values.len());
                for value in values {
                    let mut item = match (value, bare) {
                        (Value::Table(item), _) => item,
                        (Value::Text(text), Some(bare)) => Meta::from_iter([(bare.to_owned(), Value::Text(text))]),
                        _ => return Err(wrong()),
                    };
                    self.table(&mut item, known, &format!("{key}."), span)?;
                    tables.push(Value::Table(item));
                }
                entry.value = Value::List(tables);
            }
            _ => return Err(wrong()),
        }
        Ok(())
    }
}

/// What a bare value of `reply_to` or `repost_of` is: an address, an account, or a kind of post such as `complaint`.
fn other_post(text: &str) -> &'static str {
    match text.trim() {
        text if text.contains("://") => "url",
        text if text.starts_with('@') => "author",
        _ => "kind",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(key: &str, value: Value) -> Result<(Value, Vec<Note>), Mistake> {
        let mut meta = Meta::from_iter([(key.to_owned(), value)]);
        let notes = check(&mut meta, Tongue::Toml).map_err(|fault| *fault.what)?;
        Ok((meta.get(key).unwrap().clone(), notes))
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn one(key: &str, value: Value) -> Value {
        Value::Table(Meta::from_iter([(key.to_owned(), value)]))
    }

    #[test]
    fn a_near_miss_inside_a_table_is_noted_with_its_path() {
        let (_, notes) = checked("allow", Value::List(vec![one("reson", text("x"))])).unwrap();
        assert_eq!(notes, [Note { span: None, written: "allow.reson".to_owned(), meant: "reason" }]);
    }

    #[test]
    fn what_stands_under_an_image_is_no_captioning() {
        for key in ["images", "videos"] {
            let both = Meta::from_iter([("caption".to_owned(), text("Kim")), ("file".to_owned(), text("a"))]);
            assert_eq!(checked(key, Value::List(vec![Value::Table(both)])).unwrap().1, []);
        }
    }

    #[test]
    fn a_number_is_no_platform_but_may_be_a_name() {
        assert!(matches!(checked("platform", Value::Whole(3)), Err(Mistake::WrongType { .. })));
        assert_eq!(checked("campaign", Value::Whole(2027)).unwrap().0, text("2027"));
    }

    #[test]
    fn a_bare_value_stands_for_its_table() {
        assert_eq!(checked("images", text("a.jpg")).unwrap().0, Value::List(vec![one("file", text("a.jpg"))]));
        assert_eq!(checked("ai", text("ja")).unwrap().0, one("used", Value::Flag(true)));
        assert_eq!(
            checked("allow", text("topic.merger")),
            Err(Mistake::WrongType {
                key: "allow".to_owned(),
                expected: Shape::Tables,
                found: crate::draft::Found::Text,
                tongue: Tongue::Toml
            })
        );
    }

    #[test]
    fn what_a_draft_answers_may_be_one_word_or_a_table() {
        assert_eq!(checked("reply_to", text("complaint")).unwrap().0, one("kind", text("complaint")));
        assert_eq!(checked("repost_of", text("@kim")).unwrap().0, one("author", text("@kim")));
        let url = text("https://social.example/@kim/1");
        assert_eq!(checked("reply_to", url.clone()).unwrap().0, one("url", url));
        let (_, notes) = checked("reply_to", one("knd", text("complaint"))).unwrap();
        assert_eq!(notes, [Note { span: None, written: "reply_to.knd".to_owned(), meant: "kind" }]);
        assert!(matches!(checked("reply_to", Value::Whole(3)), Err(Mistake::WrongType { .. })));
    }

    #[test]
    fn dates_take_one_form_wherever_they_stand() {
        assert_eq!(checked("publish_at", text("31.03.2027")).unwrap().0, text("2027-03-31"));
        let until = Value::List(vec![one("until", text("bald"))]);
        let mistake = Mistake::NotADate { key: "allow.until".to_owned(), written: "bald".to_owned() };
        assert_eq!(checked("allow", until), Err(mistake));
    }
}
