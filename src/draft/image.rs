//! The images of a draft, from the text and from `[[images]]`.

use crate::draft::markup::{Mark, What};
use crate::draft::meta::{Entry, Meta, Value};
use crate::span::Span;

/// One image: `![alt](file)` in the text, an entry of `[[images]]`, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// `file`, `alt`, `credit`, `licence`, `people`, `consent`, `source`, and whatever else was said.
    pub keys: Meta,
    /// Where it stands: in the text if it does, else in the front matter; `None` for `images` of a record.
    pub span: Option<Span>,
    /// Whether it stands in the text.
    pub in_text: bool,
}

impl Image {
    /// The file or address.
    pub fn file(&self) -> Option<&str> {
        self.keys.get("file")?.as_text()
    }

    /// The text for those who cannot see it; may be empty where someone wrote an empty one into the front matter.
    pub fn alt(&self) -> Option<&str> {
        self.keys.get("alt")?.as_text()
    }
}

/// The images of the text in their order, then those only the front matter names. The same file is one image: what the
/// front matter says wins, the text fills in.
pub(super) fn gather(meta: &Meta, marks: &[Mark]) -> Vec<Image> {
    let entry = meta.entry("images");
    let tables = entry.map(|entry| entry.value.as_tables()).unwrap_or_default();
    let parent = entry.and_then(|entry| entry.key_span.or(entry.span));
    let mut named: Vec<Image> = tables
        .into_iter()
        .map(|keys| Image { keys: keys.clone(), span: keys.span().or(parent), in_text: false })
        .collect();
    let mut images = Vec::new();
    for mark in marks {
        let What::Image { alt, file } = &mark.what else { continue };
        let same = named.iter().position(|image| image.file() == Some(file));
        let mut keys = same.map(|index| named.remove(index).keys).unwrap_or_default();
        fill(&mut keys, "file", file, mark.span);
        fill(&mut keys, "alt", alt, mark.span);
        images.push(Image { keys, span: Some(mark.span), in_text: true });
    }
    images.append(&mut named);
    images
}

fn fill(keys: &mut Meta, key: &str, text: &str, span: Span) {
    if !text.is_empty() && keys.get(key).is_none() {
        keys.insert(key.to_owned(), Entry { key_span: None, value: Value::Text(text.to_owned()), span: Some(span) });
    }
}
