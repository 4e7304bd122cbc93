//! How a hashtag falls into words: at capitals, digits and underscores.

use super::fold::is_invisible;

/// The words of a hashtag's body (without its sign), as byte ranges: `KIStrategie2027` is `KI`, `Strategie`, `2027`.
pub(super) fn split(body: &str, parts: &mut Vec<(usize, usize)>) {
    parts.clear();
    let chars: Vec<(usize, char)> = body.char_indices().filter(|&(_, c)| !is_invisible(c)).collect();
    let mut start = 0;
    for (i, &(at, c)) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| chars.get(i)).map(|&(_, c)| c);
        let next = |by: usize| chars.get(i + by).map(|&(_, c)| c);
        let in_run =
            |i: usize| i > 1 && chars.get(i - 2..i).is_some_and(|two| two.iter().all(|(_, c)| c.is_uppercase()));
        if c == '_' {
            close(parts, start, at);
            start = at + 1;
        } else if in_run(i + 1) && is_little(&chars, i + 1) {
            // The run of capitals goes on.
        } else if in_run(i) && is_little(&chars, i) {
            close(parts, start, at);
            start = at;
        } else if before.is_some_and(|before| before != '_' && borders(before, c, next(1), next(2))) {
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

/// Whether a little word stands between a run of capitals and the next word, from the character number `start` on:
/// AI|for|Good.
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

/// Whether a new word begins at `c`.
fn borders(before: char, c: char, next: Option<char>, after: Option<char>) -> bool {
    if before.is_numeric() != c.is_numeric() {
        return true;
    }
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    // The last capital of a run begins the next word (KI|Strategie), but a plural s belongs to the run (KPIs).
    let plural = next == Some('s') && !lower(after);
    c.is_uppercase() && (before.is_lowercase() || before.is_uppercase() && lower(next) && !plural)
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
