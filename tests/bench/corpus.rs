//! Invented posts, terms and patterns for the benchmarks, from a small seeded grammar.
//!
//! Nothing here was written by a real person: sentences with slots, slots with words, and a generator that picks.
//! The same seed gives the same corpus on every machine.

#[path = "words.rs"]
mod words;

use words::{
    ADJECTIVES, BARE_PATTERNS, CODE_NAMES, CODE_WORDS, EMOJI, ENGLISH, ENGLISH_HEADS, ENGLISH_MODIFIERS, GERMAN, HEADS,
    HOSTS, MODIFIERS, PATHS, PATTERN_SHAPES, PATTERN_WORDS, PLURALS,
};

/// The language of a generated post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// German, about 163 bytes a post.
    German,
    /// English, about 82 bytes a post.
    English,
}

/// `n` posts as people write them: sentences, some with hashtags, mentions, links, emoji, and here and there a
/// disclosure or a slip.
pub fn posts(tongue: Tongue, n: usize, seed: u64) -> Vec<String> {
    let grammar = match tongue {
        Tongue::German => &GERMAN,
        Tongue::English => &ENGLISH,
    };
    let mut dice = Dice::new(seed);
    (0..n).map(|_| grammar.post(&mut dice)).collect()
}

/// `n` distinct terms of a guideline, German and English, words and phrases, at most about 8,700.
/// For one seed, a shorter list is the beginning of a longer one.
pub fn terms(n: usize, seed: u64) -> Vec<String> {
    let mut terms = Vec::new();
    for (first, second, joint) in [
        (MODIFIERS, HEADS, ""),
        (ADJECTIVES, PLURALS, " "),
        (ENGLISH_MODIFIERS, ENGLISH_HEADS, " "),
        (CODE_WORDS, CODE_NAMES, " "),
    ] {
        for a in entries(first) {
            terms.extend(entries(second).map(|b| format!("{a}{joint}{b}")));
        }
    }
    Dice::new(seed).shuffle(&mut terms);
    terms.truncate(n);
    terms
}

/// `n` distinct regular expressions as a comms team writes them, at most about 600: most with a word in them, a few
/// made of classes only.
pub fn patterns(n: usize, seed: u64) -> Vec<String> {
    let mut patterns: Vec<String> = BARE_PATTERNS.iter().map(ToString::to_string).collect();
    for shape in PATTERN_SHAPES {
        patterns.extend(entries(PATTERN_WORDS).map(|word| shape.replace("{word}", word)));
    }
    Dice::new(seed).shuffle(&mut patterns);
    patterns.truncate(n);
    patterns
}

/// The entries of a list.
fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.split(" · ")
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `SplitMix64`: small, fast, good enough to roll dice with.
struct Dice(u64);

impl Dice {
    const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end` - 1; 0 where `end` is 0.
    fn below(&mut self, end: usize) -> usize {
        let rest = u128::from(self.roll()) * (end as u128);
        usize::try_from(rest >> 64).unwrap_or(0)
    }

    /// True in `percent` of 100 throws.
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the words of a list.
    fn pick<'a>(&mut self, list: &'a str) -> &'a str {
        entries(list).nth(self.below(entries(list).count())).unwrap_or_default()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// One language's sentences, and the words for the `{slots}` in them.
struct Grammar {
    openings: &'static [&'static str],
    sentences: &'static [&'static str],
    closings: &'static [&'static str],
    disclosures: &'static [&'static str],
    slots: &'static [(&'static str, &'static str)],
    tags: &'static str,
    /// How often, out of 100, each ornament occurs: opening, second sentence, third sentence, closing.
    habits: [usize; 4],
}

impl Grammar {
    fn post(&self, dice: &mut Dice) -> String {
        let [opening, second, third, closing] = self.habits;
        let mut parts = Vec::new();
        if dice.chance(3) {
            parts.push(self.one_of(self.disclosures, dice));
        }
        if dice.chance(opening) {
            parts.push(self.one_of(self.openings, dice));
        }
        parts.push(self.sentence(dice));
        for likely in [second, third] {
            if dice.chance(likely) {
                parts.push(self.sentence(dice));
            }
        }
        if dice.chance(closing) {
            parts.push(self.one_of(self.closings, dice));
        }
        if dice.chance(12) {
            parts.push(format!("https://{}.example/{}", dice.pick(HOSTS), dice.pick(PATHS)));
        }
        if dice.chance(18) {
            parts.push(dice.pick(EMOJI).to_string());
        }
        let mut post = parts.join(" ");
        if dice.chance(25) {
            post.push_str(if dice.chance(40) { "\n\n" } else { " " });
            let count = 1 + dice.below(3);
            let mut tags: Vec<String> = (0..count).map(|_| format!("#{}", dice.pick(self.tags))).collect();
            tags.dedup();
            post.push_str(&tags.join(" "));
        }
        post
    }

    /// One of the templates, its slots filled.
    fn one_of(&self, templates: &[&str], dice: &mut Dice) -> String {
        let chosen = templates.get(dice.below(templates.len())).copied().unwrap_or_default();
        self.fill(chosen, dice)
    }

    /// A template with its slots filled; a slot's words may have slots of their own.
    fn fill(&self, template: &str, dice: &mut Dice) -> String {
        let mut rest = template;
        let mut text = String::new();
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            text.push_str(before);
            text.push_str(&self.slot(name, dice));
            rest = after;
        }
        text.push_str(rest);
        text
    }

    fn sentence(&self, dice: &mut Dice) -> String {
        capitalised(&self.one_of(self.sentences, dice))
    }

    fn slot(&self, name: &str, dice: &mut Dice) -> String {
        if name == "number" {
            return (2 + dice.below(98)).to_string();
        }
        match self.slots.iter().find(|(slot, _)| *slot == name) {
            Some((_, list)) => self.fill(dice.pick(list), dice),
            None => String::new(),
        }
    }
}
