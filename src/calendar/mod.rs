//! What the drafts of one run have to do with each other: how many go out on a day, how far apart, and what comes twice.
//!
//! A single check cannot know; it leaves an [`Entry`] for each rule with a [cadence](crate::rule::Cadence), small enough
//! to be kept. The calendar takes the entries in the order of the run and says of each what does not fit those before it.
//! Without such a rule there are no entries, and nothing is kept.
//!
//! ```text
//! check() ─▶ Checked (findings, entries) ─▶ Calendar ─▶ Checked (more findings)
//! ```
//!
//! Kept are, for each platform and account: a count per day and week, a number with its origin for each link or mention
//! (about a hundred bytes with the room a table keeps free) and each time, and the texts of the last [`LAST_TEXTS`] drafts
//! as sixteen bytes each.

use std::collections::{BTreeMap, VecDeque};

use rustc_hash::FxHashMap;

use crate::check::{self, Checked, Entry, Likeness, Occasion};
use crate::draft::Draft;
use crate::finding::{Finding, Once, ScheduleNoticed};
use crate::guideline::{Guideline, Rule};
use crate::rule::Cadence;
use crate::terms::Finder;

/// A text is compared with so many before it, on the same platform and account.
pub const LAST_TEXTS: usize = 1000;

/// The drafts of a run so far.
#[derive(Debug, Default)]
pub struct Calendar {
    /// How many go out on a day or in a week.
    counts: FxHashMap<u64, u32>,
    /// When they go out, in minutes.
    times: FxHashMap<u64, BTreeMap<i64, Origin>>,
    /// Links and mentions, when they last went out.
    seen: FxHashMap<u64, (Option<i64>, Origin)>,
    texts: FxHashMap<u64, VecDeque<(Likeness, Option<i64>, Origin)>>,
    files: Vec<String>,
}

/// Where a draft came from: the number of its file, and its line there, 0 for a file that is one draft.
type Origin = (u32, u32);

impl Calendar {
    /// Adds a draft. What does not fit the drafts before it becomes a finding.
    pub fn add(&mut self, guideline: &Guideline, draft: &Draft, checked: &mut [Checked]) {
        let origin = self.origin(draft, checked);
        for checked in checked {
            for entry in std::mem::take(&mut checked.entries) {
                let Some(rule) = guideline.rule(&entry.rule) else { continue };
                let Some(cadence) = rule.cadence() else { continue };
                for noticed in self.judge(&entry, cadence, origin) {
                    checked.add(rule, &entry, noticed);
                }
            }
        }
    }

    fn origin(&mut self, draft: &Draft, checked: &[Checked]) -> Origin {
        if checked.iter().all(|checked| checked.entries.is_empty()) {
            return (0, 0);
        }
        if self.files.last() != Some(&draft.path) {
            self.files.push(draft.path.clone());
        }
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (number(self.files.len() - 1), number(draft.record_line.unwrap_or(0)))
    }

    fn told(&self, (file, line): Origin) -> String {
        let path = self.files.get(file as usize).map_or("", String::as_str);
        if line == 0 { format!("`{path}`") } else { format!("`{path}:{line}`") }
    }

    fn judge(&mut self, entry: &Entry, cadence: &Cadence, origin: Origin) -> Vec<ScheduleNoticed> {
        let mut amiss = Vec::new();
        for (in_week, max, day) in [(false, cadence.max_per_day, entry.day), (true, cadence.max_per_week, entry.week)] {
            let Some((max, day)) = max.zip(day) else { continue };
            let count = self.counts.entry(entry.key(&(in_week, day))).or_default();
            *count = count.saturating_add(1);
            if *count > max {
                amiss.push(ScheduleNoticed::TooMany { in_week, max });
            }
        }
        if let Some((gap, minute)) = cadence.min_gap.as_ref().zip(entry.minute) {
            let times = self.times.entry(entry.key(&"gap")).or_default();
            let near = times.range(minute.saturating_sub(gap.minutes - 1)..minute.saturating_add(gap.minutes)).next();
            let near = near.map(|(_, origin)| *origin);
            times.entry(minute).or_insert(origin);
            if let Some(other) = near {
                amiss.push(ScheduleNoticed::TooClose { gap: gap.written.clone(), other: self.told(other) });
            }
        }
        for &what in &cadence.once {
            if let Some(other) = self.again(what, entry, cadence, origin) {
                amiss.push(ScheduleNoticed::Again { what, other: self.told(other) });
            }
        }
        amiss
    }

