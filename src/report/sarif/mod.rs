//! SARIF 2.1.0, for code scanning and editors.
//!
//! Results are written as they come, rules and what could not be read behind them: the order of the keys of an object is
//! free, and a million drafts need no memory. Source: OASIS, *Static Analysis Results Interchange Format 2.1.0*.

mod shape;

use std::collections::BTreeMap;
use std::io;

use super::entry::{Entry, Region, entries};
use super::{Format, Outcome, Sum, Unread, Ways, escape};
use crate::finding::Level;
use crate::guideline::{Guideline, Rule};
use crate::say;
use crate::span::Lines;
use shape::{
    Artifact, Change, Configuration, Content, Descriptor, Driver, Fix, Invocation, Location, Message, Multiformat,
    Notification, Physical, Properties, Related, Replacement, SarifRegion, SarifResult, Tool,
};

/// Notifications are listed up to here: they stand behind the results and have to be kept until then.
const MOST_UNREAD: usize = 1000;

/// The format.
#[derive(Debug)]
pub struct Sarif {
    ways: Ways,
    begun: bool,
    rules: Vec<Descriptor>,
    numbers: BTreeMap<String, usize>,
    unread: Vec<Notification>,
}

impl Sarif {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), begun: false, rules: Vec::new(), numbers: BTreeMap::new(), unread: Vec::new() }
    }

    fn begin(&self, out: &mut dyn io::Write) -> io::Result<()> {
        if self.begun {
            return Ok(());
        }
        out.write_all(
            b"{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[",
        )
    }

    /// The number of a rule in the list of rules, which it enters when it is first heard.
    fn number(&mut self, entry: &Entry<'_>, guideline: &Guideline) -> usize {
        if let Some(&number) = self.numbers.get(entry.rule) {
            return number;
        }
        let number = self.rules.len();
        self.rules.push(descriptor(entry, guideline.rule(entry.rule), &self.ways));
        self.numbers.insert(entry.rule.to_owned(), number);
        number
    }
}

const fn severity(level: Level) -> &'static str {
    match level {
        Level::Must => "error",
        Level::Ask => "warning",
        Level::Advice => "note",
        Level::Welcome | Level::Off => "none",
    }
}

/// A rule in its own words; those of its first finding where it has none.
fn descriptor(entry: &Entry<'_>, rule: Option<&Rule>, ways: &Ways) -> Descriptor {
    let lang = ways.lang;
    let common = rule.map(|rule| &rule.common);
    let kind = rule.map_or(entry.rule, |rule| rule.kind.name);
    let manual = rule.map(|rule| rule.kind.manual(lang)).unwrap_or_default();
    let asks = manual.lines().next().unwrap_or_default();
    let said = common.and_then(|common| common.message.as_ref()?.get(lang)).map_or(asks, String::as_str);
    let said = if said.is_empty() { &entry.told.message } else { said };
    let mut rows = vec![said.to_owned()];
    let row = |word, text: &str| format!("{}: {text}", say::report::word(word, lang));
    rows.extend(entry.told.why.as_deref().map(|why| row(say::report::Word::Why, why)));
    rows.extend(entry.told.instead.iter().map(|text| row(say::report::Word::Instead, text)));
    rows.extend(entry.told.ask.as_deref().map(|ask| row(say::report::Word::Ask, ask)));
    rows.extend(entry.told.clause.as_deref().map(|clause| row(say::report::Word::Rule, clause)));
    let plain: Vec<String> = rows.iter().map(|row| escape::terminal(row).into_owned()).collect();
    let marked: Vec<String> = rows.iter().map(|row| escape::markdown(row)).collect();
    Descriptor {
        id: entry.rule.to_owned(),
        short_description: Message::new(said),
        help: Multiformat { text: plain.join("\n"), markdown: marked.join("\n\n") },
        help_uri: entry.told.source.clone().filter(|source| is_web(source)),
        default_configuration: Configuration { level: rule.map_or(severity(entry.level), |rule| severity(rule.level)) },
        properties: Properties { tags: vec![kind.to_owned()] },
    }
}

fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte))
    })
}

