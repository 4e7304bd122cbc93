//! Which forms a word has, as tables.

use super::*;
use crate::terms::term::{Shape, Term};

fn all(written: &str, language: Language) -> Vec<String> {
    let term = Term::parse(written).unwrap();
    let Shape::Words { words, .. } = &term.shape else { panic!("{written}") };
    let mut found = Vec::new();
    forms(&words[0], false, &[language], &mut |head, tail, _| found.push(format!("{head}{tail}")));
    found
}

#[test]
fn the_lists_are_sorted() {
    assert!(FUNCTION_WORDS.is_sorted());
    for list in [plural::UMLAUT, plural::UMLAUT_ER, plural::ER, plural::UMLAUT_BARE] {
        assert!(list.is_sorted(), "{list:?}");
    }
}

#[test]
fn umlauts_stand_in_the_stressed_syllable() {
    for (form, expected) in [
        ("haus", "haeus"),
        ("buch", "buech"),
        ("vertrag", "vertraeg"),
        ("vater", "vaeter"),
        ("saal", "sael"),
        ("garten", "gaerten"),
    ] {
        assert_eq!(umlaut(form).as_deref(), Some(expected));
    }
    for form in ["kuendig", "feuer", "neu", "licht"] {
        assert_eq!(umlaut(form), None, "{form}");
    }
}

#[test]
fn forms_are_spelled_as_people_write_them() {
    for (written, expected) in
        [("Kündigung", &["Kündigung", "Kündigungen"][..]), ("Haus", &["Haus", "Häuser", "Hauses"])]
    {
        let term = Term::parse(written).unwrap();
        let found = term.forms(&[Language::DE]);
        assert!(expected.iter().all(|form| found.iter().any(|f| f == form)), "{found:?}");
    }
    assert_eq!(Term::parse("git hub").unwrap().forms(&[Language::EN]).first().map(String::as_str), Some("git hub"));
}

/// (term, forms it has, words that are none of its forms)
#[test]
fn german_words_have_their_forms_and_no_others() {
    for (written, has, lacks) in [
        ("Kündigung", "kuendigungen", "kuendigen kuendigt kuendige ankuendigung"),
        ("Haus", "hauses haeuser haeusern hause", "hausen haeuserin haeuslich"),
        ("Umsatz", "umsatzes umsaetze umsaetzen", "umsetzen umsetzt"),
        ("Bank", "banken baenke baenken", "bankett banker bankier"),
        ("Bar", "bars", "baer baeren barren"),
        ("Post", "", "posten posting poster"),
        ("Mitarbeiter", "mitarbeiters mitarbeitern", "mitarbeiterin mitarbeiten"),
        ("Kundin", "kundinnen", "kunden"),
        ("Angestellte", "angestellter angestellten angestelltem", "anstellen angestelltsein"),
        ("Ergebnis", "ergebnisse ergebnissen ergebnisses", "ergeben"),
        ("Konto", "konten kontos", "kontor"),
        ("Kind", "kinder kindern kindes", "kindlich kindisch"),
        ("Vertrag", "vertraege vertraegen vertrages vertrags", "vertragen vertraeglich"),
        ("Arbeit", "arbeiten", "arbeiter arbeitet"),
        ("Gremium", "gremien gremiums", "gremial"),
        (
            "kündigen",
            "kuendige kuendigst kuendigt kuendigte gekuendigt gekuendigten kuendigend",
            "kuendigung ankuendigen gekuendigung",
        ),
        ("fordern", "fordere fordert forderte gefordert", "foerdern foerdert"),
        ("ausliefern", "auslieferst ausgeliefert auszuliefern auslieferte", "lieferung auslieferung"),
        ("gehen", "geht ging gingen gegangen gehend", "gehweg vorgehen begehen"),
        ("übernehmen", "uebernimmt uebernahm uebernommen uebernehme", "uebernahme"),
        ("geben", "gibt gab gaben gegeben gaebe", "gabel begeben"),
        ("gut", "guten gutes besser besten", "gueter guetig"),
        ("schön", "schoene schoener schoensten", "schon schonen"),
        ("groß", "grossen groesser groessten", "grosstadt"),
        ("teuer", "teure teurer teuersten", "teuerung"),
        ("dunkel", "dunkle dunkler", "dunkelheit"),
    ] {
        let found = all(written, Language::DE);
        for form in has.split_whitespace() {
            assert!(found.iter().any(|f| f == form), "{written} lacks {form}: {found:?}");
        }
        for form in lacks.split_whitespace() {
            assert!(!found.iter().any(|f| f == form), "{written} has {form}");
        }
    }
}

#[test]
fn english_words_have_their_forms_and_no_others() {
    for (written, has, lacks) in [
        ("merger", "mergers", "merge merging emerge"),
        ("acquire", "acquires acquired acquiring", "acquisition acquirer"),
        ("general", "generals", "generate generally generated"),
        ("company", "companies", "companion accompany"),
        ("stop", "stops stopped stopping", "stoppage"),
        ("take", "takes took taken taking", "intake"),
        ("sell", "sells sold selling", "seller"),
        ("overtake", "overtook overtaken", "overview"),
        ("child", "children", "childish"),
        ("crisis", "crises", "critical"),
        ("cheap", "cheaper cheapest", "cheapen"),
        ("big", "bigger biggest", "bigot"),
        ("launch", "launches launched launching", "launcher"),
        ("Deal", "deals", "dealer dealing"),
    ] {
        let found = all(written, Language::EN);
        for form in has.split_whitespace() {
            assert!(found.iter().any(|f| f == form), "{written} lacks {form}: {found:?}");
        }
        for form in lacks.split_whitespace() {
            assert!(!found.iter().any(|f| f == form), "{written} has {form}");
        }
    }
}
