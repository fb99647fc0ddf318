//! The browser's way in: starts the islands of `app`, and does nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

// Named so that the linker keeps what the islands export: nothing here calls them.
use app as _;

/// Starts every island on the page. The page's own script calls it once the wasm is there.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
