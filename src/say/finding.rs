//! What is said about a finding where the guideline has no words of its own: message, why, what to write instead.

use super::{Lang, any_of, entity, quoted};
use crate::finding::{Certainty, Countable, Finding, Level, Noticed, Verdict};
use crate::platform::EntityKind;
use crate::text::Language;

/// What was noticed.
#[expect(clippy::too_many_lines, reason = "one arm a sentence; a table reads best in one piece")]
pub fn message(finding: &Finding, lang: Lang) -> String {
    let text = quoted(&in_one_line(&finding.excerpt), lang);
    let welcome = finding.level == Level::Welcome;
    match (&finding.noticed, lang) {
        (Noticed::Term { .. } | Noticed::Pattern { .. }, Lang::De) if welcome => {
            format!("{text}: ein gern gesehenes Thema.")
        }
        (Noticed::Term { .. } | Noticed::Pattern { .. }, Lang::En) if welcome => {
            format!("{text}: a topic that is welcome.")
        }
        (Noticed::Term { .. } | Noticed::Pattern { .. }, Lang::De) => match finding.kind {
            "topic" => format!("{text} gehört zu einem Thema, für das es eine Regel gibt."),
            _ => format!("Für {text} gibt es im Leitfaden eine bessere Lösung."),
        },
        (Noticed::Term { .. } | Noticed::Pattern { .. }, Lang::En) => match finding.kind {
            "topic" => format!("{text} belongs to a topic that has a rule."),
            _ => format!("The guideline would rather do without {text}."),
        },
        (Noticed::Better { prefer, .. }, Lang::De) => format!("Hier passt {} besser als {text}.", quoted(prefer, lang)),
        (Noticed::Better { prefer, .. }, Lang::En) => format!("{} fits better here than {text}.", quoted(prefer, lang)),
        (Noticed::TooMany { what, count, max }, Lang::De) => {
            format!(
                "{}; höchstens {max} {}.",
                counted(*what, *count, lang),
                if *max == 1 { "ist vorgesehen" } else { "sind vorgesehen" }
            )
        }
        (Noticed::TooMany { what, count, max }, Lang::En) => {
            format!("{}; the guideline has room for {max}.", counted(*what, *count, lang))
        }
        (Noticed::TooFew { what, count, min }, Lang::De) => {
            format!(
                "{}; mindestens {min} {}.",
                counted(*what, *count, lang),
                if *min == 1 { "ist vorgesehen" } else { "sind vorgesehen" }
            )
        }
        (Noticed::TooFew { what, count, min }, Lang::En) => {
            format!("{}; the guideline asks for at least {min}.", counted(*what, *count, lang))
        }
        (Noticed::Tone(tone), lang) => super::tone::message(tone, lang),
        (Noticed::LabelMissing { label, signal: None }, Lang::De) => {
            format!("Hier fehlt noch eine Kennzeichnung, zum Beispiel {}.", quoted(label, lang))
        }
        (Noticed::LabelMissing { label, signal: None }, Lang::En) => {
            format!("A label is still missing here, for example {}.", quoted(label, lang))
        }
        (Noticed::LabelMissing { label, signal: Some(signal) }, Lang::De) => format!(
            "{} klingt so, als wäre eine Kennzeichnung nötig, zum Beispiel {}.",
            quoted(signal, lang),
            quoted(label, lang)
        ),
        (Noticed::LabelMissing { label, signal: Some(signal) }, Lang::En) => {
            format!("{} sounds as if a label were needed, for example {}.", quoted(signal, lang), quoted(label, lang))
        }
        (Noticed::LabelVague { label }, Lang::De) => {
            format!("{text} reicht als Kennzeichnung nicht aus; klar ist zum Beispiel {}.", quoted(label, lang))
        }
        (Noticed::LabelVague { label }, Lang::En) => {
            format!("{text} is not clear enough as a label; {} is.", quoted(label, lang))
        }
        (Noticed::LabelBuried, Lang::De) => format!("Die Kennzeichnung {text} geht zwischen anderen Hashtags unter."),
        (Noticed::LabelBuried, Lang::En) => format!("The label {text} gets lost among other hashtags."),
        (Noticed::LabelLate, Lang::De) => format!("Die Kennzeichnung {text} kommt zu spät."),
        (Noticed::LabelLate, Lang::En) => format!("The label {text} comes too late."),
        (Noticed::LabelInOtherLanguage { label }, Lang::De) => {
            format!(
                "Die Kennzeichnung {text} ist nicht in der Sprache des Beitrags; dort heißt sie {}.",
                quoted(label, lang)
            )
        }
        (Noticed::LabelInOtherLanguage { label }, Lang::En) => {
            format!("The label {text} is not in the language of the post; there it is {}.", quoted(label, lang))
        }
        (Noticed::Personal(detector), lang) => super::privacy::message(*detector, lang).to_owned(),
        (Noticed::Snag { snag, platform }, lang) => super::post::message(snag, finding, *platform, lang),
        (Noticed::Entity { kind, unfit }, lang) => entity::message(*kind, unfit, &text, lang),
        (Noticed::Account { key, account, unfit }, lang) => {
            entity::message(EntityKind::Mention, unfit, &entity::account(key, account, lang), lang)
        }
        (Noticed::Barrier(barrier), lang) => super::barrier::message(barrier, &text, lang),
        (Noticed::OtherLanguage { language, wanted }, lang) => other_language(*language, wanted, lang),
        (Noticed::Media(noticed), lang) => super::media::message(noticed, lang),
        (Noticed::Field(noticed), lang) => super::field::message(noticed, lang),
        (Noticed::Approval(noticed) | Noticed::StaleApproval(noticed), lang) => super::approval::message(noticed, lang),
        (Noticed::Schedule(noticed), lang) => super::schedule::message(noticed, lang),
        (Noticed::Reminder { .. }, lang) => super::reminder::message(lang).to_owned(),
        (Noticed::UnknownValue { key, meant }, Lang::De) => {
            format!("Nach {text} unter `{key}` fragt keine Regel. Gemeint ist vielleicht `{meant}`.")
        }
        (Noticed::UnknownValue { key, meant }, Lang::En) => {
            format!("No rule asks for {text} under `{key}`. Perhaps `{meant}` is meant.")
        }
        (Noticed::UnknownKey { key, meant }, Lang::De) => {
            format!("`{key}` ist keine bekannte Angabe. Gemeint ist vielleicht `{meant}`.")
        }
        (Noticed::UnknownKey { key, meant }, Lang::En) => {
            format!("`{key}` is not a known key. Perhaps `{meant}` is meant.")
        }
        (Noticed::UnknownPlatform { meant }, lang) => unknown_platform(&text, *meant, lang),
        (Noticed::UnknownLanguage, Lang::De) => {
            format!("{text} ist kein Kürzel einer Sprache; `de` und `en` sind welche.")
        }
        (Noticed::UnknownLanguage, Lang::En) => format!("{text} is not a language code; `de` and `en` are."),
        (Noticed::AllowWithoutReason, Lang::De) => {
            format!("Die Ausnahme für `{}` nennt noch keinen Grund.", finding.excerpt)
        }
        (Noticed::AllowWithoutReason, Lang::En) => {
            format!("The exception for `{}` does not give a reason yet.", finding.excerpt)
        }
        (Noticed::AllowUnknownRule { rule, meant }, lang) => unknown_rule(rule, meant.as_deref(), lang),
        (Noticed::AllowExpired { until }, Lang::De) => {
            format!("Die Ausnahme für `{}` galt bis {until}.", finding.excerpt)
        }
        (Noticed::AllowExpired { until }, Lang::En) => {
            format!("The exception for `{}` was good until {until}.", finding.excerpt)
        }
        (Noticed::AllowsNothing, Lang::De) => format!("Die Ausnahme für `{}` wird nicht gebraucht.", finding.excerpt),
        (Noticed::AllowsNothing, Lang::En) => format!("The exception for `{}` is not needed.", finding.excerpt),
        (Noticed::Crashed, Lang::De) => {
            "Diese Regel ließ sich nicht prüfen. Das ist ein Fehler in taktvoll, nicht im Entwurf.".to_owned()
        }
        (Noticed::Crashed, Lang::En) => {
            "This rule could not be checked. That is a bug in taktvoll, not in the draft.".to_owned()
        }
    }
}

