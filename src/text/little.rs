//! Little words that nearly every sentence of a language has: where a guess has to be sure, some of them have to be there.
//!
//! What is a word of German or English, too, stands in none of the other lists. Each list is in lower case and sorted.

use super::language::Language;

/// Words that only German has, and that nearly every German sentence has, sorted.
const GERMAN: &[&str] = &[
    "aber", "auch", "auf", "aus", "bei", "das", "dem", "den", "der", "des", "ein", "eine", "einem", "einen", "einer",
    "es", "euch", "für", "haben", "heute", "ich", "ihr", "im", "ist", "jetzt", "kein", "keine", "mit", "nach", "nicht",
    "noch", "nur", "oder", "sich", "sie", "sind", "und", "uns", "unser", "unsere", "vom", "von", "wie", "wir", "wird",
    "zu", "zum", "zur", "über",
];
/// The same for English.
const ENGLISH: &[&str] = &[
    "and", "are", "at", "be", "been", "by", "for", "from", "have", "i", "is", "it", "my", "of", "our", "that", "the",
    "their", "they", "this", "to", "we", "were", "with", "you", "your",
];

const FRENCH: &[&str] = &[
    "au", "aux", "avec", "ce", "cette", "chez", "dans", "depuis", "elle", "elles", "est", "et", "fait", "il", "ils",
    "je", "la", "le", "les", "leur", "lors", "mais", "mes", "mon", "nos", "notre", "nous", "ont", "par", "pas", "plus",
    "pour", "qui", "sera", "ses", "son", "sont", "sur", "tous", "tout", "très", "un", "une", "vos", "votre", "vous",
    "à", "été", "être",
];
const SPANISH: &[&str] = &[
    "al", "con", "cuando", "de", "del", "desde", "el", "ella", "en", "entre", "era", "esta", "este", "están",
    "gracias", "hasta", "hay", "hoy", "las", "le", "les", "lo", "los", "muy", "más", "nos", "nuestra", "nuestro",
    "para", "pero", "por", "porque", "que", "se", "sin", "sobre", "su", "sus", "también", "todos", "tu", "un", "una",
    "y", "ya",
];
const ITALIAN: &[&str] = &[
    "agli", "alla", "alle", "anche", "che", "ci", "come", "con", "dal", "dalla", "degli", "dei", "del", "della",
    "delle", "di", "e", "gli", "ha", "hanno", "il", "la", "le", "lo", "ma", "nei", "nel", "nella", "noi", "non",
    "nostra", "nostro", "oggi", "per", "più", "questa", "questo", "se", "si", "sono", "su", "sul", "sulla", "tutti",
    "un", "una", "è",
];
const PORTUGUESE: &[&str] = &[
    "ao", "aos", "com", "como", "de", "dos", "e", "ela", "ele", "em", "essa", "esta", "este", "foi", "hoje", "mais",
    "mas", "muito", "na", "nas", "nos", "nossa", "nosso", "não", "o", "os", "ou", "para", "pela", "pelo", "por", "que",
    "se", "sem", "seu", "sua", "são", "também", "todos", "uma", "você",
];
const DUTCH: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "deze", "dit", "een", "en", "heb", "hebben", "heeft", "het", "hier", "hun", "ik",
    "je", "jullie", "kan", "maar", "meer", "met", "mijn", "naar", "niet", "nog", "om", "onze", "ook", "op", "te",
    "uit", "van", "voor", "wat", "wij", "zijn", "zo",
];
const SWEDISH: &[&str] = &[
    "alla", "att", "av", "de", "det", "efter", "eller", "en", "ett", "från", "för", "har", "här", "inte", "jag", "kan",
    "med", "men", "mycket", "när", "och", "oss", "på", "sig", "ska", "som", "till", "tills", "upp", "ut", "vad", "var",
    "vi", "vill", "vår", "våra", "vårt", "än", "är",
];
const TURKISH: &[&str] = &[
    "ama", "bir", "bu", "büyük", "daha", "de", "değil", "gibi", "ile", "için", "kadar", "ki", "mi", "ne", "olan",
    "olarak", "sonra", "ve", "ya", "yeni", "çok",
];

/// Whether a word (lower case) is one that nearly every sentence of that language has.
pub(super) fn has_little_word(language: Language, word: &str) -> bool {
    let words = match language.code() {
        "de" => GERMAN,
        "en" => ENGLISH,
        "fr" => FRENCH,
        "es" => SPANISH,
        "it" => ITALIAN,
        "pt" => PORTUGUESE,
        "nl" => DUTCH,
        "sv" => SWEDISH,
        "tr" => TURKISH,
        _ => return false,
    };
    words.binary_search(&word).is_ok()
}

/// Whether a letter alone tells the language, or nearly: no language of the lists is written with it.
pub(super) const fn is_of_other_script(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{1CFF}' | '\u{1EA0}'..='\u{1EF9}' | '\u{1F00}'..='\u{1FFF}' | '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_share_nothing_with_german_and_english() {
        for list in [FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, SWEDISH, TURKISH] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| !GERMAN.contains(word) && !ENGLISH.contains(word)));
        }
    }
}
