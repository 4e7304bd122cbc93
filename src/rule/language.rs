//! Is it written in one of these languages?
//!
//! `allow` lists the languages of the organisation's posts. A draft that names its `language` is taken at its word;
//! otherwise the words decide, and a post of few words is left alone, as is one that has many words of an allowed
//! language. `per = "sentence"` looks at each sentence on its own, except at quotations. Names, hashtags, mentions and
//! addresses have no language.
//!
//! ```toml
//! [language.ours]
//! allow  = ["de", "en"]
//! flags  = ["Nous sommes très heureux de vous accueillir demain matin dans notre nouvelle école."]
//! allows = ["Wir freuen uns sehr auf euch.", "We are looking forward to meeting you.", "Bonjour Altbach!"]
//!
//! [language.plain-german]
//! allow  = ["de"]
//! per    = "sentence"
//! flags  = ["Wir haben heute gefeiert. It was such a great day with all of you. Danke an alle!"]
//! allows = ["Wir haben gefeiert. Great day! Danke an alle!"]
//! ```
//!
//! # Deutsch
//!
//! Ist es in einer dieser Sprachen geschrieben?
//!
//! `allow` nennt die Sprachen, in denen die Organisation schreibt. Gibt ein Entwurf seine `language` an, gilt das; sonst
//! entscheiden die Wörter, und ein Beitrag aus wenigen Wörtern bleibt in Ruhe, ebenso einer mit vielen Wörtern einer
//! erlaubten Sprache. `per = "sentence"` sieht jeden Satz einzeln an, Zitate ausgenommen. Namen, Hashtags, Erwähnungen und
//! Adressen haben keine Sprache.

use super::{Check, Kind, Notice, Notices, Scene, Seen, needs_one_of};
use crate::finding::{Level, Noticed};
use crate::names::names;
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::choice;
use crate::span::Span;
use crate::text::Language;

pub(super) const KIND: Kind =
    Kind { name: "language", level: Level::Advice, keys: Keys::TABLE, source: include_str!("language.rs"), compile };

/// What has one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Post,
    Sentence,
}

names!(Part { Post = "post", Sentence = "sentence" });
choice!(Part);

keys! {
    Keys {
        /// The languages to write in.
        /// Die Sprachen, in denen geschrieben wird.
        allow: Vec<Language>,
        /// `post` or `sentence`: what is looked at on its own; `post` if nothing is said.
        /// `post` oder `sentence`: was für sich angesehen wird; `post`, wenn nichts angegeben ist.
        per: Part,
    }
}

#[derive(Debug)]
struct Languages {
    allow: Vec<Language>,
    per: Part,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["allow"], reading);
    let Keys { allow, per } = Keys::read(table, reading);
    Some(Box::new(Languages { allow: allow?, per: per.unwrap_or(Part::Post) }))
}

/// Fewer words have no language that anyone could be sure of.
const FEW_WORDS: usize = 5;

impl Check for Languages {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let declared = scene.draft.text("language").and_then(Language::parse);
        for (at, post) in scene.posts.iter().enumerate() {
            let raw = post.text.raw();
            let whole = Span::new(raw.len() - raw.trim_start().len(), raw.trim_end().len());
            match (self.per, declared) {
                (Part::Post, Some(declared)) if whole.is_empty() || self.allow.contains(&declared) => {}
                (Part::Post, Some(declared)) => notices.push(self.notice(at, first_line(whole, raw), declared)),
                (Part::Post, None) => {
                    let other = self.other(post, whole);
                    notices.extend(other.map(|language| self.notice(at, first_line(whole, raw), language).possibly()));
                }
                (Part::Sentence, _) => {
                    let sentences = post.text.sentences().iter();
                    notices.extend(
                        sentences.filter_map(|&span| Some(self.notice(at, span, self.other(post, span)?).possibly())),
                    );
                }
            }
        }
    }
}

impl Languages {
    fn notice(&self, post: usize, span: Span, language: Language) -> Notice {
        Notice::at(post, span, Noticed::OtherLanguage { language, wanted: self.allow.clone() })
    }

    /// The language of a part of a post, where it is surely none of the allowed ones.
    fn other(&self, post: &Seen<'_>, part: Span) -> Option<Language> {
        let own = |word: Span| part.contains(word) && !post.text.is_quoted(word);
        let language = post.text.sure_language(part, &self.allow).filter(|language| !self.allow.contains(language))?;
        (post.text.words().filter(|word| own(word.span)).count() >= FEW_WORDS).then_some(language)
    }
}

/// A long post is not underlined as a whole.
fn first_line(span: Span, raw: &str) -> Span {
    let line = span.of(raw).lines().next().unwrap_or_default();
    Span::new(span.start, span.start + line.trim_end().len())
}
