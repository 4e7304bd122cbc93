//! Why each rule says something about a draft, or nothing: for those who write rules, and for those who wonder.

use crate::check::{self, Checked, Occasion};
use crate::draft::Draft;
use crate::finding::{Finding, Level};
use crate::guideline::condition::Condition;
use crate::guideline::rule::Applies;
use crate::guideline::{Guideline, Rule, Truth};
use crate::platform::Platform;
use crate::rule::Scene;
use crate::terms::Finder;

/// What a rule makes of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It is switched off.
    Off,
    /// One of its scoping keys leaves the draft out: `languages`, `platforms`, `markets`, `since`, `until`.
    OutOfScope(&'static str),
    /// Its `unless` holds.
    Unless,
    /// Its `when` does not hold; the keys it fails for.
    When(Vec<String>),
    /// The draft does not say these keys.
    Unknown(Vec<String>),
    /// It looked, and noticed nothing.
    Silent,
    /// It knows these words, and they are fine where they stand.
    Fine(Vec<String>),
    /// What it noticed the draft has allowed itself, for this reason.
    Allowed(String),
    /// It noticed this: the words, or nothing for what is missing.
    Noticed(Vec<Finding>),
}

impl Why {
    /// The stable kebab-case word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::OutOfScope(_) => "out-of-scope",
            Self::Unless => "unless",
            Self::When(_) => "when",
            Self::Unknown(_) => "unknown",
            Self::Silent => "silent",
            Self::Fine(_) => "fine",
            Self::Allowed(_) => "allowed",
            Self::Noticed(_) => "noticed",
        }
    }
}

/// What all rules make of a draft on one platform, in the order of their names.
#[derive(Clone, Debug)]
pub struct Judged<'g> {
    /// The platform; `None` where the draft does not say.
    pub platform: Option<&'static Platform>,
    /// Each rule and its answer.
    pub rules: Vec<(&'g Rule, Why)>,
}

/// Asks every rule about a draft, for each of its platforms.
pub fn why<'g>(
    guideline: &'g Guideline,
    draft: &Draft,
    occasion: &Occasion,
    finder: &mut Finder<'_>,
) -> Vec<Judged<'g>> {
    let checked = check::check(guideline, draft, occasion, finder);
    let mut settled = checked.iter();
    check::staged(guideline, draft, occasion, finder, |scene| {
        let checked = settled.next();
        let rules = guideline.rules.iter().map(|rule| (rule, of_rule(guideline, rule, scene, checked))).collect();
        Judged { platform: scene.platform, rules }
    })
}

fn of_rule(guideline: &Guideline, rule: &Rule, scene: &Scene<'_>, checked: Option<&Checked>) -> Why {
    if rule.level == Level::Off {
        return Why::Off;
    }
    if let Some(key) = rule.outside(scene) {
        return Why::OutOfScope(key);
    }
    // The gate has the last word: it knows what the draft has allowed itself.
    if let Some(checked) = checked {
        let findings: Vec<Finding> = checked.findings.iter().filter(|one| one.rule == rule.name).cloned().collect();
        if !findings.is_empty() {
            return Why::Noticed(findings);
        }
        if let Some(allowed) = checked.allowed.iter().find(|allowed| allowed.rule == rule.name) {
            return Why::Allowed(allowed.reason.clone());
        }
    }
    match rule.applies(guideline, scene) {
        Applies::Unknown(needs) => Why::Unknown(needs),
        Applies::No
            if rule.common.unless.as_ref().is_some_and(|unless| unless.holds(guideline, scene) == Truth::Yes) =>
        {
            Why::Unless
        }
        Applies::No => {
            let mut keys = Vec::new();
            if let Some(when) = &rule.common.when {
                denied(when, guideline, scene, &mut keys);
            }
            Why::When(keys)
        }
        Applies::Yes => {
            let known = known(rule, scene);
            if known.is_empty() { Why::Silent } else { Why::Fine(known) }
        }
    }
}

