//! What each image or each video must carry.
//!
//! `need` lists what has to be said about it in `[[images]]` or `[[videos]]`: `alt`, `credit`, `licence`, `consent`,
//! `captions`, or a key of your own. `one_of` lists the values that are fine, `none_of` those that are not; `*` at the
//! beginning or the end of a value stands for anything, so `file = ["*.gif"]` is every GIF. What is said with `false` or
//! `no` is not there. `when` and `unless` are asked of each image on its own: its keys come first, then those of the
//! draft.
//!
//! An alternative text that is only a file name is none. `min_alt` and `max_alt` bound its characters, and `alt = [...]`
//! tells which other texts help nobody: `picture-of` ("Bild von …"), `generic` ("Foto"). An image that is there for its
//! looks only says `decorative = true` and needs no alternative text.
//!
//! ```toml
//! [media.people]
//! each   = "image"
//! need   = ["consent"]
//! one_of = { licence = ["own", "CC BY*"] }
//! when   = { people = "identifiable" }
//! flags  = [{ text = "Das Team!", images = [{ file = "team.jpg", people = "identifiable", licence = "own" }] }]
//! allows = [
//!   { text = "Das Rad!", images = [{ file = "rad.jpg", people = "none" }] },
//!   { text = "Das Team!", images = [{ file = "team.jpg", people = "identifiable", consent = "2026-14", licence = "CC BY 4.0" }] },
//! ]
//! ```
//!
//! # Deutsch
//!
//! Was jedes Bild oder jedes Video mitbringen muss.
//!
//! `need` nennt, was in `[[images]]` oder `[[videos]]` darüber stehen muss: `alt`, `credit`, `licence`, `consent`,
//! `captions` oder ein eigener Schlüssel. `one_of` nennt die Werte, die in Ordnung sind, `none_of` die anderen; `*` am
//! Anfang oder am Ende eines Werts steht für alles, `file = ["*.gif"]` meint also jedes GIF. Was mit `false` oder `nein`
//! angegeben ist, ist nicht da. `when` und `unless` werden für jedes Bild einzeln gefragt: zuerst seine eigenen
//! Schlüssel, dann die des Entwurfs.
//!
//! Ein Alternativtext, der nur ein Dateiname ist, ist keiner. `min_alt` und `max_alt` begrenzen seine Zeichen, und
//! `alt = [...]` nennt, welche Texte sonst noch niemandem helfen: `picture-of` („Bild von …“), `generic` („Foto“). Ein
//! Bild, das nur schmückt, sagt `decorative = true` und braucht keinen Alternativtext.

use super::{Check, Item, Kind, Notice, Notices, Scene, needs_one_of};
use crate::draft::{Said, Value, item_keys};
use crate::finding::{Each, Level, MediaNoticed, MediaProblem, Medium, Noticed, PoorAlt};
use crate::platform::graphemes;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{ItemKeys, ItemValues, choice};
use crate::rulefile::{Fault, Place};
use crate::span::Span;

pub(super) const KIND: Kind =
    Kind { name: "media", level: Level::Must, keys: Media::TABLE, source: include_str!("media.rs"), compile };

choice!(Each);
choice!(PoorAlt);

keys! {
    Media {
        /// What to look at: each `image` or each `video`.
        /// Was zu betrachten ist: jedes Bild (`image`) oder jedes Video (`video`).
        each: Each,
        /// What has to be said about it.
        /// Was darüber gesagt sein muss.
        need: ItemKeys,
        /// The values that are fine, for each key.
        /// Die Werte, die in Ordnung sind, je Schlüssel.
        one_of: ItemValues,
        /// The values that are not fine, for each key.
        /// Die Werte, die nicht in Ordnung sind, je Schlüssel.
        none_of: ItemValues,
        /// The least characters of an alternative text.
        /// Die wenigsten Zeichen eines Alternativtexts.
        min_alt: usize,
        /// The most characters of an alternative text.
        /// Die meisten Zeichen eines Alternativtexts.
        max_alt: usize,
        /// Alternative texts that help nobody: `file-name`, `picture-of`, `generic`.
        /// Alternativtexte, die niemandem helfen: `file-name`, `picture-of`, `generic`.
        alt: Vec<PoorAlt>,
    }
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["each"], reading);
    needs_one_of(table, place, KIND.name, &["need", "one_of", "none_of", "min_alt", "max_alt", "alt"], reading);
    let keys = Media::read(table, reading);
    #[expect(clippy::cast_precision_loss, reason = "no alternative text has 2^53 characters")]
    if let (Some(min), Some(max), Some(entry)) = (keys.min_alt, keys.max_alt, table.get("min_alt"))
        && min > max
    {
        reading.problem(entry.node.place, Fault::MinAboveMax { min: min as f64, max: max as f64 });
    }
    keys.each.is_some().then(|| Box::new(keys) as Box<dyn Check>)
}

