//! Folding: the same word looks the same, however it was typed.
//!
//! Lower case; ä, ö, ü, ß as ae, oe, ue, ss; full-width, mathematical and circled letters as plain ones; every hyphen as
//! `-`, every apostrophe as `'`; combining marks composed; invisible characters gone. The map back to the original is exact.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{compose, is_combining_mark};

use crate::span::{Span, floor};

/// A text in its folded form, and where every byte of it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// Where the distance between folded and raw offset changes, ascending. Between two steps bytes run in parallel.
    steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Step {
    raw: usize,
    folded: usize,
}

impl Folded {
    /// Folds `raw`.
    pub fn new(raw: &str) -> Self {
        let mut fold = Self { text: String::with_capacity(raw.len() + raw.len() / 8), steps: Vec::new() };
        let bytes = raw.as_bytes();
        // The last character and where it began: a combining mark that composes with it folds it anew.
        let mut last = Step::default();
        let mut last_char = '\0';
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let plain = rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
            let begin = fold.text.len();
            fold.text.push_str(raw.get(at..at + plain).unwrap_or_default());
            fold.text.get_mut(begin..).unwrap_or_default().make_ascii_lowercase();
            at += plain;
            if let Some(&byte) = rest.get(..plain).and_then(<[u8]>::last) {
                last_char = char::from(byte);
                last = Step { raw: at - 1, folded: fold.text.len() - 1 };
            }
            let Some(c) = raw.get(at..).and_then(|rest| rest.chars().next()) else { break };
            let composed = if is_combining_mark(c) { compose(last_char, c) } else { None };
            if let Some(composed) = composed {
                last_char = composed;
                fold.text.truncate(last.folded);
                while fold.steps.pop_if(|step| step.raw > last.raw).is_some() {}
                push(&mut fold.text, composed);
            } else {
                last_char = c;
                last = Step { raw: at, folded: fold.text.len() };
                push(&mut fold.text, c);
            }
            at += c.len_utf8();
            if at - last.raw != fold.text.len() - last.folded {
                fold.steps.push(Step { raw: at, folded: fold.text.len() });
            }
        }
        fold
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The smallest span of `raw` (the text this was made of) whose folded form covers `folded`.
    pub fn to_raw(&self, raw: &str, folded: Span) -> Span {
        let start =
            floor(raw, self.raw_at(self.steps.partition_point(|step| step.folded <= folded.start), folded.start));
        let mut end =
            self.raw_at(self.steps.partition_point(|step| step.folded < folded.end), folded.end).min(raw.len());
        while !raw.is_char_boundary(end) {
            end += 1;
        }
        Span::new(start, end.max(start))
    }

    /// The folded form of a span of the raw text.
    pub fn from_raw(&self, raw: Span) -> Span {
        let at = |offset| self.folded_at(self.steps.partition_point(|step| step.raw <= offset), offset);
        Span::new(at(raw.start), at(raw.end))
    }

    /// A walk that folds ascending offsets without searching.
    pub(super) fn walk(&self) -> Walk<'_> {
        Walk { fold: self, next: 0 }
    }

    /// `next` is the first step that `folded` has not passed.
    fn raw_at(&self, next: usize, folded: usize) -> usize {
        let from = self.step_before(next);
        let to = self.steps.get(next).map_or(usize::MAX, |step| step.raw);
        from.raw.saturating_add(folded - from.folded).min(to)
    }

    fn folded_at(&self, next: usize, raw: usize) -> usize {
        let from = self.step_before(next);
        let to = self.steps.get(next).map_or(self.text.len(), |step| step.folded);
        floor(&self.text, from.folded.saturating_add(raw - from.raw).min(to))
    }

    fn step_before(&self, next: usize) -> Step {
        next.checked_sub(1).and_then(|at| self.steps.get(at)).copied().unwrap_or_default()
    }
}

/// See [`Folded::walk`].
#[derive(Debug)]
pub(super) struct Walk<'f> {
    fold: &'f Folded,
    next: usize,
}

impl Walk<'_> {
    /// The folded offset of a raw offset that is not before the last one asked for.
    pub(super) fn to(&mut self, raw: usize) -> usize {
        while self.fold.steps.get(self.next).is_some_and(|step| step.raw <= raw) {
            self.next += 1;
        }
        self.fold.folded_at(self.next, raw)
    }
}

/// The folded form of a single word or phrase.
pub fn fold(raw: &str) -> String {
    Folded::new(raw).text
}

/// Characters without a shape of their own: zero width, soft hyphen, direction and variation marks, tags.
pub fn is_invisible(c: char) -> bool {
    // Nearly all characters are told by this alone.
    c >= '\u{ad}'
        && matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
}

