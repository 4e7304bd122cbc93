//! What stands around an entry: whom it is said to, whether it is a name, whether it is denied.

mod words;

use super::Grade;
use super::book::Match;
use super::crowd::Crowd;
use super::little::is_little;
use super::phrase::plain;
use super::section::Tier;
use crate::text::{Gap, Text, Token};
use words::{ADJECTIVES, BEHIND_NOUN, DENIALS, LINKS, ME, MENTIONS, TITLES, YOU};

/// How many words an address may be away.
const REACH: usize = 6;

/// How strong a match is where it stands; `None` where it is nothing at all. `all` are the matches around it;
/// `calls_names` says that its lexicon is about people.
pub(super) fn grade(one: &Match, all: &Crowd<'_>, text: &Text<'_>, calls_names: bool) -> Option<Grade> {
    if matches!(one.tier, Tier::Cue(_)) {
        return None;
    }
    let Some(word) = one.word else {
        let frame = Frame { text, start: one.tokens.start, end: one.tokens.end, word: "" };
        if calls_names && frame.is_noun() && frame.whom(all) == Some(Whom::Me) {
            return None;
        }
        return Some(if one.tier == Tier::Strong { Grade::Strong } else { Grade::Mild });
    };
    let frame = Frame { text, start: one.tokens.start, end: one.tokens.end, word };
    if frame.is_name() || frame.is_mentioned() || calls_names && frame.is_denied() {
        return None;
    }
    match one.tier {
        Tier::Safe | Tier::Cue(_) => None,
        // Whoever laughs at himself hurts nobody.
        Tier::Strong | Tier::Mild if calls_names && frame.whom(all) == Some(Whom::Me) => None,
        Tier::Strong if calls_names && frame.is_comparison() => Some(Grade::Mild),
        Tier::Mild => Some(Grade::Mild),
        Tier::Strong => Some(Grade::Strong),
        Tier::Aimed => (frame.whom(all) == Some(Whom::You)).then_some(Grade::Strong),
    }
}

/// Whom a word is said to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    You,
    Me,
}

struct Frame<'f, 't> {
    text: &'f Text<'t>,
    start: usize,
    end: usize,
    /// The word as the lexicon has it.
    word: &'static str,
}

