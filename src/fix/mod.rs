//! Edits that keep the meaning, brought back into the file they belong to.
//!
//! Only what a rule offers as a [`Fix`] is written: a preferred spelling, a character nobody sees. Claims are never
//! rewritten. A record is mended inside its own cell or string, and no other byte of its file changes.

mod record;

use std::collections::BTreeMap;

use crate::check::Checked;
use crate::draft::{Draft, Format};
use crate::finding::Fix;
use crate::span::Span;

/// Rounds after which a text counts as one that would never come to rest.
const ROUNDS: usize = 12;

/// New bytes for a stretch of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The bytes of the file to replace.
    pub span: Span,
    /// What to write there.
    pub text: String,
    /// How many fixes it is made of.
    pub fixes: usize,
}

/// The fixes that findings offer, by place, of overlapping ones the first: what one leaves over is found in the next round.
pub fn offered(checked: &[Checked]) -> Vec<Fix> {
    let findings = checked.iter().flat_map(|checked| &checked.findings);
    let mut all: Vec<Fix> = findings.flat_map(|finding| finding.fixes.iter().cloned()).collect();
    all.sort();
    let mut kept: Vec<Fix> = Vec::with_capacity(all.len());
    for fix in all {
        let free = kept.last().is_none_or(|last| last.span.end <= fix.span.start && last.span != fix.span);
        if free {
            kept.push(fix);
        }
    }
    kept
}

/// The patches that bring the fixes of a draft into its file.
pub fn patches(draft: &Draft, fixes: &[Fix], file: &[u8], format: Format) -> Vec<Patch> {
    let source = &*draft.source;
    let needed: Vec<Fix> = fixes.iter().filter(|fix| fix.span.of(source) != fix.text).cloned().collect();
    if needed.is_empty() {
        return Vec::new();
    }
    let Some(span) = draft.record_text else {
        let patch = |fix: Fix| Patch { span: fix.span, text: fix.text, fixes: 1 };
        return needed.into_iter().map(patch).collect();
    };
    let raw = file.get(span.start..span.end).and_then(|raw| std::str::from_utf8(raw).ok());
    let text = raw.and_then(|raw| match format {
        Format::Jsonl => record::in_json(raw, source, &needed),
        Format::Csv => Some(record::in_cell(raw, &edited(source, &needed))),
        Format::Text => None,
    });
    text.map(|text| Patch { span, text, fixes: needed.len() }).into_iter().collect()
}

/// A text with its fixes, which are in order and do not overlap.
fn edited(source: &str, fixes: &[Fix]) -> String {
    let mut text = String::with_capacity(source.len());
    let mut at = 0;
    for fix in fixes {
        text.push_str(Span::new(at, fix.span.start).of(source));
        text.push_str(&fix.text);
        at = fix.span.end;
    }
    text.push_str(Span::new(at, source.len()).of(source));
    text
}

/// A file with its patches, which are in order and do not overlap.
fn patched(file: &[u8], patches: &[Patch]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(file.len());
    let mut at = 0;
    for patch in patches {
        bytes.extend_from_slice(file.get(at..patch.span.start).unwrap_or_default());
        bytes.extend_from_slice(patch.text.as_bytes());
        at = patch.span.end;
    }
    bytes.extend_from_slice(file.get(at..).unwrap_or_default());
    bytes
}

/// A file that has come to rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// What is to stand in the file.
    pub bytes: Vec<u8>,
    /// How many fixes that took; 0 if nothing changed.
    pub fixes: usize,
}

