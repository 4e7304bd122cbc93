//! Can everyone read it?
//!
//! Some listen to a post, some see little, some read with effort. `detect` lists what gets in their way:
//!
//! - `fancy-letters`: 𝗱𝗲𝗰𝗼𝗿𝗮𝘁𝗲𝗱, struck and turned letters; mended where the plain ones are known
//! - `spaced-letters`: `S A L E`; mended
//! - `all-capitals`: several words in capitals
//! - `hashtag-case`: `#savethedate`; mended
//! - `hashtag-run`: three hashtags before the text, six anywhere
//! - `emoji-run`: more than three emojis in a row
//! - `emoji-in-word`, `emoji-between-words`, `emoji-as-word`: `w🌞rm`, `We 👏 need 👏 this 👏`, `Bring your 🚗`
//! - `emoji-as-bullet`: three lines that begin with an emoji
//! - `ascii-art`: `¯\_(ツ)_/¯`, `==========`
//! - `link-text`: "click here", and "read more" alone before a link
//! - `alt-missing`, `alt-poor`: images without alternative text, or with one such as `IMG_4711.jpg`
//!
//! The pack `taktvoll:accessibility` has rules for most of them.
//!
//! ```toml
//! [accessibility.readable]
//! detect = ["fancy-letters", "hashtag-case", "emoji-run"]
//! flags  = ["𝗡𝗲𝘂𝗲𝗿 𝗕𝗹𝗼𝗴", "Kommt! #tagderoffenentür", "Danke 🎉🎊🎈🥳"]
//! allows = ["Neuer Blog", "Kommt! #TagDerOffenenTür 🎉"]
//! ```
//!
//! # Deutsch
//!
//! Können alle es lesen?
//!
//! Manche lassen sich Beiträge vorlesen, manche sehen wenig, manche lesen mit Mühe. `detect` nennt, was ihnen im Weg ist:
//!
//! - `fancy-letters`: 𝘃𝗲𝗿𝘇𝗶𝗲𝗿𝘁𝗲, durchgestrichene und gedrehte Buchstaben; behebbar, wo die einfachen bekannt sind
//! - `spaced-letters`: `S A L E`; behebbar
//! - `all-capitals`: mehrere Wörter in Großbuchstaben
//! - `hashtag-case`: `#tagderoffenentür`; behebbar
//! - `hashtag-run`: drei Hashtags vor dem Text, sechs irgendwo
//! - `emoji-run`: mehr als drei Emojis hintereinander
//! - `emoji-in-word`, `emoji-between-words`, `emoji-as-word`: `w🌞rm`, `Wir 👏 brauchen 👏 das 👏`, `Mit dem 🚲 zur Arbeit`
//! - `emoji-as-bullet`: drei Zeilen, die mit einem Emoji beginnen
//! - `ascii-art`: `¯\_(ツ)_/¯`, `==========`
//! - `link-text`: „hier klicken“ und „weiterlesen“ allein vor einem Link
//! - `alt-missing`, `alt-poor`: Bilder ohne Alternativtext oder mit einem wie `IMG_4711.jpg`
//!
//! Das Paket `taktvoll:accessibility` hat für die meisten davon Regeln.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::barrier::{self, Obstacle};
use crate::finding::{Barrier, Fix, Level, Noticed};
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::choice;

pub(super) const KIND: Kind = Kind {
    name: "accessibility",
    level: Level::Advice,
    keys: Accessibility::TABLE,
    source: include_str!("accessibility.rs"),
    compile,
};

keys! {
    Accessibility {
        /// What to look for.
        /// Wonach zu suchen ist.
        detect: Vec<Obstacle>,
    }
}

choice!(Obstacle);

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["detect"], reading);
    let keys = Accessibility::read(table, reading);
    keys.detect.is_some().then(|| Box::new(keys) as Box<dyn Check>)
}

impl Check for Accessibility {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for &what in self.detect.iter().flatten() {
            if matches!(what, Obstacle::AltMissing | Obstacle::AltPoor) {
                images(what, scene, notices);
                continue;
            }
            for (at, post) in scene.posts.iter().enumerate() {
                notices.extend(barrier::find(what, &post.text, scene.entities(at)).into_iter().map(|found| {
                    let fix = found.better.clone().map(|text| Fix { span: found.span, text });
                    let barrier = Barrier { what, better: found.better, count: found.count, file: None };
                    let notice = Notice::at(at, found.span, Noticed::Barrier(barrier));
                    Notice { certainty: found.certainty, fixes: fix.into_iter().collect(), ..notice }
                }));
            }
        }
    }
}

/// Images without alternative text, or with one that says nothing. An empty one in the front matter is meant.
fn images(what: Obstacle, scene: &Scene<'_>, notices: &mut Notices) {
    for image in &scene.draft.images {
        let amiss = match (what, image.alt()) {
            (Obstacle::AltMissing, alt) => alt.is_none(),
            (_, alt) => alt.is_some_and(barrier::is_poor),
        };
        if amiss {
            let file = image.file().map(str::to_owned);
            // What is missing stands nowhere.
            let place = image.span.filter(|_| what != Obstacle::AltMissing);
            notices.push(Notice::said(place, Noticed::Barrier(Barrier { what, better: None, count: 1, file })));
        }
    }
}
