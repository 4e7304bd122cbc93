//! The command line: the only place with files, clock, environment and terminal.

mod args;
mod baseline;
mod check;
mod completions;
mod diff;
mod environment;
mod explain;
mod find;
mod fix;
mod git;
mod hash;
mod init;
mod input;
mod inspect;
mod man;
mod output;
mod progress;
mod replace;
mod reports;
mod rules;
mod schema;
mod sink;
mod test;
mod wanted;
mod why;
mod work;

use std::ffi::OsString;
use std::process::ExitCode;

use args::Command;

use crate::say::{self, Lang};

/// What the process tells its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Everything may go out.
    Go,
    /// Findings at or above `--fail-on`.
    Findings,
    /// The job could not be done.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Go => Self::from(0),
            Exit::Findings => Self::from(1),
            Exit::Failed => Self::from(2),
        }
    }
}

/// Runs the command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let locale = sys_locale::get_locale().and_then(|locale| Lang::named(&locale)).unwrap_or_default();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let tongue = args::tongue(&arguments, locale);
    let args = match args::read(&arguments, tongue) {
        Ok(args) => args,
        Err(error) => return output::usage(&error, tongue).into(),
    };
    // A bug in one rule is a finding that names the rule; what the runtime says about it is a line for its report.
    std::panic::set_hook(Box::new(move |panic| output::note(&say::cli::bug(&panic.to_string(), locale))));
    let result = match args.command {
        Command::Check(check) if check.fix || check.diff => fix::run(&check, locale),
        Command::Check(check) => check::run(&check, locale),
        Command::Fix(check) => fix::run(&check, locale),
        Command::Baseline(baseline) => baseline::run(&baseline, locale),
        Command::Diff(diff) => diff::run(&diff, locale),
        Command::Inspect(inspect) => inspect::run(&inspect, locale),
        Command::Explain(explain) => explain::run(&explain, locale),
        Command::Rules(rules) => rules::run(&rules, locale),
        Command::Test(test) => test::run(&test, locale),
        Command::Hash(hash) => hash::run(&hash, locale),
        Command::Schema(schema) => schema::run(&schema, locale),
        Command::Init(init) => init::run(&init, locale),
        Command::Completions(completions) => completions::run(&completions, tongue),
        Command::Man(man) => man::run(&man, tongue),
    };
    result.unwrap_or_else(|error| output::failed(&error, tongue)).into()
}
