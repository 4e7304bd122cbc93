//! Words that a writer covered with stars: `f*ck`, `Sch***`.

use crate::span::Span;

/// What stands behind the stars, folded, as far as it is often written so.
const COVERED: &[&str] = &[
    "arsch",
    "arschloch",
    "asshole",
    "bastard",
    "bitch",
    "bullshit",
    "bullshitting",
    "cunt",
    "dick",
    "fick",
    "ficken",
    "fotze",
    "fuck",
    "fucked",
    "fucker",
    "fuckin",
    "fucking",
    "fucks",
    "hure",
    "hurensohn",
    "motherfucker",
    "motherfucking",
    "scheiss",
    "scheisse",
    "scheissen",
    "shit",
    "shits",
    "shitty",
    "shite",
    "wichser",
    "wanker",
    "twat",
    "pussy",
    "pissed",
];

/// The words of a text that have stars inside, and stand for a coarse word.
pub(super) fn covered(raw: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in raw.char_indices().chain([(raw.len(), ' ')]) {
        let inside = c.is_alphabetic() || c == '*';
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                let span = Span::new(begin, at);
                found.extend(is_covered(span.of(raw)).then_some(span));
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn is_covered(word: &str) -> bool {
    let Some((head, rest)) = word.split_once('*') else { return false };
    let Some((_, tail)) = rest.rsplit_once('*').or(Some(("", rest))) else { return false };
    let (head, tail) = (head.to_lowercase(), tail.to_lowercase());
    let stars = word.matches('*').count();
    if head.is_empty() || head.contains('*') || word.chars().count() < 4 {
        return false;
    }
    COVERED.iter().any(|plain| {
        let hidden = plain.strip_prefix(head.as_str()).and_then(|rest| rest.strip_suffix(tail.as_str()));
        let exact = hidden.is_some_and(|hidden| hidden.len() == stars || stars > 2 && !hidden.is_empty());
        // Sch***tag: another word behind it.
        exact || stars > 1 && head.len() > 2 && head.len() + stars <= plain.len() && plain.starts_with(head.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_over_a_coarse_word_are_seen_through() {
        for (raw, expected) in [
            ("What the f*ck", &["f*ck"][..]),
            ("So ein Sch***tag, Sch***!", &["Sch***tag", "Sch***"]),
            ("sh*t and a**hole", &["sh*t", "a**hole"]),
            ("Mitarbeiter*innen sind *wichtig* und 2*3 ist a*b", &[]),
            ("Schüler*innen, Freund*in, Arzt*in", &[]),
        ] {
            let found: Vec<&str> = covered(raw).into_iter().map(|span| span.of(raw)).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
