//! The same example as somebody else would write it: another form, a hashtag, a disguise.
//!
//! How a variant is made has nothing to do with how terms are found: the forms are those that regular words of German and
//! English surely have by their ending, the disguises what people type. A word whose forms are not sure gets none.

use jiff::civil::Date;

use super::draft_of;
use crate::check::{self, Occasion};
use crate::finding::{Finding, Noticed};
use crate::guideline::{Guideline, Rule};
use crate::names::names;
use crate::rulefile::example::Example;
use crate::rulefile::matching::Way as Matched;
use crate::rulefile::node::Toml;
use crate::span::Span;
use crate::terms::Finder;

/// How a variant differs from its example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variation {
    /// In capitals.
    Capitals,
    /// `ae` for `ä`.
    Umlauts,
    /// Another form of the word.
    Form,
    /// As a hashtag.
    Hashtag,
    /// With something invisible inside.
    Invisible,
    /// With a digit for a letter.
    Leet,
    /// With a letter of another script.
    LookAlike,
    /// In full-width letters.
    FullWidth,
    /// S p a c e d.
    Spaced,
}

names!(pub Variation {
    Capitals = "capitals",
    Umlauts = "umlauts",
    Form = "form",
    Hashtag = "hashtag",
    Invisible = "invisible",
    Leet = "leet",
    LookAlike = "look-alike",
    FullWidth = "full-width",
    Spaced = "spaced",
});

/// A variant that was tried.
#[derive(Clone, Debug)]
pub struct Varied<'g> {
    /// The example it was made of.
    pub example: &'g Example,
    /// How it differs.
    pub variation: Variation,
    /// What stands in it instead of the word that was found.
    pub written: String,
    /// Whether the rule flags it.
    pub flagged: bool,
}

/// Tries the variants of every word that a rule finds in its `flags`.
pub fn variants<'g>(guideline: &'g Guideline, rule: &'g Rule, today: Date, finder: &mut Finder<'g>) -> Vec<Varied<'g>> {
    let occasion = Occasion { platforms: None, language: None, today: super::day(rule, today) };
    let mut all = Vec::new();
    for example in rule.common.flags.iter().flatten() {
        let Ok(draft) = draft_of(example) else { continue };
        for finding in check::one_rule(guideline, rule, &draft, &occasion, finder) {
            let Some(span) = finding.span.filter(|_| is_plain(&finding)) else { continue };
            let Some((before, after)) = example.text.get(..span.start).zip(example.text.get(span.end..)) else {
                continue;
            };
            let word = span.of(&example.text);
            let letter_by_letter = is_letter_by_letter(guideline, &finding);
            for (variation, written) in written(word).into_iter().filter(|(variation, _)| may(rule, *variation)) {
                // What the rule itself asks to write is fine.
                let is_wanted = matches!(&finding.noticed, Noticed::Better { prefer, .. } if *prefer == written);
                if letter_by_letter || is_wanted || written == word {
                    continue;
                }
                let mut varied = example.clone();
                varied.text = [before, &written, after].concat();
                let at = Span::new(span.start, span.start + written.len());
                let found = draft_of(&varied).map(|draft| check::one_rule(guideline, rule, &draft, &occasion, finder));
                let flagged =
                    found.is_ok_and(|all| all.iter().any(|one| one.span.is_some_and(|span| span.overlaps(at))));
                all.push(Varied { example, variation, written, flagged });
            }
        }
    }
    all
}

/// Whether a finding is a plain word of a list of terms, not one that is disguised or in a hashtag already.
fn is_plain(finding: &Finding) -> bool {
    let of_list =
        matches!(finding.noticed, Noticed::Term { disguised: false } | Noticed::Better { disguised: false, .. });
    let words = |c: char| c.is_alphabetic() || c == ' ';
    of_list && finding.excerpt.chars().all(words) && !is_acronym(&finding.excerpt)
}

/// Short words in capitals are found in capitals only, and their letters stand for words.
fn is_acronym(word: &str) -> bool {
    word.split(' ').any(|word| word.chars().count() < 6 && word.chars().filter(|c| c.is_uppercase()).count() > 1)
}

/// Whether the term that was found asks for its very letters (`=Term`), or leaves an end open.
fn is_letter_by_letter(guideline: &Guideline, finding: &Finding) -> bool {
    finding.place.is_some_and(|place| guideline.stage.files.excerpt(place).contains(['=', '*', '$', '[']))
}

