//! What was to be filled in before the post goes out: `[LINK]`, `{{url}}`, `<Name>`, `TODO`, `XXX`, "Lorem ipsum", `____`.

use super::{Found, Snag, before, is_word, line_before, line_from, overlapping, run};
use crate::finding::Certainty;
use crate::platform::{Bound, Entity, EntityKind, Platform};
use crate::span::{Span, floor};

/// Nothing longer between brackets is a placeholder.
const LONGEST: usize = 60;

const LINKS: [&str; 5] = ["link", "url", "weblink", "webadresse", "shortlink"];

/// What somebody leaves room for.
const NAMES: [&str; 52] = [
    "link",
    "url",
    "weblink",
    "webadresse",
    "shortlink",
    "website",
    "name",
    "vorname",
    "nachname",
    "firmenname",
    "firma",
    "unternehmen",
    "company",
    "datum",
    "date",
    "ort",
    "place",
    "uhrzeit",
    "zeit",
    "time",
    "titel",
    "title",
    "thema",
    "topic",
    "produkt",
    "produktname",
    "product",
    "kunde",
    "customer",
    "client",
    "betrag",
    "amount",
    "preis",
    "price",
    "zahl",
    "number",
    "anzahl",
    "adresse",
    "address",
    "telefonnummer",
    "email",
    "position",
    "jobtitel",
    "hashtag",
    "hashtags",
    "firstname",
    "lastname",
    "text",
    "xxx",
    "xx",
    "tbd",
    "todo",
];

/// Words that ask for something to be filled in.
const ASKING: [&str; 13] = [
    "einfügen",
    "einsetzen",
    "ergänzen",
    "eintragen",
    "ausfüllen",
    "nachtragen",
    "insert",
    "platzhalter",
    "placeholder",
    "tbd",
    "todo",
    "xxx",
    "tba",
];

/// Words behind which something has to come.
const ASKING_FRONT: [&str; 34] = [
    "unter", "bei", "auf", "von", "ab", "um", "am", "im", "in", "für", "mit", "der", "die", "das", "ist", "sind",
    "kostet", "nr", "nr.", "no.", "tel.", "at", "on", "from", "by", "for", "to", "with", "the", "is", "are", "costs",
    "call", "see",
];

/// Words that stand before what is left open.
const OPENING: [&str; 11] = ["hier", "your", "ihr", "ihre", "dein", "deine", "eure", "unser", "our", "enter", "add"];

/// What stands next to a link that is there: "[Link in der Bio]".
const ELSEWHERE: [&str; 7] = ["bio", "profil", "profile", "kommentar", "kommentaren", "comment", "comments"];

/// Tags of HTML that are words of ours, too.
const TAGS: [&str; 6] = ["title", "time", "link", "address", "text", "data"];

/// Latin that nobody means.
const LATIN: &str = "lorem ipsum";

/// Words in capitals that are notes to oneself.
const NOTES: [&str; 3] = ["TODO", "TBD", "FIXME"];

pub(super) fn find(text: &str, entities: &[Entity], platform: Option<&Platform>) -> Vec<Found> {
    let mut spans = Vec::new();
    notes(text, &mut spans);
    blanks(text, &mut spans);
    let taken = |span: Span| overlapping(entities, span).any(|one| one.kind != EntityKind::Emoji);
    spans.retain(|(span, _)| !taken(*span));
    // A link may itself be waiting for something: `?name={{name}}`.
    brackets(text, &mut spans);
    let too_long = with_links(text, &spans, platform);
    spans
        .into_iter()
        .map(|(span, link)| {
            let snag = Snag::Placeholder { with_link: too_long.filter(|_| link) };
            Found::new(span, snag, Certainty::Firm)
        })
        .collect()
}

/// The length of the text with a link in place of every `[LINK]`, where the platform has a price for links and that is
/// too long.
fn with_links(text: &str, spans: &[(Span, bool)], platform: Option<&Platform>) -> Option<(usize, usize)> {
    let platform = platform?;
    let cost = platform.limit(Bound::LinkCost)?.value;
    let max = platform.max()?;
    let links = spans.iter().filter(|(_, link)| *link);
    let (count, written) =
        links.fold((0, 0), |(count, written), (span, _)| (count + 1, written + platform.unit().count(span.of(text))));
    let value = (platform.measure(text, None).value + count * cost).saturating_sub(written);
    (count > 0 && value > max).then_some((value, max))
}

