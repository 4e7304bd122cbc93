//! How each platform counts, links and folds. The data stands in `rules/platforms.toml`; a platform that links in a
//! way of its own has its grammar in a file of its own name here, all others share [`general`](Grammar::General).

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
mod table;
mod telegram;
mod tld;
mod unit;
mod url;
mod x;

use std::sync::OnceLock;

pub use entity::{Entity, EntityKind};
pub use fact::{Bound, Confidence, Limit, Refused};
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
    limits: Vec<(Bound, Limit)>,
}

/// Every platform taktvoll knows, in the order of their ids.
pub fn all() -> &'static [Platform] {
    table::shipped()
}

/// The platform with that id, name or alias: any letter case, spaces, hyphens and underscores do not matter.
pub fn find(name: &str) -> Option<&'static Platform> {
    all().iter().find(|platform| platform.is_called(name))
}

/// For drafts that name no platform: no limit, code points, the general grammar.
pub fn general() -> &'static Platform {
    static GENERAL: OnceLock<Platform> = OnceLock::new();
    GENERAL.get_or_init(|| Platform {
        id: "general".to_owned(),
        name: "general".to_owned(),
        aliases: Vec::new(),
        grammar: Grammar::General,
        unit: Unit::CodePoints,
        unit_assumed: false,
        hashtags_work: true,
        links_work: true,
        counts_content_warning: false,
        counts_server_of_mentions: true,
        refused: None,
        limits: Vec::new(),
    })
}

impl Platform {
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
        let letters = |text: &str| -> String {
            text.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).flat_map(char::to_lowercase).collect()
        };
        let name = letters(name);
        [self.id(), self.name()].into_iter().chain(self.aliases()).any(|own| letters(own) == name)
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
