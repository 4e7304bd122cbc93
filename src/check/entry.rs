//! What of a draft has to be kept for the drafts after it.

use std::hash::{Hash, Hasher as _};

use rustc_hash::FxHasher;

use super::likeness::Likeness;
use crate::draft::Moment;
use crate::finding::{Allowed, Once};
use crate::guideline::Rule;
use crate::platform::EntityKind;
use crate::rule::{Cadence, Scene};
use crate::span::Span;

/// A draft in the eyes of one rule, on one platform.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The rule, `kind.name`.
    pub(crate) rule: String,
    /// What the drafts share that have to fit each other: guideline, rule, platform, account.
    shared: u64,
    /// The day it goes out, counted from the year 0.
    pub(crate) day: Option<i64>,
    /// The week, likewise.
    pub(crate) week: Option<i64>,
    /// The minute, likewise; noon where only the day is known.
    pub(crate) minute: Option<i64>,
    pub(crate) links: Vec<u64>,
    pub(crate) mentions: Vec<u64>,
    pub(crate) likeness: Option<Likeness>,
    /// Where the draft says when it goes out.
    pub(crate) span: Option<Span>,
    /// The exception of the draft for this rule.
    pub(crate) allowed: Option<Allowed>,
}

impl Entry {
    /// What has to be kept for a rule with that cadence.
    pub(crate) fn new(rule: &Rule, cadence: &Cadence, scene: &Scene<'_>, allowed: Option<Allowed>) -> Self {
        let publish_at = scene.draft.meta.entry("publish_at");
        let there = publish_at.and_then(|entry| entry.value.as_text()).and_then(Moment::parse);
        let there = there.map(|moment| moment.at(cadence.zone.as_ref()));
        let day = there.as_ref().map(|moment| days(moment.date_at(None)));
        let minute = there.as_ref().zip(day).map(|(moment, day)| {
            let time =
                moment.clock_at(None).map_or(12 * 60, |clock| i64::from(clock.hour()) * 60 + i64::from(clock.minute()));
            day * 24 * 60 + time
        });
        let wants = |what| cadence.once.contains(&what);
        Self {
            rule: rule.name.clone(),
            shared: shared(rule, scene),
            day,
            // Day 0 is a Saturday; weeks begin on Monday.
            week: day.map(|day| (day + 5).div_euclid(7)),
            minute,
            links: if wants(Once::Link) { marks(scene, EntityKind::Url, link) } else { Vec::new() },
            mentions: if wants(Once::Mention) {
                marks(scene, EntityKind::Mention, str::to_lowercase)
            } else {
                Vec::new()
            },
            likeness: wants(Once::Text).then(|| Likeness::of(words(scene))).flatten(),
            span: publish_at.and_then(|entry| entry.span),
            allowed,
        }
    }

    /// Whether it is of that rule.
    pub(crate) fn is_of(&self, rule: &Rule) -> bool {
        self.rule == rule.name
    }

    /// A number for something of this entry among those that have to fit it.
    pub(crate) fn key(&self, what: &impl Hash) -> u64 {
        hash(&(self.shared, what))
    }
}

fn hash(what: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    what.hash(&mut hasher);
    hasher.finish()
}

fn days(date: jiff::civil::Date) -> i64 {
    i64::from((date - jiff::civil::Date::constant(0, 1, 1)).get_days())
}

/// Official accounts are one for all who write for them; a private one belongs to its author.
fn shared(rule: &Rule, scene: &Scene<'_>) -> u64 {
    let account = scene.draft.text("account").unwrap_or_default().to_lowercase();
    let author = if account == "official" { "" } else { scene.draft.text("author").unwrap_or_default() };
    let platform = scene.platform.map_or("", crate::platform::Platform::id);
    hash(&(scene.stage.fingerprint(), &rule.name, platform, account, author.to_lowercase()))
}

/// The links or mentions of a draft, each once.
fn marks(scene: &Scene<'_>, kind: EntityKind, plain: fn(&str) -> String) -> Vec<u64> {
    let mut marks: Vec<u64> = (0..scene.posts.len())
        .flat_map(|post| scene.entities_of(post, kind).map(move |entity| entity.span.of(scene.posts[post].text.raw())))
        .map(|mark| hash(&plain(mark)))
        .collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// A link without what does not change where it leads: `https://`, `www.`, a slash at the end, tracking.
fn link(written: &str) -> String {
    let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_tracking =
        |part: &&str| ["utm_", "fbclid", "gclid", "igsh", "mc_"].iter().any(|front| part.starts_with(front));
    let query: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !is_tracking(part)).collect();
    format!("{host}/{}?{}", path.trim_end_matches('/'), query.join("&"))
}

/// The words of all posts in lower case, without links, hashtags and mentions.
fn words(scene: &Scene<'_>) -> Vec<String> {
    let of_post = |seen: &crate::rule::Seen<'_>| {
        seen.text.words().map(|word| word.span.of(seen.text.raw()).to_lowercase()).collect::<Vec<_>>()
    };
    scene.posts.iter().flat_map(of_post).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_where_it_leads() {
        for other in [
            "http://www.sonnberg.example/solar/",
            "https://Sonnberg.example/solar?utm_source=x&utm_medium=y",
            "sonnberg.example/solar#preise",
        ] {
            assert_eq!(link(other), link("https://sonnberg.example/solar"), "{other}");
        }
        for other in
            ["https://sonnberg.example/Solar", "https://sonnberg.example/solar?page=2", "https://sonnberg.example"]
        {
            assert_ne!(link(other), link("https://sonnberg.example/solar"), "{other}");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        let week = |year, month, day| (days(jiff::civil::date(year, month, day)) + 5).div_euclid(7);
        assert_eq!(week(2026, 11, 23), week(2026, 11, 29));
        assert_ne!(week(2026, 11, 22), week(2026, 11, 23));
    }
}
