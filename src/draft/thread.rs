//! Splits a body into the posts of a thread and takes out what does not go out.
//!
//! A line of only `---` stands between two posts. A line that a note or an image left empty goes with it, and so does
//! the blank line that would then be one too many; of the spaces around a note one remains.

use std::mem;

use crate::draft::markup::{Mark, What};
use crate::draft::post::Post;
use crate::span::Span;

/// The posts of the stretch `body`, at least one. A part of a thread without words and images is none.
pub(super) fn split(source: &str, body: Span, marks: &[Mark]) -> Vec<Post> {
    let mut posts = Vec::new();
    let mut lines = Vec::new();
    let mut start = body.start;
    for line in Lines::new(source, body, marks) {
        if line.splits(source) {
            posts.push(post(source, Span::new(start, line.start), mem::take(&mut lines)));
            start = line.end;
        } else {
            lines.push(line);
        }
    }
    posts.push(post(source, Span::new(start, body.end), lines));

    let has_image =
        |post: &Post| marks.iter().any(|mark| matches!(mark.what, What::Image { .. }) && post.span.contains(mark.span));
    let first = posts.first().cloned();
    posts.retain(|post| !post.text.is_empty() || has_image(post));
    if posts.is_empty() {
        posts.extend(first);
    }
    posts
}

/// One line as it goes out; in the source it may be several, when a note spans them.
struct Line {
    /// What is left of it, without the line end.
    parts: Vec<Span>,
    /// Its line feed.
    feed: Option<Span>,
    /// Where it begins in the source.
    start: usize,
    /// Where the next one begins.
    end: usize,
    /// Whether something was taken out.
    cut: bool,
}

impl Line {
    fn is_blank(&self, source: &str) -> bool {
        self.parts.iter().all(|part| part.of(source).trim().is_empty())
    }

    fn splits(&self, source: &str) -> bool {
        !self.cut && self.parts.iter().any(|part| part.of(source).trim() == "---")
    }

    /// Leaves one of the spaces on both sides of what was taken out, and none at the end of the line.
    fn close_gaps(&mut self, source: &str) {
        let blanks = [' ', '\t'];
        let mut after_space = true;
        for (index, part) in self.parts.iter_mut().enumerate() {
            if index > 0 && after_space {
                part.start = part.end - part.of(source).trim_start_matches(blanks).len();
            }
            if !part.is_empty() {
                after_space = part.of(source).ends_with(blanks);
            }
        }
        let behind_the_last_cut = self.parts.last().is_none_or(|part| part.of(source).trim().is_empty());
        if behind_the_last_cut {
            for part in self.parts.iter_mut().rev() {
                part.end = part.start + part.of(source).trim_end_matches([' ', '\t', '\r']).len();
                if !part.is_empty() {
                    break;
                }
            }
        }
    }
}

/// Walks the lines of a body, hopping over the marks.
struct Lines<'a> {
    source: &'a str,
    at: Option<usize>,
    end: usize,
    marks: std::iter::Peekable<std::slice::Iter<'a, Mark>>,
}

impl<'a> Lines<'a> {
    fn new(source: &'a str, body: Span, marks: &'a [Mark]) -> Self {
        Self { source, at: Some(body.start), end: body.end, marks: marks.iter().peekable() }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let mut at = self.at?;
        let mut line = Line { parts: Vec::new(), feed: None, start: at, end: self.end, cut: false };
        loop {
            let stop = self.marks.peek().map_or(self.end, |mark| mark.span.start);
            let part = Span::new(at, stop);
            if let Some(feed) = memchr::memchr(b'\n', part.of(self.source).as_bytes()).map(|feed| at + feed) {
                let part = Span::new(at, feed);
                let text = part.of(self.source);
                line.parts.push(Span::new(at, at + text.trim_end_matches('\r').len()));
                line.feed = Some(Span::new(feed, feed + 1));
                line.end = feed + 1;
                self.at = Some(feed + 1);
                break;
            }
            line.parts.push(part);
            let Some(mark) = self.marks.next() else {
                self.at = None;
                break;
            };
            line.cut = true;
            at = mark.span.end;
        }
        if line.cut {
            line.close_gaps(self.source);
        }
        Some(line)
    }
}

fn post(source: &str, span: Span, lines: Vec<Line>) -> Post {
    let mut parts: Vec<Span> = Vec::new();
    let mut after_blank = true;
    let mut dropped = false;
    for line in lines {
        let blank = line.is_blank(source);
        if blank && line.cut {
            dropped = true;
            continue;
        }
        if blank && dropped && after_blank {
            continue;
        }
        dropped &= blank;
        after_blank = blank;
        parts.extend(line.parts);
        parts.extend(line.feed);
    }
    trim(source, &mut parts);
    Post::new(source, span, &parts)
}

