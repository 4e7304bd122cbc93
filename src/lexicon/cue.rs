//! Cues: what means nothing alone and something beside another. „Schön, dass“ is joy, „ohne zu fragen“ is news; side by
//! side they are blame.
//!
//! ```text
//! [cue smile]               one kind of cue
//! how kind of you
//! [cue shrug, smile, blame]  counts beside a smile or blame, whichever comes first
//! as usual, 🙄
//! ```

use std::collections::BTreeSet;

use super::book::Match;
use super::section::Tier;
use super::{Found, Grade};
use crate::span::Span;
use crate::text::Text;

/// How many sentences two cues may be apart.
const SENTENCES: usize = 1;
/// How many words two cues may be apart.
const WORDS: usize = 24;

/// Adds to what was found the cues that stand together, from the one to the other. `cues` are in any order. Where a
/// finding is near, once is enough.
pub(super) fn add(mut cues: Vec<&Match>, text: &Text<'_>, found: &mut Vec<Found>) {
    cues.sort_by_key(|one| (one.span.start, one.span.end));
    let sentence = |span: Span| text.sentences().partition_point(|sentence| sentence.end <= span.start);
    let mut pairs = Vec::new();
    for (at, one) in cues.iter().enumerate() {
        let near = |other: &&&Match| {
            sentence(other.span) <= sentence(one.span) + SENTENCES && other.tokens.start <= one.tokens.end + WORDS
        };
        let mut others = cues.iter().skip(at + 1).take_while(near);
        pairs.extend(others.find(|other| counts(one, other)).map(|other| one.span.join(other.span)));
    }
    pairs.sort_by_key(|pair| (pair.len(), pair.start));
    let mut noticed: BTreeSet<usize> = found.iter().map(|one| sentence(one.span)).collect();
    for span in pairs {
        let here = sentence(span);
        if noticed.range(here.saturating_sub(SENTENCES)..=here + SENTENCES).next().is_none() {
            noticed.insert(here);
            found.push(Found { span, grade: Grade::Mild, disguised: false });
        }
    }
}

fn counts(one: &Match, other: &Match) -> bool {
    let (Tier::Cue(first), Tier::Cue(second)) = (one.tier, other.tier) else { return false };
    one.language == other.language && !one.span.overlaps(other.span) && first.counts_beside(second)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Grade, Lexicon, find};
    use crate::text::Text;

    fn blame(raw: &str) -> Vec<String> {
        let found = find(Lexicon::PassiveAggression, None, &Text::read(raw, None)).into_iter();
        found.inspect(|one| assert_eq!(one.grade, Grade::Mild)).map(|one| one.span.of(raw).to_owned()).collect()
    }

    #[test]
    fn a_cue_alone_is_nothing() {
        assert!(blame("So glad that the trees are planted.").is_empty());
        assert!(blame("The road was closed without a word.").is_empty());
        assert!(blame("Die Straße wurde ohne Vorwarnung gesperrt.").is_empty());
    }

    #[test]
    fn two_cues_of_a_sentence_or_of_neighbours_are_underlined_together() {
        let text = "Well done to all, the road was closed without a word.";
        assert_eq!(blame(text), ["Well done to all, the road was closed without a word"]);
        let text = "Die Straße wurde ohne Vorwarnung gesperrt. Hauptsache, ihr habt es gut.";
        assert_eq!(blame(text), ["ohne Vorwarnung gesperrt. Hauptsache, ihr"]);
    }

    #[test]
    fn cues_far_from_each_other_are_nothing() {
        let text = "So glad that summer is here. The trees are planted. The road was closed without a word.";
        assert!(blame(text).is_empty());
    }

    #[test]
    fn a_sign_is_a_cue_and_once_is_enough() {
        assert_eq!(blame("Closed without a word 🙄 Good to know how. 🙄"), ["without a word 🙄"]);
    }
}
