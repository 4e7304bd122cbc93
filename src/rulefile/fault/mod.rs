//! What can be wrong in a rule file, as data. The sentences stand in [`crate::say::problem`].

mod sense;
mod syntax;
mod word;

pub use sense::SenseFault;
pub use syntax::SyntaxFault;

use super::keys::Shape;
use crate::terms::{PatternMistake, TermMistake};

/// What kind of value was found where another was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// A number with a decimal point.
    Number,
    /// `true` or `false`.
    Flag,
    /// A date or time.
    Date,
    /// A list.
    List,
    /// A table.
    Table,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file is not TOML.
    Syntax(SyntaxFault),
    /// Every part can be read, and together they make no sense.
    Sense(SenseFault),
    /// A key at the top of the file that means nothing there.
    UnknownTopKey {
        /// As written.
        key: String,
        /// What was probably meant.
        meant: Option<String>,
        /// Whether it is a key of rules.
        of_rules: bool,
    },
    /// A table `[kind.name]` of a kind that does not exist.
    UnknownKind {
        /// As written.
        kind: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// `[topic]` without a name.
    RuleWithoutName {
        /// The kind.
        kind: &'static str,
    },
    /// `[[topic.merger]]`.
    RuleInDoubleBrackets {
        /// Kind and name.
        rule: String,
    },
    /// A rule name with characters that do not fit.
    BadRuleName(String),
    /// A key that does not belong where it stands.
    UnknownKey {
        /// As written.
        key: String,
        /// Where: a kind, or a table such as `organisation`.
        within: String,
        /// What was probably meant.
        meant: Option<String>,
        /// The kinds that have this key.
        kinds: Vec<&'static str>,
        /// All keys there are, in a table that is no rule.
        known: Vec<&'static str>,
    },
    /// A value of the wrong type.
    WrongType {
        /// The key.
        key: String,
        /// What it takes.
        shape: Shape,
        /// What was found.
        found: Found,
        /// The text or number that was found.
        written: Option<String>,
    },
    /// An entry of a list of texts that is not a text.
    WrongItem {
        /// The key of the list.
        key: String,
        /// What was found.
        found: Found,
    },
    /// A word that is not among the possible ones.
    NotOneOf {
        /// The key.
        key: String,
        /// As written.
        value: String,
        /// The possible ones.
        choices: &'static [&'static str],
        /// What was probably meant.
        meant: Option<String>,
    },
    /// A list with nothing in it.
    EmptyList {
        /// The key.
        key: String,
    },
    /// A text with nothing in it.
    EmptyText {
        /// The key.
        key: String,
    },
    /// The same entry twice in a list.
    DuplicateEntry {
        /// The entry.
        entry: String,
    },
    /// A number that makes no sense for its key.
    OutOfRange {
        /// The key.
        key: String,
        /// The least it can be.
        least: f64,
        /// The most it can be, if there is an end.
        most: Option<f64>,
    },
    /// `min` is greater than `max`.
    MinAboveMax {
        /// The lower bound.
        min: f64,
        /// The upper bound.
        max: f64,
    },
    /// `at_least` asks for more different terms than the rule has.
    TooFewTerms {
        /// How many it asks for.
        wanted: usize,
        /// How many there are.
        there: usize,
    },
    /// Not a day of the calendar.
    NotADate {
        /// As written.
        value: String,
    },
    /// Not a web address.
    NotAnAddress {
        /// The key.
        key: String,
        /// As written.
        value: String,
    },
    /// Not the name of an account, so never found in a post.
    NotAHandle {
        /// As written.
        value: String,
    },
    /// Not a bare domain, so never found in a post.
    NotADomain {
        /// As written.
        value: String,
        /// The domain in it, if there is one.
        meant: Option<String>,
    },
    /// Not a hashtag, so never found in a post.
    NotAHashtag {
        /// As written.
        value: String,
        /// The hashtag in it, if there is one.
        meant: Option<String>,
    },
    /// Not an emoji, and not a group of them.
    UnknownEmoji {
        /// As written.
        value: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// `"organisation"` in a list where the organisation has none of it.
    OrganisationLacks {
        /// The key of `[organisation]` that would say.
        key: &'static str,
    },
    /// Two lists of one rule that say the opposite about an entry.
    ListsContradict {
        /// The entry.
        entry: String,
        /// The list it stands in first.
        one: &'static str,
        /// The list it stands in here.
        other: &'static str,
    },
    /// Something is asked for and not among what alone is allowed.
    RequiredNotAllowed {
        /// The entry.
        entry: String,
    },
    /// A term that cannot be read, or can never match.
    Term(TermMistake),
    /// A regular expression that cannot be read.
    Pattern(PatternMistake),
    /// `"$name"` where the vocabulary has no such list.
    UnknownVocabulary {
        /// The name, without `$`.
        name: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// `"$name"` inside the vocabulary.
    NestedVocabulary {
        /// The name, without `$`.
        name: String,
    },
    /// A list of the vocabulary that no rule uses.
    UnusedVocabulary {
        /// Its name.
        name: String,
    },
    /// A rule or table that lacks what it needs to do anything.
    NothingToDo {
        /// The kind, or what else it is.
        kind: &'static str,
        /// Any of these keys would do.
        needs: &'static [&'static str],
    },
    /// A key without effect because another one is missing.
    WithoutEffect {
        /// The key.
        key: &'static str,
        /// What it needs beside it.
        needs: &'static [&'static str],
    },
    /// `[[defaults]]` that name files and say nothing about them.
    EmptyDefaults,
    /// A term that is looked for and taken out by the same rule.
    ExceptSwallows {
        /// The key that looks for it.
        key: &'static str,
        /// The term.
        term: String,
    },
    /// A wording that is preferred and to be replaced at once.
    PreferContradicts {
        /// The wording.
        wording: String,
    },
    /// A wording that is to be replaced by two others.
    PreferTwice {
        /// The wording.
        wording: String,
        /// What replaces it, as read first.
        first: String,
        /// What replaces it here.
        second: String,
    },
    /// A word that one rule wants and another one does not.
    RulesContradict {
        /// The word.
        word: String,
        /// The rule that wants it.
        wants: String,
        /// The rule that does not.
        objects: String,
    },
    /// `when` and `unless` say the same.
    WhenIsUnless,
    /// A label that both counts and does not count.
    LabelIsVague {
        /// The label.
        label: String,
    },
    /// A pack that does not ship with this version.
    UnknownPack {
        /// As written.
        name: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// A file that cannot be read.
    MissingFile {
        /// As written.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// Files that extend each other in a circle.
    Cycle {
        /// The files, the first one again at the end.
        chain: Vec<String>,
    },
    /// Front matter that no draft has, but nearly.
    UnknownDraftKey {
        /// As written.
        key: String,
        /// What was probably meant.
        meant: String,
    },
    /// A condition with nothing in it.
    EmptyCondition,
    /// A rule name that no rule has.
    UnknownRule {
        /// As written.
        name: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// A platform that is not known.
    UnknownPlatform {
        /// As written.
        name: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// Not a language code.
    UnknownLanguage {
        /// As written.
        name: String,
        /// What was probably meant.
        meant: Option<&'static str>,
    },
    /// `until` lies before `since`.
    UntilBeforeSince,
    /// The rule has run out.
    UntilPassed {
        /// Its last day.
        until: String,
    },
    /// A path pattern that cannot be read.
    BadGlob {
        /// As written.
        pattern: String,
    },
    /// A name that nearly is one of `[people]`.
    UnknownPerson {
        /// As written.
        name: String,
        /// What was probably meant.
        meant: String,
    },
    /// A time zone that does not exist.
    UnknownTimeZone {
        /// As written.
        name: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// Not a length of time.
    NotALength {
        /// The key.
        key: String,
        /// As written.
        value: String,
    },
    /// Not a length of time and a date of the draft.
    NotAWait {
        /// As written.
        value: String,
        /// The word between the two, which is also the key.
        word: &'static str,
    },
    /// Not hours of the day.
    NotHours {
        /// As written.
        value: String,
    },
    /// A period that ends before it begins.
    EndsBeforeItBegins {
        /// Its beginning.
        from: String,
        /// Its end.
        to: String,
    },
    /// A period of which one end has a year, and the other comes every year.
    YearOnOneSide,
    /// A condition on a date that no date can meet.
    NeverBetween {
        /// The key.
        key: String,
        /// After this.
        after: String,
        /// Before this.
        before: String,
    },
    /// A condition on a value that must not be there.
    AbsentCompared {
        /// The key.
        key: String,
    },
    /// A key that must be there and must not.
    NeedContradicts {
        /// The key.
        key: String,
    },
    /// A reminder with a level that would stop a draft.
    ReminderStops,
    /// An example whose `hit` does not stand in its text.
    HitNotInText {
        /// The `hit`.
        hit: String,
    },
    /// A `hit` in `allows`, where nothing is underlined.
    HitInAllows,
    /// An example that stands in `flags` and in `allows`.
    ExampleContradicts,
    /// A guideline without a single rule.
    NoRules,
}
