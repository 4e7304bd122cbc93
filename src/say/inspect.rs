//! The words of `inspect`.

use super::Lang;
use crate::inspect::Inspected;
use crate::platform::{Driver, DriverKind, EntityKind, Length};
use crate::spoken::SpokenEmoji;
use crate::terms::How;

/// Before the examples of what the terms of a key match.
pub fn matches(key: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("`{key}` trifft zum Beispiel"),
        Lang::En => format!("`{key}` matches for example"),
    }
}

/// Before the terms that stand in a draft.
pub const fn terms(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Begriffe des Leitfadens",
        Lang::En => "terms of the guideline",
    }
}

/// How a term came to match.
pub const fn how(how: How, lang: Lang) -> &'static str {
    match (how, lang) {
        (How::AsWritten, Lang::De) => "wie geschrieben",
        (How::AsWritten, Lang::En) => "as written",
        (How::Inflection, Lang::De) => "andere Form",
        (How::Inflection, Lang::En) => "another form",
        (How::Compound, Lang::De) => "Teil eines Wortes",
        (How::Compound, Lang::En) => "part of a word",
        (How::Hashtag, Lang::De) => "im Hashtag",
        (How::Hashtag, Lang::En) => "in a hashtag",
        (How::OpenEnd, Lang::De) => "offenes Ende",
        (How::OpenEnd, Lang::En) => "open end",
        (How::Disguise, Lang::De) => "verdeckt geschrieben",
        (How::Disguise, Lang::En) => "covered up",
    }
}

/// Before the length.
pub const fn length(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Länge",
        Lang::En => "length",
    }
}

/// `143 of 280, 137 left`.
pub fn used(length: &Length, lang: Lang) -> String {
    let Length { value, max, .. } = length;
    match (max, lang) {
        (Some(max), Lang::De) if value <= max => format!("{value} von {max}, {} frei", max - value),
        (Some(max), Lang::En) if value <= max => format!("{value} of {max}, {} left", max - value),
        (Some(max), Lang::De) => format!("{value} von {max}, {} zu viel", value - max),
        (Some(max), Lang::En) => format!("{value} of {max}, {} too many", value - max),
        (None, Lang::De) => format!("{value}, keine Grenze bekannt"),
        (None, Lang::En) => format!("{value}, no limit known"),
    }
}

/// Before what makes a post long.
pub const fn of_these(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "davon",
        Lang::En => "of these",
    }
}

/// `3 links`.
pub fn driver_name(driver: &Driver, lang: Lang) -> String {
    let count = driver.count;
    match (driver.kind, lang) {
        (DriverKind::Links, Lang::De) => format!("{count} {}", if count == 1 { "Link" } else { "Links" }),
        (DriverKind::Links, Lang::En) => format!("{count} {}", if count == 1 { "link" } else { "links" }),
        (DriverKind::ContentWarning, Lang::De) => "Inhaltswarnung".to_owned(),
        (DriverKind::ContentWarning, Lang::En) => "content warning".to_owned(),
        (DriverKind::Emoji, Lang::De) => format!("{count} {}", if count == 1 { "Emoji" } else { "Emojis" }),
        (DriverKind::Emoji, Lang::En) => format!("{count} {}", if count == 1 { "emoji" } else { "emojis" }),
        (DriverKind::Wide, Lang::De) => format!("{count} breite Zeichen"),
        (DriverKind::Wide, Lang::En) => format!("{count} wide {}", if count == 1 { "character" } else { "characters" }),
    }
}

/// `69 for 3 links`.
pub fn driver(driver: &Driver, lang: Lang) -> String {
    let name = driver_name(driver, lang);
    match lang {
        Lang::De => format!("{} für {name}", driver.cost),
        Lang::En => format!("{} for {name}", driver.cost),
    }
}

/// Before the last words that show.
pub const fn fold(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "zu sehen ungefähr bis",
        Lang::En => "shows up to about",
    }
}

