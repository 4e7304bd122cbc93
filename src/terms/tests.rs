//! What a term matches, as tables: (term, text, what is underlined; nothing where it must not match).

use proptest::prelude::*;

use super::*;
use crate::text::{Language, Text};

const BOTH: [Language; 2] = [Language::DE, Language::EN];

fn hits(terms: &[&str], raw: &str, finder: Option<&mut Finder<'_>>) -> Vec<String> {
    let text = Text::read(raw, None);
    let spans =
        |finder: &mut Finder<'_>, list| finder.find(&text).of(list).map(|hit| hit.span.of(raw).to_owned()).collect();
    if let Some(finder) = finder {
        return spans(finder, ListId(0));
    }
    let terms: Vec<Term> = terms.iter().map(|term| Term::parse(term).unwrap()).collect();
    let mut builder = Builder::new(&BOTH);
    let list = builder.add(&terms);
    let index = builder.build();
    spans(&mut Finder::new(&index), list)
}

fn check(table: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (term, text, expected) in table {
        let found = hits(&[term], text, None).join(" | ");
        if found != *expected {
            wrong.push(format!("{term:?} in {text:?}: found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn letter_case_and_umlauts_do_not_matter_but_umlauts_distinguish() {
    check(&[
        ("Fusion", "Die FUSION kommt", "FUSION"),
        ("fusion", "Fusion!", "Fusion"),
        ("Übernahme", "die uebernahme läuft", "uebernahme"),
        ("Uebernahme", "die Übernahme", "Übernahme"),
        ("Straße", "STRASSE gesperrt", "STRASSE"),
        ("Strasse", "an der Straße", "Straße"),
        ("Kündigung", "Ku\u{308}ndigung droht", "Ku\u{308}ndigung"),
        ("Kündigung", "Kün\u{ad}di\u{ad}gung droht", "Kün\u{ad}di\u{ad}gung"),
        ("fordern", "Wir fördern Talente", ""),
        ("schon", "Das ist schön", ""),
        ("Bar", "Der Bär und die Bären", ""),
        ("Kuchen", "In der Küche", ""),
        ("Mutter", "Die Mutter rief", "Mutter"),
    ]);
}

#[test]
fn little_words_of_one_language_are_content_in_the_other() {
    check(&[
        ("die", "Two people died in the fire on Monday", "died"),
        ("die", "Die Feuerwehr war da, dies ist ihr Dank", ""),
        ("man", "The men's team won again", "men's"),
        ("Not", "In diesen Nöten halfen wir alle", "Nöten"),
        ("Not", "We are not here", ""),
    ]);
}

#[test]
fn english_verbs_leave_their_particle_behind_the_object() {
    check(&[
        ("lay off", "They laid off 300 people", "laid off"),
        ("lay off", "They laid 300 people off last week", "laid"),
        ("shut down", "We are shutting it down", "shutting"),
        ("lay off", "She laid the blanket. Off we go", ""),
        ("take over", "They took us over to the house", ""),
    ]);
}

#[test]
fn inflected_forms_are_the_word_and_derived_words_are_not() {
    check(&[
        ("Kündigung", "Mehrere Kündigungen sind raus", "Kündigungen"),
        ("Kündigung", "Wir kündigen den Vertrag", ""),
        ("kündigen", "Wir haben gekündigt", "gekündigt"),
        ("kündigen", "Die Kündigung liegt vor", ""),
        ("kündigen", "Wir kündigen an, dass gebaut wird", ""),
        ("kündigen", "Wir kündigen heute etwas Neues an!", ""),
        ("kündigen", "Sie kündigten ihm, weil er log", "kündigten"),
        ("Haus", "Die Häuser stehen", "Häuser"),
        ("Umsatz", "Unsere Umsätze steigen", "Umsätze"),
        ("Umsatz", "Wir setzen das um", ""),
        ("Gewinn", "Die Gewinne wachsen", "Gewinne"),
        ("Gewinn", "Heute gewinnen alle Kinder", ""),
        ("Gewinn", "unsere gewinne wachsen", "gewinne"),
        ("fragen", "Das ist eine gute Frage von Anna", ""),
        ("fragen", "Er fragt die Chefin", "fragt"),
        ("gut", "Mit guten Ideen", "guten"),
        ("Post", "Der Posten ist frei", ""),
        ("Bank", "Das Bankett beginnt", ""),
        ("Bank", "Die Banken haben zu", "Banken"),
        ("merger", "Two mergers in a year", "mergers"),
        ("merger", "We merge cells", ""),
        ("acquire", "We acquired a firm", "acquired"),
        ("acquire", "An acquisition", ""),
        ("general", "We generate power", ""),
        ("company", "The company's plan for companies", "company's | companies"),
        ("layoff", "Layoffs are coming", "Layoffs"),
        ("sell", "They sold it", "sold"),
        ("guy", "Hey guys", "guys"),
    ]);
}

#[test]
fn parting_verbs_are_found_joined_and_parted() {
    check(&[
        ("ausliefern", "Wir haben ausgeliefert", "ausgeliefert"),
        ("ausliefern", "Es ist Zeit auszuliefern", "auszuliefern"),
        ("ausliefern", "Wir liefern ab Montag wieder aus.", "liefern"),
        ("ausliefern", "Wir liefern Strom, aus Prinzip", ""),
        ("ausliefern", "Wir liefern aus und freuen uns", "liefern"),
        ("ausliefern", "Die Auslieferung läuft", ""),
        ("ankündigen", "Wir kündigen das neue Werk an!", "kündigen"),
        ("ankündigen", "Sie kündigten gestern", ""),
        ("übernehmen", "Sie übernimmt das Werk", "übernimmt"),
    ]);
}

#[test]
fn phrases_join_over_spaces_hyphens_underscores_and_nothing() {
    check(&[
        ("git hub", "GitHub git-hub git_hub github", "GitHub | git-hub | git_hub | github"),
        ("git hub", "git\u{2011}hub und git\u{2013}hub", "git\u{2011}hub | git\u{2013}hub"),
        ("git hub", "git\nhub", "git\nhub"),
        ("git hub", "git\n\nhub", ""),
        ("git hub", "Nimm git. Hub kommt", ""),
        ("git hub", "git, hub", ""),
        ("offene Stelle", "Wir haben offene Stellen", "offene Stellen"),
        ("offene Stelle", "auf offenen Stellen", "offenen Stellen"),
        ("offene Stelle", "Mehr unter #OffeneStelle", "#OffeneStelle"),
        ("offene Stelle", "eine offene, gute Stelle", ""),
        ("E-Mail", "Schreib eine Email oder E Mail", "Email | E Mail"),
        ("we are hiring", "Yes, we are hiring!", "we are hiring"),
        ("we are hiring", "#WeAreHiring #wearehiring", "#WeAreHiring | #wearehiring"),
        ("sponsored by", "Sponsored by Sonnberg", "Sponsored by"),
        ("mit dem Code", "spare mit dem Code ABC", "mit dem Code"),
        ("mit dem Code", "mit den Codes", "mit den Codes"),
        ("wird verkauft", "Das Werk wurde verkauft", "wurde verkauft"),
        ("our staff is", "Our staff are great", "Our staff are"),
        ("Q3", "Das Q3-Ergebnis #Q3Zahlen", "Q3-Ergebnis | #Q3Zahlen"),
    ]);
}

#[test]
fn acronyms_match_in_capitals_only() {
    check(&[
        ("EBIT", "Das EBIT steigt", "EBIT"),
        ("EBIT", "ebit ist klein", ""),
        ("KI", "Mehr KIs, KI-Strategie, #KIStrategie", "KIs | KI-Strategie | #KIStrategie"),
        ("KI", "Der Ki und die Kiste", ""),
        ("IT", "It is fine", ""),
        ("KPI", "Our KPI's and KPIs", "KPI's | KPIs"),
        ("CO2", "CO2 sparen", "CO2"),
        ("R&D", "Our R&D team", "R&D"),
        ("FUSION", "Die Fusion", "Fusion"),
    ]);
}

#[test]
fn hashtags_are_read_word_by_word_and_underlined_whole() {
    check(&[
        ("Fusion", "Bald mehr #FusionsNews", "#FusionsNews"),
        ("Fusion", "#Fusion2027 und #neue_fusion", "#Fusion2027 | #neue_fusion"),
        ("Fusion", "#konfusion #Konfusion", ""),
        ("#ad", "Toll #ad #AD #AdDay ad", "#ad | #AD"),
        ("GitHub", "#GitHubAction", "#GitHubAction"),
    ]);
}

#[test]
fn compounds_contain_their_parts_and_other_words_do_not() {
    check(&[
        ("Kündigung", "Die Massenkündigung", "Massenkündigung"),
        ("Kündigung", "Eine Kündigungswelle droht", "Kündigungswelle"),
        ("Kündigung", "Massenkündigungswellen rollen", "Massenkündigungswellen"),
        ("Kündigung", "Unsere Preisankündigung und Vorankündigung", ""),
        ("Kündigung", "Die Ankündigung", ""),
        ("Umsatz", "Die Q3-Umsatzprognose", "Q3-Umsatzprognose"),
        ("Fusion", "Konfusion, Infusion, Transfusion, Diffusion", ""),
        ("Fusion", "Heute Fusionsküche, morgen Fusionspläne", "Fusionspläne"),
        ("Übernahme", "Die Übernahmegerüchte stimmen!", "Übernahmegerüchte"),
        ("Fusion", "Kernfusionen", "Kernfusionen"),
        ("Fusion", "fusionieren und Fusionierung", ""),
        ("Rat", "Gerät, Vorrat, Apparat, Heirat, Quadrat", ""),
        ("Rat", "Der Stadtrat im Rathaus", "Stadtrat | Rathaus"),
        ("Arbeit", "mitarbeiten, verarbeiten, arbeitslos, Arbeiter", ""),
        ("Arbeit", "Zeitarbeit und Arbeitszeiten", "Zeitarbeit | Arbeitszeiten"),
        ("Post", "Kompost, Postulat, Posten", ""),
        ("Post", "Postfach", "Postfach"),
        ("Bank", "Bankett, Bankrott", ""),
        ("Bank", "Die Notenbanken", "Notenbanken"),
        ("Gewinn", "Wir wollen Kunden zurückgewinnen", ""),
        ("Union", "Die Kommunion und die Reunion", ""),
        ("Preis", "Strompreise und Preisgestaltung", "Strompreise | Preisgestaltung"),
        ("Streik", "Warnstreik!", "Warnstreik"),
        ("Haus", "Krankenhäuser", "Krankenhäuser"),
        ("Fusion", "There was confusion and effusion here", ""),
        ("kündigen", "Wir werden ankündigen", ""),
    ]);
}

#[test]
fn lower_case_hashtags_are_read_at_word_borders() {
    check(&[
        ("Fusion", "#fusionsnews #fusionnews #strategiefusion", "#fusionsnews | #fusionnews | #strategiefusion"),
        ("Fusion", "#konfusion #fusionieren #infusion", ""),
        ("layoff", "#layoffnews #techlayoffs", "#layoffnews | #techlayoffs"),
        ("layoff", "layoffnews", ""),
        ("we are hiring", "#wearehiringnow", "#wearehiringnow"),
        ("merger", "#submergers #mergertalk", "#mergertalk"),
        ("offene Stelle", "#offenestellen", "#offenestellen"),
    ]);
}

#[test]
fn nothing_matches_inside_addresses() {
    check(&[
        ("Fusion", "https://sonnberg.example/fusion und www.fusion.de", ""),
        ("Fusion", "fusion@sonnberg.example @fusion", ""),
        ("Fusion", "sonnberg.de/fusion – Fusion", "Fusion"),
        ("@sonnberg", "Danke @sonnberg und @sonnberger", "@sonnberg"),
    ]);
}

#[test]
fn exact_words_and_open_ends_are_what_they_say() {
    check(&[
        ("=GitHub", "GitHub Github GITHUB", "GitHub"),
        ("=GitHub", "GitHubs #GitHub GitHub-Repo", "#GitHub"),
        ("=Fusion", "Fusionen", ""),
        ("Kündig*", "Die Kündigungswelle, sie kündigten", "Kündigungswelle | kündigten"),
        ("Kündig*", "Die Ankündigung", ""),
        ("*prognose", "Die Umsatzprognose", "Umsatzprognose"),
        ("*prognose", "Prognosen", ""),
        ("*fusion*", "Die Konfusionen", "Konfusionen"),
        ("C++", "Wir nutzen C++ und C", "C++"),
        ("24/7", "Wir sind 24/7 da", "24/7"),
        ("24/7", "24 von 7", ""),
    ]);
}

#[test]
fn a_hit_is_the_whole_written_word() {
    check(&[
        ("Umsatz", "Der Q3-Umsatz wächst", "Q3-Umsatz"),
        ("Fusion", "Die Fusion(en)", "Fusion"),
        ("Fusion", "„Fusion“", "Fusion"),
    ]);
    assert_eq!(hits(&["Umsatz", "Umsatz steigt", "steigt"], "Der Umsatz steigt", None), ["Umsatz steigt"]);
}

#[test]
fn lists_are_kept_apart_and_patterns_are_found_beside_them() {
    let mut builder = Builder::new(&BOTH);
    let terms = |written: &[&str]| written.iter().map(|term| Term::parse(term).unwrap()).collect::<Vec<_>>();
    let first = builder.add(&terms(&["Fusion", "Merger"]));
    let second = builder.add_widened(&terms(&["Fusion"]), Widen::NONE);
    let pattern = builder.add_patterns(&[Pattern::parse(r"\d+ %").unwrap()]);
    let index = builder.build();
    let found = Finder::new(&index).find(&Text::read("Mergers und Fusionen um 20 %", None));
    let first: Vec<usize> = found.of(first).map(|hit| hit.term).collect();
    assert_eq!(first, [1, 0]);
    assert_eq!(found.of(second).len(), 0);
    assert_eq!(found.of(pattern).len(), 1);
}

#[test]
fn other_languages_have_stems() {
    let mut builder = Builder::new(&[Language::FR]);
    let list = builder.add(&[Term::parse("licenciement").unwrap()]);
    let index = builder.build();
    assert_eq!(Finder::new(&index).find(&Text::read("Les licenciements massifs", None)).of(list).len(), 1);
}

#[test]
fn a_list_may_be_in_languages_of_its_own() {
    let terms = [Term::parse("licenciement").unwrap()];
    let mut builder = Builder::new(&BOTH);
    let (german, french) = (builder.add(&terms), builder.add_in(&[Language::FR], &terms, Widen::ALL));
    let again = builder.add_in(&[Language::DE], &terms, Widen::ALL);
    let index = builder.build();
    let found = Finder::new(&index).find(&Text::read("Les licenciements et licenciement", None));
    // What is bound to German stays out of a French sentence.
    assert_eq!([german, french, again].map(|list| found.of(list).len()), [2, 2, 0]);
    let found = Finder::new(&index).find(&Text::read("Das Wort licenciement kennen hier nur wenige.", None));
    assert_eq!([german, french, again].map(|list| found.of(list).len()), [1, 0, 1]);
}

#[test]
fn each_way_of_widening_has_a_switch() {
    let all = Widen::ALL;
    for (widen, term, text, expected) in [
        (Widen { case: false, ..all }, "Fusion", "Fusion und FUSION und #fusion, Fusionen", "Fusion | Fusionen"),
        (Widen { inflection: false, ..all }, "Fusion", "Fusionen, FUSION, Fusionswelle", "FUSION | Fusionswelle"),
        (Widen { inflection: false, ..all }, "offene Stelle", "Offene Stelle, offenen Stellen", "Offene Stelle"),
        (Widen { inflection: false, ..all }, "EBIT", "ebit, EBIT, EBITs", "EBIT"),
        (Widen { compound: false, hyphen: false, ..all }, "Fusion", "Fusionswelle, Q3-Fusion, Fusionen", "Fusionen"),
        (Widen { compound: false, ..all }, "Fusion", "Fusionswelle, Q3-Fusion", "Q3-Fusion"),
        (Widen { hashtag: false, ..all }, "Fusion", "#FusionsNews #fusionsnews #Fusion", "#Fusion"),
        (Widen { disguise: false, ..all }, "Fusion", "Fus1on F u s i o n Fu\u{200b}sion Fusion", "Fusion"),
        (Widen::NONE, "Straße", "STRASSE, Straßen, #Straße, #StraßenBau", "STRASSE | #Straße"),
        (Widen::NONE, "EBIT", "ebit, EBIT", "EBIT"),
    ] {
        let mut builder = Builder::new(&BOTH);
        let list = builder.add_widened(&[Term::parse(term).unwrap()], widen);
        let index = builder.build();
        let found = Finder::new(&index).find(&Text::read(text, None));
        let found: Vec<&str> = found.of(list).map(|hit| hit.span.of(text)).collect();
        assert_eq!(found.join(" | "), expected, "{term} {widen:?}");
    }
}

const TERMS: &[&str] = &[
    "Fusion",
    "kündigen",
    "ausliefern",
    "git hub",
    "EBIT",
    "=GitHub",
    "Kün*",
    "*ung",
    "*a*",
    "#ad",
    "@x",
    "C++",
    "offene Stelle",
    "a",
];

proptest! {
    #[test]
    fn any_text_is_searched_without_panic_and_hits_lie_in_it(
        raw in "(\\PC|[#@_. \n\u{308}\u{200b}äß🎉-]|Fusion|künd|git|hub|EBIT|C\\+\\+|liefern|aus){0,30}"
    ) {
        let terms: Vec<Term> = TERMS.iter().map(|term| Term::parse(term).unwrap()).collect();
        let mut builder = Builder::new(&BOTH);
        let list = builder.add(&terms);
        let pattern = builder.add_patterns(&[Pattern::parse("u.").unwrap()]);
        let index = builder.build();
        let text = Text::read(&raw, None);
        let mut finder = Finder::new(&index);
        let fresh = finder.find(&text);
        finder.find(&Text::read("Fusion GitHub künd ausliefern EBIT hub", None));
        prop_assert_eq!(&fresh, &finder.find(&text));
        let mut end = 0;
        for hit in fresh.of(list) {
            prop_assert!(raw.get(hit.span.start..hit.span.end).is_some_and(|s| !s.is_empty()));
            prop_assert!(end <= hit.span.start);
            end = hit.span.end;
        }
        prop_assert!(fresh.of(pattern).all(|hit| raw.get(hit.span.start..hit.span.end).is_some()));
    }

    #[test]
    fn any_string_is_a_term_or_a_mistake_inside_it(written in "(\\PC|[=*#@ ]){0,12}") {
        if let Err(mistake) = Term::parse(&written) {
            prop_assert!(written.get(mistake.span.start..mistake.span.end).is_some());
        }
        if let Err(mistake) = Pattern::parse(&written) {
            prop_assert!(written.get(mistake.span.start..mistake.span.end).is_some());
        }
    }
}
