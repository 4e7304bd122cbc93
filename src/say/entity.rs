//! What is said about links, hashtags, mentions and emojis.

use super::{Lang, any_of, quoted};
use crate::finding::{Position, Unfit};
use crate::platform::EntityKind;

/// What was noticed; `text` is what stands in the post, in quotation marks.
pub(super) fn message(kind: EntityKind, unfit: &Unfit, text: &str, lang: Lang) -> String {
    match (unfit, lang) {
        (Unfit::Denied, Lang::De) => match kind {
            EntityKind::Url => format!("Auf {text} wird in Beiträgen nicht verlinkt."),
            EntityKind::Mention => format!("{text} wird in Beiträgen nicht erwähnt."),
            _ => format!("Auf {text} wird in Beiträgen verzichtet."),
        },
        (Unfit::Denied, Lang::En) => match kind {
            EntityKind::Url => format!("Posts do not link to {text}."),
            EntityKind::Mention => format!("Posts do not mention {text}."),
            _ => format!("Posts do without {text}."),
        },
        (Unfit::NotAllowed { allowed }, Lang::De) => {
            format!("{text} gehört nicht zu {}; vorgesehen: {}", those(kind, lang), some(allowed, lang))
        }
        (Unfit::NotAllowed { allowed }, Lang::En) => {
            format!("{text} is not among {}: {}", those(kind, lang), some(allowed, lang))
        }
        (Unfit::Missing { wanted }, lang) => missing(kind, wanted, lang),
        (Unfit::Misplaced(position), lang) => misplaced(kind, *position, text, lang),
        (Unfit::Run { count, max }, Lang::De) => {
            format!("{count} {} hintereinander; {}.", plural(kind, lang), room(*max, lang))
        }
        (Unfit::Run { count, max }, Lang::En) => {
            format!("{count} {} in a row; {}.", plural(kind, lang), room(*max, lang))
        }
        (Unfit::Repeated { count, max }, Lang::De) => {
            format!("{text} steht {count}-mal im Beitrag; {}.", room(*max, lang))
        }
        (Unfit::Repeated { count, max }, Lang::En) => {
            format!("{text} is in the post {count} times; {}.", room(*max, lang))
        }
        (Unfit::Case { better }, Lang::De) => {
            format!("{text} liest sich mit Großbuchstaben leichter: {}.", quoted(better, lang))
        }
        (Unfit::Case { better }, Lang::En) => {
            format!("{text} is easier to read with capitals: {}.", quoted(better, lang))
        }
        (Unfit::Shortener, Lang::De) => format!("Bei {text} sieht niemand, wohin der Link führt."),
        (Unfit::Shortener, Lang::En) => format!("Nobody can see where {text} leads."),
        (Unfit::Insecure, Lang::De) => "Dieser Link ist ungeschützt: `http` statt `https`.".to_owned(),
        (Unfit::Insecure, Lang::En) => "This link is not protected: `http` instead of `https`.".to_owned(),
        (Unfit::Tracking, Lang::De) => format!("An diesem Link hängt etwas, das mitzählt, wer ihn antippt: {text}."),
        (Unfit::Tracking, Lang::En) => format!("Something in this link counts who taps it: {text}."),
        (Unfit::Affiliate, Lang::De) => format!("An diesem Link verdient vielleicht jemand mit: {text}."),
        (Unfit::Affiliate, Lang::En) => format!("Somebody may earn money with this link: {text}."),
        (Unfit::Punycode { shown }, Lang::De) => {
            format!("{text} ist die technische Schreibweise von {}.", quoted(shown, lang))
        }
        (Unfit::Punycode { shown }, Lang::En) => {
            format!("{text} is the technical spelling of {}.", quoted(shown, lang))
        }
        (Unfit::MixedAlphabets, Lang::De) => {
            format!("In {text} stehen Buchstaben verschiedener Alphabete, die gleich aussehen.")
        }
        (Unfit::MixedAlphabets, Lang::En) => format!("{text} has letters of different alphabets that look the same."),
        (Unfit::LookAlike { known }, Lang::De) => {
            format!("{text} sieht {} zum Verwechseln ähnlich, ist aber etwas anderes.", quoted(known, lang))
        }
        (Unfit::LookAlike { known }, Lang::En) => {
            format!("{text} is easily taken for {}, and is something else.", quoted(known, lang))
        }
        (Unfit::Domains { count, max }, Lang::De) => {
            format!("Links auf {count} verschiedene Websites; {}.", room(*max, lang))
        }
        (Unfit::Domains { count, max }, Lang::En) => {
            format!("Links to {count} different websites; {}.", room(*max, lang))
        }
    }
}

