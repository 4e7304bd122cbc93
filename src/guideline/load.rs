//! From rule files to a compiled guideline, or to every mistake in them.

use std::path::Path;

use jiff::civil::Date;

use super::condition::Condition;
use super::rule::{Common, Rule};
use super::sense;
use super::sift::sift;
use super::wake::Wake;
use super::written::{self, WrittenRule};
use super::{Guideline, TopKeys, Values, contradiction};
use crate::finding::Level;
use crate::rule::{Stage, kind_keys};
use crate::rulefile::chain::{self, Chain, RuleFile};
use crate::rulefile::fault::Fault;
use crate::rulefile::files::{Place, RuleFiles};
use crate::rulefile::keys::{Reading, Shape, may_guess, only};
use crate::rulefile::matching::Matching;
use crate::rulefile::node::{Entry, Table, Toml};
use crate::rulefile::organisation::{Organisation, OrganisationKeys};
use crate::rulefile::packs::ALWAYS;
use crate::rulefile::people::People;
use crate::rulefile::problem::{Problem, Weight};
use crate::rulefile::suggest::nearest;
use crate::rulefile::values::listed;
use crate::rulefile::{PACK_PREFIX, ReadFile, defaults, platforms, vocabulary};
use crate::secret::{HashKey, Secrets};
use crate::text::Language;

/// What comes out of reading rule files that are broken.
#[derive(Debug)]
pub struct Broken {
    /// The files that could be read.
    pub files: RuleFiles,
    /// Every mistake in them, in the order of the files.
    pub problems: Vec<Problem>,
}

/// Reads a guideline: the rule file `text`, called `name`, whose paths are relative to `folder`, and all it extends.
///
/// `today` decides which rules have run out.
///
/// # Errors
/// Every mistake of all rule files at once, if one of them keeps the guideline from being used.
pub fn load(
    name: &str,
    text: &str,
    folder: Option<&Path>,
    read_file: &ReadFile<'_>,
    today: Date,
) -> Result<Guideline, Box<Broken>> {
    let Chain { mut files, mut order, mut problems, damage, is_incomplete } =
        chain::follow(name, text, folder, read_file);
    let written = written::gather(&mut order, &mut problems);
    let vocabulary = vocabulary::read(&order, &mut files, read_file, &mut problems);
    contradiction::note(&written, &vocabulary, &files, &mut problems);
    let top = top(&order);

    let matching = Matching::of_guideline(&top);
    let mut index = matching.builder();
    let mut secrets = Secrets::new(key_in(&top).map(|key| HashKey::new(&key)));
    let nobody = Organisation::default();
    let kinds = kind_keys();
    let mut reading = Reading {
        problems: &mut problems,
        vocabulary: &vocabulary,
        index: &mut index,
        matching,
        secrets: &mut secrets,
        organisation: &nobody,
        kinds: &kinds,
        rule: None,
    };
    let defaults = defaults::read(&order, &mut reading);
    let keys = TopKeys::read(&top, &mut reading);
    let organisation = organisation(top.get("organisation"), &mut reading);
    reading.organisation = &organisation;
    let people = People::read(top.get("people"), &mut reading);
    let platforms = platforms::read(top.get("platform"), &mut reading);
    let there = |(name, rule): (&String, &WrittenRule)| (!rule.only_takes_back()).then(|| name.clone());
    let names: Vec<String> = written.rules.iter().filter_map(there).collect();
    // The rules that every guideline stands on are not its own.
    let is_named = |place: &Place| order.last().is_some_and(|file| file.id == place.file);
    let is_always = |place: &Place| files.get(place.file).name.strip_prefix(PACK_PREFIX) == Some(ALWAYS);
    let is_own = |place: &Place| is_named(place) || !is_always(place);
    let has_rules = written.rules.values().any(|rule| rule.places.iter().any(is_own));
    let lost = written.lost;
    let rules: Vec<Rule> = written
        .rules
        .into_iter()
        .filter_map(|(name, written)| {
            let before = reading.problems.len();
            let rule = compile(&name, written, &names, &people, today, &mut reading);
            if damage.is_in_rule(&name) {
                drop_missing(reading.problems, before);
            }
            rule
        })
        .collect();
    check_conditions(&rules, &names, &organisation, &files, &mut problems);
    sense::note(&rules, today, &files, &mut problems);
    problems.extend(
        vocabulary.unused().map(|(name, place)| Problem::new(place, Fault::UnusedVocabulary { name: name.to_owned() })),
    );
    if !has_rules && let Some(file) = order.last() {
        let place = Place { file: file.id, span: files.get(file.id).first_line() };
        problems.push(Problem::new(place, Fault::NoRules));
    }

    sift(&mut problems, &files, &damage, &lost, is_incomplete);
    if problems.iter().any(|problem| problem.weight() == Weight::Error) {
        return Err(Box::new(Broken { files, problems }));
    }
    let values = Values::of(&rules, &defaults);
    Ok(Guideline {
        name: keys.name,
        title: keys.title,
        contact: keys.contact,
        guide: keys.guide.map(|guide| guide.0),
        languages: keys.languages.unwrap_or_default(),
        stage: Stage::new(organisation, people, platforms, homes(&rules), files),
        values,
        wake: Wake::of(&rules),
        rules,
        index: index.build(),
        notes: problems,
        defaults,
        lists: vocabulary.into_lists(),
        secrets,
        hash_key: keys.hash_key,
    })
}

