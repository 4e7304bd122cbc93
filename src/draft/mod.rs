//! Bytes to drafts: front matter, threads, notes, images, records.
//!
//! ```text
//! bytes ─▶ text ─▶ front matter ─▶ Meta ─▶ images, allows, notes
//!             └──▶ body ─▶ posts (each with a map back to the file)
//! ```
//!
//! Nothing is opened here: the caller brings the bytes. A file is one draft; a calendar (`.jsonl`, `.csv`) is one draft
//! per record, read one at a time, and a broken record does not stop the ones after it.

mod allow;
mod approval;
mod bytes;
mod cells;
mod csv;
mod date;
mod file;
mod fingerprint;
mod from_json;
mod from_toml;
mod from_yaml;
mod front_matter;
mod image;
mod jsonl;
mod keys;
mod markup;
mod meta;
mod mistake;
mod moment;
mod post;
mod record;
mod said;
mod stream;
#[cfg(test)]
mod tests;
mod thread;

use std::sync::Arc;

pub use self::allow::Allow;
pub use self::approval::{Approval, Stale};
pub use self::date::day;
pub(crate) use self::date::iso;
pub use self::fingerprint::Fingerprint;
pub use self::image::Image;
pub(crate) use self::keys::shape;
pub use self::keys::{KNOWN, Shape, item_keys, known_keys, knows, near, says_by_absence};
pub use self::meta::{Entry, Meta, Value};
pub use self::mistake::{DraftError, Found, Mistake, Note, Syntax, Tongue};
pub use self::moment::{Moment, zone, zones};
pub use self::post::Post;
pub use self::said::Said;
pub use self::stream::stream;
use crate::span::Span;

/// How many bytes a draft may have: ten times what the most generous platform takes, and little enough to be read at once.
pub const LARGEST: usize = 8 << 20;

/// How the bytes of a draft are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text or Markdown: one draft, optional front matter.
    Text,
    /// One JSON object per line.
    Jsonl,
    /// A header row, then one record per row.
    Csv,
}

impl Format {
    /// The format that the extension of a file name stands for; `None` for a file that is no draft.
    ///
    /// A file a person names outright is read as [`Format::Text`] when this knows nothing.
    pub fn of_path(path: &str) -> Option<Self> {
        let (_, extension) = name(path).rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" | "txt" | "text" => Some(Self::Text),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            "csv" | "tsv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// The middle part of a file name such as `launch.linkedin.md`; the caller decides whether it is a platform.
///
/// ```
/// assert_eq!(taktvoll::draft::name_platform("posts/launch.linkedin.md"), Some("linkedin"));
/// assert_eq!(taktvoll::draft::name_platform("posts/launch.md"), None);
/// ```
pub fn name_platform(path: &str) -> Option<&str> {
    let (stem, _) = name(path).rsplit_once('.')?;
    let (first, platform) = stem.rsplit_once('.')?;
    (!first.is_empty() && !platform.is_empty()).then_some(platform)
}

fn name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// One file or record: what it says about itself, and a post or a thread of posts.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The file it came from, as the caller named it.
    pub path: String,
    /// The `id` key; for a record without one, its number in the file, from 1.
    pub id: Option<String>,
    /// The line of the file (from 1) on which the record begins; `None` for a draft that is a whole file.
    pub record_line: Option<usize>,
    /// Where the text of the record stands in its file (bytes), with its quotes; `None` for a draft that is a whole file.
    pub record_text: Option<Span>,
    /// What every span of this draft refers to: the whole file with its byte order mark, or the text of the record.
    pub source: Arc<str>,
    /// The front matter, or the other keys of the record.
    pub meta: Meta,
    /// The posts in order; at least one, which may be empty.
    pub posts: Vec<Post>,
    /// The images of the text and of `[[images]]`.
    pub images: Vec<Image>,
    /// The exceptions of `[[allow]]`.
    pub allows: Vec<Allow>,
    /// What a reader should know although it stops nothing.
    pub notes: Vec<Note>,
}

impl Draft {
    /// The platforms as the draft names them, each with its place; empty where it names none. `x, mastodon` are two.
    pub fn platforms(&self) -> Vec<(&str, Option<Span>)> {
        let Some(entry) = self.meta.entry("platform") else { return Vec::new() };
        let names = entry.value.as_texts().unwrap_or_default();
        let names = names.into_iter().flat_map(|name| name.split(',')).map(str::trim).filter(|name| !name.is_empty());
        let names: Vec<_> = names.collect();
        let mut rest = entry.span;
        let place = |name: &str| {
            let span = rest?;
            let at = span.start + span.of(&self.source).find(name)?;
            rest = Some(Span::new(at + name.len(), span.end));
            Some(Span::new(at, at + name.len()))
        };
        let places: Vec<_> = names.iter().copied().map(place).collect();
        names.into_iter().zip(places).map(|(name, place)| (name, place.or(entry.span))).collect()
    }