/// Why it matters, where the guideline does not say.
pub(super) const fn why(kind: EntityKind, unfit: &Unfit, lang: Lang) -> Option<&'static str> {
    Some(match (unfit, lang) {
        (Unfit::Shortener, Lang::De) => {
            "Wer weiß, wohin ein Link führt, tippt eher darauf, und Kurzlinks hören irgendwann auf."
        }
        (Unfit::Shortener, Lang::En) => {
            "People rather tap a link when they know where it leads, and short links end some day."
        }
        (Unfit::Tracking, Lang::De) => "Die Seite öffnet sich ohne diese Anhängsel genauso.",
        (Unfit::Tracking, Lang::En) => "The page opens just the same without them.",
        (Unfit::Affiliate, Lang::De) => "Wer an einem Link verdient, sagt das dazu.",
        (Unfit::Affiliate, Lang::En) => "Whoever earns money with a link says so.",
        (Unfit::LookAlike { .. } | Unfit::MixedAlphabets, Lang::De) => {
            "So sehen oft Adressen und Konten aus, die etwas vortäuschen. Vielleicht ist es nur ein Tippfehler."
        }
        (Unfit::LookAlike { .. } | Unfit::MixedAlphabets, Lang::En) => {
            "Addresses and accounts that pretend often look like this. Perhaps it is only a slip."
        }
        (Unfit::Case { .. }, Lang::De) => "Vorleseprogramme erkennen die Wörter an den Großbuchstaben.",
        (Unfit::Case { .. }, Lang::En) => "Screen readers tell the words apart by their capitals.",
        (Unfit::Misplaced(Position::NotStart), Lang::De) if matches!(kind, EntityKind::Mention) => {
            "Auf manchen Plattformen gilt das als Antwort, die nur wenige sehen."
        }
        (Unfit::Misplaced(Position::NotStart), Lang::En) if matches!(kind, EntityKind::Mention) => {
            "Some platforms take that for a reply, which few people see."
        }
        _ => return None,
    })
}

/// What to do, where the guideline does not say.
pub(super) fn instead(kind: EntityKind, unfit: &Unfit, lang: Lang) -> Option<String> {
    let said = match (unfit, lang) {
        (Unfit::Case { better }, _) => return Some(better.clone()),
        (Unfit::Shortener, Lang::De) => "Die ganze Adresse verwenden.",
        (Unfit::Shortener, Lang::En) => "Use the whole address.",
        (Unfit::Insecure, Lang::De) => "Mit `https` versuchen; fast alle Seiten haben es.",
        (Unfit::Insecure, Lang::En) => "Try `https`; nearly every site has it.",
        (Unfit::Tracking, Lang::De) => "Die Anhängsel weglassen.",
        (Unfit::Tracking, Lang::En) => "Leave them out.",
        (Unfit::Affiliate, Lang::De) => "Ohne das Anhängsel verlinken oder den Beitrag kennzeichnen.",
        (Unfit::Affiliate, Lang::En) => "Link without it, or label the post.",
        (Unfit::LookAlike { known }, Lang::De) => {
            return Some(format!("Nachsehen, ob {} gemeint ist.", quoted(known, lang)));
        }
        (Unfit::LookAlike { known }, Lang::En) => {
            return Some(format!("Check whether {} is meant.", quoted(known, lang)));
        }
        (Unfit::MixedAlphabets, Lang::De) => "Die Adresse neu eintippen.",
        (Unfit::MixedAlphabets, Lang::En) => "Type the address anew.",
        (Unfit::Punycode { shown }, _) => return Some(shown.clone()),
        (Unfit::Misplaced(Position::NotStart), Lang::De) => match kind {
            EntityKind::Mention => "Mit einem Wort beginnen, etwa „Danke, @…“.",
            EntityKind::Url => "Davor sagen, wohin der Link führt.",
            _ => "Mit Worten beginnen.",
        },
        (Unfit::Misplaced(Position::NotStart), Lang::En) => match kind {
            EntityKind::Mention => "Begin with a word, such as “Thanks, @…”.",
            EntityKind::Url => "Say before it where the link leads.",
            _ => "Begin with words.",
        },
        _ => return None,
    };
    Some(said.to_owned())
}

