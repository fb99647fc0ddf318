//! Whether a request that changes something was made by one of our own pages: the cross-site rule and the form token.
//! What a person sees when it wasn't is a page's business.
//!
//! Not tower-http's `CsrfLayer`, for two reasons. Without `Sec-Fetch-Site` it compares `Origin` with the `Host` header,
//! which whoever stands between (or rebinds a name to our address) decides, where we compare with the configured
//! public origin. And it answers by itself before the body is read: we show the refused form again, with every word
//! that was typed, because a false alarm must not lose a concern.

use std::{fmt, time::Duration};

use axum::http::{HeaderMap, HeaderName, Method, Uri, header};
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The base name (see `cookies`) of the cookie that a form's token is bound to.
pub const FORM_COOKIE: &str = "pals-form";

/// How long a form may be open before its token is too old. As long as an unsent draft is kept.
pub const FORM_LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// Where browsers reach this server, as they write it in `Origin`: scheme, host, and port unless it is the usual one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicOrigin {
    text: String,
    is_https: bool,
}

/// The setting doesn't name an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("must be http:// or https:// with a host name in ASCII, a port if it isn't the usual one, and nothing more")]
pub struct BadOrigin;

impl PublicOrigin {
    /// Reads the setting, such as `https://pals.example.nhs.uk`. Capital letters, a last slash and the usual port are
    /// put right.
    ///
    /// # Errors
    /// When it isn't http or https, or has a user, a path or a query.
    pub fn parse(setting: &str) -> Result<Self, BadOrigin> {
        let uri: Uri = setting.trim().parse().map_err(|_| BadOrigin)?;
        let (scheme, authority) = uri.scheme_str().zip(uri.authority()).ok_or(BadOrigin)?;
        let (host, is_https) = (authority.host(), scheme == "https");
        if !(is_https || scheme == "http") || uri.path() != "/" || uri.query().is_some() || host.is_empty() {
            return Err(BadOrigin);
        }
        let mut text = format!("{scheme}://{}", host.to_ascii_lowercase());
        // Nothing before the host (a user), and nothing but a port after it.
        let after = authority.as_str().strip_prefix(host).ok_or(BadOrigin)?;
        if !after.is_empty() {
            let digits = after
                .strip_prefix(':')
                .filter(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
            let port: u16 = digits.and_then(|port| port.parse().ok()).ok_or(BadOrigin)?;
            if port != if is_https { 443 } else { 80 } {
                text.push_str(&format!(":{port}"));
            }
        }
        Ok(Self { text, is_https })
    }

    /// As browsers write it: no slash at the end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether browsers reach us over TLS (which a proxy may do for us).
    pub fn is_https(&self) -> bool {
        self.is_https
    }
}

/// What a request's headers say about where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// From our own page, or it changes nothing.
    Pass,
    /// The browser is too old to say: the form token decides. Routes whose forms have none refuse.
    NeedsToken,
    /// From elsewhere.
    Refuse,
}

/// The rule for any method, before the body is read. Why this one: docs/decisions/0006-own-border.md; what it is
/// modelled on: the Fetch Metadata defence of OWASP's cheat sheet on cross-site request forgery.
///
/// GET, HEAD and OPTIONS change nothing here and pass. Else `Sec-Fetch-Site`, which no page can forge, decides if
/// it is there: `same-origin`, or `none` (a page restored by the browser itself), is ours. Else `Origin` must be the
/// configured public origin. If neither is there, the form token decides. A header that is there twice, or says
/// something that browsers don't, is refused.
pub fn judge(method: &Method, headers: &HeaderMap, public_origin: &PublicOrigin) -> Verdict {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return Verdict::Pass;
    }
    match single(headers, SEC_FETCH_SITE) {
        Some(b"same-origin" | b"none") => return Verdict::Pass,
        Some(_) => return Verdict::Refuse,
        None => {}
    }
    match single(headers, header::ORIGIN) {
        Some(origin) if origin == public_origin.as_str().as_bytes() => Verdict::Pass,
        Some(_) => Verdict::Refuse,
        None => Verdict::NeedsToken,
    }
}

