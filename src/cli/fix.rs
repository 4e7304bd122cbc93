//! `taktvoll fix` and `--fix`, `--diff`: edits that keep the meaning are written, or shown.

use std::io::{IsTerminal as _, Write as _};

use rayon::prelude::*;

use super::args::Check;
use super::find::Target;
use super::input::Found;
use super::output::{self, Failure};
use super::replace::{Kept, replace};
use super::sink::Sink;
use super::work::{Work, filled};
use super::{Exit, check};
use crate::check::Occasion;
use crate::draft;
use crate::fix::{self, Patch, Settled};
use crate::report::Unread;
use crate::report::diff::{self, Reader};
use crate::say::{self, Lang};
use crate::terms::Finder;

/// A file, what stands in it, and what is to stand there.
struct Mended<'a> {
    target: &'a Target,
    old: Vec<u8>,
    new: Settled,
    /// What of it cannot be read as a draft.
    unreadable: Vec<String>,
}

/// Runs the command: writes what can be mended and then checks what is left, or with `--diff` only shows it.
pub(super) fn run(args: &Check, locale: Lang) -> Result<Exit, Failure> {
    if args.drafts.staged && !args.diff {
        return Err(Failure::Said(say::fix::not_staged(args.answer.messages.map_or(locale, Lang::from)).to_owned()));
    }
    let work = Work::find(&args.drafts, &args.config, &args.answer, locale)?;
    if work.guidelines.any_broken() {
        // The mistakes of the guideline have been shown; nothing is written by half a guideline.
        return Ok(Exit::Failed);
    }
    let lang = work.lang;
    let occasion = work.occasion(&args.config);
    let mended: Vec<Result<Mended<'_>, String>> =
        work.tasks.par_iter().filter_map(|task| Some(mended(&work, &task.0, work.found(task)?, &occasion))).collect();
    let from_stdin = work.tasks.iter().any(|(target, _)| target.is_stdin());
    if args.diff {
        return show(mended, &work.unread, args, lang);
    }
    let mut failed = false;
    let (mut places, mut files) = (0, 0);
    for one in mended {
        match one {
            Ok(one) if one.target.is_stdin() => {
                std::io::stdout().lock().write_all(&one.new.bytes)?;
                for error in &one.unreadable {
                    output::note(error);
                }
                failed |= !one.unreadable.is_empty();
            }
            Ok(one) if one.new.fixes > 0 => match replace(&one.target.path, &one.old, &one.new.bytes) {
                Ok(()) => {
                    places += one.new.fixes;
                    files += 1;
                }
                Err(kept) => {
                    failed = true;
                    output::note(&said(&one.target.shown(&args.drafts), &kept, lang));
                }
            },
            Ok(_) => {}
            // The check that follows says it.
            Err(_) if !from_stdin => {}
            Err(error) => {
                failed = true;
                output::note(&error);
            }
        }
    }
    if from_stdin {
        return Ok(if failed { Exit::Failed } else { Exit::Go });
    }
    output::note(&say::fix::written(places, files, lang));
    let left = check::run(args, locale)?;
    Ok(if failed { Exit::Failed } else { left })
}

fn mended<'a>(work: &Work<'_>, target: &'a Target, found: &Found, occasion: &Occasion) -> Result<Mended<'a>, String> {
    let (name, format) = work.named(target);
    let old = work.read(target).map_err(|unread| unread.said)?;
    let mut finder = Finder::new(&found.guideline.index);
    let mut unreadable = Vec::new();
    let new = fix::settle(&old, |bytes| {
        unreadable.clear();
        let mut patches: Vec<Patch> = Vec::new();
        for draft in draft::read(&name, bytes, format) {
            match filled(draft, found, work.lang) {
                Ok(draft) => {
                    let checked = crate::check::check(&found.guideline, &draft, occasion, &mut finder);
                    patches.extend(fix::patches(&draft, &fix::offered(&checked), bytes, format));
                }
                // A record that cannot be read does not keep the others from being mended.
                Err(unread) => unreadable.push(unread.said),
            }
        }
        patches
    });
    Ok(Mended { target, old, new, unreadable })
}

/// Shows what would be written: exit code 1 if there is something.
fn show(mended: Vec<Result<Mended<'_>, String>>, unread: &[Unread], args: &Check, lang: Lang) -> Result<Exit, Failure> {
    let mut out = Sink::open(&args.answer, lang)?;
    let reader = if args.answer.output.is_none() && std::io::stdout().is_terminal() {
        Reader::Person { colour: output::terminal(&args.answer, lang, args.quiet).colour }
    } else {
        Reader::Program
    };
    let mut exit = if unread.is_empty() { Exit::Go } else { Exit::Failed };
    for unread in unread {
        output::note(&unread.said);
    }
    for one in mended {
        match one {
            Ok(one) => {
                let name = one.target.shown(&args.drafts);
                diff::write(&name, &one.old, &one.new.bytes, reader, &mut out)?;
                exit = exit.max(if one.new.fixes > 0 { Exit::Findings } else { Exit::Go });
                exit = exit.max(if one.unreadable.is_empty() { Exit::Go } else { Exit::Failed });
                for error in &one.unreadable {
                    output::note(error);
                }
            }
            Err(error) => {
                output::note(&error);
                exit = Exit::Failed;
            }
        }
    }
    out.finish()?;
    if exit == Exit::Go {
        output::note(say::fix::nothing(lang));
    }
    Ok(exit)
}

fn said(path: &str, kept: &Kept, lang: Lang) -> String {
    match kept {
        Kept::LeadsAway => say::fix::leads_away(path, lang),
        Kept::ReadOnly => say::fix::read_only(path, lang),
        Kept::Changed => say::fix::changed(path, lang),
        Kept::Failed(error) => say::file::unwritable(path, &say::file::reason(error, lang), lang),
    }
}
