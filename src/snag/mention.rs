//! Mentions that reach nobody, or somebody else. Only for platforms whose way of linking is known from themselves.

use super::{Found, Snag, before, inside_another, is_word, run, starting_at};
use crate::finding::Certainty;
use crate::platform::{Entity, EntityKind, Platform};
use crate::span::Span;

pub(super) fn find(text: &str, entities: &[Entity], platform: &Platform) -> Vec<Found> {
    if !platform.has_own_grammar() {
        return Vec::new();
    }
    memchr::memchr_iter(b'@', text.as_bytes()).filter_map(|at| look(text, at, entities)).collect()
}

fn look(text: &str, at: usize, entities: &[Entity]) -> Option<Found> {
    let front = before(text, at);
    let free = front.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '„' | '“' | '"' | '‚' | '\'' | '.'));
    if !free || inside_another(entities, at) {
        return None;
    }
    let name = name_end(text, at + 1);
    let end = match text.as_bytes().get(name) {
        Some(b'@') => name_end(text, name + 1),
        _ => name,
    };
    let meant = Span::new(at, end);
    let is_name = meant.of(text).chars().filter(|c| c.is_alphabetic()).count() >= 2;
    if name == at + 1 || !is_name {
        return None;
    }
    let Some(entity) = starting_at(entities, at) else {
        return Some(Found::new(meant, Snag::DeadMention { becomes: None }, Certainty::Firm));
    };
    // "@sonnberg-Team" mentions @sonnberg, and should.
    let rest = text.get(entity.span.end..end).filter(|rest| !rest.is_empty())?;
    let goes_on = |c: char| c.is_lowercase() || c.is_ascii_digit();
    let further = rest.strip_prefix(['.', '-', '_']).is_some_and(|rest| rest.starts_with(goes_on));
    let is_mention = entity.kind == EntityKind::Mention;
    (is_mention && (further || rest.starts_with(is_word))).then(|| {
        let becomes = Some(entity.span.of(text).to_owned());
        Found::new(meant, Snag::DeadMention { becomes }, Certainty::Possible)
    })
}

/// The end of a name in any letters, with dots and hyphens only inside.
fn name_end(text: &str, at: usize) -> usize {
    let mut end = run(text, at, is_word);
    while end > at && text.get(end..).is_some_and(|rest| rest.starts_with(['.', '-'])) {
        let more = run(text, end + 1, is_word);
        if more == end + 1 {
            break;
        }
        end = more;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::super::Lookout::DeadMention;
    use super::super::tests::{all, seen};
    use super::*;

    #[test]
    fn a_name_of_another_place_reaches_nobody() {
        assert_eq!(seen(DeadMention, "x", "Danke @anna@social.example!"), ["@anna@social.example"]);
        assert_eq!(seen(DeadMention, "mastodon", "Danke @anna@social.example!"), [""; 0]);
        assert_eq!(seen(DeadMention, "bluesky", "Danke @anna und @ben.bsky.social"), ["@anna"]);
        assert_eq!(seen(DeadMention, "x", "Danke @jürgen"), ["@jürgen"]);
        assert_eq!(seen(DeadMention, "telegram", "Danke @abc, danke @anna_k"), ["@abc"]);
    }

    #[test]
    fn half_a_name_reaches_somebody_else() {
        let found = all(DeadMention, "x", "Danke @anna.bsky.social");
        assert_eq!(found[0].snag, Snag::DeadMention { becomes: Some("@anna".to_owned()) });
        assert_eq!(found[0].certainty, Certainty::Possible);
    }

    #[test]
    fn what_is_no_name_is_left_alone() {
        for fine in ["Treffen @ 18 Uhr", "@18 Uhr", "a@b.de", "das @sonnberg-Team", "@sonnberg. Danke", "@", "x@y"] {
            assert_eq!(seen(DeadMention, "x", fine), [""; 0], "{fine}");
            assert_eq!(seen(DeadMention, "linkedin", "@jürgen"), [""; 0]);
        }
    }
}
