//! One draft on one platform, as rules see it, and what they notice there.

use std::cell::OnceCell;
use std::cmp::Reverse;

use jiff::civil::Date;

use super::Trigger;
use super::stage::Stage;
use crate::address::Address;
use crate::detect::{Detected, detect};
use crate::draft::{Draft, Meta, Moment, Post};
use crate::finding::{Certainty, Fix, Level, Noticed};
use crate::platform::{Bound, Entity, EntityKind, Length, Platform};
use crate::rulefile::Place;
use crate::rulefile::values::{PatternList, TermList};
use crate::secret::SecretHit;
use crate::span::Span;
use crate::terms::{Hit, Hits};
use crate::text::{Language, MarkKind, Text};

/// One draft on one platform.
#[derive(Debug)]
pub struct Scene<'a> {
    /// What the organisation brings to it.
    pub stage: &'a Stage,
    /// The draft.
    pub draft: &'a Draft,
    /// Where it goes; `None` where the draft does not say.
    pub platform: Option<&'static Platform>,
    /// The language of the draft, as far as it is known.
    pub language: Option<Language>,
    /// The posts of its thread, read.
    pub posts: &'a [Seen<'a>],
    /// The day of the check.
    pub today: Date,
    entities: Vec<OnceCell<Vec<Entity>>>,
    lengths: Vec<OnceCell<Length>>,
}

/// One post, read once for all rules and platforms.
#[derive(Debug)]
pub struct Seen<'a> {
    /// The post as it goes out.
    pub post: &'a Post,
    /// Its words, sentences and marks.
    pub text: Text<'a>,
    /// The terms and patterns of the guideline that stand in it.
    pub hits: Hits,
    /// The hashed terms of the guideline that stand in it.
    pub secrets: Vec<SecretHit>,
    personal: OnceCell<Vec<Detected>>,
}

impl<'a> Seen<'a> {
    /// A post as it was read.
    pub const fn new(post: &'a Post, text: Text<'a>, hits: Hits, secrets: Vec<SecretHit>) -> Self {
        Self { post, text, hits, secrets, personal: OnceCell::new() }
    }

    /// What of the guideline's lists is in it.
    pub fn triggers(&self) -> impl Iterator<Item = Trigger> {
        let secrets = self.secrets.iter().map(|hit| Trigger::Secrets(hit.list));
        self.hits.lists().map(Trigger::Terms).chain(secrets)
    }

    /// The personal data and secrets in it, looked for once for all rules and platforms.
    pub fn personal(&self) -> &[Detected] {
        self.personal.get_or_init(|| detect(&self.text))
    }
}

/// One image or video of a draft.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The list it stands in, `images` or `videos`.
    pub list: &'static str,
    /// Its number in that list, from 1.
    pub number: usize,
    /// What is said about it.
    pub keys: &'a Meta,
    /// Where it stands in the draft's source; `None` in a record.
    pub span: Option<Span>,
}

