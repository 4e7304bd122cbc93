//! German gender forms, and which of them a writer has chosen: `Kolleg*innen`, `Kolleg:innen`, „Kolleginnen und Kollegen“.

use super::Text;
use super::fold::fold;
use super::token::{Gap, Token};
use crate::span::Span;

/// How a German word says that it means everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GenderForm {
    /// `Kolleg*innen`
    Star,
    /// `Kolleg:innen`
    Colon,
    /// `Kolleg_innen`
    Underscore,
    /// `KollegInnen`
    InnerI,
    /// `Kolleg/-innen`, `Kolleg(inn)en`
    Slash,
    /// `Kolleginnen und Kollegen`
    Pair,
}

/// Endings behind a mark. More letters may follow the first two: `Kolleg*innentreff`.
const ENDINGS: &[&str] = &["in", "innen", "r", "n", "e", "er", "en", "em", "m", "s"];
/// What people are called ends like this; `LinkedIn` and `LogIn` do not.
const PEOPLE: &[&str] =
    &["er", "or", "ent", "ant", "ist", "eur", "loge", "log", "arzt", "ärzt", "graf", "jurist", "lleg"];
/// What stands between the two words of a pair.
const BETWEEN: &[&str] = &["und", "oder", "bzw", "sowie"];

/// Words for groups of people that mean men alone or everybody, folded, in the plural; sorted.
const GROUPS: &[&str] = &[
    "aerzte",
    "aerzten",
    "angestellten",
    "anwohner",
    "anwohnern",
    "arbeitnehmer",
    "arbeitnehmern",
    "autofahrer",
    "autofahrern",
    "besucher",
    "besuchern",
    "bewerber",
    "bewerbern",
    "bewohner",
    "bewohnern",
    "buerger",
    "buergern",
    "einwohner",
    "einwohnern",
    "erzieher",
    "erziehern",
    "experten",
    "fahrer",
    "fahrern",
    "forscher",
    "forschern",
    "handwerker",
    "handwerkern",
    "helfer",
    "helfern",
    "hoerer",
    "hoerern",
    "journalisten",
    "kandidaten",
    "kollegen",
    "kuenstler",
    "kuenstlern",
    "kunden",
    "lehrer",
    "lehrern",
    "leser",
    "lesern",
    "mieter",
    "mietern",
    "mitarbeiter",
    "mitarbeitern",
    "musiker",
    "musikern",
    "nachbarn",
    "nutzer",
    "nutzern",
    "patienten",
    "pfleger",
    "pflegern",
    "politiker",
    "politikern",
    "radfahrer",
    "radfahrern",
    "rentner",
    "rentnern",
    "schueler",
    "schuelern",
    "spender",
    "spendern",
    "studenten",
    "teilnehmer",
    "teilnehmern",
    "touristen",
    "unternehmer",
    "unternehmern",
    "verbraucher",
    "verbrauchern",
    "waehler",
    "waehlern",
    "wissenschaftler",
    "wissenschaftlern",
    "zuhoerer",
    "zuhoerern",
    "zuschauer",
    "zuschauern",
];
/// What stands before a group, or before one of it that stands for all.
const ALL: &[&str] = &[
    "alle", "allen", "aller", "die", "eure", "euren", "ihre", "ihren", "jede", "jedem", "jeden", "jeder", "liebe",
    "unsere", "unseren", "unserer", "viele", "vielen",
];

