//! Whether what a draft says is what a rule file asks for.

use crate::draft::{Moment, Value};
use crate::rulefile::node::Toml;

/// Whether what a draft says is what a rule asks for; of several values, one is enough.
///
/// Letter case does not matter, `*` at the beginning or the end of a text stands for anything, and a day for all its hours.
pub fn agrees(wanted: &Toml, said: &Value) -> bool {
    match (wanted, said) {
        (_, Value::List(items)) => items.iter().any(|item| agrees(wanted, item)),
        // `reply_to = "complaint"` asks for any word about it.
        (_, Value::Table(table)) => table.iter().any(|(_, entry)| agrees(wanted, &entry.value)),
        (Toml::Text(wanted), Value::Text(said)) => fits(&wanted.trim().to_lowercase(), &said.trim().to_lowercase()),
        (Toml::Text(wanted), Value::Whole(said)) => wanted.trim() == said.to_string(),
        (Toml::Date(wanted), Value::Text(said)) => {
            let (wanted, said) = (Moment::parse(wanted), Moment::parse(said));
            wanted.zip(said).is_some_and(|(wanted, said)| wanted.order(&said).is_eq())
        }
        // Cells of a table know no types: `true` in a CSV file is a text.
        (Toml::Flag(wanted), said) => said.as_flag() == Some(*wanted),
        #[expect(clippy::cast_precision_loss, reason = "nobody counts to 2^53 in a draft")]
        (Toml::Whole(wanted), said) => same_number(*wanted as f64, said),
        (Toml::Number(wanted), said) => same_number(*wanted, said),
        _ => false,
    }
}

fn same_number(wanted: f64, said: &Value) -> bool {
    said.as_number().is_some_and(|said| (wanted - said).abs() < f64::EPSILON)
}

/// Whether a text is the one that is wanted, both in lower case.
fn fits(wanted: &str, said: &str) -> bool {
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        _ if wanted == said => true,
        (Some(inner), Some(_)) => said.contains(inner.trim_end_matches('*')),
        (Some(end), None) => said.ends_with(end),
        (None, Some(start)) => said.starts_with(start),
        (None, None) => false,
    }
}
