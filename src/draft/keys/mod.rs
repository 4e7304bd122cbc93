//! The keys taktvoll knows, what belongs to each, and what a mistyped one was meant to be.

mod check;

pub(super) use check::check;

/// What a known key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One text.
    Text,
    /// One text or a list of texts; in a spreadsheet cell separated by `,`, `;` or `|`.
    Texts,
    /// A date, with or without time and zone.
    Date,
    /// A table.
    Table,
    /// A list of tables; one table alone is a list of one.
    Tables,
    /// Whatever the rules make of it.
    Any,
}

/// Known keys and what belongs to them.
type Keys = &'static [(&'static str, Shape)];

/// The known keys of a draft in the order of the alphabet.
pub const KNOWN: &[(&str, Shape)] = &[
    ("account", Shape::Text),
    ("ai", Shape::Table),
    ("allow", Shape::Tables),
    ("approvals", Shape::Tables),
    ("audience", Shape::Texts),
    ("author", Shape::Text),
    ("campaign", Shape::Text),
    ("confirmed", Shape::Texts),
    ("content_warning", Shape::Text),
    ("contest", Shape::Table),
    ("embargo_until", Shape::Date),
    ("event", Shape::Table),
    ("evidence", Shape::Table),
    ("id", Shape::Text),
    ("images", Shape::Tables),
    ("language", Shape::Text),
    ("market", Shape::Texts),
    ("platform", Shape::Texts),
    ("publish_at", Shape::Date),
    ("relationship", Shape::Texts),
    ("reply_to", Shape::Table),
    ("repost_of", Shape::Table),
    ("role", Shape::Text),
    ("topics", Shape::Texts),
    ("videos", Shape::Tables),
    ("with", Shape::Texts),
];

const ALLOW: Keys = &[
    ("by", Shape::Text),
    ("reason", Shape::Text),
    ("rule", Shape::Text),
    ("text", Shape::Text),
    ("until", Shape::Date),
];

const APPROVAL: Keys =
    &[("at", Shape::Date), ("by", Shape::Text), ("expires", Shape::Date), ("hash", Shape::Text), ("ref", Shape::Text)];

const EVENT: Keys = &[("end", Shape::Date), ("name", Shape::Text), ("start", Shape::Date), ("status", Shape::Text)];

const IMAGE: Keys = &[
    ("alt", Shape::Text),
    ("caption", Shape::Text),
    ("consent", Shape::Any),
    ("credit", Shape::Text),
    ("decorative", Shape::Any),
    ("file", Shape::Text),
    ("licence", Shape::Text),
    ("minors", Shape::Any),
    ("people", Shape::Any),
    ("permission", Shape::Any),
    ("reviewed", Shape::Any),
    ("source", Shape::Text),
];

/// What a draft answers or passes on.
const OTHER_POST: Keys =
    &[("author", Shape::Text), ("kind", Shape::Texts), ("text", Shape::Text), ("url", Shape::Text)];

const VIDEO: Keys = &[
    ("alt", Shape::Text),
    ("caption", Shape::Text),
    ("captions", Shape::Any),
    ("consent", Shape::Any),
    ("credit", Shape::Text),
    ("file", Shape::Text),
    ("licence", Shape::Text),
    ("minors", Shape::Any),
    ("people", Shape::Any),
    ("permission", Shape::Any),
    ("reviewed", Shape::Any),
    ("source", Shape::Text),
    ("transcript", Shape::Any),
];

/// What belongs to a known key of a draft; a dotted one (`images.alt`) reaches into tables.
pub(crate) fn shape(key: &str) -> Option<Shape> {
    let (known, key) = match key.split_once('.') {
        Some((table, key)) => (inner(table)?.0, key),
        None => (KNOWN, key),
    };
    known.iter().find(|(known, _)| *known == key).map(|(_, shape)| *shape)
}

/// The keys of the tables under a key, and the one that a bare value stands for: `images = ["rad.jpg"]`.
fn inner(key: &str) -> Option<(Keys, Option<&'static str>)> {
    match key {
        "allow" => Some((ALLOW, None)),
        "approvals" => Some((APPROVAL, Some("by"))),
        "event" => Some((EVENT, None)),
        "images" => Some((IMAGE, Some("file"))),
        "reply_to" | "repost_of" => Some((OTHER_POST, None)),
        "videos" => Some((VIDEO, Some("file"))),
        _ => None,
    }
}

