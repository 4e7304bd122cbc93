//! Who must have agreed.
//!
//! A draft says who has agreed in `[[approvals]]`: `by`, `at`, `ref`, `expires` and `hash`. `by` of the rule names who
//! has to: one, or several, of whom `at_least` says how many are enough. A name of `[people]` means that person, by name
//! and by contact, too. Without `by` anybody may agree, which makes sense with `four_eyes`: nobody agrees to their own
//! draft. `must_not_approve` names the keys of others who may not, such as `with`.
//!
//! An agreement counts until `expires`, and, if the rule has a `max_age`, for that many days from `at`. One with a
//! `hash` counts for that text alone: `taktvoll check -f json` says the hash of a draft, twelve digits for what goes
//! out, and behind the hyphen eight more for the guideline; the first twelve are enough. All of this is asked for the
//! day in `publish_at`, else for today.
//!
//! ```toml
//! [approval.figures]
//! by        = "legal"
//! four_eyes = true
//! max_age   = "14 days"
//! when      = { contains = ["Umsatz", "revenue"] }
//! flags     = [
//!   "Unser Umsatz steigt.",
//!   { text = "Unser Umsatz steigt.", author = "legal", approvals = [{ by = "legal", at = 2026-11-02 }], publish_at = 2026-11-10 },
//! ]
//! allows    = [
//!   "Unser Garten wächst.",
//!   { text = "Unser Umsatz steigt.", author = "kim", approvals = [{ by = "legal", at = 2026-11-02 }], publish_at = 2026-11-10 },
//! ]
//! ```
//!
//! # Deutsch
//!
//! Wer zugestimmt haben muss.
//!
//! Wer zugestimmt hat, sagt ein Entwurf in `[[approvals]]`: `by`, `at`, `ref`, `expires` und `hash`. `by` der Regel nennt,
//! wer es muss: eine Person oder mehrere, von denen `at_least` sagt, wie viele genügen. Ein Name aus `[people]` meint
//! diese Person, auch unter ihrem Namen und ihrer Adresse. Ohne `by` darf irgendjemand zustimmen; das ist mit `four_eyes`
//! sinnvoll: Niemand stimmt dem eigenen Entwurf zu. `must_not_approve` nennt die Schlüssel anderer, die es nicht dürfen,
//! zum Beispiel `with`.
//!
//! Eine Zustimmung zählt bis `expires` und, wenn die Regel ein `max_age` hat, so viele Tage ab `at`. Eine mit `hash` zählt
//! nur für diesen Text: `taktvoll check -f json` nennt den Hash eines Entwurfs, zwölf Stellen für das, was hinausgeht, und
//! hinter dem Bindestrich acht für den Leitfaden; die ersten zwölf genügen. Gefragt wird das alles für den Tag in
//! `publish_at`, sonst für heute.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of, without_effect};
use crate::draft::{Approval, Stale};
use crate::finding::{ApprovalNoticed, Level, Noticed};
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{FrontKeys, Length, PeopleList};
use crate::rulefile::{Fault, Place};

pub(super) const KIND: Kind =
    Kind { name: "approval", level: Level::Ask, keys: Keys::TABLE, source: include_str!("approval.rs"), compile };

keys! {
    Keys {
        /// Who has to agree: one, or several.
        /// Wer zustimmen muss: eine Person oder mehrere.
        by: PeopleList,
        /// How many of them are enough; all if nothing is said.
        /// Wie viele davon genügen; alle, wenn nichts angegeben ist.
        at_least: usize,
        /// Whether nobody may agree to their own draft.
        /// Ob niemand dem eigenen Entwurf zustimmen darf.
        four_eyes: bool,
        /// The keys of those who may not agree, such as `author`.
        /// Die Schlüssel derer, die nicht zustimmen dürfen, zum Beispiel `author`.
        must_not_approve: FrontKeys,
        /// How old an agreement may be, such as `14 days`.
        /// Wie alt eine Zustimmung sein darf, zum Beispiel `14 days`.
        max_age: Length,
    }
}

