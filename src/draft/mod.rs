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
mod bytes;
mod cells;
mod csv;
mod date;
mod file;
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
mod post;
mod record;
mod thread;

use std::sync::Arc;

pub use self::allow::Allow;
pub use self::date::day;
pub use self::image::Image;
pub use self::keys::{KNOWN, Shape, near};
pub use self::meta::{Entry, Meta, Value};
pub use self::mistake::{DraftError, Found, Mistake, Note, Syntax, Tongue};
pub use self::post::Post;
use crate::span::Span;

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

    /// A key of the front matter that is yes or no, such as `ai.used`.
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.meta.get(key)?.as_flag()
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::say::{self, Lang};

    #[test]
    fn the_extension_names_the_format() {
        for (path, format) in [
            ("a.md", Some(Format::Text)),
            ("b/a.x.MARKDOWN", Some(Format::Text)),
            ("a.txt", Some(Format::Text)),
            ("a.jsonl", Some(Format::Jsonl)),
            ("a.ndjson", Some(Format::Jsonl)),
            ("a.csv", Some(Format::Csv)),
            ("a.tsv", Some(Format::Csv)),
            ("a.toml", None),
            ("md", None),
            ("a.d/x", None),
            ("", None),
        ] {
            assert_eq!(Format::of_path(path), format, "{path}");
        }
    }

    #[test]
    fn the_middle_of_a_name_may_be_a_platform() {
        assert_eq!(name_platform("b.c/launch.linkedin.md"), Some("linkedin"));
        assert_eq!(name_platform(r"c:\posts\a.b.x.txt"), Some("x"));
        for path in ["launch.md", ".linkedin.md", "a..md", "a", ""] {
            assert_eq!(name_platform(path), None, "{path}");
        }
    }

    #[test]
    fn utf16_is_refused_in_every_format() {
        for format in [Format::Text, Format::Jsonl, Format::Csv] {
            let errors: Vec<_> = read("a", b"\xff\xfet\0e\0x\0t\0", format).collect();
            assert_eq!(errors.len(), 1);
            assert_eq!(*errors[0].as_ref().unwrap_err().what, Mistake::Utf16);
        }
    }

    #[test]
    fn a_calendar_is_read_as_it_is_asked_for() {
        let text = "text\n".to_owned() + &"a\n".repeat(1000) + "\"";
        assert!(read("a.csv", text.as_bytes(), Format::Csv).take(1000).all(|draft| draft.is_ok()));
    }

    /// What every draft promises, whatever the bytes were.
    fn check(bytes: &[u8], format: Format) {
        for draft in read("a", bytes, format) {
            match draft {
                Ok(draft) => check_draft(&draft),
                Err(error) => {
                    let place = error.position.unwrap();
                    assert!(place.line >= 1 && place.column >= 1);
                    assert!(place.line <= bytes.split(|byte| *byte == b'\n').count());
                    for lang in [Lang::De, Lang::En] {
                        assert!(!say::draft::mistake(&error.what, lang).is_empty());
                        say::draft::hint(&error.what, lang);
                    }
                }
            }
        }
    }

    fn check_draft(draft: &Draft) {
        let fits = |span: Span| assert!(draft.source.get(span.start..span.end).is_some(), "{span:?}");
        assert!(!draft.posts.is_empty());
        for post in &draft.posts {
            fits(post.span);
            for (at, c) in post.text.char_indices() {
                let span = post.to_source(Span::new(at, at + c.len_utf8()));
                assert_eq!(draft.source.get(span.start..span.end), Some(c.to_string().as_str()));
            }
        }
        let spans =
            |meta: &Meta| meta.iter().flat_map(|(_, entry)| [entry.key_span, entry.span]).flatten().collect::<Vec<_>>();
        spans(&draft.meta).into_iter().for_each(fits);
        draft.images.iter().filter_map(|image| image.span).for_each(fits);
        draft.images.iter().flat_map(|image| spans(&image.keys)).for_each(fits);
        draft.allows.iter().filter_map(|allow| allow.span).for_each(fits);
        draft.notes.iter().filter_map(|note| note.span).for_each(fits);
        draft.platforms().into_iter().filter_map(|(_, span)| span).for_each(fits);
    }

    /// Bytes that look like drafts of all formats, broken and whole.
    fn drafts() -> impl Strategy<Value = Vec<u8>> {
        let word = prop::sample::select(vec![
            "\u{feff}",
            "+++\n",
            "---\n",
            "---\r\n",
            "\n",
            "\r\n",
            "platform = \"x\"\n",
            "platform: x\n",
            "platfrom: ü\n",
            "[[allow]]\n",
            "[[images]]\n",
            "file = \"a\"\n",
            "until = 2027-03-31\n",
            "publish_at: bald\n",
            "- a\n",
            "  - b: c\n",
            "ä: &a [ü]\n",
            "*a",
            "<!-- n -->",
            "<!--",
            "![a](b)",
            "text",
            "text,id,ai.used\n",
            "text;platform\n",
            "\"",
            "\"\"",
            ",",
            ";",
            "{\"text\": \"a\"}\n",
            "{\"text\": \"ä <!-- b\"}\n",
            "{\"id\": 3, \"text\": \"![a](b)\", \"images\": [\"b\"]}\n",
            "{\"text\":",
            "[",
            "]",
            "}",
            ": ",
            "ü",
            "👩‍👩‍👧",
            " ",
            "\t",
            "\0",
        ]);
        prop_oneof![
            prop::collection::vec(word, 0..24).prop_map(|words| words.concat().into_bytes()),
            any::<String>().prop_map(String::into_bytes),
            any::<Vec<u8>>(),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_bytes_are_drafts_or_mistakes_with_a_place(bytes in drafts()) {
            for format in [Format::Text, Format::Jsonl, Format::Csv] {
                check(&bytes, format);
            }
        }
    }
}
