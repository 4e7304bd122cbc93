//! The XML of `JUnit`: a suite for each draft, a case for each of its platforms, so that a build server lists what may go out.
//!
//! Checked against `junit-10.xsd` of the Jenkins xUnit plugin.

use std::fmt::Write as _;
use std::io;

use super::escape::xml;
use super::{Format, Outcome, Sum, Told, Unread, Ways};
use crate::check::Checked;
use crate::finding::Finding;
use crate::say;
use crate::span::Lines;

/// The format.
#[derive(Clone, Debug)]
pub struct Junit {
    ways: Ways,
    begun: bool,
}

impl Junit {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), begun: false }
    }

    fn begin(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"taktvoll\">")
    }

    fn counts(&self, finding: &Finding) -> bool {
        self.ways.fail_on.is_some_and(|least| finding.level >= least)
    }

    /// Whether this outcome alone makes the exit code 1.
    fn fails(&self, checked: &Checked) -> bool {
        checked.findings.iter().any(|finding| self.counts(finding))
            || (self.ways.strict && !checked.unchecked.is_empty())
    }

    fn case(&self, outcome: &Outcome<'_>, checked: &Checked, lines: &Lines) -> String {
        let lang = self.ways.lang;
        let platform = say::report::platform(checked.platform, lang);
        let mut case = format!("    <testcase classname=\"{}\" name=\"{}\"", name(outcome), xml(&platform));
        let mut failures = String::new();
        let mut noted = String::new();
        for finding in &checked.findings {
            let Told { message, instead, ask, .. } = Told::of(finding, outcome.guideline, lang);
            let at = outcome.draft.record_line.unwrap_or_else(|| finding.span.map_or(1, |span| lines.line(span.start)));
            let mut text = format!("{}:{at}: {message}", outcome.draft.path);
            for row in instead
                .iter()
                .map(|text| (say::report::Word::Instead, text))
                .chain(ask.iter().filter(|_| self.counts(finding)).map(|ask| (say::report::Word::Ask, ask)))
            {
                let _ = write!(text, " · {}: {}", say::report::word(row.0, lang), row.1);
            }
            if self.counts(finding) {
                let (rule, message, text) = (xml(&finding.rule), xml(&message), xml(&text));
                let _ = writeln!(failures, "      <failure type=\"{rule}\" message=\"{message}\">{text}</failure>");
            } else {
                let _ = writeln!(noted, "{} {}: {}", finding.level, xml(&finding.rule), xml(&text));
            }
        }
        for waiting in checked.unchecked.iter().filter(|_| self.ways.strict) {
            let said = xml(&say::report::needs(&waiting.needs, lang));
            let _ = writeln!(failures, "      <failure type=\"{}\" message=\"{said}\"/>", xml(&waiting.rule));
        }
        if failures.is_empty() && noted.is_empty() {
            case.push_str("/>\n");
            return case;
        }
        let _ = writeln!(case, ">");
        case.push_str(&failures);
        if !noted.is_empty() {
            let _ = writeln!(case, "      <system-out>{}</system-out>", noted.trim_end());
        }
        case.push_str("    </testcase>\n");
        case
    }
}

/// The file, and the record where there is one.
fn name(outcome: &Outcome<'_>) -> String {
    let id = outcome.draft.id.as_deref().map(|id| format!(" {id}")).unwrap_or_default();
    xml(&format!("{}{id}", outcome.draft.path))
}

impl Format for Junit {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        let lines = Lines::new(&outcome.draft.source);
        let failures = outcome.checked.iter().filter(|checked| self.fails(checked)).count();
        let (name, tests) = (name(outcome), outcome.checked.len());
        writeln!(out, "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
        for checked in &outcome.checked {
            out.write_all(self.case(outcome, checked, &lines).as_bytes())?;
        }
        writeln!(out, "  </testsuite>")
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        let (path, said) = (xml(&unread.path), xml(&unread.said));
        writeln!(
            out,
            "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\">\n    <testcase classname=\"{path}\" name=\"{path}\">\n      <error type=\"draft.unreadable\" message=\"{said}\"/>\n    </testcase>\n  </testsuite>",
        )
    }

    fn end(&mut self, _: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        writeln!(out, "</testsuites>")
    }
}
