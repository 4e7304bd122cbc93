//! What a platform would make of a post that its writer did not mean: one file for each kind of snag.
//!
//! Everything here looks at one text only. What a whole draft runs into (too long, no image) stands in the kind of rule
//! that asks for it, `src/rule/post.rs`.

mod hashtag;
mod invisible;
mod link;
mod markdown;
mod mention;
mod placeholder;

use crate::finding::{Certainty, Countable};
use crate::names::names;
use crate::platform::{Bound, Driver, Entity, Platform};
use crate::span::{Span, floor};

/// How far a mark may stand from its partner, in bytes: a bound keeps the search linear on any input.
const LINE: usize = 600;

/// What can be looked for; the key `detect` of the kind `post`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lookout {
    /// Longer than the platform takes.
    TooLong,
    /// More hashtags, mentions, links or images than the platform takes.
    TooMany,
    /// A character that makes the platform turn the post down.
    RefusedCharacter,
    /// A hashtag that ends too early, or is none.
    BrokenHashtag,
    /// A mention that reaches nobody.
    DeadMention,
    /// A word that becomes a link.
    AccidentalLink,
    /// Something that was to be filled in.
    Placeholder,
    /// Marks for bold and links that show as they are.
    Markdown,
    /// A character nobody sees.
    InvisibleCharacter,
    /// A longer alternative text than the platform takes.
    AltTextTooLong,
    /// No image or video where the platform needs one.
    MediaMissing,
}

names!(pub Lookout {
    TooLong = "too-long",
    TooMany = "too-many",
    RefusedCharacter = "refused-character",
    BrokenHashtag = "broken-hashtag",
    DeadMention = "dead-mention",
    AccidentalLink = "accidental-link",
    Placeholder = "placeholder",
    Markdown = "markdown",
    InvisibleCharacter = "invisible-character",
    AltTextTooLong = "alt-text-too-long",
    MediaMissing = "media-missing",
});

/// What was run into, with everything its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Snag {
    /// The post is too long.
    TooLong(Overlong),
    /// There are too many of something.
    TooMany {
        /// Of what.
        what: Countable,
        /// How many there are.
        count: usize,
        /// How many the platform takes.
        max: usize,
    },
    /// A character that makes the platform turn the post down.
    RefusedCharacter,
    /// A hashtag that will not be what it looks like.
    BrokenHashtag {
        /// The hashtag it will be, if any.
        becomes: Option<String>,
        /// A spelling that works.
        better: Option<String>,
        /// What is in the way.
        cause: Cause,
    },
    /// A mention that will not be what it looks like.
    DeadMention {
        /// The mention it will be, if any.
        becomes: Option<String>,
    },
    /// A word that becomes a link.
    AccidentalLink {
        /// What it costs there, if links have a price.
        cost: Option<usize>,
        /// What it would cost as a word.
        as_word: usize,
        /// Whether it reads like an address that was meant as one.
        is_address: bool,
    },
    /// Something that was to be filled in.
    Placeholder {
        /// The length of the post with a link in its place, and the most the platform takes, where that is too long.
        with_link: Option<(usize, usize)>,
    },
    /// Marks that show as they are.
    Markdown,
    /// Characters nobody sees, as `U+200B`.
    InvisibleCharacter {
        /// The characters.
        points: String,
    },
    /// A longer alternative text than the platform takes.
    AltTextTooLong {
        /// The image.
        file: Option<String>,
        /// How many characters it has.
        count: usize,
        /// How many the platform takes.
        max: usize,
    },
    /// No image or video where the platform needs one.
    MediaMissing,
}

/// A post that is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlong {
    /// The limit that it passes.
    pub bound: Bound,
    /// Its length, as that limit counts.
    pub value: usize,
    /// The most the platform takes.
    pub max: usize,
    /// Whether bytes are counted.
    pub in_bytes: bool,
    /// What makes it long.
    pub drivers: Vec<Driver>,
}

/// What keeps a hashtag from being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A sign inside, such as a hyphen or a star.
    Sign(char),
    /// It has digits only.
    Digits,
    /// It does not stand behind a space.
    Front,
    /// Another one is glued to it.
    Glued,
}

