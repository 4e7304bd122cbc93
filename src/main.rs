//! The command line of taktvoll.

fn main() {}
