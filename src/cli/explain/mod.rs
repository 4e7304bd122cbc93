//! `taktvoll explain`: a rule in the guideline's own words, or the manual of a kind.

mod kind;
mod one;

use std::io::Write;

use super::Exit;
use super::args::{Explain, ListFormat};
use super::output::Failure;
use super::rules::guideline_here;
use super::sink::Sink;
use crate::guideline::Guideline;
use crate::rule::{self, KINDS};
use crate::rulefile::suggest::nearest;
use crate::say::explain::{Heading, heading};
use crate::say::{self, Lang};
use kind::KindEntry;
use one::RuleEntry;

/// Runs the command.
pub(super) fn run(args: &Explain, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.answer.messages.map_or(locale, Lang::from);
    let Some(name) = &args.rule else {
        let mut out = Sink::open(&args.answer, lang)?;
        match args.format {
            ListFormat::Terminal => {
                writeln!(out, "{}:", heading(Heading::Kinds, lang))?;
                for kind in KINDS {
                    writeln!(out, "  {:<14} {}", kind.name, kind.manual(lang).lines().next().unwrap_or_default())?;
                }
            }
            ListFormat::Json => json(&kind::all(lang), &mut out)?,
        }
        out.finish()?;
        return Ok(Exit::Go);
    };
    if let Some(kind) = rule::kind(name) {
        let mut out = Sink::open(&args.answer, lang)?;
        match args.format {
            ListFormat::Terminal => kind::manual(kind, lang, &mut out)?,
            ListFormat::Json => json(&KindEntry::of(kind, lang), &mut out)?,
        }
        out.finish()?;
        return Ok(Exit::Go);
    }
    let (found, lang) = guideline_here(&args.config, &args.answer, locale)?;
    let guideline = &found.guideline;
    let Some(rule) = guideline.rule(name) else {
        return Err(Failure::Said(say::cli::unknown_rule(name, &meant(name, guideline), lang)));
    };
    let mut out = Sink::open(&args.answer, lang)?;
    match args.format {
        ListFormat::Terminal => one::explain(rule, guideline, lang, &mut out)?,
        ListFormat::Json => json(&RuleEntry::of(rule, guideline, lang), &mut out)?,
    }
    out.finish()?;
    Ok(Exit::Go)
}

/// The rules or kinds that a name was probably meant for.
fn meant<'g>(name: &str, guideline: &'g Guideline) -> Vec<&'g str> {
    let names = guideline.rules.iter().map(|rule| rule.name.as_str());
    let same_end: Vec<&str> = names.clone().filter(|known| known.ends_with(&format!(".{name}"))).collect();
    if same_end.is_empty() {
        nearest(name, names.chain(KINDS.iter().map(|kind| kind.name))).into_iter().collect()
    } else {
        same_end
    }
}

fn json(entry: &impl serde::Serialize, out: &mut dyn Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, entry)?;
    writeln!(out)
}
