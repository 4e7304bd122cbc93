//! Is the post about this?
//!
//! A topic lists the terms it is known by. A term is written once, in its plain form; its other forms, spellings and
//! hashtags are found as well: `taktvoll explain RULE` shows them. With `match` only the ways that are listed stay on.
//! In front of a term `=` asks for exactly these characters, and `*` opens an end: `Fusion*`, `*fusion`.
//!
//! `except` takes out what only sounds like the topic. It is taken at its word, so that it never takes out too much:
//! letter case, umlauts and hyphens may differ, but a plural, a hashtag or a compound needs an entry of its own.
//! `negated = "allow"` leaves alone what the post says no to, `quoted = "allow"` what others are quoted with, and `near`
//! asks for a second term in the same sentence, at most `within` words away (5 if nothing is said), with `ordered = true`
//! behind the first. With `level = "welcome"` the rule says that the topic is fine to post
//! about.
//!
//! A code name that must not stand readable in the repository goes into `terms_hashed`: `taktvoll hash "Project Falcon"`
//! writes the entry. It is found as written, in any letter case, hyphenated, as a hashtag and with a final `s`. Whoever has
//! the rule file and its `hash_key` can still test guesses; where that matters, keep the key in a file outside the
//! repository and name that in `extends`.
//!
//! ```toml
//! [topic.merger]
//! terms   = ["Fusion", "Übernahme", "merger"]
//! except  = ["feindliche Übernahme der Kaffeekasse"]
//! message = { de = "Fusionen sind kein Thema für Beiträge.", en = "Mergers are not for posts." }
//! ask     = "press@example.org"
//! flags   = ["Die Fusion kommt!", "#Fusion 2027"]
//! allows  = ["Die feindliche Übernahme der Kaffeekasse ist gelungen."]
//!
//! [topic.guarantee]
//! terms   = ["garantieren", "guarantee"]
//! near    = { terms = ["Rendite", "return"], within = 4 }
//! negated = "allow"
//! quoted  = "allow"
//! flags   = ["Wir garantieren eine hohe Rendite.", "We guarantee you a return!"]
//! allows  = ["Eine Rendite garantieren wir nicht.", "Returns are not guaranteed.", "Wir garantieren gute Laune.",
//!            'Im Prospekt stand: „Wir garantieren Rendite.“']
//!
//! [topic.codename]
//! terms   = ["Falke"]                     # the project, not the bird
//! match   = ["compound", "disguise"]      # no other letter case, no other form, no part of a hashtag
//! flags   = ["Falke startet im Mai.", "Das Falke-Team feiert.", "F a l k e startet im Mai."]
//! allows  = ["FALKE Socken im Angebot", "Zwei Falken brüten auf dem Dach.", "#FalkeSocken"]
//! ```
//!
//! # Deutsch
//!
//! Geht es im Beitrag darum?
//!
//! Ein Thema nennt die Begriffe, an denen es zu erkennen ist. Ein Begriff steht einmal da, in der Grundform; andere
//! Formen, Schreibweisen und Hashtags werden mitgefunden: `taktvoll explain REGEL` zeigt sie. Mit `match` bleibt nur
//! an, was dort steht. Vor einem Begriff verlangt `=` genau diese Zeichen, und `*` öffnet ein Ende: `Fusion*`, `*fusion`.
//!
//! `except` nimmt aus, was nur so klingt. Es wird beim Wort genommen, damit es nie zu viel ausnimmt: Groß- und
//! Kleinschreibung, Umlaute und Bindestriche dürfen abweichen, aber eine Mehrzahl, ein Hashtag oder eine Zusammensetzung
//! braucht einen eigenen Eintrag. `negated = "allow"` lässt in Ruhe, was der Beitrag verneint, `quoted = "allow"`, womit
//! andere zitiert werden, und `near` verlangt einen zweiten Begriff im selben Satz, höchstens `within` Wörter entfernt
//! (5, wenn nichts angegeben ist), mit `ordered = true` hinter dem ersten. Mit `level = "welcome"` sagt die
//! Regel, dass das Thema gern gesehen ist.
//!
//! Ein Projektname, der im Archiv nicht lesbar stehen darf, gehört in `terms_hashed`: `taktvoll hash "Projekt Falke"`
//! schreibt den Eintrag. Gefunden wird der Name wie geschrieben, groß oder klein, mit Bindestrich, als Hashtag und mit
//! einem `s` am Ende. Wer die Regeldatei und ihren `hash_key` hat, kann trotzdem Vermutungen ausprobieren; wo das zählt,
//! gehört der Schlüssel in eine Datei außerhalb des Archivs, die `extends` nennt.

use super::fine::Fine;
use super::{Check, Kind, Notice, Notices, Scene, Trigger, needs_one_of, without_effect};
use crate::finding::{Level, Noticed};
use crate::rulefile::Place;
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::matching::{Matching, Surrounded, Way};
use crate::rulefile::node::Table;
use crate::rulefile::values::{HashedTerms, LiteralTerms, Near, PatternList, TermList};
use crate::secret::SecretHit;
use crate::terms::{self, Hit};

pub(super) const KIND: Kind =
    Kind { name: "topic", level: Level::Must, keys: Topic::TABLE, source: include_str!("topic.rs"), compile };

