//! A JSON Schema of rule files (draft 7: what the editors' TOML extensions understand), made of the same tables as the
//! loader: [`KINDS`], the keys of each kind, the common keys, the conditions. A new key is in it by itself.
//!
//! A schema knows types, words and patterns. What depends on other keys, other rules or other files only the loader tells.

use serde_json::{Map, Value, json};

use super::TopKeys;
use super::condition;
use super::rule::Common;
use crate::draft;
use crate::platform;
use crate::rule::KINDS;
use crate::rulefile::keys::{Key, Shape};
use crate::rulefile::organisation::OrganisationKeys;
use crate::rulefile::people::PersonKeys;
use crate::rulefile::platforms::PlatformKeys;
use crate::rulefile::values::NearKeys;
use crate::rulefile::{PACK_PREFIX, packs};
use crate::say::{self, Lang};

/// The schema, with descriptions in that language.
pub fn schema(lang: Lang) -> Value {
    let mut properties: Map<String, Value> = properties(TopKeys::TABLE, lang);
    let rules =
        KINDS.iter().map(|kind| (kind.name.to_owned(), of_kind(kind.name, kind.keys, &kind.manual(lang), lang)));
    properties.extend(rules);
    for (name, schema) in [
        ("extends", extends()),
        ("organisation", table(OrganisationKeys::TABLE, lang)),
        ("people", people(lang)),
        ("platform", platforms(lang)),
        ("defaults", defaults()),
        ("vocabulary", json!({ "type": "object", "additionalProperties": of(Shape::VocabularyList, lang) })),
    ] {
        let mut schema = schema;
        describe(&mut schema, say::schema::top(name, lang));
        properties.insert(name.to_owned(), schema);
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "taktvoll.toml",
        "description": say::schema::title(lang),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "definitions": definitions(lang),
    })
}

/// What many keys share, by name.
fn definitions(lang: Lang) -> Value {
    let language = json!({ "$ref": "#/definitions/text" });
    let languages = json!({ "$ref": "#/definitions/texts" });
    let of_each = |one: &Value| {
        json!({
            "type": "object",
            "properties": { "de": one, "en": one },
            "additionalProperties": false,
            "minProperties": 1,
        })
    };
    json!({
        "text": { "type": "string", "pattern": "\\S" },
        "texts": list(&language),
        "localized": { "anyOf": [&language, of_each(&language)] },
        "localizedList": {
            "anyOf": [&language, &languages, of_each(&json!({ "anyOf": [&language, &languages] }))],
        },
        "language": { "type": "string", "pattern": "^[A-Za-z]{2,3}([-_.].*)?$" },
        "platform": { "anyOf": [{ "enum": platform::names().collect::<Vec<_>>() }, { "type": "string", "pattern": spellings() }] },
        "condition": condition(lang),
        "example": example(lang),
    })
}

/// A rule of a kind: its own keys and those of every rule.
fn of_kind(name: &str, keys: &[Key], manual: &str, lang: Lang) -> Value {
    let mut all = properties(keys, lang);
    all.extend(properties(Common::TABLE, lang));
    let about = manual.lines().next().unwrap_or_default();
    json!({
        "description": about,
        "type": "object",
        "propertyNames": { "pattern": "^[\\p{L}\\p{N}_-]+$" },
        "minProperties": 1,
        "additionalProperties": {
            "title": format!("[{name}.…]"),
            "description": about,
            "type": "object",
            "properties": all,
            "additionalProperties": false,
        },
    })
}

fn properties(keys: &[Key], lang: Lang) -> Map<String, Value> {
    let described = |key: &Key| {
        let mut schema = of(key.shape, lang);
        describe(&mut schema, key.about(lang));
        (key.name.to_owned(), schema)
    };
    keys.iter().map(described).collect()
}

/// A table with those keys and no others.
fn table(keys: &[Key], lang: Lang) -> Value {
    json!({ "type": "object", "properties": properties(keys, lang), "additionalProperties": false })
}

