//! What no example shows: rules without examples, terms that stand in none.

use std::collections::BTreeSet;

use super::draft_of;
use crate::check;
use crate::guideline::{Guideline, Rule};
use crate::rulefile::Place;
use crate::terms::Finder;
use crate::text::{Language, Text};

/// A rule, a term or an exception, and whether an example shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it is.
    pub what: Showable,
    /// Where it stands.
    pub place: Place,
    /// Whether an example shows it.
    pub shown: bool,
}

/// What an example can show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Showable {
    /// That the rule flags something.
    Flags,
    /// That the rule leaves something alone.
    Allows,
    /// A term of a list.
    Term {
        /// The key of the list.
        key: &'static str,
        /// The term.
        term: String,
    },
}

/// A list whose terms are all written at one place, `"$name"`, is shown by any of them.
pub fn coverage(guideline: &Guideline, rule: &Rule, finder: &mut Finder<'_>) -> Vec<Shown> {
    let Some(place) = rule.place() else { return Vec::new() };
    let common = &rule.common;
    let some = |examples: Option<usize>| examples.is_some_and(|count| count > 0);
    let mut all = vec![
        Shown { what: Showable::Flags, place, shown: some(common.flags.as_ref().map(Vec::len)) },
        Shown { what: Showable::Allows, place, shown: some(common.allows.as_ref().map(Vec::len)) },
    ];
    let lists = rule.check.lists();
    let mut seen: BTreeSet<Place> = BTreeSet::new();
    for example in common.flags.iter().chain(&common.allows).flatten() {
        let Ok(draft) = draft_of(example) else { continue };
        for post in &draft.posts {
            let text = Text::read(&post.text, check::language(&draft));
            for (id, hit) in finder.every(&text) {
                let list = lists.iter().find(|(_, list)| list.id == id);
                seen.extend(list.and_then(|(_, list)| list.written.get(hit.term)).map(|written| written.place));
            }
        }
    }
    let mut told: BTreeSet<Place> = BTreeSet::new();
    for (key, list) in lists {
        // What is only found in other languages than the two that the examples are read in cannot be judged here.
        let foreign = list.matching.languages.iter().all(|one| ![Language::DE, Language::EN].contains(one));
        if foreign && !list.matching.languages.is_empty() {
            continue;
        }
        for written in list.written.iter().filter(|written| told.insert(written.place)) {
            let reused = guideline.stage.files.excerpt(written.place).trim_matches(['"', '\'']).to_owned();
            let term = if reused.starts_with('$') { reused } else { written.text.clone() };
            all.push(Shown {
                what: Showable::Term { key, term },
                place: written.place,
                shown: seen.contains(&written.place),
            });
        }
    }
    all
}
