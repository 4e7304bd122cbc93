//! Hashtags that nobody can follow by ear.

use super::{Found, of_kind};
use crate::platform::{Entity, EntityKind};
use crate::span::Span;
use crate::terms::camel_case;
use crate::text::Text;

/// Hashtags of several words in one letter case.
pub(super) fn case(raw: &str, entities: &[Entity]) -> Vec<Found> {
    let tags = of_kind(entities, EntityKind::Hashtag).into_iter();
    tags.filter_map(|span| Some(Found::better(span, camel_case(span.of(raw))?))).collect()
}

/// Rows of hashtags: three before the text, where everyone has to hear them first, or six anywhere.
pub(super) fn run(text: &Text<'_>, entities: &[Entity]) -> Vec<Found> {
    const BEFORE: usize = 3;
    const ANYWHERE: usize = 6;
    let raw = text.raw();
    let tags = of_kind(entities, EntityKind::Hashtag);
    let last = text.words().last().map_or(0, |word| word.span.start);
    let goes_on = |row: Span| last >= row.end;
    super::rows(raw, &tags)
        .map(|row| (super::all_of(row), row.len()))
        .filter(|&(span, count)| count >= ANYWHERE || count >= BEFORE && goes_on(span))
        .map(|(span, count)| Found::counted(span, count))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Obstacle::{HashtagCase, HashtagRun};
    use super::super::tests::{better, seen};

    #[test]
    fn words_in_a_hashtag_need_capitals() {
        assert_eq!(seen(HashtagCase, "Kommt zum #tagderoffenentür!"), ["#tagderoffenentür"]);
        assert_eq!(better(HashtagCase, "#savethedate"), ["#SaveTheDate"]);
        assert_eq!(seen(HashtagCase, "#Altbach #sommer #DSGVO"), [""; 0]);
    }

    #[test]
    fn a_row_of_hashtags_is_long_before_the_text_and_behind_it() {
        assert_eq!(seen(HashtagRun, "#a1 #b2 #c3 Hallo Welt"), ["#a1 #b2 #c3"]);
        assert_eq!(seen(HashtagRun, "Hallo\n#a1 #b2 #c3 #d4 #e5 #f6"), ["#a1 #b2 #c3 #d4 #e5 #f6"]);
        assert_eq!(seen(HashtagRun, "Hallo #a1 #b2 #c3 #d4 #e5"), [""; 0]);
    }
}
