//! German nouns inside compounds: those that lose their -e there. Compiled by hand for taktvoll.

use super::strip;

/// Nouns without their -e in front of another word: Schulamt, Kirchturm. Most keep it or take -n, and what is left of them
/// is another word: Reis|feld has no Reise, Rund|funk no Runde.
const DROPPING: &[&str] = &[
    "achse",
    "adresse",
    "auge",
    "beichte",
    "birne",
    "bitte",
    "bremse",
    "dusche",
    "ecke",
    "ehre",
    "ende",
    "erbe",
    "erde",
    "faehre",
    "farbe",
    "filiale",
    "flagge",
    "flamme",
    "grenze",
    "hetze",
    "huefte",
    "kante",
    "kapelle",
    "kehle",
    "kirche",
    "kirsche",
    "kontrolle",
    "krone",
    "lehre",
    "miete",
    "minze",
    "muehle",
    "muenze",
    "palme",
    "pappe",
    "perle",
    "pumpe",
    "rebe",
    "rinne",
    "sache",
    "schande",
    "schminke",
    "schraube",
    "schule",
    "schwelle",
    "seele",
    "sperre",
    "sprache",
    "stimme",
    "strafe",
    "stuetze",
    "suche",
    "taufe",
    "wache",
    "weihe",
    "wette",
    "wolle",
    "wunde",
    "zeche",
    "zelle",
];
/// Those with an s in its place: Hilfsangebot.
const WITH_S: &[&str] = &["geschichte", "hilfe"];

/// What a folded noun in -e is in front of another word, where it is not the noun itself: the letters that are left, and
/// those that link them.
pub(super) fn modifier(noun: &str) -> Option<(&str, &'static str)> {
    let stem = noun.strip_suffix('e')?;
    let ends_with_one_of = |heads: &[&str]| heads.iter().any(|head| strip(noun, head).is_some_and(is_modifier));
    let with_s = ends_with_one_of(WITH_S);
    (with_s || ends_with_one_of(DROPPING)).then_some((stem, if with_s { "s" } else { "" }))
}

/// Whether the letters in front of a head could be a word, or are none: Decke has no Ecke.
fn is_modifier(before: &str) -> bool {
    before.is_empty() || before.len() > 2 && before.bytes().any(|byte| b"aeiouy".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_lose_their_e_where_german_drops_it() {
        for (noun, expected) in [
            ("schule", Some(("schul", ""))),
            ("muttersprache", Some(("muttersprach", ""))),
            ("hilfe", Some(("hilf", "s"))),
            ("decke", None),
            ("strecke", None),
            ("reise", None),
            ("zeuge", None),
            ("amt", None),
        ] {
            assert_eq!(modifier(noun), expected, "{noun}");
        }
    }
}
