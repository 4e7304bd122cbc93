//! Terms inside longer words: `Massenkündigung`, `Kündigungswelle`, `#fusionsnews`, and never `Konfusion`.
//!
//! A word contains a term where what remains on each side is a word, too: one of the lists, of the guideline, or, next
//! to a term of five letters or more in running text, letters that could be a German word.

mod parts;

use super::forms::{Use, is_function_word};
use super::hash::Key;
use super::index::Index;
use super::lexicon::{is_english, is_german};
use parts::{BOUND, ENDINGS, FREQUENT, LINKS, OTHER_HEADS, OTHER_MEANINGS, PREFIXES, SUFFIXES, TRANSPARENT};

/// Terms shorter than this are found only beside known words.
const SHORT: usize = 5;
const SHORTEST: usize = 3;
/// What each of three words in one has at least.
const LONGER: usize = 4;
/// Longer words are no words.
const LONGEST: usize = 60;

/// Finds the words of the index inside `form`, and calls `found` for each.
pub(super) fn inside(form: &str, index: &Index, mut found: impl FnMut(u32, Use)) {
    if form.len() <= SHORTEST || form.len() > LONGEST || !form.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    let mut opaque = None;
    let other_meaning = OTHER_MEANINGS.iter().any(|compound| form.starts_with(compound));
    // No word has one letter: neither the first alone nor the last alone is left over.
    for start in (0..=form.len() - SHORTEST).filter(|&start| start != 1 && !(start == 0 && other_meaning)) {
        let mut key = Key::new();
        let mut before = None;
        for (at, byte) in form.bytes().enumerate().skip(start) {
            key = key.push(byte);
            let end = at + 1;
            if end - start < SHORTEST || end + 1 == form.len() || (start == 0 && end == form.len()) {
                continue;
            }
            for (word, with) in index.lookup_part(key.finish()) {
                if !(with.has(Use::PART) || with.has(Use::TAG)) || end == form.len() && with.has(Use::LINK) {
                    continue;
                }
                if *opaque.get_or_insert_with(|| is_one_word(form)) {
                    return;
                }
                let part = form.get(start..end).unwrap_or_default();
                let prefixed = || is_transparent(form.get(..start).unwrap_or_default(), part).then_some(Side::KNOWN);
                let left = *before.get_or_insert_with(|| modifier(form.get(..start).unwrap_or_default(), index));
                let left = left.or_else(prefixed);
                let right = head(part, form.get(end..).unwrap_or_default(), index);
                let (Some(left), Some(right)) = (left, right) else { continue };
                if is_participle(form, start) || is_other_head(form.get(..start).unwrap_or_default(), part) {
                    continue;
                }
                let sides = left.both(right);
                // Letters that only could be a word count for nothing where the whole falls into known words otherwise.
                let prose = sides.prose && (sides.known || end - start >= SHORT && !falls_into(form, ENDINGS, index));
                let with = with.without(Use::LINK).with(Use::INSIDE);
                let noun = sides.known && !makes_adjectives(part);
                let with = if noun || end < form.len() { with } else { with.with(Use::LOOSE) };
                let with = if prose { with } else { with.without(Use::PART) };
                // Short words are in many others: #busfahrer, but not #business.
                let frequent = || {
                    let rest =
                        if start == 0 { form.get(end..) } else { form.get(..start).filter(|_| end == form.len()) };
                    rest.is_some_and(|rest| FREQUENT.contains(&rest))
                };
                let tag = sides.tag && (end - start > SHORTEST || sides.known && with.has(Use::PART) || frequent());
                let with = if tag { with } else { with.without(Use::TAG) };
                if with.has(Use::PART) || with.has(Use::TAG) {
                    found(word, with);
                }
            }
        }
    }
}

/// Whether `ende` from `start` on only makes a participle: Lebende and Lernende, not Wochenende.
fn is_participle(form: &str, start: usize) -> bool {
    const LONG: usize = 7;
    let (stem, rest) = form.split_at_checked(start).unwrap_or_default();
    rest.starts_with("ende") && rest.len() <= 5 && start > 0 && start < LONG && !stem.ends_with(['s', 'n'])
}

/// Whether the noun `part` is another one behind the letters `before`.
fn is_other_head(before: &str, part: &str) -> bool {
    OTHER_HEADS.iter().any(|(head, letters)| part == *head && letters.contains(&before))
}

/// Whether a word of the list stands there, in some form: Kandidaten has no Daten in it.
fn is_one_word(form: &str) -> bool {
    let is_listed = |stem: &str| stem.len() > SHORT && is_german(stem);
    is_german(form) || ENDINGS.iter().any(|end| form.strip_suffix(end).is_some_and(is_listed))
}

