//! What was there already on the day an organisation began to check: known findings, which no longer stop anything.
//!
//! A baseline holds no text and no line numbers. A finding is known by its rule, its words and the words around it, so
//! that it stays known where it is moved, and a new one on the same line does not hide behind it.

mod file;
mod fingerprint;

use std::collections::{BTreeMap, BTreeSet};

pub use file::BaselineMistake;
pub use fingerprint::Fingerprint;

use crate::check::Checked;
use crate::draft::Draft;
use crate::finding::{Finding, Level, Verdict};

/// A finding that was there already, or several that are alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The file of the draft, seen from the folder of the baseline, with `/` between folders.
    pub path: String,
    /// `kind.name` of the rule.
    pub rule: String,
    /// What it is known by.
    pub fingerprint: Fingerprint,
    /// How many there are.
    pub count: usize,
}

/// The known findings of a repository.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// Its entries, in order, none twice.
    pub entries: Vec<Entry>,
}

/// Collects the findings of drafts for a new baseline.
#[derive(Debug, Default)]
pub struct Collector {
    counts: BTreeMap<(String, String, Fingerprint), usize>,
}

impl Collector {
    /// Adds the findings of one file, which is all of its drafts on all of their platforms.
    pub fn add<'a>(&mut self, path: &str, drafts: impl IntoIterator<Item = (&'a Draft, &'a [Checked])>) {
        let mut by_platform: BTreeMap<(&str, String, Fingerprint), usize> = BTreeMap::new();
        for (draft, checked) in drafts {
            for one in checked {
                for finding in one.findings.iter().filter(|finding| counts(finding)) {
                    let platform = one.platform.map_or("", |platform| platform.id());
                    let key = (platform, finding.rule.clone(), Fingerprint::of(finding, draft));
                    *by_platform.entry(key).or_default() += 1;
                }
            }
        }
        // What two platforms have in common is one thing to do.
        for ((_, rule, fingerprint), count) in by_platform {
            let most = self.counts.entry((path.to_owned(), rule, fingerprint)).or_default();
            *most = count.max(*most);
        }
    }

    /// The baseline of what was added.
    pub fn finish(self) -> Baseline {
        let entry = |((path, rule, fingerprint), count)| Entry { path, rule, fingerprint, count };
        Baseline { entries: self.counts.into_iter().map(entry).collect() }
    }
}

/// Whether a finding can be known: what is welcome stands in nobody's way.
fn counts(finding: &Finding) -> bool {
    finding.level > Level::Welcome
}

/// A baseline at work in one run.
#[derive(Debug)]
pub struct Known<'b> {
    baseline: &'b Baseline,
    by_path: BTreeMap<&'b str, Vec<usize>>,
    /// Entries whose file has gone: their findings may have moved to another one.
    homeless: Vec<usize>,
    /// The file at hand and, for each of its platforms, how often each entry may still be used.
    here: String,
    left: BTreeMap<&'static str, BTreeMap<usize, usize>>,
    /// How often each entry was needed.
    used: Vec<usize>,
    seen: BTreeSet<usize>,
}

