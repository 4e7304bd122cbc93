//! A little fuzzing on every run: real files of the project, bent at random, the same way each time.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read the files of the project")]

use std::path::{Path, PathBuf};

#[path = "fuzz/targets.rs"]
mod targets;

/// How many bent inputs each target gets. `TAKTVOLL_FUZZ=100000 cargo test --test fuzz` throws for longer.
const ROUNDS: usize = 150;

/// What people and machines slip on.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b"'",
    b"[",
    b"]",
    b"{{",
    b"}}",
    b"+++\n",
    b"---\n",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"<!--",
    b"-->",
    "👩‍👩‍👧".as_bytes(),
    "🇩🇪".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
    b"#",
    b"@a.b",
    b"https://",
    b",;",
    b"= [",
    b"ue\xcc\x88",
];

/// Pseudo-random numbers that are the same on every run (xorshift64*, Vigna 2016).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(thrown).unwrap() % limit.max(1)
    }
}

fn files(folder: &str, files: &mut Vec<PathBuf>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            self::files(path.to_str().unwrap(), files);
        } else {
            files.push(path);
        }
    }
}

/// The front part of every draft and rule file of the project: short inputs reach more in the same time.
fn seeds() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for folder in ["examples", "tests/problems", "tests/cli/input.in", "tests/terms"] {
        files(folder, &mut all);
    }
    all.retain(|path| path.extension().is_some_and(|end| end != "snap" && end != "rs"));
    all.sort();
    all.iter().map(|path| std::fs::read(path).unwrap().into_iter().take(600).collect()).collect()
}

fn bend(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(5) {
            0 => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied())),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..(at + dice.below(20)).min(bytes.len()))),
            3 => {
                let again = bytes[at..(at + dice.below(30)).min(bytes.len())].to_vec();
                drop(bytes.splice(at..at, again));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
    }
    bytes
}

#[test]
fn nothing_that_is_thrown_breaks_it() {
    let rounds = std::env::var("TAKTVOLL_FUZZ").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let seeds = seeds();
    assert!(seeds.len() > 100);
    for (at, (name, target)) in targets::TARGETS.into_iter().enumerate() {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 + u64::try_from(at).unwrap());
        for round in 0..rounds {
            let data = bend(&seeds[dice.below(seeds.len())], &mut dice);
            let outcome = std::panic::catch_unwind(|| target(&data));
            assert!(outcome.is_ok(), "{name}, round {round}: {:?}", String::from_utf8_lossy(&data));
        }
    }
}
