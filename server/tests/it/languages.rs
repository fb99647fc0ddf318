//! The public side in another language: chosen by a link, kept by the browser, and never a way to somewhere else.

use crate::harness::worlds;
use axum::http::StatusCode;

#[tokio::test(flavor = "multi_thread")]
async fn a_language_is_chosen_by_a_link_stays_and_goes_with_english_or_with_the_way_out() {
    for world in worlds().await {
        let mut browser = world.browser();
        let chosen = browser
            .ask("GET", "/language/ur/support?need=carers&council=E06000009", None)
            .await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER);
        assert_eq!(
            chosen.location().as_deref(),
            Some("/support?need=carers&council=E06000009")
        );
        let urdu = |body: &str| body.contains("<html lang=\"ur\" dir=\"rtl\"");
        assert!(urdu(&browser.get("/support?need=carers").await.body));
        assert!(urdu(&browser.get("/").await.body));
        // A problem with what was typed is told in it as well, and what was typed stays.
        let wrong = browser.post("/support?need=carers", &[("place", "Atlantis")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(urdu(&wrong.body) && wrong.body.contains("Atlantis"));
        // A page that is not there in it is English.
        assert!(!urdu(&browser.get("/privacy").await.body));

        browser.get("/language/en-GB/").await;
        assert!(!urdu(&browser.get("/").await.body));
        browser.get("/language/ur/").await;
        assert!(urdu(&browser.get("/").await.body));
        browser.get("/leave").await;
        assert!(!urdu(&browser.get("/").await.body), "the way out leaves nothing behind");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_a_language_leads_to_pages_of_ours_only() {
    for world in worlds().await {
        let mut browser = world.browser();
        for (asked, led) in [
            ("/language/ur/", "/"),
            ("/language/ur/follow", "/follow"),
            ("/language/ur//evil.example", "/evil.example"),
            ("/language/ur///evil.example/x", "/evil.example/x"),
            ("/language/ur/%5Cevil.example", "/%5Cevil.example"),
            ("/language/ur/%2F%2Fevil.example", "/%2F%2Fevil.example"),
            ("/language/ur/https://evil.example", "/https://evil.example"),
        ] {
            let answer = browser.ask("GET", asked, None).await;
            assert_eq!(answer.location().as_deref(), Some(led), "{asked}");
        }
        for asked in [
            "/language/fr/",
            "/language/en/",
            "/language/en-XA/x",
            "/language/%75r%20/",
            "/language/ur",
        ] {
            let answer = browser.get(asked).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{asked}");
        }
    }
}
