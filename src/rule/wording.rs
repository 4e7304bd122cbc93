//! Avoid this wording, prefer that one.
//!
//! `prefer` says what to write, and what it replaces; such a finding can be fixed. `avoid` lists wordings for which
//! there is no fixed replacement: `instead` can give ideas. Both are found in their other forms, spellings and hashtags
//! as well (`taktvoll explain RULE` shows them), what `prefer` replaces not inside compounds, for there is nothing to
//! put there instead. With `match` only the ways that are listed stay on.
//!
//! `except` says what is fine. It is taken at its word: letter case, umlauts and hyphens may differ, but a plural or a
//! compound needs an entry of its own. `negated = "allow"` leaves alone what the post says no to, `quoted = "allow"`
//! what others are quoted with.
//!
//! ```toml
//! [wording.brand]
//! prefer = { "GitHub" = ["Github", "git hub"] }
//! avoid  = ["guys"]
//! flags  = ["Jetzt auf Github", "Hi guys"]
//! allows = ["Jetzt auf GitHub"]
//!
//! [wording.people]
//! prefer = { "Mitarbeitende" = ["Mitarbeiter"] }
//! except = ["Mitarbeiter des Monats"]
//! flags  = ["Unsere Mitarbeiter feiern"]
//! allows = ["Die Mitarbeiterzeitung ist da", "Anna ist Mitarbeiter des Monats"]
//!
//! [wording.promises]
//! avoid   = ["risk", "Risiko"]
//! match   = ["case", "inflection"]
//! negated = "allow"
//! quoted  = "allow"
//! flags   = ["There are risks", "Das Risiko ist klein"]
//! allows  = ["There is no risk", "Ganz ohne Risiko", "Das Risikokapital", 'Der Film heißt „Risiko“']
//! ```
//!
//! # Deutsch
//!
//! Diese Wendung vermeiden, jene bevorzugen.
//!
//! `prefer` sagt, was zu schreiben ist und was es ersetzt; solche Hinweise lassen sich von selbst beheben. `avoid` nennt
//! Wendungen, für die es keinen festen Ersatz gibt: `instead` kann Ideen geben. Beides wird auch in anderen Formen,
//! Schreibweisen und Hashtags gefunden (`taktvoll explain REGEL` zeigt sie), was `prefer` ersetzt aber nicht in
//! Zusammensetzungen, denn dort passt der Ersatz nicht hin. Mit `match` bleibt nur an, was dort steht.
//!
//! `except` sagt, was in Ordnung ist. Es wird beim Wort genommen: Groß- und Kleinschreibung, Umlaute und Bindestriche
//! dürfen abweichen, aber eine Mehrzahl oder eine Zusammensetzung braucht einen eigenen Eintrag. `negated = "allow"`
//! lässt in Ruhe, was der Beitrag verneint, `quoted = "allow"`, womit andere zitiert werden.

use super::fine::Fine;
use super::{Check, Kind, Notice, Notices, Scene, Trigger, needs_one_of, without_effect};
use crate::finding::{Fix, Level, Noticed};
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::matching::{Matching, Surrounded, Way};
use crate::rulefile::node::Table;
use crate::rulefile::values::{LiteralTerms, PatternList, Preferences, TermList};

pub(super) const KIND: Kind =
    Kind { name: "wording", level: Level::Advice, keys: Wording::TABLE, source: include_str!("wording.rs"), compile };

