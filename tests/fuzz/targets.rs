//! What is thrown at taktvoll, and what must hold of the answer. `tests/fuzz.rs` throws a little of it on every run;
//! `cargo fuzz run --fuzz-dir tests/fuzz draft` throws until it is stopped.

use jiff::civil::date;
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{self, Format};
use taktvoll::fix;
use taktvoll::guideline::{Guideline, load};
use taktvoll::inspect::inspect;
use taktvoll::platform;
use taktvoll::terms::Finder;

/// Takes anything, and panics where something does not hold.
pub(crate) type Target = fn(&[u8]);

/// All targets by name.
pub(crate) const TARGETS: [(&str, Target); 5] = [
    ("draft", draft),
    ("front_matter", front_matter),
    ("rule_file", rule_file),
    ("terms", terms),
    ("platforms", platforms),
];

const FORMATS: [Format; 3] = [Format::Text, Format::Jsonl, Format::Csv];

fn guideline(rules: &str) -> Option<Guideline> {
    load("taktvoll.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).ok()
}

fn occasion() -> Occasion {
    Occasion { platforms: None, language: None, today: date(2026, 11, 23) }
}

/// Any bytes as a draft: what is found lies in it, and mending it twice is mending it once.
pub(crate) fn draft(data: &[u8]) {
    let Some(guideline) = guideline(include_str!("rules.toml")) else { panic!("the rules of the test hold") };
    let mut finder = Finder::new(&guideline.index);
    for format in FORMATS {
        let whole: Vec<_> = draft::read("draft", data, format).collect();
        if format != Format::Text {
            let parts: Vec<_> = draft::stream("draft", data, format).filter_map(Result::ok).collect();
            assert_eq!(parts, whole);
        }
        for draft in whole.into_iter().flatten() {
            for finding in check(&guideline, &draft, &occasion(), &mut finder).iter().flat_map(|one| &one.findings) {
                for span in finding.span.into_iter().chain(finding.fixes.iter().map(|fix| fix.span)) {
                    assert!(draft.source.get(span.start..span.end).is_some(), "{} {span:?}", finding.rule);
                }
            }
        }
        let mut mended = |file: &[u8]| {
            fix::settle(file, |file| {
                let drafts = draft::read("draft", file, format).flatten();
                drafts
                    .flat_map(|draft| {
                        let checked = check(&guideline, &draft, &occasion(), &mut finder);
                        fix::patches(&draft, &fix::offered(&checked), file, format)
                    })
                    .collect()
            })
        };
        let once = mended(data);
        assert_eq!(mended(&once.bytes).bytes, once.bytes);
    }
}

/// Any text as front matter, in TOML and in YAML.
pub(crate) fn front_matter(data: &[u8]) {
    for fence in ["+++", "---"] {
        let file = [fence.as_bytes(), b"\n", data, b"\n", fence.as_bytes(), b"\nText\n"].concat();
        for draft in draft::read("draft.md", &file, Format::Text).flatten() {
            let spans = draft.allows.iter().filter_map(|allow| allow.span);
            for span in spans {
                assert!(draft.source.get(span.start..span.end).is_some(), "{span:?}");
            }
        }
    }
}

/// Any text as a rule file: it serves, or every mistake has its place in it.
pub(crate) fn rule_file(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match load("taktvoll.toml", &text, None, &|_| Err(String::new()), date(2026, 11, 23)) {
        Ok(guideline) => {
            let mut finder = Finder::new(&guideline.index);
            for draft in draft::read("draft.md", data, Format::Text).flatten() {
                check(&guideline, &draft, &occasion(), &mut finder);
            }
        }
        Err(broken) => {
            for problem in &broken.problems {
                let (span, text) = (problem.exact(), &broken.files.get(problem.place.file).text);
                assert!(text.get(span.start..span.end).is_some(), "{problem:?}");
            }
        }
    }
}

/// Any word as a term, looked for in any text: what matches lies in it.
pub(crate) fn terms(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (term, post) = text.split_once('\n').unwrap_or((&text, &text));
    let term: String =
        term.chars().filter(|c| !c.is_control()).map(|c| if c == '\'' { '’' } else { c }).take(60).collect();
    let Some(guideline) = guideline(&format!("[topic.a]\nterms = ['{term}', 'Kündigung', 'ausliefern']")) else {
        return;
    };
    let mut finder = Finder::new(&guideline.index);
    let Ok(draft) = draft::Draft::new("draft", post, draft::Meta::default()) else { return };
    for matched in &taktvoll::inspect::matched(&draft, &guideline, None) {
        assert!(draft.source.get(matched.span.start..matched.span.end).is_some(), "{matched:?}");
    }
    check(&guideline, &draft, &occasion(), &mut finder);
}

/// Any text on every platform: entities lie in it, in order, and none overlaps another.
pub(crate) fn platforms(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let all: Vec<_> = platform::all().iter().collect();
    for platform in &all {
        let entities = platform.entities(&text);
        for pair in entities.windows(2) {
            assert!(pair[0].span.end <= pair[1].span.start, "{} {pair:?}", platform.id());
        }
        for entity in &entities {
            assert!(text.get(entity.span.start..entity.span.end).is_some_and(|text| !text.is_empty()), "{entity:?}");
        }
        if let Some(fold) = platform.fold(&text) {
            assert!(text.is_char_boundary(fold.at), "{} {}", platform.id(), fold.at);
        }
        platform.measure(&text, Some(&text));
    }
    let Some(guideline) = guideline("[topic.a]\nterms = ['a']") else { return };
    let Ok(draft) = draft::Draft::new("draft", &text, draft::Meta::default()) else { return };
    inspect(&guideline, &draft, &all, None);
}
