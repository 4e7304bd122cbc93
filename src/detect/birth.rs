//! Dates of birth: a day with its year, beside a word that says somebody was born.

use super::cue::Cue;
use super::date::{day, year};
use super::pattern::Pattern;
use super::sight::{Sight, firm, says};
use super::{Detected, Detector};
use crate::span::Span;

/// Nobody alive was born before this year; Goethe's birthday is no secret.
const OLDEST: u32 = 1905;

/// A birthday with a later year is a party. That day of birth itself can be no colleague's for a long time to come.
const PARTY: u32 = 2020;

/// What is born without being a person.
const THINGS: &[&str] = &[
    "company",
    "firma",
    "*verein",
    "club",
    "brand",
    "marke",
    "idea",
    "idee",
    "startup",
    "start-up",
    "projekt",
    "project",
    "band",
    "unternehmen",
    "team",
    "app",
    "show",
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static BEFORE: Pattern = Pattern::new(concat!(
        r"(?i)(?-u:\b)(?:geboren(?:e[rns]?)?|geb\.?|born|d\.?o\.?b\.?|date[- ]of[- ]birth|birth[- ]?dates?|birth ?day|geburts(?:datum|tag|dat\.?)|geb\.?-?dat(?:um|\.)?|geb\.?-tag)(?-u:\B|\b)",
        r"[\s:=(,|-]{0,4}(?:(?:lautet|ist|war|is|was|wurde|on|am|the|den|der) ?){0,3}[\s:(]{0,2}(",
        day!(),
        r")"
    ));
    static AFTER: Pattern = Pattern::new(concat!(
        r"(?i)(?:wurde|ist|bin|war|kam|was|am)\s[^.!?\n0-9]*(",
        day!(),
        r")[^.!?\n0-9]*(?-u:\b)(?:geboren|zur Welt|Licht der Welt|born)(?-u:\b)"
    ));
    static STAR: Pattern = Pattern::new(concat!(r"(?:\(|[a-zäöüß], ?)\* ?(?:am )?(", day!(), r")"));
    if !sight.has(Cue::Birth) && !sight.raw.contains("Welt") && !sight.raw.contains('*') || sight.digits < 4 {
        return;
    }
    for pattern in [&BEFORE, &AFTER, &STAR] {
        for found_at in pattern.all(sight.raw) {
            let (Some(whole), Some(date)) = (found_at.get(0), found_at.get(1)) else { continue };
            let cue = whole.as_str().to_lowercase();
            let birthday = cue.starts_with("geburtstag") || cue.starts_with("birth");
            if birthday && !cue.starts_with("birthdate") && year(date.as_str()).is_some_and(|year| year >= PARTY) {
                continue;
            }
            let span = Span::from(date.range());
            let front = sight.before(span.start, 40).to_lowercase();
            // "Neu im Team: Svenja, geboren am …" does not say that a team was born.
            let front = front.rsplit([':', '.', '!', '?', '\n']).next().unwrap_or_default();
            if !says(front, THINGS)
                && sight.stands_alone(span)
                && year(date.as_str()).is_none_or(|year| (OLDEST..2100).contains(&year))
            {
                found.push(firm(span, Detector::DateOfBirth));
            }
        }
    }
}
