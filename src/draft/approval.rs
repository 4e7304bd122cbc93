//! Who has agreed, to what and until when: `[[approvals]]`.

use jiff::civil::Date;

use crate::draft::meta::{Meta, Value};
use crate::draft::{Draft, Moment};
use crate::span::Span;

/// One agreement as written.
#[derive(Clone, Debug)]
pub struct Approval<'a> {
    /// Who agreed; empty where nobody says.
    pub by: &'a str,
    /// When.
    pub at: Option<Moment>,
    /// The last day on which it holds.
    pub expires: Option<Moment>,
    /// What was agreed to, as [`Draft::fingerprint`] said then.
    pub hash: Option<&'a str>,
    /// A ticket, a mail, a file number.
    pub reference: Option<&'a str>,
    /// From its first key to its last value; `None` in a record.
    pub span: Option<Span>,
}

/// Why an agreement does not count any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stale {
    /// It ran out.
    Expired {
        /// Its last day.
        until: Date,
    },
    /// The draft or the guideline has changed since.
    Changed {
        /// What an agreement would have to name now.
        now: String,
        /// Whether what goes out is still the same, and only the guideline is not.
        is_guideline: bool,
    },
}

impl Draft {
    /// The agreements of the front matter.
    pub fn approvals(&self) -> Vec<Approval<'_>> {
        let Some(entry) = self.meta.entry("approvals") else { return Vec::new() };
        entry.value.as_tables().into_iter().map(|table| Approval::of(table, entry.span)).collect()
    }
}

impl<'a> Approval<'a> {
    fn of(table: &'a Meta, parent: Option<Span>) -> Self {
        let text = |key| table.get(key).and_then(Value::as_text);
        let moment = |key| text(key).and_then(Moment::parse);
        Self {
            by: text("by").unwrap_or_default(),
            at: moment("at"),
            expires: moment("expires"),
            hash: text("hash"),
            reference: text("ref"),
            span: table.span().or(parent),
        }
    }

    /// Whether it counts on a day, for a draft that is now `fingerprint`.
    pub fn counts(&self, day: Date, fingerprint: impl FnOnce() -> String) -> Result<(), Stale> {
        if let Some(until) = self.expires.as_ref().map(|expires| expires.date_at(None)).filter(|until| *until < day) {
            return Err(Stale::Expired { until });
        }
        if let Some(hash) = self.hash {
            let (now, hash) = (fingerprint(), hash.trim().to_lowercase());
            let text = now.split('-').next().unwrap_or(&now);
            if hash != now && hash != text {
                let is_guideline = hash.split('-').next() == Some(text);
                return Err(Stale::Changed { now, is_guideline });
            }
        }
        Ok(())
    }
}
