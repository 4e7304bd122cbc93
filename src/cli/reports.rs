//! The reports of a run: all from the same data, each to its own place.

use std::io::{self, IsTerminal as _, Write as _};

use super::args::Check;
use super::output::{self, Failure};
use super::progress::Progress;
use super::sink::Sink;
use crate::report::statistics::Statistics;
use crate::report::{Format, Outcome, Sum, Unread, Ways};
use crate::say::report::Tally;
use crate::say::{self, Lang};

/// The formats that count rules when `--statistics` asks for it.
const COUNTING: &[&str] = &["terminal", "short", "json", "jsonl", "markdown", "html"];

/// All reports of a run.
pub(super) struct Reports {
    all: Vec<Report>,
    /// How many findings may still be shown.
    room: usize,
    hidden: usize,
    statistics: Option<Statistics>,
}

struct Report {
    format: Box<dyn Format>,
    sink: Sink,
    /// Whether standard error is read beside it.
    beside: bool,
}

impl Reports {
    /// Opens all places before anything is checked: what cannot be written is said at once.
    pub(super) fn open(args: &Check, progress: &Progress, lang: Lang) -> Result<Self, Failure> {
        let homeless = args.formats.iter().filter(|wanted| wanted.file.is_none()).count();
        if homeless > 1 {
            return Err(Failure::Said(say::cli::one_answer(lang).to_owned()));
        }
        if homeless == 0 && args.answer.output.is_some() {
            return Err(Failure::Said(say::cli::no_answer(lang).to_owned()));
        }
        if args.statistics && !args.formats.iter().any(|wanted| COUNTING.contains(&wanted.format.name)) {
            return Err(Failure::Said(say::cli::no_statistics(COUNTING, lang)));
        }
        let mut reports = Vec::new();
        for wanted in &args.formats {
            let file = wanted.file.as_ref().or(args.answer.output.as_ref());
            let mut terminal = match file {
                Some(_) => output::page(&args.answer, lang, args.quiet),
                None => output::terminal(&args.answer, lang, args.quiet),
            };
            terminal.verbose = args.verbose;
            let ways = Ways {
                lang,
                strict: args.strict,
                fail_on: args.fail_on.level(),
                statistics: args.statistics,
                terminal,
            };
            let sink = match file {
                Some(file) => Sink::file(file, lang)?,
                None => Sink::stdout(progress, lang),
            };
            let beside = file.is_none() && io::stderr().is_terminal();
            reports.push(Report { format: (wanted.format.begin)(&ways), sink, beside });
        }
        let room = args.max_findings.unwrap_or(usize::MAX);
        Ok(Self { all: reports, room, hidden: 0, statistics: args.statistics.then(Statistics::default) })
    }

    /// Writes a draft.
    pub(super) fn draft(&mut self, mut outcome: Outcome<'_>) -> Result<(), Failure> {
        if let Some(statistics) = &mut self.statistics {
            statistics.add(&outcome);
        }
        self.hidden += outcome.cut(&mut self.room);
        self.all.iter_mut().try_for_each(|report| report.write(|format, out| format.draft(&outcome, out)))
    }

    /// Writes that something could not be read.
    pub(super) fn unread(&mut self, unread: &Unread) -> Result<(), Failure> {
        for report in &mut self.all {
            let beside = report.beside;
            report.write(|format, out| {
                format.unread(unread, out)?;
                // In the order of the drafts: what has been written before comes first on a terminal, too.
                if beside { out.flush() } else { Ok(()) }
            })?;
        }
        Ok(())
    }

    /// Writes what comes after the last draft. Files get their names only when all of them are complete.
    pub(super) fn end(mut self, tally: Tally) -> Result<(), Failure> {
        let sum = Sum { tally, hidden: self.hidden, statistics: self.statistics.as_ref() };
        for report in &mut self.all {
            report.write(|format, out| format.end(&sum, out))?;
            report.sink.complete()?;
        }
        self.all.into_iter().try_for_each(|report| report.sink.finish())
    }
}

impl Report {
    fn write(&mut self, write: impl FnOnce(&mut dyn Format, &mut Sink) -> io::Result<()>) -> Result<(), Failure> {
        write(&mut *self.format, &mut self.sink).map_err(|error| self.sink.failure(&error))
    }
}
