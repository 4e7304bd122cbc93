//! Emoji sequences.

use unicode_properties::UnicodeEmoji as _;

const JOINER: char = '\u{200d}';
const EMOJI_STYLE: char = '\u{fe0f}';
const KEYCAP: char = '\u{20e3}';

/// The length in bytes of the emoji that `rest` begins with, joined families, flags and skin tones included.
pub(super) fn emoji(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().peekable();
    let (_, first) = chars.next()?;
    let styled = chars.peek().is_some_and(|&(_, c)| c == EMOJI_STYLE);
    if !begins(first, styled) {
        return None;
    }
    if is_flag_letter(first) {
        let pair = chars.next_if(|&(_, c)| is_flag_letter(c));
        return pair.map(|(at, c)| at + c.len_utf8()).or(Some(first.len_utf8()));
    }
    let mut end = first.len_utf8();
    while let Some((at, c)) = chars.next_if(|&(_, c)| extends(c)) {
        end = at + c.len_utf8();
        if c == JOINER {
            match chars.next_if(|&(_, c)| begins(c, true)) {
                Some((at, c)) => end = at + c.len_utf8(),
                None => break,
            }
        }
    }
    Some(end)
}

/// The length of a keycap emoji as 1️⃣, which begins with an ordinary digit.
pub(super) fn keycap(rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    chars.next().filter(|c| c.is_ascii_digit() || matches!(c, '#' | '*'))?;
    match chars.next()? {
        KEYCAP => Some(1 + KEYCAP.len_utf8()),
        EMOJI_STYLE => (chars.next() == Some(KEYCAP)).then_some(1 + EMOJI_STYLE.len_utf8() + KEYCAP.len_utf8()),
        _ => None,
    }
}

fn begins(c: char, styled: bool) -> bool {
    match c {
        '\u{1f000}'..='\u{1faff}'
        | '\u{2600}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}'
        | '\u{231a}'..='\u{23ff}'
        | '\u{203c}'
        | '\u{2049}' => c.is_emoji_char(),
        '\u{a9}' | '\u{ae}' | '\u{2122}'..='\u{3299}' => styled && c.is_emoji_char(),
        _ => false,
    }
}

fn extends(c: char) -> bool {
    matches!(c, JOINER | EMOJI_STYLE | KEYCAP | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

const fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sequence_is_one_emoji() {
        for one in ["🎉", "👩‍👩‍👧", "👍🏽", "🇩🇪", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☀️"]
        {
            assert_eq!(emoji(&format!("{one}x")), Some(one.len()), "{one}");
        }
        for none in ["a", "ä", "“", "€", "™"] {
            assert_eq!(emoji(none), None, "{none}");
        }
        assert_eq!(keycap("1️⃣ a"), Some("1️⃣".len()));
        assert_eq!(keycap("12"), None);
    }
}
