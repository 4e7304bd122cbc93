//! What links, hashtags, mentions and emojis have in common: which are fine, which are asked for, and where they stand.

use std::collections::BTreeMap;

use super::{Notice, Notices, Scene, Seen, needs_one_of};
use crate::finding::{Noticed, Position, Unfit};
use crate::platform::EntityKind;
use crate::rulefile::keys::Reading;
use crate::rulefile::node::Table;
use crate::rulefile::values::{Listable, Listed, choice};
use crate::rulefile::{Fault, Organisation, Place};
use crate::span::Span;

choice!(Position);

/// An entry of the lists of one kind.
pub(super) trait Entry: Listable + PartialEq {
    /// The entities it is about.
    const KIND: EntityKind;
    /// An entity as entries see it.
    type Seen: Ord;

    /// Looks at an entity once, for all entries.
    fn see(written: &str) -> Self::Seen;
    /// Whether the entity is what this entry means.
    fn fits(&self, seen: &Self::Seen, own: &Organisation) -> bool;
    /// Whether this entry says that the entity is fine: where names are short, that takes more.
    fn clears(&self, seen: &Self::Seen, own: &Organisation) -> bool {
        self.fits(seen, own)
    }
    /// What it stands for, as posts write it.
    fn shown(&self, own: &Organisation) -> Vec<String>;
}

/// The keys that all four kinds have, some of them all four.
#[derive(Debug)]
pub(super) struct Wanted<E> {
    pub(super) allow: Option<Listed<E>>,
    pub(super) deny: Option<Listed<E>>,
    pub(super) require: Option<Listed<E>>,
    pub(super) require_all: Option<Listed<E>>,
    pub(super) except: Option<Listed<E>>,
    pub(super) position: Option<Position>,
    pub(super) max_run: Option<usize>,
    pub(super) max_repeat: Option<usize>,
}

/// An entity of a post.
pub(super) struct One<E: Entry> {
    pub(super) post: usize,
    pub(super) span: Span,
    pub(super) seen: E::Seen,
}

impl<E: Entry> One<E> {
    pub(super) fn notice(&self, unfit: Unfit) -> Notice {
        Notice::at(self.post, self.span, Noticed::Entity { kind: E::KIND, unfit })
    }
}

/// The place of the entry that means the entity.
pub(super) fn find<E: Entry>(list: &Listed<E>, seen: &E::Seen, own: &Organisation) -> Option<Place> {
    list.entries.iter().find(|(entry, _)| entry.fits(seen, own)).map(|(_, place)| *place)
}

fn clears<E: Entry>(list: &Listed<E>, seen: &E::Seen, own: &Organisation) -> bool {
    list.entries.iter().any(|(entry, _)| entry.clears(seen, own))
}

/// What the entries of a list stand for, as posts write it.
pub(super) fn shown<E: Entry>(list: &Listed<E>, own: &Organisation) -> Vec<String> {
    list.entries.iter().flat_map(|(entry, _)| entry.shown(own)).collect()
}

