//! How often each rule was heard: for a first look at three hundred drafts. Rules are counted, never people.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Outcome;
use crate::finding::Level;
use crate::say::{self, Lang};

/// Counts findings by rule and level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    rules: BTreeMap<(String, Level), (usize, usize)>,
}

/// One rule and how often it was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// `kind.name`.
    pub rule: String,
    /// What it asks of the writer.
    pub level: Level,
    /// Findings.
    pub findings: usize,
    /// Drafts that have at least one of them.
    pub drafts: usize,
}

impl Statistics {
    /// Adds a draft.
    pub fn add(&mut self, outcome: &Outcome<'_>) {
        let mut here = BTreeMap::<(&str, Level), usize>::new();
        for finding in outcome.checked.iter().flat_map(|checked| &checked.findings) {
            *here.entry((&finding.rule, finding.level)).or_default() += 1;
        }
        for ((rule, level), findings) in here {
            let count = self.rules.entry((rule.to_owned(), level)).or_default();
            count.0 += findings;
            count.1 += 1;
        }
    }

    /// The rules, the most frequent one first, equals by name.
    pub fn counts(&self) -> Vec<Count> {
        let rules = self.rules.iter();
        let mut counts: Vec<Count> = rules
            .map(|((rule, level), &(findings, drafts))| Count { rule: rule.clone(), level: *level, findings, drafts })
            .collect();
        counts.sort_by(|a, b| b.findings.cmp(&a.findings).then_with(|| a.rule.cmp(&b.rule)));
        counts
    }

    /// Writes a line for each rule: `  12  must     topic.merger (in 9 drafts)`.
    pub fn write(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        for Count { rule, level, findings, drafts } in self.counts() {
            let level = level.name();
            writeln!(out, "{findings:>7}  {level:<8} {rule} ({})", say::report::in_drafts(drafts, lang))?;
        }
        Ok(())
    }
}
