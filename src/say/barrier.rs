//! What is said about things that keep some people from reading along.

use super::{Lang, quoted};
use crate::barrier::Obstacle;
use crate::finding::Barrier;

/// What was noticed; `text` is what stands in the post, in quotation marks.
pub(super) fn message(barrier: &Barrier, text: &str, lang: Lang) -> String {
    let Barrier { what, count, .. } = barrier;
    let file = barrier.file.as_deref().map(|file| format!(" {}", quoted(file, lang))).unwrap_or_default();
    match (what, lang) {
        (Obstacle::FancyLetters, Lang::De) => format!("{text} steht in Zierbuchstaben."),
        (Obstacle::FancyLetters, Lang::En) => format!("{text} is in decorative letters."),
        (Obstacle::SpacedLetters, Lang::De) => format!("In {text} stehen Leerzeichen zwischen den Buchstaben."),
        (Obstacle::SpacedLetters, Lang::En) => format!("{text} has spaces between its letters."),
        (Obstacle::AllCapitals, Lang::De) => format!("{text} steht ganz in Großbuchstaben."),
        (Obstacle::AllCapitals, Lang::En) => format!("{text} is all in capitals."),
        (Obstacle::HashtagCase, Lang::De) => format!("In {text} sind die Wörter schwer zu erkennen."),
        (Obstacle::HashtagCase, Lang::En) => format!("The words in {text} are hard to tell apart."),
        (Obstacle::HashtagRun, Lang::De) => format!("{count} Hashtags hintereinander."),
        (Obstacle::HashtagRun, Lang::En) => format!("{count} hashtags in a row."),
        (Obstacle::EmojiRun, Lang::De) => format!("{count} Emojis hintereinander."),
        (Obstacle::EmojiRun, Lang::En) => format!("{count} emojis in a row."),
        (Obstacle::EmojiInWord, Lang::De) => format!("In {text} steht ein Emoji mitten im Wort."),
        (Obstacle::EmojiInWord, Lang::En) => format!("In {text} an emoji stands inside a word."),
        (Obstacle::EmojiBetweenWords, Lang::De) => "Zwischen den Wörtern steht immer wieder dasselbe Emoji.".to_owned(),
        (Obstacle::EmojiBetweenWords, Lang::En) => {
            "The same emoji stands between the words again and again.".to_owned()
        }
        (Obstacle::EmojiAsWord, Lang::De) => format!("{text} steht hier für ein Wort."),
        (Obstacle::EmojiAsWord, Lang::En) => format!("{text} stands for a word here."),
        (Obstacle::EmojiAsBullet, Lang::De) => format!("{count} Zeilen beginnen mit einem Emoji."),
        (Obstacle::EmojiAsBullet, Lang::En) => format!("{count} lines begin with an emoji."),
        (Obstacle::AsciiArt, Lang::De) => "Hier ist ein Bild aus Zeichen.".to_owned(),
        (Obstacle::AsciiArt, Lang::En) => "There is a picture made of signs here.".to_owned(),
        (Obstacle::LinkText, Lang::De) => format!("{text} sagt nicht, wohin der Link führt."),
        (Obstacle::LinkText, Lang::En) => format!("{text} does not say where the link leads."),
        (Obstacle::AltMissing, Lang::De) => format!("Das Bild{file} hat noch keinen Alternativtext."),
        (Obstacle::AltMissing, Lang::En) => format!("The image{file} has no alternative text yet."),
        (Obstacle::AltPoor, Lang::De) => {
            format!("Der Alternativtext zum Bild{file} sagt noch nicht, was zu sehen ist.")
        }
        (Obstacle::AltPoor, Lang::En) => {
            format!("The alternative text of the image{file} does not say yet what it shows.")
        }
    }
}

