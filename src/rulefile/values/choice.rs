//! Words out of a fixed few.

use super::{items, text};
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::keys::{Reading, Shape};
use crate::rulefile::node::{Entry, Node};
use crate::rulefile::suggest::nearest;

/// One word out of a fixed few.
pub(crate) fn one_of<T>(
    key: &str,
    node: &Node,
    (shape, choices): (Shape, &'static [&'static str]),
    named: impl Fn(&str) -> Option<T>,
    reading: &mut Reading<'_>,
) -> Option<T> {
    let written = text(key, node, shape, reading)?;
    chosen(key, written, node.place, choices, named, reading)
}

/// A list of words out of a fixed few.
pub(crate) fn some_of<T>(
    entry: &Entry,
    (shape, choices): (Shape, &'static [&'static str]),
    named: impl Fn(&str) -> Option<T>,
    reading: &mut Reading<'_>,
) -> Option<Vec<T>> {
    items(&entry.key, &entry.node, shape, reading, |written, place, reading| {
        chosen(&entry.key, written, place, choices, &named, reading)
    })
}

fn chosen<T>(
    key: &str,
    written: String,
    place: Place,
    choices: &'static [&'static str],
    named: impl Fn(&str) -> Option<T>,
    reading: &mut Reading<'_>,
) -> Option<T> {
    let chosen = named(&written);
    if chosen.is_none() {
        let meant = nearest(&written, choices.iter().copied()).map(str::to_owned);
        reading.problem(place, Fault::NotOneOf { key: key.to_owned(), value: written, choices, meant });
    }
    chosen
}

/// Lets a key take one of an enum's names, or a list of them.
macro_rules! choice {
    ($type:ty) => {
        impl $crate::rulefile::keys::Read for $type {
            const SHAPE: $crate::rulefile::keys::Shape = $crate::rulefile::keys::Shape::Choice(Self::NAMES);

            fn read(
                entry: &$crate::rulefile::node::Entry,
                reading: &mut $crate::rulefile::keys::Reading<'_>,
            ) -> Option<Self> {
                let names = (Self::SHAPE, Self::NAMES);
                $crate::rulefile::values::one_of(&entry.key, &entry.node, names, Self::named, reading)
            }
        }

        impl $crate::rulefile::keys::Read for Vec<$type> {
            const SHAPE: $crate::rulefile::keys::Shape = $crate::rulefile::keys::Shape::Choices(<$type>::NAMES);

            fn read(
                entry: &$crate::rulefile::node::Entry,
                reading: &mut $crate::rulefile::keys::Reading<'_>,
            ) -> Option<Self> {
                let names = (Self::SHAPE, <$type>::NAMES);
                $crate::rulefile::values::some_of(entry, names, <$type>::named, reading)
            }
        }
    };
}

pub(crate) use choice;
