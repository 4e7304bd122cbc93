//! Numbers of digits alone: what each run of digits is, the strictest reading first.

use super::digits::{FEWEST, Run, runs};
use super::sight::{Sight, firm};
use super::{Detected, Detector, bank, identity, phone};

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    if sight.digits < FEWEST {
        return;
    }
    for run in runs(sight.raw).filter(|run| sight.is_plain(run.span)) {
        if let Some(whole) = read(sight, &run) {
            found.push(whole);
        } else if let Some((first, second)) = phone::two(sight.raw, &run) {
            found.extend([firm(first, Detector::Phone), firm(second, Detector::Phone)]);
        }
    }
}

fn read(sight: &Sight<'_>, run: &Run<'_>) -> Option<Detected> {
    if bank::is_card(run) {
        return Some(firm(run.span, Detector::CreditCard));
    }
    let own = identity::number(sight, run);
    own.or_else(|| phone::is_phone(run, sight.raw).then(|| firm(run.span, Detector::Phone)))
}
