//! The forms of a word: what inflection makes of it, and nothing that derivation makes.
//!
//! Stemmers throw `Kündigung` and `kündigen` together, and `general` and `generate`. So the way is the other one round:
//! from the word as it is written in the guideline, the forms are made that its class allows. Everything is folded.

mod adjective;
mod english;
mod irregular;
mod linked;
mod little;
mod made;
mod noun;
mod plural;
mod spelling;
mod strong;
mod taken;
mod verb;

pub(super) use little::others;
pub(super) use made::Made;
pub(super) use verb::{finite, particle};

use super::lexicon::is_english;
use super::term::Word;
use crate::text::{Language, fold};

/// How a form may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Use(u16);

impl Use {
    /// Any place.
    pub(super) const ANY: Self = Self(0);
    /// A form of a German noun that could be a verb in lower case: `Gewinnen`.
    pub(super) const NOUN: Self = Self(1);
    /// A form of a German verb that could be a noun with a capital: `fragen`, `Frage`.
    pub(super) const FINITE: Self = Self(2);
    /// Only in capitals but for the plural s.
    pub(super) const ACRONYM: Self = Self(4);
    /// Only glued to what follows: `Fusions` in `#FusionsNews`.
    pub(super) const LINK: Self = Self(8);
    /// The very characters of the term.
    pub(super) const EXACT: Self = Self(16);
    /// Found inside a longer word.
    pub(super) const INSIDE: Self = Self(32);
    /// May be the head or the modifier of a compound.
    pub(super) const PART: Self = Self(64);
    /// A form that only a German verb or adjective has: never in an English text.
    pub(super) const GERMAN: Self = Self(256);
    /// Found behind a disguise.
    pub(super) const DISGUISED: Self = Self(512);
    /// Found at the end of a longer word, behind letters that are no known word.
    pub(super) const LOOSE: Self = Self(1024);
    /// A form of an adjective that is a verb as well: only where an adjective can stand.
    pub(super) const ATTRIBUTE: Self = Self(2048);
    /// A form of a verb that is an adjective as well: only elsewhere.
    pub(super) const VERBAL: Self = Self(4096);
    /// The plural of an acronym: with a small s.
    pub(super) const PLURAL: Self = Self(8192);
    /// An English form of a term without umlauts: „Süd“ is nobody's past of sue.
    pub(super) const ENGLISH: Self = Self(16384);
    /// The bare stem of a German verb, which most often is a noun or another word: „Kauf jetzt!“
    pub(super) const BARE: Self = Self(32768);
    /// May be part of a lower-case hashtag.
    pub(super) const TAG: Self = Self(128);

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Takes forms as they are made: a beginning and an ending.
pub(super) type Emit<'e> = &'e mut dyn FnMut(&str, &str, Use);

/// Makes all forms of a word of a term. `before_noun` says that a noun follows it in its phrase: `offene Stelle`.
pub(super) fn forms(word: &Word, before_noun: bool, languages: &[Language], emit: Emit<'_>) {
    let form = word.folded.as_str();
    let german = languages.contains(&Language::DE);
    let english = languages.contains(&Language::EN);
    let noun = word.letters.starts_capital;
    let base = if german && noun && form.len() > 2 { Use::PART } else { Use::ANY };
    let verbal = german && !noun && form.strip_suffix("en").is_some_and(adjective::is_verb_too);
    let base = if verbal { base.with(Use::VERBAL) } else { base };
    // Written small, betrug is a form of betrügen and not the noun, and fest is no feast.
    emit(
        form,
        "",
        if german && noun && (verb::is_past(form) || taken::is_small_too(form)) { base.with(Use::NOUN) } else { base },
    );
    // Little words of one language that are others in the other one: two people died, in Nöten.
    let only = match form {
        "die" | "man" if english && !noun => Some(Language::EN),
        "not" if german && noun => Some(Language::DE),
        _ => None,
    };
    if word.letters.count < 3 && !matches!(form, "go" | "ei" | "oel")
        || word.letters.count < form.len() / 2
        || is_function_word(form) && only.is_none()
    {
        return;
    }
    if !form.is_ascii() {
        // Cafés; other endings are not known of letters that neither language has.
        if form.chars().all(char::is_alphabetic) && (german || english) {
            emit(form, "s", Use::ANY);
        }
        return;
    }
    if german && only != Some(Language::EN) {
        let mut german = |head: &str, tail: &str, with: Use| emit(head, tail, with.with(Use::GERMAN));
        // grün folds to an -en of its own.
        if !noun && ["en", "ern", "eln"].iter().any(|end| word.written.to_lowercase().ends_with(end)) {
            verb::forms(form, &mut german);
        }
        let foreign = || english && (is_only_english(form) || word.written.is_ascii() && !adjective::is_likely(form));
        if before_noun || !(noun || foreign()) {
            adjective::forms(form, before_noun, &mut german);
        }
        if noun {
            noun::forms(form, emit);
        }
    }
    if english && only != Some(Language::DE) {
        let plain = if word.written.is_ascii() { Use::ENGLISH } else { Use::ANY };
        let emit: Emit<'_> = &mut |head: &str, tail: &str, with: Use| {
            // Kurs is no plural of Kur.
            if !(german && noun && taken::is_other_word(head, tail)) {
                let with = if german && noun && taken::is_adverb(head, tail) { with.with(Use::NOUN) } else { with };
                emit(head, tail, with.with(plain));
            }
        };
        let other = spelling::other_spelling(form);
        if let Some(other) = other.as_deref() {
            emit(other, "", base);
        }
        for form in [Some(form), other.as_deref()].into_iter().flatten() {
            english::noun(form, emit);
            if !noun {
                english::verb(form, emit);
                english::adjective(form, emit);
            }
        }
    }
}

