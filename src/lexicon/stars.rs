//! Words that a writer covered with stars or dots: `f*ck`, `Sch***`, `Sch...tag`.

use crate::span::Span;
use crate::text::Language;

/// What stands behind the stars in German, folded, as far as it is often written so.
const GERMAN: &[&str] = &[
    "arsch",
    "arschloch",
    "fick",
    "ficken",
    "fotze",
    "hure",
    "hurensohn",
    "scheiss",
    "scheisse",
    "scheissen",
    "vollidiot",
    "vollpfosten",
    "volltrottel",
    "wichser",
];
/// The same in English.
const ENGLISH: &[&str] = &[
    "asshole",
    "bastard",
    "bitch",
    "bullshit",
    "bullshitting",
    "cunt",
    "dick",
    "fuck",
    "fucked",
    "fucker",
    "fuckin",
    "fucking",
    "fucks",
    "motherfucker",
    "motherfucking",
    "pissed",
    "pussy",
    "shit",
    "shite",
    "shits",
    "shitty",
    "twat",
    "wanker",
];

/// The words of a text that have stars or dots inside, and stand for a coarse word.
/// `language` takes the words of one language alone.
pub(super) fn covered(raw: &str, language: Option<Language>) -> Vec<Span> {
    let words: Vec<&str> = [(Language::DE, GERMAN), (Language::EN, ENGLISH)]
        .into_iter()
        .filter(|(of, _)| language.is_none_or(|language| language == *of))
        .flat_map(|(_, words)| words.iter().copied())
        .collect();
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in raw.char_indices().chain([(raw.len(), ' ')]) {
        let inside = c.is_alphabetic() || matches!(c, '*' | '.' | '…');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                let whole = Span::new(begin, at).of(raw);
                // A full stop or three belong to the sentence.
                let bare = whole.trim_end_matches(['.', '…']);
                let word = [bare, whole].into_iter().find(|word| is_starred(word, &words) || is_dotted(word, &words));
                found.extend(word.map(|word| Span::new(begin, begin + word.len())));
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn is_starred(word: &str, words: &[&str]) -> bool {
    let Some((head, tail)) = uncovered(word, '*') else { return false };
    let stars = word.matches('*').count();
    if head.is_empty() || head.contains('*') || word.chars().count() < 4 {
        return false;
    }
    words.iter().any(|plain| {
        let exact = hidden(plain, &head, &tail).is_some_and(|hidden| hidden == stars || stars > 2);
        // Sch***tag: another word behind it.
        exact || stars > 1 && head.len() > 2 && head.len() + stars <= plain.len() && plain.starts_with(head.as_str())
    })
}

/// Dots end a sentence more often than they cover a word: only what nobody else writes counts.
fn is_dotted(word: &str, words: &[&str]) -> bool {
    let spelled = word.replace('…', "...");
    let dots = spelled.matches('.').count();
    let Some((head, tail)) = uncovered(&spelled, '.').filter(|_| dots > 1) else { return false };
    let one_gap = head.len() + dots + tail.len() == spelled.to_lowercase().len();
    let begun = matches!(head.as_str(), "sch" | "sche" | "schei") && words.contains(&"scheisse");
    one_gap && (begun || !tail.is_empty() && words.iter().any(|plain| hidden(plain, &head, &tail).is_some()))
}

/// What stands before and behind the signs of a word, in small letters.
fn uncovered(word: &str, sign: char) -> Option<(String, String)> {
    let (head, rest) = word.split_once(sign)?;
    let tail = rest.rsplit_once(sign).map_or(rest, |(_, tail)| tail);
    Some((head.to_lowercase(), tail.to_lowercase()))
}

/// How many letters of a word are neither its head nor its tail, if it has both and more.
fn hidden(plain: &str, head: &str, tail: &str) -> Option<usize> {
    let hidden = plain.strip_prefix(head).filter(|_| !head.is_empty())?.strip_suffix(tail)?;
    (!hidden.is_empty()).then_some(hidden.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_dots_over_a_coarse_word_are_seen_through() {
        for (raw, expected) in [
            ("What the f*ck", &["f*ck"][..]),
            ("So ein Sch***tag, Sch***!", &["Sch***tag", "Sch***"]),
            ("sh*t and a**hole", &["sh*t", "a**hole"]),
            ("Was für ein Sch...tag, Sch… Wetter, f..k", &["Sch...tag", "Sch…", "f..k"]),
            ("So ein Sch...tag. Oh sh*t... Sch***.", &["Sch...tag", "sh*t", "Sch***"]),
            ("A bit...but the bull... danke...schön, z.B. u.s.w. Arsch.", &[]),
            ("Mitarbeiter*innen sind *wichtig* und 2*3 ist a*b", &[]),
            ("Schüler*innen, Freund*in, Arzt*in", &[]),
        ] {
            let found: Vec<&str> = covered(raw, None).into_iter().map(|span| span.of(raw)).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
