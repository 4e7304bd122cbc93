//! Comparisons: `publish_at = { before = 2026-12-24 }`, `followers = { min = 1000 }`, `images = { count = 0 }`.

use super::truth::Truth;
use crate::draft::{Moment, Said, Value, says_by_absence};
use crate::rule::Scene;
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Read as _, Reading, Shape};
use crate::rulefile::node::{Entry, Table, Toml};

/// The words of a comparison.
pub(super) const WORDS: [&str; 6] = ["present", "min", "max", "before", "after", "count"];

/// What a value is compared with.
#[derive(Clone, Debug)]
pub enum Compare {
    /// Whether anything is said at all.
    Present(bool),
    /// A number within these bounds, both of them included.
    Within(Bounds),
    /// As many entries as fit these bounds.
    Count(Bounds),
    /// Earlier than this.
    Before(When),
    /// Later than this.
    After(When),
}

/// From one number to another; an open end holds everything.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bounds {
    min: Option<f64>,
    max: Option<f64>,
}

/// A moment to compare with.
#[derive(Clone, Debug)]
pub enum When {
    /// As written.
    At(Moment),
    /// The day of the check.
    Today,
    /// What the draft says under another key, such as `publish_at`.
    Said(String),
}

impl Bounds {
    fn hold(self, number: f64) -> bool {
        self.min.is_none_or(|min| min <= number) && self.max.is_none_or(|max| number <= max)
    }
}

impl When {
    fn moment(&self, scene: &Scene<'_>) -> Result<Moment, Truth> {
        match self {
            Self::At(moment) => Ok(moment.clone()),
            Self::Today => Ok(Moment::day(scene.today)),
            Self::Said(key) => scene.draft.text(key).and_then(Moment::parse).ok_or_else(|| Truth::unknown(key)),
        }
    }
}

impl Compare {
    /// Compares what is said under `key`; of several values one that fits is enough. `count` is how many entries there
    /// are, where somebody knows.
    pub(super) fn holds(&self, key: &str, said: &Said<'_>, count: Option<usize>, scene: &Scene<'_>) -> Truth {
        let (when, earlier) = match self {
            Self::Present(wanted) => {
                let is_there = said.values().any(Value::is_given) || count.is_some_and(|count| count > 0);
                return Truth::of(is_there == *wanted);
            }
            Self::Count(bounds) => {
                #[expect(clippy::cast_precision_loss, reason = "nobody lists 2^53 images")]
                let holds = |count: usize| Truth::of(bounds.hold(count as f64));
                return count.map_or_else(|| Truth::unknown(key), holds);
            }
            Self::Within(bounds) => {
                let fits = |value: &Value| value.as_number().map(|number| bounds.hold(number));
                return any(key, said, fits);
            }
            Self::Before(when) => (when, true),
            Self::After(when) => (when, false),
        };
        if said.entries.is_empty() {
            return any(key, said, |_| None);
        }
        match when.moment(scene) {
            Ok(other) => any(key, said, |value| {
                let order = value.as_text().and_then(Moment::parse)?.order(&other);
                Some(if earlier { order.is_lt() } else { order.is_gt() })
            }),
            Err(unknown) => unknown,
        }
    }
}

/// Whether one of the values fits. One that cannot be compared, or is not said, may fit.
pub(super) fn any(key: &str, said: &Said<'_>, fits: impl Fn(&Value) -> Option<bool>) -> Truth {
    let one = |value: &Value| match value {
        Value::List(items) => items.iter().map(&fits).fold(Some(false), or),
        value => fits(value),
    };
    let silent = said.is_silent.then_some(None);
    match said.values().map(one).chain(silent).fold(Some(false), or) {
        Some(holds) => Truth::of(holds),
        None => Truth::unknown(key),
    }
}

