//! German gender forms: `Mitarbeiter*innen`, `Kolleg:innen`, `Ärzt_innen`, `BürgerInnen` are forms of their masculine word.

use std::borrow::Cow;

use crate::text::Token;

const MARK: char = '*';

/// The folded form of a token with its gender mark as a star; the form as it is where there is none.
pub(super) fn marked<'f>(form: &'f str, token: &Token, raw: &str) -> Cow<'f, str> {
    if token.letters.capitals > 1 && !token.letters.all_capitals() {
        // MitarbeiterInnen: the capital in the middle is the mark.
        let inner =
            ["Innen", "In"].iter().find_map(|tail| raw.find(tail).filter(|&at| at > 2).map(|at| (at, tail.len())));
        if let Some((at, len)) = inner
            && raw.get(..at).is_some_and(|head| head.ends_with(char::is_lowercase))
            && (len > 2 || raw.len() == at + len)
            && let Some(cut) = form.rfind(if len > 2 { "innen" } else { "in" })
        {
            return Cow::Owned(
                [form.get(..cut).unwrap_or_default(), "*", form.get(cut..).unwrap_or_default()].concat(),
            );
        }
    }
    // Nearly every token is letters only.
    if form.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(form);
    }
    match form.find([':', '_', '·', '/', '(']) {
        Some(at) if at > 0 && form.ends_with(|c: char| c == ')' || c.is_alphabetic()) => {
            let tail = form.get(at..).unwrap_or_default().replace(|c: char| !c.is_alphabetic(), "");
            Cow::Owned([form.get(..at).unwrap_or_default(), "*", &tail].concat())
        }
        _ => Cow::Borrowed(form),
    }
}

/// The words that a marked form may be a form of, and whether it is only the beginning of a compound: `kolleg*innentreff`.
pub(super) fn bases(form: &str) -> Option<(Vec<String>, bool)> {
    let (head, tail) = form.split_once(MARK)?;
    let rest = tail.strip_prefix("innen").or_else(|| tail.strip_prefix("in"))?;
    let mut bases = vec![head.to_owned(), [head, "e"].concat(), [head, "in"].concat()];
    // Kunden/-innen
    bases.extend(head.strip_suffix("en").map(|stem| [stem, "e"].concat()));
    // Ärzt*innen: the umlaut belongs to the feminine form.
    for (umlaut, plain) in [("aeu", "au"), ("ae", "a"), ("oe", "o"), ("ue", "u")] {
        if let Some(at) = head.rfind(umlaut) {
            let (before, after) =
                (head.get(..at).unwrap_or_default(), head.get(at + umlaut.len()..).unwrap_or_default());
            bases.push([before, plain, after].concat());
            bases.push([before, plain, after, "e"].concat());
            break;
        }
    }
    Some((bases, !rest.is_empty()))
}
