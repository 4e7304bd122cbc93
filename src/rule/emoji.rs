//! Which emojis are fine, where, and how many at once.
//!
//! `allow` names the only emojis for posts, `deny` those to do without, `require` those of which one has to be there,
//! `require_all` those that all have to be. An entry is an emoji in any skin tone, or a group of Unicode: `smileys`,
//! `people`, `animals`, `food`, `travel`, `activities`, `objects`, `symbols`, `flags`. Families, flags and other joined
//! emojis are one emoji each.
//!
//! `position` says where emojis stand: `end` (behind all words), `sentence-end` (behind those of their sentence or line),
//! `start`, `inline` or `not-start`; `max_run` how many may follow each other, `max_repeat` how often a post may have the
//! same. How many there may be at all is for the kind `limit`.
//!
//! ```toml
//! [emoji.team]
//! require = ["🐝"]
//! flags   = ["Version 1.20 ist da"]
//! allows  = ["Version 1.20 ist da 🐝"]
//!
//! [emoji.calm]
//! deny       = ["🔥", "👎", "flags"]
//! except     = ["🇪🇺"]
//! position   = "sentence-end"
//! max_run    = 2
//! max_repeat = 1
//! flags      = ["Heißer Kurs 🔥", "Buh 👎🏽", "Grüße aus 🇦🇹", "Danke 🎉🎊🎈", "Wir 🎉 feiern"]
//! allows     = ["Wir feiern 👩‍👩‍👧🎉. Kommt vorbei! 🇪🇺"]
//! ```
//!
//! # Deutsch
//!
//! Welche Emojis in Ordnung sind, wo und wie viele auf einmal.
//!
//! `allow` nennt die Emojis, die allein vorgesehen sind, `deny` solche, auf die zu verzichten ist, `require` solche, von
//! denen eines dabei sein soll, `require_all` solche, die alle dabei sein sollen. Ein Eintrag ist ein Emoji in jeder Hautfarbe
//! oder eine Gruppe aus Unicode: `smileys`, `people` (Menschen), `animals` (Tiere und Pflanzen), `food` (Essen), `travel`
//! (Reisen und Orte), `activities` (Spiel und Sport), `objects` (Dinge), `symbols` (Zeichen), `flags` (Flaggen). Familien,
//! Flaggen und andere zusammengesetzte Emojis sind je ein Emoji.
//!
//! `position` sagt, wo Emojis stehen: `end` (hinter allen Wörtern), `sentence-end` (hinter denen ihres Satzes oder ihrer
//! Zeile), `start`, `inline` oder `not-start`, `max_run`, wie viele aufeinander folgen, `max_repeat`, wie oft ein Beitrag
//! dasselbe hat. Wie viele es überhaupt sein dürfen, sagt die Regelart `limit`.

use super::entity::{Entry, Wanted};
use super::{Check, Kind, Notices, Scene};
use crate::finding::{Level, Position};
use crate::platform::EntityKind;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{Emoji, Listed, emoji_group, plain_emoji};
use crate::rulefile::{Organisation, Place};

pub(super) const KIND: Kind =
    Kind { name: "emoji", level: Level::Advice, keys: Keys::TABLE, source: include_str!("emoji.rs"), compile };

keys! {
    Keys {
        /// The only emojis for posts, or groups of them.
        /// Die Emojis, die allein vorgesehen sind, oder Gruppen davon.
        allow: Listed<Emoji>,
        /// Emojis to do without, or groups of them.
        /// Emojis, auf die zu verzichten ist, oder Gruppen davon.
        deny: Listed<Emoji>,
        /// Emojis of which one has to be there.
        /// Emojis, von denen eines dabei sein soll.
        require: Listed<Emoji>,
        /// Emojis that all have to be there.
        /// Emojis, die alle dabei sein sollen.
        require_all: Listed<Emoji>,
        /// Emojis that the rule leaves alone.
        /// Emojis, die die Regel in Ruhe lässt.
        except: Listed<Emoji>,
        /// Where emojis stand: `start`, `end`, `sentence-end`, `inline` or `not-start`.
        /// Wo Emojis stehen: `start`, `end`, `sentence-end`, `inline` oder `not-start`.
        position: Position,
        /// At most this many in a row.
        /// Höchstens so viele hintereinander.
        max_run: usize,
        /// The same emoji at most this often in a post.
        /// Dasselbe Emoji höchstens so oft je Beitrag.
        max_repeat: usize,
    }
}

#[derive(Debug)]
struct Emojis {
    wanted: Wanted<Emoji>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const NEEDS: &[&str] = &["allow", "deny", "require", "require_all", "position", "max_run", "max_repeat"];
    let Keys { allow, deny, require, require_all, except, position, max_run, max_repeat } = Keys::read(table, reading);
    let wanted = Wanted { allow, deny, require, require_all, except, position, max_run, max_repeat };
    Some(Box::new(Emojis { wanted: wanted.agreed((table, place), KIND.name, NEEDS, reading)? }))
}

impl Entry for Emoji {
    const KIND: EntityKind = EntityKind::Emoji;
    type Seen = String;

    fn see(written: &str) -> String {
        plain_emoji(written)
    }

    fn fits(&self, emoji: &String, _: &Organisation) -> bool {
        match self {
            Self::One(one) => plain_emoji(one) == *emoji,
            Self::Group(group) => emoji_group(emoji) == Some(group),
        }
    }

    fn shown(&self, _: &Organisation) -> Vec<String> {
        match self {
            Self::One(emoji) => vec![emoji.clone()],
            Self::Group(group) => vec![(*group).to_owned()],
        }
    }
}

impl Check for Emojis {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let emojis = self.wanted.entities(scene);
        self.wanted.check(scene, &emojis, notices);
    }
}
