//! Dates as people write them: `2027-03-31`, `2027-03-31 10:00`, with an offset or zone behind, and the `31.03.2027`
//! that German spreadsheets make of them.

use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;

use crate::draft::Moment;

/// The day a date text names, whatever time and zone follow; `None` where it is no date.
pub fn day(text: &str) -> Option<Date> {
    Some(Pieces::parse(text.trim()).ok()?.date())
}

/// The same date in the form the rest of taktvoll reads; `None` where it is no date.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    Moment::parse(text).map(|_| text.to_owned()).or_else(|| german(text))
}

/// `31.03.2027` or `31.3.2027 10:00`, as ISO.
fn german(text: &str) -> Option<String> {
    let (date, time) = match text.split_once([' ', 'T']) {
        Some((date, time)) => (date, Some(time.trim().trim_end_matches("Uhr").trim_end())),
        None => (text, None),
    };
    let mut parts = date.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    match time.filter(|time| !time.is_empty()) {
        None => Some(date.to_string()),
        Some(time) => {
            let padded = if time.find(':') == Some(1) { format!("0{time}") } else { time.to_owned() };
            let both: DateTime = format!("{date}T{padded}").parse().ok()?;
            Some(both.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_dates_stay_as_written() {
        for text in ["2027-03-31", "2027-03-31 10:00", "2027-03-31T10:00:00+02:00", "2027-03-31T10:00[Europe/Berlin]"] {
            assert_eq!(iso(text).as_deref(), Some(text));
            assert_eq!(day(text), Some(Date::constant(2027, 3, 31)));
        }
    }

    #[test]
    fn german_dates_become_iso() {
        assert_eq!(iso("31.03.2027").as_deref(), Some("2027-03-31"));
        assert_eq!(iso("1.4.2027 9:30").as_deref(), Some("2027-04-01T09:30:00"));
        assert_eq!(iso("31.03.2027 10:00 Uhr").as_deref(), Some("2027-03-31T10:00:00"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "2027-13-01",
            "31.02.2027",
            "31.03.27",
            "10:00",
            "3/31/2027",
            "1.2.3.2027",
            "2027-03-31T10:00[Europe/Berln]",
        ] {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
