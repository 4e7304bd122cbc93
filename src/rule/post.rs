//! Does the post arrive as it was meant?
//!
//! Every platform counts and links in its own way. `detect` lists what to look for: a post that is too long, more
//! hashtags or links than the platform takes, a hashtag that ends too early, a mention that reaches nobody, a word that
//! becomes a link, a gap that was to be filled in, marks that show as they are, characters nobody sees, an alternative
//! text that is too long, an image that is missing. The pack `taktvoll:platforms` has a rule for each and is always on;
//! `[post.accidental-link] level = "off"` takes one back.
//!
//! What a server or an account allows stands in `[platform.mastodon] max_characters = 1000` and
//! `[platform.x] premium = true`.
//!
//! ```toml
//! [post.gaps]
//! level  = "must"
//! detect = ["placeholder", "broken-hashtag"]
//! flags  = ["Mehr dazu: [LINK]", { text = "Der #E-Mail-Kurs beginnt", platform = "x", hit = "#E-Mail" }]
//! allows = ["Das sei „gut“ [sic].", "Folge #12 ist da"]
//! ```
//!
//! # Deutsch
//!
//! Kommt der Beitrag so an, wie er gemeint ist?
//!
//! Jede Plattform zählt und verlinkt auf ihre Art. `detect` nennt, wonach zu suchen ist: ein zu langer Beitrag, mehr
//! Hashtags oder Links, als die Plattform nimmt, ein Hashtag, der zu früh endet, eine Erwähnung, die niemanden erreicht,
//! ein Wort, das zum Link wird, eine Lücke, die noch zu füllen ist, Zeichen, die stehen bleiben, wie sie sind, Zeichen,
//! die niemand sieht, ein zu langer Alternativtext, ein fehlendes Bild. Das Paket `taktvoll:platforms` hat für jedes davon
//! eine Regel und gilt immer; `[post.accidental-link] level = "off"` nimmt eine zurück.
//!
//! Was ein Server oder ein Konto erlaubt, steht in `[platform.mastodon] max_characters = 1000` und
//! `[platform.x] premium = true`.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::finding::{Countable, Fix, Level, Noticed};
use crate::platform::{Bound, Confidence, EntityKind, Limit, Unit, code_points, graphemes};
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::choice;
use crate::snag::{self, Lookout, Overlong, Snag};
use crate::span::Span;

pub(super) const KIND: Kind =
    Kind { name: "post", level: Level::Advice, keys: Post::TABLE, source: include_str!("post.rs"), compile };

keys! {
    Post {
        /// What to look for.
        /// Wonach zu suchen ist.
        detect: Vec<Lookout>,
    }
}

choice!(Lookout);

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["detect"], reading);
    let keys = Post::read(table, reading);
    keys.detect.is_some().then(|| Box::new(keys) as Box<dyn Check>)
}

impl Check for Post {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for &lookout in self.detect.iter().flatten() {
            for at in 0..scene.posts.len() {
                match lookout {
                    Lookout::TooLong => too_long(scene, at, notices),
                    Lookout::TooMany => too_many(scene, at, notices),
                    Lookout::RefusedCharacter => refused(scene, at, notices),
                    Lookout::AltTextTooLong if at == 0 => alternative_texts(scene, notices),
                    Lookout::MediaMissing if at == 0 => media(scene, notices),
                    _ => in_text(lookout, scene, at, notices),
                }
            }
        }
    }
}

fn told(scene: &Scene<'_>, snag: Snag) -> Noticed {
    Noticed::Snag { snag, platform: scene.platform.map(crate::platform::Platform::name) }
}

/// A notice about a whole post.
fn of_post(at: usize, noticed: Noticed) -> Notice {
    Notice { post: Some(at), ..Notice::missing(noticed) }
}

/// What the platform itself does not say is only a sign.
fn as_sure_as(confidence: Confidence, notice: Notice) -> Notice {
    if confidence == Confidence::Secondary { notice.possibly() } else { notice }
}

fn in_text(lookout: Lookout, scene: &Scene<'_>, at: usize, notices: &mut Notices) {
    let text = scene.posts[at].text.raw();
    let venue = scene.platform.map(|_| scene.venue());
    notices.extend(snag::find(lookout, text, scene.entities(at), venue).into_iter().map(|found| {
        let mut notice = Notice::at(at, found.span, told(scene, found.snag));
        notice.certainty = found.certainty;
        notice.fixes.extend(found.fix.map(|text| Fix { span: found.span, text }));
        notice
    }));
}

