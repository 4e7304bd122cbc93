//! What stands around a hit: negation, quotation marks, the distance to another hit.

use std::ops::Range;

use crate::span::Span;
use crate::text::{Gap, Language, Text};

use super::hit::Hit;

/// Words that negate their clause, folded, sorted.
const NEGATORS: &[&str] = &[
    "cannot",
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keinerlei",
    "keines",
    "keinesfalls",
    "keineswegs",
    "neither",
    "never",
    "nicht",
    "nichts",
    "nie",
    "niemals",
    "niemand",
    "no",
    "nobody",
    "noch",
    "none",
    "nor",
    "not",
    "nothing",
    "ohne",
    "weder",
    "without",
];
/// Negators of what follows them and of nothing before: guaranteed without exception.
const FORWARD: &[&str] = &["frei", "free", "no", "ohne", "without"];
/// What follows a negator that negates nothing: nicht nur, no doubt.
const AFFIRMERS: &[&str] = &[
    "allein",
    "bloss",
    "comment",
    "doubt",
    "einmal",
    "entgehen",
    "fewer",
    "forget",
    "joke",
    "just",
    "kommentar",
    "least",
    "less",
    "matter",
    "merely",
    "miss",
    "nur",
    "only",
    "other",
    "question",
    "selten",
    "umsonst",
    "uncommon",
    "vergessen",
    "verpassen",
    "wait",
    "weniger",
    "without",
    "wonder",
    "worry",
    "wunder",
    "zuletzt",
    "zweifel",
];
/// Words that begin a clause of their own.
const TURNS: &[&str] = &[
    "aber", "although", "because", "but", "doch", "how", "however", "jedoch", "obwohl", "sondern", "weil", "when",
    "whether", "while", "why",
];
/// Pairs of quotation marks, opening and closing.
const QUOTES: &[(char, char)] =
    &[('„', '“'), ('“', '”'), ('»', '«'), ('«', '»'), ('"', '"'), ('‚', '‘'), ('‘', '’'), ('\'', '\'')];

/// Whether a hit is negated within its clause, before or behind it: `keine Fusion`, `a merger is not planned`, `risk-free`.
pub fn negated(text: &Text<'_>, hit: &Hit) -> bool {
    let word = hit.span.of(text.raw()).to_lowercase();
    if hit.part
        && ["frei", "freie", "freien", "freies", "freier", "freiem", "free"]
            .iter()
            .any(|end| word.len() > end.len() && word.ends_with(end))
    {
        return true;
    }
    let tokens = covered(text, hit);
    let forward = |at: usize| {
        let form = text.tokens().get(at).map_or("", |token| text.form(token));
        FORWARD.contains(&form)
    };
    let mut others = clause(text, &tokens).filter(|at| !tokens.contains(at));
    others.any(|at| negates(text, at) && if forward(at) { governs(text, at, tokens.start) } else { true })
}

/// Words between two nouns that belong together: no plans for a merger.
const OF: &[&str] = &[
    "about", "against", "all", "at", "behind", "by", "for", "from", "in", "into", "of", "on", "to", "towards", "with",
];

/// Whether the preposition at `at` still stands before the word at `noun`: „ohne Vorwarnung kam die Kündigung“ has
/// another noun between them.
fn governs(text: &Text<'_>, at: usize, noun: usize) -> bool {
    const FAR: usize = 3;
    let Some(between) = text.tokens().get(at + 1..noun) else { return false };
    let listed = between.iter().any(|token| matches!(text.form(token), "und" | "oder" | "noch" | "and" | "or" | "nor"));
    let other = || text.language() != Some(Language::EN) && between.iter().any(|token| token.letters.starts_capital);
    // Without notice came the price increase: the article begins another noun, but not in no plans for a merger.
    let begins = |at: usize| {
        let form = |at: usize| between.get(at).map_or("", |token| text.form(token));
        let article = matches!(form(at), "a" | "an" | "our" | "the" | "their" | "this" | "your");
        at > 0 && article && !OF.contains(&form(at - 1))
    };
    listed || between.len() <= FAR && !other() && !(0..between.len()).any(begins)
}