/// What is said behind the message where the spelling hides the word. It need not have been meant to.
pub fn disguise(finding: &Finding, lang: Lang) -> Option<&'static str> {
    finding.noticed.is_disguised().then_some(match lang {
        Lang::De => "Die Schreibweise verdeckt das Wort; vielleicht ist das beim Kopieren oder aus Spaß entstanden.",
        Lang::En => "The spelling covers the word up; perhaps that came from copying, or just for fun.",
    })
}

/// Why it matters, where the guideline does not say.
pub fn why(finding: &Finding, lang: Lang) -> Option<&'static str> {
    Some(match (&finding.noticed, lang) {
        (Noticed::LabelMissing { .. } | Noticed::LabelVague { .. }, Lang::De) => {
            "Wer liest, soll sofort erkennen, welche Beziehung dahintersteht."
        }
        (Noticed::LabelMissing { .. } | Noticed::LabelVague { .. }, Lang::En) => {
            "Readers should see at once what relationship is behind a post."
        }
        (Noticed::LabelBuried | Noticed::LabelLate | Noticed::LabelInOtherLanguage { .. }, Lang::De) => {
            "Eine Kennzeichnung hilft nur, wenn sie gesehen und verstanden wird."
        }
        (Noticed::LabelBuried | Noticed::LabelLate | Noticed::LabelInOtherLanguage { .. }, Lang::En) => {
            "A label only helps if it is seen and understood."
        }
        (noticed, Lang::De) if noticed.is_disguised() => {
            "Verdeckte Wörter liest kein Vorleseprogramm richtig vor, und wer sie entdeckt, fragt sich, wozu."
        }
        (noticed, Lang::En) if noticed.is_disguised() => {
            "No screen reader gets covered words right, and whoever spots them wonders what for."
        }
        (Noticed::Entity { kind, unfit }, lang) => return entity::why(*kind, unfit, lang),
        (Noticed::Account { unfit, .. }, lang) => return entity::why(EntityKind::Mention, unfit, lang),
        (Noticed::Barrier(barrier), lang) => super::barrier::why(barrier.what, lang),
        (Noticed::Media(noticed), lang) => return super::media::why(noticed, lang),
        (Noticed::Tone(tone), lang) => return super::tone::why(tone, lang),
        (Noticed::Personal(detector), lang) => super::privacy::why(*detector, lang),
        (Noticed::AllowWithoutReason, Lang::De) => {
            "Ohne Grund zählt eine Ausnahme nicht: Später soll sich nachlesen lassen, warum es sie gab."
        }
        (Noticed::AllowWithoutReason, Lang::En) => {
            "Without a reason an exception does not count: later on, people should be able to read why it was made."
        }
        _ => return None,
    })
}

