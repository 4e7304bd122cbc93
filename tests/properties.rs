//! What holds for every text: nothing panics, every span lies in its draft, and the answer is the same on every run.

#![expect(clippy::unwrap_used, reason = "a guideline of the test that does not load has failed")]

use jiff::civil::date;
use proptest::prelude::*;
use taktvoll::check::{Checked, Occasion, check};
use taktvoll::draft::{self, Draft, Format};
use taktvoll::guideline::{Guideline, load};
use taktvoll::platform;
use taktvoll::terms::Finder;

/// One rule of each kind, all of them easily stirred.
const RULES: &str = r##"
[topic.merger]
terms = ["Fusion", "offene Stelle", "=Exakt", "Anfang*"]
patterns = ['\d+ Prozent', 'ü+']
except = ["Kernfusion"]
[wording.brand]
prefer = { "GitHub" = ["git hub"] }
avoid = ["guys"]
[limit.tags]
count = "hashtags"
max = 0
[limit.characters]
count = "characters"
max = 12
[limit.lines]
count = "lines"
max = 1
[tone.capitals]
measure = "capitals"
max = 0.1
[tone.runs]
measure = "exclamation-run"
max = 1
[tone.sentences]
measure = "words-per-sentence"
max = 3
[tone.emoji]
measure = "emoji-share"
max = 0.1
[privacy.all]
detect = ["email", "phone", "iban", "credit-card"]
[disclosure.all]
labels = ["Werbung"]
vague = ["#ad"]
position = "start"
[disclosure.fold]
labels = ["Anzeige"]
position = "before-fold"
"##;

fn guideline() -> Guideline {
    load("rules.toml", RULES, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap()
}

fn occasion() -> Occasion {
    Occasion { platforms: None, language: None, today: date(2026, 11, 23) }
}

/// Texts that stir the rules: words of theirs, signs, emojis with joiners, marks, other scripts, line ends, notes.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Fusion".to_owned()),
        Just("FUSIONEN".to_owned()),
        Just("offene Stellen".to_owned()),
        Just("git-hub ".to_owned()),
        Just("#Werbung".to_owned()),
        Just("Werbung | ".to_owned()),
        Just("#ad #a #b ".to_owned()),
        Just("👩‍👩‍👧".to_owned()),
        Just("🇩🇪".to_owned()),
        Just("u\u{308}".to_owned()),
        Just("\u{200b}\u{ad}".to_owned()),
        Just("\u{202e}שלום".to_owned()),
        Just("!!!".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n---\n".to_owned()),
        Just("<!-- Fusion -->".to_owned()),
        Just("![Bild](a.png)".to_owned()),
        Just("DE89 3704 0044 0532 0130 00".to_owned()),
        Just("+49 30 23125 123".to_owned()),
        Just("eva@sonnberg.example".to_owned()),
        "[ a-zA-ZäöüßÄÖÜ0-9.,:;!?#@_/()-]{0,12}",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn drafts(bytes: &[u8], format: Format) -> Vec<Draft> {
    draft::read("draft.md", bytes, format).filter_map(Result::ok).collect()
}

fn spans_are_sound(draft: &Draft, checked: &[Checked]) -> Result<(), TestCaseError> {
    for finding in checked.iter().flat_map(|checked| &checked.findings) {
        let spans = finding.span.into_iter().chain(finding.fixes.iter().map(|fix| fix.span));
        for span in spans {
            prop_assert!(draft.source.get(span.start..span.end).is_some(), "{} {:?}", finding.rule, span);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_span_lies_in_the_draft_on_character_boundaries(text in text()) {
        let guideline = guideline();
        let mut finder = Finder::new(&guideline.index);
        for draft in drafts(text.as_bytes(), Format::Text) {
            let checked = check(&guideline, &draft, &occasion(), &mut finder);
            spans_are_sound(&draft, &checked)?;
        }
    }

    #[test]
    fn a_finder_that_has_seen_much_finds_the_same(texts in prop::collection::vec(text(), 1..5)) {
        let guideline = guideline();
        let mut warm = Finder::new(&guideline.index);
        for text in &texts {
            for draft in drafts(text.as_bytes(), Format::Text) {
                let seen = check(&guideline, &draft, &occasion(), &mut warm);
                let fresh = check(&guideline, &draft, &occasion(), &mut Finder::new(&guideline.index));
                prop_assert_eq!(
                    seen.iter().map(|checked| &checked.findings).collect::<Vec<_>>(),
                    fresh.iter().map(|checked| &checked.findings).collect::<Vec<_>>()
                );
            }
        }
    }

    #[test]
    fn no_bytes_are_too_much_for_a_check(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let guideline = guideline();
        let mut finder = Finder::new(&guideline.index);
        for format in [Format::Text, Format::Jsonl, Format::Csv] {
            for draft in drafts(&bytes, format) {
                for platform in platform::all() {
                    let occasion = Occasion { platforms: Some(vec![platform]), ..occasion() };
                    let checked = check(&guideline, &draft, &occasion, &mut finder);
                    spans_are_sound(&draft, &checked)?;
                }
            }
        }
    }

    #[test]
    fn no_rule_file_is_too_much_for_the_loader(text in "(\\[|\\]|=|\"|topic|tone|\\.|a|terms|max|\n|\\{|\\}|,|ü|1|'| ){0,60}") {
        let _ = load("rules.toml", &text, None, &|_| Err(String::new()), date(2026, 11, 23));
    }
}