keys! {
    #[expect(dead_code, reason = "`match` is looked up before the terms are read")]
    Wording {
        /// Wordings to do without.
        /// Wendungen, auf die sich verzichten lässt.
        avoid: TermList,
        /// Write this instead of these.
        /// Dies schreiben statt jener.
        prefer: Preferences,
        /// Regular expressions, for what terms cannot say.
        /// Reguläre Ausdrücke für das, was Begriffe nicht sagen können.
        patterns: PatternList,
        /// Words and phrases that are fine, taken at their word; letter case does not matter.
        /// Wörter und Wendungen, die in Ordnung sind, beim Wort genommen; Groß- und Kleinschreibung ist gleich.
        except: LiteralTerms,
        /// What else is found, out of `case`, `inflection`, `compound`, `hashtag`, `disguise`; all if nothing is said.
        /// Was mitgefunden wird: `case`, `inflection`, `compound`, `hashtag`, `disguise`; alles, wenn nichts dasteht.
        r#match: Vec<Way>,
        /// `allow` where negated wordings are fine: "not guaranteed"; otherwise `report`.
        /// `allow`, wenn verneinte Wendungen in Ordnung sind: „nicht garantiert“; sonst `report`.
        negated: Surrounded,
        /// `allow` where wordings between quotation marks are fine; otherwise `report`.
        /// `allow`, wenn Wendungen zwischen Anführungszeichen in Ordnung sind; sonst `report`.
        quoted: Surrounded,
    }
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["avoid", "prefer", "patterns"], reading);
    without_effect(table, "match", &["avoid", "prefer"], reading);
    let wording = reading.matching(Matching::of(table), |reading| Wording::read(table, reading));
    let something = wording.avoid.is_some() || wording.prefer.is_some() || wording.patterns.is_some();
    something.then(|| Box::new(wording) as Box<dyn Check>)
}

impl Check for Wording {
    fn lists(&self) -> Vec<(&'static str, &TermList)> {
        let avoid = self.avoid.as_ref().map(|avoid| ("avoid", avoid));
        let prefer = self.prefer.as_ref().map(|prefer| ("prefer", &prefer.terms));
        let except = self.except.as_ref().map(|except| ("except", &except.0));
        [avoid, prefer, except].into_iter().flatten().collect()
    }

    fn triggers(&self) -> Option<Vec<Trigger>> {
        let avoid = self.avoid.iter().map(|avoid| avoid.id);
        let prefer = self.prefer.iter().map(|prefer| prefer.terms.id);
        let patterns = self.patterns.iter().map(|patterns| patterns.id);
        Some(avoid.chain(prefer).chain(patterns).map(Trigger::Terms).collect())
    }

    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for (at, post) in scene.posts.iter().enumerate() {
            let fine = Fine::new(post, self.except.as_ref(), self.negated, self.quoted);
            if let Some(avoid) = &self.avoid {
                let hits = post.hits.of(avoid.id).filter(|hit| !fine.is(hit));
                notices.extend(hits.map(|hit| Notice::term(at, hit, avoid)));
            }
            if let Some(prefer) = &self.prefer {
                for hit in post.hits.of(prefer.terms.id).filter(|hit| !fine.is(hit)) {
                    let (wanted, written) = (&prefer.instead[hit.term], hit.span.of(post.text.raw()));
                    // What already reads as it should is the preferred wording, not the one to replace.
                    if written == wanted || written.strip_prefix('#') == Some(wanted) {
                        continue;
                    }
                    let better = Noticed::Better { prefer: wanted.clone(), disguised: hit.disguised };
                    let notice = Notice::at(at, hit.span, better).said_at(prefer.terms.written[hit.term].place);
                    notices.push(match replacement(&prefer.terms.written[hit.term].text, written, wanted) {
                        Some(text) => notice.fixed_by(Fix { span: hit.span, text }),
                        None => notice,
                    });
                }
            }
            if let Some(patterns) = &self.patterns {
                let hits = post.hits.of(patterns.id).filter(|hit| !fine.is(hit));
                notices.extend(hits.map(|hit| Notice::pattern(at, hit, patterns)));
            }
        }
    }
}

/// The edit that keeps the meaning: only where the term stands just as the rule writes it (in any case), so that
/// no ending is lost.
fn replacement(term: &str, written: &str, wanted: &str) -> Option<String> {
    let sign = if written.starts_with('#') { "#" } else { "" };
    let bare = written.strip_prefix('#').unwrap_or(written);
    let plain = |text: &str| text.trim_start_matches('=').to_lowercase().replace(['-', '_'], " ");
    (plain(bare) == plain(term)).then(|| {
        let wanted = if sign.is_empty() { wanted.to_owned() } else { wanted.replace([' ', '-'], "") };
        format!("{sign}{wanted}")
    })
}