impl<E: Entry> Wanted<E> {
    /// The same, if the rule has one of the keys it `needs`; lists that contradict each other are noted.
    pub(super) fn agreed(
        self,
        (table, place): (&Table, Place),
        kind: &'static str,
        needs: &'static [&'static str],
        reading: &mut Reading<'_>,
    ) -> Option<Self> {
        needs_one_of(table, place, kind, needs, reading);
        let contradictions = [("allow", &self.allow, "deny", &self.deny), ("except", &self.except, "deny", &self.deny)]
            .into_iter()
            .chain([
                ("require", &self.require, "deny", &self.deny),
                ("require_all", &self.require_all, "deny", &self.deny),
            ]);
        for (one, first, other, second) in contradictions {
            let (Some(first), Some(second)) = (first, second) else { continue };
            for (entry, place) in &second.entries {
                if first.entries.iter().any(|(same, _)| same == entry) {
                    let entry = entry.shown(reading.organisation).join(", ");
                    reading.problem(*place, Fault::ListsContradict { entry, one, other });
                }
            }
        }
        if let Some(allow) = &self.allow {
            for (entry, place) in self.require.iter().chain(&self.require_all).flat_map(|list| &list.entries) {
                let shown = entry.shown(reading.organisation);
                let is_listed = allow.entries.iter().any(|(same, _)| same == entry);
                if !is_listed && !shown.iter().all(|one| clears(allow, &E::see(one), reading.organisation)) {
                    reading.problem(*place, Fault::RequiredNotAllowed { entry: shown.join(", ") });
                }
            }
        }
        for (key, max) in [("max_run", self.max_run), ("max_repeat", self.max_repeat)] {
            if let Some(entry) = table.get(key).filter(|_| max == Some(0)) {
                let key = key.to_owned();
                reading.problem(entry.node.place, Fault::OutOfRange { key, least: 1.0, most: None });
            }
        }
        needs.iter().any(|need| table.get(need).is_some()).then_some(self)
    }

    /// The entities of the draft that no exception takes out.
    pub(super) fn entities(&self, scene: &Scene<'_>) -> Vec<One<E>> {
        let own = &scene.stage.organisation;
        let in_post = |post: usize| {
            scene.entities_of(post, E::KIND).map(move |entity| {
                let seen = E::see(entity.span.of(scene.posts[post].text.raw()));
                One { post, span: entity.span, seen }
            })
        };
        let is_excepted = |one: &One<E>| self.except.as_ref().is_some_and(|except| clears(except, &one.seen, own));
        (0..scene.posts.len()).flat_map(in_post).filter(|one| !is_excepted(one)).collect()
    }

    /// Notices what the shared keys are about.
    pub(super) fn check(&self, scene: &Scene<'_>, entities: &[One<E>], notices: &mut Notices) {
        for one in entities {
            match self.judge(&one.seen, &scene.stage.organisation) {
                Some((unfit, place)) => notices.push(place.into_iter().fold(one.notice(unfit), Notice::said_at)),
                // What goes anyway need not go elsewhere.
                None if self.is_free() => notices.extend(self.misplaced(scene, one)),
                None => {}
            }
        }
        self.requirements(scene, entities, notices);
        if let Some(max) = self.max_run {
            notices.extend(runs(scene, entities).filter(|run| run.len() > max).filter_map(|run| {
                let (first, last) = (run.first()?, run.last()?);
                let unfit = Unfit::Run { count: run.len(), max };
                Some(Notice { span: Some(first.span.join(last.span)), ..first.notice(unfit) })
            }));
        }
        if let Some(max) = self.max_repeat {
            repeats(entities, max, notices);
        }
    }

    /// What the lists say about one entity.
    pub(super) fn judge(&self, seen: &E::Seen, own: &Organisation) -> Option<(Unfit, Option<Place>)> {
        if let Some(place) = self.deny.as_ref().and_then(|deny| find(deny, seen, own)) {
            return Some((Unfit::Denied, Some(place)));
        }
        let allow = self.allow.as_ref().filter(|allow| !clears(allow, seen, own))?;
        Some((Unfit::NotAllowed { allowed: shown(allow, own) }, None))
    }

    /// Notices what is asked for and missing, or in another place: of a list any one, of `require_all` each.
    fn requirements(&self, scene: &Scene<'_>, entities: &[One<E>], notices: &mut Notices) {
        let own = &scene.stage.organisation;
        let any = self.require.iter().map(|list| list.entries.iter().collect::<Vec<_>>());
        let each = self.require_all.iter().flat_map(|list| list.entries.iter().map(|entry| vec![entry]));
        for group in any.chain(each) {
            let there = || entities.iter().filter(|one| group.iter().any(|(entry, _)| entry.fits(&one.seen, own)));
            if there().next().is_none() {
                let wanted = group.iter().flat_map(|(entry, _)| entry.shown(own)).collect();
                let missing = Notice::missing(Noticed::Entity { kind: E::KIND, unfit: Unfit::Missing { wanted } });
                notices.extend(group.first().map(|(_, place)| missing.said_at(*place)));
            } else if there().all(|one| self.misplaced(scene, one).is_some()) {
                notices.extend(there().take(1).filter_map(|one| self.misplaced(scene, one)));
            }
        }
    }

    /// Whether nothing is asked for, so that the position is about all entities.
    const fn is_free(&self) -> bool {
        self.require.is_none() && self.require_all.is_none()
    }

    fn misplaced(&self, scene: &Scene<'_>, one: &One<E>) -> Option<Notice> {
        let position = self.position.filter(|position| !stands(*position, scene, one))?;
        Some(one.notice(Unfit::Misplaced(position)))
    }
}

