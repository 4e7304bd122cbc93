//! A file that is one draft, and what every draft is put together from.

use std::sync::Arc;

use crate::draft::bytes::{self, Place};
use crate::draft::mistake::{DraftError, Fault, Mistake, Note};
use crate::draft::{Draft, LARGEST, Meta, allow, front_matter, image, markup, thread};
use crate::span::Span;

/// Reads a text or Markdown file.
pub(super) fn read(path: &str, bytes: &[u8]) -> Result<Draft, DraftError> {
    draft(path, bytes).map_err(|fault| DraftError {
        path: path.to_owned(),
        record: None,
        position: fault.at.map(|at| Place::TOP.position(bytes, at)),
        what: fault.what,
    })
}

fn draft(path: &str, bytes: &[u8]) -> Result<Draft, Fault> {
    if bytes.len() > LARGEST {
        return Err(Fault::at(0, Mistake::TooLarge));
    }
    if bytes::is_of_another_program(bytes) {
        return Err(Fault::at(0, Mistake::NotPlain));
    }
    let source = bytes::text(bytes, 0)?;
    let (meta, notes, body) = front_matter::read(source, bytes::mark(bytes))?;
    assemble(path, source.into(), body, meta, notes).map_err(|at| Fault::at(at, Mistake::UnclosedNote))
}

/// A draft from its checked parts. The error is the place in `source` of a note that does not end.
pub(super) fn assemble(path: &str, source: Arc<str>, body: Span, meta: Meta, notes: Vec<Note>) -> Result<Draft, usize> {
    let marks = markup::find(&source, body)?;
    Ok(Draft {
        path: path.to_owned(),
        id: meta.get("id").and_then(|id| id.as_text()).map(str::to_owned),
        record_line: None,
        record_text: None,
        posts: thread::split(&source, body, &marks),
        images: image::gather(&meta, &marks),
        allows: allow::gather(&meta),
        source,
        meta,
        notes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Image;
    use crate::span::Position;

    fn ok(text: &str) -> Draft {
        read("a.md", text.as_bytes()).unwrap()
    }

    fn mistake(bytes: &[u8]) -> (Mistake, Option<(usize, usize)>) {
        let error = read("a.md", bytes).unwrap_err();
        (*error.what, error.position.map(|Position { line, column }| (line, column)))
    }

    #[test]
    fn a_file_of_another_program_is_named_as_such() {
        for bytes in [
            &b"PK\x03\x04\x14\x00\x06"[..],
            b"%PDF-1.7\n",
            b"{\\rtf1\\ansi Hallo}",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
        ] {
            assert_eq!(mistake(bytes), (Mistake::NotPlain, Some((1, 1))));
        }
        assert_eq!(&*ok("PK ist gut. %PDF-").posts[0].text, "PK ist gut. %PDF-");
    }

    #[test]
    fn a_text_without_front_matter_is_a_draft() {
        let draft = ok("Grüße\n---\nzwei\n");
        assert!(draft.meta.is_empty());
        assert_eq!(draft.id, None);
        assert_eq!(draft.posts.len(), 2);
    }

    #[test]
    fn a_byte_order_mark_does_not_go_out_but_counts_in_spans() {
        let draft = ok("\u{feff}+++\r\nplatform = \"x\"\r\n+++\r\nHallo\r\n");
        assert_eq!(draft.posts[0].text, "Hallo");
        assert_eq!(draft.posts[0].to_source(Span::new(0, 5)).of(&draft.source), "Hallo");
        let platforms = draft.platforms();
        assert_eq!(platforms[0].0, "x");
        assert_eq!(platforms[0].1.unwrap().of(&draft.source), "x");
        assert_eq!(ok("\u{feff}Hallo").posts[0].text, "Hallo");
        assert_eq!(ok("\u{feff}").posts[0].text, "");
    }

    #[test]
    fn each_platform_has_its_place() {
        let draft = ok("---\nplatform: [x, linkedin]\n---\n");
        let places: Vec<_> = draft.platforms().into_iter().map(|(name, span)| (name, span.unwrap().start)).collect();
        assert_eq!(places, [("x", 15), ("linkedin", 18)]);
        assert_eq!(ok("---\nplatform: x, linkedin\n---\n").platforms().len(), 2);
        assert!(ok("Hallo").platforms().is_empty());
    }

    #[test]
    fn images_of_text_and_front_matter_are_one_list() {
        let draft = ok("+++\n[[images]]\nfile = \"rad.jpg\"\ncredit = \"A. Beispiel\"\n[[images]]\nfile = \"b.jpg\"\n\
                        alt = \"\"\n+++\nHallo\n\n![Ein Rad](rad.jpg)\n![](c.jpg)\n");
        assert_eq!(draft.posts[0].text, "Hallo");
        let seen: Vec<_> = draft.images.iter().map(|image| (image.file(), image.alt(), image.in_text)).collect();
        let expected =
            [(Some("rad.jpg"), Some("Ein Rad"), true), (Some("c.jpg"), None, true), (Some("b.jpg"), Some(""), false)];
        assert_eq!(seen, expected);
        assert_eq!(draft.images[0].keys.get("credit").and_then(|credit| credit.as_text()), Some("A. Beispiel"));
        let places: Vec<_> = draft.images.iter().map(|image| image.span.unwrap().of(&draft.source)).collect();
        assert_eq!(places, ["![Ein Rad](rad.jpg)", "![](c.jpg)", "file = \"b.jpg\"\nalt = \"\""]);
    }

    #[test]
    fn each_post_of_a_thread_has_its_own_images() {
        let draft = ok("eins ![a](a.jpg)\n---\nzwei ![b](b.jpg)\n");
        let files = |post: usize| draft.images_in(&draft.posts[post]).filter_map(Image::file).collect::<Vec<_>>();
        assert_eq!(files(0), ["a.jpg"]);
        assert_eq!(files(1), ["b.jpg"]);
    }

    #[test]
    fn an_exception_keeps_what_is_said_and_leaves_open_what_is_not() {
        let draft =
            ok("+++\n[[allow]]\nrule = \"topic.merger\"\nreason = \"steht im Bericht\"\nuntil = 2027-03-31\n+++\n");
        let allow = &draft.allows[0];
        assert_eq!(allow.rule.as_deref(), Some("topic.merger"));
        assert_eq!(allow.until, crate::draft::day("2027-03-31"));
        assert_eq!((&allow.by, &allow.text), (&None, &None));
        assert!(allow.span.unwrap().of(&draft.source).starts_with("rule ="));
        assert_eq!(ok("---\nallow:\n  rule: a.b\n---\n").allows.len(), 1);
    }

    #[test]
    fn a_broken_byte_a_wrong_type_and_an_open_note_have_their_place() {
        assert_eq!(mistake(b"Gr\xc3\xbc\xdfe"), (Mistake::NotUtf8 { byte: 0xdf }, Some((1, 4))));
        let (what, place) = mistake("\u{feff}+++\r\n# ä\r\nplatform = 3\r\n+++\r\n".as_bytes());
        assert!(matches!(what, Mistake::WrongType { .. }));
        assert_eq!(place, Some((3, 12)));
        assert_eq!(mistake("eins\nä <!-- zwei".as_bytes()), (Mistake::UnclosedNote, Some((2, 3))));
        let (what, place) = mistake(b"---\nallow:\n  - rule: a.b\n    until: bald\n---\n");
        assert_eq!(what, Mistake::NotADate { key: "allow.until".to_owned(), written: "bald".to_owned() });
        assert_eq!(place, Some((4, 12)));
    }
}
