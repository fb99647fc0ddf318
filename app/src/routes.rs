//! Every page of the product in one table. What stands on a page is the page's own business.

use crate::pages::desk::{AuditPage, CaseActPage, CasePage, OfficePage, QueuePage, SignInPage};
use crate::pages::fault::{FaultPage, NotFoundPage};
use crate::pages::public::{
    AgreeDecidePage, AgreeLeftPage, AgreePage, ComeBackPage, CookiesPage, FollowActPage, FollowPage, FollowedCasePage,
    LeftPage, LookedPage, QuestionPage, SavedPage, SentPage, StartPage, SupportPage,
};
use crate::port::Fault;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};

/// The table. Each page is drawn whole before a byte is sent, so that its status and title are right.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    if let Some(fault) = use_context::<Fault>() {
        return view! { <FaultPage fault/> }.into_any();
    }
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=path!("/") view=StartPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/sent") view=SentPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/saved") view=SavedPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/come-back") view=ComeBackPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/:page") view=QuestionPage ssr=SsrMode::Async/>
                <Route path=path!("/follow") view=FollowPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/case") view=FollowedCasePage ssr=SsrMode::Async/>
                <Route path=path!("/follow/case/:act") view=FollowActPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/looked") view=LookedPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/leave") view=LeftPage ssr=SsrMode::Async/>
                <Route path=path!("/agree") view=AgreePage ssr=SsrMode::Async/>
                <Route path=path!("/agree/decide") view=AgreeDecidePage ssr=SsrMode::Async/>
                <Route path=path!("/agree/leave") view=AgreeLeftPage ssr=SsrMode::Async/>
                <Route path=path!("/agree/:code") view=AgreePage ssr=SsrMode::Async/>
                <Route path=path!("/support") view=SupportPage ssr=SsrMode::Async/>
                <Route path=path!("/cookies") view=CookiesPage ssr=SsrMode::Async/>
                <Route path=path!("/desk") view=QueuePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/case/:reference") view=CasePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/case/:reference/:act") view=CaseActPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/office") view=OfficePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/audit") view=AuditPage ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
    .into_any()
}
