//! Keeps what is being typed: listens to a field of the page, owns nothing of it, and says quietly when it was kept.

use leptos::prelude::*;

/// Sends the words of the field `field_id` to `address` a few seconds after typing stops, and when the page is left.
///
/// The form of the field lends its token. Once that form is sent, nothing is kept any more: what arrived is no draft.
///
/// All this is data on an element round the island rather than the island's own properties: reading those would bring
/// serde_json to every browser, a third of all the wasm (21 kB of 62 kB with brotli).
#[component]
pub fn KeepTyping(
    /// Where the words are posted to.
    address: String,
    /// The id of the textarea.
    field_id: String,
    /// Which form it is, as a code.
    what: String,
    /// The case.
    reference: String,
    /// The version of the case that is on the page.
    seen: String,
    /// "Kept at {time}", the time written `{time}`.
    kept_words: String,
    /// What is said when the words could not be kept.
    failed_words: String,
) -> impl IntoView {
    view! {
        <div data-keep-address=address data-keep-field=field_id data-keep-what=what data-keep-reference=reference data-keep-seen=seen
            data-keep-kept=kept_words data-keep-failed=failed_words>
            <TypingKeeper/>
        </div>
    }
}

/// The part that lives in the browser: finds its data, listens, and says how it went.
#[island]
fn TypingKeeper() -> impl IntoView {
    let said = RwSignal::new(String::new());
    let place = NodeRef::<leptos::html::P>::new();
    #[cfg(feature = "hydrate")]
    place.on_load(move |place| browser::listen(&place, said));
    view! { <p class="app-kept" role="status" node_ref=place>{said}</p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{
        Element, Event, HtmlInputElement, HtmlTextAreaElement, RequestInit, Response, UrlSearchParams, Window,
    };

    /// How long typing has to rest.
    const REST_MS: i32 = 3_000;

    struct Watched {
        address: String,
        what: String,
        reference: String,
        seen: String,
        kept_words: String,
        failed_words: String,
    }

    struct Keeper {
        watched: Watched,
        window: Window,
        field: HtmlTextAreaElement,
        said: RwSignal<String>,
        /// What the server has already.
        kept: RefCell<String>,
        timer: Cell<Option<i32>>,
        sent: Cell<bool>,
    }

    /// Begins to listen, with the data that stands on an element round `place`. Does nothing on a page that hasn't the field.
    pub fn listen(place: &Element, said: RwSignal<String>) {
        let Some(window) = web_sys::window() else { return };
        let Some(data) = place.closest("[data-keep-address]").ok().flatten() else {
            return;
        };
        let datum = |name| data.get_attribute(name).unwrap_or_default();
        let watched = Watched {
            address: datum("data-keep-address"),
            what: datum("data-keep-what"),
            reference: datum("data-keep-reference"),
            seen: datum("data-keep-seen"),
            kept_words: datum("data-keep-kept"),
            failed_words: datum("data-keep-failed"),
        };
        let field = window
            .document()
            .and_then(|document| document.get_element_by_id(&datum("data-keep-field")));
        let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else {
            return;
        };
        let kept = RefCell::new(field.value());
        let keeper = Rc::new(Keeper {
            watched,
            window,
            field,
            said,
            kept,
            timer: Cell::new(None),
            sent: Cell::new(false),
        });
        let ring = {
            let keeper = keeper.clone();
            Closure::<dyn FnMut()>::new(move || keeper.keep(false))
        };
        let ring = Rc::new(ring);
        on(keeper.field.as_ref(), "input", {
            let keeper = keeper.clone();
            move || keeper.wind_up(&ring)
        });
        if let Some(form) = keeper.field.form() {
            let keeper = keeper.clone();
            on(form.as_ref(), "submit", move || keeper.sent.set(true));
        }
        let window = keeper.window.clone();
        on(window.as_ref(), "pagehide", {
            let keeper = keeper.clone();
            move || keeper.keep(true)
        });
        // A page that Back brings out of the browser's cache is being written on again.
        on(window.as_ref(), "pageshow", move || keeper.sent.set(false));
    }

    /// Calls `then` at each such event for as long as the page lives.
    fn on(target: &web_sys::EventTarget, event: &str, mut then: impl FnMut() + 'static) {
        let closure = Closure::<dyn FnMut(Event)>::new(move |_| then());
        if target
            .add_event_listener_with_callback(event, closure.as_ref().unchecked_ref())
            .is_ok()
        {
            closure.forget();
        }
    }

    impl Keeper {
        /// Starts the wait anew.
        fn wind_up(&self, ring: &Closure<dyn FnMut()>) {
            if let Some(timer) = self.timer.take() {
                self.window.clear_timeout_with_handle(timer);
            }
            let ring = ring.as_ref().unchecked_ref();
            self.timer.set(
                self.window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(ring, REST_MS)
                    .ok(),
            );
        }

        /// Sends the words, unless the server has them or their form has been sent. `leaving`: the request outlives the page.
        fn keep(self: &Rc<Self>, leaving: bool) {
            let words = self.field.value();
            if self.sent.get() || *self.kept.borrow() == words {
                return;
            }
            let Ok(request) = self.request(&words, leaving) else {
                return;
            };
            let answer = self.window.fetch_with_str_and_init(&self.watched.address, &request);
            let keeper = self.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let answer = wasm_bindgen_futures::JsFuture::from(answer).await;
                let arrived = answer.is_ok_and(|answer| answer.unchecked_into::<Response>().status() == 200);
                if arrived {
                    keeper.kept.replace(words);
                    keeper.said.set(keeper.watched.kept_words.replace("{time}", &now()));
                } else {
                    keeper.said.set(keeper.watched.failed_words.clone());
                }
            });
        }

        fn request(&self, words: &str, leaving: bool) -> Result<RequestInit, JsValue> {
            let watched = &self.watched;
            let token = self
                .field
                .form()
                .and_then(|form| form.query_selector("[name=form_token]").ok().flatten());
            let token = token
                .and_then(|token| token.dyn_into::<HtmlInputElement>().ok())
                .map(|token| token.value())
                .unwrap_or_default();
            let body = UrlSearchParams::new()?;
            let fields = [
                ("form_token", token.as_str()),
                ("reference", &watched.reference),
                ("seen", &watched.seen),
                ("what", &watched.what),
                ("words", words),
            ];
            for (name, value) in fields {
                body.append(name, value);
            }
            let request = RequestInit::new();
            request.set_method("POST");
            request.set_body(&body);
            // A redirect would be followed to a page that says 200 and has kept nothing.
            request.set_redirect(web_sys::RequestRedirect::Error);
            js_sys::Reflect::set(&request, &"keepalive".into(), &leaving.into())?;
            Ok(request)
        }
    }

    /// The time of day as the rest of the product writes it: "9:05am".
    fn now() -> String {
        let date = js_sys::Date::new_0();
        let (hour, minute) = (date.get_hours(), date.get_minutes());
        let half = if hour < 12 { "am" } else { "pm" };
        format!("{}:{minute:02}{half}", (hour + 11) % 12 + 1)
    }
}