/// What to do, where the guideline does not say.
pub fn instead(finding: &Finding, lang: Lang) -> Option<String> {
    Some(match (&finding.noticed, lang) {
        (Noticed::LabelMissing { label, .. } | Noticed::LabelVague { label }, Lang::De) => {
            format!(
                "Ganz am Anfang schreiben: {}. Zusätzlich die Kennzeichnung der Plattform einschalten.",
                quoted(label, lang)
            )
        }
        (Noticed::LabelMissing { label, .. } | Noticed::LabelVague { label }, Lang::En) => {
            format!("Write at the very start: {}. Switch on the platform's own label as well.", quoted(label, lang))
        }
        (Noticed::LabelLate | Noticed::LabelBuried, Lang::De) => "Die Kennzeichnung an den Anfang stellen.".to_owned(),
        (Noticed::LabelLate | Noticed::LabelBuried, Lang::En) => "Move the label to the start.".to_owned(),
        (Noticed::Media(noticed), lang) => return super::media::instead(noticed, lang),
        (Noticed::Field(noticed), lang) => return super::field::instead(noticed, lang),
        (Noticed::Approval(noticed) | Noticed::StaleApproval(noticed), lang) => super::approval::instead(noticed, lang),
        (Noticed::Schedule(noticed), lang) => return super::schedule::instead(noticed, lang),
        (Noticed::Reminder { word }, lang) => super::reminder::instead(word, lang),
        (Noticed::Tone(tone), lang) => return super::tone::instead(tone, lang).map(str::to_owned),
        (Noticed::Personal(detector), lang) => super::privacy::instead(*detector, lang).to_owned(),
        (Noticed::Better { prefer, .. }, _) => prefer.clone(),
        (Noticed::Entity { kind, unfit }, lang) => return entity::instead(*kind, unfit, lang),
        (Noticed::Account { unfit, .. }, lang) => return entity::instead(EntityKind::Mention, unfit, lang),
        (Noticed::Barrier(barrier), lang) => super::barrier::instead(barrier, lang),
        (Noticed::Snag { snag, platform }, lang) => return super::post::instead(snag, finding, *platform, lang),
        (Noticed::AllowWithoutReason, Lang::De) => "`reason` ergänzen.".to_owned(),
        (Noticed::AllowWithoutReason, Lang::En) => "Add a `reason`.".to_owned(),
        (Noticed::AllowExpired { .. }, Lang::De) => "Die Ausnahme streichen oder neu vereinbaren.".to_owned(),
        (Noticed::AllowExpired { .. }, Lang::En) => "Take the exception out, or agree on it anew.".to_owned(),
        (Noticed::AllowsNothing, Lang::De) => "Sie kann gestrichen werden.".to_owned(),
        (Noticed::AllowsNothing, Lang::En) => "It can be taken out.".to_owned(),
        _ => return None,
    })
}

