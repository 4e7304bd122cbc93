//! Whether a hit is negated.

use std::ops::Range;

use super::words::{
    AFFIRMERS, BETWEEN, DEFINITE, FACTIVE, FORWARD, NEGATORS, NOBODY, OF, OMITTING, QUANTIFIERS, SINCE, TURNS,
};
use crate::span::Span;
use crate::terms::hit::Hit;
use crate::text::{Gap, Language, Text};

/// How many words a clause reaches on either side of a hit: what runs on without any sign is no clause.
const LONGEST: usize = 80;

/// Whether a hit is negated within its clause, before or behind it: `keine Fusion`, `a merger is not planned`, `risk-free`.
pub fn negated(text: &Text<'_>, hit: &Hit) -> bool {
    let word = hit.span.of(text.raw()).to_lowercase();
    if hit.part
        && ["frei", "freie", "freien", "freies", "freier", "freiem", "free"]
            .iter()
            .any(|end| word.len() > end.len() && word.ends_with(end))
    {
        return true;
    }
    let tokens = covered(text, hit);
    let clause = clause(text, &tokens);
    let negators: Vec<usize> =
        clause.clone().filter(|at| !tokens.contains(at) && negates(text, *at, &tokens)).collect();
    let nobody = |at: usize| form(text, at) == "no" && form(text, at + 1) == "one";
    let forward = |at: usize| FORWARD.contains(&form(text, at)) && !nobody(at);
    // „Ohne Kündigungen geht es nicht.“
    let denied_twice = negators.first().is_some_and(|at| form(text, *at) == "ohne")
        && negators.last().is_some_and(|at| matches!(form(text, *at), "nicht" | "nichts"))
        && matches!(form(text, tokens.end), "geht" | "gehts" | "ging" | "klappt" | "laeuft" | "wird");
    if denied_twice {
        return false;
    }
    let holds = |at: usize| {
        if forward(at) { governs(text, at, tokens.start) } else { !presupposes(text, at, &tokens, &clause) }
    };
    negators.into_iter().any(holds) || is_governed(text, &clause)
}

/// The folded form of the token `at`; empty where there is none.
fn form<'t>(text: &'t Text<'_>, at: usize) -> &'t str {
    text.tokens().get(at).map_or("", |token| text.form(token))
}

/// Whether the negator at `at` says something about what stands in `tokens` without saying that it is not.
fn presupposes(text: &Text<'_>, at: usize, tokens: &Range<usize>, clause: &Range<usize>) -> bool {
    // The layoffs that nobody wanted are there.
    if at >= tokens.end && matches!(form(text, tokens.end), "that" | "which" | "who" | "whose") {
        return true;
    }
    let word = form(text, at);
    let nobody = NOBODY.contains(&word) && (word != "no" || form(text, at + 1) == "one");
    let definite = tokens.start.checked_sub(1).is_some_and(|before| DEFINITE.contains(&form(text, before)));
    nobody && definite && clause.clone().any(|at| FACTIVE.contains(&form(text, at)))
}

/// Whether the clause is an infinitive of a negated one: „Wir haben nicht vor, Kündigungen auszusprechen.“
fn is_governed(text: &Text<'_>, clause: &Range<usize>) -> bool {
    let sentence = |at: usize| text.tokens().get(at).map(|token| token.sentence);
    let Some(last) = clause.start.checked_sub(1) else { return false };
    let Some(end) = clause.end.checked_sub(1) else { return false };
    let verb = form(text, end);
    let infinitive = verb.ends_with('n')
        && (form(text, end.saturating_sub(1)) == "zu"
            || verb.find("zu").is_some_and(|at| at >= 2 && verb.len() > at + "zu".len() + 3));
    let purpose = matches!(form(text, clause.start), "um" | "ohne" | "statt" | "anstatt");
    if !infinitive || purpose || sentence(last) != sentence(clause.start) {
        return false;
    }
    let main = self::clause(text, &(last..clause.start));
    main.clone().any(|at| negates(text, at, clause)) && !main.clone().any(|at| OMITTING.contains(&form(text, at)))
}