/// The `hash_key` of a guideline, even of one that is broken for the lack of it.
pub fn hash_key(name: &str, text: &str, folder: Option<&Path>, read_file: &ReadFile<'_>) -> Option<String> {
    key_in(&top(&chain::follow(name, text, folder, read_file).order))
}

fn key_in(top: &Table) -> Option<String> {
    match &top.get("hash_key")?.node.value {
        Toml::Text(key) => Some(key.clone()).filter(|key| !key.trim().is_empty()),
        _ => None,
    }
}

/// The keys at the top of all files, laid over each other; `[organisation]` and each `[platform.NAME]` key by key.
fn top(order: &[RuleFile]) -> Table {
    let mut top = Table::default();
    for entry in order.iter().flat_map(|file| file.table.iter()).filter(|entry| super::is_top_key(&entry.key)) {
        match entry.key.as_str() {
            "organisation" | "people" => lay_over(&mut top, entry, |table, inner| table.put(inner.clone())),
            "platform" => lay_over(&mut top, entry, |table, inner| {
                lay_over(table, inner, |platform, key| platform.put(key.clone()));
            }),
            _ => top.put(entry.clone()),
        }
    }
    top
}

/// Lays an entry over the one of the same key. Of two tables each inner entry is laid over on its own.
fn lay_over(table: &mut Table, entry: &Entry, inner: impl Fn(&mut Table, &Entry)) {
    let Toml::Table(over) = &entry.node.value else { return table.put(entry.clone()) };
    match table.take(&entry.key) {
        Some(mut under) if matches!(under.node.value, Toml::Table(_)) => {
            if let Toml::Table(below) = &mut under.node.value {
                over.iter().for_each(|entry| inner(below, entry));
            }
            table.put(under);
        }
        _ => table.put(entry.clone()),
    }
}

fn organisation(entry: Option<&Entry>, reading: &mut Reading<'_>) -> Organisation {
    let Some(entry) = entry else { return Organisation::default() };
    let Toml::Table(table) = &entry.node.value else {
        reading.wrong_type(&entry.key, Shape::Table, &entry.node);
        return Organisation::default();
    };
    only(table, &entry.key, &[OrganisationKeys::TABLE], reading);
    Organisation::of(OrganisationKeys::read(table, reading))
}

