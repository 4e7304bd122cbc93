//! Phrases of a lexicon: words in order, with choices and gaps.
//!
//! ```text
//! wir wissen wo du|ihr wohnst|wohnt   one word out of several
//! das wirst du noch? bereuen          a word that may be missing
//! du wirst ~ bereuen                  up to three little words: so, ja, noch, really
//! number 0 will shock you             a number; also among other choices: `three|0`
//! keiner .. so blöd                   up to three words of any kind
//! wenn du ... fliegst du              up to eight words of any kind
//! @you will regret                    one word of the group `@you = you|u|ya`, which the file names before
//! ^ act now                           only where a sentence begins; at the end: only where it ends
//! klick hier|^                        the word, or the end of the sentence
//! bereu*                              a beginning
//! *ste|*sten                         endings
//! two-faced                           the words of a compound in a row, with a hyphen or without
//! ```
//!
//! Letter case, umlauts, apostrophes and signs between the words do not matter. A phrase stands in one sentence.

mod index;
mod reader;
mod words;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::text::{Text, fold};
pub(super) use index::Index;
use words::Words;

/// How many words a gap may hold.
const GAP: usize = 3;
/// How many words a long gap may hold.
const LONG_GAP: usize = 8;

/// The phrases of one file, as it has them.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Each with the number of the section it stands in.
    written: Vec<(&'static str, usize)>,
    /// Words that many phrases have in common.
    groups: FxHashMap<&'static str, &'static str>,
}

/// One phrase, read.
#[derive(Debug)]
struct Phrase {
    steps: Box<[Step]>,
    section: usize,
}

#[derive(Debug)]
enum Step {
    Words {
        choices: Box<[Choice]>,
        optional: bool,
        or_end: bool,
    },
    /// Up to so many words of any kind.
    Gap(usize),
    Little,
    Edge,
}

