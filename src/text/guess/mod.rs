//! How the language of a text is guessed: by its little words, and by its letters where those do not tell.

mod words;

use super::language::Language;
use words::{VOTERS, look_up, voter};

/// Below this many words a guess is a coin toss.
const FEW_WORDS: usize = 3;
/// From this many words on their letters tell the language though no little word does.
const SOME_WORDS: usize = 6;
/// From this many words on letters alone tell the language.
const MANY_WORDS: usize = 12;
/// So many words of a language that no neighbour shares settle the matter.
const SURE: usize = 2;
/// So many words of one language settle it where no word speaks for another.
const ENOUGH: usize = 3;

/// Which languages the little words of a text speak for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Votes {
    words: usize,
    counts: [usize; VOTERS.len()],
    sure: [usize; 2],
}

impl Votes {
    /// Counts one more word, folded.
    pub(super) fn add(&mut self, word: &str) {
        self.words += 1;
        let Some((voter, sure)) = look_up(word) else { return };
        if let Some(count) = self.counts.get_mut(voter) {
            *count += 1;
        }
        if let Some(count) = self.sure.get_mut(voter).filter(|_| sure) {
            *count += 1;
        }
    }

    /// The language of the words, if they leave no doubt.
    fn settled(&self) -> Option<Language> {
        match self.sure {
            [german, 0] if german >= SURE && self.counts[1] == 0 => Some(Language::DE),
            [0, english] if english >= SURE && self.counts[0] == 0 => Some(Language::EN),
            _ => self.only().filter(|(_, count)| *count >= ENOUGH).map(|(language, _)| language),
        }
    }

    /// The only language that any word speaks for, and how many do.
    fn only(&self) -> Option<(Language, usize)> {
        let mut spoken = VOTERS.into_iter().zip(self.counts).filter(|(_, count)| *count > 0);
        spoken.next().filter(|_| spoken.next().is_none())
    }

    fn of(&self, language: Language) -> usize {
        self.counts.get(voter(language)).copied().unwrap_or_default()
    }
}

/// Guesses the language of running text without hashtags, mentions and addresses; `None` where that would be a mere
/// guess: few words, none of which is sure to be of some language.
pub(super) fn detect(votes: &Votes, prose: impl FnOnce() -> String) -> Option<Language> {
    if votes.words < FEW_WORDS {
        return None;
    }
    if let Some(settled) = votes.settled() {
        return Some(settled);
    }
    let prose = prose();
    // In short texts a little word says more than all letters together, if only they are of its script.
    if votes.words < MANY_WORDS
        && let Some((language, _)) = votes.only()
        && prose.chars().all(|c| c < '\u{250}' || !c.is_alphabetic())
    {
        return Some(language);
    }
    let guessed = letters(&prose);
    let own_script = ["ar", "zh", "hi", "ja", "ko", "ru"].iter().any(|code| guessed.code() == *code);
    if votes.words >= MANY_WORDS || own_script {
        return Some(guessed);
    }
    let most = VOTERS.iter().max_by_key(|voter| (votes.of(**voter), **voter == guessed)).copied()?;
    let known = |language| [Language::DE, Language::EN].contains(&language);
    // „Wahl und Feier: Save the date!“ is in both.
    if votes.of(Language::DE) == votes.of(Language::EN)
        && votes.of(most) == votes.of(Language::DE)
        && votes.of(most) > 0
    {
        return None;
    }
    match votes.of(most) {
        0 if votes.words >= SOME_WORDS && (known(guessed) || !VOTERS.contains(&guessed)) => Some(guessed),
        0 => None,
        _ => Some(most),
    }
}

/// The language that the letters look like.
fn letters(prose: &str) -> Language {
    Language(match whichlang::detect_language(prose) {
        whichlang::Lang::Ara => *b"ar\0",
        whichlang::Lang::Cmn => *b"zh\0",
        whichlang::Lang::Deu => *b"de\0",
        whichlang::Lang::Eng => *b"en\0",
        whichlang::Lang::Fra => *b"fr\0",
        whichlang::Lang::Hin => *b"hi\0",
        whichlang::Lang::Ita => *b"it\0",
        whichlang::Lang::Jpn => *b"ja\0",
        whichlang::Lang::Kor => *b"ko\0",
        whichlang::Lang::Nld => *b"nl\0",
        whichlang::Lang::Por => *b"pt\0",
        whichlang::Lang::Rus => *b"ru\0",
        whichlang::Lang::Spa => *b"es\0",
        whichlang::Lang::Swe => *b"sv\0",
        whichlang::Lang::Tur => *b"tr\0",
        whichlang::Lang::Vie => *b"vi\0",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_words_decide_in_short_texts() {
        for (prose, language) in [
            ("Kernfusion und Fusionsreaktor", Some(Language::DE)),
            ("Start mit Artikel", Some(Language::DE)),
            ("Our Kindergarten Zeitgeist", Some(Language::EN)),
            ("We love the Oktoberfest", Some(Language::EN)),
            ("Merci à toute notre équipe", Some(Language::FR)),
            ("Artikel Start Sportart Karte", None),
            ("Start Karriere Service Information", None),
            ("日本語のテキスト です ね", Language::parse("ja")),
        ] {
            let mut votes = Votes::default();
            prose.to_lowercase().split(' ').for_each(|word| votes.add(word));
            assert_eq!(detect(&votes, || prose.to_owned()), language, "{prose}");
        }
    }

    #[test]
    fn a_tag_is_read_by_its_first_part() {
        for (tag, code) in [("de", "de"), ("EN-us", "en"), ("de_CH.UTF-8", "de"), ("gsw", "gsw")] {
            assert_eq!(Language::parse(tag).unwrap().to_string(), code);
        }
        for tag in ["", "d", "deutsch", "d3", "ä", "-de"] {
            assert_eq!(Language::parse(tag), None, "{tag}");
        }
    }
}