pub(super) fn compile(
    name: &str,
    written: WrittenRule,
    names: &[String],
    people: &People,
    today: Date,
    reading: &mut Reading<'_>,
) -> Option<Rule> {
    let takes_back = written.only_takes_back();
    let WrittenRule { kind, places, table } = written;
    reading.rule = Some(name.to_owned());
    let place = *places.last()?;
    only(&table, kind.name, &[kind.keys, Common::TABLE], reading);
    let common = Common::read(&table, reading);
    let level = common.level.unwrap_or(kind.level);
    // Were there a rule to take back, its keys would stand here, too.
    if takes_back {
        let meant = Some(name).filter(|_| reading.may_guess()).and_then(|name| nearest_rule(name, names));
        reading.problem(place, Fault::UnknownRule { name: name.to_owned(), meant });
        return None;
    }
    dates(&common, &table, today, reading);
    for (key, one) in [("ask", common.ask.as_ref()), ("owner", common.owner.as_ref())] {
        if let Some((one, entry)) = one.zip(table.get(key)) {
            people.check(one, entry.node.place, reading);
        }
    }
    if let Some(by) = table.get("by").filter(|_| kind.keys.iter().any(|key| key.name == "by")) {
        let Toml::List(all) = listed(by).node.value else { return None };
        for one in all {
            if let Toml::Text(word) = &one.value {
                people.check(word, one.place, reading);
            }
        }
    }
    let check = (kind.compile)(&table, place, reading);
    Some(Rule { name: name.to_owned(), kind, level, common, places, written: table, check: check? })
}

fn dates(common: &Common, table: &Table, today: Date, reading: &mut Reading<'_>) {
    let Some((until, entry)) = common.until.zip(table.get("until")) else { return };
    if common.since.is_some_and(|since| until < since) {
        reading.problem(entry.node.place, Fault::UntilBeforeSince);
    } else if until < today {
        reading.problem(entry.node.place, Fault::UntilPassed { until: until.to_string() });
    }
}

/// Of a rule that is partly unreadable, what it lacks may stand in the unreadable part.
fn drop_missing(problems: &mut Vec<Problem>, before: usize) {
    let mut at = 0;
    problems.retain(|problem| {
        at += 1;
        at <= before || !matches!(problem.fault, Fault::NothingToDo { .. } | Fault::WithoutEffect { .. })
    });
}

/// The languages of the markets that rules are made for.
pub(super) fn homes(rules: &[Rule]) -> Vec<Language> {
    let on = rules.iter().filter(|rule| rule.level != Level::Off);
    on.filter_map(|rule| rule.check.home()).collect()
}

/// Notes conditions on rules that do not exist, and on an organisation that nobody describes.
fn check_conditions(
    rules: &[Rule],
    names: &[String],
    organisation: &Organisation,
    files: &RuleFiles,
    problems: &mut Vec<Problem>,
) {
    let mut visit = |part: &Condition| match part {
        Condition::Topic { rule, place } if names.binary_search(rule).is_err() => {
            let meant = Some(rule).filter(|_| may_guess(problems)).and_then(|rule| nearest_rule(rule, names));
            problems.push(Problem::new(*place, Fault::UnknownRule { name: rule.clone(), meant }));
        }
        // A pack may ask for it, whoever uses the pack.
        Condition::MentionsOrganisation { place } if organisation.is_unknown() && !files.get(place.file).is_pack() => {
            let fault = Fault::WithoutEffect { key: "mentions", needs: &["[organisation]"] };
            problems.push(Problem::new(*place, fault));
        }
        _ => {}
    };
    for rule in rules {
        let conditions = [rule.common.when.as_ref(), rule.common.unless.as_ref()];
        conditions.into_iter().flatten().for_each(|condition| condition.walk(&mut visit));
    }
}

/// The rule that was probably meant: one of that kind with nearly that name, or one of another kind with just that name.
fn nearest_rule(name: &str, names: &[String]) -> Option<String> {
    let (kind, last) = name.split_once('.')?;
    let others = || names.iter().filter(|other| *other != name).filter_map(|other| other.split_once('.'));
    let near = nearest(last, others().filter(|(other, _)| *other == kind).map(|(_, last)| last));
    let near = near.map(|last| (kind, last)).or_else(|| others().find(|(_, other)| *other == last));
    near.map(|(kind, last)| format!("{kind}.{last}"))
}
