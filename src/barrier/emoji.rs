//! Emojis in places where their spoken names get in the way.

use super::{Found, all_of, of_kind};
use crate::platform::{Entity, EntityKind};
use crate::span::Span;
use crate::text::{Text, Token};

/// More emojis than this in a row are too many.
const MOST_IN_A_ROW: usize = 3;

pub(super) fn run(raw: &str, entities: &[Entity]) -> Vec<Found> {
    let emojis = of_kind(entities, EntityKind::Emoji);
    let rows = super::rows(raw, &emojis).filter(|row| row.len() > MOST_IN_A_ROW);
    rows.map(|row| Found::counted(all_of(row), row.len())).collect()
}

/// `w🌞rm`: letters on both sides.
pub(super) fn in_word(raw: &str, entities: &[Entity]) -> Vec<Found> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let emojis = of_kind(entities, EntityKind::Emoji).into_iter();
    emojis
        .filter(|span| {
            let before = raw.get(..span.start).and_then(|front| front.chars().next_back());
            let after = raw.get(span.end..).and_then(|rest| rest.chars().next());
            is_letter(before) && is_letter(after) && after.is_some_and(char::is_lowercase)
        })
        .map(|span| {
            let word = |c: char| c.is_whitespace();
            let start = raw.get(..span.start).and_then(|front| front.rfind(word)).map_or(0, |at| next(raw, at));
            let end = raw.get(span.end..).and_then(|rest| rest.find(word)).map_or(raw.len(), |at| span.end + at);
            Found::new(Span::new(start, end))
        })
        .fold(Vec::new(), |mut found: Vec<Found>, one| {
            if found.last().is_none_or(|last| last.span != one.span) {
                found.push(one);
            }
            found
        })
}

