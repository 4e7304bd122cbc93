//! Numbers, flags and days.

use jiff::civil::Date;

use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::{Entry, Toml};

impl Read for bool {
    const SHAPE: Shape = Shape::Flag;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::Flag(flag) = entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        Some(flag)
    }
}

impl Read for f64 {
    const SHAPE: Shape = Shape::Number;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let number = match entry.node.value {
            #[expect(clippy::cast_precision_loss, reason = "bounds of tone are small numbers")]
            Toml::Whole(whole) => whole as Self,
            Toml::Number(number) => number,
            _ => {
                reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
                return None;
            }
        };
        if number.is_finite() && number >= 0.0 {
            return Some(number);
        }
        reading.problem(entry.node.place, Fault::OutOfRange { key: entry.key.clone(), least: 0.0, most: None });
        None
    }
}

impl Read for usize {
    const SHAPE: Shape = Shape::Count;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::Whole(whole) = entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        let count = Self::try_from(whole).ok();
        if count.is_none() {
            reading.problem(entry.node.place, Fault::OutOfRange { key: entry.key.clone(), least: 0.0, most: None });
        }
        count
    }
}

impl Read for Date {
    const SHAPE: Shape = Shape::Date;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let (Toml::Date(written) | Toml::Text(written)) = &entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        let date = written.parse().ok();
        if date.is_none() {
            reading.problem(entry.node.place, Fault::NotADate { value: written.clone() });
        }
        date
    }
}
