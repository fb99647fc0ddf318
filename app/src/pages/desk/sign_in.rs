//! Signing in: one form, and in the demonstration its accounts with a button for each.

use super::{local, query};
use crate::components::*;
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, services, visitor};
use crate::paths;
use crate::port::{DemonstrationAccount, Tried};
use crate::words::{t, t_with};
use leptos::prelude::*;

/// What every form of the page carries.
#[derive(Clone)]
struct Carried {
    form_token: String,
    /// Where to go once signed in: a place on the desk.
    next: String,
}

/// Signing in. With [`Tried`] in the context it says, without saying what was wrong, that it did not work.
#[component]
pub fn SignInPage() -> impl IntoView {
    let visitor = visitor();
    let next = local(&query("next"));
    if visitor.actor.is_some() {
        return go_to(&next);
    }
    let tried = use_context::<Tried>();
    let carried = Carried {
        form_token: visitor.form_token,
        next,
    };
    let lapsed = visitor
        .lapsed
        .is_some()
        .then(|| view! { <InsetText text=t("desk-lapsed")/> });
    let services = services();
    let trust = services.trust.clone();
    let has_error = tried.is_some();
    let page = view! { {lapsed} {form(&carried, tried.as_ref())} };
    Suspend::new(async move {
        // Without its list the page still signs people in.
        let accounts = services.accounts.demonstration().await.unwrap_or_default();
        view! {
            <Layout trust title=t("desk-sign-in-title") has_error service=t("desk-service") service_href=paths::DESK>
                {page}
                {demonstration(&carried, &accounts)}
            </Layout>
        }
    })
    .into_any()
}

fn form(carried: &Carried, tried: Option<&Tried>) -> AnyView {
    let error =
        tried.map(|_| view! { <ErrorSummary error_list=vec![ErrorItem::new("#email", t("desk-sign-in-failed"))]/> });
    let email = tried.map(|tried| tried.typed.clone()).unwrap_or_default();
    view! {
        {error}
        <h1 class="nhsuk-heading-l">{t("desk-sign-in-title")}</h1>
        <form method="post" action=address(carried) novalidate=true>
            {hidden(carried)}
            <Input name="email" label=t("desk-email") r#type="email" autocomplete="username" spellcheck=false value=email width=30 is_error=tried.is_some()/>
            <PasswordInput name="password" label=t("desk-password") width=30 is_error=tried.is_some()/>
            <Input name="code" label=t("desk-code") hint=t("desk-code-hint") autocomplete="one-time-code" autocapitalize="none" spellcheck=false
                width=20 code=true is_error=tried.is_some()/>
            <Button prevent_double_click=true text=t("desk-sign-in")/>
        </form>
    }
    .into_any()
}

/// With the way on in it, so that it is still there when the page is drawn again in answer to the form.
fn address(carried: &Carried) -> String {
    format!("{}?next={}", paths::SIGN_IN, carried.next)
}

fn hidden(carried: &Carried) -> AnyView {
    view! {
        <input type="hidden" name="form_token" value=carried.form_token.clone()/>
        <input type="hidden" name="next" value=carried.next.clone()/>
    }
    .into_any()
}

/// The accounts of the demonstration, each with a form that signs in with one press.
fn demonstration(carried: &Carried, accounts: &[DemonstrationAccount]) -> AnyView {
    if accounts.is_empty() {
        return ().into_any();
    }
    let cards = accounts.iter().map(|account| {
        let role = t(&format!("role-{}", account.role));
        let rows = vec![
            SummaryRow::new(t("desk-role"), role),
            SummaryRow::new(t("desk-email"), account.email.clone()),
            SummaryRow::new(t("desk-password"), account.password.clone()),
            SummaryRow::new(t("desk-code-now"), account.code.clone()),
        ];
        view! {
            <section class="app-demo-account">
                <h3 class="nhsuk-heading-s">{account.name.clone()}</h3>
                <SummaryList rows border=false/>
                <form method="post" action=address(carried)>
                    {hidden(carried)}
                    <input type="hidden" name="email" value=account.email.clone()/>
                    <input type="hidden" name="password" value=account.password.clone()/>
                    <input type="hidden" name="code" value=account.code.clone()/>
                    <Button variant=ButtonVariant::Secondary small=true text=t_with("desk-sign-in-as", &[("name", &account.name)])/>
                </form>
            </section>
        }
    });
    view! {
        <section aria-labelledby="demonstration">
            <h2 class="nhsuk-heading-m" id="demonstration">{t("desk-demonstration-heading")}</h2>
            <p>{t("desk-demonstration-text")}</p>
            <div class="app-demo-accounts">{cards.collect_view()}</div>
        </section>
    }
    .into_any()
}