fn too_long(scene: &Scene<'_>, at: usize, notices: &mut Notices) {
    let (venue, text) = (scene.venue(), scene.posts[at].text.raw());
    let length = scene.length(at);
    let in_bytes = length.unit == Unit::Utf8Bytes;
    if let Some(max) = length.max.filter(|&max| length.value > max) {
        let caption = venue.limit(Bound::Caption).filter(|caption| caption.value == max);
        let limit = caption.or_else(|| venue.limit(Bound::Post));
        let confidence = limit.map_or(Confidence::OwnSetting, |limit| limit.confidence);
        let end = cut(scene, at, max);
        let over = Overlong { bound: Bound::Post, value: length.value, max, in_bytes, drivers: length.drivers };
        let notice = from(at, text, end, told(scene, Snag::TooLong(over)));
        notices.push(as_sure_as(confidence, notice));
        return;
    }
    if let Some(limit) = venue.limit(Bound::Bytes).filter(|limit| length.bytes > limit.value) {
        let over = Overlong {
            bound: Bound::Bytes,
            value: length.bytes,
            max: limit.value,
            in_bytes: true,
            drivers: Vec::new(),
        };
        let end = crate::span::floor(text, limit.value);
        notices.push(as_sure_as(limit.confidence, from(at, text, end, told(scene, Snag::TooLong(over)))));
    }
    if let Some(limit) = venue.limit(Bound::Paragraph) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(start, start + line.trim_end().len());
            start += line.len();
            let value = venue.unit().count(span.of(text));
            if value > limit.value {
                let bound = Bound::Paragraph;
                let over = Overlong { bound, value, max: limit.value, in_bytes, drivers: Vec::new() };
                notices.push(as_sure_as(limit.confidence, Notice::at(at, span, told(scene, Snag::TooLong(over)))));
            }
        }
    }
}

/// A notice about what no longer fits: from `end` to the end of its line.
fn from(at: usize, text: &str, end: usize, noticed: Noticed) -> Notice {
    let rest = text.get(end..).unwrap_or_default();
    let start = end + (rest.len() - rest.trim_start().len());
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let span = Span::new(start, start + line.trim_end().len());
    if span.is_empty() { of_post(at, noticed) } else { Notice::at(at, span, noticed) }
}

/// Up to where a post fits.
fn cut(scene: &Scene<'_>, at: usize, max: usize) -> usize {
    let (venue, text) = (scene.venue(), scene.posts[at].text.raw());
    let warning = scene.draft.text("content_warning");
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(start, one)| start + one.len()).collect();
    let fits = ends.partition_point(|&end| venue.measure(&text[..end], warning).value <= max);
    let end = fits.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0);
    // Half a link is none.
    let mut links = scene.entities_of(at, EntityKind::Url);
    links.find(|link| link.span.start < end && end < link.span.end).map_or(end, |link| link.span.start)
}

fn too_many(scene: &Scene<'_>, at: usize, notices: &mut Notices) {
    let (venue, text) = (scene.venue(), scene.posts[at].text.raw());
    let mut judge = |what, limit: Option<&Limit>, spans: Vec<Span>, count: usize| {
        let Some(limit) = limit.filter(|limit| count > limit.value) else { return };
        let snag = told(scene, Snag::TooMany { what, count, max: limit.value });
        let notice = match spans.get(limit.value) {
            Some(&first) => Notice::at(at, first, snag),
            None => of_post(at, snag),
        };
        notices.push(as_sure_as(limit.confidence, notice));
    };
    let kinds = [
        (Countable::Hashtags, Bound::Hashtags, EntityKind::Hashtag),
        (Countable::Mentions, Bound::Mentions, EntityKind::Mention),
        (Countable::Links, Bound::Links, EntityKind::Url),
    ];
    for (what, bound, kind) in kinds {
        let limit = venue.limit(bound);
        if limit.is_none() {
            continue;
        }
        let mut known = BTreeSet::new();
        let mut spans: Vec<Span> = scene.entities_of(at, kind).map(|entity| entity.span).collect();
        // The same link twice is one link.
        spans.retain(|span| what != Countable::Links || known.insert(span.of(text)));
        let count = spans.len();
        judge(what, limit, spans, count);
    }
    judge(Countable::Images, venue.limit(Bound::Media), Vec::new(), scene.draft.media_with(at));
}

fn refused(scene: &Scene<'_>, at: usize, notices: &mut Notices) {
    let Some(refused) = scene.venue().refused() else { return };
    for (start, sign) in scene.posts[at].text.raw().match_indices(|c| refused.characters.contains(c)) {
        let notice = Notice::at(at, Span::new(start, start + sign.len()), told(scene, Snag::RefusedCharacter));
        notices.push(as_sure_as(refused.confidence, notice));
    }
}

fn alternative_texts(scene: &Scene<'_>, notices: &mut Notices) {
    let Some(limit) = scene.venue().limit(Bound::AltText) else { return };
    for image in &scene.draft.images {
        let alt = image.alt().unwrap_or_default();
        let (count, max) = (code_points(alt), limit.value);
        if count <= max {
            continue;
        }
        let file = image.file().map(str::to_owned);
        let notice = Notice::said(image.span, told(scene, Snag::AltTextTooLong { file, count, max }));
        // Where a character counts as a reader sees it, the text may still fit.
        let sure = if graphemes(alt) > max { limit.confidence } else { Confidence::Secondary };
        notices.push(as_sure_as(sure, notice));
    }
}

fn media(scene: &Scene<'_>, notices: &mut Notices) {
    let Some(needs) = scene.venue().needs_media().filter(|needs| needs.holds) else { return };
    if scene.draft.media_with(0) == 0 {
        // The image may wait where the post will be written.
        notices.push(as_sure_as(needs.confidence, Notice::missing(told(scene, Snag::MediaMissing))));
    }
}
