//! `taktvoll test`: runs the examples that rules carry.

use std::io::Write;
use std::path::Path;

use super::Exit;
use super::args::Test;
use super::input;
use super::output::{self, Failure};
use super::rules::guideline_here;
use super::sink::Sink;
use crate::finding::Level;
use crate::guideline::packs::{ALWAYS, PACKS};
use crate::guideline::{Guideline, PACK_PREFIX, load};
use crate::report::terminal;
use crate::say::{self, Lang};
use crate::terms::Finder;
use crate::trial;

/// Runs the command.
pub(super) fn run(args: &Test, locale: Lang) -> Result<Exit, Failure> {
    let mut tally = Tally::default();
    if args.packs {
        let lang = args.answer.messages.map_or(locale, Lang::from);
        let mut out = Sink::open(&args.answer, lang)?;
        for pack in PACKS {
            let name = format!("{PACK_PREFIX}{}", pack.name);
            match load(&name, pack.text, None, &|_: &Path| Err(String::new()), input::today(&args.config)) {
                Ok(guideline) => try_all(&guideline, Some(&name), args, lang, &mut tally, &mut out)?,
                Err(broken) => {
                    let shown = output::terminal(&args.answer, lang, false);
                    terminal::problems(&broken.problems, &broken.files, &shown, &mut out)?;
                    tally.failed += broken.problems.len();
                }
            }
        }
        end(&tally, lang, out)?;
    } else {
        let (found, lang) = guideline_here(&args.config, &args.answer, locale)?;
        let mut out = Sink::open(&args.answer, lang)?;
        try_all(&found.guideline, None, args, lang, &mut tally, &mut out)?;
        end(&tally, lang, out)?;
    }
    Ok(if tally.failed > 0 { Exit::Findings } else { Exit::Go })
}

#[derive(Default)]
struct Tally {
    rules: usize,
    passed: usize,
    failed: usize,
}

/// Tries the examples of all rules, or of those that one file writes.
fn try_all(
    guideline: &Guideline,
    file: Option<&str>,
    args: &Test,
    lang: Lang,
    tally: &mut Tally,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let shown = output::terminal(&args.answer, lang, false);
    let always = format!("{PACK_PREFIX}{ALWAYS}");
    let own = |rule: &&crate::guideline::Rule| {
        let mut files = rule.places.iter().map(|place| guideline.files.get(place.file).name.as_str());
        // What every guideline stands on is tested with the packs.
        match file {
            Some(own) => files.any(|name| name == own),
            None => files.any(|name| name != always),
        }
    };
    let mut finder = Finder::new(&guideline.index);
    // A rule that is switched off has nothing to show.
    for rule in guideline.rules.iter().filter(own).filter(|rule| rule.level != Level::Off) {
        tally.rules += 1;
        for tried in trial::examples(guideline, rule, input::today(&args.config), &mut finder) {
            match tried.failure {
                None => tally.passed += 1,
                Some(failure) => {
                    tally.failed += 1;
                    let said = say::cli::example_failed(&rule.name, &failure, lang);
                    terminal::place(&said, tried.example.place, &guideline.files, &shown, out)?;
                }
            }
        }
    }
    Ok(())
}

fn end(tally: &Tally, lang: Lang, mut out: Sink) -> Result<(), Failure> {
    writeln!(out, "{}", say::cli::tested(tally.passed, tally.failed, tally.rules, lang))?;
    out.finish()?;
    Ok(())
}