/// The known keys of one entry of `images` or `videos`.
pub fn item_keys() -> impl Iterator<Item = &'static str> {
    IMAGE.iter().chain(VIDEO).map(|(key, _)| *key)
}

/// Whether a draft that does not carry a key says by that that there is none: one without `images` has no images, one
/// without `reply_to` answers nobody. Of other keys nobody knows.
pub fn says_by_absence(key: &str) -> bool {
    let top = key.split('.').next().unwrap_or(key);
    matches!(
        top,
        "approvals"
            | "confirmed"
            | "content_warning"
            | "embargo_until"
            | "images"
            | "reply_to"
            | "repost_of"
            | "videos"
    )
}

/// The names of the known keys.
pub fn known_keys() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|(key, _)| *key)
}

/// Whether a key is known; of a dotted one (`ai.used`) the first part counts, for tables are open.
pub fn knows(key: &str) -> bool {
    let top = key.split('.').next().unwrap_or(key);
    known_keys().any(|known| known == top)
}

/// The known key of a draft that an unknown one comes close to; `None` for a known key and for one of the writer's own.
///
/// ```
/// assert_eq!(taktvoll::draft::near("platfrom"), Some("platform"));
/// assert_eq!(taktvoll::draft::near("Sprache"), None);
/// ```
pub fn near(key: &str) -> Option<&'static str> {
    near_in(key, KNOWN)
}

/// The name of a spreadsheet's column as front matter writes it: known keys in their own letter case.
pub(super) fn column(written: &str) -> String {
    let known_as = |key: &str, known: Keys| {
        let same = known.iter().map(|(name, _)| *name).chain(["text"]).find(|name| name.eq_ignore_ascii_case(key));
        same.unwrap_or(key).to_owned()
    };
    match written.split_once('.') {
        Some((table, key)) => {
            let table = known_as(table, KNOWN);
            let key = inner(&table).map_or_else(|| key.to_owned(), |(known, _)| known_as(key, known));
            format!("{table}.{key}")
        }
        None => known_as(written, KNOWN),
    }
}

/// The known key that a column of a spreadsheet comes close to; its name may be dotted.
pub(super) fn near_column(column: &str) -> Option<&'static str> {
    match column.split_once('.').and_then(|(table, key)| Some((inner(table)?, key))) {
        Some(((known, _), key)) => near_in(key, known),
        None if column == "text" => None,
        None => near(column),
    }
}

fn near_in(key: &str, known: Keys) -> Option<&'static str> {
    if known.iter().any(|(name, _)| *name == key) || key.chars().count() > 40 {
        return None;
    }
    let bare = |key: &str| key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let written = bare(key);
    let distance = |name: &str| {
        let name = bare(name);
        if written.len() >= 4 && name.starts_with(&written) {
            return Some(1);
        }
        let most = match name.len() {
            0..=2 => 0,
            3..=6 => 1,
            _ => 2,
        };
        Some(strsim::osa_distance(&written, &name)).filter(|&distance| distance <= most)
    };
    known.iter().filter_map(|(name, _)| Some((distance(name)?, *name))).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(KNOWN.is_sorted_by_key(|(key, _)| *key));
    }

    #[test]
    fn a_mistyped_key_is_recognised() {
        for (written, meant) in [
            ("platfrom", "platform"),
            ("Plattform", "platform"),
            ("platforms", "platform"),
            ("publish-at", "publish_at"),
            ("publishAt", "publish_at"),
            ("lang", "language"),
            ("image", "images"),
            ("Autor", "author"),
            ("Role", "role"),
        ] {
            assert_eq!(near(written), Some(meant), "{written}");
        }
    }

    #[test]
    fn keys_of_the_writers_own_are_left_alone() {
        for key in ["Sprache", "Titel", "title", "date", "draft", "tags", "as", "ki", "platform", "", "ü"] {
            assert_eq!(near(key), None, "{key}");
        }
    }
}
