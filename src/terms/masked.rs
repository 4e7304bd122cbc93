//! Words with signs for letters: `K@rtell`, `$tellenabbau`, `G€winn`, `F*sion`.

use super::disguise::ANY_LETTER;
use super::find::Finder;
use super::hit::Hit;
use super::index::ListId;
use super::joined::{Place, PlaceKind};
use crate::span::Span;
use crate::text::{MarkKind, Text, fold};

/// A written word with signs in it.
#[derive(Debug)]
pub(super) struct Masked {
    span: Span,
    /// What it could stand for, folded.
    readings: Vec<String>,
    /// Whether its letters on both sides of the sign are surely one word.
    whole: bool,
}

impl Masked {
    /// Whether a token is only a piece of it.
    pub(super) const fn swallows(&self, token: Span) -> bool {
        self.whole && self.span.start <= token.start && token.end <= self.span.end
    }
}

/// What a sign stands for; two where it could be either.
const fn letters(sign: char) -> Option<&'static [char]> {
    Some(match sign {
        '@' => &['a'],
        '$' | '§' => &['s'],
        '€' => &['e'],
        '£' => &['l'],
        '¥' => &['y'],
        '¢' | '©' => &['c'],
        '®' => &['r'],
        '!' | '|' => &['i', 'l'],
        '¡' => &['i'],
        '+' | '†' => &['t'],
        '°' => &['o'],
        '*' | '•' | '●' | '█' => &[ANY_LETTER],
        _ => return None,
    })
}

/// Signs that a word can begin with, or end with.
const fn at_the_edge(sign: char) -> bool {
    matches!(sign, '$' | '€' | '£' | '©')
}

/// The words of a text that have signs for letters.
pub(super) fn words(text: &Text<'_>) -> Vec<Masked> {
    let raw = text.raw();
    let mut found: Vec<Masked> = Vec::new();
    let in_word = |c: char| c.is_alphanumeric() || letters(c).is_some();
    let begins = |byte: u8| matches!(byte, b'@' | b'$' | b'!' | b'|' | b'+' | b'*' | 0xc2 | 0xe2);
    let sign = |(at, _)| Some((at, raw.get(at..)?.chars().next().filter(|c| letters(*c).is_some())?));
    let mut end = 0;
    for (at, sign) in raw.bytes().enumerate().filter(|(_, byte)| begins(*byte)).filter_map(sign) {
        let after = raw.get(at + sign.len_utf8()..).unwrap_or_default();
        let before = raw.get(..at).unwrap_or_default();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let inside = is_letter(before.chars().next_back()) && is_letter(after.chars().find(|c| letters(*c).is_none()));
        let edge = at_the_edge(sign) && is_letter(after.chars().next());
        // In Mitarbeiter*innen the star is part of a word as it is.
        let next = text.tokens().partition_point(|token| token.span.end <= at);
        let in_token = text.tokens().get(next).is_some_and(|token| token.span.start <= at);
        if at < end || in_token || !(inside || edge) {
            continue;
        }
        let start = before.char_indices().rev().take_while(|(_, c)| in_word(*c)).last().map_or(at, |(at, _)| at);
        end = at + sign.len_utf8() + after.find(|c| !in_word(c)).unwrap_or(after.len());
        let word = Span::new(start, end).of(raw);
        let core = word.trim_end_matches(|c| letters(c).is_some() && c != '$');
        let core = core.trim_start_matches(|c| letters(c).is_some() && !at_the_edge(c));
        let begins = start + word.find(core).unwrap_or_default();
        let span = Span::new(begins, begins + core.len());
        let behind = text.marks().partition_point(|mark| mark.span.start < span.end);
        let mark = behind.checked_sub(1).and_then(|at| text.marks().get(at)).filter(|mark| mark.span.overlaps(span));
        if mark.is_some_and(|mark| mark.kind != MarkKind::Hashtag) {
            continue;
        }
        let readings = readings(core);
        // Strom+Gas are two words, and so is what stands behind **bold** letters.
        let whole = word.starts_with(core) && !core.contains(['!', '|', '+', '°']) && !core.contains("**");
        let span = mark.map_or(span, |mark| mark.span.join(span));
        if !readings.is_empty() {
            found.push(Masked { span, readings, whole: whole && inside });
        }
    }
    found
}

/// What the word could stand for; nothing where there are too few letters, or too many signs.
fn readings(word: &str) -> Vec<String> {
    const LETTERS: usize = 3;
    const SIGNS: usize = 4;
    let signs = word.chars().filter(|c| letters(*c).is_some()).count();
    let told = word.chars().filter(|c| c.is_alphabetic()).count();
    if told < LETTERS || signs > SIGNS || signs > told {
        return Vec::new();
    }
    let mut readings = vec![String::with_capacity(word.len())];
    for c in word.chars() {
        let read = letters(c).unwrap_or_default();
        let before = readings.len();
        if read.len() > 1 {
            readings.extend_from_within(..);
        }
        for (i, reading) in readings.iter_mut().enumerate() {
            reading.push(read.get(i / before).or(read.first()).copied().unwrap_or(c));
        }
    }
    readings.iter().map(|reading| fold(reading)).collect()
}

impl Finder<'_> {
    /// Finds terms behind the signs.
    pub(super) fn masked(&mut self, text: &Text<'_>, words: &[Masked], hits: &mut Vec<(ListId, Hit)>) {
        for word in words {
            let start = text.tokens().partition_point(|token| token.span.end <= word.span.start);
            let end = text.tokens().partition_point(|token| token.span.start < word.span.end);
            let place = Place { span: word.span, tokens: start..end.max(start), kind: PlaceKind::Masked };
            for reading in &word.readings {
                self.look(text, reading, &place, hits);
            }
        }
    }
}
