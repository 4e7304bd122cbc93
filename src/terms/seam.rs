//! English words of two parts, written as one or apart: `Homeoffice`, `Home Office`, `Start-ups`.

use super::lexicon::is_english;
use super::term::Word;

/// Whether it is an English particle that nouns end with: start-up, lay-off.
pub(super) fn is_particle(form: &str) -> bool {
    matches!(form, "back" | "down" | "in" | "off" | "on" | "out" | "over" | "up")
}

/// The two English words that a noun falls into: Home|office. None that ends with a particle, for take over is no takeover.
pub(super) fn seam(word: &Word) -> Option<(Word, Word)> {
    const SHORTEST: usize = 4;
    let form = word.folded.as_str();
    if !word.letters.starts_capital || word.open_start || word.open_end || word.written.len() != form.len() {
        return None;
    }
    let parts = (SHORTEST..=form.len().checked_sub(SHORTEST)?).filter_map(|at| Some((form.split_at_checked(at)?, at)));
    let mut parts = parts.filter(|((head, tail), _)| is_english(head) && is_english(tail) && !is_particle(tail));
    let ((head, tail), at) = parts.next()?;
    let (written_head, written_tail) = word.written.split_at_checked(at)?;
    let one =
        |written: &str, folded: &str| Word { written: written.to_owned(), folded: folded.to_owned(), ..word.clone() };
    Some((one(written_head, head), one(written_tail, tail)))
}
