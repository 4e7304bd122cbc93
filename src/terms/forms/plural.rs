//! German plurals that no ending tells: with an umlaut, with -er. Compiled by hand for taktvoll.

use std::sync::LazyLock;

use super::{Use, strip, umlaut};

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

/// What the plural of a noun with some head is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plural {
    /// The umlaut and -e.
    Umlaut,
    /// The umlaut and -er.
    UmlautEr,
    /// The umlaut alone.
    UmlautBare,
    /// -er alone.
    Er,
}

/// The heads by their last letter: of all lists a noun is compared with few of them.
static HEADS: LazyLock<[Vec<(&str, Plural)>; 26]> = LazyLock::new(|| {
    let lists =
        [(UMLAUT, Plural::Umlaut), (UMLAUT_ER, Plural::UmlautEr), (UMLAUT_BARE, Plural::UmlautBare), (ER, Plural::Er)];
    let mut heads: [Vec<(&str, Plural)>; 26] = Default::default();
    for (head, plural) in lists.into_iter().flat_map(|(list, plural)| list.iter().map(move |head| (*head, plural))) {
        if let Some(heads) = letter(head).and_then(|letter| heads.get_mut(letter)) {
            heads.push((head, plural));
        }
    }
    heads
});

/// The place of the last letter in the alphabet.
fn letter(form: &str) -> Option<usize> {
    form.bytes().next_back().and_then(|byte| byte.checked_sub(b'a')).map(usize::from)
}

/// Makes the plurals of the folded noun `form` that its endings do not.
pub(super) fn forms(form: &str, emit: &mut impl FnMut(&str, &str, Use)) {
    let heads = letter(form).and_then(|letter| HEADS.get(letter)).map(Vec::as_slice).unwrap_or_default();
    let has = |plural| heads.iter().any(|(head, of)| *of == plural && strip(form, head).is_some());
    if has(Plural::Er) {
        emit(form, "er", Use::ANY);
        emit(form, "ern", Use::ANY);
    }
    if form.ends_with("bau") {
        emit(form, "ten", Use::ANY);
    }
    let sets: [(bool, &[&str]); 3] = [
        (has(Plural::UmlautBare), &["", "n"]),
        (has(Plural::Umlaut), &["e", "en"]),
        (has(Plural::UmlautEr), &["er", "ern"]),
    ];
    if !sets.iter().any(|(applies, _)| *applies) {
        return;
    }
    let Some(changed) = umlaut(form) else { return };
    for ending in sets.iter().filter(|(applies, _)| *applies).flat_map(|(_, endings)| *endings) {
        // Gründe are reasons, gründen is a verb.
        emit(&changed, ending, if matches!(*ending, "e" | "en") { Use::NOUN } else { Use::ANY });
    }
}