/// The tokens under a hit; those of a pattern are not told.
fn covered(text: &Text<'_>, hit: &Hit) -> Range<usize> {
    if !hit.tokens.is_empty() {
        return hit.tokens.clone();
    }
    let start = text.tokens().partition_point(|token| token.span.end <= hit.span.start);
    let end = text.tokens().partition_point(|token| token.span.start < hit.span.end);
    start..end.max(start)
}

fn negates(text: &Text<'_>, at: usize) -> bool {
    let form = |at: usize| text.tokens().get(at).map_or("", |token| text.form(token));
    let (word, next) = (form(at), form(at + 1));
    // Can't wait and don't miss it promise something.
    if word.ends_with("n't") && AFFIRMERS.contains(&next) {
        return false;
    }
    if word == "free" && matches!(next, "of" | "from") || word == "frei" && next == "von" || word.ends_with("n't") {
        return true;
    }
    let asked = at.checked_sub(1).map(form).is_some_and(|before| matches!(before, "why" | "warum" | "wieso"));
    if asked && matches!(word, "not" | "nicht") {
        return false;
    }
    // „noch“ negates only behind „weder“.
    let neither = || text.tokens().iter().take(at).any(|token| text.form(token) == "weder");
    // „nicht zum ersten Mal“, “not for the first time”, “never before was so much leaked” tell that something is so.
    let again = || {
        matches!((next, form(at + 2)), ("zum", "ersten" | "letzten" | "erstenmal") | ("for", "the"))
            && matches!(word, "nicht" | "not")
            || matches!((word, next), ("never", "before") | ("nie", "zuvor"))
    };
    NEGATORS.binary_search(&word).is_ok() && !AFFIRMERS.contains(&next) && (word != "noch" || neither()) && !again()
}

/// The tokens of the clause around some of them.
fn clause(text: &Text<'_>, hit: &Range<usize>) -> impl Iterator<Item = usize> {
    let tokens = text.tokens();
    let begins = |at: usize| {
        tokens.get(at).is_none_or(|token| {
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            let between = before.map_or("", |before| Span::new(before.span.end, token.span.start).of(text.raw()));
            let sentence = before.is_none_or(|before| before.sentence != token.sentence);
            sentence
                || token.gap == Gap::Break && between.contains([',', ';', ':', '(', ')', '–', '—', '?', '!', '\n'])
                || TURNS.contains(&text.form(token))
        })
    };
    let start = (0..=hit.start).rev().find(|&at| begins(at)).unwrap_or_default();
    let end = (hit.end..=tokens.len()).find(|&at| begins(at)).unwrap_or(tokens.len());
    start..end
}

/// Whether a span stands between quotation marks.
pub fn quoted(text: &Text<'_>, span: Span) -> bool {
    let raw = text.raw();
    let mut open: Option<(char, usize)> = None;
    for (at, c) in raw.char_indices() {
        match open {
            Some((close, start)) if c == close && !is_apostrophe(raw, at, c) => {
                if start <= span.start && span.end <= at {
                    return true;
                }
                open = None;
            }
            Some(_) => {}
            None if is_inside(raw, at, c) => {}
            None => open = QUOTES.iter().find(|(opening, _)| *opening == c).map(|&(_, close)| (close, at)),
        }
    }
    false
}

/// Whether a mark that could close a quotation stands inside a word or at the end of one: it's, the dogs' day.
fn is_apostrophe(raw: &str, at: usize, mark: char) -> bool {
    let next = raw.get(at + mark.len_utf8()..).and_then(|rest| rest.chars().next());
    matches!(mark, '\'' | '’') && next.is_some_and(char::is_alphanumeric)
}