/// Mends a file until `look` finds nothing more to mend, so that mending it once more changes nothing.
///
/// Rules that send a text in a circle stop at the smallest text of that circle, wherever it was entered; one that would
/// grow for ever is left as it was.
pub fn settle(file: &[u8], mut look: impl FnMut(&[u8]) -> Vec<Patch>) -> Settled {
    let mut bytes = file.to_vec();
    let mut fixes = 0;
    let mut seen: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for round in 0..ROUNDS {
        let patches = look(&bytes);
        if patches.is_empty() {
            return Settled { bytes, fixes };
        }
        fixes += patches.iter().map(|patch| patch.fixes).sum::<usize>();
        let next = patched(&bytes, &patches);
        seen.insert(bytes, round);
        if let Some(&entered) = seen.get(&next) {
            let circle = seen.into_iter().filter(|(_, round)| *round >= entered);
            let Some(smallest) = circle.map(|(bytes, _)| bytes).min() else { break };
            let fixes = if smallest == file { 0 } else { fixes };
            return Settled { bytes: smallest, fixes };
        }
        bytes = next;
    }
    Settled { bytes: file.to_vec(), fixes: 0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft;

    /// Replaces words by others, everywhere, as a rule would; of overlapping ones the first.
    fn look(format: Format, pairs: &[(&str, &str)]) -> impl FnMut(&[u8]) -> Vec<Patch> {
        move |file| {
            let drafts = draft::read("file", file, format).map(Result::unwrap);
            drafts
                .flat_map(|draft| {
                    let found = |&(from, to): &(&str, &str)| {
                        let places = draft.source.match_indices(from).map(|(at, from)| Span::new(at, at + from.len()));
                        places.map(|span| Fix { span, text: to.to_owned() }).collect::<Vec<_>>()
                    };
                    let mut all: Vec<Fix> = pairs.iter().flat_map(found).collect();
                    all.sort();
                    all.dedup_by(|next, last| next.span.start < last.span.end);
                    patches(&draft, &all, file, format)
                })
                .collect()
        }
    }

    fn mended(format: Format, file: &str, pairs: &[(&str, &str)]) -> String {
        String::from_utf8(settle(file.as_bytes(), look(format, pairs)).bytes).unwrap()
    }

    #[test]
    fn a_file_keeps_every_other_byte() {
        let file = "\u{feff}+++\r\nplatform = \"x\"\r\n+++\r\nGithub für alle – Github!\r\n";
        let new = mended(Format::Text, file, &[("Github", "GitHub")]);
        assert_eq!(new, file.replace("Github", "GitHub"));
    }

    #[test]
    fn a_cell_keeps_its_row() {
        let file = "id;text;note\r\n1;Github rockt;\"a;\"\"b\"\"\"\r\n2;\"Er sagte: \"\"Github\"\"\r\nund ging; so\";Github\r\n";
        let new = mended(Format::Csv, file, &[("Github", "GitHub")]);
        assert_eq!(
            new,
            "id;text;note\r\n1;GitHub rockt;\"a;\"\"b\"\"\"\r\n2;\"Er sagte: \"\"GitHub\"\"\r\nund ging; so\";Github\r\n"
        );
        assert_eq!(mended(Format::Csv, "text\na b\n", &[("a b", "a\"b")]), "text\n\"a\"\"b\"\n");
        assert_eq!(mended(Format::Csv, "text,x\na b,1", &[("a b", "a, b")]), "text,x\n\"a, b\",1");
    }

    #[test]
    fn a_string_keeps_its_line_and_its_way_of_writing() {
        let file = "{\"id\": 1,  \"text\": \"Gr\\u00fc\\u00dfe, \\ud83d\\ude00 Github\\n\\\"Github\\\"\", \"x\": \"Github\"}\r\n{\"text\":\"nichts\"}";
        let new = mended(Format::Jsonl, file, &[("Github", "Git\"Hub")]);
        assert_eq!(
            new,
            "{\"id\": 1,  \"text\": \"Gr\\u00fc\\u00dfe, \\ud83d\\ude00 Git\\\"Hub\\n\\\"Git\\\"Hub\\\"\", \"x\": \"Github\"}\r\n{\"text\":\"nichts\"}"
        );
    }

    #[test]
    fn rules_that_turn_in_circles_come_to_rest() {
        let circle = [("bb", "a"), ("a", "bb")];
        let one = mended(Format::Text, "a", &circle);
        assert_eq!(mended(Format::Text, "bb", &circle), one);
        assert_eq!(mended(Format::Text, &one, &circle), one);
        let growing = settle(b"a", look(Format::Text, &[("a", "aa")]));
        assert_eq!(growing, Settled { bytes: b"a".to_vec(), fixes: 0 });
    }

    proptest! {
        #[test]
        fn mending_twice_is_mending_once(
            text in "[ab \\\\\"ü\n😀;,]{0,40}",
            pairs in prop::collection::vec(("[ab]{1,2}", "[abc\"\\\\;😀]{0,3}"), 1..4),
        ) {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
            let json = serde_json::json!({ "text": text }).to_string();
            let cell = format!("text\n\"{}\"", text.replace('"', "\"\""));
            for (format, file) in [(Format::Text, &text), (Format::Jsonl, &json), (Format::Csv, &cell)] {
                let once = settle(file.as_bytes(), look(format, &pairs));
                let twice = settle(&once.bytes, look(format, &pairs));
                prop_assert_eq!(&twice.bytes, &once.bytes);
                prop_assert_eq!(twice.fixes, 0);
            }
        }
    }
}
