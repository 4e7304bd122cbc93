//! What looks random, and what only holds the place of something.

/// Words in keys that documentations print.
const BLANKS: &[&str] = &[
    "example",
    "beispiel",
    "your",
    "dein",
    "placeholder",
    "dummy",
    "xxxx",
    "0000000",
    "1111111",
    "aaaaaa",
    "redacted",
    "changeme",
    "insert",
    "<",
    "...",
    "…",
    "****",
    "sample",
    "my_token",
    "token_here",
    "key_here",
    "fake",
];

/// Whether a key only holds the place of one.
pub(super) fn is_placeholder(key: &str) -> bool {
    let lower = key.to_lowercase();
    let mut seen = [false; 128];
    for byte in lower.bytes() {
        if let Some(seen) = seen.get_mut(usize::from(byte)) {
            *seen = true;
        }
    }
    let different = seen.into_iter().filter(|seen| *seen).count();
    different < 6 || BLANKS.iter().any(|blank| lower.contains(blank))
}

/// Whether a text is likely to come from a random generator: letters and digits mixed, and at least 3 bits of Shannon
/// entropy a character (a random hexadecimal text of 32 characters has about 3.7, a German word about 2.8).
pub(super) fn is_random(text: &str) -> bool {
    const LEAST: f64 = 3.0;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let words = text
        .split(['-', '_', '/', '.'])
        .filter(|part| part.len() >= 3 && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let written: usize = words.map(str::len).sum();
    digits >= 2 && letters >= 2 && written * 2 < text.len() && entropy(text) >= LEAST
}

/// Shannon entropy in bits a byte.
fn entropy(text: &str) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in text.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let all = f64::from(u32::try_from(text.len()).unwrap_or(u32::MAX));
    counts
        .into_iter()
        .filter(|&count| count > 0)
        .map(|count| {
            let share = f64::from(count) / all;
            -share * share.log2()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_look_random_and_words_do_not() {
        for key in ["cb37f0a72e9d34119f3374cebd4d3fd8", "TsS3DeRo7qYYOLQZ7mBhIoPj6r0j"] {
            assert!(is_random(key) && !is_placeholder(key), "{key}");
        }
        for word in ["dauerhaft-gueltig-2026", "sommerfest_plakat_final_v2", "1234567890123456", "aaaaaaaaaaaaaaaa11"] {
            assert!(!is_random(word) || is_placeholder(word), "{word}");
        }
        assert!(is_placeholder("AKIAIOSFODNN7EXAMPLE") && is_placeholder("sk_live_xxxxxxxxxxxxxxxx"));
    }
}
