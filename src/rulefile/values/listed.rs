//! Lists of what stands in posts: domains, hashtags, accounts, emojis.

use super::address::{domain, handle};
use super::{Domain, Handle, items};
use crate::rulefile::Organisation;
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::Entry;
use crate::rulefile::suggest::nearest;
use crate::spoken;
use crate::text::fold;

/// Entries of a list, each with the place that lists it.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    /// The entries, in the order they are written.
    pub entries: Vec<(T, Place)>,
}

/// Something that can stand in a [`Listed`].
pub trait Listable: Sized {
    /// What a list of it takes.
    const SHAPE: Shape;
    /// Whether `"$name"` may stand for a list of the vocabulary.
    const REUSED: bool;

    /// Reads one entry; a mistake is noted and gives `None`.
    fn parse(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Self>;
}

impl<T: Listable> Read for Listed<T> {
    const SHAPE: Shape = T::SHAPE;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let entries = items(&entry.key, &entry.node, T::SHAPE, reading, |written, place, reading| {
            let Some(name) = written.strip_prefix('$').filter(|_| T::REUSED) else {
                return T::parse(written, place, reading).map(|one| vec![(one, place)]);
            };
            let terms = reading.vocabulary.terms(name, place, reading)?;
            Some(terms.into_iter().filter_map(|term| Some((T::parse(term.text, place, reading)?, place))).collect())
        })?;
        let entries: Vec<(T, Place)> = entries.into_iter().flatten().collect();
        (!entries.is_empty()).then_some(Self { entries })
    }
}

/// The word that stands for the organisation's own domains and accounts.
const OWN: &str = "organisation";

/// Whether `written` is the word for the organisation's own; that nothing is known about it is noted.
fn is_own(
    written: &str,
    place: Place,
    of: fn(&Organisation) -> &[String],
    key: &'static str,
    reading: &mut Reading<'_>,
) -> bool {
    let is_own = written == OWN || written == "organization";
    if is_own && of(reading.organisation).is_empty() {
        reading.problem(place, Fault::OrganisationLacks { key });
    }
    is_own
}

/// A place on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Site {
    /// The organisation's own domains.
    Own,
    /// A domain and all below it.
    Domain(String),
}

impl Listable for Site {
    const SHAPE: Shape = Shape::Domains;
    const REUSED: bool = false;

    fn parse(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Self> {
        if is_own(&written, place, |own| &own.domains, "domains", reading) {
            return Some(Self::Own);
        }
        domain(written, place, reading).map(|Domain(domain)| Self::Domain(domain))
    }
}

/// Somebody's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// The organisation's own accounts.
    Own,
    /// `@name` or `@name@server`, lower case.
    Handle(String),
}

impl Listable for Account {
    const SHAPE: Shape = Shape::Handles;
    const REUSED: bool = true;

    fn parse(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Self> {
        if is_own(&written, place, |own| &own.handles, "handles", reading) {
            return Some(Self::Own);
        }
        handle(written, place, reading).map(|Handle(handle)| Self::Handle(handle))
    }
}

/// A hashtag, or all that begin alike. Two that only differ in their spelling are the same.
#[derive(Clone, Debug)]
pub struct Hashtag {
    /// As it is to be written, with its sign.
    pub written: String,
    /// Folded, without sign, star and underscores.
    pub folded: String,
    /// Whether more may follow: `#Fusion*`.
    pub open: bool,
}

impl PartialEq for Hashtag {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded && self.open == other.open
    }
}

/// What of a hashtag tells it from others: no letter case, no underscores, `ae` for `ä`.
pub fn plain_tag(tag: &str) -> String {
    fold(tag).chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Listable for Hashtag {
    const SHAPE: Shape = Shape::Hashtags;
    const REUSED: bool = true;

    fn parse(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Self> {
        let body = written.strip_prefix(['#', '＃']);
        let (tag, open) =
            body.map_or(("", false), |body| body.strip_suffix('*').map_or((body, false), |body| (body, true)));
        let fits = |tag: &str| {
            tag.chars().any(char::is_alphabetic) && tag.chars().all(|c| c.is_alphanumeric() || c == '_' || is_mark(c))
        };
        if fits(tag) {
            let folded = plain_tag(tag);
            return Some(Self { written, folded, open });
        }
        let meant = Some(joined(&written)).filter(|meant| fits(meant)).map(|meant| format!("#{meant}"));
        reading.problem(place, Fault::NotAHashtag { value: written, meant });
        None
    }
}

/// The words of a text written together, each with a capital.
fn joined(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters)
        })
        .collect()
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// An emoji, or all of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Emoji {
    /// One, whatever its skin tone.
    One(String),
    /// A group of Unicode (CLDR), by its name.
    Group(&'static str),
}

/// The groups of emojis in Unicode (CLDR), by their first words.
pub const EMOJI_GROUPS: &[&str] =
    &["smileys", "people", "animals", "food", "travel", "activities", "objects", "symbols", "flags"];

/// The name of the group of an emoji.
pub fn emoji_group(emoji: &str) -> Option<&'static str> {
    let group = emojis::get(emoji).or_else(|| emojis::get(&plain_emoji(emoji)))?.group();
    Some(match group {
        emojis::Group::SmileysAndEmotion => "smileys",
        emojis::Group::PeopleAndBody => "people",
        emojis::Group::AnimalsAndNature => "animals",
        emojis::Group::FoodAndDrink => "food",
        emojis::Group::TravelAndPlaces => "travel",
        emojis::Group::Activities => "activities",
        emojis::Group::Objects => "objects",
        emojis::Group::Symbols => "symbols",
        emojis::Group::Flags => "flags",
    })
}

/// An emoji without skin tones and style: what tells it from others.
pub fn plain_emoji(emoji: &str) -> String {
    emoji.chars().filter(|c| !matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')).collect()
}

impl Listable for Emoji {
    const SHAPE: Shape = Shape::Emojis;
    const REUSED: bool = false;

    fn parse(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Self> {
        // "Smileys & Emotion" is the whole name of `smileys`.
        let first = written.split(' ').next().unwrap_or_default().to_lowercase();
        if let Some(group) = EMOJI_GROUPS.iter().find(|group| **group == first) {
            return Some(Self::Group(group));
        }
        let known = emojis::get(&written).or_else(|| emojis::get(&plain_emoji(&written)));
        let code = written.strip_prefix(':').and_then(|code| code.strip_suffix(':'));
        let known = known.or_else(|| code.and_then(emojis::get_by_shortcode));
        if let Some(emoji) = known {
            return Some(Self::One(emoji.as_str().to_owned()));
        }
        let name = written.trim_matches(':');
        let named = || spoken::named(name).or_else(|| emojis::get_by_shortcode(name).map(emojis::Emoji::as_str));
        let meant = nearest(&first, EMOJI_GROUPS.iter().copied()).or_else(named).map(str::to_owned);
        reading.problem(place, Fault::UnknownEmoji { value: written, meant });
        None
    }
}