impl Check for Media {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        self.items(scene).iter().flatten().for_each(|item| self.check_item(scene, item, notices));
    }

    fn items<'a>(&self, scene: &Scene<'a>) -> Option<Vec<Item<'a>>> {
        let item = |list, number, keys, span| Item { list, number, keys, span };
        Some(match self.each? {
            Each::Image => {
                let images = scene.draft.images.iter().zip(1..);
                images.map(|(image, number)| item("images", number, &image.keys, image.span)).collect()
            }
            Each::Video => {
                let videos = scene.draft.videos().into_iter().zip(1..);
                videos.map(|(keys, number)| item("videos", number, keys, keys.span())).collect()
            }
        })
    }

    fn check_item(&self, scene: &Scene<'_>, item: &Item<'_>, notices: &mut Notices) {
        let mut notice = |key: &str, span: Option<Span>, place: Option<Place>, problem| {
            let what = Noticed::Media(Box::new(self.noticed(item, key, problem)));
            let span = span.or(item.span).map(|span| span.first_line(&scene.draft.source));
            let notice = Notice::said(span, what);
            notices.push(match place {
                Some(place) => notice.said_at(place),
                None => notice,
            });
        };
        for (key, place) in self.need.iter().flat_map(|need| &need.0) {
            let said = Said::of(item.keys, key);
            let is_there = said.values().any(is_there) || key == "alt" && is_decorative(item);
            let poor = said.values().filter_map(Value::as_text).find(|alt| key == "alt" && is_file_name(alt, item));
            if !is_there {
                notice(key, None, Some(*place), MediaProblem::Missing);
            } else if poor.is_some() {
                notice(key, span_of(&said), Some(*place), MediaProblem::Poor(PoorAlt::FileName));
            }
        }
        for listed in self.one_of.iter().flat_map(|values| &values.0) {
            let said = Said::of(item.keys, &listed.key);
            let given: Vec<&Value> = said.values().filter(|value| value.is_given()).collect();
            if given.is_empty() {
                notice(&listed.key, None, Some(listed.place), MediaProblem::Missing);
            } else if given.iter().any(|value| !listed.has(value)) {
                let problem = MediaProblem::NotOneOf { fine: listed.shown() };
                notice(&listed.key, span_of(&said), Some(listed.place), problem);
            }
        }
        for listed in self.none_of.iter().flat_map(|values| &values.0) {
            let said = Said::of(item.keys, &listed.key);
            if said.values().any(|value| listed.has(value)) {
                notice(&listed.key, span_of(&said), Some(listed.place), MediaProblem::Unwanted);
            }
        }
        let alt = Said::of(item.keys, "alt");
        let text = alt.values().find_map(Value::as_text).map(str::trim).filter(|text| !text.is_empty());
        if let Some(problem) = text.and_then(|text| self.alt_problem(text, item)) {
            notice("alt", span_of(&alt), None, problem);
        }
    }

    fn values(&self) -> Vec<(String, String)> {
        // What is not in `one_of` is told anyway.
        let listed = self.none_of.iter().flat_map(|values| &values.0);
        listed.flat_map(|listed| listed.shown().into_iter().map(|value| (listed.key.clone(), value))).collect()
    }
}

impl Media {
    fn noticed(&self, item: &Item<'_>, key: &str, problem: MediaProblem) -> MediaNoticed {
        let known = item_keys().find(|known| Some(*known) == key.split('.').next());
        let file = item.keys.get("file").and_then(Value::as_text).map(str::to_owned);
        let medium = Medium { each: self.each.unwrap_or(Each::Image), file, number: item.number };
        let said = Said::of(item.keys, key).shown();
        MediaNoticed { medium, key: known.unwrap_or("other"), written: key.to_owned(), said, problem }
    }

