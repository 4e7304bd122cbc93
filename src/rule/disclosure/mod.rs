//! Is the label there, clear, early, not buried, in the post's language?
//!
//! `when` says for which drafts a label is needed. Where a draft does not say, `signals` in the text give a hint that is
//! only `possible`. Without `when` the signals alone decide; without both, every post needs the label. Of the five
//! things that can be amiss a rule names one: `missing`, `vague` (only labels that do not count), `wrong-language`,
//! `buried` (among hashtags) or `late`.
//!
//! A label is a hashtag of its own, a phrase, or a word that stands apart: "Werbung | …", `[Anzeige]`. A post about
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
//! `[Anzeige]`. Wer über Werbung spricht, kennzeichnet damit nichts.

mod label;
mod signal;

use std::collections::BTreeSet;

use label::{bare, in_long_run, meant, only_hashtags, stands};

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of, without_effect};
use crate::finding::{Level, Noticed};
use crate::names::names;
use crate::platform;
use crate::rulefile::Fault;
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{Labels, LiteralTerms, PatternList, TermList, choice};
use crate::span::Span;
use crate::text::Language;

pub(super) const KIND: Kind =
    Kind { name: "disclosure", level: Level::Must, keys: Keys::TABLE, source: include_str!("mod.rs"), compile };

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
        /// Regular expressions that hint at it, for what terms cannot say; links are looked at, too.
        /// Reguläre Ausdrücke, die darauf hindeuten, für das, was Begriffe nicht sagen können, auch in Links.
        patterns: PatternList,
        /// Words that tell that the post is about something else; then nothing hints at a label. Taken at their word.
        /// Wörter, an denen zu sehen ist, dass es um etwas anderes geht; dann deutet nichts darauf hin. Beim Wort genommen.
        except: LiteralTerms,
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
    patterns: Option<PatternList>,
    except: Option<LiteralTerms>,
    position: Position,
    max_hashtag_run: usize,
    needs_signal: bool,
    /// The language of the market the rule is made for.
    home: Option<Language>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["labels"], reading);
    without_effect(table, "except", &["signals", "patterns"], reading);
    let keys = Keys::read(table, reading);
    let labels = keys.labels?;
    let written = labels.lists.iter().flat_map(|(_, list)| &list.written);
    let good: BTreeSet<String> =
        written.map(|good| &good.text).filter(|good| !good.contains('*')).map(|good| bare(good)).collect();
    for vague in keys.vague.iter().flat_map(|vague| &vague.written) {
        if good.contains(&bare(&vague.text)) {
            reading.problem(vague.place, Fault::LabelIsVague { label: vague.text.clone() });
        }
    }
    let signals = keys.signals.is_some() || keys.patterns.is_some();
    let first = labels.lists.first().and_then(|(language, _)| *language);
    Some(Box::new(Disclosure {
        labels,
        vague: keys.vague,
        needs_signal: signals && table.get("when").is_none(),
        signals: keys.signals,
        patterns: keys.patterns,
        except: keys.except,
        home: first.filter(|_| table.get("markets").is_some()),
        position: keys.position.unwrap_or(Position::Anywhere),
        max_hashtag_run: keys.max_hashtag_run.unwrap_or(2),
    }))
}

impl Check for Disclosure {
    fn lists(&self) -> Vec<(&'static str, &TermList)> {
        let vague = self.vague.as_ref().map(|vague| ("vague", vague));
        let signals = self.signals.as_ref().map(|signals| ("signals", signals));
        let except = self.except.as_ref().map(|except| ("except", &except.0));
        vague.into_iter().chain(signals).chain(except).collect()
    }

    fn home(&self) -> Option<Language> {
        self.home
    }

    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        if self.needs_signal {
            self.guess(scene, notices);
        } else if !self.leaves_to_others(scene) {
            notices.extend(self.notice(scene, None));
        }
    }

    fn guess(&self, scene: &Scene<'_>, notices: &mut Notices) {
        if self.leaves_to_others(scene) {
            return;
        }
        if let Some(signal) = self.signal(scene) {
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
    /// Whether the draft names no market and is written in another language than that of this rule's market.
    fn is_abroad(&self, scene: &Scene<'_>) -> bool {
        let away = self.home.zip(scene.language).is_some_and(|(home, language)| home != language);
        away && scene.draft.texts("market").is_empty()
    }

    /// Whether the rule for another market is at home in the language of the post.
    fn leaves_to_others(&self, scene: &Scene<'_>) -> bool {
        let at_home = || scene.language.is_some_and(|language| scene.stage.homes.contains(&language));
        self.is_abroad(scene) && at_home()
    }

    /// What is amiss with the label, if anything is; `signal` is what made us look.
    fn notice(&self, scene: &Scene<'_>, signal: Option<&str>) -> Option<Notice> {
        let labels = self.labels(scene);
        let vague = self.vague(scene);
        // Which words count, only the market knows: where all is a guess, any of them will do.
        if signal.is_some() && self.is_abroad(scene) && (vague.is_some() || !labels.is_empty()) {
            return None;
        }
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
        let label = wanted();
        Some(match vague {
            Some(vague) => Notice::at(vague.post, vague.span, Noticed::LabelVague { label }).said_at(vague.place),
            None => Notice::missing(Noticed::LabelMissing { label, signal: signal.map(str::to_owned) }),
        })
    }

    /// The first label that does not count.
    fn vague(&self, scene: &Scene<'_>) -> Option<Label> {
        let vague = self.vague.as_ref()?;
        scene.posts.iter().enumerate().find_map(|(at, post)| {
            post.hits.of(vague.id).find_map(|hit| {
                let written = meant(vague, hit, post);
                let label = Label { post: at, span: hit.span, place: written.place, understood: false };
                stands(vague, hit, post).then_some(label)
            })
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
                    let written = meant(list, hit, post);
                    if stands(list, hit, post) {
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
        if in_long_run(post, label.span, self.max_hashtag_run) {
            return Some(Notice::at(label.post, label.span, Noticed::LabelBuried));
        }
        let raw = post.text.raw();
        let before = &raw[..label.span.start];
        let late = Notice::at(label.post, label.span, Noticed::LabelLate);
        let in_time = match self.position {
            Position::Anywhere => true,
            Position::Start => label.post == 0 && !before.contains(char::is_alphanumeric),
            Position::End => label.post + 1 == scene.posts.len() && only_hashtags(post, label.span.end),
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
