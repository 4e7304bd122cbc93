//! Words that tell talk about something from the thing itself.

/// What has a title, folded, sorted.
pub(super) const WORKS: &[&str] = &[
    "alben",
    "album",
    "ausstellung",
    "ballet",
    "band",
    "bluray",
    "book",
    "books",
    "buch",
    "comedy",
    "comic",
    "cover",
    "drama",
    "exhibition",
    "festival",
    "film",
    "filme",
    "filmreihe",
    "game",
    "hit",
    "hoerbuch",
    "hoerspiel",
    "kabarett",
    "klassiker",
    "konzert",
    "krimi",
    "krimis",
    "lesung",
    "lied",
    "lieder",
    "memoir",
    "movie",
    "movies",
    "musical",
    "novel",
    "novels",
    "oper",
    "opera",
    "operette",
    "play",
    "podcast",
    "podcasts",
    "premiere",
    "record",
    "records",
    "revue",
    "roman",
    "romane",
    "romans",
    "sachbuch",
    "screening",
    "serie",
    "series",
    "show",
    "sitcom",
    "song",
    "songs",
    "stueck",
    "theaterstueck",
    "thriller",
    "track",
    "tracks",
];
/// What says that a title stood before.
pub(super) const IS: &[&str] =
    &["is", "was", "are", "ist", "war", "sind", "heisst", "hiess", "by", "von", "laeuft", "plays", "gibts"];
/// What a word is called, folded, sorted.
pub(super) const WORDS: &[&str] = &[
    "ausdruck",
    "begriff",
    "begriffe",
    "beleidigung",
    "cliche",
    "expression",
    "fachbegriffe",
    "fachwoerter",
    "floskel",
    "insult",
    "klischee",
    "name",
    "phrase",
    "redensart",
    "schimpfwoerter",
    "schimpfwort",
    "slur",
    "spruch",
    "term",
    "titel",
    "title",
    "woerter",
    "word",
    "words",
    "wort",
];
/// Who is called something by somebody, folded, sorted.
pub(super) const CALLED: &[&str] = &[
    "beleidigt",
    "beleidigte",
    "beschimpft",
    "beschimpfte",
    "beschimpften",
    "bezeichnet",
    "bezeichnete",
    "called",
    "calling",
    "calls",
    "dubbed",
    "genannt",
    "insulted",
    "labeled",
    "labelled",
    "nannte",
    "nannten",
    "nennen",
    "nennt",
    "tituliert",
    "titulierte",
];
/// What says that somebody else threatened, folded, sorted.
pub(super) const THREATENED: &[&str] = &["drohte", "drohten", "gedroht", "threatened", "threatening", "threatens"];
/// Who takes part, folded: then nobody only reports.
pub(super) const TAKING_PART: &[&str] =
    &["du", "dich", "dir", "ihr", "euch", "you", "u", "ich", "i", "im", "wir", "we", "were"];
/// What somebody says, behind a comma.
pub(super) const SAYS: &[&str] = &[
    "sagt",
    "sagte",
    "sagten",
    "meint",
    "meinte",
    "rief",
    "ruft",
    "fluestert",
    "fluesterte",
    "brummt",
    "brummte",
    "says",
    "said",
    "shouts",
    "shouted",
    "whispers",
    "whispered",
    "mutters",
    "muttered",
];
/// Who says it: not the one who writes.
pub(super) const TELLERS: &[&str] = &[
    "der", "die", "das", "ein", "eine", "unser", "unsere", "mein", "meine", "er", "sie", "the", "a", "an", "our", "my",
    "he", "she", "they",
];
/// What a place is called, before its name.
pub(super) const PLACES: &[&str] =
    &["gemeinde", "ort", "ortschaft", "dorf", "stadt", "weiler", "flecken", "bahnhof", "haltestelle"];
/// The same, before "of" or „von“ and the name.
pub(super) const PLACES_OF: &[&str] =
    &["village", "town", "city", "hamlet", "parish", "port", "isle", "naehe", "ortschaft"];
/// An answer that denies what was asked.
pub(super) const NO: &[&str] = &["nein", "nee", "noe", "keineswegs", "no", "nope", "nah"];
