//! What can be wrong with lines that are not TOML.

/// What is wrong with a line that is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// Typographic quotation marks around a text.
    CurlyQuotes,
    /// A text without quotation marks.
    NoQuotes,
    /// A text whose closing quotation mark is missing.
    UnclosedText,
    /// A list whose `]` is missing.
    UnclosedList,
    /// A table whose `}` is missing.
    UnclosedTable,
    /// A heading whose `]` is missing.
    UnclosedHeading,
    /// Two entries without a comma between them.
    MissingComma,
    /// A comma with nothing before it.
    ExtraComma,
    /// A name without `=`.
    MissingEquals,
    /// A name and `=`, and then nothing.
    MissingValue,
    /// A number that is written otherwise than TOML writes numbers.
    BadNumber,
    /// A day that is written otherwise than TOML writes days, or is none.
    BadDate(String),
    /// A flag that is written otherwise than `true` or `false`.
    BadFlag,
    /// A `\` that begins nothing known.
    Backslash,
    /// A comment that begins otherwise than with `#`.
    BadComment,
    /// More behind a value or heading that is complete.
    Surplus,
    /// A name with characters that ask for quotation marks.
    BadKey,
    /// A name that was given before.
    Twice,
    /// Lists or tables inside each other, deeper than anyone means.
    TooDeep,
    /// Anything else; the parser's own words, in English.
    Unreadable(String),
}
