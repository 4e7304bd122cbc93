//! Is the label there, clear, early, not buried, in the post's language?
//!
//! `when` says for which drafts a label is needed. Where a draft does not say, `signals` in the text give a hint that is
//! only `possible`. Without `when` the signals alone decide; without both, every post needs the label. Of the five
//! things that can be amiss a rule names one: `missing`, `vague` (only labels that do not count), `wrong-language`,
//! `buried` (among hashtags) or `late`.
//!
//! A label is a hashtag of its own, a phrase, or a word that stands apart: "Werbung | …", "[Anzeige]". A post about
//! advertising is not labelled by talking about it.
//!
//! ```toml
//! [disclosure.paid]
//! when     = { relationship = ["paid", "gifted"] }
//! signals  = ["Rabattcode"]
//! labels   = ["Werbung", "Anzeige"]
//! vague    = ["#ad", "sponsored by"]
//! position = "start"
//! flags    = [{ text = "Tolle Lampe! #ad", relationship = "paid" }, "Spart mit dem Rabattcode SUN10"]
//! allows   = [{ text = "Werbung | Tolle Lampe!", relationship = "paid" }, "Tolle Lampe!"]
//! ```
//!
//! # Deutsch
//!
//! Ist die Kennzeichnung da, klar, früh, nicht versteckt und in der Sprache des Beitrags?
//!
//! `when` sagt, für welche Entwürfe eine Kennzeichnung nötig ist. Wo ein Entwurf das nicht sagt, geben `signals` im Text
//! einen Hinweis, der nur `possible` ist. Ohne `when` entscheiden die Signale allein; ohne beides braucht jeder Beitrag
//! die Kennzeichnung. Von fünf Dingen nennt eine Regel eines: `missing` (fehlt), `vague` (zählt nicht als
//! Kennzeichnung), `wrong-language` (andere Sprache), `buried` (zwischen Hashtags) oder `late` (zu spät).
//!
//! Eine Kennzeichnung ist ein eigener Hashtag, eine Wendung oder ein Wort, das für sich steht: „Werbung | …“,
//! „[Anzeige]“. Wer über Werbung spricht, kennzeichnet damit nichts.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::finding::{Level, Noticed};
use crate::guideline::Place;
use crate::guideline::keys::{Reading, keys};
use crate::guideline::node::Table;
use crate::guideline::values::{Labels, TermList, choice};
use crate::guideline::{Fault, vocabulary::WrittenTerm};
use crate::names::names;
use crate::platform;
use crate::rule::scene::Seen;
use crate::span::Span;
use crate::text::MarkKind;

pub(super) const KIND: Kind =
    Kind { name: "disclosure", level: Level::Must, keys: Keys::TABLE, source: include_str!("disclosure.rs"), compile };

/// Where a label has to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    Start,
    BeforeFold,
    Anywhere,
    End,
}

names!(Position { Start = "start", BeforeFold = "before-fold", Anywhere = "anywhere", End = "end" });
choice!(Position);

keys! {
    Keys {
        /// The labels that count: a list, or one for each language.
        /// Die Kennzeichnungen, die zählen: eine Liste oder eine je Sprache.
        labels: Labels,
        /// Labels that do not count.
        /// Kennzeichnungen, die nicht zählen.
        vague: TermList,
        /// Terms that hint at a label being needed.
        /// Begriffe, die darauf hindeuten, dass eine Kennzeichnung nötig ist.
        signals: TermList,
        /// Where the label stands: `start`, `before-fold`, `anywhere` or `end`.
        /// Wo die Kennzeichnung steht: `start`, `before-fold`, `anywhere` oder `end`.
        position: Position,
        /// The longest run of adjacent hashtags that a label may stand in; 2 if nothing is said.
        /// Die längste Folge von Hashtags, in der eine Kennzeichnung stehen darf; 2, wenn nichts angegeben ist.
        max_hashtag_run: usize,
    }
}