/// Why it matters, where the guideline does not say.
pub(super) const fn why(what: Obstacle, lang: Lang) -> &'static str {
    match (what, lang) {
        (Obstacle::FancyLetters, Lang::De) => {
            "Vorleseprogramme überspringen solche Zeichen oder lesen „mathematisches fettes kleines a“."
        }
        (Obstacle::FancyLetters, Lang::En) => "Screen readers skip such signs, or say “mathematical bold small a”.",
        (Obstacle::SpacedLetters | Obstacle::AllCapitals, Lang::De) => "Vorleseprogramme buchstabieren das manchmal.",
        (Obstacle::SpacedLetters | Obstacle::AllCapitals, Lang::En) => "Screen readers may spell it letter by letter.",
        (Obstacle::HashtagCase, Lang::De) => "Vorleseprogramme erkennen die Wörter an den Großbuchstaben.",
        (Obstacle::HashtagCase, Lang::En) => "Screen readers tell the words apart by their capitals.",
        (Obstacle::HashtagRun, Lang::De) => "Vorleseprogramme sprechen jedes Rautezeichen mit.",
        (Obstacle::HashtagRun, Lang::En) => "Screen readers speak every single hash sign.",
        (Obstacle::AsciiArt, Lang::De) => "Vorleseprogramme lesen jedes Zeichen einzeln vor.",
        (Obstacle::AsciiArt, Lang::En) => "Screen readers speak every sign on its own.",
        (Obstacle::LinkText, Lang::De) => "Wer sich Links vorlesen lässt, hört sie oft ohne den Satz darum herum.",
        (Obstacle::LinkText, Lang::En) => "Those who listen to links often hear them without the sentence around.",
        (Obstacle::AltMissing | Obstacle::AltPoor, Lang::De) => {
            "Manche sehen das Bild nicht: weil es nicht lädt oder weil sie vorlesen lassen."
        }
        (Obstacle::AltMissing | Obstacle::AltPoor, Lang::En) => {
            "Some do not see the image: it will not load, or they have it read aloud."
        }
        (_, Lang::De) => "Vorleseprogramme sprechen jedes Emoji mit seinem ganzen Namen aus.",
        (_, Lang::En) => "Screen readers speak every emoji with its full name.",
    }
}

/// What to do, where the guideline does not say.
pub(super) fn instead(barrier: &Barrier, lang: Lang) -> String {
    if let Some(better) = &barrier.better {
        return better.clone();
    }
    let said = match (barrier.what, lang) {
        (Obstacle::FancyLetters | Obstacle::SpacedLetters, Lang::De) => "Gewöhnliche Buchstaben verwenden.",
        (Obstacle::FancyLetters | Obstacle::SpacedLetters, Lang::En) => "Use ordinary letters.",
        (Obstacle::AllCapitals, Lang::De) => "Groß- und Kleinbuchstaben verwenden.",
        (Obstacle::AllCapitals, Lang::En) => "Use small letters as well.",
        (Obstacle::HashtagCase, Lang::De) => "Jedes Wort mit einem Großbuchstaben beginnen.",
        (Obstacle::HashtagCase, Lang::En) => "Begin each word with a capital.",
        (Obstacle::HashtagRun, Lang::De) => "Zwei bis fünf Hashtags behalten und ans Ende stellen.",
        (Obstacle::HashtagRun, Lang::En) => "Keep two to five hashtags, at the end.",
        (Obstacle::EmojiRun, Lang::De) => "Eines oder zwei genügen.",
        (Obstacle::EmojiRun, Lang::En) => "One or two will do.",
        (Obstacle::EmojiInWord | Obstacle::EmojiAsWord, Lang::De) => {
            "Das Wort schreiben und das Emoji ans Satzende stellen."
        }
        (Obstacle::EmojiInWord | Obstacle::EmojiAsWord, Lang::En) => {
            "Write the word, and put the emoji at the end of the sentence."
        }
        (Obstacle::EmojiBetweenWords, Lang::De) => "Ein Emoji am Satzende genügt.",
        (Obstacle::EmojiBetweenWords, Lang::En) => "One emoji at the end of the sentence will do.",
        (Obstacle::EmojiAsBullet, Lang::De) => "Die Zeilen mit `-` oder `•` beginnen.",
        (Obstacle::EmojiAsBullet, Lang::En) => "Begin the lines with `-` or `•`.",
        (Obstacle::AsciiArt, Lang::De) => "In Worten sagen oder ein Bild mit Alternativtext nehmen.",
        (Obstacle::AsciiArt, Lang::En) => "Say it in words, or use an image with alternative text.",
        (Obstacle::LinkText, Lang::De) => "„Zur Anmeldung: https://…“",
        (Obstacle::LinkText, Lang::En) => "\"Sign up: https://…\"",
        (Obstacle::AltMissing | Obstacle::AltPoor, Lang::De) => "In einem Satz sagen, was auf dem Bild zu sehen ist.",
        (Obstacle::AltMissing | Obstacle::AltPoor, Lang::En) => "Say in one sentence what the image shows.",
    };
    said.to_owned()
}
