//! What a reader sees before "more".

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Bound, Limit, Platform};

/// Where a post is folded. All known numbers are secondary and change with the screen: nothing built on them is firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold<'a> {
    /// The byte offset of the first character that does not show.
    pub at: usize,
    /// How many characters show, and who says so.
    pub limit: &'a Limit,
}

/// The narrowest fold known for the platform: what shows there shows everywhere.
pub(super) fn fold<'a>(platform: &'a Platform, text: &str) -> Option<Fold<'a>> {
    let limit = [Bound::Fold, Bound::FoldMobile]
        .into_iter()
        .filter_map(|bound| platform.limit(bound))
        .min_by_key(|limit| limit.value)?;
    // A character is at least one byte.
    if text.len() <= limit.value {
        return None;
    }
    let (at, _) = text.grapheme_indices(true).nth(limit.value)?;
    Some(Fold { at, limit })
}

#[cfg(test)]
mod tests {
    use super::super::find;

    #[test]
    fn a_post_is_folded_where_a_phone_folds_it() {
        let linkedin = find("linkedin").unwrap();
        let text = format!("{}👩‍👩‍👧 und mehr", "ä".repeat(140));
        let fold = linkedin.fold(&text).unwrap();
        assert_eq!((fold.at, fold.limit.value), (280, 140));
        assert_eq!(&text[fold.at..], "👩‍👩‍👧 und mehr");
    }

    #[test]
    fn what_shows_is_not_folded() {
        let linkedin = find("linkedin").unwrap();
        assert_eq!(linkedin.fold(""), None);
        assert_eq!(linkedin.fold(&"👩‍👩‍👧".repeat(140)), None);
        assert_eq!(find("mastodon").unwrap().fold(&"a".repeat(10_000)), None);
    }
}
