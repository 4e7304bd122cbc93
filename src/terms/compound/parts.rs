//! What compounds are made of besides their words.

/// Compounds that have nothing to do with their first part.
pub(super) const OTHER_MEANINGS: &[&str] = &[
    "brandaktuell",
    "brandheiss",
    "brandneu",
    "fusionskueche",
    "leiterplatte",
    "preisgabe",
    "steuermann",
    "todernst",
    "todlangweilig",
    "todschick",
    "todsicher",
];

/// Letters that make another word of the noun behind them: Erdkunde is lore and no customer.
pub(super) const OTHER_HEADS: &[(&str, &[&str])] = &[(
    "kunde",
    &[
        "arznei",
        "edelstein",
        "erd",
        "frauenheil",
        "gemeinschafts",
        "gesellschafts",
        "gesteins",
        "gewebe",
        "heil",
        "heimat",
        "kinderheil",
        "kraeuter",
        "laender",
        "landes",
        "material",
        "menschen",
        "muenz",
        "namens",
        "natur",
        "pflanzen",
        "pilz",
        "sach",
        "schiffs",
        "schrift",
        "siegel",
        "sozial",
        "stern",
        "tier",
        "voelker",
        "vogel",
        "volks",
        "wappen",
        "waren",
        "werkstoff",
        "wetter",
        "zahnheil",
    ],
)];

/// What may stand between two parts: Arbeitsplatz, Kinderwagen.
pub(super) const LINKS: &[&str] = &["s", "es", "n", "en", "e", "er", "ens", "nen"];

/// Endings of nouns.
pub(super) const ENDINGS: &[&str] = &["s", "es", "n", "en", "e", "er", "ern", "nen", "innen", "in"];

/// What changes the word it stands before into another one: Ankündigung, Gewinn, Verkauf.
pub(super) const PREFIXES: &[&str] = &[
    "ab", "an", "auf", "aus", "be", "bei", "dar", "durch", "ein", "emp", "ent", "er", "fort", "ge", "her", "hin",
    "hinter", "los", "miss", "mit", "nach", "nieder", "ueber", "um", "un", "unter", "ur", "ver", "vor", "weg", "wider",
    "wieder", "zer", "zu", "zurueck", "zusammen",
];

/// Beginnings of foreign words that are no words themselves.
pub(super) const BOUND: &[&str] = &[
    "diff", "dis", "inter", "intro", "komm", "kom", "kon", "kontra", "para", "poly", "prae", "pro", "retro", "sub",
    "suff", "syn", "trans", "voran", "vorbei", "voraus", "herauf", "heraus", "herein", "hinaus", "hinein", "heran",
    "herab", "weiter", "bevor", "wahr", "statt", "bloss",
];

/// Endings that make another word of the word before them: Fusionierung, arbeitslos, gehaltvoll.
pub(super) const SUFFIXES: &[&str] = &[
    "bar", "chen", "end", "haft", "heit", "ier", "isch", "ism", "ist", "keit", "lein", "lich", "ling", "los", "sam",
    "schaft", "tum", "ung", "ler", "ner", "nis", "tion", "tiv", "ismus", "voll",
];

/// Compounds of a prefix and a noun that means the same without it, by its first syllables: Unterarm, Nachkriegszeit,
/// Abwasser. Most nouns behind a prefix belong to a verb, and are other words: Anfall, Vorrat, Verkauf.
pub(super) const TRANSPARENT: &[&str] = &[
    "abgas",
    "abluft",
    "abwaerme",
    "abwaesser",
    "abwasser",
    "aufgeld",
    "aufpreis",
    "aufwind",
    "beiboot",
    "missernte",
    "missmanagement",
    "misswirtschaft",
    "mitbuerger",
    "miteigentuemer",
    "mitgesellschafter",
    "mithaftung",
    "mitmensch",
    "mitschuld",
    "mittaeter",
    "nachkrieg",
    "nachmieter",
    "nachsaison",
    "ueberangebot",
    "uebergewicht",
    "ueberkapazitaet",
    "ueberproduktion",
    "ueberstunde",
    "unkosten",
    "unkraut",
    "unmensch",
    "unsumme",
    "untat",
    "unterarm",
    "unterausschuss",
    "unterausschuesse",
    "untergrenze",
    "untergruppe",
    "unterhemd",
    "unterhose",
    "unterkategorie",
    "unterkiefer",
    "unterkonten",
    "unterkonto",
    "unterleib",
    "unterlippe",
    "unterschenkel",
    "unterverband",
    "unterwasser",
    "unwetter",
    "ureinwohner",
    "urgestein",
    "uroma",
    "uropa",
    "urwaeld",
    "urwald",
    "vorabend",
    "vorbericht",
    "vorgaerten",
    "vorgarten",
    "vorgespraech",
    "vorjahr",
    "vorkasse",
    "vorkrieg",
    "vormieter",
    "vormonat",
    "vorprojekt",
    "vorpruefung",
    "vorquartal",
    "vorruhestand",
    "vorrunde",
    "vorsaison",
    "vorschule",
    "vorstadt",
    "vorstaedt",
    "vorstudie",
    "vortag",
    "vorverfahren",
    "vorverkauf",
    "vorvertraeg",
    "vorvertrag",
    "vorwoche",
    "wiederaufbau",
    "wiederwahl",
    "zuverdienst",
];

/// Words that stand beside the shortest terms in a hashtag, and that no longer word has at its border by chance.
pub(super) const FREQUENT: &[&str] = &[
    "alert", "day", "days", "deal", "deals", "friday", "live", "monday", "month", "new", "news", "now", "team", "time",
    "times", "today", "update", "updates", "week", "weekend", "weeks", "year", "years", "your",
];
