//! `taktvoll init`: a first guideline and a first draft.

use std::io::Write as _;
use std::path::Path;

use super::Exit;
use super::args::Init;
use super::input::FILE;
use super::output::{self, Failure};
use crate::say::{self, Lang};

/// A file to write and what goes into it.
type Starter = (&'static str, &'static str);

const fn starters(lang: Lang) -> [Starter; 2] {
    match lang {
        Lang::De => [
            (FILE, include_str!("../../rules/starter/de.toml")),
            ("entwurf.md", include_str!("../../rules/starter/entwurf.md")),
        ],
        Lang::En => [
            (FILE, include_str!("../../rules/starter/en.toml")),
            ("draft.md", include_str!("../../rules/starter/draft.md")),
        ],
    }
}

/// Runs the command. Nothing that is there is overwritten: either both files are written or none.
pub(super) fn run(args: &Init, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.messages.map_or(locale, Lang::from);
    let starters = starters(lang).map(|(name, text)| (args.folder.join(name), text));
    let shown = |path: &Path| path.strip_prefix("./").unwrap_or(path).display().to_string();
    if let Some((path, _)) = starters.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(Failure::Said(say::file::already_there(&shown(path), lang)));
    }
    for (path, text) in &starters {
        if let Err(error) = write_new(path, text) {
            return Err(Failure::Said(say::file::unwritable(&shown(path), &say::file::reason(&error, lang), lang)));
        }
    }
    let paths = starters.map(|(path, _)| shown(&path));
    output::note(&say::file::written(&paths, lang));
    output::note(&say::cli::after_init(&paths[1], lang));
    Ok(Exit::Go)
}

/// Writes a file that must not be there yet.
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::File::options().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())
}
