//! What the kind `approval` notices: an agreement that is not there, or does not count.

use jiff::civil::Date;

/// What the kind `approval` noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalNoticed {
    /// Nobody has agreed, or not those who should.
    Missing {
        /// Who should, each as others can find them; empty where anybody else may.
        by: Vec<String>,
        /// How many of them have to; all where this is their number.
        of: usize,
    },
    /// The agreement ran out.
    Expired {
        /// Its last day.
        until: Date,
    },
    /// The agreement is older than it may be.
    TooOld {
        /// Its age in days.
        days: i32,
        /// How old it may be.
        max: i32,
    },
    /// The agreement does not say when it was given.
    Undated,
    /// The draft or the guideline changed after the agreement.
    ChangedSince {
        /// What a new agreement would name.
        now: String,
        /// Whether only the guideline changed.
        is_guideline: bool,
    },
    /// Who agreed is the person whose own it is.
    SamePerson {
        /// The key that names that person, such as `author`.
        key: String,
    },
    /// Whose own it is, nobody says.
    UnknownPerson {
        /// The key that would name that person.
        key: String,
    },
}

impl ApprovalNoticed {
    /// The stable word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Expired { .. } => "expired",
            Self::TooOld { .. } => "too-old",
            Self::Undated => "undated",
            Self::ChangedSince { .. } => "changed-since",
            Self::SamePerson { .. } => "same-person",
            Self::UnknownPerson { .. } => "unknown-person",
        }
    }
}
