//! How each platform counts, links and folds. The data stands in `rules/platforms.toml`; a platform that links in a
//! way of its own has its grammar in a file of its own name here, all others share [`general`](Grammar::General).
//!
//! ```
//! use taktvoll::platform;
//!
//! let x = platform::find("Twitter").unwrap();
//! let length = x.measure("Grüße aus Köln 🎉 https://sonnberg.example/ein/langer/pfad", None);
//! assert_eq!((length.value, length.max), (14 + 1 + 2 + 1 + 23, Some(280)));
//! assert_eq!(x.entities("Grüße aus #Köln")[0].kind, platform::EntityKind::Hashtag);
//! ```

mod bluesky;
mod chars;
mod domain;
mod emoji;
mod entity;
mod fact;
mod fold;
mod general;
mod length;
mod mastodon;
mod path;
mod table;
mod telegram;
mod tld;
mod unit;
mod url;
mod x;

use std::sync::OnceLock;

pub use entity::{Entity, EntityKind};
pub use fact::{Bound, Confidence, Limit, Refused, Trait};
pub use fold::Fold;
pub use length::{Driver, DriverKind, Length};
pub use unit::{Unit, code_points, graphemes, utf16};

use entity::Found;

/// What is a link, a hashtag, a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grammar {
    /// X (twitter-text, configuration 3).
    X,
    /// Mastodon and its kin.
    Mastodon,
    /// Bluesky (facets as the official app finds them).
    Bluesky,
    /// Telegram (as its own library finds them).
    Telegram,
    /// What most platforms have in common; see `general.rs`.
    General,
}

impl Grammar {
    fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "x" => Self::X,
            "mastodon" => Self::Mastodon,
            "bluesky" => Self::Bluesky,
            "telegram" => Self::Telegram,
            "general" => Self::General,
            _ => return None,
        })
    }

    /// Everything it links, and what a reader sees besides.
    fn find(self, text: &str) -> Found {
        match self {
            Self::X => x::find(text),
            Self::Mastodon => mastodon::find(text),
            Self::Bluesky => bluesky::find(text),
            Self::Telegram => telegram::find(text),
            Self::General => general::find(text),
        }
    }

    /// What may count other than as it is written: links, and mentions where their server does not count.
    fn counted(self, text: &str) -> Vec<Entity> {
        let links = match self {
            Self::X => x::links(text),
            Self::Mastodon => return mastodon::counted(text),
            Self::Bluesky => bluesky::links(text),
            Self::Telegram => telegram::links(text),
            Self::General => general::links(text),
        };
        links.into_iter().map(|span| Entity { kind: EntityKind::Url, span }).collect()
    }
}

/// One platform.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own in the data file, under the same name")]
pub struct Platform {
    id: String,
    name: String,
    aliases: Vec<String>,
    grammar: Grammar,
    unit: Unit,
    unit_assumed: bool,
    hashtags_work: bool,
    links_work: bool,
    counts_content_warning: bool,
    counts_server_of_mentions: bool,
    refused: Option<Refused>,
    renders_markdown: Option<Trait>,
    needs_media: Option<Trait>,
    limits: Vec<(Bound, Limit)>,
}

/// Every platform taktvoll knows, in the order of their ids.
pub fn all() -> &'static [Platform] {
    table::shipped()
}

/// The ids of all platforms.
pub fn names() -> impl Iterator<Item = &'static str> {
    all().iter().map(Platform::id)
}

/// Everything a rule file may call a platform: ids and aliases.
pub fn spellings() -> impl Iterator<Item = &'static str> {
    all().iter().flat_map(|platform| std::iter::once(platform.id()).chain(platform.aliases()))
}

/// The platform with that id, name or alias: any letter case, spaces, hyphens and underscores do not matter.
pub fn find(name: &str) -> Option<&'static Platform> {
    let by_id = all().iter().find(|platform| platform.id() == name);
    by_id.or_else(|| all().iter().find(|platform| platform.is_called(name)))
}

/// For drafts that name no platform: no limit, code points, the general grammar.
pub fn general() -> &'static Platform {
    static GENERAL: OnceLock<Platform> = OnceLock::new();
    GENERAL.get_or_init(|| Platform::blank("general", "general"))
}

