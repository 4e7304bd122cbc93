//! How many, at least, at most.
//!
//! Counts hashtags, mentions, links, emojis, words, sentences, characters or lines of each post, or the images and
//! posts of the draft. What a platform does not take for a hashtag is not counted as one.
//!
//! ```toml
//! [limit.hashtags]
//! count     = "hashtags"
//! max       = 3
//! platforms = ["linkedin"]
//! flags     = ["#a1 #b2 #c3 #d4"]
//! allows    = ["#a1 #b2 #c3"]
//! ```
//!
//! # Deutsch
//!
//! Wie viele, mindestens, höchstens.
//!
//! Zählt Hashtags, Erwähnungen, Links, Emojis, Wörter, Sätze, Zeichen oder Zeilen jedes Beitrags oder die Bilder und
//! Beiträge des Entwurfs. Was eine Plattform nicht als Hashtag erkennt, zählt nicht als Hashtag.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::finding::{Countable, Level, Noticed};
use crate::platform::EntityKind;
use crate::rulefile::Place;
use crate::rulefile::fault::SenseFault;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::choice;
use crate::span::Span;

pub(super) const KIND: Kind =
    Kind { name: "limit", level: Level::Advice, keys: Limit::TABLE, source: include_str!("limit.rs"), compile };

keys! {
    Limit {
        /// What to count.
        /// Was zu zählen ist.
        count: Countable,
        /// At least this many.
        /// Mindestens so viele.
        min: usize,
        /// At most this many.
        /// Höchstens so viele.
        max: usize,
    }
}

choice!(Countable);

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["count"], reading);
    needs_one_of(table, place, KIND.name, &["min", "max"], reading);
    let limit = Limit::read(table, reading);
    let [min, max] =
        [limit.min, limit.max].map(|bound| bound.and_then(|bound| u32::try_from(bound).ok()).map(f64::from));
    super::ordered_bounds(table, min, max, reading);
    if min == Some(0.0) {
        super::senseless_bound(table, "min", 0.0, |key, value| SenseFault::AlwaysMet { key, value }, reading);
    }
    // A post has some text, and a draft a post.
    if max == Some(0.0) && limit.count.is_some_and(|what| is_stretch(what) || what == Countable::Posts) {
        super::senseless_bound(table, "max", 0.0, |key, value| SenseFault::NoPostFits { key, value }, reading);
    }
    limit.count.is_some().then(|| Box::new(limit) as Box<dyn Check>)
}

impl Check for Limit {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let Some(what) = self.count else { return };
        let of_draft = match what {
            Countable::Images => Some(scene.draft.images.len()),
            Countable::Posts => Some(scene.posts.len()),
            _ => None,
        };
        if let Some(count) = of_draft {
            if let Some(noticed) = self.outside(what, count) {
                notices.push(Notice::missing(noticed));
            }
            return;
        }
        for at in 0..scene.posts.len() {
            let found = spans(what, scene, at);
            let Some(amiss) = self.outside(what, found.len()) else { continue };
            // The first one too many is where the writer can stop.
            let surplus = self.max.and_then(|max| found.get(max)).zip(found.last());
            notices.push(match surplus {
                Some((&first, &last)) if is_stretch(what) => Notice::at(at, first.join(last), amiss),
                Some((&first, _)) => Notice::at(at, first, amiss),
                None => Notice { post: Some(at), ..Notice::missing(amiss) },
            });
        }
    }
}

impl Limit {
    fn outside(&self, what: Countable, count: usize) -> Option<Noticed> {
        match (self.min, self.max) {
            (_, Some(max)) if count > max => Some(Noticed::TooMany { what, count, max }),
            (Some(min), _) if count < min => Some(Noticed::TooFew { what, count, min }),
            _ => None,
        }
    }
}

/// Whether what is too much is one stretch of text rather than single things in it.
const fn is_stretch(what: Countable) -> bool {
    matches!(what, Countable::Words | Countable::Sentences | Countable::Characters | Countable::Lines)
}

/// Where the things that are counted stand in a post.
fn spans(what: Countable, scene: &Scene<'_>, post: usize) -> Vec<Span> {
    let entities = |kind| scene.entities_of(post, kind).map(|entity| entity.span).collect();
    let text = &scene.posts[post].text;
    match what {
        Countable::Hashtags => entities(EntityKind::Hashtag),
        Countable::Mentions => entities(EntityKind::Mention),
        Countable::Links => entities(EntityKind::Url),
        Countable::Emojis => entities(EntityKind::Emoji),
        Countable::Words => text.words().map(|word| word.span).collect(),
        Countable::Sentences => text.sentences().to_vec(),
        Countable::Characters => {
            text.raw().grapheme_indices(true).map(|(at, one)| Span::new(at, at + one.len())).collect()
        }
        Countable::Lines => {
            let mut at = 0;
            let lines = text.raw().split_inclusive('\n').map(|line| {
                at += line.len();
                Span::new(at - line.len(), at - line.len() + line.trim_end().len())
            });
            lines.filter(|line| !line.is_empty()).collect()
        }
        Countable::Images | Countable::Posts => Vec::new(),
    }
}
