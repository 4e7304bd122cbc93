//! Who speaks in a text, and how it speaks to its readers.

use super::Text;
use super::language::Language;
use super::token::{Gap, Token, TokenKind};
use crate::span::Span;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// One person: ich, I.
    One,
    /// Several: wir, we.
    Many,
}

/// How German readers are spoken to. English has one form for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// One friend.
    Du,
    /// Several friends.
    Ihr,
    /// Politely.
    Sie,
}

/// Verbs behind or before `ihr` when it means several friends, folded, sorted.
const WITH_IHR: &[&str] = &[
    "arbeitet", "bekommt", "besucht", "braucht", "bringt", "duerft", "erfahrt", "erlebt", "euch", "findet", "freut",
    "geht", "gewinnt", "glaubt", "habt", "hattet", "helft", "hoert", "kennt", "koennt", "koenntet", "kommt", "lernt",
    "liebt", "macht", "moechtet", "moegt", "muesst", "nehmt", "plant", "schafft", "seht", "seid", "sollt", "solltet",
    "spielt", "sucht", "trefft", "tut", "wart", "werdet", "wisst", "wohnt", "wollt", "wolltet", "wuenscht", "wuerdet",
];
/// How a sentence begins that asks several friends to do something, folded, sorted; what follows decides.
const ASK_MANY: &[&str] = &[
    "besucht",
    "bewerbt",
    "bleibt",
    "bringt",
    "denkt",
    "entdeckt",
    "erzaehlt",
    "feiert",
    "fragt",
    "freut",
    "folgt",
    "geht",
    "gewinnt",
    "helft",
    "holt",
    "hoert",
    "kommt",
    "klickt",
    "lasst",
    "lest",
    "macht",
    "meldet",
    "merkt",
    "nehmt",
    "nutzt",
    "passt",
    "probiert",
    "ruft",
    "sagt",
    "schaut",
    "schickt",
    "schreibt",
    "seht",
    "seid",
    "sichert",
    "sendet",
    "speichert",
    "stellt",
    "stimmt",
    "teilt",
    "testet",
    "tragt",
    "verpasst",
    "wartet",
];
/// The same for one friend.
const ASK_ONE: &[&str] = &[
    "besuch",
    "besuche",
    "bewirb",
    "bleib",
    "bleibe",
    "bring",
    "bringe",
    "denk",
    "denke",
    "entdecke",
    "erfahre",
    "erlebe",
    "erzaehl",
    "erzaehle",
    "finde",
    "folge",
    "frag",
    "geh",
    "gewinne",
    "hilf",
    "hol",
    "hole",
    "hoer",
    "klick",
    "klicke",
    "komm",
    "lass",
    "lasse",
    "lerne",
    "lies",
    "mach",
    "melde",
    "merk",
    "merke",
    "nimm",
    "nutze",
    "pack",
    "probier",
    "probiere",
    "ruf",
    "sag",
    "sage",
    "schau",
    "schaue",
    "schick",
    "schicke",
    "schreib",
    "schreibe",
    "schnapp",
    "sei",
    "sende",
    "sichere",
    "speichere",
    "starte",
    "stell",
    "stelle",
    "stimm",
    "such",
    "suche",
    "teil",
    "teile",
    "teste",
    "trag",
    "trage",
    "verpass",
    "verpasse",
    "warte",
    "werde",
    "zeig",
    "zeige",
];
/// What follows a request, and never the verb of a statement or a question.
const BEHIND_REQUEST: &[&str] = &[
    "an", "auch", "auf", "bei", "bitte", "dabei", "doch", "einfach", "gern", "gerne", "hier", "immer", "in", "jetzt",
    "los", "mal", "mehr", "mit", "nicht", "noch", "rein", "teil", "uns", "unsere", "unseren", "vorbei", "weiter", "zu",
];

