//! The heads of the sections of a file: what their entries are for, and how they are looked for.
//!
//! A section is `strong`, `mild`, `aimed` (counts only where it is said to somebody), `cue` (counts beside another, see
//! cue.rs) or `safe` (takes out what overlaps it). `whole` words are not looked for inside longer ones; `bound` ones mean
//! something else in the other language and count only in a sentence of their own.

use crate::terms::Widen;

/// What a section of a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tier {
    /// It takes out what overlaps it.
    Safe,
    /// It counts only beside another.
    Cue(Cue),
    /// It counts only where it is said to somebody.
    Aimed,
    /// It may be meant kindly.
    Mild,
    /// It hardly can.
    Strong,
}

/// A section: what it is for, and how its words are looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section {
    pub(super) tier: Tier,
    pub(super) whole: bool,
    pub(super) bound: bool,
}

impl Section {
    /// How the words of the section are looked for.
    pub(super) const fn widen(self) -> Widen {
        match (self.whole, self.tier) {
            (true, _) | (_, Tier::Safe | Tier::Aimed) => {
                Widen { compound: false, hyphen: false, hashtag: false, ..Widen::ALL }
            }
            _ => Widen::ALL,
        }
    }

    /// Reads what stands between the brackets; `None` where it says nothing known.
    pub(super) fn read(head: &'static str, kinds: &mut Kinds) -> Option<Self> {
        if let Some(names) = head.strip_prefix("cue ") {
            return Some(Self { tier: Tier::Cue(kinds.cue(names)), whole: true, bound: false });
        }
        let mut words = head.split(',').map(str::trim);
        let tier = match words.next()? {
            "safe" => Tier::Safe,
            "aimed" => Tier::Aimed,
            "mild" => Tier::Mild,
            "strong" => Tier::Strong,
            _ => return None,
        };
        let (mut whole, mut bound) = (false, false);
        for word in words {
            match word {
                "whole" => whole = true,
                "bound" => bound = true,
                _ => return None,
            }
        }
        Some(Self { tier, whole, bound })
    }
}

/// The kinds of cues of one file, as they are named.
#[derive(Debug, Default)]
pub(super) struct Kinds(Vec<&'static str>);

/// A kind of cue, and the kinds it counts beside: a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    is: u32,
    beside: u32,
}

impl Kinds {
    /// Reads `smile, blame, shrug`: the kind's own name, and those it counts beside.
    fn cue(&mut self, names: &'static str) -> Cue {
        let mut bits = names.split(',').map(|name| self.bit(name.trim()));
        let is = bits.next().unwrap_or_default();
        Cue { is, beside: bits.fold(0, |all, bit| all | bit) }
    }

    fn bit(&mut self, name: &'static str) -> u32 {
        let at = self.0.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.0.push(name);
            self.0.len() - 1
        });
        u32::try_from(at).ok().and_then(|at| 1_u32.checked_shl(at)).unwrap_or_default()
    }
}

impl Cue {
    /// Whether one of the two names the other.
    pub(super) const fn counts_beside(self, other: Self) -> bool {
        self.beside & other.is != 0 || other.beside & self.is != 0
    }
}
