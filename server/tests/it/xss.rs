//! Whatever is typed into a field stays words: every page that shows it again has the same elements and attributes as
//! for a harmless word.

use crate::harness::{ANSWERS, Answer, Browser, World};
use app::domain::access::Role;
use app::port::KeptFor;
use axum::http::StatusCode;
use scraper::{Html, Node};

/// What a hostile person types: markup, ways out of attributes and of a text area, templates, ends of other languages,
/// addresses that run, characters that turn or hide words.
pub const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</TextArea ><img src=x onerror=alert(1)>",
    "</textarea\n><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</template></select></option><b>x",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<form action=//evil.example><input name=password>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<!--><img src=x onerror=alert(1)>-->",
    "--!><img src=x onerror=alert(1)>",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><% alert(1) %>",
    "\" onfocus=alert(1) autofocus x=\"",
    "' onfocus=alert(1) autofocus x='",
    "` onfocus=alert(1) autofocus x=`",
    "\"><img src=x onerror=alert(1)>",
    "'><img src=x onerror=alert(1)>",
    "x onmouseover=alert(1)",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)} #{alert(1)} {$ne: 1}",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e \\x3cb\\x3e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "\u{202e}tpircs\u{202c} \u{2066}<b>\u{2069} \u{200b}\u{200d}\u{feff}",
    "\u{ff1c}script\u{ff1e}alert(1)\u{ff1c}/script\u{ff1e} \u{2028}\u{2029}",
    "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
    "'; DROP TABLE cases; -- \" OR 1=1 %00 %3Cscript%3E",
    "<x-island data-component=KeepTyping onclick=alert(1)>",
];

/// What everything is compared with.
const HARMLESS: &str = "harmless";

/// What must not differ: each element with its attributes' names, and of addresses what kind they are. Words and values may.
fn skeleton(body: &str) -> Vec<String> {
    let html = Html::parse_document(body);
    let mut bones = Vec::new();
    for node in html.tree.root().descendants() {
        match node.value() {
            Node::Element(element) => {
                let mut attributes: Vec<String> = element.attrs().map(|(name, value)| attribute(name, value)).collect();
                attributes.sort();
                bones.push(format!(
                    "{}{} {}",
                    "  ".repeat(node.ancestors().count()),
                    element.name(),
                    attributes.join(" ")
                ));
            }
            // The framework marks places with comments: how many there are must not depend on words either.
            Node::Comment(_) => bones.push("<!---->".to_owned()),
            Node::ProcessingInstruction(_) | Node::Doctype(_) => bones.push("<!>".to_owned()),
            _ => {}
        }
    }
    bones
}

