//! What `inspect` shows: a card for each post and platform, or JSON (schema 1).

use std::io;

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::escape;
use crate::draft::Draft;
use crate::inspect::{Inspected, Matched};
use crate::platform::EntityKind;
use crate::say::inspect as words;
use crate::say::{self, Lang};

/// Writes the cards of a draft.
pub fn cards(draft: &Draft, seen: &[Inspected], lang: Lang, out: &mut dyn io::Write) -> io::Result<()> {
    for one in seen {
        heading(draft, one, &say::report::platform(one.platform, lang), lang, out)?;
        row(words::length(lang), &words::used(&one.length, lang), out)?;
        if !one.length.valid && one.length.max.is_none_or(|max| one.length.value <= max) {
            row(words::length(lang), words::refused(lang), out)?;
        }
        for driver in &one.length.drivers {
            row(words::of_these(lang), &words::driver(driver, lang), out)?;
        }
        if let Some(folded) = &one.fold {
            let tail: String = folded.text.chars().rev().take(30).collect();
            let tail: String = tail.chars().rev().collect();
            let tail = tail.split_whitespace().collect::<Vec<_>>().join(" ");
            row(words::fold(lang), &format!("… {tail}"), out)?;
        }
        as_read(one, lang, out)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Writes one table of all platforms for each post of a draft that names none; `general` sees its text.
pub fn overview(
    draft: &Draft,
    general: &[Inspected],
    seen: &[Inspected],
    lang: Lang,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    for one in general {
        heading(draft, one, words::everywhere(lang), lang, out)?;
        let here = || seen.iter().filter(|other| other.post == one.post);
        let name = |other: &Inspected| say::report::platform(other.platform, lang);
        let widest = here().map(|other| name(other).width()).max().unwrap_or_default();
        let [platform, used, most, left] = words::columns(lang);
        writeln!(out, "  {platform:<widest$}  {used:>7}  {most:>7}  {left:>7}")?;
        for other in here() {
            let Inspected { length, .. } = other;
            let most = length.max.map_or_else(|| "–".to_owned(), |max| max.to_string());
            let left = length.max.map_or_else(
                || "–".to_owned(),
                |max| {
                    if length.value > max {
                        format!("−{}", length.value - max)
                    } else {
                        (max - length.value).to_string()
                    }
                },
            );
            let (name, value, fits) = (name(other), length.value, words::fits(length, lang));
            writeln!(out, "  {name:<widest$}  {value:>7}  {most:>7}  {left:>7}  {fits}")?;
        }
        as_read(one, lang, out)?;
        writeln!(out)?;
    }
    Ok(())
}

/// `draft.md · post 1 of 3 · Mastodon`.
fn heading(draft: &Draft, one: &Inspected, place: &str, lang: Lang, out: &mut dyn io::Write) -> io::Result<()> {
    let id = draft.id.as_deref().map(|id| format!(" · {}", escape::terminal(id))).unwrap_or_default();
    let post = match draft.posts.len() {
        0 | 1 => String::new(),
        all => format!(" · {}", words::post(one.post, all, lang)),
    };
    writeln!(out, "{}{id}{post} · {place}", escape::terminal(&draft.path))
}

fn row(front: &str, text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(out, "  {front}: {}", escape::terminal(text))
}

/// What is linked, what is read out, and how much text there is.
fn as_read(one: &Inspected, lang: Lang, out: &mut dyn io::Write) -> io::Result<()> {
    for kind in EntityKind::ALL {
        let found: Vec<&str> =
            one.entities.iter().filter(|entity| entity.kind == kind).map(|entity| entity.text.as_str()).collect();
        if !found.is_empty() {
            row(words::entities(kind, lang), &found.join("  "), out)?;
        }
    }
    if !one.emojis.is_empty() {
        row(words::spoken(lang), &words::emojis(&one.emojis, lang), out)?;
    }
    if !one.fancy.is_empty() {
        let fancy: Vec<String> = one.fancy.iter().map(|(text, plain)| format!("{text} ({plain})")).collect();
        row(words::skipped(lang), &fancy.join(", "), out)?;
    }
    row(words::text(lang), &words::words_and_sentences(one, lang), out)
}

/// Writes the terms that stand in a draft.
pub fn terms(matched: &[Matched<'_>], lang: Lang, out: &mut dyn io::Write) -> io::Result<()> {
    if matched.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {}:", words::terms(lang))?;
    for one in matched {
        let (text, term) = (say::quoted(&one.text, lang), say::quoted(one.term, lang));
        let row = format!("{text}: {}, `{}` {term}, {}", one.rule, one.key, words::how(one.how, lang));
        writeln!(out, "    {}", escape::terminal(&row))?;
    }
    writeln!(out)
}

/// The JSON of `inspect`, written draft by draft.
#[derive(Clone, Copy, Debug, Default)]
pub struct CardJson {
    begun: bool,
}

#[derive(Serialize)]
struct DraftEntry<'a> {
    path: &'a str,
    id: Option<&'a str>,
    posts: Vec<PostEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Vec<TermEntry<'a>>>,
}

#[derive(Serialize)]
struct TermEntry<'a> {
    rule: &'a str,
    key: &'a str,
    term: &'a str,
    text: &'a str,
    how: &'a str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct PostEntry<'a> {
    platform: Option<&'a str>,
    language: Option<&'a str>,
    length: LengthEntry<'a>,
    fold: Option<FoldEntry<'a>>,
    entities: Vec<EntityEntry<'a>>,
    words: usize,
    sentences: usize,
}

#[derive(Serialize)]
struct LengthEntry<'a> {
    value: usize,
    max: Option<usize>,
    unit: &'a str,
    valid: bool,
    bytes: usize,
    graphemes: usize,
    code_points: usize,
    utf16: usize,
    drivers: Vec<DriverEntry>,
}

#[derive(Serialize)]
struct DriverEntry {
    text: String,
    cost: usize,
}

#[derive(Serialize)]
struct FoldEntry<'a> {
    at: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct EntityEntry<'a> {
    kind: &'a str,
    text: &'a str,
    start: usize,
    end: usize,
}

