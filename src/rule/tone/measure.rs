//! Measures: what a text comes to, and where it shows.

use crate::finding::Measure;
use crate::lexicon::{self, Lexicon};
use crate::span::Span;
use crate::text::{Gap, MarkKind, Text};

/// Fewer emojis than this are no share: two at the end of three words are fine.
const FEWEST_EMOJIS: usize = 3;

/// Fewer words than this have no share of anything.
const FEWEST_WORDS: usize = 3;

/// What a measure comes to, for the whole post or for each part of it.
pub(super) fn measured(measure: Measure, text: &Text<'_>) -> Vec<(f64, Span)> {
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
        Measure::QuestionRun => runs(text.raw(), |c| match c {
            '?' | '？' | '❓' | '❔' => 1,
            _ => 0,
        }),
        Measure::EllipsisRun => runs(text.raw(), |c| match c {
            '.' => 1,
            '…' => 3,
            _ => 0,
        }),
        Measure::Readability => at_heaviest(text.reading_ease(), text),
        Measure::SchoolYears => at_heaviest(text.school_years(), text),
        Measure::Hedging => {
            let hedges = lexicon::find(Lexicon::Hedging, None, text);
            let span = hedges.last().map(|last| last.span);
            span.map(|span| (number(hedges.len()), span)).into_iter().collect()
        }
        // Voices are no numbers.
        Measure::Person | Measure::Address | Measure::GenderForm => Vec::new(),
    }
}

/// A value of the whole post, shown where most is to be won.
fn at_heaviest(value: Option<f64>, text: &Text<'_>) -> Vec<(f64, Span)> {
    value.zip(text.heaviest_sentence()).into_iter().collect()
}

/// Runs of signs, weighed; 0 for a character that is none.
fn runs(raw: &str, weight: impl Fn(char) -> usize) -> Vec<(f64, Span)> {
    let mut runs = Vec::new();
    let mut run: Option<(usize, Span)> = None;
    for (at, c) in raw.char_indices() {
        let here = Span::new(at, at + c.len_utf8());
        match (weight(c), run) {
            (0, done) => {
                runs.extend(done);
                run = None;
            }
            (more, None) => run = Some((more, here)),
            (more, Some((weight, span))) => run = Some((weight + more, span.join(here))),
        }
    }
    runs.extend(run);
    runs.into_iter().map(|(weight, span)| (number(weight), span)).collect()
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
