//! Who is mentioned.
//!
//! `allow` names the only accounts that posts mention, `deny` those they do not, `require` those of which one has to be
//! there, `require_all` those that all have to be. `@name` in `deny` and `require` is that name on any server,
//! `@name@server` only there; in `allow` every account needs its own entry. The word `organisation` stands for the
//! organisation's own accounts. With `level = "ask"` and `ask` a rule says who decides.
//!
//! `in` says where to look: in the `text` (so it is, if nothing is said), or at the accounts of `repost_of`, `reply_to`
//! and `with` in the front matter. `detect = ["look-alike"]` finds names that look like the own ones or those of `allow`
//! and `require`: other letters that look the same, one slip, an added `_` or `_official`. `position = "not-start"` keeps
//! a post from beginning with a mention, which makes it a reply that few see.
//!
//! ```toml
//! [mention.partners]
//! level  = "ask"
//! deny   = ["@voltara", "@anna@social.example"]
//! ask    = "social@sonnberg.example"
//! flags  = ["Danke @Voltara!", { text = "Danke @anna@social.example", platform = "mastodon" }]
//! allows = ["Danke @stadtwerke!", { text = "Danke @anna@anderswo.example", platform = "mastodon" }]
//!
//! [mention.reposts]
//! in     = ["repost_of"]
//! allow  = ["organisation"]
//! flags  = [{ text = "Lesenswert!", repost_of = "@voltara" }]
//! allows = [{ text = "Lesenswert!", repost_of = "@sonnberg" }, "Danke @voltara!"]
//!
//! [mention.look-alike]
//! detect   = ["look-alike"]
//! position = "not-start"
//! flags    = ["Folgt @s0nnberg", "Folgt @sonnberg_official", "@anna hat recht"]
//! allows   = ["Folgt @sonnberg", ".@anna hat recht"]
//!
//! [organisation]
//! handles = ["@sonnberg"]
//! ```
//!
//! # Deutsch
//!
//! Wer erwähnt wird.
//!
//! `allow` nennt die Konten, die allein erwähnt werden, `deny` solche, die nicht erwähnt werden, `require` solche, von denen
//! eines dabei sein soll, `require_all` solche, die alle dabei sein sollen. `@name` ist in `deny` und `require` dieser
//! Name auf jedem Server, `@name@server` nur dort; in `allow` braucht jedes Konto seinen eigenen Eintrag. Das Wort
//! `organisation` steht für die eigenen Konten. Mit `level = "ask"` und `ask` sagt eine Regel, wer entscheidet.
//!
//! `in` sagt, wo zu suchen ist: im `text` (so ist es, wenn nichts angegeben ist) oder bei den Konten in `repost_of`,
//! `reply_to` und `with` der Angaben. `detect = ["look-alike"]` findet Namen, die den eigenen oder denen aus `allow` und
//! `require` zum Verwechseln ähnlich sehen: andere Buchstaben, die gleich aussehen, ein Tippfehler, ein `_` oder
//! `_official` dahinter. `position = "not-start"` achtet darauf, dass ein Beitrag nicht mit einer Erwähnung beginnt: Das
//! macht ihn zu einer Antwort, die nur wenige sehen.

use super::entity::{self, Entry, Wanted};
use super::{Check, Kind, Notice, Notices, Scene};
use crate::address::{Likeness, likeness};
use crate::finding::{Level, Noticed, Position, Unfit};
use crate::names::names;
use crate::platform::EntityKind;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{Account, Listed, choice};
use crate::rulefile::{Organisation, Place};
use crate::text::MarkKind;

pub(super) const KIND: Kind =
    Kind { name: "mention", level: Level::Advice, keys: Keys::TABLE, source: include_str!("mention.rs"), compile };

/// Where accounts are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Text,
    RepostOf,
    ReplyTo,
    With,
}

names!(Where { Text = "text", RepostOf = "repost_of", ReplyTo = "reply_to", With = "with" });
choice!(Where);

/// What can be found about accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    LookAlike,
}

names!(Detail { LookAlike = "look-alike" });
choice!(Detail);

keys! {
    Keys {
        /// The only accounts that posts mention; `organisation` stands for the own ones.
        /// Die Konten, die allein erwähnt werden; `organisation` steht für die eigenen.
        allow: Listed<Account>,
        /// Accounts that posts do not mention.
        /// Konten, die nicht erwähnt werden.
        deny: Listed<Account>,
        /// Accounts of which one has to be there.
        /// Konten, von denen eines dabei sein soll.
        require: Listed<Account>,
        /// Accounts that all have to be there.
        /// Konten, die alle dabei sein sollen.
        require_all: Listed<Account>,
        /// Accounts that the rule leaves alone.
        /// Konten, die die Regel in Ruhe lässt.
        except: Listed<Account>,
        /// Where to look: `text`, `repost_of`, `reply_to`, `with`; `text` if nothing is said.
        /// Wo zu suchen ist: `text`, `repost_of`, `reply_to`, `with`; `text`, wenn nichts angegeben ist.
        r#in: Vec<Where>,
        /// Where mentions stand: `start`, `end`, `sentence-end`, `inline` or `not-start`.
        /// Wo Erwähnungen stehen: `start`, `end`, `sentence-end`, `inline` oder `not-start`.
        position: Position,
        /// At most this many in a row.
        /// Höchstens so viele hintereinander.
        max_run: usize,
        /// `look-alike` for names that look like known ones.
        /// `look-alike` für Namen, die bekannten zum Verwechseln ähnlich sehen.
        detect: Vec<Detail>,
    }
}

