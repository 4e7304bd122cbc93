//! What the command line says besides its help: what could not be done, what was done.

use super::{Lang, any_of, quoted};

/// Something that has to be typed.
pub fn missing(argument: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Hier fehlt noch `{argument}`."),
        Lang::En => format!("`{argument}` is missing here."),
    }
}

/// A file that cannot be read.
pub fn unreadable(path: &str, reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} lässt sich nicht lesen: {reason}"),
        Lang::En => format!("{path} cannot be read: {reason}"),
    }
}

/// A file that cannot be written.
pub fn unwritable(path: &str, reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} lässt sich nicht schreiben: {reason}"),
        Lang::En => format!("{path} cannot be written: {reason}"),
    }
}

/// Why a file cannot be opened, in plain words.
pub fn reason(error: &std::io::Error, lang: Lang) -> String {
    use std::io::ErrorKind;
    match (error.kind(), lang) {
        (ErrorKind::NotFound, Lang::De) => "die Datei gibt es nicht".to_owned(),
        (ErrorKind::NotFound, Lang::En) => "there is no such file".to_owned(),
        (ErrorKind::PermissionDenied, Lang::De) => "die Berechtigung fehlt".to_owned(),
        (ErrorKind::PermissionDenied, Lang::En) => "permission is missing".to_owned(),
        (ErrorKind::IsADirectory, Lang::De) => "es ist ein Ordner".to_owned(),
        (ErrorKind::IsADirectory, Lang::En) => "it is a folder".to_owned(),
        (ErrorKind::StorageFull, Lang::De) => "dort ist kein Platz mehr".to_owned(),
        (ErrorKind::StorageFull, Lang::En) => "there is no space left".to_owned(),
        (ErrorKind::InvalidData, Lang::De) => "der Text ist nicht in UTF-8 gespeichert".to_owned(),
        (ErrorKind::InvalidData, Lang::En) => "its text is not stored as UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

/// The answer could not be written to its end.
pub fn unfinished(reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Die Antwort lässt sich nicht zu Ende schreiben: {reason}"),
        Lang::En => format!("The answer cannot be written to its end: {reason}"),
    }
}

/// Two reports for one place.
pub const fn one_answer(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Nur eine Form passt auf die Ausgabe. Die anderen brauchen eine Datei: `-f sarif=bericht.sarif`.",
        Lang::En => "Only one form fits on the output. The others need a file: `-f sarif=report.sarif`.",
    }
}

/// A place without a report.
pub const fn no_answer(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "`--output` bleibt leer: Jede Form hat schon ihre eigene Datei.",
        Lang::En => "Nothing is left for `--output`: every form has a file of its own.",
    }
}

/// No format that is wanted has room for statistics.
pub fn no_statistics(formats: &[&str], lang: Lang) -> String {
    let formats: Vec<String> = formats.iter().map(|format| format!("`{format}`")).collect();
    match lang {
        Lang::De => format!("`--statistics` gibt es in {}.", super::all_of(&formats, lang)),
        Lang::En => format!("`--statistics` goes with {}.", any_of(&formats, lang)),
    }
}

/// A pack that does not exist.
pub fn unknown_pack(name: &str, meant: Option<&str>, lang: Lang) -> String {
    let way = match (meant, lang) {
        (Some(meant), Lang::De) => format!("Gemeint ist vielleicht `taktvoll:{meant}`."),
        (Some(meant), Lang::En) => format!("Did you mean `taktvoll:{meant}`?"),
        (None, Lang::De) => "`taktvoll rules --packs` zeigt alle.".to_owned(),
        (None, Lang::En) => "`taktvoll rules --packs` lists them all.".to_owned(),
    };
    match lang {
        Lang::De => format!("Ein Paket `taktvoll:{name}` gibt es in dieser Version nicht. {way}"),
        Lang::En => format!("There is no pack `taktvoll:{name}` in this version. {way}"),
    }
}

/// A command that does not exist.
pub fn unknown_command(name: &str, meant: Option<&str>, all: &[String], lang: Lang) -> String {
    if let Some(meant) = meant {
        return match lang {
            Lang::De => format!("Einen Befehl {} gibt es nicht. Gemeint ist vielleicht `{meant}`.", quoted(name, lang)),
            Lang::En => format!("There is no command {}. Did you mean `{meant}`?", quoted(name, lang)),
        };
    }
    let all: Vec<String> = all.iter().map(|name| format!("`{name}`")).collect();
    match lang {
        Lang::De => {
            format!("Einen Befehl {} gibt es nicht. Es gibt {}.", quoted(name, lang), super::all_of(&all, lang))
        }
        Lang::En => format!("There is no command {}. There are {}.", quoted(name, lang), super::all_of(&all, lang)),
    }
}

