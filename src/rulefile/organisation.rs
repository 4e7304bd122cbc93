//! `[organisation]`: who speaks.

use super::keys::keys;
use super::values::{Domain, Handle, TermList};
use crate::address::Address;

keys! {
    /// The keys of `[organisation]`.
    pub(crate) OrganisationKeys {
        /// Its names, as people write them.
        /// Ihre Namen, wie man sie schreibt.
        names: TermList,
        /// Its accounts.
        /// Ihre Konten.
        handles: Vec<Handle>,
        /// Its domains.
        /// Ihre Domains.
        domains: Vec<Domain>,
    }
}

/// Who the organisation is.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    /// Its names as terms.
    pub names: Option<TermList>,
    /// Its accounts, lower case.
    pub handles: Vec<String>,
    /// Its domains, lower case.
    pub domains: Vec<String>,
}

impl Organisation {
    pub(crate) fn of(keys: OrganisationKeys) -> Self {
        Self {
            names: keys.names,
            handles: keys.handles.into_iter().flatten().map(|handle| handle.0).collect(),
            domains: keys.domains.into_iter().flatten().map(|domain| domain.0).collect(),
        }
    }

    /// Whether an address leads to one of its domains.
    pub fn owns(&self, address: &Address<'_>) -> bool {
        self.domains.iter().any(|domain| address.leads_to(domain))
    }

    /// Whether nothing is known about it, so that no post can mention it.
    pub fn is_unknown(&self) -> bool {
        self.names.is_none() && self.handles.is_empty() && self.domains.is_empty()
    }
}