#[derive(Debug)]
struct Rule {
    /// Who has to agree; nobody in particular where it is empty.
    by: Vec<String>,
    at_least: usize,
    /// The keys of those who may not.
    others: Vec<String>,
    max_age: Option<i32>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const WHAT: &[&str] = &["by", "four_eyes", "must_not_approve"];
    needs_one_of(table, place, KIND.name, WHAT, reading);
    without_effect(table, "at_least", &["by"], reading);
    let keys = Keys::read(table, reading);
    let by = keys.by.map(|by| by.0).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "nobody asks 2^53 people")]
    if let Some(entry) = table.get("at_least")
        && keys.at_least.is_some_and(|least| !by.is_empty() && (least == 0 || least > by.len()))
    {
        let fault = Fault::OutOfRange { key: entry.key.clone(), least: 1.0, most: Some(by.len() as f64) };
        reading.problem(entry.node.place, fault);
    }
    let mut others: Vec<String> =
        keys.must_not_approve.into_iter().flat_map(|keys| keys.0).map(|(key, _)| key).collect();
    if keys.four_eyes == Some(true) && !others.iter().any(|key| key == "author") {
        others.push("author".to_owned());
    }
    let at_least = keys.at_least.unwrap_or(by.len()).max(1);
    let rule = Rule { by, at_least, others, max_age: keys.max_age.map(|age| age.days()) };
    WHAT.iter().any(|key| table.get(key).is_some()).then(|| Box::new(rule) as Box<dyn Check>)
}

impl Check for Rule {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let approvals = scene.draft.approvals();
        let approvals: Vec<&Approval<'_>> =
            approvals.iter().filter(|approval| !approval.by.trim().is_empty()).collect();
        let people = &scene.stage.people;
        if self.by.is_empty() {
            notices.extend(self.amiss(&approvals, scene, Vec::new()));
            return;
        }
        let each: Vec<Option<Notice>> = self
            .by
            .iter()
            .map(|by| {
                let own: Vec<&Approval<'_>> =
                    approvals.iter().copied().filter(|approval| people.same(by, approval.by)).collect();
                self.amiss(&own, scene, vec![people.told(by)])
            })
            .collect();
        let agreed = each.iter().filter(|amiss| amiss.is_none()).count();
        if agreed >= self.at_least {
            return;
        }
        let amiss: Vec<Notice> = each.into_iter().flatten().collect();
        if self.at_least == self.by.len() {
            notices.extend(amiss);
            return;
        }
        // Of several who may, only what they did is worth a word; that the others did nothing is not.
        let is_missing = |notice: &Notice| matches!(notice.noticed, Noticed::Approval(ApprovalNoticed::Missing { .. }));
        let (missing, given): (Vec<Notice>, Vec<Notice>) = amiss.into_iter().partition(is_missing);
        if given.is_empty() || missing.len() < self.by.len() - agreed && agreed + given.len() < self.at_least {
            let by = self.by.iter().map(|by| people.told(by)).collect();
            notices.push(Notice::missing(Noticed::Approval(ApprovalNoticed::Missing { by, of: self.at_least })));
        }
        notices.extend(given);
    }

    fn whom(&self) -> Vec<&str> {
        self.by.iter().map(String::as_str).collect()
    }

    fn values(&self) -> Vec<(String, String)> {
        self.by.iter().map(|by| ("approvals.by".to_owned(), by.clone())).collect()
    }
}

impl Rule {
    /// What is amiss with these agreements, of which one is enough; the newest says what.
    fn amiss(&self, approvals: &[&Approval<'_>], scene: &Scene<'_>, by: Vec<String>) -> Option<Notice> {
        let mut amiss = None;
        for approval in approvals {
            match self.judge(approval, scene) {
                Ok(()) => return None,
                Err(noticed) => {
                    let span = approval.span.map(|span| span.first_line(&scene.draft.source));
                    amiss = Some(Notice::said(span, Noticed::Approval(noticed)));
                }
            }
        }
        let of = by.len().max(1);
        amiss.or_else(|| Some(Notice::missing(Noticed::Approval(ApprovalNoticed::Missing { by, of }))))
    }

    fn judge(&self, approval: &Approval<'_>, scene: &Scene<'_>) -> Result<(), ApprovalNoticed> {
        let day = scene.day();
        approval.counts(day, || scene.stage.fingerprint_of(scene.draft)).map_err(ApprovalNoticed::from)?;
        if let Some(max) = self.max_age {
            let Some(at) = &approval.at else { return Err(ApprovalNoticed::Undated) };
            let days = (day - at.date_at(None)).get_days();
            if days > max {
                return Err(ApprovalNoticed::TooOld { days, max });
            }
        }
        for key in &self.others {
            let names = scene.draft.texts(key);
            if names.is_empty() {
                return Err(ApprovalNoticed::UnknownPerson { key: key.clone() });
            }
            if names.iter().any(|name| scene.stage.people.same(name, approval.by)) {
                return Err(ApprovalNoticed::SamePerson { key: key.clone() });
            }
        }
        Ok(())
    }
}

impl From<Stale> for ApprovalNoticed {
    fn from(stale: Stale) -> Self {
        match stale {
            Stale::Expired { until } => Self::Expired { until },
            Stale::Changed { now, is_guideline } => Self::ChangedSince { now, is_guideline },
        }
    }
}
