//! What the tool sees in a draft before any rule is asked: how each platform counts, links and folds it.

use crate::check;
use crate::draft::Draft;
use crate::guideline::Guideline;
use crate::platform::{EntityKind, Length, Platform};
use crate::rule;
use crate::span::Span;
use crate::spoken::{self, SpokenEmoji};
use crate::terms::{self, Finder, How, Term};
use crate::text::{Language, Text};

/// One post as one platform sees it.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// The platform; `None` where the draft does not say.
    pub platform: Option<&'static Platform>,
    /// The number of the post in its thread, from 1.
    pub post: usize,
    /// Its language, given or guessed.
    pub language: Option<Language>,
    /// How long it is.
    pub length: Length,
    /// What shows before "more", and where in the source it ends; `None` where the whole post shows.
    pub fold: Option<Folded>,
    /// What the platform links, and emojis and e-mail addresses.
    pub entities: Vec<Linked>,
    /// The emojis, as a screen reader speaks them.
    pub emojis: Vec<SpokenEmoji>,
    /// Words of decorated letters, each with its plain spelling.
    pub fancy: Vec<(String, String)>,
    /// Words, without addresses, hashtags and mentions.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
}

/// What shows of a post that is folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The byte of the source from which on nothing shows.
    pub at: usize,
    /// What shows.
    pub text: String,
}

/// An entity in its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// What it is.
    pub kind: EntityKind,
    /// As it goes out.
    pub text: String,
    /// Where it stands in the source of the draft.
    pub span: Span,
}

/// A term of the guideline that stands in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched<'g> {
    /// The rule, `kind.name`.
    pub rule: &'g str,
    /// The key of the rule that lists the term.
    pub key: &'static str,
    /// The term as the rule writes it.
    pub term: &'g str,
    /// What it matched, as it goes out.
    pub text: String,
    /// Where that stands in the source of the draft.
    pub span: Span,
    /// How it came to match.
    pub how: How,
}

/// All terms of the guideline that stand in a draft, whatever their rules make of them: by place, then by rule.
pub fn matched<'g>(draft: &Draft, guideline: &'g Guideline, language: Option<Language>) -> Vec<Matched<'g>> {
    let mut finder = Finder::new(&guideline.index);
    let mut all = Vec::new();
    for post in &draft.posts {
        let text = Text::read(&post.text, check::language(draft).or(language));
        let hits = finder.find(&text);
        for rule in &guideline.rules {
            for (key, list) in rule.check.lists() {
                for hit in hits.of(list.id) {
                    let Some(written) = list.written.get(hit.term) else { continue };
                    let Ok(term) = Term::parse(&written.text) else { continue };
                    all.push(Matched {
                        rule: &rule.name,
                        key,
                        term: &written.text,
                        text: hit.span.of(&post.text).to_owned(),
                        span: post.to_source(hit.span),
                        how: terms::how(&text, &term, hit, list.matching.tongues()),
                    });
                }
            }
        }
    }
    all.sort_by_key(|one| (one.span, one.rule));
    all
}

/// Looks at every post of a draft for each of the platforms, with the limits the organisation has there; for none, as the
/// general platform does.
pub fn inspect(
    guideline: &Guideline,
    draft: &Draft,
    platforms: &[&'static Platform],
    language: Option<Language>,
) -> Vec<Inspected> {
    let platforms: Vec<Option<&'static Platform>> =
        if platforms.is_empty() { vec![None] } else { platforms.iter().copied().map(Some).collect() };
    let texts: Vec<Text<'_>> =
        draft.posts.iter().map(|post| Text::read(&post.text, check::language(draft).or(language))).collect();
    let mut all = Vec::with_capacity(platforms.len() * texts.len());
    for named in platforms {
        let platform = guideline.stage.venue(named);
        for (at, (post, text)) in draft.posts.iter().zip(&texts).enumerate() {
            let entities = platform.entities(&post.text);
            let linked = entities.iter().map(|entity| Linked {
                kind: entity.kind,
                text: entity.span.of(&post.text).to_owned(),
                span: post.to_source(entity.span),
            });
            let fancy = spoken::fancy(&post.text).into_iter();
            all.push(Inspected {
                platform: named,
                post: at + 1,
                language: text.language(),
                length: rule::length(platform, draft, at),
                fold: platform.fold(&post.text).map(|fold| Folded {
                    at: post.to_source(Span::new(0, fold.at)).end,
                    text: post.text.get(..fold.at).unwrap_or_default().to_owned(),
                }),
                entities: linked.collect(),
                emojis: spoken::emojis(&post.text, &entities),
                fancy: fancy.map(|(span, plain)| (span.of(&post.text).to_owned(), plain)).collect(),
                words: text.words().count(),
                sentences: text.sentences().len(),
            });
        }
    }
    all
}