    /// A key of the front matter that is one text, such as `language`, `account` or `author`.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.meta.get(key)?.as_text()
    }

    /// A key of the front matter that is one text or several, such as `market` or `topics`; empty where it is missing.
    pub fn texts(&self, key: &str) -> Vec<&str> {
        self.meta.get(key).and_then(Value::as_texts).unwrap_or_default()
    }

    /// The accounts under a key such as `with`; of another post (`repost_of`, `reply_to`) its author.
    pub fn accounts(&self, key: &str) -> Vec<&str> {
        let author = self.text(&format!("{key}.author"));
        self.texts(key).into_iter().chain(author).collect()
    }

    /// A key of the front matter that is yes or no, such as `ai.used`.
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.meta.get(key)?.as_flag()
    }

    /// How many images and videos go out with a post (by its index). What stands in the text goes with its post, what only
    /// the front matter names with the first.
    pub fn media_with(&self, post: usize) -> usize {
        let in_text = self.posts.get(post).map_or(0, |post| self.images_in(post).count());
        let videos = || self.meta.get("videos").map_or(0, |videos| videos.as_tables().len());
        let named = || self.images.iter().filter(|image| !image.in_text).count() + videos();
        in_text + if post == 0 { named() } else { 0 }
    }

    /// Whether there is neither a word nor an image or a video yet.
    pub fn is_empty(&self) -> bool {
        self.posts.iter().all(|post| post.text.trim().is_empty()) && self.images.is_empty() && self.media_with(0) == 0
    }

    /// The images that stand in the text of one of the posts.
    pub fn images_in<'a>(&'a self, post: &'a Post) -> impl Iterator<Item = &'a Image> {
        self.images.iter().filter(|image| image.in_text && image.span.is_some_and(|span| post.span.contains(span)))
    }
}

/// Reads the drafts of one file.
///
/// A text is one draft; records come one by one as they are asked for, so that a calendar of any length needs little
/// memory. `path` is only carried along.
pub fn read<'a>(
    path: &'a str,
    bytes: &'a [u8],
    format: Format,
) -> impl Iterator<Item = Result<Draft, DraftError>> + use<'a> {
    if let Some(error) = bytes::utf16(path, bytes) {
        return Drafts::One(Some(Err(error)));
    }
    match format {
        Format::Text => Drafts::One(Some(file::read(path, bytes))),
        Format::Jsonl => Drafts::Jsonl(jsonl::Records::new(path, bytes)),
        Format::Csv => Drafts::Csv(Box::new(csv::Records::new(path, bytes))),
    }
}

enum Drafts<'a> {
    One(Option<Result<Draft, DraftError>>),
    Jsonl(jsonl::Records<'a>),
    Csv(Box<csv::Records<'a>>),
}

impl Iterator for Drafts<'_> {
    type Item = Result<Draft, DraftError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::One(draft) => draft.take(),
            Self::Jsonl(records) => records.next(),
            Self::Csv(records) => records.next(),
        }
    }
}
