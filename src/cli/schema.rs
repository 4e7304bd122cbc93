//! `taktvoll schema`: a JSON Schema of rule files, for editors.

use std::io::Write as _;

use super::Exit;
use super::args::Schema;
use super::output::Failure;
use super::sink::Sink;
use crate::guideline::schema::schema;
use crate::say::Lang;

/// Runs the command.
pub(super) fn run(args: &Schema, locale: Lang) -> Result<Exit, Failure> {
    let lang = args.answer.messages.map_or(locale, Lang::from);
    let mut out = Sink::open(&args.answer, lang)?;
    serde_json::to_writer_pretty(&mut out, &schema(lang)).map_err(std::io::Error::from)?;
    writeln!(out)?;
    out.finish()?;
    Ok(Exit::Go)
}
