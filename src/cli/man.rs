//! `taktvoll man`: the manual page, in the language of the person who asks.

use std::io::Write as _;

use clap_mangen::Man as Page;

use super::Exit;
use super::args::{self, Answer, Colour, Man};
use super::output::Failure;
use super::sink::Sink;
use crate::rulefile::suggest::nearest;
use crate::say::{self, Lang};

/// Runs the command.
pub(super) fn run(args: &Man, lang: Lang) -> Result<Exit, Failure> {
    let mut command = args::command(lang);
    command.build();
    if let Some(topic) = &args.topic {
        let Some(known) = command.find_subcommand(topic) else {
            let names = args::commands();
            let meant = nearest(topic, names.iter().map(String::as_str));
            return Err(Failure::Said(say::cli::unknown_command(topic, meant, &names, lang)));
        };
        command = known.clone();
    }
    let mut page = Vec::new();
    Page::new(command).manual("taktvoll").render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let answer = Answer { messages: args.messages, color: Colour::Auto, output: None };
    let mut out = Sink::open(&answer, lang)?;
    // The headings of a page are the generator's own.
    for line in page.lines() {
        match line.strip_prefix(".SH ") {
            Some(heading) => writeln!(out, ".SH {}", say::help::man_heading(heading, lang))?,
            None => writeln!(out, "{}", say::help::call(line, lang))?,
        }
    }
    out.finish()?;
    Ok(Exit::Go)
}
