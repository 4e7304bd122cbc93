//! The JSON report, schema 1: stable, one entry for each draft and platform.

use std::io;

use serde::Serialize;

use super::{Format, Outcome, Told};
use crate::check::Checked;
use crate::finding::{Allowed, Finding};
use crate::say::Lang;
use crate::say::report::Tally;
use crate::span::Lines;

/// Writes drafts as they come; the whole is one JSON object.
#[derive(Clone, Copy, Debug)]
pub struct Json {
    /// The language of the messages.
    pub lang: Lang,
    /// Whether a draft has been written.
    begun: bool,
}

impl Json {
    /// A report with messages in that language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang, begun: false }
    }
}

#[derive(Serialize)]
struct DraftEntry<'a> {
    path: &'a str,
    id: Option<&'a str>,
    platform: Option<&'a str>,
    language: Option<&'a str>,
    hash: String,
    verdict: &'a str,
    length: LengthEntry<'a>,
    findings: Vec<FindingEntry<'a>>,
    unchecked: Vec<UncheckedEntry<'a>>,
    allowed: Vec<AllowedEntry<'a>>,
}

#[derive(Serialize)]
struct LengthEntry<'a> {
    value: usize,
    max: Option<usize>,
    unit: &'a str,
}

#[derive(Serialize)]
struct FindingEntry<'a> {
    rule: &'a str,
    kind: &'a str,
    level: &'a str,
    certainty: &'a str,
    message: String,
    why: Option<String>,
    instead: Vec<String>,
    ask: Option<String>,
    clause: Option<String>,
    source: Option<String>,
    problem: &'a str,
    post: Option<usize>,
    span: Option<SpanEntry<'a>>,
    related: Option<Related<'a>>,
    fixes: Vec<FixEntry<'a>>,
}

#[derive(Serialize)]
struct SpanEntry<'a> {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct FixEntry<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct UncheckedEntry<'a> {
    rule: &'a str,
    needs: &'a [String],
}

#[derive(Serialize)]
struct AllowedEntry<'a> {
    rule: &'a str,
    reason: &'a str,
    by: Option<&'a str>,
    until: Option<String>,
}

#[derive(Serialize)]
struct Summary {
    drafts: usize,
    go: usize,
    ask: usize,
    stop: usize,
    findings: usize,
}

impl<'a> DraftEntry<'a> {
    fn of(outcome: &'a Outcome<'_>, checked: &'a Checked, lines: &Lines, lang: Lang) -> Self {
        Self {
            path: &outcome.draft.path,
            id: outcome.draft.id.as_deref(),
            platform: checked.platform.map(crate::platform::Platform::id),
            language: checked.language.as_ref().map(crate::text::Language::code),
            hash: outcome.guideline.fingerprint_of(&outcome.draft),
            verdict: checked.verdict.name(),
            length: LengthEntry {
                value: checked.length.value,
                max: checked.length.max,
                unit: checked.length.unit.word(),
            },
            findings: checked.findings.iter().map(|finding| finding_entry(outcome, finding, lines, lang)).collect(),
            unchecked: checked
                .unchecked
                .iter()
                .map(|unchecked| UncheckedEntry { rule: &unchecked.rule, needs: &unchecked.needs })
                .collect(),
            allowed: checked.allowed.iter().map(allowed_entry).collect(),
        }
    }
}

fn finding_entry<'a>(outcome: &'a Outcome<'_>, finding: &'a Finding, lines: &Lines, lang: Lang) -> FindingEntry<'a> {
    let text: &str = &outcome.draft.source;
    let Told { message, why, instead, ask, clause, source } = Told::of(finding, outcome.guideline, lang);
    let span = finding.span.map(|span| {
        let (start, end) = (lines.position(text, span.start), lines.position(text, span.end));
        SpanEntry {
            start: span.start,
            end: span.end,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            text: span.of(text),
        }
    });
    let related = finding.place.map(|place| {
        let files = &outcome.guideline.files;
        Related { path: &files.get(place.file).name, line: files.position(place).line }
    });
    FindingEntry {
        rule: &finding.rule,
        kind: finding.kind,
        level: finding.level.name(),
        certainty: finding.certainty.name(),
        message,
        why,
        instead,
        ask,
        clause,
        source,
        problem: finding.noticed.word(),
        post: finding.post,
        span,
        related,
        fixes: finding
            .fixes
            .iter()
            .map(|fix| FixEntry { start: fix.span.start, end: fix.span.end, text: &fix.text })
            .collect(),
    }
}

fn allowed_entry(allowed: &Allowed) -> AllowedEntry<'_> {
    AllowedEntry {
        rule: &allowed.rule,
        reason: &allowed.reason,
        by: allowed.by.as_deref(),
        until: allowed.until.map(|until| until.to_string()),
    }
}

impl Format for Json {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lines = Lines::new(&outcome.draft.source);
        for checked in &outcome.checked {
            out.write_all(if self.begun { b",\n" } else { b"{\"schema\":1,\"drafts\":[\n" })?;
            self.begun = true;
            serde_json::to_writer(&mut *out, &DraftEntry::of(outcome, checked, &lines, self.lang))?;
        }
        Ok(())
    }

    fn end(&mut self, tally: Tally, out: &mut dyn io::Write) -> io::Result<()> {
        if !self.begun {
            out.write_all(b"{\"schema\":1,\"drafts\":[")?;
        }
        out.write_all(b"\n],\"summary\":")?;
        let Tally { drafts, go, ask, stop, findings, .. } = tally;
        serde_json::to_writer(&mut *out, &Summary { drafts, go, ask, stop, findings })?;
        out.write_all(b"}\n")
    }
}
