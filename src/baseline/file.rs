//! A baseline as a file: JSON, one entry a line in a fixed order, so that two branches merge and a change can be read.

use serde::{Deserialize, Serialize};

use super::{Baseline, Entry, Fingerprint};

/// The version of the file's layout.
const SCHEMA: u32 = 1;

/// Why a file is no baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaselineMistake {
    /// It is no JSON of this shape.
    Broken {
        /// The line, from 1.
        line: usize,
    },
    /// A newer taktvoll has written it.
    Newer,
}

#[derive(Deserialize)]
struct File {
    schema: u32,
    #[serde(default)]
    findings: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    path: String,
    rule: String,
    fingerprint: String,
    #[serde(default = "one")]
    count: usize,
}

const fn one() -> usize {
    1
}

impl Baseline {
    /// Reads a file.
    pub fn parse(text: &str) -> Result<Self, BaselineMistake> {
        let file: File = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| BaselineMistake::Broken { line: error.line() })?;
        if file.schema > SCHEMA {
            return Err(BaselineMistake::Newer);
        }
        let entry = |line: Line| {
            let fingerprint = Fingerprint::parse(&line.fingerprint).ok_or_else(|| {
                let before = text.find(&line.fingerprint).and_then(|at| text.get(..at)).unwrap_or_default();
                BaselineMistake::Broken { line: before.matches('\n').count() + 1 }
            })?;
            Ok(Entry { path: line.path, rule: line.rule, fingerprint, count: line.count })
        };
        let mut entries = file.findings.into_iter().map(entry).collect::<Result<Vec<Entry>, _>>()?;
        entries.sort();
        Ok(Self { entries })
    }

    /// The file.
    pub fn to_json(&self) -> String {
        let mut text = format!("{{\"schema\":{SCHEMA},\"findings\":[\n");
        for (at, entry) in self.entries.iter().enumerate() {
            let line = Line {
                path: entry.path.clone(),
                rule: entry.rule.clone(),
                fingerprint: entry.fingerprint.to_string(),
                count: entry.count,
            };
            text.push_str(&serde_json::to_string(&line).unwrap_or_default());
            text.push_str(if at + 1 < self.entries.len() { ",\n" } else { "\n" });
        }
        text.push_str("]}\n");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let fingerprint = Fingerprint::parse("0011223344556677-8899aabbccddeeff").unwrap();
        let entry = |path: &str, count| Entry { path: path.into(), rule: "topic.\"a\"".into(), fingerprint, count };
        for entries in [Vec::new(), vec![entry("a ü\n.md", 1)], vec![entry("a", 2), entry("b", 1)]] {
            let baseline = Baseline { entries };
            assert_eq!(Baseline::parse(&baseline.to_json()), Ok(baseline));
        }
    }

    #[test]
    fn what_is_no_baseline_is_told_with_its_line() {
        let broken = |line| Err(BaselineMistake::Broken { line });
        assert_eq!(Baseline::parse("{\"schema\":1,\n\"findings\":[{]}"), broken(2));
        assert_eq!(
            Baseline::parse("{\"schema\":1,\"findings\":[\n{\"path\":\"a\",\"rule\":\"b\",\"fingerprint\":\"xyz\"}]}"),
            broken(2)
        );
        assert_eq!(Baseline::parse("{\"schema\":2}"), Err(BaselineMistake::Newer));
    }
}