/// A file that does not exist has nearly the name of a command.
pub fn meant_command(command: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Ist der Befehl `taktvoll {command}` gemeint?"),
        Lang::En => format!("Did you mean the command `taktvoll {command}`?"),
    }
}

/// The answer would replace a draft.
pub fn output_is_input(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => {
            format!("{path} ist selbst ein Entwurf; die Antwort würde ihn ersetzen. Bitte eine andere Datei nennen.")
        }
        Lang::En => format!("{path} is a draft itself; the answer would replace it. Please name another file."),
    }
}

/// The folder of a file that is to be written is missing.
pub const fn no_such_folder(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "den Ordner gibt es nicht",
        Lang::En => "there is no such folder",
    }
}

/// A command line that could not be understood: the argument, its value, what it does not go with, what was probably
/// meant, what is possible.
pub fn misunderstood(
    argument: Option<&str>,
    value: Option<&str>,
    other: Option<&str>,
    meant: &[String],
    possible: &[String],
    lang: Lang,
) -> String {
    let ticked = |words: &[String]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>();
    let wrong = match (argument, value.filter(|value| !value.is_empty()), other, lang) {
        (Some(argument), Some(value), _, Lang::De) => format!("{} passt nicht zu `{argument}`.", quoted(value, lang)),
        (Some(argument), Some(value), _, Lang::En) => format!("{} does not fit `{argument}`.", quoted(value, lang)),
        (Some(argument), None, Some(other), Lang::De) => format!("`{argument}` geht nicht zusammen mit `{other}`."),
        (Some(argument), None, Some(other), Lang::En) => format!("`{argument}` does not go with `{other}`."),
        (Some(argument), None, None, Lang::De) if value.is_some() => format!("Bei `{argument}` fehlt noch etwas."),
        (Some(argument), None, None, Lang::En) if value.is_some() => {
            format!("Something is missing behind `{argument}`.")
        }
        (Some(argument), None, None, Lang::De) => format!("`{argument}` gibt es nicht."),
        (Some(argument), None, None, Lang::En) => format!("There is no `{argument}`."),
        (None, _, _, Lang::De) => "Dieser Aufruf ist nicht zu verstehen.".to_owned(),
        (None, _, _, Lang::En) => "This command line cannot be understood.".to_owned(),
    };
    let asks_for_a_day = argument.is_some_and(|argument| argument.starts_with("--today"));
    let way = match (meant, possible, lang) {
        ([], [], Lang::De) if value.is_some() && asks_for_a_day => {
            " Ein Tag wird so geschrieben: `2027-03-31`.".to_owned()
        }
        ([], [], Lang::En) if value.is_some() && asks_for_a_day => {
            " A day is written like this: `2027-03-31`.".to_owned()
        }
        ([], [], _) => String::new(),
        ([], possible, Lang::De) => format!(" Möglich sind {}.", super::all_of(&ticked(possible), lang)),
        ([], possible, Lang::En) => format!(" Possible are {}.", super::all_of(&ticked(possible), lang)),
        (meant, _, Lang::De) => format!(" Gemeint ist vielleicht {}.", any_of(&ticked(meant), lang)),
        (meant, _, Lang::En) => format!(" Did you mean {}?", any_of(&ticked(meant), lang)),
    };
    format!("{wrong}{way}")
}

/// Neither a file nor a folder, such as a pipe or a device.
pub const fn not_a_file(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "es ist weder eine Datei noch ein Ordner",
        Lang::En => "it is neither a file nor a folder",
    }
}

/// A platform on the command line that is not known.
pub fn unknown_platform(name: &str, meant: Option<&str>, lang: Lang) -> String {
    match (meant, lang) {
        (Some(meant), Lang::De) => {
            format!("Eine Plattform {} ist nicht bekannt. Gemeint ist vielleicht `{meant}`.", quoted(name, lang))
        }
        (Some(meant), Lang::En) => {
            format!("There is no platform called {}. Did you mean `{meant}`?", quoted(name, lang))
        }
        (None, lang) => {
            let known: Vec<&str> = crate::platform::names().collect();
            match lang {
                Lang::De => format!(
                    "Eine Plattform {} ist nicht bekannt. Bekannt sind {}.",
                    quoted(name, lang),
                    super::all_of(&known, lang)
                ),
                Lang::En => format!(
                    "There is no platform called {}. Known are {}.",
                    quoted(name, lang),
                    super::all_of(&known, lang)
                ),
            }
        }
    }
}

