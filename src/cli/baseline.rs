//! `taktvoll baseline`: what was there already is written down, shown, and forgotten once it is done.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Exit;
use super::args::{Baseline as Args, BaselineAction};
use super::input::{Found, Guidelines, read_file};
use super::output::{self, Failure};
use super::replace::replace;
use super::sink::Sink;
use super::work::Work;
use crate::baseline::{Baseline, Collector, Known};
use crate::calendar::Calendar;
use crate::check::{Checked, Occasion, check};
use crate::draft::Draft;
use crate::guideline::Guideline;
use crate::report::escape;
use crate::say::{self, Lang};
use crate::terms::Finder;

/// The name of the file, beside the guideline.
const FILE: &str = "taktvoll-baseline.json";

/// Runs the command.
pub(super) fn run(args: &Args, locale: Lang) -> Result<Exit, Failure> {
    let work = Work::find(&args.drafts, &args.config, &args.answer, locale)?;
    if work.guidelines.any_broken() {
        return Ok(Exit::Failed);
    }
    let lang = work.lang;
    let occasion = work.occasion(&args.config);
    match args.action {
        BaselineAction::Create => create(&work, &occasion),
        BaselineAction::Show => show(&Baselines::open(&work.guidelines, lang)?, args, lang),
        BaselineAction::Prune => prune(&work, &occasion),
    }
}

fn create(work: &Work<'_>, occasion: &Occasion) -> Result<Exit, Failure> {
    let lang = work.lang;
    let mut homes: Vec<(PathBuf, Collector)> =
        folders(&work.guidelines).into_iter().map(|folder| (folder, Collector::default())).collect();
    for (folder, _) in &homes {
        let file = file(folder);
        if file.symlink_metadata().is_ok() {
            return Err(Failure::Said(say::baseline::already_there(&file.display().to_string(), lang)));
        }
    }
    let failed = each(work, occasion, |found, drafts| {
        let folder = folder(found);
        if let (Some((_, collector)), Some((first, _))) =
            (homes.iter_mut().find(|(home, _)| *home == folder), drafts.first())
        {
            let path = seen_from(&folder, &first.path);
            collector.add(&path, drafts.iter().map(|(draft, checked)| (draft, &**checked)));
        }
    })?;
    for (folder, collector) in homes {
        let (baseline, file) = (collector.finish(), file(&folder));
        let count = baseline.entries.iter().map(|entry| entry.count).sum();
        let mut out = Sink::file(&file, lang)?;
        out.write_all(baseline.to_json().as_bytes())?;
        out.finish()?;
        output::note(&say::baseline::written(count, &file.display().to_string(), lang));
    }
    Ok(if failed { Exit::Failed } else { Exit::Go })
}

fn show(baselines: &Baselines, args: &Args, lang: Lang) -> Result<Exit, Failure> {
    let mut out = Sink::open(&args.answer, lang)?;
    for (_, baseline) in &baselines.all {
        for entry in &baseline.entries {
            let count = if entry.count == 1 { String::new() } else { format!(" ({})", entry.count) };
            writeln!(out, "{}: {}{count}", escape::terminal(&entry.path), escape::terminal(&entry.rule))?;
        }
    }
    out.finish()?;
    output::note(&say::baseline::known(baselines.count(), lang));
    Ok(Exit::Go)
}

fn prune(work: &Work<'_>, occasion: &Occasion) -> Result<Exit, Failure> {
    let lang = work.lang;
    let baselines = Baselines::open(&work.guidelines, lang)?;
    let mut keeper = baselines.keeper();
    let failed = each(work, occasion, |found, mut drafts| {
        for (draft, checked) in &mut drafts {
            keeper.settle(&folder(found), draft, checked);
        }
    })?;
    // What could not be read may still need its entries.
    if failed {
        output::note(say::baseline::nothing_pruned(lang));
        return Ok(Exit::Failed);
    }
    let mut gone = 0;
    for ((folder, old), known) in baselines.all.iter().zip(&keeper.known) {
        let new = known.pruned();
        if new != *old {
            gone += known.stale();
            let file = file(folder);
            let there = read_file(&file)?;
            if replace(&file, &there, new.to_json().as_bytes()).is_err() {
                let reason = say::file::no_such_folder(lang);
                return Err(Failure::Said(say::file::unwritable(&file.display().to_string(), reason, lang)));
            }
        }
    }
    output::note(&say::baseline::pruned(gone, lang));
    Ok(Exit::Go)
}

