//! Standard error, what could not be done, and what the terminal is like.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use anstream::ColorChoice;
use anstream::stream::RawStream;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::{Answer, Colour};
use super::{Exit, environment, input};
use crate::report::escape;
use crate::report::terminal::Terminal;
use crate::say::{self, Lang};

/// Why a command could not do its job, in words for the person who called it.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something that was asked for is not there, or cannot be.
    Said(String),
    /// It has been said already, at length.
    Shown,
    /// Writing the answer failed.
    Writing(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Writing(error)
    }
}

/// Writes a line to standard error. That it may be closed is nobody's concern.
pub(super) fn note(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", escape::terminal(line));
}

/// Says why a command failed.
pub(super) fn failed(failure: &Failure, lang: Lang) -> Exit {
    match failure {
        Failure::Shown => {}
        Failure::Said(said) => note(said),
        Failure::Writing(error) => note(&say::file::unfinished(&say::file::reason(error, lang), lang)),
    }
    Exit::Failed
}

/// Answers `--help`, `--version` and what could not be understood.
pub(super) fn usage(error: &clap::Error, lang: Lang) -> Exit {
    if !error.use_stderr() {
        let said = match error.kind() {
            ErrorKind::DisplayVersion => say::help::version(lang),
            // clap has a few words of its own in the line of the call.
            _ => say::help::call(&error.render().ansi().to_string(), lang),
        };
        let _ = anstream::stdout().write_all(said.as_bytes());
        return Exit::Go;
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let one = |kind| context(kind).into_iter().next();
    if let (ErrorKind::MissingRequiredArgument, Some(missing)) = (error.kind(), one(ContextKind::InvalidArg)) {
        note(&say::cli::missing(&missing, lang));
        note(say::help::see_help(lang));
        return Exit::Failed;
    }
    note(&say::cli::misunderstood(
        one(ContextKind::InvalidArg).or_else(|| one(ContextKind::InvalidSubcommand)).as_deref(),
        one(ContextKind::InvalidValue).as_deref(),
        one(ContextKind::PriorArg).as_deref(),
        &[context(ContextKind::SuggestedArg), context(ContextKind::SuggestedValue)].concat(),
        &context(ContextKind::ValidValue),
        lang,
    ));
    note(say::help::see_help(lang));
    Exit::Failed
}

/// A file that cannot be read, as a failure.
pub(super) fn unreadable(path: &Path, error: &io::Error, lang: Lang) -> String {
    say::file::unreadable(&path.display().to_string(), &say::file::reason(error, lang), lang)
}

/// The terminal as it is: its width, whether colours are wanted on it, and whether it follows links.
pub(super) fn terminal(answer: &Answer, lang: Lang, quiet: bool) -> Terminal {
    let stdout = answer.output.is_none();
    let colour = colour(answer, || stdout && is_colourful(&io::stdout()));
    let links = stdout && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout);
    Terminal { lang, width: width(stdout), colour, quiet, verbose: false, links: links.then(here) }
}

/// A report in a file: no colours unless they are asked for, no links, the width of a page.
pub(super) fn page(answer: &Answer, lang: Lang, quiet: bool) -> Terminal {
    let colour = answer.color == Colour::Always;
    Terminal { lang, width: width(false), colour, quiet, verbose: false, links: None }
}

/// The same for what goes to standard error.
pub(super) fn error_terminal(answer: &Answer, lang: Lang) -> Terminal {
    let colour = colour(answer, || is_colourful(&io::stderr()));
    let width = width(io::stderr().is_terminal());
    Terminal { lang, width, colour, quiet: false, verbose: false, links: None }
}

/// Whether a stream shows colours, by what it is and by the environment.
fn is_colourful<S: RawStream>(stream: &S) -> bool {
    // `CLICOLOR_FORCE=0` is no wish for colours, though anstream takes it for one.
    let wanted = stream.is_terminal() || environment::forces_colour();
    wanted && anstream::AutoStream::choice(stream) != ColorChoice::Never
}

/// The folder the process stands in, as an address.
fn here() -> String {
    format!("file://{}/", escape::uri(&input::here().to_string_lossy().replace('\\', "/")))
}

/// Whether colours are wanted: as asked, else as the place the answer goes to has it.
fn colour(answer: &Answer, fits: impl FnOnce() -> bool) -> bool {
    match answer.color {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => fits(),
    }
}

/// The columns of the terminal; in a pipe or a file, a hundred.
fn width(ours: bool) -> usize {
    let seen = terminal_size::terminal_size().filter(|_| ours && io::stdout().is_terminal());
    seen.map_or(100, |(width, _)| usize::from(width.0).clamp(40, 140))
}
