//! Words and signs without which some families of data are not looked for: one pass over the text tells which.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// A family of words and signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Password = 1,
    Secret = 2,
    Birth = 4,
    Case = 8,
    Home = 16,
    Place = 32,
    Internal = 64,
    Userinfo = 128,
    At = 256,
    Plate = 512,
    Docket = 1024,
    Degrees = 2048,
}

/// In any letter case; letters beyond ASCII as they stand.
const WORDS: &[(&str, Cue)] = &[
    ("passw", Cue::Password),
    ("passphrase", Cue::Password),
    ("passcode", Cue::Password),
    ("kennwort", Cue::Password),
    ("pw", Cue::Password),
    ("code", Cue::Password),
    ("pin", Cue::Password),
    ("schlüssel", Cue::Password),
    ("key", Cue::Password),
    ("login", Cue::Password),
    ("zugang", Cue::Password),
    ("anmelde", Cue::Password),
    ("credentials", Cue::Password),
    ("key", Cue::Secret),
    ("schlüssel", Cue::Secret),
    ("token", Cue::Secret),
    ("secret", Cue::Secret),
    ("bearer", Cue::Secret),
    ("geb", Cue::Birth),
    ("born", Cue::Birth),
    ("dob", Cue::Birth),
    ("birth", Cue::Birth),
    ("d.o.b", Cue::Birth),
    ("zeichen", Cue::Case),
    ("az.", Cue::Case),
    ("az:", Cue::Case),
    ("az ", Cue::Case),
    ("gz", Cue::Case),
    ("case", Cue::Case),
    ("claim", Cue::Case),
    ("patient", Cue::Case),
    ("mandanten", Cue::Case),
    ("versicherten", Cue::Case),
    ("mrn", Cue::Case),
    ("medical record", Cue::Case),
    ("incident", Cue::Case),
    ("geschäfts", Cue::Case),
    ("verfahrens", Cue::Case),
    ("file n", Cue::Case),
    ("docket", Cue::Case),
    ("vorgang", Cue::Case),
    ("fallnummer", Cue::Case),
    ("fall-n", Cue::Case),
    ("fall n", Cue::Case),
    ("schaden", Cue::Case),
    ("js ", Cue::Docket),
    ("-cv-", Cue::Docket),
    ("-cr-", Cue::Docket),
    ("ds ", Cue::Docket),
    ("cs ", Cue::Docket),
    ("ls ", Cue::Docket),
    ("ca ", Cue::Docket),
    ("sa ", Cue::Docket),
    ("owi ", Cue::Docket),
    ("wifi", Cue::Password),
    ("wlan", Cue::Password),
    ("ssid", Cue::Password),
    ("wohn", Cue::Home),
    ("adresse", Cue::Home),
    ("anschrift", Cue::Home),
    ("address", Cue::Home),
    ("live", Cue::Home),
    ("zuhause", Cue::Home),
    ("zu hause", Cue::Home),
    ("my place", Cue::Home),
    ("moved ", Cue::Home),
    ("postcode", Cue::Home),
    ("bei mir", Cue::Home),
    ("°", Cue::Place),
    ("º", Cue::Place),
    ("geo:", Cue::Place),
    ("lat", Cue::Degrees),
    ("breite", Cue::Degrees),
    ("@", Cue::At),
    ("=", Cue::Place),
    ("(at)", Cue::At),
    ("[at]", Cue::At),
    ("{at}", Cue::At),
    ("(ät)", Cue::At),
    ("intranet", Cue::Internal),
    (".local", Cue::Internal),
    (".lan", Cue::Internal),
    (".corp", Cue::Internal),
    (".intern", Cue::Internal),
    (".home.arpa", Cue::Internal),
    (".localdomain", Cue::Internal),
    ("localhost", Cue::Internal),
    ("http:", Cue::Internal),
    ("https:", Cue::Internal),
    ("file:", Cue::Internal),
    ("smb:", Cue::Internal),
    ("ftp:", Cue::Internal),
    ("sharepoint.", Cue::Internal),
    ("jira.", Cue::Internal),
    ("confluence.", Cue::Internal),
    ("\\\\", Cue::Internal),
    ("://", Cue::Userinfo),
    ("kennzeichen", Cue::Plate),
    ("schild", Cue::Plate),
    ("plate", Cue::Plate),
    ("autonummer", Cue::Plate),
    ("kfz", Cue::Plate),
    ("nummerntafel", Cue::Plate),
    ("reg", Cue::Plate),
    ("tag", Cue::Plate),
];

/// The families that a text has words of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cues(u16);

impl Cues {
    pub(super) fn of(text: &str) -> Self {
        static WORDS_INDEX: OnceLock<Option<AhoCorasick>> = OnceLock::new();
        let index = WORDS_INDEX.get_or_init(|| {
            let mut builder = AhoCorasick::builder();
            builder.ascii_case_insensitive(true).kind(Some(AhoCorasickKind::NoncontiguousNFA));
            builder.build(WORDS.iter().map(|(word, _)| word)).ok()
        });
        let mut cues = Self::default();
        for hit in index.iter().flat_map(|index| index.find_overlapping_iter(text)) {
            if let Some((_, cue)) = WORDS.get(hit.pattern().as_usize()) {
                cues.0 |= *cue as u16;
            }
        }
        cues
    }

    pub(super) const fn has(self, cue: Cue) -> bool {
        self.0 & cue as u16 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pass_tells_what_a_text_may_have() {
        let cues = Cues::of("Das WLAN-PASSWORT und das Geburtsdatum");
        assert!(cues.has(Cue::Password) && cues.has(Cue::Birth));
        assert!(!cues.has(Cue::Case) && !cues.has(Cue::Internal));
        assert!(!Cues::of("Guten Morgen!").has(Cue::Password));
    }
}
