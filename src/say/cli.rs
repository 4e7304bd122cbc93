//! What the command line says besides its help: what could not be done, what was done.

use super::{Lang, any_of, quoted};

/// Something that has to be typed.
pub fn missing(argument: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Hier fehlt noch `{argument}`."),
        Lang::En => format!("`{argument}` is missing here."),
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

/// What to do after `init`.
pub fn after_init(draft: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Weiter geht es mit `taktvoll {draft}`."),
        Lang::En => format!("Go on with `taktvoll {draft}`."),
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
