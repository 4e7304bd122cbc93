//! E-mail addresses, also those that hide from machines: `anna [at] firma [dot] example`.

use super::cue::Cue;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible};
use super::{Detected, Detector};
use crate::span::Span;
use crate::text::MarkKind;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static HIDDEN: Pattern = Pattern::new(
        r"(?i)[A-Za-z0-9ÄÖÜäöüß._+-]+ ?(?:\(at\)|\[at\]|\{at\}|\(ät\)) ?[A-Za-z0-9ÄÖÜäöüß-]+(?:(?:\.| ?(?:\(dot\)|\[dot\]|\{dot\}|\(punkt\)|\[punkt\]) ?)[a-zäöü0-9-]+)+",
    );
    if !sight.has(Cue::At) {
        return;
    }
    // `git@host:path` is a place to copy from.
    let path = |end| sight.raw.get(end..).and_then(|rest| rest.strip_prefix(':')).unwrap_or_default();
    let mails = sight.marks(MarkKind::Email).filter(|mark| !path(mark.span.end).starts_with(char::is_alphanumeric));
    found.extend(mails.filter(|mark| is_address(mark.span.of(sight.raw))).map(|mark| firm(mark.span, Detector::Email)));
    for hidden in HIDDEN.all(sight.raw).filter_map(|found| found.get(0)) {
        found.push(possible(Span::from(hidden.range()), Detector::Email));
    }
}

/// A package with its version (`left-pad@1.3.0`) is none.
fn is_address(mail: &str) -> bool {
    let end = mail.rsplit('.').next().unwrap_or_default();
    !end.starts_with(|c: char| c.is_ascii_digit())
}
