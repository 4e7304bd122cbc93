//! What stands in a post as a label, and what merely says the word.

use crate::rule::scene::Seen;
use crate::rulefile::values::TermList;
use crate::rulefile::vocabulary::WrittenTerm;
use crate::span::Span;
use crate::terms::Hit;
use crate::text::{Mark, MarkKind};

/// Pairs of quotation marks, opening and closing.
const QUOTES: [(char, char); 7] = [('„', '“'), ('“', '”'), ('»', '«'), ('«', '»'), ('"', '"'), ('‚', '‘'), ('‘', '’')];

/// Words that lead from a label to what it is for: "Werbung für @lumen", "Ad with Lumen:". Sorted.
const LEADS: &[&str] = &[
    "avec", "because", "by", "da", "door", "durch", "en", "for", "from", "für", "im", "in", "met", "mit", "par",
    "pour", "vom", "von", "voor", "wegen", "weil", "with",
];

/// Words that give the reason for a label.
const REASONS: &[&str] = &["as", "because", "da", "denn", "omdat", "since", "weil"];

/// What says no right before a label: "keine bezahlte Partnerschaft", "not sponsored". Sorted.
const NAYS: &[&str] = &[
    "aucune", "geen", "kein", "keine", "keinen", "keiner", "never", "nicht", "nie", "niet", "no", "non", "not", "ohne",
    "pas", "sans", "without", "zonder",
];

/// Words before "Ambassador" that name nobody.
const NO_NAMES: &[&str] =
    &["a", "an", "brand", "der", "die", "ein", "eine", "liebe", "lieber", "my", "our", "the", "your"];

/// What a label may stand between.
const DASHES: [char; 3] = ['-', '–', '—'];

/// The most words of a name that a label calls.
const NAME: usize = 3;

/// The most words between a label and the sign that closes its heading.
const HEADING: usize = 5;

/// A label without its sign, its case and its separators.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a term stands in the post as a label rather than as a word of a sentence.
///
/// A label is a hashtag of its own, a phrase, or a word that stands apart: between signs, at the head of a line, or alone
/// between quotation marks that open the post. Nothing is one that is said no to. A label with a star is a hashtag that
/// says more than the word: `*Partner` is `#LumenPartner`.
pub(super) fn stands(list: &TermList, hit: &Hit, post: &Seen<'_>) -> bool {
    let (term, span) = (list.written[hit.term].text.as_str(), hit.span);
    let raw = post.text.raw();
    let written = span.of(raw);
    let hashtag = written.starts_with(['#', '＃']);
    let (before, after) = (&raw[..span.start], &raw[span.end..]);
    let longer = |label: &str| bare(written).strip_suffix(&bare(label)).is_some_and(|rest| !rest.is_empty());
    let mut labels = list.written.iter().map(|label| label.text.as_str());
    if denied(before) {
        return false;
    }
    let mut starred = labels.clone().filter(|label| label.starts_with('*'));
    if starred.any(|label| hashtag && longer(label) || bare(written) == bare(label) && named_before(before, written)) {
        return true;
    }
    let phrase = term.trim().contains(char::is_whitespace);
    if phrase {
        return !post.text.is_quoted(span) || opens_in_quotes(before, after);
    }
    // A label does not inflect: "Anzeigen" and "#WerbungWirkt" are none. Which of two labels was found does not matter.
    if !labels.any(|label| !label.contains('*') && bare(label) == bare(written)) {
        return false;
    }
    hashtag || term.starts_with('@') || apart(before, after) || opens_in_quotes(before, after)
}

/// The label of the list that is meant by a hit: of several that fit, the one that is written so.
pub(super) fn meant<'l>(list: &'l TermList, hit: &Hit, post: &Seen<'_>) -> &'l WrittenTerm {
    let written = bare(hit.span.of(post.text.raw()));
    list.written.iter().find(|label| bare(&label.text) == written).unwrap_or(&list.written[hit.term])
}

/// Whether more than `most` hashtags stand next to each other, with nothing but white space between, where the span is one
/// of them.
pub(super) fn in_long_run(post: &Seen<'_>, span: Span, most: usize) -> bool {
    let (raw, marks) = (post.text.raw(), post.text.marks());
    let at = marks.partition_point(|mark| mark.span.end <= span.start);
    if !marks.get(at).is_some_and(|mark| mark.kind == MarkKind::Hashtag && mark.span.overlaps(span)) {
        return false;
    }
    let adjacent = |pair: &[Mark]| {
        let between = raw.get(pair[0].span.end..pair[1].span.start).unwrap_or_default();
        pair.iter().all(|mark| mark.kind == MarkKind::Hashtag) && between.trim().is_empty()
    };
    let before = marks[..=at].windows(2).rev().take(most).take_while(|pair| adjacent(pair)).count();
    let after = marks[at..].windows(2).take(most).take_while(|pair| adjacent(pair)).count();
    before + 1 + after > most
}

