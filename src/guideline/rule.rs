//! A rule of the guideline: what every rule may say, and the check of its kind.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Guideline;
use super::condition::{Condition, Truth};
use crate::finding::Level;
use crate::platform::Platform;
use crate::rule::{Cadence, Check, Item, Kind, Notices, Scene, Trigger};
use crate::rulefile::example::Example;
use crate::rulefile::files::Place;
use crate::rulefile::keys::keys;
use crate::rulefile::localized::Localized;
use crate::rulefile::node::Table;
use crate::rulefile::values::Address;
use crate::text::Language;

keys! {
    /// The keys that every rule may carry.
    pub Common {
        /// `must`, `ask`, `advice`, `welcome` or `off`.
        /// `must`, `ask`, `advice`, `welcome` oder `off`.
        level: Level,
        /// What the writer reads first.
        /// Was zuerst zu lesen ist.
        message: Localized<String>,
        /// Why the guideline says so.
        /// Warum der Leitfaden das sagt.
        why: Localized<String>,
        /// What to write instead.
        /// Was sich stattdessen schreiben lässt.
        instead: Localized<Vec<String>>,
        /// Whom to ask.
        /// An wen Fragen gehen.
        ask: String,
        /// The clause of the guideline.
        /// Der Abschnitt des Leitfadens.
        clause: String,
        /// Where the rule comes from, a web address.
        /// Woher die Regel kommt, eine Webadresse.
        source: Address,
        /// Who looks after the rule.
        /// Wer sich um die Regel kümmert.
        owner: String,
        /// The first day it holds.
        /// Der erste Tag, an dem sie gilt.
        since: Date,
        /// The last day it holds.
        /// Der letzte Tag, an dem sie gilt.
        until: Date,
        /// When to look at it again.
        /// Wann sie wieder anzusehen ist.
        review_by: Date,
        /// Only drafts for which this holds.
        /// Nur Entwürfe, für die das zutrifft.
        when: Condition,
        /// Not drafts for which this holds.
        /// Keine Entwürfe, für die das zutrifft.
        unless: Condition,
        /// Only posts in these languages.
        /// Nur Beiträge in diesen Sprachen.
        languages: Vec<Language>,
        /// Only posts for these platforms.
        /// Nur Beiträge für diese Plattformen.
        platforms: Vec<&'static Platform>,
        /// Only drafts for these markets.
        /// Nur Entwürfe für diese Märkte.
        markets: Vec<String>,
        /// Texts that the rule must flag.
        /// Texte, bei denen sich die Regel melden muss.
        flags: Vec<Example>,
        /// Texts that the rule must leave alone.
        /// Texte, bei denen sich die Regel nicht melden darf.
        allows: Vec<Example>,
    }
}

/// One compiled rule.
#[derive(Debug)]
pub struct Rule {
    /// `kind.name`.
    pub name: String,
    /// Its kind.
    pub kind: &'static Kind,
    /// What it asks of the writer.
    pub level: Level,
    /// What every rule may say.
    pub common: Common,
    /// The places that write it, from the first to the one that has the last word.
    pub places: Vec<Place>,
    /// Its keys as they are written; of each the last one.
    pub written: Table,
    pub(crate) check: Box<dyn Check>,
}

/// Whether a rule is about a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It is.
    Yes,
    /// It is not: another language, platform, market or time, or its conditions do not hold.
    No,
    /// The draft does not say; these front-matter keys would.
    Unknown(Vec<String>),
}

impl Rule {
    /// Whom to ask: as written, else whom its kind names.
    pub fn whom(&self) -> Vec<&str> {
        match &self.common.ask {
            Some(ask) => vec![ask],
            None => self.check.whom(),
        }
    }

    /// The place that has the last word on it.
    pub fn place(&self) -> Option<Place> {
        self.places.last().copied()
    }

    /// Whether its scope and its conditions fit the scene.
    pub fn applies(&self, guideline: &Guideline, scene: &Scene<'_>) -> Applies {
        if self.level == Level::Off || !self.is_in_scope(scene) {
            return Applies::No;
        }
        let truth = match self.check.items(scene) {
            None => self.is_about(guideline, scene, None),
            Some(items) => {
                items.iter().map(|item| self.is_about(guideline, scene, Some(item))).fold(Truth::No, Truth::or)
            }
        };
        match truth {
            Truth::No => Applies::No,
            Truth::Yes => Applies::Yes,
            Truth::Unknown(keys) => Applies::Unknown(keys.into_iter().collect()),
        }
    }

