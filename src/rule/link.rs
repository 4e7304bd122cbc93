//! Which links are fine, and what they carry.
//!
//! `allow` names the only domains that links may lead to, `deny` those that are not for posts, `require` those of which
//! one has to be there, `require_all` those that all have to be. A domain stands for all below it, too, and the word
//! `organisation` for the organisation's own domains. `except` takes out what the rule leaves alone.
//!
//! `position` says where links stand: `end` (behind all words), `sentence-end` (behind those of their sentence or line),
//! `start`, `inline` (inside a sentence), or `not-start`: something stands before them that says where they lead. With
//! `require` it is about the required ones. Links are counted by the kind `limit`, domains by `max_domains`.
//!
//! `detect` looks at the links themselves: `shortener` (nobody sees where they lead), `http` (unprotected; mended for own
//! domains), `tracking` (parameters that follow readers, such as `utm_source`; mended), `affiliate` (parameters that pay
//! somebody), `punycode` (`xn--…`), and `look-alike`: domains that look like the own ones or those of `allow` and
//! `require`.
//!
//! ```toml
//! [link.own]
//! allow  = ["organisation", "bund.example"]
//! flags  = ["Mehr: https://voltara.example/preise"]
//! allows = ["Mehr: https://blog.sonnberg.example/preise", "Mehr: www.bund.example"]
//!
//! [link.clean]
//! detect = ["shortener", "tracking", "http", "look-alike"]
//! except = ["youtu.be"]
//! flags  = ["Mehr: https://bit.ly/3xYz", "https://sonnberg.example/?utm_source=x", "https://s0nnberg.example"]
//! allows = ["Mehr: https://sonnberg.example/?seite=2"]
//!
//! [link.source]
//! require  = ["organisation"]
//! position = "end"
//! flags    = ["Neuer Studiengang!", "https://sonnberg.example heißt unsere neue Seite"]
//! allows   = ["Neuer Studiengang: https://sonnberg.example/neu #Studium"]
//!
//! [organisation]
//! domains = ["sonnberg.example"]
//! ```
//!
//! # Deutsch
//!
//! Welche Links in Ordnung sind und was an ihnen hängt.
//!
//! `allow` nennt die Domains, auf die allein verlinkt wird, `deny` solche, auf die nicht verlinkt wird, `require` solche,
//! von denen eine dabei sein soll, `require_all` solche, die alle dabei sein sollen. Eine Domain steht auch für alle
//! darunter, das Wort `organisation` für die eigenen Domains der Organisation. `except` nennt, was die Regel in Ruhe lässt.
//!
//! `position` sagt, wo Links stehen: `end` (hinter allen Wörtern), `sentence-end` (hinter denen ihres Satzes oder ihrer
//! Zeile), `start`, `inline` (mitten im Satz) oder `not-start`: Davor steht etwas, das sagt, wohin sie führen. Mit
//! `require` geht es um die verlangten. Links zählt die Regelart `limit`, Domains `max_domains`.
//!
//! `detect` sieht sich die Links selbst an: `shortener` (niemand sieht, wohin sie führen), `http` (ungeschützt; für eigene
//! Domains behebbar), `tracking` (Anhängsel wie `utm_source`, die Lesenden folgen; behebbar), `affiliate` (Anhängsel, an
//! denen jemand verdient), `punycode` (`xn--…`) und `look-alike`: Domains, die den eigenen oder denen aus `allow` und
//! `require` zum Verwechseln ähnlich sehen.

use std::collections::BTreeSet;

use super::entity::{self, Entry, One, Wanted};
use super::{Check, Kind, Notice, Notices, Scene};
use crate::address::{Address, Likeness, Purpose, likeness, mixes_alphabets, shown};
use crate::finding::{Fix, Level, Position, Unfit};
use crate::names::names;
use crate::platform::EntityKind;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::{Listed, Site, choice};
use crate::rulefile::{Organisation, Place};
use crate::span::Span;

pub(super) const KIND: Kind =
    Kind { name: "link", level: Level::Advice, keys: Keys::TABLE, source: include_str!("link.rs"), compile };

/// What links can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    Shortener,
    Http,
    Tracking,
    Affiliate,
    LookAlike,
    Punycode,
}

names!(Detail {
    Shortener = "shortener",
    Http = "http",
    Tracking = "tracking",
    Affiliate = "affiliate",
    LookAlike = "look-alike",
    Punycode = "punycode",
});
choice!(Detail);

keys! {
    Keys {
        /// The only domains that links may lead to; `organisation` stands for the own ones.
        /// Die Domains, auf die allein verlinkt wird; `organisation` steht für die eigenen.
        allow: Listed<Site>,
        /// Domains that are not for posts.
        /// Domains, auf die nicht verlinkt wird.
        deny: Listed<Site>,
        /// Domains of which one has to be there.
        /// Domains, von denen eine dabei sein soll.
        require: Listed<Site>,
        /// Domains that all have to be there.
        /// Domains, die alle dabei sein sollen.
        require_all: Listed<Site>,
        /// Domains that the rule leaves alone.
        /// Domains, die die Regel in Ruhe lässt.
        except: Listed<Site>,
        /// Where links stand: `start`, `end`, `sentence-end`, `inline` or `not-start`.
        /// Wo Links stehen: `start`, `end`, `sentence-end`, `inline` oder `not-start`.
        position: Position,
        /// At most this many different domains in a post.
        /// Höchstens so viele verschiedene Domains je Beitrag.
        max_domains: usize,
        /// What to look for in links.
        /// Worauf an den Links zu achten ist.
        detect: Vec<Detail>,
    }
}

