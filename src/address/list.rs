//! What is known about certain domains and parameters: the lists in `rules/words`.

use super::Address;

/// Domains that stand for other addresses, one a line.
const SHORTENERS: &str = include_str!("../../rules/words/shorteners.txt");
/// Parameters that follow readers from page to page, one a line; a star at the end is any ending.
const TRACKING: &str = include_str!("../../rules/words/tracking.txt");
/// Parameters that pay somebody, one a line; behind a space the beginning of a label of the only domains where they do.
const AFFILIATE: &str = include_str!("../../rules/words/affiliate.txt");

/// What a parameter of an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It follows readers from page to page.
    Tracking,
    /// Somebody is paid when readers buy.
    Affiliate,
}

pub(super) fn is_shortener(address: &Address<'_>) -> bool {
    lines(SHORTENERS).any(|domain| address.host == domain)
}

pub(super) fn has_purpose(address: &Address<'_>, name: &str, purpose: Purpose) -> bool {
    let name = name.to_lowercase();
    lines(match purpose {
        Purpose::Tracking => TRACKING,
        Purpose::Affiliate => AFFILIATE,
    })
    .any(|line| {
        let (listed, label) = line.split_once(' ').map_or((line, None), |(listed, label)| (listed, Some(label)));
        let is_named = listed.strip_suffix('*').map_or(name == listed, |front| name.starts_with(front));
        is_named && label.is_none_or(|label| address.host.split('.').any(|own| own == label))
    })
}

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_lower_case_and_sorted() {
        for list in [SHORTENERS, TRACKING, AFFILIATE] {
            let lines: Vec<&str> = lines(list).collect();
            assert!(lines.is_sorted() && lines.iter().all(|line| *line == line.to_lowercase()));
        }
    }

    #[test]
    fn a_parameter_pays_only_where_it_does() {
        let affiliate = |text| Address::new(text).parameters_for(Purpose::Affiliate).len();
        assert_eq!(affiliate("https://www.amazon.de/dp/B01?tag=lampe-21"), 1);
        assert_eq!(affiliate("https://blog.example/?tag=lampe"), 0);
        assert_eq!(affiliate("https://shop.example/?awc=1_2"), 1);
    }
}