impl Snag {
    /// The stable word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::TooLong(_) => Lookout::TooLong.name(),
            Self::TooMany { what: Countable::Hashtags, .. } => "too-many-hashtags",
            Self::TooMany { what: Countable::Mentions, .. } => "too-many-mentions",
            Self::TooMany { what: Countable::Links, .. } => "too-many-links",
            Self::TooMany { what: Countable::Images, .. } => "too-many-images",
            Self::TooMany { .. } => Lookout::TooMany.name(),
            Self::RefusedCharacter => Lookout::RefusedCharacter.name(),
            Self::BrokenHashtag { .. } => Lookout::BrokenHashtag.name(),
            Self::DeadMention { .. } => Lookout::DeadMention.name(),
            Self::AccidentalLink { .. } => Lookout::AccidentalLink.name(),
            Self::Placeholder { .. } => Lookout::Placeholder.name(),
            Self::Markdown => Lookout::Markdown.name(),
            Self::InvisibleCharacter { .. } => Lookout::InvisibleCharacter.name(),
            Self::AltTextTooLong { .. } => Lookout::AltTextTooLong.name(),
            Self::MediaMissing => Lookout::MediaMissing.name(),
        }
    }
}

/// A snag in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The bytes of the text.
    pub span: Span,
    /// What it is.
    pub snag: Snag,
    /// How sure it is.
    pub certainty: Certainty,
    /// What to write there, where that keeps the meaning.
    pub fix: Option<String>,
}

impl Found {
    const fn new(span: Span, snag: Snag, certainty: Certainty) -> Self {
        Self { span, snag, certainty, fix: None }
    }

    fn or(mut self, fix: Option<String>) -> Self {
        self.fix = fix;
        self
    }
}

/// Finds what one lookout can see in a text alone: on `platform`, or anywhere.
pub fn find(lookout: Lookout, text: &str, entities: &[Entity], platform: Option<&Platform>) -> Vec<Found> {
    match (lookout, platform) {
        (Lookout::BrokenHashtag, platform) => hashtag::find(text, entities, platform),
        (Lookout::DeadMention, Some(platform)) => mention::find(text, entities, platform),
        (Lookout::AccidentalLink, Some(platform)) => link::find(text, entities, platform),
        (Lookout::Placeholder, platform) => placeholder::find(text, entities, platform),
        (Lookout::Markdown, Some(platform)) => markdown::find(text, platform),
        (Lookout::InvisibleCharacter, platform) => invisible::find(text, entities, platform),
        _ => Vec::new(),
    }
}

/// Whether something at `at` stands inside an entity that begins elsewhere.
fn inside_another(entities: &[Entity], at: usize) -> bool {
    let after = entities.partition_point(|entity| entity.span.start <= at);
    let last = after.checked_sub(1).and_then(|index| entities.get(index));
    last.is_some_and(|entity| entity.span.start < at && at < entity.span.end)
}

/// The entity that begins at `at`.
fn starting_at(entities: &[Entity], at: usize) -> Option<Entity> {
    entities.binary_search_by_key(&at, |entity| entity.span.start).ok().and_then(|index| entities.get(index)).copied()
}

/// The entities that overlap a span; they are in order and never overlap each other.
fn overlapping(entities: &[Entity], span: Span) -> impl Iterator<Item = Entity> + '_ {
    let from = entities.partition_point(|entity| entity.span.end <= span.start);
    let rest = entities.get(from..).unwrap_or_default();
    rest.iter().copied().take_while(move |entity| entity.span.start < span.end)
}