impl Text<'_> {
    /// Where the speaker names themselves, outside quotation marks.
    pub fn persons(&self) -> Vec<(Person, Span)> {
        let tokens = self.spoken().filter(|(_, token)| !token.hashtag);
        tokens.filter_map(|(at, token)| Some((self.person(at, token)?, token.span))).collect()
    }

    fn person(&self, at: usize, token: &Token) -> Option<Person> {
        let raw = token.span.of(self.raw());
        // World War I, Kapitel I: a number; MIR, US: names.
        let continues = token.gap == Gap::Space;
        let number = || {
            at.checked_sub(1)
                .and_then(|at| self.tokens().get(at))
                .is_some_and(|before| before.letters.starts_capital && continues)
        };
        match self.form(token) {
            "ich" | "mich" | "mein" | "meine" | "meinem" | "meinen" | "meiner" | "meines" | "myself" | "my" | "me" => {
                Some(Person::One)
            }
            "mir" if !(continues && raw.starts_with('M')) => Some(Person::One),
            "i" if raw == "I" && self.language_at(at) != Some(Language::DE) && !number() => Some(Person::One),
            "i'm" | "i've" | "i'll" | "i'd" => Some(Person::One),
            "wir" | "uns" | "unser" | "unsere" | "unserem" | "unseren" | "unserer" | "unseres" | "we" | "our"
            | "ours" | "ourselves" | "we're" | "we've" | "we'll" | "we'd" => Some(Person::Many),
            "us" if raw != "US" => Some(Person::Many),
            _ => None,
        }
    }

    /// Where German readers are spoken to, outside quotation marks. What could mean either is left out: `Sie` at the
    /// beginning of a sentence may be she, they or you.
    pub fn addresses(&self) -> Vec<(Address, Span)> {
        let german = |at: usize| self.language_at(at).is_none_or(|language| language == Language::DE);
        let tokens = self.spoken().filter(|(at, token)| !token.hashtag && german(*at));
        tokens.filter_map(|(at, token)| Some((self.address(at, token)?, token.span))).collect()
    }

    fn address(&self, at: usize, token: &Token) -> Option<Address> {
        let raw = token.span.of(self.raw());
        let form_at = |at: Option<usize>| at.and_then(|at| self.tokens().get(at)).map_or("", |token| self.form(token));
        let (before, next) = (form_at(at.checked_sub(1)), form_at(Some(at + 1)));
        let begins = self.begins_sentence(at);
        // A capital that no sentence asks for.
        let polite = raw.starts_with(['S', 'I']) && !begins && self.is_cased() && !token.letters.all_capitals();
        let with_verb = || {
            WITH_IHR.binary_search(&next).is_ok()
                || !begins && token.gap == Gap::Space && WITH_IHR.binary_search(&before).is_ok()
        };
        match self.form(token) {
            "du" | "dich" | "dir" | "dein" | "deine" | "deinem" | "deinen" | "deiner" | "deines" => Some(Address::Du),
            "euch" | "euer" | "eure" | "eurem" | "euren" | "eurer" | "eures" => Some(Address::Ihr),
            "ihr" if with_verb() => Some(Address::Ihr),
            "sie" | "ihnen" | "ihr" | "ihre" | "ihrem" | "ihren" | "ihrer" | "ihres" if polite => Some(Address::Sie),
            form if begins && BEHIND_REQUEST.contains(&next) && ASK_MANY.contains(&form) => Some(Address::Ihr),
            form if begins && BEHIND_REQUEST.contains(&next) && ASK_ONE.contains(&form) => Some(Address::Du),
            _ => None,
        }
    }

    /// Words outside quotation marks, with their numbers.
    pub(super) fn spoken(&self) -> impl Iterator<Item = (usize, &Token)> {
        let words = self.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word);
        words.filter(|(_, token)| !self.is_quoted(token.span))
    }

    /// Whether a capital says nothing there: the beginning of a sentence, a line, a quotation, or what a colon announces.
    fn begins_sentence(&self, at: usize) -> bool {
        let Some(token) = self.tokens().get(at) else { return true };
        let Some(before) = at.checked_sub(1).and_then(|at| self.tokens().get(at)) else { return true };
        let between = self.raw().get(before.span.end..token.span.start).unwrap_or_default();
        before.sentence != token.sentence || !between.trim_matches([' ', ',', ';', '-', '–', '—', '/']).is_empty()
    }

    /// Whether the writer uses small and capital letters at all.
    fn is_cased(&self) -> bool {
        self.tokens().iter().any(|token| token.letters.count > 2 && token.letters.no_capital())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_are_spoken_to_in_one_of_three_ways() {
        assert!(WITH_IHR.is_sorted());
        for (raw, expected) in [
            ("Melde dich gern bei uns.", &[Address::Du][..]),
            ("Wir freuen uns, wenn Sie kommen und Ihre Fragen mitbringen.", &[Address::Sie, Address::Sie]),
            ("Sie ist seit Montag bei uns.", &[]),
            ("Lea ist da. Sie und ihre Kollegin fangen heute an.", &[]),
            ("Habt ihr Lust? Kommt vorbei!", &[Address::Ihr, Address::Ihr]),
            ("Wir haben ihr gratuliert.", &[]),
            ("Wir sagten: „Kommen Sie doch rein“, und alle lachten.", &[]),
            ("Schaut mal rein!", &[Address::Ihr]),
            ("Kommt der Bus heute?", &[]),
            ("Besuchen Sie uns am Stand.", &[Address::Sie]),
            ("Thanks to you and your team.", &[]),
        ] {
            let found: Vec<Address> =
                Text::read(raw, None).addresses().into_iter().map(|(address, _)| address).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }

    #[test]
    fn speakers_are_one_or_many() {
        for (raw, expected) in [
            ("Ich freue mich auf unser Fest.", &[Person::One, Person::One, Person::Many][..]),
            ("The museum shows World War I and the US today.", &[]),
            ("We think our tea is fine, and I agree.", &[Person::Many, Person::Many, Person::One]),
            ("She said \"I love it\" today.", &[]),
        ] {
            let found: Vec<Person> = Text::read(raw, None).persons().into_iter().map(|(person, _)| person).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