/// `[…]`, `{…}`, `{{…}}`, `${…}`, `<…>` around something that is left open.
fn brackets(text: &str, spans: &mut Vec<(Span, bool)>) {
    let mut from = 0;
    for at in memchr::memchr3_iter(b'[', b'{', b'<', text.as_bytes()) {
        if at < from {
            continue;
        }
        let Some(rest) = text.get(at..) else { continue };
        let rest = rest.get(..floor(rest, LONGEST)).unwrap_or_default();
        let found = if let Some(inner) = enclosed(rest, "{{", "}}") {
            (!inner.trim().is_empty()).then_some((inner, 4))
        } else if let Some(inner) = enclosed(rest, "[", "]") {
            let next = rest.get(inner.len() + 2..).unwrap_or_default();
            (is_open(inner) && !next.starts_with('(')).then_some((inner, 2))
        } else if let Some(inner) = enclosed(rest, "{", "}") {
            (is_open(inner) && before(text, at).is_none_or(|c| !is_word(c))).then_some((inner, 2))
        } else {
            let inner = enclosed(rest, "<", ">");
            inner.filter(|inner| is_open(inner) && !TAGS.contains(inner)).map(|inner| (inner, 2))
        };
        let Some((inner, marks)) = found else { continue };
        let start = if before(text, at) == Some('$') { at - 1 } else { at };
        from = at + inner.len() + marks;
        let link = words(inner).any(|word| LINKS.contains(&word.as_str()));
        spans.push((Span::new(start, from), link));
    }
}

fn enclosed<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let inner = text.strip_prefix(open)?;
    let inner = inner.get(..inner.find(close)?)?;
    (!inner.contains(['[', ']', '{', '}', '<', '>', '\n'])).then_some(inner)
}

fn words(inner: &str) -> impl Iterator<Item = String> + '_ {
    inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Whether words between brackets leave something open.
fn is_open(inner: &str) -> bool {
    if inner.contains(['=', '/', ':', '"']) {
        return false;
    }
    let all: Vec<String> = words(inner).collect();
    let named = |word: &String| NAMES.contains(&word.as_str());
    match all.as_slice() {
        [] => false,
        [one] => named(one) || ASKING.contains(&one.as_str()),
        [first, rest @ ..] => {
            let link = LINKS.contains(&first.as_str())
                && all.len() <= 4
                && !all.iter().any(|word| ELSEWHERE.contains(&word.as_str()));
            link || all.iter().any(|word| ASKING.contains(&word.as_str()))
                || (OPENING.contains(&first.as_str()) && rest.iter().any(named))
        }
    }
}

/// `TODO`, `TBD`, `FIXME`, `XXX`, `XX.XX.` and "Lorem ipsum".
fn notes(text: &str, spans: &mut Vec<(Span, bool)>) {
    let mut from = 0;
    for at in memchr::memchr3_iter(b'T', b'F', b'X', text.as_bytes()) {
        let rest = text.get(at..).unwrap_or_default();
        if let Some(note) = NOTES.iter().find(|note| rest.starts_with(**note)) {
            spans.extend(alone(text, Span::new(at, at + note.len())).map(|span| (span, false)));
        }
        if at < from || !rest.starts_with("XX") {
            continue;
        }
        from = run(text, at, |c| c == 'X' || c == '.').max(at + 2);
        let written = text.get(at..from).unwrap_or_default();
        let kept = written.trim_end_matches('.');
        let date = kept.contains("XX.XX");
        let (front, rest) = (line_before(text, at), line_from(text, from));
        let gap = kept.len() >= 3 && !kept.contains('.') && !is_farewell(front, rest) && !is_numeral(written, rest);
        if date || gap {
            spans.extend(alone(text, Span::new(at, at + kept.len())).map(|span| (span, false)));
        }
    }
    for at in memchr::memchr2_iter(b'L', b'l', text.as_bytes()) {
        if text.get(at..at + LATIN.len()).is_some_and(|words| words.eq_ignore_ascii_case(LATIN)) {
            spans.push((Span::new(at, at + LATIN.len()), false));
        }
    }
}

