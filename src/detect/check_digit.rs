//! Check digits: the arithmetic that tells a number somebody has from one somebody typed.

/// The digits of a text as numbers; other characters are left out.
fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    text.chars().filter_map(|c| c.to_digit(10))
}

/// The sum of digits times weights.
pub(super) fn weighted(text: &str, weights: &[u32]) -> u32 {
    digits(text).zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The Luhn check (ISO/IEC 7812-1, annex B): every second digit from the right doubled, the sum of all digits divisible
/// by ten.
pub(super) fn luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, _) => digit,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    sum.is_multiple_of(10) && digits(text).any(|digit| digit != 0)
}

/// ISO 7064 mod 97-10 as IBANs use it (ISO 13616): the first four characters to the end, letters as 10 to 35, the
/// remainder is 1.
pub(super) fn mod_97(iban: &str) -> bool {
    let moved = iban.bytes().skip(4).chain(iban.bytes().take(4));
    let remainder = moved.fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.to_ascii_uppercase().saturating_sub(b'A')) + 10) % 97,
    });
    remainder == 1
}

/// ISO 7064 mod 11,10, as the German tax number uses it.
pub(super) fn mod_11_10(text: &str) -> bool {
    let count = digits(text).count();
    let product = digits(text).take(count.saturating_sub(1)).fold(10, |product, digit| {
        let sum = match (digit + product) % 10 {
            0 => 10,
            sum => sum,
        };
        2 * sum % 11
    });
    digits(text).last() == Some((11 - product) % 10)
}

/// The check digit of a GTIN-13 (GS1 general specifications, 7.9): weights 1 and 3 in turn, the sum divisible by ten.
pub(super) fn ean_13(text: &str) -> bool {
    let weights = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1];
    digits(text).count() == weights.len() && weighted(text, &weights).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_digit_shows() {
        assert!(luhn("4111111111111111") && !luhn("4111111111111112") && !luhn("0000"));
        assert!(mod_97("DE89370400440532013000") && !mod_97("DE88370400440532013000"));
        assert!(mod_11_10("61549832777") && !mod_11_10("61549832778"));
        assert!(ean_13("7569217076985") && !ean_13("7569217076986"));
    }
}
