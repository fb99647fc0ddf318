//! What an officer does at the desk, with few and with many cases: each list of the queue, writing a contact down, looking for
//! cases, opening one, asking for the next. Each server is asked in turn, so that both sides have the same minutes.

use crate::Outcome;
use crate::client::{Answer, Client};
use crate::table::{Table, milliseconds, percentile};
use app::domain::ids::Reference;
use app::domain::search::SearchForm;
use app::paths;
use app::port::{QueueFilter, View};
use std::time::{Duration, Instant};

/// Times that each thing is asked of each server.
const TIMES: usize = 100;
/// Pages of closed cases from which references are taken: as many cases as times, since closed ones have lived through most.
const PAGES: u32 = 4;
/// A link to a case begins so.
const CASE: &str = "/desk/case/";
/// How long the server is given to note the words of what was just written down. It looks three times a second.
const NOTED: Duration = Duration::from_secs(2);

/// What is looked for among seeded cases. Their words and names are those of data/seed-words.toml: about fifty a case out of
/// some three hundred, so that each stands in more cases than most words do in life.
const SEARCHES: &[(&str, &[&str])] = &[
    ("a word of 3 in 4 cases", &["sorry", "thank"]),
    ("a word of 1 in 6 cases", &["tablets", "scan", "interpreter", "lift"]),
    (
        "two such words",
        &["scan lift", "interpreter scan", "lift tablets", "tablets scan"],
    ),
    (
        "a name, a slip in each word",
        &[
            "Pria Hillsampel",
            "Magdelena Stonespecimn",
            "Wendi Thornmok",
            "Robrt Greymokc",
            "Hanah Oakexmaple",
        ],
    ),
];

/// A call that says nothing but what has to be said, without its number and what it is about. Nobody takes it, so that it
/// waits for whoever asks for the next case.
const CALL: &[(&str, &str)] = &[
    ("source", "phone"),
    ("arrived", "now"),
    ("name", "Rosa Example"),
    ("channel", "phone"),
    ("about", "myself"),
    ("want", "put-right"),
    ("done", "nothing"),
    ("press", "take-in"),
];

/// A server, and an officer who is signed in to it.
pub struct Side {
    what: String,
    client: Client,
    /// Cases that are closed, the newest first.
    closed: Vec<Reference>,
    /// Addresses of contacts that are to be written down.
    begun: Vec<String>,
}

impl Side {
    /// By a client that is signed in: looks which cases there are, and begins contacts.
    pub async fn new(what: &str, mut client: Client) -> Outcome<Self> {
        let mut closed = Vec::new();
        for page in 1..=PAGES {
            let filter = QueueFilter {
                view: View::Closed,
                page,
                ..QueueFilter::default()
            };
            let list = client.get(&paths::queue(&filter)).await?.expect(200, "closed cases")?;
            let text = list.text();
            let links = text.split(CASE).skip(1).filter_map(|rest| rest.split('"').next());
            closed.extend(links.filter_map(Reference::parse));
        }
        let mut begun = Vec::new();
        for _ in 0..TIMES {
            let leads = client.get(paths::RECORD).await?.expect(303, "beginning a contact")?;
            begun.push(leads.header("location").ok_or("no address of a contact")?.to_owned());
        }
        Ok(Self {
            what: what.to_owned(),
            client,
            closed,
            begun,
        })
    }
}

/// One thing that is asked of a server.
enum Ask {
    /// A page, by its address.
    Page(String),
    /// The cases with these words, that number or this reference.
    Search(String),
    /// To make a case of the contact at this address, with a number of its own.
    Record(String, usize),
    /// The next case.
    Next,
}

impl Ask {
    async fn send(&self, client: &mut Client) -> Outcome<Answer> {
        match self {
            Self::Page(path) => client.get(path).await,
            Self::Search(words) => {
                let fields = [(SearchForm::FIELD, words.as_str()), ("kind", ""), ("which", "all")];
                client.post(paths::SEARCH, &fields).await
            }
            Self::Record(path, number) => {
                let phone = phone(*number);
                let words = format!("The light in the car park is broken, {}.", lamp(*number));
                let its_own = [("phone", phone.as_str()), ("what_happened", words.as_str())];
                let fields: Vec<(&str, &str)> = CALL.iter().copied().chain(its_own).collect();
                client.post_parts(path, &fields).await
            }
            Self::Next => client.post(&paths::act("next"), &[("form_token", "")]).await,
        }
    }