    /// What is amiss with an alternative text that is there.
    fn alt_problem(&self, alt: &str, item: &Item<'_>) -> Option<MediaProblem> {
        let named = self.need.as_ref().is_some_and(|need| need.0.iter().any(|(key, _)| key == "alt"));
        let poor = self.alt.iter().flatten().copied().find(|poor| match poor {
            // Told already where an alternative text is needed.
            PoorAlt::FileName => !named && is_file_name(alt, item),
            PoorAlt::PictureOf => is_picture_of(alt),
            PoorAlt::Generic => is_generic(alt),
        });
        let count = graphemes(alt);
        poor.map(MediaProblem::Poor)
            .or_else(|| self.min_alt.filter(|&min| count < min).map(|min| MediaProblem::Short { count, min }))
            .or_else(|| self.max_alt.filter(|&max| count > max).map(|max| MediaProblem::Long { count, max }))
    }
}

/// Whether something is said, and not that there is none.
fn is_there(value: &Value) -> bool {
    value.is_given() && value.as_flag() != Some(false)
}

fn is_decorative(item: &Item<'_>) -> bool {
    item.keys.get("decorative").and_then(Value::as_flag) == Some(true)
}

fn span_of(said: &Said<'_>) -> Option<Span> {
    said.entries.first().and_then(|entry| entry.span)
}

/// Whether a text is the name of a file: that of this one, one with the extension of a picture, or what cameras write.
fn is_file_name(alt: &str, item: &Item<'_>) -> bool {
    const EXTENSIONS: [&str; 12] =
        ["jpg", "jpeg", "png", "gif", "webp", "heic", "avif", "svg", "bmp", "tiff", "mp4", "mov"];
    let alt = alt.trim().to_lowercase();
    if alt.is_empty() || alt.contains(char::is_whitespace) {
        return false;
    }
    let file = item.keys.get("file").and_then(Value::as_text).unwrap_or_default().to_lowercase();
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let ends = alt.rsplit_once('.').is_some_and(|(_, end)| EXTENSIONS.contains(&end));
    let camera =
        ["img", "dsc", "dscn", "dscf", "pxl", "image", "bild", "foto", "photo", "screenshot", "bildschirmfoto"];
    let counted = alt.contains(|c: char| c.is_ascii_digit())
        && camera
            .iter()
            .any(|front| alt.strip_prefix(front).is_some_and(|rest| rest.chars().all(|c| !c.is_alphabetic())));
    ends || counted
        || alt == name
        || alt == stem && alt.contains(['_', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
}

/// Words for a picture.
const PICTURES: [&str; 19] = [
    "bild",
    "foto",
    "fotografie",
    "abbildung",
    "grafik",
    "infografik",
    "illustration",
    "screenshot",
    "aufnahme",
    "image",
    "picture",
    "photo",
    "photograph",
    "graphic",
    "infographic",
    "logo",
    "icon",
    "chart",
    "diagram",
];

/// Whether an alternative text begins by saying that it is a picture.
fn is_picture_of(alt: &str) -> bool {
    let alt = alt.to_lowercase();
    let words: Vec<&str> =
        alt.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let words = match words.as_slice() {
        ["ein" | "eine" | "das" | "dieses" | "a" | "an" | "the" | "this", rest @ ..] => rest,
        all => all,
    };
    // A logo or a chart is more than a picture of something: that it is one is worth saying.
    let of_pictures = ["bild", "foto", "fotografie", "aufnahme", "image", "picture", "photo", "photograph"];
    match words {
        [picture, "von" | "vom" | "of" | "mit" | "showing" | "zeigt" | "einer" | "eines" | "des" | "der", ..] => {
            of_pictures.contains(picture)
        }
        ["auf", "dem" | "diesem", picture, ..] | ["hier", "ist", _, picture, ..] => of_pictures.contains(picture),
        _ => false,
    }
}

/// Whether an alternative text is nothing but a word for a picture, perhaps with a number.
fn is_generic(alt: &str) -> bool {
    let alt = alt.to_lowercase();
    let words: Vec<&str> = alt.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_filler = |word: &&str| {
        PICTURES.contains(word)
            || matches!(
                *word,
                "ein"
                    | "eine"
                    | "das"
                    | "a"
                    | "an"
                    | "the"
                    | "alt"
                    | "text"
                    | "alternativtext"
                    | "todo"
                    | "tbd"
                    | "folgt"
                    | "beschreibung"
                    | "description"
            )
    };
    words.iter().all(is_filler)
}
