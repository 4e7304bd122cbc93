//! Words that a platform turns into links because a top-level domain stands behind a dot: `Dr.med`, `README.md`,
//! `Ende.Es`. An address without `https://` is one, too, and may cost more than it looks.

use super::{Found, Snag};
use crate::finding::Certainty;
use crate::platform::{Bound, Entity, EntityKind, Platform};

/// Endings of files that are top-level domains.
const FILES: [&str; 9] = ["md", "rs", "py", "sh", "zip", "mov", "pl", "ps", "java"];
/// Top-level domains behind which a single letter is an address: `x.com`.
const SHORT_ADDRESSES: [&str; 8] = ["com", "co", "me", "org", "net", "be", "ly", "gl"];
/// Abbreviations that stand before a dot.
const ABBREVIATED: [&str; 22] = [
    "dr", "prof", "med", "dipl", "ing", "mag", "nr", "st", "str", "bzw", "ca", "etc", "usw", "vgl", "inkl", "evtl",
    "ggf", "abs", "tel", "mr", "mrs", "ms",
];

pub(super) fn find(text: &str, entities: &[Entity], platform: &Platform) -> Vec<Found> {
    if !platform.links_work() {
        return Vec::new();
    }
    let links = entities.iter().filter(|entity| entity.kind == EntityKind::Url);
    links.filter_map(|link| look(text, *link, platform)).collect()
}

fn look(text: &str, link: Entity, platform: &Platform) -> Option<Found> {
    let word = link.span.of(text);
    if word.contains(['/', ':', '?', '#']) || word.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        return None;
    }
    let (front, top) = word.rsplit_once('.')?;
    let cost = platform.limit(Bound::LinkCost).map(|limit| limit.value);
    let as_word = platform.unit().count(word);
    let slip = Slip::of(front, top);
    if slip.is_none() && cost.is_none_or(|cost| cost <= as_word) {
        return None;
    }
    let snag = Snag::AccidentalLink { cost, as_word, is_address: slip.is_none() };
    let firm = slip.is_some() && platform.has_own_grammar();
    let certainty = if firm { Certainty::Firm } else { Certainty::Possible };
    let fix = (slip == Some(Slip::Space)).then(|| format!("{front}. {top}"));
    Some(Found::new(link.span, snag, certainty).or(fix))
}

/// Why a word looks like an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// A space is missing behind the dot.
    Space,
    /// It is the name of a file or a thing.
    Name,
}

impl Slip {
    /// `front.top` as something that was not meant as an address.
    fn of(front: &str, top: &str) -> Option<Self> {
        let lower = top.to_lowercase();
        let starts_sentence = top.chars().next().is_some_and(char::is_uppercase) && top.chars().any(char::is_lowercase);
        let last = front.rsplit('.').next().unwrap_or(front);
        let abbreviated = front.split('.').any(|part| ABBREVIATED.contains(&part.to_lowercase().as_str()));
        let single = last.chars().count() == 1 && !SHORT_ADDRESSES.contains(&lower.as_str());
        if FILES.contains(&lower.as_str()) || (top == "NET" && front.chars().all(char::is_uppercase)) {
            return Some(Self::Name);
        }
        (starts_sentence || abbreviated || single).then_some(Self::Space)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lookout::AccidentalLink;
    use super::super::tests::{all, seen};
    use super::*;

    #[test]
    fn words_that_were_not_meant_as_links() {
        for word in ["Dr.med", "README.md", "Ende.Es", "ASP.NET", "z.B.de", "Nr.in"] {
            let found = all(AccidentalLink, "x", &format!("Das ist {word} hier"));
            assert_eq!(found.len(), 1, "{word}");
            assert_eq!(found[0].certainty, Certainty::Firm, "{word}");
            assert!(matches!(found[0].snag, Snag::AccidentalLink { cost: Some(23), is_address: false, .. }));
        }
        assert_eq!(all(AccidentalLink, "x", "Dr.med Ida")[0].fix.as_deref(), Some("Dr. med"));
        assert_eq!(all(AccidentalLink, "x", "README.md")[0].fix, None);
        assert_eq!(seen(AccidentalLink, "mastodon", "Dr.med README.md Ende.Es"), [""; 0]);
    }

    #[test]
    fn an_address_has_its_price() {
        let found = all(AccidentalLink, "x", "Mehr auf sonnberg.de!");
        assert_eq!(found[0].snag, Snag::AccidentalLink { cost: Some(23), as_word: 11, is_address: true });
        assert_eq!(found[0].certainty, Certainty::Possible);
        for fine in
            ["https://sonnberg.de", "www.sonnberg.de", "sonnberg.de/jobs", "z. B. Köln", "10.000", "U.S. und v1.2.3"]
        {
            assert_eq!(seen(AccidentalLink, "x", fine), [""; 0], "{fine}");
        }
        assert_eq!(seen(AccidentalLink, "linkedin", "sonnberg.de und Dr.med"), ["Dr.med"]);
        assert_eq!(seen(AccidentalLink, "instagram", "Dr.med"), [""; 0]);
    }
}
