//! Languages, platforms and time zones.

use jiff::tz::TimeZone;

use super::{items, text};
use crate::draft::{zone, zones};
use crate::platform::{self, Platform};
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::Entry;
use crate::rulefile::suggest::{self, nearest};
use crate::text::Language;

impl Read for Vec<Language> {
    const SHAPE: Shape = Shape::Languages;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        items(&entry.key, &entry.node, Self::SHAPE, reading, language)
    }
}

/// The language of that code.
pub(super) fn language(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Language> {
    let language = Language::parse(&written).filter(|language| exists(language.code()));
    if language.is_none() {
        let meant = shorter(&written.to_lowercase()).or_else(|| suggest::language(&written));
        reading.problem(place, Fault::UnknownLanguage { name: written, meant });
    }
    language
}

/// The two-letter codes of ISO 639-1.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
                           de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz \
                           ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln \
                           lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi \
                           pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
                           ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Three-letter codes (ISO 639-2) of languages that have a two-letter one: posts are known by that one.
const THREE_LETTERS: &[(&str, &str)] = &[
    ("ces", "cs"),
    ("cze", "cs"),
    ("dan", "da"),
    ("deu", "de"),
    ("dut", "nl"),
    ("ell", "el"),
    ("eng", "en"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("ger", "de"),
    ("hun", "hu"),
    ("ita", "it"),
    ("nld", "nl"),
    ("nor", "no"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("rus", "ru"),
    ("spa", "es"),
    ("swe", "sv"),
    ("tur", "tr"),
    ("ukr", "uk"),
];

/// Whether there is a language of that code. Of the thousands of three-letter codes only those are turned away that have a
/// shorter form.
fn exists(code: &str) -> bool {
    if code.len() == 2 { TWO_LETTERS.split(' ').any(|known| known == code) } else { shorter(code).is_none() }
}

fn shorter(code: &str) -> Option<&'static str> {
    THREE_LETTERS.iter().find(|(long, _)| *long == code).map(|(_, short)| *short)
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