impl CardJson {
    /// Writes one draft, and the terms in it where they were asked for.
    pub fn draft(
        &mut self,
        draft: &Draft,
        seen: &[Inspected],
        matched: Option<&[Matched<'_>]>,
        lang: Lang,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"{\"schema\":1,\"drafts\":[\n" })?;
        self.begun = true;
        let posts = seen.iter().map(|one| post_entry(one, lang)).collect();
        let terms = matched.map(|matched| matched.iter().map(term_entry).collect());
        escape::json(out, &DraftEntry { path: &draft.path, id: draft.id.as_deref(), posts, terms })?;
        Ok(())
    }

    /// Writes what comes after the last draft.
    pub fn end(&self, out: &mut dyn io::Write) -> io::Result<()> {
        if !self.begun {
            out.write_all(b"{\"schema\":1,\"drafts\":[")?;
        }
        out.write_all(b"\n]}\n")
    }
}

fn term_entry<'a>(one: &'a Matched<'_>) -> TermEntry<'a> {
    TermEntry {
        rule: one.rule,
        key: one.key,
        term: one.term,
        text: &one.text,
        how: one.how.name(),
        start: one.span.start,
        end: one.span.end,
    }
}

fn post_entry(one: &Inspected, lang: Lang) -> PostEntry<'_> {
    let length = &one.length;
    let drivers = length.drivers.iter();
    PostEntry {
        platform: one.platform.map(crate::platform::Platform::id),
        language: one.language.as_ref().map(crate::text::Language::code),
        length: LengthEntry {
            value: length.value,
            max: length.max,
            unit: length.unit.word(),
            valid: length.valid,
            bytes: length.bytes,
            graphemes: length.graphemes,
            code_points: length.code_points,
            utf16: length.utf16,
            drivers: drivers.map(|one| DriverEntry { text: words::driver_name(one, lang), cost: one.cost }).collect(),
        },
        fold: one.fold.as_ref().map(|folded| FoldEntry { at: folded.at, text: &folded.text }),
        entities: one
            .entities
            .iter()
            .map(|entity| EntityEntry {
                kind: entity.kind.word(),
                text: &entity.text,
                start: entity.span.start,
                end: entity.span.end,
            })
            .collect(),
        words: one.words,
        sentences: one.sentences,
    }
}
