//! The words of a report around its findings: headings, the summary, what is said when nothing is to be done.

use super::Lang;
use crate::platform::{Length, Platform};

/// The small words of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Before the reason.
    Why,
    /// Before what to write instead.
    Instead,
    /// Before what to write of something that is welcome.
    Idea,
    /// Before the person to ask.
    Ask,
    /// Before the rule and its line in the guideline.
    Rule,
    /// Before what is said of a finding that is a sign only.
    Sign,
    /// Before a hint.
    Hint,
    /// Before what the draft has allowed itself.
    Allowed,
    /// A post of a thread.
    Post,
    /// What comes in where no file is named.
    Input,
}

/// One of the small words.
pub const fn word(word: Word, lang: Lang) -> &'static str {
    match (word, lang) {
        (Word::Why, Lang::De) => "warum",
        (Word::Why, Lang::En) => "why",
        (Word::Instead, Lang::De) => "besser",
        (Word::Instead, Lang::En) => "instead",
        (Word::Idea, Lang::De) => "Idee",
        (Word::Idea, Lang::En) => "idea",
        (Word::Ask, Lang::De) => "fragen",
        (Word::Ask, Lang::En) => "ask",
        (Word::Rule, Lang::De) => "Regel",
        (Word::Rule, Lang::En) => "rule",
        (Word::Sign, Lang::De) => "Hinweis",
        (Word::Sign, Lang::En) => "note",
        (Word::Hint, Lang::De) => "Tipp",
        (Word::Hint, Lang::En) => "hint",
        (Word::Allowed, Lang::De) => "erlaubt",
        (Word::Allowed, Lang::En) => "allowed",
        (Word::Input, Lang::De) => "Eingabe",
        (Word::Input, Lang::En) => "input",
        (Word::Post, Lang::De) => "Beitrag",
        (Word::Post, Lang::En) => "Post",
    }
}

/// `412 of 3000 characters`.
pub fn length(length: &Length, lang: Lang) -> String {
    match (length.max, lang) {
        (Some(max), Lang::De) => format!("{} von {max} Zeichen", length.value),
        (Some(max), Lang::En) => format!("{} of {max} characters", length.value),
        (None, Lang::De) => format!("{} Zeichen", length.value),
        (None, Lang::En) if length.value == 1 => "1 character".to_owned(),
        (None, Lang::En) => format!("{} characters", length.value),
    }
}

/// Where a draft goes.
pub fn platform(platform: Option<&Platform>, lang: Lang) -> String {
    match (platform, lang) {
        (Some(platform), _) => platform.name().to_owned(),
        (None, Lang::De) => "keine Plattform genannt".to_owned(),
        (None, Lang::En) => "no platform named".to_owned(),
    }
}

/// What needs saying about rules that could not be decided.
pub fn unchecked(rules: &[&str], needs: &[String], lang: Lang) -> String {
    let needs: Vec<String> = needs.iter().map(|key| format!("`{key}`")).collect();
    let (needs, rules) = (super::all_of(&needs, lang), rules.join(", "));
    match lang {
        Lang::De => format!("nicht geprüft: braucht {needs} ({rules})"),
        Lang::En => format!("not checked: needs {needs} ({rules})"),
    }
}

/// What a rule needs that could not be decided.
pub fn needs(needs: &[String], lang: Lang) -> String {
    let needs: Vec<String> = needs.iter().map(|key| format!("`{key}`")).collect();
    let needs = super::all_of(&needs, lang);
    match lang {
        Lang::De => format!("Nicht geprüft: braucht {needs}."),
        Lang::En => format!("Not checked: needs {needs}."),
    }
}

/// The lines of further places that say the same.
pub fn further(lines: &[usize], lang: Lang) -> String {
    const MOST: usize = 10;
    let mut numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    numbers.dedup();
    let dots = if numbers.len() > MOST { " …" } else { "" };
    numbers.truncate(MOST);
    let numbers = numbers.join(", ");
    match (lines.len(), lang) {
        (1, Lang::De) => format!("auch: Zeile {numbers}"),
        (count, Lang::De) => format!("auch: {count} weitere Stellen (Zeile {numbers}{dots}); `-v` zeigt alle"),
        (1, Lang::En) => format!("also: line {numbers}"),
        (count, Lang::En) => format!("also: {count} more places (line {numbers}{dots}); `-v` shows them all"),
    }
}

/// A line of a file.
pub fn line(line: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Zeile {line}"),
        Lang::En => format!("line {line}"),
    }
}

/// How many drafts a rule was heard in.
pub fn in_drafts(drafts: usize, lang: Lang) -> String {
    match (drafts, lang) {
        (1, Lang::De) => "in einem Entwurf".to_owned(),
        (_, Lang::De) => format!("in {drafts} Entwürfen"),
        (1, Lang::En) => "in one draft".to_owned(),
        (_, Lang::En) => format!("in {drafts} drafts"),
    }
}

/// The columns of the statistics: findings, level, rule, drafts.
pub const fn statistics_columns(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::De => ["Hinweise", "Stufe", "Regel", "Entwürfe"],
        Lang::En => ["findings", "level", "rule", "drafts"],
    }
}

/// How many findings are not shown because somebody asked for few.
pub fn hidden(hidden: usize, lang: Lang) -> String {
    match (hidden, lang) {
        (1, Lang::De) => "Ein weiterer Hinweis ist hier nicht aufgeführt.".to_owned(),
        (_, Lang::De) => format!("{hidden} weitere Hinweise sind hier nicht aufgeführt."),
        (1, Lang::En) => "One more finding is not listed here.".to_owned(),
        (_, Lang::En) => format!("{hidden} more findings are not listed here."),
    }
}

