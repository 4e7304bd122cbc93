//! All patterns of a guideline, searched in a text.

use std::cell::OnceCell;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind};
use regex::Regex;

use super::disguise::Unhidden;
use super::pattern::Pattern;
use crate::span::Span;
use crate::text::Text;

/// All patterns of a guideline, each compiled when a text first contains what it needs.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    all: Vec<Ready>,
    /// Patterns without a required literal: they run on every text.
    always: Vec<usize>,
    literals: Vec<String>,
    /// Quick to build.
    slow: Option<AhoCorasick>,
    /// Quick to search, built when many texts are searched.
    fast: OnceLock<Option<AhoCorasick>>,
    /// The pattern of each literal.
    owners: Vec<usize>,
}

/// A pattern, compiled when it is first needed.
#[derive(Debug)]
struct Ready {
    pattern: Pattern,
    regex: OnceLock<Option<Regex>>,
    /// Quicker in texts beyond ASCII; `None` inside where there is no such thing.
    borderless: OnceLock<Option<Regex>>,
}

impl Ready {
    const fn new(pattern: Pattern) -> Self {
        Self { pattern, regex: OnceLock::new(), borderless: OnceLock::new() }
    }

    /// Where a match can begin at the earliest; `None` where there is none. `bulk` as in [`Patterns::find`].
    fn earliest(&self, raw: &str, bulk: bool) -> Option<usize> {
        if !bulk || raw.is_ascii() {
            return Some(0);
        }
        match self.borderless.get_or_init(|| self.pattern.compile_borderless()) {
            Some(borderless) => borderless.find(raw).map(|found| found.start()),
            None => Some(0),
        }
    }
}

impl Patterns {
    pub(super) fn new(patterns: Vec<Pattern>) -> Self {
        let mut all = Self { all: patterns.into_iter().map(Ready::new).collect(), ..Self::default() };
        for (i, Ready { pattern, .. }) in all.all.iter().enumerate() {
            if pattern.literals.is_empty() {
                all.always.push(i);
            }
            for literal in &pattern.literals {
                all.literals.push(literal.clone());
                all.owners.push(i);
            }
        }
        all.slow = AhoCorasickBuilder::new().kind(Some(AhoCorasickKind::ContiguousNFA)).build(&all.literals).ok();
        if all.slow.is_none() {
            all.always = (0..all.all.len()).collect();
        }
        all
    }

    /// Calls `hit` with the number of the pattern, the raw span of each match, and whether its letters are hidden.
    ///
    /// `bulk` says that it is worth while to build the faster search.
    pub(super) fn find(&self, text: &Text<'_>, bulk: bool, mut hit: impl FnMut(usize, Span, bool)) {
        let unhidden = OnceCell::new();
        let mut wanted: Vec<usize> = Vec::new();
        let raw = text.raw();
        let digits =
            raw.bytes().any(|byte| byte.is_ascii_digit()) || !raw.is_ascii() && raw.chars().any(char::is_numeric);
        let may_match = |i: &&usize| digits || self.all.get(**i).is_some_and(|ready| !ready.pattern.digit);
        wanted.extend(self.always.iter().filter(may_match));
        let dfa = || AhoCorasickBuilder::new().kind(Some(AhoCorasickKind::DFA)).build(&self.literals).ok();
        let fast = if bulk { self.fast.get_or_init(dfa).as_ref() } else { None };
        if let Some(literals) = fast.or(self.slow.as_ref()).filter(|_| !self.literals.is_empty()) {
            let owners = literals.find_overlapping_iter(text.folded());
            wanted.extend(owners.filter_map(|found| self.owners.get(found.pattern().as_usize())));
        }
        wanted.sort_unstable();
        wanted.dedup();
        for i in wanted {
            let Some(ready) = self.all.get(i) else { continue };
            let Some(regex) = ready.regex.get_or_init(|| ready.pattern.compile()) else { continue };
            // The hidden ones come first: where both cover the same characters, it is told that they are hidden.
            if let Some(unhidden) = unhidden.get_or_init(|| Unhidden::of(text.raw())) {
                let found = regex.find_iter(&unhidden.plain).filter(|found| !found.is_empty());
                for span in found.filter_map(|found| unhidden.hidden(text.raw(), Span::from(found.range()))) {
                    hit(i, span, true);
                }
            }
            let Some(mut at) = ready.earliest(raw, bulk) else { continue };
            // No pattern matches where nothing stands.
            while let Some(found) = regex.find_at(raw, at).filter(|found| !found.is_empty()) {
                hit(i, Span::from(found.range()), false);
                at = found.end();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_find_raw_spans_in_any_letter_case() {
        let sources = [r"\d{2,} %", "übernahme", "(?-i)ACHTUNG", r"#\w+fusion\b"];
        let patterns = Patterns::new(sources.iter().map(|source| Pattern::parse(source).unwrap()).collect());
        let raw = "Achtung: ÜBERNAHME zu 50 % – #Konfusion";
        let mut found = Vec::new();
        patterns.find(&Text::read(raw, None), true, |i, span, _| found.push((i, span.of(raw))));
        assert_eq!(found, [(0, "50 %"), (1, "ÜBERNAHME"), (3, "#Konfusion")]);
    }

    #[test]
    fn word_borders_hold_in_bulk_too() {
        let sources = [r"\b[a-zäöü]{4,}\b", r"\bFusion\b", r"\Büber\w*", r"(\bneue|alte) fusion(en)?\b", r"\d+\b ?€"];
        let patterns = Patterns::new(sources.iter().map(|source| Pattern::parse(source).unwrap()).collect());
        let found = |raw, bulk| {
            let mut found = Vec::new();
            patterns.find(&Text::read(raw, None), bulk, |i, span, _| found.push((i, span.of(raw))));
            found
        };
        for raw in ["Größe darüber, Fusionär, neue Fusionen; Fusion für 5€", "Kein Überfusion", "", "ä", "plain fusion"]
        {
            assert_eq!(found(raw, true), found(raw, false), "{raw}");
        }
        assert_eq!(found("Fusionär, darüber: 5 €", true), [(0, "Fusionär"), (0, "darüber"), (2, "über"), (4, "5 €")]);
    }
}