/// Whether a straight mark stands behind a letter or digit: 5" and rock'n'roll open nothing.
fn is_inside(raw: &str, at: usize, mark: char) -> bool {
    let before = raw.get(..at).and_then(|before| before.chars().next_back());
    matches!(mark, '"' | '\'' | '‘') && before.is_some_and(char::is_alphanumeric)
}

/// Whether two hits stand in one sentence with at most `within` words between them; `ordered` wants `first` first.
pub fn near(text: &Text<'_>, first: &Hit, second: &Hit, within: usize, ordered: bool) -> bool {
    let sentence = |hit: &Hit| text.tokens().get(hit.tokens.start).map(|token| token.sentence);
    let forward = first.tokens.end <= second.tokens.start;
    let backward = second.tokens.end <= first.tokens.start;
    let distance = if forward {
        second.tokens.start - first.tokens.end
    } else {
        first.tokens.start.saturating_sub(second.tokens.end)
    };
    (forward || backward && !ordered)
        && distance <= within
        && sentence(first).is_some()
        && sentence(first) == sentence(second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Builder, Finder, Term};
    use crate::text::Language;

    fn hits(term: &str, text: &Text<'_>) -> Vec<Hit> {
        let mut builder = Builder::new(&[Language::DE, Language::EN]);
        let list = builder.add(&[Term::parse(term).unwrap()]);
        let index = builder.build();
        Finder::new(&index).find(text).of(list).cloned().collect()
    }

    #[test]
    fn negation_reaches_through_its_clause_and_no_further() {
        assert!(NEGATORS.is_sorted());
        for (term, raw, expected) in [
            ("Fusion", "Wir planen keine Fusion.", true),
            ("Fusion", "Eine Fusion ist nicht geplant.", true),
            ("Fusion", "Es gibt weder eine Fusion noch Pläne dafür.", true),
            ("Fusion", "Weder Übernahme noch Fusion stehen an.", true),
            ("Fusion", "Nicht nur die Fusion ist spannend.", false),
            ("Fusion", "Das ist nicht alles, die Fusion kommt.", false),
            ("Fusion", "Die Fusion kommt, aber nicht heute.", false),
            ("Fusion", "Noch eine Fusion!", false),
            ("Fusion", "Nein. Die Fusion kommt.", false),
            ("guarantee", "Returns are not guaranteed.", true),
            ("guarantee", "We can't guarantee that.", true),
            ("guarantee", "We guarantee that, no doubt.", false),
            ("guarantee", "There is no doubt we guarantee it.", false),
            ("risk", "A risk-free offer", true),
            ("risk", "Free of risk", true),
            ("Gentechnik", "Ohne Gentechnik", true),
            ("guarantee", "We guarantee it without exception.", false),
        ] {
            let text = Text::read(raw, None);
            let found = hits(term, &text);
            assert_eq!(found.iter().map(|hit| negated(&text, hit)).collect::<Vec<_>>(), [expected], "{raw}");
        }
    }

    #[test]
    fn quotation_marks_come_in_pairs() {
        for (raw, expected) in [
            ("Er sagte „keine Fusion“ dazu", true),
            ("He said “a Fusion” there", true),
            ("\"Ja\" zur Fusion \"sagen\"", false),
            ("„Offen und Fusion", false),
        ] {
            let text = Text::read(raw, None);
            assert_eq!(hits("Fusion", &text).iter().all(|hit| quoted(&text, hit.span)), expected, "{raw}");
        }
    }

    #[test]
    fn nearness_counts_words_inside_a_sentence() {
        let text = Text::read("Die Fusion mit dem Partner kommt. Der Partner freut sich.", None);
        let (fusion, partner) = (hits("Fusion", &text), hits("Partner", &text));
        assert!(near(&text, &fusion[0], &partner[0], 2, true));
        assert!(!near(&text, &fusion[0], &partner[0], 1, false));
        assert!(!near(&text, &partner[0], &fusion[0], 3, true));
        assert!(near(&text, &partner[0], &fusion[0], 3, false));
        assert!(!near(&text, &fusion[0], &partner[1], 20, false));
    }
}
