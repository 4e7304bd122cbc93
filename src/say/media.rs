//! What is said about images and videos.

use super::{Lang, any_of, quoted};
use crate::finding::{Each, MediaNoticed, MediaProblem, Medium, PoorAlt};

/// What was noticed.
pub(super) fn message(noticed: &MediaNoticed, lang: Lang) -> String {
    let medium = medium(&noticed.medium, lang);
    let what = what(noticed.key, &noticed.written, lang);
    let written = quoted(&noticed.said, lang);
    match (&noticed.problem, lang) {
        (MediaProblem::Missing, Lang::De) => format!("{medium}: {what} fehlt noch."),
        (MediaProblem::Missing, Lang::En) => format!("{medium}: {what} is still missing."),
        (MediaProblem::NotOneOf { .. } | MediaProblem::Unwanted, Lang::De) => {
            format!("{medium}: {written} passt nicht als {}.", name(noticed.key, &noticed.written, lang))
        }
        (MediaProblem::NotOneOf { .. } | MediaProblem::Unwanted, Lang::En) => {
            format!("{medium}: {written} does not fit as the {}.", name(noticed.key, &noticed.written, lang))
        }
        (MediaProblem::Short { count, min }, Lang::De) => {
            format!("{medium}: Der Alternativtext hat {count} Zeichen; {min} sollten es mindestens sein.")
        }
        (MediaProblem::Short { count, min }, Lang::En) => {
            format!("{medium}: the alternative text has {count} characters; it should have at least {min}.")
        }
        (MediaProblem::Long { count, max }, Lang::De) => {
            format!("{medium}: Der Alternativtext hat {count} Zeichen; höchstens {max} sind vorgesehen.")
        }
        (MediaProblem::Long { count, max }, Lang::En) => {
            format!("{medium}: the alternative text has {count} characters; there is room for {max}.")
        }
        (MediaProblem::Poor(PoorAlt::FileName), Lang::De) => {
            format!("{medium}: Der Alternativtext ist nur ein Dateiname.")
        }
        (MediaProblem::Poor(PoorAlt::FileName), Lang::En) => {
            format!("{medium}: the alternative text is only a file name.")
        }
        (MediaProblem::Poor(PoorAlt::PictureOf), Lang::De) => {
            format!("{medium}: Der Alternativtext sagt zuerst, dass es ein Bild ist.")
        }
        (MediaProblem::Poor(PoorAlt::PictureOf), Lang::En) => {
            format!("{medium}: the alternative text begins by saying that it is a picture.")
        }
        (MediaProblem::Poor(PoorAlt::Generic), Lang::De) => {
            format!("{medium}: Der Alternativtext {written} verrät nicht, was zu sehen ist.")
        }
        (MediaProblem::Poor(PoorAlt::Generic), Lang::En) => {
            format!("{medium}: the alternative text {written} does not tell what can be seen.")
        }
    }
}

/// Why it matters.
pub(super) fn why(noticed: &MediaNoticed, lang: Lang) -> Option<&'static str> {
    Some(match (noticed.key, lang) {
        ("alt", Lang::De) => "Wer das Bild nicht sehen kann, hört stattdessen den Alternativtext.",
        ("alt", Lang::En) => "Whoever cannot see the picture hears the alternative text instead.",
        ("captions" | "transcript", Lang::De) => "Viele sehen Videos ohne Ton, manche hören gar nichts.",
        ("captions" | "transcript", Lang::En) => "Many people watch without sound, and some hear nothing at all.",
        ("consent", Lang::De) => "Wer auf einem Bild zu erkennen ist, darf mitentscheiden.",
        ("consent", Lang::En) => "Whoever can be recognised in a picture has a say in it.",
        ("credit" | "licence" | "permission" | "source", Lang::De) => {
            "Ein Bild gehört der Person, die es gemacht hat, auch wenn es im Netz steht."
        }
        ("credit" | "licence" | "permission" | "source", Lang::En) => {
            "A picture belongs to the person who made it, even if it is on the web."
        }
        _ => return None,
    })
}

