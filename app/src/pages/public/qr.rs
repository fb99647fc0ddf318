//! A QR code: the way from paper back to a page.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light space around it, in modules: readers need four (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code that leads to an address; nothing for an address that is too long for one. `label` says so in words.
pub fn qr(address: &str, label: String) -> Option<AnyView> {
    let (whole, path) = squares(address)?;
    Some(
        view! {
            <svg class="app-qr" role="img" aria-label=label viewBox=format!("0 0 {whole} {whole}") shape-rendering="crispEdges"
                xmlns="http://www.w3.org/2000/svg">
                <path fill="#fff" d=format!("M0 0h{whole}v{whole}H0z")/>
                <path fill="#000" d=path/>
            </svg>
        }
        .into_any(),
    )
}

/// The same as a picture of its own, for paper; empty for an address that is too long.
#[must_use]
pub fn qr_picture(address: &str) -> String {
    squares(address)
        .map(|(whole, path)| {
            format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}"><path d="{path}"/></svg>"#)
        })
        .unwrap_or_default()
}

/// How wide a code is, with its light space, in modules, and its dark ones as a path of SVG.
fn squares(address: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = dark.filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET))
        .collect();
    Some((size + 2 * QUIET, path))
}
