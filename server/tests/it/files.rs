//! Files: what is taken and what is refused, what is taken out of them, who may have them, and what is left of them.

use crate::file_kinds::{PLACE, docx, heic, holds, photo, png, zipped};
use crate::harness::{Answer, Browser, IN_PARTS, World, fresh_database, in_parts, postgres, worlds};
use crate::scanner::{FakeScanner, eicar};
use crate::stored::{files as files_in, places_with};
use app::domain::access::Role;
use app::domain::file::FILE_BYTES_MAX;
use app::domain::ids::Reference;
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::http::serve::{ServeLimits, serve};
use server::jobs::{check_files, purge, sweep_files};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const PAGE: &str = "/concern/photos-or-documents";
const PDF: &[u8] = b"%PDF-1.7 Zqbytesxj";

/// Sends files with a concern that is otherwise in order; the page after that.
async fn upload(browser: &mut Browser, files: &[(&str, &[u8])]) -> Answer {
    let seen = browser.get(PAGE).await.field("seen").unwrap();
    browser
        .post_files(PAGE, &[("seen", &seen), ("upload", "yes")], files)
        .await
}

/// A concern with files, sent: its reference and code.
async fn concern_with(world: &World, files: &[(&str, &[u8])]) -> (Reference, String) {
    let mut browser = world.browser();
    browser.answer_all(&[]).await;
    upload(&mut browser, files).await;
    let sent = browser.send().await;
    (sent.reference(), sent.code().unwrap())
}

/// Opens a case: the browser, and the page of its files.
async fn follow(world: &World, (reference, code): &(Reference, String)) -> (Browser, Answer) {
    let mut browser = world.browser();
    browser
        .post("/follow", &[("reference", reference.as_str()), ("code", code)])
        .await;
    let page = browser.get("/follow/files").await;
    (browser, page)
}

/// Where the files of a page lead.
fn links(page: &Answer) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let links = scraper::Selector::parse("a[download]").unwrap();
    html.select(&links)
        .map(|link| link.value().attr("href").unwrap().to_owned())
        .filter(|link| link.contains("/file"))
        .collect()
}

fn errors(page: &Answer) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let lines = scraper::Selector::parse(".nhsuk-error-summary li a").unwrap();
    html.select(&lines).map(|line| line.text().collect()).collect()
}

async fn officer(world: &World) -> Browser {
    let secret = world.staff(Role::Officer, "officer@pals.example").await;
    let mut desk = world.browser();
    desk.sign_in(world, &secret).await;
    desk
}