impl<'a> Scene<'a> {
    /// Sets the scene.
    pub fn new(
        stage: &'a Stage,
        draft: &'a Draft,
        platform: Option<&'static Platform>,
        language: Option<Language>,
        posts: &'a [Seen<'a>],
        today: Date,
    ) -> Self {
        let entities = posts.iter().map(|_| OnceCell::new()).collect();
        let lengths = posts.iter().map(|_| OnceCell::new()).collect();
        Self { stage, draft, platform, language, posts, today, entities, lengths }
    }

    /// The day it goes out, as far as that is known; else the day of the check.
    pub fn day(&self) -> Date {
        let publish_at = self.draft.text("publish_at").and_then(Moment::parse);
        publish_at.map_or(self.today, |moment| moment.date_at(None))
    }

    /// Whether one of the posts names the organisation, one of its accounts or one of its domains.
    pub fn mentions_organisation(&self) -> bool {
        let own = &self.stage.organisation;
        self.posts.iter().any(|post| {
            let named = own.names.as_ref().is_some_and(|names| post.hits.of(names.id).len() > 0);
            named
                || post.text.marks().iter().any(|mark| {
                    let text = mark.span.of(post.text.raw()).to_lowercase();
                    match mark.kind {
                        MarkKind::Handle => own.handles.contains(&text),
                        MarkKind::Url => own.owns(&Address::new(&text)),
                        MarkKind::Email => own.domains.iter().any(|domain| text.ends_with(&format!("@{domain}"))),
                        MarkKind::Hashtag | MarkKind::Emoji => false,
                    }
                })
        })
    }

    /// The platform as this organisation has it; the general one where the draft names none.
    pub fn venue(&self) -> &'a Platform {
        self.stage.venue(self.platform)
    }

    /// How long a post (by its index) is there.
    pub fn length(&self, post: usize) -> Length {
        let of = || length(self.venue(), self.draft, post);
        self.lengths.get(post).map_or_else(of, |cell| cell.get_or_init(of).clone())
    }

    /// The entities of a post (by its index), by the grammar of the platform.
    pub fn entities(&self, post: usize) -> &[Entity] {
        let Some((cell, seen)) = self.entities.get(post).zip(self.posts.get(post)) else { return &[] };
        cell.get_or_init(|| self.venue().entities(seen.text.raw()))
    }

    /// The entities of one kind.
    pub fn entities_of(&self, post: usize, kind: EntityKind) -> impl Iterator<Item = Entity> {
        self.entities(post).iter().copied().filter(move |entity| entity.kind == kind)
    }
}

/// How long a post of a draft (by its index) is on a platform: each post of a thread alone, and under an image or a video
/// by the limit that holds there.
pub fn length(platform: &Platform, draft: &Draft, post: usize) -> Length {
    let text = draft.posts.get(post).map_or("", |post| post.text.as_str());
    let warning = draft.text("content_warning");
    if platform.limit(Bound::Caption).is_some() && draft.media_with(post) > 0 {
        return platform.with_limit_of(Bound::Caption).measure(text, warning);
    }
    platform.measure(text, warning)
}

/// One thing a rule noticed.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The index of the post; `None` where it is about the whole draft.
    pub post: Option<usize>,
    /// The bytes of the post it is about; `None` for something that is missing.
    pub span: Option<Span>,
    /// The bytes of the draft's source it is about, where that is something the front matter says.
    pub source: Option<Span>,
    /// What it is.
    pub noticed: Noticed,
    /// How sure it is.
    pub certainty: Certainty,
    /// The highest level it may have, however strict its rule is.
    pub at_most: Level,
    /// The place in the rule file that says so, where that is more exact than the rule.
    pub place: Option<Place>,
    /// Edits of the post that would mend it.
    pub fixes: Vec<Fix>,
}

impl Notice {
    /// Something that stands in a post.
    pub fn at(post: usize, span: Span, noticed: Noticed) -> Self {
        Self { post: Some(post), span: Some(span), ..Self::missing(noticed) }
    }

    /// A term of a list, and the place that lists it.
    pub fn term(post: usize, hit: &Hit, list: &TermList) -> Self {
        Self::at(post, hit.span, Noticed::Term { disguised: hit.disguised }).said_at(list.written[hit.term].place)
    }

    /// A match of a pattern, and the place that writes it.
    pub fn pattern(post: usize, hit: &Hit, list: &PatternList) -> Self {
        Self::at(post, hit.span, Noticed::Pattern { disguised: hit.disguised }).said_at(list.places[hit.term])
    }

    /// Something that is missing.
    pub const fn missing(noticed: Noticed) -> Self {
        Self {
            post: None,
            span: None,
            source: None,
            noticed,
            certainty: Certainty::Firm,
            at_most: Level::Must,
            place: None,
            fixes: Vec::new(),
        }
    }

    /// Something that the front matter says there, or does not say.
    pub const fn said(span: Option<Span>, noticed: Noticed) -> Self {
        let mut notice = Self::missing(noticed);
        notice.source = span;
        notice
    }

