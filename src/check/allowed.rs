//! Exceptions that a draft makes for itself: `[[allow]]`.

use super::front_matter::built_in;
use crate::draft::{Allow, Draft};
use crate::finding::{Allowed, Finding, Noticed};
use crate::guideline::{Guideline, Rule};
use crate::rule::Scene;
use crate::rulefile::suggest::nearest;

/// Takes out the findings that an `[[allow]]` of the draft settles, and adds one for each `[[allow]]` that is not in order.
/// Marks in `used` those that need no finding of their own.
pub(super) fn settle(
    guideline: &Guideline,
    scene: &Scene<'_>,
    findings: &mut Vec<Finding>,
    used: &mut [bool],
) -> Vec<Allowed> {
    let mut all = Vec::new();
    let mut amiss = Vec::new();
    for (allow, used) in scene.draft.allows.iter().zip(used) {
        match in_order(allow, guideline, scene) {
            Err(noticed) => {
                amiss.push(about(scene.draft, allow, noticed));
                *used = true;
            }
            Ok((rule, reason)) => {
                let before = findings.len();
                findings.retain(|finding| finding.rule != rule || !covers(allow, finding));
                if findings.len() == before {
                    continue;
                }
                *used = true;
                all.push(settled(allow, rule, reason));
            }
        }
    }
    findings.append(&mut amiss);
    all
}

/// The exception that settles whatever a rule finds in the draft, if there is one.
pub(super) fn whole(guideline: &Guideline, rule: &Rule, scene: &Scene<'_>, used: &mut [bool]) -> Option<Allowed> {
    let mut allowed = None;
    for (allow, used) in scene.draft.allows.iter().zip(used).filter(|(allow, _)| allow.text.is_none()) {
        if let Ok((name, reason)) = in_order(allow, guideline, scene)
            && name == rule.name
        {
            // Whether it will be needed shows only among the other drafts.
            *used = true;
            allowed.get_or_insert_with(|| settled(allow, name, reason));
        }
    }
    allowed
}

fn settled(allow: &Allow, rule: &str, reason: &str) -> Allowed {
    Allowed { rule: rule.to_owned(), reason: reason.to_owned(), by: allow.by.clone(), until: allow.until }
}

/// The rule and the reason of an `[[allow]]` that counts.
fn in_order<'a>(allow: &'a Allow, guideline: &Guideline, scene: &Scene<'_>) -> Result<(&'a str, &'a str), Noticed> {
    let rule = allow.rule.as_deref().unwrap_or_default();
    if guideline.rule(rule).is_none() {
        let meant = nearest(rule, guideline.rules.iter().map(|rule| rule.name.as_str())).map(str::to_owned);
        return Err(Noticed::AllowUnknownRule { rule: rule.to_owned(), meant });
    }
    if let Some(until) = allow.until.filter(|until| *until < scene.today) {
        return Err(Noticed::AllowExpired { until });
    }
    let reason = allow.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    reason.map(|reason| (rule, reason)).ok_or(Noticed::AllowWithoutReason)
}

/// Whether an `[[allow]]` speaks of this finding: of all findings of its rule, or of those with its text.
fn covers(allow: &Allow, finding: &Finding) -> bool {
    // An empty text is none of the finding's words: whoever means all findings leaves the key out.
    let named = |text: &str| !text.is_empty() && finding.excerpt.to_lowercase().contains(&text.to_lowercase());
    allow.text.as_deref().map(str::trim).is_none_or(named)
}

/// A finding about an exception itself.
pub(super) fn about(draft: &Draft, allow: &Allow, noticed: Noticed) -> Finding {
    // Its first line says which exception it is; the whole table would bury that.
    let span = allow.span.map(|span| span.first_line(&draft.source));
    built_in("allow", span, allow.rule.as_deref().unwrap_or_default(), noticed)
}