#[derive(Debug)]
struct Mention {
    wanted: Wanted<Account>,
    places: Vec<Where>,
    look_alike: bool,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const NEEDS: &[&str] = &["allow", "deny", "require", "require_all", "position", "max_run", "detect"];
    let Keys { allow, deny, require, require_all, except, r#in, position, max_run, detect } =
        Keys::read(table, reading);
    let wanted = Wanted { allow, deny, require, require_all, except, position, max_run, max_repeat: None };
    let wanted = wanted.agreed((table, place), KIND.name, NEEDS, reading)?;
    let places = r#in.unwrap_or_else(|| vec![Where::Text]);
    Some(Box::new(Mention { wanted, places, look_alike: detect.is_some() }))
}

/// The name of an account, lower case and without its sign, and its server.
fn parts(handle: &str) -> (String, Option<String>) {
    let handle = handle.trim().trim_start_matches(['@', '＠']).to_lowercase();
    match handle.split_once('@') {
        Some((name, server)) => (name.to_owned(), Some(server.to_owned())),
        None => (handle, None),
    }
}

impl Entry for Account {
    const KIND: EntityKind = EntityKind::Mention;
    type Seen = (String, Option<String>);

    fn see(written: &str) -> Self::Seen {
        parts(written)
    }

    fn fits(&self, seen: &Self::Seen, own: &Organisation) -> bool {
        let is = |handle: &str| {
            let (name, server) = parts(handle);
            name == seen.0 && (server.is_none() || server == seen.1)
        };
        match self {
            Self::Own => own.handles.iter().any(|handle| is(handle)),
            Self::Handle(handle) => is(handle),
        }
    }

    fn clears(&self, seen: &Self::Seen, own: &Organisation) -> bool {
        match self {
            Self::Own => own.handles.iter().any(|handle| parts(handle) == *seen),
            Self::Handle(handle) => parts(handle) == *seen,
        }
    }

    fn shown(&self, own: &Organisation) -> Vec<String> {
        match self {
            Self::Own => own.handles.clone(),
            Self::Handle(handle) => vec![handle.clone()],
        }
    }
}

impl Check for Mention {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for &place in &self.places {
            if place == Where::Text {
                let mentions = self.wanted.entities(scene);
                self.wanted.check(scene, &mentions, notices);
                self.look_alikes(scene, notices);
            } else {
                self.front_matter(place, scene, notices);
            }
        }
    }
}

impl Mention {
    /// Names in the text that look like known ones. No platform links all of them, and readers are fooled all the same.
    fn look_alikes(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for (at, post) in scene.posts.iter().enumerate().filter(|_| self.look_alike) {
            for mark in post.text.marks_of(MarkKind::Handle) {
                let found = self.look_alike(mark.span.of(post.text.raw()), &scene.stage.organisation);
                notices.extend(found.map(|(unfit, how)| {
                    let notice = Notice::at(at, mark.span, Noticed::Entity { kind: EntityKind::Mention, unfit });
                    if how == Likeness::Same { notice } else { notice.possibly() }
                }));
            }
        }
    }

    fn look_alike(&self, written: &str, own: &Organisation) -> Option<(Unfit, Likeness)> {
        let seen = Account::see(written);
        let listed = [&self.wanted.allow, &self.wanted.require, &self.wanted.require_all, &self.wanted.except];
        let known: Vec<String> = own
            .handles
            .iter()
            .cloned()
            .chain(listed.into_iter().flatten().flat_map(|list| entity::shown(list, own)))
            .collect();
        // The team of @sonnberg is „das @sonnberg-Team“.
        let front = Account::see(written.split('-').next().unwrap_or_default());
        if known.iter().any(|handle| parts(handle) == seen || parts(handle) == front) {
            return None;
        }
        let like = |handle: &String| {
            let (name, server) = parts(handle);
            // The known name on another server may be anyone's.
            let elsewhere = (name == seen.0 && server.is_some() && seen.1.is_some()).then_some(Likeness::Close);
            Some((likeness(&seen.0, &name).or(elsewhere)?, handle.clone()))
        };
        let (how, known) = known.iter().filter_map(like).max_by_key(|(how, _)| *how)?;
        Some((Unfit::LookAlike { known }, how))
    }

    /// The accounts that the front matter names.
    fn front_matter(&self, place: Where, scene: &Scene<'_>, notices: &mut Notices) {
        let own = &scene.stage.organisation;
        for account in scene.draft.accounts(place.name()) {
            let is_account = account.starts_with('@');
            let seen = Account::see(account);
            let excepted = self.wanted.except.as_ref().is_some_and(|except| entity::find(except, &seen, own).is_some());
            if !is_account || excepted {
                continue;
            }
            let judged = self.wanted.judge(&seen, own);
            let look_alike =
                || self.look_alike(account, own).filter(|_| self.look_alike).map(|(unfit, _)| (unfit, None));
            notices.extend(judged.or_else(look_alike).map(|(unfit, said_at)| {
                let (key, account) = (place.name(), account.to_owned());
                let notice = Notice::missing(Noticed::Account { key, account, unfit });
                said_at.into_iter().fold(notice, Notice::said_at)
            }));
        }
    }
}