    /// The same, and the place in the rule file that says so.
    pub const fn said_at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same, as a sign only.
    pub const fn possibly(mut self) -> Self {
        self.certainty = Certainty::Possible;
        self
    }

    /// The same, as a tip however strict the rule is: it is most likely meant so.
    pub const fn gently(mut self) -> Self {
        self.at_most = Level::Advice;
        self
    }

    /// The same, with an edit that would mend it.
    pub fn fixed_by(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}

/// What one rule noticed in one scene.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    list: Vec<Notice>,
}

impl Notices {
    /// Adds one.
    pub fn push(&mut self, notice: Notice) {
        self.list.push(notice);
    }

    /// Adds those that there are.
    pub fn extend(&mut self, notices: impl IntoIterator<Item = Notice>) {
        self.list.extend(notices);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them by place, where of overlapping ones of one strand only the longest is left.
    pub fn settled(mut self) -> Vec<Notice> {
        if self.list.len() < 2 {
            return self.list;
        }
        self.list.sort_by_key(|notice| (notice.noticed.strand(), notice.post, notice.span));
        let mut kept: Vec<Notice> = Vec::with_capacity(self.list.len());
        let mut rest = self.list.into_iter().peekable();
        while let Some(first) = rest.next() {
            // Notices that touch one another, directly or through others, lie next to each other now.
            let (strand, post, mut reach) = (first.noticed.strand(), first.post, first.span);
            let mut touching = vec![first];
            while let Some(next) =
                rest.next_if(|next| next.noticed.strand() == strand && next.post == post && touches(reach, next.span))
            {
                reach = reach.zip(next.span).map(|(reach, span)| reach.join(span));
                touching.push(next);
            }
            kept.extend(longest(touching));
        }
        kept.sort_by_key(|notice| (notice.post, notice.span));
        kept
    }
}

/// Whether two notices of one post are about the same characters; two without a place are told apart by what they say.
fn touches(reach: Option<Span>, span: Option<Span>) -> bool {
    match (reach, span) {
        (Some(reach), Some(span)) => reach.overlaps(span) || reach == span,
        (None, None) => true,
        _ => false,
    }
}

/// Of notices that touch, the longest, and those that do not touch it; by place.
fn longest(mut touching: Vec<Notice>) -> Vec<Notice> {
    if touching.len() == 1 {
        return touching;
    }
    touching.sort_by_key(|notice| (Reverse(notice.span.map_or(0, Span::len)), notice.span));
    let mut kept: Vec<Notice> = Vec::new();
    for notice in touching {
        let same = |other: &Notice| match notice.span {
            Some(_) => touches(other.span, notice.span),
            None => other.noticed == notice.noticed,
        };
        if !kept.iter().any(same) {
            kept.push(notice);
        }
    }
    kept.sort_by_key(|notice| notice.span);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_overlapping_notices_the_longest_is_left() {
        let spans = |list: &[(usize, usize)]| {
            let mut notices = Notices::default();
            notices
                .extend(list.iter().map(|&(start, end)| Notice::at(0, Span::new(start, end), Noticed::AllowsNothing)));
            let kept = notices.settled();
            kept.iter().map(|notice| notice.span.map(|span| (span.start, span.end)).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(spans(&[(5, 9), (0, 4)]), [(0, 4), (5, 9)]);
        assert_eq!(spans(&[(0, 4), (2, 9), (8, 10)]), [(2, 9)]);
        assert_eq!(spans(&[(0, 9), (8, 12), (11, 20)]), [(0, 9), (11, 20)]);
        assert_eq!(spans(&[(3, 3), (3, 3), (1, 2)]), [(1, 2), (3, 3)]);
        let mut missing = Notices::default();
        missing.extend([
            Notice::missing(Noticed::AllowsNothing),
            Notice::missing(Noticed::Crashed),
            Notice::missing(Noticed::AllowsNothing),
        ]);
        assert_eq!(missing.settled().len(), 2);
    }
}
