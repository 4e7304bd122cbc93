//! What the kind `field` notices in the front matter.

/// What the kind `field` noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldNoticed {
    /// The key, dotted where it is nested.
    pub key: String,
    /// What is said there.
    pub said: String,
    /// What is amiss.
    pub problem: FieldProblem,
}

/// What is amiss with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// It is not there, or empty.
    Missing,
    /// Its value is not among those that are fine.
    NotOneOf {
        /// Those that are.
        fine: Vec<String>,
    },
    /// Some of the values that all have to be there are not.
    Lacks {
        /// Those that are missing.
        missing: Vec<String>,
    },
    /// Its value is not fine.
    Unwanted,
    /// It should not be there at all.
    Surplus,
}

impl FieldNoticed {
    /// The stable word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self.problem {
            FieldProblem::Missing => "missing",
            FieldProblem::NotOneOf { .. } => "not-one-of",
            FieldProblem::Lacks { .. } => "not-all-of",
            FieldProblem::Unwanted => "unwanted",
            FieldProblem::Surplus => "surplus",
        }
    }
}
