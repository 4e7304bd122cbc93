//! What is said about the tone of a post where the guideline has no words of its own.

use super::{Lang, number, per_cent, quoted};
use crate::finding::{Measure, Tone, Voice};
use crate::lexicon::Lexicon;

/// What was noticed. The words of a lexicon are not repeated: some of them should not be.
pub fn message(tone: &Tone, lang: Lang) -> String {
    match *tone {
        Tone::Measured { measure, value, bound } => measured(measure, value, bound, lang),
        Tone::Worded { lexicon, .. } => worded(lexicon, lang).to_owned(),
        Tone::Voiced { measure, expected, found } => voiced(measure, expected, found, lang),
    }
}

const fn worded(lexicon: Lexicon, lang: Lang) -> &'static str {
    match (lexicon, lang) {
        (Lexicon::Insult, Lang::De) => "Das kann jemanden verletzen.",
        (Lexicon::Insult, Lang::En) => "This may hurt somebody.",
        (Lexicon::Profanity, Lang::De) => "Das klingt derb.",
        (Lexicon::Profanity, Lang::En) => "This sounds coarse.",
        (Lexicon::Threat, Lang::De) => "Das lässt sich als Drohung lesen.",
        (Lexicon::Threat, Lang::En) => "This can be read as a threat.",
        (Lexicon::Hype, Lang::De) => "Das verspricht viel. Ein Beleg überzeugt mehr.",
        (Lexicon::Hype, Lang::En) => "This promises a lot. Something to back it up convinces more.",
        (Lexicon::Clickbait, Lang::De) => "Das macht neugierig, ohne zu sagen, worum es geht.",
        (Lexicon::Clickbait, Lang::En) => "This makes people curious without saying what it is about.",
        (Lexicon::Pressure, Lang::De) => "Das klingt nach Eile.",
        (Lexicon::Pressure, Lang::En) => "This sounds like a rush.",
        (Lexicon::PassiveAggression, Lang::De) => "Zwischen den Zeilen lässt sich hier ein Vorwurf lesen.",
        (Lexicon::PassiveAggression, Lang::En) => "Blame can be read between the lines here.",
        (Lexicon::Hedging, Lang::De) => "Das nimmt der Aussage etwas Kraft.",
        (Lexicon::Hedging, Lang::En) => "This takes some strength from the statement.",
    }
}

/// Why it matters.
pub const fn why(tone: &Tone, lang: Lang) -> Option<&'static str> {
    Some(match (tone, lang) {
        (Tone::Measured { measure: Measure::Capitals, .. }, Lang::De) => {
            "Großbuchstaben wirken wie Rufen, und Vorleseprogramme buchstabieren sie manchmal."
        }
        (Tone::Measured { measure: Measure::Capitals, .. }, Lang::En) => {
            "Capitals read like shouting, and screen readers may spell them out."
        }
        (Tone::Measured { measure: Measure::WordsPerSentence, .. }, Lang::De) => {
            "Kurze Sätze lassen sich am Bildschirm leichter lesen."
        }
        (Tone::Measured { measure: Measure::WordsPerSentence, .. }, Lang::En) => {
            "Short sentences are easier to read on a screen."
        }
        (Tone::Measured { measure: Measure::EmojiShare, .. }, Lang::De) => {
            "Vorleseprogramme sprechen jedes Emoji mit seinem ganzen Namen aus."
        }
        (Tone::Measured { measure: Measure::EmojiShare, .. }, Lang::En) => {
            "Screen readers speak every emoji with its full name."
        }
        (Tone::Measured { measure: Measure::Readability | Measure::SchoolYears, .. }, Lang::De) => {
            "Beiträge werden unterwegs gelesen, auf kleinen Bildschirmen und in zweiter Sprache."
        }
        (Tone::Measured { measure: Measure::Readability | Measure::SchoolYears, .. }, Lang::En) => {
            "Posts are read on the move, on small screens and in a second language."
        }
        (Tone::Voiced { measure: Measure::GenderForm, .. }, Lang::De) => {
            "Eine Form von Anfang bis Ende liest sich ruhiger, auch mit einem Vorleseprogramm."
        }
        (Tone::Voiced { measure: Measure::GenderForm, .. }, Lang::En) => {
            "One form from beginning to end reads more calmly, with a screen reader as well."
        }
        (Tone::Voiced { .. }, Lang::De) => "Eine Stimme von Anfang bis Ende liest sich wie aus einem Guss.",
        (Tone::Voiced { .. }, Lang::En) => "One voice from beginning to end reads as if from one hand.",
        _ => return None,
    })
}

