//! For people: how a hit came about, and examples of what a term matches.

use super::builder::Builder;
use super::find::Finder;
use super::forms::particle;
use super::gender;
use super::hit::Hit;
use super::lexicon::is_german;
use super::term::{Shape, Term, Word};
use super::widen::Widen;
use crate::names::names;
use crate::text::{Language, MarkKind, Text, fold};

/// How a term came to match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Just what is written, letter case and spelling variants aside.
    AsWritten,
    /// Another form of the word: a plural, a tense, a gender form, a verb in two parts.
    Inflection,
    /// As a part of a longer word.
    Compound,
    /// In a hashtag.
    Hashtag,
    /// At an open end: `Term*`.
    OpenEnd,
    /// Behind a disguise.
    Disguise,
}

names!(pub How {
    AsWritten = "as-written",
    Inflection = "inflection",
    Compound = "compound",
    Hashtag = "hashtag",
    OpenEnd = "open-end",
    Disguise = "disguise",
});

/// How a hit of a term came about.
pub fn how(text: &Text<'_>, term: &Term, hit: &Hit, languages: &[Language]) -> How {
    let words = match &term.shape {
        _ if hit.disguised => return How::Disguise,
        Shape::Exact { .. } | Shape::Hashtag(_) | Shape::Handle(_) => return How::AsWritten,
        Shape::Words { words, .. } => words,
    };
    let in_hashtag = |mark: &&crate::text::Mark| mark.kind == MarkKind::Hashtag && mark.span.overlaps(hit.span);
    if text.marks().iter().any(|mark| in_hashtag(&mark)) {
        return How::Hashtag;
    }
    let covered = text.tokens().get(hit.tokens.clone()).unwrap_or_default();
    let form: String = covered.iter().map(|token| text.form(token)).collect();
    let ends = covered.first().zip(covered.last()).map(|(first, last)| first.span.join(last.span));
    let longer = ends.is_some_and(|ends| ends.len() < hit.span.len() && !hit.span.of(text.raw()).contains(['*', '(']));
    let plain = |text: &str| fold(text).replace([' ', '-', '_'], "");
    let written: String = words.iter().map(|word| word.folded.as_str()).collect();
    let forms: Vec<String> = term.forms(languages).iter().map(|form| plain(form)).collect();
    match gender::bases(&form) {
        _ if form == written => {
            if longer {
                How::Compound
            } else {
                How::AsWritten
            }
        }
        _ if words.iter().any(|word| word.open_start || word.open_end) => How::OpenEnd,
        _ if forms.contains(&form) => {
            if longer {
                How::Compound
            } else {
                How::Inflection
            }
        }
        Some((_, in_compound)) => {
            if in_compound {
                How::Compound
            } else {
                How::Inflection
            }
        }
        None => match words.as_slice() {
            [word] if particle(&word.folded).is_none() && forms.iter().any(|known| form.contains(known.as_str())) => {
                How::Compound
            }
            _ => How::Inflection,
        },
    }
}

/// Examples of what a term matches: some of its forms, a compound and a hashtag; only such as are really found.
pub fn examples(term: &Term, widen: Widen, languages: &[Language]) -> Vec<String> {
    const FORMS: usize = 5;
    let mut builder = Builder::new(languages);
    let list = builder.add_widened(std::slice::from_ref(term), widen);
    let index = builder.build();
    let mut finder = Finder::new(&index);
    let mut is_found = |example: &String| {
        let text = Text::read(example, None);
        finder.find(&text).of(list).any(|hit| hit.span.len() == example.len())
    };
    if term.as_str().contains('*') {
        return vec![term.as_str().replace('*', "…")];
    }
    let forms = term.forms(languages).into_iter().map(|form| form.trim_start_matches('=').to_owned());
    let mut forms: Vec<String> = forms.filter(&mut is_found).collect();
    forms.sort_by_key(|form| is_unusual(term.as_str(), form));
    forms.dedup();
    let usual = forms.iter().filter(|form| !is_unusual(term.as_str(), form)).count();
    let mut all: Vec<String> = forms.into_iter().take(usual.clamp(2, FORMS)).collect();
    if let Shape::Words { words, .. } = &term.shape {
        let compound = match words.as_slice() {
            [word] if word.is_acronym() => Some([word.written.as_str(), "-Plan"].concat()),
            [word] if word.letters.starts_capital && languages.contains(&Language::DE) => {
                Some(["Projekt", &word.written.to_lowercase()].concat())
            }
            _ => None,
        };
        let tag = words.iter().map(camel).collect::<String>();
        all.extend([compound, Some(["#", &tag, "2027"].concat())].into_iter().flatten().filter(&mut is_found));
    }
    all
}