/// Before entities of a kind.
pub const fn entities(kind: EntityKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (EntityKind::Url, Lang::De) => "Links",
        (EntityKind::Url, Lang::En) => "links",
        (EntityKind::Hashtag, Lang::De) => "Hashtags",
        (EntityKind::Hashtag, Lang::En) => "hashtags",
        (EntityKind::Mention, Lang::De) => "Erwähnungen",
        (EntityKind::Mention, Lang::En) => "mentions",
        (EntityKind::Cashtag, Lang::De) => "Börsenkürzel",
        (EntityKind::Cashtag, Lang::En) => "cashtags",
        (EntityKind::Email, Lang::De) => "E-Mail-Adressen",
        (EntityKind::Email, Lang::En) => "e-mail addresses",
        (EntityKind::Emoji, Lang::De) => "Emojis",
        (EntityKind::Emoji, Lang::En) => "emojis",
    }
}

/// Before words and sentences.
pub const fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Text",
        Lang::En => "text",
    }
}

/// `German, 23 words in 3 sentences`.
pub fn words_and_sentences(one: &Inspected, lang: Lang) -> String {
    let Inspected { words, sentences, .. } = one;
    let language = match (one.language.as_ref().map(crate::text::Language::code), lang) {
        (Some("de"), Lang::De) => "Deutsch",
        (Some("de"), Lang::En) => "German",
        (Some("en"), Lang::De) => "Englisch",
        (Some("en"), Lang::En) => "English",
        (Some(code), _) => code,
        (None, Lang::De) => "Sprache unklar",
        (None, Lang::En) => "language unclear",
    };
    match lang {
        Lang::De => format!(
            "{language}, {words} {} in {sentences} {}",
            if *words == 1 { "Wort" } else { "Wörter" },
            if *sentences == 1 { "Satz" } else { "Sätzen" }
        ),
        Lang::En => format!(
            "{language}, {words} {} in {sentences} {}",
            if *words == 1 { "word" } else { "words" },
            if *sentences == 1 { "sentence" } else { "sentences" }
        ),
    }
}

/// `post 2 of 3`.
pub fn post(number: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Beitrag {number} von {all}"),
        Lang::En => format!("post {number} of {all}"),
    }
}

/// Before what a screen reader speaks.
pub const fn spoken(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "vorgelesen",
        Lang::En => "read out",
    }
}

/// `party popper (2 times), red heart`.
pub fn emojis(emojis: &[SpokenEmoji], lang: Lang) -> String {
    let name = |emoji: &SpokenEmoji| {
        let name = emoji.name(lang).unwrap_or_else(|| emoji.text.clone().into());
        match (emoji.count, lang) {
            (1, _) => name.into_owned(),
            (count, Lang::De) => format!("{name} ({count}-mal)"),
            (count, Lang::En) => format!("{name} ({count} times)"),
        }
    };
    emojis.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Before letters that a screen reader may skip.
pub const fn skipped(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "beim Vorlesen vielleicht übersprungen",
        Lang::En => "may be skipped when read out",
    }
}

/// That a platform does not take a post although it is short enough.
pub const fn refused(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "die Plattform nimmt ihn so nicht an (Bytes oder ein Zeichen, das sie nicht erlaubt)",
        Lang::En => "the platform does not take it like this (bytes, or a character it does not allow)",
    }
}

/// The heading of the table of all platforms: platform, used, most, left.
pub const fn columns(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::De => ["Plattform", "Länge", "Grenze", "frei"],
        Lang::En => ["platform", "length", "limit", "left"],
    }
}

/// That a post is for all platforms.
pub const fn everywhere(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "alle Plattformen",
        Lang::En => "all platforms",
    }
}

/// Whether a post fits.
pub const fn fits(length: &Length, lang: Lang) -> &'static str {
    match (length.max, length.valid, lang) {
        (_, false, Lang::De) => "zu lang",
        (_, false, Lang::En) => "too long",
        (None, true, Lang::De) => "keine Grenze bekannt",
        (None, true, Lang::En) => "no limit known",
        (Some(_), true, Lang::De) => "passt",
        (Some(_), true, Lang::En) => "fits",
    }
}