#[derive(Debug)]
struct Disclosure {
    labels: Labels,
    vague: Option<TermList>,
    signals: Option<TermList>,
    position: Position,
    max_hashtag_run: usize,
    needs_signal: bool,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["labels"], reading);
    let keys = Keys::read(table, reading);
    let labels = keys.labels?;
    let label = |written: &WrittenTerm| bare(&written.text);
    for vague in keys.vague.iter().flat_map(|vague| &vague.written) {
        if labels.lists.iter().any(|(_, list)| list.written.iter().any(|good| label(good) == label(vague))) {
            reading.problem(vague.place, Fault::LabelIsVague { label: vague.text.clone() });
        }
    }
    Some(Box::new(Disclosure {
        labels,
        vague: keys.vague,
        needs_signal: keys.signals.is_some() && table.get("when").is_none(),
        signals: keys.signals,
        position: keys.position.unwrap_or(Position::Anywhere),
        max_hashtag_run: keys.max_hashtag_run.unwrap_or(2),
    }))
}

impl Check for Disclosure {
    fn lists(&self) -> Vec<(&'static str, &TermList)> {
        let vague = self.vague.as_ref().map(|vague| ("vague", vague));
        let signals = self.signals.as_ref().map(|signals| ("signals", signals));
        vague.into_iter().chain(signals).collect()
    }

    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        if self.needs_signal {
            self.guess(scene, notices);
        } else {
            notices.extend(self.notice(scene, None));
        }
    }

    fn guess(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let Some(signals) = &self.signals else { return };
        let signal =
            scene.posts.iter().find_map(|post| Some(post.hits.of(signals.id).next()?.span.of(post.text.raw())));
        if let Some(signal) = signal {
            notices.extend(self.notice(scene, Some(signal)).map(Notice::possibly));
        }
    }
}

/// A label as it stands in a post.
#[derive(Clone, Copy, Debug)]
struct Label {
    post: usize,
    span: Span,
    place: Place,
    understood: bool,
}

impl Disclosure {
    /// What is amiss with the label, if anything is; `signal` is what made us look.
    fn notice(&self, scene: &Scene<'_>, signal: Option<&str>) -> Option<Notice> {
        let labels = self.labels(scene);
        let wanted = || self.wanted(scene);
        let (understood, foreign): (Vec<Label>, Vec<Label>) = labels.into_iter().partition(|label| label.understood);
        let amiss: Vec<Notice> = understood.iter().filter_map(|label| self.amiss(scene, *label)).collect();
        if amiss.len() < understood.len() {
            return None;
        }
        if let Some(first) = amiss.into_iter().next() {
            return Some(first);
        }
        if let Some(label) = foreign.first() {
            let noticed = Noticed::LabelInOtherLanguage { label: wanted() };
            return Some(Notice::at(label.post, label.span, noticed).said_at(label.place));
        }
        let vague = self.vague.as_ref().and_then(|vague| {
            scene.posts.iter().enumerate().find_map(|(at, post)| {
                let hit = post.hits.of(vague.id).next()?;
                Some((at, hit.span, vague.written[hit.term].place))
            })
        });
        let label = wanted();
        Some(if let Some((post, span, place)) = vague {
            Notice::at(post, span, Noticed::LabelVague { label }).said_at(place)
        } else {
            Notice::missing(Noticed::LabelMissing { label, signal: signal.map(str::to_owned) })
        })
    }

    /// The label to write: the first one in the language of the post.
    fn wanted(&self, scene: &Scene<'_>) -> String {
        let lists = &self.labels.lists;
        let fitting = lists.iter().find(|(language, _)| language.is_none() || *language == scene.language);
        let list = fitting.or_else(|| lists.first()).and_then(|(_, list)| list.written.first());
        list.map(|label| label.text.trim_start_matches('=').to_owned()).unwrap_or_default()
    }

    /// All labels of the draft that stand as labels.
    fn labels(&self, scene: &Scene<'_>) -> Vec<Label> {
        let mut labels = Vec::new();
        for (at, post) in scene.posts.iter().enumerate() {
            for (language, list) in &self.labels.lists {
                let understood = language.is_none() || scene.language.is_none() || *language == scene.language;
                for hit in post.hits.of(list.id) {
                    let written = &list.written[hit.term];
                    if stands_as_label(&written.text, hit.span, post) {
                        labels.push(Label { post: at, span: hit.span, place: written.place, understood });
                    }
                }
            }
        }
        labels.sort_by_key(|label| (label.post, label.span));
        labels
    }

