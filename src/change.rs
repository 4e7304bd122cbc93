//! What another guideline makes of a draft: whether its verdict changes, and by which findings.

use crate::check::Checked;
use crate::finding::{Finding, Level, Verdict};
use crate::platform::Platform;

/// A draft on one platform whose verdict changes.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The platform; `None` where the draft does not say.
    pub platform: Option<&'static Platform>,
    /// What came out before.
    pub before: Verdict,
    /// What comes out now.
    pub after: Verdict,
    /// Findings that come up now and ask for something.
    pub new: Vec<&'a Finding>,
    /// Findings that asked for something and no longer come up.
    pub gone: Vec<&'a Finding>,
}

/// The changes between two checks of the same draft, platform by platform.
pub fn changes<'a>(before: &'a [Checked], after: &'a [Checked]) -> Vec<Change<'a>> {
    let pairs = before.iter().zip(after).filter(|(before, after)| before.verdict != after.verdict);
    pairs
        .map(|(before, after)| Change {
            platform: after.platform,
            before: before.verdict,
            after: after.verdict,
            new: only_in(&after.findings, &before.findings),
            gone: only_in(&before.findings, &after.findings),
        })
        .collect()
}

/// What decides a verdict in one list and is not in the other with the same weight.
fn only_in<'a>(here: &'a [Finding], there: &[Finding]) -> Vec<&'a Finding> {
    let same = |one: &Finding, other: &Finding| one.level == other.level && one.is_same(other);
    let decides = |finding: &&Finding| finding.level >= Level::Ask;
    here.iter().filter(decides).filter(|one| !there.iter().any(|other| same(one, other))).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::{Occasion, check};
    use crate::draft::{Format, read};
    use crate::guideline::load;
    use crate::terms::Finder;

    #[test]
    fn a_change_of_the_verdict_is_told_with_its_reasons() {
        let today = date(2026, 11, 23);
        let checked = |rules: &str, text: &str| {
            let guideline = load("taktvoll.toml", rules, None, &|_| Err(String::new()), today).unwrap();
            let draft = read("a.md", text.as_bytes(), Format::Text).next().unwrap().unwrap();
            let occasion = Occasion { platforms: None, language: None, today };
            check(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index))
        };
        let old = "[topic.a]\nterms = ['Fusion']\n[topic.b]\nlevel = 'ask'\nterms = ['Umsatz']\n[topic.d]\nlevel = 'advice'\nterms = ['Dach']";
        let new = "[topic.a]\nterms = ['Übernahme']\n[topic.b]\nlevel = 'must'\nterms = ['Umsatz']\n[topic.c]\nterms = ['Chaos']";
        let told = |text: &str| {
            let (before, after) = (checked(old, text), checked(new, text));
            let changes = changes(&before, &after);
            changes.first().map(|change| {
                let names = |list: &[&Finding]| list.iter().map(|one| one.rule.clone()).collect::<Vec<_>>().join(" ");
                (change.before, change.after, names(&change.new), names(&change.gone))
            })
        };
        assert_eq!(told("Alles gut. Das Dach ist neu."), None);
        assert_eq!(told("Die Fusion."), Some((Verdict::Stop, Verdict::Go, String::new(), "topic.a".into())));
        assert_eq!(told("Der Umsatz."), Some((Verdict::Ask, Verdict::Stop, "topic.b".into(), "topic.b".into())));
        assert_eq!(told("Das Chaos."), Some((Verdict::Go, Verdict::Stop, "topic.c".into(), String::new())));
        // Other reasons, the same verdict.
        assert_eq!(told("Die Fusion, das Chaos."), None);
    }
}