    /// Whether its conditions hold for the draft, or for one of its images or videos.
    fn is_about(&self, guideline: &Guideline, scene: &Scene<'_>, item: Option<&Item<'_>>) -> Truth {
        // An exception that is not shown to hold does not hold: a draft need not say that nobody special wrote it.
        if self.common.unless.as_ref().is_some_and(|unless| unless.holds_for(guideline, scene, item) == Truth::Yes) {
            return Truth::No;
        }
        self.common.when.as_ref().map_or(Truth::Yes, |when| when.holds_for(guideline, scene, item))
    }

    /// What a draft would have to say so that the rule, which is about it, could judge all it looks at: a date, or who can
    /// be seen on one of its images, if the rule would notice that image.
    pub(crate) fn open(&self, guideline: &Guideline, scene: &Scene<'_>) -> Vec<String> {
        if self.level <= Level::Welcome {
            return Vec::new();
        }
        let needs = self.check.needs(scene);
        let items = self.check.items(scene);
        if items.is_none() && needs.len() < 2 {
            return needs;
        }
        let mut needs: BTreeSet<String> = needs.into_iter().collect();
        for item in items.iter().flatten() {
            if let Truth::Unknown(keys) = self.is_about(guideline, scene, Some(item)) {
                let mut notices = Notices::default();
                self.check.check_item(scene, item, &mut notices);
                if !notices.is_empty() {
                    needs.extend(keys);
                }
            }
        }
        needs.into_iter().collect()
    }

    /// Whether it is worth saying that nobody knows whether the rule is about the draft: if there would be something to
    /// notice. A friendly note that may not be due is none.
    pub(crate) fn is_missed(&self, scene: &Scene<'_>) -> bool {
        self.level > Level::Welcome && self.notices(scene)
    }

    /// Language, platform, market and time. What a draft does not name does not take it out of scope.
    fn is_in_scope(&self, scene: &Scene<'_>) -> bool {
        self.outside(scene).is_none()
    }

    /// The key that takes a scene out of the rule's scope.
    pub(crate) fn outside(&self, scene: &Scene<'_>) -> Option<&'static str> {
        let common = &self.common;
        let language = |languages: &Vec<Language>| scene.language.is_some_and(|named| !languages.contains(&named));
        let platform = |platforms: &Vec<&Platform>| {
            scene.platform.is_some_and(|named| platforms.iter().all(|one| one.id() != named.id()))
        };
        let market = |markets: &Vec<String>| {
            let named = scene.draft.texts("market");
            !named.is_empty() && !markets.iter().any(|one| named.iter().any(|market| market.eq_ignore_ascii_case(one)))
        };
        [
            ("languages", common.languages.as_ref().is_some_and(language)),
            ("platforms", common.platforms.as_ref().is_some_and(platform)),
            ("markets", common.markets.as_ref().is_some_and(market)),
            ("since", common.since.is_some_and(|since| scene.today < since)),
            ("until", common.until.is_some_and(|until| until < scene.today)),
        ]
        .into_iter()
        .find_map(|(key, outside)| outside.then_some(key))
    }

    /// Whether its check notices anything, whatever its scope.
    pub fn notices(&self, scene: &Scene<'_>) -> bool {
        let mut notices = Notices::default();
        self.check.check(scene, &mut notices);
        !notices.is_empty()
    }

    /// What it notices in the scene.
    pub(crate) fn check(&self, guideline: &Guideline, scene: &Scene<'_>, notices: &mut Notices) {
        match self.check.items(scene) {
            None => self.check.check(scene, notices),
            Some(items) => {
                for item in items.iter().filter(|item| self.is_about(guideline, scene, Some(item)) == Truth::Yes) {
                    self.check.check_item(scene, item, notices);
                }
            }
        }
    }

    /// What a post must have in it for the rule to notice anything; `None` for one that looks at more than that.
    pub(super) fn triggers(&self) -> Option<Vec<Trigger>> {
        self.check.triggers()
    }

    /// How drafts of one run have to fit each other.
    pub fn cadence(&self) -> Option<&Cadence> {
        self.check.cadence()
    }

    /// What it can tell although the draft does not say whether the rule is about it.
    pub(crate) fn guess(&self, scene: &Scene<'_>, notices: &mut Notices) {
        self.check.guess(scene, notices);
    }
}
