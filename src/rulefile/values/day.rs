//! Hours, days and periods.

use jiff::civil::{Date, Time};

use super::{list, listed};
use crate::draft::Moment;
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Key, Read, Reading, Shape, keys, only};
use crate::rulefile::localized::Localized;
use crate::rulefile::node::{Entry, Node, Table, Toml};

/// Hours of the day, `09:00-18:00`; past midnight if the end is earlier.
#[derive(Clone, Debug)]
pub struct Hours {
    /// As written.
    pub written: String,
    /// The first minute.
    pub from: Time,
    /// The last minute.
    pub to: Time,
}

/// A day of one year, or of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// `2026-12-24`
    Of(Date),
    /// `"12-24"`: month and day.
    Every(i8, i8),
}

/// A time in which nothing goes out.
#[derive(Clone, Debug)]
pub struct Period {
    /// Its beginning.
    pub from: Edge,
    /// Its end, which belongs to it.
    pub to: Edge,
    /// Why.
    pub reason: Option<Localized<String>>,
}

/// Where a period begins or ends.
#[derive(Clone, Debug)]
pub enum Edge {
    /// A moment of one year.
    At(Moment),
    /// A day of every year.
    Every(i8, i8),
}

impl Hours {
    /// Whether a time is one of these hours.
    pub fn has(&self, time: Time) -> bool {
        if self.from <= self.to { self.from <= time && time <= self.to } else { time >= self.from || time <= self.to }
    }

    fn parse(written: &str) -> Option<Self> {
        let (from, to) = written.split_once(['-', '–'])?;
        let time = |text: &str| {
            let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
            match (hour.parse().ok()?, minute.parse().ok()?) {
                (24, 0) => Some(Time::constant(23, 59, 59, 0)),
                (hour, minute) => Time::new(hour, minute, 0, 0).ok(),
            }
        };
        let (from, to) = (time(from)?, time(to)?);
        (from != to).then(|| Self { written: written.trim().to_owned(), from, to })
    }
}

impl Day {
    /// Whether a date is that day.
    pub fn is(self, date: Date) -> bool {
        match self {
            Self::Of(day) => day == date,
            Self::Every(month, day) => (date.month(), date.day()) == (month, day),
        }
    }

    fn parse(written: &str) -> Option<Self> {
        month_and_day(written)
            .map(|(month, day)| Self::Every(month, day))
            .or_else(|| written.trim().parse().ok().map(Self::Of))
    }
}

/// `12-24`, or `24.12.` as German writers have it.
fn month_and_day(written: &str) -> Option<(i8, i8)> {
    let written = written.trim();
    let (month, day) = match written.strip_suffix('.') {
        Some(german) => german.split_once('.').map(|(day, month)| (month, day))?,
        None => written.split_once('-').filter(|(month, _)| month.len() <= 2)?,
    };
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year has every day there is.
    Date::new(2028, month, day).ok().map(|_| (month, day))
}

impl Period {
    /// Whether a moment lies in it.
    pub fn has(&self, moment: &Moment) -> bool {
        let date = moment.date_at(None);
        let today = (date.month(), date.day());
        match (&self.from, &self.to) {
            (Edge::At(from), Edge::At(to)) => !moment.order(from).is_lt() && !moment.order(to).is_gt(),
            (Edge::Every(month, day), Edge::Every(last_month, last_day)) => {
                let (from, to) = ((*month, *day), (*last_month, *last_day));
                if from <= to { from <= today && today <= to } else { today >= from || today <= to }
            }
            _ => false,
        }
    }
}

impl Edge {
    fn parse(written: &str) -> Option<Self> {
        month_and_day(written)
            .map(|(month, day)| Self::Every(month, day))
            .or_else(|| Moment::parse(written).map(Self::At))
    }

    /// As people read it.
    pub fn shown(&self) -> String {
        match self {
            Self::At(moment) => moment.to_string(),
            Self::Every(month, day) => format!("{month:02}-{day:02}"),
        }
    }
}

impl Read for Vec<Hours> {
    const SHAPE: Shape = Shape::Hours;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        parsed(entry, Self::SHAPE, reading, Hours::parse, |value| Fault::NotHours { value })
    }
}

impl Read for Vec<Day> {
    const SHAPE: Shape = Shape::Days;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        parsed(entry, Self::SHAPE, reading, Day::parse, |value| Fault::NotADate { value })
    }
}

/// A value or a list of values, each a text or a date.
fn parsed<T>(
    entry: &Entry,
    shape: Shape,
    reading: &mut Reading<'_>,
    parse: fn(&str) -> Option<T>,
    fault: fn(String) -> Fault,
) -> Option<Vec<T>> {
    let entry = listed(entry);
    let mut all = Vec::new();
    for node in list(&entry.key, &entry.node, shape, reading)? {
        match &node.value {
            Toml::Text(written) | Toml::Date(written) => match parse(written) {
                Some(value) => all.push(value),
                None => reading.problem(node.place, fault(written.clone())),
            },
            _ => reading.wrong_type(&entry.key, shape, node),
        }
    }
    Some(all)
}

