//! The little words of eight languages, and how a word is looked up among them.

use crate::text::language::Language;

/// The languages that little words speak for.
pub(super) const VOTERS: [Language; 8] =
    [Language::DE, Language::EN, Language::FR, Language::NL, Language::IT, Language::ES, Language::PT, Language::SV];

/// The place of a language in [`VOTERS`].
pub(super) const fn voter(language: Language) -> usize {
    let mut at = 0;
    while at < VOTERS.len() {
        if VOTERS[at].0[0] == language.0[0] && VOTERS[at].0[1] == language.0[1] {
            return at;
        }
        at += 1;
    }
    VOTERS.len()
}

/// Little words that nearly every sentence of their language has, folded, sorted; and whether no neighbour has them, too.
const LITTLE_WORDS: &[(&str, Language, bool)] = &[
    ("aber", Language::DE, true),
    ("and", Language::EN, true),
    ("are", Language::EN, true),
    ("as", Language::EN, false),
    ("at", Language::EN, false),
    ("att", Language::SV, false),
    ("au", Language::FR, false),
    ("auch", Language::DE, true),
    ("auf", Language::DE, true),
    ("aus", Language::DE, false),
    ("aux", Language::FR, false),
    ("av", Language::SV, false),
    ("avec", Language::FR, false),
    ("be", Language::EN, false),
    ("been", Language::EN, true),
    ("bei", Language::DE, false),
    ("bij", Language::NL, false),
    ("bin", Language::DE, false),
    ("but", Language::EN, false),
    ("by", Language::EN, false),
    ("can", Language::EN, false),
    ("ces", Language::FR, false),
    ("cette", Language::FR, false),
    ("che", Language::IT, false),
    ("com", Language::PT, false),
    ("damit", Language::DE, false),
    ("dann", Language::DE, false),
    ("dans", Language::FR, false),
    ("das", Language::DE, true),
    ("dat", Language::NL, false),
    ("del", Language::ES, false),
    ("della", Language::IT, false),
    ("delle", Language::IT, false),
    ("dem", Language::DE, false),
    ("den", Language::DE, false),
    ("der", Language::DE, true),
    ("des", Language::DE, false),
    ("deshalb", Language::DE, false),
    ("det", Language::SV, false),
    ("deze", Language::NL, false),
    ("di", Language::IT, false),
    ("dich", Language::DE, false),
    ("die", Language::DE, false),
    ("dir", Language::DE, false),
    ("dos", Language::PT, false),
    ("du", Language::DE, false),
    ("een", Language::NL, false),
    ("ein", Language::DE, true),
    ("eine", Language::DE, true),
    ("einem", Language::DE, false),
    ("einen", Language::DE, true),
    ("einer", Language::DE, false),
    ("el", Language::ES, false),
    ("em", Language::PT, false),
    ("es", Language::DE, false),
    ("est", Language::FR, false),
    ("estamos", Language::ES, false),
    ("et", Language::FR, false),
    ("ett", Language::SV, false),
    ("euch", Language::DE, true),
    ("eure", Language::DE, false),
    ("for", Language::EN, false),
    ("from", Language::EN, false),
    ("fuer", Language::DE, true),
    ("för", Language::SV, false),
    ("gibt", Language::DE, false),
    ("gli", Language::IT, false),
    ("gracias", Language::ES, false),
    ("grazie", Language::IT, false),
    ("haben", Language::DE, false),
    ("has", Language::EN, false),
    ("hat", Language::DE, false),
    ("have", Language::EN, false),
    ("hebben", Language::NL, false),
    ("het", Language::NL, false),
    ("heute", Language::DE, false),
    ("hier", Language::DE, false),
    ("how", Language::EN, false),
    ("i", Language::EN, false),
    ("ich", Language::DE, true),
    ("if", Language::EN, false),
    ("ihr", Language::DE, false),
    ("ihre", Language::DE, false),
    ("ik", Language::NL, false),
    ("il", Language::IT, false),
    ("im", Language::DE, false),
    ("immer", Language::DE, false),
    ("inte", Language::SV, false),
    ("is", Language::EN, false),
    ("ist", Language::DE, true),
    ("it", Language::EN, false),
    ("its", Language::EN, false),
    ("jetzt", Language::DE, false),
    ("jullie", Language::NL, false),
    ("just", Language::EN, false),
    ("kein", Language::DE, false),
    ("keine", Language::DE, false),
    ("las", Language::ES, false),
    ("le", Language::FR, false),
    ("les", Language::FR, false),
    ("los", Language::ES, false),
    ("med", Language::SV, false),
    ("mehr", Language::DE, false),
    ("mein", Language::DE, false),
    ("meine", Language::DE, false),
    ("merci", Language::FR, false),
    ("met", Language::NL, false),
    ("mit", Language::DE, true),
    ("more", Language::EN, false),
    ("muy", Language::ES, false),
    ("my", Language::EN, false),
    ("naar", Language::NL, false),
    ("nach", Language::DE, false),
    ("nella", Language::IT, false),
    ("nicht", Language::DE, true),
    ("niet", Language::NL, false),
    ("noch", Language::DE, false),
    ("nos", Language::FR, false),
    ("nossa", Language::PT, false),
    ("nosso", Language::PT, false),
    ("nostra", Language::IT, false),
    ("nostro", Language::IT, false),
    ("not", Language::EN, false),
    ("notre", Language::FR, false),
    ("nous", Language::FR, false),
    ("nuestra", Language::ES, false),
    ("nuestro", Language::ES, false),
    ("nur", Language::DE, false),
    ("não", Language::PT, false),
    ("obrigado", Language::PT, false),
    ("och", Language::SV, false),
    ("oder", Language::DE, true),
    ("of", Language::EN, false),
    ("on", Language::EN, false),
    ("ons", Language::NL, false),
    ("onze", Language::NL, false),
    ("ook", Language::NL, false),
    ("or", Language::EN, false),
    ("os", Language::PT, false),
    ("our", Language::EN, true),
    ("pelo", Language::PT, false),
    ("per", Language::IT, false),
    ("por", Language::ES, false),
    ("pour", Language::FR, false),
    ("på", Language::SV, false),
    ("qui", Language::FR, false),
    ("schon", Language::DE, false),
    ("sehr", Language::DE, false),
    ("sein", Language::DE, false),
    ("seine", Language::DE, false),
    ("sich", Language::DE, true),
    ("sie", Language::DE, false),
    ("sind", Language::DE, true),
    ("som", Language::SV, false),
    ("sono", Language::IT, false),
    ("sont", Language::FR, false),
    ("sur", Language::FR, false),
    ("that", Language::EN, true),
    ("the", Language::EN, true),
    ("their", Language::EN, true),
    ("they", Language::EN, true),
    ("this", Language::EN, true),
    ("to", Language::EN, false),
    ("ueber", Language::DE, false),
    ("uma", Language::PT, false),
    ("und", Language::DE, true),
    ("une", Language::FR, false),
    ("uns", Language::DE, true),
    ("unser", Language::DE, true),
    ("unsere", Language::DE, true),
    ("unseren", Language::DE, false),
    ("unserer", Language::DE, false),
    ("van", Language::NL, false),
    ("vi", Language::SV, false),
    ("vom", Language::DE, false),
    ("von", Language::DE, false),
    ("voor", Language::NL, false),
    ("vor", Language::DE, false),
    ("votre", Language::FR, false),
    ("vous", Language::FR, false),
    ("war", Language::DE, false),
    ("we", Language::EN, false),
    ("were", Language::EN, true),
    ("what", Language::EN, false),
    ("when", Language::EN, false),
    ("wie", Language::DE, false),
    ("wieder", Language::DE, false),
    ("wij", Language::NL, false),
    ("will", Language::EN, false),
    ("wir", Language::DE, true),
    ("wird", Language::DE, true),
    ("with", Language::EN, true),
    ("wordt", Language::NL, false),
    ("you", Language::EN, true),
    ("your", Language::EN, true),
    ("zijn", Language::NL, false),
    ("zu", Language::DE, false),
    ("zum", Language::DE, true),
    ("zur", Language::DE, true),
    ("à", Language::FR, false),
    ("är", Language::SV, false),
];