/// The forms of a word as one would write them, the written one first; for people to read.
pub(super) fn spelled(word: &Word, before_noun: bool, languages: &[Language]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    forms(word, before_noun, languages, &mut |head, tail, with| {
        let form = spell(&[head, tail].concat(), &word.written);
        if !with.has(Use::LINK) && !all.contains(&form) {
            all.push(form);
        }
    });
    all
}

/// The folded `form` with the letters of `written` as far as they are the same, and umlauts behind them.
fn spell(form: &str, written: &str) -> String {
    let mut folded = String::new();
    let mut same = 0;
    for (at, c) in written.char_indices() {
        folded.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        if !form.starts_with(&folded) {
            break;
        }
        same = at + c.len_utf8();
    }
    let mut head = written.get(..same).unwrap_or_default();
    // Haus, haeuser: the a belongs to the umlaut.
    if form.get(fold(head).len()..).is_some_and(|tail| tail.starts_with('e')) {
        head = head.strip_suffix(['a', 'o', 'u', 'A', 'O', 'U']).unwrap_or(head);
    }
    let tail = form.get(fold(head).len()..).unwrap_or_default();
    let tail =
        [("ae", "ä"), ("oe", "ö"), ("ue", "ü")].iter().fold(tail.to_owned(), |tail, (from, to)| tail.replace(from, to));
    [head, &tail].concat()
}

/// Words that have no forms a term could mean, in both languages, folded, sorted.
const FUNCTION_WORDS: &[&str] = &[
    "aber", "about", "after", "all", "alle", "als", "also", "am", "an", "and", "any", "are", "as", "at", "auch", "auf",
    "aus", "be", "bei", "beim", "best", "bin", "bis", "but", "by", "can", "could", "damit", "dann", "das", "dass",
    "dein", "dem", "den", "denn", "der", "des", "dich", "die", "dies", "dieser", "dir", "doch", "dort", "du", "durch",
    "each", "eben", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "euch", "euer", "even", "ever",
    "every", "fast", "for", "from", "fuer", "ganz", "gegen", "had", "has", "hat", "have", "he", "her", "here", "heute",
    "hier", "him", "his", "how", "ich", "if", "ihm", "ihn", "ihr", "ihre", "im", "immer", "in", "into", "is", "ist",
    "it", "its", "ja", "jede", "jeder", "jetzt", "just", "kein", "keine", "man", "may", "me", "mehr", "mein", "mich",
    "mir", "mit", "more", "most", "must", "my", "nach", "nein", "never", "nicht", "nie", "no", "noch", "nor", "not",
    "now", "nun", "nur", "ob", "oder", "of", "off", "ohne", "on", "only", "or", "our", "out", "over", "per", "schon",
    "sehr", "sein", "sich", "sie", "sind", "so", "some", "than", "that", "the", "their", "them", "then", "there",
    "they", "this", "to", "today", "too", "ueber", "um", "und", "uns", "unser", "unter", "up", "us", "very", "vom",
    "von", "vor", "was", "we", "weil", "wenn", "wer", "were", "what", "when", "where", "which", "who", "why", "wie",
    "will", "wir", "with", "without", "wo", "would", "you", "your", "zu", "zum", "zur",
];

/// Whether a lower-case word is surely English: `deal` has no dealer, `plan` no plane.
fn is_only_english(form: &str) -> bool {
    const GERMAN_TOO: &[&str] = &[
        "cool",
        "digital",
        "fit",
        "global",
        "international",
        "legal",
        "modern",
        "national",
        "original",
        "smart",
        "warm",
        "wild",
    ];
    is_english(form) && !GERMAN_TOO.contains(&form)
}

pub(super) fn is_function_word(form: &str) -> bool {
    FUNCTION_WORDS.binary_search(&form).is_ok()
}

/// Whether `form` ends with one of the `heads`.
fn ends_with_one_of(form: &str, heads: &[&str]) -> bool {
    heads.iter().any(|head| strip(form, head).is_some())
}

/// `form` without `tail`. Made for long lists: nearly all of their words are told apart by their last letter.
fn strip<'f>(form: &'f str, tail: &str) -> Option<&'f str> {
    let same = form.as_bytes().last() == tail.as_bytes().last();
    if same { form.strip_suffix(tail) } else { None }
}

/// `form` with the umlaut in its last stressed syllable: `haus` → `haeus`; `None` where there is none to be had.
fn umlaut(form: &str) -> Option<String> {
    let stem = ["er", "el", "en"].iter().find_map(|end| form.strip_suffix(end)).unwrap_or(form);
    let at = stem.rfind(['a', 'o', 'u'])?;
    let bytes = stem.as_bytes();
    let before = at.checked_sub(1).and_then(|at| bytes.get(at)).copied();
    let is_u = bytes.get(at) == Some(&b'u');
    if form.as_bytes().get(at + 1) == Some(&b'e') || is_u && matches!(before, Some(b'e' | b'q')) {
        return None;
    }
    // au → äu; aa → ä, oo → ö.
    let (head, tail) = match before {
        Some(b'a') if is_u => (form.get(..at - 1)?, "aeu"),
        Some(b'a') if bytes.get(at) == Some(&b'a') => (form.get(..at - 1)?, "ae"),
        _ => (
            form.get(..at)?,
            match bytes.get(at)? {
                b'a' => "ae",
                b'o' => "oe",
                _ => "ue",
            },
        ),
    };
    Some([head, tail, form.get(at + 1..)?].concat())
}

#[cfg(test)]
mod tests;
