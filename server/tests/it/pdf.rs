//! Leaflets as PDF, where the server is built with the feature `pdf`: what a screen reader needs is in them, and no words that
//! somebody wrote are ever more than words.

use crate::harness::worlds;
use axum::http::StatusCode;

const QUERY: &str = "need=complaint-help&council=E06000009&entries=adv-blackpool&print=large";

#[tokio::test(flavor = "multi_thread")]
async fn a_leaflet_is_there_as_pdf_where_the_server_can_set_one_and_is_offered_nowhere_else() {
    let can = cfg!(feature = "pdf");
    for world in worlds().await {
        crate::support::checked(&world).await;
        let mut browser = world.browser();
        let page = browser.get(&format!("/support/leaflet?{QUERY}")).await;
        let link = format!("/support/leaflet.pdf?{}", QUERY.replace('&', "&amp;"));
        assert_eq!(page.body.contains(&link), can, "{}", page.body);
        let pdf = browser.get(&format!("/support/leaflet.pdf?{QUERY}")).await;
        let expected = if can { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(pdf.status, expected);
        assert_eq!(pdf.bytes.starts_with(b"%PDF-1.7"), can);
        for nobody in [
            "",
            "need=nothing",
            "need=complaint-help",
            "need=complaint-help&entries=nobody",
        ] {
            let none = browser.get(&format!("/support/leaflet.pdf?{nobody}")).await;
            assert_eq!(none.status, StatusCode::NOT_FOUND, "{nobody}");
        }
    }
}

#[cfg(feature = "pdf")]
mod set {
    use app::pages::public::{Paper, PaperEntry};
    use lopdf::{Dictionary, Document, Object};

    fn paper(name: &str, large: bool) -> Paper {
        Paper {
            title: "Help to make a complaint".to_owned(),
            author: "Fylde Coast Example Hospitals".to_owned(),
            large,
            entries: vec![PaperEntry {
                name: name.to_owned(),
                what_for: "Free help to make a complaint".to_owned(),
                facts: vec![
                    ("Phone".to_owned(), "01632 960 001".to_owned(), String::new()),
                    (
                        "Website".to_owned(),
                        "example.org".to_owned(),
                        "https://example.org/".to_owned(),
                    ),
                ],
                checked: "Our team checked this on 22 November 2026.".to_owned(),
            }],
            parts: vec![("Talk to us".to_owned(), vec!["01632 960 100".to_owned()])],
            page: (
                "This page on the web:".to_owned(),
                "https://pals.example.org/support".to_owned(),
                app::pages::public::qr_picture("https://pals.example.org/support"),
                "A code that leads to the page on the web".to_owned(),
            ),
            made: "From the team, 22 November 2026.".to_owned(),
        }
    }

    fn set(paper: &Paper) -> Document {
        Document::load_mem(&server::pdf::set(paper).unwrap()).unwrap()
    }

    fn inside<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
        let found = dictionary.get(key).ok()?;
        let found = found
            .as_reference()
            .map_or(Some(found), |id| document.get_object(id).ok());
        found?.as_dict().ok()
    }

    /// The kinds of the structure's elements, such as `H1`.
    fn tags(document: &Document) -> Vec<String> {
        let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
        elements
            .filter(|dictionary| dictionary.has_type(b"StructElem") || dictionary.has(b"S") && dictionary.has(b"P"))
            .filter_map(|dictionary| dictionary.get(b"S").ok()?.as_name().ok())
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect()
    }

    fn title(document: &Document) -> String {
        let info = document.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
        let info = document.get_object(info).unwrap().as_dict().unwrap();
        lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap()
    }

    #[test]
    fn it_has_tags_a_language_a_title_and_every_font_inside() {
        for large in [false, true] {
            let document = set(&paper("Example Advocacy", large));
            let catalog = document.catalog().unwrap();
            let marked = inside(&document, catalog, b"MarkInfo").unwrap();
            assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
            assert!(inside(&document, catalog, b"StructTreeRoot").is_some());
            assert_eq!(
                lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(),
                "en-GB"
            );
            assert_eq!(title(&document), "Help to make a complaint");
            let viewer = inside(&document, catalog, b"ViewerPreferences").unwrap();
            assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
            let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
            let metadata = document.get_object(metadata).unwrap().as_stream().unwrap();
            let metadata = metadata
                .decompressed_content()
                .unwrap_or_else(|_| metadata.content.clone());
            assert!(
                String::from_utf8_lossy(&metadata).contains("pdfuaid:part"),
                "it says that it is PDF/UA"
            );

            let tags = tags(&document);
            let count = |tag: &str| tags.iter().filter(|found| *found == tag).count();
            assert_eq!((count("H1"), count("H2")), (1, 2), "{tags:?}");
            assert!(count("P") > 5 && count("Link") == 2 && count("Figure") == 1, "{tags:?}");
            let figure = document.objects.values().filter_map(|object| object.as_dict().ok());
            let alt = figure
                .filter_map(|dictionary| dictionary.get(b"Alt").ok())
                .next()
                .unwrap();
            assert_eq!(
                lopdf::decode_text_string(alt).unwrap(),
                "A code that leads to the page on the web"
            );

            let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
            let fonts: Vec<_> = dictionaries
                .filter(|dictionary| dictionary.has_type(b"FontDescriptor"))
                .collect();
            assert_eq!(fonts.len(), 2, "one for words, one for strong words");
            assert!(
                fonts
                    .iter()
                    .all(|font| font.has(b"FontFile2") || font.has(b"FontFile3"))
            );
        }
    }

    #[test]
    fn words_of_an_entry_are_never_markup_nor_a_file() {
        for hostile in [
            "#read(\"/etc/passwd\")",
            "= A heading *of* _theirs_",
            "#panic(\"out\")",
            "$x^2$ `code` <label> @ref",
            "\\ \" ' ] } )",
            "اردو বাংলা 👍",
        ] {
            // Letters that the font does not have are refused by the standard: then there is no PDF, and the page stays.
            let Ok(bytes) = server::pdf::set(&paper(hostile, false)) else {
                assert!(!hostile.is_ascii(), "{hostile}");
                continue;
            };
            let document = Document::load_mem(&bytes).unwrap();
            let plain = tags(&set(&paper("Example Advocacy", false)));
            assert_eq!(tags(&document).len(), plain.len(), "{hostile}");
        }
    }
}
