//! What is said when a post would not arrive as it was meant.

use super::finding::{counted, in_one_line};
use super::{Lang, inspect, quoted};
use crate::finding::Finding;
use crate::platform::{Bound, Driver, DriverKind};
use crate::snag::{Cause, Overlong, Snag};

/// What was noticed.
pub fn message(snag: &Snag, finding: &Finding, platform: Option<&str>, lang: Lang) -> String {
    let text = quoted(&in_one_line(&finding.excerpt), lang);
    let place = place(platform, lang);
    match (snag, lang) {
        (Snag::TooLong(over), lang) => too_long(over, platform, lang),
        (Snag::TooMany { what, count, max }, Lang::De) => {
            let go = if *max == 1 { "geht" } else { "gehen" };
            format!("{}; auf {place} {go} höchstens {max}.", counted(*what, *count, lang))
        }
        (Snag::TooMany { what, count, max }, Lang::En) => {
            format!("{}; {place} takes {max} at most.", counted(*what, *count, lang))
        }
        (Snag::RefusedCharacter, lang) => refused(&finding.excerpt, &place, lang),
        (Snag::BrokenHashtag { becomes, cause, .. }, lang) => hashtag(&text, becomes.as_deref(), *cause, &place, lang),
        (Snag::DeadMention { becomes: None }, Lang::De) => format!("{text} wird auf {place} nicht verlinkt."),
        (Snag::DeadMention { becomes: None }, Lang::En) => format!("{text} will not link to anybody on {place}."),
        (Snag::DeadMention { becomes: Some(name) }, Lang::De) => {
            format!("Aus {text} wird auf {place} {}: vielleicht jemand anderes.", quoted(name, lang))
        }
        (Snag::DeadMention { becomes: Some(name) }, Lang::En) => {
            format!("On {place}, {text} becomes {}: perhaps somebody else.", quoted(name, lang))
        }
        (Snag::AccidentalLink { cost, as_word, is_address }, lang) => {
            let price = cost.filter(|cost| cost != as_word).map(|cost| price(cost, *as_word, lang));
            link(&text, price.as_deref(), *is_address, &place, lang)
        }
        (Snag::Placeholder { with_link }, Lang::De) => {
            let more = with_link.map(|(value, max)| format!(" Mit einem Link wären es {value} von {max} Zeichen."));
            format!("{text} wartet noch auf Inhalt.{}", more.unwrap_or_default())
        }
        (Snag::Placeholder { with_link }, Lang::En) => {
            let more = with_link.map(|(value, max)| format!(" With a link it would be {value} of {max} characters."));
            format!("{text} is still waiting to be filled in.{}", more.unwrap_or_default())
        }
        (Snag::Markdown, Lang::De) => format!("{place} zeigt {text} genau so an, mit allen Zeichen."),
        (Snag::Markdown, Lang::En) => format!("{place} shows {text} just like that, marks and all."),
        (Snag::InvisibleCharacter { points }, lang) => invisible(points, lang),
        (Snag::AltTextTooLong { file, count, max }, Lang::De) => {
            let of = file.as_deref().map(|file| format!(" von {}", quoted(file, lang))).unwrap_or_default();
            format!("Der Alternativtext{of} hat {count} Zeichen; {place} nimmt höchstens {max}.")
        }
        (Snag::AltTextTooLong { file, count, max }, Lang::En) => {
            let of = file.as_deref().map(|file| format!(" of {}", quoted(file, lang))).unwrap_or_default();
            format!("The alternative text{of} has {count} characters; {place} takes {max} at most.")
        }
        (Snag::MediaMissing, Lang::De) => {
            format!("{place} braucht ein Bild oder ein Video; im Entwurf steht noch keines.")
        }
        (Snag::MediaMissing, Lang::En) => format!("{place} needs an image or a video; the draft has none yet."),
    }
}