keys! {
    /// The keys of a period.
    PeriodKeys {
        /// Why nothing goes out.
        /// Warum nichts hinausgeht.
        reason: Localized<String>,
    }
}

const EDGES: &[Key] = &[
    Key {
        name: "from",
        shape: Shape::Date,
        en: "The first day or minute.",
        de: "Der erste Tag oder die erste Minute.",
    },
    Key { name: "to", shape: Shape::Date, en: "The last day or minute.", de: "Der letzte Tag oder die letzte Minute." },
];

impl Read for Vec<Period> {
    const SHAPE: Shape = Shape::Periods;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let entry = listed(entry);
        let nodes = list(&entry.key, &entry.node, Self::SHAPE, reading)?;
        Some(nodes.iter().filter_map(|node| period(&entry.key, node, reading)).collect())
    }
}

/// `{ from = …, to = …, reason = … }`, or one day.
fn period(key: &str, node: &Node, reading: &mut Reading<'_>) -> Option<Period> {
    let table = match &node.value {
        Toml::Table(table) => table,
        Toml::Text(written) | Toml::Date(written) => {
            let edge = Edge::parse(written);
            if edge.is_none() {
                reading.problem(node.place, Fault::NotADate { value: written.clone() });
            }
            return edge.map(|edge| Period { from: edge.clone(), to: edge, reason: None });
        }
        _ => {
            reading.wrong_type(key, Shape::Periods, node);
            return None;
        }
    };
    only(table, key, &[EDGES, PeriodKeys::TABLE], reading);
    if table.get("from").is_none() {
        reading.problem(node.place, Fault::NothingToDo { kind: "blackout", needs: &["from"] });
    }
    let reason = PeriodKeys::read(table, reading).reason;
    let from = edge(table, "from", reading)?;
    let to = if table.get("to").is_some() { edge(table, "to", reading)? } else { from.clone() };
    let place = table.get("to").map_or(node.place, |entry| entry.node.place);
    match (&from, &to) {
        (Edge::At(first), Edge::At(last)) if last.order(first).is_lt() => {
            reading.problem(place, Fault::EndsBeforeItBegins { from: first.to_string(), to: last.to_string() });
            None
        }
        (Edge::At(_), Edge::Every(..)) | (Edge::Every(..), Edge::At(_)) => {
            reading.problem(place, Fault::YearOnOneSide);
            None
        }
        _ => Some(Period { from, to, reason }),
    }
}

fn edge(table: &Table, key: &str, reading: &mut Reading<'_>) -> Option<Edge> {
    let entry = table.get(key)?;
    let (Toml::Text(written) | Toml::Date(written)) = &entry.node.value else {
        reading.wrong_type(key, Shape::Date, &entry.node);
        return None;
    };
    let edge = Edge::parse(written);
    if edge.is_none() {
        reading.problem(entry.node.place, Fault::NotADate { value: written.clone() });
    }
    edge
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_may_go_past_midnight() {
        let hours = |written| Hours::parse(written).unwrap();
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        assert!(hours("09:00-18:00").has(at(18, 0)));
        assert!(!hours("09:00-18:00").has(at(18, 1)));
        assert!(hours("22:00–02:00").has(at(1, 59)));
        assert!(!hours("22:00-02:00").has(at(12, 0)));
        assert!(hours("9-17").has(at(9, 0)));
        assert!(hours("00:00-24:00").has(at(23, 59)));
        for written in ["9 to 5", "25:00-26:00", "09:00", "09:00-09:00", "a-b"] {
            assert!(Hours::parse(written).is_none(), "{written}");
        }
    }

    #[test]
    fn a_day_may_come_every_year() {
        let day = |written| Day::parse(written).unwrap();
        assert!(day("12-24").is(Date::constant(2031, 12, 24)));
        assert!(day("24.12.").is(Date::constant(2031, 12, 24)));
        assert!(!day("2026-12-24").is(Date::constant(2027, 12, 24)));
        assert!(day("02-29").is(Date::constant(2028, 2, 29)));
        for written in ["13-01", "12-32", "Weihnachten", ""] {
            assert_eq!(Day::parse(written), None, "{written}");
        }
    }

    #[test]
    fn a_yearly_period_may_go_past_the_new_year() {
        let period = Period { from: Edge::Every(12, 24), to: Edge::Every(1, 2), reason: None };
        let has = |text| period.has(&Moment::parse(text).unwrap());
        assert!(has("2026-12-31T10:00") && has("2027-01-02") && has("2026-12-24"));
        assert!(!has("2027-01-03") && !has("2026-12-23T23:59"));
    }
}
