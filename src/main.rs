//! The command line of taktvoll.

use std::process::ExitCode;

fn main() -> ExitCode {
    taktvoll::cli::run(std::env::args_os())
}
