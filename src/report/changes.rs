//! Drafts whose verdict changes with another guideline, for people and for programs.

use std::io;

use serde::Serialize;

use super::{Told, escape};
use crate::change::Change;
use crate::draft::Draft;
use crate::finding::Finding;
use crate::guideline::Guideline;
use crate::platform::Platform;
use crate::say::{self, Lang};
use crate::span::Lines;

/// The two guidelines that are compared.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'g> {
    /// As it was.
    pub old: &'g Guideline,
    /// As it is going to be.
    pub new: &'g Guideline,
}

/// Writes one change for people: the draft, the two verdicts, and a line for each finding that comes (`+`), goes (`-`) or weighs
/// otherwise (`~`).
pub fn write(
    draft: &Draft,
    change: &Change<'_>,
    sides: Sides<'_>,
    lang: Lang,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let names = [Some(draft.path.as_str()), draft.id.as_deref()];
    let mut about: Vec<String> = names.into_iter().flatten().map(|name| escape::terminal(name).into_owned()).collect();
    about.extend(change.platform.map(|platform| platform.name().to_owned()));
    let [before, after] = [change.before, change.after].map(|verdict| say::finding::verdict(verdict, lang));
    writeln!(out, "{}: {before} → {after}", about.join(" · "))?;
    let lines = Lines::new(&draft.source);
    let mut tell = |sign: &str, finding: &Finding, guideline: &Guideline, weight: &str| {
        let line = draft.record_line.or_else(|| Some(lines.line(finding.span?.start)));
        let line = line.map(|line| format!(" ({})", say::change::line(line, lang))).unwrap_or_default();
        let message = Told::of(finding, guideline, lang).message;
        writeln!(out, "  {sign} {}: {weight}{}{line}", finding.rule, escape::terminal(&message))
    };
    let twin =
        |finding: &Finding, list: &[&'_ Finding]| list.iter().find(|one| one.is_same(finding)).map(|one| one.level);
    for finding in &change.new {
        match twin(finding, &change.gone) {
            Some(level) => tell("~", finding, sides.new, &format!("{level} → {}. ", finding.level))?,
            None => tell("+", finding, sides.new, "")?,
        }
    }
    for finding in change.gone.iter().filter(|finding| twin(finding, &change.new).is_none()) {
        tell("-", finding, sides.old, "")?;
    }
    Ok(())
}

#[derive(Serialize)]
struct ChangeEntry<'a> {
    path: &'a str,
    id: Option<&'a str>,
    platform: Option<&'a str>,
    before: &'a str,
    after: &'a str,
    new: Vec<FindingEntry<'a>>,
    gone: Vec<FindingEntry<'a>>,
}

#[derive(Serialize)]
struct FindingEntry<'a> {
    rule: &'a str,
    problem: &'a str,
    level: &'a str,
    message: String,
    line: Option<usize>,
    text: &'a str,
}

impl<'a> FindingEntry<'a> {
    fn of(finding: &'a Finding, draft: &Draft, lines: &Lines, guideline: &Guideline, lang: Lang) -> Self {
        Self {
            rule: &finding.rule,
            problem: finding.noticed.word(),
            level: finding.level.name(),
            message: Told::of(finding, guideline, lang).message,
            line: draft.record_line.or_else(|| Some(lines.line(finding.span?.start))),
            text: &finding.excerpt,
        }
    }
}

/// One change as a line of JSON.
pub fn json(draft: &Draft, change: &Change<'_>, sides: Sides<'_>, lang: Lang) -> serde_json::Result<Vec<u8>> {
    let lines = Lines::new(&draft.source);
    let mut line = Vec::new();
    let entry = ChangeEntry {
        path: &draft.path,
        id: draft.id.as_deref(),
        platform: change.platform.map(Platform::id),
        before: change.before.name(),
        after: change.after.name(),
        new: change.new.iter().map(|one| FindingEntry::of(one, draft, &lines, sides.new, lang)).collect(),
        gone: change.gone.iter().map(|one| FindingEntry::of(one, draft, &lines, sides.old, lang)).collect(),
    };
    escape::json(&mut line, &entry)?;
    Ok(line)
}
