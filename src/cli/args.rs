//! What can be typed. The help texts stand in [`crate::say::cli`], in both languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{FalseyValueParser, Resettable};
use clap::{Arg, ArgAction, Args as ClapArgs, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use jiff::civil::Date;

use super::environment;
use super::wanted::{Formats, Wanted};
use crate::finding::Level;
use crate::say::{self, Lang};

#[derive(Debug, Parser)]
#[command(name = "taktvoll", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
struct Typed {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    check: Check,
}

/// What was meant.
#[derive(Debug)]
pub(super) struct Args {
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(Box<Check>),
    Fix(Box<Check>),
    Baseline(Box<Baseline>),
    Diff(Box<Diff>),
    Inspect(Inspect),
    Explain(Explain),
    Rules(Rules),
    Test(Test),
    Schema(Schema),
    Hash(Hash),
    Init(Init),
    Completions(Completions),
    Man(Man),
}

/// Which drafts, and what is known about them.
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Drafts {
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, env = "TAKTVOLL_STAGED", value_parser = FalseyValueParser::new())]
    pub(super) staged: bool,
    #[arg(long, value_name = "REV", conflicts_with = "staged", env = "TAKTVOLL_SINCE")]
    pub(super) since: Option<String>,
    #[arg(long, env = "TAKTVOLL_FORCE_EXCLUDE", value_parser = FalseyValueParser::new())]
    pub(super) force_exclude: bool,
    #[arg(long, value_name = "NAME", value_delimiter = ',', env = "TAKTVOLL_PLATFORM")]
    pub(super) platform: Vec<String>,
    #[arg(long, value_name = "CODE", env = "TAKTVOLL_LANGUAGE")]
    pub(super) language: Option<String>,
    #[arg(long, value_name = "PATH", env = "TAKTVOLL_STDIN_FILENAME")]
    pub(super) stdin_filename: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", env = "TAKTVOLL_STDIN_FORMAT")]
    pub(super) stdin_format: Option<StdinFormat>,
}

/// Which guideline, and on which day.
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Config {
    #[arg(long, value_name = "DATE", env = "TAKTVOLL_TODAY")]
    pub(super) today: Option<Date>,
    #[arg(short = 'c', long = "config", value_name = "FILE", env = "TAKTVOLL_CONFIG")]
    pub(super) file: Option<PathBuf>,
    #[arg(long = "no-config", conflicts_with = "file", env = "TAKTVOLL_NO_CONFIG", value_parser = FalseyValueParser::new())]
    pub(super) none: bool,
}

