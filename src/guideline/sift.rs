//! One mistake, one problem: what only follows from another mistake is left out, and the rest put in order.

use std::collections::BTreeSet;

use crate::rulefile::fault::Fault;
use crate::rulefile::files::RuleFiles;
use crate::rulefile::problem::Problem;
use crate::rulefile::syntax::Damage;

/// Leaves out what follows from unreadable lines, from missing files, and from headings that are no rules (`lost`).
/// The rest is narrowed to its characters and sorted by place.
pub(super) fn sift(
    problems: &mut Vec<Problem>,
    files: &RuleFiles,
    damage: &Damage,
    lost: &BTreeSet<String>,
    is_incomplete: bool,
) {
    let lossy = damage.is_lossy();
    let meant = meant_lists(problems);
    problems.retain(|problem| match &problem.fault {
        Fault::Syntax(_) => true,
        _ if damage.covers(problem.place) => false,
        Fault::NothingToDo { kind, .. } => {
            let may_be_elsewhere = is_incomplete && crate::rule::kind(kind).is_some();
            !may_be_elsewhere && !damage.is_near(problem.place)
        }
        Fault::WithoutEffect { .. } | Fault::EmptyDefaults => !damage.is_near(problem.place),
        Fault::UnknownRule { name, .. } => {
            let short = name.split_once('.').map_or(name.as_str(), |(_, short)| short);
            !is_incomplete && !damage.mentions(short) && !lost.contains(short)
        }
        Fault::UnknownVocabulary { name, .. } => !is_incomplete && !damage.mentions(name),
        Fault::UnusedVocabulary { name } => {
            !is_incomplete
                && !lossy
                && lost.is_empty()
                && !meant.contains(name)
                && !files.get(problem.place.file).is_pack()
        }
        Fault::NoRules => !is_incomplete && !lossy && lost.is_empty(),
        Fault::UntilPassed { .. } => !files.get(problem.place.file).is_pack(),
        _ => true,
    });
    for problem in problems.iter_mut() {
        problem.narrow(files);
    }
    problems.sort_by(|one, two| (one.place, one.fault.word()).cmp(&(two.place, two.fault.word())));
    problems.dedup();
}

/// The lists of the vocabulary that a mistake keeps from being used.
fn meant_lists(problems: &[Problem]) -> BTreeSet<String> {
    let name = |problem: &Problem| match &problem.fault {
        Fault::UnknownVocabulary { meant: Some(meant), .. } => Some(meant.trim_start_matches('$').to_owned()),
        Fault::NestedVocabulary { name } => Some(name.clone()),
        _ => None,
    };
    problems.iter().filter_map(name).collect()
}
