//! Where sentences end.

use super::emoji::emoji;
use super::language::Language;
use super::little::has_little_word;
use super::token::{Gap, Token, TokenKind};
use crate::span::Span;

/// Abbreviations whose full stop ends no sentence, folded, without their stops.
const ABBREVIATIONS: &[&str] = &[
    "abb", "abs", "abt", "adr", "allg", "anm", "approx", "apr", "art", "aug", "bd", "bes", "betr", "bspw", "bzgl",
    "bzw", "ca", "capt", "co", "corp", "dec", "dez", "dipl", "dr", "dt", "eigtl", "engl", "ev", "evtl", "exkl", "fa",
    "feb", "fig", "frz", "gegr", "geb", "gen", "ggf", "gov", "hr", "hrsg", "inc", "ing", "inkl", "insb", "int", "jan",
    "jh", "jr", "ltd", "max", "min", "mind", "mio", "mr", "mrd", "mrs", "ms", "mt", "nov", "nr", "okt", "oct", "prof",
    "rev", "sen", "sept", "sog", "st", "str", "tel", "vgl", "vs", "zzgl",
];
/// Abbreviations that may stand at the end of a sentence as well: what follows decides.
const MAY_END: &[&str] = &["etc", "usw", "inc", "ltd", "co", "uvm", "corp"];
/// What an ordinal number stands before: „am 3. Mai“, „im 2. Quartal“.
const AFTER_ORDINALS: &[&str] = &[
    "januar",
    "jaenner",
    "februar",
    "maerz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "quartal",
    "halbjahr",
    "jahrhundert",
    "platz",
    "liga",
    "klasse",
    "stock",
    "etage",
    "auflage",
    "geburtstag",
    "jubilaeum",
    "tag",
    "woche",
    "mal",
    "advent",
    "stelle",
    "ausgabe",
    "runde",
    "generation",
    "jahrestag",
    "spieltag",
];
/// What an ordinal number stands behind: „der 2. Lauf“. „Am 2.“ may be a day without its month.
const BEFORE_ORDINALS: &[&str] = &[
    "beim", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "ihr", "ihre", "im", "jede",
    "jeden", "jeder", "jedes", "mein", "meine", "meinen", "sein", "seine", "seinen", "unser", "unsere", "unserem",
    "unseren", "unserer", "vom", "zum", "zur",
];
const STOPS: &[char] = &['.', '!', '?', '…', '‼', '⁉', '。', '！', '？'];
const OPENERS: &[char] = &['"', '„', '“', '«', '»', '‚', '‘', '\'', '(', '[', '#', '@', '*', '_', '-', '•', '¿'];
const CLOSERS: &[char] = &['"', '“', '”', '»', '«', '’', '‘', '\'', ')', ']', '*'];

/// Finds the sentences of `raw` and tells every token which one it stands in. `folded` is the whole folded text.
pub(super) fn sentences(raw: &str, folded: &str, tokens: &mut [Token]) -> Vec<Span> {
    let mut found = Vec::with_capacity(2);
    let mut start = 0;
    for i in 0..tokens.len() {
        if let Some([before, after]) = i.checked_sub(1).and_then(|i| tokens.get(i..i + 2))
            && after.gap == Gap::Break
        {
            let between = raw.get(before.span.end..after.span.start).unwrap_or_default();
            let earlier = i.checked_sub(2).and_then(|i| tokens.get(i)).filter(|_| before.gap == Gap::Space);
            let ordinal = earlier.is_some_and(|token| BEFORE_ORDINALS.contains(&token.folded.of(folded)));
            if let Some(cut) = cut(between, before, after, ordinal, folded) {
                push(raw, start, before.span.end + cut, &mut found);
                start = before.span.end + cut;
            }
        }
        if let Some(token) = tokens.get_mut(i) {
            token.sentence = found.len();
        }
    }
    push(raw, start, raw.len(), &mut found);
    found
}

fn push(raw: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let text = raw.get(start..end).unwrap_or_default();
    let lead = text.len() - text.trim_start().len();
    let text = text.trim();
    if !text.is_empty() {
        found.push(Span::new(start + lead, start + lead + text.len()));
    }
}