/// Whether the preposition at `at` still stands before the word at `noun`: „ohne Vorwarnung kam die Kündigung“ has
/// another noun between them.
fn governs(text: &Text<'_>, at: usize, noun: usize) -> bool {
    const FAR: usize = 3;
    let Some(between) = text.tokens().get(at + 1..noun) else { return false };
    let listed = between.iter().any(|token| matches!(text.form(token), "und" | "oder" | "noch" | "and" | "or" | "nor"));
    let other = || text.language() != Some(Language::EN) && between.iter().any(|token| token.letters.starts_capital);
    // Without notice came the price increase: the article begins another noun, but not in no plans for a merger.
    let begins = |at: usize| {
        let form = |at: usize| between.get(at).map_or("", |token| text.form(token));
        let article = matches!(form(at), "a" | "an" | "our" | "the" | "their" | "this" | "your");
        at > 0 && article && !OF.contains(&form(at - 1))
    };
    listed || between.len() <= FAR && !other() && !(0..between.len()).any(begins)
}

/// The tokens under a hit; those of a pattern are not told.
fn covered(text: &Text<'_>, hit: &Hit) -> Range<usize> {
    if !hit.tokens.is_empty() {
        return hit.tokens.clone();
    }
    let start = text.tokens().partition_point(|token| token.span.end <= hit.span.start);
    let end = text.tokens().partition_point(|token| token.span.start < hit.span.end);
    start..end.max(start)
}

/// Whether the word at `at` negates its clause, in which `tokens` are what it is about.
fn negates(text: &Text<'_>, at: usize, tokens: &Range<usize>) -> bool {
    let form = |at: usize| form(text, at);
    let (word, next) = (form(at), form(at + 1));
    let short = word.ends_with("n't");
    if word == "free" && matches!(next, "of" | "from") || word == "frei" && next == "von" {
        return true;
    }
    if !short && NEGATORS.binary_search(&word).is_err() {
        return false;
    }
    // Can't wait and don't miss it promise something; what cannot be ruled out may come.
    let all = (short || matches!(word, "nicht" | "not")) && QUANTIFIERS.contains(&next);
    // „Das ist kein Geheimnis“ negates the secret, where that is the term.
    let idiom = |at: usize| !tokens.contains(&at) && AFFIRMERS.contains(&form(at));
    let affirmed = all || idiom(at + 1) || BETWEEN.contains(&next) && idiom(at + 2);
    let asked = at.checked_sub(1).map(form).is_some_and(|before| matches!(before, "why" | "warum" | "wieso"));
    // „noch“ negates only behind „weder“.
    let still = || word == "noch" && !(at.saturating_sub(LONGEST)..at).any(|at| form(at) == "weder");
    // „nicht mehr als fünf“, “no longer than five”: there are some.
    let at_most = || {
        matches!(word, "nicht" | "no" | "not" | "kaum")
            && !tokens.contains(&(at + 1))
            && (next.ends_with("er") || matches!(next, "mehr" | "more" | "less" | "earlier"))
            && matches!(form(at + 2), "als" | "than")
    };
    // „nicht zum ersten Mal“, “never before was so much leaked”, „nie war eine Fusion so teuer“ tell that something is so.
    let compared = || match word {
        "nicht" | "not" => matches!((next, form(at + 2)), ("zum", "ersten" | "letzten" | "erstenmal") | ("for", "the")),
        "never" | "nie" | "niemals" => {
            matches!(next, "before" | "zuvor")
                || (at + 2..at + 6).any(|so| form(so) == "so" && !form(so + 1).is_empty())
        }
        "nichts" => next.ends_with("eres") || next.ends_with("ere"),
        "nothing" => matches!(next, "better" | "like" | "more" | "short" | "worse"),
        _ => false,
    };
    // „günstig wie nie“, "like no other".
    let likened = at.checked_sub(1).map(form).is_some_and(|before| match before {
        "as" | "denn" | "like" | "wie" => !tokens.contains(&(at + 1)),
        _ => false,
    });
    !(affirmed || likened || asked && matches!(word, "not" | "nicht") || still() || at_most() || compared())
}