/// Checks every file and gives its drafts to `visit`; true if something could not be read.
fn each(
    work: &Work<'_>,
    occasion: &Occasion,
    mut visit: impl FnMut(&Found, Vec<(Draft, Vec<Checked>)>),
) -> Result<bool, Failure> {
    let mut calendar = Calendar::default();
    work.each_file(|found, drafts| {
        let mut finder = Finder::new(&found.guideline.index);
        let checked = |draft: Draft| {
            let mut checked = check(&found.guideline, &draft, occasion, &mut finder);
            calendar.add(&found.guideline, &draft, &mut checked);
            (draft, checked)
        };
        visit(found, drafts.map(checked).collect());
        Ok(())
    })
}

/// The folder a baseline lies in: that of the guideline, or the one the command is called in.
fn folder(found: &Found) -> PathBuf {
    let folder = found.folder.clone().unwrap_or_default();
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }
}

/// The baseline of a folder, as a person standing here would write it.
fn file(folder: &Path) -> PathBuf {
    let file = folder.join(FILE);
    file.strip_prefix(".").map_or(file.clone(), Path::to_owned)
}

fn folders(guidelines: &Guidelines<'_>) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = guidelines.all().map(folder).collect();
    folders.sort();
    folders.dedup();
    folders
}

/// A path as seen from the folder of a baseline, with `/` on every system.
fn seen_from(folder: &Path, path: &str) -> String {
    let real = |path: &Path| std::path::absolute(path).ok();
    let inside = real(Path::new(path)).zip(real(folder)).and_then(|(path, folder)| {
        let inside = path.strip_prefix(&folder).ok()?;
        Some(inside.to_string_lossy().replace('\\', "/"))
    });
    inside.unwrap_or_else(|| path.to_owned())
}

/// The baselines of a run: one beside each guideline that has one.
pub(super) struct Baselines {
    all: Vec<(PathBuf, Baseline)>,
}

impl Baselines {
    /// None, for who wants to see everything.
    pub(super) const fn none() -> Self {
        Self { all: Vec::new() }
    }

    /// Reads them.
    pub(super) fn open(guidelines: &Guidelines<'_>, lang: Lang) -> Result<Self, Failure> {
        let mut all = Vec::new();
        for folder in folders(guidelines) {
            let file = file(&folder);
            if !file.is_file() {
                continue;
            }
            let name = file.display().to_string();
            let bytes = read_file(&file).map_err(|error| Failure::Said(output::unreadable(&file, &error, lang)))?;
            let baseline = Baseline::parse(&String::from_utf8_lossy(&bytes))
                .map_err(|mistake| Failure::Said(say::baseline::mistake(&name, &mistake, lang)))?;
            all.push((folder, baseline));
        }
        Ok(Self { all })
    }

    /// How many findings are known.
    pub(super) fn count(&self) -> usize {
        self.all.iter().flat_map(|(_, baseline)| &baseline.entries).map(|entry| entry.count).sum()
    }

    /// What settles the findings of a run.
    pub(super) fn keeper(&self) -> Keeper<'_> {
        let known = self.all.iter().map(|(folder, baseline)| Known::new(baseline, |path| folder.join(path).exists()));
        Keeper { folders: self.all.iter().map(|(folder, _)| folder.as_path()).collect(), known: known.collect() }
    }
}

/// The baselines at work in one run.
pub(super) struct Keeper<'b> {
    folders: Vec<&'b Path>,
    known: Vec<Known<'b>>,
}

impl Keeper<'_> {
    /// Takes the known findings out of a draft, and tells how many.
    pub(super) fn settle(&mut self, folder: &Path, draft: &Draft, checked: &mut [Checked]) -> usize {
        let at = self.folders.iter().position(|home| *home == folder);
        let known = at.and_then(|at| self.known.get_mut(at));
        known.map_or(0, |known| known.settle(&seen_from(folder, &draft.path), draft, checked))
    }

    /// The same for who knows the guideline only.
    pub(super) fn settle_by(
        &mut self,
        guidelines: &Guidelines<'_>,
        guideline: &Guideline,
        draft: &Draft,
        checked: &mut [Checked],
    ) -> usize {
        if self.known.is_empty() {
            return 0;
        }
        let found = guidelines.all().find(|found| std::ptr::eq(&raw const found.guideline, guideline));
        found.map_or(0, |found| self.settle(&folder(found), draft, checked))
    }

    /// How many known findings of the files that were checked are gone.
    pub(super) fn stale(&self) -> usize {
        self.known.iter().map(Known::stale).sum()
    }
}
