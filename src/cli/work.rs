//! What commands about drafts begin with: the drafts that are meant, the guideline of each, and reading both.

use std::path::{Path, PathBuf};

use super::args::{Answer, Config, Drafts};
use super::find::{self, Target};
use super::input::{self, Found, Guidelines};
use super::output::{self, Failure};
use crate::check::Occasion;
use crate::draft::{self, Draft, DraftError, Format};
use crate::platform::Platform;
use crate::report::Unread;
use crate::say::{self, Lang};
use crate::text::Language;

/// A file and the guideline that serves for it.
pub(super) type Task = (Target, Option<PathBuf>);

/// The drafts of a run and what is known about them.
pub(super) struct Work<'a> {
    drafts: &'a Drafts,
    pub(super) guidelines: Guidelines<'a>,
    pub(super) tasks: Vec<Task>,
    /// What cannot be opened.
    pub(super) unread: Vec<Unread>,
    pub(super) lang: Lang,
    /// The platforms to take instead of those the drafts name.
    pub(super) platforms: Option<Vec<&'static Platform>>,
    /// The language of drafts that name none.
    pub(super) language: Option<Language>,
}

impl<'a> Work<'a> {
    /// Finds the drafts and reads their guidelines.
    pub(super) fn find(
        drafts: &'a Drafts,
        config: &'a Config,
        answer: &'a Answer,
        locale: Lang,
    ) -> Result<Self, Failure> {
        let mut guidelines = Guidelines::new(config, answer, locale);
        let (targets, unread) = find::targets(drafts, answer.messages.map_or(locale, Lang::from))?;
        let serving: Vec<Option<PathBuf>> =
            targets.iter().map(|target| guidelines.prepare(&target.folder(drafts))).collect();
        if targets.is_empty() {
            guidelines.prepare(Path::new("."));
        }
        let lang = guidelines.lang();
        let rule_files: Vec<PathBuf> = guidelines.files().map(Path::to_owned).collect();
        let is_draft = |target: &Target| target.named || !input::is_one_of(&target.path, &rule_files);
        let tasks = targets.into_iter().zip(serving).filter(|(target, _)| is_draft(target)).collect();
        let platforms = input::platforms(drafts, lang)?;
        let language = input::language(drafts, lang)?;
        Ok(Self { drafts, guidelines, tasks, unread, lang, platforms, language })
    }

    /// The guideline of a task; `None` if it is broken.
    pub(super) fn found(&self, task: &Task) -> Option<&Found> {
        self.guidelines.get(task.1.as_ref())
    }

    /// What the drafts are checked for.
    pub(super) fn occasion(&self, config: &Config) -> Occasion {
        Occasion { platforms: self.platforms.clone(), language: self.language, today: input::today(config) }
    }

    /// Gives the drafts of one file after the other to `visit`, with the guideline that serves for them, and says what
    /// cannot be read; true if there is such a thing, or a broken guideline.
    pub(super) fn each_file<'w>(
        &'w self,
        mut visit: impl FnMut(&'w Found, &mut dyn Iterator<Item = Draft>) -> Result<(), Failure>,
    ) -> Result<bool, Failure> {
        let mut failed = self.guidelines.any_broken() || !self.unread.is_empty();
        self.unread.iter().for_each(|unread| output::note(&unread.said));
        for task in &self.tasks {
            let Some(found) = self.found(task) else { continue };
            let mut said = |unread: &Unread| {
                output::note(&unread.said);
                failed = true;
            };
            let bytes = match self.read(&task.0) {
                Ok(bytes) => bytes,
                Err(unread) => {
                    said(&unread);
                    continue;
                }
            };
            let (name, format) = self.named(&task.0);
            let drafts = draft::read(&name, &bytes, format);
            visit(found, &mut drafts.filter_map(|draft| filled(draft, found, self.lang).inspect_err(&mut said).ok()))?;
        }
        Ok(failed)
    }

    /// The name a file is reported under, and how it is to be read.
    pub(super) fn named(&self, target: &Target) -> (String, Format) {
        (target.shown(self.drafts), target.format(self.drafts))
    }

    /// What stands in a file.
    pub(super) fn read(&self, target: &Target) -> Result<Vec<u8>, Unread> {
        target.bytes(self.drafts).map_err(|error| self.unread(target, &error))
    }

    /// A file that cannot be read.
    pub(super) fn unread(&self, target: &Target, error: &std::io::Error) -> Unread {
        let path = target.shown(self.drafts);
        Unread { said: output::unreadable(Path::new(&path), error, self.lang), path, position: None }
    }

    /// Refuses to write to a file that is to be read.
    pub(super) fn spare(&self, output: &Path) -> Result<(), Failure> {
        let is_input = |(target, _): &Task| input::is_one_of(&target.path, &[output.to_owned()]);
        if self.tasks.iter().any(is_input) {
            return Err(Failure::Said(say::file::output_is_input(&output.display().to_string(), self.lang)));
        }
        Ok(())
    }
}

/// A draft with what `[[defaults]]` say for its place, or why there is none.
pub(super) fn filled(draft: Result<Draft, DraftError>, found: &Found, lang: Lang) -> Result<Draft, Unread> {
    let mut draft = draft.map_err(|error| Unread {
        said: say::draft::error(&error, lang),
        position: error.position,
        path: error.path,
    })?;
    found.fill(&mut draft);
    Ok(draft)
}
