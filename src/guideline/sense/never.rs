//! Conditions that no draft can meet.
//!
//! Only what is certain is told: a key that would need two different values at once, where it has one; and a value that is
//! asked for and ruled out. What a comparison or another rule comes to is left open.

use std::collections::{BTreeMap, BTreeSet};

use super::put;
use crate::guideline::condition::Condition;
use crate::guideline::rule::Rule;
use crate::platform::Platform;
use crate::rulefile::fault::SenseFault;
use crate::rulefile::node::Toml;
use crate::rulefile::problem::Problem;

/// The most ways in which a condition is taken apart; a longer one is left alone.
const MOST_WAYS: usize = 256;

/// One demand: the key it is about, the key of the rule that makes it, the values, and whether one of them is asked for.
#[derive(Clone, Debug)]
struct Demand {
    key: String,
    by: &'static str,
    values: BTreeSet<String>,
    asked: bool,
}

/// Notes a rule whose scope, `when` and `unless` together hold for no draft.
pub(super) fn holds(rule: &Rule, problems: &mut Vec<Problem>) {
    let common = &rule.common;
    if common.when.is_none() && common.unless.is_none() {
        return;
    }
    // Told already, in words of its own.
    if let (Some(when), Some(unless)) = (rule.written.get("when"), rule.written.get("unless"))
        && when.node.value.says_the_same(&unless.node.value)
    {
        return;
    }
    let mut scope: Vec<Demand> = Vec::new();
    if let Some(platforms) = &common.platforms {
        let ids = platforms.iter().map(|platform| Platform::id(platform).to_owned()).collect();
        scope.push(Demand { key: "platform".into(), by: "platforms", values: ids, asked: true });
    }
    if let Some(languages) = &common.languages {
        let codes = languages.iter().map(|language| language.code().to_owned()).collect();
        scope.push(Demand { key: "language".into(), by: "languages", values: codes, asked: true });
    }
    scope.retain(|demand| !demand.values.is_empty());
    let when = common.when.as_ref().map_or_else(|| Some(vec![Vec::new()]), |when| ways(when, "when", true));
    // What `unless` leaves open is left open here as well: only what it surely takes out counts.
    let unless = common.unless.as_ref().map_or_else(|| Some(vec![Vec::new()]), |unless| ways(unless, "unless", false));
    let (Some(when), Some(unless)) = (when, unless) else { return };
    if when.len() * unless.len() > MOST_WAYS {
        return;
    }
    let mut blamed: BTreeSet<&'static str> = BTreeSet::new();
    for first in &when {
        for second in &unless {
            let all: Vec<&Demand> = scope.iter().chain(first).chain(second).collect();
            match contradiction(&all) {
                Some(keys) => blamed.extend(keys),
                None => return,
            }
        }
    }
    let at = ["when", "unless"].into_iter().filter(|key| blamed.contains(key)).find_map(|key| rule.written.get(key));
    if let Some(entry) = at {
        let order = ["platforms", "languages", "when", "unless"];
        let keys = order.into_iter().filter(|key| blamed.contains(key)).map(str::to_owned).collect();
        put(entry, SenseFault::NeverHolds { keys }, problems);
    }
}

/// The ways in which a condition can hold (or not, for `asked = false`), each a list of demands; `None` for too many.
fn ways(condition: &Condition, by: &'static str, asked: bool) -> Option<Vec<Vec<Demand>>> {
    let one = |key: &str, values: BTreeSet<String>| {
        // Values that could not be read are told as such.
        let demand = Demand { key: key.to_owned(), by, values, asked };
        Some(vec![Some(demand).filter(|demand| !demand.values.is_empty()).into_iter().collect()])
    };
    match condition {
        Condition::Not(part) => ways(part, by, !asked),
        Condition::All(parts) if asked => every(parts, by, asked),
        Condition::Any(parts) if !asked => every(parts, by, asked),
        Condition::All(parts) | Condition::Any(parts) => {
            let each: Option<Vec<_>> = parts.iter().map(|part| ways(part, by, asked)).collect();
            each.map(|each| each.concat()).filter(|ways| ways.len() <= MOST_WAYS)
        }
        Condition::On(ids) => one("platform", ids.iter().map(|&id| id.to_owned()).collect()),
        Condition::In(languages) => one("language", languages.iter().map(|one| one.code().to_owned()).collect()),
        Condition::Says { key, values } => match values.iter().map(plain).collect::<Option<BTreeSet<String>>>() {
            Some(values) => one(key, values),
            None => Some(vec![Vec::new()]),
        },
        _ => Some(vec![Vec::new()]),
    }
}

/// All of them together: each way of the first with each way of the next.
fn every(parts: &[Condition], by: &'static str, asked: bool) -> Option<Vec<Vec<Demand>>> {
    let mut all = vec![Vec::new()];
    for part in parts {
        let more = ways(part, by, asked)?;
        if all.len() * more.len() > MOST_WAYS {
            return None;
        }
        all = all.iter().flat_map(|one| more.iter().map(move |two| [one.as_slice(), two].concat())).collect();
    }
    Some(all)
}

fn plain(value: &Toml) -> Option<String> {
    match value {
        // `*` stands for anything.
        Toml::Text(text) | Toml::Date(text) => Some(text.trim().to_lowercase()).filter(|text| !text.contains('*')),
        Toml::Flag(flag) => Some(flag.to_string()),
        Toml::Whole(whole) => Some(whole.to_string()),
        Toml::Number(_) | Toml::List(_) | Toml::Table(_) => None,
    }
}

/// The keys of the rule whose demands cannot all be met.
fn contradiction(demands: &[&Demand]) -> Option<Vec<&'static str>> {
    let mut by_key: BTreeMap<&str, Vec<&Demand>> = BTreeMap::new();
    for demand in demands {
        by_key.entry(&demand.key).or_default().push(demand);
    }
    by_key.into_iter().find_map(|(key, demands)| {
        let (asked, ruled_out): (Vec<&Demand>, Vec<&Demand>) = demands.into_iter().partition(|demand| demand.asked);
        let out: BTreeSet<&String> = ruled_out.iter().flat_map(|demand| &demand.values).collect();
        let blame = |demands: &[&Demand]| demands.iter().chain(&ruled_out).map(|demand| demand.by).collect::<Vec<_>>();
        if has_one_value(key, &asked) {
            let (first, rest) = asked.split_first()?;
            let left: Vec<&String> =
                first.values.iter().filter(|value| rest.iter().all(|one| one.values.contains(*value))).collect();
            return left.iter().all(|value| out.contains(value)).then(|| blame(&asked));
        }
        // Of a key that may carry a list each demand stands for itself.
        let lost = asked.iter().find(|demand| demand.values.iter().all(|value| out.contains(value)));
        lost.map(|demand| blame(&[demand]))
    })
}

/// Whether a draft has one value under that key, so that it cannot meet two demands with two values.
fn has_one_value(key: &str, demands: &[&Demand]) -> bool {
    let is_flag = |value: &String| value == "true" || value == "false";
    matches!(key, "platform" | "language" | "account") || demands.iter().all(|demand| demand.values.iter().all(is_flag))
}
