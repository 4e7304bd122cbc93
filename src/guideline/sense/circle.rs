//! Rules that depend on themselves, and wordings that replace each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Level;
use crate::guideline::condition::Condition;
use crate::guideline::rule::Rule;
use crate::rulefile::fault::{Fault, SenseFault};
use crate::rulefile::files::Place;
use crate::rulefile::node::{Node, Toml};
use crate::rulefile::problem::Problem;

/// Where one thing leads to another, and the place that says so.
type Arrows<'a> = BTreeMap<&'a str, Vec<(&'a str, Place)>>;

/// Notes conditions `topic` that lead back to their own rule.
pub(super) fn of_rules(rules: &[Rule], problems: &mut Vec<Problem>) {
    let mut arrows: Arrows<'_> = BTreeMap::new();
    for rule in rules {
        for condition in [&rule.common.when, &rule.common.unless].into_iter().flatten() {
            condition.walk(&mut |part| {
                if let Condition::Topic { rule: other, place } = part {
                    arrows.entry(&rule.name).or_default().push((other, *place));
                }
            });
        }
    }
    for (chain, place) in circles(&arrows) {
        problems.push(Problem::new(place, Fault::Sense(SenseFault::RuleCircle { chain })));
    }
}

/// Notes wordings of all `prefer` that lead back to themselves, and those that are not the last word.
pub(super) fn of_wordings(rules: &[Rule], problems: &mut Vec<Problem>) {
    let mut arrows: Arrows<'_> = BTreeMap::new();
    let mut preferred: BTreeMap<&str, Place> = BTreeMap::new();
    let is_everywhere = |rule: &&Rule| {
        rule.level != Level::Off
            && ["when", "unless", "platforms", "languages", "markets"].iter().all(|key| rule.written.get(key).is_none())
    };
    for rule in rules.iter().filter(is_everywhere) {
        let Some(Toml::Table(prefer)) = rule.written.get("prefer").map(|entry| &entry.node.value) else { continue };
        for entry in prefer.iter() {
            preferred.insert(&entry.key, entry.place);
            let Toml::List(wrong) = &entry.node.value else { continue };
            for Node { value, place } in wrong {
                if let Toml::Text(wrong) = value {
                    arrows.entry(wrong).or_default().push((&entry.key, *place));
                }
            }
        }
    }
    // `GitHub = ["GitHub"]` is told as what it is.
    for (from, to) in &mut arrows {
        to.retain(|(to, _)| to != from);
    }
    let circles = circles(&arrows);
    let in_circle: BTreeSet<String> = circles.iter().flat_map(|(chain, _)| chain.clone()).collect();
    for (chain, place) in circles {
        problems.push(Problem::new(place, Fault::Sense(SenseFault::PreferCircle { chain })));
    }
    for (wording, place) in preferred {
        if let Some((next, _)) = arrows.get(wording).and_then(|next| next.first())
            && !in_circle.contains(wording)
        {
            let fault = SenseFault::PreferChain { wording: wording.to_owned(), next: (*next).to_owned() };
            problems.push(Problem::new(place, Fault::Sense(fault)));
        }
    }
}

/// Every circle once, the first thing again at its end, and the place that closes it.
fn circles(arrows: &Arrows<'_>) -> Vec<(Vec<String>, Place)> {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for &start in arrows.keys() {
        // The way from the start, each with the number of the arrow that is to be followed next.
        let mut way: Vec<(&str, usize)> = vec![(start, 0)];
        let mut on_way: BTreeMap<&str, usize> = BTreeMap::from([(start, 0)]);
        while let Some((here, next)) = way.last_mut() {
            let here = *here;
            let arrow = arrows.get(here).filter(|_| !done.contains(here)).and_then(|arrows| arrows.get(*next));
            let Some(&(to, place)) = arrow else {
                done.insert(here);
                on_way.remove(here);
                way.pop();
                continue;
            };
            *next += 1;
            if let Some(&from) = on_way.get(to) {
                let chain = way.iter().skip(from).map(|(name, _)| (*name).to_owned()).chain([to.to_owned()]);
                found.push((chain.collect(), place));
            } else if !done.contains(to) {
                on_way.insert(to, way.len());
                way.push((to, 0));
            }
        }
    }
    found
}
