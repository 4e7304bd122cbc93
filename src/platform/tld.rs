//! Top-level domains.

const LIST: &str = include_str!("tlds.txt");

/// The longest top-level domain in bytes.
const LONGEST: usize = 33;

/// Whether `name`, in lower case, is a top-level domain.
pub(super) fn is_known(name: &str) -> bool {
    // Binary search over the lines as they are: nothing to build at the start.
    let (mut low, mut high) = (0, LIST.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start =
            memchr::memrchr(b'\n', LIST.as_bytes().get(low..middle).unwrap_or_default()).map_or(low, |at| low + at + 1);
        let rest = LIST.as_bytes().get(start..high).unwrap_or_default();
        let end = memchr::memchr(b'\n', rest).map_or(high, |at| start + at);
        match LIST.get(start..end).unwrap_or_default().cmp(name) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

/// Whether `name`, in any letter case, is a top-level domain.
pub(super) fn is_known_in_any_case(name: &str) -> bool {
    if name.len() > LONGEST || name.is_empty() {
        return false;
    }
    if name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return is_known(name);
    }
    is_known(&name.to_lowercase())
}

/// The length of the top-level domain that `text` starts with and that `ends` lets end there: the longest one.
pub(super) fn prefix(text: &str, ends: impl Fn(Option<char>) -> bool) -> Option<usize> {
    let ascii = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let follows = |len: usize| text.get(len..).and_then(|rest| rest.chars().next());
    if follows(ascii).is_some_and(|next| !next.is_ascii()) {
        let lengths: Vec<usize> = text
            .char_indices()
            .take_while(|&(at, c)| at < LONGEST && !c.is_whitespace() && (!c.is_ascii() || c.is_ascii_alphanumeric()))
            .map(|(at, c)| at + c.len_utf8())
            .filter(|&end| end > ascii)
            .collect();
        for len in lengths.into_iter().rev() {
            if ends(follows(len)) && text.get(..len).is_some_and(is_known_in_any_case) {
                return Some(len);
            }
        }
    }
    (ascii > 0 && ends(follows(ascii)) && text.get(..ascii).is_some_and(is_known_in_any_case)).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_lower_case() {
        let lines: Vec<_> = LIST.lines().collect();
        let names: Vec<_> = lines.iter().filter(|line| !line.starts_with('#')).collect();
        assert!(names.len() > 1_400);
        assert!(names.is_sorted());
        assert!(names.iter().all(|name| name.len() <= LONGEST && **name == name.to_lowercase()));
        assert!(names.iter().all(|name| is_known(name)));
    }

    #[test]
    fn only_whole_names_are_known() {
        assert!(is_known("de") && is_known("aaa") && is_known("онлайн") && is_known_in_any_case("COM"));
        assert!(!is_known("d") && !is_known("") && !is_known("dee") && !is_known("zzz") && !is_known("\n"));
    }

    #[test]
    fn a_prefix_is_the_longest_that_may_end_there() {
        let anywhere = |next: Option<char>| !next.is_some_and(|c| c.is_ascii_alphanumeric());
        assert_eq!(prefix("com/a", anywhere), Some(3));
        assert_eq!(prefix("comma", anywhere), None);
        assert_eq!(prefix("comだよね", anywhere), Some(3));
        assert_eq!(prefix("みんなです", anywhere), Some("みんな".len()));
        assert_eq!(prefix("vermögensberatung", anywhere), Some("vermögensberatung".len()));
        assert_eq!(prefix("そして", anywhere), None);
    }
}
