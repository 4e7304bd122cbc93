//! What is said about rules that can be read and make no sense.

use super::ticked;
use crate::rulefile::fault::SenseFault;
use crate::say::{Lang, all_of, number, quoted};

/// What is wrong.
#[expect(clippy::too_many_lines, reason = "one arm a sentence; a table reads best in one piece")]
pub(super) fn message(fault: &SenseFault, lang: Lang) -> String {
    let chain = |chain: &[String]| chain.join(" → ");
    let words = |chain: &[String]| chain.iter().map(|word| quoted(word, lang)).collect::<Vec<_>>().join(" → ");
    match (fault, lang) {
        (SenseFault::NeverHolds { keys }, Lang::De) => match keys.as_slice() {
            [key] => format!("`{key}` kann so nie zutreffen: Die Regel gilt für keinen Entwurf."),
            keys => format!("{} schließen sich aus: Die Regel gilt für keinen Entwurf.", all_of(&ticked(keys), lang)),
        },
        (SenseFault::NeverHolds { keys }, Lang::En) => match keys.as_slice() {
            [key] => format!("`{key}` can never hold like this: the rule is about no draft."),
            keys => format!("{} exclude each other: the rule is about no draft.", all_of(&ticked(keys), lang)),
        },
        (SenseFault::RuleCircle { chain: rules }, Lang::De) => {
            format!("Diese Regel hängt von sich selbst ab: {}.", chain(rules))
        }
        (SenseFault::RuleCircle { chain: rules }, Lang::En) => {
            format!("This rule depends on itself: {}.", chain(rules))
        }
        (SenseFault::PreferCircle { chain }, Lang::De) => {
            format!("Diese Wendungen ersetzen einander im Kreis: {}.", words(chain))
        }
        (SenseFault::PreferCircle { chain }, Lang::En) => {
            format!("These wordings replace each other in a circle: {}.", words(chain))
        }
        (SenseFault::PreferChain { wording, next }, Lang::De) => {
            format!("{} wird selbst durch {} ersetzt.", quoted(wording, lang), quoted(next, lang))
        }
        (SenseFault::PreferChain { wording, next }, Lang::En) => {
            format!("{} is itself replaced by {}.", quoted(wording, lang), quoted(next, lang))
        }
        (SenseFault::ReviewPassed { day }, Lang::De) => format!("Die Regel war bis {day} wieder anzusehen."),
        (SenseFault::ReviewPassed { day }, Lang::En) => format!("The rule was to be looked at again by {day}."),
        (SenseFault::ReviewAfterUntil, Lang::De) => {
            "`review_by` liegt hinter `until`: Dann gilt die Regel schon nicht mehr.".to_owned()
        }
        (SenseFault::ReviewAfterUntil, Lang::En) => {
            "`review_by` lies behind `until`: by then the rule no longer holds.".to_owned()
        }
        (SenseFault::AlwaysMet { key, value }, Lang::De) => {
            format!("`{key} = {}` hält jeder Beitrag ein.", number(*value, Lang::En))
        }
        (SenseFault::AlwaysMet { key, value }, Lang::En) => {
            format!("Every post keeps to `{key} = {}`.", number(*value, lang))
        }
        (SenseFault::NoPostFits { key, value }, Lang::De) => {
            format!("`{key} = {}` kann kein Beitrag einhalten.", number(*value, Lang::En))
        }
        (SenseFault::NoPostFits { key, value }, Lang::En) => {
            format!("No post can keep to `{key} = {}`.", number(*value, lang))
        }
        (SenseFault::OneLanguageOnly { key, lacks }, Lang::De) => {
            format!("`{key}` fehlt auf {}.", in_language(lacks, lang))
        }
        (SenseFault::OneLanguageOnly { key, lacks }, Lang::En) => {
            format!("`{key}` is missing in {}.", in_language(lacks, lang))
        }
        (SenseFault::LanguageNotUsed { posts_in }, Lang::De) => {
            format!("In diesen Sprachen wird nicht geschrieben: Oben stehen nur {}.", all_of(&ticked(posts_in), lang))
        }
        (SenseFault::LanguageNotUsed { posts_in }, Lang::En) => {
            format!(
                "Nothing is posted in these languages: the guideline names only {}.",
                all_of(&ticked(posts_in), lang)
            )
        }
        (SenseFault::ExampleOutOfScope { key }, Lang::De) => {
            format!("Für dieses Beispiel gilt die Regel nicht: `{key}` nimmt es aus.")
        }
        (SenseFault::ExampleOutOfScope { key }, Lang::En) => {
            format!("The rule is not about this example: `{key}` leaves it out.")
        }
        (SenseFault::SameRule { other }, Lang::De) => format!("Diese Regel sagt dasselbe wie `{other}`."),
        (SenseFault::SameRule { other }, Lang::En) => format!("This rule says the same as `{other}`."),
        (SenseFault::TermSwallowed { term, by }, Lang::De) => {
            format!("{} wird schon mit {} gefunden.", quoted(term, lang), quoted(by, lang))
        }
        (SenseFault::TermSwallowed { term, by }, Lang::En) => {
            format!("{} is already found with {}.", quoted(term, lang), quoted(by, lang))
        }
        (SenseFault::ExceptUnreachable { term }, Lang::De) => {
            format!("{} nimmt nichts aus: Darin steht nichts, was die Regel sucht.", quoted(term, lang))
        }
        (SenseFault::ExceptUnreachable { term }, Lang::En) => {
            format!("{} excepts nothing: the rule looks for nothing in it.", quoted(term, lang))
        }
        (SenseFault::CommonWord { term }, Lang::De) => {
            format!("{} steht in fast jedem Text.", quoted(term, lang))
        }
        (SenseFault::CommonWord { term }, Lang::En) => format!("{} stands in nearly every text.", quoted(term, lang)),
        (SenseFault::RulesDisagree { other, text }, Lang::De) => {
            format!("Was diese Regel hier gutheißt, beanstandet `{other}`: {}.", quoted(text, lang))
        }
        (SenseFault::RulesDisagree { other, text }, Lang::En) => {
            format!("What this rule welcomes here, `{other}` objects to: {}.", quoted(text, lang))
        }
        (SenseFault::NotAHash { value }, Lang::De) => {
            format!("{} ist kein verschlüsselter Begriff.", quoted(value, lang))
        }
        (SenseFault::NotAHash { value }, Lang::En) => format!("{} is not a hashed term.", quoted(value, lang)),
        (SenseFault::HashWithoutKey, Lang::De) => {
            "Zu den verschlüsselten Begriffen fehlt der Schlüssel `hash_key`.".to_owned()
        }
        (SenseFault::HashWithoutKey, Lang::En) => "The hashed terms lack their `hash_key`.".to_owned(),
    }
}

