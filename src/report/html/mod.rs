//! One page that needs nothing else: no script, no network, readable on a phone, on paper and in the dark.

use std::fmt::Write as _;
use std::io;

use super::entry::{Entry, entries};
use super::escape::html;
use super::{Format, Outcome, Sum, Unread, Ways, waiting};
use crate::finding::{Level, Verdict};
use crate::platform::Platform;
use crate::say::report::{Word, word};
use crate::say::{self, Lang};
use crate::span::{Lines, Span, floor};

const STYLE: &str = include_str!("page.css");

/// The format. A page begins with its summary: it is kept until that is known.
#[derive(Clone, Debug)]
pub struct Html {
    ways: Ways,
    body: String,
    /// Drafts about which nothing is to be said.
    quiet: String,
}

impl Html {
    /// A page, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), body: String::new(), quiet: String::new() }
    }

    fn entry(&mut self, entry: &Entry<'_>, source: &str, lines: &Lines) {
        let lang = self.ways.lang;
        let (level, said) = (entry.level.name(), say::finding::level(entry.level, lang));
        let line = say::report::line(entry.line, lang);
        let body = &mut self.body;
        let _ = write!(body, "<li class=\"{level}\"><p class=\"head\"><b>{said}</b> <span>{line}");
        if !entry.about.is_empty() {
            let _ = write!(body, " · <bdi>{}</bdi>", html(&entry.about.join(", ")));
        }
        let _ = writeln!(body, "</span></p><p class=\"said\"><bdi>{}</bdi></p>", html(&entry.told.message));
        if let Some(span) = entry.finding.and_then(|finding| finding.span) {
            let [before, hit, after] = around(source, span, lines);
            let (before, hit, after) = (html(&before), html(&hit), html(&after));
            let _ = writeln!(body, "<blockquote><bdi>{before}<mark>{hit}</mark>{after}</bdi></blockquote>");
        }
        body.push_str("<dl>");
        let mut row = |front: &str, text: &str| {
            let _ = write!(body, "<dt>{front}</dt><dd><bdi>{text}</bdi></dd>");
        };
        if let Some(why) = &entry.told.why {
            row(word(Word::Why, lang), &html(why));
        }
        let instead = if entry.level == Level::Welcome { Word::Idea } else { Word::Instead };
        for text in &entry.told.instead {
            row(word(instead, lang), &html(text));
        }
        if let Some(ask) = entry.told.ask.as_ref().filter(|_| entry.level >= Level::Ask) {
            row(word(Word::Ask, lang), &html(ask));
        }
        if let Some(sign) = entry.finding.and_then(|finding| say::finding::certainty(finding, lang)) {
            row(word(Word::Sign, lang), &html(&sign));
        }
        let clause = entry.told.clause.as_ref().map(|clause| format!(" ({})", html(clause))).unwrap_or_default();
        row(word(Word::Rule, lang), &format!("<code>{}</code>{clause}", html(entry.rule)));
        body.push_str("</dl></li>\n");
    }

    fn heading(&mut self, outcome: &Outcome<'_>) {
        let lang = self.ways.lang;
        let draft = &outcome.draft;
        let id = draft.id.as_deref().map(|id| format!(" · <bdi>{}</bdi>", html(id))).unwrap_or_default();
        let _ = write!(self.body, "<article><h2><bdi>{}</bdi>{id}</h2>\n<ul class=\"verdicts\">", html(&draft.path));
        for checked in &outcome.checked {
            let (class, said) = (checked.verdict.name(), say::finding::verdict(checked.verdict, lang));
            let platform = html(&say::report::platform(checked.platform, lang));
            let length = say::report::length(&checked.length, lang);
            let _ = write!(self.body, "<li class=\"{class}\"><b>{platform}</b> {length} · <em>{said}</em></li>");
        }
        self.body.push_str("</ul>\n");
    }

    /// What was not checked and what has been allowed.
    fn remarks(&mut self, outcome: &Outcome<'_>) {
        let lang = self.ways.lang;
        for checked in &outcome.checked {
            let name =
                checked.platform.map(|platform: &Platform| format!("{}: ", html(platform.name()))).unwrap_or_default();
            for (needs, rules) in waiting(&checked.unchecked) {
                let said = html(&say::report::unchecked(&rules, needs, lang));
                let _ = writeln!(self.body, "<p class=\"remark\">{name}{said}</p>");
            }
            for allowed in &checked.allowed {
                let said = html(&format!("{}: {} ({})", word(Word::Allowed, lang), allowed.rule, allowed.reason));
                let _ = writeln!(self.body, "<p class=\"remark\">{name}{said}</p>");
            }
        }
    }
}