    /// The draft before that has the same.
    fn again(&mut self, what: Once, entry: &Entry, cadence: &Cadence, origin: Origin) -> Option<Origin> {
        let near = |other: Option<i64>| match (cadence.within, entry.minute.zip(other)) {
            (Some(within), Some((minute, other))) => (minute - other).abs() <= within,
            // Of a draft without a date nobody knows what it is near to.
            (Some(_), None) => false,
            (None, _) => true,
        };
        let marks = match what {
            Once::Link => &entry.links,
            Once::Mention => &entry.mentions,
            Once::Text => {
                let likeness = entry.likeness?;
                let texts = self.texts.entry(entry.key(&"text")).or_default();
                let same = texts.iter().rev().find(|(other, minute, _)| near(*minute) && likeness.is_like(other));
                let same = same.map(|(_, _, origin)| *origin);
                if texts.len() == LAST_TEXTS {
                    texts.pop_front();
                }
                texts.push_back((likeness, entry.minute, origin));
                return same;
            }
        };
        let mut same = None;
        for mark in marks {
            let key = entry.key(&(what.name(), mark));
            let before = self.seen.insert(key, (entry.minute, origin));
            same = same.or(before.filter(|(minute, _)| near(*minute)).map(|(_, origin)| origin));
        }
        same
    }
}

/// What one rule with a cadence says of a draft after others.
pub fn in_calendar(
    guideline: &Guideline,
    rule: &Rule,
    draft: &Draft,
    occasion: &Occasion,
    finder: &mut Finder<'_>,
    calendar: &mut Calendar,
) -> Vec<Finding> {
    let mut all = check::staged(guideline, draft, occasion, finder, |scene| {
        let mut checked = check::on_platform(guideline, scene, &mut vec![false; draft.allows.len()]);
        checked.entries.retain(|entry| entry.is_of(rule));
        checked
    });
    calendar.add(guideline, draft, &mut all);
    all.into_iter().flat_map(|checked| checked.findings).filter(|finding| finding.rule == rule.name).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::{Occasion, check};
    use crate::draft::{Format, read};
    use crate::finding::Verdict;
    use crate::guideline::load;
    use crate::terms::Finder;

    /// The rules of each record that has findings, and where the other draft is.
    fn run(rules: &str, calendar: &str) -> Vec<(usize, Vec<&'static str>)> {
        let guideline = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
        let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
        let (mut seen, mut finder) = (Calendar::default(), Finder::new(&guideline.index));
        let mut all = Vec::new();
        for draft in read("plan.csv", calendar.as_bytes(), Format::Csv) {
            let draft = draft.unwrap();
            let mut checked = check(&guideline, &draft, &occasion, &mut finder);
            seen.add(&guideline, &draft, &mut checked);
            for one in checked.iter().filter(|one| !one.findings.is_empty()) {
                all.push((draft.record_line.unwrap(), one.findings.iter().map(|one| one.noticed.word()).collect()));
                assert_eq!(one.verdict, Verdict::Stop);
            }
        }
        all
    }

    #[test]
    fn each_platform_and_account_has_a_calendar_of_its_own() {
        let rules = "[schedule.a]\nmax_per_day = 1";
        let plan = "text,publish_at,platform,account\na,2026-12-01,x|mastodon,official\nb,2026-12-01T23:59,x,official\n\
                    c,2026-12-01,mastodon,@other\nd,2026-12-02,x,official\ne,2026-12-02,x,official\n";
        assert_eq!(run(rules, plan), [(3, vec!["too-many-a-day"]), (6, vec!["too-many-a-day"])]);
    }

    #[test]
    fn the_order_of_the_records_does_not_matter_for_a_gap() {
        let rules = "[schedule.a]\nmin_gap = '2 h'";
        let plan = "text,publish_at\na,2026-12-01T12:00\nb,2026-12-01T09:00\nc,2026-12-01T10:30\nd,2026-12-01T14:00\n";
        assert_eq!(run(rules, plan), [(4, vec!["too-close"])]);
    }

    #[test]
    fn without_a_rule_for_it_nothing_is_kept() {
        let guideline =
            load("rules.toml", "[schedule.a]\nembargo = true", None, &|_| Err(String::new()), date(2026, 11, 23));
        let (guideline, occasion) =
            (guideline.unwrap(), Occasion { platforms: None, language: None, today: date(2026, 11, 23) });
        let draft = read("a.md", b"Danke!", Format::Text).next().unwrap().unwrap();
        let mut checked = check(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index));
        let mut calendar = Calendar::default();
        calendar.add(&guideline, &draft, &mut checked);
        assert!(calendar.files.is_empty() && calendar.counts.is_empty() && checked[0].entries.is_empty());
    }

    #[test]
    fn an_exception_of_the_draft_is_asked_only_where_it_is_needed() {
        let guideline =
            load("rules.toml", "[schedule.a]\nmax_per_day = 1", None, &|_| Err(String::new()), date(2026, 11, 23));
        let guideline = guideline.unwrap();
        let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
        let text = "---\npublish_at: 2026-12-01\nallow: [{rule: schedule.a, reason: Eilmeldung}]\n---\nDanke!";
        let draft = read("a.md", text.as_bytes(), Format::Text).next().unwrap().unwrap();
        let mut calendar = Calendar::default();
        let allowed: Vec<usize> = (0..2)
            .map(|_| {
                let mut checked = check(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index));
                calendar.add(&guideline, &draft, &mut checked);
                assert_eq!(checked[0].findings, []);
                checked[0].allowed.len()
            })
            .collect();
        assert_eq!(allowed, [0, 1]);
    }
}