/// The level as a word for people.
pub const fn level(level: Level, lang: Lang) -> &'static str {
    match (level, lang) {
        (Level::Must, Lang::De) => "bitte ändern",
        (Level::Must, Lang::En) => "please change",
        (Level::Ask, Lang::De) => "bitte fragen",
        (Level::Ask, Lang::En) => "please ask",
        (Level::Advice, Lang::De) => "Tipp",
        (Level::Advice, Lang::En) => "tip",
        (Level::Welcome, Lang::De) => "schön",
        (Level::Welcome, Lang::En) => "nice",
        (Level::Off, Lang::De) => "aus",
        (Level::Off, Lang::En) => "off",
    }
}

/// The verdict as a word for people.
pub const fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match (verdict, lang) {
        (Verdict::Go, Lang::De) => "kann raus",
        (Verdict::Go, Lang::En) => "good to go",
        (Verdict::Ask, Lang::De) => "erst fragen",
        (Verdict::Ask, Lang::En) => "ask first",
        (Verdict::Stop, Lang::De) => "noch nicht",
        (Verdict::Stop, Lang::En) => "not yet",
    }
}

/// What is said beside a finding that is a sign only.
pub fn certainty(finding: &Finding, lang: Lang) -> Option<String> {
    let signal = match &finding.noticed {
        Noticed::LabelMissing { signal: Some(signal), .. } => format!(" ({})", quoted(signal, lang)),
        _ => String::new(),
    };
    match (finding.certainty, lang) {
        (Certainty::Firm, _) => None,
        (Certainty::Possible, Lang::De) => Some(format!("nur ein Anzeichen{signal}; wer schreibt, weiß es besser")),
        (Certainty::Possible, Lang::En) => Some(format!("only a sign{signal}; the writer knows better")),
    }
}

/// A quotation that fits into a sentence.
pub(super) fn in_one_line(text: &str) -> String {
    super::shortened(&text.split_whitespace().collect::<Vec<_>>().join(" "), 60).into_owned()
}

