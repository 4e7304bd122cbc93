//! Days as people write them.

/// A day with its year, in the ways of German and English: `12.03.1985`, `12. März 1985`, `March 12, 1985`, `1985-03-12`.
/// It has no groups, so that patterns around it can count theirs.
macro_rules! day {
    () => {
        r"(?:[0-3]?[0-9]\. ?[01]?[0-9]\. ?(?:[0-9]{4}|[0-9]{2})|[0-9]{1,2}[/-][0-9]{1,2}[/-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-3]?[0-9]-[A-Za-z]{3}-[0-9]{4}|[0-3]?[0-9](?:\.|st|nd|rd|th)?,? (?:of )?(?:Jan(?:uary|uar)?|Jänner|Feb(?:ruary|ruar)?|Feber|March|März|Mär|Maerz|Mar|Apr(?:il)?|Mai|May|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\.?,? [0-9]{4}|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? [0-3]?[0-9](?:st|nd|rd|th)?,? [0-9]{4})"
    };
}

pub(super) use day;

/// The year of such a day; two digits are not read.
pub(super) fn year(day: &str) -> Option<u32> {
    let number = |part: &str| part.len() == 4;
    day.split(|c: char| !c.is_ascii_digit()).find(|part| number(part))?.parse().ok()
}
