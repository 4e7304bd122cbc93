//! Web addresses, accounts and domains.

use super::{items, text};
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::Entry;

/// A web address, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(pub String);

impl Read for Address {
    const SHAPE: Shape = Shape::Address;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let written = text(&entry.key, &entry.node, Self::SHAPE, reading)?;
        let host = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
        if host.is_some_and(|host| !host.is_empty() && !written.contains(char::is_whitespace)) {
            return Some(Self(written));
        }
        reading.problem(entry.node.place, Fault::NotAnAddress { key: entry.key.clone(), value: written });
        None
    }
}

/// The name of an account with its sign, lower case: `@sonnberg`, `@sonnberg@social.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handle(pub String);

impl Read for Vec<Handle> {
    const SHAPE: Shape = Shape::Handles;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        items(&entry.key, &entry.node, Self::SHAPE, reading, handle)
    }
}

/// The account of that name.
pub(super) fn handle(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Handle> {
    let name = written.strip_prefix('@').filter(|name| !name.is_empty());
    if name.is_some_and(|name| !name.contains([' ', '/', ','])) {
        return Some(Handle(written.to_lowercase()));
    }
    reading.problem(place, Fault::NotAHandle { value: written });
    None
}

/// A domain without anything around it, lower case: `sonnberg.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain(pub String);

impl Read for Vec<Domain> {
    const SHAPE: Shape = Shape::Domains;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        items(&entry.key, &entry.node, Self::SHAPE, reading, domain)
    }
}

/// The domain of that name.
pub(super) fn domain(written: String, place: Place, reading: &mut Reading<'_>) -> Option<Domain> {
    if is_domain(&written) {
        return Some(Domain(written.to_lowercase()));
    }
    let host = written.split_once("://").map_or(written.as_str(), |(_, rest)| rest);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host).split(['/', '?', '#', ':']).next();
    let meant = host.map(|host| host.strip_prefix("www.").unwrap_or(host)).filter(|host| is_domain(host));
    let meant = meant.map(str::to_owned);
    reading.problem(place, Fault::NotADomain { value: written, meant });
    None
}

fn is_domain(written: &str) -> bool {
    let labels = || written.split('.');
    let fits = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    labels().count() > 1 && labels().all(fits)
}
