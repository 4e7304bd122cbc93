//! What keeps some people from reading a post: those who listen to it, who see little, who read with effort. One file
//! for each thing that can be in the way.
//!
//! What screen readers do with such signs: <https://www.bundesfachstelle-barrierefreiheit.de> and
//! <https://digital.gov/resources/improving-the-accessibility-of-social-media-in-government>.

mod art;
mod capitals;
mod emoji;
mod hashtag;
mod letters;
mod link;

use crate::finding::Certainty;
use crate::names::names;
use crate::platform::{Entity, EntityKind};
use crate::span::Span;
use crate::text::Text;

/// What can be in the way; the key `detect` of the kind `accessibility`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// Letters of alphabets that are meant for formulas, struck or turned ones.
    FancyLetters,
    /// W o r d s with spaces between the letters.
    SpacedLetters,
    /// Several words in capitals.
    AllCapitals,
    /// A hashtag of several words without capitals.
    HashtagCase,
    /// A row of hashtags that all have to be heard.
    HashtagRun,
    /// A row of emojis.
    EmojiRun,
    /// An emoji inside a word.
    EmojiInWord,
    /// An emoji behind each word.
    EmojiBetweenWords,
    /// An emoji that stands for a word.
    EmojiAsWord,
    /// Emojis at the beginning of lines, as a list has dots.
    EmojiAsBullet,
    /// Pictures made of signs.
    AsciiArt,
    /// A link that does not say where it leads.
    LinkText,
    /// An image without alternative text.
    AltMissing,
    /// An alternative text that says nothing.
    AltPoor,
}

names!(pub Obstacle {
    FancyLetters = "fancy-letters",
    SpacedLetters = "spaced-letters",
    AllCapitals = "all-capitals",
    HashtagCase = "hashtag-case",
    HashtagRun = "hashtag-run",
    EmojiRun = "emoji-run",
    EmojiInWord = "emoji-in-word",
    EmojiBetweenWords = "emoji-between-words",
    EmojiAsWord = "emoji-as-word",
    EmojiAsBullet = "emoji-as-bullet",
    AsciiArt = "ascii-art",
    LinkText = "link-text",
    AltMissing = "alt-missing",
    AltPoor = "alt-poor",
});

/// An obstacle in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes of the text.
    pub span: Span,
    /// What to write there instead, where the meaning stays.
    pub better: Option<String>,
    /// How many there are, where they are counted.
    pub count: usize,
    /// How sure it is.
    pub certainty: Certainty,
}

impl Found {
    const fn new(span: Span) -> Self {
        Self { span, better: None, count: 1, certainty: Certainty::Firm }
    }

    const fn counted(span: Span, count: usize) -> Self {
        Self { span, better: None, count, certainty: Certainty::Firm }
    }

    fn better(span: Span, better: String) -> Self {
        Self { span, better: Some(better), count: 1, certainty: Certainty::Firm }
    }
}

/// Finds one obstacle in a text. Images are no part of it: for them nothing is found here.
pub fn find(what: Obstacle, text: &Text<'_>, entities: &[Entity]) -> Vec<Found> {
    match what {
        Obstacle::FancyLetters => letters::fancy(text),
        Obstacle::SpacedLetters => letters::spaced(text),
        Obstacle::AllCapitals => capitals::find(text),
        Obstacle::HashtagCase => hashtag::case(text.raw(), entities),
        Obstacle::HashtagRun => hashtag::run(text, entities),
        Obstacle::EmojiRun => emoji::run(text.raw(), entities),
        Obstacle::EmojiInWord => emoji::in_word(text.raw(), entities),
        Obstacle::EmojiBetweenWords => emoji::between_words(text, entities),
        Obstacle::EmojiAsWord => emoji::as_word(text, entities),
        Obstacle::EmojiAsBullet => emoji::as_bullet(text.raw(), entities),
        Obstacle::AsciiArt => art::find(text.raw(), entities),
        Obstacle::LinkText => link::find(text, entities),
        Obstacle::AltMissing | Obstacle::AltPoor => Vec::new(),
    }
}