/// What the letters on one side of a term are good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Side {
    /// They are nothing at all, or a word of the German list or of the guideline.
    known: bool,
    /// They could be a German word in running text.
    prose: bool,
    /// They are a word of some list: that is asked for in a hashtag.
    tag: bool,
}

impl Side {
    const KNOWN: Self = Self { known: true, prose: true, tag: true };

    fn both(self, other: Self) -> Self {
        Self { known: self.known && other.known, prose: self.prose && other.prose, tag: self.tag && other.tag }
    }
}

/// Whether a term can follow the letters `before` in one word.
fn modifier(before: &str, index: &Index) -> Option<Side> {
    if before.is_empty() {
        return Some(Side::KNOWN);
    }
    if BOUND.contains(&before) || is_prefixes(before) {
        return None;
    }
    if is_word(before, LINKS, index) {
        return Some(Side::KNOWN);
    }
    // Preis|an|kündigung, Blut|trans|fusion: what stands before the term belongs to it.
    let prefixed = |prefix: &str| before.strip_suffix(prefix).is_some_and(|rest| is_word(rest, LINKS, index));
    let side = Side {
        known: false,
        prose: looks_german(before) && !PREFIXES.iter().chain(BOUND).any(|prefix| prefixed(prefix)),
        tag: is_tag(before),
    };
    (side.prose || side.tag).then_some(side)
}

/// Whether a term, here in the form `part`, means the same behind the letters `before`.
fn is_transparent(before: &str, part: &str) -> bool {
    PREFIXES.contains(&before)
        && TRANSPARENT.iter().filter_map(|compound| compound.strip_prefix(before)).any(|noun| part.starts_with(noun))
}

/// Whether a noun makes adjectives and adverbs as well, at the end of other words: herzhaft, manchmal, notfalls.
fn makes_adjectives(part: &str) -> bool {
    const MAKERS: &[&str] = &[
        "arm", "art", "bar", "falls", "fest", "grund", "haft", "los", "mal", "mals", "massen", "orts", "recht",
        "reich", "teils", "tum", "voll", "wegs", "weise", "wert", "zeit", "zeiten", "zeits",
    ];
    MAKERS.contains(&part)
}

/// Whether the letters are prefixes and nothing else: aus|ge, un|ver.
fn is_prefixes(letters: &str) -> bool {
    let mut rests = PREFIXES.iter().filter_map(|prefix| letters.strip_prefix(prefix));
    rests.any(|rest| rest.is_empty() || is_prefixes(rest))
}

/// Whether the letters `after` can follow a term, here in the form `part`, in one word.
fn head(part: &str, after: &str, index: &Index) -> Option<Side> {
    if after.is_empty() {
        return Some(Side::KNOWN);
    }
    // Jahres|ende and Einzel|haft, where a linking letter tells them from streik|end and krank|haft.
    let linked = part.ends_with('s') && matches!(after, "ende" | "enden" | "endes" | "haft")
        || part.ends_with('n') && after == "ende";
    if linked {
        return Some(Side::KNOWN);
    }
    if matches!(after, "in" | "innen") {
        return None;
    }
    if SUFFIXES
        .iter()
        .any(|suffix| after.strip_prefix(suffix).is_some_and(|rest| rest.is_empty() || ENDINGS.contains(&rest)))
    {
        return None;
    }
    // Klimatisch and thematisch have no table, Anwaltschaft has no s of its own.
    if part.ends_with('a') && after.starts_with("tisch") || part.ends_with('s') && after.starts_with("chaft") {
        return None;
    }
    if is_word(after, ENDINGS, index) || is_action(after) {
        return Some(Side::KNOWN);
    }
    let begins_with_suffix = SUFFIXES.iter().any(|suffix| after.starts_with(suffix));
    let side = Side { known: false, prose: !begins_with_suffix && looks_like_head(after), tag: is_tag(after) };
    (side.prose || side.tag).then_some(side)
}

