//! Links that do not say where they lead.

use super::{Found, of_kind};
use crate::platform::{Entity, EntityKind};
use crate::span::Span;
use crate::text::{Text, Token};

/// What asks for a click and says nothing else, folded.
const CLICK: &[&[&str]] = &[
    &["hier", "klicken"],
    &["hier", "klickt"],
    &["klick", "hier"],
    &["klicke", "hier"],
    &["klickt", "hier"],
    &["klicken", "sie", "hier"],
    &["klickt", "einfach", "hier"],
    &["auf", "diesen", "link", "klicken"],
    &["klickt", "auf", "den", "link"],
    &["klick", "auf", "den", "link"],
    &["click", "here"],
    &["click", "this", "link"],
    &["click", "the", "link"],
    &["tap", "here"],
    &["click", "below"],
];
/// What says nothing where it stands alone in front of a link, folded.
const ALONE: &[&[&str]] = &[
    &["hier"],
    &["hier", "lang"],
    &["hier", "entlang"],
    &["weiterlesen"],
    &["mehr", "lesen"],
    &["mehr", "erfahren"],
    &["zum", "link"],
    &["link"],
    &["der", "link"],
    &["here"],
    &["right", "here"],
    &["read", "more"],
    &["learn", "more"],
    &["see", "more"],
    &["the", "link"],
];

pub(super) fn find(text: &Text<'_>, entities: &[Entity]) -> Vec<Found> {
    let links = of_kind(entities, EntityKind::Url);
    let tokens = text.tokens();
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        let named = CLICK.iter().find_map(|words| starts(text, rest, words));
        let alone =
            || ALONE.iter().find_map(|words| starts(text, rest, words)).filter(|span| is_alone(text, *span, &links));
        if let Some(span) = named.or_else(alone) {
            found.push(Found::new(span));
        }
    }
    found
}

/// The span of these words at the beginning of the tokens.
fn starts(text: &Text<'_>, tokens: &[Token], words: &[&str]) -> Option<Span> {
    let tokens = tokens.get(..words.len())?;
    let same = tokens
        .iter()
        .zip(words)
        .enumerate()
        .all(|(at, (token, word))| text.form(token) == *word && !token.hashtag && (at == 0 || token.gap.joins()));
    same.then(|| tokens.iter().map(|token| token.span).reduce(Span::join)).flatten()
}

/// Whether nothing else stands in its sentence before the link right behind it.
fn is_alone(text: &Text<'_>, span: Span, links: &[Span]) -> bool {
    let raw = text.raw();
    let link = links.get(links.partition_point(|link| link.start < span.end));
    let leads = link.and_then(|link| raw.get(span.end..link.start)).is_some_and(|between| {
        between.len() < raw.len()
            && !between.contains(|c: char| c.is_alphanumeric() || matches!(c, '.' | '!' | '?'))
            && between.lines().count() < 3
    });
    let sentences = text.sentences();
    let sentence = sentences.get(sentences.partition_point(|sentence| sentence.end < span.end));
    leads
        && sentence
            .is_some_and(|sentence| !Span::new(sentence.start, span.start).of(raw).contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::super::Obstacle::LinkText;
    use super::super::tests::seen;

    #[test]
    fn a_click_is_no_place() {
        assert_eq!(seen(LinkText, "Für Karten bitte hier klicken: https://a.example"), ["hier klicken"]);
        assert_eq!(seen(LinkText, "Klicken Sie hier!"), ["Klicken Sie hier"]);
        assert_eq!(seen(LinkText, "Das Fest beginnt. Weiterlesen: https://a.example"), ["Weiterlesen"]);
        assert_eq!(seen(LinkText, "Read more 👉 https://a.example"), ["Read more"]);
        for fine in [
            "Zur Anmeldung: https://a.example",
            "Hier wohnen Bienen.",
            "Mehr zum Fest: https://a.example",
            "Ein Klick, und das Licht ist aus.",
            "Read more books!",
            "Wir sind hier: https://a.example",
        ] {
            assert_eq!(seen(LinkText, fine), [""; 0], "{fine}");
        }
    }
}
