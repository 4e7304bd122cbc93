//! Headings of what `explain` and `rules` print.

use super::Lang;

/// The headings of `explain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Examples that are flagged.
    Flags,
    /// Examples that are left alone.
    Allows,
    /// Where a rule is written.
    Written,
    /// The keys of a kind.
    Keys,
    /// The keys of every rule.
    CommonKeys,
    /// The keys of a condition.
    ConditionKeys,
    /// What a condition may ask of a value.
    Comparisons,
    /// The kinds there are.
    Kinds,
    /// The source of a rule.
    Source,
    /// The clause of the guideline.
    Clause,
    /// Who looks after a rule.
    Owner,
    /// When to look at it again.
    ReviewBy,
    /// What has to hold.
    When,
    /// What must not hold.
    Unless,
}

/// A heading of `explain`.
pub const fn heading(heading: Heading, lang: Lang) -> &'static str {
    match (heading, lang) {
        (Heading::Flags, Lang::De) => "meldet sich zum Beispiel bei",
        (Heading::Flags, Lang::En) => "flags for example",
        (Heading::Allows, Lang::De) => "lässt zum Beispiel in Ruhe",
        (Heading::Allows, Lang::En) => "leaves alone for example",
        (Heading::Written, Lang::De) => "steht in",
        (Heading::Written, Lang::En) => "is written in",
        (Heading::Keys, Lang::De) => "Schlüssel dieser Regelart",
        (Heading::Keys, Lang::En) => "Keys of this kind",
        (Heading::CommonKeys, Lang::De) => "Schlüssel jeder Regel",
        (Heading::CommonKeys, Lang::En) => "Keys of every rule",
        (Heading::ConditionKeys, Lang::De) => "In Bedingungen (`when`, `unless`) neben den Angaben des Entwurfs",
        (Heading::ConditionKeys, Lang::En) => "In conditions (`when`, `unless`) besides what a draft says",
        (Heading::Comparisons, Lang::De) => "Vergleiche in Bedingungen, etwa `publish_at = { before = 2026-12-24 }`",
        (Heading::Comparisons, Lang::En) => "Comparisons in conditions, such as `publish_at = { before = 2026-12-24 }`",
        (Heading::Kinds, Lang::De) => "Regelarten",
        (Heading::Kinds, Lang::En) => "Kinds of rules",
        (Heading::Clause, Lang::De) => "Abschnitt im Leitfaden",
        (Heading::Clause, Lang::En) => "clause of the guideline",
        (Heading::When, Lang::De) => "nur, wenn",
        (Heading::When, Lang::En) => "only if",
        (Heading::Unless, Lang::De) => "nicht, wenn",
        (Heading::Unless, Lang::En) => "not if",
        (Heading::Owner, Lang::De) => "gepflegt von",
        (Heading::Owner, Lang::En) => "looked after by",
        (Heading::ReviewBy, Lang::De) => "wieder anzusehen bis",
        (Heading::ReviewBy, Lang::En) => "to be looked at again by",
        (Heading::Source, Lang::De) => "Quelle",
        (Heading::Source, Lang::En) => "source",
    }
}

/// A wording and what it replaces, both in quotation marks.
pub fn instead_of(wanted: &str, others: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{wanted} statt {others}"),
        Lang::En => format!("{wanted}, not {others}"),
    }
}

/// That a rule replaces what another file says.
pub const fn overrides(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "ändert",
        Lang::En => "overrides",
    }
}