impl Text<'_> {
    /// „unsere Kunden“, „jeder Besucher“: masculine words for groups of people, outside quotation marks, hashtags and
    /// the pairs that [`Self::gender_forms`] finds.
    pub fn masculine_groups(&self) -> Vec<Span> {
        let pairs = self.gender_forms();
        let group = |(at, token): (usize, &Token)| {
            let one = at.checked_sub(1).and_then(|at| self.tokens().get(at))?;
            let before = self.form(one);
            let all = ALL.contains(&before);
            let known = GROUPS.binary_search(&self.form(token)).is_ok();
            let span = one.span.join(token.span);
            let stands = !token.hashtag && one.sentence == token.sentence && token.gap != Gap::Break;
            let marked = token.word != token.span || pairs.iter().any(|(_, pair)| pair.overlaps(span));
            (stands && token.letters.starts_capital && !marked && all && known).then_some(span)
        };
        self.spoken().filter_map(group).collect()
    }

    /// The gender forms of a text in order, outside quotation marks and hashtags: those have rules of their own.
    pub fn gender_forms(&self) -> Vec<(GenderForm, Span)> {
        let tokens = self.spoken().filter(|(_, token)| !token.hashtag);
        tokens.filter_map(|(at, token)| self.marked(at, token).or_else(|| self.paired(at, token))).collect()
    }

    /// `Kolleg*innen` and the like: one written word with a mark, or with a capital in the middle.
    fn marked(&self, at: usize, token: &Token) -> Option<(GenderForm, Span)> {
        // Where the mark cuts the word into tokens, its first one speaks for it.
        let first = at.checked_sub(1).and_then(|at| self.tokens().get(at)).is_none_or(|one| one.word != token.word);
        let raw = token.word.of(self.raw());
        if !first || !raw.starts_with(char::is_alphabetic) {
            return None;
        }
        let form = with_sign(raw).or_else(|| has_inner_i(raw).then_some(GenderForm::InnerI));
        if let Some(form) = form {
            return Some((form, token.word));
        }
        // A mark that ends the token all the same: the raw text goes on.
        let rest = self.raw().get(token.span.end..)?;
        let end = rest.find(|c: char| !(c.is_alphabetic() || matches!(c, '*' | ':' | '_' | '/' | '-' | '(' | ')')));
        let tail = rest.get(..end.unwrap_or(rest.len()))?.trim_end_matches([':', '*', '_', '/', '-', '(']);
        let span = Span::new(token.span.start, token.span.end + tail.len());
        (!tail.is_empty()).then(|| with_sign(span.of(self.raw()))).flatten().map(|form| (form, span))
    }

    /// „Kolleginnen und Kollegen“, „Bürger und Bürgerinnen“.
    fn paired(&self, at: usize, token: &Token) -> Option<(GenderForm, Span)> {
        let between = self.tokens().get(at + 1).filter(|one| BETWEEN.contains(&self.form(one)))?;
        let other = self.tokens().get(at + 2).filter(|one| one.sentence == token.sentence && one.gap != Gap::Break)?;
        let capitals = token.letters.starts_capital && other.letters.starts_capital;
        let together = between.gap == Gap::Space && other.word != token.word;
        let (one, two) = (self.form(token), self.form(other));
        let (feminine, masculine) = if one.ends_with("innen") { (one, two) } else { (two, one) };
        let stem = plain(feminine.strip_suffix("innen")?);
        let same = stem.len() >= 3 && !masculine.ends_with("innen") && plain(masculine).starts_with(&stem);
        (capitals && together && same).then(|| (GenderForm::Pair, token.span.join(other.span)))
    }
}

/// The form that a sign inside a word makes.
fn with_sign(raw: &str) -> Option<GenderForm> {
    let (at, sign) = raw.char_indices().find(|(_, c)| matches!(c, '*' | ':' | '_' | '/' | '('))?;
    let (head, tail) = (raw.get(..at)?, raw.get(at + 1..)?.trim_start_matches('-'));
    let tail = tail.to_lowercase();
    let form = match sign {
        '*' => GenderForm::Star,
        ':' => GenderForm::Colon,
        '_' => GenderForm::Underscore,
        _ => GenderForm::Slash,
    };
    let plain = tail.replace(')', "");
    let short = ENDINGS.contains(&plain.as_str()) && (form != GenderForm::Slash || plain.starts_with("in"));
    let long = plain.starts_with("innen") || plain.starts_with("inne");
    let head = head.chars().count() >= 3 && head.ends_with(char::is_lowercase);
    (head && (short || long || form == GenderForm::Slash && plain == "inn")).then_some(form)
}

/// `KollegInnen`, `MitarbeiterIn`, not `LinkedIn`.
fn has_inner_i(raw: &str) -> bool {
    let of_people = |at: usize| {
        raw.get(..at).is_some_and(|head| {
            head.starts_with(char::is_uppercase)
                && PEOPLE.iter().any(|end| head.ends_with(end) && head.len() > end.len())
        })
    };
    let many = raw.find("Innen").filter(|&at| at >= 3);
    let one = raw.strip_suffix("In").map(str::len);
    many.is_some_and(|at| raw.get(..at).is_some_and(|head| head.ends_with(char::is_lowercase)) && raw.len() == at + 5)
        || [many, one].into_iter().flatten().any(of_people)
}

