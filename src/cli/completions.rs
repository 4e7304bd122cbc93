//! `taktvoll completions`: what a shell needs to complete the command line.

use super::Exit;
use super::args::{self, Answer, Colour, Completions};
use super::output::Failure;
use super::sink::Sink;
use crate::say::Lang;
use std::io::Write as _;

/// Runs the command.
pub(super) fn run(args: &Completions, lang: Lang) -> Result<Exit, Failure> {
    let answer = Answer { messages: args.messages, color: Colour::Auto, output: None };
    let mut out = Sink::open(&answer, lang)?;
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::command(lang), "taktvoll", &mut script);
    out.write_all(&script)?;
    out.finish()?;
    Ok(Exit::Go)
}
