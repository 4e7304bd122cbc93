//! The JSON Schema of rule files, checked by a real validator: it takes every file the loader takes, and turns away every
//! broken one, as far as a schema can.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read the files of the project")]

use std::path::{Path, PathBuf};

use jiff::civil::date;
use serde_json::{Map, Value};
use taktvoll::guideline::load;
use taktvoll::guideline::schema::schema;
use taktvoll::rule::KINDS;
use taktvoll::rulefile::Weight;
use taktvoll::rulefile::packs::PACKS;
use taktvoll::say::Lang;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A TOML document as an editor hands it to a validator: dates are texts.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(whole) => whole.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            table.into_iter().map(|(key, value)| (key, json(value))).collect::<Map<_, _>>().into()
        }
    }
}

fn complaints(text: &str) -> Vec<String> {
    let validator = jsonschema::draft7::new(&schema(Lang::En)).unwrap();
    let document = json(toml::from_str::<toml::Value>(text).unwrap());
    validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn toml_files(folder: &str) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    all.sort();
    all
}

#[test]
fn the_schema_itself_is_one_in_both_languages() {
    for lang in [Lang::De, Lang::En] {
        jsonschema::draft7::meta::validate(&schema(lang)).unwrap();
        for kind in KINDS {
            let of_rule = &schema(lang)["properties"][kind.name]["additionalProperties"]["properties"];
            for key in kind.keys {
                assert_eq!(of_rule[key.name]["description"], key.about(lang), "{}.{}", kind.name, key.name);
            }
        }
    }
}

#[test]
fn every_rule_file_that_ships_fits() {
    for pack in PACKS {
        assert_eq!(complaints(pack.text), Vec::<String>::new(), "{}", pack.name);
    }
    let mut files = vec![root().join("examples/taktvoll.toml")];
    for folder in ["rules/starter", "examples/regeln", "tests/kinds"] {
        files.extend(toml_files(folder));
    }
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(complaints(&text), Vec::<String>::new(), "{}", path.display());
    }
    for kind in KINDS {
        assert_eq!(complaints(&kind.examples()), Vec::<String>::new(), "the manual of {}", kind.name);
    }
}

/// Mistakes that a schema cannot tell, by their word, and why.
const BEYOND: &[(&str, &str)] = &[
    ("always-met", "whether a bound says anything depends on what is counted"),
    ("bad-glob", "whether a glob can be read is not a matter of a pattern"),
    ("cycle", "it takes the other files"),
    ("except-swallows", "two lists are compared"),
    ("example-contradicts", "two lists are compared"),
    ("hash-without-key", "the key may stand in another file"),
    ("min-above-max", "two numbers are compared"),
    ("missing-file", "it takes the other files"),
    ("never-holds", "conditions and scope are compared"),
    ("no-post-fits", "whether a bound can be kept depends on what is counted"),
    ("pattern", "regular expressions here are not those of JSON Schema"),
    ("prefer-circle", "rules are compared"),
    ("prefer-contradicts", "a key is compared with its value"),
    ("prefer-twice", "rules are compared"),
    ("rule-circle", "rules are compared"),
    ("rules-contradict", "rules are compared"),
    ("term", "the term language is more than a pattern"),
    ("unknown-rule", "it takes all rules of all files"),
    ("when-is-unless", "two conditions are compared"),
    ("without-effect", "what a key needs beside it may stand in another file"),
];

/// Files whose mistakes are of a kind that a schema can tell elsewhere, but not there, and why.
const BEYOND_HERE: &[(&str, &str)] = &[
    ("account", "an account may be called anything; only what reads like a slip is told"),
    ("comparisons", "a key of the front matter may be called anything, and so may its values"),
    ("nothing-asked", "how many a number has to be at least depends on its key, and here on a list"),
    ("reminders", "a level is compared with what the kind is for"),
];

#[test]
fn broken_files_are_turned_away_as_far_as_a_schema_can() {
    let is_beyond = |word: &&str| BEYOND.iter().any(|(beyond, _)| beyond == word);
    let (mut wrong, mut turned_away) = (Vec::new(), 0);
    for path in toml_files("tests/problems") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        // What is no TOML at all no schema gets to see.
        if toml::from_str::<toml::Value>(&text).is_err() {
            continue;
        }
        let folder = root().join("tests/problems");
        let read = |path: &Path| std::fs::read_to_string(folder.join(path)).map_err(|error| error.to_string());
        let (problems, files) = match load(&name, &text, Some(Path::new("")), &read, date(2026, 9, 1)) {
            Ok(guideline) => (Vec::new(), guideline.stage.files),
            Err(broken) => (broken.problems, broken.files),
        };
        // A schema sees one file; what is wrong in those it extends is told there.
        let own = problems.iter().filter(|problem| files.get(problem.place.file).name == name);
        let errors = own.filter(|problem| problem.weight() == Weight::Error);
        let words: Vec<&str> = errors.map(|problem| problem.fault.word()).filter(|word| !is_beyond(word)).collect();
        let complaints = complaints(&text);
        if words.is_empty() && problems.is_empty() && !complaints.is_empty() {
            wrong.push(format!("{name} is fine: {complaints:?}"));
        } else if !words.is_empty() && complaints.is_empty() && !BEYOND_HERE.iter().any(|(file, _)| *file == name) {
            wrong.push(format!("{name} passes the schema: {words:?}"));
        }
        turned_away += usize::from(!complaints.is_empty());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(turned_away > 25, "{turned_away}");
}
