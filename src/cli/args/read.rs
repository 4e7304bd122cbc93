//! How the command line is read, and explained in the language of whoever typed it.

use std::ffi::OsString;

use clap::builder::Resettable;
use clap::{Arg, ArgAction, CommandFactory as _, FromArgMatches as _};

use super::{Args, Command, Typed};
use crate::cli::environment;
use crate::say::{self, Lang};

/// The command line as clap knows it, with all its help in one language.
pub(crate) fn command(lang: Lang) -> clap::Command {
    let mut command = spoken(Typed::command(), lang);
    for name in command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect::<Vec<_>>() {
        // What is not called needs no words but its line in the list of commands.
        let about = say::help::about(&name, lang);
        let in_full: fn(clap::Command) -> clap::Command = match lang {
            Lang::De => |sub| spoken(sub, Lang::De),
            Lang::En => |sub| spoken(sub, Lang::En),
        };
        command = command.mut_subcommand(name, |sub| sub.about(about).defer(in_full));
    }
    command
}

fn spoken(command: clap::Command, lang: Lang) -> clap::Command {
    let about = say::help::about(command.get_name(), lang);
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    let command = match command.get_version() {
        // Only the tool itself has a version.
        Some(_) => command.arg(Arg::new("version").short('V').long("version").action(ArgAction::Version)),
        None => command,
    };
    command
        .about(about)
        .help_template(say::help::template(lang))
        .subcommand_help_heading(say::help::commands_heading(lang))
        .subcommand_value_name(say::help::placeholder("COMMAND", lang))
        .mut_args(|arg| {
            let arg = unless_empty(arg);
            let mut help = say::help::argument(arg.get_id().as_str(), lang).to_owned();
            let heading =
                if arg.is_positional() { say::help::arguments_heading(lang) } else { say::help::options_heading(lang) };
            let values: Vec<String> =
                arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
            // clap would name them in English; what holds if nothing is given is part of the help.
            if !values.is_empty() && arg.get_action().takes_values() {
                help = say::help::with_values(&help, &values, lang);
            }
            let names = arg.get_value_names().filter(|_| arg.get_action().takes_values()).unwrap_or_default();
            let names: Vec<&str> = names.iter().map(|name| say::help::placeholder(name.as_str(), lang)).collect();
            let arg = if names.is_empty() { arg } else { arg.value_names(names) };
            let takes = arg.get_action().takes_values();
            arg.help(help).help_heading(heading).hide_env(true).hide_possible_values(takes).hide_default_value(takes)
        })
}

/// A variable that is there and empty says nothing.
fn unless_empty(arg: Arg) -> Arg {
    let empty = arg.get_env().and_then(environment::value).is_some_and(|value| value.is_empty());
    if empty { arg.env(Resettable::Reset) } else { arg }
}

/// The names of all commands.
pub(crate) fn commands() -> Vec<String> {
    Typed::command().get_subcommands().map(|sub| sub.get_name().to_owned()).collect()
}

/// The language in which the person who typed this is answered: as asked, else as the computer speaks.
pub(crate) fn tongue(arguments: &[OsString], locale: Lang) -> Lang {
    let behind = arguments.iter().zip(arguments.iter().skip(1)).find(|(flag, _)| *flag == "--messages");
    let behind = behind.and_then(|(_, value)| value.to_str());
    let joined = arguments.iter().find_map(|flag| flag.to_str()?.strip_prefix("--messages="));
    let set = environment::value("TAKTVOLL_MESSAGES".as_ref());
    let set = set.as_ref().and_then(|set| set.to_str());
    behind.or(joined).or(set).and_then(Lang::named).unwrap_or(locale)
}

/// The arguments with the command before its options: `taktvoll --messages de explain topic` means what it says.
fn command_first(arguments: &[OsString], command: &clap::Command) -> Vec<OsString> {
    let takes_value = |flag: &str| {
        command.get_arguments().any(|known| {
            let long = known.get_long().is_some_and(|long| flag.strip_prefix("--") == Some(long));
            let short = known.get_short().is_some_and(|short| flag == format!("-{short}"));
            (long || short) && known.get_action().takes_values()
        })
    };
    let mut sorted = arguments.to_vec();
    let mut at = 1;
    while let Some(argument) = arguments.get(at).and_then(|argument| argument.to_str()) {
        if command.find_subcommand(argument).is_some() {
            let name = sorted.remove(at);
            sorted.insert(1, name);
            break;
        }
        if !argument.starts_with('-') || argument == "-" || argument == "--" {
            break;
        }
        at += if takes_value(argument) { 2 } else { 1 };
    }
    sorted
}

/// Reads what was typed; `lang` is the language of the help.
pub(crate) fn read(arguments: &[OsString], lang: Lang) -> Result<Args, clap::Error> {
    let command = command(lang);
    let arguments = command_first(arguments, &command);
    let matches = command.try_get_matches_from(arguments)?;
    let typed = Typed::from_arg_matches(&matches)?;
    Ok(Args { command: typed.command.unwrap_or_else(|| Command::Check(Box::new(typed.check))) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for lang in [Lang::De, Lang::En] {
            let mut command = command(lang);
            command.build();
            for sub in command.get_subcommands().chain([&command]) {
                assert!(!say::help::about(sub.get_name(), lang).is_empty());
                for argument in sub.get_arguments() {
                    let help = say::help::argument(argument.get_id().as_str(), lang);
                    assert!(!help.is_empty(), "{} {} {lang:?}", sub.get_name(), argument.get_id());
                }
            }
        }
    }

    #[test]
    fn the_table_of_arguments_is_sound() {
        command(Lang::En).debug_assert();
    }
}
