//! The cases of `test` as `JUnit` XML: a suite for each rule, for CI systems that draw it.

use std::fmt::Write as _;
use std::io;

use super::case::Case;
use crate::rulefile::RuleFiles;

/// Suites, gathered until the counts at the top are known.
#[derive(Debug, Default)]
pub(super) struct Junit {
    suites: String,
    tests: usize,
    failures: usize,
}

impl Junit {
    pub(super) fn suite(&mut self, rule: &str, cases: &[Case], files: &RuleFiles) {
        let failures = cases.iter().filter(|case| case.amiss.is_some()).count();
        self.tests += cases.len();
        self.failures += failures;
        let out = &mut self.suites;
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\">",
            xml(rule),
            cases.len()
        );
        for case in cases {
            let (file, line) = (&files.get(case.place.file).name, files.position(case.place).line);
            let _ = write!(
                out,
                "    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{line}\"",
                xml(rule),
                xml(&case.name),
                xml(file)
            );
            let Some(amiss) = &case.amiss else {
                out.push_str("/>\n");
                continue;
            };
            let about = case.about.as_ref().map(|about| format!("\n{about}")).unwrap_or_default();
            let _ = writeln!(
                out,
                ">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>",
                case.word,
                xml(amiss),
                xml(&format!("{file}:{line}: {amiss}{about}"))
            );
        }
        out.push_str("  </testsuite>\n");
    }

    pub(super) fn end(&self, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(
            out,
            "<testsuites name=\"taktvoll test\" tests=\"{}\" failures=\"{}\" errors=\"0\">",
            self.tests, self.failures
        )?;
        writeln!(out, "{}</testsuites>", self.suites)
    }
}

/// Text for an attribute or an element. Characters that XML cannot carry at all become `\u{fffd}`.
fn xml(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' | '\t' | '\r' => {
                let _ = write!(safe, "&#{};", u32::from(c));
            }
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_the_xml() {
        assert_eq!(xml("a<b>&\"c\"\n\u{1b}]]>"), "a&lt;b&gt;&amp;&quot;c&quot;&#10;\u{fffd}]]&gt;");
    }
}