/// `4 hashtags`.
pub(super) fn counted(what: Countable, count: usize, lang: Lang) -> String {
    let (one, more) = match (what, lang) {
        (Countable::Hashtags, _) => ("Hashtag", "Hashtags"),
        (Countable::Mentions, Lang::De) => ("Erwähnung", "Erwähnungen"),
        (Countable::Mentions, Lang::En) => ("mention", "mentions"),
        (Countable::Links, Lang::De) => ("Link", "Links"),
        (Countable::Links, Lang::En) => ("link", "links"),
        (Countable::Emojis, Lang::De) => ("Emoji", "Emojis"),
        (Countable::Emojis, Lang::En) => ("emoji", "emojis"),
        (Countable::Words, Lang::De) => ("Wort", "Wörter"),
        (Countable::Words, Lang::En) => ("word", "words"),
        (Countable::Sentences, Lang::De) => ("Satz", "Sätze"),
        (Countable::Sentences, Lang::En) => ("sentence", "sentences"),
        (Countable::Characters, Lang::De) => ("Zeichen", "Zeichen"),
        (Countable::Characters, Lang::En) => ("character", "characters"),
        (Countable::Lines, Lang::De) => ("Zeile", "Zeilen"),
        (Countable::Lines, Lang::En) => ("line", "lines"),
        (Countable::Images, Lang::De) => ("Bild", "Bilder"),
        (Countable::Images, Lang::En) => ("image", "images"),
        (Countable::Posts, Lang::De) => ("Beitrag", "Beiträge"),
        (Countable::Posts, Lang::En) => ("post", "posts"),
    };
    let word = if count == 1 { one } else { more };
    match (what, lang) {
        (Countable::Hashtags, Lang::En) => format!("{count} {}", word.to_lowercase()),
        _ => format!("{count} {word}"),
    }
}

fn other_language(language: Language, wanted: &[Language], lang: Lang) -> String {
    let wanted: Vec<String> = wanted.iter().map(|wanted| language_name(*wanted, lang)).collect();
    let (language, wanted) = (language_name(language, lang), any_of(&wanted, lang));
    match lang {
        Lang::De => format!("Hier steht {language}; geschrieben wird auf {wanted}."),
        Lang::En => format!("This is {language}; posts are written in {wanted}."),
    }
}

/// The name of a language; its code for those that hardly any post is in.
fn language_name(language: Language, lang: Lang) -> String {
    let (de, en) = match language.code() {
        "ar" => ("Arabisch", "Arabic"),
        "de" => ("Deutsch", "German"),
        "en" => ("Englisch", "English"),
        "es" => ("Spanisch", "Spanish"),
        "fr" => ("Französisch", "French"),
        "it" => ("Italienisch", "Italian"),
        "ja" => ("Japanisch", "Japanese"),
        "nl" => ("Niederländisch", "Dutch"),
        "pt" => ("Portugiesisch", "Portuguese"),
        "ru" => ("Russisch", "Russian"),
        "sv" => ("Schwedisch", "Swedish"),
        "tr" => ("Türkisch", "Turkish"),
        "zh" => ("Chinesisch", "Chinese"),
        code => return format!("`{code}`"),
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
    .to_owned()
}

fn unknown_platform(text: &str, meant: Option<&str>, lang: Lang) -> String {
    match (meant, lang) {
        (Some(meant), Lang::De) => format!("Die Plattform {text} ist nicht bekannt. Gemeint ist vielleicht `{meant}`."),
        (Some(meant), Lang::En) => format!("The platform {text} is not known. Perhaps `{meant}` is meant."),
        (None, Lang::De) => {
            format!("Die Plattform {text} ist nicht bekannt; ihre Länge und ihre Links werden nicht geprüft.")
        }
        (None, Lang::En) => format!("The platform {text} is not known; its length and its links are not checked."),
    }
}

fn unknown_rule(rule: &str, meant: Option<&str>, lang: Lang) -> String {
    match (rule, meant, lang) {
        ("", _, Lang::De) => "Diese Ausnahme sagt noch nicht, für welche Regel sie gilt.".to_owned(),
        ("", _, Lang::En) => "This exception does not say yet which rule it is for.".to_owned(),
        (_, Some(meant), Lang::De) => format!("Eine Regel `{rule}` gibt es nicht. Gemeint ist vielleicht `{meant}`."),
        (_, Some(meant), Lang::En) => format!("There is no rule `{rule}`. Perhaps `{meant}` is meant."),
        (_, None, Lang::De) => format!("Eine Regel `{rule}` gibt es nicht; die Ausnahme bewirkt nichts."),
        (_, None, Lang::En) => format!("There is no rule `{rule}`; the exception does nothing."),
    }
}
