//! Environment variables.

use std::ffi::{OsStr, OsString};

/// The value of a variable, if it is set.
#[expect(clippy::disallowed_methods, reason = "the command line knows its environment")]
pub(super) fn value(name: &OsStr) -> Option<OsString> {
    std::env::var_os(name)
}

/// Whether `CLICOLOR_FORCE` asks for colours wherever the answer goes: set, not empty, not `0`. `NO_COLOR` is stronger.
///
/// Source: <https://bixense.com/clicolors>.
pub(super) fn forces_colour() -> bool {
    let set = |name: &str| value(name.as_ref()).is_some_and(|value| !value.is_empty());
    set("CLICOLOR_FORCE") && value("CLICOLOR_FORCE".as_ref()).is_some_and(|value| value != "0") && !set("NO_COLOR")
}
