//! Telephone numbers: international, German, Austrian, Swiss, British and North American ways to write them.

mod words;

use crate::span::Span;

use super::digits::{FEWEST, Run};
use words::{CALLS, HELP, NAMES_OTHER, SHORT_CODES, TELEPHONES};

/// Two telephone numbers that only look like one run: `030 1234567 / 0171 3920012`.
pub(super) fn two(text: &str, run: &Run<'_>) -> Option<(Span, Span)> {
    (0..run.gaps.len()).find_map(|gap| {
        let (first, second) = run.halves(text, gap)?;
        let both = second.digits.starts_with('0') && is_phone(&first, text) && is_phone(&second, text);
        both.then_some((first.span, second.span))
    })
}

/// Whether a run of digits is a telephone number.
pub(super) fn is_phone(run: &Run<'_>, text: &str) -> bool {
    let digits = run.digits.as_str();
    if digits.len() < FEWEST || digits.len() > 15 || is_date_or_time(run, text) {
        return false;
    }
    if HELP.contains(&digits) {
        return false;
    }
    let before = last_words(&text[..run.span.start]);
    if NAMES_OTHER.iter().any(|word| ends_with_word(&before, word)) {
        return false;
    }
    if run.lead.contains('+') {
        return international(digits);
    }
    if let Some(rest) = digits.strip_prefix("00")
        && !rest.starts_with('0')
        && (run.groups.len() > 1 || digits.len() >= 11)
    {
        return international(rest);
    }
    if !digits.starts_with('0') && counts(&text[run.span.end..]) {
        return false;
    }
    let telephone = TELEPHONES.iter().any(|word| ends_with_word(&before, word));
    let called = telephone || CALLS.iter().any(|word| ends_with_word(&before, word));
    if digits.starts_with('0') && !digits.starts_with("00") {
        return national(run, called);
    }
    north_american(run)
        || (telephone && run.groups.len() == 1)
        || (called && run.groups.len() > 1 && digits.len() >= 7 && !run.gaps.contains(&"."))
}

/// A calling code, and behind it as many digits as numbers of that country have.
fn international(digits: &str) -> bool {
    let code = (1..=2).find(|&length| digits.get(..length).is_some_and(|code| SHORT_CODES.contains(&code)));
    let rest = digits.len() - code.unwrap_or(3);
    match code {
        Some(1) if digits.starts_with('1') => rest == 10 && digits.as_bytes().get(1).is_some_and(|&byte| byte >= b'2'),
        Some(_) => (7..=13).contains(&rest),
        None => digits.as_bytes().first().is_some_and(|&byte| byte >= b'2') && (6..=12).contains(&rest),
    }
}

/// `0` and an area or mobile code, set off from the rest; written as one it needs a word that says so, or a mobile code.
fn national(run: &Run<'_>, called: bool) -> bool {
    let (digits, first) = (run.digits.as_str(), run.groups[0]);
    if run.groups.len() == 1 {
        let mobile = ["015", "016", "017"].iter().any(|code| digits.starts_with(code))
            && matches!(digits.len(), 11 | 12)
            || digits.starts_with("07") && digits.len() == 11;
        return mobile || (called && digits.len() >= 7);
    }
    let dotted = run.gaps.iter().any(|gap| gap.contains('.')) && !run.gaps.iter().all(|gap| *gap == ".");
    if called {
        // `01 4567890`, `(0 30) 23 12 50`
        return digits.len() >= FEWEST && first <= 6 && !dotted;
    }
    // `0228/99 1234-0` ends with the extension of the exchange; `0800-1700` is a span of hours.
    let (last, middle) = run.groups[1..].split_last().unwrap_or((&0, &[]));
    let extension = *last == 1 && run.gaps.last().is_some_and(|gap| gap.trim() == "-");
    // `078-05-1120` has the shape of a social security number.
    let social = run.groups == [3, 2, 4] && run.joined_by("-");
    let hours = run.groups == [4, 4] && run.gaps[0].contains(['-', '–']);
    digits.len() >= 8
        && (3..=6).contains(&first)
        && !dotted
        && !hours
        && !social
        && middle.iter().all(|&group| group >= 2)
        && (*last >= 2 || extension)
}

/// `(212) 555-0123`, `1-212-555-0123`, `212.555.0123`: neither the area code nor the exchange begins with 0 or 1.
fn north_american(run: &Run<'_>) -> bool {
    let (bytes, trunk) = (run.digits.as_bytes(), usize::from(run.digits.starts_with('1')));
    run.groups[trunk..] == [3, 3, 4]
        && run.groups[..trunk].iter().all(|&group| group == 1)
        && bytes[trunk] >= b'2'
        && (run.lead == "(" || run.digits[trunk..].starts_with("555") || bytes[trunk + 3] >= b'2')
        && run.gaps[trunk..].iter().all(|gap| matches!(*gap, "-" | "." | ") " | ")" | ")-" | "\u{2011}"))
}

