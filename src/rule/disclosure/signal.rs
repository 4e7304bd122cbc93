//! What in a post hints at a label being needed.

use super::Disclosure;
use super::label::says_no;
use crate::rule::Scene;
use crate::rule::scene::Seen;
use crate::rulefile::values::LiteralTerms;
use crate::span::Span;
use crate::terms::Hit;

/// The most words between a no and the hint it takes back: "no discount codes", "you won't find an affiliate link".
const REACH: usize = 4;

/// People whose gifts are nobody's advertising, in lower case, sorted.
const KIN: &[&str] = &[
    "ami",
    "amie",
    "aunt",
    "broer",
    "brother",
    "bruder",
    "buurman",
    "buurvrouw",
    "colleague",
    "colleagues",
    "collègue",
    "collègues",
    "copain",
    "copine",
    "dad",
    "daughter",
    "eltern",
    "father",
    "femme",
    "fille",
    "fils",
    "frau",
    "freund",
    "freunde",
    "freundin",
    "freundinnen",
    "friend",
    "friends",
    "frère",
    "gran",
    "grand-mère",
    "grandad",
    "grandma",
    "grandmother",
    "husband",
    "kollege",
    "kollegen",
    "kollegin",
    "mama",
    "maman",
    "mamie",
    "mann",
    "mari",
    "moeder",
    "mom",
    "mother",
    "mum",
    "mutter",
    "mère",
    "nachbar",
    "nachbarin",
    "nachbarn",
    "neighbor",
    "neighbour",
    "oma",
    "oncle",
    "onkel",
    "opa",
    "ouders",
    "papa",
    "papi",
    "parents",
    "patentante",
    "patin",
    "père",
    "schwester",
    "sister",
    "sohn",
    "son",
    "sœur",
    "tante",
    "tochter",
    "uncle",
    "vader",
    "vater",
    "voisin",
    "voisine",
    "vriend",
    "vriendin",
    "vrouw",
    "wife",
    "zus",
];

impl Disclosure {
    /// The first hint in the posts, as it is written. An official account that names no relationship speaks of its own
    /// things; what is negated, quoted or one of the exceptions hints at nothing.
    pub(super) fn signal<'s>(&self, scene: &Scene<'s>) -> Option<&'s str> {
        if scene.draft.text("account").is_some_and(|account| account.trim().eq_ignore_ascii_case("official")) {
            return None;
        }
        let excepted = |post: &Seen<'_>, except: &LiteralTerms| post.hits.of(except.0.id).len() > 0;
        if self.except.as_ref().is_some_and(|except| scene.posts.iter().any(|post| excepted(post, except))) {
            return None;
        }
        scene.posts.iter().find_map(|post| {
            let terms = self.signals.iter().flat_map(|signals| post.hits.of(signals.id));
            let patterns = self.patterns.iter().flat_map(|patterns| post.hits.of(patterns.id));
            let raw = post.text.raw();
            let hints =
                |hit: &&Hit| !taken_back(raw, hit.span) && !is_private(raw, hit.span) && !post.text.is_quoted(hit.span);
            let first = terms.chain(patterns).filter(hints).min_by_key(|hit| hit.span)?;
            Some(first.span.of(post.text.raw()))
        })
    }
}

/// Whether a no stands in the hint or shortly before it in its sentence. One that comes later speaks of something else:
/// "We were invited by the spa and did not leave the water."
fn taken_back(raw: &str, span: Span) -> bool {
    let before = raw[..span.start].rsplit(['.', '!', '?', '\n']).next().unwrap_or_default();
    before.split_whitespace().rev().take(REACH).chain(span.of(raw).split_whitespace()).any(says_no)
}

/// Whether somebody close is named right before the hint: "Ma meilleure amie m'a offert un cours".
fn is_private(raw: &str, span: Span) -> bool {
    let before = raw[..span.start].split_whitespace().next_back().unwrap_or_default().to_lowercase();
    KIN.binary_search(&before.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes_back(raw: &str, hint: &str) -> bool {
        let start = raw.find(hint).unwrap();
        taken_back(raw, Span::new(start, start + hint.len()))
    }

    #[test]
    fn what_people_close_by_give_is_private() {
        assert!(KIN.is_sorted());
        let private = |raw: &str, hint: &str| raw.find(hint).map(|at| is_private(raw, Span::new(at, at + hint.len())));
        assert_eq!(private("Ma meilleure amie m'a offert un cours", "m'a offert"), Some(true));
        assert_eq!(private("La marque m'a offert un cours", "m'a offert"), Some(false));
    }

    #[test]
    fn a_no_takes_back_what_follows_it() {
        assert!(takes_back("Hier gibt es keine Rabattcodes.", "Rabattcodes"));
        assert!(takes_back("You won't find an affiliate link here.", "affiliate link"));
        assert!(takes_back("Wir wurden nicht eingeladen von @hof.", "Wir wurden nicht eingeladen von @hof"));
        assert!(!takes_back(
            "Wir waren eingeladen von der Therme und sind nicht mehr gegangen.",
            "eingeladen von der Therme"
        ));
        assert!(!takes_back("Nichts geht mehr? Doch. Rabattcode SUN10", "Rabattcode SUN10"));
    }
}