impl<'b> Known<'b> {
    /// A baseline for a run; `is_there` tells whether a file of the baseline still exists.
    pub fn new(baseline: &'b Baseline, is_there: impl Fn(&str) -> bool) -> Self {
        let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, entry) in baseline.entries.iter().enumerate() {
            by_path.entry(&entry.path).or_default().push(at);
        }
        let homeless = by_path.iter().filter(|(path, _)| !is_there(path)).flat_map(|(_, entries)| entries.clone());
        let homeless = homeless.collect();
        let used = vec![0; baseline.entries.len()];
        Self { baseline, by_path, homeless, here: String::new(), left: BTreeMap::new(), used, seen: BTreeSet::new() }
    }

    /// Takes out the findings of a draft that are known, and tells how many they are. `path` is its file, seen from the
    /// folder of the baseline; the drafts of one file come one after the other.
    pub fn settle(&mut self, path: &str, draft: &Draft, checked: &mut [Checked]) -> usize {
        if self.here != path {
            path.clone_into(&mut self.here);
            self.left.clear();
        }
        let own = self.by_path.get(path).cloned().unwrap_or_default();
        self.seen.extend(&own);
        let candidates: Vec<usize> = own.into_iter().chain(self.homeless.iter().copied()).collect();
        if candidates.is_empty() {
            return 0;
        }
        checked.iter_mut().map(|one| self.settle_one(&candidates, draft, one)).sum()
    }

    fn settle_one(&mut self, candidates: &[usize], draft: &Draft, checked: &mut Checked) -> usize {
        let platform = checked.platform.map_or("", |platform| platform.id());
        let counts_left = || candidates.iter().filter_map(|&at| Some((at, self.baseline.entries.get(at)?.count)));
        let mut left = self.left.remove(platform).unwrap_or_else(|| counts_left().collect());
        let prints: Vec<Fingerprint> = checked.findings.iter().map(|finding| Fingerprint::of(finding, draft)).collect();
        let mut settled: Vec<bool> = checked.findings.iter().map(|finding| !counts(finding)).collect();
        // Who is known on both sides goes first: who is known on one side takes what is left.
        for exactly in [true, false] {
            for ((finding, print), settled) in checked.findings.iter().zip(&prints).zip(&mut settled) {
                *settled = *settled || self.claim(finding, print, exactly, &mut left);
            }
        }
        self.left.insert(platform, left);
        let before = checked.findings.len();
        let mut settled = settled.into_iter();
        checked.findings.retain(|finding| !settled.next().unwrap_or_default() || !counts(finding));
        checked.verdict = Verdict::of(checked.findings.iter().map(|finding| finding.level));
        before - checked.findings.len()
    }

    /// Uses up an entry for a finding, if one is left.
    fn claim(
        &mut self,
        finding: &Finding,
        print: &Fingerprint,
        exactly: bool,
        left: &mut BTreeMap<usize, usize>,
    ) -> bool {
        let fits = |entry: &Entry| {
            let alike = if exactly { entry.fingerprint == *print } else { entry.fingerprint.is_half(print) };
            alike && entry.rule == finding.rule
        };
        let found = left.iter_mut().find_map(|(&at, left)| {
            let entry = self.baseline.entries.get(at).filter(|entry| *left > 0 && fits(entry))?;
            *left -= 1;
            Some((at, entry.count - *left))
        });
        let Some((at, needed)) = found else { return false };
        self.seen.insert(at);
        if let Some(used) = self.used.get_mut(at) {
            *used = needed.max(*used);
        }
        true
    }

    /// What is still needed of the entries of files that were checked, and all entries of the others.
    pub fn pruned(&self) -> Baseline {
        let needed = |(at, entry): (usize, &Entry)| {
            let count = if self.is_in_view(at) { self.used.get(at).copied()? } else { entry.count };
            (count > 0).then(|| Entry { count, ..entry.clone() })
        };
        Baseline { entries: self.baseline.entries.iter().enumerate().filter_map(needed).collect() }
    }

    /// How many known findings are gone.
    pub fn stale(&self) -> usize {
        let entries = self.baseline.entries.iter().zip(&self.used).enumerate();
        entries.filter(|(at, _)| self.is_in_view(*at)).map(|(_, (entry, used))| entry.count - used).sum()
    }

    fn is_in_view(&self, at: usize) -> bool {
        self.seen.contains(&at) || self.homeless.contains(&at)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::{Occasion, check};
    use crate::draft::{Format, read};
    use crate::guideline::{Guideline, load};
    use crate::terms::Finder;

    fn guideline() -> Guideline {
        let rules = "[topic.merger]\nterms = ['Fusion']\n[disclosure.ad]\nlabels = ['Anzeige']\nwhen = { relationship = 'paid' }\n[topic.jobs]\nlevel = 'welcome'\nterms = ['Ausbildung']";
        load("taktvoll.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap()
    }

    fn checked(guideline: &Guideline, text: &str) -> (Draft, Vec<Checked>) {
        let draft = read("a.md", text.as_bytes(), Format::Text).next().unwrap().unwrap();
        let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
        let checked = check(guideline, &draft, &occasion, &mut Finder::new(&guideline.index));
        (draft, checked)
    }

    fn baseline(guideline: &Guideline, text: &str) -> Baseline {
        let (draft, checked) = checked(guideline, text);
        let mut collector = Collector::default();
        collector.add("a.md", [(&draft, &checked[..])]);
        collector.finish()
    }

    /// The words of what is new, and how many known findings are gone.
    fn new_in(old: &str, new: &str) -> (Vec<String>, usize) {
        let guideline = guideline();
        let baseline = baseline(&guideline, old);
        let mut known = Known::new(&baseline, |path| path == "a.md");
        let (draft, mut checked) = checked(&guideline, new);
        known.settle("a.md", &draft, &mut checked);
        let excerpts = checked[0].findings.iter().map(|finding| finding.excerpt.clone()).collect();
        (excerpts, known.stale())
    }

    #[test]
    fn a_known_finding_stays_known_wherever_it_moves() {
        let old = "Gestern war es schön.\n\nDie Fusion kommt bald.";
        for new in [
            old,
            "Die Fusion kommt bald.\n\nGestern war es schön.",
            "Ganz neu davor, noch mehr.\nGestern war es schön.\n\nDie FUSION   kommt bald!",
            "Gestern war es schön.\n\nDie Fusion ist da.",
            "Jetzt aber: Fusion kommt bald.",
        ] {
            assert_eq!(new_in(old, new), (Vec::new(), 0), "{new}");
        }
    }

    #[test]
    fn a_new_one_does_not_hide_behind_it() {
        let old = "Die Fusion kommt bald.";
        assert_eq!(new_in(old, "Die Fusion kommt bald. Diese Fusionen auch?").0, ["Fusionen"]);
        assert_eq!(new_in(old, "Erst eine Fusion, sagt man. Die Fusion kommt bald.").0, ["Fusion"]);
        assert_eq!(new_in("Fusion", "Fusion Fusion").0.len(), 1);
        assert_eq!(
            new_in("Fusion eins zwei drei Fusion", "Fusion eins zwei drei Fusion vier fünf sechs Fusion").0.len(),
            1
        );
    }

    #[test]
    fn what_is_gone_is_told() {
        assert_eq!(new_in("Die Fusion kommt.", "Nichts mehr."), (Vec::new(), 1));
        assert_eq!(new_in("Nichts.", "Nichts."), (Vec::new(), 0));
    }

    #[test]
    fn what_is_missing_is_known_by_the_whole_draft() {
        let draft = |text: &str| format!("+++\nrelationship = 'paid'\n+++\n{text}");
        let old = draft("Neue Lampen für alle!");
        assert_eq!(new_in(&old, &old), (Vec::new(), 0));
        assert_eq!(new_in(&old, &draft("Ganz andere Lampen.")), (vec![String::new()], 1));
    }

    #[test]
    fn welcome_notes_are_not_kept() {
        assert_eq!(baseline(&guideline(), "Eine Ausbildung!").entries, []);
    }

    #[test]
    fn a_renamed_file_takes_its_findings_along() {
        let guideline = guideline();
        let baseline = baseline(&guideline, "Die Fusion kommt.");
        for (is_there, new) in [(false, 0), (true, 1)] {
            let mut known = Known::new(&baseline, |_| is_there);
            let (draft, mut checked) = checked(&guideline, "Die Fusion kommt.");
            known.settle("b.md", &draft, &mut checked);
            assert_eq!(checked[0].findings.len(), new);
            assert_eq!(checked[0].verdict == Verdict::Go, new == 0);
        }
    }

    #[test]
    fn two_platforms_have_one_entry_and_each_its_verdict() {
        let text = "+++\nplatform = ['x', 'mastodon']\n+++\nDie Fusion kommt.";
        let guideline = guideline();
        let baseline = baseline(&guideline, text);
        assert_eq!(baseline.entries.len(), 1);
        assert_eq!(baseline.entries[0].count, 1);
        let mut known = Known::new(&baseline, |_| true);
        let (draft, mut checked) = checked(&guideline, text);
        assert_eq!(known.settle("a.md", &draft, &mut checked), 2);
        assert!(checked.iter().all(|one| one.verdict == Verdict::Go));
        assert_eq!(known.pruned(), baseline);
    }

    #[test]
    fn pruning_forgets_what_is_gone_and_keeps_what_was_not_looked_at() {
        let guideline = guideline();
        let mut baseline = baseline(&guideline, "Die Fusion kommt. Noch eine Fusion geht.");
        let elsewhere = Entry { path: "z.md".to_owned(), ..baseline.entries[0].clone() };
        baseline.entries.push(elsewhere.clone());
        let mut known = Known::new(&baseline, |_| true);
        let (draft, mut checked) = checked(&guideline, "Noch eine Fusion geht.");
        known.settle("a.md", &draft, &mut checked);
        let pruned = known.pruned();
        assert_eq!(pruned.entries.len(), 2);
        assert_eq!(pruned.entries[1], elsewhere);
        assert_eq!(known.stale(), 1);
    }
}
