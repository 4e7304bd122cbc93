//! A stable word for each fault.

use super::{Fault, SenseFault};

/// Gives every fault its stable word; a fault without one does not compile.
macro_rules! words {
    ($fault:ident $(, $inner:ident)?: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $fault {
            /// The words of all faults.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// A word that stays the same when the sentences change.
            pub const fn word(&self) -> &'static str {
                match self {
                    $(Self::$inner(inner) => inner.word(),)?
                    $(Self::$variant { .. } => $word),+
                }
            }
        }
    };
}

words! {
    SenseFault:
    NeverHolds = "never-holds",
    RuleCircle = "rule-circle",
    PreferCircle = "prefer-circle",
    PreferChain = "prefer-chain",
    ReviewPassed = "review-passed",
    ReviewAfterUntil = "review-after-until",
    AlwaysMet = "always-met",
    NoPostFits = "no-post-fits",
    OneLanguageOnly = "one-language-only",
    LanguageNotUsed = "language-not-used",
    ExampleOutOfScope = "example-out-of-scope",
    SameRule = "same-rule",
    TermSwallowed = "term-swallowed",
    ExceptUnreachable = "except-unreachable",
    CommonWord = "common-word",
    RulesDisagree = "rules-disagree",
    NotAHash = "not-a-hash",
    HashWithoutKey = "hash-without-key",
}

words! {
    Fault, Sense:
    Syntax = "syntax",
    UnknownTopKey = "unknown-top-key",
    UnknownKind = "unknown-kind",
    RuleWithoutName = "rule-without-name",
    RuleInDoubleBrackets = "rule-in-double-brackets",
    BadRuleName = "bad-rule-name",
    UnknownKey = "unknown-key",
    WrongType = "wrong-type",
    WrongItem = "wrong-item",
    NotOneOf = "not-one-of",
    EmptyList = "empty-list",
    EmptyText = "empty-text",
    DuplicateEntry = "duplicate-entry",
    OutOfRange = "out-of-range",
    MinAboveMax = "min-above-max",
    TooFewTerms = "too-few-terms",
    NotADate = "not-a-date",
    NotAnAddress = "not-an-address",
    NotAHandle = "not-a-handle",
    NotADomain = "not-a-domain",
    NotAHashtag = "not-a-hashtag",
    UnknownEmoji = "unknown-emoji",
    OrganisationLacks = "organisation-lacks",
    ListsContradict = "lists-contradict",
    RequiredNotAllowed = "required-not-allowed",
    Term = "term",
    Pattern = "pattern",
    UnknownVocabulary = "unknown-vocabulary",
    NestedVocabulary = "nested-vocabulary",
    UnusedVocabulary = "unused-vocabulary",
    NothingToDo = "nothing-to-do",
    WithoutEffect = "without-effect",
    EmptyDefaults = "empty-defaults",
    ExceptSwallows = "except-swallows",
    PreferContradicts = "prefer-contradicts",
    PreferTwice = "prefer-twice",
    RulesContradict = "rules-contradict",
    WhenIsUnless = "when-is-unless",
    LabelIsVague = "label-is-vague",
    UnknownPack = "unknown-pack",
    MissingFile = "missing-file",
    Cycle = "cycle",
    UnknownDraftKey = "unknown-draft-key",
    EmptyCondition = "empty-condition",
    UnknownRule = "unknown-rule",
    UnknownPlatform = "unknown-platform",
    UnknownLanguage = "unknown-language",
    UntilBeforeSince = "until-before-since",
    UntilPassed = "until-passed",
    BadGlob = "bad-glob",
    UnknownPerson = "unknown-person",
    UnknownTimeZone = "unknown-time-zone",
    NotALength = "not-a-length",
    NotAWait = "not-a-wait",
    NotHours = "not-hours",
    EndsBeforeItBegins = "ends-before-it-begins",
    YearOnOneSide = "year-on-one-side",
    NeverBetween = "never-between",
    AbsentCompared = "absent-compared",
    NeedContradicts = "need-contradicts",
    ReminderStops = "reminder-stops",
    HitNotInText = "hit-not-in-text",
    HitInAllows = "hit-in-allows",
    ExampleContradicts = "example-contradicts",
    NoRules = "no-rules",
}
