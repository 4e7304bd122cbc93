//! What rules of the kind `accessibility` notice.

use crate::barrier::Obstacle;

/// Something that keeps some people from reading along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barrier {
    /// What it is.
    pub what: Obstacle,
    /// How it reads without, where that is sure.
    pub better: Option<String>,
    /// How many there are, where they are counted.
    pub count: usize,
    /// The image it is about.
    pub file: Option<String>,
}

impl Barrier {
    /// The stable word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        self.what.name()
    }
}
