//! What can be typed. The help texts stand in [`crate::say::help`], in both languages.

mod read;

use std::path::PathBuf;

use clap::builder::FalseyValueParser;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub(super) use read::{command, commands, read, tongue};

use super::wanted::{Formats, Wanted};
use crate::finding::Level;
use crate::say::Lang;

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
