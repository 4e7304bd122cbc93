//! Which hashtags are fine, and how they are written.
//!
//! `allow` names the only hashtags for posts, `deny` those to do without, `require` those of which one has to be there,
//! `require_all` those that all have to be. Letter case, `_` and ä/ae do not matter, and `#Fusion*` stands for all that
//! begin so. What is no hashtag on a platform does not count as one. Words in all their forms, in hashtags as in
//! sentences, are for the kinds `topic` and `wording`; how many hashtags there may be is for `limit`.
//!
//! `style = "camel-case"` asks for a capital at each word: `#TagDerOffenenTür`. It speaks up only where the words are
//! known, and leaves German compounds alone: #stadtbibliothek is one word. `position` says where hashtags stand
//! (with `require`, where the required one does): `start` (before all words), `end` (behind them), `sentence-end`,
//! `inline` (inside a sentence, as a part of it) or `not-start`; `max_run` how many may follow each other, `max_repeat` how
//! often a post may have the same.
//!
//! ```toml
//! [hashtag.campaign]
//! require = ["#KubeCon", "#CloudNative"]
//! when    = { campaign = "kubecon" }
//! flags   = [{ text = "See you in Amsterdam!", campaign = "kubecon" }]
//! allows  = [{ text = "See you in Amsterdam! #kubecon", campaign = "kubecon" }]
//!
//! [hashtag.tidy]
//! deny     = ["#follow4follow", "#win*"]
//! style    = "camel-case"
//! position = "end"
//! max_run  = 4
//! flags    = ["Großes Fest #Winner", "Kommt vorbei #tagderoffenentür", "#Altbach feiert heute"]
//! allows   = ["Kommt vorbei! #TagDerOffenenTür #altbach 🎉"]
//! ```
//!
//! # Deutsch
//!
//! Welche Hashtags in Ordnung sind und wie sie geschrieben werden.
//!
//! `allow` nennt die Hashtags, die allein vorgesehen sind, `deny` solche, auf die zu verzichten ist, `require` solche, von
//! denen einer dabei sein soll, `require_all` solche, die alle dabei sein sollen. Groß und klein, `_` und ä/ae sind gleich,
//! und `#Fusion*` steht für alle, die so beginnen. Was auf einer Plattform kein Hashtag ist, zählt nicht. Für Wörter in
//! allen Formen, in Hashtags wie in Sätzen, gibt es `topic` und `wording`, für ihre Zahl `limit`.
//!
//! `style = "camel-case"` wünscht je Wort einen Großbuchstaben: `#TagDerOffenenTür`. Die Regel meldet sich nur, wo die
//! Wörter bekannt sind, und lässt deutsche Zusammensetzungen in Ruhe: #stadtbibliothek ist ein Wort. `position` sagt, wo
//! Hashtags stehen (mit `require`: der verlangte): `start` (vor allen Wörtern), `end` (dahinter), `sentence-end`, `inline`
//! (mitten im Satz, als Teil davon) oder `not-start`, `max_run`, wie viele aufeinander folgen, `max_repeat`, wie oft ein
//! Beitrag denselben hat.

use super::entity::{Entry, Wanted};
use super::{Check, Kind, Notices, Scene};
use crate::finding::{Fix, Level, Position, Unfit};
use crate::names::names;
use crate::platform::EntityKind;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{Hashtag, Listed, choice, plain_tag};
use crate::rulefile::{Organisation, Place};
use crate::terms::camel_case;

pub(super) const KIND: Kind =
    Kind { name: "hashtag", level: Level::Advice, keys: Keys::TABLE, source: include_str!("hashtag.rs"), compile };

/// How hashtags are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    CamelCase,
}

names!(Style { CamelCase = "camel-case" });
choice!(Style);

keys! {
    Keys {
        /// The only hashtags for posts.
        /// Die Hashtags, die allein vorgesehen sind.
        allow: Listed<Hashtag>,
        /// Hashtags to do without.
        /// Hashtags, auf die zu verzichten ist.
        deny: Listed<Hashtag>,
        /// Hashtags of which one has to be there.
        /// Hashtags, von denen einer dabei sein soll.
        require: Listed<Hashtag>,
        /// Hashtags that all have to be there.
        /// Hashtags, die alle dabei sein sollen.
        require_all: Listed<Hashtag>,
        /// Hashtags that the rule leaves alone.
        /// Hashtags, die die Regel in Ruhe lässt.
        except: Listed<Hashtag>,
        /// Where hashtags stand: `start`, `end`, `sentence-end`, `inline` or `not-start`.
        /// Wo Hashtags stehen: `start`, `end`, `sentence-end`, `inline` oder `not-start`.
        position: Position,
        /// At most this many in a row.
        /// Höchstens so viele hintereinander.
        max_run: usize,
        /// The same hashtag at most this often in a post.
        /// Derselbe Hashtag höchstens so oft je Beitrag.
        max_repeat: usize,
        /// `camel-case` for a capital at each word.
        /// `camel-case` für einen Großbuchstaben je Wort.
        style: Style,
    }
}

#[derive(Debug)]
struct Hashtags {
    wanted: Wanted<Hashtag>,
    style: Option<Style>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const NEEDS: &[&str] = &["allow", "deny", "require", "require_all", "position", "max_run", "max_repeat", "style"];
    let keys = Keys::read(table, reading);
    let Keys { allow, deny, require, require_all, except, position, max_run, max_repeat, style } = keys;
    let wanted = Wanted { allow, deny, require, require_all, except, position, max_run, max_repeat };
    Some(Box::new(Hashtags { wanted: wanted.agreed((table, place), KIND.name, NEEDS, reading)?, style }))
}

impl Entry for Hashtag {
    const KIND: EntityKind = EntityKind::Hashtag;
    type Seen = String;

    fn see(written: &str) -> String {
        plain_tag(written)
    }

    fn fits(&self, tag: &String, _: &Organisation) -> bool {
        if self.open { tag.starts_with(&self.folded) } else { *tag == self.folded }
    }

    fn shown(&self, _: &Organisation) -> Vec<String> {
        vec![self.written.clone()]
    }
}

impl Check for Hashtags {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let hashtags = self.wanted.entities(scene);
        self.wanted.check(scene, &hashtags, notices);
        if self.style == Some(Style::CamelCase) {
            notices.extend(hashtags.iter().filter_map(|one| {
                let better = camel_case(one.span.of(scene.posts[one.post].text.raw()))?;
                let fix = Fix { span: one.span, text: better.clone() };
                Some(one.notice(Unfit::Case { better }).fixed_by(fix))
            }));
        }
    }
}
