//! How the fields of a posted form reach an act: every field is a string, and no body can fail to be read.

use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// `application/x-www-form-urlencoded`, read forgivingly: bytes that are no UTF-8 are replaced, of a field sent twice the
/// last one counts, and what nobody asked for is passed over. The framework's own codec refuses all three, and answers a
/// refused form with a redirect that has lost what was typed.
pub struct Fields;

impl ContentType for Fields {
    const CONTENT_TYPE: &'static str = "application/x-www-form-urlencoded";
}

impl FormatType for Fields {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: DeserializeOwned> Decodes<T> for Fields {
    type Error = serde_json::Error;

    fn decode(body: Bytes) -> Result<T, Self::Error> {
        let fields: Map<String, Value> = form_urlencoded::parse(&body)
            .map(|(name, value)| (name.into_owned(), Value::String(value.into_owned())))
            .collect();
        serde_json::from_value(Value::Object(fields))
    }
}

// Only so that the framework's client could call an act; ours are posted by forms and by the island's own request.
impl<T: Serialize> Encodes<T> for Fields {
    type Error = serde_json::Error;

    fn encode(form: &T) -> Result<Bytes, Self::Error> {
        let fields: Map<String, Value> = serde_json::from_value(serde_json::to_value(form)?)?;
        let pairs = fields.iter().filter_map(|(name, value)| Some((name, value.as_str()?)));
        Ok(form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish()
            .into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Typed {
        #[serde(default)]
        reference: String,
        #[serde(default)]
        note: String,
    }

    #[test]
    fn no_body_fails_to_be_read() {
        let read = |body: &'static [u8]| {
            Fields::decode(Bytes::from_static(body))
                .map(|typed: Typed| (typed.reference, typed.note))
                .ok()
        };
        let pair = |reference: &str, note: &str| Some((reference.to_owned(), note.to_owned()));
        assert_eq!(read(b""), pair("", ""));
        assert_eq!(
            read(b"reference=A&note=two+words%0D%0Aand+%C3%A9"),
            pair("A", "two words\r\nand é")
        );
        assert_eq!(read(b"reference=A&reference=B&unasked=1&note"), pair("B", ""));
        assert_eq!(read(b"note=%FF%zz&a[b][c][d][e][f]=1&=&&"), pair("", "\u{FFFD}%zz"));
        assert_eq!(read(b"{\"note\":\"json\"}"), pair("", ""));
        assert_eq!(read(b"\xff\xfe\x00"), pair("", ""));
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let typed = Typed {
            reference: "7KM3D92X".into(),
            note: "a=b & c\n<é>".into(),
        };
        let body = Fields::encode(&typed).expect("strings only");
        assert_eq!(Fields::decode(body).ok(), Some(typed));
    }
}
