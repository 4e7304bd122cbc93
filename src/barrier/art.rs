//! Pictures made of signs: screen readers speak every single one.

use super::{Found, all_of};
use crate::platform::{Entity, EntityKind};
use crate::span::Span;

/// Signs of faces such as ¯\_(ツ)_/¯ and (╯°□°)╯.
const FACE: &[char] = &[
    'ツ', '°', '□', '•', 'ᴥ', '益', 'ಠ', '◕', 'ω', '‿', '╥', '▿', '◡', '͡', '͜', '╯', '﹏', '∀', 'ヮ', 'ㅅ', '´', '｀',
    '≧', '≦', '⌒', '￣', 'ʖ',
];
/// Signs that lines are drawn with.
const LINE: &[char] = &['=', '-', '~', '*', '+', '<', '>', '|', '/', '\\', '•', '·', '★', '☆', '#', '_', '—', '–'];

pub(super) fn find(raw: &str, entities: &[Entity]) -> Vec<Found> {
    let mut spans = faces(raw);
    spans.extend(lines(raw));
    spans.extend(blocks(raw, entities));
    spans.sort();
    let mut found: Vec<Span> = Vec::new();
    for span in spans {
        match found.last_mut() {
            Some(last) if last.overlaps(span) => *last = last.join(span),
            _ => found.push(span),
        }
    }
    found.into_iter().map(Found::new).collect()
}

/// Brackets with hardly anything but signs of a face in them, and the signs around.
fn faces(raw: &str) -> Vec<Span> {
    const LONGEST: usize = 14;
    let mut found = Vec::new();
    for (open, c) in raw.char_indices().filter(|(_, c)| matches!(c, '(' | 'ʕ' | '（')) {
        let inside = open + c.len_utf8();
        let Some(rest) = raw.get(inside..) else { continue };
        let close = rest.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ')' | 'ʔ' | '）'));
        let Some((len, end)) = close else { continue };
        let face = rest.get(..len).unwrap_or_default();
        // Names of temperatures and dotted lists have letters of the alphabet or digits in them.
        if !face.contains(FACE) || face.contains(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        let is_arm = |c: char| !c.is_alphanumeric() && !c.is_whitespace() || FACE.contains(&c);
        let before = raw.get(..open).unwrap_or_default();
        let arm: usize = before.chars().rev().take(LONGEST).take_while(|c| is_arm(*c)).map(char::len_utf8).sum();
        let start = open - arm;
        let behind = inside + len + end.len_utf8();
        let arms = raw.get(behind..).unwrap_or_default().chars().take(LONGEST);
        let arms: usize = arms.take_while(|c| is_arm(*c)).map(char::len_utf8).sum();
        found.push(Span::new(start, behind + arms));
    }
    found
}

/// Eight and more of the same sign, or three of those that boxes are drawn with.
fn lines(raw: &str) -> Vec<Span> {
    const LONG: usize = 8;
    const BOX: usize = 3;
    let is_box = |c: char| matches!(c, '\u{2500}'..='\u{259F}');
    let mut found = Vec::new();
    let mut chars = raw.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !LINE.contains(&c) && !is_box(c) {
            continue;
        }
        let (mut count, mut end) = (1, start + c.len_utf8());
        while let Some((at, next)) = chars.next_if(|&(_, next)| next == c || is_box(c) && is_box(next)) {
            count += 1;
            end = at + next.len_utf8();
        }
        // A line of underscores waits to be filled in: that is another matter.
        if count >= LONG && c != '_' || is_box(c) && count >= BOX {
            found.push(Span::new(start, end));
        }
    }
    found
}

/// Two lines or more that are made of signs.
fn blocks(raw: &str, entities: &[Entity]) -> Vec<Span> {
    const FEWEST: usize = 4;
    let mut rows: Vec<Vec<Span>> = vec![Vec::new()];
    let mut at = 0;
    for line in raw.split_inclusive('\n') {
        let whole = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let first = entities.partition_point(|entity| entity.span.start < whole.start);
        let inside = || entities.iter().skip(first).take_while(|entity| entity.span.end <= whole.end);
        let plain = inside().any(|entity| entity.kind != EntityKind::Emoji);
        let emojis: usize = inside().map(|entity| entity.span.of(raw).chars().count()).sum();
        let letters = line.chars().filter(|c| c.is_alphanumeric() && !FACE.contains(c)).count();
        let signs = line.chars().filter(|c| !c.is_whitespace()).count().saturating_sub(letters + emojis);
        if !plain && signs >= FEWEST && letters * 3 <= signs && emojis == 0 {
            if let Some(row) = rows.last_mut() {
                row.push(whole);
            }
        } else {
            rows.push(Vec::new());
        }
    }
    rows.iter().filter(|row| row.len() > 1).map(|row| all_of(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Obstacle::AsciiArt;
    use super::super::tests::seen;

    #[test]
    fn pictures_of_signs_are_found_whole() {
        assert_eq!(seen(AsciiArt, r"Keine Ahnung ¯\_(ツ)_/¯ ehrlich"), [r"¯\_(ツ)_/¯"]);
        assert_eq!(seen(AsciiArt, "Ach (╯°□°)╯︵ ┻━┻"), ["(╯°□°)╯︵", "┻━┻"]);
        assert_eq!(seen(AsciiArt, "Hallo ʕ•ᴥ•ʔ"), ["ʕ•ᴥ•ʔ"]);
        assert_eq!(seen(AsciiArt, "Neu\n==========\nText"), ["=========="]);
        assert_eq!(seen(AsciiArt, "(\\__/)\n(='.'=)\nHase"), ["(\\__/)\n(='.'=)"]);
        for fine in [
            "Es sind 20 ° (warm)",
            "a -- b",
            "* eins\n* zwei\n* drei",
            "★★★★★",
            "(siehe oben) ;-)",
            "Name: ______________",
        ] {
            assert_eq!(seen(AsciiArt, fine), [""; 0], "{fine}");
        }
    }
}