/// What to do.
pub(super) const fn hint(fault: &SenseFault, lang: Lang) -> &'static str {
    match (fault, lang) {
        (SenseFault::NeverHolds { .. }, Lang::De) => "Eine der Bedingungen ändern oder streichen.",
        (SenseFault::NeverHolds { .. }, Lang::En) => "Change one of the conditions, or take it out.",
        (SenseFault::RuleCircle { .. }, Lang::De) => "Die Bedingung `topic` in einer dieser Regeln streichen.",
        (SenseFault::RuleCircle { .. }, Lang::En) => "Take the condition `topic` out of one of these rules.",
        (SenseFault::PreferCircle { .. }, Lang::De) => "Nur eine Richtung stehen lassen.",
        (SenseFault::PreferCircle { .. }, Lang::En) => "Keep one direction only.",
        (SenseFault::PreferChain { .. }, Lang::De) => "Gleich die letzte Wendung nennen.",
        (SenseFault::PreferChain { .. }, Lang::En) => "Name the last wording right away.",
        (SenseFault::ReviewPassed { .. }, Lang::De) => "Die Regel durchsehen und das Datum verschieben.",
        (SenseFault::ReviewPassed { .. }, Lang::En) => "Look the rule over, then move the date.",
        (SenseFault::ReviewAfterUntil, Lang::De) => "Das frühere Datum genügt.",
        (SenseFault::ReviewAfterUntil, Lang::En) => "The earlier date is enough.",
        (SenseFault::AlwaysMet { .. } | SenseFault::NoPostFits { .. }, Lang::De) => {
            "Eine andere Zahl nennen oder die Zeile streichen."
        }
        (SenseFault::AlwaysMet { .. } | SenseFault::NoPostFits { .. }, Lang::En) => {
            "Give another number, or take the line out."
        }
        (SenseFault::OneLanguageOnly { .. }, Lang::De) => "In dieser Sprache ergänzen: `{ de = \"…\", en = \"…\" }`.",
        (SenseFault::OneLanguageOnly { .. }, Lang::En) => "Add the other language: `{ de = \"…\", en = \"…\" }`.",
        (SenseFault::LanguageNotUsed { .. }, Lang::De) => {
            "Die Sprache oben in `languages` ergänzen oder hier streichen."
        }
        (SenseFault::LanguageNotUsed { .. }, Lang::En) => {
            "Add the language to `languages` at the top, or take it out here."
        }
        (SenseFault::ExampleOutOfScope { .. }, Lang::De) => "Das Beispiel ändern oder unter `allows` eintragen.",
        (SenseFault::ExampleOutOfScope { .. }, Lang::En) => "Change the example, or move it to `allows`.",
        (SenseFault::SameRule { .. }, Lang::De) => "Eine der beiden streichen.",
        (SenseFault::SameRule { .. }, Lang::En) => "Take one of the two out.",
        (SenseFault::TermSwallowed { .. }, Lang::De) => "Der andere Begriff genügt.",
        (SenseFault::TermSwallowed { .. }, Lang::En) => "The other term is enough.",
        (SenseFault::ExceptUnreachable { .. }, Lang::De) => {
            "Die Ausnahme so schreiben, wie sie im Text steht, mit dem Begriff darin; oder streichen."
        }
        (SenseFault::ExceptUnreachable { .. }, Lang::En) => {
            "Write the exception as it stands in texts, with the term in it; or take it out."
        }
        (SenseFault::CommonWord { .. }, Lang::De) => {
            "Eine Wendung nennen oder mit `near` sagen, was daneben stehen muss."
        }
        (SenseFault::CommonWord { .. }, Lang::En) => "Name a phrase, or say with `near` what has to stand beside it.",
        (SenseFault::RulesDisagree { .. }, Lang::De) => {
            "In einer der beiden Regeln ausnehmen (`except`) oder mit `when` sagen, wann welche gilt."
        }
        (SenseFault::RulesDisagree { .. }, Lang::En) => {
            "Except it in one of the two rules (`except`), or say with `when` which one holds when."
        }
        (SenseFault::NotAHash { .. }, Lang::De) => "`taktvoll hash \"Projekt Falke\"` schreibt den Eintrag.",
        (SenseFault::NotAHash { .. }, Lang::En) => "`taktvoll hash \"Project Falcon\"` writes the entry.",
        (SenseFault::HashWithoutKey, Lang::De) => {
            "`taktvoll hash \"Projekt Falke\"` macht einen Schlüssel und schreibt ihn dazu."
        }
        (SenseFault::HashWithoutKey, Lang::En) => "`taktvoll hash \"Project Falcon\"` makes a key and writes it, too.",
    }
}

/// The name of a language the tool speaks, behind "auf" and "in".
const fn in_language(code: &str, lang: Lang) -> &'static str {
    match (code.as_bytes(), lang) {
        (b"de", Lang::De) => "Deutsch",
        (b"de", Lang::En) => "German",
        (_, Lang::De) => "Englisch",
        (_, Lang::En) => "English",
    }
}
