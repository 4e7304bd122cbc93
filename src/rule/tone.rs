//! A measure of the text within bounds.
//!
//! | measure | what it is | what is underlined |
//! |---|---|---|
//! | `capitals` | share of the words that stand in capitals, 0 to 1 | the longest run of them |
//! | `exclamation-run` | exclamation marks in a row | each longer run |
//! | `words-per-sentence` | words of a sentence | each longer sentence |
//! | `emoji-share` | share of the emojis among words and emojis, 0 to 1 | the longest run of emojis |
//!
//! Addresses, hashtags and mentions are no words. Acronyms of up to five letters do not count as capitals, and a post of
//! fewer than three words, or with fewer than three emojis, has no share of them.
//!
//! ```toml
//! [tone.shouting]
//! measure = "capitals"
//! max     = 0.3
//! flags   = ["WIR FREUEN UNS RIESIG auf euch"]
//! allows  = ["Die EU und die UNO feiern heute"]
//! ```
//!
//! # Deutsch
//!
//! Ein Maß des Textes innerhalb von Grenzen.
//!
//! | Maß | was es ist | was unterstrichen wird |
//! |---|---|---|
//! | `capitals` | Anteil der Wörter in Großbuchstaben, 0 bis 1 | die längste Folge davon |
//! | `exclamation-run` | Ausrufezeichen hintereinander | jede längere Folge |
//! | `words-per-sentence` | Wörter eines Satzes | jeder längere Satz |
//! | `emoji-share` | Anteil der Emojis an Wörtern und Emojis, 0 bis 1 | die längste Folge von Emojis |
//!
//! Adressen, Hashtags und Erwähnungen sind keine Wörter. Abkürzungen bis fünf Buchstaben zählen nicht als
//! Großbuchstaben, und bei weniger als drei Wörtern oder weniger als drei Emojis gibt es keinen Anteil davon.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of, ordered_bounds};
use crate::finding::{Level, Measure, Noticed};
use crate::guideline::fault::SenseFault;
use crate::guideline::keys::{Read as _, Reading, keys};
use crate::guideline::node::Table;
use crate::guideline::values::choice;
use crate::guideline::{Fault, Place};
use crate::span::Span;
use crate::text::{Gap, MarkKind, Text};

pub(super) const KIND: Kind =
    Kind { name: "tone", level: Level::Advice, keys: Tone::TABLE, source: include_str!("tone.rs"), compile };

keys! {
    Tone {
        /// What to measure: `capitals`, `exclamation-run`, `words-per-sentence` or `emoji-share`.
        /// Was zu messen ist: `capitals`, `exclamation-run`, `words-per-sentence` oder `emoji-share`.
        measure: Measure,
        /// At least this much.
        /// Mindestens so viel.
        min: f64,
        /// At most this much.
        /// Höchstens so viel.
        max: f64,
    }
}

choice!(Measure);

/// Fewer emojis than this are no share: two at the end of three words are fine.
const FEWEST_EMOJIS: usize = 3;

/// Fewer words than this have no share of anything.
const FEWEST_WORDS: usize = 3;

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["measure"], reading);
    needs_one_of(table, place, KIND.name, &["min", "max"], reading);
    let tone = Tone::read(table, reading);
    ordered_bounds(table, tone.min, tone.max, reading);
    if matches!(tone.measure, Some(Measure::Capitals | Measure::EmojiShare)) {
        at_most_one(table, reading);
        if tone.max == Some(1.0) {
            super::senseless_bound(table, "max", 1.0, |key, value| SenseFault::AlwaysMet { key, value }, reading);
        }
    }
    if tone.min == Some(0.0) {
        super::senseless_bound(table, "min", 0.0, |key, value| SenseFault::AlwaysMet { key, value }, reading);
    }
    tone.measure.is_some().then(|| Box::new(tone) as Box<dyn Check>)
}

/// Notes bounds above 1 of a measure that is a share.
fn at_most_one(table: &Table, reading: &mut Reading<'_>) {
    for entry in ["min", "max"].into_iter().filter_map(|key| table.get(key)) {
        if f64::read(entry, reading).is_some_and(|bound| bound > 1.0) {
            let fault = Fault::OutOfRange { key: entry.key.clone(), least: 0.0, most: Some(1.0) };
            reading.problem(entry.node.place, fault);
        }
    }
}