keys! {
    #[expect(dead_code, reason = "`match` is looked up before the terms are read")]
    Topic {
        /// Words and phrases the topic is known by.
        /// Wörter und Wendungen, an denen das Thema zu erkennen ist.
        terms: TermList,
        /// Regular expressions, for what terms cannot say.
        /// Reguläre Ausdrücke für das, was Begriffe nicht sagen können.
        patterns: PatternList,
        /// The same as hashes, for names that nobody should read here; `taktvoll hash` writes them.
        /// Dasselbe verschlüsselt, für Namen, die hier niemand lesen soll; `taktvoll hash` schreibt sie.
        terms_hashed: HashedTerms,
        /// Words and phrases that only sound like it, taken at their word; letter case does not matter.
        /// Wörter und Wendungen, die nur so klingen, beim Wort genommen; Groß- und Kleinschreibung ist gleich.
        except: LiteralTerms,
        /// What else is found, out of `case`, `inflection`, `compound`, `hashtag`, `disguise`; all if nothing is said.
        /// Was mitgefunden wird: `case`, `inflection`, `compound`, `hashtag`, `disguise`; alles, wenn nichts dasteht.
        r#match: Vec<Way>,
        /// `allow` where negated matches are fine: "no merger"; otherwise `report`.
        /// `allow`, wenn verneinte Treffer in Ordnung sind: „keine Fusion“; sonst `report`.
        negated: Surrounded,
        /// `allow` where matches between quotation marks are fine; otherwise `report`.
        /// `allow`, wenn Treffer zwischen Anführungszeichen in Ordnung sind; sonst `report`.
        quoted: Surrounded,
        /// Only where one of these terms stands in the same sentence, few words away.
        /// Nur, wo einer dieser Begriffe im selben Satz steht, wenige Wörter entfernt.
        near: Near,
        /// Only if at least this many different terms are there.
        /// Nur, wenn mindestens so viele verschiedene Begriffe da sind.
        at_least: usize,
    }
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["terms", "patterns", "terms_hashed"], reading);
    without_effect(table, "at_least", &["terms"], reading);
    without_effect(table, "near", &["terms"], reading);
    without_effect(table, "match", &["terms"], reading);
    let topic = reading.matching(Matching::of(table), |reading| Topic::read(table, reading));
    at_least_some(table, &topic, reading);
    (topic.terms.is_some() || topic.patterns.is_some() || topic.terms_hashed.is_some())
        .then(|| Box::new(topic) as Box<dyn Check>)
}

/// Notes an `at_least` that asks for nothing, or for more terms than there are.
fn at_least_some(table: &Table, topic: &Topic, reading: &mut Reading<'_>) {
    let Some((entry, wanted)) = table.get("at_least").zip(topic.at_least) else { return };
    let there = topic.terms.as_ref().map(|terms| terms.written.len());
    let fault = match there {
        Some(there) if there > 0 && wanted > there => Fault::TooFewTerms { wanted, there },
        _ if wanted == 0 => Fault::OutOfRange { key: entry.key.clone(), least: 1.0, most: None },
        _ => return,
    };
    reading.problem(entry.node.place, fault);
}

impl Check for Topic {
    fn lists(&self) -> Vec<(&'static str, &TermList)> {
        let near = self.near.as_ref().map(|near| ("near", &near.terms));
        let except = self.except.as_ref().map(|except| ("except", &except.0));
        self.terms.iter().map(|terms| ("terms", terms)).chain(near).chain(except).collect()
    }

    fn triggers(&self) -> Option<Vec<Trigger>> {
        let terms = self.terms.iter().map(|terms| Trigger::Terms(terms.id));
        let patterns = self.patterns.iter().map(|patterns| Trigger::Terms(patterns.id));
        let hashed = self.terms_hashed.iter().map(|hashed| Trigger::Secrets(hashed.0));
        Some(terms.chain(patterns).chain(hashed).collect())
    }

    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for (at, post) in scene.posts.iter().enumerate() {
            let fine = Fine::new(post, self.except.as_ref(), self.negated, self.quoted);
            if let Some(terms) = &self.terms {
                let is_near = |hit: &Hit| {
                    self.near.as_ref().is_none_or(|near| {
                        let mut others = post.hits.of(near.terms.id);
                        others.any(|other| terms::near(&post.text, hit, other, near.within, near.ordered))
                    })
                };
                let hits: Vec<&Hit> = post.hits.of(terms.id).filter(|hit| !fine.is(hit) && is_near(hit)).collect();
                if different(&hits) >= self.at_least.unwrap_or(1) {
                    notices.extend(hits.into_iter().map(|hit| Notice::term(at, hit, terms)));
                }
            }
            if let Some(hashed) = self.terms_hashed {
                let found = post.secrets.iter().filter(|hit| hit.list == hashed.0 && !fine.is_span(hit.span));
                let notice =
                    |hit: &SecretHit| Notice::at(at, hit.span, Noticed::Term { disguised: false }).said_at(hit.place);
                notices.extend(found.map(notice));
            }
            if let Some(patterns) = &self.patterns {
                let hits = post.hits.of(patterns.id).filter(|hit| !fine.is(hit));
                notices.extend(hits.map(|hit| Notice::pattern(at, hit, patterns)));
            }
        }
    }
}

/// How many different terms there are among the hits.
fn different(hits: &[&Hit]) -> usize {
    let mut terms: Vec<usize> = hits.iter().map(|hit| hit.term).collect();
    terms.sort_unstable();
    terms.dedup();
    terms.len()
}
