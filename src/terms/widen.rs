//! How far terms reach beyond what is written.

use crate::text::Letters;

/// How far a list of terms is widened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a rule file")]
pub struct Widen {
    /// Any letter case; without it capitals must stand where the term has them.
    pub case: bool,
    /// Inflected forms.
    pub inflection: bool,
    /// Parts of German compounds: `Massenfusion`.
    pub compound: bool,
    /// Parts of words with hyphens: `Q3-Fusion`.
    pub hyphen: bool,
    /// Parts of hashtags; a whole hashtag is a word like any other.
    pub hashtag: bool,
    /// Hidden words.
    pub disguise: bool,
}

impl Widen {
    /// Everything.
    pub const ALL: Self =
        Self { case: true, inflection: true, compound: true, hyphen: true, hashtag: true, disguise: true };
    /// Only letter case, spelling variants, and what may stand between the words of a phrase.
    pub const NONE: Self =
        Self { case: true, inflection: false, compound: false, hyphen: false, hashtag: false, disguise: false };
}

impl Default for Widen {
    fn default() -> Self {
        Self::ALL
    }
}

/// Whether `raw` has its capitals where a term has them: at the start, everywhere, or as many inside.
pub(super) fn same_case(term: Letters, raw: &str) -> bool {
    let mut letters = Letters::default();
    raw.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().for_each(|c| letters.add(c));
    if term.all_capitals() {
        // The plural of an acronym has a small s.
        return letters.all_capitals() || letters.capitals + 1 == letters.count && raw.ends_with('s');
    }
    letters.starts_capital == term.starts_capital && letters.capitals == term.capitals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_stand_where_the_term_has_them() {
        for (term, raw, expected) in [
            ("Fusion", "Fusionen", true),
            ("Fusion", "#Fusion", true),
            ("Fusion", "fusion", false),
            ("Fusion", "FUSION", false),
            ("layoff", "Layoff", false),
            ("GitHub", "GitHubs", true),
            ("GitHub", "Github", false),
            ("EBIT", "EBITs", true),
            ("EBIT", "Ebit", false),
        ] {
            let mut letters = Letters::default();
            term.chars().for_each(|c| letters.add(c));
            assert_eq!(same_case(letters, raw), expected, "{term} {raw}");
        }
    }
}
