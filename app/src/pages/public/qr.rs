//! A QR code: the way from paper back to a page.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light space around it, in modules: readers need four (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code that leads to an address; nothing for an address that is too long for one. `label` says so in words.
pub fn qr(address: &str, label: String) -> Option<AnyView> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = dark.filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET))
        .collect();
    let whole = size + 2 * QUIET;
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