impl Check for Tone {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let Some(measure) = self.measure else { return };
        for (at, post) in scene.posts.iter().enumerate() {
            for (value, span) in measured(measure, &post.text) {
                let bound = self.max.filter(|max| value > *max).or(self.min.filter(|min| value < *min));
                if let Some(bound) = bound {
                    notices.push(Notice::at(at, span, Noticed::Measured { measure, value, bound }));
                }
            }
        }
    }
}

/// What a measure comes to, for the whole post or for each part of it.
fn measured(measure: Measure, text: &Text<'_>) -> Vec<(f64, Span)> {
    match measure {
        Measure::Capitals => {
            let words: Vec<_> = text.words().collect();
            let loud: Vec<bool> = words.iter().map(|word| word.letters.all_capitals()).collect();
            // Names such as EU and UNO are short; a shout has a long word or several words in a row.
            // What a comma sets apart is a list of names, not a shout.
            let apart = |at: usize| words[at].gap == Gap::Break;
            let counted = loud_words(&loud, |at| words[at].letters.count > 5, apart);
            let spans: Vec<Span> = words.iter().map(|word| word.span).collect();
            share(counted.iter().filter(|&&loud| loud).count(), words.len(), longest_run(&spans, &counted))
        }
        Measure::ExclamationRun => {
            let marks =
                |span: Span| span.of(text.raw()).chars().filter(|&c| matches!(c, '!' | '！' | '❗' | '‼')).count();
            text.exclamation_runs().into_iter().map(|span| (number(marks(span)), span)).collect()
        }
        Measure::WordsPerSentence => {
            let lengths = text.sentence_lengths().into_iter();
            lengths.filter(|(_, words)| *words > 0).map(|(sentence, words)| (number(words), sentence)).collect()
        }
        Measure::EmojiShare => {
            let emojis: Vec<Span> =
                text.marks().iter().filter(|mark| mark.kind == MarkKind::Emoji).map(|mark| mark.span).collect();
            let words = text.words().count();
            let run = emojis.first().map(|first| longest_adjacent(text.raw(), &emojis).unwrap_or(*first));
            let enough = emojis.len() >= FEWEST_EMOJIS;
            share(emojis.len(), words + emojis.len(), run.filter(|_| enough))
        }
    }
}

/// A share and where it shows most; nothing where there is too little text, or nothing to show.
fn share(part: usize, whole: usize, span: Option<Span>) -> Vec<(f64, Span)> {
    match span {
        Some(span) if whole >= FEWEST_WORDS => vec![(number(part) / number(whole), span)],
        _ => Vec::new(),
    }
}

/// Which words are shouted: a run of capitals that has a long word in it, or three of them in a row.
fn loud_words(capitals: &[bool], is_long: impl Fn(usize) -> bool, is_apart: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut loud = vec![false; capitals.len()];
    let mut at = 0;
    while at < capitals.len() {
        let run = (at..capitals.len()).take_while(|&word| capitals[word] && (word == at || !is_apart(word))).count();
        if run >= 3 || (at..at + run).any(&is_long) {
            loud[at..at + run].fill(true);
        }
        at += run.max(1);
    }
    loud
}

/// The span of the longest run of chosen words.
fn longest_run(spans: &[Span], chosen: &[bool]) -> Option<Span> {
    let mut longest: Option<(usize, Span)> = None;
    let mut at = 0;
    while at < chosen.len() {
        let run = chosen[at..].iter().take_while(|&&chosen| chosen).count();
        if run > longest.map_or(0, |(length, _)| length) {
            longest = Some((run, spans[at].join(spans[at + run - 1])));
        }
        at += run.max(1);
    }
    longest.map(|(_, span)| span)
}

/// The span of the longest run of emojis with nothing but white space between them.
fn longest_adjacent(raw: &str, emojis: &[Span]) -> Option<Span> {
    let runs = emojis.chunk_by(|one, next| raw[one.end..next.start].trim().is_empty());
    // The first of the longest runs: `max_by_key` would give the last.
    let longest = runs.fold(None, |longest: Option<&[Span]>, run| match longest {
        Some(kept) if kept.len() >= run.len() => Some(kept),
        _ => Some(run),
    })?;
    Some(longest.first()?.join(*longest.last()?))
}

#[expect(clippy::cast_precision_loss, reason = "words and emojis of a post are few")]
const fn number(count: usize) -> f64 {
    count as f64
}