/// The letter in a black circle or square: 🅕, 🅵. The white ones are letters for Unicode, too.
pub fn enclosed_letter(c: char) -> Option<char> {
    let first = match c {
        '\u{1f130}'..='\u{1f149}' => 0x1f130,
        '\u{1f150}'..='\u{1f169}' => 0x1f150,
        '\u{1f170}'..='\u{1f189}' => 0x1f170,
        _ => return None,
    };
    u8::try_from(u32::from(c) - first).ok().map(|nth| char::from(b'A' + nth))
}

/// Hyphens and dashes of any kind that can join two words.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// Apostrophes inside a word.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' | '\u{b4}' | '`')
}

fn push(text: &mut String, c: char) {
    match c {
        'ä' | 'Ä' => text.push_str("ae"),
        'ö' | 'Ö' => text.push_str("oe"),
        'ü' | 'Ü' => text.push_str("ue"),
        'ß' | 'ẞ' => text.push_str("ss"),
        // Emoji and the symbols around them stand for themselves; the tables below are slow.
        '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' => text.push(c),
        '“' | '”' | '„' | '…' | '•' | '€' | '–' if !is_hyphen(c) => text.push(c),
        _ if c.is_ascii() => text.push(c.to_ascii_lowercase()),
        _ if is_invisible(c) => {}
        _ if is_hyphen(c) => text.push('-'),
        _ if is_apostrophe(c) => text.push('\''),
        '\u{1f130}'..='\u{1f189}' if enclosed_letter(c).is_some() => {
            text.extend(enclosed_letter(c).map(|letter| letter.to_ascii_lowercase()));
        }
        _ => {
            for plain in std::iter::once(c).nfkc().flat_map(char::to_lowercase) {
                match plain {
                    'ä' | 'ö' | 'ü' | 'ß' | 'A'..='Z' => push(text, plain),
                    _ => text.push(plain),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_same_word_folds_the_same_however_it_was_typed() {
        for (raw, folded) in [
            ("Kündigung", "kuendigung"),
            ("Ku\u{308}ndigung", "kuendigung"),
            ("KÜNDIGUNG", "kuendigung"),
            ("Kün\u{ad}di\u{200b}gung", "kuendigung"),
            ("Ｆｕｓｉｏｎ", "fusion"),
            ("𝗙𝘂𝘀𝗶𝗼𝗻", "fusion"),
            ("ⓕⓤⓢⓘⓞⓝ", "fusion"),
            ("🅵🆄🆂🅸🅾🅽 🄵🅕", "fusion ff"),
            ("Straße STRAẞE", "strasse strasse"),
            ("E\u{2011}Mail", "e-mail"),
            ("don’t", "don't"),
            ("Café 🎉", "café 🎉"),
        ] {
            assert_eq!(fold(raw), folded);
        }
    }

    #[test]
    fn a_folded_place_leads_back_to_the_raw_characters() {
        for (raw, needle, expected) in [
            ("Die Ku\u{308}ndigung.", "kuendigung", "Ku\u{308}ndigung"),
            ("x\u{200b}Fu\u{ad}sion\u{200b}y", "fusion", "Fu\u{ad}sion"),
            ("ein Ｆｕsion", "fus", "Ｆｕs"),
            ("größer", "e", "ö"),
            ("STRAẞE!", "sse", "ẞE"),
        ] {
            let folded = Folded::new(raw);
            let start = folded.as_str().find(needle).unwrap();
            assert_eq!(folded.to_raw(raw, Span::new(start, start + needle.len())).of(raw), expected);
        }
    }

    proptest! {
        #[test]
        fn the_map_leads_to_boundaries_and_back(raw in "(\\PC|[äÜßẞ\u{308}\u{200b}\u{ad}ﬃＡ㎏İa-zA-Z ]){0,40}") {
            let folded = Folded::new(&raw);
            let bounds: Vec<usize> = raw.char_indices().map(|(at, _)| at).chain([raw.len()]).collect();
            let mut walk = folded.walk();
            for pair in bounds.windows(2) {
                let span = Span::new(pair[0], pair[1]);
                let image = folded.from_raw(span);
                prop_assert!(image.end <= folded.as_str().len() && image.start <= image.end);
                prop_assert!(folded.as_str().is_char_boundary(image.start));
                prop_assert_eq!(walk.to(pair[0]), image.start);
                let back = folded.to_raw(&raw, image);
                prop_assert!(raw.is_char_boundary(back.start) && raw.is_char_boundary(back.end));
                if !image.is_empty() {
                    prop_assert!(back.overlaps(span), "{:?} {:?} {:?}", span, image, back);
                }
            }
            prop_assert_eq!(folded.from_raw(Span::new(0, raw.len())), Span::new(0, folded.as_str().len()));
        }

        #[test]
        fn folding_twice_changes_nothing(raw in "[a-zA-ZäöüÄÖÜß0-9 ,.’-]{0,40}") {
            prop_assert_eq!(fold(&fold(&raw)), fold(&raw));
        }
    }
}