/// An account of the front matter, as in `repost_of: @anna`.
pub(super) fn account(key: &str, account: &str, lang: Lang) -> String {
    format!("{} (`{key}`)", quoted(account, lang))
}

fn missing(kind: EntityKind, wanted: &[String], lang: Lang) -> String {
    let what = match (kind, lang) {
        (EntityKind::Url, Lang::De) => "ein Link",
        (EntityKind::Url, Lang::En) => "A link",
        (EntityKind::Mention, Lang::De) => "eine Erwähnung",
        (EntityKind::Mention, Lang::En) => "A mention",
        (EntityKind::Emoji, Lang::De) => "ein Emoji",
        (EntityKind::Emoji, Lang::En) => "An emoji",
        (_, Lang::De) => "ein Hashtag",
        (_, Lang::En) => "A hashtag",
    };
    let of = some(wanted, lang);
    match (kind, lang) {
        (EntityKind::Url, Lang::De) => format!("Hier fehlt noch {what} zu {of}"),
        (_, Lang::De) => format!("Hier fehlt noch {what}: {of}"),
        (EntityKind::Url, Lang::En) => format!("{what} is still missing here, to {of}"),
        (_, Lang::En) => format!("{what} is still missing here: {of}"),
    }
}

fn misplaced(kind: EntityKind, position: Position, text: &str, lang: Lang) -> String {
    match (position, lang) {
        (Position::Start, Lang::De) => format!("{text} gehört an den Anfang des Beitrags."),
        (Position::Start, Lang::En) => format!("{text} belongs at the start of the post."),
        (Position::End, Lang::De) => format!("{text} steht besser am Ende des Beitrags."),
        (Position::End, Lang::En) => format!("{text} is better placed at the end of the post."),
        (Position::SentenceEnd, Lang::De) => format!("{text} steht besser am Ende des Satzes."),
        (Position::SentenceEnd, Lang::En) => format!("{text} is better placed at the end of the sentence."),
        (Position::Inline, Lang::De) => format!("{text} steht besser mitten im Satz, als Teil davon."),
        (Position::Inline, Lang::En) => format!("{text} is better placed inside a sentence, as a part of it."),
        (Position::NotStart, Lang::De) => match kind {
            EntityKind::Url => format!("Vor {text} steht noch nicht, wohin der Link führt."),
            _ => format!("Der Beitrag beginnt mit {text}."),
        },
        (Position::NotStart, Lang::En) => match kind {
            EntityKind::Url => format!("Nothing before {text} says where the link leads."),
            _ => format!("The post begins with {text}."),
        },
    }
}

/// At most a few of many, and the end of the sentence.
fn some(items: &[String], lang: Lang) -> String {
    const MOST: usize = 4;
    let mut shown: Vec<String> = items.iter().take(MOST).map(|item| quoted(item, lang)).collect();
    if items.len() > MOST {
        shown.push("…".to_owned());
        return shown.join(", ");
    }
    format!("{}.", any_of(&shown, lang))
}

const fn those(kind: EntityKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (EntityKind::Url, Lang::De) => "den Seiten, auf die verlinkt wird",
        (EntityKind::Url, Lang::En) => "the sites that posts link to",
        (EntityKind::Mention, Lang::De) => "den Konten, die erwähnt werden",
        (EntityKind::Mention, Lang::En) => "the accounts that posts mention",
        (EntityKind::Emoji, Lang::De) => "den vorgesehenen Emojis",
        (EntityKind::Emoji, Lang::En) => "the emojis of the guideline",
        (_, Lang::De) => "den vorgesehenen Hashtags",
        (_, Lang::En) => "the hashtags of the guideline",
    }
}

const fn plural(kind: EntityKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (EntityKind::Url, Lang::De) => "Links",
        (EntityKind::Url, Lang::En) => "links",
        (EntityKind::Mention, Lang::De) => "Erwähnungen",
        (EntityKind::Mention, Lang::En) => "mentions",
        (EntityKind::Emoji, Lang::De) => "Emojis",
        (EntityKind::Emoji, Lang::En) => "emojis",
        (_, Lang::De) => "Hashtags",
        (_, Lang::En) => "hashtags",
    }
}

fn room(max: usize, lang: Lang) -> String {
    match (max, lang) {
        (1, Lang::De) => "höchstens 1 ist vorgesehen".to_owned(),
        (max, Lang::De) => format!("höchstens {max} sind vorgesehen"),
        (max, Lang::En) => format!("the guideline has room for {max}"),
    }
}
