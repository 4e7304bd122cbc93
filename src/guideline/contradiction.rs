//! What a guideline says and takes back: each value is right, and together they make no sense.

use std::collections::BTreeMap;

use super::written::{Written, WrittenRule};
use crate::finding::Level;
use crate::rulefile::fault::Fault;
use crate::rulefile::files::{Place, RuleFiles};
use crate::rulefile::node::{Entry, Node, Table, Toml};
use crate::rulefile::problem::Problem;
use crate::rulefile::vocabulary::{Vocabulary, WrittenTerm};

/// Notes all contradictions, inside rules and between them.
pub(super) fn note(written: &Written, vocabulary: &Vocabulary, files: &RuleFiles, problems: &mut Vec<Problem>) {
    let mut said = Said { wanted: BTreeMap::new(), objected: BTreeMap::new(), replaced: BTreeMap::new() };
    for rule in written.rules.values() {
        excepted(&rule.table, vocabulary, problems);
        when_is_unless(&rule.table, problems);
        examples(&rule.table, problems);
    }
    let everywhere = || written.rules.iter().filter(|(_, rule)| holds_everywhere(rule));
    for (name, rule) in everywhere() {
        said.want(name, rule, vocabulary, problems);
    }
    for (name, rule) in everywhere() {
        said.object(name, rule, vocabulary);
    }
    said.compare(files, problems);
}

/// A term that stands in `except`, too.
fn excepted(table: &Table, vocabulary: &Vocabulary, problems: &mut Vec<Problem>) {
    let Some(except) = table.get("except") else { return };
    let looked_for: BTreeMap<String, &'static str> = ["terms", "avoid"]
        .into_iter()
        .flat_map(|key| listed(table, key, vocabulary).into_iter().map(move |term| (plain(&term.text), key)))
        .chain(replaced(table, vocabulary).into_iter().map(|(term, _)| (plain(&term.text), "prefer")))
        .collect();
    for term in terms(&except.node, vocabulary) {
        if let Some(key) = looked_for.get(&plain(&term.text)) {
            problems.push(Problem::new(term.place, Fault::ExceptSwallows { key, term: term.text }));
        }
    }
}

fn when_is_unless(table: &Table, problems: &mut Vec<Problem>) {
    if let (Some(when), Some(unless)) = (table.get("when"), table.get("unless"))
        && when.node.value.says_the_same(&unless.node.value)
        && !matches!(&when.node.value, Toml::Table(table) if table.is_empty())
    {
        problems.push(Problem::new(unless.place, Fault::WhenIsUnless));
    }
}

/// The same example that must be flagged and must not.
fn examples(table: &Table, problems: &mut Vec<Problem>) {
    let items = |key| match table.get(key).map(|entry| &entry.node.value) {
        Some(Toml::List(items)) => items.as_slice(),
        _ => &[],
    };
    let flags: BTreeMap<&str, Vec<&Node>> = items("flags").iter().fold(BTreeMap::new(), |mut flags, node| {
        flags.entry(text_of(node)).or_default().push(node);
        flags
    });
    for node in items("allows") {
        let same = |flag: &&Node| meta_of(flag).says_the_same(&meta_of(node));
        if flags.get(text_of(node)).is_some_and(|flags| flags.iter().any(same)) {
            problems.push(Problem::new(node.place, Fault::ExampleContradicts));
        }
    }
}

fn text_of(example: &Node) -> &str {
    let text = match &example.value {
        Toml::Table(table) => table.get("text").map(|entry| &entry.node.value),
        value => Some(value),
    };
    if let Some(Toml::Text(text)) = text { text } else { "" }
}

/// What an example says about its draft.
fn meta_of(example: &Node) -> Toml {
    let mut meta = Table::default();
    if let Toml::Table(table) = &example.value {
        let said = |entry: &&Entry| !matches!(entry.key.as_str(), "text" | "hit");
        table.iter().filter(said).for_each(|entry| meta.put(entry.clone()));
    }
    Toml::Table(meta)
}

/// Whether nothing narrows a rule: only then what it says must agree with all others.
fn holds_everywhere(rule: &WrittenRule) -> bool {
    const NARROWING: [&str; 9] =
        ["when", "unless", "languages", "platforms", "markets", "since", "until", "near", "at_least"];
    NARROWING.iter().all(|key| rule.table.get(key).is_none()) && level(rule) != Level::Off
}

fn level(rule: &WrittenRule) -> Level {
    match rule.table.get("level").map(|entry| &entry.node.value) {
        Some(Toml::Text(level)) => Level::named(level).unwrap_or(rule.kind.level),
        _ => rule.kind.level,
    }
}

