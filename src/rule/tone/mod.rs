//! A measure of the text within bounds, a voice, or the words of a lexicon.
//!
//! | measure | what it is | what is underlined |
//! |---|---|---|
//! | `capitals` | share of the words that stand in capitals, 0 to 1 | the longest run of them |
//! | `exclamation-run` | exclamation marks in a row; `max = 0` wants none at all | each longer run |
//! | `question-run` | question marks in a row | each longer run |
//! | `ellipsis-run` | full stops in a row; `…` counts three | each longer run |
//! | `words-per-sentence` | words of a sentence | each longer sentence |
//! | `emoji-share` | share of the emojis among words and emojis, 0 to 1 | the longest run of emojis |
//! | `readability` | reading ease, 0 (hard) to 100 (easy): Flesch for English, Amstad for German | the heaviest sentence |
//! | `school-years` | years of school that a German text asks for: first Vienna formula, about 4 to 15 | the heaviest sentence |
//! | `hedging` | words that take back what they say: maybe, somehow | the last of them |
//! | `person` | who speaks; `expect = "ich"`, `"I"`, `"wir"`, `"we"` or `"consistent"` | the first other word |
//! | `address` | how German readers are spoken to; `expect = "du"`, `"ihr"`, `"Sie"` or `"consistent"` | the first other word |
//! | `gender-form` | how German words mean everybody; `expect = "star"` (`Kolleg*innen`), `"colon"`, `"underscore"`, `"inner-i"`, `"slash"`, `"pair"` (`Kolleginnen und Kollegen`), `"masculine"`, `"neutral"` (none of them) or `"consistent"` | the first other form; „unsere Kollegen“ counts beside one |
//!
//! Addresses, hashtags and mentions are no words. Acronyms of up to five letters do not count as capitals, and a post of
//! fewer than three words, or with fewer than three emojis, has no share of them. Fewer than 20 words have no readability.
//! What is quoted has a voice of its own, and `Sie` at the beginning of a sentence is left to the rest of the post.
//!
//! `lexicon` names a list of words instead: `insult`, `profanity`, `threat`, `hype`, `clickbait`, `pressure`,
//! `passive-aggression` or `hedging`; with `-de` or `-en` behind it the list of one language. Words are found in all their
//! forms, compounds and disguises. What hardly can be meant kindly is `grade = "strong"`, the rest is `mild` and only a
//! sign; without `grade` both count. Names, words that are spoken about, and technical terms are left alone.
//!
//! ```toml
//! [tone.shouting]
//! measure = "capitals"
//! max     = 0.3
//! flags   = ["WIR FREUEN UNS RIESIG auf euch"]
//! allows  = ["Die EU und die UNO feiern heute"]
//!
//! [tone.address]
//! measure = "address"
//! expect  = "du"
//! flags   = ["Melden Sie sich gern bei uns."]
//! allows  = ["Melde dich gern bei uns.", "Sie ist seit Montag dabei."]
//!
//! [tone.insult]
//! lexicon = "insult"
//! quoted  = "allow"
//! flags   = ["So ein Vollidiot!", "You absolute moron"]
//! allows  = ["Dr. Fick hat heute Sprechstunde.", "Der Esel steht auf der Weide."]
//! ```
//!
//! # Deutsch
//!
//! Ein Maß des Textes innerhalb von Grenzen, eine Stimme oder die Wörter eines Lexikons.
//!
//! | Maß | was es ist | was unterstrichen wird |
//! |---|---|---|
//! | `capitals` | Anteil der Wörter in Großbuchstaben, 0 bis 1 | die längste Folge davon |
//! | `exclamation-run` | Ausrufezeichen hintereinander; `max = 0` will gar keines | jede längere Folge |
//! | `question-run` | Fragezeichen hintereinander | jede längere Folge |
//! | `ellipsis-run` | Punkte hintereinander; `…` zählt drei | jede längere Folge |
//! | `words-per-sentence` | Wörter eines Satzes | jeder längere Satz |
//! | `emoji-share` | Anteil der Emojis an Wörtern und Emojis, 0 bis 1 | die längste Folge von Emojis |
//! | `readability` | Lesbarkeit, 0 (schwer) bis 100 (leicht): Flesch für Englisch, Amstad für Deutsch | der schwerste Satz |
//! | `school-years` | Schuljahre, die ein deutscher Text verlangt: erste Wiener Sachtextformel, etwa 4 bis 15 | der schwerste Satz |
//! | `hedging` | Wörter, die zurücknehmen, was sie sagen: vielleicht, irgendwie | das letzte davon |
//! | `person` | wer spricht; `expect = "ich"`, `"I"`, `"wir"`, `"we"` oder `"consistent"` | das erste andere Wort |
//! | `address` | wie Leserinnen und Leser angesprochen werden; `expect = "du"`, `"ihr"`, `"Sie"` oder `"consistent"` | das erste andere Wort |
//! | `gender-form` | wie Wörter alle meinen; `expect = "star"` (`Kolleg*innen`), `"colon"`, `"underscore"`, `"inner-i"`, `"slash"`, `"pair"` (`Kolleginnen und Kollegen`), `"masculine"`, `"neutral"` (keine davon) oder `"consistent"` | die erste andere Form; „unsere Kollegen“ zählt neben einer |
//!
//! Adressen, Hashtags und Erwähnungen sind keine Wörter. Abkürzungen bis fünf Buchstaben zählen nicht als
//! Großbuchstaben, und bei weniger als drei Wörtern oder weniger als drei Emojis gibt es keinen Anteil davon. Unter 20
//! Wörtern gibt es keine Lesbarkeit. Zitiertes hat seine eigene Stimme, und über `Sie` am Satzanfang entscheidet der Rest.
//!
//! `lexicon` nennt stattdessen eine Wortliste: `insult` (Beleidigung), `profanity` (Derbes), `threat` (Drohung), `hype`,
//! `clickbait`, `pressure` (Druck), `passive-aggression` oder `hedging` (Abschwächung); mit `-de` oder `-en` dahinter die
//! Liste einer Sprache. Gefunden werden alle Formen, Zusammensetzungen und Verkleidungen. Was kaum freundlich gemeint sein
//! kann, hat `grade = "strong"`, der Rest ist `mild` und nur ein Anzeichen; ohne `grade` zählt beides. Namen, Wörter, über
//! die gesprochen wird, und Fachwörter bleiben unbehelligt.

