//! When it may go out, and how often.
//!
//! Looks at `publish_at`: the `weekdays` and `hours` on which something may go out, `holidays` and `blackout` times on
//! which nothing does, an `embargo` (not before the draft's own `embargo_until`), and how long `after` or `before` another
//! date of the draft. A `timezone` says whose clocks count; a `publish_at` without an offset is on those clocks. A day
//! without a year (`"12-24"`) comes every year.
//!
//! Some keys look at all drafts of a run together, for each platform and account: `max_per_day`, `max_per_week`,
//! `min_gap`, and `once`: the same `link`, the same `mention`, nearly the same `text`, in the whole run or `within` some
//! time. Of two drafts the one that is read second is told. In an example `beside` holds the drafts that come before.
//!
//! ```toml
//! [schedule.office]
//! weekdays    = ["monday", "tuesday", "wednesday", "thursday", "friday"]
//! hours       = "09:00-18:00"
//! timezone    = "Europe/Berlin"
//! blackout    = [{ from = "12-24", to = "01-01", reason = "Weihnachten" }]
//! max_per_day = 1
//! flags       = [
//!   { text = "Guten Abend!", publish_at = 2026-11-24T21:30:00 },
//!   { text = "Noch etwas!", publish_at = 2026-11-24T12:00:00, beside = [{ text = "Etwas!", publish_at = 2026-11-24T09:00:00 }] },
//! ]
//! allows      = [{ text = "Guten Morgen!", publish_at = 2026-11-24T09:00:00 }]
//! ```
//!
//! # Deutsch
//!
//! Wann etwas hinausgehen darf und wie oft.
//!
//! Betrachtet `publish_at`: die Wochentage (`weekdays`) und Uhrzeiten (`hours`), zu denen etwas hinausgehen darf, die
//! Feiertage (`holidays`) und Pausen (`blackout`), in denen nichts hinausgeht, eine Sperrfrist (`embargo`: nicht vor
//! `embargo_until` des Entwurfs) und den Abstand nach (`after`) oder vor (`before`) einem anderen Datum des Entwurfs.
//! `timezone` sagt, welche Uhren zählen; ein `publish_at` ohne Zeitzone ist auf diesen Uhren zu lesen. Ein Tag ohne Jahr
//! (`"12-24"`) kommt jedes Jahr.
//!
//! Einige Schlüssel betrachten alle Entwürfe eines Laufs zusammen, je Plattform und Konto: `max_per_day`,
//! `max_per_week`, `min_gap` und `once`: derselbe Link (`link`), dieselbe Erwähnung (`mention`), fast derselbe Text
//! (`text`), im ganzen Lauf oder innerhalb einer Zeit (`within`). Von zwei Entwürfen bekommt der zweite den Hinweis. In
//! einem Beispiel stehen unter `beside` die Entwürfe, die davor kommen.

use jiff::civil::{self, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span as Duration, ToSpan as _};

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of, without_effect};
use crate::draft::Moment;
use crate::finding::{Level, Noticed, Once, ScheduleNoticed, Weekday};
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{Day, Hours, Length, Period, Wait, WaitAfter, WaitBefore, Zone, choice};

pub(super) const KIND: Kind =
    Kind { name: "schedule", level: Level::Must, keys: Keys::TABLE, source: include_str!("schedule.rs"), compile };

choice!(Weekday);
choice!(Once);

keys! {
    Keys {
        /// The days of the week on which something may go out.
        /// Die Wochentage, an denen etwas hinausgehen darf.
        weekdays: Vec<Weekday>,
        /// The hours in which something may go out, such as `09:00-18:00`.
        /// Die Uhrzeiten, zu denen etwas hinausgehen darf, zum Beispiel `09:00-18:00`.
        hours: Vec<Hours>,
        /// Whose clocks count, such as `Europe/Berlin`.
        /// Welche Uhren zählen, zum Beispiel `Europe/Berlin`.
        timezone: Zone,
        /// Days on which nothing goes out.
        /// Tage, an denen nichts hinausgeht.
        holidays: Vec<Day>,
        /// Times in which nothing goes out, each with `from`, `to` and a `reason`.
        /// Zeiten, in denen nichts hinausgeht, je mit `from`, `to` und einem Grund (`reason`).
        blackout: Vec<Period>,
        /// Whether nothing goes out before the draft's `embargo_until`.
        /// Ob nichts vor `embargo_until` des Entwurfs hinausgeht.
        embargo: bool,
        /// How long after another date of the draft: `24 h after event.end`.
        /// Wie lange nach einem anderen Datum des Entwurfs: `24 h after event.end`.
        after: WaitAfter,
        /// How long before another date of the draft: `2 days before event.start`.
        /// Wie lange vor einem anderen Datum des Entwurfs: `2 days before event.start`.
        before: WaitBefore,
        /// How many drafts of one run may go out on one day.
        /// Wie viele Entwürfe eines Laufs an einem Tag hinausgehen dürfen.
        max_per_day: usize,
        /// How many drafts of one run may go out in one week, Monday to Sunday.
        /// Wie viele Entwürfe eines Laufs in einer Woche hinausgehen dürfen, Montag bis Sonntag.
        max_per_week: usize,
        /// How far apart two drafts should be, such as `2 h`.
        /// Wie weit zwei Entwürfe auseinanderliegen sollen, zum Beispiel `2 h`.
        min_gap: Length,
        /// What should not come twice: `link`, `mention`, `text`.
        /// Was nicht zweimal kommen soll: `link`, `mention`, `text`.
        once: Vec<Once>,
        /// In which time it should not come twice; in the whole run if nothing is said.
        /// In welcher Zeit es nicht zweimal kommen soll; im ganzen Lauf, wenn nichts angegeben ist.
        within: Length,
    }
}