/// What to do, where it depends on what was found.
pub fn instead(snag: &Snag, finding: &Finding, platform: Option<&str>, lang: Lang) -> Option<String> {
    let fix = || finding.fixes.first().map(|fix| fix.text.clone()).filter(|text| !text.is_empty());
    let text = match (snag, lang) {
        (Snag::TooLong(over), Lang::De) => {
            let (more, unit) = (over.value - over.max, unit(over, lang));
            match over.bound {
                Bound::Paragraph => format!("{more} {unit} kürzen oder den Absatz teilen."),
                _ => format!("{more} {unit} kürzen oder mehrere Beiträge daraus machen."),
            }
        }
        (Snag::TooLong(over), Lang::En) => {
            let (more, unit) = (over.value - over.max, unit(over, lang));
            match over.bound {
                Bound::Paragraph => format!("Cut {more} {unit}, or split the paragraph."),
                _ => format!("Cut {more} {unit}, or make several posts of it."),
            }
        }
        (Snag::BrokenHashtag { better: Some(better), .. }, _) => better.clone(),
        (Snag::BrokenHashtag { cause, .. }, lang) => mend(*cause, lang).to_owned(),
        (Snag::DeadMention { .. }, Lang::De) => {
            format!("Den Namen so schreiben, wie er auf {} heißt.", place(platform, lang))
        }
        (Snag::DeadMention { .. }, Lang::En) => format!("Write the name as it is on {}.", place(platform, lang)),
        (Snag::AccidentalLink { is_address: true, .. }, Lang::De) => {
            "Ist der Link gewollt, passt es so. Sonst die Endung weglassen.".to_owned()
        }
        (Snag::AccidentalLink { is_address: true, .. }, Lang::En) => {
            "If the link is meant, all is well. If not, leave the ending out.".to_owned()
        }
        (Snag::AccidentalLink { .. }, lang) => return fix().or_else(|| Some(no_dot(lang).to_owned())),
        (Snag::Markdown, lang) => return fix().or_else(|| Some(no_marks(lang).to_owned())),
        _ => return None,
    };
    Some(text)
}

/// Where: a platform, or most of them.
fn place(platform: Option<&str>, lang: Lang) -> String {
    match (platform, lang) {
        (Some(platform), _) => platform.to_owned(),
        (None, Lang::De) => "den meisten Plattformen".to_owned(),
        (None, Lang::En) => "most platforms".to_owned(),
    }
}

const fn unit(over: &Overlong, lang: Lang) -> &'static str {
    match (over.in_bytes, over.value - over.max, lang) {
        (true, 1, _) => "Byte",
        (true, _, _) => "Bytes",
        (false, _, Lang::De) => "Zeichen",
        (false, 1, Lang::En) => "character",
        (false, _, Lang::En) => "characters",
    }
}

/// `23 characters too long for X: 303 of 280. 3 links cost 69 of 280.`
fn too_long(over: &Overlong, platform: Option<&str>, lang: Lang) -> String {
    let Overlong { bound, value, max, drivers, .. } = over;
    let (more, unit) = (value - max, unit(over, lang));
    let front = match (bound, lang) {
        (Bound::Paragraph, Lang::De) => format!("Dieser Absatz ist für {} ", place(platform, lang)),
        (Bound::Paragraph, Lang::En) => "This paragraph is ".to_owned(),
        (_, Lang::De) => format!("Für {} ", place(platform, lang)),
        (_, Lang::En) => String::new(),
    };
    let costs: Vec<String> = drivers.iter().map(|driver| cost(driver, lang)).collect();
    let costs = match costs.as_slice() {
        [] => String::new(),
        [first, rest @ ..] => {
            let of = match lang {
                Lang::De => format!("{first} von {max}"),
                Lang::En => format!("{first} of {max}"),
            };
            let all: Vec<String> = std::iter::once(of).chain(rest.iter().cloned()).collect();
            format!(" {}.", capitalised(&all.join(", ")))
        }
    };
    match lang {
        Lang::De => format!("{front}{more} {unit} zu lang: {value} von {max}.{costs}"),
        Lang::En => format!("{front}{more} {unit} too long for {}: {value} of {max}.{costs}", place(platform, lang)),
    }
}