/// What to do instead.
pub const fn instead(tone: &Tone, lang: Lang) -> Option<&'static str> {
    Some(match (tone, lang) {
        (Tone::Measured { measure: Measure::WordsPerSentence, .. }, Lang::De) => "Den Satz teilen.",
        (Tone::Measured { measure: Measure::WordsPerSentence, .. }, Lang::En) => "Split the sentence.",
        (Tone::Measured { measure: Measure::Capitals, .. }, Lang::De) => "Groß- und Kleinbuchstaben verwenden.",
        (Tone::Measured { measure: Measure::Capitals, .. }, Lang::En) => "Use small letters as well.",
        (Tone::Measured { measure: Measure::ExclamationRun, .. }, Lang::De) => "Ein Ausrufezeichen reicht.",
        (Tone::Measured { measure: Measure::ExclamationRun, .. }, Lang::En) => "One exclamation mark is enough.",
        (Tone::Measured { measure: Measure::QuestionRun, .. }, Lang::De) => "Ein Fragezeichen reicht.",
        (Tone::Measured { measure: Measure::QuestionRun, .. }, Lang::En) => "One question mark is enough.",
        (Tone::Measured { measure: Measure::EllipsisRun, .. }, Lang::De) => "Ein Punkt, oder drei.",
        (Tone::Measured { measure: Measure::EllipsisRun, .. }, Lang::En) => "One full stop, or three.",
        (Tone::Measured { measure: Measure::Readability | Measure::SchoolYears, .. }, Lang::De) => {
            "Kürzere Wörter wählen und diesen Satz teilen."
        }
        (Tone::Measured { measure: Measure::Readability | Measure::SchoolYears, .. }, Lang::En) => {
            "Choose shorter words, and split this sentence."
        }
        (Tone::Worded { lexicon: Lexicon::Insult | Lexicon::Threat, .. }, Lang::De) => {
            "Sagen, was an der Sache stört, und die Person aus dem Spiel lassen."
        }
        (Tone::Worded { lexicon: Lexicon::Insult | Lexicon::Threat, .. }, Lang::En) => {
            "Say what is wrong with the matter, and leave the person out of it."
        }
        _ => return None,
    })
}

fn voiced(measure: Measure, expected: Voice, found: Voice, lang: Lang) -> String {
    let (expected, found) = (spoken(expected, lang), spoken(found, lang));
    let (expected, found) = (quoted(expected, lang), quoted(found, lang));
    match (measure, lang) {
        (Measure::Person, Lang::De) => format!("Hier spricht ein {found}; sonst ist es ein {expected}."),
        (Measure::GenderForm, Lang::De) => format!("Hier steht die Form {found}; vorgesehen ist {expected}."),
        (Measure::GenderForm, Lang::En) => format!("This is the form {found}; the rest goes with {expected}."),
        (_, Lang::De) => format!("Hier steht die Anrede {found}; sonst ist es {expected}."),
        (Measure::Person, Lang::En) => format!("This speaks as {found}; the rest goes with {expected}."),
        (_, Lang::En) => format!("Readers are spoken to with {found} here; the rest goes with {expected}."),
    }
}

/// What a voice is called in the language of the tool.
const fn spoken(voice: Voice, lang: Lang) -> &'static str {
    match (voice, lang) {
        (Voice::I | Voice::Ich, Lang::De) => "Ich",
        (Voice::I | Voice::Ich, Lang::En) => "I",
        (Voice::We | Voice::Wir, Lang::De) => "Wir",
        (Voice::We | Voice::Wir, Lang::En) => "we",
        (Voice::Star, Lang::De) => "Sternchen",
        (Voice::Star, Lang::En) => "asterisk",
        (Voice::Colon, Lang::De) => "Doppelpunkt",
        (Voice::Underscore, Lang::De) => "Unterstrich",
        (Voice::InnerI, Lang::De) => "Binnen-I",
        (Voice::InnerI, Lang::En) => "inner I",
        (Voice::Slash, Lang::De) => "Schrägstrich",
        (Voice::Pair, Lang::De) => "Doppelnennung",
        (Voice::Masculine, Lang::De) => "männlich",
        (Voice::Neutral, Lang::De) => "neutral",
        (voice, _) => voice.name(),
    }
}

