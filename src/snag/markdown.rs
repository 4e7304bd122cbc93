//! Marks of Markdown that a platform shows as they are: `**bold**`, `~~gone~~`, `[text](address)`, `## Heading`.

use super::{Found, Snag, before, line_before, line_from};
use crate::finding::Certainty;
use crate::platform::{Confidence, Platform};
use crate::span::Span;

pub(super) fn find(text: &str, platform: &Platform) -> Vec<Found> {
    let Some(plain) = platform.renders_markdown().filter(|markdown| !markdown.holds) else { return Vec::new() };
    let certainty = if plain.confidence == Confidence::Secondary { Certainty::Possible } else { Certainty::Firm };
    let mut found = Vec::new();
    let mut add = |span, fix| found.push(Found::new(span, Snag::Markdown, certainty).or(fix));
    pairs(text, "**", &mut add);
    pairs(text, "~~", &mut add);
    links(text, &mut add);
    lines(text, &mut add);
    found
}

/// `**text**`: the marks touch the text inside and no letter outside.
fn pairs(text: &str, mark: &str, add: &mut impl FnMut(Span, Option<String>)) {
    let mut from = 0;
    for at in memchr::memmem::find_iter(text.as_bytes(), mark) {
        let sign = |c: char| mark.contains(c);
        if at < from || before(text, at).is_some_and(|c| c.is_alphanumeric() || sign(c)) {
            continue;
        }
        let inside = at + mark.len();
        let line = line_from(text, inside);
        let Some(length) = line.find(mark).filter(|&length| length > 0) else { continue };
        let (inner, end) = (line.get(..length).unwrap_or_default(), inside + length + mark.len());
        let after = text.get(end..).and_then(|rest| rest.chars().next());
        let touches =
            !inner.starts_with(|c: char| c.is_whitespace() || sign(c)) && !inner.ends_with(char::is_whitespace);
        if touches && after.is_none_or(|c| !c.is_alphanumeric() && !sign(c)) {
            from = end;
            add(Span::new(at, end), (mark == "**").then(|| inner.to_owned()));
        }
    }
}

/// `[text](address)`.
fn links(text: &str, add: &mut impl FnMut(Span, Option<String>)) {
    for at in memchr::memmem::find_iter(text.as_bytes(), "](") {
        let front = line_before(text, at);
        let Some(open) = front.rfind('[').map(|open| at - front.len() + open) else { continue };
        let rest = line_from(text, at + 2);
        let Some(target) = rest.find(')').and_then(|end| rest.get(..end)) else { continue };
        let is_address = target.contains("://") || target.starts_with("mailto:") || target.contains('.');
        let Some(words) = text.get(open + 1..at).filter(|words| !words.is_empty()) else { continue };
        if is_address && !target.contains(char::is_whitespace) {
            let plain = if words == target || target.ends_with(words) {
                target.to_owned()
            } else {
                format!("{words}: {target}")
            };
            add(Span::new(open, at + 2 + target.len() + 1), Some(plain));
        }
    }
}

/// `## Heading` and fences of code.
fn lines(text: &str, add: &mut impl FnMut(Span, Option<String>)) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end();
        let marks = body.len() - body.trim_start_matches('#').len();
        let heading = body.get(marks..).and_then(|rest| rest.strip_prefix(' ')).map(str::trim_start);
        if let Some(words) = heading.filter(|words| (1..=6).contains(&marks) && words.starts_with(char::is_alphabetic))
        {
            add(Span::new(start, start + body.len()), Some(words.to_owned()));
        } else if body.starts_with("```") {
            add(Span::new(start, start + body.len()), None);
        }
        start += line.len();
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lookout::Markdown;
    use super::super::tests::{all, seen};

    #[test]
    fn marks_show_where_nothing_is_made_of_them() {
        for (text, hit, fix) in [
            ("Das ist **fett** hier", "**fett**", Some("fett")),
            ("**Ganz** vorn", "**Ganz**", Some("Ganz")),
            (
                "Mehr [im Blog](https://sonnberg.de)",
                "[im Blog](https://sonnberg.de)",
                Some("im Blog: https://sonnberg.de"),
            ),
            ("[sonnberg.de](https://sonnberg.de)", "[sonnberg.de](https://sonnberg.de)", Some("https://sonnberg.de")),
            ("## Heute\nFest", "## Heute", Some("Heute")),
            ("war ~~schlecht~~ gut", "~~schlecht~~", None),
            ("```\nx\n", "```", None),
        ] {
            assert_eq!(seen(Markdown, "x", text), [hit]);
            assert_eq!(all(Markdown, "x", text)[0].fix.as_deref(), fix);
            assert_eq!(seen(Markdown, "reddit", text), [""; 0]);
            assert_eq!(seen(Markdown, "xing", text), [""; 0], "nothing is known");
        }
    }

    #[test]
    fn stars_and_brackets_are_no_markdown_by_themselves() {
        for fine in ["2**3 und 4**5", "** Sterne **", "*lacht*", "Ida [Chefin] (links)", "# 1", "#Fest am See", "a](b"]
        {
            assert_eq!(seen(Markdown, "x", fine), [""; 0], "{fine}");
        }
    }
}
