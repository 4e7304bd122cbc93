//! `[platform.NAME]`: what a platform allows this organisation, other than anybody else.
//!
//! ```toml
//! [platform.mastodon]
//! max_characters = 1000      # our own server allows more
//!
//! [platform.x]
//! premium = true             # our account pays for long posts
//! ```

use super::fault::Fault;
use super::keys::{Reading, Shape, keys, only};
use super::node::{Entry, Toml};
use super::suggest::nearest;
use crate::platform::{self, Bound, Platform};

keys! {
    /// The keys of `[platform.NAME]`.
    pub(crate) PlatformKeys {
        /// How long a post may be there, as the platform counts.
        /// Wie lang ein Beitrag dort sein darf, so wie die Plattform zählt.
        max_characters: usize,
        /// Whether the account pays for longer posts.
        /// Ob das Konto für längere Beiträge bezahlt.
        premium: bool,
    }
}

/// The platforms that `[platform.NAME]` changes; every mistake is noted.
pub(crate) fn read(entry: Option<&Entry>, reading: &mut Reading<'_>) -> Vec<Platform> {
    let Some(entry) = entry else { return Vec::new() };
    let Toml::Table(named) = &entry.node.value else {
        reading.wrong_type(&entry.key, Shape::Table, &entry.node);
        return Vec::new();
    };
    named.iter().filter_map(|one| own(one, reading)).collect()
}

fn own(entry: &Entry, reading: &mut Reading<'_>) -> Option<Platform> {
    let Some(platform) = platform::find(&entry.key) else {
        let meant = nearest(&entry.key, platform::names()).or_else(|| nearest(&entry.key, platform::spellings()));
        let meant = meant.map(str::to_owned);
        reading.problem(entry.place, Fault::UnknownPlatform { name: entry.key.clone(), meant });
        return None;
    };
    let Toml::Table(table) = &entry.node.value else {
        reading.wrong_type(&entry.key, Shape::Table, &entry.node);
        return None;
    };
    only(table, &format!("platform.{}", platform.id()), &[PlatformKeys::TABLE], reading);
    if let Some(entry) = table.get("premium").filter(|_| platform.limit(Bound::Premium).is_none()) {
        reading.problem(entry.place, Fault::WithoutEffect { key: "premium", needs: &["[platform.x]"] });
    }
    if table.is_empty() {
        reading.problem(entry.place, Fault::NothingToDo { kind: "platform", needs: &["max_characters"] });
    }
    let keys = PlatformKeys::read(table, reading);
    if let (Some(0), Some(entry)) = (keys.max_characters, table.get("max_characters")) {
        let key = entry.key.clone();
        reading.problem(entry.node.place, Fault::OutOfRange { key, least: 1.0, most: None });
    }
    Some(match keys.max_characters {
        Some(max) => platform.with_max(max),
        None if keys.premium == Some(true) => platform.with_limit_of(Bound::Premium),
        None => platform.clone(),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::guideline::{Guideline, load};
    use crate::say::{self, Lang};

    fn read(text: &str) -> Result<Guideline, Vec<String>> {
        let loaded = load("taktvoll.toml", text, None, &|_| Err(String::new()), date(2026, 11, 23));
        loaded.map_err(|broken| {
            let said = broken.problems.iter().map(|problem| {
                let hint = say::problem::hint(&problem.fault, Lang::En).unwrap_or_default();
                format!("{} {hint}", say::problem::message(&problem.fault, Lang::En)).trim_end().to_owned()
            });
            said.collect()
        })
    }

    #[test]
    fn a_server_and_an_account_may_allow_more() {
        let guideline =
            read("[platform.mastodon]\nmax_characters = 1000\n[platform.twitter]\npremium = true\n").unwrap();
        let max = |name| guideline.stage.venue(platform::find(name)).max();
        assert_eq!(max("mastodon"), Some(1000));
        assert_eq!(max("x"), Some(25_000));
        assert_eq!(max("bluesky"), Some(300));
    }

    #[test]
    fn what_is_unknown_is_said_with_what_was_meant() {
        let problems = |text| read(text).unwrap_err().join("\n");
        assert!(problems("[platform.mastodn]\nmax_characters = 9").contains("mastodon"));
        assert!(problems("[platform.mastodon]\nmax_character = 9").contains("max_characters"));
        assert!(problems("[platform.mastodon]\nmax_characters = \"9\"").contains("max_characters"));
        assert!(problems("[platform.mastodon]\nmax_characters = 0").contains("max_characters"));
        assert!(problems("[platform.mastodon]\npremium = true").contains("premium"));
        assert!(problems("[platform.x]\npremium = 1").contains("premium"));
        assert!(problems("[platform]\nx = 3").contains('x'));
        assert!(problems("[platforms.x]\npremium = true").contains("platform"));
        assert!(problems("[platform.x]").contains("max_characters"));
    }
}
