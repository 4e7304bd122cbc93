//! `taktvoll hash`: writes the entries of `terms_hashed`.

use std::io::{Read as _, Write as _};
use std::path::Path;

use super::Exit;
use super::args::Hash;
use super::input;
use super::output::{self, Failure};
use super::sink::Sink;
use crate::guideline::hash_key;
use crate::say::{self, Lang};
use crate::secret::{Entry, HashKey};

/// Runs the command.
pub(super) fn run(args: &Hash, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.answer.messages.map_or(locale, Lang::from);
    let terms = terms(args)?;
    if terms.is_empty() {
        return Err(Failure::Said(say::hash::nothing_to_hash(lang).to_owned()));
    }
    let written = key_of_guideline(args);
    let (key, is_new) = match written {
        Some(key) => (key, false),
        None => (new_key(lang)?, true),
    };
    let hash_key = HashKey::new(&key);
    let mut entries = Vec::new();
    for term in &terms {
        let entry = Entry::of(term, &hash_key);
        entries.push(entry.ok_or_else(|| Failure::Said(say::hash::no_words_to_hash(term, lang)))?);
    }
    let mut out = Sink::open(&args.answer, lang)?;
    if is_new {
        output::note(say::hash::new_hash_key(lang));
        writeln!(out, "hash_key = \"{key}\"\n")?;
    }
    writeln!(out, "terms_hashed = [")?;
    for entry in entries {
        writeln!(out, "    \"{entry}\",")?;
    }
    writeln!(out, "]")?;
    out.finish()?;
    Ok(Exit::Go)
}

/// The terms as typed, or one a line from the input, where no history of commands keeps them.
fn terms(args: &Hash) -> Result<Vec<String>, Failure> {
    if !args.term.is_empty() && args.term != ["-"] {
        return Ok(args.term.clone());
    }
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text)?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// The key that the guideline of this place has already. That it may be broken does not matter here.
fn key_of_guideline(args: &Hash) -> Option<String> {
    if args.config.none {
        return None;
    }
    let path = args.config.file.clone().or_else(|| input::discover(Path::new(".")))?;
    let read = |path: &Path| {
        let bytes = input::read_file(path).map_err(|error| error.to_string())?;
        String::from_utf8(bytes).map_err(|error| error.to_string())
    };
    hash_key(&path.to_string_lossy(), &read(&path).ok()?, path.parent(), &read)
}

/// 128 bits that nobody can guess.
fn new_key(lang: Lang) -> Result<String, Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Failure::Said(say::hash::no_random(&error.to_string(), lang)))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