/// The words of a post that a rule has in one of its lists, exceptions aside.
fn known(rule: &Rule, scene: &Scene<'_>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for (_, list) in rule.check.lists().into_iter().filter(|(key, _)| *key != "except") {
        for post in scene.posts {
            for hit in post.hits.of(list.id) {
                let word = hit.span.of(post.text.raw()).to_owned();
                if !words.contains(&word) {
                    words.push(word);
                }
            }
        }
    }
    words
}

/// The keys for which a condition does not hold.
fn denied(condition: &Condition, guideline: &Guideline, scene: &Scene<'_>, keys: &mut Vec<String>) {
    if condition.holds(guideline, scene) != Truth::No {
        return;
    }
    let key = match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            return parts.iter().for_each(|part| denied(part, guideline, scene, keys));
        }
        Condition::Not(part) => {
            // What it rules out is there.
            part.walk(&mut |inner| push(key(inner), keys));
            return;
        }
        other => key(other),
    };
    push(key, keys);
}

fn push(key: Option<String>, keys: &mut Vec<String>) {
    keys.extend(key.filter(|key| !keys.contains(key)));
}

/// The key a condition stands under.
fn key(condition: &Condition) -> Option<String> {
    match condition {
        Condition::Says { key, .. } | Condition::Compares { key, .. } => Some(key.clone()),
        Condition::On(_) => Some("platform".to_owned()),
        Condition::In(_) => Some("language".to_owned()),
        Condition::Contains(_) => Some("contains".to_owned()),
        Condition::Topic { rule, .. } => Some(format!("topic {rule}")),
        Condition::MentionsOrganisation { .. } => Some("mentions".to_owned()),
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::*;
    use crate::draft;
    use crate::guideline::load;

    const RULES: &str = r#"
[topic.merger]
terms   = ["Fusion"]
except  = ["Fusion im Glas"]
[topic.figures]
terms   = ["Umsatz"]
when    = { account = "official", platform = "linkedin" }
[topic.forecast]
terms   = ["Prognose"]
unless  = { role = "spokesperson" }
[topic.swiss]
terms   = ["Fusion"]
markets = ["CH"]
[topic.later]
terms   = ["Fusion"]
since   = 2027-01-01
[topic.paid]
terms   = ["Rabatt"]
when    = { relationship = "paid" }
[tone.loud]
measure = "exclamation-run"
max     = 1
[topic.out]
terms   = ["Fusion"]
level   = "off"
[topic.glass]
terms   = ["Fusion"]
except  = ["Fusion im Glas"]
negated = "allow"
[wording.people]
avoid   = ["Kollege"]
"#;

    #[test]
    fn every_rule_gives_its_answer() {
        let guideline = load("rules.toml", RULES, None, &|_: &Path| Err(String::new()), date(2026, 11, 23)).unwrap();
        let text = "+++\nplatform = \"x\"\naccount = \"official\"\nrole = \"spokesperson\"\nmarket = \"DE\"\n\
                    [[allow]]\nrule = \"wording.people\"\nreason = \"So heißt er.\"\n+++\n\
                    Fusion im Glas, und keine Fusion mit dem Kollegen!!!\n";
        let draft = draft::read("d.md", text.as_bytes(), draft::Format::Text).next().unwrap().unwrap();
        let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
        let judged = why(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index)).remove(0);
        let of =
            |name: &str| judged.rules.iter().find(|(rule, _)| rule.name == name).map(|(_, why)| why.clone()).unwrap();
        assert_eq!(of("topic.figures"), Why::When(vec!["platform".into()]));
        assert_eq!(of("topic.forecast"), Why::Unless);
        assert_eq!(of("topic.swiss"), Why::OutOfScope("markets"));
        assert_eq!(of("topic.later"), Why::OutOfScope("since"));
        assert_eq!(of("topic.paid"), Why::Unknown(vec!["relationship".into()]));
        assert_eq!(of("topic.out"), Why::Off);
        assert_eq!(of("wording.people"), Why::Allowed("So heißt er.".into()));
        assert_eq!(of("topic.glass"), Why::Fine(vec!["Fusion".into()]));
        assert!(matches!(of("topic.merger"), Why::Noticed(findings) if findings.len() == 1));
        assert!(matches!(of("tone.loud"), Why::Noticed(_)));
    }
}
