//! How large a pattern can become when it is compiled, told without compiling it.

use regex_syntax::hir::{Class, Hir, HirKind};

/// What the compiler of `regex` allows by itself.
const LIMIT: usize = 10 << 20;
/// Bytes of a state at most.
const STATE: usize = 64;
/// Bytes that each range of a class of characters adds at most, on the average over a class; and those of the first.
const RANGE: usize = 128;
const CLASS: usize = 4096;

/// Whether compiling a pattern could fail for its size. Only repetitions of large classes, or of many, weigh as much.
pub(super) fn may_be_too_large(hir: &Hir) -> bool {
    bytes(hir) > LIMIT
}

/// The bytes it takes at most; more than it takes in fact, by far.
fn bytes(hir: &Hir) -> usize {
    let sum = |parts: &[Hir]| parts.iter().map(bytes).fold(STATE, usize::saturating_add);
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => STATE,
        // In any letter case each letter is a class of two or three.
        HirKind::Literal(literal) => literal.0.len().saturating_mul(4 * STATE),
        HirKind::Class(Class::Unicode(class)) => class.ranges().len().saturating_mul(RANGE).saturating_add(CLASS),
        HirKind::Class(Class::Bytes(class)) => class.ranges().len().saturating_mul(STATE),
        HirKind::Capture(capture) => bytes(&capture.sub).saturating_add(2 * STATE),
        HirKind::Repetition(repetition) => {
            let times = repetition.max.unwrap_or(repetition.min.saturating_add(1)).max(1);
            let once = bytes(&repetition.sub).saturating_add(2 * STATE);
            once.saturating_mul(usize::try_from(times).unwrap_or(usize::MAX))
        }
        HirKind::Concat(parts) | HirKind::Alternation(parts) => sum(parts),
    }
}

#[cfg(test)]
mod tests {
    use regex_syntax::ParserBuilder;

    use super::*;

    fn hir(source: &str) -> Hir {
        ParserBuilder::new().build().parse(source).unwrap()
    }

    #[test]
    fn whatever_is_too_large_is_known_to_weigh_much() {
        for part in [r"\w", r"\d", ".", r"\p{L}", "[a-zäöü]", "abc", "(Straße|Weg)", r"[^\s]", r"\p{Lu}?", "(a|b)*x"]
        {
            let repeated = |times: u32| format!("(?:{part}){{{times}}}");
            let compiles =
                |times: &u32| regex::RegexBuilder::new(&repeated(*times)).case_insensitive(true).build().is_ok();
            let smallest = (2..18).map(|power| 1 << power).find(|times| !compiles(times));
            for times in smallest.into_iter().flat_map(|times| [times, times * 3 / 4, times * 5 / 8]) {
                assert!(compiles(&times) || may_be_too_large(&hir(&repeated(times))), "{part} {times} times");
            }
        }
    }

    #[test]
    fn ordinary_patterns_are_not_suspected() {
        for source in [r"\b\d{4,8}\b", r"(Kundennummer|meter number):? \d{4,}", r"\w{2,20}@\w{2,20}", "[a-z]{1,200}"] {
            assert!(!may_be_too_large(&hir(source)), "{source}");
        }
    }
}
