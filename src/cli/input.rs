//! Which guideline serves for which draft, and reading both.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use jiff::civil::Date;

use super::args::{Answer, Config, Drafts};
use super::output::{self, Failure};
use crate::draft::Draft;
use crate::finding::Level;
use crate::guideline::{Guideline, load};
use crate::platform::{self, Platform};
use crate::report::terminal;
use crate::rulefile::PACK_PREFIX;
use crate::rulefile::packs::{self, PACKS};
use crate::rulefile::suggest::nearest;
use crate::say::{self, Lang};
use crate::text::Language;

/// The name of the organisation's file.
pub(super) const FILE: &str = "taktvoll.toml";

/// The pack that serves where there is no guideline.
const DEFAULT_PACK: &str = "default";

/// A guideline, the folder its paths start from, and the files it was read from.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) guideline: Guideline,
    pub(super) folder: Option<PathBuf>,
    /// Every file that was read for it: none of them is a draft.
    pub(super) files: Vec<PathBuf>,
}

impl Found {
    /// Gives a draft what `[[defaults]]` say for its place.
    pub(super) fn fill(&self, draft: &mut Draft) {
        let inside = self.folder.as_ref().and_then(|folder| {
            let (path, folder) = (std::path::absolute(&draft.path).ok()?, std::path::absolute(folder).ok()?);
            Some(path.strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/"))
        });
        let place = inside.unwrap_or_else(|| draft.path.clone());
        self.guideline.fill(draft, &place);
    }
}

/// Whether a path leads to one of these files.
pub(super) fn is_one_of(path: &Path, files: &[PathBuf]) -> bool {
    let path = std::path::absolute(path);
    path.is_ok_and(|path| files.iter().any(|file| std::path::absolute(file).is_ok_and(|file| file == path)))
}

/// The day that was asked for, or today where the computer stands.
#[expect(clippy::disallowed_methods, reason = "the command line knows the day")]
pub(super) fn today(config: &Config) -> Date {
    config.today.unwrap_or_else(|| jiff::Zoned::now().date())
}

#[expect(clippy::disallowed_methods, reason = "the command line reads files")]
pub(super) fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// Where the process stands.
#[expect(clippy::disallowed_methods, reason = "the command line knows where it stands")]
pub(super) fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_default()
}

/// The guideline for drafts in a folder: the nearest one above it inside its repository, then the user's own.
pub(super) fn discover(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    for above in folder.ancestors() {
        let file = above.join(FILE);
        if file.is_file() {
            return Some(shown(&file));
        }
        if above.join(".git").exists() {
            break;
        }
    }
    let own = etcetera::choose_base_strategy().ok()?.config_dir().join("taktvoll").join(FILE);
    own.is_file().then_some(own)
}

/// A path as the person who called would write it: relative to where the process stands, if it lies below.
fn shown(path: &Path) -> PathBuf {
    let here = here();
    path.strip_prefix(&here).map_or_else(|_| path.to_owned(), Path::to_owned)
}

/// Reads a guideline, or the built-in rules for `None`. Its mistakes are shown, and then it does not serve.
pub(super) fn guideline(path: Option<&Path>, config: &Config, answer: &Answer, locale: Lang) -> Result<Found, Failure> {
    let lang = answer.messages.map(Lang::from);
    let lang_for_mistakes = lang.unwrap_or(locale);
    let files = RefCell::new(Vec::new());
    let read = |path: &Path| {
        let bytes = read_file(path).map_err(|error| say::file::reason(&error, lang_for_mistakes))?;
        files.borrow_mut().push(path.to_owned());
        text(bytes).map_err(|error| say::file::reason(&error, lang_for_mistakes))
    };
    let named = path.and_then(Path::to_str).and_then(|path| path.strip_prefix(PACK_PREFIX));
    let (name, text, folder) = if let Some(named) = named {
        let packs = || PACKS.iter().map(|pack| pack.name);
        let pack = packs::pack(named)
            .ok_or_else(|| Failure::Said(say::cli::unknown_pack(named, nearest(named, packs()), lang_for_mistakes)))?;
        (format!("{PACK_PREFIX}{named}"), pack.text.to_owned(), None)
    } else if let Some(path) = path {
        let text = read(path).map_err(|reason| {
            Failure::Said(say::file::unreadable(&path.display().to_string(), &reason, lang_for_mistakes))
        })?;
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        (path.to_string_lossy().replace('\\', "/"), text, Some(folder))
    } else {
        let pack = packs::pack(DEFAULT_PACK).map(|pack| pack.text.to_owned()).unwrap_or_default();
        (format!("{PACK_PREFIX}{DEFAULT_PACK}"), pack, None)
    };
    let loaded = load(&name, &text, folder.as_deref(), &read, today(config));
    match loaded {
        Ok(guideline) => {
            if !guideline.notes.is_empty() {
                let lang = lang.or(guideline.tongue()).unwrap_or(locale);
                let shown = output::error_terminal(answer, lang);
                terminal::problems(&guideline.notes, &guideline.stage.files, &shown, &mut std::io::stderr().lock())?;
            }
            Ok(Found { guideline, folder, files: files.into_inner() })
        }
        Err(broken) => {
            let shown = output::error_terminal(answer, lang_for_mistakes);
            terminal::problems(&broken.problems, &broken.files, &shown, &mut std::io::stderr().lock())?;
            output::note(&say::report::broken(broken.problems.len(), lang_for_mistakes));
            Err(Failure::Shown)
        }
    }
}