/// What stands at the end of a page that others read.
pub const fn people_decide(lang: Lang) -> &'static str {
    match lang {
        Lang::De => {
            "Eine Liste von Dingen, die zu tun sind. Ob ein Beitrag klug und freundlich ist, entscheiden Menschen."
        }
        Lang::En => "A list of things to do. Whether a post is wise and kind, people decide.",
    }
}

/// A draft without anything to do.
pub const fn all_good(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Nichts aufgefallen. Schön!",
        Lang::En => "Nothing came up. Lovely!",
    }
}

/// A draft without a word or a picture.
pub const fn empty(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Hier steht noch nichts.",
        Lang::En => "There is nothing here yet.",
    }
}

/// How many drafts, and what came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Drafts.
    pub drafts: usize,
    /// Outcomes for a draft and a platform that may go out.
    pub go: usize,
    /// Those for which somebody should be asked.
    pub ask: usize,
    /// Those in which something has to be mended.
    pub stop: usize,
    /// Findings.
    pub findings: usize,
    /// Drafts that were not checked: unreadable, or under a broken guideline.
    pub unchecked: usize,
}

/// The last line of a report.
pub fn summary(tally: Tally, lang: Lang) -> String {
    let Tally { drafts, go, ask, stop, unchecked, .. } = tally;
    let checks = go + ask + stop;
    let drafts_said = match lang {
        Lang::De => format!("{drafts} {}", if drafts == 1 { "Entwurf" } else { "Entwürfe" }),
        Lang::En => format!("{drafts} {}", if drafts == 1 { "draft" } else { "drafts" }),
    };
    let checks_said = match (checks == drafts, lang) {
        (true, _) => String::new(),
        (false, Lang::De) => format!(", {checks} Prüfungen"),
        (false, Lang::En) => format!(", {checks} checks"),
    };
    let unchecked_said = match (unchecked, lang) {
        (0, _) => String::new(),
        (_, Lang::De) => format!(", {unchecked} nicht geprüft"),
        (_, Lang::En) => format!(", {unchecked} not checked"),
    };
    match lang {
        Lang::De => {
            let can = if go == 1 { "kann" } else { "können" };
            format!("{drafts_said}{checks_said}: {go} {can} raus, {ask} erst fragen, {stop} noch nicht{unchecked_said}")
        }
        Lang::En => {
            format!("{drafts_said}{checks_said}: {go} good to go, {ask} ask first, {stop} not yet{unchecked_said}")
        }
    }
}

/// What follows the summary when everything may go out.
pub const fn not_an_approval(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Keine Freigabe, aber ein gutes Zeichen.",
        Lang::En => "Not an approval, but a good sign.",
    }
}

/// That the built-in rules serve: because somebody asked for no guideline, or because there is none.
pub const fn built_in(asked: bool, lang: Lang) -> &'static str {
    match (asked, lang) {
        (true, Lang::De) => "Es gelten die eingebauten Regeln.",
        (true, Lang::En) => "The built-in rules serve.",
        (false, Lang::De) => {
            "Kein Leitfaden gefunden, daher gelten die eingebauten Regeln. `taktvoll init` legt einen an."
        }
        (false, Lang::En) => "No guideline found, so the built-in rules serve. `taktvoll init` writes one.",
    }
}

/// Which guideline serves, and how many rules it has.
pub fn served(path: Option<&str>, rules: usize, lang: Lang) -> String {
    match (path, lang) {
        (Some(path), Lang::De) => format!("Leitfaden {path}: {rules} Regeln"),
        (Some(path), Lang::En) => format!("guideline {path}: {rules} rules"),
        (None, Lang::De) => format!("eingebaute Regeln: {rules}"),
        (None, Lang::En) => format!("built-in rules: {rules}"),
    }
}

/// How far a run has come.
pub fn so_far(drafts: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{drafts} Entwürfe"),
        Lang::En => format!("{drafts} drafts"),
    }
}

/// How many mistakes the rule files have, and what follows.
pub fn broken(problems: usize, lang: Lang) -> String {
    match (problems, lang) {
        (1, Lang::De) => {
            "1 Stelle in den Regeldateien ist noch zu klären. Solange wird kein Entwurf geprüft.".to_owned()
        }
        (1, Lang::En) => "1 place in the rule files needs mending. Until then no draft is checked.".to_owned(),
        (_, Lang::De) => {
            format!("{problems} Stellen in den Regeldateien sind noch zu klären. Solange wird kein Entwurf geprüft.")
        }
        (_, Lang::En) => format!("{problems} places in the rule files need mending. Until then no draft is checked."),
    }
}

/// No draft was found.
pub const fn nothing_found(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Hier liegen keine Entwürfe (.md, .txt, .jsonl, .csv).",
        Lang::En => "There are no drafts here (.md, .txt, .jsonl, .csv).",
    }
}

/// Mistakes of one file that are not shown.
pub fn more_problems(file: &str, more: usize, lang: Lang) -> String {
    match (more, lang) {
        (1, Lang::De) => format!("{file}: … und 1 weiterer Hinweis"),
        (_, Lang::De) => format!("{file}: … und {more} weitere Hinweise"),
        (_, Lang::En) => format!("{file}: … and {more} more"),
    }
}
