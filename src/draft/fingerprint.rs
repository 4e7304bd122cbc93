//! What an approval is bound to: a short hash of what goes out, and one of the guideline it was checked against.

use sha2::{Digest as _, Sha256};

use crate::draft::Draft;
use crate::draft::meta::{Meta, Value};

/// A hash that begins anew.
#[derive(Debug, Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// Takes in a part. Its length goes in, too: `ab`, `c` is not `a`, `bc`.
    #[must_use]
    pub fn with(mut self, part: &str) -> Self {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part.as_bytes());
        self
    }

    /// The first `bytes` bytes (at most 32), in hexadecimal.
    pub fn hex(self, bytes: usize) -> String {
        use std::fmt::Write as _;
        self.0.finalize().iter().take(bytes).fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

impl Draft {
    /// Twelve hexadecimal digits of what goes out: the posts as they are, images and videos with their alternative texts,
    /// the content warning. Dates, approvals and notes can change without it.
    pub fn fingerprint(&self) -> String {
        let mut hash = Fingerprint::default().with("taktvoll 1");
        for post in &self.posts {
            hash = hash.with("post").with(&post.text);
        }
        for (kind, keys) in self
            .image_keys()
            .into_iter()
            .map(|keys| ("image", keys))
            .chain(self.videos().into_iter().map(|keys| ("video", keys)))
        {
            hash = hash.with(kind).with(text(keys, "file")).with(text(keys, "alt"));
        }
        hash.with("warning").with(self.text("content_warning").unwrap_or_default()).hex(6)
    }
}

fn text<'a>(keys: &'a Meta, key: &str) -> &'a str {
    keys.get(key).and_then(Value::as_text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(text: &str, keys: &[(&str, &str)]) -> String {
        let meta = keys.iter().map(|(key, value)| ((*key).to_owned(), Value::Text((*value).to_owned()))).collect();
        Draft::new("a.md", text, meta).unwrap().fingerprint()
    }

    #[test]
    fn what_goes_out_counts_and_nothing_else() {
        let one = fingerprint("Grüße", &[]);
        assert_eq!(one.len(), 12);
        assert_eq!(fingerprint("Grüße", &[("publish_at", "2026-12-01"), ("campaign", "x")]), one);
        assert_eq!(fingerprint("Grüße <!-- Notiz -->", &[]), one);
        for other in [
            fingerprint("Grüsse", &[]),
            fingerprint("Grüße", &[("images", "rad.jpg")]),
            fingerprint("Grüße", &[("content_warning", "Feuer")]),
        ] {
            assert_ne!(other, one);
        }
        assert_ne!(fingerprint("a\n---\nb", &[]), fingerprint("a\nb", &[]));
    }
}
