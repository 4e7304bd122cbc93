//! Hashtags that a platform ends too early, or does not see at all.

use super::{Cause, Found, Snag, before, inside_another, is_word, run, starting_at};
use crate::finding::Certainty;
use crate::platform::{self, Entity, EntityKind, Platform};
use crate::span::Span;

/// Endings that follow a star or a colon in a German gender form.
const GENDER: [&str; 9] = ["in", "innen", "r", "n", "e", "er", "en", "m", "s"];

/// Words before a number that is one: `Folge #12`, `Issue #4711`, `Fixed #4821`.
const NUMBERED: [&str; 26] = [
    "auftrag",
    "ausgabe",
    "bestellung",
    "bug",
    "closed",
    "closes",
    "episode",
    "fix",
    "fixed",
    "fixes",
    "folge",
    "issue",
    "issues",
    "merged",
    "nr",
    "number",
    "nummer",
    "order",
    "part",
    "platz",
    "pr",
    "resolved",
    "resolves",
    "see",
    "teil",
    "ticket",
];

/// No shorter number is meant as a hashtag: `#1` and `#12` count something.
const FEWEST_DIGITS: usize = 3;

pub(super) fn find(text: &str, entities: &[Entity], platform: Option<&Platform>) -> Vec<Found> {
    let platform = platform.unwrap_or_else(|| platform::general());
    if !platform.hashtags_work() {
        return Vec::new();
    }
    // '＃' is EF BC 83.
    let signs = memchr::memchr2_iter(b'#', 0xEF, text.as_bytes())
        .filter_map(|at| Some((at, text.get(at..)?.chars().next().filter(|c| matches!(c, '#' | '＃'))?)));
    signs
        .filter_map(|(start, sign)| Tag { text, platform, start, body: start + sign.len_utf8() }.look(entities))
        .collect()
}

/// A `#` and what its writer may have meant.
struct Tag<'a> {
    text: &'a str,
    platform: &'a Platform,
    start: usize,
    body: usize,
}