/// Not a language code.
pub fn unknown_language(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{} ist kein bekanntes Kürzel einer Sprache wie `de` oder `en`.", quoted(name, lang)),
        Lang::En => format!("{} is not a known language code such as `de` or `en`.", quoted(name, lang)),
    }
}

/// Drafts were named where only rules are listed.
pub const fn paths_without_why(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Mit Entwürfen geht es so: `taktvoll rules --why ENTWURF`.",
        Lang::En => "With drafts it goes like this: `taktvoll rules --why DRAFT`.",
    }
}

/// `--why` without a draft.
pub const fn why_without_paths(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Zu `--why` fehlt der Entwurf: `taktvoll rules --why ENTWURF`.",
        Lang::En => "`--why` lacks a draft: `taktvoll rules --why DRAFT`.",
    }
}

/// `hash` without a term.
pub const fn nothing_to_hash(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Es fehlt ein Begriff: `taktvoll hash \"Projekt Falke\"`.",
        Lang::En => "A term is missing: `taktvoll hash \"Project Falcon\"`.",
    }
}

/// A term without words, or with too many.
pub fn no_words_to_hash(term: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{} lässt sich nicht verschlüsseln: Es braucht ein bis acht Wörter.", quoted(term, lang)),
        Lang::En => format!("{} cannot be hashed: it takes one to eight words.", quoted(term, lang)),
    }
}

/// Where a new key belongs.
pub const fn new_hash_key(lang: Lang) -> &'static str {
    match lang {
        Lang::De => {
            "Ein neuer Schlüssel: `hash_key` gehört an den Anfang des Leitfadens oder, sicherer, in eine Datei außerhalb des Archivs, die `extends` nennt."
        }
        Lang::En => {
            "A new key: `hash_key` belongs at the top of the guideline or, safer, in a file outside the repository that `extends` names."
        }
    }
}

/// The computer has no random numbers to give.
pub fn no_random(reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Ein Schlüssel lässt sich gerade nicht machen: {reason}"),
        Lang::En => format!("A key cannot be made right now: {reason}"),
    }
}

/// A rule or kind that does not exist.
pub fn unknown_rule(name: &str, meant: &[&str], lang: Lang) -> String {
    match (meant, lang) {
        ([], Lang::De) => format!("Eine Regel {} gibt es nicht. `taktvoll rules` zeigt alle.", quoted(name, lang)),
        ([], Lang::En) => format!("There is no rule {}. `taktvoll rules` lists them all.", quoted(name, lang)),
        (meant, Lang::De) => {
            format!("Eine Regel {} gibt es nicht. Gemeint ist vielleicht {}.", quoted(name, lang), any_of(meant, lang))
        }
        (meant, Lang::En) => format!("There is no rule {}. Did you mean {}?", quoted(name, lang), any_of(meant, lang)),
    }
}

/// What `init` has written.
pub fn written(paths: &[String], lang: Lang) -> String {
    match lang {
        Lang::De => format!("Angelegt: {}.", super::all_of(paths, lang)),
        Lang::En => format!("Written: {}.", super::all_of(paths, lang)),
    }
}

/// What to do after `init`.
pub fn after_init(draft: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Weiter geht es mit `taktvoll {draft}`."),
        Lang::En => format!("Go on with `taktvoll {draft}`."),
    }
}

/// `init` finds a file in its way.
pub fn already_there(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} gibt es schon. Nichts wurde verändert."),
        Lang::En => format!("{path} is already there. Nothing was changed."),
    }
}

/// The last line of `test`; `more` says that more than examples were tried.
pub fn tested(passed: usize, failed: usize, rules: usize, more: bool, lang: Lang) -> String {
    let rules = match (rules, lang) {
        (1, Lang::De) => "1 Regel".to_owned(),
        (_, Lang::De) => format!("{rules} Regeln"),
        (1, Lang::En) => "1 rule".to_owned(),
        (_, Lang::En) => format!("{rules} rules"),
    };
    let holds = match (passed, more, lang) {
        (_, true, Lang::De) => "in Ordnung",
        (_, true, Lang::En) => "fine",
        (1, false, Lang::De) => "Beispiel stimmt",
        (_, false, Lang::De) => "Beispiele stimmen",
        (1, false, Lang::En) => "example holds",
        (_, false, Lang::En) => "examples hold",
    };
    match lang {
        Lang::De => format!("{rules}: {passed} {holds}, {failed} noch nicht"),
        Lang::En => format!("{rules}: {passed} {holds}, {failed} not yet"),
    }
}

