//! Terms as hashes; see [`crate::secret`].

use super::items;
use crate::rulefile::fault::{Fault, SenseFault};
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::Entry;
use crate::secret::{self, SecretId};

/// A list of hashed terms.
#[derive(Clone, Copy, Debug)]
pub struct HashedTerms(pub SecretId);

impl Read for HashedTerms {
    const SHAPE: Shape = Shape::Hashed;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let hashed = items(&entry.key, &entry.node, Self::SHAPE, reading, |written, place, reading| {
            let hashed = secret::Entry::parse(&written).map(|hashed| (hashed, place));
            if hashed.is_none() {
                reading.problem(place, Fault::Sense(SenseFault::NotAHash { value: written }));
            }
            hashed
        })?;
        if !reading.secrets.has_key() {
            reading.problem(entry.place, Fault::Sense(SenseFault::HashWithoutKey));
        }
        Some(Self(reading.secrets.add(hashed)))
    }
}
