//! `taktvoll rules`: the rules in force, where each is written, and what it overrides.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::Exit;
use super::args::{Answer, Config, Rules, RulesFormat};
use super::input::{self, Found};
use super::output::{self, Failure};
use super::sink::Sink;
use super::why;
use crate::finding::Level;
use crate::guideline::{Guideline, Rule, load};
use crate::report::catalogue::{self, Chapter};
use crate::report::{escape, terminal};
use crate::rulefile::packs::PACKS;
use crate::rulefile::{PACK_PREFIX, Place};
use crate::say::{self, Lang};
use crate::trial::review;

#[derive(Serialize)]
struct Written<'a> {
    path: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct RuleEntry<'a> {
    rule: &'a str,
    kind: &'a str,
    level: &'a str,
    message: Option<&'a str>,
    written: Vec<Written<'a>>,
}

#[derive(Serialize)]
struct RulesEntry<'a> {
    schema: u8,
    name: Option<&'a str>,
    rules: Vec<RuleEntry<'a>>,
}

#[derive(Serialize)]
struct PackEntry {
    name: String,
    title: Option<String>,
    rules: Vec<String>,
}

#[derive(Serialize)]
struct PacksEntry {
    schema: u8,
    packs: Vec<PackEntry>,
}

/// The guideline of the place the command is called in.
pub(super) fn guideline_here(config: &Config, answer: &Answer, locale: Lang) -> Result<(Found, Lang), Failure> {
    let path = match &config.file {
        _ if config.none => None,
        Some(path) => Some(path.clone()),
        None => input::discover(Path::new(".")),
    };
    let asked = answer.messages.map(Lang::from);
    let found = input::guideline(path.as_deref(), config, answer, locale)?;
    let lang = asked.or_else(|| found.guideline.tongue()).unwrap_or(locale);
    Ok((found, lang))
}

/// Runs the command.
pub(super) fn run(args: &Rules, locale: Lang) -> Result<Exit, Failure> {
    if args.packs {
        return packs(args, locale);
    }
    if args.why {
        return why::run(args, locale);
    }
    if !args.drafts.paths.is_empty() {
        let lang = args.answer.messages.map_or(locale, Lang::from);
        return Err(Failure::Said(say::cli::paths_without_why(lang).to_owned()));
    }
    let (found, lang) = guideline_here(&args.config, &args.answer, locale)?;
    let guideline = &found.guideline;
    let notes = review(guideline, input::today(&args.config));
    let shown = output::error_terminal(&args.answer, lang);
    terminal::problems(&notes, &guideline.stage.files, &shown, &mut std::io::stderr().lock())?;
    let mut out = Sink::open(&args.answer, lang)?;
    match args.format {
        RulesFormat::Json => {
            let rules = guideline.rules.iter().map(|rule| entry(rule, guideline, lang)).collect();
            serde_json::to_writer_pretty(&mut out, &RulesEntry { schema: 1, name: guideline.name.as_deref(), rules })
                .map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        RulesFormat::Terminal => {
            for rule in &guideline.rules {
                line(rule, guideline, lang, &mut out)?;
            }
        }
        RulesFormat::Markdown => {
            let rules: Vec<&Rule> = guideline.rules.iter().collect();
            let name = guideline.name.as_deref().unwrap_or("taktvoll.toml");
            catalogue::begin(&mut out)?;
            catalogue::chapter(&Chapter { name, title: guideline.title.as_ref(), rules: &rules }, &mut out)?;
        }
    }
    out.finish()?;
    Ok(Exit::Go)
}

fn place<'a>(guideline: &'a Guideline, place: &Place) -> Written<'a> {
    let file = guideline.stage.files.get(place.file);
    Written { path: &file.name, line: file.position(place.span.start).line }
}

fn entry<'a>(rule: &'a Rule, guideline: &'a Guideline, lang: Lang) -> RuleEntry<'a> {
    RuleEntry {
        rule: &rule.name,
        kind: rule.kind.name,
        level: rule.level.name(),
        message: rule.common.message.as_ref().and_then(|message| message.get(lang)).map(String::as_str),
        // The last word first: it is what holds.
        written: rule.places.iter().rev().map(|at| place(guideline, at)).collect(),
    }
}

/// `must    topic.merger      taktvoll.toml:21, overrides taktvoll:default:4`.
fn line(rule: &Rule, guideline: &Guideline, lang: Lang, out: &mut dyn Write) -> std::io::Result<()> {
    let mut places = rule.places.iter().rev().map(|at| {
        let Written { path, line } = place(guideline, at);
        format!("{}:{line}", escape::terminal(path))
    });
    let first = places.next().unwrap_or_default();
    let under: Vec<String> = places.collect();
    let under = match under.as_slice() {
        [] => String::new(),
        under => format!(" ({} {})", say::explain::overrides(lang), under.join(", ")),
    };
    let level = if rule.level == Level::Off { "off" } else { rule.level.name() };
    writeln!(out, "{level:<8} {:<32} {first}{under}", rule.name)
}

fn packs(args: &Rules, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.answer.messages.map_or(locale, Lang::from);
    let mut out = Sink::open(&args.answer, lang)?;
    let none = |_: &Path| Err(String::new());
    let mut packs = Vec::new();
    if args.format == RulesFormat::Markdown {
        catalogue::begin(&mut out)?;
    }
    for pack in PACKS {
        let name = format!("{PACK_PREFIX}{}", pack.name);
        // The tests of the project load every pack; one that does not load has no rules to show.
        let Ok(guideline) = load(&name, pack.text, None, &none, input::today(&args.config)) else { continue };
        let own = guideline
            .rules
            .iter()
            .filter(|rule| rule.places.iter().any(|place| guideline.stage.files.get(place.file).name == name))
            .collect::<Vec<_>>();
        if args.format == RulesFormat::Markdown {
            catalogue::chapter(&Chapter { name: &name, title: guideline.title.as_ref(), rules: &own }, &mut out)?;
        }
        packs.push(PackEntry {
            rules: own.into_iter().map(|rule| rule.name.clone()).collect(),
            title: guideline.title.as_ref().and_then(|title| title.get(lang)).cloned(),
            name,
        });
    }
    match args.format {
        RulesFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &PacksEntry { schema: 1, packs }).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        RulesFormat::Terminal => {
            for pack in packs {
                writeln!(out, "{}  {}", pack.name, pack.title.unwrap_or_default())?;
                for rule in pack.rules {
                    writeln!(out, "    {rule}")?;
                }
            }
        }
        // Written pack by pack, above.
        RulesFormat::Markdown => {}
    }
    out.finish()?;
    Ok(Exit::Go)
}