/// The rule for the one GET that changes something, `/leave`: it counts unless the browser says that another site leads
/// here. Browsers that say nothing (older than 2023) are believed: their people need the way out too, and what another
/// site could do to them is to end a visit or a form that isn't sent.
pub fn is_asked_here(headers: &HeaderMap) -> bool {
    matches!(single(headers, SEC_FETCH_SITE), None | Some(b"same-origin" | b"none"))
}

/// A header's value; of a header that is there more than once, a value that matches nothing.
fn single(headers: &HeaderMap, name: HeaderName) -> Option<&[u8]> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?;
    Some(if values.next().is_some() { b"" } else { first.as_bytes() })
}

/// 128 random bits in a browser's form cookie, to which the tokens of its forms are bound.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FormNonce([u8; 16]);

impl FormNonce {
    /// A new one.
    pub fn random() -> Self {
        Self(rand::random())
    }

    /// Reads the cookie's value; `None` if we can't have written it.
    pub fn from_cookie(value: &str) -> Option<Self> {
        BASE64URL_NOPAD.decode(value.as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// What to write into the cookie.
    pub fn to_cookie(self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }
}

/// The key of the form tokens: 32 bytes from the key file, filled up with zeros to SHA-256's block, as HMAC has it.
pub struct FormKey(Zeroizing<[u8; 64]>);

/// Why a form's token isn't good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadToken {
    /// Not made by us for this browser: the cookie is gone or another, or it is a forgery.
    #[error("the form's token was not made for this browser")]
    Foreign,
    /// Made by us for this browser, but the form was open for longer than [`FORM_LIFE`].
    #[error("the form's token is too old")]
    Expired,
}

/// What stands in a form's hidden field: when it expires (8 bytes, seconds since 1970, big-endian) and
/// HMAC-SHA256(key, purpose, nonce, expiry), together in base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct FormToken(String);

impl FormToken {
    const BYTES: usize = 8 + 32;

    /// A token for a form that is drawn `now` in the browser whose cookie holds `nonce`.
    pub fn mint(key: &FormKey, nonce: FormNonce, now: DateTime<Utc>) -> Self {
        let life = i64::try_from(FORM_LIFE.as_secs()).unwrap_or(i64::MAX);
        let expiry = now.timestamp().saturating_add(life).to_be_bytes();
        let mut token = [0; Self::BYTES];
        token[..8].copy_from_slice(&expiry);
        token[8..].copy_from_slice(&key.seal(nonce, expiry));
        Self(BASE64URL_NOPAD.encode(&token))
    }

    /// The text for the hidden field: 54 characters of base64url.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Checks what came back in the hidden field, in constant time.
    ///
    /// # Errors
    /// When it isn't ours, isn't this browser's, or is too old.
    pub fn verify(key: &FormKey, nonce: FormNonce, token: &str, now: DateTime<Utc>) -> Result<(), BadToken> {
        let token = BASE64URL_NOPAD
            .decode(token.as_bytes())
            .map_err(|_| BadToken::Foreign)?;
        let (expiry, seal) = token.split_first_chunk::<8>().ok_or(BadToken::Foreign)?;
        let is_ours: bool = key.seal(nonce, *expiry).ct_eq(seal).into();
        if !is_ours {
            return Err(BadToken::Foreign);
        }
        if i64::from_be_bytes(*expiry) <= now.timestamp() {
            return Err(BadToken::Expired);
        }
        Ok(())
    }
}

impl FormKey {
    /// From 32 bytes of the key file, used for nothing else.
    pub fn new(key: [u8; 32]) -> Self {
        let mut block = Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(&key);
        Self(block)
    }

