//! German nouns: cases and plurals.

use super::taken::{is_adverb, is_other_word};
use super::{Emit, Use, ends_with_one_of, linked, strip, umlaut};

/// Heads whose plural has an umlaut and -e or nothing but the ending: Satz, Sätze.
pub(super) const UMLAUT: &[&str] = &[
    "abt", "admiral", "altar", "angst", "anlass", "anwalt", "arzt", "ast", "axt", "bach", "ball", "band", "bank",
    "bart", "bass", "bauch", "baum", "betrag", "bischof", "block", "bock", "brand", "brauch", "braut", "bruch",
    "brunst", "brust", "bund", "busch", "chor", "choral", "damm", "dampf", "darm", "draht", "druck", "duft", "dunst",
    "eid", "einband", "fahrt", "fall", "fang", "faust", "floss", "fluch", "flug", "fluss", "frosch", "frucht", "fuchs",
    "fuss", "gang", "gans", "gast", "gehalt", "general", "genuss", "geruch", "gesang", "gruft", "grund", "gruss",
    "gunst", "guss", "hahn", "hals", "hand", "hang", "haut", "herzog", "hof", "hut", "kahn", "kamm", "kampf", "kanal",
    "kaplan", "kardinal", "kauf", "kauz", "klang", "kloss", "klotz", "kluft", "knall", "knauf", "knopf", "koch",
    "kopf", "korb", "kraft", "krampf", "kran", "kranz", "kropf", "krug", "kuh", "kunft", "kunst", "kuss", "latz",
    "lauf", "laus", "lohn", "luft", "lust", "macht", "magd", "markt", "marsch", "maus", "nacht", "naht", "napf", "not",
    "notdurft", "nuss", "palast", "papst", "pass", "pfahl", "pflock", "pflug", "plan", "platz", "probst", "propst",
    "raat", "rang", "rat", "raum", "rausch", "rock", "rost", "rumpf", "saal", "sack", "saft", "sarg", "satz", "sau",
    "saum", "schacht", "schall", "schatz", "schlag", "schlauch", "schlot", "schluck", "schluss", "schmaus", "schnitt",
    "schnur", "schopf", "schorf", "schoss", "schrank", "schub", "schurz", "schuss", "schutz", "schwall", "schwamm",
    "schwan", "schwank", "schwanz", "schwarm", "schwulst", "schwung", "schwur", "sohn", "span", "spass", "sporn",
    "spruch", "sprung", "spund", "stab", "stadt", "stahl", "stall", "stamm", "stand", "stock", "stoff", "storch",
    "stoss", "strang", "strauss", "strom", "strumpf", "strunk", "stuhl", "stumpf", "sturm", "sturz", "sucht", "sumpf",
    "tanz", "tausch", "tenor", "ton", "topf", "trag", "trank", "traum", "trog", "trumpf", "turm", "usflucht",
    "verband", "verdacht", "vogt", "wall", "wand", "wanst", "wolf", "wuchs", "wulst", "wunsch", "wurf", "wurst",
    "zahn", "zaun", "zoll", "zopf", "zug", "zunft", "zuwachs", "zwang",
];
/// Heads whose plural has an umlaut and -er: Haus, Häuser.
pub(super) const UMLAUT_ER: &[&str] = &[
    "altertum", "amt", "bad", "band", "blatt", "buch", "dach", "denkmal", "dorf", "fach", "fass", "gehalt", "gemach",
    "gewand", "glas", "gott", "grab", "gras", "gut", "haupt", "haus", "holz", "horn", "hospital", "huhn", "iligtum",
    "irrtum", "kalb", "korn", "kraut", "lamm", "land", "loch", "mahl", "mahnmal", "mann", "maul", "mund", "pfand",
    "rad", "rand", "reichtum", "ross", "rzogtum", "schloss", "spital", "stentum", "strauch", "tal", "tuch", "volk",
    "wald", "wort", "wurm",
];
/// Heads whose plural has -er: Kind, Kinder.
pub(super) const ER: &[&str] = &[
    "biest", "bild", "brett", "feld", "geist", "geld", "gemuet", "gesicht", "gespenst", "glied", "kind", "kleid",
    "leib", "licht", "lied", "nest", "regiment", "rind", "schild", "schlecht", "schwert", "weib",
];
/// Heads whose plural has only the umlaut: Vater, Väter.
pub(super) const UMLAUT_BARE: &[&str] = &[
    "acker", "apfel", "boden", "bogen", "bruder", "faden", "garten", "graben", "hafen", "hammer", "kasten", "kloster",
    "kragen", "laden", "magen", "mangel", "mantel", "mutter", "nabel", "nagel", "ofen", "sattel", "schaden",
    "schnabel", "schwager", "tochter", "vater", "vogel", "wasser",
];
/// Plurals of foreign words, and other forms that no rule makes.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("adverb", &["adverbien"]),
    ("aroma", &["aromata"]),
    ("atlas", &["atlanten"]),
    ("basis", &["basen"]),
    ("cello", &["celli"]),
    ("dosis", &["dosen"]),
    ("ei", &["eier", "eiern", "eis", "eies"]),
    ("epos", &["epen"]),
    ("examen", &["examina"]),
    ("fossil", &["fossilien"]),
    ("genus", &["genera"]),
    ("herr", &["herrn"]),
    ("herz", &["herzens"]),
    ("indiz", &["indizien"]),
    ("kaktus", &["kakteen"]),
    ("komma", &["kommata"]),
    ("konto", &["konti"]),
    ("korpus", &["korpora"]),
    ("lexikon", &["lexika", "lexiken"]),
    ("material", &["materialien"]),
    ("mineral", &["mineralien"]),
    ("mythos", &["mythen"]),
    ("nachbar", &["nachbarn"]),
    ("opus", &["opera"]),
    ("praxis", &["praxen"]),
    ("prinzip", &["prinzipien"]),
    ("privileg", &["privilegien"]),
    ("reptil", &["reptilien"]),
    ("schema", &["schemata"]),
    ("ski", &["skier", "skiern"]),
    ("solo", &["soli"]),
    ("stadion", &["stadien"]),
    ("stigma", &["stigmata"]),
    ("tempo", &["tempi"]),
    ("tempus", &["tempora"]),
    ("thema", &["themata"]),
    ("trauma", &["traumata"]),
    ("ungar", &["ungarn"]),
    ("utensil", &["utensilien"]),
    ("visum", &["visa"]),
    ("werkstatt", &["werkstaetten"]),
];
const FEMININE: &[&str] = &["ung", "heit", "keit", "schaft", "ion", "taet", "ik", "ei", "ur", "anz", "enz"];
/// Nouns that end like feminine ones and are not.
const NOT_FEMININE: &[&str] =
    &["streik", "mosaik", "stadion", "abitur", "eur", "schwanz", "kranz", "tanz", "glanz", "schrei", "brei", "purpur"];
