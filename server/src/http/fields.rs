//! What a person typed into a plain form, as text: read within limits, decoded, line ends made one kind. What the
//! fields mean is decided by the forms of `app::domain`.
//!
//! Own decoding, because `form_urlencoded` puts U+FFFD in the place of what isn't UTF-8: text would be changed without
//! a word.

use std::error::Error as StdError;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, StatusCode, header},
};
use http_body_util::BodyExt;
use tower_http::timeout::TimeoutError;

/// The most bytes a form may have, as it travels.
pub const USUAL: usize = 64 * 1024;

/// The same for a page with a long answer. 20,000 UTF-16 units are at most 180,000 bytes when percent-encoded; somebody
/// who pastes five times as much is told so by the page, with every word still there.
pub const LONG: usize = 1024 * 1024;

/// The most fields a form may have.
pub const FIELDS: usize = 100;

/// How much of a form that is too large is read and thrown away, so that its sender sees our answer. (If we closed
/// the connection with bytes unread, the browser would show its own error page instead.)
const PATIENCE: usize = 2 * 1024 * 1024;

/// Names and values in the order in which they came. They are what somebody wrote: not for any log, so no `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

/// Why a form couldn't be taken.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldsError {
    /// It isn't `application/x-www-form-urlencoded`.
    #[error("not a urlencoded form")]
    WrongType,
    /// It has more bytes than this page allows.
    #[error("the form is too large")]
    TooLarge,
    /// It has more than [`FIELDS`] fields.
    #[error("the form has too many fields")]
    TooMany,
    /// It took longer than the server waits for a body.
    #[error("the form took too long to arrive")]
    TooSlow,
    /// The connection ended in the middle.
    #[error("the form did not arrive whole")]
    Broken,
    /// It isn't UTF-8, which our pages always send.
    #[error("the form is not UTF-8")]
    NotText,
    /// There is a character in it that no keyboard writes: NUL, another C0 control but tab and line feed, or DEL.
    /// `readable` is all that was typed without them, to be shown again.
    #[error("the form has a control character")]
    Control {
        /// The first field that has one.
        field: String,
        /// Every field, without control characters.
        readable: Fields,
    },
}

impl FieldsError {
    /// The status to answer with, where no page of the form itself is shown again.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany | Self::Broken | Self::NotText => StatusCode::BAD_REQUEST,
            Self::Control { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl std::fmt::Debug for FieldsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FieldsError({self})")
    }
}

impl Fields {
    /// Reads a request's body of at most `limit` bytes ([`USUAL`] or [`LONG`]) as a form.
    ///
    /// # Errors
    /// All of [`FieldsError`].
    pub async fn read(request: Request, limit: usize) -> Result<Self, FieldsError> {
        if !is_form(request.headers()) {
            return Err(FieldsError::WrongType);
        }
        Self::decode(&collect(request.into_body(), limit).await?)
    }

    /// Decodes a form: pairs between `&`, `+` for a space, `%` and two hex digits for a byte. A `%` without them
    /// stands for itself (WHATWG URL Standard, "application/x-www-form-urlencoded parsing"). CR LF and a lone CR
    /// become LF; form feed and vertical tab, which word processors leave in pasted text, too.
    ///
    /// # Errors
    /// [`FieldsError::TooMany`], [`FieldsError::NotText`] and [`FieldsError::Control`].
    pub fn decode(body: &[u8]) -> Result<Self, FieldsError> {
        let mut fields = Vec::new();
        let mut controlled = None;
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            if fields.len() == FIELDS {
                return Err(FieldsError::TooMany);
            }
            let middle = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let name = text(&pair[..middle])?;
            let value = text(pair.get(middle + 1..).unwrap_or_default())?;
            if controlled.is_none() && (name.contains(is_control) || value.contains(is_control)) {
                controlled = Some(without_controls(&name));
            }
            fields.push((name, value));
        }
        match controlled {
            None => Ok(Self(fields)),
            Some(field) => {
                let readable = fields
                    .iter()
                    .map(|(name, value)| (without_controls(name), without_controls(value)));
                Err(FieldsError::Control {
                    field,
                    readable: Self(readable.collect()),
                })
            }
        }
    }

    /// The first value of a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every value of a field: ticked boxes share a name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// The pairs, in the order in which they came.
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }
}

