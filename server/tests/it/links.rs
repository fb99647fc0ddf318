//! Websites of the directory are looked at by way of the operator's own proxy, or not at all.

use crate::harness::{World, worlds};
use crate::smtp_server::python;
use crate::support::whole;
use app::domain::access::Role;
use app::domain::directory::LinkFound;
use chrono::TimeDelta;
use server::clock::Clock;
use server::config::links::LinksConfig;
use server::jobs::check_links;
use server::links::Links;
use server::service::directory::Takes;
use server::service::directory_file::read;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

struct ProxyServer {
    process: Child,
    folder: TempDir,
    port: String,
}

impl ProxyServer {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut process = Command::new(python())
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/proxy_server.py"))
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut port = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut port)
            .unwrap();
        let port = port.trim().to_owned();
        Self { process, folder, port }
    }

    fn settings(&self) -> [(&'static str, String); 2] {
        let certificates = self.folder.path().join("ca.pem");
        [
            ("PALS_LINKS__PROXY", format!("http://127.0.0.1:{}", self.port)),
            ("PALS_LINKS__CERTIFICATES", certificates.display().to_string()),
        ]
    }

    fn asked(&self) -> Vec<String> {
        let asked = std::fs::read_to_string(self.folder.path().join("asked")).unwrap_or_default();
        asked.lines().map(str::to_owned).collect()
    }
}

impl Drop for ProxyServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_website_answers_is_told_apart_from_what_the_proxy_forbids() {
    let proxy = ProxyServer::start();
    let config = |port: &str| LinksConfig {
        proxy: format!("http://127.0.0.1:{port}"),
        certificates: Some(proxy.folder.path().join("ca.pem")),
    };
    let links = Links::from_config(Some(&config(&proxy.port))).unwrap().unwrap();
    for (web, found) in [
        ("https://200.example/", LinkFound::Answers),
        ("https://401.example/", LinkFound::Answers),
        ("https://429.example/", LinkFound::Answers),
        ("https://404.example/page", LinkFound::Gone),
        ("https://410.example/", LinkFound::Gone),
        ("https://onward.example/", LinkFound::Gone),
        ("https://503.example/", LinkFound::Fails),
        ("https://silent.example/", LinkFound::Fails),
        ("https://stranger.example/", LinkFound::Fails),
        ("https://downward.example/", LinkFound::Fails),
        ("https://forbidden.example/", LinkFound::NotAllowed),
    ] {
        assert_eq!(links.look(web).await, found, "{web}");
    }
    assert!(
        !proxy.asked().iter().any(|name| name == "http://200.example/"),
        "never without TLS"
    );
    let away = Links::from_config(Some(&config("1"))).unwrap().unwrap();
    assert_eq!(
        away.look("https://200.example/").await,
        LinkFound::NotAllowed,
        "the proxy is away"
    );
    assert!(
        Links::from_config(None).unwrap().is_none(),
        "off, unless somebody sets it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_link_makes_an_entry_due_and_changes_nothing_else() {
    let proxy = ProxyServer::start();
    let settings = proxy.settings();
    let settings: Vec<_> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let world = World::on(None, &settings).await;
    let core = &world.app.core;
    let file = "slug,name,what_for,web,area,needs\na,A Example,x,https://404.example/,national,carers\nb,B Example,x,https://200.example/,national,carers\nc,C Example,x,,national,carers\n";
    core.import_entries(read(whole(file).as_bytes()).unwrap(), Takes::All, None)
        .await
        .unwrap();
    let (_, checker) = world.signed_in(Role::Officer, "checker@example.org").await;
    for slug in ["a", "b", "c"] {
        core.check_entry(slug, None, checker.id, app::words::london_day(world.clock.now()))
            .await
            .unwrap();
    }
    // The day after: whoever checks it has seen the website.
    world.clock.advance(TimeDelta::days(1));
    let (token, _) = world.signed_in(Role::Officer, "reader@example.org").await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    assert!(
        browser
            .get("/desk/directory")
            .await
            .text()
            .contains("Nothing is to be checked today.")
    );
    assert_eq!(check_links(core).await, Ok(true));
    assert_eq!(check_links(core).await, Ok(true));
    assert_eq!(check_links(core).await, Ok(false), "each once");
    assert_eq!(proxy.asked(), ["404.example", "200.example"]);
    let list = browser.get("/desk/directory").await.text();
    assert!(list.contains("A Example") && list.contains("Website does not answer") && !list.contains("B Example"));
    let entry = browser.get("/desk/directory/entry/a").await.text();
    assert!(entry.contains("There was no such page on 23 November 2026."), "{entry}");
    let public = world.browser().get("/support?need=carers").await.text();
    assert!(public.contains("A Example"), "a person decides what people see");
    // Another address is another page.
    let changed = file.replace("https://404.example/", "https://200.example/new");
    core.import_entries(read(whole(&changed).as_bytes()).unwrap(), Takes::All, None)
        .await
        .unwrap();
    assert!(
        !browser
            .get("/desk/directory/entry/a")
            .await
            .text()
            .contains("no such page")
    );
    assert_eq!(check_links(core).await, Ok(true));
    world.clock.advance(TimeDelta::days(7));
    assert_eq!(check_links(core).await, Ok(true), "once a week");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_asked_for_unless_an_operator_says_by_which_proxy() {
    for world in worlds().await {
        let core = &world.app.core;
        let file = "slug,name,what_for,web,area\na,A,x,https://200.example/,national\n";
        core.import_entries(read(whole(file).as_bytes()).unwrap(), Takes::All, None)
            .await
            .unwrap();
        assert_eq!(check_links(core).await, Ok(false));
        assert_eq!(world.count("support_links").await, 0);
    }
}