impl Tag<'_> {
    fn look(&self, entities: &[Entity]) -> Option<Found> {
        let front = before(self.text, self.start);
        let free =
            front.is_none_or(|c| !is_word(c) && !matches!(c, '&' | '/' | '=' | '.' | '#' | '?' | '＃' | '}' | '%'));
        let begins = self.text.get(self.body..)?.starts_with(char::is_alphanumeric);
        if !free || !begins || inside_another(entities, self.start) {
            return None;
        }
        match starting_at(entities, self.start).filter(|entity| entity.kind == EntityKind::Hashtag) {
            Some(entity) => self.cut(entity.span.end),
            None => self.unseen(front),
        }
    }

    /// A hashtag ends at `end`: was more meant?
    fn cut(&self, end: usize) -> Option<Found> {
        let rest = self.text.get(end..)?;
        let sign = rest.chars().next()?;
        let from = end + sign.len_utf8();
        let tag = self.text.get(self.body..end)?;
        let tail = self.text.get(from..run(self.text, from, is_word))?;
        let short = tag.chars().count() <= 2;
        let certainty = |firm: bool| if firm { Certainty::Firm } else { Certainty::Possible };
        let gender = || GENDER.iter().any(|ending| tail.eq_ignore_ascii_case(ending));
        let (until, certainty, joined) = match sign {
            '+' => {
                let plus = run(self.text, end, |c| c == '+');
                (plus, certainty(short), format!("{tag}{}", "Plus".repeat(plus - end)))
            }
            _ if tail.is_empty() => return None,
            '-' | '\u{2010}' | '\u{2011}' => {
                let firm = short || tail.starts_with(|c: char| c.is_ascii_digit());
                (from + tail.len(), certainty(firm), format!("{tag}{}", capitalised(tail)))
            }
            '*' => (from + tail.len(), certainty(gender()), format!("{tag}_{tail}")),
            // #re:publica
            ':' if short && tail.starts_with(char::is_lowercase) => {
                (from + tail.len(), Certainty::Firm, format!("{tag}{tail}"))
            }
            ':' | '/' if gender() => (from + tail.len(), Certainty::Firm, format!("{tag}_{tail}")),
            '\'' | '’' if !tail.eq_ignore_ascii_case("s") => {
                let until = run(self.text, from, |c| is_word(c) || matches!(c, '\'' | '’'));
                let all = self.text.get(self.body..until)?;
                (until, Certainty::Firm, all.replace(['\'', '’'], ""))
            }
            '&' => (from + tail.len(), certainty(short), format!("{tag}{}", capitalised(tail))),
            '.' if tag.ends_with(|c: char| c.is_ascii_digit()) && tail.chars().all(|c| c.is_ascii_digit()) => {
                (from + tail.len(), Certainty::Firm, format!("{tag}_{tail}"))
            }
            _ => return None,
        };
        let becomes = self.text.get(self.start..end)?.to_owned();
        Some(self.found(until, Some(becomes), Some(joined), Cause::Sign(sign), certainty))
    }

    /// No hashtag begins here: was one meant?
    fn unseen(&self, front: Option<char>) -> Option<Found> {
        let end = run(self.text, self.body, is_word);
        let tag = self.text.get(self.body..end)?;
        let next = self.text.get(end..)?.chars().next();
        if next == Some('#') {
            let another = self.text.get(end + 1..)?.starts_with(char::is_alphanumeric);
            return another.then(|| self.found(end, None, None, Cause::Glued, Certainty::Firm));
        }
        if tag.chars().all(char::is_numeric) {
            return self.digits(tag, end, next);
        }
        let needs_space = front.is_some_and(|c| !c.is_whitespace());
        needs_space.then(|| self.found(end, None, None, Cause::Front, Certainty::Firm))
    }

    fn digits(&self, tag: &str, end: usize, next: Option<char>) -> Option<Found> {
        if let Some(sign @ ('-' | '\u{2010}' | '\u{2011}')) = next {
            let from = end + sign.len_utf8();
            let until = run(self.text, from, is_word);
            let tail = self.text.get(from..until)?;
            if tail.starts_with(char::is_alphabetic) {
                let better = format!("{tag}{}", capitalised(tail));
                return Some(self.found(until, None, Some(better), Cause::Sign(sign), Certainty::Firm));
            }
        }
        // Six digits are a colour.
        let count = tag.chars().count();
        if count < FEWEST_DIGITS || count == 6 || self.is_numbered() || next == Some('.') {
            return None;
        }
        Some(self.found(end, None, None, Cause::Digits, Certainty::Possible))
    }

    fn is_numbered(&self) -> bool {
        let front = self.text.get(..self.start).unwrap_or_default().trim_end_matches([' ', '.', ':', '(']);
        let word = front.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
        NUMBERED.contains(&word.as_str())
    }

    fn found(
        &self,
        end: usize,
        becomes: Option<String>,
        better: Option<String>,
        cause: Cause,
        certainty: Certainty,
    ) -> Found {
        let works = |tag: &String| {
            let all = self.platform.entities(tag);
            all.first().is_some_and(|one| one.kind == EntityKind::Hashtag && one.span.len() == tag.len())
        };
        let better = better.map(|tag| format!("#{tag}")).filter(works);
        let fix = better.clone().filter(|_| certainty == Certainty::Firm);
        Found::new(Span::new(self.start, end), Snag::BrokenHashtag { becomes, better, cause }, certainty).or(fix)
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::Lookout::BrokenHashtag;
    use super::super::tests::{all, seen};
    use super::*;

    fn told(platform: &str, text: &str) -> Vec<(Option<String>, Option<String>)> {
        let found = all(BrokenHashtag, platform, text).into_iter();
        found
            .filter_map(|found| match found.snag {
                Snag::BrokenHashtag { becomes, better, .. } => Some((becomes, better)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_sign_inside_ends_a_hashtag() {
        for (text, becomes, better) in [
            ("#E-Mail", "#E", "#EMail"),
            ("#Mitarbeiter*innen", "#Mitarbeiter", "#Mitarbeiter_innen"),
            ("#Kolleg:innen", "#Kolleg", "#Kolleg_innen"),
            ("#Covid-19", "#Covid", "#Covid19"),
            ("#re:publica", "#re", "#republica"),
            ("#Rock'n'Roll", "#Rock", "#RocknRoll"),
            ("#R&D", "#R", "#RD"),
            ("#C++", "#C", "#CPlusPlus"),
            ("#Web2.0", "#Web2", "#Web2_0"),
        ] {
            let told = told("x", text);
            assert_eq!(told, [(Some(becomes.to_owned()), Some(better.to_owned()))], "{text}");
            assert_eq!(seen(BrokenHashtag, "mastodon", text), [text]);
        }
    }

    #[test]
    fn what_bluesky_takes_whole_is_whole() {
        assert_eq!(seen(BrokenHashtag, "bluesky", "#E-Mail an alle #Mitarbeiter*innen"), [""; 0]);
    }

    #[test]
    fn a_hashtag_that_is_none() {
        assert_eq!(seen(BrokenHashtag, "mastodon", "Fest (#Altbach) und „#Köln“"), ["#Altbach", "#Köln"]);
        assert_eq!(seen(BrokenHashtag, "x", "Fest (#Altbach) und „#Köln“"), [""; 0]);
        assert_eq!(seen(BrokenHashtag, "x", "Frohes #2027! Ausgabe #2027. #003366. Fixed #4821!"), ["#2027"]);
        assert_eq!(seen(BrokenHashtag, "x", "#100-Tage sind um"), ["#100-Tage"]);
        assert_eq!(seen(BrokenHashtag, "x", "#Sonne#Wind"), ["#Sonne"]);
    }

    #[test]
    fn what_may_be_meant_is_only_a_sign() {
        let certainty = |text| all(BrokenHashtag, "x", text).first().map(|found| (found.certainty, found.fix.clone()));
        assert_eq!(certainty("#E-Mail"), Some((Certainty::Firm, Some("#EMail".to_owned()))));
        assert_eq!(certainty("#Klima-Podcast"), Some((Certainty::Possible, None)));
        for fine in ["#Köln’s Dom", "#SPD/CDU", "#Freitag: Fest", "#Fest. Und", "#Fest-", "R#D", "&#39;"] {
            assert_eq!(certainty(fine), None, "{fine}");
        }
    }
}
