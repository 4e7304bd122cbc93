//! What a finding is known by when lines move: its rule, what it is about, and the words beside it.

use super::entry::Entry;
use crate::draft::Draft;
use crate::finding::Finding;
use crate::terms::hash::Key;

/// Words on either side that take part.
const NEIGHBOURS: usize = 2;

/// The fingerprint of a finding, 16 hexadecimal digits. The name of its file takes no part.
pub fn of(finding: &Finding, draft: &Draft) -> String {
    let mut key = begin(&finding.rule, finding.noticed.word(), draft);
    if let Some(span) = finding.span {
        let before = draft.source.get(..span.start).unwrap_or_default();
        let after = draft.source.get(span.end..).unwrap_or_default();
        let words = before.split_whitespace().rev().take(NEIGHBOURS);
        let words = words.chain([span.of(&draft.source)]).chain(after.split_whitespace().take(NEIGHBOURS));
        key = words.fold(key, |key, word| key.add(&folded(word)).push(0));
    }
    format!("{:016x}", key.finish())
}

/// The fingerprint of something a rule says about a whole draft.
pub fn of_rule(rule: &str, what: &str, draft: &Draft) -> String {
    format!("{:016x}", begin(rule, what, draft).finish())
}

/// The same sentence twice in a draft is two findings.
pub(super) fn tell_apart(entries: &mut [Entry<'_>]) {
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    for entry in entries {
        let count = seen.entry(entry.fingerprint.clone()).or_default();
        if *count > 0 {
            entry.fingerprint = format!("{}-{count}", entry.fingerprint);
        }
        *count += 1;
    }
}

fn begin(rule: &str, what: &str, draft: &Draft) -> Key {
    // A record is known by the name it has been given; its number would change with every row above it.
    let id = draft.id.as_deref().filter(|_| draft.meta.get("id").is_some()).unwrap_or_default();
    [rule, what, id].iter().fold(Key::new(), |key, part| key.add(part).push(0))
}

fn folded(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric() || !c.is_ascii()).flat_map(char::to_lowercase).collect()
}