const PARTICIPLE: [&str; 11] =
    ["ende", "nde", "igte", "ierte", "ellte", "etzte", "annte", "angte", "ichtete", "illigte", "ommene"];

/// Makes the forms of the folded noun `form` except itself.
pub(super) fn forms(form: &str, emit: Emit<'_>) {
    let mut emit = |head: &str, tail: &str, with: Use| {
        let other = is_other_word(head, tail);
        // Listen is no form of List, but of Liste.
        if !other || tail == "n" && head == form && form.ends_with('e') {
            emit(head, tail, with.with(Use::PART));
        }
    };
    for (stem, form) in IRREGULAR.iter().filter_map(|(noun, forms)| Some((strip(form, noun)?, forms))) {
        form.iter().filter(|_| stem.is_empty() || stem.len() > 2).for_each(|form| emit(stem, form, Use::ANY));
    }
    if form == "ei" {
        return;
    }
    let last = form.as_bytes().last().copied().unwrap_or_default();
    let feminine = form.len() > 5 && ends_with_one_of(form, FEMININE) && !ends_with_one_of(form, NOT_FEMININE);
    if feminine || matches!(form, "figur" | "kur" | "natur" | "spur") {
        endings(form, &["en"], &mut emit);
        emit(form, "s", Use::LINK);
        return;
    }
    match last {
        b'e' => {
            endings(form, &["n", "ns", "s"], &mut emit);
            if is_declined(form) {
                endings(form, &["r", "m"], &mut emit);
            }
            if let Some((stem, link)) = linked::modifier(form) {
                emit(stem, link, Use::LINK);
            }
        }
        b'a' | b'o' => {
            endings(form, &["s"], &mut emit);
            if form.len() > 4 {
                emit(form.get(..form.len() - 1).unwrap_or_default(), "en", Use::ANY);
            }
        }
        b'y' => {
            endings(form, &["s"], &mut emit);
            emit(form.get(..form.len() - 1).unwrap_or_default(), "ies", Use::ANY);
        }
        b'i' | b'u' | b'h' => endings(form, &["s", "en", "e", "es"], &mut emit),
        b's' | b'x' | b'z' => {
            let latin_us = form.ends_with("us") && !form.ends_with("aus");
            if let Some(stem) = form.strip_suffix("ex").or_else(|| form.strip_suffix("ix")) {
                emit(stem, "izes", Use::ANY);
                emit(stem, "izen", Use::ANY);
            }
            if form.ends_with("nis") || latin_us || form.len() > 4 && form.ends_with("as") {
                endings(form, &["se", "sen", "ses"], &mut emit);
            }
            if let Some(stem) = form.strip_suffix("us").filter(|_| latin_us && form.len() > 4) {
                emit(stem, "en", Use::ANY);
                emit(stem, "i", Use::ANY);
            }
            if !form.ends_with("nis") {
                endings(form, &["e", "en", "es"], &mut emit);
            }
        }
        _ if form.ends_with("chen") || form.ends_with("lein") => endings(form, &["s"], &mut emit),
        _ if is_unstressed(form, "er") || is_unstressed(form, "el") => endings(form, &["s", "n"], &mut emit),
        _ if form.ends_with("en") => endings(form, &["s"], &mut emit),
        _ => {
            // Feier and Spanier have -n, Tier has not; nobody misses it there.
            endings(
                form,
                if form.ends_with("er") { &["s", "es", "e", "en", "n"] } else { &["s", "es", "e", "en"] },
                &mut emit,
            );
            if let Some(stem) = form.strip_suffix("um") {
                emit(stem, "en", Use::ANY);
                emit(stem, "a", Use::ANY);
            }
            if form.ends_with("in") {
                emit(form, "nen", Use::ANY);
            }
        }
    }
    plurals(form, &mut emit);
}