/// Why an example does not hold.
pub fn example_failed(rule: &str, failure: &crate::trial::Failure, lang: Lang) -> String {
    use crate::trial::Failure;
    match (failure, lang) {
        (Failure::NotFlagged, Lang::De) => format!("{rule} sollte sich hier melden und tut es nicht."),
        (Failure::NotFlagged, Lang::En) => format!("{rule} should flag this and does not."),
        (Failure::Flagged { text }, Lang::De) => {
            format!("{rule} sollte hier still bleiben, meldet sich aber bei {}.", quoted(text, lang))
        }
        (Failure::Flagged { text }, Lang::En) => {
            format!("{rule} should leave this alone but flags {}.", quoted(text, lang))
        }
        (Failure::OtherHit { wanted, got }, Lang::De) => {
            format!("{rule} sollte {} unterstreichen, unterstreicht aber {}.", quoted(wanted, lang), quoted(got, lang))
        }
        (Failure::OtherHit { wanted, got }, Lang::En) => {
            format!("{rule} should underline {} but underlines {}.", quoted(wanted, lang), quoted(got, lang))
        }
        (Failure::Unreadable(mistake), _) => format!("{rule}: {}", super::draft::mistake(mistake, lang)),
    }
}

/// A bug in taktvoll.
pub fn bug(said: &str, lang: Lang) -> String {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match lang {
        Lang::De => format!("Ein Fehler in taktvoll, bitte melden: {said}"),
        Lang::En => format!("A bug in taktvoll, please report it: {said}"),
    }
}

/// The headings of `explain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Examples that are flagged.
    Flags,
    /// Examples that are left alone.
    Allows,
    /// Where a rule is written.
    Written,
    /// The keys of a kind.
    Keys,
    /// The keys of every rule.
    CommonKeys,
    /// The keys of a condition.
    ConditionKeys,
    /// What a condition may ask of a value.
    Comparisons,
    /// The kinds there are.
    Kinds,
    /// The source of a rule.
    Source,
    /// The clause of the guideline.
    Clause,
    /// Who looks after a rule.
    Owner,
    /// When to look at it again.
    ReviewBy,
    /// What has to hold.
    When,
    /// What must not hold.
    Unless,
}

/// A heading of `explain`.
pub const fn heading(heading: Heading, lang: Lang) -> &'static str {
    match (heading, lang) {
        (Heading::Flags, Lang::De) => "meldet sich zum Beispiel bei",
        (Heading::Flags, Lang::En) => "flags for example",
        (Heading::Allows, Lang::De) => "lässt zum Beispiel in Ruhe",
        (Heading::Allows, Lang::En) => "leaves alone for example",
        (Heading::Written, Lang::De) => "steht in",
        (Heading::Written, Lang::En) => "is written in",
        (Heading::Keys, Lang::De) => "Schlüssel dieser Regelart",
        (Heading::Keys, Lang::En) => "Keys of this kind",
        (Heading::CommonKeys, Lang::De) => "Schlüssel jeder Regel",
        (Heading::CommonKeys, Lang::En) => "Keys of every rule",
        (Heading::ConditionKeys, Lang::De) => "In Bedingungen (`when`, `unless`) neben den Angaben des Entwurfs",
        (Heading::ConditionKeys, Lang::En) => "In conditions (`when`, `unless`) besides what a draft says",
        (Heading::Comparisons, Lang::De) => "Vergleiche in Bedingungen, etwa `publish_at = { before = 2026-12-24 }`",
        (Heading::Comparisons, Lang::En) => "Comparisons in conditions, such as `publish_at = { before = 2026-12-24 }`",
        (Heading::Kinds, Lang::De) => "Regelarten",
        (Heading::Kinds, Lang::En) => "Kinds of rules",
        (Heading::Clause, Lang::De) => "Abschnitt im Leitfaden",
        (Heading::Clause, Lang::En) => "clause of the guideline",
        (Heading::When, Lang::De) => "nur, wenn",
        (Heading::When, Lang::En) => "only if",
        (Heading::Unless, Lang::De) => "nicht, wenn",
        (Heading::Unless, Lang::En) => "not if",
        (Heading::Owner, Lang::De) => "gepflegt von",
        (Heading::Owner, Lang::En) => "looked after by",
        (Heading::ReviewBy, Lang::De) => "wieder anzusehen bis",
        (Heading::ReviewBy, Lang::En) => "to be looked at again by",
        (Heading::Source, Lang::De) => "Quelle",
        (Heading::Source, Lang::En) => "source",
    }
}

/// A wording and what it replaces, both in quotation marks.
pub fn instead_of(wanted: &str, others: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{wanted} statt {others}"),
        Lang::En => format!("{wanted}, not {others}"),
    }
}

/// That a rule replaces what another file says.
pub const fn overrides(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "ändert",
        Lang::En => "overrides",
    }
}
