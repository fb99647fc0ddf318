//! The page that a proxy shows when we can't be reached at all: one whole file, with nothing to load from us.

use crate::config::TrustConfig;
use app::words::{t, t_with};

/// Ours is away, so the proxy's own page brings its style along. Black on white, as wide as lines are best read.
const STYLE: &str = "body{margin:0;background:#f0f4f5;color:#212b32;font:1.1875rem/1.5 arial,sans-serif}\
    header{background:#005eb8;color:#fff;padding:16px}\
    main{max-width:40em;padding:16px}\
    h1{font-size:2rem;line-height:1.25}\
    a{color:#005eb8}\
    a:focus{background:#ffeb3b;color:#212b32;outline:4px solid transparent}";

/// The page of a trust, as HTML.
#[must_use]
pub fn closed_page(trust: &TrustConfig) -> String {
    let (name, team, heading) = (
        escaped(&trust.name),
        escaped(&trust.team),
        escaped(&t("closed-page-heading")),
    );
    let service = escaped(&t("service-name"));
    let paragraph = |words: String| format!("<p>{}</p>\n", escaped(&words));
    let number = |words: String, number: &str| format!("<p>{} {}</p>\n", escaped(&words), phone(number));
    let email = escaped(&trust.email);
    let lines: Vec<String> = trust.address.iter().map(|line| escaped(line)).collect();
    let written = if lines.is_empty() {
        String::new()
    } else {
        let label = escaped(&t("owed-address"));
        format!("<p>{label}<br>{}</p>\n", lines.join("<br>"))
    };
    let body = [
        paragraph(t("closed-page-what")),
        paragraph(t("closed-page-safe")),
        number(t("closed-page-danger"), "999"),
        number(t("closed-page-fast"), "111"),
        number(t("closed-page-listen"), "116 123"),
        paragraph(t_with("closed-page-us", &[("team", &trust.team)])),
        number(t("layout-phone"), &trust.phone),
        format!(
            "<p>{} <a href=\"mailto:{email}\">{email}</a></p>\n",
            escaped(&t("reach-email"))
        ),
        paragraph(trust.opening_hours.clone()),
        written,
    ];
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{heading} – {service} – {name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <header>{name}, {team}</header>\n<main>\n<h1>{heading}</h1>\n{}</main>\n</body>\n</html>\n",
        body.concat()
    )
}

/// A number that can be pressed on a phone, as it is to be read.
fn phone(number: &str) -> String {
    let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("<a href=\"tel:{dialled}\">{}</a>", escaped(number))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, example};
    use std::path::Path;

    fn page(changes: &[(&str, &str)]) -> String {
        let text = example(Path::new("/tmp/demo"), "127.0.0.1:3000");
        let changes = changes.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        closed_page(&Config::from_text(&text, changes).expect("the example").trust)
    }

    #[test]
    fn it_says_whom_to_ring_and_loads_nothing() {
        let page = page(&[]);
        for said in [
            "tel:999",
            "tel:111",
            "tel:116123",
            "tel:01632960100",
            "1 Example Road",
            "<h1>",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        for loads in ["src=", "<script", "<link", "url(", "http"] {
            assert!(!page.contains(loads), "{loads}: {page}");
        }
        assert!(!page.contains("closed-page-") && !page.contains("{ $"), "{page}");
    }

    #[test]
    fn settings_never_become_markup() {
        let page = page(&[("PALS_TRUST__TEAM", "<script>alert(1)</script>\"'&")]);
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
    }
}