/// The worlds, each with a scanner.
async fn scanned() -> Vec<(World, FakeScanner)> {
    let mut worlds = Vec::new();
    let databases = match postgres() {
        Some(cluster) => vec![None, Some(fresh_database(&cluster).await)],
        None => vec![None],
    };
    for database in databases {
        let scanner = FakeScanner::start().await;
        worlds.push((
            World::on(database, &[("PALS_FILES__CLAMD", &scanner.address)]).await,
            scanner,
        ));
    }
    worlds
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_file_is_said_by_its_name_and_the_others_are_kept() {
    let large = [
        b"%PDF-",
        vec![b'x'; usize::try_from(FILE_BYTES_MAX).unwrap()].as_slice(),
    ]
    .concat();
    let macros = docx(&[("word/vbaProject.bin", "x")]);
    let sheet = zipped(&[("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")]);
    let cut = &photo()[..60];
    let wrong: &[(&str, &[u8], &str)] = &[
        ("nothing.pdf", b"", "is empty"),
        ("large.pdf", &large, "must be smaller than 10 MB"),
        (
            "page.jpg",
            b"<!DOCTYPE html><script>alert(1)</script>",
            "is not the kind of file",
        ),
        ("program.jpg", b"MZ\x90\0\x03", "is not the kind of file"),
        ("program.txt", b"MZ\x90\0\x03", "is not the kind of file"),
        ("photo.pdf", &photo(), "is not the kind of file"),
        ("photo.jpg.exe", &photo(), "must be a JPG"),
        ("drawing.svg", b"<svg/>", "must be a JPG"),
        ("letter.docm", &macros, "must be a JPG"),
        ("letter.docx", &macros, "has programs"),
        ("table.docx", &sheet, "is not the kind of file"),
        ("cut.jpg", cut, "is damaged"),
        ("<b>.gif", b"GIF89a", "<b>.gif must be a JPG"),
    ];
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let letter = docx(&[]);
        let mut files: Vec<(&str, &[u8])> = vec![("right.pdf", PDF), ("letter.docx", &letter)];
        files.extend(wrong.iter().map(|(name, bytes, _)| (*name, *bytes)));
        files.push(("words.TXT", "Gr\u{fc}\u{df}e,\r\n\tSam".as_bytes()));
        let page = upload(&mut browser, &files).await;
        assert_eq!(page.path, PAGE);
        let said = errors(&page);
        assert_eq!(said.len(), wrong.len(), "{said:?}");
        for ((name, _, why), said) in wrong.iter().zip(&said) {
            assert!(said.contains(name) && said.contains(why), "{name}: {said}");
        }
        let text = page.text();
        for kept in ["right.pdf", "letter.docx", "words.TXT"] {
            assert!(
                text.contains(&format!("Remove {kept}")) || page.body.contains(&format!("Remove {kept}")),
                "{kept}: {text}"
            );
        }
        assert_eq!(world.count("files").await, 3);
        // Everything else is as it was, and the next answer goes on.
        let on = browser.answer("photos-or-documents", &[]).await;
        assert_eq!(on.path, "/concern/check", "{}", on.text());
        assert!(on.text().contains("The call bell was not answered."));
        assert!(on.text().contains("right.pdf"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_files_and_25_mb_are_the_most() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let names: Vec<String> = (1..=11).map(|n| format!("{n}.pdf")).collect();
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), PDF)).collect();
        let said = errors(&upload(&mut browser, &files).await);
        assert!(
            said.len() == 1 && said[0].starts_with("11.pdf was not added"),
            "{said:?}"
        );
        assert_eq!(world.count("files").await, 10);

        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let nine = [b"%PDF-", vec![b'x'; 9 * 1024 * 1024].as_slice()].concat();
        upload(&mut browser, &[("a.pdf", &nine), ("b.pdf", &nine)]).await;
        let said = errors(&upload(&mut browser, &[("c.pdf", &nine), ("d.pdf", PDF)]).await);
        assert!(
            said.len() == 1 && said[0].contains("c.pdf was not added. All files together"),
            "{said:?}"
        );
        assert_eq!(world.count("files").await, 13, "the small one is in");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_says_no_more_where_it_was_taken() {
    for world in worlds().await {
        let sent: &[(&str, &[u8])] = &[("a.jpg", &photo()), ("b.png", &png()), ("c.heic", &heic())];
        for (name, bytes) in sent {
            assert!(holds(bytes, PLACE), "{name}: the control");
        }
        let case = concern_with(&world, sent).await;
        let (mut person, page) = follow(&world, &case).await;
        assert!(page.text().contains("Hidden details are taken out."));
        let links = links(&page);
        assert_eq!(links.len(), 3, "{}", page.text());
        for ((name, before), link) in sent.iter().zip(links) {
            let file = person.get(&link).await;
            assert_eq!(file.status, StatusCode::OK, "{name}");
            assert!(!holds(&file.bytes, PLACE), "{name} still says where it was taken");
            match *name {
                "a.jpg" => {
                    assert!(
                        file.bytes.ends_with(&[0x78, 0xff, 0xd9]),
                        "it ends where the picture ends"
                    );
                    assert!(holds(&file.bytes, "Exif\0\0MM\0*"), "it is still the right way up");
                    assert!(
                        file.bytes
                            .windows(7)
                            .any(|w| w == [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56])
                    );
                }
                "b.png" => assert!(holds(&file.bytes, "eXIfMM\0*") && holds(&file.bytes, "IDAT")),
                _ => {
                    assert_eq!(file.bytes.len(), before.len(), "nothing has moved");
                    assert!(holds(&file.bytes, "the picture"));
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_file_is_on_a_disk_in_the_clear() {
    for world in worlds().await {
        let text = "Zqinsidexj ".repeat(20_000);
        let case = concern_with(&world, &[("Zqnamexj letter.txt", text.as_bytes())]).await;
        let mut half = world.browser();
        half.answer("what-you-would-like", &[("want", "thanks")]).await;
        upload(
            &mut half,
            &[("Zqnamexj half.txt", text.as_bytes()), ("Zqnamexj.exe", b"x")],
        )
        .await;
        let stored = world.everything_stored().await;
        for word in ["Zqinsidexj", "Zqnamexj"] {
            assert_eq!(places_with(&stored, word), Vec::<String>::new(), "{word}");
        }
        // The control: whoever may have it has it, to the letter.
        let (mut person, page) = follow(&world, &case).await;
        assert_eq!(person.get(&links(&page)[0]).await.bytes, text.as_bytes());
        assert!(page.text().contains("Zqnamexj letter.txt"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_given_out_to_be_saved_and_never_shown() {
    for world in worlds().await {
        let case = concern_with(&world, &[("h\u{e4}&<b>.txt", b"<script>alert(1)</script>")]).await;
        let (mut person, page) = follow(&world, &case).await;
        let file = person.get(&links(&page)[0]).await;
        let header = |name: &str| file.headers.get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/octet-stream");
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"h___b_.txt\"; filename*=UTF-8''h%C3%A4%26%3Cb%3E.txt"
        );
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("content-length"), "25");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_for_those_who_may_read_its_case_and_for_nobody_else() {
    for world in worlds().await {
        let case = concern_with(&world, &[("right.pdf", PDF)]).await;
        let other = concern_with(&world, &[("other.pdf", PDF)]).await;
        let mut desk = officer(&world).await;
        let page = desk.get(&format!("/desk/case/{}", case.0.as_str())).await;
        let link = links(&page).remove(0);
        assert_eq!(desk.get(&link).await.bytes, PDF, "the control");
        assert_eq!(
            world
                .count("audit WHERE act = 'open-file' AND outcome = 'done' AND by_staff IS NOT NULL")
                .await,
            1
        );

        assert_eq!(
            world.browser().get(&link).await.path,
            format!("/desk/sign-in?next={link}")
        );
        for (role, status) in [
            (Role::SeniorOfficer, StatusCode::OK),
            (Role::Manager, StatusCode::OK),
            (Role::Auditor, StatusCode::OK),
            // Of the division that answers for it.
            (Role::Investigator, StatusCode::OK),
            (Role::Administrator, StatusCode::NOT_FOUND),
        ] {
            let secret = world.staff(role, &format!("{role}@pals.example")).await;
            let mut browser = world.browser();
            browser.sign_in(&world, &secret).await;
            let answer = browser.get(&link).await;
            assert_eq!(answer.status, status, "{role}");
            assert_eq!(answer.bytes == PDF, status == StatusCode::OK, "{role}");
        }
        // Under another case's reference it isn't there.
        let elsewhere = link.replace(case.0.as_str(), other.0.as_str());
        assert_eq!(desk.get(&elsewhere).await.status, StatusCode::NOT_FOUND);

        let (mut person, page) = follow(&world, &case).await;
        let mine = links(&page).remove(0);
        assert_eq!(person.get(&mine).await.bytes, PDF, "the control");
        let (mut stranger, _) = follow(&world, &other).await;
        assert_eq!(stranger.get(&mine).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.browser().get(&mine).await.path, "/follow");
        person.post("/follow/leave", &[]).await;
        assert_eq!(person.get(&mine).await.path, "/follow");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_virus_is_refused_and_a_scanner_that_is_away_opens_nothing() {
    for (world, scanner) in scanned().await {
        let virus = eicar();
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let page = upload(&mut browser, &[("right.pdf", PDF), ("letter.txt", &virus)]).await;
        let said = errors(&page);
        assert!(
            said.len() == 1 && said[0].starts_with("letter.txt may hold a virus"),
            "{said:?}"
        );
        assert!(page.body.contains("Remove right.pdf"));

        scanner.be_there(false);
        let case = concern_with(&world, &[("waits.pdf", PDF), ("virus.txt", &virus)]).await;
        let (mut person, page) = follow(&world, &case).await;
        assert!(
            page.text().contains("not checked for viruses yet"),
            "the case has arrived: {}",
            page.text()
        );
        assert_eq!(links(&page), Vec::<String>::new());
        let mut desk = officer(&world).await;
        let on_desk = desk.get(&format!("/desk/case/{}", case.0.as_str())).await;
        assert!(on_desk.text().contains("waits.pdf") && links(&on_desk).is_empty());
        let core = &world.app.core;
        check_files(core).await.unwrap();
        let health = desk.get("/health/ready").await;
        assert!(health.body.contains("\"files_not_checked\":2"), "{}", health.body);

        // Once it is back, what is clean opens (the addresses are known then), and what isn't never does.
        scanner.be_there(true);
        assert_eq!(check_files(core).await, Ok(2));
        let on_desk = desk.get(&format!("/desk/case/{}", case.0.as_str())).await;
        let opened = links(&on_desk);
        assert_eq!(opened.len(), 1, "{}", on_desk.text());
        assert_eq!(desk.get(&opened[0]).await.bytes, PDF);
        let (_, page) = follow(&world, &case).await;
        let mine = links(&page);
        assert!(page.text().contains("It may hold a virus. Nobody can open it."));
        assert_eq!(person.get(&mine[0]).await.bytes, PDF);

        // The same addresses, as if it had not been asked.
        for code in ["not-yet", "virus"] {
            world.tamper(&format!("UPDATE files SET checked = '{code}'")).await;
            assert_eq!(desk.get(&opened[0]).await.status, StatusCode::FORBIDDEN, "{code}");
            assert_eq!(person.get(&mine[0]).await.status, StatusCode::FORBIDDEN, "{code}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_follows_can_add_files_and_the_team_sees_that_there_are_more() {
    for world in worlds().await {
        let case = concern_with(&world, &[]).await;
        let (mut person, _) = follow(&world, &case).await;
        let page = person
            .post_files("/follow/files", &[], &[("new.pdf", PDF), ("bad.exe", b"MZ")])
            .await;
        let said = errors(&page);
        assert!(said.len() == 1 && said[0].starts_with("bad.exe must be"), "{said:?}");
        assert_eq!(links(&page).len(), 1);
        assert!(errors(&person.get("/follow/files").await).is_empty(), "it is said once");
        let page = person.get("/follow/case").await;
        assert!(page.text().contains("You sent us files"));
        assert!(page.text().contains("Photos and documents you sent us (1)"));
        let mut desk = officer(&world).await;
        let on_desk = desk.get(&format!("/desk/case/{}", case.0.as_str())).await;
        assert!(
            on_desk.text().contains("New files") && on_desk.text().contains("New message"),
            "{}",
            on_desk.text()
        );
        // Nothing chosen changes nothing.
        let page = person.post_files("/follow/files", &[], &[("", b"")]).await;
        assert!(page.text().contains("You have not chosen a file"), "{}", page.text());
        assert_eq!(world.count("events WHERE kind = 'person-sent-files'").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_were_chosen_go_with_every_button_and_can_be_removed() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let seen = browser.get(PAGE).await.field("seen").unwrap();
        let on = browser.post_files(PAGE, &[("seen", &seen)], &[("a.pdf", PDF)]).await;
        assert_eq!(on.path, "/concern/check");
        let saved = browser
            .post_files(PAGE, &[("seen", "99"), ("save", "yes")], &[("b.pdf", PDF)])
            .await;
        assert_eq!(saved.path, "/concern/saved");
        let page = browser.get(PAGE).await;
        assert!(page.body.contains("Remove a.pdf") && page.body.contains("Remove b.pdf"));
        let file = page.field("file").unwrap();
        let page = browser.post(&format!("{PAGE}/remove"), &[("file", &file)]).await;
        assert!(!page.body.contains("Remove a.pdf") && page.body.contains("Remove b.pdf"));
        // Somebody else's can't be removed.
        let file = page.field("file").unwrap();
        let mut other = world.browser();
        other.answer_all(&[]).await;
        other.post(&format!("{PAGE}/remove"), &[("file", &file)]).await;
        assert_eq!(world.count("files").await, 1);
        // With no draft yet, files begin one.
        let mut fresh = world.browser();
        let page = fresh
            .post_files(PAGE, &[("seen", "0"), ("upload", "yes")], &[("c.pdf", PDF)])
            .await;
        assert!(page.body.contains("Remove c.pdf"), "{}", page.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_checked_is_what_is_sent() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let seen = browser.get("/concern/check").await.field("seen").unwrap();
        upload(&mut browser, &[("later.pdf", PDF)]).await;
        let again = browser.post("/concern/check", &[("seen", &seen)]).await;
        assert!(again.path.ends_with("?changed=yes"), "{}", again.path);
        assert_eq!((world.count("cases").await, world.count("files").await), (0, 1));
        browser.send().await;
        assert_eq!(world.count("files WHERE case_id IS NOT NULL").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_nobodys_is_deleted_and_what_is_somebodys_stays() {
    for world in worlds().await {
        let stored = || files_in(&world.folder.path().join("files")).len();
        let kept = concern_with(&world, &[("kept.pdf", PDF)]).await;
        assert_eq!(stored(), 1);
        let mut wiped = world.browser();
        wiped.answer_all(&[]).await;
        upload(&mut wiped, &[("wiped.pdf", PDF)]).await;
        wiped.post("/concern/start-again", &[]).await;
        let mut removed = world.browser();
        removed.answer_all(&[]).await;
        let page = upload(&mut removed, &[("removed.pdf", PDF)]).await;
        removed
            .post(&format!("{PAGE}/remove"), &[("file", &page.field("file").unwrap())])
            .await;
        let mut expired = world.browser();
        expired.answer_all(&[]).await;
        upload(&mut expired, &[("expired.pdf", PDF)]).await;
        // A form that breaks off behind its first file: there is no row without an object, and none with.
        let mut broken = in_parts(&[("seen", "0")], &[("first.pdf", PDF), ("second.pdf", PDF)]);
        broken.truncate(broken.len() - 30);
        let mut browser = world.browser();
        browser.ask_with("POST", PAGE, Some((IN_PARTS, broken))).await;
        assert_eq!(world.count("files").await, 2, "kept and expired");
        assert!(stored() >= 5);
        let core = &world.app.core;
        sweep_files(core).await.unwrap();
        assert!(stored() >= 5, "they may still be on their way");
        world.clock.advance(TimeDelta::hours(48));
        purge(core).await.unwrap();
        assert!(sweep_files(core).await.unwrap() >= 4);
        assert_eq!(
            (stored(), world.count("objects").await, world.count("files").await),
            (1, 1, 1)
        );
        assert_eq!(sweep_files(core).await, Ok(0), "again does nothing");
        let (mut person, page) = follow(&world, &kept).await;
        assert_eq!(person.get(&links(&page)[0]).await.bytes, PDF);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_from_another_site_are_not_taken() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let token = browser.get(PAGE).await.field("form_token").unwrap();
        let files: &[(&str, &[u8])] = &[("a.pdf", PDF)];
        let mut elsewhere = browser.clone();
        elsewhere.headers.push(("sec-fetch-site", "cross-site".to_owned()));
        assert_eq!(
            elsewhere
                .post_files(PAGE, &[("form_token", &token)], files)
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        // A browser that doesn't say: the token decides, and stands before the files.
        let mut old = browser.clone();
        old.headers.push(("sec-fetch-site", String::new()));
        assert_eq!(old.post_files(PAGE, &[], files).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            old.post_files(PAGE, &[("form_token", "x")], files).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(world.count("objects").await, 0);
        assert_eq!(
            old.post_files(PAGE, &[("form_token", &token)], files).await.status,
            StatusCode::OK
        );
        assert_eq!(world.count("files").await, 1, "the control");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_refused_while_their_files_are_on_the_way_reads_our_answer() {
    let world = World::on(None, &[]).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut browser = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    tokio::spawn(serve(
        listener,
        world.app.router.clone(),
        ServeLimits::default(),
        std::future::pending(),
    ));
    // More than the system keeps for us between the two.
    let body = in_parts(&[], &[("plan.pdf", &vec![b'x'; 25 * 1024 * 1024])]);
    let head = format!(
        "POST {PAGE} HTTP/1.1\r\nhost: 127.0.0.1:3000\r\nsec-fetch-site: cross-site\r\naccept: text/html\r\n\
         content-type: {IN_PARTS}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    browser.write_all(head.as_bytes()).await.unwrap();
    browser.write_all(&body).await.expect("it is read to its end");
    let mut answer = String::new();
    browser.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 403") && answer.contains("<h1"), "{answer}");
}