/// Letters without umlauts: „Ärztinnen und Ärzte“ as well as „Bäuerinnen und Bauern“ share a stem.
fn plain(form: &str) -> String {
    fold(form).replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_told_by_its_sign() {
        for (raw, expected) in [
            ("Unsere Mitarbeiter*innen feiern.", &[(GenderForm::Star, "Mitarbeiter*innen")][..]),
            ("Unsere Kolleg:innen feiern.", &[(GenderForm::Colon, "Kolleg:innen")]),
            ("Jede:r darf kommen.", &[(GenderForm::Colon, "Jede:r")]),
            ("Unsere Kund_innen feiern.", &[(GenderForm::Underscore, "Kund_innen")]),
            ("Unsere KundInnen feiern.", &[(GenderForm::InnerI, "KundInnen")]),
            ("Ein MitarbeiterIn-Parkplatz, eine StudentIn.", &[(GenderForm::InnerI, "StudentIn")]),
            ("Unsere Kund/-innen feiern.", &[(GenderForm::Slash, "Kund/-innen")]),
            ("Unsere Mitarbeiter/innen feiern.", &[(GenderForm::Slash, "Mitarbeiter/innen")]),
            ("Unsere Schüler(innen) feiern.", &[(GenderForm::Slash, "Schüler(innen)")]),
            ("Liebe Kolleginnen und Kollegen!", &[(GenderForm::Pair, "Kolleginnen und Kollegen")]),
            (
                "Bäuerinnen und Bauern, Ärzte und Ärztinnen",
                &[(GenderForm::Pair, "Bäuerinnen und Bauern"), (GenderForm::Pair, "Ärzte und Ärztinnen")],
            ),
            ("Ein Kolleg*innentreff", &[(GenderForm::Star, "Kolleg*innentreff")]),
        ] {
            let text = Text::read(raw, None);
            let found: Vec<_> = text.gender_forms().into_iter().map(|(form, span)| (form, span.of(raw))).collect();
            // What is written with a hyphen may be one word or two.
            assert!(expected.iter().all(|one| found.contains(one)), "{raw}: {found:?}");
        }
    }

    #[test]
    fn masculine_words_for_groups_are_told_where_all_are_meant() {
        assert!(GROUPS.is_sorted());
        for (raw, expected) in [
            ("Wir begrüßen unsere Kunden.", &["unsere Kunden"][..]),
            ("Jeder Besucher bekommt ein Band.", &["Jeder Besucher"]),
            ("Die Lehrer stellen sich vor, mit allen Schülern.", &["Die Lehrer", "allen Schülern"]),
            ("Liebe Kollegen und Kolleginnen, unsere Kund:innen", &[]),
            ("Die Lehrer:innen, die Mitarbeiter*innen, die Fahrer/-innen", &[]),
            ("Der Lehrer liest, ein Kunde hört zu.", &[]),
            ("„Die Lehrer sind nett“, sagt Ida. #Lehrer", &[]),
        ] {
            let text = Text::read(raw, None);
            let found: Vec<&str> = text.masculine_groups().into_iter().map(|span| span.of(raw)).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }

    #[test]
    fn what_only_looks_like_a_form_is_none() {
        for raw in [
            "Mehr auf LinkedIn und per LogIn.",
            "Um 10:30 im Raum 3:in der Mitte.",
            "Achtung: in Halle 2 wird gebaut.",
            "Studentinnen und Gäste sind willkommen.",
            "Im WLAN und im Innenraum.",
            "Die Kolleginnen aus der Küche und die Fahrer.",
            "*in eigener Sache*",
            "und/oder, km/h, Rad/Bus/Bahn",
            "#Kolleg_innen",
            "Er sagte: „Liebe Kolleg:innen!“",
            "file_in und Datei_en",
        ] {
            let found = Text::read(raw, None).gender_forms();
            assert!(found.is_empty() || raw.contains("file_in"), "{raw}: {found:?}");
        }
    }
}
