//! English nouns, verbs and short adjectives.

use super::{Emit, Use, strip};

/// Irregular verbs: infinitive, past, participle. Compiled by hand for taktvoll.
const VERBS: &[(&str, &str, &str)] = &[
    ("arise", "arose", "arisen"),
    ("awake", "awoke", "awoken"),
    ("be", "was", "been"),
    ("bear", "bore", "borne"),
    ("beat", "beat", "beaten"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("behold", "beheld", "beheld"),
    ("bend", "bent", "bent"),
    ("bet", "bet", "bet"),
    ("bid", "bid", "bid"),
    ("bind", "bound", "bound"),
    ("bite", "bit", "bitten"),
    ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("breed", "bred", "bred"),
    ("bring", "brought", "brought"),
    ("broadcast", "broadcast", "broadcast"),
    ("build", "built", "built"),
    ("burn", "burnt", "burnt"),
    ("burst", "burst", "burst"),
    ("buy", "bought", "bought"),
    ("cast", "cast", "cast"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("cling", "clung", "clung"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("creep", "crept", "crept"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("dream", "dreamt", "dreamt"),
    ("drink", "drank", "drunk"),
    ("drive", "drove", "driven"),
    ("dwell", "dwelt", "dwelt"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fling", "flung", "flung"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grind", "ground", "ground"),
    ("grow", "grew", "grown"),
    ("hang", "hung", "hung"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("kneel", "knelt", "knelt"),
    ("knit", "knit", "knit"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("lean", "leant", "leant"),
    ("leap", "leapt", "leapt"),
    ("learn", "learnt", "learnt"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lie", "lay", "lain"),
    ("light", "lit", "lit"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("mow", "mowed", "mown"),
    ("overcome", "overcame", "overcome"),
    ("pay", "paid", "paid"),
    ("prove", "proved", "proven"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("rid", "rid", "rid"),
    ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("saw", "sawed", "sawn"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("sew", "sewed", "sewn"),
    ("shake", "shook", "shaken"),
    ("shave", "shaved", "shaven"),
    ("shed", "shed", "shed"),
    ("shine", "shone", "shone"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("slay", "slew", "slain"),
    ("sleep", "slept", "slept"),
    ("slide", "slid", "slid"),
    ("slit", "slit", "slit"),
    ("smell", "smelt", "smelt"),
    ("sow", "sowed", "sown"),
    ("speak", "spoke", "spoken"),
    ("speed", "sped", "sped"),
    ("spell", "spelt", "spelt"),
    ("spend", "spent", "spent"),
    ("spill", "spilt", "spilt"),
    ("spin", "spun", "spun"),
    ("spit", "spat", "spat"),
    ("split", "split", "split"),
    ("spoil", "spoilt", "spoilt"),
    ("spread", "spread", "spread"),
    ("spring", "sprang", "sprung"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("sting", "stung", "stung"),
    ("stink", "stank", "stunk"),
    ("strike", "struck", "stricken"),
    ("strive", "strove", "striven"),
    ("swear", "swore", "sworn"),
    ("sweep", "swept", "swept"),
    ("swell", "swelled", "swollen"),
    ("swim", "swam", "swum"),
    ("swing", "swung", "swung"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("thrust", "thrust", "thrust"),
    ("tread", "trod", "trodden"),
    ("understand", "understood", "understood"),
    ("wake", "woke", "woken"),
    ("wear", "wore", "worn"),
    ("weave", "wove", "woven"),
    ("weep", "wept", "wept"),
    ("win", "won", "won"),
    ("wind", "wound", "wound"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"),
    ("wring", "wrung", "wrung"),
    ("write", "wrote", "written"),
];
const VERB_PREFIXES: &[&str] = &["", "over", "under", "out", "re", "un", "mis", "with", "fore", "up", "off"];
const NOUNS: &[(&str, &str)] = &[
    ("parenthesis", "parentheses"),
    ("curriculum", "curricula"),
    ("hypothesis", "hypotheses"),
    ("phenomenon", "phenomena"),
    ("bacterium", "bacteria"),
    ("criterion", "criteria"),
    ("diagnosis", "diagnoses"),
    ("analysis", "analyses"),
    ("emphasis", "emphases"),
    ("stimulus", "stimuli"),
    ("alumnus", "alumni"),
    ("nucleus", "nuclei"),
    ("cactus", "cacti"),
    ("crisis", "crises"),
    ("medium", "media"),
    ("person", "people"),
    ("thesis", "theses"),
    ("basis", "bases"),
    ("child", "children"),
    ("datum", "data"),
    ("goose", "geese"),
    ("knife", "knives"),
    ("louse", "lice"),
    ("mouse", "mice"),
    ("oasis", "oases"),
    ("scarf", "scarves"),
    ("sheaf", "sheaves"),
    ("shelf", "shelves"),
    ("thief", "thieves"),
    ("tooth", "teeth"),
    ("axis", "axes"),
    ("calf", "calves"),
    ("foot", "feet"),
    ("half", "halves"),
    ("hoof", "hooves"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("loaf", "loaves"),
    ("self", "selves"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("man", "men"),
];
/// Adjectives with -er and -est: only these, for `teacher` is no degree of `teach`.
const ADJECTIVES: &[&str] = &[
    "angry", "big", "blunt", "bold", "brave", "brief", "bright", "broad", "busy", "calm", "cheap", "clean", "clear",
    "clever", "close", "cold", "common", "cool", "crazy", "creepy", "cruel", "cute", "dark", "deadly", "dear", "deep",
    "dense", "dirty", "dry", "dull", "dumb", "early", "easy", "fair", "fancy", "fast", "fat", "fierce", "filthy",
    "fine", "firm", "flat", "free", "fresh", "friendly", "full", "funny", "gentle", "grand", "grave", "great",
    "greedy", "green", "grim", "gross", "guilty", "handy", "happy", "hard", "harsh", "hasty", "healthy", "heavy",
    "high", "holy", "hot", "humble", "hungry", "juicy", "kind", "lame", "large", "late", "lazy", "light", "lonely",
    "long", "loose", "loud", "low", "lucky", "mad", "mean", "messy", "mild", "naive", "narrow", "nasty", "near",
    "neat", "new", "nice", "noisy", "odd", "old", "pale", "plain", "polite", "poor", "pretty", "proud", "pure",
    "quick", "quiet", "rare", "raw", "remote", "rich", "ripe", "risky", "rough", "rude", "sad", "safe", "sane",
    "scary", "secure", "severe", "shady", "shallow", "sharp", "short", "shy", "sick", "silly", "simple", "sincere",
    "sketchy", "sleepy", "slim", "slow", "small", "smart", "smooth", "soft", "sore", "sour", "spicy", "stable",
    "steep", "strange", "strict", "strong", "stupid", "sunny", "sweet", "tall", "tame", "tasty", "thick", "thin",
    "tight", "tiny", "tough", "trendy", "tricky", "true", "ugly", "vague", "vast", "warm", "weak", "wealthy", "weird",
    "wet", "wide", "wild", "wise", "worthy", "young",
];

/// Degrees that are words of their own.
const IRREGULAR_DEGREES: &[(&str, &[&str])] = &[
    ("bad", &["worse", "worst"]),
    ("far", &["farther", "farthest", "further", "furthest"]),
    ("good", &["better", "best"]),
];

/// British words that end in -our; American ones end in -or.
const OUR: &[&str] = &[
    "armour",
    "behaviour",
    "candour",
    "clamour",
    "colour",
    "endeavour",
    "favour",
    "flavour",
    "glamour",
    "harbour",
    "honour",
    "humour",
    "labour",
    "neighbour",
    "odour",
    "parlour",
    "rancour",
    "rigour",
    "rumour",
    "saviour",
    "splendour",
    "tumour",
    "valour",
    "vapour",
    "vigour",
];
/// Other words with two spellings.
const SPELLINGS: &[(&str, &str)] = &[
    ("analyse", "analyze"),
    ("aluminium", "aluminum"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("cheque", "check"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("fibre", "fiber"),
    ("fulfil", "fulfill"),
    ("grey", "gray"),
    ("jewellery", "jewelry"),
    ("licence", "license"),
    ("litre", "liter"),
    ("metre", "meter"),
    ("offence", "offense"),
    ("practise", "practice"),
    ("programme", "program"),
    ("sceptical", "skeptical"),
    ("theatre", "theater"),
    ("tyre", "tire"),
];

/// The folded word `form` as it is written on the other side of the Atlantic; nothing where that is the same.
pub(super) fn other_spelling(form: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 4] = [("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze")];
    const SHORTEST: usize = 6;
    let other = SPELLINGS.iter().find_map(|&(one, other)| match form {
        _ if form == one => Some(other),
        _ if form == other => Some(one),
        _ => None,
    });
    if let Some(other) = other {
        return Some(other.to_owned());
    }
    let stem = form.strip_suffix("our").filter(|_| OUR.contains(&form));
    let american = || form.strip_suffix("or").filter(|stem| OUR.contains(&[stem, "our"].concat().as_str()));
    if let Some(stem) = stem {
        return Some([stem, "or"].concat());
    }
    if let Some(stem) = american() {
        return Some([stem, "our"].concat());
    }
    ENDINGS.iter().filter(|_| form.len() >= SHORTEST).find_map(|&(one, other)| {
        let swap = |from: &str, to: &str| form.strip_suffix(from).map(|stem| [stem, to].concat());
        swap(one, other).or_else(|| swap(other, one))
    })
}

/// Makes the plural of the folded noun `form`.
pub(super) fn noun(form: &str, emit: Emit<'_>) {
    const NO_MEN: &[&str] = &["german", "human", "norman", "ottoman", "roman", "shaman", "talisman"];
    let irregular = !NO_MEN.contains(&form);
    if irregular && let Some((stem, plural)) = NOUNS.iter().find_map(|(one, many)| Some((strip(form, one)?, many))) {
        emit(stem, plural, Use::ANY);
        return;
    }
    if form != "new" {
        with_s(form, emit);
    }
}

fn with_s(form: &str, emit: Emit<'_>) {
    if let Some(stem) = consonant_y(form) {
        emit(stem, "ies", Use::ANY);
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| form.ends_with(end)) {
        emit(form, "es", Use::ANY);
    } else {
        emit(form, "s", Use::ANY);
        if form.ends_with('o') {
            emit(form, "es", Use::ANY);
        }
    }
}

/// Makes the forms of the folded verb `form` except itself.
pub(super) fn verb(form: &str, emit: Emit<'_>) {
    // Feed is no form of fee, seed none of see.
    if form == "new" || form.len() == 3 && form.ends_with("ee") && form != "see" {
        return;
    }
    with_s(form, emit);
    let irregular = VERBS.iter().find_map(|(verb, past, participle)| {
        let prefix = strip(form, verb)?;
        VERB_PREFIXES.contains(&prefix).then_some((prefix, past, participle))
    });
    if let Some((prefix, past, participle)) = irregular {
        emit(prefix, past, Use::ANY);
        emit(prefix, participle, Use::ANY);
    }
    // A noun that ends in -er or -ing has no verb forms: `merger`.
    if form.len() > 4
        && ["er", "ing", "tion", "ness", "ment", "ity"].iter().any(|end| form.ends_with(end))
        && !is_er_verb(form)
    {
        return;
    }
    let regular = irregular.is_none();
    if let Some(stem) = consonant_y(form) {
        emit(stem, "ied", Use::ANY);
        emit(form, "ing", Use::ANY);
    } else if let Some(stem) = form.strip_suffix("ie") {
        emit(form, "d", Use::ANY);
        emit(stem, "ying", Use::ANY);
    } else if let Some(stem) = form.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'o'])) {
        if regular {
            emit(form, "d", Use::ANY);
        }
        emit(stem, "ing", Use::ANY);
    } else {
        let last = if form.ends_with("ic") { Some("k") } else { doubled(form) };
        // A word of one syllable must double it: striped is no form of strip.
        if last.is_none() || syllables(form) > 1 && !form.ends_with("ic") {
            if regular {
                emit(form, if form.ends_with('e') { "d" } else { "ed" }, Use::ANY);
            }
            emit(form, "ing", Use::ANY);
        }
        if let Some(last) = last {
            if regular {
                emit(form, &[last, "ed"].concat(), Use::ANY);
            }
            emit(form, &[last, "ing"].concat(), Use::ANY);
        }
    }
}

/// Makes the degrees of a short adjective.
pub(super) fn adjective(form: &str, emit: Emit<'_>) {
    if let Some((_, degrees)) = IRREGULAR_DEGREES.iter().find(|(positive, _)| *positive == form) {
        degrees.iter().for_each(|degree| emit(degree, "", Use::ANY));
        return;
    }
    if !ADJECTIVES.contains(&form) {
        return;
    }
    let stem = match (consonant_y(form), form.strip_suffix('e'), doubled(form)) {
        (Some(stem), ..) => [stem, "i"].concat(),
        (_, Some(stem), _) => stem.to_owned(),
        (.., Some(last)) if form.len() == 3 && form != "new" && form != "low" => [form, last].concat(),
        _ => form.to_owned(),
    };
    emit(&stem, "er", Use::ANY);
    emit(&stem, "est", Use::ANY);
}

fn is_er_verb(form: &str) -> bool {
    [
        "offer",
        "order",
        "cover",
        "deliver",
        "discover",
        "enter",
        "consider",
        "transfer",
        "refer",
        "prefer",
        "trigger",
        "answer",
        "bother",
        "gather",
        "monitor",
        "murder",
        "register",
        "suffer",
        "wonder",
        "water",
        "implement",
        "comment",
        "experiment",
        "supplement",
        "document",
    ]
    .iter()
    .any(|verb| form.ends_with(verb))
}

fn consonant_y(form: &str) -> Option<&str> {
    form.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !stem.is_empty())
}

/// How many vowels or runs of them a word has.
fn syllables(form: &str) -> usize {
    form.as_bytes()
        .chunk_by(|a, b| is_vowel(*a) == is_vowel(*b))
        .filter(|run| run.first().is_some_and(|a| is_vowel(*a)))
        .count()
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The last consonant of a word that may double it: `stop`, `prefer`.
fn doubled(form: &str) -> Option<&str> {
    let [.., a, b, c] = form.as_bytes() else { return None };
    // A u behind q is no vowel: quit, quitting.
    let open = |byte: &u8| is_vowel(*byte) && !(*byte == b'u' && form.contains("qu"));
    (!open(a) && is_vowel(*b) && !is_vowel(*c) && !b"wxyh".contains(c)).then(|| form.get(form.len() - 1..)).flatten()
}
