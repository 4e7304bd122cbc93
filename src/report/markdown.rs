//! A comment for a pull request: the summary first, then the drafts that ask for something.

use std::fmt::Write as _;
use std::io;

use super::entry::{Entry, entries};
use super::escape::{markdown, markdown_code};
use super::{Format, Outcome, Sum, Unread, Ways};
use crate::finding::{Level, Verdict};
use crate::say;
use crate::say::report::{Word, word};
use crate::span::Lines;

/// GitHub takes 65,536 characters in a comment; what goes beyond this is counted instead.
const MOST: usize = 60_000;

/// The format. What it writes is short: it is kept until the summary is known.
#[derive(Clone, Debug)]
pub struct Markdown {
    ways: Ways,
    body: String,
    left_out: usize,
}

impl Markdown {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), body: String::new(), left_out: 0 }
    }

    fn add(&mut self, part: &str, entries: usize) {
        // Once something is left out, so is what follows: a report with gaps would be read as complete.
        if self.left_out > 0 || self.body.len() + part.len() > MOST {
            self.left_out += entries.max(1);
        } else {
            self.body.push_str(part);
        }
    }

    fn entry(&self, entry: &Entry<'_>, part: &mut String) {
        let lang = self.ways.lang;
        let level = say::finding::level(entry.level, lang);
        let line = say::report::line(entry.line, lang);
        let excerpt = entry.finding.map(|finding| finding.excerpt.trim()).filter(|excerpt| !excerpt.is_empty());
        let excerpt =
            excerpt.map(|excerpt| format!(" {}", markdown_code(&say::shortened(excerpt, 80)))).unwrap_or_default();
        let about = about(entry);
        let message = markdown(&entry.told.message);
        let _ = writeln!(part, "- **{level}** · {line}{about}{excerpt}  ");
        let _ = writeln!(part, "  {message}");
        let mut row = |front: &str, text: String| {
            let _ = writeln!(part, "  - {front}: {text}");
        };
        if let Some(why) = &entry.told.why {
            row(word(Word::Why, lang), markdown(why));
        }
        let instead = if entry.level == Level::Welcome { Word::Idea } else { Word::Instead };
        for text in &entry.told.instead {
            row(word(instead, lang), markdown(text));
        }
        if let Some(ask) = entry.told.ask.as_ref().filter(|_| entry.level >= Level::Ask) {
            row(word(Word::Ask, lang), markdown_code(ask));
        }
        let clause = entry.told.clause.as_ref().map(|clause| format!(" ({})", markdown(clause))).unwrap_or_default();
        row(word(Word::Rule, lang), format!("{}{clause}", markdown_code(entry.rule)));
    }
}

/// ` · kal-02, instagram`, or nothing.
pub(super) fn about(entry: &Entry<'_>) -> String {
    if entry.about.is_empty() { String::new() } else { format!(" · {}", markdown(&entry.about.join(", "))) }
}

impl Format for Markdown {
    fn draft(&mut self, outcome: &Outcome<'_>, _: &mut dyn io::Write) -> io::Result<()> {
        let lang = self.ways.lang;
        let lines = Lines::new(&outcome.draft.source);
        let entries = entries(outcome, &lines, &self.ways);
        if entries.is_empty() || self.ways.statistics {
            return Ok(());
        }
        let id = outcome.draft.id.as_deref().map(|id| format!(" · {}", markdown_code(id))).unwrap_or_default();
        let verdict = outcome.checked.iter().map(|checked| checked.verdict).max().unwrap_or(Verdict::Go);
        let mut part =
            format!("#### {}{id}: {}\n\n", markdown_code(&outcome.draft.path), say::finding::verdict(verdict, lang));
        for entry in &entries {
            self.entry(entry, &mut part);
        }
        part.push('\n');
        self.add(&part, entries.len());
        Ok(())
    }

    fn unread(&mut self, unread: &Unread, _: &mut dyn io::Write) -> io::Result<()> {
        let part = format!("#### {}\n\n{}\n\n", markdown_code(&unread.path), markdown(&unread.said));
        self.add(&part, 1);
        Ok(())
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lang = self.ways.lang;
        writeln!(out, "### taktvoll\n\n{}\n", markdown(&say::report::summary(sum.tally, lang)))?;
        if let Some(statistics) = sum.statistics {
            let [findings, level, rule, drafts] = say::report::statistics_columns(lang);
            writeln!(out, "| {findings} | {level} | {rule} | {drafts} |\n|--:|---|---|--:|")?;
            for count in statistics.counts() {
                let rule = markdown_code(&count.rule).replace('|', "\\|");
                let level = say::finding::level(count.level, lang);
                writeln!(out, "| {} | {level} | {rule} | {} |", count.findings, count.drafts)?;
            }
            writeln!(out)?;
        }
        out.write_all(self.body.as_bytes())?;
        let hidden = sum.hidden + self.left_out;
        if hidden > 0 {
            writeln!(out, "{}\n", markdown(&say::report::hidden(hidden, lang)))?;
        }
        writeln!(out, "_{}_", say::report::people_decide(lang))
    }
}
