//! `taktvoll test`: runs the examples that rules carry, and tells what they do not show.

mod case;
mod junit;

use std::io::Write as _;
use std::path::Path;

use super::Exit;
use super::args::{Test, TestFormat};
use super::input;
use super::output::{self, Failure};
use super::rules::guideline_here;
use super::sink::Sink;
use crate::finding::Level;
use crate::guideline::{Guideline, Rule, load};
use crate::report::{escape, terminal};
use crate::rulefile::PACK_PREFIX;
use crate::rulefile::packs::{ALWAYS, PACKS};
use crate::say::trial as words;
use crate::say::{self, Lang};
use crate::terms::Finder;
use crate::trial::review;
use case::{Asked, Case};
use junit::Junit;

/// Runs the command.
pub(super) fn run(args: &Test, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.answer.messages.map_or(locale, Lang::from);
    if !args.packs {
        let (found, lang) = guideline_here(&args.config, &args.answer, locale)?;
        let notes = review(&found.guideline, input::today(&args.config));
        let shown = output::error_terminal(&args.answer, lang);
        terminal::problems(&notes, &found.guideline.stage.files, &shown, &mut std::io::stderr().lock())?;
        let mut run = Run::new(args, lang)?;
        run.all(&found.guideline, None)?;
        return run.end();
    }
    let mut run = Run::new(args, lang)?;
    for pack in PACKS {
        let name = format!("{PACK_PREFIX}{}", pack.name);
        match load(&name, pack.text, None, &|_: &Path| Err(String::new()), input::today(&args.config)) {
            Ok(guideline) => run.all(&guideline, Some(&name))?,
            Err(broken) => {
                let shown = output::terminal(&args.answer, lang, false);
                terminal::problems(&broken.problems, &broken.files, &shown, &mut run.out)?;
                run.failed += broken.problems.len();
            }
        }
    }
    run.end()
}

/// One run over all rules.
struct Run<'a> {
    args: &'a Test,
    lang: Lang,
    out: Sink,
    junit: Junit,
    /// What did not hold, drawn, to be shown behind the rules.
    amiss: Vec<u8>,
    rules: usize,
    passed: usize,
    failed: usize,
}

impl<'a> Run<'a> {
    fn new(args: &'a Test, lang: Lang) -> Result<Self, Failure> {
        let out = Sink::open(&args.answer, lang)?;
        Ok(Self { args, lang, out, junit: Junit::default(), amiss: Vec::new(), rules: 0, passed: 0, failed: 0 })
    }

    /// Tries all rules of a guideline, or those that one file writes.
    fn all(&mut self, guideline: &Guideline, file: Option<&str>) -> Result<(), Failure> {
        let always = format!("{PACK_PREFIX}{ALWAYS}");
        let own = |rule: &&Rule| {
            let mut files = rule.places.iter().map(|place| guideline.stage.files.get(place.file).name.as_str());
            // What every guideline stands on is tested with the packs.
            match file {
                Some(own) => files.any(|name| name == own),
                None => files.any(|name| name != always),
            }
        };
        let asked = Asked {
            coverage: self.args.coverage,
            mutate: self.args.mutate,
            variants: self.args.variants,
            lang: self.lang,
        };
        let mut finder = Finder::new(&guideline.index);
        // A rule that is switched off has nothing to show.
        for rule in guideline.rules.iter().filter(own).filter(|rule| rule.level != Level::Off) {
            let cases = case::of(guideline, rule, asked, input::today(&self.args.config), &mut finder);
            self.rule(guideline, rule, &cases)?;
        }
        Ok(())
    }

    fn rule(&mut self, guideline: &Guideline, rule: &Rule, cases: &[Case]) -> Result<(), Failure> {
        let failed = cases.iter().filter(|case| case.amiss.is_some()).count();
        self.rules += 1;
        self.failed += failed;
        self.passed += cases.len() - failed;
        if self.args.format == TestFormat::Junit {
            self.junit.suite(&rule.name, cases, &guideline.stage.files);
            return Ok(());
        }
        let dots: String = cases.iter().map(|case| if case.amiss.is_some() { 'F' } else { '.' }).collect();
        let status = match (cases.len(), failed) {
            (0, _) => words::no_examples(self.lang),
            (_, 0) => words::ok(self.lang),
            _ => words::failed(self.lang),
        };
        writeln!(self.out, "{}", format!("{status:<13} {:<32} {dots}", rule.name).trim_end())?;
        let shown = output::terminal(&self.args.answer, self.lang, false);
        for (case, said) in cases.iter().filter_map(|case| Some((case, case.amiss.as_ref()?))) {
            terminal::place(said, case.place, &guideline.stage.files, &shown, &mut self.amiss)?;
            if let Some(about) = &case.about {
                // Under the lines it belongs to, before the empty line that ends them.
                self.amiss.pop();
                writeln!(self.amiss, "         {}\n", escape::terminal(about))?;
            }
        }
        Ok(())
    }

    fn end(mut self) -> Result<Exit, Failure> {
        if self.args.format == TestFormat::Junit {
            self.junit.end(&mut self.out)?;
        } else {
            if !self.amiss.is_empty() {
                writeln!(self.out)?;
                self.out.write_all(&self.amiss)?;
            }
            let more = self.args.coverage || self.args.mutate || self.args.variants;
            writeln!(self.out, "{}", say::trial::tested(self.passed, self.failed, self.rules, more, self.lang))?;
        }
        self.out.finish()?;
        Ok(if self.failed > 0 { Exit::Findings } else { Exit::Go })
    }
}
