//! Facts about a platform: numbers and characters, each with its source.

/// What a limit bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// The length of a post, in the platform's unit.
    Post,
    /// The length of a post in UTF-8 bytes, on top of [`Bound::Post`].
    Bytes,
    /// The length of one paragraph, in the platform's unit.
    Paragraph,
    /// The length of a post with a paid account, in the platform's unit.
    Premium,
    /// The length of the text under an image or video, in the platform's unit.
    Caption,
    /// The length of a title.
    Title,
    /// The length of a comment.
    Comment,
    /// The length of an image description.
    AltText,
    /// What every web address counts, however long it is.
    LinkCost,
    /// How many links.
    Links,
    /// How many hashtags.
    Hashtags,
    /// How many mentions.
    Mentions,
    /// How many images or videos.
    Media,
    /// Characters that show before "more", on a large screen.
    Fold,
    /// Characters that show before "more", on a phone.
    FoldMobile,
}

impl Bound {
    /// Every bound.
    pub const ALL: [Self; 15] = [
        Self::Post,
        Self::Bytes,
        Self::Paragraph,
        Self::Premium,
        Self::Caption,
        Self::Title,
        Self::Comment,
        Self::AltText,
        Self::LinkCost,
        Self::Links,
        Self::Hashtags,
        Self::Mentions,
        Self::Media,
        Self::Fold,
        Self::FoldMobile,
    ];

    /// The stable word for it, in data files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Bytes => "bytes",
            Self::Paragraph => "paragraph",
            Self::Premium => "premium",
            Self::Caption => "caption",
            Self::Title => "title",
            Self::Comment => "comment",
            Self::AltText => "alt_text",
            Self::LinkCost => "link_cost",
            Self::Links => "links",
            Self::Hashtags => "hashtags",
            Self::Mentions => "mentions",
            Self::Media => "media",
            Self::Fold => "fold",
            Self::FoldMobile => "fold_mobile",
        }
    }

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bound| bound.word() == word)
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Other people's pages or code.
    Secondary,
    /// The platform's own pages.
    OfficialDoc,
    /// Read in the platform's source code or schema.
    VerifiedInCode,
    /// The organisation's guideline says so.
    OwnSetting,
}

impl Confidence {
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "secondary" => Self::Secondary,
            "official-doc" => Self::OfficialDoc,
            "verified-in-code" => Self::VerifiedInCode,
            _ => return None,
        })
    }
}

/// A number with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The number, in the unit its [`Bound`] says.
    pub value: usize,
    /// Where it is from; empty for the organisation's own setting.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Characters that make a platform turn a post down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The characters.
    pub characters: String,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Something that is so or not, with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trait {
    /// Whether it is so.
    pub holds: bool,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}
