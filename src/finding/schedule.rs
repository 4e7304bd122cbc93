//! What the kind `schedule` notices about the time of a draft, alone and among others.

use crate::rulefile::Localized;

/// What the kind `schedule` noticed.
#[derive(Clone, Debug, PartialEq)]
pub enum ScheduleNoticed {
    /// A day of the week on which nothing goes out.
    Weekday {
        /// The day.
        day: Weekday,
        /// The days on which it may.
        fine: Vec<Weekday>,
    },
    /// A time of the day at which nothing goes out.
    Hours {
        /// The time on the clocks of the rule, `21:30`.
        time: String,
        /// The hours in which it may, as written.
        fine: Vec<String>,
        /// The time zone of those clocks.
        zone: Option<String>,
    },
    /// A holiday.
    Holiday {
        /// The day.
        day: String,
    },
    /// A time in which nothing goes out.
    Blackout {
        /// When it began.
        from: String,
        /// When it ends.
        to: String,
        /// Why.
        reason: Option<Localized<String>>,
    },
    /// Before the embargo ends.
    Embargo {
        /// When it ends.
        until: String,
    },
    /// Too soon after something.
    TooEarly {
        /// How long after, as written.
        wait: String,
        /// After what: a key such as `event.end`.
        key: String,
        /// The first moment that would do.
        first: String,
    },
    /// Too late before something.
    TooLate {
        /// How long before, as written.
        wait: String,
        /// Before what.
        key: String,
        /// The last moment that would do.
        last: String,
    },
    /// More on one day, or in one week, than fits.
    TooMany {
        /// A day or a week.
        in_week: bool,
        /// How many may be.
        max: u32,
    },
    /// Too soon after, or before, another draft.
    TooClose {
        /// How far apart they should be, as written.
        gap: String,
        /// The other draft.
        other: String,
    },
    /// What another draft of the same run has, too.
    Again {
        /// What.
        what: Once,
        /// The other draft.
        other: String,
    },
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

crate::names::names!(pub Weekday {
    Monday = "monday",
    Tuesday = "tuesday",
    Wednesday = "wednesday",
    Thursday = "thursday",
    Friday = "friday",
    Saturday = "saturday",
    Sunday = "sunday",
});

/// What should not come twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// The same link.
    Link,
    /// The same account mentioned.
    Mention,
    /// Nearly the same text.
    Text,
}

crate::names::names!(pub Once { Link = "link", Mention = "mention", Text = "text" });

impl ScheduleNoticed {
    /// The stable word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Weekday { .. } => "weekday",
            Self::Hours { .. } => "hours",
            Self::Holiday { .. } => "holiday",
            Self::Blackout { .. } => "blackout",
            Self::Embargo { .. } => "embargo",
            Self::TooEarly { .. } => "too-early",
            Self::TooLate { .. } => "too-late",
            Self::TooMany { in_week: false, .. } => "too-many-a-day",
            Self::TooMany { in_week: true, .. } => "too-many-a-week",
            Self::TooClose { .. } => "too-close",
            Self::Again { what: Once::Link, .. } => "same-link",
            Self::Again { what: Once::Mention, .. } => "same-mention",
            Self::Again { what: Once::Text, .. } => "same-text",
        }
    }
}
