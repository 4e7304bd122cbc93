//! A draft from a record: the keys of a line or row, `text` among them.

use std::sync::Arc;

use crate::draft::mistake::{Fault, Mistake, Tongue};
use crate::draft::{Draft, LARGEST, Meta, Note, Value, file, keys};
use crate::span::Span;

impl Draft {
    /// A draft from a text and what is said about it, as a record with these keys would be; for examples in rule files.
    ///
    /// ```
    /// use taktvoll::draft::{Draft, Meta, Value};
    ///
    /// let meta = Meta::from_iter([("role".to_owned(), Value::Text("spokesperson".to_owned()))]);
    /// let draft = Draft::new("taktvoll.toml", "Wir prüfen eine Fusion.", meta).unwrap();
    /// assert_eq!(draft.text("role"), Some("spokesperson"));
    /// ```
    pub fn new(path: &str, text: &str, meta: Meta) -> Result<Self, Box<Mistake>> {
        build(path, text, meta, None).map_err(|fault| fault.what)
    }
}

/// A draft from the keys of a record, whose spans refer to the file. The error carries the id of the record, if it has
/// one; without one, `number` is its id.
pub(super) fn record(path: &str, mut meta: Meta, number: usize) -> Result<Draft, (Fault, Option<String>)> {
    let id = match meta.get("id") {
        Some(Value::Text(id)) => Some(id.clone()),
        Some(Value::Whole(id)) => Some(id.to_string()),
        _ => None,
    };
    let text = meta.remove("text").ok_or(Fault { at: None, what: Box::new(Mistake::NoText) });
    let record_text = text.as_ref().ok().and_then(|entry| entry.span);
    let draft = text.and_then(|entry| match &entry.value {
        Value::Text(text) => build(path, text, meta, entry.span),
        other => Err(Fault::on(entry.span, Mistake::text_is(other.found()))),
    });
    match draft {
        Ok(draft) => Ok(Draft { id: Some(id.unwrap_or_else(|| number.to_string())), record_text, ..draft }),
        Err(fault) => Err((fault, id)),
    }
}

fn build(path: &str, text: &str, mut meta: Meta, place: Option<Span>) -> Result<Draft, Fault> {
    if text.len() > LARGEST {
        return Err(Fault::on(place, Mistake::TooLarge));
    }
    let notes = keys::check(&mut meta, Tongue::Json)?;
    meta.forget_spans();
    let notes = notes.into_iter().map(|note| Note { span: None, ..note }).collect();
    let source: Arc<str> = text.into();
    let body = Span::new(0, source.len());
    file::assemble(path, source, body, meta, notes).map_err(|_| Fault::on(place, Mistake::UnclosedNote))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_read_like_a_record() {
        let meta = Meta::from_iter([("publish_at".to_owned(), Value::Text("31.03.2027".to_owned()))]);
        let draft = Draft::new("taktvoll.toml", "eins <!-- Notiz -->\n---\nzwei", meta).unwrap();
        assert_eq!(draft.text("publish_at"), Some("2027-03-31"));
        assert_eq!(draft.posts.iter().map(|post| post.text.as_str()).collect::<Vec<_>>(), ["eins", "zwei"]);
        assert_eq!(draft.id, None);
    }

    #[test]
    fn an_example_may_be_wrong_like_a_record() {
        let meta = Meta::from_iter([("platform".to_owned(), Value::Whole(3))]);
        assert!(matches!(*Draft::new("a", "text", meta).unwrap_err(), Mistake::WrongType { .. }));
        assert_eq!(*Draft::new("a", "text <!--", Meta::default()).unwrap_err(), Mistake::UnclosedNote);
    }
}