/// Whether the rule finds words that are written like this: its key `match` may say that it does not.
fn may(rule: &Rule, variation: Variation) -> bool {
    let Some(Toml::List(ways)) = rule.written.get("match").map(|entry| &entry.node.value) else { return true };
    let on = |way: Matched| {
        ways.iter().any(|one| matches!(&one.value, Toml::Text(name) if Matched::named(name) == Some(way)))
    };
    match variation {
        Variation::Capitals => on(Matched::Case),
        Variation::Umlauts => true,
        Variation::Form => on(Matched::Inflection),
        Variation::Hashtag => on(Matched::Hashtag),
        Variation::FullWidth | Variation::Invisible | Variation::Leet | Variation::LookAlike | Variation::Spaced => {
            on(Matched::Disguise)
        }
    }
}

/// The variants of a word or phrase.
fn written(word: &str) -> Vec<(Variation, String)> {
    let single = !word.contains(' ');
    let letters: Vec<char> = word.chars().collect();
    let long = single && letters.len() >= 6;
    let middle = letters.len() / 2;
    let joined = |letters: &[char]| letters.iter().collect::<String>();
    let mut all = vec![(Variation::Capitals, word.to_uppercase()), (Variation::Hashtag, hashtag(word))];
    if word.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']) {
        let plain = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")];
        all.push((Variation::Umlauts, plain.iter().fold(word.to_owned(), |text, (from, to)| text.replace(from, to))));
    }
    if single {
        all.extend(form(word).map(|form| (Variation::Form, form)));
    }
    if long {
        let (head, tail) = letters.split_at(middle);
        all.push((Variation::Invisible, format!("{}\u{200b}{}", joined(head), joined(tail))));
        all.push((Variation::Spaced, letters.iter().map(char::to_string).collect::<Vec<_>>().join(" ")));
        let full =
            |c: &char| if c.is_ascii_alphabetic() { char::from_u32(u32::from(*c) + 0xfee0).unwrap_or(*c) } else { *c };
        all.push((Variation::FullWidth, letters.iter().map(full).collect()));
        all.extend(swapped(&letters, LEET).map(|text| (Variation::Leet, text)));
        all.extend(swapped(&letters, LOOK_ALIKES).map(|text| (Variation::LookAlike, text)));
    }
    all
}

const LEET: &[(char, char)] = &[('i', '1'), ('o', '0'), ('e', '3'), ('a', '4')];
/// Cyrillic letters that look like Latin ones.
const LOOK_ALIKES: &[(char, char)] = &[('a', 'а'), ('e', 'е'), ('o', 'о'), ('c', 'с'), ('p', 'р')];

/// The word with one of its inner letters swapped.
fn swapped(letters: &[char], swaps: &[(char, char)]) -> Option<String> {
    let inner = 1..letters.len().saturating_sub(1);
    let at = inner.into_iter().find(|&at| letters.get(at).is_some_and(|c| swaps.iter().any(|(from, _)| from == c)))?;
    let swap = |c: char| swaps.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
    Some(letters.iter().enumerate().map(|(i, &c)| if i == at { swap(c) } else { c }).collect())
}

/// `#OffeneStelle`.
fn hashtag(words: &str) -> String {
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect::<String>()
    };
    format!("#{}", words.split(' ').map(capital).collect::<String>())
}

/// Another form of a word, where its ending leaves no doubt.
fn form(word: &str) -> Option<String> {
    let ends = |ends: &[&str]| ends.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
    let is_noun = word.starts_with(char::is_uppercase);
    // German nouns whose plural has no exceptions.
    if is_noun && ends(&["ung", "heit", "keit", "schaft", "ion", "tät"]) {
        return Some([word, "en"].concat());
    }
    if is_noun && ends(&["erin", "ärin"]) {
        return Some([word, "nen"].concat());
    }
    // German verbs in -ieren.
    if !is_noun && let Some(stem) = word.strip_suffix("ieren") {
        return Some([stem, "iert"].concat());
    }
    // English nouns in -ment, -ness and -ship.
    if !is_noun && ends(&["ment", "ship", "tion", "ance"]) {
        return Some([word, "s"].concat());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_what_people_write() {
        let all = written("Übernahmeplanung");
        let of = |variation| all.iter().find(|(one, _)| *one == variation).map(|(_, text)| text.as_str());
        assert_eq!(of(Variation::Capitals), Some("ÜBERNAHMEPLANUNG"));
        assert_eq!(of(Variation::Umlauts), Some("Uebernahmeplanung"));
        assert_eq!(of(Variation::Form), Some("Übernahmeplanungen"));
        assert_eq!(of(Variation::Hashtag), Some("#Übernahmeplanung"));
        assert_eq!(of(Variation::Leet), Some("Üb3rnahmeplanung"));
        assert_eq!(hashtag("offene Stelle"), "#OffeneStelle");
        assert_eq!(form("fusionieren"), Some("fusioniert".to_owned()));
        assert_eq!(form("Stadt"), None);
        assert!(is_acronym("EBIT") && is_acronym("die GmbH") && !is_acronym("Fusion"));
    }
}
