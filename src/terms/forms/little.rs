//! The forms of little words inside phrases: `wird verkauft` is `wurde verkauft`, `unsere Kunden` are `unseren Kunden`.
//! Alone they are mostly other words: `war`, `die`.

use crate::text::Language;

/// Little words, each line the forms of one, folded.
const PARADIGMS: &[(Language, &[&str])] = &[
    (Language::DE, &["der", "die", "das", "den", "dem", "des"]),
    (Language::DE, &["ein", "eine", "einen", "einem", "einer", "eines"]),
    (Language::DE, &["kein", "keine", "keinen", "keinem", "keiner", "keines"]),
    (Language::DE, &["mein", "meine", "meinen", "meinem", "meiner", "meines"]),
    (Language::DE, &["dein", "deine", "deinen", "deinem", "deiner", "deines"]),
    (Language::DE, &["seine", "seinen", "seinem", "seiner", "seines"]),
    (Language::DE, &["ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"]),
    (Language::DE, &["unser", "unsere", "unseren", "unserem", "unserer", "unseres", "unsern"]),
    (Language::DE, &["euer", "eure", "euren", "eurem", "eurer", "eures"]),
    (Language::DE, &["dieser", "diese", "dieses", "diesen", "diesem"]),
    (Language::DE, &["jeder", "jede", "jedes", "jeden", "jedem"]),
    (Language::DE, &["alle", "allen", "aller"]),
    (Language::DE, &["bin", "bist", "ist", "sind", "seid", "war", "warst", "waren", "wart"]),
    (Language::DE, &["habe", "hast", "hat", "haben", "habt", "hatte", "hatten"]),
    (Language::DE, &["werde", "wirst", "wird", "werden", "werdet", "wurde", "wurden"]),
    (Language::EN, &["am", "is", "are", "was", "were", "be", "been", "being"]),
    (Language::EN, &["have", "has", "had", "having"]),
    (Language::EN, &["do", "does", "did", "doing", "done"]),
];

/// The other forms of a folded little word in these languages.
pub(in crate::terms) fn others(form: &str, languages: &[Language]) -> impl Iterator<Item = &'static str> {
    let spoken = PARADIGMS.iter().filter(move |(language, _)| languages.contains(language));
    let its = spoken.filter(move |(_, forms)| forms.contains(&form));
    its.flat_map(move |(_, forms)| forms.iter().copied().filter(move |other| *other != form))
}
