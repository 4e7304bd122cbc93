//! What is said about the time of a draft.

use super::{Lang, all_of, any_of};
use crate::finding::{Once, ScheduleNoticed, Weekday};

/// What was noticed.
pub(super) fn message(noticed: &ScheduleNoticed, lang: Lang) -> String {
    match (noticed, lang) {
        (ScheduleNoticed::Weekday { day, .. }, Lang::De) => {
            format!("Das ist ein {}; an diesem Tag geht nichts hinaus.", weekday(*day, lang))
        }
        (ScheduleNoticed::Weekday { day, .. }, Lang::En) => {
            format!("That is a {}; nothing goes out on that day.", weekday(*day, lang))
        }
        (ScheduleNoticed::Hours { time, zone, .. }, Lang::De) => {
            format!("{time} Uhr{} liegt außerhalb der vorgesehenen Zeit.", zone_said(zone.as_deref()))
        }
        (ScheduleNoticed::Hours { time, zone, .. }, Lang::En) => {
            format!("{time}{} is outside the hours for posts.", zone_said(zone.as_deref()))
        }
        (ScheduleNoticed::Holiday { day }, Lang::De) => format!("Der {day} ist ein Feiertag; da geht nichts hinaus."),
        (ScheduleNoticed::Holiday { day }, Lang::En) => format!("{day} is a holiday; nothing goes out then."),
        (ScheduleNoticed::Blackout { from, to, reason }, lang) => {
            blackout(from, to, reason.as_ref().and_then(|reason| reason.get(lang)), lang)
        }
        (ScheduleNoticed::Embargo { until }, Lang::De) => format!("Die Sperrfrist läuft noch bis {until}."),
        (ScheduleNoticed::Embargo { until }, Lang::En) => format!("The embargo lasts until {until}."),
        (ScheduleNoticed::TooEarly { wait, key, first }, Lang::De) => {
            format!("Zwischen `{key}` und dem Beitrag sollten {wait} liegen; das ist ab {first} so.")
        }
        (ScheduleNoticed::TooEarly { wait, key, first }, Lang::En) => {
            format!("The post should wait {wait} after `{key}`, until {first}.")
        }
        (ScheduleNoticed::TooLate { wait, key, last }, Lang::De) => {
            format!("Der Beitrag sollte {wait} vor `{key}` hinausgehen, also bis {last}.")
        }
        (ScheduleNoticed::TooLate { wait, key, last }, Lang::En) => {
            format!("The post should go out {wait} before `{key}`, by {last}.")
        }
        (ScheduleNoticed::TooMany { in_week, max }, lang) => too_many(*in_week, *max, lang),
        (ScheduleNoticed::TooClose { gap, other }, Lang::De) => {
            format!("Zu {other} sollte ein Abstand von {gap} bleiben.")
        }
        (ScheduleNoticed::TooClose { gap, other }, Lang::En) => {
            format!("There should be {gap} between this and {other}.")
        }
        (ScheduleNoticed::Again { what, other }, lang) => again(*what, other, lang),
    }
}

fn blackout(from: &str, to: &str, reason: Option<&String>, lang: Lang) -> String {
    let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
    match lang {
        Lang::De if from == to => format!("Am {from} geht nichts hinaus{reason}."),
        Lang::En if from == to => format!("Nothing goes out on {from}{reason}."),
        Lang::De => format!("Von {from} bis {to} geht nichts hinaus{reason}."),
        Lang::En => format!("Nothing goes out from {from} to {to}{reason}."),
    }
}

fn too_many(in_week: bool, max: u32, lang: Lang) -> String {
    match (in_week, max, lang) {
        (false, 1, Lang::De) => "An diesem Tag geht hier schon ein Beitrag hinaus; einer ist vorgesehen.".to_owned(),
        (true, 1, Lang::De) => "In dieser Woche geht hier schon ein Beitrag hinaus; einer ist vorgesehen.".to_owned(),
        (false, max, Lang::De) => {
            format!("An diesem Tag gehen hier schon {max} Beiträge hinaus; mehr sind nicht vorgesehen.")
        }
        (true, max, Lang::De) => {
            format!("In dieser Woche gehen hier schon {max} Beiträge hinaus; mehr sind nicht vorgesehen.")
        }
        (false, 1, Lang::En) => "One post goes out here that day already; there is room for one.".to_owned(),
        (true, 1, Lang::En) => "One post goes out here that week already; there is room for one.".to_owned(),
        (false, max, Lang::En) => format!("{max} posts go out here that day already; there is room for no more."),
        (true, max, Lang::En) => format!("{max} posts go out here that week already; there is room for no more."),
    }
}

fn again(what: Once, other: &str, lang: Lang) -> String {
    match (what, lang) {
        (Once::Link, Lang::De) => format!("Derselbe Link steht schon in {other}."),
        (Once::Link, Lang::En) => format!("The same link is in {other} already."),
        (Once::Mention, Lang::De) => format!("Dasselbe Konto wird schon in {other} erwähnt."),
        (Once::Mention, Lang::En) => format!("The same account is mentioned in {other} already."),
        (Once::Text, Lang::De) => format!("Fast derselbe Text steht schon in {other}."),
        (Once::Text, Lang::En) => format!("Nearly the same text is in {other} already."),
    }
}

/// What to do.
pub(super) fn instead(noticed: &ScheduleNoticed, lang: Lang) -> Option<String> {
    Some(match (noticed, lang) {
        (ScheduleNoticed::Weekday { fine, .. }, lang) => {
            let days: Vec<&str> = fine.iter().map(|day| weekday(*day, lang)).collect();
            match lang {
                Lang::De => format!("Vorgesehen sind {}.", all_of(&days, lang)),
                Lang::En => format!("Posts go out on {}.", any_of(&days, lang)),
            }
        }
        (ScheduleNoticed::Hours { fine, .. }, Lang::De) => format!("Vorgesehen ist {}.", any_of(fine, lang)),
        (ScheduleNoticed::Hours { fine, .. }, Lang::En) => format!("Posts go out at {}.", any_of(fine, lang)),
        (ScheduleNoticed::TooMany { .. } | ScheduleNoticed::TooClose { .. }, Lang::De) => {
            "Einen anderen Termin wählen.".to_owned()
        }
        (ScheduleNoticed::TooMany { .. } | ScheduleNoticed::TooClose { .. }, Lang::En) => {
            "Pick another time.".to_owned()
        }
        _ => return None,
    })
}

fn zone_said(zone: Option<&str>) -> String {
    zone.map(|zone| format!(" ({zone})")).unwrap_or_default()
}

const fn weekday(day: Weekday, lang: Lang) -> &'static str {
    match (day, lang) {
        (Weekday::Monday, Lang::De) => "Montag",
        (Weekday::Monday, Lang::En) => "Monday",
        (Weekday::Tuesday, Lang::De) => "Dienstag",
        (Weekday::Tuesday, Lang::En) => "Tuesday",
        (Weekday::Wednesday, Lang::De) => "Mittwoch",
        (Weekday::Wednesday, Lang::En) => "Wednesday",
        (Weekday::Thursday, Lang::De) => "Donnerstag",
        (Weekday::Thursday, Lang::En) => "Thursday",
        (Weekday::Friday, Lang::De) => "Freitag",
        (Weekday::Friday, Lang::En) => "Friday",
        (Weekday::Saturday, Lang::De) => "Samstag",
        (Weekday::Saturday, Lang::En) => "Saturday",
        (Weekday::Sunday, Lang::De) => "Sonntag",
        (Weekday::Sunday, Lang::En) => "Sunday",
    }
}
