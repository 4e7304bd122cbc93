//! What `test` says about examples and what they show.

use super::{Lang, quoted};
use crate::draft::Value;
use crate::trial::{Cut, Part, Showable, Variation, Varied};

/// All examples of a rule hold.
pub const fn ok(lang: Lang) -> &'static str {
    match lang {
        Lang::De | Lang::En => "ok",
    }
}

/// Some do not.
pub const fn failed(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "NICHT OK",
        Lang::En => "FAILED",
    }
}

/// There are none.
pub const fn no_examples(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "ohne Beispiel",
        Lang::En => "no examples",
    }
}

/// What the draft of an example says besides its text; `None` where it says nothing.
pub fn meta(meta: &[(String, Value)], lang: Lang) -> Option<String> {
    if meta.is_empty() {
        return None;
    }
    let front = match lang {
        Lang::De => "Angaben",
        Lang::En => "front matter",
    };
    let all: Vec<String> = meta.iter().map(|(key, said)| format!("{key} = {}", value(said))).collect();
    Some(format!("{front}: {}", all.join(", ")))
}

/// A value as a rule file writes it.
pub fn value(said: &Value) -> String {
    match said {
        Value::Text(text) => format!("{text:?}"),
        Value::Whole(whole) => whole.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(value).collect::<Vec<_>>().join(", ")),
        Value::Table(entries) => {
            let entries = entries.iter().map(|(key, said)| format!("{key} = {}", value(&said.value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// What an example can show, in a word.
pub fn showable(what: &Showable) -> String {
    match what {
        Showable::Flags => "flags".to_owned(),
        Showable::Allows => "allows".to_owned(),
        Showable::Term { key, term } => format!("{key} {term}"),
    }
}

/// Something that no example shows.
pub fn not_shown(rule: &str, what: &Showable, lang: Lang) -> String {
    match (what, lang) {
        (Showable::Flags, Lang::De) => {
            format!("{rule}: Es fehlt ein Beispiel, bei dem sich die Regel meldet (`flags`).")
        }
        (Showable::Flags, Lang::En) => format!("{rule}: an example that the rule flags is missing (`flags`)."),
        (Showable::Allows, Lang::De) => {
            format!("{rule}: Es fehlt ein Beispiel, das die Regel in Ruhe lässt (`allows`).")
        }
        (Showable::Allows, Lang::En) => format!("{rule}: an example that the rule leaves alone is missing (`allows`)."),
        (Showable::Term { key, term }, Lang::De) => {
            format!("{rule}: {} (`{key}`) steht in keinem Beispiel.", quoted(term, lang))
        }
        (Showable::Term { key, term }, Lang::En) => {
            format!("{rule}: {} (`{key}`) is in no example.", quoted(term, lang))
        }
    }
}

/// A variant of an example that the rule does not flag.
pub fn not_flagged(rule: &str, varied: &Varied<'_>, lang: Lang) -> String {
    let (written, how) = (quoted(&varied.written, lang), variation(varied.variation, lang));
    match lang {
        Lang::De => format!("{rule} meldet sich nicht mehr, wenn hier {written} steht ({how})."),
        Lang::En => format!("{rule} no longer flags this with {written} in it ({how})."),
    }
}

const fn variation(variation: Variation, lang: Lang) -> &'static str {
    match (variation, lang) {
        (Variation::Capitals, Lang::De) => "in Großbuchstaben",
        (Variation::Capitals, Lang::En) => "in capitals",
        (Variation::Umlauts, Lang::De) => "ohne Umlaute",
        (Variation::Umlauts, Lang::En) => "without umlauts",
        (Variation::Form, Lang::De) => "eine andere Form",
        (Variation::Form, Lang::En) => "another form",
        (Variation::Hashtag, Lang::De) => "als Hashtag",
        (Variation::Hashtag, Lang::En) => "as a hashtag",
        (Variation::Invisible, Lang::De) => "mit einem unsichtbaren Zeichen",
        (Variation::Invisible, Lang::En) => "with an invisible character",
        (Variation::Leet, Lang::De) => "mit einer Ziffer statt eines Buchstabens",
        (Variation::Leet, Lang::En) => "with a digit for a letter",
        (Variation::LookAlike, Lang::De) => "mit einem Buchstaben aus einer anderen Schrift",
        (Variation::LookAlike, Lang::En) => "with a letter of another script",
        (Variation::FullWidth, Lang::De) => "in breiten Buchstaben",
        (Variation::FullWidth, Lang::En) => "in full-width letters",
        (Variation::Spaced, Lang::De) => "gesperrt",
        (Variation::Spaced, Lang::En) => "letter-spaced",
    }
}

/// Something that could be taken out of a rule without any example noticing.
pub fn not_noticed(rule: &str, cut: &Cut, lang: Lang) -> String {
    let what = match cut.text.as_str() {
        "" => format!("`{}`", cut.key),
        text => format!("{} (`{}`)", quoted(text, lang), cut.key),
    };
    match (cut.part, lang) {
        (Part::Term, Lang::De) => format!("{rule}: Fehlte {what}, fiele es keinem Beispiel auf (`flags`)."),
        (Part::Term, Lang::En) => format!("{rule}: without {what} no example would notice (`flags`)."),
        (Part::Exception, Lang::De) => format!("{rule}: Fehlte {what}, fiele es keinem Beispiel auf (`allows`)."),
        (Part::Exception, Lang::En) => format!("{rule}: without {what} no example would notice (`allows`)."),
        (Part::Condition | Part::Setting, Lang::De) => format!("{rule}: Fehlte {what}, fiele es keinem Beispiel auf."),
        (Part::Condition | Part::Setting, Lang::En) => format!("{rule}: without {what} no example would notice."),
    }
}

/// The last line of `test`; `more` says that more than examples were tried.
pub fn tested(passed: usize, failed: usize, rules: usize, more: bool, lang: Lang) -> String {
    let rules = match (rules, lang) {
        (1, Lang::De) => "1 Regel".to_owned(),
        (_, Lang::De) => format!("{rules} Regeln"),
        (1, Lang::En) => "1 rule".to_owned(),
        (_, Lang::En) => format!("{rules} rules"),
    };
    let holds = match (passed, more, lang) {
        (_, true, Lang::De) => "in Ordnung",
        (_, true, Lang::En) => "fine",
        (1, false, Lang::De) => "Beispiel stimmt",
        (_, false, Lang::De) => "Beispiele stimmen",
        (1, false, Lang::En) => "example holds",
        (_, false, Lang::En) => "examples hold",
    };
    match lang {
        Lang::De => format!("{rules}: {passed} {holds}, {failed} noch nicht"),
        Lang::En => format!("{rules}: {passed} {holds}, {failed} not yet"),
    }
}

/// Why an example does not hold.
pub fn example_failed(rule: &str, failure: &crate::trial::Failure, lang: Lang) -> String {
    use crate::trial::Failure;
    match (failure, lang) {
        (Failure::NotFlagged, Lang::De) => format!("{rule} sollte sich hier melden und tut es nicht."),
        (Failure::NotFlagged, Lang::En) => format!("{rule} should flag this and does not."),
        (Failure::Flagged { text }, Lang::De) => {
            format!("{rule} sollte hier still bleiben, meldet sich aber bei {}.", quoted(text, lang))
        }
        (Failure::Flagged { text }, Lang::En) => {
            format!("{rule} should leave this alone but flags {}.", quoted(text, lang))
        }
        (Failure::OtherHit { wanted, got }, Lang::De) => {
            format!("{rule} sollte {} unterstreichen, unterstreicht aber {}.", quoted(wanted, lang), quoted(got, lang))
        }
        (Failure::OtherHit { wanted, got }, Lang::En) => {
            format!("{rule} should underline {} but underlines {}.", quoted(wanted, lang), quoted(got, lang))
        }
        (Failure::Unreadable(mistake), _) => format!("{rule}: {}", super::draft::mistake(mistake, lang)),
    }
}
