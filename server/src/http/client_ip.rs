//! Which address a request is counted against, through whatever proxies the trust runs. What is counted, and how
//! much is too much, is in `limits`.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use ipnet::IpNet;

use super::serve::PeerAddr;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The client's address, as far as we can trust anyone about it. Personal data: its `Debug` says nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

impl fmt::Debug for ClientIp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientIp(..)")
    }
}

/// What one subscriber usually holds: an IPv4 address, or an IPv6 /64.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Prefix {
    /// A single IPv4 address.
    V4(Ipv4Addr),
    /// The first 64 bits of an IPv6 address.
    V6(u64),
}

impl Prefix {
    /// The first address of the prefix.
    pub fn network(self) -> IpAddr {
        match self {
            Self::V4(address) => IpAddr::V4(address),
            Self::V6(high) => IpAddr::V6(Ipv6Addr::from(u128::from(high) << 64)),
        }
    }
}

impl From<IpAddr> for Prefix {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::V4(address),
            IpAddr::V6(address) => {
                let [a, b, c, d, e, f, g, h, ..] = address.octets();
                Self::V6(u64::from_be_bytes([a, b, c, d, e, f, g, h]))
            }
        }
    }
}

impl From<ClientIp> for Prefix {
    fn from(client: ClientIp) -> Self {
        client.0.into()
    }
}

impl fmt::Debug for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Prefix(..)")
    }
}

/// The rightmost entry of `X-Forwarded-For` that isn't one of ours, if the peer is one of ours; else the peer.
///
/// Each proxy appends the address it saw, so entries can be believed from the right, as long as trusted proxies wrote
/// them; everything further left is whatever the client sent. An entry that is no address, among those we have to
/// believe, makes the chain worthless: then the peer counts. A chain of nothing but trusted proxies began at its
/// leftmost entry.
pub fn infer(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let peer = peer.to_canonical();
    let is_ours = |address: IpAddr| trusted.iter().any(|net| net.contains(&address));
    if !is_ours(peer) {
        return peer;
    }
    let mut believed = peer;
    // Several headers are one list, in their order (RFC 9110 5.3).
    for header in headers.get_all(FORWARDED_FOR).iter().rev() {
        let Ok(entries) = header.to_str() else {
            return peer;
        };
        for entry in entries.rsplit(',') {
            let Some(address) = parse(entry.trim()) else {
                return peer;
            };
            if !is_ours(address) {
                return address;
            }
            believed = address;
        }
    }
    believed
}

/// An address, with or without the port that some proxies add.
fn parse(entry: &str) -> Option<IpAddr> {
    let address = entry
        .parse::<IpAddr>()
        .or_else(|_| entry.parse::<SocketAddr>().map(|socket| socket.ip()))
        .or_else(|_| {
            entry
                .trim_start_matches('[')
                .trim_end_matches(']')
                .parse::<Ipv6Addr>()
                .map(IpAddr::V6)
        })
        .ok()?;
    Some(address.to_canonical())
}

/// A layer (`from_fn_with_state`, given the trusted proxies) that puts a [`ClientIp`] into the request's extensions.
///
/// A request that didn't come through our own accept loop has no peer: all such share the address 0.0.0.0, and with
/// it one allowance.
pub async fn insert(State(trusted): State<Arc<[IpNet]>>, mut request: Request, next: Next) -> Response {
    let peer = request
        .extensions()
        .get::<PeerAddr>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let client = ClientIp(infer(peer, request.headers(), &trusted));
    request.extensions_mut().insert(client);
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXY: &str = "10.0.0.1";

    #[test]
    fn the_client_is_the_rightmost_address_that_is_not_ours() {
        // (what is tested, peer, X-Forwarded-For headers, the client)
        let table: &[(&str, &str, &[&str], &str)] = &[
            ("no proxy, no header", "203.0.113.9", &[], "203.0.113.9"),
            (
                "header from a stranger is ignored",
                "203.0.113.9",
                &["198.51.100.1"],
                "203.0.113.9",
            ),
            ("one proxy", PROXY, &["203.0.113.9"], "203.0.113.9"),
            (
                "spoofed leftmost entry",
                PROXY,
                &["1.2.3.4, 203.0.113.9"],
                "203.0.113.9",
            ),
            (
                "two proxies of ours",
                PROXY,
                &["1.2.3.4, 203.0.113.9, 10.0.0.2"],
                "203.0.113.9",
            ),
            (
                "two headers are one list",
                PROXY,
                &["1.2.3.4", "203.0.113.9,10.0.0.2"],
                "203.0.113.9",
            ),
            ("proxy without a header", PROXY, &[], PROXY),
            (
                "junk where a proxy should have written",
                PROXY,
                &["203.0.113.9, unknown"],
                PROXY,
            ),
            (
                "junk that the client wrote does no harm",
                PROXY,
                &["<script>, 203.0.113.9"],
                "203.0.113.9",
            ),
            ("empty entry", PROXY, &["203.0.113.9, "], PROXY),
            ("bytes that are no text", PROXY, &["\u{e9}"], PROXY),
            (
                "nothing but proxies: the first of them",
                PROXY,
                &["10.0.0.7, 10.0.0.2"],
                "10.0.0.7",
            ),
            ("IPv6 client", PROXY, &["2001:db8:1:2::9"], "2001:db8:1:2::9"),
            ("IPv6 proxy", "fd00::1", &["2001:db8::9"], "2001:db8::9"),
            (
                "IPv4 written as IPv6, at both ends",
                "::ffff:10.0.0.1",
                &["::ffff:203.0.113.9"],
                "203.0.113.9",
            ),
            ("port after IPv4", PROXY, &["203.0.113.9:4711"], "203.0.113.9"),
            ("port after IPv6", PROXY, &["[2001:db8::9]:4711"], "2001:db8::9"),
            ("brackets without a port", PROXY, &["[2001:db8::9]"], "2001:db8::9"),
        ];
        let trusted: Vec<IpNet> = ["10.0.0.0/8", "fd00::/8"].map(|net| net.parse().unwrap()).into();
        for (what, peer, forwarded, client) in table {
            let mut headers = HeaderMap::new();
            for value in *forwarded {
                headers.append(FORWARDED_FOR, value.as_bytes().try_into().unwrap());
            }
            let found = infer(peer.parse().unwrap(), &headers, &trusted);
            assert_eq!(found, client.parse::<IpAddr>().unwrap(), "{what}");
        }
    }

    #[test]
    fn neighbours_share_a_prefix_only_on_ipv6() {
        let prefix = |address: &str| Prefix::from(address.parse::<IpAddr>().unwrap());
        assert!(prefix("203.0.113.9") != prefix("203.0.113.8"));
        assert!(prefix("2001:db8:1:2::9") == prefix("2001:db8:1:2:ffff::1"));
        assert!(prefix("2001:db8:1:2::9") != prefix("2001:db8:1:3::9"));
        assert!(prefix("::ffff:203.0.113.9") == prefix("203.0.113.9"));
        assert_eq!(
            prefix("2001:db8:1:2::9").network(),
            "2001:db8:1:2::".parse::<IpAddr>().unwrap()
        );
    }

    #[test]
    fn addresses_do_not_reach_a_log_by_debug() {
        let client = ClientIp("203.0.113.9".parse().unwrap());
        assert_eq!(
            format!("{client:?} {:?}", Prefix::from(client)),
            "ClientIp(..) Prefix(..)"
        );
    }
}
