//! Addresses of computers and devices: IPv4, IPv6, MAC.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::pattern::Pattern;
use super::sight::{Sight, firm, possible, says};
use super::{Detected, Detector};
use crate::span::Span;

/// Words near four numbers that say they are an address.
const ADDRESS: &[&str] = &[
    "ip",
    "ips",
    "*ip-*",
    "ipv4",
    "server*",
    "host*",
    "ping",
    "ssh",
    "dns",
    "rechner",
    "*drucker",
    "printer",
    "router",
    "adresse",
    "address",
    "proxy",
    "vpn",
    "firewall",
    "login*",
    "telnet",
    "nginx",
    "gateway",
    "subnet*",
    "reachable",
    "*port",
    "offline",
    "online",
    "wartung",
    "down",
];

/// Words before four numbers that say they are a version or a chapter.
const VERSION: &[&str] = &[
    "version*",
    "v",
    "ver",
    "update*",
    "release*",
    "firmware*",
    "build*",
    "kapitel",
    "abschnitt",
    "chapter",
    "section",
    "ziffer",
    "nr",
    "android",
    "ios",
    "macos",
    "windows",
    "chrome",
    "firefox",
    "patch*",
    "treiber",
    "driver",
    "kernel",
    "punkt",
    "clause",
    "absatz",
    "bios",
    "upgrade*",
    "software",
    "app",
];

/// Words near an address of the ranges for documentation (RFC 5737, RFC 3849) that say it is an example.
const EXAMPLE: &[&str] = &[
    "beispiel*",
    "example*",
    "reserviert",
    "reserved",
    "documentation",
    "dokumentation",
    "rfc",
    "platzhalter",
    "placeholder",
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static V4: Pattern = Pattern::new(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}");
    static V6: Pattern = Pattern::new(r"(?i)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}");
    static MAC: Pattern = Pattern::new(r"(?i)[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5})");
    let spans = |pattern: &'static Pattern| {
        let raw = sight.raw;
        pattern.all(raw).filter_map(|found| found.get(0)).map(|whole| Span::from(whole.range()))
    };
    if sight.digits >= 4 && memchr::memchr_iter(b'.', sight.raw.as_bytes()).take(3).count() == 3 {
        found.extend(spans(&V4).filter_map(|span| v4(sight, span)));
    }
    if memchr::memchr_iter(b':', sight.raw.as_bytes()).take(2).count() == 2 {
        found.extend(spans(&V6).filter_map(|span| v6(sight, span)));
        found.extend(spans(&MAC).filter_map(|span| mac(sight, span)));
    } else if memchr::memchr_iter(b'-', sight.raw.as_bytes()).take(5).count() == 5 {
        found.extend(spans(&MAC).filter_map(|span| mac(sight, span)));
    }
}

fn v4(sight: &Sight<'_>, span: Span) -> Option<Detected> {
    let front = sight.before(span.start, 40);
    let rest = sight.after(span.end, 2);
    let address: Ipv4Addr = span.of(sight.raw).parse().ok()?;
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        || rest.starts_with(['.', '-', ',']) && rest.chars().nth(1).is_some_and(char::is_alphanumeric);
    if goes_on
        || front.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | ',' | '§'))
        || is_common(address)
    {
        return None;
    }
    let words = front.to_lowercase();
    let near = sight.around(span, 60);
    if address.is_documentation() && says(&near, EXAMPLE) {
        return None;
    }
    let said = says(&near, ADDRESS) || front.ends_with('@') || rest.starts_with([':', '/']);
    let tail = words.get(crate::span::floor(&words, words.len().saturating_sub(18))..).unwrap_or_default();
    if says(tail, VERSION) && !says(tail, &["ip", "ip-*"]) {
        return None;
    }
    let octets = address.octets();
    let typical = address.is_documentation()
        || octets.iter().any(|&octet| octet >= 100) && octets.iter().filter(|&&octet| octet >= 10).count() >= 2;
    match (said || typical, address.is_private() || address.is_link_local()) {
        (true, false) => Some(firm(span, Detector::IpAddress)),
        (true, true) => Some(possible(span, Detector::IpAddress)),
        (false, _) => None,
    }
}