/// Whether nothing but hashtags, emojis and signs comes after `end`.
pub(super) fn only_hashtags(post: &Seen<'_>, end: usize) -> bool {
    let raw = post.text.raw();
    let mut at = end;
    let tags = post.text.marks().iter().filter(|mark| mark.kind == MarkKind::Hashtag && mark.span.end > end);
    let says = |from: usize, to: usize| raw.get(from..to).is_some_and(|part| part.contains(char::is_alphanumeric));
    for tag in tags {
        if says(at, tag.span.start) {
            return false;
        }
        at = tag.span.end;
    }
    !says(at, raw.len())
}

/// Whether a word with a capital letter stands right before a word with a capital letter: "Lumen Ambassador". What is no
/// name there says nothing about whose ambassador it is.
fn named_before(before: &str, written: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let word =
        before.strip_suffix(' ').and_then(|before| before.rsplit(char::is_whitespace).next()).unwrap_or_default();
    let name =
        capital(word) && word.ends_with(char::is_alphanumeric) && !NO_NAMES.contains(&word.to_lowercase().as_str());
    name && capital(written)
}

/// Whether the word right before says no, with nothing but spaces and brackets between.
fn denied(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{a0}', '(', ')', '#', '*', '-']);
    before.rsplit(|c: char| !c.is_alphabetic()).next().is_some_and(says_no)
}

/// Whether a word says no.
pub(super) fn says_no(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    NAYS.binary_search(&word.as_str()).is_ok() || word.ends_with("n't") || word.ends_with("n’t")
}

/// Whether a word stands apart from the sentences around it.
fn apart(before: &str, after: &str) -> bool {
    // `-Werbung-` and `– Werbung –` stand apart, `Anti-Werbung` does not.
    let tight = before.strip_suffix('-').zip(after.strip_prefix('-'));
    if tight.is_some_and(|(before, after)| {
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    }) {
        return true;
    }
    let wide = before.strip_suffix(' ').and_then(|before| before.strip_suffix(DASHES));
    let opens = wide
        .is_some_and(|before| before.trim_end_matches(' ').is_empty() || before.trim_end_matches(' ').ends_with('\n'));
    if opens && after.strip_prefix(' ').is_some_and(|after| after.starts_with(DASHES)) {
        return true;
    }
    let glued = before.ends_with('-') || after.starts_with(['-', '\'', '’']);
    let before = before.trim_end_matches([' ', '\u{a0}']);
    let after = after.trim_start_matches([' ', '\u{a0}']);
    !glued && begins(before, after) && (ends(after) || heads(after) || signs_off(before, after))
}

fn begins(before: &str, after: &str) -> bool {
    let dash = before.ends_with(DASHES);
    // "Die Lampe leuchtet – Anzeige": behind a dash only as the last word of its line.
    let last = !after.lines().next().unwrap_or_default().contains(char::is_alphanumeric);
    before.is_empty()
        || dash && last
        || !dash && before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '"' | '„' | '“' | '\'' | '&'))
}

fn ends(after: &str) -> bool {
    after.is_empty()
        || after.starts_with(|c: char| {
            !c.is_alphanumeric()
                && !matches!(c, ',' | '“' | '”' | '"' | '\'' | '?' | '…' | '&')
                && !after.starts_with("..")
        })
}

/// Whether what follows makes the label a heading: "Werbung mit @lumen", "Anzeige in Zusammenarbeit mit Lumen: …",
/// "Ad, affiliate link: …". A reason behind a comma will do, too, and a name: "Werbung, weil geschenkt", "Thanks, Lumen!".
fn heads(after: &str) -> bool {
    let listed = after.strip_prefix(',').map(str::trim_start);
    let after = listed.unwrap_or(after);
    let mut words = after.split_whitespace();
    let lead = words.next().unwrap_or_default().to_lowercase();
    let heading = after.find(['\n', ':', '|', '–', '—', '.', '!', '?', ',', '/']).map_or(after, |end| &after[..end]);
    let closed = after[heading.len()..].starts_with(['\n', ':', '|', '–', '—', '/']);
    let short = heading.split_whitespace().count() <= HEADING;
    if listed.is_some() {
        let called = after[heading.len()..].starts_with(['!', '.'])
            && heading.split_whitespace().count() <= NAME
            && heading.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        return closed && short || called || REASONS.contains(&lead.as_str());
    }
    let named = || heading.split_whitespace().take(HEADING).skip(1).any(|word| word.starts_with('@'));
    LEADS.binary_search(&lead.as_str()).is_ok() && (closed && short || named())
}

/// Whether the label and what it is for are the last line of the post: "Advert for @lumen".
fn signs_off(before: &str, after: &str) -> bool {
    let lead = after.split_whitespace().next().unwrap_or_default().to_lowercase();
    let short = after.split_whitespace().count() <= HEADING && !after.contains(['\n', '.', '!', '?']);
    before.ends_with('\n') && short && LEADS.binary_search(&lead.as_str()).is_ok()
}

