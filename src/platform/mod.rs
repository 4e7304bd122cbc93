//! How each platform counts, links and folds. The data stands in `rules/platforms.toml`.

use crate::span::Span;

/// What a platform sees in a post besides plain words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A web address.
    Url,
    /// `#word`.
    Hashtag,
    /// `@name` or `@name@server`.
    Mention,
    /// `$ABC`.
    Cashtag,
    /// `name@example.org`.
    Email,
    /// One emoji sequence.
    Emoji,
}

/// One entity of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Where it stands in the post, its sign included.
    pub span: Span,
}
