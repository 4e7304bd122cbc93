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

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::little::is_little;
use crate::text::{Text, TokenKind, fold};

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

/// The words of a text, to ask for some.
struct Words<'t> {
    all: FxHashSet<Cow<'t, str>>,
    /// The lengths of those that begin with a byte, a bit for each: most words that are asked for are told by this alone.
    lengths: [u32; 256],
    has_number: bool,
}

impl<'t> Words<'t> {
    fn of(text: &'t Text<'_>) -> Self {
        let tokens = text.tokens();
        let mut all = FxHashSet::default();
        let mut lengths = [0; 256];
        for word in tokens.iter().map(|token| plain(text.form(token))) {
            if let Some(lengths) = word.bytes().next().and_then(|first| lengths.get_mut(usize::from(first))) {
                *lengths |= length_bit(&word);
            }
            all.insert(word);
        }
        Self { all, lengths, has_number: tokens.iter().any(|token| token.kind == TokenKind::Number) }
    }

    /// Whether one of them could be a word of this step: a quick look at first letters and lengths. Folding keeps the
    /// length in bytes but where there are signs.
    fn may_have(&self, step: &str) -> bool {
        let (mut first, mut len, mut sign) = (0, 0, false);
        let may = |first: u8, len: usize, sign: bool| {
            let lengths = self.lengths.get(usize::from(first)).copied().unwrap_or_default();
            sign || !first.is_ascii_lowercase() || lengths & (1 << len.min(31)) != 0
        };
        for byte in step.bytes() {
            if byte == b'|' {
                if may(first, len, sign) {
                    return true;
                }
                (first, len, sign) = (0, 0, false);
                continue;
            }
            if len == 0 {
                first = byte;
            }
            len += 1;
            sign |= matches!(byte, b'*' | b'\'' | b'-');
        }
        may(first, len, sign)
    }

    /// Whether one of them is what a phrase has in some place.
    fn have(&self, written: &'static str) -> bool {
        if let Some(head) = written.strip_suffix('*') {
            let head = folded(head);
            return self.all.iter().any(|word| word.starts_with(head.as_ref()));
        }
        if written == "0" {
            return self.has_number;
        }
        let lengths = written.bytes().next().and_then(|first| self.lengths.get(usize::from(first)));
        let may = !is_folded(written) || lengths.is_some_and(|lengths| lengths & length_bit(written) != 0);
        may && self.all.contains(&folded(written))
    }
}

fn length_bit(word: &str) -> u32 {
    1 << word.len().min(31)
}

/// Whether a step asks for no word.
fn is_sign(step: &str) -> bool {
    matches!(step, "^" | "~" | ".." | "...")
}

/// Phrases by the words they begin with.
#[derive(Debug, Default)]
pub(super) struct Index {
    all: Vec<Phrase>,
    by_first: FxHashMap<Cow<'static, str>, Vec<u32>>,
    /// Those that begin with a number.
    by_number: Vec<u32>,
    /// Those that begin with something else, by the words of the first step that asks for some; tried at every word of a
    /// text that has one of these.
    by_anchor: FxHashMap<Cow<'static, str>, Vec<u32>>,
    /// Those that ask for no certain word, tried at every word.
    open: Vec<u32>,
}

impl Index {
    fn add(&mut self, phrase: Phrase) {
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let mut firsts = Vec::new();
        if !begins(&phrase.steps, &mut firsts) || firsts.iter().any(|choice| matches!(choice, Choice::Beginning(_))) {
            match anchor(&phrase.steps) {
                Some(words) => words.into_iter().for_each(|word| self.by_anchor.entry(word).or_default().push(number)),
                None => self.open.push(number),
            }
        } else {
            if firsts.contains(&&Choice::Number) {
                self.by_number.push(number);
            }
            for choice in firsts {
                if let Choice::Word(word) = choice {
                    let of_word = self.by_first.entry(word.clone()).or_default();
                    if of_word.last() != Some(&number) {
                        of_word.push(number);
                    }
                }
            }
        }
        self.all.push(phrase);
    }