/// Addresses that say nothing about anybody: this computer, everybody, name servers that all
/// know, and what routers are delivered with.
fn is_common(address: Ipv4Addr) -> bool {
    let octets = address.octets();
    address.is_loopback()
        || address.is_unspecified()
        || address.is_broadcast()
        || address.is_multicast()
        || octets.starts_with(&[0])
        || octets.starts_with(&[255])
        || matches!(
            octets,
            [8, 8, 8, 8] | [8, 8, 4, 4] | [1, 1, 1, 1] | [1, 0, 0, 1] | [9, 9, 9, 9] | [208, 67, 222, 222]
        )
        || matches!(octets, [192, 168, 0 | 1 | 2 | 178, 1] | [10, 0, 0, 1] | [192, 168, 1, 254])
        || (octets[3] == 0 && address.is_private())
        || (octets[3] == 255 && address.is_private())
}

fn v6(sight: &Sight<'_>, span: Span) -> Option<Detected> {
    let written = span.of(sight.raw);
    // A colon behind an address is no part of it.
    let written =
        if written.ends_with(':') && !written.ends_with("::") { written.trim_end_matches(':') } else { written };
    let span = Span::new(span.start, span.start + written.len());
    let address: Ipv6Addr = written.parse().ok()?;
    let groups = written.split(':').filter(|group| !group.is_empty()).count();
    let documentation = address.segments().starts_with(&[0x2001, 0xdb8]) && says(&sight.around(span, 60), EXAMPLE);
    // `12:34:56::7` is a clock that went wrong.
    let long = written.contains(|c: char| c.is_ascii_alphabetic()) || written.split(':').any(|group| group.len() >= 3);
    let plain = groups < 3 || !long || !written.contains(|c: char| c.is_ascii_digit());
    let none = address.is_loopback() || address.is_unspecified() || address.is_multicast() || documentation || plain;
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '.');
    let touches = sight.before(span.start, 4).ends_with(part)
        || sight.after(span.end, 4).starts_with(|c: char| c.is_alphanumeric() || c == '_');
    if none || touches {
        return None;
    }
    let inside = (address.segments()[0] & 0xfe00) == 0xfc00 || (address.segments()[0] & 0xffc0) == 0xfe80;
    Some(if inside { possible(span, Detector::IpAddress) } else { firm(span, Detector::IpAddress) })
}

/// Six pairs; without a letter they need a word, for lottery numbers come in six pairs, too.
fn mac(sight: &Sight<'_>, span: Span) -> Option<Detected> {
    let written = span.of(sight.raw).to_ascii_lowercase();
    let pairs: Vec<&str> = written.split([':', '-']).collect();
    let same = pairs.windows(2).all(|two| two.first() == two.last());
    let documentation = written.replace('-', ":").starts_with("00:00:5e:00:53");
    // A longer row of pairs is something else: a fingerprint, a hash.
    let pair = |text: &str| text.starts_with([':', '-']) && text.chars().nth(1).is_some_and(|c| c.is_ascii_hexdigit());
    let before: String = sight.before(span.start, 4).chars().rev().collect();
    let touches = !sight.stands_alone(span) || pair(&before) || pair(sight.after(span.end, 4));
    let letters = written.contains(|c: char| c.is_ascii_alphabetic());
    let said = letters || says(&sight.around(span, 40), &["mac", "mac-*", "bluetooth*", "hwaddr*", "bssid*", "wlan*"]);
    (!same && !documentation && !touches && said).then(|| firm(span, Detector::MacAddress))
}

/// Whether an address only leads somewhere inside an organisation.
pub(super) fn is_inside(host: &str) -> bool {
    match host.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => address.is_private() || address.is_loopback() || address.is_link_local(),
        Ok(IpAddr::V6(address)) => address.is_loopback() || (address.segments()[0] & 0xfe00) == 0xfc00,
        Err(_) => false,
    }
}