/// Adds a description. Beside a reference nothing counts in draft 7, so the reference moves inside.
fn describe(schema: &mut Value, about: &str) {
    if schema.get("$ref").is_some() {
        *schema = json!({ "allOf": [schema.clone()] });
    }
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".to_owned(), about.into());
    }
}

fn definition(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// One, or a list of them.
fn one_or_more(item: &Value) -> Value {
    json!({ "anyOf": [item, list(item)] })
}

fn list(item: &Value) -> Value {
    json!({ "type": "array", "items": item, "minItems": 1 })
}

/// What a key of that shape takes.
fn of(shape: Shape, lang: Lang) -> Value {
    match shape {
        Shape::Text | Shape::TimeZone => definition("text"),
        Shape::Localized => definition("localized"),
        Shape::LocalizedList => definition("localizedList"),
        Shape::Texts | Shape::Terms | Shape::Patterns | Shape::Hashtags | Shape::Emojis => definition("texts"),
        Shape::Labels => json!({ "anyOf": [
            definition("texts"),
            {
                "type": "object",
                "patternProperties": { "^[A-Za-z]{2,3}([-_.].*)?$": definition("texts") },
                "additionalProperties": false,
                "minProperties": 1,
            },
        ] }),
        Shape::Hashed => list(&json!({ "type": "string", "pattern": "^h1:[1-8]:[0-9a-f]{6}:[0-9a-f]{32}$" })),
        Shape::Number => json!({ "type": "number", "minimum": 0 }),
        Shape::Count => json!({ "type": "integer", "minimum": 0 }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Date => json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}" }),
        Shape::Address => json!({ "type": "string", "pattern": "^https?://\\S+$" }),
        Shape::Handles => list(&json!({ "type": "string", "pattern": "^(@[^ /,]+|organisation|\\$.+)$" })),
        Shape::Domains => {
            list(&json!({ "type": "string", "pattern": "^([^\\s/@:.]+(\\.[^\\s/@:.]+)+|organisation|\\$.+)$" }))
        }
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::Choices(words) => list(&json!({ "enum": words })),
        Shape::Languages => list(&definition("language")),
        Shape::Platforms => list(&definition("platform")),
        Shape::Prefer => json!({
            "type": "object",
            "propertyNames": { "pattern": "\\S" },
            "additionalProperties": definition("texts"),
            "minProperties": 1,
        }),
        Shape::Near => {
            let mut near = table(NearKeys::TABLE, lang);
            near["required"] = json!(["terms"]);
            near
        }
        Shape::Condition => definition("condition"),
        Shape::Examples => list(&definition("example")),
        Shape::Table => json!({ "type": "object" }),
        Shape::Conditions => list(&definition("condition")),
        Shape::FrontKeys | Shape::People => one_or_more(&definition("text")),
        Shape::FrontValues => json!({
            "type": "object",
            "propertyNames": { "pattern": "\\S" },
            "additionalProperties": value(),
            "minProperties": 1,
        }),
        Shape::Duration => json!({ "anyOf": [
            { "type": "integer", "minimum": 0 },
            { "type": "string", "pattern": "^\\s*\\d" },
        ] }),
        Shape::Offset(word) => json!({ "type": "string", "pattern": format!(" {word} \\S") }),
        Shape::Hours => one_or_more(&json!({ "type": "string", "pattern": "\\d.*[-–].*\\d" })),
        Shape::Days => one_or_more(&json!({ "type": "string", "pattern": "\\d" })),
        Shape::Periods => one_or_more(&json!({ "anyOf": [
            { "type": "string", "pattern": "\\d" },
            { "type": "object", "required": ["from"] },
        ] })),
        Shape::Defaults => defaults(),
        Shape::VocabularyList => json!({ "anyOf": [
            definition("texts"),
            {
                "type": "object",
                "properties": { "file": definition("text") },
                "required": ["file"],
                "additionalProperties": false,
            },
        ] }),
    }
}

/// A condition: its own words, and any key of the front matter with a value or a list of them.
fn condition(lang: Lang) -> Value {
    let mut all = front_matter();
    for key in condition::KEYS {
        // One value may stand for a list of one; a list of conditions is always a list.
        let mut schema = match of(key.shape, lang) {
            one @ Value::Object(_) if matches!(key.shape, Shape::Conditions | Shape::Condition | Shape::Choice(_)) => {
                one
            }
            many => {
                let one = match key.shape {
                    Shape::Platforms => definition("platform"),
                    Shape::Languages => definition("language"),
                    Shape::Terms | Shape::Texts => definition("text"),
                    _ => json!(true),
                };
                json!({ "anyOf": [one, many] })
            }
        };
        describe(&mut schema, key.about(lang));
        all.insert(key.name.to_owned(), schema);
    }
    json!({ "type": "object", "properties": all, "additionalProperties": value(), "minProperties": 1 })
}

/// An example: a text, or a table with the text and what its draft says.
fn example(lang: Lang) -> Value {
    let mut all = front_matter();
    let mut text = definition("text");
    describe(&mut text, say::schema::example_text(lang));
    all.insert("text".to_owned(), text);
    // It may be a character that nobody sees.
    let hit = json!({ "type": "string", "minLength": 1, "description": say::schema::example_hit(lang) });
    all.insert("hit".to_owned(), hit);
    json!({ "anyOf": [
        definition("text"),
        { "type": "object", "properties": all, "required": ["text"] },
    ] })
}

fn defaults() -> Value {
    let mut all = front_matter();
    all.insert("files".to_owned(), definition("text"));
    list(&json!({ "type": "object", "properties": all, "required": ["files"], "minProperties": 2 }))
}

/// The known keys of front matter; what each takes the drafts decide.
fn front_matter() -> Map<String, Value> {
    let mut all: Map<String, Value> =
        draft::known_keys().filter(|key| !key.contains('.')).map(|key| (key.to_owned(), value())).collect();
    all.insert("platform".to_owned(), one_or_more(&definition("platform")));
    all.insert("language".to_owned(), one_or_more(&definition("language")));
    all
}

/// Any value but an empty list.
fn value() -> Value {
    json!({ "if": { "type": "array" }, "then": { "minItems": 1 } })
}

fn platforms(lang: Lang) -> Value {
    let own = table(PlatformKeys::TABLE, lang);
    let named: Map<String, Value> = platform::names().map(|name| (name.to_owned(), own.clone())).collect();
    json!({
        "type": "object",
        "properties": named,
        "patternProperties": { (spellings()): own },
        "additionalProperties": false,
    })
}

/// Short names, each with a name and a contact, or the contact alone.
fn people(lang: Lang) -> Value {
    let mut person = table(PersonKeys::TABLE, lang);
    person["minProperties"] = json!(1);
    json!({ "type": "object", "additionalProperties": { "anyOf": [definition("text"), person] } })
}

fn extends() -> Value {
    let packs: Vec<String> = packs::PACKS.iter().map(|pack| format!("{}{}", PACK_PREFIX, pack.name)).collect();
    let one = json!({ "anyOf": [
        { "enum": packs },
        { "type": "string", "pattern": "\\S", "not": { "pattern": format!("^{}", PACK_PREFIX) } },
    ] });
    json!({ "anyOf": [one, list(&one)] })
}

/// A pattern for the names of platforms: letter case, spaces, hyphens and underscores do not matter.
fn spellings() -> String {
    let letter = |c: char| match (c.to_lowercase().next(), c.to_uppercase().next()) {
        (Some(small), Some(big)) if small != big => format!("[{small}{big}]"),
        _ if c.is_alphanumeric() => c.to_string(),
        _ => format!("\\{c}"),
    };
    let apart = |c: &char| !matches!(c, ' ' | '-' | '_');
    let name = |name: &str| name.chars().filter(apart).map(letter).collect::<Vec<_>>().join("[-_ ]*");
    let all: Vec<String> = platform::spellings().map(name).collect();
    format!("^[-_ ]*({})[-_ ]*$", all.join("|"))
}
