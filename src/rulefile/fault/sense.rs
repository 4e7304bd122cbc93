//! What can be read and compiled, and still is not what anybody means.

/// What makes no sense in a rule, or between rules.
#[derive(Clone, Debug, PartialEq)]
pub enum SenseFault {
    /// Conditions and scope that exclude each other: the rule is about no draft at all.
    NeverHolds {
        /// The keys that exclude each other, or the one that cannot hold by itself.
        keys: Vec<String>,
    },
    /// A condition that refers to rules that refer to it.
    RuleCircle {
        /// The rules, the first one again at the end.
        chain: Vec<String>,
    },
    /// Wordings that replace each other.
    PreferCircle {
        /// The wordings, the first one again at the end.
        chain: Vec<String>,
    },
    /// A wording that is written instead of another one, and is itself to be replaced.
    PreferChain {
        /// The wording that is preferred here.
        wording: String,
        /// What replaces it elsewhere.
        next: String,
    },
    /// The day to look at the rule again has come.
    ReviewPassed {
        /// The day.
        day: String,
    },
    /// The day to look at the rule again lies behind its last day.
    ReviewAfterUntil,
    /// A bound that every post keeps.
    AlwaysMet {
        /// The key.
        key: &'static str,
        /// Its value.
        value: f64,
    },
    /// A bound that no post can keep.
    NoPostFits {
        /// The key.
        key: &'static str,
        /// Its value.
        value: f64,
    },
    /// Words for people in one of the languages of the guideline only.
    OneLanguageOnly {
        /// The key.
        key: &'static str,
        /// The code of the language that is missing.
        lacks: &'static str,
    },
    /// A rule for languages that the organisation does not post in.
    LanguageNotUsed {
        /// The codes of the languages the organisation posts in.
        posts_in: Vec<String>,
    },
    /// An example that the rule is not about, so that it can never be flagged.
    ExampleOutOfScope {
        /// The key of the rule that leaves it out.
        key: &'static str,
    },
    /// Two rules that say the same under different names.
    SameRule {
        /// The other one.
        other: String,
    },
    /// A term that another one of the list finds anyway.
    TermSwallowed {
        /// The term.
        term: String,
        /// The other one.
        by: String,
    },
    /// An exception in which nothing stands that the rule looks for.
    ExceptUnreachable {
        /// The exception.
        term: String,
    },
    /// A word that stands in nearly every text.
    CommonWord {
        /// The word.
        term: String,
    },
    /// What one rule welcomes or asks for in its own example, another one objects to.
    RulesDisagree {
        /// The other rule.
        other: String,
        /// The characters it objects to.
        text: String,
    },
    /// A hashed term that was not written by `taktvoll hash`.
    NotAHash {
        /// As written.
        value: String,
    },
    /// Hashed terms without the key they were made with.
    HashWithoutKey,
}