/// [`LITTLE_WORDS`] by their numbers: each lies at its [`slot`] or behind it.
static TABLE: Table = {
    let mut table = Table { words: [0; SLOTS], speaks: [(0, false); SLOTS] };
    let mut at = 0;
    while at < LITTLE_WORDS.len() {
        let (word, language, sure) = LITTLE_WORDS[at];
        if let Some(word) = packed(word.as_bytes()) {
            let mut free = slot(word);
            while table.words[free] != 0 {
                free = (free + 1) % SLOTS;
            }
            table.words[free] = word;
            table.speaks[free] = (voter(language), sure);
        }
        at += 1;
    }
    table
};

/// A power of two, three times as many as words.
const SLOTS: usize = 1 << 9;

struct Table {
    words: [u64; SLOTS],
    /// The place in [`VOTERS`], and whether no neighbour has the word, too.
    speaks: [(usize, bool); SLOTS],
}

impl Table {
    fn get(&self, word: u64) -> Option<(usize, bool)> {
        let mut at = slot(word);
        loop {
            match *self.words.get(at)? {
                0 => return None,
                found if found == word => return self.speaks.get(at).copied(),
                _ => at = (at + 1) % SLOTS,
            }
        }
    }
}

/// Where to look for a word first: the upper bits of its product with a number without pattern (2⁶⁴ / φ).
const fn slot(word: u64) -> usize {
    const BITS: u32 = SLOTS.trailing_zeros();
    (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - BITS)) as usize
}

/// Up to eight bytes as a number; none of [`LITTLE_WORDS`] has more.
const fn packed(word: &[u8]) -> Option<u64> {
    const LONGEST: usize = 8;
    if word.len() > LONGEST {
        return None;
    }
    let mut all: u64 = 0;
    let mut at = 0;
    while at < word.len() {
        all = all << 8 | word[at] as u64;
        at += 1;
    }
    Some(all)
}

/// The language of a little word as its place in [`VOTERS`], and whether no neighbour has the word, too.
pub(super) fn look_up(word: &str) -> Option<(usize, bool)> {
    packed(word.as_bytes()).and_then(|word| TABLE.get(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_little_word_is_found() {
        assert!(LITTLE_WORDS.is_sorted_by_key(|(word, ..)| word));
        assert!(LITTLE_WORDS.iter().all(|&(word, language, sure)| look_up(word) == Some((voter(language), sure))));
        assert_eq!(look_up("fusion"), None);
    }
}
