//! Rules with one thing taken out: a term, an exception, a condition. An example should notice.

use jiff::civil::Date;

use super::{Failure, Tried, examples};
use crate::guideline::rule::Common;
use crate::guideline::{Guideline, Rule};
use crate::rulefile::Place;
use crate::rulefile::keys::Shape;
use crate::rulefile::node::{Entry, Node, Table, Toml};
use crate::terms::Finder;

/// What kind of thing is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A term, a pattern, a label: something that is looked for.
    Term,
    /// Something that is left alone.
    Exception,
    /// Something that says when the rule holds.
    Condition,
    /// Any other key of the kind.
    Setting,
}

/// Something that can be taken out of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// What it is.
    pub part: Part,
    /// The key it stands in, such as `terms` or `when.platform`.
    pub key: String,
    /// The entry as written; empty for a whole key.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    way: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Key(String),
    Item(usize),
}

/// Tries each cut of a rule: `true` for those that an example notices, because it comes to something else.
pub fn cuts(guideline: &Guideline, rule: &Rule, today: Date) -> Vec<(Cut, bool)> {
    let whole = outcome(&examples(guideline, rule, today, &mut Finder::new(&guideline.index)));
    if whole.is_empty() {
        return Vec::new();
    }
    // Without a rule nothing is flagged: an example that is flagged now would notice.
    let has_flagged = whole.iter().any(|(flags, failure)| *flags && *failure != Some(Failure::NotFlagged));
    let all = all(rule).into_iter();
    all.filter_map(|cut| {
        let mut table = rule.written.clone();
        without(&mut table, &cut.way);
        let Some(part) = guideline.part(rule, table, today) else {
            // What a rule cannot do without is no choice of its author.
            return matches!(cut.part, Part::Term | Part::Exception).then_some((cut, has_flagged));
        };
        let changed = part.rule(&rule.name)?;
        let without = outcome(&examples(&part, changed, today, &mut Finder::new(&part.index)));
        Some((cut, without != whole))
    })
    .collect()
}

/// What examples came to: whether each stands in `flags`, and what is amiss with it.
fn outcome(tried: &[Tried<'_>]) -> Vec<(bool, Option<Failure>)> {
    tried.iter().map(|one| (one.flags, one.failure.clone())).collect()
}

/// Everything that can be taken out of a rule, in the order it is written.
fn all(rule: &Rule) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for entry in rule.written.iter() {
        let way = vec![Step::Key(entry.key.clone())];
        let shape = rule.kind.keys.iter().find(|key| key.name == entry.key).map(|key| key.shape);
        match (entry.key.as_str(), shape) {
            ("when" | "unless", _) => conditions(entry, &entry.key, &way, &mut cuts),
            ("platforms" | "languages" | "markets", _) => cuts.push(whole(entry, Part::Condition, way)),
            ("except", _) => items(entry, &entry.node, Part::Exception, &way, &mut cuts),
            (_, Some(Shape::Terms | Shape::Labels | Shape::Patterns | Shape::Prefer | Shape::Choices(_))) => {
                items(entry, &entry.node, Part::Term, &way, &mut cuts);
            }
            (key, _) if Common::TABLE.iter().any(|common| common.name == key) => {}
            (_, Some(_)) => cuts.push(whole(entry, Part::Setting, way)),
            (_, None) => {}
        }
    }
    cuts
}

fn whole(entry: &Entry, part: Part, way: Vec<Step>) -> Cut {
    Cut { part, key: entry.key.clone(), text: String::new(), place: entry.place, way }
}

/// The entries of a list, or of the lists in a table.
fn items(entry: &Entry, node: &Node, part: Part, way: &[Step], cuts: &mut Vec<Cut>) {
    match &node.value {
        Toml::List(list) => {
            for (at, item) in list.iter().enumerate() {
                let text = match &item.value {
                    Toml::Text(text) => text.clone(),
                    _ => String::new(),
                };
                let way = [way, &[Step::Item(at)]].concat();
                cuts.push(Cut { part, key: entry.key.clone(), text, place: item.place, way });
            }
        }
        Toml::Table(table) => {
            for inner in table.iter() {
                items(entry, &inner.node, part, &[way, &[Step::Key(inner.key.clone())]].concat(), cuts);
            }
        }
        _ => {}
    }
}

/// The entries of a condition, and of the conditions in it.
fn conditions(entry: &Entry, name: &str, way: &[Step], cuts: &mut Vec<Cut>) {
    let Toml::Table(table) = &entry.node.value else { return };
    for inner in table.iter() {
        let way = [way, &[Step::Key(inner.key.clone())]].concat();
        let key = format!("{name}.{}", inner.key);
        match &inner.node.value {
            Toml::List(list) if list.iter().all(|item| matches!(item.value, Toml::Table(_))) => {
                for (at, item) in list.iter().enumerate() {
                    let text = String::new();
                    let way = [way.as_slice(), &[Step::Item(at)]].concat();
                    cuts.push(Cut { part: Part::Condition, key: key.clone(), text, place: item.place, way });
                }
            }
            _ => cuts.push(Cut { part: Part::Condition, key, text: String::new(), place: inner.place, way }),
        }
    }
}

/// Takes out what stands at the end of the way, and every list or table on it that is then empty.
fn without(table: &mut Table, way: &[Step]) {
    let Some((Step::Key(key), rest)) = way.split_first() else { return };
    let Some(mut entry) = table.take(key) else { return };
    if !rest.is_empty() && cut(&mut entry.node, rest) {
        table.put(entry);
    }
}

/// Whether anything is left of it.
fn cut(node: &mut Node, way: &[Step]) -> bool {
    match (&mut node.value, way.split_first()) {
        (Toml::Table(table), Some((Step::Key(_), _))) => {
            without(table, way);
            !table.is_empty()
        }
        (Toml::List(list), Some((Step::Item(at), rest))) => {
            let gone = rest.is_empty() || list.get_mut(*at).is_some_and(|item| !cut(item, rest));
            if gone && *at < list.len() {
                list.remove(*at);
            }
            !list.is_empty()
        }
        _ => false,
    }
}