impl Platform {
    /// A platform of which nothing is known: no limit, code points, the general grammar.
    fn blank(id: &str, name: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            aliases: Vec::new(),
            grammar: Grammar::General,
            unit: Unit::CodePoints,
            unit_assumed: false,
            hashtags_work: true,
            links_work: true,
            counts_content_warning: false,
            counts_server_of_mentions: true,
            refused: None,
            renders_markdown: None,
            needs_media: None,
            limits: Vec::new(),
        }
    }

    /// The id, as in `x` or `google-business`: lower case, stable.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name as people write it, as in `LinkedIn`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Other names for it.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.aliases.iter().map(String::as_str)
    }

    /// Whether `name` is its id, its name or an alias, however spelled.
    pub fn is_called(&self, name: &str) -> bool {
        fn letters(text: &str) -> impl Iterator<Item = char> {
            text.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).flat_map(char::to_lowercase)
        }
        [self.id(), self.name()].into_iter().chain(self.aliases()).any(|own| letters(own).eq(letters(name)))
    }

    /// What it counts as one character.
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// Whether the unit is nowhere documented and only our best reading.
    pub const fn unit_is_assumed(&self) -> bool {
        self.unit_assumed
    }

    /// Whether `#word` becomes a link there.
    pub const fn hashtags_work(&self) -> bool {
        self.hashtags_work
    }

    /// Whether a web address in a post can be clicked.
    pub const fn links_work(&self) -> bool {
        self.links_work
    }

    /// Characters that it turns a post down for.
    pub const fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// Whether its way of linking is read from the platform itself, not only what readers expect of any.
    pub fn has_own_grammar(&self) -> bool {
        self.grammar != Grammar::General
    }

    /// Whether `**bold**` and `[text](address)` become what they mean there; `None` where nothing is known.
    pub const fn renders_markdown(&self) -> Option<&Trait> {
        self.renders_markdown.as_ref()
    }

    /// Whether it takes no post without an image or video; `None` where nothing is known.
    pub const fn needs_media(&self) -> Option<&Trait> {
        self.needs_media.as_ref()
    }

    /// What bounds a post, with its source; `None` where nothing is known.
    pub fn limit(&self, bound: Bound) -> Option<&Limit> {
        self.limits.iter().find(|(of, _)| *of == bound).map(|(_, limit)| limit)
    }

    /// Every known limit.
    pub fn limits(&self) -> impl Iterator<Item = (Bound, &Limit)> {
        self.limits.iter().map(|(bound, limit)| (*bound, limit))
    }

    /// The limit of a post in the platform's unit; `None` where none is known.
    pub fn max(&self) -> Option<usize> {
        self.limit(Bound::Post).map(|limit| limit.value)
    }

    /// The same platform with the organisation's own limit, as its Mastodon server may have.
    pub fn with_max(&self, max: usize) -> Self {
        self.with_post_limit(Limit { value: max, source: String::new(), confidence: Confidence::OwnSetting })
    }

    /// The same platform where another of its limits bounds the post: [`Bound::Premium`], [`Bound::Caption`] …
    /// Unchanged where it has no such limit.
    pub fn with_limit_of(&self, bound: Bound) -> Self {
        self.limit(bound).cloned().map_or_else(|| self.clone(), |limit| self.with_post_limit(limit))
    }

    fn with_post_limit(&self, limit: Limit) -> Self {
        let mut platform = self.clone();
        platform.limits.retain(|(bound, _)| *bound != Bound::Post);
        platform.limits.push((Bound::Post, limit));
        platform
    }

    /// What the platform links, and the emoji and e-mail addresses a reader sees: in order, never overlapping.
    pub fn entities(&self, text: &str) -> Vec<Entity> {
        let mut entities = self.grammar.find(text).into_entities();
        if !self.hashtags_work {
            entities.retain(|entity| entity.kind != EntityKind::Hashtag);
        }
        entities
    }

    /// How long a post is there. A content warning counts where the platform counts it.
    pub fn measure(&self, text: &str, content_warning: Option<&str>) -> Length {
        length::measure(self, text, content_warning)
    }

    /// Where the platform folds the post ("… more"); `None` where it does not, or where everything shows.
    pub fn fold(&self, text: &str) -> Option<Fold<'_>> {
        fold::fold(self, text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a platform sees in a text, as `kind text`.
    pub(super) fn seen(platform: &str, text: &str) -> Vec<String> {
        let entities = find(platform).unwrap().entities(text);
        entities.iter().map(|entity| format!("{} {}", entity.kind.word(), entity.span.of(text))).collect()
    }

    #[test]
    fn a_platform_is_found_by_any_of_its_names() {
        for name in ["LinkedIn", "linkedin", "LINKED-IN", "linked in"] {
            assert_eq!(find(name).unwrap().id(), "linkedin", "{name}");
        }
        assert_eq!(find("Twitter").unwrap().name(), "X");
        assert_eq!(find("google_business").unwrap().id(), "google-business");
        assert_eq!(find("StudiVZ"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn nothing_is_invented_where_no_limit_is_known() {
        for platform in [find("xing").unwrap(), find("nostr").unwrap(), general()] {
            let length = platform.measure(&"ä".repeat(100_000), None);
            assert_eq!((length.value, length.max, length.valid), (100_000, None, true), "{}", platform.id());
            assert_eq!(platform.fold(&"ä".repeat(100_000)), None);
        }
    }

    #[test]
    fn an_instance_or_an_account_may_have_a_limit_of_its_own() {
        let text = "a".repeat(900);
        let mastodon = find("mastodon").unwrap();
        assert!(!mastodon.measure(&text, None).valid);
        let own = mastodon.with_max(1000);
        assert_eq!(own.measure(&text, None).max, Some(1000));
        assert!(own.measure(&text, None).valid);
        assert_eq!(own.limit(Bound::Post).unwrap().confidence, Confidence::OwnSetting);

        assert_eq!(find("x").unwrap().with_limit_of(Bound::Premium).max(), Some(25_000));
        assert_eq!(find("telegram").unwrap().with_limit_of(Bound::Caption).max(), Some(1024));
        assert_eq!(find("bluesky").unwrap().with_limit_of(Bound::Caption), *find("bluesky").unwrap());
    }

    #[test]
    fn where_hashtags_do_nothing_there_are_none() {
        assert_eq!(seen("instagram", "Hallo #Welt"), ["hashtag #Welt"]);
        assert_eq!(seen("discord", "Hallo #Welt"), [""; 0]);
        assert!(!find("instagram").unwrap().links_work());
    }

    #[test]
    fn line_ends_and_marks_of_windows_are_no_trouble() {
        for platform in all() {
            let text = "\u{feff}Grüße #Köln\r\n\r\n#Bonn";
            let tags = seen(platform.id(), text).into_iter().filter(|seen| seen.starts_with("hashtag")).count();
            assert_eq!(tags, if platform.hashtags_work() { 2 } else { 0 }, "{}", platform.id());
        }
    }

    fn check(text: &str) -> Result<(), TestCaseError> {
        for platform in all().iter().chain([general()]) {
            let mut end = 0;
            for entity in platform.entities(text) {
                prop_assert!(entity.span.start >= end, "{} {text:?} overlaps", platform.id());
                prop_assert!(!entity.span.of(text).is_empty(), "{} {text:?} off a boundary", platform.id());
                end = entity.span.end;
            }
            let length = platform.measure(text, Some("Inhalt"));
            prop_assert_eq!(length.bytes, text.len());
            prop_assert!(length.graphemes <= length.code_points && length.code_points <= length.utf16);
            prop_assert!(
                length.utf16 <= length.bytes && length.drivers.iter().all(|driver| driver.cost <= length.value)
            );
            if let Some(fold) = platform.fold(text) {
                prop_assert!(text.is_char_boundary(fold.at) && fold.at < text.len());
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>()) {
            check(&text)?;
        }

        #[test]
        fn no_text_that_looks_like_entities_is_too_strange(
            parts in prop::collection::vec(prop::sample::select(vec![
                "a", "Ü", "ß", "com", "de", "http://", "https://", "xmpp:", "magnet:?", "t.co/", ".", "..", "-", "_", "/",
                "@", "＠", "#", "＃", "$", "?", "&", "=", " ", "\n", "\r\n", "(", ")", "[", "]", ":", "80", "1", "日本", "みんな",
                "рф", "\u{301}", "☺", "😀", "👩‍👩‍👧", "🇩🇪", "🇩", "1️⃣", "\u{fe0f}", "\u{200d}", "\u{202a}", "\u{feff}", "rt",
                "AB", "xn--", "name@", "mailto:", "1INCH", "'", "\u{a0}", "\u{e0067}", "שלום", "。",
            ]), 0..24),
        ) {
            check(&parts.concat())?;
        }
    }
}
