//! From the terms as written to the index: the entries, and how their words stand together.

mod words;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::forms::{self, Made};
use super::friends::false_friend;
use super::hash::Key;
use super::index::{END, Entry, Index, Kind, ListId, Step};
use super::pattern::Pattern;
use super::patterns::Patterns;
use super::seam::{is_particle, seam};
use super::stem::Stems;
use super::term::{Shape, Term, Word};
use super::verbs;
use super::widen::Widen;
use crate::text::{Language, Letters};

/// How many forms a term has, more or less.
const FORMS: usize = 24;

/// Gathers lists; [`Builder::build`] makes the [`Index`].
#[derive(Debug)]
pub struct Builder {
    index: Index,
    /// The languages of the list at hand.
    languages: Vec<Language>,
    /// What tells its words from the same words in other languages.
    scope: Key,
    /// The languages it is bound to.
    bound: Option<Arc<[Language]>>,
    ids: FxHashMap<u64, u32>,
    made: Made,
    patterns: Vec<Pattern>,
}

impl Builder {
    /// Begins an index for a guideline in these languages.
    pub fn new(languages: &[Language]) -> Self {
        let index = Index { stems: Stems::new(languages), ..Index::default() };
        let languages = languages.to_vec();
        Self {
            index,
            languages,
            scope: Key::new(),
            bound: None,
            ids: FxHashMap::default(),
            made: Made::default(),
            patterns: Vec::new(),
        }
    }

    /// Adds a list of terms, widened as far as can be.
    pub fn add(&mut self, terms: &[Term]) -> ListId {
        self.add_widened(terms, Widen::ALL)
    }

    /// Adds a list of terms.
    pub fn add_widened(&mut self, terms: &[Term], widen: Widen) -> ListId {
        let list = self.next_list();
        self.index.table.reserve(terms.len() * FORMS);
        self.index.nodes.reserve(terms.len() * FORMS);
        for (number, term) in terms.iter().enumerate() {
            self.term(list, number, term, widen);
        }
        list
    }

    /// Adds a list of terms that are in these languages, whatever those of the guideline are. They are not found in
    /// a sentence that is surely in another one.
    pub fn add_in(&mut self, languages: &[Language], terms: &[Term], widen: Widen) -> ListId {
        self.index.stems.extend(languages);
        let usual = std::mem::replace(&mut self.languages, languages.to_vec());
        self.scope = languages.iter().fold(Key::new(), |scope, language| scope.add(language.code()).add(" "));
        self.bound = Some(languages.into());
        let list = self.add_widened(terms, widen);
        self.bound = None;
        self.languages = usual;
        self.scope = Key::new();
        list
    }

    /// Adds a list of patterns.
    pub fn add_patterns(&mut self, patterns: &[Pattern]) -> ListId {
        let list = self.next_list();
        self.index.owners.extend((0..patterns.len()).map(|number| (list, number)));
        self.patterns.extend_from_slice(patterns);
        list
    }

    /// Makes the index.
    pub fn build(mut self) -> Index {
        self.index.patterns = Patterns::new(self.patterns);
        for lengths in [&mut self.index.open.prefixes, &mut self.index.open.suffixes] {
            lengths.sort_unstable();
            lengths.dedup();
        }
        self.index.parts.build();
        self.index
    }

    fn next_list(&mut self) -> ListId {
        self.index.lists += 1;
        ListId(self.index.lists - 1)
    }

    fn term(&mut self, list: ListId, term: usize, written: &Term, widen: Widen) {
        let letters = (!widen.case).then(|| {
            let mut letters = Letters::default();
            written.as_str().trim_start_matches(['#', '@', '=', '*']).chars().for_each(|c| letters.add(c));
            letters
        });
        let bound = self.bound.clone();
        let entry = |steps: Vec<Step>, kind| Entry {
            list,
            term,
            steps: steps.into(),
            anchor: 0,
            around: None,
            kind,
            widen,
            letters,
            bound: bound.clone(),
            friend: None,
        };
        let lone = |word| vec![Step { word, signs: String::new() }];
        match &written.shape {
            Shape::Hashtag(body) => {
                let word = self.plain(&["#", body].concat());
                self.entry(entry(lone(word), Kind::Words));
            }
            Shape::Handle(name) => {
                let word = self.plain(name);
                self.entry(entry(lone(word), Kind::Words));
            }
            Shape::Exact { words, gaps } => {
                let steps = words.iter().map(|word| Step { word: self.exact(word), signs: word.signs.clone() });
                let steps: Vec<Step> = steps.collect();
                let kind = Kind::Exact {
                    words: words.iter().map(|word| word.written.clone()).collect(),
                    gaps: gaps.as_slice().into(),
                };
                self.entry(entry(steps, kind));
            }
            Shape::Words { words, before, after } => {
                let steps: Vec<Step> = (0..words.len())
                    .filter_map(|i| Some((words.get(i)?, words.get(i + 1))))
                    .map(|(word, next)| Step {
                        word: self.word(word, next, words.len() == 1, widen),
                        signs: word.signs.clone(),
                    })
                    .collect();
                let around =
                    (!before.is_empty() || !after.is_empty()).then(|| Box::new((before.clone(), after.clone())));
                let anchor = (0..words.len()).max_by_key(|&i| words.get(i).map_or(0, |word| word.folded.len()));
                let verb = match words.as_slice() {
                    [word] if self.is_verb(word) && widen.inflection => Some(word),
                    _ => None,
                };
                let kind = if verb.is_some() { Kind::Verb } else { Kind::Words };
                let signless = around.is_none();
                let joined = words.len() > 1 && signless && words.iter().all(|word| word.signs.is_empty());
                let friend = if let [word] = words.as_slice() { false_friend(word, &self.languages) } else { None };
                self.entry(Entry { anchor: anchor.unwrap_or_default(), around, friend, ..entry(steps, kind) });
                if joined && let Some(word) = self.joined(words, widen) {
                    self.entry(entry(lone(word), Kind::Words));
                }
                if let [verb, particle] = words.as_slice()
                    && joined
                    && widen.inflection
                    && self.languages.contains(&Language::EN)
                    && verb.letters.no_capital()
                    && is_particle(&particle.folded)
                {
                    let word = self.word(verb, Some(particle), false, widen);
                    self.entry(entry(lone(word), Kind::Phrasal(particle.folded.clone())));
                }
                if let [word] = words.as_slice()
                    && signless
                    && let Some((head, tail)) = seam(word)
                {
                    let steps = [self.plain(&head.folded), self.word(&tail, None, false, widen)];
                    let steps = steps.map(|word| Step { word, signs: String::new() });
                    self.entry(entry(steps.into(), Kind::Words));
                }
                if let Some((particle, base)) = verb.and_then(|word| forms::particle(&word.folded)) {
                    let word = self.parted(base);
                    self.entry(entry(lone(word), Kind::Parted(particle.to_owned())));
                }
            }
        }
    }

    fn is_verb(&self, word: &Word) -> bool {
        self.languages.contains(&Language::DE)
            && word.letters.no_capital()
            && !word.open_start
            && !word.open_end
            && verbs::is_infinitive(&word.folded)
    }

    fn entry(&mut self, entry: Entry) {
        let number = u32::try_from(self.index.entries.len()).unwrap_or(END);
        if let Some(anchors) = entry
            .steps
            .get(entry.anchor)
            .and_then(|step| usize::try_from(step.word).ok())
            .and_then(|word| self.index.anchors.get_mut(word))
        {
            anchors.push(number);
        }
        self.index.entries.push(entry);
    }
}
