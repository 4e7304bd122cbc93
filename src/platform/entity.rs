//! What a platform sees in a post besides plain words.

use std::cmp::Reverse;

use crate::span::Span;

/// The kinds of entity.
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

impl EntityKind {
    /// Every kind, in the order of the manual.
    pub const ALL: [Self; 6] = [Self::Url, Self::Hashtag, Self::Mention, Self::Cashtag, Self::Email, Self::Emoji];

    /// The stable word for it, in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Url => "url",
            Self::Hashtag => "hashtag",
            Self::Mention => "mention",
            Self::Cashtag => "cashtag",
            Self::Email => "email",
            Self::Emoji => "emoji",
        }
    }
}

/// One entity of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Where it stands in the post, its sign included.
    pub span: Span,
}

impl Entity {
    /// An entity at `start..end`.
    pub const fn new(kind: EntityKind, start: usize, end: usize) -> Self {
        Self { kind, span: Span::new(start, end) }
    }
}

/// The entities of one text while they are gathered.
#[derive(Debug, Default)]
pub(super) struct Found {
    entities: Vec<Entity>,
}

impl Found {
    pub(super) fn add(&mut self, kind: EntityKind, start: usize, end: usize) {
        self.entities.push(Entity::new(kind, start, end));
    }

    /// Sorts, and of two that overlap keeps the one that starts first: what every platform does.
    pub(super) fn settle(&mut self) {
        self.entities.sort_by_key(|entity| (entity.span.start, Reverse(entity.span.end)));
        let mut end = 0;
        self.entities.retain(|entity| {
            let free = entity.span.start >= end;
            if free {
                end = entity.span.end;
            }
            free
        });
    }

    /// Adds what the platform itself does not link but a reader sees, where nothing stands yet. Both are in order.
    pub(super) fn fill(&mut self, kind: EntityKind, spans: impl Iterator<Item = Span>) {
        let settled = self.entities.len();
        let mut near = 0;
        for span in spans {
            while near < settled && self.entities.get(near).is_some_and(|entity| entity.span.end <= span.start) {
                near += 1;
            }
            let taken = near < settled && self.entities.get(near).is_some_and(|entity| entity.span.overlaps(span));
            if !taken {
                self.entities.push(Entity { kind, span });
            }
        }
        if self.entities.len() > settled {
            self.entities.sort_by_key(|entity| entity.span);
        }
    }

    pub(super) fn into_entities(self) -> Vec<Entity> {
        self.entities
    }
}