    /// Is it what was to come? A search that finds nothing is quicker than one that does.
    fn is_answered_by(&self, answer: &Answer) -> bool {
        let leads_to = |end: &str| answer.header("location").is_some_and(|place| place.ends_with(end));
        match self {
            Self::Page(_) => answer.status == 200,
            Self::Search(_) => answer.status == 200 && answer.text().contains(CASE),
            Self::Record(..) => answer.status == 303 && leads_to("?done=record"),
            Self::Next => answer.status == 303 && leads_to("?done=claim"),
        }
    }
}

/// The number of a call. Some of the seeded cases have the same.
fn phone(number: usize) -> String {
    format!("01632 960{number:03}")
}

/// A word that stands in one case of each side.
fn lamp(number: usize) -> String {
    format!("lamp{number:03}")
}

/// A row for each thing.
pub async fn desk(mut sides: Vec<Side>, table: &mut Table) -> Outcome<()> {
    for view in View::ALL {
        let path = paths::queue(&QueueFilter {
            view: *view,
            ..QueueFilter::default()
        });
        let what = format!("List {view}");
        row(table, &what, &mut sides, |_| vec![Ask::Page(path.clone())]).await?;
    }
    // Before the searches, which find what is written down here, and before the next case: enough are waiting then.
    row(table, "Record a contact", &mut sides, |side| {
        let begun = side.begun.iter().cloned().enumerate();
        begun.map(|(number, path)| Ask::Record(path, number)).collect()
    })
    .await?;
    tokio::time::sleep(NOTED).await;
    for (what, texts) in SEARCHES {
        row(table, &format!("Search: {what}"), &mut sides, |_| {
            texts.iter().map(|text| Ask::Search((*text).to_owned())).collect()
        })
        .await?;
    }
    row(table, "Search: a word of one case", &mut sides, |_| {
        (0..TIMES).map(|number| Ask::Search(lamp(number))).collect()
    })
    .await?;
    row(table, "Search: a phone number", &mut sides, |_| {
        (0..TIMES).map(|number| Ask::Search(phone(number))).collect()
    })
    .await?;
    row(table, "Search: a reference", &mut sides, |side| {
        let closed = side.closed.iter();
        closed.map(|reference| Ask::Search(reference.to_string())).collect()
    })
    .await?;
    row(table, "Open a case", &mut sides, |side| {
        let closed = side.closed.iter();
        closed.map(|reference| Ask::Page(paths::case(reference))).collect()
    })
    .await?;
    row(table, "The next case", &mut sides, |_| vec![Ask::Next]).await
}

/// Asks each side in turn, as often as is said above, beginning again when it runs out of things to ask. The row is of the last
/// side, beside the one before it if there is one.
async fn row(table: &mut Table, what: &str, sides: &mut [Side], asks: impl Fn(&Side) -> Vec<Ask>) -> Outcome<()> {
    let asks: Vec<Vec<Ask>> = sides.iter().map(asks).collect();
    let mut took: Vec<Vec<f64>> = vec![Vec::with_capacity(TIMES); sides.len()];
    for time in 0..TIMES {
        for ((side, asks), took) in sides.iter_mut().zip(&asks).zip(&mut took) {
            let ask = asks.get(time % asks.len().max(1)).ok_or("nothing to ask")?;
            let begun = Instant::now();
            let answer = ask.send(&mut side.client).await?;
            took.push(begun.elapsed().as_secs_f64());
            if !ask.is_answered_by(&answer) {
                let (status, leads) = (answer.status, answer.header("location"));
                return Err(format!("{what}, {}: answered with {status}, location {leads:?}", side.what).into());
            }
        }
    }
    let numbers: Vec<(&str, f64, f64)> = sides
        .iter()
        .zip(&mut took)
        .map(|(side, took)| (side.what.as_str(), percentile(took, 50), percentile(took, 99)))
        .collect();
    let shown = |p50: f64, p99: f64| format!("{} / {}", milliseconds(p50), milliseconds(p99));
    let ((name, p50, p99), before) = numbers.split_last().ok_or("no server to ask")?;
    let (beside, ratio) = before
        .last()
        .map(|(name, b50, b99)| {
            let ratio = format!("{:.2} / {:.2}", p50 / b50, p99 / b99);
            (format!("{} with {name}", shown(*b50, *b99)), ratio)
        })
        .unwrap_or_default();
    let what = format!("{what}, {name}, p50 / p99");
    table.row(&what, &shown(*p50, *p99), &beside, &ratio, "");
    Ok(())
}
