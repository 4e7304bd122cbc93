//! What the kind `media` notices about an image or a video.

/// Which of them it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medium {
    /// Image or video.
    pub each: Each,
    /// Its file, where it has a name.
    pub file: Option<String>,
    /// Its number among its like, from 1.
    pub number: usize,
}

/// What the kind `media` looks at, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// Each image, in the text or in `[[images]]`.
    Image,
    /// Each of `[[videos]]`.
    Video,
}

crate::names::names!(pub Each { Image = "image", Video = "video" });

/// What is amiss with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediaProblem {
    /// Something it must carry is not there.
    Missing,
    /// A value that is not among those that are fine.
    NotOneOf {
        /// Those that are.
        fine: Vec<String>,
    },
    /// A value that is not fine.
    Unwanted,
    /// An alternative text that is shorter than it should be.
    Short {
        /// How many characters it has.
        count: usize,
        /// How many it should have.
        min: usize,
    },
    /// An alternative text that is longer than it should be.
    Long {
        /// How many characters it has.
        count: usize,
        /// How many it should have.
        max: usize,
    },
    /// An alternative text that helps nobody.
    Poor(PoorAlt),
}

/// Why an alternative text helps nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoorAlt {
    /// It is the name of a file: `IMG_2031.jpg`.
    FileName,
    /// It begins by saying that it is a picture: “Bild von …”. A screen reader has said so already.
    PictureOf,
    /// It is nothing but “Bild”, “photo”, “infographic”.
    Generic,
}

crate::names::names!(pub PoorAlt { FileName = "file-name", PictureOf = "picture-of", Generic = "generic" });

/// What the kind `media` noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaNoticed {
    /// Which image or video.
    pub medium: Medium,
    /// The key it is about; the stable word of the problem.
    pub key: &'static str,
    /// That key as the rule writes it, where it is none of the known ones.
    pub written: String,
    /// What is said there.
    pub said: String,
    /// What is amiss.
    pub problem: MediaProblem,
}

impl MediaNoticed {
    /// The stable word: the key, `other` for a key of the organisation's own.
    pub const fn word(&self) -> &'static str {
        self.key
    }
}
