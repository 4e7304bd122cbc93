//! How a hashtag falls into words: at capitals, digits and underscores.

use super::fold::is_invisible;

/// The words of a hashtag's body (without its sign), as byte ranges: `KIStrategie2027` is `KI`, `Strategie`, `2027`.
pub(super) fn split(body: &str, parts: &mut Vec<(usize, usize)>) {
    parts.clear();
    let chars: Vec<(usize, char)> = body.char_indices().filter(|&(_, c)| !is_invisible(c)).collect();
    let mut start = 0;
    for (i, &(at, c)) in chars.iter().enumerate() {
        if c == '_' {
            close(parts, start, at);
            start = at + 1;
        } else if i > 0 && borders(&chars, i) {
            close(parts, start, at);
            start = at;
        }
    }
    close(parts, start, body.len());
}

fn close(parts: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    if start < end {
        parts.push((start, end));
    }
}

/// Whether a little word stands from the character number `start` to the next capital.
fn is_little(chars: &[(usize, char)], start: usize) -> bool {
    const LITTLE: &[&str] = &[
        "am", "and", "at", "auf", "bei", "for", "fuer", "für", "im", "in", "is", "ist", "meets", "mit", "of", "on",
        "to", "trifft", "und", "vs", "with", "zum", "zur",
    ];
    let rest = chars.get(start..).unwrap_or_default();
    let len = rest.iter().take_while(|(_, c)| c.is_lowercase()).count();
    let ends = rest.get(len).is_some_and(|(_, c)| c.is_uppercase());
    let letters = || rest.iter().take(len).map(|&(_, c)| c);
    ends && LITTLE.iter().any(|word| word.chars().eq(letters()))
}

/// Whether a new word begins at the character number `i`.
fn borders(chars: &[(usize, char)], i: usize) -> bool {
    let char_at = |i: usize| chars.get(i).map(|&(_, c)| c);
    let (Some(before), Some(c)) = (i.checked_sub(1).and_then(char_at), char_at(i)) else { return false };
    if before == '_' {
        return false;
    }
    if before.is_numeric() != c.is_numeric() {
        return true;
    }
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let in_capitals = before.is_uppercase() && i.checked_sub(2).and_then(char_at).is_some_and(char::is_uppercase);
    if !c.is_uppercase() {
        return in_capitals && is_little(chars, i);
    }
    // The last capital of a run begins the next word (KI|Strategie), but a plural s belongs to the run (KPIs), and a
    // little word behind it does not (AI|for|Good).
    let next = char_at(i + 1);
    let plural = next == Some('s') && !lower(char_at(i + 2));
    before.is_lowercase() || before.is_uppercase() && lower(next) && !plural && !is_little(chars, i + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashtags_fall_into_their_words() {
        for (body, expected) in [
            ("FusionsNews", &["Fusions", "News"][..]),
            ("fusion", &["fusion"]),
            ("KIStrategie2027", &["KI", "Strategie", "2027"]),
            ("KPIs", &["KPIs"]),
            ("KPIsHeute", &["KPIs", "Heute"]),
            ("offene_Stelle", &["offene", "Stelle"]),
            ("ÜberUns", &["Über", "Uns"]),
            ("Q3Zahlen", &["Q", "3", "Zahlen"]),
            ("AIforGood", &["AI", "for", "Good"]),
            ("KIimAlltag", &["KI", "im", "Alltag"]),
            ("TVWin", &["TV", "Win"]),
            ("__a", &["a"]),
        ] {
            let mut parts = Vec::new();
            split(body, &mut parts);
            let words: Vec<&str> = parts.iter().map(|&(a, b)| &body[a..b]).collect();
            assert_eq!(words, expected, "{body}");
        }
    }
}
