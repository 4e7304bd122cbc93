//! The audited exception: `[[allow]]`.

use jiff::civil::Date;

use crate::draft::date;
use crate::draft::meta::{Meta, Value};
use crate::span::Span;

/// One exception as written. What is missing is `None`: whether that matters, the checker says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allow {
    /// The rule that is to be quiet, `kind.name`.
    pub rule: Option<String>,
    /// The words of the post it is about.
    pub text: Option<String>,
    /// Why it is fine here.
    pub reason: Option<String>,
    /// Who said so.
    pub by: Option<String>,
    /// The last day on which it holds.
    pub until: Option<Date>,
    /// From its first key to its last value; `None` in a record.
    pub span: Option<Span>,
}

/// The exceptions of a front matter whose keys have been checked.
pub(super) fn gather(meta: &Meta) -> Vec<Allow> {
    let Some(entry) = meta.entry("allow") else { return Vec::new() };
    let read = |table: &Meta| {
        let text = |key| table.get(key).and_then(Value::as_text).map(str::to_owned);
        Allow {
            rule: text("rule"),
            text: text("text"),
            reason: text("reason"),
            by: text("by"),
            until: text("until").and_then(|until| date::day(&until)),
            span: table.span().or(entry.key_span),
        }
    };
    entry.value.as_tables().into_iter().map(read).collect()
}