/// Whether the body says that it is a urlencoded form. Parameters (`; charset=UTF-8`) don't matter: it is UTF-8 or
/// refused.
fn is_form(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(only), None) = (types.next(), types.next()) else {
        return false;
    };
    let essence = only.as_bytes().split(|byte| *byte == b';').next().unwrap_or_default();
    essence
        .trim_ascii()
        .eq_ignore_ascii_case(b"application/x-www-form-urlencoded")
}

async fn collect(mut body: Body, limit: usize) -> Result<Vec<u8>, FieldsError> {
    let mut kept = Vec::new();
    let mut seen: usize = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| reason(&error))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        seen = seen.saturating_add(data.len());
        if seen > PATIENCE.max(limit) {
            break;
        }
        if seen <= limit {
            kept.extend_from_slice(&data);
        } else {
            kept = Vec::new();
        }
    }
    if seen > limit {
        Err(FieldsError::TooLarge)
    } else {
        Ok(kept)
    }
}

/// Which of our limits, if any, ended the body.
fn reason(error: &(dyn StdError + 'static)) -> FieldsError {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<TimeoutError>() {
            return FieldsError::TooSlow;
        }
        if error.is::<http_body_util::LengthLimitError>() {
            return FieldsError::TooLarge;
        }
        cause = error.source();
    }
    FieldsError::Broken
}