impl<'f> Frame<'f, '_> {
    fn token(&self, at: usize) -> Option<&'f Token> {
        self.text.tokens().get(at)
    }

    /// The folded word at a place of the same sentence; empty where there is none.
    fn form(&self, at: usize) -> String {
        let sentence = self.token(self.start).map(|token| token.sentence);
        let token = self.token(at).filter(|token| Some(token.sentence) == sentence);
        token.map(|token| plain(self.text.form(token)).into_owned()).unwrap_or_default()
    }

    /// The word `back` places before.
    fn before(&self, back: usize) -> String {
        self.start.checked_sub(back).map(|at| self.form(at)).unwrap_or_default()
    }

    fn has_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.letters.starts_capital)
    }

    /// Whether a clause begins there.
    fn begins(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.gap == Gap::Break)
    }

    /// „Frau Dr. Fick“: a title and a capital.
    fn is_name(&self) -> bool {
        let titled = |back: usize| {
            let capital = self.start.checked_sub(back).is_some_and(|at| self.has_capital(at));
            capital && TITLES.contains(&self.before(back).as_str())
        };
        // A first name may stand between.
        let first_name = || self.start.checked_sub(1).is_some_and(|at| self.has_capital(at));
        self.has_capital(self.start) && (titled(1) || titled(2) && first_name())
    }

    /// „ein Idiot“: a phrase that is no more than what somebody is called.
    fn is_noun(&self) -> bool {
        let article = |word: String| matches!(word.as_str(), "a" | "an" | "such" | "ein" | "eine" | "so");
        article(self.form(self.start)) || article(self.before(1))
    }

    fn is_mentioned(&self) -> bool {
        MENTIONS.contains(&self.before(1).as_str())
    }

    /// „kein Idiot“, "not a fool": the denial reaches over an article and an adjective.
    fn is_denied(&self) -> bool {
        for back in 1..=4 {
            let word = self.before(back);
            if DENIALS.contains(&word.as_str()) {
                return true;
            }
            let goes_on = LINKS.contains(&word.as_str())
                || matches!(word.as_str(), "so" | "such" | "that" | "als" | "more" | "hier" | "here");
            if !(goes_on || word.ends_with('e') || word.ends_with("en")) || is_pronoun(&word) {
                return false;
            }
        }
        false
    }

    /// „wie ein Idiot“, "like an idiot".
    fn is_comparison(&self) -> bool {
        let before = [self.before(2), self.before(1)];
        matches!(
            before.each_ref().map(String::as_str),
            ["wie", "ein" | "eine" | "der" | "die" | "n" | "ne"] | ["like", "a" | "an"] | [_, "wie" | "like"]
        )
    }

    /// Whom the word is said to, looking back over what may stand between and then ahead.
    fn whom(&self, all: &Crowd<'_>) -> Option<Whom> {
        let mut strangers = 0;
        for back in 1..=REACH {
            let Some(at) = self.start.checked_sub(back) else { break };
            let word = self.form(at);
            if word.is_empty() {
                break;
            }
            // „Für mich sind sie …“ is an opinion of others.
            let is_opinion =
                || at.checked_sub(1).is_some_and(|at| matches!(self.form(at).as_str(), "fuer" | "for" | "to"));
            if ME.contains(&word.as_str()) && !is_opinion() {
                return Some(Whom::Me);
            }
            if YOU.contains(&word.as_str()) || self.is_polite(at, &word) {
                return self.is_said(at, &word, all).then_some(Whom::You);
            }
            let other = all.over(at..at + 1).next().is_some();
            if !(other || LINKS.contains(&word.as_str()) || is_little(&word)) {
                strangers += 1;
                // Du alte Sau, you lying snake: one adjective that nobody lists.
                if strangers > 1 || !is_adjective(&word) {
                    break;
                }
            }
        }
        let own = ["ich", "mich", "mir", "wir", "uns", "i", "me", "myself", "us", "ourselves"];
        // „nichts für Warmduscher wie mich“, "a fool like me".
        if matches!(self.form(self.end).as_str(), "wie" | "like") && own.contains(&self.form(self.end + 1).as_str()) {
            return Some(Whom::Me);
        }
        // „Der Idiot vor dem Bildschirm war ich.“
        let told = |at: usize| {
            let is = matches!(self.form(at).as_str(), "war" | "bin" | "waren" | "was" | "am" | "were" | "is");
            is && own.contains(&self.form(at + 1).as_str()) && self.form(at + 2).is_empty()
        };
        if (self.end..self.end + REACH).any(told) {
            return Some(Whom::Me);
        }
        self.is_asked().then_some(Whom::You)
    }

    /// Whether the word goes with the pronoun at `at`: „wenn ihr Hunde liebt“ calls nobody a dog.
    fn is_said(&self, at: usize, pronoun: &str, all: &Crowd<'_>) -> bool {
        let english = YOU.get(2..).unwrap_or_default().contains(&pronoun);
        let noun = english || self.word.starts_with(char::is_uppercase);
        let direct = at + 1 == self.start;
        let written = self.form(self.start);
        let plural = written != self.word.to_lowercase();
        let next = self.form(self.end);
        let other_follows = all.over(self.end..self.end + 1).next().is_some();
        let ends = self.begins(self.end) || next.is_empty() || other_follows || BEHIND_NOUN.contains(&next.as_str());
        match pronoun {
            _ if !noun => true,
            // You clowns lost it: behind you, nothing in -s is a verb.
            _ if english => ends || is_adjective_only(self.word) || direct && plural && written.ends_with('s'),
            "du" => !direct || ends || self.begins(at),
            _ if !direct => plural || pronoun == "sie" || (at + 1..self.start).any(|at| self.form(at) == "seid"),
            _ => self.begins(at) && (plural || ends),
        }
    }

    /// „Wie dumm bist du“, "how dumb are you", „Idioten seid ihr“.
    fn is_asked(&self) -> bool {
        let ahead = [self.form(self.end), self.form(self.end + 1)];
        match ahead.each_ref().map(String::as_str) {
            ["bist", "du"] | ["seid", "ihr"] | ["are", "you" | "u"] => true,
            ["sind", next] => self.is_polite(self.end + 1, next),
            _ => false,
        }
    }

    /// `Sie` with a capital where no sentence begins.
    fn is_polite(&self, at: usize, word: &str) -> bool {
        // At the beginning `Sie Esel!` speaks to somebody, „Sie ist ein Esel“ does not.
        word == "sie" && self.has_capital(at) && (!self.begins(at) || at + 1 == self.start)
    }
}

fn is_pronoun(word: &str) -> bool {
    YOU.contains(&word) || ME.contains(&word)
}

fn is_adjective(word: &str) -> bool {
    let ends = ["e", "er", "en", "es", "ing", "ed", "less", "y", "ish"];
    ends.iter().any(|end| word.len() >= end.len() + 2 && word.ends_with(end))
}

fn is_adjective_only(word: &str) -> bool {
    ADJECTIVES.binary_search(&word).is_ok()
}