/// Where in the text `between` two tokens a sentence ends, if it does. `ordinal` says that a number `before` may be one.
fn cut(between: &str, before: &Token, after: &Token, ordinal: bool, folded: &str) -> Option<usize> {
    // What opens the next sentence belongs to it.
    let end = between.trim_end_matches(OPENERS).len();
    let lines = between.matches('\n').count();
    if lines > 0 && (lines > 1 || is_list_item(between)) {
        return between.rfind('\n');
    }
    // The full stops inside an address have no space behind them.
    let (stop, rest, closed) = between.match_indices(STOPS).find_map(|(stop, _)| {
        let rest = between.get(stop..)?.trim_start_matches(STOPS);
        let closed = rest.trim_start_matches(CLOSERS);
        (closed.starts_with(char::is_whitespace) || emoji(closed).is_some()).then_some((stop, rest, closed))
    })?;
    let stops = between.get(stop..)?;
    let lower = after.letters.count > 0 && !after.letters.starts_capital;
    let word = before.folded.of(folded);
    let single_stop = stops.starts_with('.') && !stops.starts_with("..");
    let ends = if !between.get(..stop)?.trim().is_empty() {
        // A bracket or an address stands between the word and the full stop.
        !lower
    } else if single_stop && before.kind == TokenKind::Number {
        let word = after.folded.of(folded);
        let counted = |most: usize| before.span.len() <= most;
        let day =
            counted(2) && (AFTER_ORDINALS.contains(&word) || after.kind == TokenKind::Number && after.span.len() <= 2);
        !(lower || day || ordinal && counted(3) && !has_little_word(Language::DE, word))
    } else if single_stop && MAY_END.contains(&word) {
        !lower
    } else if single_stop {
        const LONG: usize = 5;
        before.letters.count > 1 && !ABBREVIATIONS.contains(&word) && (!lower || before.letters.count >= LONG)
    } else if stops.starts_with(['.', '…']) {
        !lower
    } else {
        // „Wirklich?“ fragte sie.
        !(lower && closed.len() < rest.len())
    };
    ends.then_some(end)
}

/// Whether the last line of `between` begins with something that lists begin with.
fn is_list_item(between: &str) -> bool {
    let (above, line) = between.rsplit_once('\n').unwrap_or_default();
    let line = line.trim_start();
    line.starts_with(['-', '•', '*', '→', '–', '✓', '✔', '▪', '➡', '·'])
        || emoji(line).is_some()
        || above.trim_end().ends_with(':')
        || !above.trim().is_empty() && emoji_at_end(above)
}

fn emoji_at_end(text: &str) -> bool {
    text.trim_end()
        .char_indices()
        .next_back()
        .is_some_and(|(at, c)| matches!(c, '\u{fe0f}' | '\u{200d}') || text.get(at..).and_then(emoji).is_some())
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    #[test]
    fn sentences_end_where_people_end_them() {
        for (text, expected) in [
            ("Wir fusionieren. Das ist gut!", &["Wir fusionieren.", "Das ist gut!"][..]),
            ("Am 3. Mai kommt Dr. Müller, z. B. mit Kuchen.", &["Am 3. Mai kommt Dr. Müller, z. B. mit Kuchen."]),
            (
                "It grew 3.5 % in the U.S. market, e.g. in Ohio. Great.",
                &["It grew 3.5 % in the U.S. market, e.g. in Ohio.", "Great."],
            ),
            ("Der 2. Lauf ist am 1. 8. im Park.", &["Der 2. Lauf ist am 1. 8. im Park."]),
            (
                "Zum 100. Geburtstag gibt es Torte. Der 3. Wir kommen.",
                &["Zum 100. Geburtstag gibt es Torte.", "Der 3.", "Wir kommen."],
            ),
            ("Wir sehen uns am 6. Anmeldung im Büro.", &["Wir sehen uns am 6.", "Anmeldung im Büro."]),
            ("Es waren 20. Dann kamen mehr.", &["Es waren 20.", "Dann kamen mehr."]),
            ("Na ja ... vielleicht. Mal sehen", &["Na ja ... vielleicht.", "Mal sehen"]),
            ("„Wirklich?“ fragte sie. „Ja!“ Gut.", &["„Wirklich?“ fragte sie.", "„Ja!“", "Gut."]),
            ("Super! 🎉 Jetzt bewerben", &["Super! 🎉", "Jetzt bewerben"]),
            ("Unser Angebot:\n- Homeoffice\n- Obst", &["Unser Angebot:", "- Homeoffice", "- Obst"]),
            ("Titel\n\nText über\nzwei Zeilen", &["Titel", "Text über\nzwei Zeilen"]),
            ("Äpfel, Birnen etc. kosten nichts", &["Äpfel, Birnen etc. kosten nichts"]),
            ("Mehr auf sonnberg.de. Danke", &["Mehr auf sonnberg.de.", "Danke"]),
            ("", &[]),
            (" 🎉 ", &["🎉"]),
        ] {
            let read = Text::read(text, None);
            let found: Vec<&str> = read.sentences().iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
