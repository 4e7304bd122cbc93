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
}