/// Whether an alternative text is only a name or a word that says nothing.
pub fn is_poor(alt: &str) -> bool {
    const NOTHING: &[&str] = &[
        "abbildung",
        "bild",
        "foto",
        "fotografie",
        "grafik",
        "graphic",
        "illustration",
        "image",
        "img",
        "photo",
        "pic",
        "picture",
        "screenshot",
        "symbolbild",
        "symbolfoto",
        "video",
    ];
    const ENDINGS: &[&str] = &[".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic", ".tif", ".tiff"];
    let alt = alt.trim().trim_end_matches(['.', '!', ':']).to_lowercase();
    let words = alt.trim_end_matches(|c: char| c.is_ascii_digit()).trim();
    let is_name = ENDINGS.iter().any(|end| alt.ends_with(end)) && !alt.contains(' ');
    is_name || NOTHING.contains(&words) || ["img_", "dsc_", "dscf", "pxl_"].iter().any(|name| alt.starts_with(name))
}

fn of_kind(entities: &[Entity], kind: EntityKind) -> Vec<Span> {
    entities.iter().filter(|entity| entity.kind == kind).map(|entity| entity.span).collect()
}

/// Spans with nothing but white space between them.
fn rows<'s>(raw: &'s str, spans: &'s [Span]) -> impl Iterator<Item = &'s [Span]> {
    spans.chunk_by(|one, next| raw.get(one.end..next.start).is_some_and(|between| between.trim().is_empty()))
}

/// The span from the first to the last.
fn all_of(spans: &[Span]) -> Span {
    spans.iter().copied().reduce(Span::join).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::platform;

    /// What one obstacle is found in, as it stands in the text.
    pub(super) fn seen(what: Obstacle, raw: &str) -> Vec<&str> {
        let entities = platform::general().entities(raw);
        find(what, &Text::read(raw, None), &entities).into_iter().map(|found| found.span.of(raw)).collect()
    }

    pub(super) fn better(what: Obstacle, raw: &str) -> Vec<String> {
        let entities = platform::general().entities(raw);
        find(what, &Text::read(raw, None), &entities).into_iter().filter_map(|found| found.better).collect()
    }

    #[test]
    fn everyday_posts_have_no_obstacles() {
        let posts = [
            "Wir feiern am 3. Mai um 9.30 Uhr im Werk Altbach. Kommt vorbei! 🎉\n\nMehr: https://sonnberg.example/fest #Altbach",
            "Die EU, die UNO und die NATO: drei Abkürzungen, drei Kaffees ☕",
            "Kolleg*innen, H₂O, CO₂, m², 1. FC, E = mc², 𝑥 + 𝑦 = 3, ½ Liter, № 5, ①②③",
            "Note: ★★★★★ von fünf. Preis: 3,50 € – wie immer.\n- Suppe\n- Brot\n* Kuchen",
            "日本語のブログ ＡＢＣ と 한국어 블로그, मानक हिन्दी, tiếng Việt rất đẹp",
            "مرحبا بالعالم 🎉 שלום לכולם",
            "Vielen Dank an alle 👩‍👩‍👧👍🏽 und bis bald!",
            "Die Lautschrift von „color“ ist [ˈkʌləɹ].",
            "Gleis A B C D sind heute gesperrt.",
            "Und? Was meint ihr? Schreibt es uns in die Kommentare :-)",
            "1️⃣2️⃣ Tage noch",
            "",
        ];
        for what in Obstacle::NAMES.iter().filter_map(|name| Obstacle::named(name)) {
            for post in posts {
                assert_eq!(seen(what, post), [""; 0], "{what} {post:?}");
            }
        }
    }

    #[test]
    fn names_of_files_say_nothing() {
        for poor in ["IMG_4711.jpg", "Bild", "Foto 3", "image.", "team-foto.png", "Symbolbild"] {
            assert!(is_poor(poor), "{poor}");
        }
        for fine in ["Drei Kolleginnen vor dem Umspannwerk", "Bild einer Eule", "Die Datei plan.png als Aushang"] {
            assert!(!is_poor(fine), "{fine}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(
            parts in prop::collection::vec(prop::sample::select(vec![
                "a", "Ü", "Wort", "WORT", "LAUT RUFEN", "#", "#wirsuchendich", "@", "🎉", "👩‍👧", "🇩", "\u{336}", "\u{301}\u{302}\u{303}",
                "𝗙", "ｅ", "ᴀʙᴄ", " ", " ", "\n", "(", ")", "ツ", "====", "═══", "hier klicken", "https://a.de", "and", "your", "\u{202e}",
            ]), 0..24),
        ) {
            let raw = parts.concat();
            for what in Obstacle::NAMES.iter().filter_map(|name| Obstacle::named(name)) {
                for found in seen(what, &raw) {
                    prop_assert!(!found.is_empty(), "{what} {raw:?}");
                }
            }
        }
    }
}