/// Whether what follows a number is counted with it.
fn counts(after: &str) -> bool {
    const UNITS: &[&str] = &[
        "euro",
        "€",
        "eur",
        "chf",
        "franken",
        "dollar",
        "usd",
        "kwh",
        "mwh",
        "km",
        "kilometer",
        "meter",
        "m²",
        "qm",
        "menschen",
        "leute",
        "prozent",
        "percent",
        "mio",
        "million",
        "stück",
        "people",
        "visitors",
        "miles",
        "pounds",
        "points",
        "punkte",
        "besucher",
        "gäste",
        "mitglieder",
        "follower",
        "schritte",
        "steps",
        "liter",
        "tonnen",
        "kg",
        "stunden",
        "hours",
    ];
    let word: String =
        after.trim_start().chars().take_while(|c| !c.is_whitespace()).take(12).collect::<String>().to_lowercase();
    UNITS.contains(&word.trim_end_matches(['.', ',', '!', '?', ')']))
}

/// Dates, times and spans of years or times.
fn is_date_or_time(run: &Run<'_>, text: &str) -> bool {
    let gaps = || run.gaps.iter().copied();
    let bare = run.lead.is_empty();
    let dated = matches!(run.groups.as_slice(), [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2] | [2, 2, 2])
        && gaps().all(|gap| matches!(gap.trim(), "." | "/" | "-"));
    let times = run.groups.len() >= 2 && run.groups.iter().all(|&group| group <= 2) && gaps().any(|gap| gap == ".");
    let years = run.groups.len() >= 2
        && run.groups.iter().all(|&group| group == 4)
        && run.digits.as_bytes().chunks(4).all(|year| year.starts_with(b"19") || year.starts_with(b"20"));
    let after: String = text[run.span.end..].trim_start().chars().take(3).flat_map(char::to_lowercase).collect();
    let clock = after.starts_with("uhr") || after.starts_with(':');
    bare && (dated || times || years || clock)
}

/// The last few characters before a number, lower case, without what stands between word and number.
fn last_words(before: &str) -> String {
    let tail: String = before.chars().rev().take(24).collect();
    let tail: String = tail.chars().rev().collect::<String>().to_lowercase();
    let between = |c: char| !c.is_alphanumeric();
    tail.trim_end_matches(between).to_owned()
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|front| !front.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::super::digits::runs;
    use super::*;

    fn first(text: &str) -> Option<&str> {
        runs(text).find(|run| is_phone(run, text)).map(|run| run.span.of(text))
    }

    #[test]
    fn numbers_to_call_are_found_as_people_write_them() {
        for (text, expected) in [
            ("Meldet euch: +49 30 23125 123!", "+49 30 23125 123"),
            ("+49 (0)30 23125-123", "+49 (0)30 23125-123"),
            ("Call +1 212 555 0123 today", "+1 212 555 0123"),
            ("0049 89 99998 123", "0049 89 99998 123"),
            ("Tel.: 030/23125123", "030/23125123"),
            ("(030) 23125 123", "(030) 23125 123"),
            ("Handy 0171 3920012", "0171 3920012"),
            ("einfach 01713920012 anrufen", "01713920012"),
            ("044 668 18 00 in Zürich", "044 668 18 00"),
            ("ring 020 7946 0018", "020 7946 0018"),
            ("(212) 555-0123", "(212) 555-0123"),
            ("212-555-0123", "212-555-0123"),
            ("+41 44 668 18 00 📞", "+41 44 668 18 00"),
            ("1-800-555-0123", "1-800-555-0123"),
            ("Tel. (0 30) 23 12 50", "(0 30) 23 12 50"),
            ("0228/99 1234-0", "0228/99 1234-0"),
            ("Handynummer: 445566", "445566"),
        ] {
            assert_eq!(first(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "Am 01.02.2026 geht es los",
            "22.11.2026",
            "2026-11-22",
            "01/02/2026",
            "von 2019-2023",
            "08.30 - 17.00 Uhr",
            "09.30 – 17.00 geöffnet",
            "ISBN 978-3-16-148410-0",
            "ISBN 0-306-40615-2",
            "Bestellnummer 0123 456789",
            "Version 10.0.19045.3693",
            "192.168.100.200",
            "1.000.000 Euro",
            "3:2 gegen Bayern, 45 000 Menschen",
            "+100 000 neue Kundinnen",
            "10115 Berlin",
            "Order no. 0800 555 1234",
            "3,14159265",
            "0,99 € statt 1,99 €",
            "12 345 678 kWh",
            "commit 0123456789abcdef",
            "Mo-Fr 0800-1700",
            "Postleitzahl 445566",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
