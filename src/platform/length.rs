//! How long a post is, and what makes it long.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::{Bound, EntityKind, Platform, Unit, code_points, emoji, graphemes, unit, utf16};
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
    let as_written = unit == Unit::Graphemes && platform.limit(Bound::LinkCost).is_none();
    let graphemes = graphemes(text);
    let mut length = Length {
        // Next to a link, characters may join that stand apart when counted in pieces.
        value: if as_written { graphemes } else { value },
        max: platform.max(),
        unit,
        valid: true,
        bytes: text.len(),
        graphemes,
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
    let refused = platform.refused().is_some_and(|refused| refused.characters.chars().any(|c| text.contains(c)));
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
    unit::is_latin(text) || is_nfc(text)
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

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    fn length(platform: &str, text: &str) -> Length {
        find(platform).unwrap().measure(text, None)
    }

    fn value(platform: &str, text: &str) -> usize {
        length(platform, text).value
    }

    #[test]
    fn x_weighs() {
        assert_eq!(value("x", "Grüße aus Köln"), 14);
        assert_eq!(value("x", "„3 €“ … •"), 12);
        assert_eq!(value("x", "😀👩‍👩‍👧🇩🇪1️⃣👍🏽"), 10);
        assert_eq!(value("x", "日本"), 4);
        assert_eq!(value("x", "u\u{308}ber"), 4);
        assert_eq!(value("x", "Mehr: https://sonnberg.example/a/very/long/path?with=query"), 6 + 23);
        assert_eq!(value("x", "sonnberg.de"), 23);
        assert_eq!(value("x", "a\r\nb"), 4);
    }

    #[test]
    fn x_takes_280_and_no_byte_order_mark() {
        let twice = |count| length("x", &"ä".repeat(count));
        assert_eq!((twice(280).valid, twice(281).valid, twice(281).max), (true, false, Some(280)));
        assert!(!length("x", "Hallo\u{feff}").valid);
        assert!(length("x", "").valid);
    }

    #[test]
    fn mastodon_counts_the_warning_but_no_servers() {
        let mastodon = find("mastodon").unwrap();
        let text = "@anna@social.example schaut auf https://sonnberg.example/ein/langer/pfad und sonnberg.de";
        let length = mastodon.measure(text, Some("Energie"));
        assert_eq!(length.value, "@anna schaut auf ".len() + 23 + " und sonnberg.de".len() + 7);
        assert_eq!(
            length.drivers,
            [
                Driver { kind: DriverKind::Links, count: 1, cost: 23 },
                Driver { kind: DriverKind::ContentWarning, count: 1, cost: 7 },
            ]
        );
        assert_eq!(length.graphemes, text.len());
        assert_eq!(find("linkedin").unwrap().measure("ja", Some("Energie")).value, 2);
    }

    #[test]
    fn bluesky_has_two_limits() {
        let family = "👨‍👩‍👧‍👦";
        assert_eq!(value("bluesky", family), 1);
        assert!(length("bluesky", &family.repeat(120)).valid);
        let heavy = length("bluesky", &family.repeat(121));
        assert_eq!((heavy.value, heavy.bytes, heavy.valid), (121, 3025, false));
        assert!(!length("bluesky", &"a".repeat(301)).valid);
    }

    #[test]
    fn threads_counts_the_bytes_of_emoji() {
        assert_eq!(value("threads", "Grüße 👨‍👩‍👧‍👦"), 6 + 25);
        let drivers = length("threads", "Grüße 👨‍👩‍👧‍👦").drivers;
        assert_eq!(drivers, [Driver { kind: DriverKind::Emoji, count: 1, cost: 25 }]);
    }

    #[test]
    fn the_others_count_code_points_bytes_or_utf_16() {
        assert_eq!(value("telegram", "👨‍👩‍👧‍👦ü"), 8);
        assert_eq!(value("youtube", "👨‍👩‍👧‍👦ü"), 27);
        assert_eq!(value("linkedin", "👨‍👩‍👧‍👦ü"), 12);
        assert!(!length("youtube", "a < b").valid);
    }

    #[test]
    fn tumblr_bounds_each_paragraph() {
        let paragraph = "ü".repeat(4096);
        assert!(length("tumblr", &format!("{paragraph}\n{paragraph}")).valid);
        assert!(!length("tumblr", &format!("{paragraph}x")).valid);
    }

    #[test]
    fn drivers_say_what_costs_more_than_it_looks() {
        let drivers = length("x", "日本 😀 https://a.de https://b.de").drivers;
        assert_eq!(
            drivers,
            [
                Driver { kind: DriverKind::Links, count: 2, cost: 46 },
                Driver { kind: DriverKind::Emoji, count: 1, cost: 2 },
                Driver { kind: DriverKind::Wide, count: 2, cost: 4 },
            ]
        );
        assert_eq!(length("x", "Nur Wörter").drivers, []);
    }
}