/// The tokens of the clause around some of them.
fn clause(text: &Text<'_>, hit: &Range<usize>) -> Range<usize> {
    let tokens = text.tokens();
    let begins = |at: usize| {
        tokens.get(at).is_none_or(|token| {
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            let between = before.map_or("", |before| Span::new(before.span.end, token.span.start).of(text.raw()));
            let sentence = before.is_none_or(|before| before.sentence != token.sentence);
            sentence
                || token.gap == Gap::Break && between.contains([',', ';', ':', '(', ')', '–', '—', '?', '!', '\n'])
                || TURNS.contains(&text.form(token))
                || matches!(text.form(token), "and" | "und") && begins_clause(text, at + 1)
        })
    };
    let (first, last) = (hit.start.saturating_sub(LONGEST), tokens.len().min(hit.end + LONGEST));
    let start = (first..=hit.start).rev().find(|&at| begins(at)).unwrap_or(first);
    let end = (hit.end..=last).find(|&at| begins(at)).unwrap_or(last);
    start..end
}

/// Whether a subject stands at `at`, or behind a word about time: never gave up and | today we have.
fn begins_clause(text: &Text<'_>, at: usize) -> bool {
    const SUBJECTS: &[&str] = &["du", "er", "he", "i", "ich", "man", "she", "there", "they", "we", "wir"];
    let subject = |at: usize| SUBJECTS.contains(&form(text, at));
    let turn = SINCE.contains(&form(text, at));
    subject(at) || turn && (subject(at + 1) || subject(at + 2))
}

#[cfg(test)]
mod tests {
    use super::super::tests::hits;
    use super::*;

    #[test]
    fn negation_reaches_through_its_clause_and_no_further() {
        assert!(NEGATORS.is_sorted());
        for (term, raw, expected) in [
            ("Fusion", "Wir planen keine Fusion.", true),
            ("Fusion", "Eine Fusion ist nicht geplant.", true),
            ("Fusion", "Es gibt weder eine Fusion noch Pläne dafür.", true),
            ("Fusion", "Weder Übernahme noch Fusion stehen an.", true),
            ("Fusion", "Nicht nur die Fusion ist spannend.", false),
            ("Fusion", "Das ist nicht alles, die Fusion kommt.", false),
            ("Fusion", "Die Fusion kommt, aber nicht heute.", false),
            ("Fusion", "Noch eine Fusion!", false),
            ("Fusion", "Nein. Die Fusion kommt.", false),
            ("guarantee", "Returns are not guaranteed.", true),
            ("guarantee", "We can't guarantee that.", true),
            ("guarantee", "We guarantee that, no doubt.", false),
            ("guarantee", "There is no doubt we guarantee it.", false),
            ("risk", "A risk-free offer", true),
            ("risk", "Free of risk", true),
            ("Gentechnik", "Ohne Gentechnik", true),
            ("guarantee", "We guarantee it without exception.", false),
            ("Fusion", "Wir haben nicht vor, eine Fusion zu beschließen.", true),
            ("Fusion", "Es ist nicht geplant, die Fusion auszusetzen.", true),
            ("Fusion", "Wir haben nicht vergessen, die Fusion zu erwähnen.", false),
            ("Fusion", "Wir ruhen nicht, um die Fusion zu retten.", false),
            ("Fusion", "Ohne Fusion geht es nicht.", false),
            ("Fusion", "Eine Fusion ist nicht auszuschließen.", false),
            ("Fusion", "Nie war eine Fusion so teuer.", false),
            ("Fusion", "Niemand mag die Fusion.", false),
            ("Fusion", "Niemand plant die Fusion.", true),
            ("Fusion", "Nicht alle mögen Fusionen.", false),
            ("merger", "None of us saw the merger coming.", false),
            ("merger", "No one expects a merger.", true),
            ("merger", "It is no secret that a merger is coming.", false),
            ("merger", "The merger that nobody wanted is here.", false),
            ("cure", "We never gave up and today we have a cure.", false),
            ("Fusion", "Wir haben nie aufgegeben und heute feiern wir die Fusion.", false),
            ("Fusion", "Wir planen nicht heute und nicht morgen eine Fusion.", true),
            ("Fusion", "Nach der Fusion sind wir stark wie nie.", false),
            ("launch", "Our launch is a party like no other.", false),
            ("sample", "No longer than five minutes and the sample is yours.", false),
            ("Kündigung", "Es sind nicht mehr als fünf Kündigungen.", false),
            ("merger", "A merger cannot be ruled out.", false),
        ] {
            let text = Text::read(raw, None);
            let found = hits(term, &text);
            assert_eq!(found.iter().map(|hit| negated(&text, hit)).collect::<Vec<_>>(), [expected], "{raw}");
        }
    }
}