fn attribute(name: &str, value: &str) -> String {
    match name {
        "href" | "src" | "action" | "formaction" | "srcset" | "data" => {
            let ours = value.starts_with('#')
                || (value.starts_with('/') && !value.starts_with("//"))
                || value.starts_with("tel:")
                || value.starts_with("mailto:pals@");
            format!("{name}={}", if ours { "ours" } else { value })
        }
        "class" | "type" => format!("{name}={value}"),
        // An id may end in the case's reference.
        "id" | "for" => format!(
            "{name}={}",
            value.trim_end_matches(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
        ),
        _ => name.to_owned(),
    }
}

/// The pages on which words are shown again, in the order they were seen: what they are, and the answer.
type Seen = Vec<(String, Answer)>;

struct Stage {
    world: World,
    officer: Browser,
}

impl Stage {
    async fn set() -> Self {
        let world = World::on(None, &[]).await;
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut officer = world.browser();
        assert_eq!(officer.sign_in(&world, &secret).await.status, StatusCode::OK);
        Self { world, officer }
    }

    /// Types a word into everything there is, and collects every page that shows it.
    async fn type_everywhere(&mut self, word: &str) -> Seen {
        let mut seen = Vec::new();
        self.where_it_is_wrong(word, &mut seen).await;
        let case = self.where_it_is_right(word, &mut seen).await;
        self.at_the_desk(word, &case, &mut seen).await;
        self.at_the_border(word, &mut seen).await;
        seen
    }

    /// Every field of every page of the form, whether it takes words or not.
    async fn where_it_is_wrong(&self, word: &str, seen: &mut Seen) {
        let mut browser = self.world.browser();
        for (page, fields) in ANSWERS.iter().filter(|(_, fields)| !fields.is_empty()) {
            let wrong: Vec<_> = fields.iter().map(|(name, _)| (*name, word)).collect();
            browser.answer(page, &wrong).await;
            let mut other = browser.clone();
            seen.push((format!("{page}, wrong"), browser.get(&format!("/concern/{page}")).await));
            // Another tab had it right, and both texts are shown.
            let path = format!("/concern/{page}");
            other
                .post(&path, &[("seen", "0"), (fields[0].0, "from another tab")])
                .await;
            seen.push((
                format!("{page}, two tabs"),
                other.post(&path, &[("seen", "0"), (fields[0].0, word)]).await,
            ));
        }
    }

    /// A concern that is in order as far as words can be; its reference.
    async fn where_it_is_right(&self, word: &str, seen: &mut Seen) -> String {
        let mut browser = self.world.browser();
        let right: &[(&str, &str)] = &[
            ("about", "somebody-else"),
            ("patient_name", word),
            ("relationship", word),
            ("what_happened", word),
            ("when", "roughly"),
            ("when_words", word),
            ("name", word),
            ("channel", "post"),
            ("post_address", word),
            ("language", word),
            ("other_need", word),
        ];
        for (page, fields) in ANSWERS {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| {
                    right
                        .iter()
                        .find(|(other, _)| other == name)
                        .copied()
                        .unwrap_or((*name, *value))
                })
                .collect();
            let needs: &[(&str, &str)] = if *page == "what-you-need" {
                &[("needs", "interpreter"), ("needs", "other")]
            } else {
                &[]
            };
            let answer = browser.answer(page, &[&fields[..], needs].concat()).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
        }
        seen.push(("check".into(), browser.get("/concern/check").await));
        let sent = browser.send().await;
        let (reference, code) = (sent.reference(), sent.code().unwrap());
        let mut patient = self.world.browser();
        seen.push((
            "patient".into(),
            patient.post("/agree", &[("code", &sent.codes()[1])]).await,
        ));
        for (what, fields) in [
            ("patient, undecided", &[("message", word)][..]),
            ("patient, decided", &[("decision", "agree"), ("message", word)]),
        ] {
            seen.push((what.into(), patient.post("/agree/decide", fields).await));
        }
        seen.push(("sent".into(), sent));
        let case = browser
            .post("/follow", &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let key = case.field("key").unwrap();
        seen.push((
            "followed".into(),
            browser
                .post("/follow/case/write", &[("key", &key), ("message", word)])
                .await,
        ));
        let acts: [(&str, &[(&str, &str)]); 3] = [
            ("correct", &[("key", "put right"), ("message", word)]),
            ("stop", &[("key", "stop"), ("message", word)]),
            (
                "contact",
                &[
                    ("channel", "post"),
                    ("post_address", word),
                    ("safe_words", word),
                    ("never", word),
                ],
            ),
        ];
        for (act, fields) in acts {
            let page = browser.post(&format!("/follow/case/{act}"), fields).await;
            seen.push((format!("followed, {act}"), page));
        }
        seen.push((
            "the page to put right".into(),
            browser.get("/follow/case/correct").await,
        ));
        seen.push(("the copy".into(), browser.get("/follow/copy").await));
        let contact = [("channel", "post"), ("post_address", word), ("safe_words", word)];
        seen.push(("contact".into(), browser.post("/follow/case/contact", &contact).await));
        for sight in ["writing", word] {
            // As long as a name may be.
            let name: String = word.chars().take(60).collect();
            let fields = [("helper", name.as_str()), ("sight", sight)];
            seen.push(("helpers".into(), browser.post("/follow/helpers", &fields).await));
        }
        // No program sends this one in a header.
        let name = word.replace('\0', "");
        let (taken, refused) = (format!("{name}.txt"), format!("{name}.exe"));
        let files: [(&str, &[u8]); 2] = [(&taken, b"plain words"), (&refused, b"MZ")];
        seen.push(("files".into(), browser.post_files("/follow/files", &[], &files).await));
        let too_long = format!("{word}{}", " ".repeat(20_001));
        seen.push((
            "followed, too long".into(),
            browser
                .post("/follow/case/write", &[("key", word), ("message", &too_long)])
                .await,
        ));
        reference.as_str().to_owned()
    }

    async fn at_the_desk(&mut self, word: &str, case: &str, seen: &mut Seen) {
        let page = format!("/desk/case/{case}");
        let desk = &mut self.officer;
        let queue = desk.get("/desk").await;
        assert!(queue.body.contains(case));
        seen.push(("queue".into(), queue));
        let version = desk.get(&page).await.field("seen").unwrap().parse::<i64>().unwrap();
        let acts: &[(&str, &[(&str, &str)])] = &[
            ("claim", &[]),
            ("holding-reply", &[("reply", word), ("says_nothing", "yes")]),
            (
                "consent",
                &[
                    ("change", "record"),
                    ("talk", "yes"),
                    ("share_with", word),
                    ("method", "told"),
                    ("note", word),
                ],
            ),
            ("verify-consent", &[("note", word)]),
            ("acknowledge", &[("reply", word)]),
            ("note", &[("note", word)]),
            ("reply", &[("reply", word)]),
            ("resolve", &[("outcome", "put-right"), ("reply", word)]),
            ("reopen", &[("note", word)]),
        ];
        for (version, (act, fields)) in (version..).zip(acts) {
            let version = version.to_string();
            let fields: Vec<_> = fields
                .iter()
                .copied()
                .chain([("reference", case), ("seen", version.as_str())])
                .collect();
            let answer = desk.post(&format!("/act/desk/{act}"), &fields).await;
            assert!(answer.path.contains("done="), "{act}: {}", answer.path);
            seen.push(((*act).into(), answer));
        }
        // Words that come too late or are too many are kept, and stand in their own form again.
        for act in KeptFor::ALL {
            let fields = [
                ("reference", case),
                ("seen", word),
                ("reply", word),
                ("note", word),
                ("to", word),
                ("outcome", word),
                ("change", word),
                ("patient_email", word),
                ("share_with", word),
                ("until_day", word),
                ("says_nothing", word),
            ];
            seen.push((
                format!("{act}, refused"),
                desk.post(&format!("/act/desk/{act}"), &fields).await,
            ));
            seen.push((format!("{act}, its page"), desk.get(&format!("{page}/{act}")).await));
        }
        seen.push(("case".into(), desk.get(&page).await));
        let said = url_encoded(word);
        for query in ["problem", "moved", "done", "to", "outcome", "change", "says_nothing"] {
            seen.push((
                format!("case, {query} in the address"),
                desk.get(&format!("{page}?{query}={said}")).await,
            ));
            seen.push((
                format!("act, {query} in the address"),
                desk.get(&format!("{page}/hand-over?{query}={said}")).await,
            ));
        }
        seen.push((
            "queue, in the address".into(),
            desk.get(&format!("/desk?view={said}&kind={said}&page={said}")).await,
        ));
        // Off the queue with it: the next one is the first there again.
        desk.post(
            "/act/desk/resolve",
            &[
                ("reference", case),
                ("seen", &(version + i64::try_from(acts.len()).unwrap()).to_string()),
                ("outcome", "put-right"),
            ],
        )
        .await;
        assert!(!desk.get("/desk").await.body.contains(case));
    }

    async fn at_the_border(&self, word: &str, seen: &mut Seen) {
        let said = url_encoded(word);
        for path in [
            format!("/{said}"),
            format!("/concern/{said}"),
            format!("/desk/sign-in?next={said}"),
            format!("/follow?ended={said}"),
            format!("/concern/come-back?closed={said}"),
            format!("/concern/wait?ticket={said}&early={said}"),
            format!("/agree/{said}"),
            format!("/support?{said}={said}"),
        ] {
            seen.push((path.replace(&said, "…"), self.world.browser().get(&path).await));
        }
        let mut browser = self.world.browser();
        seen.push((
            "follow, tried".into(),
            browser.post("/follow", &[("reference", word), ("code", word)]).await,
        ));
        let mut saving = self.world.browser();
        let fields = [("what_happened", word), ("save", word), ("seen", word)];
        seen.push(("saved".into(), saving.post("/concern/what-happened", &fields).await));
        seen.push((
            "come back, with answers here".into(),
            saving.post("/concern/come-back", &[("code", word)]).await,
        ));
        seen.push((
            "refused".into(),
            browser
                .post(
                    "/act/desk/reply",
                    &[("reference", word), ("seen", word), ("reply", word)],
                )
                .await,
        ));
        browser.headers = vec![("sec-fetch-site", "cross-site".into())];
        let fields: Vec<_> = ANSWERS
            .iter()
            .flat_map(|(_, fields)| fields.iter())
            .map(|(name, _)| (*name, word))
            .collect();
        seen.push((
            "another site's form".into(),
            browser.post("/concern/what-happened", &fields).await,
        ));
        seen.push((
            "another site's fields".into(),
            browser
                .post("/follow/case/write", &[(word, word), ("message", word)])
                .await,
        ));
        seen.push((
            "another site's sign-in".into(),
            browser.post("/desk/sign-in", &[("email", word), ("next", word)]).await,
        ));
    }
}

fn url_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// A word as the border takes it: without characters that no keyboard writes.
fn taken(word: &str) -> String {
    word.replace('\0', "")
}

/// The words of a page that stand where they can be read or typed over.
fn words_on(answer: &Answer) -> String {
    let html = Html::parse_document(&answer.body);
    let values = html.tree.values().filter_map(|node| node.as_element()?.attr("value"));
    html.root_element().text().chain(values).collect::<Vec<_>>().join("\n")
}

// In two halves, so that they run side by side.
#[tokio::test(flavor = "multi_thread")]
async fn markup_that_is_typed_stays_words_on_every_page_that_shows_it() {
    stay_words(&PAYLOADS[..PAYLOADS.len() / 2]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tricks_that_are_typed_stay_words_on_every_page_that_shows_them() {
    stay_words(&PAYLOADS[PAYLOADS.len() / 2..]).await;
}

async fn stay_words(payloads: &[&str]) {
    let mut stage = Stage::set().await;
    let harmless = stage.type_everywhere(HARMLESS).await;
    assert!(harmless.len() > 50);
    let bones: Vec<Vec<String>> = harmless.iter().map(|(_, answer)| skeleton(&answer.body)).collect();
    let mut shown = 0;
    for payload in payloads {
        let seen = stage.type_everywhere(payload).await;
        assert_eq!(seen.len(), harmless.len());
        for (((what, answer), (_, calm)), bones) in seen.iter().zip(&harmless).zip(&bones) {
            assert_eq!(answer.status, calm.status, "{payload:?} on: {what}");
            let found = skeleton(&answer.body);
            if &found != bones {
                let at = found.iter().zip(bones).take_while(|(one, other)| one == other).count();
                panic!(
                    "{payload:?} changes the page: {what}, at {:?} instead of {:?}",
                    found.get(at),
                    bones.get(at)
                );
            }
            shown += usize::from(words_on(answer).contains(&taken(payload)));
        }
        let case = seen
            .iter()
            .find(|(what, _)| what == "case")
            .map(|(_, answer)| words_on(answer))
            .unwrap();
        assert!(
            case.matches(&taken(payload)).count() >= 10,
            "{payload:?} is shown to the officer as it was written"
        );
    }
    println!(
        "{} payloads on {} pages each, shown as words {shown} times",
        payloads.len(),
        harmless.len()
    );
    assert!(
        shown > payloads.len() * 25,
        "words that aren't shown show nothing: {shown}"
    );
    the_comparison_sees_what_it_should(&harmless, &bones);
}

/// The control: a page that forgets to escape is caught, in text, in a text area and in an attribute.
fn the_comparison_sees_what_it_should(harmless: &Seen, bones: &[Vec<String>]) {
    for page in ["case", "check", "what-happened, wrong", "follow, tried"] {
        let at = harmless.iter().position(|(what, _)| what == page).unwrap();
        let body = &harmless[at].1.body;
        assert!(body.contains(HARMLESS), "{page}");
        assert_eq!(skeleton(body), bones[at]);
        let caught = PAYLOADS
            .iter()
            .filter(|payload| skeleton(&body.replacen(HARMLESS, payload, 1)) != bones[at])
            .count();
        // In a text area only those that close it are elements.
        assert!(
            caught >= 3,
            "{page}: of the payloads put in as they are, {caught} were seen"
        );
        let all = PAYLOADS
            .iter()
            .filter(|payload| skeleton(&body.replace(HARMLESS, payload)) != bones[at])
            .count();
        assert!(all >= caught, "{page}");
    }
}
