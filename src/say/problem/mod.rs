//! What is said about a mistake in a rule file: what is wrong, and what to do.

mod hint;
mod sense;
mod shape;
mod syntax;
mod term;

pub use hint::hint;
pub use shape::shape_name;

use super::{Lang, any_of, number, quoted};
use crate::rulefile::fault::Fault;
use shape::found_name;

/// Keys and values of rule files, each in backticks.
fn ticked<T: AsRef<str>>(words: &[T]) -> Vec<String> {
    words.iter().map(|word| format!("`{}`", word.as_ref())).collect()
}

/// What is wrong.
#[expect(clippy::too_many_lines, reason = "one arm a sentence; a table reads best in one piece")]
pub fn message(fault: &Fault, lang: Lang) -> String {
    match (fault, lang) {
        (Fault::Syntax(fault), lang) => syntax::message(fault, lang),
        (Fault::Sense(fault), lang) => sense::message(fault, lang),
        (Fault::UnknownTopKey { key, of_rules: true, .. }, Lang::De) => {
            format!("`{key}` gehört in eine Regel; hier oben beginnt noch keine.")
        }
        (Fault::UnknownTopKey { key, of_rules: true, .. }, Lang::En) => {
            format!("`{key}` belongs in a rule; no rule has begun up here.")
        }
        (Fault::UnknownTopKey { key, .. }, Lang::De) => {
            format!("Einen Schlüssel `{key}` gibt es am Anfang eines Leitfadens nicht.")
        }
        (Fault::UnknownTopKey { key, .. }, Lang::En) => format!("There is no key `{key}` at the top of a guideline."),
        (Fault::UnknownKind { kind, .. }, Lang::De) => format!("Eine Regelart `{kind}` gibt es nicht."),
        (Fault::UnknownKind { kind, .. }, Lang::En) => format!("There is no kind of rule called `{kind}`."),
        (Fault::RuleWithoutName { kind }, Lang::De) => format!("Dieser Regel der Art `{kind}` fehlt ein Name."),
        (Fault::RuleWithoutName { kind }, Lang::En) => format!("This rule of the kind `{kind}` needs a name."),
        (Fault::RuleInDoubleBrackets { rule }, Lang::De) => {
            format!("Die Regel `{rule}` steht in doppelten Klammern.")
        }
        (Fault::RuleInDoubleBrackets { rule }, Lang::En) => format!("The rule `{rule}` stands in double brackets."),
        (Fault::BadRuleName(name), Lang::De) => format!("`{name}` geht nicht als Name einer Regel."),
        (Fault::BadRuleName(name), Lang::En) => format!("`{name}` does not work as the name of a rule."),
        (Fault::UnknownKey { key, within, .. }, Lang::De) => {
            format!("Einen Schlüssel `{key}` gibt es in `{within}` nicht.")
        }
        (Fault::UnknownKey { key, within, .. }, Lang::En) => format!("`{within}` has no key `{key}`."),
        (Fault::WrongType { key, shape, found, .. }, Lang::De) => {
            format!("`{key}` braucht {}; hier steht {}.", shape_name(*shape, lang), found_name(*found, lang))
        }
        (Fault::WrongType { key, shape, found, .. }, Lang::En) => {
            format!("`{key}` takes {}; this is {}.", shape_name(*shape, lang), found_name(*found, lang))
        }
        (Fault::WrongItem { key, found }, Lang::De) => {
            format!("In der Liste `{key}` stehen Texte; das hier ist {}.", found_name(*found, lang))
        }
        (Fault::WrongItem { key, found }, Lang::En) => {
            format!("The list `{key}` is a list of texts; this is {}.", found_name(*found, lang))
        }
        (Fault::NotOneOf { key, value, .. }, Lang::De) => {
            format!("{} ist für `{key}` nicht vorgesehen.", quoted(value, lang))
        }
        (Fault::NotOneOf { key, value, .. }, Lang::En) => format!("`{key}` cannot be {}.", quoted(value, lang)),
        (Fault::EmptyList { key }, Lang::De) => format!("Die Liste `{key}` ist leer."),
        (Fault::EmptyList { key }, Lang::En) => format!("The list `{key}` is empty."),
        (Fault::EmptyText { key }, Lang::De) => format!("`{key}` ist leer."),
        (Fault::EmptyText { key }, Lang::En) => format!("`{key}` is empty."),
        (Fault::DuplicateEntry { entry }, Lang::De) => format!("{} steht zweimal in der Liste.", quoted(entry, lang)),
        (Fault::DuplicateEntry { entry }, Lang::En) => format!("{} is in the list twice.", quoted(entry, lang)),
        (Fault::OutOfRange { key, least, most: None }, Lang::De) => {
            format!("`{key}` braucht eine Zahl ab {}.", number(*least, lang))
        }
        (Fault::OutOfRange { key, least, most: None }, Lang::En) => {
            format!("`{key}` takes a number from {} up.", number(*least, lang))
        }
        (Fault::OutOfRange { key, least, most: Some(most) }, Lang::De) => {
            format!("`{key}` braucht eine Zahl von {} bis {}.", number(*least, lang), number(*most, lang))
        }
        (Fault::OutOfRange { key, least, most: Some(most) }, Lang::En) => {
            format!("`{key}` takes a number from {} to {}.", number(*least, lang), number(*most, lang))
        }
        (Fault::TooFewTerms { wanted, there: 1 }, Lang::De) => {
            format!(
                "`at_least` verlangt {wanted} verschiedene Begriffe, die Regel hat nur einen: So kann sie nie etwas bemerken."
            )
        }
        (Fault::TooFewTerms { wanted, there: 1 }, Lang::En) => {
            format!(
                "`at_least` asks for {wanted} different terms, the rule has only one: it could never notice anything."
            )
        }
        (Fault::TooFewTerms { wanted, there }, Lang::De) => {
            format!(
                "`at_least` verlangt {wanted} verschiedene Begriffe, die Regel hat nur {there}: So kann sie nie etwas bemerken."
            )
        }
        (Fault::TooFewTerms { wanted, there }, Lang::En) => {
            format!(
                "`at_least` asks for {wanted} different terms, the rule has only {there}: it could never notice anything."
            )
        }
        (Fault::MinAboveMax { min, max }, Lang::De) => {
            format!(
                "`min` ({}) ist größer als `max` ({}): Das kann kein Beitrag erfüllen.",
                number(*min, lang),
                number(*max, lang)
            )
        }
        (Fault::MinAboveMax { min, max }, Lang::En) => {
            format!(
                "`min` ({}) is greater than `max` ({}): no post can be both.",
                number(*min, lang),
                number(*max, lang)
            )
        }
        (Fault::NotADate { value }, Lang::De) => format!("{} ist kein Tag im Kalender.", quoted(value, lang)),
        (Fault::NotADate { value }, Lang::En) => format!("{} is not a day of the calendar.", quoted(value, lang)),
        (Fault::NotAnAddress { key, value }, Lang::De) => {
            format!("`{key}` braucht eine Webadresse; {} ist keine.", quoted(value, lang))
        }
        (Fault::NotAnAddress { key, value }, Lang::En) => {
            format!("`{key}` takes a web address; {} is none.", quoted(value, lang))
        }
        (Fault::NotAHandle { value }, Lang::De) => {
            format!("{} ist nicht der Name eines Kontos und wäre in keinem Beitrag zu finden.", quoted(value, lang))
        }
        (Fault::NotAHandle { value }, Lang::En) => {
            format!("{} is not the name of an account and would be found in no post.", quoted(value, lang))
        }
        (Fault::NotADomain { value, .. }, Lang::De) => {
            format!("{} ist keine Domain und wäre in keinem Beitrag zu finden.", quoted(value, lang))
        }
        (Fault::NotADomain { value, .. }, Lang::En) => {
            format!("{} is not a domain and would be found in no post.", quoted(value, lang))
        }
        (Fault::NotAHashtag { value, .. }, Lang::De) => {
            format!("{} ist kein Hashtag und wird nie gefunden.", quoted(value, lang))
        }
        (Fault::NotAHashtag { value, .. }, Lang::En) => {
            format!("{} is not a hashtag and will never be found.", quoted(value, lang))
        }
        (Fault::UnknownEmoji { value, .. }, Lang::De) => {
            format!("{} ist weder ein Emoji noch eine Gruppe von Emojis.", quoted(value, lang))
        }
        (Fault::UnknownEmoji { value, .. }, Lang::En) => {
            format!("{} is neither an emoji nor a group of emojis.", quoted(value, lang))
        }
        (Fault::OrganisationLacks { key: "domains" }, Lang::De) => {
            "Die eigenen Domains der Organisation sind noch nicht bekannt.".to_owned()
        }
        (Fault::OrganisationLacks { key: "domains" }, Lang::En) => {
            "The organisation's own domains are not known yet.".to_owned()
        }
        (Fault::OrganisationLacks { .. }, Lang::De) => {
            "Die eigenen Konten der Organisation sind noch nicht bekannt.".to_owned()
        }
        (Fault::OrganisationLacks { .. }, Lang::En) => "The organisation's own accounts are not known yet.".to_owned(),
        (Fault::ListsContradict { entry, one, other }, Lang::De) => {
            format!("{} steht in `{one}` und in `{other}`: Beides zugleich geht nicht.", quoted(entry, lang))
        }
        (Fault::ListsContradict { entry, one, other }, Lang::En) => {
            format!("{} stands in `{one}` and in `{other}`: it cannot be both.", quoted(entry, lang))
        }
        (Fault::RequiredNotAllowed { entry }, Lang::De) => {
            format!("{} wird verlangt, steht aber nicht unter dem, was allein erlaubt ist.", quoted(entry, lang))
        }
        (Fault::RequiredNotAllowed { entry }, Lang::En) => {
            format!("{} is asked for, but not among what alone is allowed.", quoted(entry, lang))
        }
        (Fault::Term(mistake), lang) => term::term(mistake, lang),
        (Fault::Pattern(mistake), lang) => term::pattern(mistake, lang),
        (Fault::UnknownVocabulary { name, .. }, Lang::De) => format!("In `[vocabulary]` gibt es keine Liste `{name}`."),
        (Fault::UnknownVocabulary { name, .. }, Lang::En) => format!("`[vocabulary]` has no list `{name}`."),
        (Fault::NestedVocabulary { name }, Lang::De) => {
            format!("Eine Liste in `[vocabulary]` kann keine andere Liste nennen, auch nicht `${name}`.")
        }
        (Fault::NestedVocabulary { name }, Lang::En) => {
            format!("A list in `[vocabulary]` cannot name another list, such as `${name}`.")
        }
        (Fault::UnusedVocabulary { name }, Lang::De) => format!("Keine Regel benutzt die Liste `{name}`."),
        (Fault::UnusedVocabulary { name }, Lang::En) => format!("No rule uses the list `{name}`."),
        (Fault::NothingToDo { kind, needs }, Lang::De) => {
            format!("Hier fehlt {}: Ohne das hat {} nichts zu tun.", any_of(&ticked(needs), lang), idle(kind, lang))
        }
        (Fault::NothingToDo { kind, needs }, Lang::En) => {
            format!(
                "{} is missing here: without it {} has nothing to do.",
                any_of(&ticked(needs), lang),
                idle(kind, lang)
            )
        }
        (Fault::WithoutEffect { key, needs }, Lang::De) => {
            format!("`{key}` bewirkt nichts ohne {}.", any_of(&ticked(needs), lang))
        }
        (Fault::WithoutEffect { key, needs }, Lang::En) => {
            format!("`{key}` does nothing without {}.", any_of(&ticked(needs), lang))
        }
        (Fault::EmptyDefaults, Lang::De) => "Hier stehen Dateien, aber nichts, was für sie gilt.".to_owned(),
        (Fault::EmptyDefaults, Lang::En) => "Files are named here, but nothing that holds for them.".to_owned(),
        (Fault::ExceptSwallows { key, term }, Lang::De) => {
            format!("{} steht in `{key}` und in `except`: Der Begriff kann nie gefunden werden.", quoted(term, lang))
        }
        (Fault::ExceptSwallows { key, term }, Lang::En) => {
            format!("{} is in `{key}` and in `except`: the term can never be found.", quoted(term, lang))
        }
        (Fault::PreferContradicts { wording }, Lang::De) => {
            format!("{} soll durch sich selbst ersetzt werden.", quoted(wording, lang))
        }
        (Fault::PreferContradicts { wording }, Lang::En) => {
            format!("{} would be replaced by itself.", quoted(wording, lang))
        }
        (Fault::PreferTwice { wording, first, second }, Lang::De) => format!(
            "{} soll durch {} ersetzt werden und durch {}.",
            quoted(wording, lang),
            quoted(first, lang),
            quoted(second, lang)
        ),
        (Fault::PreferTwice { wording, first, second }, Lang::En) => format!(
            "{} would be replaced by {} and by {}.",
            quoted(wording, lang),
            quoted(first, lang),
            quoted(second, lang)
        ),
        (Fault::RulesContradict { word, wants, objects }, Lang::De) => {
            format!("{} ist in `{wants}` erwünscht und in `{objects}` unerwünscht.", quoted(word, lang))
        }
        (Fault::RulesContradict { word, wants, objects }, Lang::En) => {
            format!("{} is wanted in `{wants}` and unwanted in `{objects}`.", quoted(word, lang))
        }
        (Fault::WhenIsUnless, Lang::De) => "`when` und `unless` sagen dasselbe: Die Regel gilt nie.".to_owned(),
        (Fault::WhenIsUnless, Lang::En) => "`when` and `unless` say the same: the rule never holds.".to_owned(),
        (Fault::LabelIsVague { label }, Lang::De) => {
            format!("{} steht in `labels` und in `vague`: Beides zugleich geht nicht.", quoted(label, lang))
        }
        (Fault::LabelIsVague { label }, Lang::En) => {
            format!("{} is in `labels` and in `vague`: it cannot be both.", quoted(label, lang))
        }
        (Fault::UnknownPack { name, .. }, Lang::De) => format!("Ein Paket `{name}` gibt es in dieser Version nicht."),
        (Fault::UnknownPack { name, .. }, Lang::En) => format!("This version has no pack `{name}`."),
        (Fault::MissingFile { path, reason }, Lang::De) => {
            format!("Die Datei `{path}` lässt sich nicht lesen: {reason}.")
        }
        (Fault::MissingFile { path, reason }, Lang::En) => format!("The file `{path}` cannot be read: {reason}."),
        (Fault::Cycle { chain }, Lang::De) => {
            format!("Diese Dateien bauen im Kreis aufeinander auf: {}.", chain.join(" → "))
        }
        (Fault::Cycle { chain }, Lang::En) => {
            format!("These files extend each other in a circle: {}.", chain.join(" → "))
        }
        (Fault::UnknownDraftKey { key, .. }, Lang::De) => format!("Einen Schlüssel `{key}` hat kein Entwurf."),
        (Fault::UnknownDraftKey { key, .. }, Lang::En) => format!("No draft has a key `{key}`."),
        (Fault::EmptyCondition, Lang::De) => "Die Bedingung ist leer.".to_owned(),
        (Fault::EmptyCondition, Lang::En) => "The condition is empty.".to_owned(),
        (Fault::UnknownRule { name, .. }, Lang::De) => format!("Eine Regel `{name}` gibt es nicht."),
        (Fault::UnknownRule { name, .. }, Lang::En) => format!("There is no rule `{name}`."),
        (Fault::UnknownPlatform { name, .. }, Lang::De) => {
            format!("Eine Plattform {} ist nicht bekannt.", quoted(name, lang))
        }
        (Fault::UnknownPlatform { name, .. }, Lang::En) => {
            format!("There is no platform called {}.", quoted(name, lang))
        }
        (Fault::UnknownLanguage { name, .. }, Lang::De) => {
            format!("{} ist kein Kürzel einer Sprache.", quoted(name, lang))
        }
        (Fault::UnknownLanguage { name, .. }, Lang::En) => format!("{} is not a language code.", quoted(name, lang)),
        (Fault::UntilBeforeSince, Lang::De) => "`until` liegt vor `since`: Die Regel gilt an keinem Tag.".to_owned(),
        (Fault::UntilBeforeSince, Lang::En) => "`until` lies before `since`: the rule holds on no day.".to_owned(),
        (Fault::UntilPassed { until }, Lang::De) => format!("Die Regel galt bis {until} und ruht jetzt."),
        (Fault::UntilPassed { until }, Lang::En) => format!("The rule held until {until} and rests now."),
        (Fault::BadGlob { pattern }, Lang::De) => {
            format!("{} lässt sich nicht als Muster für Pfade lesen.", quoted(pattern, lang))
        }
        (Fault::BadGlob { pattern }, Lang::En) => {
            format!("{} cannot be read as a pattern for paths.", quoted(pattern, lang))
        }
        (Fault::UnknownPerson { name, .. }, Lang::De) => {
            format!("Unter `[people]` steht niemand mit dem Namen {}.", quoted(name, lang))
        }
        (Fault::UnknownPerson { name, .. }, Lang::En) => {
            format!("There is nobody called {} under `[people]`.", quoted(name, lang))
        }
        (Fault::UnknownTimeZone { name, .. }, Lang::De) => {
            format!("Eine Zeitzone {} gibt es nicht.", quoted(name, lang))
        }
        (Fault::UnknownTimeZone { name, .. }, Lang::En) => {
            format!("There is no time zone called {}.", quoted(name, lang))
        }
        (Fault::NotALength { key, value }, Lang::De) => {
            format!("{} ist keine Dauer für `{key}`.", quoted(value, lang))
        }
        (Fault::NotALength { key, value }, Lang::En) => {
            format!("{} is not a length of time for `{key}`.", quoted(value, lang))
        }
        (Fault::NotAWait { value, .. }, Lang::De) => {
            format!("{} nennt nicht beides: wie lange, und bezogen auf welches Datum.", quoted(value, lang))
        }
        (Fault::NotAWait { value, .. }, Lang::En) => {
            format!("{} does not say both: how long, and from which date.", quoted(value, lang))
        }
        (Fault::NotHours { value }, Lang::De) => {
            format!("{} ist keine Zeitspanne zwischen zwei Uhrzeiten.", quoted(value, lang))
        }
        (Fault::NotHours { value }, Lang::En) => format!("{} is not a stretch of hours.", quoted(value, lang)),
        (Fault::EndsBeforeItBegins { from, to }, Lang::De) => {
            format!("Diese Zeit endet am {to}, bevor sie am {from} beginnt.")
        }
        (Fault::EndsBeforeItBegins { from, to }, Lang::En) => {
            format!("This time ends on {to}, before it begins on {from}.")
        }
        (Fault::YearOnOneSide, Lang::De) => "Von den beiden Tagen hat nur einer ein Jahr.".to_owned(),
        (Fault::YearOnOneSide, Lang::En) => "Only one of the two days has a year.".to_owned(),
        (Fault::NeverBetween { key, after, before }, Lang::De) => {
            format!("Kein `{key}` liegt nach {after} und zugleich vor {before}: Die Bedingung trifft nie zu.")
        }
        (Fault::NeverBetween { key, after, before }, Lang::En) => {
            format!("No `{key}` is after {after} and before {before}: the condition never holds.")
        }
        (Fault::AbsentCompared { key }, Lang::De) => {
            format!("`{key}` soll fehlen und lässt sich dann mit nichts vergleichen.")
        }
        (Fault::AbsentCompared { key }, Lang::En) => {
            format!("`{key}` is to be absent, and then there is nothing to compare.")
        }
        (Fault::NeedContradicts { key }, Lang::De) => {
            format!("`{key}` steht in `need` und in `without`: Beides zugleich geht nicht.")
        }
        (Fault::NeedContradicts { key }, Lang::En) => {
            format!("`{key}` is in `need` and in `without`: it cannot be both.")
        }
        (Fault::ReminderStops, Lang::De) => "Eine Erinnerung hält keinen Entwurf auf.".to_owned(),
        (Fault::ReminderStops, Lang::En) => "A reminder never stops a draft.".to_owned(),
        (Fault::HitNotInText { hit }, Lang::De) => format!("{} steht nicht im Text des Beispiels.", quoted(hit, lang)),
        (Fault::HitNotInText { hit }, Lang::En) => format!("{} is not in the text of the example.", quoted(hit, lang)),
        (Fault::HitInAllows, Lang::De) => {
            "`hit` hat in `allows` nichts zu tun: Dort wird nichts unterstrichen.".to_owned()
        }
        (Fault::HitInAllows, Lang::En) => {
            "`hit` has nothing to do in `allows`: nothing is underlined there.".to_owned()
        }
        (Fault::ExampleContradicts, Lang::De) => "Dieses Beispiel steht in `flags` und in `allows`.".to_owned(),
        (Fault::ExampleContradicts, Lang::En) => "This example is in `flags` and in `allows`.".to_owned(),
        (Fault::NoRules, Lang::De) => "In diesem Leitfaden steht noch keine Regel.".to_owned(),
        (Fault::NoRules, Lang::En) => "There is no rule in this guideline yet.".to_owned(),
    }
}

/// What has nothing to do.
fn idle(kind: &str, lang: Lang) -> &'static str {
    match (kind, lang) {
        ("near", _) => "`near`",
        ("count", _) => "`count`",
        ("blackout", Lang::De) => "die Zeit",
        ("blackout", Lang::En) => "the time",
        ("person", Lang::De) => "der Eintrag",
        ("person", Lang::En) => "the entry",
        ("example", Lang::De) => "das Beispiel",
        ("example", Lang::En) => "the example",
        ("defaults", _) => "`[[defaults]]`",
        ("vocabulary", Lang::De) => "die Liste",
        ("vocabulary", Lang::En) => "the list",
        (_, Lang::De) => "die Regel",
        (_, Lang::En) => "the rule",
    }
}
