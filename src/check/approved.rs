//! Findings that somebody had to be asked about, and was: `[[approvals]]`.

use super::front_matter::built_in;
use crate::draft::Approval;
use crate::finding::{Allowed, Finding, Level, Noticed};
use crate::guideline::Guideline;
use crate::rule::Scene;

/// Takes out the findings of the level `ask` to which the person who is asked has agreed, and says so. An agreement that
/// would, but does not count any more, becomes a finding of its own.
pub(super) fn settle(guideline: &Guideline, scene: &Scene<'_>, findings: &mut Vec<Finding>) -> Vec<Allowed> {
    let approvals = scene.draft.approvals();
    let (mut settled, mut stale) = (Vec::new(), Vec::new());
    if approvals.is_empty() {
        return settled;
    }
    findings.retain(|finding| {
        // The kind `approval` has looked at them itself, and more closely.
        let rule = guideline.rule(&finding.rule).filter(|rule| rule.kind.name != "approval");
        let Some(rule) = rule.filter(|_| finding.level == Level::Ask) else { return true };
        let whom = guideline.whom(rule);
        let is_asked = |approval: &&Approval<'_>| {
            let people = &scene.stage.people;
            !approval.by.trim().is_empty() && whom.iter().any(|person| people.same(person, approval.by))
        };
        for approval in approvals.iter().filter(is_asked) {
            match approval.counts(scene.day(), || scene.stage.fingerprint_of(scene.draft)) {
                Ok(()) => {
                    settled.push(allowed(&finding.rule, approval));
                    return false;
                }
                Err(why) => {
                    let span = approval.span.map(|span| span.first_line(&scene.draft.source));
                    stale.push(built_in("draft", span, approval.by, Noticed::StaleApproval(why.into())));
                }
            }
        }
        true
    });
    settled.dedup();
    // What a rule of the kind `approval` has said already is not said twice.
    let is_told =
        |note: &Finding| findings.iter().any(|finding| finding.kind == "approval" && finding.span == note.span);
    stale.retain(|note| !is_told(note));
    stale.dedup();
    findings.append(&mut stale);
    settled
}

/// What is said about a finding that was agreed to.
fn allowed(rule: &str, approval: &Approval<'_>) -> Allowed {
    Allowed {
        rule: rule.to_owned(),
        reason: approval.reference.unwrap_or(approval.by).to_owned(),
        by: Some(approval.by.to_owned()),
        until: approval.expires.as_ref().map(|expires| expires.date_at(None)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::check::{Checked, Occasion, check};
    use crate::draft::{self, Draft, Format};
    use crate::finding::{ApprovalNoticed, Noticed, Verdict};
    use crate::guideline::{Guideline, load};
    use crate::terms::Finder;

    const RULES: &str = r#"
contact = "social@sonnberg.example"
[people]
legal = { name = "Jana Recht", contact = "recht@sonnberg.example" }
[topic.figures]
level = "ask"
ask   = "legal"
terms = ["Umsatz"]
[topic.plans]
level = "ask"
terms = ["Fusion"]
[topic.secret]
terms = ["Falke"]
ask   = "legal"
"#;

    fn guideline(rules: &str) -> Guideline {
        load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap()
    }

    fn draft(approvals: &str, text: &str) -> Draft {
        let file = format!("---\napprovals: {approvals}\n---\n{text}\n");
        draft::read("a.md", file.as_bytes(), Format::Text).next().unwrap().unwrap()
    }

    fn checked(guideline: &Guideline, approvals: &str, text: &str) -> Checked {
        let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
        check(guideline, &draft(approvals, text), &occasion, &mut Finder::new(&guideline.index)).remove(0)
    }

    fn problems(checked: &Checked) -> Vec<&'static str> {
        checked.findings.iter().map(|finding| finding.noticed.word()).collect()
    }

    #[test]
    fn the_person_who_is_asked_settles_it_under_any_of_their_names() {
        let guideline = guideline(RULES);
        for by in ["legal", "JANA RECHT", "recht@sonnberg.example"] {
            let checked =
                checked(&guideline, &format!("[{{by: {by}, ref: R-1, expires: 2026-11-23}}]"), "Umsatz und Umsatz");
            assert_eq!((checked.verdict, problems(&checked)), (Verdict::Go, vec![]), "{by}");
            assert_eq!(checked.allowed.len(), 1);
            assert_eq!(
                (checked.allowed[0].rule.as_str(), checked.allowed[0].reason.as_str()),
                ("topic.figures", "R-1")
            );
        }
        // Where a rule names nobody, the guideline does.
        assert_eq!(checked(&guideline, "[social@sonnberg.example]", "Fusion").verdict, Verdict::Go);
    }

    #[test]
    fn nobody_else_settles_it_and_nobody_settles_what_must_be_mended() {
        let guideline = guideline(RULES);
        assert_eq!(checked(&guideline, "[press]", "Umsatz").verdict, Verdict::Ask);
        assert_eq!(checked(&guideline, "[legal]", "Fusion").verdict, Verdict::Ask);
        assert_eq!(checked(&guideline, "[legal]", "Falke").verdict, Verdict::Stop);
        assert_eq!(checked(&guideline, "[{ref: R-1}]", "Umsatz").verdict, Verdict::Ask);
    }

    #[test]
    fn an_agreement_that_ran_out_is_told() {
        let stale = checked(&guideline(RULES), "[{by: legal, expires: 2026-11-22}]", "Umsatz");
        assert_eq!((stale.verdict, problems(&stale)), (Verdict::Ask, vec!["expired", "term"]));
        // One that is still good is enough.
        let both = checked(&guideline(RULES), "[{by: legal, expires: 2026-11-22}, {by: legal}]", "Umsatz");
        assert_eq!(both.verdict, Verdict::Go);
    }

    #[test]
    fn an_agreement_with_a_hash_is_bound_to_the_text_and_if_it_says_so_to_the_rules() {
        let guideline = guideline(RULES);
        let hash = guideline.stage.fingerprint_of(&draft("[]", "Umsatz steigt"));
        let (text, rules) = hash.split_once('-').unwrap();
        assert_eq!((text.len(), rules.len()), (12, 8));
        for good in [&hash, &hash.to_uppercase(), text] {
            let good = format!("[{{by: legal, hash: \"{good}\"}}]");
            assert_eq!(checked(&guideline, &good, "Umsatz steigt").verdict, Verdict::Go);
            let edited = checked(&guideline, &good, "Umsatz steigt!");
            assert_eq!((edited.verdict, problems(&edited)), (Verdict::Ask, vec!["changed-since", "term"]));
        }
        let stricter = self::guideline(&format!("{RULES}except = ['Wanderfalke']"));
        let full = checked(&stricter, &format!("[{{by: legal, hash: {hash}}}]"), "Umsatz steigt");
        let is_guideline = |noticed: &Noticed| {
            matches!(noticed, Noticed::StaleApproval(ApprovalNoticed::ChangedSince { is_guideline: true, .. }))
        };
        assert!(full.findings.iter().any(|finding| is_guideline(&finding.noticed)), "{:?}", problems(&full));
        assert_eq!(
            checked(&stricter, &format!("[{{by: legal, hash: \"{text}\"}}]"), "Umsatz steigt").verdict,
            Verdict::Go
        );
    }
}
