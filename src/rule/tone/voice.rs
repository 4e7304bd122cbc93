//! Voices: who speaks, how readers are spoken to, how words mean everybody.

use crate::finding::{Measure, Noticed, Tone, Voice};
use crate::rule::{Notice, Scene};
use crate::span::Span;
use crate::text::{Address, GenderForm, Person, Text};

/// The first word of a post in another voice than the one expected, if there is one.
pub(super) fn strange(measure: Measure, expected: Voice, scene: &Scene<'_>, at: usize) -> Option<Notice> {
    let post = scene.posts.get(at)?;
    let heard = heard(measure, &post.text);
    let expected = match expected {
        Voice::Consistent => {
            let chosen = heard.iter().map(|(voice, _)| *voice).filter(|voice| *voice != Voice::Masculine);
            prevailing(chosen)?
        }
        voice => one_tongue(voice),
    };
    let &(found, span) = heard.iter().find(|(voice, _)| *voice != expected)?;
    let notice = Notice::at(at, span, Noticed::Tone(Tone::Voiced { measure, expected, found }));
    // Whoever is friends with one may be friends with many.
    let both_friendly = [expected, found].iter().all(|voice| matches!(voice, Voice::Du | Voice::Ihr));
    Some(if both_friendly { notice.possibly() } else { notice })
}

/// The voices of a post, in order.
fn heard(measure: Measure, text: &Text<'_>) -> Vec<(Voice, Span)> {
    if measure == Measure::Person {
        let voice = |person| if person == Person::One { Voice::I } else { Voice::We };
        return text.persons().into_iter().map(|(person, span)| (voice(person), span)).collect();
    }
    if measure == Measure::GenderForm {
        let voice = |form| match form {
            GenderForm::Star => Voice::Star,
            GenderForm::Colon => Voice::Colon,
            GenderForm::Underscore => Voice::Underscore,
            GenderForm::InnerI => Voice::InnerI,
            GenderForm::Slash => Voice::Slash,
            GenderForm::Pair => Voice::Pair,
        };
        let mut heard: Vec<_> = text.gender_forms().into_iter().map(|(form, span)| (voice(form), span)).collect();
        // Alone, masculine words are everybody's habit; beside another form they stand out.
        if !heard.is_empty() {
            heard.extend(text.masculine_groups().into_iter().map(|span| (Voice::Masculine, span)));
            heard.sort_by_key(|(_, span)| *span);
        }
        return heard;
    }
    let voice = |address| match address {
        Address::Du => Voice::Du,
        Address::Ihr => Voice::Ihr,
        Address::Sie => Voice::Sie,
    };
    text.addresses().into_iter().map(|(address, span)| (voice(address), span)).collect()
}

/// A person is the same in both languages.
const fn one_tongue(voice: Voice) -> Voice {
    match voice {
        Voice::Ich => Voice::I,
        Voice::Wir => Voice::We,
        voice => voice,
    }
}

/// The voice heard most often; of equals the first.
fn prevailing(voices: impl Iterator<Item = Voice>) -> Option<Voice> {
    let mut counts: Vec<(Voice, usize)> = Vec::new();
    for voice in voices {
        match counts.iter_mut().find(|(known, _)| *known == voice) {
            Some((_, count)) => *count += 1,
            None => counts.push((voice, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(voice, _)| voice)
}
