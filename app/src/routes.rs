//! Every page of the product in one table. What stands on a page is the page's own business.

use crate::pages::desk::{
    AnswersPage, AuditPage, CaseActPage, CasePage, DirectoryEntryPage, DirectoryFilePage, DirectoryFormPage,
    DirectoryPage, OfferedPage, OfficePage, OwnWordsFormPage, OwnWordsPage, QueuePage, RecordPage, SearchPage,
    SignInPage, SignpostPage, TranslationPage, TranslationsPage, WrittenRecordPage,
};
use crate::pages::fault::{FaultPage, NotFoundPage};
use crate::pages::public::{
    AboutYouPage, AccessibilityPage, AgreeDecidePage, AgreeLeftPage, AgreePage, BodyPage, ComeBackPage, ContactPage,
    CookiesPage, ElsewherePage, FollowActPage, FollowPage, FollowedCasePage, FollowedFilesPage, GuidePage, HelpersPage,
    HelpingJoinPage, HelpingPage, HowWeDidPage, LeafletPage, LeftPage, LinkPage, LookedPage, LostCodePage, PrivacyPage,
    QuestionPage, RecordsPage, SaidDidPage, SavedPage, SentPage, StagePage, StartPage, SupportPage, TermsPage,
    WaitPage,
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
                <Route path=path!("/concern/records") view=RecordsPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/elsewhere") view=ElsewherePage ssr=SsrMode::Async/>
                <Route path=path!("/concern/elsewhere/:body") view=BodyPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/about-you") view=AboutYouPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/wait") view=WaitPage ssr=SsrMode::Async/>
                <Route path=path!("/concern/:page") view=QuestionPage ssr=SsrMode::Async/>
                <Route path=path!("/follow") view=FollowPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/case") view=FollowedCasePage ssr=SsrMode::Async/>
                <Route path=path!("/follow/how-we-did") view=HowWeDidPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/case/:act") view=FollowActPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/files") view=FollowedFilesPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/looked") view=LookedPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/leave") view=LeftPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/helpers") view=HelpersPage ssr=SsrMode::Async/>
                <Route path=path!("/follow/lost-code") view=LostCodePage ssr=SsrMode::Async/>
                <Route path=path!("/helping") view=HelpingPage ssr=SsrMode::Async/>
                <Route path=path!("/helping/join") view=HelpingJoinPage ssr=SsrMode::Async/>
                <Route path=path!("/link/:link") view=LinkPage ssr=SsrMode::Async/>
                <Route path=path!("/agree") view=AgreePage ssr=SsrMode::Async/>
                <Route path=path!("/agree/decide") view=AgreeDecidePage ssr=SsrMode::Async/>
                <Route path=path!("/agree/leave") view=AgreeLeftPage ssr=SsrMode::Async/>
                <Route path=path!("/agree/:code") view=AgreePage ssr=SsrMode::Async/>
                <Route path=path!("/support/leaflet") view=LeafletPage ssr=SsrMode::Async/>
                <Route path=path!("/support") view=SupportPage ssr=SsrMode::Async/>
                <Route path=path!("/what-can-i-do") view=GuidePage ssr=SsrMode::Async/>
                <Route path=path!("/stages/:stage") view=StagePage ssr=SsrMode::Async/>
                <Route path=path!("/cookies") view=CookiesPage ssr=SsrMode::Async/>
                <Route path=path!("/accessibility") view=AccessibilityPage ssr=SsrMode::Async/>
                <Route path=path!("/privacy") view=PrivacyPage ssr=SsrMode::Async/>
                <Route path=path!("/terms") view=TermsPage ssr=SsrMode::Async/>
                <Route path=path!("/contact") view=ContactPage ssr=SsrMode::Async/>
                <Route path=path!("/you-said-we-did") view=SaidDidPage ssr=SsrMode::Async/>
                <Route path=path!("/desk") view=QueuePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/case/:reference") view=CasePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/search") view=SearchPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/record/:record") view=RecordPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/case/:reference/signpost") view=SignpostPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/case/:reference/written-record") view=WrittenRecordPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/case/:reference/:act") view=CaseActPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/directory") view=DirectoryPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/directory/add") view=DirectoryFormPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/directory/import") view=DirectoryFilePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/directory/offered") view=OfferedPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/directory/entry/:slug") view=DirectoryEntryPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/directory/entry/:slug/change") view=DirectoryFormPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/words") view=OwnWordsPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/words/:page") view=OwnWordsFormPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/translations") view=TranslationsPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/translations/:language/:part") view=TranslationPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/office") view=OfficePage ssr=SsrMode::Async/>
                <Route path=path!("/desk/answers") view=AnswersPage ssr=SsrMode::Async/>
                <Route path=path!("/desk/audit") view=AuditPage ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
    .into_any()
}
