//! How long a post is, and what makes it long.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::{Bound, EntityKind, Platform, Unit, code_points, emoji, graphemes, utf16};
use crate::span::Span;

/// The length of a post on a platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Length {
    /// What the platform counts, in `unit`.
    pub value: usize,
    /// What it allows; `None` where no limit is known.
    pub max: Option<usize>,
    /// What `value` and `max` count.
    pub unit: Unit,
    /// Whether the platform would take a text like this: not too long in any of its units, no refused character.
    /// A post without text is valid: it may have an image.
    pub valid: bool,
    /// UTF-8 bytes of the text as written.
    pub bytes: usize,
    /// What a reader sees as characters.
    pub graphemes: usize,
    /// Unicode scalar values.
    pub code_points: usize,
    /// UTF-16 code units.
    pub utf16: usize,
    /// What costs much, or more than it looks.
    pub drivers: Vec<Driver>,
}

/// Something that makes a post long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Driver {
    /// What it is.
    pub kind: DriverKind,
    /// How many of them.
    pub count: usize,
    /// What they cost together, in the unit of the length.
    pub cost: usize,
}

/// The kinds of driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriverKind {
    /// Web addresses.
    Links,
    /// The content warning; its count is 1.
    ContentWarning,
    /// Emoji, where one costs more than 1.
    Emoji,
    /// Other characters that cost more than 1.
    Wide,
}

pub(super) fn measure(platform: &Platform, text: &str, content_warning: Option<&str>) -> Length {
    let unit = platform.unit;
    let (value, mut drivers) = count(platform, text);
    let mut length = Length {
        value,
        max: platform.max(),
        unit,
        valid: true,
        bytes: text.len(),
        graphemes: graphemes(text),
        code_points: code_points(text),
        utf16: utf16(text),
        drivers: Vec::new(),
    };
    if platform.counts_content_warning
        && let Some(warning) = content_warning.filter(|warning| !warning.is_empty())
    {
        let cost = unit.count(warning);
        length.value += cost;
        drivers.push(Driver { kind: DriverKind::ContentWarning, count: 1, cost });
    }
    length.valid = is_valid(platform, text, &length);
    length.drivers = drivers;
    length
}

fn is_valid(platform: &Platform, text: &str, length: &Length) -> bool {
    let within = |bound, value: usize| platform.limit(bound).is_none_or(|limit| value <= limit.value);
    let refused = platform.refused().is_some_and(|refused| text.contains(|c| refused.characters.contains(c)));
    within(Bound::Post, length.value)
        && within(Bound::Bytes, length.bytes)
        && (within(Bound::Paragraph, length.bytes)
            || text.lines().all(|line| within(Bound::Paragraph, platform.unit.count(line))))
        && !refused
}

/// The length without a content warning.
fn count(platform: &Platform, text: &str) -> (usize, Vec<Driver>) {
    let unit = platform.unit;
    let text = match unit {
        Unit::XWeighted if !is_composed(text) => Cow::Owned(text.nfc().collect()),
        _ => Cow::Borrowed(text),
    };
    let link_cost = platform.limit(Bound::LinkCost).map(|limit| limit.value);
    let mut tally = Tally::new(unit);
    let mut at = 0;
    for entity in platform.grammar.counted(&text) {
        let Span { start, end } = entity.span;
        let inside = entity.span.of(&text);
        if entity.kind == EntityKind::Url {
            tally.plain(text.get(at..start).unwrap_or_default());
            tally.link(inside, link_cost);
            at = end;
        } else if entity.kind == EntityKind::Mention && !platform.counts_server_of_mentions {
            let name = inside.get(1..).and_then(|rest| rest.find('@')).map_or(end, |sign| start + 1 + sign);
            tally.plain(text.get(at..name).unwrap_or_default());
            at = end;
        }
    }
    tally.plain(text.get(at..).unwrap_or_default());
    (tally.value, tally.drivers())
}

/// Whether the text is in the composed form (NFC) that X counts.
fn is_composed(text: &str) -> bool {
    text.chars().all(|c| c < '\u{300}') || is_nfc(text)
}

/// The cost so far.
struct Tally {
    unit: Unit,
    value: usize,
    /// How many, and what they cost.
    links: (usize, usize),
    emoji: (usize, usize),
    wide: (usize, usize),
}

impl Tally {
    const fn new(unit: Unit) -> Self {
        Self { unit, value: 0, links: (0, 0), emoji: (0, 0), wide: (0, 0) }
    }

    fn link(&mut self, link: &str, cost: Option<usize>) {
        let cost = cost.unwrap_or_else(|| self.unit.count(link));
        self.links = (self.links.0 + 1, self.links.1 + cost);
        self.value += cost;
    }

    /// A stretch without links.
    fn plain(&mut self, text: &str) {
        if matches!(self.unit, Unit::Graphemes | Unit::CodePoints) || text.is_ascii() {
            self.value += self.unit.count(text);
            return;
        }
        let mut at = 0;
        for span in emoji::find(text) {
            self.signs(text.get(at..span.start).unwrap_or_default());
            let cost = self.unit.count(span.of(text));
            self.emoji = (self.emoji.0 + 1, self.emoji.1 + cost);
            self.value += cost;
            at = span.end;
        }
        self.signs(text.get(at..).unwrap_or_default());
    }

    /// A stretch without links and emoji.
    fn signs(&mut self, text: &str) {
        for c in text.chars() {
            let cost = self.unit.of_char(c);
            self.value += cost;
            if cost > 1 {
                self.wide = (self.wide.0 + 1, self.wide.1 + cost);
            }
        }
    }

    fn drivers(&self) -> Vec<Driver> {
        let kinds = [
            (DriverKind::Links, self.links, self.links.0 > 0),
            (DriverKind::Emoji, self.emoji, self.emoji.1 > self.emoji.0),
            (DriverKind::Wide, self.wide, self.wide.0 > 0),
        ];
        let worth = kinds.into_iter().filter(|&(_, _, worth)| worth);
        worth.map(|(kind, (count, cost), _)| Driver { kind, count, cost }).collect()
    }
}