/// Whether the letters are a word of some list, or two or three of them: `the` and `band` in #striketheband.
fn is_tag(letters: &str) -> bool {
    const ENGLISH: &[&str] = &["s", "ed", "er", "ers", "ing", "ion", "ions", "ment", "ments"];
    // The shortest little words end other words: scam|per, moth|er.
    let little = |part: &str| part.len() > SHORTEST && is_function_word(part);
    let inflected = |part: &str| {
        let mut stems = ENGLISH.iter().filter_map(|end| part.strip_suffix(end)).filter(|stem| stem.len() > SHORTEST);
        stems.any(|stem| is_english(stem) || is_english(&[stem, "e"].concat()))
    };
    let one = |part: &str| {
        inflected(part)
            || part.len() >= SHORTEST
                && (is_english(part) || little(part) || matches!(part, "and" | "for" | "our" | "the" | "und" | "you"))
    };
    let splits = |part: &str, last: &dyn Fn(&str) -> bool| {
        (SHORTEST..part.len().saturating_sub(SHORTEST - 1))
            .filter_map(|at| part.split_at_checked(at))
            .any(|(left, right)| one(left) && last(right))
    };
    is_english(letters) || one(letters) || splits(letters, &|right| one(right) || splits(right, &one))
}

/// Whether the letters are what -ung makes of a German verb, a frequent head: Werk|schließung.
fn is_action(letters: &str) -> bool {
    const SHORTEST: usize = 7;
    let action = letters.strip_suffix("en").unwrap_or(letters);
    action.len() >= SHORTEST
        && action.ends_with("ung")
        && !action.ends_with("ierung")
        && !is_vowel(action.as_bytes().first())
        && looks_german(action)
        && !SUFFIXES.iter().any(|suffix| action.starts_with(suffix))
}

/// Whether `part` is a known word, a compound of some, or one of them with an ending.
fn is_word(part: &str, endings: &[&str], index: &Index) -> bool {
    is_simple(part, endings, index) || falls_into(part, endings, index)
}

/// Whether `part` is a word of the list or of the guideline, with an ending or without.
fn is_simple(part: &str, endings: &[&str], index: &Index) -> bool {
    let one = |part: &str| part.len() >= SHORTEST && (is_german(part) || part.len() > SHORTEST && is_term(part, index));
    // Erd|gas, Schul|amt: the e of the modifier is gone.
    one(part)
        || endings == LINKS && part.len() >= SHORTEST && is_german(&[part, "e"].concat())
        || endings.iter().any(|end| part.strip_suffix(end).is_some_and(one))
}

/// Whether `part` falls into two or three known words; the shorter they are, the fewer.
fn falls_into(part: &str, endings: &[&str], index: &Index) -> bool {
    let split = |part: &str, shortest: usize, last: &dyn Fn(&str) -> bool| {
        (shortest..part.len().saturating_sub(shortest - 1))
            .filter_map(|at| part.split_at_checked(at))
            .any(|(left, right)| is_simple(left, LINKS, index) && last(right))
    };
    let ends = |right: &str| is_simple(right, endings, index);
    part.len() >= 2 * SHORTEST
        && (split(part, SHORTEST, &ends) || split(part, LONGER, &|right| split(right, LONGER, &ends)))
}

fn is_term(part: &str, index: &Index) -> bool {
    index.lookup(Key::of(part)).any(|(_, with)| with.has(Use::PART))
}

/// Letters that a German word could consist of: a syllable at least, beginning as German words begin.
fn looks_german(part: &str) -> bool {
    const CLUSTERS: &[&str] = &[
        "bl", "br", "ch", "dr", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "pf", "pfl", "ph", "pl", "pr", "qu",
        "sch", "schl", "schm", "schn", "schr", "schw", "sp", "spr", "st", "str", "th", "tr", "zw",
    ];
    let bytes = part.as_bytes();
    let onset = bytes.iter().position(|byte| is_vowel(Some(byte)));
    let Some(onset) = onset.filter(|_| part.len() >= 4) else { return false };
    if ["kon", "kom", "kor"].iter().any(|foreign| part.starts_with(foreign)) {
        return false;
    }
    let begins_well = onset <= 1 || part.get(..onset).is_some_and(|onset| CLUSTERS.contains(&onset));
    // Ent|f|ernte: a prefix and no syllable behind it.
    let stub = |rest: &str| !rest.is_empty() && !rest.bytes().any(|byte| is_vowel(Some(&byte)));
    if PREFIXES.iter().filter_map(|prefix| part.strip_prefix(prefix)).any(stub) {
        return false;
    }
    let longest = bytes.split(|byte| is_vowel(Some(byte))).map(<[u8]>::len).max().unwrap_or_default();
    begins_well && longest <= 5
}

/// Whether the letters after a term could be a noun: with a vowel in front only behind a prefix, as in Stromausfall.
fn looks_like_head(after: &str) -> bool {
    if !is_vowel(after.as_bytes().first()) {
        return looks_german(after);
    }
    PREFIXES.iter().filter_map(|prefix| after.strip_prefix(prefix)).any(|rest| rest.len() >= 4 && looks_german(rest))
}

fn is_vowel(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| b"aeiouy".contains(byte))
}
