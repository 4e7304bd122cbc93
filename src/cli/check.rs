//! `taktvoll check`: drafts in, findings out.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Exit;
use super::args::{Check, CheckFormat};
use super::find::{self, Target};
use super::input::{self, Found, Guidelines};
use super::output::{self, Failure, Sink};
use crate::calendar::Calendar;
use crate::check::{self, Occasion};
use crate::draft::{self, Draft, DraftError, Format as DraftFormat};
use crate::finding::Level;
use crate::report::json::Json;
use crate::report::short::Short;
use crate::report::{Format, Outcome};
use crate::say::report::Tally;
use crate::say::{self, Lang};
use crate::terms::Finder;

/// Files, or records of one file, that are checked side by side before anything of them is written: enough to keep all
/// cores busy, few enough to keep memory flat.
const BATCH: usize = 512;

/// Runs the command.
pub(super) fn run(args: &Check, locale: Lang) -> Result<Exit, Failure> {
    let mut guidelines = Guidelines::new(&args.config, &args.answer, locale);
    let (targets, unread) = find::targets(&args.drafts, args.answer.messages.map_or(locale, Lang::from))?;
    let serving: Vec<Option<PathBuf>> =
        targets.iter().map(|target| guidelines.prepare(&target.folder(&args.drafts))).collect();
    if targets.is_empty() {
        guidelines.prepare(Path::new("."));
    }
    let lang = guidelines.lang();
    let occasion = Occasion {
        platforms: input::platforms(&args.drafts, lang)?,
        language: input::language(&args.drafts, lang)?,
        today: input::today(&args.config),
    };
    if guidelines.built_in_serve() {
        output::note(say::report::built_in(lang));
    }
    let rule_files: Vec<PathBuf> = guidelines.files().map(Path::to_owned).collect();
    let work: Vec<(Target, Option<PathBuf>)> = targets
        .into_iter()
        .zip(serving)
        .filter(|(target, _)| target.named || !input::is_one_of(&target.path, &rule_files))
        .collect();

    if let Some(output) = &args.answer.output
        && work.iter().any(|(target, _)| input::is_one_of(&target.path, std::slice::from_ref(output)))
    {
        return Err(Failure::Said(say::cli::output_is_input(&output.display().to_string(), lang)));
    }
    let job = Job { args, lang, occasion };
    let mut run = Run {
        job: &job,
        format: format(args, lang),
        out: Sink::open(&args.answer, lang)?,
        calendar: Calendar::default(),
        tally: Tally { unchecked: unread.len(), ..Tally::default() },
        worst: None,
        unchecked: false,
        failed: guidelines.any_broken() || !unread.is_empty(),
    };
    for error in &unread {
        output::note(error);
    }
    if work.is_empty() && !run.failed {
        output::note(say::report::nothing_found(lang));
    }
    for batch in work.chunks(BATCH) {
        run.batch(batch, &guidelines)?;
    }
    let exit = run.exit();
    run.format.end(run.tally, &mut run.out)?;
    run.out.finish()?;
    Ok(exit)
}

/// What is asked of every draft.
struct Job<'a> {
    args: &'a Check,
    lang: Lang,
    occasion: Occasion,
}

/// One run over all drafts.
struct Run<'a> {
    job: &'a Job<'a>,
    format: Box<dyn Format>,
    out: Sink,
    calendar: Calendar,
    tally: Tally,
    worst: Option<Level>,
    unchecked: bool,
    failed: bool,
}

/// What a file came to: drafts and what could not be read, in the order of the file.
type Outcomes<'g> = Vec<Result<Outcome<'g>, String>>;

impl Job<'_> {
    fn is_text(&self, target: &Target) -> bool {
        target.format(&self.args.drafts) == DraftFormat::Text
    }

    /// Checks a file that is one draft.
    fn file<'g>(&self, target: &Target, found: &'g Found, finder: &mut Finder<'g>) -> Outcomes<'g> {
        let name = target.shown(&self.args.drafts);
        let bytes = match target.bytes(&self.args.drafts) {
            Ok(bytes) => bytes,
            Err(error) => return vec![Err(output::unreadable(Path::new(&name), &error, self.lang))],
        };
        let drafts = draft::read(&name, &bytes, target.format(&self.args.drafts));
        drafts.map(|draft| self.one(draft, found, finder)).collect()
    }

    fn one<'g>(
        &self,
        draft: Result<Draft, DraftError>,
        found: &'g Found,
        finder: &mut Finder<'g>,
    ) -> Result<Outcome<'g>, String> {
        let mut draft = draft.map_err(|error| say::draft::error(&error, self.lang))?;
        found.fill(&mut draft);
        let checked = check::check(&found.guideline, &draft, &self.occasion, finder);
        Ok(Outcome { draft, guideline: &found.guideline, checked })
    }
}

