//! Hides what was noticed, for logs that others read: in the data that every format is made of, so that none can forget it.

use std::sync::Arc;

use super::Outcome;
use crate::finding::Finding;

/// A shorter word is hidden where it was noticed, and not wherever its letters happen to stand.
const SHORTEST: usize = 3;

/// Replaces the characters of all findings, wherever a format could take them from. Every character becomes one of the
/// same length in bytes, so that all places stay as they are.
pub fn redact(outcome: &mut Outcome<'_>) {
    let mut words: Vec<String> = Vec::new();
    let findings = outcome.checked.iter().flat_map(|checked| &checked.findings);
    let mut source = outcome.draft.source.as_bytes().to_vec();
    for finding in findings {
        let noted =
            finding.span.map(|span| span.of(&outcome.draft.source)).into_iter().chain([finding.excerpt.as_str()]);
        let noted = noted.chain(finding.noticed.quotes());
        words.extend(noted.filter(|word| word.chars().count() >= SHORTEST).map(str::to_owned));
        if let Some(span) = finding.span
            && let Some(hole) = source.get_mut(span.start..span.end)
        {
            hole.copy_from_slice(hidden(span.of(&outcome.draft.source)).as_bytes());
        }
    }
    // Longer ones first: what is part of another is hidden with it.
    words.sort_by(|one, two| two.len().cmp(&one.len()).then(one.cmp(two)));
    words.dedup();
    let hide = |text: &str| words.iter().fold(text.to_owned(), |text, word| text.replace(word, &hidden(word)));
    if let Ok(text) = String::from_utf8(source) {
        // The same words once more, where nothing was noticed: in quotation marks, in an image's text, in front matter.
        outcome.draft.source = Arc::from(hide(&text));
    }
    for post in &mut outcome.draft.posts {
        post.text = hide(&post.text);
    }
    let guideline = outcome.guideline;
    for checked in &mut outcome.checked {
        for finding in &mut checked.findings {
            finding.excerpt = hidden(&finding.excerpt);
            finding.noticed.hide(&hide);
            // The line of the guideline that lists the word would say it.
            finding.place = place(finding, guideline);
            for fix in &mut finding.fixes {
                fix.text = hide(&fix.text);
            }
        }
        for allowed in &mut checked.allowed {
            allowed.reason = hide(&allowed.reason);
        }
    }
}

/// The heading of the rule instead of the entry that was found.
fn place(finding: &Finding, guideline: &crate::guideline::Guideline) -> Option<crate::rulefile::Place> {
    let rule = guideline.rule(&finding.rule)?;
    finding.place.and_then(|_| rule.place())
}

/// A text in which nothing can be read, character by character as long as before.
fn hidden(text: &str) -> String {
    let hide = |c: char| match c {
        '\n' | '\r' | '\t' | ' ' => c,
        c => match c.len_utf8() {
            1 => '*',
            2 => '·',
            3 => '█',
            _ => '\u{1fb8b}',
        },
    };
    text.chars().map(hide).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::{Occasion, check};
    use crate::draft::{Format as DraftFormat, read};
    use crate::guideline::load;
    use crate::report::terminal::Terminal;
    use crate::report::{FORMATS, Sum, Ways};
    use crate::say::Lang;
    use crate::say::report::Tally;
    use crate::terms::Finder;

    #[test]
    fn every_character_keeps_its_length() {
        for text in ["Fusion", "Übernahme", "全角 👩‍👩‍👧", "a\nb"] {
            let hidden = hidden(text);
            assert_eq!((hidden.len(), hidden.chars().count()), (text.len(), text.chars().count()), "{text}");
            assert!(!hidden.contains(char::is_alphanumeric), "{hidden}");
        }
    }

    #[test]
    fn no_format_says_what_was_noticed() {
        let rules = "[topic.merger]\nterms = ['Falkenauge']\n[wording.a]\nprefer = { Haus = ['Gebäude'] }\n\
                     [privacy.b]\ndetect = ['email']\n[disclosure.c]\nsignals = ['Rabattcode']\nlabels = ['Werbung']\n\
                     when = { relationship = 'paid' }\n";
        let today = date(2026, 11, 23);
        let guideline = load("taktvoll.toml", rules, None, &|_| Err(String::new()), today).unwrap();
        let text =
            "Größe: Falkenauge im Gebäude, Rabattcode bei anna.kaiser@firma.example 👍 #Falkenauge\n\nmehr Text\n";
        let draft = read("d.md", text.as_bytes(), DraftFormat::Text).next().unwrap().unwrap();
        let occasion = Occasion { platforms: None, language: None, today };
        let checked = check(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index));
        assert!(checked[0].findings.len() >= 4);
        let before: Vec<_> = checked[0].findings.iter().map(|finding| finding.span).collect();
        let mut outcome = Outcome { draft, guideline: &guideline, checked, cut: false };
        redact(&mut outcome);
        assert_eq!(outcome.checked[0].findings.iter().map(|finding| finding.span).collect::<Vec<_>>(), before);
        assert!(outcome.draft.source.contains("Größe: ********** im") && outcome.draft.source.contains("mehr Text"));
        for lang in [Lang::De, Lang::En] {
            let terminal = Terminal { lang, width: 100, colour: false, quiet: false, verbose: false, links: None };
            let ways = Ways { lang, strict: true, fail_on: None, statistics: false, terminal };
            for named in FORMATS {
                let (mut format, mut out) = ((named.begin)(&ways), Vec::new());
                format.draft(&outcome, &mut out).unwrap();
                format.end(&Sum { tally: Tally::default(), hidden: 0, statistics: None }, &mut out).unwrap();
                let said = String::from_utf8(out).unwrap();
                for word in ["Falkenauge", "Gebäude", "Rabattcode", "anna", "kaiser"] {
                    assert!(!said.contains(word), "{}: {word} in {said}", named.name);
                }
            }
        }
    }
}