/// Whether people would wonder about a form: what no rule forbids, but hardly anybody writes.
fn is_unusual(term: &str, form: &str) -> bool {
    let Some(tail) = form.strip_prefix(term) else { return false };
    let folded = fold(term);
    let small = term.starts_with(char::is_lowercase);
    let is_verb = small && ["en", "ern", "eln"].iter().any(|end| folded.ends_with(end));
    if is_verb {
        return tail.starts_with('d');
    }
    if !small {
        return matches!(tail, "s" | "ns") && term.ends_with('e');
    }
    let hisses = ['s', 'x', 'h', 'z'].iter().any(|end| term.ends_with(*end));
    !(is_german(&folded) || matches!(tail, "" | "s" | "d" | "ed" | "ing") || hisses && tail == "es")
}

/// A word of a hashtag, with a capital.
fn camel(word: &Word) -> String {
    let mut chars = word.written.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Language; 2] = [Language::DE, Language::EN];

    #[test]
    fn a_hit_tells_how_it_came_about() {
        for (written, raw, expected) in [
            ("Fusion", "Die FUSION kommt", How::AsWritten),
            ("Übernahme", "Die Uebernahme kommt", How::AsWritten),
            ("Fusion", "Die Fusionen kommen", How::Inflection),
            ("Mitarbeiter", "Alle Mitarbeiter*innen", How::Inflection),
            ("abschalten", "Wir schalten das Werk ab", How::Inflection),
            ("offene Stelle", "Auf offenen Stellen", How::Inflection),
            ("Fusion", "Die Kernfusionen kommen", How::Compound),
            ("EBIT", "Die EBIT-Marge", How::Compound),
            ("Fusion", "#FusionsNews", How::Hashtag),
            ("Fusion*", "Sie fusionieren", How::OpenEnd),
            ("Fusion", "Die Fus1on kommt", How::Disguise),
            ("=Fusion", "Die Fusion kommt", How::AsWritten),
        ] {
            let term = Term::parse(written).unwrap();
            let mut builder = Builder::new(&BOTH);
            let list = builder.add(std::slice::from_ref(&term));
            let index = builder.build();
            let text = Text::read(raw, None);
            let hits = Finder::new(&index).find(&text);
            let told: Vec<How> = hits.of(list).map(|hit| how(&text, &term, hit, &BOTH)).collect();
            assert_eq!(told, [expected], "{written}: {raw}");
        }
    }

    #[test]
    fn examples_are_what_the_term_really_matches() {
        for (written, widen, expected) in [
            ("Fusion", Widen::ALL, &["Fusion", "Fusionen", "Fusions", "Projektfusion", "#Fusion2027"][..]),
            ("Fusion", Widen { inflection: false, hashtag: false, ..Widen::ALL }, &["Fusion", "Projektfusion"]),
            ("EBIT", Widen::ALL, &["EBIT", "EBIT-Plan", "#EBIT2027"]),
            ("=GitHub", Widen::ALL, &["GitHub"]),
            ("Kündig*", Widen::ALL, &["Kündig…"]),
            (
                "kündigen",
                Widen { hashtag: false, ..Widen::ALL },
                &["kündigen", "kündige", "kündigst", "kündigest", "kündigt"],
            ),
        ] {
            assert_eq!(examples(&Term::parse(written).unwrap(), widen, &BOTH), expected, "{written}");
        }
    }
}
