//! The text of a record, written back the way its file writes it.

use super::edited;
use crate::finding::Fix;
use crate::span::Span;

/// A cell of a CSV file with a new text, in quotes where it had some or needs some.
pub(super) fn in_cell(raw: &str, text: &str) -> String {
    let quoted = raw.trim_start().starts_with('"') || text.contains([',', ';', '\t', '|', '"', '\r', '\n']);
    // White space at the edges would be lost without them.
    if quoted || text.trim() != text { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// A JSON string with its fixes: what they leave alone keeps its escapes. Where that cannot be done, a fresh string.
pub(super) fn in_json(raw: &str, source: &str, fixes: &[Fix]) -> Option<String> {
    let wanted = edited(source, fixes);
    let spliced = splice(raw, fixes);
    let means = |written: &String| serde_json::from_str::<String>(written).is_ok_and(|text| text == wanted);
    spliced.filter(means).or_else(|| serde_json::to_string(&wanted).ok())
}

/// Puts the fixes into the string as it is written.
fn splice(raw: &str, fixes: &[Fix]) -> Option<String> {
    let starts = starts(raw);
    let place = |decoded: usize| starts.binary_search_by_key(&decoded, |&(decoded, _)| decoded).ok();
    let place = |decoded| place(decoded).and_then(|at| starts.get(at)).map(|&(_, raw)| raw);
    let mut written = String::with_capacity(raw.len());
    let mut at = 0;
    for fix in fixes {
        let (start, end) = (place(fix.span.start)?, place(fix.span.end)?);
        written.push_str(Span::new(at, start).of(raw));
        let new = serde_json::to_string(&fix.text).ok()?;
        written.push_str(new.strip_prefix('"')?.strip_suffix('"')?);
        at = end;
    }
    written.push_str(Span::new(at, raw.len()).of(raw));
    Some(written)
}

/// For every character, and for the end: its byte in the text that is meant, and its byte in the string as written.
fn starts(raw: &str) -> Vec<(usize, usize)> {
    let mut starts = Vec::with_capacity(raw.len());
    let (mut decoded, mut at) = (0, 1);
    let end = raw.len().saturating_sub(1);
    while at < end {
        starts.push((decoded, at));
        let Some(rest) = raw.get(at..end) else { break };
        let written = match rest.as_bytes() {
            // Two halves of one character, as `\ud83d\ude00`.
            [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => 12,
            [b'\\', b'u', ..] => 6,
            [b'\\', ..] => 2,
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        let one = rest.get(..written).unwrap_or(rest);
        let meant = serde_json::from_str::<String>(&format!("\"{one}\"")).unwrap_or_default();
        decoded += meant.len();
        at += written;
    }
    starts.push((decoded, end));
    starts
}
