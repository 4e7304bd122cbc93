//! Emoji sequences, as Unicode writes them (UTS #51): flags, keycaps, skin tones, families.
//!
//! A sign that is text unless asked otherwise (©, ☎, ❤) is an emoji only with the emoji variation selector behind it.

use unicode_properties::{EmojiStatus, UnicodeEmoji as _};

use crate::span::Span;

const JOINER: char = '\u{200D}';
const EMOJI_STYLE: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';
const TAG_END: char = '\u{E007F}';

/// Every emoji sequence of a text, in order.
pub(super) fn find(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let span = next(text, from)?;
        from = span.end;
        Some(span)
    })
}

/// The first sequence that starts at or behind `from`, a character boundary.
fn next(text: &str, from: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        // Every sequence has a character from U+2000 on; the bytes before it are skipped without decoding.
        at += bytes.get(at..)?.iter().position(|&byte| byte >= 0xE2)?;
        let rest = text.get(at..)?;
        let first = rest.chars().next()?;
        let start = match first {
            KEYCAP => keycap_start(text, from, at),
            EMOJI_STYLE => text.get(from..at).and_then(|before| {
                let sign = before.chars().next_back().filter(|&sign| sign == '©' || sign == '®')?;
                Some(at - sign.len_utf8())
            }),
            _ => None,
        };
        if let Some(start) = start {
            return Some(Span::new(start, at + first.len_utf8()));
        }
        if let Some(len) = sequence(rest) {
            return Some(Span::new(at, at + len));
        }
        at += first.len_utf8();
    }
}

fn keycap_start(text: &str, from: usize, at: usize) -> Option<usize> {
    let before = text.get(from..at)?;
    let before = before.strip_suffix(EMOJI_STYLE).unwrap_or(before);
    before.ends_with(|c: char| c.is_ascii_digit() || c == '#' || c == '*').then(|| from + before.len() - 1)
}

/// The length in bytes of the emoji sequence that `text` starts with.
pub(super) fn sequence(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if is_flag_letter(first) {
        let second = chars.next().filter(|&c| is_flag_letter(c))?;
        return Some(first.len_utf8() + second.len_utf8());
    }
    let mut len = element(text, false)?;
    while let Some(joined) = text.get(len..).and_then(|rest| rest.strip_prefix(JOINER)) {
        let Some(next) = element(joined, true) else { break };
        len += JOINER.len_utf8() + next;
    }
    Some(len)
}

/// One emoji with its skin tone, style or tags. A sign with text style needs something that makes it an emoji:
/// the style, a skin tone, or a neighbour it is joined to.
fn element(text: &str, joined: bool) -> Option<usize> {
    let first = text.chars().next()?;
    if (first as u32) < 0x203C || is_flag_letter(first) {
        return None;
    }
    let status = first.emoji_status();
    let (shown, base) = match status {
        EmojiStatus::EmojiPresentation
        | EmojiStatus::EmojiPresentationAndEmojiComponent
        | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent => (true, false),
        EmojiStatus::EmojiPresentationAndModifierBase => (true, true),
        EmojiStatus::EmojiModifierBase => (false, true),
        EmojiStatus::EmojiOther => (false, false),
        _ => return None,
    };
    let mut len = first.len_utf8();
    let rest = text.get(len..)?;
    match rest.chars().next() {
        Some(EMOJI_STYLE) => {
            len += EMOJI_STYLE.len_utf8();
            // ☝️🏽 is written, though Unicode would have the skin tone alone.
            if base && let Some(tone) = text.get(len..)?.chars().next().filter(|&c| is_skin_tone(c)) {
                len += tone.len_utf8();
            }
            if let Some(KEYCAP) = text.get(len..)?.chars().next() {
                len += KEYCAP.len_utf8();
            }
        }
        Some(tone) if base && is_skin_tone(tone) => len += tone.len_utf8(),
        Some(tag) if is_tag(tag) && shown => len += tags(rest),
        Some(JOINER) if !joined && !shown => {
            let after = rest.get(JOINER.len_utf8()..)?;
            element(after, true)?;
        }
        _ if !shown && !joined => return None,
        _ => {}
    }
    Some(len)
}

/// The tag letters of a regional flag (🏴 + "gbeng") and their end; 0 where they do not end.
fn tags(text: &str) -> usize {
    let letters: usize = text.chars().take_while(|&c| is_tag(c)).map(char::len_utf8).sum();
    match text.get(letters..).and_then(|rest| rest.chars().next()) {
        Some(TAG_END) => letters + TAG_END.len_utf8(),
        _ => 0,
    }
}

const fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

const fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

const fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007E}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<&str> {
        find(text).map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_sequence_is_one_emoji() {
        assert_eq!(seen("Grüße 🎉 aus Köln"), ["🎉"]);
        assert_eq!(seen("👨‍👩‍👧‍👦👩🏽‍🚀"), ["👨‍👩‍👧‍👦", "👩🏽‍🚀"]);
        assert_eq!(seen("🧑🏻‍🤝‍🧑🏿 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿"), ["🧑🏻‍🤝‍🧑🏿", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]);
        assert_eq!(seen("🇩🇪🇦🇹 🇨"), ["🇩🇪", "🇦🇹"]);
        assert_eq!(seen("Schritt 1️⃣ und #⃣"), ["1️⃣", "#⃣"]);
        assert_eq!(seen("⛹️‍♀️ ❤️‍🔥 ☝🏽"), ["⛹️‍♀️", "❤️‍🔥", "☝🏽"]);
    }

    #[test]
    fn signs_with_text_style_are_emoji_only_when_asked() {
        assert_eq!(seen("© 2026 ☎ 030 → ✓ ™"), [""; 0]);
        assert_eq!(seen("©️ ☎️ ❤️ ™️"), ["©️", "☎️", "❤️", "™️"]);
        assert_eq!(seen("☺\u{FE0E}"), [""; 0]);
    }

    #[test]
    fn broken_sequences_are_what_is_left_of_them() {
        assert_eq!(seen("👩\u{200D}"), ["👩"]);
        assert_eq!(seen("👩\u{200D}x"), ["👩"]);
        assert_eq!(seen("\u{200D}\u{FE0F}\u{20E3}"), [""; 0]);
        assert_eq!(seen("🏴\u{E0067}"), ["🏴"]);
        assert_eq!(seen("😀\u{200D}🇩🇪🇩"), ["😀", "🇩🇪"]);
        assert_eq!(seen("„Ja“ – 3 €"), [""; 0]);
    }
}