/// How drafts of one run have to fit each other.
#[derive(Clone, Debug)]
pub struct Cadence {
    /// How many on one day.
    pub max_per_day: Option<u32>,
    /// How many in one week.
    pub max_per_week: Option<u32>,
    /// How far apart.
    pub min_gap: Option<Length>,
    /// What should not come twice.
    pub once: Vec<Once>,
    /// In which time, in minutes.
    pub within: Option<i64>,
    /// Whose clocks count.
    pub zone: Option<TimeZone>,
}

#[derive(Debug)]
struct Schedule {
    keys: Keys,
    cadence: Option<Cadence>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const WHAT: &[&str] = &[
        "weekdays",
        "hours",
        "holidays",
        "blackout",
        "embargo",
        "after",
        "before",
        "max_per_day",
        "max_per_week",
        "min_gap",
        "once",
    ];
    needs_one_of(table, place, KIND.name, WHAT, reading);
    without_effect(table, "within", &["once"], reading);
    let keys = Keys::read(table, reading);
    let count = |count: Option<usize>| count.and_then(|count| u32::try_from(count).ok());
    let cadence = Cadence {
        max_per_day: count(keys.max_per_day),
        max_per_week: count(keys.max_per_week),
        min_gap: keys.min_gap.clone(),
        once: keys.once.clone().unwrap_or_default(),
        within: keys.within.as_ref().map(|within| within.minutes),
        zone: keys.timezone.as_ref().map(|zone| zone.zone.clone()),
    };
    let has_cadence = cadence.has_dates() || !cadence.once.is_empty();
    let schedule = Schedule { keys, cadence: has_cadence.then_some(cadence) };
    WHAT.iter().any(|key| table.get(key).is_some()).then(|| Box::new(schedule) as Box<dyn Check>)
}

impl Cadence {
    /// Whether it can tell nothing about a draft without a date.
    fn has_dates(&self) -> bool {
        self.max_per_day.is_some() || self.max_per_week.is_some() || self.min_gap.is_some() || self.within.is_some()
    }
}

impl Check for Schedule {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let Some(entry) = scene.draft.meta.entry("publish_at") else { return };
        let Some(written) = entry.value.as_text().and_then(Moment::parse) else { return };
        let zone = self.zone();
        let there = written.at(zone);
        let all = [
            self.weekday(&there),
            self.hours(&there),
            self.holiday(&there),
            self.blackout(&there),
            self.embargo(&there, scene),
            self.after(&there, scene),
            self.before(&there, scene),
        ];
        notices.extend(
            all.into_iter().flatten().map(|noticed| Notice::said(entry.span, Noticed::Schedule(Box::new(noticed)))),
        );
    }

    fn needs(&self, scene: &Scene<'_>) -> Vec<String> {
        let keys = &self.keys;
        let mut needs = Vec::new();
        let publish_at = scene.draft.text("publish_at").and_then(Moment::parse);
        let by_day = keys.weekdays.is_some() || keys.holidays.is_some() || keys.blackout.is_some();
        let has_embargo = keys.embargo == Some(true) && scene.draft.meta.get("embargo_until").is_some();
        let waits = self.waits().map(|wait| wait.key.as_str());
        let mut has_wait = false;
        for key in waits {
            // Only a draft with an event has an end of it to wait for.
            let top = key.split('.').next().unwrap_or(key);
            let is_about = scene.draft.meta.get(top).is_some();
            let is_said = scene.draft.text(key).and_then(Moment::parse).is_some();
            has_wait |= is_about;
            if is_about && !is_said {
                needs.push(key.to_owned());
            }
        }
        let has_cadence = self.cadence.as_ref().is_some_and(Cadence::has_dates);
        match publish_at {
            None if by_day || keys.hours.is_some() || has_embargo || has_wait || has_cadence => {
                needs.push("publish_at".to_owned());
            }
            // A day alone has no hours.
            Some(day) if keys.hours.is_some() && !day.has_time() => needs.push("publish_at (hh:mm)".to_owned()),
            _ => {}
        }
        needs
    }

    fn cadence(&self) -> Option<&Cadence> {
        self.cadence.as_ref()
    }
}

