//! What stands behind the domain of a web address: port, path and query.
//!
//! Each function takes the place where its part would begin, and returns where it ends: the same place if there is none.

use super::chars::run;
use super::url::{Manner, Style};

/// The end of `:8080`.
pub(super) fn port_end(text: &str, at: usize) -> usize {
    let digits = match text.get(at..).and_then(|rest| rest.strip_prefix(':')) {
        Some(_) => run(text, at + 1, |c| c.is_ascii_digit()),
        None => at,
    };
    if digits > at + 1 { digits } else { at }
}

/// The end of `/path`: at its last character that may end a path, or behind parentheses. On X, parentheses end a path
/// only where it could have ended right before them.
pub(super) fn end(text: &str, at: usize, style: &Style) -> usize {
    if text.as_bytes().get(at) != Some(&b'/') {
        return at;
    }
    let mut end = at + 1;
    let mut position = end;
    while let Some(c) = text.get(position..).and_then(|rest| rest.chars().next()) {
        if (style.path)(c) {
            position += c.len_utf8();
            if (style.path_end)(c) {
                end = position;
            }
        } else if c == '('
            && let Some(close) = parentheses_end(text, position, style)
        {
            if end == position || style.manner != Manner::X {
                end = close;
            }
            position = close;
        } else {
            break;
        }
    }
    end
}

/// The end of balanced parentheses with at most one pair inside, as in `(Live_(2012))`.
fn parentheses_end(text: &str, at: usize, style: &Style) -> Option<usize> {
    let inside = run(text, at + 1, style.path);
    match text.as_bytes().get(inside)? {
        b')' if inside > at + 1 => Some(inside + 1),
        b'(' => {
            let inner = run(text, inside + 1, style.path);
            let closed = text.as_bytes().get(inner) == Some(&b')') && inner > inside + 1;
            let outer = run(text, inner + 1, style.path);
            (closed && text.as_bytes().get(outer) == Some(&b')')).then_some(outer + 1)
        }
        _ => None,
    }
}

/// The end of `?query`, at its last character that may end one.
pub(super) fn query_end(text: &str, at: usize, style: &Style) -> usize {
    let Some(rest) = text.get(at..).and_then(|rest| rest.strip_prefix('?')) else { return at };
    let inside = rest.char_indices().take_while(|&(_, c)| (style.query)(c));
    let last = inside.filter(|&(_, c)| (style.query_end)(c)).last();
    last.map_or(at, |(offset, c)| at + 1 + offset + c.len_utf8())
}
