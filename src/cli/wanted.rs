//! `-f NAME` and `-f NAME=FILE`: which reports are wanted, and where each goes.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Command};

use crate::report::{self, FORMATS, Named};

/// A report that is wanted.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub(super) format: Named,
    /// The file it goes to; `None` for where the answer goes.
    pub(super) file: Option<PathBuf>,
}

/// Reads `-f` by the table of formats.
#[derive(Clone, Copy, Debug)]
pub(super) struct Formats;

fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|format| format.name))
}

impl TypedValueParser for Formats {
    type Value = Wanted;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Wanted, clap::Error> {
        let written = value.to_string_lossy();
        let (name, file) = match written.split_once('=') {
            Some((name, file)) => (name, Some(file).filter(|file| !file.is_empty())),
            None => (&*written, None),
        };
        let name = names().parse_ref(command, arg, name.as_ref())?;
        let unknown = || clap::Error::new(clap::error::ErrorKind::InvalidValue).with_cmd(command);
        let format = report::format(&name).ok_or_else(unknown)?;
        Ok(Wanted { format, file: file.map(PathBuf::from) })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(FORMATS.iter().map(|format| PossibleValue::new(format.name))))
    }
}