fn region(region: Option<Region>, line: usize, text: Option<&str>) -> SarifRegion {
    let snippet = text.filter(|text| !text.is_empty()).map(Content::new);
    match region {
        Some(Region { start, end, .. }) => SarifRegion {
            start_line: start.line,
            start_column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
            snippet,
        },
        None => SarifRegion { start_line: line, start_column: None, end_line: None, end_column: None, snippet },
    }
}

fn fixes(entry: &Entry<'_>, source: &str, lines: &Lines) -> Vec<Fix> {
    let replacement = |fix: &crate::finding::Fix| Replacement {
        deleted_region: region(Some(Region::of(fix.span, source, lines)), 1, None),
        inserted_content: Content::new(&fix.text),
    };
    let replacements: Vec<Replacement> = entry.fixes().iter().map(replacement).collect();
    if replacements.is_empty() {
        return Vec::new();
    }
    let description = entry.told.instead.first().unwrap_or(&entry.told.message);
    let change = Change { artifact_location: Artifact::new(entry.path), replacements };
    vec![Fix { description: Message::new(description), artifact_changes: vec![change] }]
}

/// The line of the guideline that says so; packs are no files.
fn related(entry: &Entry<'_>, guideline: &Guideline) -> Vec<Related> {
    let place = entry.finding.and_then(|finding| finding.place);
    let file = place.map(|place| (guideline.stage.files.get(place.file), guideline.stage.files.position(place)));
    let place = file.filter(|(file, _)| !file.is_pack()).map(|(file, at)| Related {
        physical_location: Physical {
            artifact_location: Artifact::new(&file.name),
            region: region(None, at.line, None),
        },
        message: Message::new(entry.rule),
    });
    place.into_iter().collect()
}

impl Format for Sarif {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let source = &outcome.draft.source;
        let lines = Lines::new(source);
        for entry in entries(outcome, &lines, &self.ways) {
            self.begin(out)?;
            out.write_all(if self.begun { b",\n" } else { b"\n" })?;
            self.begun = true;
            let welcome = entry.level <= Level::Welcome;
            let result = SarifResult {
                rule_id: entry.rule,
                rule_index: self.number(&entry, outcome.guideline),
                // What is welcome is no failure, and what could not be checked is open.
                kind: if welcome {
                    "informational"
                } else if entry.finding.is_none() {
                    "open"
                } else {
                    "fail"
                },
                level: if entry.finding.is_none() { "none" } else { severity(entry.level) },
                message: Message::new(&entry.message()),
                locations: vec![Location {
                    physical_location: Physical {
                        artifact_location: Artifact::new(entry.path),
                        region: region(entry.region, entry.line, entry.finding.map(|finding| &*finding.excerpt)),
                    },
                }],
                related_locations: related(&entry, outcome.guideline),
                partial_fingerprints: BTreeMap::from([("taktvoll/v1", &entry.fingerprint)]),
                fixes: fixes(&entry, source, &lines),
                properties: BTreeMap::from([("certainty", entry.certainty().name()), ("asks", entry.level.name())]),
            };
            escape::json(&mut *out, &result)?;
        }
        Ok(())
    }

    fn unread(&mut self, unread: &Unread, _: &mut dyn io::Write) -> io::Result<()> {
        if self.unread.len() < MOST_UNREAD {
            let line = unread.position.map_or(1, |at| at.line);
            self.unread.push(Notification {
                level: "error",
                message: Message::new(&unread.said),
                locations: vec![Location {
                    physical_location: Physical {
                        artifact_location: Artifact::new(&unread.path),
                        region: region(None, line, None),
                    },
                }],
            });
        }
        Ok(())
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        out.write_all(b"\n],\"tool\":")?;
        escape::json(&mut *out, &Tool { driver: Driver::new(std::mem::take(&mut self.rules)) })?;
        out.write_all(b",\"invocations\":")?;
        let invocation = Invocation {
            execution_successful: sum.tally.unchecked == 0,
            tool_execution_notifications: std::mem::take(&mut self.unread),
        };
        escape::json(&mut *out, &[invocation])?;
        out.write_all(b"}]}\n")
    }
}