#[derive(Debug, PartialEq, Eq)]
enum Choice {
    Word(Cow<'static, str>),
    /// The words of one with hyphens.
    Row(Box<[Cow<'static, str>]>),
    Beginning(Cow<'static, str>),
    Ending(Cow<'static, str>),
    Number,
}

impl Choice {
    /// The words it asks for, where those are certain ones.
    fn words(&self) -> &[Cow<'static, str>] {
        match self {
            Self::Word(word) => std::slice::from_ref(word),
            Self::Row(row) => row,
            Self::Beginning(_) | Self::Ending(_) | Self::Number => &[],
        }
    }
}

impl Phrases {
    /// Names a group of words.
    pub(super) fn group(&mut self, name: &'static str, words: &'static str) {
        self.groups.insert(name, words);
    }

    /// Adds a phrase as written.
    pub(super) fn add(&mut self, written: &'static str, section: usize) {
        self.written.push((written, section));
    }

    /// All of them, for many texts.
    pub(super) fn all(&self) -> Index {
        self.index(|_| true)
    }

    /// Those that could stand in a text: it has a word for each of their steps. To read them all takes longer than to
    /// look.
    pub(super) fn chosen(&self, text: &Text<'_>) -> Index {
        let words = Words::of(text);
        let stands = |step: &'static str| self.choices(step).any(|one| one == "^" || words.have(one));
        self.index(|written| {
            let mut steps = written.split_ascii_whitespace().filter(|step| !is_sign(step) && !step.ends_with('?'));
            words.may_have(written) && steps.all(stands)
        })
    }

    fn index(&self, may: impl Fn(&'static str) -> bool) -> Index {
        let mut index = Index::default();
        for &(written, section) in self.written.iter().filter(|(written, _)| may(written)) {
            index
                .add(Phrase { steps: written.split_ascii_whitespace().map(|step| self.step(step)).collect(), section });
        }
        index
    }

    /// The words of one step, those of its groups among them.
    fn choices(&self, step: &'static str) -> impl Iterator<Item = &'static str> {
        let named = |word: &'static str| word.strip_prefix('@').and_then(|name| self.groups.get(name).copied());
        step.split('|').flat_map(move |word| named(word).unwrap_or(word).split('|'))
    }

    /// Reads one step.
    fn step(&self, written: &'static str) -> Step {
        match written {
            "^" => return Step::Edge,
            "~" => return Step::Little,
            ".." => return Step::Gap(GAP),
            "..." => return Step::Gap(LONG_GAP),
            _ => {}
        }
        let (body, optional) = written.strip_suffix('?').map_or((written, false), |body| (body, true));
        let choice = |word: &'static str| match (word.strip_suffix('*'), word.strip_prefix('*')) {
            (Some(head), _) => Choice::Beginning(folded(head)),
            (_, Some(tail)) => Choice::Ending(folded(tail)),
            _ if word == "0" => Choice::Number,
            _ if word.contains('-') => Choice::Row(word.split('-').map(folded).collect()),
            _ => Choice::Word(folded(word)),
        };
        let or_end = body.split('|').any(|word| word == "^");
        let words = self.choices(body).filter(|word| *word != "^");
        Step::Words { choices: words.map(choice).collect(), optional, or_end }
    }
}

/// Whether a step asks for no word.
fn is_sign(step: &str) -> bool {
    matches!(step, "^" | "~" | ".." | "...")
}

/// Whether a written word is folded as it stands.
fn is_folded(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

fn folded(word: &'static str) -> Cow<'static, str> {
    if is_folded(word) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(plain(&fold(word)).into_owned())
}

/// A folded word without apostrophes: `don't` and `dont` are one.
pub(super) fn plain(form: &str) -> Cow<'_, str> {
    if form.contains('\'') { Cow::Owned(form.replace('\'', "")) } else { Cow::Borrowed(form) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::FILES;

    #[test]
    fn phrases_are_followed_through_choices_and_gaps() {
        for (phrase, raw, expected) in [
            ("wir wissen wo du|ihr wohnst|wohnt", "Wir wissen, wo du wohnst!", true),
            ("wir wissen wo du|ihr wohnst|wohnt", "Wir wissen. Wo du wohnst?", false),
            ("das wirst du noch? bereuen", "Das wirst du bereuen", true),
            ("das wirst du noch? bereuen", "das wirst du noch bereuen", true),
            ("du wirst ~ bereuen", "Du wirst es noch bereuen.", true),
            ("du wirst ~ bereuen", "Du wirst den Umzug bereuen.", false),
            ("du wirst .. bereuen", "Du wirst den Umzug bereuen.", true),
            ("number 0 will shock you", "Number 7 will shock you", true),
            ("nur noch drei|0 plätze", "Nur noch 4 Plätze", true),
            ("nur noch drei|0 plätze", "Nur noch viele Plätze", false),
            ("0 plätze frei", "Jetzt 4 Plätze frei", true),
            ("^ jetzt? 0 plätze frei", "Jetzt 4 Plätze frei", true),
            ("^ jetzt? 0 plätze frei", "4 Plätze frei", true),
            ("^ jetzt? 0 plätze frei", "Noch 4 Plätze frei", false),
            ("du wirst ... bereuen", "Du wirst den Umzug in das große Haus bereuen.", true),
            ("@du wirst bereuen", "Ihr wirst bereuen", true),
            ("^ act now", "Act now!", true),
            ("^ act now", "They act now.", false),
            ("klick hier ^", "Klick hier!", true),
            ("klick hier ^", "Klick hier auf den Knopf", false),
            ("klick hier|^", "Klick!", true),
            ("klick hier|^", "Klick den Knopf", false),
            ("dont bereu*", "Don’t bereuen", true),
            ("das *ste .. aller zeiten", "das Größte aller Zeiten", true),
            ("das *ste .. aller zeiten", "das Große aller Zeiten", false),
            ("*ste aller zeiten", "Die größte aller Zeiten", true),
            ("you|u two-faced|mean liar", "You two-faced liar", true),
            ("you|u two-faced|mean liar", "You two faced liar", true),
            ("you|u two-faced|mean liar", "You faced liar", false),
            ("two-faced|mean liar", "Two-faced liar", true),
        ] {
            let mut phrases = Phrases::default();
            phrases.group("du", "du|ihr");
            phrases.add(phrase, 0);
            let mut found = 0;
            let text = Text::read(raw, None);
            phrases.all().find(&text, |_, _| found += 1);
            assert_eq!(found > 0, expected, "{phrase}: {raw}");
            let mut in_few = 0;
            phrases.chosen(&text).find(&text, |_, _| in_few += 1);
            assert_eq!(in_few, found, "{phrase}: {raw}");
        }
    }

    /// The phrases of all files, with the groups of their own.
    fn phrases() -> impl Iterator<Item = (&'static str, Phrases)> {
        FILES.iter().flat_map(|(_, _, file)| {
            let groups = file.lines().filter_map(|line| line.strip_prefix('@')?.split_once(" = "));
            let groups: FxHashMap<&str, &str> = groups.collect();
            let lines = file.lines().filter(|line| !line.starts_with(['#', '@', '[']));
            let entries = lines.flat_map(|line| line.split(',')).map(str::trim).filter(|entry| entry.contains(' '));
            entries.map(move |entry| (entry, Phrases { written: vec![(entry, 0)], groups: groups.clone() }))
        })
    }

    #[test]
    fn every_phrase_asks_for_a_word() {
        for (entry, phrases) in phrases() {
            let asks = |step: &Step| matches!(step, Step::Words { optional: false, or_end: false, choices } if !choices.is_empty());
            assert!(phrases.all().all.iter().all(|phrase| phrase.steps.iter().any(asks)), "{entry}");
        }
    }

    #[test]
    fn every_word_of_a_phrase_can_be_the_word_of_a_text() {
        for (entry, phrases) in phrases() {
            for step in phrases.all().all.iter().flat_map(|phrase| &phrase.steps) {
                let Step::Words { choices, .. } = step else { continue };
                for word in choices.iter().flat_map(Choice::words) {
                    let text = Text::read(word, None);
                    let words: Vec<_> = text.tokens().iter().map(|token| plain(text.form(token))).collect();
                    assert_eq!(words, [word.as_ref()], "{entry}");
                }
            }
        }
    }

    #[test]
    fn a_group_has_one_meaning() {
        for (lexicon, language, file) in FILES {
            let mut names =
                file.lines().filter_map(|line| line.strip_prefix('@')?.split_once(" = ")).map(|(name, _)| name);
            let mut seen = rustc_hash::FxHashSet::default();
            assert_eq!(names.find(|name| !seen.insert(*name)), None, "{lexicon} {language}");
        }
    }

    #[test]
    fn every_phrase_is_chosen_for_a_text_with_its_words() {
        for (entry, phrases) in phrases() {
            for last in [false, true] {
                let word = |step: &'static str| {
                    let choices: Vec<&str> = phrases.choices(step.trim_end_matches('?')).collect();
                    let word = if last { choices.last() } else { choices.first() }?;
                    Some(if *word == "0" { "3" } else { word.trim_matches('*') })
                };
                let steps = entry.split(' ').filter(|step| !is_sign(step)).filter_map(word);
                let raw = steps.filter(|word| *word != "^").collect::<Vec<_>>().join(" ");
                let chosen = phrases.chosen(&Text::read(&raw, None));
                assert_eq!(chosen.all.len(), 1, "{entry}: {raw}");
            }
        }
    }
}
