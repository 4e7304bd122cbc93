//! `taktvoll check`: drafts in, findings out.

use std::mem::ManuallyDrop;

use rayon::prelude::*;

use super::Exit;
use super::args::Check;
use super::baseline::{Baselines, Keeper};
use super::find::Target;
use super::input::Found;
use super::output::{self, Failure};
use super::progress::Progress;
use super::reports::Reports;
use super::work::{self, Task, Work};
use crate::calendar::Calendar;
use crate::check::{self, Occasion};
use crate::draft::{self, Draft, DraftError, Format as DraftFormat};
use crate::finding::Level;
use crate::report::{Outcome, Unread, redact};
use crate::say::report::Tally;
use crate::say::{self, Lang};
use crate::terms::Finder;

/// Files, or records of one file, that are checked side by side before anything of them is written: enough to keep all
/// cores busy, few enough to keep memory flat.
const BATCH: usize = 512;

/// Runs the command.
pub(super) fn run(args: &Check, locale: Lang) -> Result<Exit, Failure> {
    // The process ends with the run: nobody waits for a whole guideline to be taken apart again.
    let work = ManuallyDrop::new(Work::find(&args.drafts, &args.config, &args.answer, locale)?);
    let lang = work.lang;
    let occasion = work.occasion(&args.config);
    if work.guidelines.built_in_serve() {
        output::note(say::report::built_in(args.config.none, lang));
    }
    if args.verbose {
        work.guidelines.served(lang).iter().for_each(|line| output::note(line));
    }
    let outputs = args.formats.iter().filter_map(|wanted| wanted.file.as_ref()).chain(&args.answer.output);
    outputs.into_iter().try_for_each(|output| work.spare(output))?;
    let baselines = if args.no_baseline { Baselines::none() } else { Baselines::open(&work.guidelines, lang)? };
    let progress = Progress::of(work.tasks.len());
    let job = Job { args, lang, occasion };
    let mut run = Run {
        job: &job,
        work: &work,
        reports: Reports::open(args, &progress, lang)?,
        progress,
        calendar: Calendar::default(),
        keeper: baselines.keeper(),
        known: 0,
        tally: Tally { unchecked: work.unread.len(), ..Tally::default() },
        worst: None,
        unchecked: false,
        failed: work.guidelines.any_broken() || !work.unread.is_empty(),
    };
    for unread in &work.unread {
        run.complain(unread)?;
    }
    if work.tasks.is_empty() && !run.failed {
        output::note(say::report::nothing_found(lang));
    }
    for (at, batch) in work.tasks.chunks(BATCH).enumerate() {
        run.progress.tell(at * BATCH, || say::report::so_far(run.tally.drafts, lang));
        run.batch(batch)?;
    }
    run.progress.end();
    let exit = run.exit();
    run.reports.end(run.tally)?;
    if run.known > 0 {
        output::note(&say::baseline::rest(run.known, lang));
    }
    if run.keeper.stale() > 0 {
        output::note(&say::baseline::stale(run.keeper.stale(), lang));
    }
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
    work: &'a Work<'a>,
    reports: Reports,
    progress: Progress,
    calendar: Calendar,
    keeper: Keeper<'a>,
    /// How many findings were known.
    known: usize,
    tally: Tally,
    worst: Option<Level>,
    unchecked: bool,
    failed: bool,
}

/// What a file came to: drafts and what could not be read, in the order of the file.
type Outcomes<'g> = Vec<Result<Outcome<'g>, Unread>>;

impl Job<'_> {
    fn is_text(&self, target: &Target) -> bool {
        target.format(&self.args.drafts) == DraftFormat::Text
    }

    /// Checks a file that is one draft with the guideline that serves for it. What was made for that guideline is kept for
    /// the next file.
    fn task<'g>(&self, work: &'g Work<'_>, task: &Task, kept: &mut Option<(&'g Found, Finder<'g>)>) -> Outcomes<'g> {
        let Some(found) = work.found(task) else { return Vec::new() };
        if kept.as_ref().is_none_or(|(old, _)| !std::ptr::eq(*old, found)) {
            *kept = Some((found, Finder::new(&found.guideline.index)));
        }
        let Some((_, finder)) = kept else { return Vec::new() };
        self.file(work, &task.0, found, finder)
    }

    fn file<'g>(&self, work: &Work<'_>, target: &Target, found: &'g Found, finder: &mut Finder<'g>) -> Outcomes<'g> {
        let bytes = match work.read(target) {
            Ok(bytes) => bytes,
            Err(unread) => return vec![Err(unread)],
        };
        let name = target.shown(&self.args.drafts);
        let drafts = draft::read(&name, &bytes, target.format(&self.args.drafts));
        drafts.map(|draft| self.one(draft, found, finder)).collect()
    }

    fn one<'g>(
        &self,
        draft: Result<Draft, DraftError>,
        found: &'g Found,
        finder: &mut Finder<'g>,
    ) -> Result<Outcome<'g>, Unread> {
        let draft = work::filled(draft, found, self.lang)?;
        let checked = check::check(&found.guideline, &draft, &self.occasion, finder);
        Ok(Outcome { draft, guideline: &found.guideline, checked, cut: false })
    }
}

impl Run<'_> {
    fn batch(&mut self, batch: &[Task]) -> Result<(), Failure> {
        let (job, work) = (self.job, self.work);
        let found = |task: &Task| work.found(task);
        // Files of many records are taken apart one after the other and part by part: no file has to fit into memory.
        // With a broken guideline nothing is reported clean.
        self.tally.unchecked += batch.iter().filter(|target| found(target).is_none()).count();
        for run in batch.chunk_by(|one, next| job.is_text(&one.0) && job.is_text(&next.0)) {
            let texts = run.iter().all(|(target, _)| job.is_text(target));
            if texts {
                let checked: Vec<Outcomes<'_>> = match run {
                    // One draft is checked before a thread has begun.
                    [one] => vec![job.task(work, one, &mut None)],
                    _ => run.par_iter().map_init(|| None, |kept, task| job.task(work, task, kept)).collect(),
                };
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
        let from = match target.open() {
            Ok(from) => from,
            Err(error) => return self.take(Err(self.work.unread(target, &error))),
        };
        let work = self.work;
        let unreadable = |error| work.unread(target, &error);
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
            let drafts = self.tally.drafts;
            self.progress.say(|| say::report::so_far(drafts, job.lang));
        }
    }

    /// Writes an outcome and remembers what the exit code needs to know of it.
    fn take(&mut self, outcome: Result<Outcome<'_>, Unread>) -> Result<(), Failure> {
        let mut outcome = match outcome {
            Ok(outcome) => outcome,
            Err(unread) => {
                self.failed = true;
                self.tally.unchecked += 1;
                return self.complain(&unread);
            }
        };
        self.calendar.add(outcome.guideline, &outcome.draft, &mut outcome.checked);
        let Outcome { draft, guideline, checked, .. } = &mut outcome;
        self.known += self.keeper.settle_by(&self.work.guidelines, guideline, draft, checked);
        if self.job.args.redact {
            redact(&mut outcome);
        }
        for checked in &outcome.checked {
            self.worst = self.worst.max(checked.findings.iter().map(|finding| finding.level).max());
            self.unchecked |= !checked.unchecked.is_empty();
            self.failed |= checked.has_crashed();
        }
        outcome.count(&mut self.tally);
        self.reports.draft(outcome)
    }

    /// Says that something could not be read, to the person and in every report.
    fn complain(&mut self, unread: &Unread) -> Result<(), Failure> {
        self.reports.unread(unread)?;
        self.progress.aside(|| output::note(&unread.said));
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
