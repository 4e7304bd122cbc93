//! The answer does not depend on how many threads worked on it.

#![expect(clippy::unwrap_used, reason = "a test that cannot start its program has failed")]

use std::process::Command;

fn answer(threads: &str, format: &str) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_taktvoll"))
        .args(["check", "examples", "-f", format, "--messages", "de", "--today", "2026-11-23"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("RAYON_NUM_THREADS", threads)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    output.stdout
}

#[test]
fn one_thread_or_eight_say_the_same() {
    for format in ["terminal", "short", "json"] {
        let alone = answer("1", format);
        assert!(!alone.is_empty());
        for _ in 0..3 {
            assert_eq!(alone, answer("8", format), "{format}");
        }
    }
}
