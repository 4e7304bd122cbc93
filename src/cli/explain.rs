//! `taktvoll explain`: a rule in the guideline's own words, or the manual of a kind.

use std::io::Write;

use super::Exit;
use super::args::Explain;
use super::output::Failure;
use super::rules::guideline_here;
use super::sink::Sink;
use crate::guideline::condition;
use crate::guideline::keys::Key;
use crate::guideline::rule::Common;
use crate::guideline::suggest::nearest;
use crate::guideline::{Guideline, Rule};
use crate::report::{self, escape};
use crate::rule::{self, KINDS, Kind};
use crate::say::cli::{Heading, heading};
use crate::say::report::{Word, word};
use crate::say::{self, Lang};
use crate::terms::{self, Term};

/// Runs the command.
pub(super) fn run(args: &Explain, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.answer.messages.map_or(locale, Lang::from);
    let Some(name) = &args.rule else {
        let mut out = Sink::open(&args.answer, lang)?;
        writeln!(out, "{}:", heading(Heading::Kinds, lang))?;
        for kind in KINDS {
            writeln!(out, "  {:<14} {}", kind.name, kind.manual(lang).lines().next().unwrap_or_default())?;
        }
        out.finish()?;
        return Ok(Exit::Go);
    };
    if let Some(kind) = rule::kind(name) {
        let mut out = Sink::open(&args.answer, lang)?;
        manual(kind, lang, &mut out)?;
        out.finish()?;
        return Ok(Exit::Go);
    }
    let (found, lang) = guideline_here(&args.config, &args.answer, locale)?;
    let guideline = &found.guideline;
    let Some(rule) = guideline.rule(name) else {
        let names = guideline.rules.iter().map(|rule| rule.name.as_str());
        let same_end: Vec<&str> = names.clone().filter(|known| known.ends_with(&format!(".{name}"))).collect();
        let meant = if same_end.is_empty() {
            nearest(name, names.chain(KINDS.iter().map(|kind| kind.name))).into_iter().collect()
        } else {
            same_end
        };
        return Err(Failure::Said(say::cli::unknown_rule(name, &meant, lang)));
    };
    let mut out = Sink::open(&args.answer, lang)?;
    explain(rule, guideline, lang, &mut out)?;
    out.finish()?;
    Ok(Exit::Go)
}

fn explain(rule: &Rule, guideline: &Guideline, lang: Lang, out: &mut dyn Write) -> std::io::Result<()> {
    let common = &rule.common;
    writeln!(out, "{} · {} ({})", rule.name, say::finding::level(rule.level, lang), rule.level)?;
    let message = common.message.as_ref().and_then(|message| message.get(lang)).cloned();
    let kind = || rule.kind.manual(lang).lines().next().unwrap_or_default().to_owned();
    writeln!(out, "  {}", escape::terminal(&message.unwrap_or_else(kind)))?;
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
    for (key, list) in rule.check.lists() {
        writeln!(out, "  {}:", say::inspect::matches(key, lang))?;
        for written in &list.written {
            let examples = Term::parse(&written.text)
                .map(|term| terms::examples(&term, list.matching.widen, list.matching.tongues()).join(", "));
            let row = format!("{}: {}", say::quoted(&written.text, lang), examples.unwrap_or_default());
            writeln!(out, "    {}", escape::terminal(&row))?;
        }
    }
    for (title, examples) in [(Heading::Flags, &common.flags), (Heading::Allows, &common.allows)] {
        let Some(examples) = examples else { continue };
        writeln!(out, "  {}:", heading(title, lang))?;
        for example in examples {
            let text = example.text.split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(out, "    {}", escape::terminal(&say::quoted(&text, lang)))?;
        }
    }
    for place in rule.places.iter().rev() {
        let file = guideline.files.get(place.file);
        let line = file.position(place.span.start).line;
        writeln!(out, "  {}: {}:{line}", heading(Heading::Written, lang), escape::terminal(&file.name))?;
    }
    Ok(())
}

/// The manual of a kind: its doc comment and its keys.
fn manual(kind: &Kind, lang: Lang, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "{}\n\n{}\n", kind.name, kind.manual(lang).trim())?;
    for (title, keys) in [
        (Heading::Keys, kind.keys),
        (Heading::CommonKeys, Common::TABLE),
        (Heading::ConditionKeys, condition::KEYS),
        (Heading::Comparisons, condition::COMPARISONS),
    ] {
        writeln!(out, "{}:", heading(title, lang))?;
        keys.iter().try_for_each(|key| key_line(key, lang, out))?;
        writeln!(out)?;
    }
    Ok(())
}

fn key_line(key: &Key, lang: Lang, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "  {:<16} {}", key.name, key.about(lang))
}