impl Run<'_> {
    fn batch(&mut self, batch: &[(Target, Option<PathBuf>)], guidelines: &Guidelines<'_>) -> Result<(), Failure> {
        let found = |target: &(Target, Option<PathBuf>)| guidelines.get(target.1.as_ref());
        // Files of many records are taken apart one after the other and part by part: no file has to fit into memory.
        let job = self.job;
        // With a broken guideline nothing is reported clean.
        self.tally.unchecked += batch.iter().filter(|target| found(target).is_none()).count();
        for run in batch.chunk_by(|one, next| job.is_text(&one.0) && job.is_text(&next.0)) {
            let texts = run.iter().all(|(target, _)| job.is_text(target));
            if texts {
                let checked: Vec<Outcomes<'_>> = run
                    .par_iter()
                    .map_init(
                        || None::<(&Found, Finder<'_>)>,
                        |kept, target| {
                            let Some(found) = found(target) else { return Vec::new() };
                            let same = kept.as_ref().is_some_and(|(old, _)| std::ptr::eq(*old, found));
                            if !same {
                                *kept = Some((found, Finder::new(&found.guideline.index)));
                            }
                            let Some((_, finder)) = kept else { return Vec::new() };
                            job.file(&target.0, found, finder)
                        },
                    )
                    .collect();
                for outcome in checked.into_iter().flatten() {
                    self.take(outcome)?;
                }
            } else {
                for target in run {
                    if let Some(found) = found(target) {
                        self.records(&target.0, found)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Checks a file of records, a batch at a time.
    fn records(&mut self, target: &Target, found: &Found) -> Result<(), Failure> {
        let job = self.job;
        let name = target.shown(&job.args.drafts);
        let unreadable = |error| output::unreadable(Path::new(&name), &error, job.lang);
        let from = match target.open() {
            Ok(from) => from,
            Err(error) => return self.take(Err(unreadable(error))),
        };
        let mut drafts = draft::stream(&name, from, target.format(&job.args.drafts));
        loop {
            let batch: Vec<_> = drafts.by_ref().take(BATCH * 4).collect();
            if batch.is_empty() {
                return Ok(());
            }
            let outcomes: Outcomes<'_> = batch
                .into_par_iter()
                .map_init(
                    || Finder::new(&found.guideline.index),
                    |finder, draft| draft.map_err(unreadable).and_then(|draft| job.one(draft, found, finder)),
                )
                .collect();
            for outcome in outcomes {
                self.take(outcome)?;
            }
        }
    }

    /// Writes an outcome and remembers what the exit code needs to know of it.
    fn take(&mut self, outcome: Result<Outcome<'_>, String>) -> Result<(), Failure> {
        let mut outcome = match outcome {
            Ok(outcome) => outcome,
            Err(error) => {
                // In the order of the drafts: what has been written before comes first on a terminal, too.
                if std::io::stderr().is_terminal() {
                    self.out.flush()?;
                }
                output::note(&error);
                self.failed = true;
                self.tally.unchecked += 1;
                return Ok(());
            }
        };
        self.calendar.add(outcome.guideline, &outcome.draft, &mut outcome.checked);
        for checked in &outcome.checked {
            self.worst = self.worst.max(checked.findings.iter().map(|finding| finding.level).max());
            self.unchecked |= !checked.unchecked.is_empty();
            self.failed |= checked.has_crashed();
        }
        outcome.count(&mut self.tally);
        self.format.draft(&outcome, &mut self.out)?;
        Ok(())
    }

    fn exit(&self) -> Exit {
        let reached = self.job.args.fail_on.level().is_some_and(|least| self.worst.is_some_and(|worst| worst >= least));
        if self.failed {
            Exit::Failed
        } else if reached || (self.job.args.strict && self.unchecked) {
            Exit::Findings
        } else {
            Exit::Go
        }
    }
}

fn format(args: &Check, lang: Lang) -> Box<dyn Format> {
    match args.format {
        CheckFormat::Terminal => Box::new(output::terminal(&args.answer, lang, args.quiet)),
        CheckFormat::Short => Box::new(Short { lang }),
        CheckFormat::Json => Box::new(Json::new(lang)),
    }
}