fn endings(form: &str, endings: &[&str], emit: &mut impl FnMut(&str, &str, Use)) {
    for ending in endings {
        // -e, -en, -n make a verb of many a noun when it is written small.
        let verbal = matches!(*ending, "e" | "en" | "n");
        emit(form, ending, if verbal || is_adverb(form, ending) { Use::NOUN } else { Use::ANY });
    }
}

/// Whether a noun in -e is an adjective or participle and declined like one: Angeklagter, Jugendlicher.
fn is_declined(form: &str) -> bool {
    const ADJECTIVES: &[&str] =
        &["liche", "lose", "ische", "same", "amte", "agte", "nete", "tete", "hrte", "andte", "etzte"];
    const WHOLE: &[&str] =
        &["alte", "arme", "blinde", "deutsche", "fremde", "gruene", "kranke", "linke", "reiche", "tote"];
    // Freiwillige, but not Geige.
    let quality =
        form.strip_suffix("ige").is_some_and(|stem| stem.len() > 3 && !stem.ends_with(['e', 'i', 'o', 'u', 'a']));
    form.len() >= 6 && (quality || ADJECTIVES.iter().any(|end| form.ends_with(end)))
        || form.len() >= 7 && PARTICIPLE.iter().any(|end| form.ends_with(end))
        || WHOLE.contains(&form)
}

/// Whether the last syllable is a weak one: Leiter and Mantel, but not Tier, Spiel, Militär, Likör, Tür.
fn is_unstressed(form: &str, ending: &str) -> bool {
    let umlaut = |stem: &str| {
        ending == "er"
            && (stem.ends_with(['a', 'o']) || stem.ends_with('u') && !stem.ends_with("au") && !stem.ends_with("eu"))
    };
    form.strip_suffix(ending).is_some_and(|stem| !stem.ends_with(['i', 'e']) && !umlaut(stem))
}

fn plurals(form: &str, emit: &mut impl FnMut(&str, &str, Use)) {
    if ends_with_one_of(form, ER) {
        emit(form, "er", Use::ANY);
        emit(form, "ern", Use::ANY);
    }
    if form.ends_with("bau") {
        emit(form, "ten", Use::ANY);
    }
    let bare = ends_with_one_of(form, UMLAUT_BARE);
    let with_e = ends_with_one_of(form, UMLAUT);
    let with_er = ends_with_one_of(form, UMLAUT_ER);
    if !(bare || with_e || with_er) {
        return;
    }
    let Some(changed) = umlaut(form) else { return };
    let sets: [(bool, &[&str]); 3] = [(bare, &["", "n"]), (with_e, &["e", "en"]), (with_er, &["er", "ern"])];
    for (_, endings) in sets.iter().filter(|(applies, _)| *applies) {
        for ending in *endings {
            // Gründe are reasons, gründen is a verb.
            emit(&changed, ending, if matches!(*ending, "e" | "en") { Use::NOUN } else { Use::ANY });
        }
    }
}
