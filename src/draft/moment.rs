//! A day or a minute as front matter and rule files write it, with or without a time, an offset and a zone.

use std::cmp::Ordering;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::Pieces;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// A day, or a time of a day, perhaps of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    date: Date,
    time: Option<Time>,
    zone: Option<TimeZone>,
}

/// The zones of the world as they ship inside: what the computer has would differ from place to place.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// The time zone of that IANA name; `None` for a name that is none.
pub fn zone(name: &str) -> Option<TimeZone> {
    ZONES.get(name).ok()
}

/// The names of all time zones.
pub fn zones() -> Vec<String> {
    ZONES.available().map(|name| name.to_string()).collect()
}

impl Moment {
    /// Reads `2027-03-31`, `2027-03-31T10:00`, and both with an offset or `[Europe/Berlin]` behind.
    pub fn parse(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text.trim()).ok()?;
        let zone = match pieces.time_zone_annotation() {
            Some(_) => pieces.to_time_zone_with(&ZONES).ok()?,
            None => pieces.to_numeric_offset().map(TimeZone::fixed),
        };
        Some(Self { date: pieces.date(), time: pieces.time(), zone })
    }

    /// A whole day.
    pub const fn day(date: Date) -> Self {
        Self { date, time: None, zone: None }
    }

    /// A minute on some clocks.
    pub fn minute(clock: DateTime) -> Self {
        Self { date: clock.date(), time: Some(clock.time()), zone: None }
    }

    /// The day, as clocks show it at `place`; as written where either does not say where.
    pub fn date_at(&self, place: Option<&TimeZone>) -> Date {
        self.clock_at(place).map_or(self.date, DateTime::date)
    }

    /// Day and time, as clocks show them at `place`; `None` where there is no time.
    pub fn clock_at(&self, place: Option<&TimeZone>) -> Option<DateTime> {
        let clock = self.date.to_datetime(self.time?);
        let Some((place, zone)) = place.zip(self.zone.as_ref()) else { return Some(clock) };
        let there = zone.to_zoned(clock).ok()?;
        Some(there.with_time_zone(place.clone()).datetime())
    }

    /// The moment on the clocks of `place`, as if it were of no place; whole days stay whole. What names no zone of its
    /// own is taken to be of that place.
    pub fn at(&self, place: Option<&TimeZone>) -> Self {
        match self.clock_at(place) {
            Some(clock) => Self { date: clock.date(), time: Some(clock.time()), zone: None },
            None => Self::day(self.date),
        }
    }

    fn instant(&self) -> Option<Timestamp> {
        let zone = self.zone.as_ref()?;
        Some(zone.to_zoned(self.date.to_datetime(self.time?)).ok()?.timestamp())
    }

    /// Which is earlier. A whole day is equal to each of its times.
    pub fn order(&self, other: &Self) -> Ordering {
        if let Some((one, two)) = self.instant().zip(other.instant()) {
            return one.cmp(&two);
        }
        match (self.time, other.time) {
            (Some(one), Some(two)) => (self.date, one).cmp(&(other.date, two)),
            _ => self.date.cmp(&other.date),
        }
    }

    /// Whether it is of a minute, not of a whole day.
    pub const fn has_time(&self) -> bool {
        self.time.is_some()
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            Some(time) => write!(f, "{} {:02}:{:02}", self.date, time.hour(), time.minute()),
            None => write!(f, "{}", self.date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn a_whole_day_is_neither_before_nor_after_its_times() {
        assert_eq!(moment("2026-12-24").order(&moment("2026-12-24T10:00")), Ordering::Equal);
        assert_eq!(moment("2026-12-23T23:59").order(&moment("2026-12-24")), Ordering::Less);
        assert_eq!(moment("2026-12-24T10:01").order(&moment("2026-12-24T10:00")), Ordering::Greater);
    }

    #[test]
    fn with_zones_the_instant_counts() {
        assert_eq!(moment("2026-11-24T09:00+01:00").order(&moment("2026-11-24T08:30Z")), Ordering::Less);
        assert_eq!(moment("2026-11-24T09:00[Europe/Berlin]").order(&moment("2026-11-24T08:00+00:00")), Ordering::Equal);
    }

    #[test]
    fn clocks_elsewhere_show_another_day() {
        let berlin = zone("Europe/Berlin");
        let late = moment("2026-07-01T23:30Z").at(berlin.as_ref());
        assert_eq!(late.to_string(), "2026-07-02 01:30");
        assert_eq!(moment("2026-07-01T23:30").at(berlin.as_ref()).to_string(), "2026-07-01 23:30");
        assert_eq!(zone("Europe/Berln"), None);
        assert_eq!(Moment::parse("2026-07-01T10:00[Europe/Berln]"), None);
    }
}
