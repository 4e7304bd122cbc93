//! The command line as people use it: every file in `tests/cli` is a case, and every console block of the README is run.

#[test]
fn the_command_line_answers_as_written() {
    trycmd::TestCases::new()
        .case("tests/cli/*.toml")
        .case("tests/cli/*.md")
        .case("README.md")
        // The caller's own settings must not matter.
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_US.UTF-8")
        .env("HOME", "/nonexistent")
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("TAKTVOLL_TODAY", "2026-11-23");
}
