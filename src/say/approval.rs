//! What is said about agreements.

use super::{Lang, all_of, any_of};
use crate::finding::ApprovalNoticed;

/// What was noticed; `by` is who agreed.
pub(super) fn message(noticed: &ApprovalNoticed, lang: Lang) -> String {
    match (noticed, lang) {
        (ApprovalNoticed::Missing { by, .. }, Lang::De) if by.is_empty() => {
            "Hier fehlt noch die Zustimmung einer zweiten Person.".to_owned()
        }
        (ApprovalNoticed::Missing { by, .. }, Lang::En) if by.is_empty() => {
            "A second person has not agreed yet.".to_owned()
        }
        (ApprovalNoticed::Missing { by, of }, lang) => missing(by, *of, lang),
        (ApprovalNoticed::Expired { until }, Lang::De) => format!("Die Zustimmung galt bis {until}."),
        (ApprovalNoticed::Expired { until }, Lang::En) => format!("The approval was good until {until}."),
        (ApprovalNoticed::TooOld { days, max }, Lang::De) => {
            format!("Die Zustimmung ist {days} Tage alt; nach {max} Tagen ist eine neue nötig.")
        }
        (ApprovalNoticed::TooOld { days, max }, Lang::En) => {
            format!("The approval is {days} days old; after {max} days a new one is needed.")
        }
        (ApprovalNoticed::Undated, Lang::De) => "Bei der Zustimmung steht noch kein Datum.".to_owned(),
        (ApprovalNoticed::Undated, Lang::En) => "The approval does not say when it was given.".to_owned(),
        (ApprovalNoticed::ChangedSince { is_guideline: false, .. }, Lang::De) => {
            "Der Beitrag hat sich seit der Zustimmung geändert.".to_owned()
        }
        (ApprovalNoticed::ChangedSince { is_guideline: false, .. }, Lang::En) => {
            "The post has changed since it was approved.".to_owned()
        }
        (ApprovalNoticed::ChangedSince { is_guideline: true, .. }, Lang::De) => {
            "Der Leitfaden hat sich seit der Zustimmung geändert.".to_owned()
        }
        (ApprovalNoticed::ChangedSince { is_guideline: true, .. }, Lang::En) => {
            "The guideline has changed since the post was approved.".to_owned()
        }
        (ApprovalNoticed::SamePerson { key }, Lang::De) if key == "author" => {
            "Zugestimmt hat hier die Person, die den Beitrag geschrieben hat.".to_owned()
        }
        (ApprovalNoticed::SamePerson { key }, Lang::En) if key == "author" => {
            "The person who agreed is the one who wrote the post.".to_owned()
        }
        (ApprovalNoticed::SamePerson { key }, Lang::De) => {
            format!("Zugestimmt hat hier eine Person, die unter `{key}` steht.")
        }
        (ApprovalNoticed::SamePerson { key }, Lang::En) => format!("The person who agreed is named under `{key}`."),
        (ApprovalNoticed::UnknownPerson { key }, Lang::De) => {
            format!("Ohne `{key}` ist nicht zu sehen, ob eine zweite Person zugestimmt hat.")
        }
        (ApprovalNoticed::UnknownPerson { key }, Lang::En) => {
            format!("Without `{key}` nobody can tell whether a second person has agreed.")
        }
    }
}

fn missing(by: &[String], of: usize, lang: Lang) -> String {
    let all = of >= by.len();
    match (all, of, lang) {
        (true, _, Lang::De) => format!("Hier fehlt noch die Zustimmung von {}.", all_of(by, lang)),
        (true, _, Lang::En) => format!("Not approved yet by {}.", all_of(by, lang)),
        (false, 1, Lang::De) => format!("Hier fehlt noch die Zustimmung von {}.", any_of(by, lang)),
        (false, 1, Lang::En) => format!("Not approved yet by {}.", any_of(by, lang)),
        (false, of, Lang::De) => format!("Hier fehlen noch Zustimmungen: {of} von {}.", all_of(by, lang)),
        (false, of, Lang::En) => format!("Approvals are still missing: {of} of {}.", all_of(by, lang)),
    }
}

/// What to do.
pub(super) fn instead(noticed: &ApprovalNoticed, lang: Lang) -> String {
    match (noticed, lang) {
        (ApprovalNoticed::Missing { .. }, Lang::De) => {
            "Fragen und danach eintragen: `[[approvals]]` mit `by`, `at` und `ref`.".to_owned()
        }
        (ApprovalNoticed::Missing { .. }, Lang::En) => {
            "Ask, and then write it down: `[[approvals]]` with `by`, `at` and `ref`.".to_owned()
        }
        (ApprovalNoticed::Expired { .. } | ApprovalNoticed::TooOld { .. }, Lang::De) => {
            "Noch einmal kurz fragen und das Datum erneuern.".to_owned()
        }
        (ApprovalNoticed::Expired { .. } | ApprovalNoticed::TooOld { .. }, Lang::En) => {
            "Ask once more, and renew the date.".to_owned()
        }
        (ApprovalNoticed::Undated, Lang::De) => "Das Datum dazuschreiben: `at = 2026-11-23`.".to_owned(),
        (ApprovalNoticed::Undated, Lang::En) => "Add the date: `at = 2026-11-23`.".to_owned(),
        (ApprovalNoticed::ChangedSince { now, .. }, Lang::De) => {
            format!("Den Beitrag noch einmal zeigen; danach gilt `hash = \"{now}\"`.")
        }
        (ApprovalNoticed::ChangedSince { now, .. }, Lang::En) => {
            format!("Show the post once more; the new one is `hash = \"{now}\"`.")
        }
        (ApprovalNoticed::SamePerson { .. }, Lang::De) => "Eine andere Person darüberschauen lassen.".to_owned(),
        (ApprovalNoticed::SamePerson { .. }, Lang::En) => "Have somebody else look at it.".to_owned(),
        (ApprovalNoticed::UnknownPerson { key }, Lang::De) => format!("Im Kopf ergänzen: `{key} = \"…\"`."),
        (ApprovalNoticed::UnknownPerson { key }, Lang::En) => format!("Add it to the front matter: `{key} = \"…\"`."),
    }
}