    /// Calls `found` with the section and the tokens of each phrase in the text.
    pub(super) fn find(&self, text: &Text<'_>, mut found: impl FnMut(usize, Range<usize>)) {
        if self.all.is_empty() {
            return;
        }
        let forms: Vec<Cow<'_, str>> = text.tokens().iter().map(|token| plain(text.form(token))).collect();
        let reader = Reader { text, forms: &forms };
        let mut anchored: Vec<u32> =
            forms.iter().filter_map(|form| self.by_anchor.get(form.as_ref())).flatten().copied().collect();
        anchored.sort_unstable();
        anchored.dedup();
        for (at, form) in forms.iter().enumerate() {
            let first = self.by_first.get(form.as_ref()).map(Vec::as_slice).unwrap_or_default();
            let is_number = text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Number);
            let numbers: &[u32] = if is_number { &self.by_number } else { &[] };
            let tried = first.iter().chain(numbers).chain(&anchored).chain(&self.open);
            for phrase in tried.filter_map(|&at| self.all.get(usize::try_from(at).ok()?)) {
                if let Some(end) = reader.follow(&phrase.steps, at, at) {
                    found(phrase.section, at..end);
                }
            }
        }
    }
}

/// The words of the first step that asks for nothing but words; `None` where there is none.
fn anchor(steps: &[Step]) -> Option<Vec<Cow<'static, str>>> {
    let word = |choice: &Choice| if let Choice::Word(word) = choice { Some(word.clone()) } else { None };
    steps.iter().find_map(|step| match step {
        Step::Words { choices, optional: false, or_end: false } => choices.iter().map(word).collect(),
        _ => None,
    })
}

/// Gathers what a phrase can begin with; false where that may be anything.
fn begins<'s>(steps: &'s [Step], firsts: &mut Vec<&'s Choice>) -> bool {
    match steps.split_first() {
        Some((Step::Edge, rest)) => begins(rest, firsts),
        Some((Step::Words { choices, optional, or_end: false }, rest)) => {
            firsts.extend(choices.iter());
            !*optional || begins(rest, firsts)
        }
        _ => false,
    }
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

struct Reader<'r, 't> {
    text: &'r Text<'t>,
    forms: &'r [Cow<'r, str>],
}

impl Reader<'_, '_> {
    /// The end of the phrase whose remaining `steps` stand at the token `at`; it began at `first`.
    fn follow(&self, steps: &[Step], at: usize, first: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        let here = self.in_sentence(at, first);
        match step {
            Step::Edge => {
                let begins = at == first && self.sentence(at) != at.checked_sub(1).and_then(|at| self.sentence(at));
                (begins || at > first && !here).then(|| self.follow(rest, at, first)).flatten()
            }
            Step::Words { choices, optional, or_end } => {
                let number = || self.text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Number);
                let fits = |form: &Cow<'_, str>| {
                    choices.iter().any(|one| match one {
                        Choice::Word(word) => word == form,
                        Choice::Beginning(head) => form.starts_with(head.as_ref()),
                        Choice::Number => number(),
                    })
                };
                let taken = here && self.forms.get(at).is_some_and(fits);
                let taken = if taken { self.follow(rest, at + 1, first) } else { None };
                let taken = taken.or_else(|| if *or_end && !here { self.follow(rest, at, first) } else { None });
                taken.or_else(|| if *optional { self.follow(rest, at, first) } else { None })
            }
            Step::Gap(most) => self.skip(*most, rest, at, first, |_| true),
            Step::Little => self.skip(GAP, rest, at, first, is_little),
        }
    }

    /// Goes on behind none to `most` words that may be skipped.
    fn skip(&self, most: usize, rest: &[Step], at: usize, first: usize, may: impl Fn(&str) -> bool) -> Option<usize> {
        for skipped in 0..=most {
            if let Some(end) = self.follow(rest, at + skipped, first) {
                return Some(end);
            }
            let next = self.forms.get(at + skipped)?;
            if !self.in_sentence(at + skipped, first) || !may(next) {
                return None;
            }
        }
        None
    }

    fn sentence(&self, at: usize) -> Option<usize> {
        self.text.tokens().get(at).map(|token| token.sentence)
    }

    fn in_sentence(&self, at: usize, first: usize) -> bool {
        self.sentence(at).is_some() && self.sentence(at) == self.sentence(first)
    }
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
