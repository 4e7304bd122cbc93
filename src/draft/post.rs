//! One post as it goes out, and the way back from each of its characters to the file.

use crate::span::{Span, floor};

/// The text that would go out, with LF line ends and without notes and images.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// What goes out.
    pub text: String,
    /// The stretch of the source that the post was made from, its notes, images and blank lines included.
    pub span: Span,
    pieces: Vec<Piece>,
}

/// A stretch that stands in the post as in the source: it begins at `at` in the post and at `from` in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    at: usize,
    from: usize,
}

impl Post {
    /// Joins pieces of `source`, in their order, to the post that was made from `span`.
    pub(super) fn new(source: &str, span: Span, parts: &[Span]) -> Self {
        let mut post = Self { text: String::new(), span, pieces: Vec::new() };
        let mut end = None;
        for part in parts.iter().filter(|part| !part.is_empty()) {
            if end != Some(part.start) {
                post.pieces.push(Piece { at: post.text.len(), from: part.start });
            }
            post.text.push_str(part.of(source));
            end = Some(part.end);
        }
        post
    }

    /// Where a stretch of [`Post::text`] stands in the source of the draft.
    ///
    /// A stretch over a removed note covers the note, too. One that does not fit the text is cut to fit.
    pub fn to_source(&self, span: Span) -> Span {
        let start = floor(&self.text, span.start);
        let end = floor(&self.text, span.end);
        let from = self.back(start);
        if end <= start {
            return Span::new(from, from);
        }
        Span::new(from, self.back(end - 1) + 1)
    }

    fn back(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.at <= offset);
        match after.checked_sub(1).and_then(|index| self.pieces.get(index)) {
            Some(piece) => piece.from + (offset - piece.at),
            None => self.span.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stretch_finds_its_way_back() {
        let source = "Grüße\r\nan <!-- x -->alle";
        let post =
            Post::new(source, Span::new(0, source.len()), &[Span::new(0, 7), Span::new(8, 12), Span::new(22, 26)]);
        assert_eq!(post.text, "Grüße\nan alle");
        let whole = post.to_source(Span::new(0, post.text.len()));
        assert_eq!(whole.of(source), source);
        let alle = post.text.find("alle").unwrap();
        assert_eq!(post.to_source(Span::new(alle, alle + 4)).of(source), "alle");
        assert_eq!(post.to_source(Span::new(0, 7)).of(source), "Grüße");
        assert_eq!(post.to_source(Span::new(7, 8)).of(source), "\n");
        assert_eq!(post.to_source(Span::new(alle - 1, alle + 1)).of(source), " <!-- x -->a");
    }

    #[test]
    fn neighbours_become_one_piece() {
        let post = Post::new("abcd", Span::new(0, 4), &[Span::new(0, 2), Span::new(2, 2), Span::new(2, 4)]);
        assert_eq!(post.pieces.len(), 1);
    }

    #[test]
    fn an_empty_post_stands_where_it_begins() {
        let post = Post::new("abc", Span::new(2, 3), &[]);
        assert_eq!(post.to_source(Span::new(0, 9)), Span::new(2, 2));
    }

    #[test]
    fn a_stretch_that_does_not_fit_is_cut() {
        let post = Post::new("aü", Span::new(0, 3), &[Span::new(0, 3)]);
        assert_eq!(post.to_source(Span::new(2, 99)), Span::new(1, 3));
        assert_eq!(post.to_source(Span::new(50, 99)), Span::new(3, 3));
    }
}