/// `höchstens` or `mindestens`, whichever bound was passed.
const fn bounded(more: bool, lang: Lang) -> &'static str {
    match (more, lang) {
        (true, Lang::De) => "höchstens",
        (false, Lang::De) => "mindestens",
        (true, Lang::En) => "at most",
        (false, Lang::En) => "at least",
    }
}

fn measured(measure: Measure, value: f64, bound: f64, lang: Lang) -> String {
    let more = value > bound;
    let least = bounded(more, lang);
    let (count, limit) = (number(value, lang), number(bound, lang));
    match (measure, lang) {
        (Measure::Capitals, Lang::De) => format!("{} der Wörter stehen in Großbuchstaben.", per_cent(value, lang)),
        (Measure::Capitals, Lang::En) => format!("{} of the words are in capitals.", per_cent(value, lang)),
        (Measure::ExclamationRun, Lang::De) => format!("{count} Ausrufezeichen hintereinander."),
        (Measure::ExclamationRun, Lang::En) => format!("{count} exclamation marks in a row."),
        (Measure::QuestionRun, Lang::De) => format!("{count} Fragezeichen hintereinander."),
        (Measure::QuestionRun, Lang::En) => format!("{count} question marks in a row."),
        (Measure::EllipsisRun, Lang::De) => format!("{count} Punkte hintereinander."),
        (Measure::EllipsisRun, Lang::En) => format!("{count} full stops in a row."),
        (Measure::WordsPerSentence, Lang::De) if more => {
            format!("Dieser Satz hat {count} Wörter; gut lesbar sind bis zu {limit}.")
        }
        (Measure::WordsPerSentence, Lang::En) if more => {
            format!("This sentence has {count} words; up to {limit} read well.")
        }
        (Measure::WordsPerSentence, Lang::De) => {
            format!("Dieser Satz hat {count} Wörter; mindestens {limit} sind vorgesehen.")
        }
        (Measure::WordsPerSentence, Lang::En) => {
            format!("This sentence has {count} words; the guideline asks for at least {limit}.")
        }
        (Measure::EmojiShare, Lang::De) => format!(
            "Emojis machen {} des Beitrags aus; vorgesehen sind {least} {}.",
            per_cent(value, lang),
            per_cent(bound, lang)
        ),
        (Measure::EmojiShare, Lang::En) => format!(
            "Emojis make up {} of the post; the guideline says {least} {}.",
            per_cent(value, lang),
            per_cent(bound, lang)
        ),
        (Measure::Readability, Lang::De) => format!(
            "Der Beitrag kommt auf {:.0} von 100 Punkten Lesbarkeit; vorgesehen sind {least} {limit}.",
            value.clamp(0.0, 100.0)
        ),
        (Measure::Readability, Lang::En) => format!(
            "The post reaches {:.0} of 100 points of reading ease; the guideline says {least} {limit}.",
            value.clamp(0.0, 100.0)
        ),
        (Measure::SchoolYears, Lang::De) => {
            format!("Der Beitrag liest sich wie für die {value:.0}. Klasse; vorgesehen ist {least} die {bound:.0}.")
        }
        (Measure::SchoolYears, Lang::En) => {
            format!("The post reads as if for school year {value:.0}; the guideline says {least} {bound:.0}.")
        }
        (Measure::Hedging, Lang::De) => {
            format!("{count} Wörter schwächen ab, was der Beitrag sagt; vorgesehen sind {least} {limit}.")
        }
        (Measure::Hedging, Lang::En) => {
            format!("{count} words weaken what the post says; the guideline says {least} {limit}.")
        }
        // Voices have sentences of their own.
        (Measure::Person | Measure::Address | Measure::GenderForm, _) => String::new(),
    }
}
