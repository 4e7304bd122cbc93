//! Lengths of time, and how long to wait.

use super::text;
use crate::rulefile::fault::Fault;
use crate::rulefile::front_matter::check_name;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::{Entry, Toml};

/// A length of time: `14` is days, `"36 h"`, `"2 weeks"`, `"14 Tage"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Length {
    /// As written.
    pub written: String,
    /// In minutes.
    pub minutes: i64,
}

/// `24 h after event.end`: a length of time, and a date of the draft.
#[derive(Clone, Debug)]
pub struct Wait {
    /// How long.
    pub length: Length,
    /// The key of the date.
    pub key: String,
}

/// `after = "24 h after event.end"`.
#[derive(Clone, Debug)]
pub struct WaitAfter(pub Wait);

/// `before = "2 days before event.start"`.
#[derive(Clone, Debug)]
pub struct WaitBefore(pub Wait);

impl Length {
    /// In whole days, rounded down.
    pub fn days(&self) -> i32 {
        i32::try_from(self.minutes.div_euclid(24 * 60)).unwrap_or(i32::MAX)
    }

    fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        let digits = written.find(|c: char| !c.is_ascii_digit()).unwrap_or(written.len());
        let (number, unit) = written.split_at(digits);
        let minutes = match unit.trim().to_lowercase().as_str() {
            "min" | "minute" | "minutes" | "minuten" => 1,
            "h" | "hour" | "hours" | "stunde" | "stunden" | "std" => 60,
            "" | "d" | "day" | "days" | "tag" | "tage" | "tagen" => 24 * 60,
            "w" | "week" | "weeks" | "woche" | "wochen" => 7 * 24 * 60,
            _ => return None,
        };
        // A century is enough for everybody.
        let number = number.parse::<i64>().ok().filter(|number| *number <= 52_560_000 / minutes)?;
        Some(Self { written: written.to_owned(), minutes: number * minutes })
    }
}

impl Read for Length {
    const SHAPE: Shape = Shape::Duration;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let written = match &entry.node.value {
            Toml::Whole(days) => days.to_string(),
            _ => text(&entry.key, &entry.node, Self::SHAPE, reading)?,
        };
        let length = Self::parse(&written);
        if length.is_none() {
            reading.problem(entry.node.place, Fault::NotALength { key: entry.key.clone(), value: written });
        }
        length
    }
}

impl Read for WaitAfter {
    const SHAPE: Shape = Shape::Offset("after");

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        wait(entry, "after", reading).map(Self)
    }
}

impl Read for WaitBefore {
    const SHAPE: Shape = Shape::Offset("before");

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        wait(entry, "before", reading).map(Self)
    }
}

fn wait(entry: &Entry, word: &'static str, reading: &mut Reading<'_>) -> Option<Wait> {
    let written = text(&entry.key, &entry.node, Shape::Offset(word), reading)?;
    let parts = written.split_once(&format!(" {word} ")).and_then(|(length, key)| {
        let key = key.trim();
        Some((Length::parse(length)?, key.to_owned())).filter(|_| !key.is_empty() && !key.contains(' '))
    });
    let Some((length, key)) = parts else {
        reading.problem(entry.node.place, Fault::NotAWait { value: written, word });
        return None;
    };
    check_name(&key, entry.node.place, reading).then_some(Wait { length, key })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_many_ways() {
        for (written, minutes) in [
            ("14", 20_160),
            ("14 days", 20_160),
            ("1 Tag", 1440),
            ("24 h", 1440),
            ("24h", 1440),
            ("90 min", 90),
            ("2 weeks", 20_160),
        ] {
            assert_eq!(Length::parse(written).map(|length| length.minutes), Some(minutes), "{written}");
        }
        for written in ["", "soon", "-3 days", "3 moons", "99999999999999999999 h", "1.5 h"] {
            assert_eq!(Length::parse(written), None, "{written}");
        }
    }
}
