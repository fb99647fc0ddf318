//! Cookies read and written by one rule. What stands in them is their owners' business.
//!
//! Not the `cookie` crate: what we need is the forty lines below, and its `__Host-` support is a naming convention
//! that we would still have to keep ourselves.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};

use super::origin::PublicOrigin;

/// When a browser sends the cookie along from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameSite {
    /// When a link on another site leads here: for what the public uses.
    Lax,
    /// Never: for the desk.
    Strict,
}

/// The value of a cookie may consist of visible ASCII without spaces, quotes, commas, semicolons and backslashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a cookie's value has a character that cookies can't carry")]
pub struct BadValue;

/// How this server's cookies are named and marked.
///
/// On https they have the prefix `__Host-` and `Secure`, so that no neighbouring host and no plain connection can set
/// them. On plain http (a demonstration on one's own machine) browsers would refuse both. Always `HttpOnly` and
/// `Path=/`, never a `Domain`.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    is_https: bool,
}

impl Cookies {
    /// Cookies for a server that is reached at `origin`.
    pub fn new(origin: &PublicOrigin) -> Self {
        Self {
            is_https: origin.is_https(),
        }
    }

    /// The full name of the cookie that we call `base`.
    pub fn name(self, base: &str) -> String {
        format!("{}{base}", if self.is_https { "__Host-" } else { "" })
    }

    /// The value of the cookie that we call `base`, if the request has it. Of several the first counts.
    pub fn read<'a>(self, headers: &'a HeaderMap, base: &str) -> Option<&'a str> {
        let wanted = self.name(base);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(name, value)| (name == wanted).then_some(value))
    }

    /// A `Set-Cookie` header. Without `max_age` the cookie goes when the browser closes.
    ///
    /// # Errors
    /// When `value` can't stand in a cookie.
    pub fn set(
        self,
        base: &str,
        value: &str,
        same_site: SameSite,
        max_age: Option<Duration>,
    ) -> Result<HeaderValue, BadValue> {
        if !value.bytes().all(is_cookie_octet) {
            return Err(BadValue);
        }
        let mut cookie = format!("{}={value}; Path=/; HttpOnly; SameSite={same_site:?}", self.name(base));
        if self.is_https {
            cookie.push_str("; Secure");
        }
        if let Some(max_age) = max_age {
            cookie.push_str(&format!("; Max-Age={}", max_age.as_secs()));
        }
        cookie.try_into().map_err(|_| BadValue)
    }

    /// A `Set-Cookie` header that takes the cookie away.
    ///
    /// # Errors
    /// Only if `base` is no name for a cookie.
    pub fn clear(self, base: &str, same_site: SameSite) -> Result<HeaderValue, BadValue> {
        self.set(base, "", same_site, Some(Duration::ZERO))
    }
}

/// RFC 6265 4.1.1, `cookie-octet`.
fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn https() -> Cookies {
        Cookies::new(&PublicOrigin::parse("https://pals.example").unwrap())
    }

    fn http() -> Cookies {
        Cookies::new(&PublicOrigin::parse("http://127.0.0.1:3000").unwrap())
    }

    #[test]
    fn on_https_a_cookie_is_bound_to_the_host() {
        let hour = Some(Duration::from_secs(3_600));
        assert_eq!(
            https().set("pals-form", "abc-_123", SameSite::Lax, hour).unwrap(),
            "__Host-pals-form=abc-_123; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600"
        );
        assert_eq!(
            https().set("pals-desk", "x", SameSite::Strict, None).unwrap(),
            "__Host-pals-desk=x; Path=/; HttpOnly; SameSite=Strict; Secure"
        );
    }

    #[test]
    fn on_http_a_cookie_is_one_that_browsers_take() {
        assert_eq!(
            http().set("pals-form", "x", SameSite::Lax, None).unwrap(),
            "pals-form=x; Path=/; HttpOnly; SameSite=Lax"
        );
    }

    #[test]
    fn a_cookie_is_cleared_under_its_own_name() {
        assert_eq!(
            https().clear("pals-form", SameSite::Lax).unwrap(),
            "__Host-pals-form=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0"
        );
    }

    #[test]
    fn a_value_cannot_add_to_the_header() {
        for value in [
            "a; Domain=evil",
            "a\r\nSet-Cookie: b=c",
            "a b",
            "a\"b",
            "a,b",
            "a\\b",
            "\u{e9}",
            "a\0b",
        ] {
            assert_eq!(
                https().set("pals-form", value, SameSite::Lax, None),
                Err(BadValue),
                "{value:?}"
            );
        }
    }

    #[test]
    fn a_cookie_is_found_by_its_exact_name() {
        // (Cookie headers, value read on https, value read on http)
        let table: &[(&[&str], Option<&str>, Option<&str>)] = &[
            (&[], None, None),
            (&["pals-form=1"], None, Some("1")),
            (&["__Host-pals-form=1"], Some("1"), None),
            (&["a=0; __Host-pals-form=1; pals-form=2"], Some("1"), Some("2")),
            (&["a=0;pals-form=2"], None, Some("2")),
            (&["a=0", "pals-form=2"], None, Some("2")),
            (&["pals-form=1; pals-form=2"], None, Some("1")),
            (&["pals-form=a=b"], None, Some("a=b")),
            (&["pals-form="], None, Some("")),
            (&["pals-form"], None, None),
            (&["xpals-form=1; pals-formx=2; PALS-FORM=3"], None, None),
            (&[";;; =; =1; pals-form=2"], None, Some("2")),
        ];
        for (cookies, on_https, on_http) in table {
            let mut headers = HeaderMap::new();
            for cookie in *cookies {
                headers.append(header::COOKIE, cookie.parse().unwrap());
            }
            assert_eq!(https().read(&headers, "pals-form"), *on_https, "{cookies:?}");
            assert_eq!(http().read(&headers, "pals-form"), *on_http, "{cookies:?}");
        }
    }
}