/// How the answer is given.
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Answer {
    #[arg(long, value_name = "LANG", env = "TAKTVOLL_MESSAGES")]
    pub(super) messages: Option<Messages>,
    #[arg(long, value_name = "WHEN", default_value = "auto", env = "TAKTVOLL_COLOR")]
    pub(super) color: Colour,
    #[arg(short, long, value_name = "FILE", env = "TAKTVOLL_OUTPUT")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Clone, Debug, ClapArgs)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that a person types")]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) drafts: Drafts,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
    #[arg(short, long = "format", id = "formats", value_name = "FORMAT[=FILE]", default_value = "terminal", env = "TAKTVOLL_FORMAT", value_parser = Formats)]
    pub(super) formats: Vec<Wanted>,
    #[arg(long, value_name = "LEVEL", default_value = "ask", env = "TAKTVOLL_FAIL_ON")]
    pub(super) fail_on: FailOn,
    #[arg(long, env = "TAKTVOLL_STRICT", value_parser = FalseyValueParser::new())]
    pub(super) strict: bool,
    #[arg(long, conflicts_with = "staged", env = "TAKTVOLL_FIX", value_parser = FalseyValueParser::new())]
    pub(super) fix: bool,
    #[arg(long, env = "TAKTVOLL_DIFF", value_parser = FalseyValueParser::new())]
    pub(super) diff: bool,
    #[arg(long, env = "TAKTVOLL_NO_BASELINE", value_parser = FalseyValueParser::new())]
    pub(super) no_baseline: bool,
    #[arg(long, conflicts_with_all = ["fix", "diff"], env = "TAKTVOLL_REDACT", value_parser = FalseyValueParser::new())]
    pub(super) redact: bool,
    #[arg(short, long, env = "TAKTVOLL_QUIET", value_parser = FalseyValueParser::new(), conflicts_with = "verbose")]
    pub(super) quiet: bool,
    #[arg(short, long, env = "TAKTVOLL_VERBOSE", value_parser = FalseyValueParser::new())]
    pub(super) verbose: bool,
    #[arg(long, env = "TAKTVOLL_STATISTICS", value_parser = FalseyValueParser::new())]
    pub(super) statistics: bool,
    #[arg(long, value_name = "N", env = "TAKTVOLL_MAX_FINDINGS")]
    pub(super) max_findings: Option<usize>,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Baseline {
    #[arg(value_name = "ACTION")]
    pub(super) action: BaselineAction,
    #[command(flatten)]
    pub(super) drafts: Drafts,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum BaselineAction {
    Create,
    Show,
    Prune,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Diff {
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], required = true)]
    pub(super) guideline: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) drafts: Drafts,
    #[arg(long, value_name = "DATE", env = "TAKTVOLL_TODAY")]
    pub(super) today: Option<Date>,
    #[command(flatten)]
    pub(super) answer: Answer,
    #[arg(short, long, value_name = "FORMAT", default_value = "terminal", env = "TAKTVOLL_FORMAT")]
    pub(super) format: ListFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Inspect {
    #[command(flatten)]
    pub(super) drafts: Drafts,
    #[arg(long, env = "TAKTVOLL_TERMS", value_parser = FalseyValueParser::new())]
    pub(super) terms: bool,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
    #[arg(short, long, value_name = "FORMAT", default_value = "terminal", env = "TAKTVOLL_FORMAT")]
    pub(super) format: ListFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Explain {
    #[arg(value_name = "RULE")]
    pub(super) rule: Option<String>,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
    #[arg(short, long, value_name = "FORMAT", default_value = "terminal", env = "TAKTVOLL_FORMAT")]
    pub(super) format: ListFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Rules {
    #[arg(long, env = "TAKTVOLL_PACKS", value_parser = FalseyValueParser::new())]
    pub(super) packs: bool,
    #[arg(long, conflicts_with = "packs")]
    pub(super) why: bool,
    #[command(flatten)]
    pub(super) drafts: Drafts,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
    #[arg(short, long, value_name = "FORMAT", default_value = "terminal", env = "TAKTVOLL_FORMAT")]
    pub(super) format: RulesFormat,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Test {
    #[arg(long, env = "TAKTVOLL_PACKS", value_parser = FalseyValueParser::new())]
    pub(super) packs: bool,
    #[arg(long, env = "TAKTVOLL_COVERAGE", value_parser = FalseyValueParser::new())]
    pub(super) coverage: bool,
    #[arg(long, env = "TAKTVOLL_MUTATE", value_parser = FalseyValueParser::new())]
    pub(super) mutate: bool,
    #[arg(long, env = "TAKTVOLL_VARIANTS", value_parser = FalseyValueParser::new())]
    pub(super) variants: bool,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
    #[arg(short, long, value_name = "FORMAT", default_value = "terminal", env = "TAKTVOLL_FORMAT")]
    pub(super) format: TestFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TestFormat {
    Terminal,
    Junit,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Hash {
    #[arg(value_name = "TERM")]
    pub(super) term: Vec<String>,
    #[command(flatten)]
    pub(super) config: Config,
    #[command(flatten)]
    pub(super) answer: Answer,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Schema {
    #[command(flatten)]
    pub(super) answer: Answer,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Init {
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) folder: PathBuf,
    #[arg(long, value_name = "LANG", env = "TAKTVOLL_MESSAGES")]
    pub(super) messages: Option<Messages>,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
    #[arg(long, value_name = "LANG", env = "TAKTVOLL_MESSAGES")]
    pub(super) messages: Option<Messages>,
}

#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Man {
    #[arg(value_name = "COMMAND")]
    pub(super) topic: Option<String>,
    #[arg(long, value_name = "LANG", env = "TAKTVOLL_MESSAGES")]
    pub(super) messages: Option<Messages>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Terminal,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    Terminal,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum StdinFormat {
    Text,
    Jsonl,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Messages {
    De,
    En,
}

impl From<Messages> for Lang {
    fn from(messages: Messages) -> Self {
        match messages {
            Messages::De => Self::De,
            Messages::En => Self::En,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Must,
    Ask,
    Advice,
    Never,
}

impl FailOn {
    /// The lowest level that fails; `None` if none does.
    pub(super) const fn level(self) -> Option<Level> {
        match self {
            Self::Must => Some(Level::Must),
            Self::Ask => Some(Level::Ask),
            Self::Advice => Some(Level::Advice),
            Self::Never => None,
        }
    }
}

/// The command line as clap knows it, with all its help in one language.
pub(super) fn command(lang: Lang) -> clap::Command {
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
pub(super) fn commands() -> Vec<String> {
    Typed::command().get_subcommands().map(|sub| sub.get_name().to_owned()).collect()
}

/// The language in which the person who typed this is answered: as asked, else as the computer speaks.
pub(super) fn tongue(arguments: &[OsString], locale: Lang) -> Lang {
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
pub(super) fn read(arguments: &[OsString], lang: Lang) -> Result<Args, clap::Error> {
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