/// Whether an entity stands where it should.
fn stands<E: Entry>(position: Position, scene: &Scene<'_>, one: &One<E>) -> bool {
    let Some(post) = scene.posts.get(one.post) else { return true };
    let raw = post.text.raw();
    let sentence = || {
        let sentences = post.text.sentences();
        let sentence = sentences.get(sentences.partition_point(|sentence| sentence.end < one.span.end));
        sentence.copied().unwrap_or_else(|| Span::new(0, raw.len()))
    };
    match position {
        Position::Start => !has_words(scene, one.post, Span::new(0, one.span.start)),
        Position::End => !has_words(scene, one.post, Span::new(one.span.end, raw.len())),
        Position::SentenceEnd => {
            let line =
                raw.get(one.span.end..).and_then(|rest| rest.find('\n')).map_or(raw.len(), |at| one.span.end + at);
            !has_words(scene, one.post, Span::new(one.span.end, sentence().end.min(line)))
        }
        Position::Inline => {
            let after = Span::new(one.span.end, sentence().end);
            let closes =
                raw.get(one.span.end..).is_some_and(|rest| rest.starts_with(['.', ',', '!', '?', ';', ':', ')']));
            has_words(scene, one.post, after)
                || closes && has_words(scene, one.post, Span::new(sentence().start, one.span.start))
        }
        // A sign will do before a mention: `.@name` is no reply.
        Position::NotStart if E::KIND == EntityKind::Mention => {
            let first = scene.entities_of(one.post, E::KIND).next();
            first.is_some_and(|first| first.span != one.span)
                || !raw.get(..one.span.start).is_none_or(|front| front.trim().is_empty())
        }
        Position::NotStart => has_words(scene, one.post, Span::new(0, one.span.start)),
    }
}

/// Whether there are plain words or numbers in a part of a post.
fn has_words(scene: &Scene<'_>, post: usize, part: Span) -> bool {
    let tokens = scene.posts.get(post).map(|seen| seen.text.tokens()).unwrap_or_default();
    let first = tokens.partition_point(|token| token.span.start < part.start);
    let within = tokens.iter().skip(first).take_while(|token| token.span.end <= part.end);
    let mut words = within.filter(|token| !token.hashtag);
    let entities = scene.entities(post);
    words.any(|word| {
        let near = entities.partition_point(|entity| entity.span.end <= word.span.start);
        entities.get(near).is_none_or(|entity| !entity.span.overlaps(word.span))
    })
}

/// Entities with nothing but white space between them.
fn runs<'o, E: Entry>(scene: &Scene<'_>, entities: &'o [One<E>]) -> impl Iterator<Item = &'o [One<E>]> {
    let raws: Vec<&str> = scene.posts.iter().map(|post: &Seen<'_>| post.text.raw()).collect();
    entities.chunk_by(move |one, next| {
        let between = || raws.get(one.post).and_then(|raw| raw.get(one.span.end..next.span.start));
        one.post == next.post && between().is_some_and(|between| between.trim().is_empty())
    })
}

/// Notices what stands in a post more than `max` times, at the first that is too much.
fn repeats<E: Entry>(entities: &[One<E>], max: usize, notices: &mut Notices) {
    let mut by_seen: BTreeMap<(usize, &E::Seen), Vec<&One<E>>> = BTreeMap::new();
    for one in entities {
        by_seen.entry((one.post, &one.seen)).or_default().push(one);
    }
    for same in by_seen.values() {
        notices.extend(same.get(max).map(|one| one.notice(Unfit::Repeated { count: same.len(), max })));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::check::{Occasion, check};
    use crate::draft::{Format, read};
    use crate::guideline::load;
    use crate::terms::Finder;

    /// A post with everything mended that a guideline can mend.
    fn mended(rules: &str, post: &str) -> String {
        let today = date(2026, 11, 23);
        let own = "[organisation]\ndomains = ['sonnberg.example']\n";
        let guideline = load("rules", &[own, rules].concat(), None, &|_| Err(String::new()), today).unwrap();
        let draft = read("post.txt", post.as_bytes(), Format::Text).next().unwrap().unwrap();
        let occasion = Occasion { platforms: None, language: None, today };
        let checked = check(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index));
        let mut fixes: Vec<_> = checked.into_iter().flat_map(|one| one.findings).flat_map(|one| one.fixes).collect();
        fixes.sort();
        fixes.iter().rev().fold(post.to_owned(), |mut text, fix| {
            text.replace_range(fix.span.start..fix.span.end, &fix.text);
            text
        })
    }

    #[test]
    fn what_is_mended_means_the_same() {
        let links = "[link.a]\ndetect = ['http', 'tracking', 'shortener', 'affiliate']";
        for (post, expected) in [
            ("http://sonnberg.example/ä", "https://sonnberg.example/ä"),
            ("http://anderswo.example/", "http://anderswo.example/"),
            ("🎉 https://a.example/?utm_source=x&id=1#b!", "🎉 https://a.example/?id=1#b!"),
            ("https://a.example/?fbclid=1", "https://a.example/"),
            ("https://bit.ly/x https://shop.example/?awc=1", "https://bit.ly/x https://shop.example/?awc=1"),
        ] {
            assert_eq!(mended(links, post), expected);
        }
        let tags = "[hashtag.a]\nstyle = 'camel-case'\n[accessibility.a]\ndetect = ['fancy-letters', 'spaced-letters']";
        assert_eq!(mended(tags, "𝗡𝗲𝘂: #tagderoffenentür, S A L E"), "Neu: #TagDerOffenenTür, SALE");
    }
}
