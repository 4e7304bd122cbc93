//! What must be in a text for a pattern to match: known when the pattern is read, and quicker to look for.

use std::cmp::Reverse;

use regex_syntax::hir::{Class, Hir, HirKind, LookSet, Repetition};

use crate::text::fold;

/// Shorter literals occur too often to spare anything.
const SHORTEST: usize = 3;
const MOST: usize = 32;

/// The folded literals one of which is in the folded form of every match; empty where none can be named.
pub(super) fn literals(hir: &Hir) -> Vec<String> {
    let mut literals = any_of(hir).unwrap_or_default();
    literals.sort();
    literals.dedup();
    literals
}

/// Whether a digit is in every match: most patterns without a literal look for numbers.
pub(super) fn needs_digit(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => class.iter().all(|range| {
            let few = u32::from(range.end()) - u32::from(range.start()) < 64;
            few && (range.start()..=range.end()).all(char::is_numeric)
        }),
        HirKind::Literal(literal) => literal.0.iter().any(u8::is_ascii_digit),
        HirKind::Capture(capture) => needs_digit(&capture.sub),
        HirKind::Repetition(repetition) => repetition.min > 0 && needs_digit(&repetition.sub),
        HirKind::Concat(parts) => parts.iter().any(needs_digit),
        HirKind::Alternation(arms) => arms.iter().all(needs_digit),
        _ => false,
    }
}

/// The pattern without its word borders, if it has any: it matches wherever the pattern does, and is quicker to search
/// in texts beyond ASCII, where a border takes a look into the tables of Unicode.
pub(super) fn borderless(hir: &Hir) -> Option<Hir> {
    hir.properties().look_set().contains_word_unicode().then(|| without_borders(hir))
}

fn without_borders(hir: &Hir) -> Hir {
    let each = |parts: &[Hir]| parts.iter().map(without_borders).collect();
    match hir.kind() {
        HirKind::Look(look) if LookSet::singleton(*look).contains_word_unicode() => Hir::empty(),
        HirKind::Capture(capture) => without_borders(&capture.sub),
        HirKind::Repetition(repetition) => {
            let sub = Box::new(without_borders(&repetition.sub));
            Hir::repetition(Repetition { sub, ..*repetition })
        }
        HirKind::Concat(parts) => Hir::concat(each(parts)),
        HirKind::Alternation(arms) => Hir::alternation(each(arms)),
        _ => hir.clone(),
    }
}

fn any_of(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Capture(capture) => any_of(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => any_of(&repetition.sub),
        HirKind::Alternation(arms) => {
            let arms: Option<Vec<Vec<String>>> = arms.iter().map(any_of).collect();
            arms.map(|arms| arms.concat()).filter(|all| all.len() <= MOST)
        }
        HirKind::Concat(parts) => best_of(parts),
        HirKind::Literal(_) => best_of(std::slice::from_ref(hir)),
        _ => None,
    }
}

/// The best set among the parts that follow each other; neighbouring single characters count as one part.
fn best_of(parts: &[Hir]) -> Option<Vec<String>> {
    let mut best: Option<Vec<String>> = None;
    let mut offer = |set: Vec<String>| {
        let worth = |set: &[String]| (set.iter().map(String::len).min().unwrap_or_default(), Reverse(set.len()));
        if worth(&set).0 >= SHORTEST && best.as_ref().is_none_or(|best| worth(best) < worth(&set)) {
            best = Some(set);
        }
    };
    let mut run = String::new();
    for part in parts {
        if let Some(letters) = letters(part) {
            run.push_str(&letters);
            continue;
        }
        offer(vec![std::mem::take(&mut run)]);
        if !matches!(part.kind(), HirKind::Literal(_) | HirKind::Class(_) | HirKind::Empty | HirKind::Look(_))
            && let Some(set) = any_of(part)
        {
            offer(set);
        }
    }
    offer(vec![run]);
    best
}

/// The folded text of a literal, or of a class whose characters all fold to the same, as `[Uu]`.
fn letters(hir: &Hir) -> Option<String> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            std::str::from_utf8(&literal.0).ok().filter(|text| text.chars().all(folds_in_any_case)).map(fold)
        }
        HirKind::Class(Class::Unicode(class)) => {
            const FEW: u32 = 4;
            let chars = class.iter().flat_map(|range| range.start()..=range.end());
            if class.iter().map(|range| u32::from(range.end()) - u32::from(range.start()) + 1).sum::<u32>() > FEW {
                return None;
            }
            let fold = |c: char| folds_in_any_case(c).then(|| fold(c.encode_utf8(&mut [0; 4])));
            let mut forms = chars.map(fold);
            let first = forms.next()??;
            forms.all(|form| form.is_some_and(|form| form == first)).then_some(first)
        }
        _ => None,
    }
}

/// Whether a character is folded to the same whatever its letter case: so are Latin letters and `ſ`, but not `σ` and `ς`.
const fn folds_in_any_case(c: char) -> bool {
    c.is_ascii() || matches!(c, 'À'..='ſ')
}

#[cfg(test)]
mod tests {
    use regex_syntax::ParserBuilder;

    use super::*;
    use crate::terms::Pattern;

    #[test]
    fn a_literal_is_the_same_in_any_letter_case() {
        for c in (0..=u32::from('ſ')).filter_map(char::from_u32).filter(|c| folds_in_any_case(*c)) {
            let source = regex_syntax::escape(&c.to_string());
            let any_case = ParserBuilder::new().case_insensitive(true).build().parse(&source).unwrap();
            let others: Vec<char> = match any_case.kind() {
                HirKind::Class(Class::Unicode(class)) => class.iter().flat_map(|r| r.start()..=r.end()).collect(),
                _ => Vec::new(),
            };
            for other in others {
                assert_eq!(fold(&other.to_string()), fold(&c.to_string()), "{c} {other}");
            }
        }
    }

    #[test]
    fn what_every_match_contains_is_known() {
        for (source, expected) in [
            (r"\bQ[1-4]-Umsatz\b", &["-umsatz"][..]),
            (r"(Über|Unter)nahme", &["nahme"]),
            (r"(Fusion|Merger)", &["fusion", "merger"]),
            (r"\d{4}", &[]),
            (r"foo|\d+", &[]),
            ("Straße", &["strasse"]),
            ("x?Projekt (Alpha)?", &["projekt "]),
        ] {
            assert_eq!(Pattern::parse(source).unwrap().literals, expected, "{source}");
        }
    }

    #[test]
    fn patterns_that_need_a_digit_are_known() {
        for (source, expected) in [
            (r"\b\d{1,2}\.\d{4}\b", true),
            (r"(\d{1,3}\.)+x", true),
            (r"[A-Z]{2}-?\d*", false),
            (r"\d|x", false),
            (r"\d+|[1-3]x", true),
            (r"\w+", false),
        ] {
            assert_eq!(Pattern::parse(source).unwrap().digit, expected, "{source}");
        }
    }
}
