//! Web addresses as rules see them: their parts, the domain they lead to, and what their parameters are for.
//!
//! What is an address at all is for each platform to say, see [`crate::platform`].

mod list;
mod punycode;
mod resemble;

pub use list::Purpose;
pub use punycode::shown;
pub use resemble::{Likeness, likeness, mixes_alphabets};

use crate::span::Span;

/// A web address as it stands in a post, and where its parts are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// All of it.
    pub text: &'a str,
    /// The scheme without `://`; `None` where the address goes without.
    pub scheme: Option<&'a str>,
    /// The host, lower case, without `www.`, user and port.
    pub host: String,
    query: Option<Span>,
}

/// A parameter `name=value` of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter<'a> {
    /// What stands before the `=`.
    pub name: &'a str,
    /// Where it stands in the address, without the `&` around it.
    pub span: Span,
}

impl<'a> Address<'a> {
    /// Takes an address apart. Anything can be taken apart: what is no address has an odd host.
    pub fn new(text: &'a str) -> Self {
        let (scheme, begin) = text.split_once("://").map_or((None, 0), |(scheme, _)| (Some(scheme), scheme.len() + 3));
        let rest = text.get(begin..).unwrap_or_default();
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let host = host.split(':').next().unwrap_or_default().trim_end_matches('.').to_lowercase();
        let host = host.strip_prefix("www.").map(str::to_owned).unwrap_or(host);
        let query = text.find('?').map(|sign| {
            let end = text.get(sign..).and_then(|rest| rest.find('#')).map_or(text.len(), |hash| sign + hash);
            Span::new(sign + 1, end)
        });
        Self { text, scheme, host, query }
    }

    /// Whether it leads to that domain (lower case) or one below it.
    pub fn leads_to(&self, domain: &str) -> bool {
        let domain = domain.strip_prefix("www.").unwrap_or(domain);
        self.host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    }

    /// Whether it hides where it leads.
    pub fn is_short(&self) -> bool {
        list::is_shortener(self)
    }

    /// Its parameters, in order.
    pub fn parameters(&self) -> impl Iterator<Item = Parameter<'a>> {
        let text = self.text;
        let mut at = self.query.map_or(0, |query| query.start);
        self.query.into_iter().flat_map(move |query| query.of(text).split('&')).filter_map(move |part| {
            let span = Span::new(at, at + part.len());
            at = span.end + 1;
            let name = part.split('=').next().unwrap_or_default();
            (!name.is_empty()).then_some(Parameter { name, span })
        })
    }

    /// Its parameters of one purpose.
    pub fn parameters_for(&self, purpose: Purpose) -> Vec<Parameter<'a>> {
        self.parameters().filter(|parameter| list::has_purpose(self, parameter.name, purpose)).collect()
    }

    /// The address without some of its parameters; the sign before the last one that goes, goes as well.
    pub fn without(&self, parameters: &[Parameter<'_>]) -> String {
        let Some(query) = self.query else { return self.text.to_owned() };
        let kept: Vec<&str> = self
            .parameters()
            .filter(|parameter| parameters.iter().all(|gone| gone.span != parameter.span))
            .map(|parameter| parameter.span.of(self.text))
            .collect();
        let (front, back) = (self.text.get(..query.start - 1), self.text.get(query.end..));
        let sign = if kept.is_empty() { "" } else { "?" };
        [front.unwrap_or_default(), sign, &kept.join("&"), back.unwrap_or_default()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_host_whatever_stands_around_it() {
        for (text, host) in [
            ("https://www.Sonnberg.example/karriere?a=1#b", "sonnberg.example"),
            ("sonnberg.example", "sonnberg.example"),
            ("http://eva:geheim@sonnberg.example:8080/x", "sonnberg.example"),
            ("https://sonnberg.example?x=a@b.example", "sonnberg.example"),
            ("https://straße.example.", "straße.example"),
            ("", ""),
            ("://", ""),
        ] {
            assert_eq!(Address::new(text).host, host, "{text}");
        }
    }

    #[test]
    fn a_domain_has_those_below_it() {
        let leads = |text, domain| Address::new(text).leads_to(domain);
        assert!(leads("https://blog.sonnberg.example/x", "sonnberg.example"));
        assert!(leads("www.sonnberg.example", "sonnberg.example"));
        assert!(!leads("https://notsonnberg.example", "sonnberg.example"));
        assert!(!leads("https://sonnberg.example.evil.example", "sonnberg.example"));
    }

    #[test]
    fn parameters_go_and_the_rest_stays() {
        let address = Address::new("https://a.example/x?utm_source=li&id=7&UTM_medium=post#teil");
        let tracking = address.parameters_for(Purpose::Tracking);
        let names: Vec<&str> = tracking.iter().map(|parameter| parameter.name).collect();
        assert_eq!(names, ["utm_source", "UTM_medium"]);
        assert_eq!(address.without(&tracking), "https://a.example/x?id=7#teil");
        let address = Address::new("https://a.example/?fbclid=1");
        assert_eq!(address.without(&address.parameters_for(Purpose::Tracking)), "https://a.example/");
        assert_eq!(Address::new("https://a.example/?&=&x").parameters().count(), 1);
    }
}
