//! Several words in capitals: they read like shouting, and some screen readers spell them.

use super::Found;
use crate::text::{Gap, Text, Token};

/// Words of fewer letters may be names and abbreviations.
const LONG: usize = 5;

pub(super) fn find(text: &Text<'_>) -> Vec<Found> {
    let loud = |token: &Token| token.letters.all_capitals() && !token.hashtag;
    let rows = text
        .tokens()
        .chunk_by(|before, token| loud(before) && loud(token) && matches!(token.gap, Gap::Space | Gap::Hyphen));
    rows.filter(|row| {
        let long = row.iter().filter(|token| token.letters.count >= LONG).count();
        row.len() > 2 && long > 0 || row.len() > 1 && long > 1
    })
    .filter_map(|row| Some(Found::counted(row.first()?.span.join(row.last()?.span), row.len())))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Obstacle::AllCapitals;
    use super::super::tests::seen;

    #[test]
    fn shouting_takes_several_words() {
        assert_eq!(seen(AllCapitals, "Leute, WIR FREUEN UNS auf euch"), ["WIR FREUEN UNS"]);
        assert_eq!(seen(AllCapitals, "GROSSE STÖRUNG in Altbach"), ["GROSSE STÖRUNG"]);
        for fine in ["ACHTUNG, nass!", "DAX, SAP, BMW", "NATO UND EU", "#WIRFREUENUNS", "Die UNICEF und die UNESCO"] {
            assert_eq!(seen(AllCapitals, fine), [""; 0], "{fine}");
        }
    }
}
