//! How easy a text is to read, by formulas that count words, sentences and syllables.

use super::Text;
use super::language::Language;
use super::syllable::syllables;
use crate::span::Span;

/// Fewer words than this say nothing about how hard a text is.
const FEWEST_WORDS: usize = 20;

/// What the formulas are made of. Addresses, hashtags and handles are no words.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    sentences: f64,
    words: f64,
    syllables: f64,
    /// Words of three syllables or more.
    many: f64,
    /// Words of one syllable.
    single: f64,
    /// Words of more than six letters.
    long: f64,
}

impl Text<'_> {
    /// Reading ease, from about 0 (hard) to 100 (easy): for English by Flesch, *A new readability yardstick* (Journal of
    /// Applied Psychology 32, 1948), for German by Amstad, *Wie verständlich sind unsere Zeitungen?* (Zürich 1978). `None`
    /// for fewer than 20 words and other languages.
    pub fn reading_ease(&self) -> Option<f64> {
        let language = self.language()?;
        let Counts { sentences, words, syllables, .. } = self.counts(language)?;
        match language {
            Language::EN => Some(206.835 - 1.015 * words / sentences - 84.6 * syllables / words),
            Language::DE => Some(180.0 - words / sentences - 58.5 * syllables / words),
            _ => None,
        }
    }

    /// Years of school that a German text asks for, about 4 to 15: the first Vienna formula for factual texts by Bamberger
    /// and Vanecek, *Lesen – Verstehen – Lernen – Schreiben* (Wien 1984). `None` for fewer than 20 words and other
    /// languages.
    pub fn school_years(&self) -> Option<f64> {
        let language = self.language().filter(|language| *language == Language::DE)?;
        let Counts { sentences, words, many, single, long, .. } = self.counts(language)?;
        let share = |part: f64| 100.0 * part / words;
        Some(0.1935 * share(many) + 0.1672 * words / sentences + 0.1297 * share(long) - 0.0327 * share(single) - 0.875)
    }

    /// The sentence with the most syllables: the one to begin with when a text is to become easier.
    pub fn heaviest_sentence(&self) -> Option<Span> {
        let language = self.language()?;
        let mut weights = vec![0; self.sentences().len()];
        for word in self.words() {
            if let Some(weight) = weights.get_mut(word.sentence) {
                *weight += syllables(word.word.of(self.raw()), language);
            }
        }
        let heaviest = weights.iter().max()?;
        self.sentences().get(weights.iter().position(|weight| weight == heaviest)?).copied()
    }

    fn counts(&self, language: Language) -> Option<Counts> {
        if self.words().count() < FEWEST_WORDS {
            return None;
        }
        let mut counts = Counts::default();
        for word in self.words() {
            let written = word.word.of(self.raw());
            let spoken = syllables(written, language);
            counts.words += 1.0;
            counts.syllables += f64::from(u32::try_from(spoken).ok()?);
            counts.many += f64::from(u8::from(spoken >= 3));
            counts.single += f64::from(u8::from(spoken == 1));
            counts.long += f64::from(u8::from(written.chars().filter(|c| c.is_alphabetic()).count() > 6));
        }
        counts.sentences = f64::from(u32::try_from(self.sentence_lengths().len()).ok()?).max(1.0);
        Some(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EASY: &str = "Am Samstag ist Fest. Es gibt Brot und Suppe. Wir sind ab zehn da. Komm vorbei und bring ein Glas mit. Das wird schön.";
    const HARD: &str = "Die Vereinheitlichung der Genehmigungsvoraussetzungen ermöglicht eine kontinuierliche Verbesserung der \
        Wettbewerbsfähigkeit mittelständischer Industrieunternehmen, insbesondere hinsichtlich ihrer internationalen \
        Innovationstätigkeit und Nachhaltigkeitsberichterstattung, und wird von allen beteiligten Organisationseinheiten ausdrücklich befürwortet.";

    #[test]
    fn what_is_easy_to_read_counts_as_easy() {
        let read = |raw| Text::read(raw, Some(Language::DE));
        assert!(read(EASY).reading_ease().unwrap() > 80.0);
        assert!(read(HARD).reading_ease().unwrap() < 10.0);
        assert!(read(EASY).school_years().unwrap() < 5.0);
        let english =
            "The cat sat on the mat. It was a warm day and the sun was out. We had some tea and a bit of cake.";
        assert!(Text::read(english, Some(Language::EN)).reading_ease().unwrap() > 95.0);
    }

    #[test]
    fn too_little_text_has_no_score() {
        for raw in [
            "Kurz und gut.",
            "Mehr: https://a.example/b #eins #zwei #drei #vier #fuenf #sechs #sieben #acht #neun #zehn",
        ] {
            assert_eq!(Text::read(raw, Some(Language::DE)).reading_ease(), None);
        }
        assert_eq!(Text::read(EASY, Some(Language::FR)).reading_ease(), None);
    }
}
