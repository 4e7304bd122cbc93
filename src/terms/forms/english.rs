//! English nouns, verbs and short adjectives.

use super::{Emit, Use};

/// Irregular verbs: infinitive, past, participle. Compiled by hand for taktvoll.
const VERBS: &[(&str, &str, &str)] = &[
    ("be", "was", "been"),
    ("beat", "beat", "beaten"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("bend", "bent", "bent"),
    ("bet", "bet", "bet"),
    ("bid", "bid", "bid"),
    ("bite", "bit", "bitten"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("burn", "burnt", "burnt"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("dream", "dreamt", "dreamt"),
    ("drink", "drank", "drunk"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("hang", "hung", "hung"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("learn", "learnt", "learnt"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("lie", "lay", "lain"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("pay", "paid", "paid"),
    ("prove", "proved", "proven"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("sleep", "slept", "slept"),
    ("slide", "slid", "slid"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("split", "split", "split"),
    ("spread", "spread", "spread"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("strike", "struck", "stricken"),
    ("swear", "swore", "sworn"),
    ("swim", "swam", "swum"),
    ("swing", "swung", "swung"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("understand", "understood", "understood"),
    ("wake", "woke", "woken"),
    ("wear", "wore", "worn"),
    ("win", "won", "won"),
    ("write", "wrote", "written"),
];
const VERB_PREFIXES: &[&str] = &["", "over", "under", "out", "re", "un", "mis", "with", "fore", "up", "off"];
const NOUNS: &[(&str, &str)] = &[
    ("man", "men"),
    ("child", "children"),
    ("person", "people"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("mouse", "mice"),
    ("life", "lives"),
    ("knife", "knives"),
    ("wife", "wives"),
    ("leaf", "leaves"),
    ("half", "halves"),
    ("shelf", "shelves"),
    ("thief", "thieves"),
    ("wolf", "wolves"),
    ("loaf", "loaves"),
    ("scarf", "scarves"),
    ("calf", "calves"),
    ("self", "selves"),
    ("crisis", "crises"),
    ("analysis", "analyses"),
    ("criterion", "criteria"),
    ("hypothesis", "hypotheses"),
];
/// Adjectives with -er and -est: only these, for `teacher` is no degree of `teach`.
const ADJECTIVES: &[&str] = &[
    "angry", "big", "bright", "broad", "busy", "cheap", "clean", "clear", "clever", "close", "cold", "cool", "crazy",
    "dark", "deep", "dirty", "dumb", "early", "easy", "fast", "fat", "fine", "fresh", "funny", "great", "green",
    "happy", "hard", "heavy", "high", "hot", "large", "late", "lazy", "light", "long", "loud", "low", "mad", "new",
    "nice", "old", "poor", "quick", "quiet", "rich", "safe", "sick", "simple", "slow", "small", "smart", "soft",
    "strong", "thin", "ugly", "warm", "weak", "young", "wise",
];

/// Makes the plural of the folded noun `form`.
pub(super) fn noun(form: &str, emit: Emit<'_>) {
    if let Some((stem, plural)) = NOUNS.iter().find_map(|(one, many)| Some((form.strip_suffix(one)?, many))) {
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
    if form == "new" {
        return;
    }
    with_s(form, emit);
    let irregular = VERBS.iter().filter(|(verb, ..)| form.ends_with(verb)).find_map(|(verb, past, participle)| {
        let prefix = form.strip_suffix(verb)?;
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
        if regular {
            emit(form, if form.ends_with('e') { "d" } else { "ed" }, Use::ANY);
        }
        emit(form, "ing", Use::ANY);
        if let Some(last) = doubled(form) {
            if regular {
                emit(form, &[last, "ed"].concat(), Use::ANY);
            }
            emit(form, &[last, "ing"].concat(), Use::ANY);
        }
    }
}

/// Makes the degrees of a short adjective.
pub(super) fn adjective(form: &str, emit: Emit<'_>) {
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

/// The last consonant of a word that may double it: `stop`, `prefer`.
fn doubled(form: &str) -> Option<&str> {
    let [.., a, b, c] = form.as_bytes() else { return None };
    let vowel = |byte: &u8| b"aeiou".contains(byte);
    (!vowel(a) && vowel(b) && !vowel(c) && !b"wxyh".contains(c)).then(|| form.get(form.len() - 1..)).flatten()
}
