//! What can be counted in a text.

use super::Text;
use super::token::{Mark, MarkKind, Token, TokenKind};
use crate::span::Span;

impl Text<'_> {
    /// The written words: no numbers alone, hashtags, handles or addresses; a hyphen chain is one word.
    ///
    /// Yields the first token of each that has a letter.
    pub fn words(&self) -> impl Iterator<Item = &Token> {
        let mut last = None;
        self.tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Word && !token.hashtag)
            .filter(move |token| last.replace(token.word.start) != Some(token.word.start))
    }

    /// Each sentence with the number of its written words; sentences without any are left out.
    pub fn sentence_lengths(&self) -> Vec<(Span, usize)> {
        let mut lengths: Vec<(Span, usize)> = self.sentences.iter().map(|&span| (span, 0)).collect();
        for word in self.words() {
            if let Some((_, count)) = lengths.get_mut(word.sentence) {
                *count += 1;
            }
        }
        lengths.retain(|&(_, count)| count > 0);
        lengths
    }

    /// The tokens outside hashtags that have at least two letters, all of them capitals. Acronyms are among them:
    /// who wants to tell `EBIT` from `STOPP` looks at their neighbours.
    pub fn shouted(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| !token.hashtag && token.letters.all_capitals())
    }

    /// The share (0 to 1) of shouted tokens among the tokens of two letters or more, hashtags aside; 0 without any.
    pub fn capitals_share(&self) -> f64 {
        let all = self.tokens.iter().filter(|token| !token.hashtag && token.letters.count >= 2).count();
        share(self.shouted().count(), all)
    }

    /// Runs of exclamation and question marks with at least one exclamation mark: `!`, `!!`, `?!`, `❗❗`.
    pub fn exclamation_runs(&self) -> Vec<Span> {
        const EXCLAIM: [char; 5] = ['!', '！', '❗', '❕', '‼'];
        const ASK: [char; 5] = ['?', '？', '❓', '❔', '⁉'];
        let mut runs = Vec::new();
        let mut chars = self.raw.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if !EXCLAIM.contains(&c) && !ASK.contains(&c) {
                continue;
            }
            let (mut loud, mut end) = (EXCLAIM.contains(&c) || c == '⁉', start + c.len_utf8());
            while let Some((at, c)) =
                chars.next_if(|&(_, c)| EXCLAIM.contains(&c) || ASK.contains(&c) || c == '\u{fe0f}')
            {
                loud |= EXCLAIM.contains(&c) || c == '⁉';
                end = at + c.len_utf8();
            }
            if loud {
                runs.push(Span::new(start, end));
            }
        }
        runs
    }

    /// The marks of one kind, in order.
    pub fn marks_of(&self, kind: MarkKind) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.kind == kind)
    }

    /// The share (0 to 1) of emoji among words and emoji; 0 without either.
    pub fn emoji_share(&self) -> f64 {
        let emoji = self.marks_of(MarkKind::Emoji).count();
        share(emoji, emoji + self.words().count())
    }
}

#[expect(clippy::cast_precision_loss, reason = "a post has fewer than 2^52 words")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_leave_out_what_is_no_word() {
        let text = Text::read("Q3-Umsatz: 12 Gründe auf www.sonnberg.de @anna #Fusion don't a@b.de", None);
        let words: Vec<&str> = text.words().map(|token| token.word.of(text.raw())).collect();
        assert_eq!(words, ["Q3-Umsatz", "Gründe", "auf", "don't"]);
    }

    #[test]
    fn runs_of_exclamation_marks_are_found_as_they_stand() {
        for (raw, expected) in [
            ("Toll!!! Wirklich?", &["!!!"][..]),
            ("Was?! Ja!", &["?!", "!"]),
            ("Wie??", &[]),
            ("Los ❗❗ jetzt‼️", &["❗❗", "‼️"]),
            ("a ! b !", &["!", "!"]),
        ] {
            let text = Text::read(raw, None);
            let runs: Vec<&str> = text.exclamation_runs().iter().map(|run| run.of(raw)).collect();
            assert_eq!(runs, expected, "{raw}");
        }
    }

    #[test]
    fn shares_are_between_nothing_and_all() {
        assert!((Text::read("JETZT KAUFEN bitte schön", None).capitals_share() - 0.5).abs() < 1e-9);
        assert!((Text::read("🎉🎉 gut so", None).emoji_share() - 0.5).abs() < 1e-9);
        assert!(Text::read("", None).emoji_share().abs() < 1e-9);
    }

    #[test]
    fn a_sentence_is_as_long_as_its_words() {
        let text = Text::read("Eins zwei drei. Vier! 🎉", None);
        let lengths: Vec<usize> = text.sentence_lengths().iter().map(|&(_, words)| words).collect();
        assert_eq!(lengths, [3, 1]);
    }
}