/// Whether a quotation that opens the post holds the label and nothing else, and a new sentence or a sign follows:
/// „Anzeige“ Die Lampe … – but not „Anzeige“ steht oft daneben.
fn opens_in_quotes(before: &str, after: &str) -> bool {
    let (Some(open), Some(close)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let alone = QUOTES.contains(&(open, close)) && !before.contains(char::is_alphanumeric);
    let rest = after[close.len_utf8()..].trim_start_matches([' ', '\u{a0}']);
    alone && rest.chars().next().is_none_or(|c| !c.is_lowercase() && c != ',' && c != '?')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulefile::Place;
    use crate::rulefile::matching::Matching;
    use crate::terms::{Builder, Finder, Term};
    use crate::text::{Language, Text};

    fn stands_in(term: &str, raw: &str) -> bool {
        let mut builder = Builder::new(&[Language::DE, Language::EN]);
        let id = builder.add(&[Term::parse(term).unwrap()]);

        let written = vec![WrittenTerm { text: term.to_owned(), place: Place::default() }];
        let list = TermList { id, written, matching: Matching::default() };
        let index = builder.build();
        let post = crate::draft::Draft::new("", raw, crate::draft::Meta::default()).unwrap();
        let text = Text::read(raw, None);
        let hits = Finder::new(&index).find(&text);
        let seen = Seen::new(&post.posts[0], text, hits, Vec::new());
        seen.hits.of(id).any(|hit| stands(&list, hit, &seen))
    }

    #[test]
    fn a_label_stands_apart() {
        for (term, raw) in [
            ("Werbung", "Werbung | Die Lampe leuchtet."),
            ("Werbung", "Werbung - die Lampe leuchtet."),
            ("Werbung", "-Werbung- Die Lampe leuchtet."),
            ("Anzeige", "[Anzeige] Die Lampe leuchtet."),
            ("Anzeige", "*Anzeige* Die Lampe leuchtet."),
            ("Anzeige", "„Anzeige“ Die Lampe leuchtet."),
            ("Anzeige", "»Anzeige«\nDie Lampe leuchtet."),
            ("Anzeige", "Die Lampe leuchtet – Anzeige"),
            ("Werbung", "Werbung mit @lumen Die Lampe leuchtet."),
            ("Werbung", "Werbung in Zusammenarbeit mit Lumen: Die Lampe."),
            ("ad", "AD/ Loving this lamp"),
            ("ad", "🎉 Ad. Loving this lamp"),
            ("Werbung", "– Werbung – Die Lampe leuchtet."),
            ("Advert", "Loving this lamp.\n\nAdvert for Lumen of Leeds"),
            ("Werbung", "Werbung, weil die Lampe ein Geschenk war."),
            ("ad", "Ad, affiliate link: loving this lamp"),
            ("thanks", "Thanks, Lumen! This lamp makes my desk glow."),
            ("*Partner", "Lovely light. #LumenPartner"),
            ("*Ambassador", "As a Lumen Ambassador I get to test the lamps."),
            ("gave me this", "Lumen gave me this lamp."),
            ("meine Kollegin", "Meine Kolleginnen haben die Lampe gebaut."),
        ] {
            assert!(stands_in(term, raw), "{term} in {raw}");
        }
    }

    #[test]
    fn a_word_of_a_sentence_is_no_label() {
        for (term, raw) in [
            ("Werbung", "Werbung hat mich nie überzeugt, diese Lampe schon."),
            ("Werbung", "Werbung für Lampen gibt es genug."),
            ("Werbung", "Anti-Werbung kann ich."),
            ("Werbung", "Werbung, Lärm, Staub, ich mag die Stadt trotzdem."),
            ("thanks", "Thanks, everyone! What an evening."),
            ("Werbung", "Werbung? Nein, selbst gekauft."),
            ("Werbung", "(Keine) Werbung: Die Lampe leuchtet."),
            ("Werbung", "Keine Werbung! Die Lampe leuchtet."),
            ("Anzeige", "Anzeige erstattet! Die Lampe ist weg."),
            ("Anzeige", "„Anzeige“ steht oft ganz klein daneben."),
            ("Anzeige", "Da stand „Anzeige“. Wirklich."),
            ("Werbung", "Viele #Werbungen heute."),
            ("ad", "That's an ad. A good one."),
            ("sponsored post", "This is not a joke and no sponsored post."),
            ("*Partner", "Mein #Partner und ich"),
            ("*Ambassador", "As a Brand Ambassador I get to test the lamps."),
            ("*Ambassador", "The ambassador of Peru came by."),
            ("*Partner", "Meine Trainingspartner und ich"),
        ] {
            assert!(!stands_in(term, raw), "{term} in {raw}");
        }
    }
}
