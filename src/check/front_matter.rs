//! What a draft says about itself that taktvoll cannot make sense of.

use super::language;
use crate::finding::{Certainty, Finding, Level, Noticed};
use crate::guideline::Guideline;
use crate::platform;
use crate::rule::Scene;
use crate::rulefile::suggest::nearest;
use crate::span::Span;

/// Reads what a draft says about itself. The other rules are checked all the same.
pub(super) fn read(guideline: &Guideline, scene: &Scene<'_>) -> Vec<Finding> {
    let draft = scene.draft;
    let of_draft = |span, excerpt: &str, noticed| built_in("draft", span, excerpt, noticed);
    let keys = draft.notes.iter().map(|note| {
        let noticed = Noticed::UnknownKey { key: note.written.clone(), meant: note.meant };
        of_draft(note.span, &note.written, noticed)
    });
    let platforms = draft.platforms().into_iter().filter(|(name, _)| platform::find(name).is_none());
    let platforms = platforms.map(|(name, span)| {
        let noticed = Noticed::UnknownPlatform { meant: nearest(name, platform::spellings()) };
        of_draft(span, name, noticed)
    });
    let language = draft.meta.entry("language").filter(|_| language(draft).is_none());
    let language =
        language.map(|entry| of_draft(entry.span, entry.value.as_text().unwrap_or_default(), Noticed::UnknownLanguage));
    let values = guideline.values.slips(draft).into_iter().map(|slip| {
        let noticed = Noticed::UnknownValue { key: slip.key.to_owned(), meant: slip.meant.to_owned() };
        of_draft(slip.span, slip.written, noticed)
    });
    keys.chain(platforms).chain(language).chain(values).collect()
}

/// A finding about the draft itself, which no rule of the guideline makes.
pub(super) fn built_in(kind: &'static str, span: Option<Span>, excerpt: &str, noticed: Noticed) -> Finding {
    Finding {
        rule: kind.to_owned(),
        kind,
        level: Level::Advice,
        certainty: Certainty::Firm,
        noticed,
        post: None,
        span,
        excerpt: excerpt.to_owned(),
        place: None,
        fixes: Vec::new(),
    }
}