/// Where the character behind the one at `at` begins.
fn next(raw: &str, at: usize) -> usize {
    at + raw.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// `We 👏 need 👏 this`: the same emoji at least three times with one word between.
pub(super) fn between_words(text: &Text<'_>, entities: &[Entity]) -> Vec<Found> {
    const FEWEST: usize = 3;
    let raw = text.raw();
    let emojis = of_kind(entities, EntityKind::Emoji);
    let rows = emojis.chunk_by(|one, next| {
        let between = Span::new(one.end, next.start);
        let first = text.tokens().partition_point(|token| token.span.start < between.start);
        let behind = text.tokens().partition_point(|token| token.span.end <= between.end);
        let words = behind.saturating_sub(first);
        one.of(raw) == next.of(raw) && words == 1 && !between.of(raw).contains('\n')
    });
    rows.filter(|row| row.len() >= FEWEST).map(|row| Found::counted(all_of(row), row.len())).collect()
}

/// Words that a noun has to follow, folded and sorted: where none does, the emoji stands for it.
const BEFORE_NOUNS: &[&str] = &[
    "a", "an", "and", "beim", "das", "dein", "deine", "deinem", "deinen", "deiner", "dem", "den", "der", "des", "die",
    "dieses", "ein", "eine", "einem", "einen", "einer", "euer", "eure", "euren", "fuer", "her", "his", "ihre", "ihren",
    "im", "kein", "keine", "keinen", "mein", "meine", "meinem", "meinen", "meiner", "my", "no", "oder", "or", "our",
    "some", "the", "their", "und", "unser", "unsere", "unseren", "vom", "with", "your", "zum", "zur",
];
/// Words that show that the noun in front of them is over, folded and sorted.
const BEHIND_NOUNS: &[&str] = &[
    "am", "an", "and", "are", "at", "auf", "aus", "bei", "bis", "but", "by", "for", "from", "fuer", "hat", "im", "in",
    "ist", "kommt", "mit", "nach", "nicht", "oder", "of", "on", "or", "sind", "statt", "steht", "that", "to", "um",
    "und", "unter", "von", "vor", "wartet", "was", "will", "wird", "with", "zu", "zum", "zur",
];

/// `Bring your 🚗 and 🐕`, `I ❤️ Berlin`.
pub(super) fn as_word(text: &Text<'_>, entities: &[Entity]) -> Vec<Found> {
    let raw = text.raw();
    let emojis = of_kind(entities, EntityKind::Emoji).into_iter();
    let form = |token: &Token| text.form(token).to_owned();
    let is_space = |span: Span| !span.is_empty() && span.of(raw).chars().all(|c| c == ' ' || c == '\u{a0}');
    emojis
        .filter(|span| {
            let at = text.tokens().partition_point(|token| token.span.end <= span.start);
            let before = at.checked_sub(1).and_then(|at| text.tokens().get(at)).filter(|before| !before.hashtag);
            let Some(before) = before.filter(|before| is_space(Span::new(before.span.end, span.start))) else {
                return false;
            };
            let after =
                text.tokens().get(at).filter(|after| !after.hashtag && is_space(Span::new(span.end, after.span.start)));
            let rest = raw.get(span.end..).unwrap_or_default();
            let ends = rest.trim().is_empty() || rest.starts_with(['.', ',', '!', '?', '\n', ';', ':']);
            let heart = span.of(raw).starts_with(['❤', '♥', '💚', '💙', '💛', '🧡', '💜']);
            if heart && matches!(form(before).as_str(), "i" | "we" | "ich" | "wir") {
                return after.is_some();
            }
            let is_over = after.is_some_and(|after| BEHIND_NOUNS.binary_search(&form(after).as_str()).is_ok());
            BEFORE_NOUNS.binary_search(&form(before).as_str()).is_ok() && (ends || is_over)
        })
        .map(Found::new)
        .collect()
}

/// Three lines or more that begin with an emoji and go on with words.
pub(super) fn as_bullet(raw: &str, entities: &[Entity]) -> Vec<Found> {
    const FEWEST: usize = 3;
    let emojis = of_kind(entities, EntityKind::Emoji);
    let mut lists: Vec<Vec<Span>> = Vec::new();
    let mut goes_on = false;
    let mut at = 0;
    for line in raw.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let first = emojis.binary_search_by_key(&start, |span| span.start).ok().and_then(|index| emojis.get(index));
        let bullet =
            first.filter(|first| raw.get(first.end..at).is_some_and(|rest| rest.contains(char::is_alphabetic)));
        match (bullet, lists.last_mut()) {
            (Some(&bullet), Some(list)) if goes_on => list.push(bullet),
            (Some(&bullet), _) => lists.push(vec![bullet]),
            (None, _) => {}
        }
        goes_on = bullet.is_some();
    }
    let long = lists.into_iter().filter(|list| list.len() >= FEWEST);
    long.filter_map(|list| Some(Found::counted(*list.first()?, list.len()))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Obstacle::{EmojiAsBullet, EmojiAsWord, EmojiBetweenWords, EmojiInWord, EmojiRun};
    use super::super::tests::seen;
    use super::*;

    #[test]
    fn four_in_a_row_are_a_row() {
        assert_eq!(seen(EmojiRun, "Danke 🎉🎊 🎈👩‍👩‍👧!"), ["🎉🎊 🎈👩‍👩‍👧"]);
        assert_eq!(seen(EmojiRun, "Danke 🎉🎊🎈!"), [""; 0]);
    }

    #[test]
    fn an_emoji_is_no_letter() {
        assert_eq!(seen(EmojiInWord, "So w🌞rm heute"), ["w🌞rm"]);
        assert_eq!(seen(EmojiInWord, "Danke🎉 Bis morgen🌞Altbach"), [""; 0]);
    }

    #[test]
    fn clapping_between_words_is_heard() {
        assert_eq!(seen(EmojiBetweenWords, "We 👏 need 👏 this 👏 now"), ["👏 need 👏 this 👏"]);
        assert_eq!(seen(EmojiBetweenWords, "🎉 Wir 🎉 feiern 🎉"), ["🎉 Wir 🎉 feiern 🎉"]);
        assert_eq!(seen(EmojiBetweenWords, "🍎 Apfel 🍌 Banane 🍇 Trauben"), [""; 0]);
    }

    #[test]
    fn an_emoji_for_a_word_leaves_a_gap() {
        assert!(BEFORE_NOUNS.is_sorted() && BEHIND_NOUNS.is_sorted());
        assert_eq!(seen(EmojiAsWord, "Bring your 🚗 and 🐕"), ["🚗", "🐕"]);
        assert_eq!(seen(EmojiAsWord, "Mit dem 🚲 zur Arbeit"), ["🚲"]);
        assert_eq!(seen(EmojiAsWord, "Ich ❤️ Altbach"), ["❤️"]);
        for fine in ["Das 🎉 Fest", "Bring your car 🚗 and dog 🐕", "Danke an alle 🎉", "Wir sind da 🎉!"] {
            assert_eq!(seen(EmojiAsWord, fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn three_lines_with_emojis_are_a_list() {
        assert_eq!(seen(EmojiAsBullet, "Wir bieten:\n✅ Obst\n✅ Tee\n\n✅ Ruhe\nKommt!"), ["✅"]);
        assert_eq!(seen(EmojiAsBullet, "✅ Obst\n✅ Tee\nUnd mehr\n🎉\n🎉"), [""; 0]);
    }
}
