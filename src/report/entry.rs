//! One line of a report for machines: a finding once, however many platforms it is about, and under `--strict` what could
//! not be checked.

use super::{Outcome, Told, Ways, fingerprint};
use crate::finding::{Certainty, Finding, Fix, Level};
use crate::platform::Platform;
use crate::say;
use crate::span::{Lines, Position, Span};

/// Where something stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    /// Its first character.
    pub(super) start: Position,
    /// The character behind its last one.
    pub(super) end: Position,
    /// The bytes of the draft's source it was made from.
    pub(super) span: Span,
}

impl Region {
    pub(super) fn of(span: Span, text: &str, lines: &Lines) -> Self {
        Self { start: lines.position(text, span.start), end: lines.position(text, span.end), span }
    }
}

/// What a report says in one place.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// The file.
    pub(super) path: &'a str,
    /// The line to look at: that of the record, of the finding, or the first.
    pub(super) line: usize,
    /// The exact place; `None` for what is missing, and for records: how their text is written in the file, with quotes and
    /// escapes, moves every column.
    pub(super) region: Option<Region>,
    /// `kind.name` of the rule.
    pub(super) rule: &'a str,
    /// What it asks of the writer.
    pub(super) level: Level,
    /// What is said.
    pub(super) told: Told,
    /// The record and the platforms it is about.
    pub(super) about: Vec<&'a str>,
    /// The finding; `None` for a rule that could not be checked.
    pub(super) finding: Option<&'a Finding>,
    /// Stays the same while lines move.
    pub(super) fingerprint: String,
}

impl Entry<'_> {
    /// The message with what it is about, in one line: `[linkedin] Three hashtags are enough.`
    pub(super) fn message(&self) -> String {
        if self.about.is_empty() {
            return self.told.message.clone();
        }
        format!("[{}] {}", self.about.join(" "), self.told.message)
    }

    /// The message and what helps, line by line.
    pub(super) fn lines(&self, ways: &Ways) -> Vec<String> {
        let mut lines = vec![self.message()];
        let row = |word, text: &str| format!("{}: {text}", say::report::word(word, ways.lang));
        lines.extend(self.told.why.as_deref().map(|why| row(say::report::Word::Why, why)));
        let instead = if self.level == Level::Welcome { say::report::Word::Idea } else { say::report::Word::Instead };
        lines.extend(self.told.instead.iter().map(|text| row(instead, text)));
        if self.level >= Level::Ask {
            lines.extend(self.told.ask.as_deref().map(|ask| row(say::report::Word::Ask, ask)));
        }
        lines
    }

    /// Edits that would mend it, where their place in the file is known.
    pub(super) fn fixes(&self) -> &[Fix] {
        match self.finding {
            Some(finding) if self.region.is_some() => &finding.fixes,
            _ => &[],
        }
    }

    /// How sure it is.
    pub(super) fn certainty(&self) -> Certainty {
        self.finding.map_or(Certainty::Firm, |finding| finding.certainty)
    }
}

/// All entries of a draft, by place.
pub(super) fn entries<'a>(outcome: &'a Outcome<'_>, lines: &Lines, ways: &Ways) -> Vec<Entry<'a>> {
    let draft = &outcome.draft;
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for checked in &outcome.checked {
        let platform = checked.platform.map(Platform::id);
        for finding in &checked.findings {
            let told = Told::of(finding, outcome.guideline, ways.lang);
            let same = entries
                .iter_mut()
                .find(|other| other.finding.is_some_and(|known| is_same(known, finding)) && other.told == told);
            if let Some(other) = same {
                other.about.extend(platform);
                continue;
            }
            let region = finding.span.map(|span| Region::of(span, &draft.source, lines));
            let region = region.filter(|_| draft.record_line.is_none());
            let line = draft.record_line.unwrap_or_else(|| region.map_or(1, |region| region.start.line));
            entries.push(Entry {
                path: &draft.path,
                line,
                region,
                rule: &finding.rule,
                level: finding.level,
                told,
                about: draft.id.as_deref().into_iter().chain(platform).collect(),
                finding: Some(finding),
                fingerprint: fingerprint::of(finding, draft),
            });
        }
        if ways.strict {
            unchecked(outcome, checked, ways, &mut entries);
        }
    }
    fingerprint::tell_apart(&mut entries);
    entries
}

fn is_same(one: &Finding, other: &Finding) -> bool {
    (&one.rule, one.span, one.post, one.level) == (&other.rule, other.span, other.post, other.level)
}

/// What keeps a strict run from passing: the rules that need to know more of the draft.
fn unchecked<'a>(
    outcome: &'a Outcome<'_>,
    checked: &'a crate::check::Checked,
    ways: &Ways,
    entries: &mut Vec<Entry<'a>>,
) {
    let draft = &outcome.draft;
    let platform = checked.platform.map(Platform::id);
    for waiting in &checked.unchecked {
        let same = entries.iter_mut().find(|other| other.finding.is_none() && other.rule == waiting.rule);
        if let Some(other) = same {
            other.about.extend(platform);
            continue;
        }
        entries.push(Entry {
            path: &draft.path,
            line: draft.record_line.unwrap_or(1),
            region: None,
            rule: &waiting.rule,
            level: Level::Ask,
            told: Told::plain(say::report::needs(&waiting.needs, ways.lang)),
            about: draft.id.as_deref().into_iter().chain(platform).collect(),
            finding: None,
            fingerprint: fingerprint::of_rule(&waiting.rule, "unchecked", draft),
        });
    }
}
