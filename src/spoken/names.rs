//! The names of emojis: English ones from the crate `emojis`, German ones from Unicode CLDR (`rules/names`).

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The name of an emoji in English; `None` for a sequence that has none.
pub(super) fn english(sequence: &str) -> Option<Cow<'static, str>> {
    emojis::get(sequence).map(|emoji| Cow::Borrowed(emoji.name()))
}

/// The name of an emoji in German, with its skin tones; `None` for a sequence that has none.
///
/// CLDR puts the tones first among what is told behind the colon (`Person: helle Hautfarbe, blondes Haar`).
pub(super) fn german(sequence: &str) -> Option<Cow<'static, str>> {
    let plain: String = sequence.chars().filter(|&c| c != '\u{FE0F}' && tone(c).is_none()).collect();
    let mut tones: Vec<&str> = Vec::new();
    for tone in sequence.chars().filter_map(tone) {
        if !tones.contains(&tone) {
            tones.push(tone);
        }
    }
    if plain.is_empty() {
        return (tones.len() == 1).then(|| Cow::Owned(tones.concat()));
    }
    let name = *GERMAN.get(plain.as_str())?;
    if tones.is_empty() {
        return Some(Cow::Borrowed(name));
    }
    let tones = tones.join(", ");
    Some(Cow::Owned(match name.split_once(": ") {
        Some((who, more)) => format!("{who}: {tones}, {more}"),
        None => format!("{name}: {tones}"),
    }))
}

/// The emoji of that name, in German or English, in any letter case.
pub(super) fn named(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let english = emojis::iter().find(|emoji| emoji.name().to_lowercase() == name).map(emojis::Emoji::as_str);
    let german = || GERMAN.iter().filter(|(_, german)| german.to_lowercase() == name).map(|(emoji, _)| *emoji).min();
    english.or_else(german)
}

static GERMAN: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../rules/names/emoji.de.tsv").lines();
    lines.filter_map(|line| line.split_once('\t')).collect()
});

const fn tone(c: char) -> Option<&'static str> {
    match c {
        '\u{1F3FB}' => Some("helle Hautfarbe"),
        '\u{1F3FC}' => Some("mittelhelle Hautfarbe"),
        '\u{1F3FD}' => Some("mittlere Hautfarbe"),
        '\u{1F3FE}' => Some("mitteldunkle Hautfarbe"),
        '\u{1F3FF}' => Some("dunkle Hautfarbe"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_cldr() {
        for (sequence, name) in [
            ("🎉", "Konfettibombe"),
            ("❤️", "rotes Herz"),
            ("❤", "rotes Herz"),
            ("#️⃣", "Taste: #"),
            ("🇩🇪", "Flagge: Deutschland"),
            ("👩🏽‍🚀", "Astronautin: mittlere Hautfarbe"),
            ("👱🏻", "Person: helle Hautfarbe, blondes Haar"),
            ("🫱🏻‍🫲🏿", "Handschlag: helle Hautfarbe, dunkle Hautfarbe"),
            ("👩🏻‍🤝‍👩🏻", "Händchen haltende Frauen: helle Hautfarbe"),
            ("🏿", "dunkle Hautfarbe"),
        ] {
            assert_eq!(german(sequence).as_deref(), Some(name), "{sequence}");
        }
        assert_eq!(german("A"), None);
        assert_eq!(german(""), None);
    }

    #[test]
    fn every_emoji_has_a_name_in_both_languages() {
        // Announced for Unicode 18; CLDR 48 does not name them yet.
        let coming = "\u{1FAEB}\u{1FAF9}\u{1FAFA}\u{1FACC}\u{1FADD}\u{1F6D9}\u{1FA8B}\u{1FA8C}\u{1FA8D}";
        let all = emojis::iter().flat_map(|one| one.skin_tones().map_or_else(|| vec![one], Iterator::collect));
        for emoji in all.filter(|one| !one.as_str().contains(|c| coming.contains(c))) {
            assert!(english(emoji.as_str()).is_some() && german(emoji.as_str()).is_some(), "{emoji}");
        }
    }
}
