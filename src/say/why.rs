//! Why a rule says something about a draft, or nothing; and conditions in words.

use super::{Lang, all_of, any_of, quoted};
use crate::finding::Finding;
use crate::guideline::Rule;
use crate::rulefile::node::{Entry, Table, Toml};
use crate::why::Why;

/// The answer of a rule.
pub fn why(rule: &Rule, why: &Why, lang: Lang) -> String {
    let written = |key: &str| rule.written.get(key).map(|entry| value(&entry.node.value, lang)).unwrap_or_default();
    let ticked = |keys: &[String]| keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>();
    let words = |words: &[String]| all_of(&words.iter().map(|word| quoted(word, lang)).collect::<Vec<_>>(), lang);
    match (why, lang) {
        (Why::Off, Lang::De) => "ausgeschaltet".to_owned(),
        (Why::Off, Lang::En) => "switched off".to_owned(),
        (Why::OutOfScope("since"), Lang::De) => format!("gilt erst ab {}", written("since")),
        (Why::OutOfScope("since"), Lang::En) => format!("holds only from {} on", written("since")),
        (Why::OutOfScope("until"), Lang::De) => format!("galt nur bis {}", written("until")),
        (Why::OutOfScope("until"), Lang::En) => format!("held only until {}", written("until")),
        (Why::OutOfScope(key), Lang::De) => format!("gilt hier nicht: `{key}` nennt nur {}", written(key)),
        (Why::OutOfScope(key), Lang::En) => format!("does not hold here: `{key}` names only {}", written(key)),
        (Why::Unless, Lang::De) => format!("gilt hier nicht, weil {}", condition_of(rule, "unless", lang)),
        (Why::Unless, Lang::En) => format!("does not hold here, because {}", condition_of(rule, "unless", lang)),
        (Why::When(keys), Lang::De) => format!(
            "gilt nur, wenn {}; hier passt nicht: {}",
            condition_of(rule, "when", lang),
            all_of(&ticked(keys), lang)
        ),
        (Why::When(keys), Lang::En) => format!(
            "holds only if {}; what does not fit here: {}",
            condition_of(rule, "when", lang),
            all_of(&ticked(keys), lang)
        ),
        (Why::Unknown(keys), Lang::De) => format!("nicht geprüft: Im Entwurf fehlt {}", all_of(&ticked(keys), lang)),
        (Why::Unknown(keys), Lang::En) => {
            format!("not checked: the draft does not say {}", all_of(&ticked(keys), lang))
        }
        (Why::Silent, Lang::De) => "nichts bemerkt".to_owned(),
        (Why::Silent, Lang::En) => "noticed nothing".to_owned(),
        (Why::Fine(known), Lang::De) => format!("kennt {}; hier ist das in Ordnung", words(known)),
        (Why::Fine(known), Lang::En) => format!("knows {}; here that is fine", words(known)),
        (Why::Allowed(reason), Lang::De) => format!("im Entwurf erlaubt: {reason}"),
        (Why::Allowed(reason), Lang::En) => format!("allowed by the draft: {reason}"),
        (Why::Noticed(findings), lang) => noticed(findings, lang),
    }
}

fn noticed(findings: &[Finding], lang: Lang) -> String {
    let mut texts: Vec<String> = Vec::new();
    for finding in findings {
        let text = match finding.excerpt.as_str() {
            "" => finding.noticed.word().to_owned(),
            text => quoted(&text.split_whitespace().collect::<Vec<_>>().join(" "), lang),
        };
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    match lang {
        Lang::De => format!("meldet sich: {}", texts.join(", ")),
        Lang::En => format!("speaks up: {}", texts.join(", ")),
    }
}

/// `when` or `unless` of a rule, in words.
fn condition_of(rule: &Rule, key: &str, lang: Lang) -> String {
    rule.written.get(key).and_then(|entry| condition(entry, lang)).unwrap_or_default()
}

/// A condition in words, made of what is written; `None` where the entry is no table.
pub fn condition(entry: &Entry, lang: Lang) -> Option<String> {
    let Toml::Table(table) = &entry.node.value else { return None };
    Some(all(table, "", lang))
}

fn all(table: &Table, prefix: &str, lang: Lang) -> String {
    let parts: Vec<String> = table.iter().map(|entry| part(entry, prefix, lang)).collect();
    all_of(&parts, lang)
}

fn part(entry: &Entry, prefix: &str, lang: Lang) -> String {
    let (key, said) = (format!("{prefix}{}", entry.key), &entry.node.value);
    match (entry.key.as_str(), said, lang) {
        ("any", Toml::List(items), _) if prefix.is_empty() => any_of(&nested(items, lang), lang),
        ("all", Toml::List(items), _) if prefix.is_empty() => all_of(&nested(items, lang), lang),
        ("not", Toml::Table(inner), Lang::De) if prefix.is_empty() => format!("nicht: ({})", all(inner, "", lang)),
        ("not", Toml::Table(inner), Lang::En) if prefix.is_empty() => format!("not: ({})", all(inner, "", lang)),
        ("contains", said, Lang::De) if prefix.is_empty() => format!("im Text {} steht", either(said, lang)),
        ("contains", said, Lang::En) if prefix.is_empty() => format!("the text has {} in it", either(said, lang)),
        ("topic", said, Lang::De) if prefix.is_empty() => format!("die Regel {} etwas bemerkt", either(said, lang)),
        ("topic", said, Lang::En) if prefix.is_empty() => format!("the rule {} notices something", either(said, lang)),
        ("mentions", _, Lang::De) if prefix.is_empty() => "die Organisation genannt wird".to_owned(),
        ("mentions", _, Lang::En) if prefix.is_empty() => "the organisation is named".to_owned(),
        (_, Toml::Table(inner), _) => all(inner, &format!("{key}."), lang),
        (_, said, Lang::De) => format!("`{key}` {} ist", either(said, lang)),
        (_, said, Lang::En) => format!("`{key}` is {}", either(said, lang)),
    }
}

fn nested(items: &[crate::rulefile::node::Node], lang: Lang) -> Vec<String> {
    let one = |table: &Table| {
        if table.iter().count() > 1 { format!("({})", all(table, "", lang)) } else { all(table, "", lang) }
    };
    let tables = items.iter().filter_map(|item| match &item.value {
        Toml::Table(table) => Some(one(table)),
        _ => None,
    });
    tables.collect()
}

fn either(said: &Toml, lang: Lang) -> String {
    match said {
        Toml::List(items) => any_of(&items.iter().map(|item| value(&item.value, lang)).collect::<Vec<_>>(), lang),
        one => value(one, lang),
    }
}

/// A value of a rule file for people: texts in quotation marks, lists with commas.
pub fn value(said: &Toml, lang: Lang) -> String {
    match said {
        Toml::Text(text) => quoted(text, lang),
        Toml::Date(date) => date.clone(),
        Toml::Whole(whole) => whole.to_string(),
        Toml::Number(number) => super::number(*number, lang),
        Toml::Flag(flag) => match (flag, lang) {
            (true, Lang::De) => "ja".to_owned(),
            (false, Lang::De) => "nein".to_owned(),
            (true, Lang::En) => "yes".to_owned(),
            (false, Lang::En) => "no".to_owned(),
        },
        Toml::List(items) => items.iter().map(|item| value(&item.value, lang)).collect::<Vec<_>>().join(", "),
        Toml::Table(table) => {
            let entries = table.iter().map(|entry| format!("{} = {}", entry.key, value(&entry.node.value, lang)));
            entries.collect::<Vec<_>>().join(", ")
        }
    }
}