mod measure;
mod shelf;
mod voice;

use super::fine::Fine;
use super::{Check, Kind, Notice, Notices, Scene, needs_one_of, ordered_bounds, senseless_bound, without_effect};
use crate::finding::{Level, Measure, Noticed, Tone as Heard, Voice};
use crate::lexicon::{self, Grade};
use crate::rulefile::fault::SenseFault;
use crate::rulefile::keys::{Read as _, Reading, keys};
use crate::rulefile::matching::{Matching, Surrounded};
use crate::rulefile::node::Table;
use crate::rulefile::values::{LiteralTerms, TermList, choice};
use crate::rulefile::{Fault, Place};
use crate::terms::Hit;
use measure::measured;
use shelf::Shelf;

pub(super) const KIND: Kind =
    Kind { name: "tone", level: Level::Advice, keys: Tone::TABLE, source: include_str!("mod.rs"), compile };

keys! {
    Tone {
        /// What to measure.
        /// Was zu messen ist.
        measure: Measure,
        /// At least this much.
        /// Mindestens so viel.
        min: f64,
        /// At most this much.
        /// Höchstens so viel.
        max: f64,
        /// The voice of `person` or `address`, the form of `gender-form`.
        /// Die Stimme bei `person` oder `address`, die Form bei `gender-form`.
        expect: Voice,
        /// The list of words to look for.
        /// Die Wortliste, nach der zu suchen ist.
        lexicon: Shelf,
        /// Only the `strong` entries of the lexicon, or only the `mild` ones.
        /// Nur die starken Einträge des Lexikons (`strong`) oder nur die milden (`mild`).
        grade: Grade,
        /// Words and phrases that are fine, taken at their word; letter case does not matter.
        /// Wörter und Wendungen, die in Ordnung sind, beim Wort genommen; Groß- und Kleinschreibung ist gleich.
        except: LiteralTerms,
        /// `allow` where words between quotation marks are fine; otherwise `report`.
        /// `allow`, wenn Wörter zwischen Anführungszeichen in Ordnung sind; sonst `report`.
        quoted: Surrounded,
    }
}

choice!(Measure);
choice!(Voice);
choice!(Grade);

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["measure", "lexicon"], reading);
    // Without either nothing has an effect, and that is said once.
    if table.get("measure").is_some() {
        for key in ["grade", "except", "quoted"] {
            without_effect(table, key, &["lexicon"], reading);
        }
    } else if table.get("lexicon").is_some() {
        for key in ["min", "max", "expect"] {
            without_effect(table, key, &["measure"], reading);
        }
    }
    let tone = reading.matching(Matching::of(table), |reading| Tone::read(table, reading));
    match tone.measure {
        Some(Measure::Person) => expects(table, place, &tone, PERSONS, reading),
        Some(Measure::Address) => expects(table, place, &tone, ADDRESSES, reading),
        Some(Measure::GenderForm) => expects(table, place, &tone, GENDERS, reading),
        Some(_) => {
            needs_one_of(table, place, KIND.name, &["min", "max"], reading);
            if let Some(entry) = table.get("expect") {
                reading.problem(entry.place, Fault::WithoutEffect { key: "expect", needs: VOICED });
            }
        }
        None => {}
    }
    ordered_bounds(table, tone.min, tone.max, reading);
    if matches!(tone.measure, Some(Measure::Capitals | Measure::EmojiShare)) {
        at_most_one(table, reading);
        if tone.max == Some(1.0) {
            senseless_bound(table, "max", 1.0, |key, value| SenseFault::AlwaysMet { key, value }, reading);
        }
    }
    if tone.min == Some(0.0) {
        senseless_bound(table, "min", 0.0, |key, value| SenseFault::AlwaysMet { key, value }, reading);
    }
    (tone.measure.is_some() || tone.lexicon.is_some()).then(|| Box::new(tone) as Box<dyn Check>)
}

