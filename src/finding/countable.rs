//! What rules can count.

use crate::names::names;

/// Something that can be counted in a post; the key `count` of the kind `limit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countable {
    /// `#word`, by the platform's own grammar.
    Hashtags,
    /// `@name`, by the platform's own grammar.
    Mentions,
    /// Web addresses, by the platform's own grammar.
    Links,
    /// Emoji sequences.
    Emojis,
    /// Words, without addresses, hashtags and mentions.
    Words,
    /// Sentences.
    Sentences,
    /// Graphemes: what a reader takes for one character.
    Characters,
    /// Lines that are not empty.
    Lines,
    /// Images of the draft.
    Images,
    /// Posts of the thread.
    Posts,
}

names!(pub Countable {
    Hashtags = "hashtags",
    Mentions = "mentions",
    Links = "links",
    Emojis = "emoji",
    Words = "words",
    Sentences = "sentences",
    Characters = "characters",
    Lines = "lines",
    Images = "images",
    Posts = "posts",
});
