//! Verbs in their clause: particles that stand apart, in German and in English.

use crate::span::Span;
use crate::text::{Gap, Text, Token, TokenKind};

/// Particles that can end a clause; as prepositions they could not.
const CLOSING: &[&str] = &[
    "ab", "an", "auf", "aus", "bei", "bekannt", "bevor", "davon", "durch", "ein", "fest", "fort", "frei", "her",
    "herab", "heran", "heraus", "herein", "herum", "herunter", "hervor", "hin", "hinaus", "hinein", "hinweg", "hinzu",
    "klar", "los", "mit", "nach", "nieder", "raus", "rein", "statt", "teil", "um", "vor", "voran", "voraus", "vorbei",
    "weg", "weiter", "wieder", "zu", "zurueck", "zusammen",
];
/// Words that begin the next clause or the next part of it.
const CONJUNCTIONS: &[&str] = &["und", "oder", "aber", "denn", "sondern", "sowie", "wie", "als", "weil", "dass"];

/// What an object between an English verb and its particle begins with: laid 300 people off, shut it down.
const OBJECTS: &[&str] = &[
    "a",
    "all",
    "an",
    "any",
    "both",
    "each",
    "every",
    "everybody",
    "everyone",
    "half",
    "he",
    "her",
    "him",
    "his",
    "it",
    "its",
    "many",
    "me",
    "more",
    "most",
    "my",
    "nobody",
    "one",
    "our",
    "people",
    "several",
    "some",
    "somebody",
    "someone",
    "staff",
    "that",
    "the",
    "their",
    "them",
    "these",
    "they",
    "this",
    "those",
    "us",
    "workers",
    "you",
    "your",
];

/// In words; what is longer was written to be slow to read.
const LONGEST_CLAUSE: usize = 60;

/// Whether the folded word could be an infinitive.
pub(super) fn is_infinitive(form: &str) -> bool {
    form.len() >= 5 && (form.ends_with("en") || form.ends_with("ern") || form.ends_with("eln"))
}

/// Where in the clause behind the token `verb` the particle stands, at the clause's end.
pub(super) fn particle_behind(text: &Text<'_>, verb: usize, particle: &str) -> bool {
    closing_word(text, verb).is_some_and(|word| word == particle)
}

/// Whether the clause behind the token `verb` ends with some particle: then the verb is another one.
pub(super) fn has_left_particle(text: &Text<'_>, verb: usize) -> bool {
    closing_word(text, verb).is_some_and(|word| CLOSING.contains(&word))
}

/// Whether an object and then the particle stand behind the English verb at `verb`. A particle before another object is a
/// preposition: laid the book on the table.
pub(super) fn object_and_particle(text: &Text<'_>, verb: usize, particle: &str) -> bool {
    const LONGEST_OBJECT: usize = 4;
    let tokens = text.tokens().get(verb..).unwrap_or_default();
    let clause =
        tokens.windows(2).take_while(|pair| !matches!(pair, [before, token] if is_parted(text, before, token)));
    let words: Vec<&Token> = clause.filter_map(<[Token]>::last).take(LONGEST_OBJECT + 2).collect();
    let is_object = |token: &&Token| token.kind == TokenKind::Number || OBJECTS.contains(&text.form(token));
    let place =
        words.iter().position(|token| text.form(token) == particle).filter(|at| (1..=LONGEST_OBJECT).contains(at));
    words.first().is_some_and(is_object)
        && place.is_some_and(|at| !words.get(at + 1).is_some_and(|next| is_object(next) || text.form(next) == "to"))
}

/// Whether a clause ends between two words that follow each other; the full stop of „1. August“ and quotes end none.
fn is_parted(text: &Text<'_>, before: &Token, token: &Token) -> bool {
    let between = || Span::new(before.span.end, token.span.start).of(text.raw());
    let little = |c: char| c.is_whitespace() || matches!(c, '.' | '"' | '„' | '“' | '”' | '«' | '»' | '‚' | '‘' | '’');
    token.gap == Gap::Break && (before.sentence != token.sentence || !between().chars().all(little))
}

/// The last word of the clause that the token `verb` stands in; `None` where the verb itself is, or a noun: „Geben wir ihm
/// einen Preis!“ gives nothing away.
fn closing_word<'t>(text: &'t Text<'_>, verb: usize) -> Option<&'t str> {
    let mut last = None;
    for pair in text.tokens().get(verb..)?.windows(2).take(LONGEST_CLAUSE) {
        let [before, token] = pair else { break };
        let form = text.form(token);
        if CONJUNCTIONS.contains(&form) || is_parted(text, before, token) {
            break;
        }
        last = Some((form, token.letters));
    }
    last.filter(|(_, letters)| !letters.starts_capital || letters.all_capitals()).map(|(form, _)| form)
}
