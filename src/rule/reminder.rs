//! What no machine can decide, and a person should think of once more.
//!
//! A reminder never stops anything. It says its `message` for every draft it is about, until the draft says that it was
//! thought of: `confirmed = ["names"]` with the word of the rule, or `confirmed = true` for all of them. The word is
//! the name of the rule, or what `confirmed` says.
//!
//! ```toml
//! [reminder.names]
//! message   = { de = "Sind alle Namen richtig geschrieben?", en = "Is every name spelled right?" }
//! when      = { images = { present = true } }
//! confirmed = "names-checked"
//! flags     = [{ text = "Das Team!", images = ["team.jpg"] }]
//! allows    = ["Das Team!", { text = "Das Team!", images = ["team.jpg"], confirmed = ["names-checked"] }]
//! ```
//!
//! # Deutsch
//!
//! Was keine Maschine entscheiden kann, woran aber jemand noch einmal denken sollte.
//!
//! Eine Erinnerung hält nichts auf. Sie sagt ihre `message` zu jedem Entwurf, um den es geht, bis der Entwurf sagt, dass
//! daran gedacht ist: `confirmed = ["names"]` mit dem Wort der Regel oder `confirmed = true` für alle. Das Wort ist der
//! Name der Regel oder das, was unter `confirmed` steht.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::draft::Value;
use crate::finding::{Level, Noticed};
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::{Table, Toml};
use crate::rulefile::{Fault, Place};

pub(super) const KIND: Kind = Kind {
    name: "reminder",
    level: Level::Welcome,
    keys: Reminder::TABLE,
    source: include_str!("reminder.rs"),
    compile,
};

keys! {
    Reminder {
        /// The word with which a draft says that it was thought of; the name of the rule if nothing is said.
        /// Das Wort, mit dem ein Entwurf sagt, dass daran gedacht ist; der Name der Regel, wenn nichts angegeben ist.
        confirmed: String,
    }
}

#[derive(Debug)]
struct Words {
    /// What a draft may write; the first one is suggested.
    words: Vec<String>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["message"], reading);
    if let Some(entry) = table.get("level")
        && matches!(&entry.node.value, Toml::Text(level) if matches!(Level::named(level), Some(level) if level > Level::Welcome))
    {
        reading.problem(entry.node.place, Fault::ReminderStops);
    }
    let keys = Reminder::read(table, reading);
    let words = match keys.confirmed {
        Some(word) => vec![word],
        None => reading
            .rule
            .iter()
            .flat_map(|rule| [rule.split_once('.').map_or(rule.as_str(), |(_, name)| name), rule])
            .map(str::to_owned)
            .collect(),
    };
    (!words.is_empty()).then(|| Box::new(Words { words }) as Box<dyn Check>)
}

impl Check for Words {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let said = scene.draft.meta.get("confirmed");
        let is_word =
            |word: &&str| self.words.iter().any(|own| own.trim().to_lowercase() == word.trim().to_lowercase());
        let words = said.and_then(Value::as_texts).unwrap_or_default();
        let is_yes = |word: &&str| Value::Text((*word).to_owned()).as_flag() == Some(true);
        let all = said.and_then(Value::as_flag) == Some(true) || words.iter().any(is_yes);
        let confirmed = all || words.iter().any(is_word);
        if let Some(word) = self.words.first().filter(|_| !confirmed) {
            notices.push(Notice::missing(Noticed::Reminder { word: word.clone() }));
        }
    }

    fn values(&self) -> Vec<(String, String)> {
        self.words.iter().take(1).map(|word| ("confirmed".to_owned(), word.clone())).collect()
    }
}