/// One name or value: decoded, and with one kind of line end.
fn text(encoded: &[u8]) -> Result<String, FieldsError> {
    let text = String::from_utf8(unescape(encoded)).map_err(|_| FieldsError::NotText)?;
    if !text.contains(['\r', '\u{b}', '\u{c}']) {
        return Ok(text);
    }
    Ok(text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n"))
}

fn unescape(encoded: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let Some((first, after)) = rest.split_first() {
        let escaped = if *first == b'%' { hex_byte(after) } else { None };
        bytes.push(match (first, escaped) {
            (_, Some(byte)) => byte,
            (b'+', None) => b' ',
            (other, None) => *other,
        });
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    bytes
}

/// The byte that the first two characters say in hex.
fn hex_byte(digits: &[u8]) -> Option<u8> {
    let [high, low, ..] = digits else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
}

fn is_control(character: char) -> bool {
    character.is_ascii_control() && !matches!(character, '\n' | '\t')
}

fn without_controls(text: &str) -> String {
    text.chars().filter(|character| !is_control(*character)).collect()
}

#[cfg(test)]
mod tests {
    use std::{
        convert::Infallible,
        pin::Pin,
        task::{Context, Poll},
        time::Duration,
    };

    use tower_http::timeout::DeadlineBody;

    use super::*;

    fn encode(text: &str) -> String {
        text.bytes()
            .map(|byte| {
                if byte == b' ' {
                    "+".into()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect()
    }

    fn pairs(body: &str) -> Vec<(String, String)> {
        Fields::decode(body.as_bytes()).unwrap().into_pairs()
    }

    #[test]
    fn forms_are_decoded_as_browsers_encode_them() {
        let table: &[(&str, &[(&str, &str)])] = &[
            ("", &[]),
            ("&&", &[]),
            ("a=1&b=2", &[("a", "1"), ("b", "2")]),
            ("a", &[("a", "")]),
            ("a=", &[("a", "")]),
            ("=a", &[("", "a")]),
            ("a=b=c", &[("a", "b=c")]),
            ("a=1&a=2", &[("a", "1"), ("a", "2")]),
            ("what+happened=on+the+ward", &[("what happened", "on the ward")]),
            ("a=%2B%26%3D%25", &[("a", "+&=%")]),
            ("a=%f0%9F%98%80", &[("a", "\u{1f600}")]),
            ("a=100%", &[("a", "100%")]),
            ("a=%zz%4", &[("a", "%zz%4")]),
            ("a=%2", &[("a", "%2")]),
            ("a=%+1", &[("a", "% 1")]),
            ("a=one%0D%0Atwo%0Dthree%0Afour", &[("a", "one\ntwo\nthree\nfour")]),
            ("a=%0D%0A%0D%0A", &[("a", "\n\n")]),
            ("a=page%0Cnext%0Bline%09tab", &[("a", "page\nnext\nline\ttab")]),
            ("a[b]=1&a%5Bb%5D=2", &[("a[b]", "1"), ("a[b]", "2")]),
        ];
        for (body, expected) in table {
            let expected: Vec<_> = expected.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
            assert_eq!(pairs(body), expected, "{body}");
        }
    }

    #[test]
    fn fields_are_found_by_name() {
        let fields = Fields::decode(b"need=braille&name=Sam&need=bsl").unwrap();
        assert_eq!(fields.get("name"), Some("Sam"));
        assert_eq!(fields.get("need"), Some("braille"));
        assert_eq!(fields.all("need").collect::<Vec<_>>(), ["braille", "bsl"]);
        assert_eq!(fields.get("Name"), None);
        assert_eq!(fields.all("other").count(), 0);
    }

    #[test]
    fn control_characters_are_refused_and_the_rest_is_kept_to_show() {
        for byte in (0..0x20_u8)
            .chain([0x7f])
            .filter(|byte| !b"\n\r\t\x0b\x0c".contains(byte))
        {
            let body = format!("a=fine&b=be%{byte:02X}fore&c=c");
            let Err(FieldsError::Control { field, readable }) = Fields::decode(body.as_bytes()) else {
                panic!("{byte:#x} was taken");
            };
            assert_eq!(field, "b");
            assert_eq!(readable.get("b"), Some("before"));
            assert_eq!((readable.get("a"), readable.get("c")), (Some("fine"), Some("c")));
        }
        assert!(matches!(Fields::decode(b"a%00b=1"), Err(FieldsError::Control { field, .. }) if field == "ab"));
    }

    #[test]
    fn what_is_not_utf8_is_refused() {
        for body in ["a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "a=%F5%80%80%80", "%FF=a"] {
            assert!(
                matches!(Fields::decode(body.as_bytes()), Err(FieldsError::NotText)),
                "{body}"
            );
        }
        assert!(matches!(Fields::decode(b"a=\xff"), Err(FieldsError::NotText)));
    }

    #[test]
    fn a_hundred_fields_are_enough() {
        let body = |count: usize| vec!["a=1"; count].join("&");
        assert_eq!(pairs(&body(100)).len(), 100);
        assert!(matches!(
            Fields::decode(body(101).as_bytes()),
            Err(FieldsError::TooMany)
        ));
        assert!(matches!(
            Fields::decode(body(10_000).as_bytes()),
            Err(FieldsError::TooMany)
        ));
    }

    /// Strings that have broken other people's software, in the manner of the Big List of Naughty Strings.
    const AWKWARD: &[&str] = &[
        "undefined",
        "null",
        "NaN",
        "true",
        "0",
        "-1",
        "1e309",
        "0x0",
        "0,00",
        "01000",
        "+44 1253 496 000",
        "O'Brien-Smith",
        "D\u{e9}sir\u{e9}e",
        "\u{141}ukasz \u{17b}\u{f3}\u{142}\u{107}",
        "Nguy\u{1ec5}n",
        "<script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; DROP TABLE concerns; --",
        "' OR 1=1 --",
        "$(reboot)",
        "`id`",
        "{{7*7}}",
        "${7*7}",
        "%s%n%x",
        "%%%",
        "%00",
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "../../etc/passwd",
        "C:\\temp\\a.txt",
        "a&b=c;d",
        "?__err=x&__path=/",
        "one\ntwo\n\nthree",
        "\ttab",
        "  spaces  ",
        "\u{a0}hard space\u{202f}",
        "zero\u{200b}width\u{feff}",
        "\u{202e}right to left\u{202c}",
        "\u{2066}isolate\u{2069}",
        "e\u{301} and \u{e9}",
        "\u{1e9e} \u{df} SS",
        "\u{130}I\u{131}i",
        "\u{645}\u{631}\u{62d}\u{628}\u{627}",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd}",
        "\u{4f60}\u{597d}\u{ff0c}\u{4e16}\u{754c}",
        "\u{9a8}\u{9ae}\u{9b8}\u{9cd}\u{995}\u{9be}\u{9b0}",
        "\u{a38}\u{a24} \u{a38}\u{a4d}\u{a30}\u{a40}",
        "\u{1f469}\u{200d}\u{2695}\u{fe0f}",
        "\u{1f1ec}\u{1f1e7}",
        "\u{1f44d}\u{1f3fe}",
        "Z\u{351}\u{36b}\u{343}\u{32a}a\u{322}\u{354}lgo",
        "\u{fffd}\u{fffe}\u{ffff}",
        "\u{10ffff}",
        "\u{80}\u{85}\u{9f}",
        "\u{2028}\u{2029}",
        "\u{fdfd}",
        "\u{1d4d7}\u{1d4ee}\u{1d4f5}\u{1d4f5}\u{1d4f8}",
        "me@example.com\nBcc: you@example.com",
        "javascript:alert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "",
        " ",
        "\n",
    ];

    #[test]
    fn awkward_text_is_kept_as_typed() {
        for text in AWKWARD {
            let body = format!("a={}&{}=b", encode(text), encode(text));
            let found = pairs(&body);
            assert_eq!(
                found,
                [("a".into(), text.to_string()), (text.to_string(), "b".into())],
                "{text:?}"
            );
        }
    }

    #[test]
    fn no_bytes_whatever_make_it_panic() {
        // xorshift: the same bytes on every run. From an alphabet that gets far into the decoder.
        let alphabet = b"%%%%&&==++09afFgZ\x00\r\n\xc3\xa9\xff\xf0\x9f ";
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state >> 33).unwrap()
        };
        for _ in 0..50_000 {
            let body: Vec<u8> = (0..next() % 40).map(|_| alphabet[next() % alphabet.len()]).collect();
            if let Ok(fields) = Fields::decode(&body) {
                let pairs = fields.into_pairs();
                assert!(
                    !pairs
                        .iter()
                        .any(|(n, v)| n.contains(is_control) || v.contains(is_control)),
                    "{body:?}"
                );
            }
        }
    }

    fn post(content_type: &str, body: Body) -> Request {
        Request::post("/")
            .header(header::CONTENT_TYPE, content_type)
            .body(body)
            .unwrap()
    }

    const FORM: &str = "application/x-www-form-urlencoded";

    #[tokio::test]
    async fn only_a_urlencoded_form_is_read() {
        for good in [FORM, "Application/X-WWW-Form-URLEncoded; charset=UTF-8"] {
            assert_eq!(
                Fields::read(post(good, "a=1".into()), USUAL).await.unwrap().get("a"),
                Some("1")
            );
        }
        for bad in [
            "text/plain",
            "multipart/form-data; boundary=x",
            "application/json",
            "application/x-www-form-urlencodedx",
            "",
        ] {
            assert!(
                matches!(
                    Fields::read(post(bad, "a=1".into()), USUAL).await,
                    Err(FieldsError::WrongType)
                ),
                "{bad}"
            );
        }
        let untyped = Request::post("/").body(Body::from("a=1")).unwrap();
        assert!(matches!(
            Fields::read(untyped, USUAL).await,
            Err(FieldsError::WrongType)
        ));
        let mut twice = post(FORM, "a=1".into());
        twice.headers_mut().append(header::CONTENT_TYPE, FORM.parse().unwrap());
        assert!(matches!(Fields::read(twice, USUAL).await, Err(FieldsError::WrongType)));
    }

    #[tokio::test]
    async fn twenty_thousand_of_the_longest_characters_fit_a_long_form() {
        let typed = "\u{1f600}".repeat(20_000);
        let body = format!("what={}", encode(&typed));
        let fields = Fields::read(post(FORM, body.clone().into()), LONG).await.unwrap();
        assert!(fields.get("what") == Some(typed.as_str()));
        assert!(matches!(
            Fields::read(post(FORM, body.into()), USUAL).await,
            Err(FieldsError::TooLarge)
        ));
    }

    #[tokio::test]
    async fn one_byte_over_the_limit_is_too_large() {
        let body = |length: usize| Body::from(format!("a={}", "x".repeat(length - 2)));
        assert!(Fields::read(post(FORM, body(USUAL)), USUAL).await.is_ok());
        assert!(matches!(
            Fields::read(post(FORM, body(USUAL + 1)), USUAL).await,
            Err(FieldsError::TooLarge)
        ));
        assert!(matches!(
            Fields::read(post(FORM, body(3 * PATIENCE)), USUAL).await,
            Err(FieldsError::TooLarge)
        ));
    }

    /// A client that says nothing more.
    struct Silence;

    impl axum::body::HttpBody for Silence {
        type Data = axum::body::Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
            Poll::Pending
        }
    }

    #[tokio::test]
    async fn a_form_that_never_ends_is_given_up() {
        let body = Body::new(DeadlineBody::new(Duration::from_millis(20), Silence));
        assert!(matches!(
            Fields::read(post(FORM, body), USUAL).await,
            Err(FieldsError::TooSlow)
        ));
    }
}
