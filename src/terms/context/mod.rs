//! What stands around a hit: negation, the distance to another hit.

mod negation;
mod words;

pub use negation::negated;

use super::hit::Hit;
use crate::text::Text;

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

    pub(super) fn hits(term: &str, text: &Text<'_>) -> Vec<Hit> {
        let mut builder = Builder::new(&[Language::DE, Language::EN]);
        let list = builder.add(&[Term::parse(term).unwrap()]);
        let index = builder.build();
        Finder::new(&index).find(text).of(list).cloned().collect()
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
