//! Lexicons of tone: words and phrases that hurt, threaten, boast, lure, press or hedge, in German and English.
//!
//! The lists lie in `rules/lexicon`, one file for each lexicon and language, and are our own work. They are read when a
//! rule asks for them. What stands around an entry decides with it: „du Esel“ is not „der Esel auf der Weide“, and who
//! calls himself a fool is smiling.

mod book;
mod crowd;
mod cue;
mod frame;
mod little;
mod phrase;
mod section;
mod sieve;
mod stars;
mod talk;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use book::{Book, Match};
use crowd::Crowd;
use section::Tier;

use crate::names::names;
use crate::span::Span;
use crate::text::{Language, Text};

/// A lexicon of tone. Its name is the problem word of what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexicon {
    /// What calls somebody names.
    Insult,
    /// Coarse words, whomever they are about.
    Profanity,
    /// What announces harm.
    Threat,
    /// Boasting and superlatives that nothing backs.
    Hype,
    /// What holds back the point so that somebody clicks.
    Clickbait,
    /// What leaves no time to think.
    Pressure,
    /// Blame behind polite words.
    PassiveAggression,
    /// What takes back what it says.
    Hedging,
}

names!(pub Lexicon {
    Insult = "insult",
    Profanity = "profanity",
    Threat = "threat",
    Hype = "hype",
    Clickbait = "clickbait",
    Pressure = "pressure",
    PassiveAggression = "passive-aggression",
    Hedging = "hedging",
});

/// How strong an entry is where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It may be meant kindly.
    Mild,
    /// It hardly can be meant kindly.
    Strong,
}

names!(pub Grade { Mild = "mild", Strong = "strong" });

/// A place in a text where an entry of a lexicon stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What to underline, in the raw text.
    pub span: Span,
    /// How strong it is there.
    pub grade: Grade,
    /// Whether the writer hid the word.
    pub disguised: bool,
}

macro_rules! files {
    ($($lexicon:ident, $language:ident, $file:literal;)+) => {
        /// The files, in the order of their numbers.
        const FILES: &[(Lexicon, Language, &str)] =
            &[$((Lexicon::$lexicon, Language::$language, include_str!(concat!("../../rules/lexicon/", $file))),)+];
    };
}

files! {
    Insult, DE, "insult-de.txt";
    Insult, EN, "insult-en.txt";
    Profanity, DE, "profanity-de.txt";
    Profanity, EN, "profanity-en.txt";
    Threat, DE, "threat-de.txt";
    Threat, EN, "threat-en.txt";
    Hype, DE, "hype-de.txt";
    Hype, EN, "hype-en.txt";
    Clickbait, DE, "clickbait-de.txt";
    Clickbait, EN, "clickbait-en.txt";
    Pressure, DE, "pressure-de.txt";
    Pressure, EN, "pressure-en.txt";
    PassiveAggression, DE, "passive-aggression-de.txt";
    PassiveAggression, EN, "passive-aggression-en.txt";
    Hedging, DE, "hedging-de.txt";
    Hedging, EN, "hedging-en.txt";
}

/// The files that were asked for, read.
static BOOKS: [OnceLock<Book>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

/// Finds the entries of a lexicon in a text, in order; where they overlap, the strongest and longest.
/// `language` takes the file of one language alone.
pub fn find(lexicon: Lexicon, language: Option<Language>, text: &Text<'_>) -> Vec<Found> {
    let mut matches = Vec::new();
    for (book, (of, written_in, file)) in BOOKS.iter().zip(FILES) {
        if *of == lexicon && language.is_none_or(|language| language == *written_in) {
            matches.extend(book.get_or_init(|| Book::read(file, *written_in)).find(text));
        }
    }
    let (safe, matches): (Vec<Match>, Vec<Match>) = matches.into_iter().partition(|one| one.tier == Tier::Safe);
    let (safe, all) = (Crowd::new(&safe), Crowd::new(&matches));
    // What is safe in German says nothing of an English sentence.
    let counts = |safe: &Match, one: &Match| safe.language == one.language || !safe.is_foreign(text);
    let is_safe = |one: &Match| {
        safe.over(one.tokens.clone()).any(|safe| safe.span.overlaps(one.span) && counts(safe, one))
            || talk::is_spoken_about(one, text)
    };
    // Of the words found in one place the longest is the one that is meant: a know-all is not what he ends with.
    let length = |one: &Match| one.word.map_or(0, str::len);
    let is_part = |one: &Match| {
        let better = |other: &Match| other.tokens == one.tokens && length(other) > length(one);
        one.word.is_some() && all.over(one.tokens.clone()).any(better)
    };
    let calls_names = lexicon == Lexicon::Insult;
    let graded = matches.iter().filter(|one| !is_safe(one) && !is_part(one)).filter_map(|one| {
        let grade = frame::grade(one, &all, text, calls_names)?;
        Some(Found { span: one.span, grade, disguised: one.disguised })
    });
    let mut found: Vec<Found> = graded.collect();
    if lexicon == Lexicon::Profanity {
        let covered = stars::covered(text.raw(), language).into_iter();
        found.extend(covered.map(|span| Found { span, grade: Grade::Mild, disguised: true }));
    }
    let mut found = settled(found);
    let cues = matches.iter().filter(|one| matches!(one.tier, Tier::Cue(_)) && !is_safe(one)).collect();
    cue::add(cues, text, &mut found);
    found.sort_by_key(|one| one.span);
    found
}

/// Of entries that overlap the strongest, of those the longest; in any order.
fn settled(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| (std::cmp::Reverse((one.grade, one.span.len())), one.span.start));
    let mut kept: BTreeMap<usize, Found> = BTreeMap::new();
    for one in found {
        // What is kept does not overlap: only the last that begins before its end can reach it.
        let before = kept.range(..one.span.end.max(one.span.start + 1)).next_back();
        if before.is_none_or(|(_, other)| !other.span.overlaps(one.span)) {
            kept.insert(one.span.start, one);
        }
    }
    kept.into_values().collect()
}