impl Schedule {
    fn zone(&self) -> Option<&TimeZone> {
        self.keys.timezone.as_ref().map(|zone| &zone.zone)
    }

    fn waits(&self) -> impl Iterator<Item = &Wait> {
        let after = self.keys.after.as_ref().map(|after| &after.0);
        after.into_iter().chain(self.keys.before.as_ref().map(|before| &before.0))
    }

    fn weekday(&self, there: &Moment) -> Option<ScheduleNoticed> {
        let fine = self.keys.weekdays.as_ref()?;
        let day = weekday(there.date_at(None).weekday());
        (!fine.contains(&day)).then(|| ScheduleNoticed::Weekday { day, fine: fine.clone() })
    }

    fn hours(&self, there: &Moment) -> Option<ScheduleNoticed> {
        let fine = self.keys.hours.as_ref()?;
        let time = there.clock_at(None)?.time();
        (!fine.iter().any(|hours| hours.has(time))).then(|| ScheduleNoticed::Hours {
            time: format!("{:02}:{:02}", time.hour(), time.minute()),
            fine: fine.iter().map(|hours| hours.written.clone()).collect(),
            zone: self.keys.timezone.as_ref().map(|zone| zone.name.clone()),
        })
    }

    fn holiday(&self, there: &Moment) -> Option<ScheduleNoticed> {
        let date = there.date_at(None);
        let is_one = self.keys.holidays.iter().flatten().any(|day| day.is(date));
        is_one.then(|| ScheduleNoticed::Holiday { day: date.to_string() })
    }

    fn blackout(&self, there: &Moment) -> Option<ScheduleNoticed> {
        let period = self.keys.blackout.iter().flatten().find(|period| period.has(there))?;
        let (from, to, reason) = (period.from.shown(), period.to.shown(), period.reason.clone());
        Some(ScheduleNoticed::Blackout { from, to, reason })
    }

    fn embargo(&self, there: &Moment, scene: &Scene<'_>) -> Option<ScheduleNoticed> {
        let until = self.date("embargo_until", scene).filter(|_| self.keys.embargo == Some(true))?;
        there.order(&until).is_lt().then(|| ScheduleNoticed::Embargo { until: until.to_string() })
    }

    fn after(&self, there: &Moment, scene: &Scene<'_>) -> Option<ScheduleNoticed> {
        let WaitAfter(Wait { length, key }) = self.keys.after.as_ref()?;
        let first = shifted(&self.date(key, scene)?, length.minutes)?;
        there.order(&first).is_lt().then(|| ScheduleNoticed::TooEarly {
            wait: length.written.clone(),
            key: key.clone(),
            first: first.to_string(),
        })
    }

    fn before(&self, there: &Moment, scene: &Scene<'_>) -> Option<ScheduleNoticed> {
        let WaitBefore(Wait { length, key }) = self.keys.before.as_ref()?;
        let last = shifted(&self.date(key, scene)?, -length.minutes)?;
        there.order(&last).is_gt().then(|| ScheduleNoticed::TooLate {
            wait: length.written.clone(),
            key: key.clone(),
            last: last.to_string(),
        })
    }

    /// A date of the draft, on the clocks of the rule.
    fn date(&self, key: &str, scene: &Scene<'_>) -> Option<Moment> {
        Some(scene.draft.text(key).and_then(Moment::parse)?.at(self.zone()))
    }
}

/// A moment so many minutes later. A whole day moves by whole days; by hours it moves from its end, or its beginning.
fn shifted(moment: &Moment, minutes: i64) -> Option<Moment> {
    const DAY: i64 = 24 * 60;
    let whole_days = minutes % DAY == 0;
    let by: Duration = if whole_days { (minutes / DAY).days() } else { minutes.minutes() };
    match moment.clock_at(None) {
        Some(clock) => clock.checked_add(by).ok().map(Moment::minute),
        None if whole_days => moment.date_at(None).checked_add(by).ok().map(Moment::day),
        None => {
            let edge = if minutes > 0 { civil::time(23, 59, 0, 0) } else { civil::time(0, 0, 0, 0) };
            let clock: DateTime = moment.date_at(None).to_datetime(edge);
            clock.checked_add(by).ok().map(Moment::minute)
        }
    }
}

const fn weekday(day: civil::Weekday) -> Weekday {
    match day {
        civil::Weekday::Monday => Weekday::Monday,
        civil::Weekday::Tuesday => Weekday::Tuesday,
        civil::Weekday::Wednesday => Weekday::Wednesday,
        civil::Weekday::Thursday => Weekday::Thursday,
        civil::Weekday::Friday => Weekday::Friday,
        civil::Weekday::Saturday => Weekday::Saturday,
        civil::Weekday::Sunday => Weekday::Sunday,
    }
}
