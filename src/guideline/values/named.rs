//! Languages, platforms and time zones.

use jiff::tz::TimeZone;

use super::{items, text};
use crate::draft::{zone, zones};
use crate::guideline::fault::Fault;
use crate::guideline::files::Place;
use crate::guideline::keys::{Read, Reading, Shape};
use crate::guideline::node::Entry;
use crate::guideline::suggest::{self, nearest};
use crate::platform::{self, Platform};
use crate::text::Language;

impl Read for Vec<Language> {
    const SHAPE: Shape = Shape::Languages;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        items(&entry.key, &entry.node, Self::SHAPE, reading, language)
    }
}

/// The language of that code.
pub(super) fn language(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Language> {
    let language = Language::parse(&written);
    if language.is_none() {
        let meant = suggest::language(&written);
        reading.problem(place, Fault::UnknownLanguage { name: written, meant });
    }
    language
}

impl Read for Vec<&'static Platform> {
    const SHAPE: Shape = Shape::Platforms;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        items(&entry.key, &entry.node, Self::SHAPE, reading, |name, place, reading| {
            let platform = platform::find(&name);
            if platform.is_none() {
                let meant = nearest(&name, platform::spellings()).map(str::to_owned);
                reading.problem(place, Fault::UnknownPlatform { name, meant });
            }
            platform
        })
    }
}

/// A time zone by its IANA name.
#[derive(Clone, Debug)]
pub struct Zone {
    /// Its name.
    pub name: String,
    /// Its clocks.
    pub zone: TimeZone,
}

impl Read for Zone {
    const SHAPE: Shape = Shape::TimeZone;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let name = text(&entry.key, &entry.node, Self::SHAPE, reading)?;
        if let Some(zone) = zone(&name) {
            return Some(Self { name, zone });
        }
        let names = zones();
        let city = |zone: &str| zone.rsplit('/').next().unwrap_or_default().to_lowercase();
        let of_city = || names.iter().map(String::as_str).find(|zone| city(zone) == name.trim().to_lowercase());
        let meant = of_city().or_else(|| nearest(&name, names.iter().map(String::as_str))).map(str::to_owned);
        reading.problem(entry.node.place, Fault::UnknownTimeZone { name, meant });
        None
    }
}
