//! Passwords and PINs that somebody gives away: a word that names one, and what stands behind it.

use super::cue::Cue;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible, says};
use super::{Detected, Detector};
use crate::span::Span;
use crate::text::MarkKind;

/// Words behind "password" that are none.
const NONE: &[&str] = &[
    "required",
    "optional",
    "reset",
    "forgotten",
    "vergessen",
    "geheim",
    "secret",
    "siehe",
    "steht",
    "folgt",
    "unten",
    "keins",
    "none",
    "bitte",
    "geändert",
    "gleich",
    "same",
    "changed",
    "hidden",
    "private",
    "password",
    "passwort",
    "kennwort",
    "see",
    "here",
    "hier",
    "below",
    "wie",
    "same",
    "wird",
    "gibt",
    "auf",
    "beim",
    "vor",
    "ihr",
    "euer",
    "dein",
    "your",
    "privat",
    "unbekannt",
    "unknown",
    "leer",
    "empty",
    "lang",
    "stark",
    "strong",
    "weak",
    "schwach",
    "sicher",
    "safe",
    "nein",
    "not",
    "what",
    "warum",
    "why",
    "how",
    "when",
    "wann",
    "eine",
    "ein",
    "the",
    "this",
    "that",
    "das",
    "die",
    "der",
    "neu",
    "new",
    "wrong",
    "falsch",
    "incorrect",
    "richtig",
    "correct",
    "important",
    "wichtig",
    "notwendig",
    "nötig",
    "needed",
    "expired",
    "abgelaufen",
    "wrong",
    "gone",
    "weg",
    "dead",
    "tot",
    "history",
    "geschichte",
    "success",
    "user",
    "username",
    "string",
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static NAMED: Pattern = Pattern::new(
        r#"(?x)(?i:(?:[A-Za-zÄÖÜäöüß-]*(?:passwor[dt]|kennwort|passphrase|passcode)|(?-u:\b)(?:pwd?|passwd|[A-Za-zÄÖÜäöüß-]*(?P<code>zugangs|tür|tuer|tor|door|gate|safe|tresor|keybox|key\ box|locker|schließfach|alarm|access|entry|lock)[\ -]?(?:code|pin)|pin(?:-?code)?|[A-Za-z-]*(?:wlan|wifi|wi-fi|wpa2?)-?(?:schlüssel|key))))
        (?:\ \([^()\n]*\))?
        (?:(?:\ (?:für|fürs|for|zum|zur|des|der|vom|im|in|to|of|am|an|bei|on|at|from|und|and|heute|today|ab|again)\ [^\s:=.!?,;]+(?:\ [^\s:=.!?,;]+){0,4}?)?
        (?P<link>["']?\ ?[:=]{1,2}>?\ ?|\ (?i:is|ist|lautet|heißt|war|was|bleibt|stays|remains|[-–—])\ ?:?\ (?i:jetzt\ |now\ |still\ |immer\ noch\ |weiterhin\ |einfach\ |just\ )?)
        |(?:\ (?:für|fürs|for|zum|zur|des|der|vom|im|in|to|of|am|an|bei|on|at|from|und|and|heute|today|ab|again)\ [^\s:=.!?,;]+)?\ )
        (?P<value>["„“”'‚‘«»`][^"“”'‘’«»`\n]+["“”'‘’«»`]|\S+)"#,
    );
    static LOGIN: Pattern = Pattern::new(
        r"(?i)(?-u:\b)(?:[A-Za-z-]*zugangsdaten|[A-Za-z-]*zugang|[A-Za-z-]*anmeldedaten|log-?in(?:-?daten|s)?|credentials|wi-?fi|wlan|ssid)(?: (?:lauten|are|is))?:? ?(?:user|benutzer|name|username)?[: ]{0,2}[A-Za-z0-9_.@-]+ ?(?:/|\|) ?(?P<value>\S+)",
    );
    static USERINFO: Pattern = Pattern::new(r"[a-zA-Z][a-zA-Z0-9+.-]+://[^\s:/@]*:(?P<value>[^\s/@]+)@");
    static BEHIND: Pattern = Pattern::new(
        r"(?i)(?:^|\s)(?P<value>\S+) (?:is|ist) (?:the|das|unser|our|my|mein)(?: (?:new|neue|neues|admin|guest|gäste))?[ -](?:wi-?fi |wlan-?)?(?:passwor[dt]|kennwort|passphrase)",
    );
    if sight.has(Cue::Userinfo) && sight.has(Cue::At) {
        for value in USERINFO.all(sight.raw).filter_map(|found| found.name("value")) {
            let none = !(3..=100).contains(&value.len())
                || NONE.contains(&value.as_str().to_lowercase().as_str())
                || value.as_str().to_lowercase().starts_with("pass");
            if !none && !is_masked(value.as_str()) {
                found.push(firm(Span::from(value.range()), Detector::Password));
            }
        }
    }
    if !sight.has(Cue::Password) {
        return;
    }
    for named in NAMED.all(sight.raw) {
        let Some(value) = named.name("value") else { continue };
        // Nothing but a space links them where no sign and no verb does.
        let link = named.name("link").map_or(" ", |link| link.as_str());
        found.extend(read(sight, link, Span::from(value.range()), named.name("code").is_some()));
    }
    for pattern in [&LOGIN, &BEHIND] {
        for value in pattern.all(sight.raw).filter_map(|found| found.name("value")) {
            let span = bare(sight.raw, Span::from(value.range()));
            if span.len() <= 64 && strength(span.of(sight.raw)) == Strength::Strong {
                found.push(firm(span, Detector::Password));
            }
        }
    }
}

/// How much a text looks like something that somebody would log in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    /// A mask, an address, a blank.
    None,
    /// A word.
    Word,
    /// Digits only.
    Digits,
    /// Letters with digits or signs, or capitals inside a word.
    Strong,
}

/// Words beside a password without a sign between the two.
const LOGIN_WORDS: &[&str] =
    &["wlan*", "wifi*", "wi-fi*", "ssid", "login*", "benutzer*", "user*", "zugang*", "gast*", "guest*"];

fn read(sight: &Sight<'_>, link: &str, value: Span, code: bool) -> Option<Detected> {
    let written = value.of(sight.raw);
    // The links of meetings are made to be passed on.
    if sight.marks(MarkKind::Url).any(|mark| mark.span.contains(value) && mark.span.of(sight.raw).contains("zoom.")) {
        return None;
    }
    let quoted = written.starts_with(['"', '„', '“', '”', '\'', '‚', '‘', '«', '»', '`']);
    let span = bare(sight.raw, value);
    let text = span.of(sight.raw);
    if !(3..=100).contains(&text.len()) || quoted && text.trim() != text {
        return None;
    }
    let assigned = link.contains([':', '=']);
    let named = assigned || link.to_lowercase().contains("lautet") || link.to_lowercase().contains("hei");
    let ends = ends_clause(sight.after(span.end, 24), assigned);
    let stop = NONE.contains(&text.to_lowercase().as_str());
    match strength(text) {
        Strength::None => None,
        // `password "correct horse battery"`: quotes say where it begins and ends.
        Strength::Strong if quoted => Some(firm(span, Detector::Password)),
        _ if quoted && link.trim().is_empty() => {
            let login = says(&sight.around(span, 60), LOGIN_WORDS);
            (!stop && login && text.len() >= 6).then(|| possible(span, Detector::Password))
        }
        Strength::Digits if code => Some(firm(span, Detector::Password)),
        Strength::Strong if link.trim().is_empty() => {
            let login = text.len() >= 6 && says(&sight.around(span, 60), LOGIN_WORDS);
            let digits = text.bytes().any(|byte| byte.is_ascii_digit());
            (login && digits).then(|| possible(span, Detector::Password))
        }
        _ if link.trim().is_empty() => None,
        _ if quoted => (!stop).then(|| firm(span, Detector::Password)),
        Strength::Strong => Some(firm(span, Detector::Password)),
        Strength::Digits => (named || ends).then(|| firm(span, Detector::Password)),
        Strength::Word => {
            // German nouns have capitals, too: `Das Passwort ist Pflicht.`
            let name = link.trim() == "is" && text.starts_with(char::is_uppercase);
            ((named || name) && ends && !stop && text.len() >= 4).then(|| possible(span, Detector::Password))
        }
    }
}

/// Whether what follows a word shows that it was the whole answer.
fn ends_clause(rest: &str, assigned: bool) -> bool {
    let rest = rest.trim_start_matches(['.', '!', ')', '"', '“', '”', '\'', '*']);
    let next = rest.trim_start().chars().next();
    let punctuated = rest.starts_with([',', ';', '|', '/']);
    rest.trim().is_empty() || assigned && punctuated || next.is_some_and(|c| !c.is_alphanumeric() && !c.is_ascii())
}

/// A value without the quotes around it and the punctuation of the sentence behind it.
fn bare(raw: &str, value: Span) -> Span {
    const QUOTES: [char; 12] = ['"', '„', '“', '”', '\'', '‚', '‘', '’', '«', '»', '`', '*'];
    let written = value.of(raw);
    let front = written.trim_start_matches(QUOTES);
    let start = value.end - front.len();
    let mut end = front.trim_end_matches(['.', ',', ';', ':', ')', '?', '…']).trim_end_matches(QUOTES);
    end = end.trim_end_matches(['.', ',', ';', ':', ')', '?', '…', '#', '\u{fe0f}']);
    Span::new(start, start + end.len())
}

fn strength(text: &str) -> Strength {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let signs = text.chars().filter(|c| c.is_ascii_punctuation() && !matches!(c, '-' | '/' | '\'')).count();
    let capitals = text.chars().skip(1).filter(|c| c.is_uppercase()).count();
    // `12-stellig`, `8-character`: how long it is, not what it is.
    let counts = text.split_once('-').is_some_and(|(number, word)| {
        number.chars().all(|c| c.is_ascii_digit()) && word.chars().all(char::is_alphabetic)
    });
    let gendered = text.contains("*innen") || text.contains(":innen") || text.contains("_innen");
    if is_masked(text)
        || counts
        || gendered
        || text.contains("://")
        || text.starts_with(['@', '/', '&'])
        || text.starts_with('#') && digits == 0
    {
        return Strength::None;
    }
    let signs = signs - usize::from(text.ends_with('!')).min(signs);
    match (letters, digits) {
        (0, 4..=12) => Strength::Digits,
        (0, _) => Strength::None,
        (_, 1..) => {
            if text.chars().count() >= 5 {
                Strength::Strong
            } else {
                Strength::None
            }
        }
        _ if signs > 0 && !text.contains('.') || capitals > 0 && capitals < letters - 1 => Strength::Strong,
        _ => Strength::Word,
    }
}

/// Stars, dots, blanks to fill in, variables.
fn is_masked(text: &str) -> bool {
    let mask = |c: char| matches!(c, '*' | '•' | '●' | 'x' | 'X' | '.' | '…' | '_' | '-' | '#' | '?' | '█' | '■');
    text.chars().all(mask)
        || text.contains(['<', '>', '{', '}', '[', ']', '…', '█', '•'])
        || text.contains("***")
        || text.starts_with('$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_told_from_a_word() {
        for (text, expected) in [
            ("Sommer2026", Strength::Strong),
            ("LachsForelle", Strength::Strong),
            ("p@ssword", Strength::Strong),
            ("4711", Strength::Digits),
            ("Freibier", Strength::Word),
            ("12-stellig", Strength::None),
            ("********", Strength::None),
            ("<passwort>", Strength::None),
            ("https://a.example/1", Strength::None),
        ] {
            assert_eq!(strength(text), expected, "{text}");
        }
    }
}
