//! The packs as a document: every rule with its reason, its source and the day it is looked at again, in German and in
//! English. Somebody who decides whether to adopt a pack reads this, without a guideline and without a draft.

use std::io::{self, Write};

use super::escape::markdown;
use crate::guideline::Rule;
use crate::rulefile::localized::Localized;
use crate::say::catalogue::{Word, heading, introduction, word};
use crate::say::{self, Lang};

/// One pack, or the guideline of an organisation.
#[derive(Clone, Copy, Debug)]
pub struct Chapter<'a> {
    /// What it is called in `extends`.
    pub name: &'a str,
    /// What it is about.
    pub title: Option<&'a Localized<String>>,
    /// Its own rules, in the order in which they are written.
    pub rules: &'a [&'a Rule],
}

const BOTH: [Lang; 2] = [Lang::De, Lang::En];

/// Writes what stands above the first chapter.
///
/// # Errors
///
/// What the output says.
pub fn begin(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", BOTH.map(heading).join(" · "))?;
    BOTH.iter().try_for_each(|lang| writeln!(out, "\n{}", introduction(*lang)))
}

/// Writes a chapter: its titles, then its rules.
///
/// # Errors
///
/// What the output says.
pub fn chapter(chapter: &Chapter<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n## {}\n", markdown(chapter.name))?;
    if let Some(title) = chapter.title {
        let titles: Vec<String> =
            BOTH.iter().filter_map(|lang| title.get(*lang)).map(|title| markdown(title)).collect();
        writeln!(out, "{}", titles.join(" · "))?;
    }
    chapter.rules.iter().try_for_each(|one| rule(one, out))
}

fn rule(rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    let common = &rule.common;
    writeln!(out, "\n### {}\n", markdown(&rule.name))?;
    for lang in BOTH {
        let level = say::finding::level(rule.level, lang);
        let message = common.message.as_ref().and_then(|message| message.get(lang));
        writeln!(
            out,
            "- **{level}** · {}",
            message.map_or_else(|| word(Word::Computed, lang).to_owned(), |said| markdown(said))
        )?;
        if let Some(why) = common.why.as_ref().and_then(|why| why.get(lang)) {
            writeln!(out, "  - {}: {}", word(Word::Why, lang), markdown(why))?;
        }
        for instead in common.instead.as_ref().and_then(|instead| instead.get(lang)).into_iter().flatten() {
            writeln!(out, "  - {}: {}", word(Word::Instead, lang), markdown(instead))?;
        }
    }
    if let Some(source) = &common.source {
        writeln!(out, "- {}: <{}>", BOTH.map(|lang| word(Word::Source, lang)).join(" · "), source.0)?;
    }
    if let Some(since) = common.since {
        writeln!(out, "- {}: {since}", BOTH.map(|lang| word(Word::Since, lang)).join(" · "))?;
    }
    if let Some(day) = common.review_by {
        writeln!(out, "- {}: {day}", BOTH.map(|lang| word(Word::ReviewBy, lang)).join(" · "))?;
    }
    Ok(())
}
