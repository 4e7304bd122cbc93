//! What to do about a mistake in a rule file.

use jiff::civil::Date;

use super::shape::example;
use super::{sense, syntax, term, ticked};
use crate::guideline::top_keys;
use crate::platform;
use crate::rule::KINDS;
use crate::rulefile::PACK_PREFIX;
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::Shape;
use crate::rulefile::packs::PACKS;
use crate::rulefile::values::EMOJI_GROUPS;
use crate::say::{Lang, all_of, any_of};

/// What to do about it.
#[expect(clippy::too_many_lines, reason = "one arm a sentence; a table reads best in one piece")]
pub fn hint(fault: &Fault, lang: Lang) -> Option<String> {
    let meant = match fault {
        Fault::UnknownTopKey { meant, .. }
        | Fault::UnknownKind { meant, .. }
        | Fault::UnknownKey { meant, .. }
        | Fault::NotOneOf { meant, .. }
        | Fault::UnknownVocabulary { meant, .. }
        | Fault::UnknownPack { meant, .. }
        | Fault::UnknownRule { meant, .. }
        | Fault::NotADomain { meant, .. }
        | Fault::NotAHashtag { meant, .. }
        | Fault::UnknownEmoji { meant, .. }
        | Fault::UnknownTimeZone { meant, .. }
        | Fault::UnknownPlatform { meant, .. } => meant.as_deref(),
        Fault::UnknownLanguage { meant, .. } => *meant,
        Fault::UnknownDraftKey { meant, .. } | Fault::UnknownPerson { meant, .. } => Some(meant.as_str()),
        _ => None,
    };
    if let Some(meant) = meant {
        return Some(match lang {
            Lang::De => format!("Gemeint ist vielleicht `{meant}`."),
            Lang::En => format!("Did you mean `{meant}`?"),
        });
    }
    Some(match (fault, lang) {
        (Fault::Syntax(fault), lang) => return syntax::hint(fault, lang),
        (Fault::Sense(fault), lang) => sense::hint(fault, lang).to_owned(),
        (Fault::UnknownTopKey { of_rules: true, .. } | Fault::NoRules, Lang::De) => {
            "Eine Regel beginnt mit einer Zeile wie `[topic.name]`.".to_owned()
        }
        (Fault::UnknownTopKey { of_rules: true, .. } | Fault::NoRules, Lang::En) => {
            "A rule begins with a line like `[topic.name]`.".to_owned()
        }
        (Fault::UnknownTopKey { .. }, lang) => there_are(&top_keys().collect::<Vec<_>>(), lang),
        (Fault::UnknownKind { .. }, lang) => there_are(&KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>(), lang),
        (Fault::UnknownKey { kinds, .. }, Lang::De) if !kinds.is_empty() => {
            format!("Diesen Schlüssel haben Regeln der Art {}.", any_of(&ticked(kinds), lang))
        }
        (Fault::UnknownKey { kinds, .. }, Lang::En) if !kinds.is_empty() => {
            format!("Rules of the kind {} have this key.", any_of(&ticked(kinds), lang))
        }
        (Fault::UnknownKey { known, .. }, lang) if !known.is_empty() => there_are(known, lang),
        (Fault::UnknownKey { within, .. }, Lang::De) => {
            format!("`taktvoll explain {within}` zeigt, welche Schlüssel es gibt.")
        }
        (Fault::UnknownKey { within, .. }, Lang::En) => {
            format!("`taktvoll explain {within}` shows the keys there are.")
        }
        (Fault::RuleWithoutName { kind }, Lang::De) => {
            format!("Eine Regel beginnt mit einer Zeile wie `[{kind}.name]`.")
        }
        (Fault::RuleWithoutName { kind }, Lang::En) => format!("A rule begins with a line like `[{kind}.name]`."),
        (Fault::RuleInDoubleBrackets { rule }, Lang::De) => format!("Einfache genügen: `[{rule}]`."),
        (Fault::RuleInDoubleBrackets { rule }, Lang::En) => format!("Single ones will do: `[{rule}]`."),
        (Fault::BadRuleName(_), Lang::De) => "Ein Name besteht aus Buchstaben, Ziffern, `-` und `_`.".to_owned(),
        (Fault::BadRuleName(_), Lang::En) => "A name is made of letters, digits, `-` and `_`.".to_owned(),
        (Fault::WrongType { shape: Shape::Choice(known) | Shape::Choices(known), .. }, lang) => there_are(known, lang),
        (Fault::WrongType { key, shape, written, .. }, lang) => example(key, *shape, written.as_deref(), lang),
        (Fault::WrongItem { .. }, Lang::De) => "Texte stehen in Anführungszeichen: `\"…\"`.".to_owned(),
        (Fault::WrongItem { .. }, Lang::En) => "Texts stand in quotation marks: `\"…\"`.".to_owned(),
        (Fault::NotOneOf { choices, .. }, lang) => there_are(choices, lang),
        (Fault::EmptyList { .. } | Fault::EmptyText { .. } | Fault::EmptyCondition, Lang::De) => {
            "Etwas hineinschreiben oder die Zeile streichen.".to_owned()
        }
        (Fault::EmptyList { .. } | Fault::EmptyText { .. } | Fault::EmptyCondition, Lang::En) => {
            "Write something into it, or take the line out.".to_owned()
        }
        (Fault::DuplicateEntry { .. }, Lang::De) => "Einmal genügt.".to_owned(),
        (Fault::DuplicateEntry { .. }, Lang::En) => "Once is enough.".to_owned(),
        (Fault::NotADate { value }, Lang::De) => {
            format!("Ein Tag wird so geschrieben: `{}`.", german_day(value).as_deref().unwrap_or("2027-03-31"))
        }
        (Fault::NotADate { value }, Lang::En) => {
            format!("A day is written like this: `{}`.", german_day(value).as_deref().unwrap_or("2027-03-31"))
        }
        (Fault::NotAnAddress { .. }, Lang::De) => "Eine Webadresse beginnt mit `https://`.".to_owned(),
        (Fault::NotAnAddress { .. }, Lang::En) => "A web address begins with `https://`.".to_owned(),
        (Fault::NotAHandle { .. }, Lang::De) => {
            "Ein Konto wird so geschrieben: `@name` oder `@name@server.example`.".to_owned()
        }
        (Fault::NotAHandle { .. }, Lang::En) => {
            "An account is written like this: `@name` or `@name@server.example`.".to_owned()
        }
        (Fault::NotADomain { .. }, Lang::De) => "Eine Domain wird so geschrieben: `firma.example`.".to_owned(),
        (Fault::NotADomain { .. }, Lang::En) => "A domain is written like this: `company.example`.".to_owned(),
        (Fault::NotAHashtag { .. }, Lang::De) => {
            "Ein Hashtag wird so geschrieben: `#TagDerOffenenTür`, ohne Leer- und Satzzeichen.".to_owned()
        }
        (Fault::NotAHashtag { .. }, Lang::En) => {
            "A hashtag is written like this: `#OpenDay`, without spaces and punctuation.".to_owned()
        }
        (Fault::UnknownEmoji { .. }, Lang::De) => {
            format!("Das Emoji selbst eintragen oder eine Gruppe nennen: {}.", any_of(&ticked(EMOJI_GROUPS), lang))
        }
        (Fault::UnknownEmoji { .. }, Lang::En) => {
            format!("Write the emoji itself, or name a group: {}.", any_of(&ticked(EMOJI_GROUPS), lang))
        }
        (Fault::OrganisationLacks { key }, lang) => {
            let value = if *key == "domains" { "sonnberg.example" } else { "@sonnberg" };
            match lang {
                Lang::De => format!("Im Leitfaden ergänzen: `[organisation]` und darunter `{key} = [\"{value}\"]`."),
                Lang::En => format!("Add to the guideline: `[organisation]` and under it `{key} = [\"{value}\"]`."),
            }
        }
        (Fault::RequiredNotAllowed { .. }, Lang::De) => "Auch in `allow` eintragen.".to_owned(),
        (Fault::RequiredNotAllowed { .. }, Lang::En) => "Add it to `allow` as well.".to_owned(),
        (Fault::UnknownVocabulary { name, .. }, Lang::De) => {
            format!("Die Liste anlegen: `[vocabulary]` und darunter `{name} = [\"…\"]`.")
        }
        (Fault::UnknownVocabulary { name, .. }, Lang::En) => {
            format!("Make the list: `[vocabulary]` and under it `{name} = [\"…\"]`.")
        }
        (Fault::NestedVocabulary { .. }, Lang::De) => {
            "Die Begriffe selbst eintragen. Eine Regel darf mehrere Listen nennen: `terms = [\"$a\", \"$b\"]`."
                .to_owned()
        }
        (Fault::NestedVocabulary { .. }, Lang::En) => {
            "Write the terms themselves. A rule may name several lists: `terms = [\"$a\", \"$b\"]`.".to_owned()
        }
        (Fault::UnusedVocabulary { name }, Lang::De) => {
            format!("In einer Regel nennen, `terms = [\"${name}\"]`, oder die Liste streichen.")
        }
        (Fault::UnusedVocabulary { name }, Lang::En) => {
            format!("Name it in a rule, `terms = [\"${name}\"]`, or take the list out.")
        }
        (Fault::EmptyDefaults, Lang::De) => "Etwas dazuschreiben, zum Beispiel `account = \"official\"`.".to_owned(),
        (Fault::EmptyDefaults, Lang::En) => "Add something, for example `account = \"official\"`.".to_owned(),
        (
            Fault::ExceptSwallows { .. }
            | Fault::LabelIsVague { .. }
            | Fault::PreferContradicts { .. }
            | Fault::PreferTwice { .. }
            | Fault::WhenIsUnless
            | Fault::ListsContradict { .. }
            | Fault::ExampleContradicts,
            Lang::De,
        ) => "An einer der beiden Stellen streichen.".to_owned(),
        (
            Fault::ExceptSwallows { .. }
            | Fault::LabelIsVague { .. }
            | Fault::PreferContradicts { .. }
            | Fault::PreferTwice { .. }
            | Fault::WhenIsUnless
            | Fault::ListsContradict { .. }
            | Fault::ExampleContradicts,
            Lang::En,
        ) => "Take it out in one of the two places.".to_owned(),
        (Fault::RulesContradict { .. }, Lang::De) => {
            "In einer der beiden Regeln streichen oder mit `when` sagen, wann welche gilt.".to_owned()
        }
        (Fault::RulesContradict { .. }, Lang::En) => {
            "Take it out of one of the two rules, or say with `when` which one holds when.".to_owned()
        }
        (Fault::UnknownPack { .. }, lang) => {
            there_are(&PACKS.iter().map(|pack| format!("{PACK_PREFIX}{}", pack.name)).collect::<Vec<_>>(), lang)
        }
        (Fault::MissingFile { .. }, Lang::De) => {
            "Pfade gelten von dem Ordner aus, in dem diese Regeldatei liegt.".to_owned()
        }
        (Fault::MissingFile { .. }, Lang::En) => "Paths start from the folder of this rule file.".to_owned(),
        (Fault::Cycle { .. }, Lang::De) => "Einen der Einträge in `extends` streichen.".to_owned(),
        (Fault::Cycle { .. }, Lang::En) => "Take one of the entries out of `extends`.".to_owned(),
        (Fault::UnknownRule { .. }, Lang::De) => "`taktvoll rules` zeigt alle Regeln.".to_owned(),
        (Fault::UnknownRule { .. }, Lang::En) => "`taktvoll rules` lists all rules.".to_owned(),
        (Fault::UnknownPlatform { .. }, lang) => there_are(&platform::names().collect::<Vec<_>>(), lang),
        (Fault::UnknownLanguage { .. }, Lang::De) => "Kürzel sind zum Beispiel `de`, `en` und `fr`.".to_owned(),
        (Fault::UnknownLanguage { .. }, Lang::En) => "Codes are for example `de`, `en` and `fr`.".to_owned(),
        (Fault::UntilPassed { .. }, Lang::De) => "Das Datum verlängern oder die Regel streichen.".to_owned(),
        (Fault::UntilPassed { .. }, Lang::En) => "Move the date, or take the rule out.".to_owned(),
        (Fault::HitNotInText { .. }, Lang::De) => {
            "`hit` nennt genau die Zeichen, die unterstrichen sein sollen.".to_owned()
        }
        (Fault::HitNotInText { .. }, Lang::En) => {
            "`hit` names the very characters that should be underlined.".to_owned()
        }
        (Fault::HitInAllows, Lang::De) => "Streichen, oder das Beispiel unter `flags` eintragen.".to_owned(),
        (Fault::HitInAllows, Lang::En) => "Take it out, or move the example to `flags`.".to_owned(),
        (Fault::BadGlob { .. }, Lang::De) => "Ein Muster sieht so aus: `presse/**` oder `*.linkedin.md`.".to_owned(),
        (Fault::BadGlob { .. }, Lang::En) => "A pattern looks like this: `press/**` or `*.linkedin.md`.".to_owned(),
        (Fault::UnknownTimeZone { .. }, Lang::De) => {
            "Zeitzonen heißen nach einer Stadt, zum Beispiel `Europe/Berlin`.".to_owned()
        }
        (Fault::UnknownTimeZone { .. }, Lang::En) => {
            "Time zones are named after a city, for example `Europe/Berlin`.".to_owned()
        }
        (Fault::NotALength { key, .. }, lang) => example(key, Shape::Duration, None, lang),
        (Fault::NotAWait { word, .. }, lang) => example(word, Shape::Offset(word), None, lang),
        (Fault::NotHours { .. }, lang) => example("hours", Shape::Hours, None, lang),
        (Fault::EndsBeforeItBegins { .. }, Lang::De) => "`from` und `to` tauschen.".to_owned(),
        (Fault::EndsBeforeItBegins { .. }, Lang::En) => "Swap `from` and `to`.".to_owned(),
        (Fault::YearOnOneSide, Lang::De) => {
            "Beide mit Jahr schreiben (`2026-12-24`) oder, wenn es jedes Jahr gilt, beide ohne (`\"12-24\"`)."
                .to_owned()
        }
        (Fault::YearOnOneSide, Lang::En) => {
            "Write both with a year (`2026-12-24`) or, if it is so every year, both without (`\"12-24\"`).".to_owned()
        }
        (Fault::AbsentCompared { .. } | Fault::NeedContradicts { .. }, Lang::De) => {
            "Eines von beiden streichen.".to_owned()
        }
        (Fault::AbsentCompared { .. } | Fault::NeedContradicts { .. }, Lang::En) => {
            "Take one of the two out.".to_owned()
        }
        (Fault::ReminderStops, Lang::De) => {
            "Die Stufe streichen. Soll jemand zustimmen, passt die Regelart `approval`.".to_owned()
        }
        (Fault::ReminderStops, Lang::En) => {
            "Take the level out. If somebody has to agree, the kind `approval` fits.".to_owned()
        }
        (Fault::Pattern(mistake), lang) => return term::pattern_hint(mistake, lang).map(str::to_owned),
        (Fault::OutOfRange { most: Some(1.0), .. }, Lang::De) => "Es ist ein Anteil: 30 % sind `0.3`.".to_owned(),
        (Fault::OutOfRange { most: Some(1.0), .. }, Lang::En) => "It is a share: 30 % is `0.3`.".to_owned(),
        (
            Fault::OutOfRange { .. }
            | Fault::UnknownPerson { .. }
            | Fault::NeverBetween { .. }
            | Fault::MinAboveMax { .. }
            | Fault::TooFewTerms { .. }
            | Fault::Term(_)
            | Fault::NothingToDo { .. }
            | Fault::WithoutEffect { .. }
            | Fault::UnknownDraftKey { .. }
            | Fault::UntilBeforeSince,
            _,
        ) => return None,
    })
}

/// A day in the German way of writing, as it is written here.
fn german_day(written: &str) -> Option<String> {
    Date::strptime("%d.%m.%Y", written.trim()).ok().map(|day| day.to_string())
}

/// All there are to choose from.
fn there_are<T: AsRef<str>>(known: &[T], lang: Lang) -> String {
    let all = all_of(&ticked(known), lang);
    match (known.len(), lang) {
        (1, Lang::De) => format!("Es gibt nur {all}."),
        (1, Lang::En) => format!("There is only {all}."),
        (_, Lang::De) => format!("Es gibt {all}."),
        (_, Lang::En) => format!("There are {all}."),
    }
}
