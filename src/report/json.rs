//! The JSON report, schema 1: stable, one entry for each draft and platform.

use std::io;

use serde::Serialize;

use super::statistics::Count;
use super::{Format, Outcome, Sum, Told, Unread, escape};
use crate::check::Checked;
use crate::finding::{Allowed, Finding};
use crate::say::Lang;
use crate::span::Lines;

/// Writes drafts as they come; the whole is one JSON object.
#[derive(Clone, Debug)]
pub struct Json {
    lang: Lang,
    /// Whether a draft has been written.
    begun: bool,
    unread: Vec<Unread>,
}

/// What could not be read is listed up to here: the list stands behind the drafts and has to be kept until then.
const MOST_UNREAD: usize = 1000;

impl Json {
    /// A report with messages in that language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang, begun: false, unread: Vec::new() }
    }
}

#[derive(Serialize)]
pub(super) struct DraftEntry<'a> {
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
pub(super) struct Summary {
    drafts: usize,
    go: usize,
    ask: usize,
    stop: usize,
    findings: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    statistics: Option<Vec<StatisticsEntry>>,
}

#[derive(Serialize)]
struct StatisticsEntry {
    rule: String,
    level: &'static str,
    findings: usize,
    drafts: usize,
}

#[derive(Serialize)]
pub(super) struct UnreadEntry<'a> {
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    reason: &'a str,
}

impl Summary {
    pub(super) fn of(sum: &Sum<'_>) -> Self {
        let crate::say::report::Tally { drafts, go, ask, stop, findings, .. } = sum.tally;
        let entry =
            |Count { rule, level, findings, drafts }| StatisticsEntry { rule, level: level.name(), findings, drafts };
        let statistics = sum.statistics.map(|statistics| statistics.counts().into_iter().map(entry).collect());
        Self { drafts, go, ask, stop, findings, statistics }
    }
}

impl<'a> UnreadEntry<'a> {
    pub(super) fn of(unread: &'a Unread) -> Self {
        Self {
            path: &unread.path,
            line: unread.position.map(|at| at.line),
            column: unread.position.map(|at| at.column),
            reason: &unread.said,
        }
    }
}

impl<'a> DraftEntry<'a> {
    pub(super) fn of(outcome: &'a Outcome<'_>, checked: &'a Checked, lines: &Lines, lang: Lang) -> Self {
        Self {
            path: &outcome.draft.path,
            id: outcome.draft.id.as_deref(),
            platform: checked.platform.map(crate::platform::Platform::id),
            language: checked.language.as_ref().map(crate::text::Language::code),
            hash: outcome.guideline.stage.fingerprint_of(&outcome.draft),
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
        let files = &outcome.guideline.stage.files;
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
            escape::json(&mut *out, &DraftEntry::of(outcome, checked, &lines, self.lang))?;
        }
        Ok(())
    }

    fn unread(&mut self, unread: &Unread, _: &mut dyn io::Write) -> io::Result<()> {
        if self.unread.len() < MOST_UNREAD {
            self.unread.push(unread.clone());
        }
        Ok(())
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        if !self.begun {
            out.write_all(b"{\"schema\":1,\"drafts\":[")?;
        }
        out.write_all(b"\n],\"unreadable\":")?;
        escape::json(&mut *out, &self.unread.iter().map(UnreadEntry::of).collect::<Vec<_>>())?;
        out.write_all(b",\"summary\":")?;
        escape::json(&mut *out, &Summary::of(sum))?;
        out.write_all(b"}\n")
    }
}