/// What stands for the measures that expect a voice.
const VOICED: &[&str] = &["measure = \"person\"", "measure = \"address\"", "measure = \"gender-form\""];
/// Some of the measures that have bounds.
const NUMBERED: &[&str] = &["measure = \"capitals\"", "measure = \"readability\""];
const PERSONS: &[&str] = &["ich", "I", "wir", "we", "consistent"];
const ADDRESSES: &[&str] = &["du", "ihr", "Sie", "consistent"];
const GENDERS: &[&str] =
    &["star", "colon", "underscore", "inner-i", "slash", "pair", "masculine", "neutral", "consistent"];

/// Notes a voice that the measure does not know, and bounds it has no use for.
fn expects(table: &Table, place: Place, tone: &Tone, voices: &'static [&'static str], reading: &mut Reading<'_>) {
    needs_one_of(table, place, KIND.name, &["expect"], reading);
    if let (Some(voice), Some(entry)) = (tone.expect, table.get("expect"))
        && !voices.contains(&voice.name())
    {
        let (key, value) = (entry.key.clone(), voice.name().to_owned());
        reading.problem(entry.node.place, Fault::NotOneOf { key, value, choices: voices, meant: None });
    }
    for (key, entry) in ["min", "max"].into_iter().filter_map(|key| Some((key, table.get(key)?))) {
        reading.problem(entry.place, Fault::WithoutEffect { key, needs: NUMBERED });
    }
}

/// Notes bounds above 1 of a measure that is a share.
fn at_most_one(table: &Table, reading: &mut Reading<'_>) {
    for entry in ["min", "max"].into_iter().filter_map(|key| table.get(key)) {
        if f64::read(entry, reading).is_some_and(|bound| bound > 1.0) {
            let fault = Fault::OutOfRange { key: entry.key.clone(), least: 0.0, most: Some(1.0) };
            reading.problem(entry.node.place, fault);
        }
    }
}

impl Check for Tone {
    fn lists(&self) -> Vec<(&'static str, &TermList)> {
        self.except.iter().map(|except| ("except", &except.0)).collect()
    }

    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for at in 0..scene.posts.len() {
            self.lexicon(scene, at, notices);
            match (self.measure, self.expect) {
                (Some(measure @ (Measure::Person | Measure::Address | Measure::GenderForm)), Some(expected)) => {
                    notices.extend(voice::strange(measure, expected, scene, at));
                }
                (Some(measure), _) => self.bounds(measure, scene, at, notices),
                (None, _) => {}
            }
        }
    }
}

impl Tone {
    fn bounds(&self, measure: Measure, scene: &Scene<'_>, at: usize, notices: &mut Notices) {
        let Some(post) = scene.posts.get(at) else { return };
        for (value, span) in measured(measure, &post.text) {
            let bound = self.max.filter(|max| value > *max).or(self.min.filter(|min| value < *min));
            if let Some(bound) = bound {
                notices.push(Notice::at(at, span, Noticed::Tone(Heard::Measured { measure, value, bound })));
            }
        }
    }

    fn lexicon(&self, scene: &Scene<'_>, at: usize, notices: &mut Notices) {
        let (Some(wanted), Some(post)) = (self.lexicon, scene.posts.get(at)) else { return };
        let fine = Fine::new(post, self.except.as_ref(), None, self.quoted);
        for found in lexicon::find(wanted.lexicon, wanted.language, &post.text) {
            let hit = Hit { term: 0, span: found.span, tokens: 0..0, disguised: found.disguised, part: false };
            if self.grade.is_some_and(|grade| grade != found.grade) || fine.is(&hit) {
                continue;
            }
            let worded = Heard::Worded { lexicon: wanted.lexicon, disguised: found.disguised };
            let notice = Notice::at(at, found.span, Noticed::Tone(worded));
            notices.push(if found.grade == Grade::Mild { notice.possibly() } else { notice });
        }
    }
}
