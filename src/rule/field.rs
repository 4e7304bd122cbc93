//! What the front matter must say.
//!
//! `need` lists keys that must be there, `without` those that must not; `one_of` lists the values that are fine for a
//! key, `all_of` those that all have to be there, `none_of` those that are not fine. A key of a table is written with a
//! dot: `ai.used`, `evidence.url`, `reply_to.kind`. `*` at the beginning or the end of a value stands for anything. A key
//! that is not there has no wrong value: `one_of`, `all_of` and `none_of` only look at what is said.
//!
//! ```toml
//! [field.ai]
//! need   = ["ai.used"]
//! one_of = { audience = ["customers", "press"] }
//! flags  = [{ text = "Neu!", audience = "press" }, { text = "Neu!", ai = { used = true }, audience = "everybody" }]
//! allows = [{ text = "Neu!", ai = { used = false }, audience = "press" }]
//!
//! [field.both-channels]
//! all_of = { platform = ["bluesky", "linkedin"] }
//! when   = { topics = "event" }
//! flags  = [{ text = "Kommt!", topics = "event", platform = "bluesky" }]
//! allows = [{ text = "Kommt!", topics = "event", platform = ["bluesky", "linkedin"] }, { text = "Neu!", topics = "blog" }]
//! ```
//!
//! # Deutsch
//!
//! Was im Kopf des Entwurfs stehen muss.
//!
//! `need` nennt Schlüssel, die da sein müssen, `without` solche, die nicht da sein dürfen; `one_of` nennt die Werte, die
//! für einen Schlüssel in Ordnung sind, `all_of` die, die alle da sein müssen, `none_of` die, die nicht in Ordnung sind.
//! Ein Schlüssel in einer Tabelle wird mit Punkt geschrieben: `ai.used`, `evidence.url`, `reply_to.kind`. `*` am Anfang
//! oder am Ende eines Werts steht für alles. Ein Schlüssel, der fehlt, hat keinen falschen Wert: `one_of`, `all_of` und
//! `none_of` sehen nur an, was gesagt ist.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::draft::{Said, Value};
use crate::finding::{FieldNoticed, FieldProblem, Level, Noticed};
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{FrontKeys, FrontValues};
use crate::rulefile::{Fault, Place};
use crate::span::Span;

pub(super) const KIND: Kind =
    Kind { name: "field", level: Level::Advice, keys: Field::TABLE, source: include_str!("field.rs"), compile };

keys! {
    Field {
        /// Keys that must be there.
        /// Schlüssel, die da sein müssen.
        need: FrontKeys,
        /// Keys that must not be there.
        /// Schlüssel, die nicht da sein dürfen.
        without: FrontKeys,
        /// The values that are fine, for each key.
        /// Die Werte, die in Ordnung sind, je Schlüssel.
        one_of: FrontValues,
        /// The values that all have to be there, for each key.
        /// Die Werte, die alle da sein müssen, je Schlüssel.
        all_of: FrontValues,
        /// The values that are not fine, for each key.
        /// Die Werte, die nicht in Ordnung sind, je Schlüssel.
        none_of: FrontValues,
    }
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const WHAT: &[&str] = &["need", "without", "one_of", "all_of", "none_of"];
    needs_one_of(table, place, KIND.name, WHAT, reading);
    let keys = Field::read(table, reading);
    for (key, place) in keys.without.iter().flat_map(|without| &without.0) {
        if keys.need.iter().flat_map(|need| &need.0).any(|(needed, _)| needed == key) {
            reading.problem(*place, Fault::NeedContradicts { key: key.clone() });
        }
    }
    WHAT.iter().any(|key| table.get(key).is_some()).then(|| Box::new(keys) as Box<dyn Check>)
}

impl Check for Field {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let mut notice = |key: &str, span: Option<Span>, place: Place, problem| {
            let said = scene.draft.said(key).shown();
            let what = Box::new(FieldNoticed { key: key.to_owned(), said, problem });
            notices.push(Notice::said(span, Noticed::Field(what)).said_at(place));
        };
        for (key, place) in self.need.iter().flat_map(|need| &need.0) {
            let said = scene.draft.said(key);
            if !said.values().any(Value::is_given) && !is_counted(scene, key) {
                notice(key, None, *place, FieldProblem::Missing);
            }
        }
        for (key, place) in self.without.iter().flat_map(|without| &without.0) {
            let said = scene.draft.said(key);
            if said.values().any(Value::is_given) || is_counted(scene, key) {
                notice(key, span_of(&said), *place, FieldProblem::Surplus);
            }
        }
        for listed in self.one_of.iter().flat_map(|values| &values.0) {
            let said = scene.draft.said(&listed.key);
            if each(&said).iter().any(|value| value.is_given() && !listed.has(value)) {
                notice(&listed.key, span_of(&said), listed.place, FieldProblem::NotOneOf { fine: listed.shown() });
            }
        }
        for listed in self.all_of.iter().flat_map(|values| &values.0) {
            let said = scene.draft.said(&listed.key);
            let given: Vec<&Value> = said.values().filter(|value| value.is_given()).collect();
            let missing = listed.missing(&given);
            if !given.is_empty() && !missing.is_empty() {
                notice(&listed.key, span_of(&said), listed.place, FieldProblem::Lacks { missing });
            }
        }
        for listed in self.none_of.iter().flat_map(|values| &values.0) {
            let said = scene.draft.said(&listed.key);
            if each(&said).iter().any(|value| listed.has(value)) {
                notice(&listed.key, span_of(&said), listed.place, FieldProblem::Unwanted);
            }
        }
    }

    fn values(&self) -> Vec<(String, String)> {
        // What is not in `one_of` is told anyway.
        let listed = self.none_of.iter().chain(&self.all_of).flat_map(|values| &values.0);
        listed.flat_map(|listed| listed.shown().into_iter().map(|value| (listed.key.clone(), value))).collect()
    }
}

/// Images count where they stand: in the text, too.
fn is_counted(scene: &Scene<'_>, key: &str) -> bool {
    key == "images" && scene.draft.count(key).is_some_and(|count| count > 0)
}

/// The values one by one: of a list each of its entries must be fine.
fn each<'a>(said: &Said<'a>) -> Vec<&'a Value> {
    said.values()
        .flat_map(|value| match value {
            Value::List(items) => items.iter().collect(),
            value => vec![value],
        })
        .collect()
}

fn span_of(said: &Said<'_>) -> Option<Span> {
    said.entries.first().and_then(|entry| entry.span)
}
