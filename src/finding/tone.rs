//! What the kind `tone` notices.

use crate::lexicon::Lexicon;
use crate::names::names;

/// A measure of the kind `tone`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The share of the words that stand in capitals.
    Capitals,
    /// The longest run of exclamation marks.
    ExclamationRun,
    /// The longest run of question marks.
    QuestionRun,
    /// The longest run of full stops.
    EllipsisRun,
    /// The number of words of a sentence.
    WordsPerSentence,
    /// The share of emojis among words and emojis.
    EmojiShare,
    /// Flesch reading ease: high is easy.
    Readability,
    /// The first Vienna formula for factual texts: years of school.
    SchoolYears,
    /// How many words take back what they say.
    Hedging,
    /// Who speaks: I or we.
    Person,
    /// How readers are spoken to: du, ihr, Sie.
    Address,
    /// How German words say that they mean everybody.
    GenderForm,
}

names!(pub Measure {
    Capitals = "capitals",
    ExclamationRun = "exclamation-run",
    QuestionRun = "question-run",
    EllipsisRun = "ellipsis-run",
    WordsPerSentence = "words-per-sentence",
    EmojiShare = "emoji-share",
    Readability = "readability",
    SchoolYears = "school-years",
    Hedging = "hedging",
    Person = "person",
    Address = "address",
    GenderForm = "gender-form",
});

/// A voice that a guideline expects: who speaks, how readers are spoken to, how words mean everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// I, in German.
    Ich,
    /// I.
    I,
    /// We, in German.
    Wir,
    /// We.
    We,
    /// You, to a friend.
    Du,
    /// You, to friends.
    Ihr,
    /// You, politely.
    Sie,
    /// `Kolleg*innen`
    Star,
    /// `Kolleg:innen`
    Colon,
    /// `Kolleg_innen`
    Underscore,
    /// `KollegInnen`
    InnerI,
    /// `Kolleg/-innen`
    Slash,
    /// `Kolleginnen und Kollegen`
    Pair,
    /// `unsere Kollegen`, where all are meant
    Masculine,
    /// `Mitarbeitende`: no such form at all.
    Neutral,
    /// Whatever it is, the same all through.
    Consistent,
}

names!(pub Voice {
    Ich = "ich",
    I = "I",
    Wir = "wir",
    We = "we",
    Du = "du",
    Ihr = "ihr",
    Sie = "Sie",
    Star = "star",
    Colon = "colon",
    Underscore = "underscore",
    InnerI = "inner-i",
    Slash = "slash",
    Pair = "pair",
    Masculine = "masculine",
    Neutral = "neutral",
    Consistent = "consistent",
});

/// What was noticed about the tone of a post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone {
    /// A measure outside its bounds.
    Measured {
        /// The measure.
        measure: Measure,
        /// What it came to.
        value: f64,
        /// The bound it passed.
        bound: f64,
    },
    /// An entry of a lexicon.
    Worded {
        /// The lexicon.
        lexicon: Lexicon,
        /// Whether its spelling hides it.
        disguised: bool,
    },
    /// Another voice than the one expected.
    Voiced {
        /// Person, address or gender form.
        measure: Measure,
        /// What the guideline expects; where it asks for one and the same, what prevails in the post.
        expected: Voice,
        /// What stands there.
        found: Voice,
    },
}

impl Tone {
    /// The stable kebab-case word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Measured { measure, .. } | Self::Voiced { measure, .. } => measure.name(),
            Self::Worded { lexicon, .. } => lexicon.name(),
        }
    }
}