/// Takes the blank lines off both ends. Spaces beside words go out as they stand, and platforms count them.
fn trim(source: &str, parts: &mut Vec<Span>) {
    let is_blank = |part: &Span| part.of(source).trim().is_empty();
    parts.truncate(parts.iter().rposition(|part| !is_blank(part)).map_or(0, |last| last + 1));
    let blank = parts.iter().position(|part| !is_blank(part)).unwrap_or(0);
    parts.drain(..blank);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft::markup;

    fn posts(source: &str) -> Vec<Post> {
        let body = Span::new(0, source.len());
        split(source, body, &markup::find(source, body).unwrap())
    }

    fn texts(source: &str) -> Vec<String> {
        posts(source).into_iter().map(|post| post.text).collect()
    }

    #[test]
    fn a_text_goes_out_as_it_stands() {
        assert_eq!(texts("\n\nHallo  Welt \r\n\r\n\r\n  - eins\n\n"), ["Hallo  Welt \n\n\n  - eins"]);
        assert_eq!(texts("# Titel\n```\ncode\n```"), ["# Titel\n```\ncode\n```"]);
        assert_eq!(texts(""), [""]);
    }

    #[test]
    fn a_line_of_only_hyphens_splits_a_thread() {
        assert_eq!(texts("eins\n---\nzwei\r\n--- \r\ndrei"), ["eins", "zwei", "drei"]);
        assert_eq!(texts("eins\n----\nzwei --- drei"), ["eins\n----\nzwei --- drei"]);
    }

    #[test]
    fn an_empty_part_is_no_post_unless_it_has_an_image() {
        assert_eq!(texts("---\neins\n---\n\n---\n"), ["eins"]);
        assert_eq!(texts("eins\n---\n![Rad](rad.jpg)"), ["eins", ""]);
        assert_eq!(texts("---\n---"), [""]);
    }

    #[test]
    fn a_split_inside_a_note_is_none() {
        assert_eq!(texts("eins <!--\n---\n--> zwei"), ["eins zwei"]);
    }

    #[test]
    fn a_note_leaves_no_gap_in_its_line() {
        assert_eq!(texts("eins <!-- x --> zwei"), ["eins zwei"]);
        assert_eq!(texts("eins<!-- x -->zwei"), ["einszwei"]);
        assert_eq!(texts("eins <!-- x -->\nzwei"), ["eins\nzwei"]);
        assert_eq!(texts("eins <!-- x --> \t<!-- y --> \nzwei"), ["eins\nzwei"]);
        assert_eq!(texts("<!-- x --> eins"), ["eins"]);
        assert_eq!(texts("null\n<!-- x --> eins <!-- y --> zwei"), ["null\neins zwei"]);
    }

    #[test]
    fn a_line_left_empty_goes_and_takes_one_blank_line_along() {
        assert_eq!(texts("eins\n<!-- x -->\nzwei"), ["eins\nzwei"]);
        assert_eq!(texts("eins\n\n<!-- x -->\n\nzwei"), ["eins\n\nzwei"]);
        assert_eq!(texts("eins\r\n\r\n![a](b)\r\n![c](d)\r\n\r\nzwei"), ["eins\n\nzwei"]);
        assert_eq!(texts("eins\n<!-- x -->\n\nzwei"), ["eins\n\nzwei"]);
        assert_eq!(texts("eins\n\n\n<!-- x -->\nzwei"), ["eins\n\n\nzwei"]);
        assert_eq!(texts("<!-- x\ny -->\n\neins"), ["eins"]);
    }

    #[test]
    fn a_post_knows_the_stretch_it_was_made_from() {
        let source = "eins\n---\n<!-- x -->\nzwei\n";
        let posts = posts(source);
        assert_eq!(posts[0].span.of(source), "eins\n");
        assert_eq!(posts[1].span.of(source), "<!-- x -->\nzwei\n");
        assert_eq!(posts[1].to_source(Span::new(0, 4)).of(source), "zwei");
    }

    /// Texts with much of what the reader looks for.
    fn prose() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            Just("\n"),
            Just("\r\n"),
            Just("\n---\n"),
            Just(" "),
            Just("<!-- n -->"),
            Just("<!--\nn\n-->"),
            Just("![a](b)"),
            Just("ü"),
            Just("👩‍👩‍👧"),
            Just("wort"),
            Just("["),
            Just("]("),
            Just(")"),
            Just("!"),
            Just("\r"),
        ];
        prop_oneof![prop::collection::vec(word, 0..30).prop_map(|words| words.concat()), any::<String>()]
    }

    proptest! {
        #[test]
        fn what_goes_out_stands_in_the_source(source in prose()) {
            let body = Span::new(0, source.len());
            let Ok(marks) = markup::find(&source, body) else { return Ok(()) };
            for post in split(&source, body, &marks) {
                let whole = post.to_source(Span::new(0, post.text.len()));
                prop_assert!(post.span.contains(whole));
                for line in [post.text.split('\n').next(), post.text.split('\n').next_back()].into_iter().flatten() {
                    prop_assert!(post.text.is_empty() || !line.trim().is_empty());
                }
                prop_assert!(!post.text.contains("\r\n"));
                for (at, c) in post.text.char_indices() {
                    let span = post.to_source(Span::new(at, at + c.len_utf8()));
                    prop_assert_eq!(span.of(&source), c.to_string());
                    prop_assert!(!marks.iter().any(|mark| mark.span.overlaps(span)));
                }
            }
        }

        #[test]
        fn only_white_space_is_lost_between_the_marks(source in prose()) {
            let body = Span::new(0, source.len());
            let Ok(marks) = markup::find(&source, body) else { return Ok(()) };
            let mut kept = String::new();
            let mut at = 0;
            for mark in &marks {
                kept.push_str(&source[at..mark.span.start]);
                at = mark.span.end;
            }
            kept.push_str(&source[at..]);
            let bare = |text: &str| text.replace("---", "").split_whitespace().collect::<String>();
            let out: String = split(&source, body, &marks).iter().map(|post| post.text.as_str()).collect();
            prop_assert_eq!(bare(&out), bare(&kept));
        }
    }
}
