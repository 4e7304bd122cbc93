//! Keys and tokens of services, private keys and JSON Web Tokens.
//!
//! What a key of each provider looks like stands in `providers.tsv`. Where the shape alone is weak, the word beside it
//! counts, and how random it looks. Keys that documentations print as examples and blanks to fill in are none.

mod provider;
mod random;

use super::cue::Cue;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible};
use super::{Detected, Detector};
use crate::span::Span;
use random::{is_placeholder, is_random};

/// The shortest key that is looked for.
const SHORTEST: usize = 16;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    if sight.longest >= SHORTEST || sight.raw.contains("-----BEGIN ") {
        found.extend(provider::keys(sight.raw).into_iter().map(|span| firm(span, Detector::ApiKey)));
    }
    if sight.has(Cue::Secret) && sight.longest >= SHORTEST {
        named(sight, found);
    }
}

/// A word that names a key, and something random behind it.
fn named(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static NAMED: Pattern = Pattern::new(
        r#"(?ix)(?:api[\ _-]?(?:key|schlüssel|token|secret)|(?:access|auth|secret|client|session|bot|app|deploy|refresh|bearer|webhook|signing|account|license|master|admin|service|private|encryption|storage|shared|consumer)[\ _-]?(?:key|token|secret|schlüssel)|(?-u:\b)(?:secret|token|bearer|apikey|schlüssel|(?:[a-z0-9]+_)+(?:key|token|secret)))
        (?:["'`]?\ ?(?:[:=]{1,2}>?|\ is:?|\ ist:?|\ lautet:?)\ ?|\ )["'`„“”]?(?P<value>[a-z0-9_\-+./~]{16,}={0,2})"#,
    );
    for value in NAMED.all(sight.raw).filter_map(|found| found.name("value")) {
        let written = value.as_str().trim_end_matches(['.', '-', '/']);
        let span = Span::new(value.start(), value.start() + written.len());
        if is_random(written) && !is_placeholder(written) {
            found.push(possible(span, Detector::ApiKey));
        }
    }
}