#[derive(Debug)]
struct Link {
    wanted: Wanted<Site>,
    max_domains: Option<usize>,
    detect: Vec<Detail>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    const NEEDS: &[&str] = &["allow", "deny", "require", "require_all", "position", "max_domains", "detect"];
    let Keys { allow, deny, require, require_all, except, position, max_domains, detect } = Keys::read(table, reading);
    let wanted = Wanted { allow, deny, require, require_all, except, position, max_run: None, max_repeat: None };
    let wanted = wanted.agreed((table, place), KIND.name, NEEDS, reading)?;
    Some(Box::new(Link { wanted, max_domains, detect: detect.unwrap_or_default() }))
}

impl Entry for Site {
    const KIND: EntityKind = EntityKind::Url;
    type Seen = String;

    fn see(written: &str) -> String {
        Address::new(written).host
    }

    fn fits(&self, host: &String, own: &Organisation) -> bool {
        let address = Address::new(host);
        match self {
            Self::Own => own.owns(&address),
            Self::Domain(domain) => address.leads_to(domain),
        }
    }

    fn shown(&self, own: &Organisation) -> Vec<String> {
        match self {
            Self::Own => own.domains.clone(),
            Self::Domain(domain) => vec![domain.clone()],
        }
    }
}

impl Check for Link {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        let links = self.wanted.entities(scene);
        self.wanted.check(scene, &links, notices);
        for link in &links {
            let address = Address::new(link.span.of(scene.posts[link.post].text.raw()));
            for &detail in &self.detect {
                notices.extend(self.look(detail, link, &address, &scene.stage.organisation));
            }
        }
        if let Some(max) = self.max_domains {
            for of_post in links.chunk_by(|one, next| one.post == next.post) {
                let mut hosts = BTreeSet::new();
                let surplus = of_post.iter().filter(|link| hosts.insert(&link.seen)).nth(max);
                let count = of_post.iter().map(|link| &link.seen).collect::<BTreeSet<_>>().len();
                notices.extend(surplus.map(|link| link.notice(Unfit::Domains { count, max })));
            }
        }
    }
}

impl Link {
    fn look(&self, detail: Detail, link: &One<Site>, address: &Address<'_>, own: &Organisation) -> Option<Notice> {
        let at = |part: Span, unfit| Notice { span: Some(part.shift(link.span.start)), ..link.notice(unfit) };
        match detail {
            Detail::Shortener => address.is_short().then(|| link.notice(Unfit::Shortener)),
            Detail::Http => {
                let scheme = address.scheme.filter(|scheme| scheme.eq_ignore_ascii_case("http"))?;
                let notice = at(Span::new(0, scheme.len() + "://".len()), Unfit::Insecure);
                let fix = Fix { span: Span::new(0, scheme.len()).shift(link.span.start), text: "https".to_owned() };
                Some(if own.owns(address) { notice.fixed_by(fix) } else { notice })
            }
            Detail::Tracking => {
                let parameters = address.parameters_for(Purpose::Tracking);
                let fix = Fix { span: link.span, text: address.without(&parameters) };
                let all = parameters.iter().map(|parameter| parameter.span).reduce(Span::join)?;
                Some(at(all, Unfit::Tracking).fixed_by(fix))
            }
            Detail::Affiliate => {
                let parameters = address.parameters_for(Purpose::Affiliate);
                let all = parameters.iter().map(|parameter| parameter.span).reduce(Span::join)?;
                Some(at(all, Unfit::Affiliate).possibly())
            }
            Detail::Punycode => Some(link.notice(Unfit::Punycode { shown: shown(&address.host)? })),
            Detail::LookAlike => self.look_alike(link, address, own),
        }
    }

    /// A domain that looks like a known one, or has letters of several alphabets in one word.
    fn look_alike(&self, link: &One<Site>, address: &Address<'_>, own: &Organisation) -> Option<Notice> {
        let listed = [&self.wanted.allow, &self.wanted.require, &self.wanted.require_all];
        let known: Vec<String> = own
            .domains
            .iter()
            .cloned()
            .chain(listed.into_iter().flatten().flat_map(|list| entity::shown(list, own)))
            .collect();
        if known.iter().any(|domain| address.leads_to(domain)) {
            return None;
        }
        let host = shown(&address.host).unwrap_or_else(|| address.host.clone());
        let like =
            known.iter().filter_map(|domain| Some((resembles(&host, domain)?, domain))).max_by_key(|(how, _)| *how);
        if let Some((how, domain)) = like {
            let notice = link.notice(Unfit::LookAlike { known: domain.clone() });
            return Some(if how == Likeness::Same { notice } else { notice.possibly() });
        }
        host.split('.').any(mixes_alphabets).then(|| link.notice(Unfit::MixedAlphabets))
    }
}

/// How much a host is like a known domain: as a whole, in its last labels, or with the domain in front of another one.
fn resembles(host: &str, domain: &str) -> Option<Likeness> {
    let labels = domain.split('.').count();
    let start = host.rmatch_indices('.').nth(labels - 1).map_or(0, |(dot, _)| dot + 1);
    let tail = host.get(start..).unwrap_or_default();
    let in_front = || {
        let dashed = domain.replace('.', "-");
        let is_front = |name: &str| host.strip_prefix(name).is_some_and(|rest| rest.starts_with(['.', '-']));
        (is_front(domain) || is_front(&dashed)).then_some(Likeness::Same)
    };
    // Another country's domain of the same name is no slip.
    let same_ending = host.rsplit('.').next() == domain.rsplit('.').next();
    let like = likeness(tail, domain).filter(|how| *how == Likeness::Same || same_ending);
    like.or_else(in_front)
}
