//! Languages and platforms.

use super::items;
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
