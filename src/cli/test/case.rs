//! What is tried of a rule: its examples, and on demand what they show, their variants, and the rule with parts taken out.

use jiff::civil::Date;

use crate::guideline::{Guideline, Rule};
use crate::rulefile::Place;
use crate::say::trial as words;
use crate::say::{self, Lang};
use crate::terms::Finder;
use crate::trial;

/// What is asked for beside the examples.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub(super) coverage: bool,
    pub(super) mutate: bool,
    pub(super) variants: bool,
    pub(super) lang: Lang,
}

/// One thing that holds, or does not yet.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// What it is, in a line.
    pub(super) name: String,
    /// Where it is written.
    pub(super) place: Place,
    /// What is amiss; `None` if it holds.
    pub(super) amiss: Option<String>,
    /// A stable word for what is amiss.
    pub(super) word: &'static str,
    /// What matters beside it: what the draft of an example says.
    pub(super) about: Option<String>,
}

/// All cases of a rule, in the order of its file.
pub(super) fn of<'g>(
    guideline: &'g Guideline,
    rule: &'g Rule,
    asked: Asked,
    today: Date,
    finder: &mut Finder<'g>,
) -> Vec<Case> {
    let lang = asked.lang;
    let mut cases: Vec<Case> = Vec::new();
    for tried in trial::examples(guideline, rule, today, finder) {
        let key = if tried.flags { "flags" } else { "allows" };
        cases.push(Case {
            name: format!("{key}: {}", tried.example.text),
            place: tried.example.place,
            amiss: tried.failure.as_ref().map(|failure| say::trial::example_failed(&rule.name, failure, lang)),
            word: tried.failure.as_ref().map_or("", trial::Failure::word),
            about: words::meta(&tried.example.meta, lang),
        });
    }
    if asked.coverage {
        cases.extend(trial::coverage(guideline, rule, finder).into_iter().map(|shown| Case {
            name: format!("coverage: {}", words::showable(&shown.what)),
            place: shown.place,
            amiss: (!shown.shown).then(|| words::not_shown(&rule.name, &shown.what, lang)),
            word: "not-shown",
            about: None,
        }));
    }
    if asked.variants {
        cases.extend(trial::variants(guideline, rule, today, finder).into_iter().map(|varied| Case {
            name: format!("variant: {}: {}", varied.variation, varied.written),
            place: varied.example.place,
            amiss: (!varied.flagged).then(|| words::not_flagged(&rule.name, &varied, lang)),
            word: "variant-not-flagged",
            about: words::meta(&varied.example.meta, lang),
        }));
    }
    if asked.mutate {
        cases.extend(trial::cuts(guideline, rule, today).into_iter().map(|(cut, noticed)| Case {
            name: format!("mutant: {} {}", cut.key, cut.text).trim_end().to_owned(),
            place: cut.place,
            amiss: (!noticed).then(|| words::not_noticed(&rule.name, &cut, lang)),
            word: "survived",
            about: None,
        }));
    }
    cases
}
