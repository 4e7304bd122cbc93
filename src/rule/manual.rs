//! The manual of a kind is the doc comment of its file, English first, German under its own heading.

use super::Kind;
use crate::lang::Lang;

impl Kind {
    /// The manual in that language, as Markdown.
    pub fn manual(&self, lang: Lang) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        let text: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let heading = text.iter().position(|line| *line == "# Deutsch").unwrap_or(text.len());
        let (english, german) = text.split_at(heading);
        match lang {
            Lang::En => english.join("\n").trim().to_owned(),
            Lang::De => {
                // The example speaks both languages and stands once.
                let fence = |line: &&str| line.starts_with("```");
                let first = english.iter().position(fence).unwrap_or(english.len());
                let last = english.iter().rposition(fence).map_or(first, |last| last + 1);
                let example = english.get(first..last).unwrap_or_default().join("\n");
                format!("{}\n\n{example}", german.get(1..).unwrap_or_default().join("\n").trim())
            }
        }
    }

    /// The example rules of the manual, as TOML.
    pub fn examples(&self) -> String {
        let manual = self.manual(Lang::En);
        let mut blocks = manual.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        blocks.by_ref().collect::<Vec<_>>().join("\n")
    }
}