    fn seal(&self, nonce: FormNonce, expiry: [u8; 8]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new((&*self.0).into());
        mac.update(b"pals form token 1");
        mac.update(&nonce.0);
        mac.update(&expiry);
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for FormKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FormKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn ours() -> PublicOrigin {
        PublicOrigin::parse("https://pals.example").unwrap()
    }

    #[test]
    fn only_our_own_pages_may_change_things() {
        use Verdict::{NeedsToken, Pass, Refuse};
        const SITE: &str = "sec-fetch-site";
        const ORIGIN: &str = "origin";
        // What is tested, method, headers, verdict.
        type Row = (
            &'static str,
            &'static str,
            &'static [(&'static str, &'static str)],
            Verdict,
        );
        let table: &[Row] = &[
            ("a link from elsewhere", "GET", &[(SITE, "cross-site")], Pass),
            ("the head of a page", "HEAD", &[(ORIGIN, "https://evil.example")], Pass),
            (
                "a form of ours",
                "POST",
                &[(SITE, "same-origin"), (ORIGIN, "https://pals.example")],
                Pass,
            ),
            (
                "a form of ours, browser without Origin",
                "POST",
                &[(SITE, "same-origin")],
                Pass,
            ),
            (
                "a form of ours in a tab that was restored",
                "POST",
                &[(SITE, "none")],
                Pass,
            ),
            (
                "a form of ours under another name of ours",
                "POST",
                &[(SITE, "same-origin"), (ORIGIN, "null")],
                Pass,
            ),
            (
                "a neighbouring host",
                "POST",
                &[(SITE, "same-site"), (ORIGIN, "https://www.pals.example")],
                Refuse,
            ),
            (
                "another site",
                "POST",
                &[(SITE, "cross-site"), (ORIGIN, "https://evil.example")],
                Refuse,
            ),
            (
                "another site that claims our origin",
                "POST",
                &[(SITE, "cross-site"), (ORIGIN, "https://pals.example")],
                Refuse,
            ),
            (
                "a site value no browser sends",
                "POST",
                &[(SITE, "Same-Origin")],
                Refuse,
            ),
            (
                "an empty site value",
                "POST",
                &[(SITE, ""), (ORIGIN, "https://pals.example")],
                Refuse,
            ),
            (
                "two site values",
                "POST",
                &[(SITE, "same-origin"), (SITE, "cross-site")],
                Refuse,
            ),
            (
                "older browser, a form of ours",
                "POST",
                &[(ORIGIN, "https://pals.example")],
                Pass,
            ),
            (
                "older browser, another site",
                "POST",
                &[(ORIGIN, "https://evil.example")],
                Refuse,
            ),
            (
                "older browser, our origin on plain http",
                "POST",
                &[(ORIGIN, "http://pals.example")],
                Refuse,
            ),
            (
                "older browser, our host on another port",
                "POST",
                &[(ORIGIN, "https://pals.example:8443")],
                Refuse,
            ),
            (
                "older browser, our name as a prefix",
                "POST",
                &[(ORIGIN, "https://pals.example.evil.example")],
                Refuse,
            ),
            ("older browser, sandboxed frame", "POST", &[(ORIGIN, "null")], Refuse),
            (
                "older browser, two origins",
                "POST",
                &[(ORIGIN, "https://pals.example"), (ORIGIN, "https://pals.example")],
                Refuse,
            ),
            (
                "Host and Referer count for nothing",
                "POST",
                &[
                    ("host", "evil.example"),
                    (ORIGIN, "https://evil.example"),
                    ("referer", "https://pals.example/"),
                ],
                Refuse,
            ),
            (
                "very old browser",
                "POST",
                &[("host", "pals.example"), ("referer", "https://evil.example/")],
                NeedsToken,
            ),
            ("other methods", "DELETE", &[(SITE, "cross-site")], Refuse),
            ("unknown methods", "FROBNICATE", &[(SITE, "cross-site")], Refuse),
            ("unknown methods without a word", "PUT", &[], NeedsToken),
        ];
        for (what, method, pairs, verdict) in table {
            let mut headers = HeaderMap::new();
            for (name, value) in *pairs {
                headers.append(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
            }
            assert_eq!(judge(&method.parse().unwrap(), &headers, &ours()), *verdict, "{what}");
        }
    }

    #[test]
    fn nobody_is_made_to_leave_by_another_site() {
        let table: &[(&[&str], bool)] = &[
            (&["same-origin"], true),
            (&["none"], true),
            (&[], true),
            (&["same-site"], false),
            (&["cross-site"], false),
            (&[""], false),
            (&["same-origin", "cross-site"], false),
        ];
        for (values, counts) in table {
            let mut headers = HeaderMap::new();
            for value in *values {
                headers.append(SEC_FETCH_SITE, value.parse().unwrap());
            }
            assert_eq!(is_asked_here(&headers), *counts, "{values:?}");
        }
    }

    #[test]
    fn the_public_origin_is_written_as_browsers_write_it() {
        let table = [
            ("https://pals.example", Some("https://pals.example")),
            ("https://pals.example/", Some("https://pals.example")),
            (" HTTPS://PALS.Example:443 ", Some("https://pals.example")),
            ("http://pals.example:80", Some("http://pals.example")),
            ("http://127.0.0.1:3000", Some("http://127.0.0.1:3000")),
            ("http://[::1]:3000", Some("http://[::1]:3000")),
            ("https://pals.example:80", Some("https://pals.example:80")),
            ("https://pals.example/portal", None),
            ("https://pals.example?x", None),
            ("https://user@pals.example", None),
            ("https://pals.example:", None),
            ("https://pals.example:99999", None),
            ("pals.example", None),
            ("/", None),
            ("ftp://pals.example", None),
            ("https://p\u{e4}ls.example", None),
            ("https://", None),
            ("null", None),
            ("", None),
        ];
        for (setting, text) in table {
            let parsed = PublicOrigin::parse(setting);
            assert_eq!(parsed.as_ref().ok().map(PublicOrigin::as_str), text, "{setting:?}");
        }
        assert!(ours().is_https());
        assert!(!PublicOrigin::parse("http://127.0.0.1:3000").unwrap().is_https());
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    #[test]
    fn a_token_is_good_in_its_own_browser_for_a_day() {
        let key = FormKey::new([7; 32]);
        let browser = FormNonce::random();
        let token = FormToken::mint(&key, browser, now());
        let verify = |key, nonce, after| FormToken::verify(key, nonce, token.as_str(), now() + after);

        assert_eq!(verify(&key, browser, TimeDelta::zero()), Ok(()));
        assert_eq!(verify(&key, browser, TimeDelta::hours(3)), Ok(()));
        assert_eq!(verify(&key, browser, TimeDelta::seconds(86_399)), Ok(()));
        assert_eq!(
            verify(&key, browser, TimeDelta::seconds(86_400)),
            Err(BadToken::Expired)
        );
        assert_eq!(
            verify(&key, FormNonce::random(), TimeDelta::zero()),
            Err(BadToken::Foreign)
        );
        assert_eq!(
            verify(&FormKey::new([8; 32]), browser, TimeDelta::zero()),
            Err(BadToken::Foreign)
        );
    }

    #[test]
    fn a_token_with_any_bit_changed_is_foreign() {
        let key = FormKey::new([7; 32]);
        let browser = FormNonce::random();
        let bytes = BASE64URL_NOPAD
            .decode(FormToken::mint(&key, browser, now()).as_str().as_bytes())
            .unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut forged = bytes.clone();
            forged[bit / 8] ^= 1 << (bit % 8);
            let forged = BASE64URL_NOPAD.encode(&forged);
            assert_eq!(
                FormToken::verify(&key, browser, &forged, now()),
                Err(BadToken::Foreign),
                "bit {bit}"
            );
        }
        for length in 0..bytes.len() {
            let cut = BASE64URL_NOPAD.encode(&bytes[..length]);
            assert_eq!(
                FormToken::verify(&key, browser, &cut, now()),
                Err(BadToken::Foreign),
                "{length} bytes"
            );
        }
        for junk in ["", "=", "\u{1f600}", "a b", "not a token at all"] {
            assert_eq!(
                FormToken::verify(&key, browser, junk, now()),
                Err(BadToken::Foreign),
                "{junk:?}"
            );
        }
    }

    #[test]
    fn the_form_cookie_comes_back_as_it_went() {
        let nonce = FormNonce::random();
        assert!(FormNonce::from_cookie(&nonce.to_cookie()) == Some(nonce));
        assert!(nonce != FormNonce::random());
        for junk in ["", "abc", "\u{e9}", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            assert!(FormNonce::from_cookie(junk).is_none(), "{junk:?}");
        }
    }
}