/// A word, the rule that says so, and where.
#[derive(Clone, Debug)]
struct Saying {
    word: String,
    rule: String,
    place: Place,
}

/// What the rules that hold everywhere want and do not want, by the word in lower case.
struct Said {
    wanted: BTreeMap<String, Saying>,
    /// Those of the wanted words that somebody objects to.
    objected: BTreeMap<String, Saying>,
    /// What each wording is replaced by, by the wording as written.
    replaced: BTreeMap<String, String>,
}

impl Said {
    fn want(&mut self, name: &str, rule: &WrittenRule, vocabulary: &Vocabulary, problems: &mut Vec<Problem>) {
        if rule.kind.name == "topic" && level(rule) == Level::Welcome {
            let saying = |term: WrittenTerm| {
                (plain(&term.text), Saying { word: term.text, rule: name.to_owned(), place: term.place })
            };
            self.wanted.extend(listed(&rule.table, "terms", vocabulary).into_iter().map(saying));
        }
        if rule.kind.name != "wording" {
            return;
        }
        for preferred in preferences(&rule.table) {
            let (word, place) = (preferred.key.clone(), preferred.place);
            self.wanted.insert(plain(&word), Saying { word, rule: name.to_owned(), place });
        }
        for (term, second) in replaced(&rule.table, vocabulary) {
            let first = self.replaced.entry(term.text.clone()).or_insert_with(|| second.clone()).clone();
            if first != second {
                problems.push(Problem::new(term.place, Fault::PreferTwice { wording: term.text, first, second }));
            }
        }
    }

    fn object(&mut self, name: &str, rule: &WrittenRule, vocabulary: &Vocabulary) {
        let key = match (rule.kind.name, level(rule)) {
            ("topic", Level::Must | Level::Ask) => "terms",
            ("wording", _) => "avoid",
            _ => return,
        };
        if self.wanted.is_empty() {
            return;
        }
        for term in listed(&rule.table, key, vocabulary) {
            let plain = plain(&term.text);
            if self.wanted.contains_key(&plain) {
                self.objected.insert(plain, Saying { word: term.text, rule: name.to_owned(), place: term.place });
            }
        }
    }

    fn compare(self, files: &RuleFiles, problems: &mut Vec<Problem>) {
        let mut both: Vec<(Saying, Saying)> = Vec::new();
        for (plain, objects) in self.objected {
            both.extend(self.wanted.get(&plain).map(|wants| (wants.clone(), objects)));
        }
        for (wants, objects) in both {
            // Of two packs neither can be mended; of a pack and a file the file can.
            let is_pack = |saying: &Saying| files.get(saying.place.file).is_pack();
            let place = match (is_pack(&wants), is_pack(&objects)) {
                (true, true) => continue,
                (false, true) => wants.place,
                (true, false) => objects.place,
                (false, false) => wants.place.max(objects.place),
            };
            let fault = Fault::RulesContradict { word: objects.word, wants: wants.rule, objects: objects.rule };
            problems.push(Problem::new(place, fault));
        }
    }
}

fn plain(term: &str) -> String {
    term.trim().to_lowercase()
}

/// The terms of a list, those of the vocabulary at the place that names their list. Mistakes are told elsewhere.
fn terms(list: &Node, vocabulary: &Vocabulary) -> Vec<WrittenTerm> {
    let Toml::List(items) = &list.value else { return Vec::new() };
    let mut all = Vec::new();
    for item in items {
        let Toml::Text(text) = &item.value else { continue };
        match text.strip_prefix('$') {
            None => all.push(WrittenTerm { text: text.clone(), place: item.place }),
            Some(name) => {
                let terms = vocabulary.get(name).unwrap_or_default();
                all.extend(terms.iter().map(|term| WrittenTerm { text: term.text.clone(), place: item.place }));
            }
        }
    }
    all
}

fn listed(table: &Table, key: &str, vocabulary: &Vocabulary) -> Vec<WrittenTerm> {
    table.get(key).map(|entry| terms(&entry.node, vocabulary)).unwrap_or_default()
}

fn preferences(table: &Table) -> impl Iterator<Item = &Entry> {
    let prefer = table.get("prefer").and_then(|entry| match &entry.node.value {
        Toml::Table(prefer) => Some(prefer),
        _ => None,
    });
    prefer.into_iter().flat_map(Table::iter)
}

/// What is replaced, and by what.
fn replaced(table: &Table, vocabulary: &Vocabulary) -> Vec<(WrittenTerm, String)> {
    let one = |preferred: &Entry| {
        let by = preferred.key.clone();
        terms(&preferred.node, vocabulary).into_iter().map(move |term| (term, by.clone())).collect::<Vec<_>>()
    };
    preferences(table).flat_map(one).collect()
}
