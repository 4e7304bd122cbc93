//! What a screen reader makes of signs that are not plain letters: it speaks the name of every emoji, and may skip or
//! spell letters that only look like letters (𝓕𝓪𝓷𝓬𝔂).

mod names;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::platform::{Entity, EntityKind};
use crate::say::Lang;
use crate::span::Span;

/// An emoji and how often it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenEmoji {
    /// The sequence.
    pub text: String,
    /// How often it stands there.
    pub count: usize,
}

impl SpokenEmoji {
    /// Its short name in Unicode (CLDR); `None` for a sequence that has none.
    pub fn name(&self, lang: Lang) -> Option<Cow<'static, str>> {
        match lang {
            Lang::De => names::german(&self.text),
            Lang::En => names::english(&self.text),
        }
    }
}

/// The emoji of that name, in German or English, in any letter case: `Feuer` is 🔥.
pub fn named(name: &str) -> Option<&'static str> {
    names::named(name)
}

/// The emojis of a text, each once, in the order they come.
pub fn emojis(text: &str, entities: &[Entity]) -> Vec<SpokenEmoji> {
    let mut spoken: Vec<SpokenEmoji> = Vec::new();
    for entity in entities.iter().filter(|entity| entity.kind == EntityKind::Emoji) {
        let sequence = entity.span.of(text);
        match spoken.iter_mut().find(|known| known.text == sequence) {
            Some(known) => known.count += 1,
            None => spoken.push(SpokenEmoji { text: sequence.to_owned(), count: 1 }),
        }
    }
    spoken
}

/// The words of decorated letters, each with its plain spelling.
pub fn fancy(text: &str) -> Vec<(Span, String)> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let goes_on = found.last().is_some_and(|last| last.end == at);
        match found.last_mut() {
            Some(last) if goes_on && (is_fancy(c) || is_letterlike(c)) => last.end = end,
            _ if is_fancy(c) => found.push(Span::new(at, end)),
            _ => {}
        }
    }
    found.into_iter().map(|span| (span, span.of(text).nfkc().collect())).collect()
}

/// A letter or digit of an alphabet that is meant for formulas or lists.
const fn is_fancy(c: char) -> bool {
    matches!(c,
        '\u{1D400}'..='\u{1D7FF}' | '\u{249C}'..='\u{24E9}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}'
        | '\u{1F130}'..='\u{1F149}' | '\u{1F150}'..='\u{1F169}')
}

/// Letters of those alphabets that Unicode had before, such as ℯ and ℋ.
const fn is_letterlike(c: char) -> bool {
    matches!(c, '\u{2102}'..='\u{2138}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform;

    #[test]
    fn emojis_are_spoken_by_name() {
        let text = "Fest 🎉🎉 mit ❤️ und 👩🏽‍🚀 in 🇩🇪";
        let spoken = emojis(text, &platform::general().entities(text));
        let names = |lang| spoken.iter().map(|one| one.name(lang).unwrap_or_default()).collect::<Vec<_>>();
        let astronaut = "woman astronaut: medium skin tone";
        assert_eq!(names(Lang::En), ["party popper", "red heart", astronaut, "flag: Germany"]);
        let astronaut = "Astronautin: mittlere Hautfarbe";
        assert_eq!(names(Lang::De), ["Konfettibombe", "rotes Herz", astronaut, "Flagge: Deutschland"]);
        assert_eq!(spoken.iter().map(|one| one.count).collect::<Vec<_>>(), [2, 1, 1, 1]);
    }

    #[test]
    fn decorated_letters_have_a_plain_spelling() {
        let plain = |text| fancy(text).into_iter().map(|(_, plain)| plain).collect::<Vec<_>>();
        assert_eq!(plain("𝓕𝓪𝓷𝓬𝔂 𝗙𝗲𝘁𝘁, Ｈａｌｌｏ und 𝒽ℯ𝓁𝓁ℴ"), ["Fancy", "Fett", "Hallo", "hello"]);
        assert_eq!(plain("Größe № 5, ½ ℃ ℝ 日本"), [""; 0]);
    }
}
