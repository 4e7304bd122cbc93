//! A rule, in the guideline's own words.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::guideline::{Guideline, Rule};
use crate::report::{self, escape};
use crate::rulefile::example::Example;
use crate::rulefile::keys::Shape;
use crate::rulefile::node::{Entry, Toml};
use crate::say::explain::{Heading, heading};
use crate::say::report::{Word, word};
use crate::say::{self, Lang};
use crate::terms::{self, Term};

/// A rule as JSON.
#[derive(Serialize)]
pub(super) struct RuleEntry<'a> {
    schema: u8,
    rule: &'a str,
    kind: &'a str,
    level: &'a str,
    message: String,
    why: Option<&'a str>,
    instead: &'a [String],
    ask: Option<String>,
    clause: Option<&'a str>,
    source: Option<&'a str>,
    owner: Option<&'a str>,
    /// Every other key, in words: conditions, scope, bounds, dates.
    settings: BTreeMap<&'a str, String>,
    terms: Vec<TermEntry<'a>>,
    flags: Vec<ExampleEntry<'a>>,
    allows: Vec<ExampleEntry<'a>>,
    written: Vec<Written<'a>>,
}

#[derive(Serialize)]
struct TermEntry<'a> {
    key: &'a str,
    term: &'a str,
    matches: Vec<String>,
}

#[derive(Serialize)]
struct ExampleEntry<'a> {
    text: &'a str,
    hit: Option<&'a str>,
    draft: BTreeMap<&'a str, String>,
}

#[derive(Serialize)]
struct Written<'a> {
    path: &'a str,
    line: usize,
}

impl<'a> RuleEntry<'a> {
    pub(super) fn of(rule: &'a Rule, guideline: &'a Guideline, lang: Lang) -> Self {
        let common = &rule.common;
        let example = |example: &'a Example| ExampleEntry {
            text: &example.text,
            hit: example.hit.as_deref(),
            draft: example.meta.iter().map(|(key, said)| (key.as_str(), say::trial::value(said))).collect(),
        };
        let examples = |all: &'a Option<Vec<Example>>| all.iter().flatten().map(example).collect();
        Self {
            schema: 1,
            rule: &rule.name,
            kind: rule.kind.name,
            level: rule.level.name(),
            message: message(rule, lang),
            why: common.why.as_ref().and_then(|why| why.get(lang)).map(String::as_str),
            instead: common
                .instead
                .as_ref()
                .and_then(|instead| instead.get(lang))
                .map(Vec::as_slice)
                .unwrap_or_default(),
            ask: report::whom(rule, guideline, lang),
            clause: common.clause.as_deref(),
            source: common.source.as_ref().map(|source| source.0.as_str()),
            owner: common.owner.as_deref(),
            settings: settings(rule, lang).into_iter().collect(),
            terms: matches(rule).map(|(key, term, matches)| TermEntry { key, term, matches }).collect(),
            flags: examples(&common.flags),
            allows: examples(&common.allows),
            written: places(rule, guideline).map(|(path, line)| Written { path, line }).collect(),
        }
    }
}

/// What the rule says, or else what its kind is about.
fn message(rule: &Rule, lang: Lang) -> String {
    let own = rule.common.message.as_ref().and_then(|message| message.get(lang)).cloned();
    own.unwrap_or_else(|| rule.kind.manual(lang).lines().next().unwrap_or_default().to_owned())
}

/// The keys that narrow or measure, in words, in the order of the file.
fn settings(rule: &Rule, lang: Lang) -> Vec<(&str, String)> {
    let said = |entry: &Entry| match entry.key.as_str() {
        "when" | "unless" => say::why::condition(entry, lang),
        "platforms" | "languages" | "markets" | "since" | "until" | "review_by" => {
            Some(say::why::value(&entry.node.value, lang))
        }
        key => {
            let shape = rule.kind.keys.iter().find(|known| known.name == key)?.shape;
            match (&entry.node.value, shape) {
                // Each term has a line of its own.
                (_, Shape::Terms) => None,
                (Toml::Table(table), Shape::Prefer) => {
                    let one = |entry: &Entry| instead_of(entry, lang);
                    Some(table.iter().map(one).collect::<Vec<_>>().join("; "))
                }
                (value, _) => Some(say::why::value(value, lang)),
            }
        }
    };
    rule.written.iter().filter_map(|entry| Some((entry.key.as_str(), said(entry)?))).collect()
}