    /// What is amiss with one label; `None` if it stands where it should.
    fn amiss(&self, scene: &Scene<'_>, label: Label) -> Option<Notice> {
        let post = &scene.posts[label.post];
        if hashtag_run(post, label.span) > self.max_hashtag_run {
            return Some(Notice::at(label.post, label.span, Noticed::LabelBuried));
        }
        let raw = post.text.raw();
        let (before, after) = (&raw[..label.span.start], &raw[label.span.end..]);
        let late = Notice::at(label.post, label.span, Noticed::LabelLate);
        let in_time = match self.position {
            Position::Anywhere => true,
            Position::Start => label.post == 0 && !before.contains(char::is_alphanumeric),
            Position::End => label.post + 1 == scene.posts.len() && only_hashtags(post, label.span.end, after),
            Position::BeforeFold => {
                let fold = scene.platform.unwrap_or_else(platform::general).fold(raw);
                // Where a platform folds is known from second hand only.
                let hidden = fold.is_some_and(|fold| label.span.end > fold.at);
                return match (label.post, hidden) {
                    (0, false) => None,
                    (0, true) => Some(late.possibly()),
                    _ => Some(late),
                };
            }
        };
        (!in_time).then_some(late)
    }
}

/// A label without its sign, its case and its separators.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a term stands in the post as a label rather than as a word of a sentence.
fn stands_as_label(term: &str, span: Span, post: &Seen<'_>) -> bool {
    let raw = post.text.raw();
    let written = span.of(raw);
    // A label does not inflect: "Anzeigen" and "#WerbungWirkt" are none.
    if bare(written) != bare(term) {
        return false;
    }
    let phrase = term.trim().contains(char::is_whitespace);
    if phrase || written.starts_with(['#', '＃']) || term.starts_with('@') {
        return true;
    }
    let (before, after) = (&raw[..span.start], &raw[span.end..]);
    // `-Werbung-` stands apart, `Anti-Werbung` does not.
    let dashed = before.strip_suffix('-').zip(after.strip_prefix('-'));
    if dashed.is_some_and(|(before, after)| {
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    }) {
        return true;
    }
    let before = before.trim_end_matches([' ', '\u{a0}']);
    let after = after.trim_start_matches([' ', '\u{a0}']);
    let begins = before.is_empty()
        || before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '-' | '–' | '"' | '„' | '\''));
    let ends = after.is_empty()
        || after.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '-' | '“' | '"' | '\''));
    begins && ends
}

/// How many hashtags stand next to each other, with nothing but white space between, where the span is one of them.
fn hashtag_run(post: &Seen<'_>, span: Span) -> usize {
    let raw = post.text.raw();
    let tags: Vec<Span> =
        post.text.marks().iter().filter(|mark| mark.kind == MarkKind::Hashtag).map(|mark| mark.span).collect();
    let Some(at) = tags.iter().position(|tag| tag.overlaps(span)) else { return 0 };
    let adjacent = |pair: &[Span]| raw[pair[0].end..pair[1].start].trim().is_empty();
    let before = tags[..=at].windows(2).rev().take_while(|pair| adjacent(pair)).count();
    let after = tags[at..].windows(2).take_while(|pair| adjacent(pair)).count();
    before + 1 + after
}

/// Whether nothing but hashtags, emojis and signs comes after `end`.
fn only_hashtags(post: &Seen<'_>, end: usize, after: &str) -> bool {
    let in_tag = |at: usize| {
        post.text
            .marks()
            .iter()
            .any(|mark| mark.kind == MarkKind::Hashtag && mark.span.start <= at && at < mark.span.end)
    };
    after.char_indices().all(|(at, c)| !c.is_alphanumeric() || in_tag(end + at))
}