/// Kisses under a greeting: `Love you XXX`. Nothing follows but emojis, and no word before asks for more.
fn is_farewell(front: &str, rest: &str) -> bool {
    let last = front.split_whitespace().next_back().unwrap_or_default();
    let asks = last.is_empty() || last.ends_with([':', '=']) || ASKING_FRONT.contains(&last.to_lowercase().as_str());
    !asks && !rest.contains(|c: char| c.is_alphanumeric() || matches!(c, '€' | '$' | '£' | '%'))
}

/// The Roman thirty: `XXX. Olympische Spiele`, `XXX Olympiad`.
fn is_numeral(written: &str, rest: &str) -> bool {
    let next = rest.trim_start();
    (written == "XXX." && next.starts_with(char::is_uppercase)) || next.starts_with("Olymp")
}

/// A word that is none of a longer one, a hashtag or a name.
fn alone(text: &str, span: Span) -> Option<Span> {
    let joins = |c: char| is_word(c) || matches!(c, '#' | '@' | '-' | '/' | '$' | '=');
    let next = text.get(span.end..)?.chars().next();
    let free = before(text, span.start).is_none_or(|c| !joins(c)) && next.is_none_or(|c| !joins(c));
    free.then_some(span)
}

/// `____` to write on. A whole line of it is a line.
fn blanks(text: &str, spans: &mut Vec<(Span, bool)>) {
    let mut from = 0;
    for at in memchr::memmem::find_iter(text.as_bytes(), "___") {
        if at < from {
            continue;
        }
        from = run(text, at, |c| c == '_');
        let free = before(text, at).is_none_or(|c| !c.is_alphanumeric())
            && text.get(from..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        let words = [line_before(text, at), line_from(text, from)];
        if free && words.iter().any(|words| words.contains(char::is_alphanumeric)) {
            spans.push((Span::new(at, from), false));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lookout::Placeholder;
    use super::super::tests::{all, seen};
    use super::*;

    #[test]
    fn what_is_left_open_is_seen() {
        for (text, hit) in [
            ("Mehr: [LINK]", "[LINK]"),
            ("Mehr: [Link zur Anmeldung]", "[Link zur Anmeldung]"),
            ("Hallo <Name>, schön!", "<Name>"),
            ("Ab [Datum einfügen] geht es los", "[Datum einfügen]"),
            ("Read on: {{ url }}", "{{ url }}"),
            ("Dear ${firstname}", "${firstname}"),
            ("Am {datum} in Altbach", "{datum}"),
            ("[insert quote here]", "[insert quote here]"),
            ("[Your company]", "[Your company]"),
            ("TODO: Zahl prüfen", "TODO"),
            ("Der Preis: XXX Euro", "XXX"),
            ("Der Eintritt kostet XXX.", "XXX"),
            ("Anmeldung unter XXX", "XXX"),
            ("Save XXX% today", "XXX"),
            ("Am XX.XX.2026 ist Fest", "XX.XX"),
            ("Lorem ipsum dolor", "Lorem ipsum"),
            ("Am ____ um 10 Uhr", "____"),
        ] {
            assert_eq!(seen(Placeholder, "linkedin", text), [hit], "{text}");
        }
    }

    #[test]
    fn other_brackets_are_left_alone() {
        for fine in [
            "„Das ist gut [sic].“",
            "Mehr [Link](https://sonnberg.de)",
            "[Link in Bio] [Link im ersten Kommentar]",
            "[Anzeige] [Video] [DE] [1] [x] [ ] […] [Name geändert]",
            "The <title> tag and <b>bold</b>, {a: 1}",
            "#TODO und TODOs und todo",
            "XXL, XX, XXXL",
            "Happy birthday, Mum! Love you XXX",
            "Danke euch allen XXX 😘",
            "Die XXX. Olympischen Spiele in London, the XXX Olympiad",
            "________________\nFuß",
            "snake___case",
        ] {
            assert_eq!(seen(Placeholder, "linkedin", fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn a_link_to_come_has_its_price() {
        let text = format!("{} [LINK]", "a".repeat(260));
        assert_eq!(all(Placeholder, "x", &text)[0].snag, Snag::Placeholder { with_link: Some((284, 280)) });
        assert_eq!(all(Placeholder, "x", "kurz [LINK]")[0].snag, Snag::Placeholder { with_link: None });
    }
}