/// The rest of the line from byte `at`, or as much of it as a person would write between two marks.
fn line_from(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    rest.get(..floor(rest, LINE)).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// The line up to byte `at`, or as much of it as a person would write between two marks.
fn line_before(text: &str, at: usize) -> &str {
    let front = text.get(floor(text, at.saturating_sub(LINE))..at).unwrap_or_default();
    front.rsplit('\n').next().unwrap_or_default()
}

/// The character that ends at byte `at`.
fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Where the run of such characters from byte `at` ends.
fn run(text: &str, at: usize, is_inside: impl Fn(char) -> bool) -> usize {
    let Some(rest) = text.get(at..) else { return at };
    rest.char_indices().find(|&(_, c)| !is_inside(c)).map_or(text.len(), |(offset, _)| at + offset)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::platform;

    /// What one lookout sees, as it stands in the text.
    pub(super) fn seen<'a>(lookout: Lookout, platform: &str, text: &'a str) -> Vec<&'a str> {
        all(lookout, platform, text).into_iter().map(|found| found.span.of(text)).collect()
    }

    pub(super) fn all(lookout: Lookout, platform: &str, text: &str) -> Vec<Found> {
        let platform = platform::find(platform);
        let entities = platform.unwrap_or_else(platform::general).entities(text);
        find(lookout, text, &entities, platform)
    }

    #[test]
    fn harmless_posts_are_clean_everywhere() {
        let posts = [
            "Am 1.12. kommen 10.000 Gäste, z. B. aus Köln, u.a. mit C++ und C# im Gepäck. Endstand 1:0!",
            "Made in the U.S. at 9 a.m. – 50 % off? No: 3.14 € per kWh (inkl. MwSt.).",
            "Flagge zeigen 🏳️‍🌈 mit der ganzen Familie 👨‍👩‍👧‍👦 in Österreich 🇦🇹 und England 🏴󠁧󠁢󠁥󠁮󠁧󠁿.",
            "مرحبا بالعالم في مدينة كولونيا! שלום לכולם 123. می‌خواهم به خانه بروم.",
            "नमस्ते क्‍षण – ज़रूर kommen, heute wird gekocht.",
            "Danke, das war ein #Fest mit #Köln und #Straße am #3Oktober. Folge #12 kommt!",
            "Sie sagte: „Das war das schönste Jahr [sic]“ und [lacht] dann [...] ging es los.",
            "Mehr: https://sonnberg.example/a_b_c/x?q=XXX&name=TODO#TODO",
            "Wir sind die #1 im Norden, Ausgabe #112 erscheint heute. 2**3 = 8 und 4**2 = 16 ;-)",
            "Größe XXL, Staffel XX, todo-Listen und To-dos: alles da. I <3 Altbach, a < b und b > c.",
            "- [x] fertig\n- [ ] offen\n* Stern\n1. Punkt\nEs kostet 5 * 3 * 2 Euro. *lacht*",
            "Fußnote [1], Quelle [2], {1, 2, 3} sind Mengen und f(x) = y auch.",
            "Kolleg*innen, Bürger:innen, Schüler_innen und Lehrer/-innen sind willkommen.",
            "Siegesserie: 3-0, 2–1. AT&T, Rock'n'Roll, R&D – alles ohne Raute.",
            "",
        ];
        for lookout in Lookout::NAMES.iter().filter_map(|name| Lookout::named(name)) {
            for platform in platform::names().chain(["none"]) {
                for post in posts {
                    assert_eq!(seen(lookout, platform, post), [""; 0], "{lookout} {platform} {post:?}");
                }
            }
        }
    }

    #[test]
    fn a_long_row_of_marks_takes_no_longer_than_its_length() {
        for part in
            ["**a ", "](", "[", "___ ", "#a-b ", "@a.b ", "a.de ", "XX.", "\u{200b}a", "#1 ", "`", "#a#b ", "{{"]
        {
            let text = part.repeat(40_000 / part.len());
            for lookout in Lookout::NAMES.iter().filter_map(|name| Lookout::named(name)) {
                for platform in ["x", "bluesky", "linkedin"] {
                    assert!(all(lookout, platform, &text).len() <= text.len());
                }
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(
            parts in prop::collection::vec(prop::sample::select(vec![
                "a", "Ü", "E-Mail", "#", "＃", "@", ".", "-", "*", ":", "&", "+", "'", "2026", "de", "Dr.med", "[", "]", "(", ")",
                "{", "}", "<", ">", "LINK", "TODO", "XXX", "**", "~~", "https://a.de", "\u{200b}", "\u{200d}", "\u{202e}", "👩‍👧",
                "🇩", " ", "\n", "```", "## ", "___", "Lorem ipsum", "ש", "%", "\u{feff}", "\u{ad}",
            ]), 0..24),
        ) {
            let text = parts.concat();
            for lookout in Lookout::NAMES.iter().filter_map(|name| Lookout::named(name)) {
                for platform in ["x", "mastodon", "bluesky", "telegram", "linkedin", "none"] {
                    for found in all(lookout, platform, &text) {
                        prop_assert!(!found.span.of(&text).is_empty(), "{lookout} {text:?}");
                    }
                }
            }
        }
    }
}
