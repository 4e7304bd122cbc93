//! What rules about links, hashtags, mentions and emojis notice.

use crate::names::names;

/// Where something is to stand in a post; the key `position`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Before all words.
    Start,
    /// Behind all words.
    End,
    /// Behind the words of its sentence or line.
    SentenceEnd,
    /// Among the words of a sentence.
    Inline,
    /// Behind some words.
    NotStart,
}

names!(pub Position {
    Start = "start",
    End = "end",
    SentenceEnd = "sentence-end",
    Inline = "inline",
    NotStart = "not-start",
});

/// What is amiss with links, hashtags, mentions or emojis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is among those that are not for posts.
    Denied,
    /// It is not among those that alone are for posts.
    NotAllowed {
        /// Those that are, as they would be written.
        allowed: Vec<String>,
    },
    /// What is asked for is not there.
    Missing {
        /// What would do, as it would be written.
        wanted: Vec<String>,
    },
    /// It stands elsewhere than it should.
    Misplaced(Position),
    /// Too many in a row.
    Run {
        /// How many there are.
        count: usize,
        /// How many there may be.
        max: usize,
    },
    /// The same too often.
    Repeated {
        /// How often it is there.
        count: usize,
        /// How often it may be.
        max: usize,
    },
    /// A hashtag of several words without capitals.
    Case {
        /// How it reads better.
        better: String,
    },
    /// A link that hides where it leads.
    Shortener,
    /// A link that goes unprotected.
    Insecure,
    /// A link with parameters that follow its readers.
    Tracking,
    /// A link that pays somebody.
    Affiliate,
    /// A link in wire form.
    Punycode {
        /// What it shows.
        shown: String,
    },
    /// A link with letters of several alphabets in one word.
    MixedAlphabets,
    /// A domain or an account that looks like another one.
    LookAlike {
        /// The one that it looks like.
        known: String,
    },
    /// Links to more domains than there is room for.
    Domains {
        /// How many there are.
        count: usize,
        /// How many there may be.
        max: usize,
    },
}

impl Unfit {
    /// The stable word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::NotAllowed { .. } => "not-allowed",
            Self::Missing { .. } => "missing",
            Self::Misplaced(_) => "position",
            Self::Run { .. } => "run",
            Self::Repeated { .. } => "repeated",
            Self::Case { .. } => "camel-case",
            Self::Shortener => "shortener",
            Self::Insecure => "http",
            Self::Tracking => "tracking",
            Self::Affiliate => "affiliate",
            Self::Punycode { .. } => "punycode",
            Self::MixedAlphabets | Self::LookAlike { .. } => "look-alike",
            Self::Domains { .. } => "domains",
        }
    }
}
