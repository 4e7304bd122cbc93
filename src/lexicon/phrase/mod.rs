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
    Beginning(Cow<'static, str>),
    Number,
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
        let stands =
            |step: &'static str| words.may_have(step) && self.choices(step).any(|one| one == "^" || words.have(one));
        self.index(|written| {
            let steps = written.split_ascii_whitespace().filter(|step| !is_sign(step) && !step.ends_with('?'));
            // The shortest one without a group has the fewest words to ask for.
            steps.clone().min_by_key(|step| (step.contains('@'), step.len())).is_none_or(stands)
                && steps.clone().all(stands)
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
        let choice = |word: &'static str| match word.strip_suffix('*') {
            Some(head) => Choice::Beginning(folded(head)),
            None if word == "0" => Choice::Number,
            None => Choice::Word(folded(word)),
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

    #[test]
    fn every_phrase_asks_for_a_word() {
        let entries =
            FILES.iter().flat_map(|(_, _, file)| file.lines()).filter(|line| !line.starts_with(['#', '@', '[']));
        for entry in entries.flat_map(|line| line.split(',')).map(str::trim).filter(|entry| entry.contains(' ')) {
            let mut phrases = Phrases::default();
            phrases.add(entry, 0);
            let asks = |step: &Step| matches!(step, Step::Words { optional: false, or_end: false, choices } if !choices.is_empty());
            assert!(phrases.all().all.iter().all(|phrase| phrase.steps.iter().any(asks)), "{entry}");
        }
    }
}