/// `3 links cost 69`.
fn cost(driver: &Driver, lang: Lang) -> String {
    let name = inspect::driver_name(driver, lang);
    let name = match (driver.kind, lang) {
        (DriverKind::ContentWarning, Lang::De) => format!("die {name}"),
        (DriverKind::ContentWarning, Lang::En) => format!("the {name}"),
        _ => name,
    };
    match (driver.count, lang) {
        (1, Lang::De) => format!("{name} kostet {}", driver.cost),
        (_, Lang::De) => format!("{name} kosten {}", driver.cost),
        (1, Lang::En) => format!("{name} costs {}", driver.cost),
        (_, Lang::En) => format!("{name} cost {}", driver.cost),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn refused(sign: &str, place: &str, lang: Lang) -> String {
    let shown = match sign.chars().next() {
        Some(c) if sign.trim_matches('\u{FEFF}').is_empty() => format!("U+{:04X}", u32::from(c)),
        _ => quoted(sign, lang),
    };
    match lang {
        Lang::De => format!("Mit {shown} nimmt {place} den Beitrag nicht an."),
        Lang::En => format!("{place} does not take a post with {shown}."),
    }
}

fn hashtag(text: &str, becomes: Option<&str>, cause: Cause, place: &str, lang: Lang) -> String {
    match (becomes, cause, lang) {
        (Some(tag), _, Lang::De) => format!("Aus {text} wird auf {place} nur {}.", quoted(tag, lang)),
        (Some(tag), _, Lang::En) => format!("On {place}, {text} becomes just {}.", quoted(tag, lang)),
        (None, Cause::Sign(_), Lang::De) => format!("{text} wird auf {place} kein Hashtag."),
        (None, Cause::Sign(_), Lang::En) => format!("{text} will be no hashtag on {place}."),
        (None, Cause::Digits, Lang::De) => format!("{text} besteht nur aus Ziffern und wird auf {place} kein Hashtag."),
        (None, Cause::Digits, Lang::En) => format!("{text} is digits only and will be no hashtag on {place}."),
        (None, Cause::Front, Lang::De) => format!("Ohne Leerzeichen davor wird {text} auf {place} kein Hashtag."),
        (None, Cause::Front, Lang::En) => format!("Without a space before it, {text} will be no hashtag on {place}."),
        (None, Cause::Glued, Lang::De) => {
            format!("{text} hängt am nächsten Hashtag und wird auf {place} keiner.")
        }
        (None, Cause::Glued, Lang::En) => {
            format!("{text} is glued to the next hashtag and will be none on {place}.")
        }
    }
}

const fn mend(cause: Cause, lang: Lang) -> &'static str {
    match (cause, lang) {
        (Cause::Sign(_), Lang::De) => "Ohne Sonderzeichen schreiben.",
        (Cause::Sign(_), Lang::En) => "Write it without special characters.",
        (Cause::Digits, Lang::De) => "Ein Wort dazunehmen, etwa „#Altbach2027“.",
        (Cause::Digits, Lang::En) => "Add a word, such as “#Altbach2027”.",
        (Cause::Front, Lang::De) => "Ein Leerzeichen vor das Rautezeichen setzen.",
        (Cause::Front, Lang::En) => "Put a space before the hash sign.",
        (Cause::Glued, Lang::De) => "Ein Leerzeichen zwischen die Hashtags setzen.",
        (Cause::Glued, Lang::En) => "Put a space between the hashtags.",
    }
}

fn price(cost: usize, as_word: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{cost} statt {as_word} Zeichen"),
        Lang::En => format!("{cost} characters instead of {as_word}"),
    }
}

fn link(text: &str, price: Option<&str>, is_address: bool, place: &str, lang: Lang) -> String {
    match (is_address, price, lang) {
        (false, None, Lang::De) => format!("Aus {text} macht {place} einen Link."),
        (false, None, Lang::En) => format!("{place} makes a link of {text}."),
        (false, Some(price), Lang::De) => format!("Aus {text} macht {place} einen Link und zählt {price}."),
        (false, Some(price), Lang::En) => format!("{place} makes a link of {text} and counts {price}."),
        (true, None, Lang::De) => format!("{text} wird auf {place} zum Link."),
        (true, None, Lang::En) => format!("{text} becomes a link on {place}."),
        (true, Some(price), Lang::De) => format!("{text} zählt auf {place} als Link: {price}."),
        (true, Some(price), Lang::En) => format!("{text} counts as a link on {place}: {price}."),
    }
}

const fn no_dot(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Ohne Punkt oder ohne die Endung schreiben.",
        Lang::En => "Write it without the dot, or without the ending.",
    }
}

const fn no_marks(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Ohne diese Zeichen schreiben.",
        Lang::En => "Write it without these marks.",
    }
}

fn invisible(points: &str, lang: Lang) -> String {
    match (points.contains(' '), lang) {
        (false, Lang::De) => format!("Hier steht ein Zeichen, das niemand sieht ({points})."),
        (false, Lang::En) => format!("There is a character here that nobody sees ({points})."),
        (true, Lang::De) => format!("Hier stehen Zeichen, die niemand sieht ({points})."),
        (true, Lang::En) => format!("There are characters here that nobody sees ({points})."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_a_post_long_is_said() {
        let driver = |kind, count, cost| Driver { kind, count, cost };
        let drivers = vec![driver(DriverKind::Links, 3, 69), driver(DriverKind::ContentWarning, 1, 41)];
        let over = Overlong { bound: Bound::Post, value: 303, max: 280, in_bytes: false, drivers };
        assert_eq!(
            too_long(&over, Some("X"), Lang::En),
            "23 characters too long for X: 303 of 280. 3 links cost 69 of 280, the content warning costs 41."
        );
        assert_eq!(
            too_long(&over, Some("X"), Lang::De),
            "Für X 23 Zeichen zu lang: 303 von 280. 3 Links kosten 69 von 280, die Inhaltswarnung kostet 41."
        );
    }
}