/// `“GitHub”, not “Github”, “git hub”`.
fn instead_of(entry: &Entry, lang: Lang) -> String {
    say::explain::instead_of(&say::quoted(&entry.key, lang), &say::why::value(&entry.node.value, lang), lang)
}

/// Each term with its key and what it matches.
fn matches(rule: &Rule) -> impl Iterator<Item = (&'static str, &str, Vec<String>)> {
    rule.check.lists().into_iter().flat_map(|(key, list)| {
        list.written.iter().map(move |written| {
            let term = Term::parse(&written.text);
            let examples = term.map(|term| terms::examples(&term, list.matching.widen, list.matching.tongues()));
            (key, written.text.as_str(), examples.unwrap_or_default())
        })
    })
}

/// The places that write the rule, the last word first.
fn places<'a>(rule: &'a Rule, guideline: &'a Guideline) -> impl Iterator<Item = (&'a str, usize)> {
    rule.places.iter().rev().map(|place| {
        let file = guideline.stage.files.get(place.file);
        (file.name.as_str(), file.position(place.span.start).line)
    })
}

pub(super) fn explain(rule: &Rule, guideline: &Guideline, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let common = &rule.common;
    writeln!(out, "{} · {} ({})", rule.name, say::finding::level(rule.level, lang), rule.level)?;
    writeln!(out, "  {}", escape::terminal(&message(rule, lang)))?;
    let mut row = |front: &str, text: &str| writeln!(out, "  {front}: {}", escape::terminal(text));
    if let Some(why) = common.why.as_ref().and_then(|why| why.get(lang)) {
        row(word(Word::Why, lang), why)?;
    }
    for instead in common.instead.as_ref().and_then(|instead| instead.get(lang)).into_iter().flatten() {
        row(word(Word::Instead, lang), instead)?;
    }
    if let Some(ask) = report::whom(rule, guideline, lang) {
        row(word(Word::Ask, lang), &ask)?;
    }
    if let Some(clause) = &common.clause {
        row(heading(Heading::Clause, lang), clause)?;
    }
    if let Some(source) = &common.source {
        row(heading(Heading::Source, lang), &source.0)?;
    }
    if let Some(owner) = &common.owner {
        row(heading(Heading::Owner, lang), owner)?;
    }
    for (key, said) in settings(rule, lang) {
        row(&front(key, lang), &said)?;
    }
    let mut last = "";
    for (key, term, matches) in matches(rule) {
        if key != last {
            writeln!(out, "  {}:", say::inspect::matches(key, lang))?;
            last = key;
        }
        let row = format!("{}: {}", say::quoted(term, lang), matches.join(", "));
        writeln!(out, "    {}", escape::terminal(&row))?;
    }
    for (title, examples) in [(Heading::Flags, &common.flags), (Heading::Allows, &common.allows)] {
        let Some(examples) = examples else { continue };
        writeln!(out, "  {}:", heading(title, lang))?;
        for example in examples {
            let text = example.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let meta = say::trial::meta(&example.meta, lang).map(|meta| format!(" ({meta})")).unwrap_or_default();
            writeln!(out, "    {}{}", escape::terminal(&say::quoted(&text, lang)), escape::terminal(&meta))?;
        }
    }
    for (path, line) in places(rule, guideline) {
        writeln!(out, "  {}: {}:{line}", heading(Heading::Written, lang), escape::terminal(path))?;
    }
    Ok(())
}

/// What stands before a setting: words where there are some, else the key itself.
fn front(key: &str, lang: Lang) -> String {
    match key {
        "review_by" => heading(Heading::ReviewBy, lang).to_owned(),
        "when" => heading(Heading::When, lang).to_owned(),
        "unless" => heading(Heading::Unless, lang).to_owned(),
        key => format!("`{key}`"),
    }
}
