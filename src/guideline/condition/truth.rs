//! Yes, no, and not known.

use std::collections::BTreeSet;

/// The answer to a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// The draft does not carry these keys, and it depends on them.
    Unknown(BTreeSet<String>),
}

impl Truth {
    pub(super) fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    pub(super) fn unknown(key: &str) -> Self {
        Self::Unknown(BTreeSet::from([key.to_owned()]))
    }

    /// The opposite; what is unknown stays unknown.
    #[expect(clippy::should_implement_trait, reason = "it stands beside `and` and `or`, which are no operators")]
    pub fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            unknown @ Self::Unknown(_) => unknown,
        }
    }

    /// Holds if both hold; a `No` decides whatever is unknown.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, rest) | (rest, Self::Yes) => rest,
            (Self::Unknown(mut keys), Self::Unknown(more)) => {
                keys.extend(more);
                Self::Unknown(keys)
            }
        }
    }

    /// Holds if one of them holds; a `Yes` decides whatever is unknown.
    pub fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_stays_unknown_unless_the_rest_decides() {
        let maybe = || Truth::unknown("role");
        assert_eq!(maybe().not(), maybe());
        for (left, right, and, or) in [
            (Truth::Yes, Truth::Yes, Truth::Yes, Truth::Yes),
            (Truth::Yes, Truth::No, Truth::No, Truth::Yes),
            (Truth::No, Truth::No, Truth::No, Truth::No),
            (Truth::Yes, maybe(), maybe(), Truth::Yes),
            (Truth::No, maybe(), Truth::No, maybe()),
            (maybe(), maybe(), maybe(), maybe()),
        ] {
            assert_eq!(left.clone().and(right.clone()), and, "{left:?} and {right:?}");
            assert_eq!(right.clone().and(left.clone()), and, "{right:?} and {left:?}");
            assert_eq!(left.clone().or(right.clone()), or, "{left:?} or {right:?}");
            assert_eq!(right.clone().or(left.clone()), or, "{right:?} or {left:?}");
        }
    }

    /// Every answer there is, with what it may turn out to be once more is known.
    fn answers() -> [(Truth, &'static [bool]); 3] {
        [(Truth::Yes, &[true]), (Truth::No, &[false]), (Truth::unknown("role"), &[true, false])]
    }

    /// What follows if each answer may still turn out one way or another.
    fn turns_out(possible: impl IntoIterator<Item = bool>) -> Truth {
        match possible.into_iter().fold((false, false), |(yes, no), holds| (yes || holds, no || !holds)) {
            (true, false) => Truth::Yes,
            (false, true) => Truth::No,
            _ => Truth::unknown("role"),
        }
    }

    #[test]
    fn the_tables_are_those_of_kleene() {
        for (one, ones) in answers() {
            assert_eq!(one.clone().not(), turns_out(ones.iter().map(|one| !one)), "not {one:?}");
            for (two, twos) in answers() {
                let pairs = || ones.iter().flat_map(|one| twos.iter().map(move |two| (*one, *two)));
                let (and, or) = (one.clone().and(two.clone()), one.clone().or(two.clone()));
                assert_eq!(and, turns_out(pairs().map(|(one, two)| one && two)), "{one:?} and {two:?}");
                assert_eq!(or, turns_out(pairs().map(|(one, two)| one || two)), "{one:?} or {two:?}");
                for (three, threes) in answers() {
                    let triples = || pairs().flat_map(|(one, two)| threes.iter().map(move |three| [one, two, *three]));
                    let all = and.clone().and(three.clone());
                    let any = or.clone().or(three.clone());
                    assert_eq!(all, turns_out(triples().map(|three| three.iter().all(|holds| *holds))));
                    assert_eq!(any, turns_out(triples().map(|three| three.iter().any(|holds| *holds))));
                    // Not all is any not, however the three stand.
                    assert_eq!(all.not(), one.clone().not().or(two.clone().not()).or(three.not()));
                }
            }
        }
    }

    #[test]
    fn every_key_that_is_missing_is_named_once() {
        let (one, two) = (Truth::unknown("role"), Truth::unknown("account"));
        let both = Truth::Unknown(BTreeSet::from(["account".to_owned(), "role".to_owned()]));
        assert_eq!(one.clone().and(two.clone()).or(one.clone()), both);
        assert_eq!(one.or(two).not(), both);
    }
}
