//! What every draft promises, whatever its bytes.

use proptest::prelude::*;

use super::*;
use crate::say::{self, Lang};

#[test]
fn the_extension_names_the_format() {
    for (path, format) in [
        ("a.md", Some(Format::Text)),
        ("b/a.x.MARKDOWN", Some(Format::Text)),
        ("a.txt", Some(Format::Text)),
        ("a.jsonl", Some(Format::Jsonl)),
        ("a.ndjson", Some(Format::Jsonl)),
        ("a.csv", Some(Format::Csv)),
        ("a.tsv", Some(Format::Csv)),
        ("a.toml", None),
        ("md", None),
        ("a.d/x", None),
        ("", None),
    ] {
        assert_eq!(Format::of_path(path), format, "{path}");
    }
}

#[test]
fn the_middle_of_a_name_may_be_a_platform() {
    assert_eq!(name_platform("b.c/launch.linkedin.md"), Some("linkedin"));
    assert_eq!(name_platform(r"c:\posts\a.b.x.txt"), Some("x"));
    for path in ["launch.md", ".linkedin.md", "a..md", "a", ""] {
        assert_eq!(name_platform(path), None, "{path}");
    }
}

#[test]
fn utf16_is_refused_in_every_format() {
    for format in [Format::Text, Format::Jsonl, Format::Csv] {
        let errors: Vec<_> = read("a", b"\xff\xfet\0e\0x\0t\0", format).collect();
        assert_eq!(errors.len(), 1);
        assert_eq!(*errors[0].as_ref().unwrap_err().what, Mistake::Utf16);
    }
}

#[test]
fn a_calendar_is_read_as_it_is_asked_for() {
    let text = "text\n".to_owned() + &"a\n".repeat(1000) + "\"";
    assert!(read("a.csv", text.as_bytes(), Format::Csv).take(1000).all(|draft| draft.is_ok()));
}

/// What every draft promises, whatever the bytes were.
fn check(bytes: &[u8], format: Format) {
    for draft in read("a", bytes, format) {
        match draft {
            Ok(draft) => check_draft(&draft),
            Err(error) => {
                let place = error.position.unwrap();
                assert!(place.line >= 1 && place.column >= 1);
                assert!(place.line <= bytes.split(|byte| *byte == b'\n').count());
                for lang in [Lang::De, Lang::En] {
                    assert!(!say::draft::mistake(&error.what, lang).is_empty());
                    say::draft::hint(&error.what, lang);
                }
            }
        }
    }
}

fn check_draft(draft: &Draft) {
    let fits = |span: Span| assert!(draft.source.get(span.start..span.end).is_some(), "{span:?}");
    assert!(!draft.posts.is_empty());
    for post in &draft.posts {
        fits(post.span);
        for (at, c) in post.text.char_indices() {
            let span = post.to_source(Span::new(at, at + c.len_utf8()));
            assert_eq!(draft.source.get(span.start..span.end), Some(c.to_string().as_str()));
        }
    }
    let spans =
        |meta: &Meta| meta.iter().flat_map(|(_, entry)| [entry.key_span, entry.span]).flatten().collect::<Vec<_>>();
    spans(&draft.meta).into_iter().for_each(fits);
    draft.images.iter().filter_map(|image| image.span).for_each(fits);
    draft.images.iter().flat_map(|image| spans(&image.keys)).for_each(fits);
    draft.allows.iter().filter_map(|allow| allow.span).for_each(fits);
    draft.notes.iter().filter_map(|note| note.span).for_each(fits);
    draft.platforms().into_iter().filter_map(|(_, span)| span).for_each(fits);
}

/// Bytes that look like drafts of all formats, broken and whole.
fn drafts() -> impl Strategy<Value = Vec<u8>> {
    let word = prop::sample::select(vec![
        "\u{feff}",
        "+++\n",
        "---\n",
        "---\r\n",
        "\n",
        "\r\n",
        "platform = \"x\"\n",
        "platform: x\n",
        "platfrom: ü\n",
        "[[allow]]\n",
        "[[images]]\n",
        "file = \"a\"\n",
        "until = 2027-03-31\n",
        "publish_at: bald\n",
        "- a\n",
        "  - b: c\n",
        "ä: &a [ü]\n",
        "*a",
        "<!-- n -->",
        "<!--",
        "![a](b)",
        "text",
        "text,id,ai.used\n",
        "text;platform\n",
        "\"",
        "\"\"",
        ",",
        ";",
        "{\"text\": \"a\"}\n",
        "{\"text\": \"ä <!-- b\"}\n",
        "{\"id\": 3, \"text\": \"![a](b)\", \"images\": [\"b\"]}\n",
        "{\"text\":",
        "[",
        "]",
        "}",
        ": ",
        "ü",
        "👩‍👩‍👧",
        " ",
        "\t",
        "\0",
    ]);
    prop_oneof![
        prop::collection::vec(word, 0..24).prop_map(|words| words.concat().into_bytes()),
        any::<String>().prop_map(String::into_bytes),
        any::<Vec<u8>>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_bytes_are_drafts_or_mistakes_with_a_place(bytes in drafts()) {
        for format in [Format::Text, Format::Jsonl, Format::Csv] {
            check(&bytes, format);
        }
    }
}