/// The words around a span, its own, and those behind it: enough to find the place, never a whole book.
fn around(source: &str, span: Span, lines: &Lines) -> [String; 3] {
    const MOST: usize = 240;
    let line = |offset| lines.span(source, lines.line(offset)).unwrap_or_default();
    let start = line(span.start).start.max(floor(source, span.start.saturating_sub(MOST)));
    let last = line(span.end.saturating_sub(1).max(span.start));
    let end = last.end.max(span.end).min(floor(source, span.end + MOST));
    let hit_end = span.end.min(floor(source, span.start + 4 * MOST));
    let before = Span::new(start, span.start).of(source).trim_start_matches('\u{feff}');
    let mut after = Span::new(hit_end, end).of(source).to_owned();
    if hit_end < span.end || end < last.end {
        after = if hit_end < span.end { "…".to_owned() } else { after + "…" };
    }
    let dots = if start > line(span.start).start { "…" } else { "" };
    [
        format!("{dots}{before}"),
        Span::new(span.start, hit_end).of(source).lines().collect::<Vec<_>>().join(" ⏎ "),
        after,
    ]
}

impl Format for Html {
    fn draft(&mut self, outcome: &Outcome<'_>, _: &mut dyn io::Write) -> io::Result<()> {
        let source = &outcome.draft.source;
        let lines = Lines::new(source);
        let entries = entries(outcome, &lines, &Ways { strict: false, ..self.ways.clone() });
        let remarks =
            outcome.checked.iter().any(|checked| !checked.unchecked.is_empty() || !checked.allowed.is_empty());
        if entries.is_empty() && !remarks && !outcome.cut {
            let id = outcome.draft.id.as_deref().map(|id| format!(" · {}", html(id))).unwrap_or_default();
            let _ = writeln!(self.quiet, "<li><bdi>{}{id}</bdi></li>", html(&outcome.draft.path));
            return Ok(());
        }
        self.heading(outcome);
        if !entries.is_empty() {
            self.body.push_str("<ul class=\"findings\">\n");
            for entry in &entries {
                self.entry(entry, source, &lines);
            }
            self.body.push_str("</ul>\n");
        }
        self.remarks(outcome);
        self.body.push_str("</article>\n");
        Ok(())
    }

    fn unread(&mut self, unread: &Unread, _: &mut dyn io::Write) -> io::Result<()> {
        let (path, said) = (html(&unread.path), html(&unread.said));
        let _ = writeln!(
            self.body,
            "<article><h2><bdi>{path}</bdi></h2>\n<ul class=\"findings\"><li class=\"must\"><p class=\"said\"><bdi>{said}</bdi></p></li></ul></article>",
        );
        Ok(())
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lang = self.ways.lang;
        let code = match lang {
            Lang::De => "de",
            Lang::En => "en",
        };
        let summary = say::report::summary(sum.tally, lang);
        writeln!(
            out,
            "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>taktvoll</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header><h1>taktvoll</h1>\n<p>{}</p>",
            html(&summary),
        )?;
        writeln!(out, "<ul class=\"totals\">")?;
        for (verdict, count) in
            [(Verdict::Go, sum.tally.go), (Verdict::Ask, sum.tally.ask), (Verdict::Stop, sum.tally.stop)]
        {
            let (class, said) = (verdict.name(), say::finding::verdict(verdict, lang));
            writeln!(out, "<li class=\"{class}\"><b>{count}</b> {said}</li>")?;
        }
        writeln!(out, "</ul></header>\n<main>")?;
        if let Some(statistics) = sum.statistics {
            let columns =
                say::report::statistics_columns(lang).map(|column| format!("<th scope=\"col\">{column}</th>"));
            writeln!(out, "<table><thead><tr>{}</tr></thead><tbody>", columns.concat())?;
            for count in statistics.counts() {
                let (level, rule) = (say::finding::level(count.level, lang), html(&count.rule));
                let (findings, drafts) = (count.findings, count.drafts);
                writeln!(
                    out,
                    "<tr><td>{findings}</td><td>{level}</td><td><code>{rule}</code></td><td>{drafts}</td></tr>"
                )?;
            }
            writeln!(out, "</tbody></table>")?;
        }
        out.write_all(self.body.as_bytes())?;
        if !self.quiet.is_empty() {
            writeln!(
                out,
                "<details open><summary>{}</summary>\n<ul>\n{}</ul></details>",
                say::report::all_good(lang),
                self.quiet
            )?;
        }
        if sum.hidden > 0 {
            writeln!(out, "<p>{}</p>", html(&say::report::hidden(sum.hidden, lang)))?;
        }
        writeln!(out, "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>", say::report::people_decide(lang))
    }
}