fn or(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// The comparisons of a table, and whether any of them is one.
pub(super) fn read(table: &Table, key: &str, reading: &mut Reading<'_>) -> Vec<Compare> {
    let mut all = Vec::new();
    let bounds = bounds(table, reading);
    all.extend(bounds.map(Compare::Within));
    for entry in table.iter() {
        all.extend(match entry.key.as_str() {
            "present" => bool::read(entry, reading).map(Compare::Present),
            "count" => count(entry, reading).map(Compare::Count),
            "before" => when(entry, reading).map(Compare::Before),
            "after" => when(entry, reading).map(Compare::After),
            _ => None,
        });
    }
    never(table, key, &all, reading);
    all
}

/// Notes bounds between which there is nothing.
fn never(table: &Table, key: &str, all: &[Compare], reading: &mut Reading<'_>) {
    let day = |wanted: &str| {
        all.iter().find_map(|one| match (one, wanted) {
            (Compare::Before(When::At(moment)), "before") | (Compare::After(When::At(moment)), "after") => Some(moment),
            _ => None,
        })
    };
    if let (Some(before), Some(after), Some(entry)) = (day("before"), day("after"), table.get("before"))
        && !after.order(before).is_lt()
    {
        let (after, before) = (after.to_string(), before.to_string());
        reading.problem(entry.node.place, Fault::NeverBetween { key: key.to_owned(), after, before });
    }
    if let Some(entry) = table.get("present")
        && matches!(entry.node.value, Toml::Flag(false))
        && let Some(other) = table.iter().find(|other| other.key != "present")
    {
        reading.problem(other.place, Fault::AbsentCompared { key: key.to_owned() });
    }
}

fn bounds(table: &Table, reading: &mut Reading<'_>) -> Option<Bounds> {
    let (min, max) = (table.get("min"), table.get("max"));
    min.or(max)?;
    let mut read = |entry: Option<&Entry>| entry.and_then(|entry| f64::read(entry, reading));
    let bounds = Bounds { min: read(min), max: read(max) };
    if let (Some(low), Some(high), Some(entry)) = (bounds.min, bounds.max, min)
        && low > high
    {
        reading.problem(entry.node.place, Fault::MinAboveMax { min: low, max: high });
    }
    (bounds.min.is_some() || bounds.max.is_some()).then_some(bounds)
}

fn count(entry: &Entry, reading: &mut Reading<'_>) -> Option<Bounds> {
    match &entry.node.value {
        Toml::Table(table) => {
            let bounds = bounds(table, reading);
            if bounds.is_none() && table.get("min").or(table.get("max")).is_none() {
                reading.problem(entry.node.place, Fault::NothingToDo { kind: "count", needs: &["min", "max"] });
            }
            bounds
        }
        _ => f64::read(entry, reading).map(|count| Bounds { min: Some(count), max: Some(count) }),
    }
}

fn when(entry: &Entry, reading: &mut Reading<'_>) -> Option<When> {
    let (Toml::Date(written) | Toml::Text(written)) = &entry.node.value else {
        reading.wrong_type(&entry.key, Shape::Date, &entry.node);
        return None;
    };
    if written == "today" {
        return Some(When::Today);
    }
    let moment = Moment::parse(written).map(When::At);
    let is_key = matches!(entry.node.value, Toml::Text(_)) && written.starts_with(char::is_alphabetic);
    if moment.is_none() && !is_key {
        reading.problem(entry.node.place, Fault::NotADate { value: written.clone() });
        return None;
    }
    moment.or_else(|| {
        crate::rulefile::front_matter::check_name(written, entry.node.place, reading)
            .then(|| When::Said(written.clone()))
    })
}

/// How many entries stand under a key, for an item or for the draft.
pub(super) fn entries(said: &Said<'_>, key: &str, scene: &Scene<'_>) -> Option<usize> {
    scene.draft.count(key).or_else(|| {
        let of = |value: &Value| if let Value::List(items) = value { items.len() } else { 1 };
        let count = said.values().map(of).sum();
        (!said.entries.is_empty() || says_by_absence(key)).then_some(count)
    })
}
