//! What a domain in wire form (`xn--…`) shows to people (RFC 3492).

/// The domain with every label in the letters it stands for; `None` where no label is in wire form, or one cannot be read.
pub fn shown(host: &str) -> Option<String> {
    let is_wire = |label: &str| label.starts_with("xn--");
    if !host.split('.').any(is_wire) {
        return None;
    }
    let labels: Option<Vec<String>> = host
        .split('.')
        .map(|label| label.strip_prefix("xn--").map_or_else(|| Some(label.to_owned()), decoded))
        .collect();
    Some(labels?.join("."))
}

const BASE: u32 = 36;
const SHORT: u32 = 1;
const LONG: u32 = 26;

fn decoded(label: &str) -> Option<String> {
    let (plain, coded) = label.rsplit_once('-').unwrap_or(("", label));
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut point, mut at, mut bias) = (0x80_u32, 0_u32, 72);
    let mut digits = coded.bytes();
    while digits.len() > 0 {
        let (before, mut weight, mut k) = (at, 1_u32, BASE);
        loop {
            let digit = digit(digits.next()?)?;
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(SHORT, LONG);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapt(at - before, count, before == 0);
        point = point.checked_add(at / count)?;
        at %= count;
        letters.insert(usize::try_from(at).ok()?, char::from_u32(point)?);
        at += 1;
    }
    Some(letters.into_iter().collect())
}

const fn digit(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => Some((byte - b'a') as u32),
        b'A'..=b'Z' => Some((byte - b'A') as u32),
        b'0'..=b'9' => Some((byte - b'0') as u32 + 26),
        _ => None,
    }
}

const fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += BASE;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_wire_form_is_read_back() {
        for (wire, domain) in [
            ("xn--strae-oqa.example", "straße.example"),
            ("www.xn--mnchen-ost-9db.de", "www.münchen-ost.de"),
            ("xn--wgv71a119e.jp", "日本語.jp"),
            ("xn--e1afmkfd.xn--p1ai", "пример.рф"),
            ("xn--e28h.example", "😀.example"),
        ] {
            assert_eq!(shown(wire).as_deref(), Some(domain));
        }
        assert_eq!(shown("sonnberg.example"), None);
        assert_eq!(shown("xn--99999999999.example"), None);
    }

    proptest! {
        #[test]
        fn no_label_is_too_strange(label in "(xn--)?[a-z0-9äß-]{0,20}(\\.\\PC{0,3})?") {
            let _ = shown(&label);
        }
    }
}