/// What to do.
pub(super) fn instead(noticed: &MediaNoticed, lang: Lang) -> Option<String> {
    let list = match noticed.medium.each {
        Each::Image => "[[images]]",
        Each::Video => "[[videos]]",
    };
    Some(match (&noticed.problem, noticed.key, lang) {
        (MediaProblem::Missing | MediaProblem::Poor(_), "alt", Lang::De) => {
            "In einem Satz schreiben, was zu sehen ist und worauf es ankommt.".to_owned()
        }
        (MediaProblem::Missing | MediaProblem::Poor(_), "alt", Lang::En) => {
            "Write in one sentence what can be seen, and what matters about it.".to_owned()
        }
        (MediaProblem::Missing, _, Lang::De) => {
            format!("Unter `{list}` dazuschreiben: `{} = \"…\"`.", noticed.written)
        }
        (MediaProblem::Missing, _, Lang::En) => format!("Add it under `{list}`: `{} = \"…\"`.", noticed.written),
        (MediaProblem::NotOneOf { fine }, _, Lang::De) => {
            format!("In Ordnung ist {}.", any_of(&shown(fine, lang), lang))
        }
        (MediaProblem::NotOneOf { fine }, _, Lang::En) => format!("Fine are {}.", any_of(&shown(fine, lang), lang)),
        _ => return None,
    })
}

fn shown(values: &[String], lang: Lang) -> Vec<String> {
    values.iter().map(|value| quoted(value, lang)).collect()
}

/// Which image or video, at the beginning of a sentence.
fn medium(medium: &Medium, lang: Lang) -> String {
    let kind = match (medium.each, lang) {
        (Each::Image, Lang::De) => "Bild",
        (Each::Image, Lang::En) => "Image",
        (Each::Video, _) => "Video",
    };
    match &medium.file {
        Some(file) => format!("{kind} {}", quoted(file, lang)),
        None => format!("{kind} {}", medium.number),
    }
}

/// What a key is, with its article.
fn what(key: &str, written: &str, lang: Lang) -> String {
    let known = match (key, lang) {
        ("alt", Lang::De) => "der Alternativtext",
        ("alt", Lang::En) => "the alternative text",
        ("caption", Lang::De) => "die Bildunterschrift",
        ("caption", Lang::En) => "the caption",
        ("captions", Lang::De) => "die Untertitelung",
        ("captions", Lang::En) => "the captioning",
        ("consent", Lang::De) => "die Einwilligung der Abgebildeten",
        ("consent", Lang::En) => "the consent of the people shown",
        ("credit", Lang::De) => "der Bildnachweis",
        ("credit", Lang::En) => "the credit",
        ("licence", Lang::De) => "die Lizenz",
        ("licence", Lang::En) => "the licence",
        ("permission", Lang::De) => "die Erlaubnis",
        ("permission", Lang::En) => "the permission",
        ("people", Lang::De) => "die Angabe, wer zu sehen ist,",
        ("people", Lang::En) => "a word on who can be seen",
        ("source", Lang::De) => "die Quelle",
        ("source", Lang::En) => "the source",
        ("transcript", Lang::De) => "die Abschrift",
        ("transcript", Lang::En) => "the transcript",
        _ => return format!("`{written}`"),
    };
    known.to_owned()
}

/// What a key is, without an article.
fn name(key: &str, written: &str, lang: Lang) -> String {
    let known = match (key, lang) {
        ("alt", Lang::De) => "Alternativtext",
        ("alt", Lang::En) => "alternative text",
        ("credit", Lang::De) => "Bildnachweis",
        ("credit", Lang::En) => "credit",
        ("file", Lang::De) => "Datei",
        ("file", Lang::En) => "file",
        ("licence", Lang::De) => "Lizenz",
        ("licence", Lang::En) => "licence",
        ("source", Lang::De) => "Quelle",
        ("source", Lang::En) => "source",
        _ => return format!("`{written}`"),
    };
    known.to_owned()
}