fn text(bytes: Vec<u8>) -> std::io::Result<String> {
    String::from_utf8(bytes).map_err(|error| std::io::Error::new(std::io::ErrorKind::InvalidData, error))
}

/// The guidelines of a run, each read once.
pub(super) struct Guidelines<'a> {
    config: &'a Config,
    answer: &'a Answer,
    locale: Lang,
    by_folder: BTreeMap<PathBuf, Option<PathBuf>>,
    found: BTreeMap<Option<PathBuf>, Result<Found, ()>>,
}

impl<'a> Guidelines<'a> {
    pub(super) const fn new(config: &'a Config, answer: &'a Answer, locale: Lang) -> Self {
        Self { config, answer, locale, by_folder: BTreeMap::new(), found: BTreeMap::new() }
    }

    /// Makes sure that the guideline for a folder has been read, and tells which it is.
    pub(super) fn prepare(&mut self, folder: &Path) -> Option<PathBuf> {
        let path = if self.config.none {
            None
        } else if let Some(config) = &self.config.file {
            Some(config.clone())
        } else {
            self.by_folder.entry(folder.to_owned()).or_insert_with(|| discover(folder)).clone()
        };
        self.found.entry(path.clone()).or_insert_with(|| {
            guideline(path.as_deref(), self.config, self.answer, self.locale).map_err(|failure| {
                output::failed(&failure, self.answer.messages.map_or(self.locale, Lang::from));
            })
        });
        path
    }

    /// A guideline that has been read; `None` if it is broken.
    pub(super) fn get(&self, path: Option<&PathBuf>) -> Option<&Found> {
        self.found.get(&path.cloned())?.as_ref().ok()
    }

    /// Every file that was read for any of them.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.found.values().filter_map(|found| found.as_ref().ok()).flat_map(|found| &found.files).map(PathBuf::as_path)
    }

    /// All that serve.
    pub(super) fn all(&self) -> impl Iterator<Item = &Found> {
        self.found.values().filter_map(|found| found.as_ref().ok())
    }

    /// Whether one of them is broken.
    pub(super) fn any_broken(&self) -> bool {
        self.found.values().any(Result::is_err)
    }

    /// Whether the built-in rules serve.
    pub(super) fn built_in_serve(&self) -> bool {
        self.found.contains_key(&None)
    }

    /// A line for each guideline: where it stands and how many rules it has.
    pub(super) fn served(&self, lang: Lang) -> Vec<String> {
        let line = |(path, found): (&Option<PathBuf>, &Result<Found, ()>)| {
            let name = path.as_ref().map(|path| path.display().to_string());
            let rules = found.as_ref().ok()?.guideline.rules.iter().filter(|rule| rule.level != Level::Off).count();
            Some(say::report::served(name.as_deref(), rules, lang))
        };
        self.found.iter().filter_map(line).collect()
    }

    /// The language of the answer: as asked, as the guideline posts, as the computer speaks.
    pub(super) fn lang(&self) -> Lang {
        let tongue = || self.found.values().find_map(|found| found.as_ref().ok()?.guideline.tongue());
        self.answer.messages.map(Lang::from).or_else(tongue).unwrap_or(self.locale)
    }
}

/// The platforms asked for on the command line.
pub(super) fn platforms(drafts: &Drafts, lang: Lang) -> Result<Option<Vec<&'static Platform>>, Failure> {
    if drafts.platform.is_empty() {
        return Ok(None);
    }
    let known = |name: &String| {
        platform::find(name.trim()).ok_or_else(|| {
            let meant = nearest(name, platform::spellings());
            Failure::Said(say::cli::unknown_platform(name, meant, lang))
        })
    };
    drafts.platform.iter().map(known).collect::<Result<_, _>>().map(Some)
}

/// The language asked for on the command line.
pub(super) fn language(drafts: &Drafts, lang: Lang) -> Result<Option<Language>, Failure> {
    let known = |name: &String| {
        Language::parse(name)
            .filter(Language::is_known)
            .ok_or_else(|| Failure::Said(say::cli::unknown_language(name, lang)))
    };
    drafts.language.as_ref().map(known).transpose()
}
