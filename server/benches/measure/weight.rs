//! What pages weigh on the wire, as a browser with brotli gets them: headers and bodies.

use crate::Outcome;
use crate::client::{Client, PLAIN};
use crate::pals::Pals;
use app::domain::concern::Page;
use app::paths;
use std::collections::BTreeSet;

/// Where built files are.
const BUILT: &str = "/pkg/";

/// A first visit to the public form: the page, its style sheet with every picture in it, its script. Bytes.
pub async fn first_visit(pals: &Pals) -> Outcome<usize> {
    let mut client = pals.client().await?;
    let page = client
        .get(&paths::question(Page::Want))
        .await?
        .expect(200, "the form")?;
    let mut files = built(&page.text());
    if files.is_empty() {
        return Err("the page names no style sheet: run this through make bench".into());
    }
    for style in files.clone().into_iter().filter(|file| file.ends_with(".css")) {
        let style = client
            .get_as(&style, PLAIN)
            .await?
            .expect(200, "the style sheet")?
            .text();
        files.extend(
            style
                .split("url(\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .filter(|name| name.ends_with(".svg"))
                .map(|name| format!("{BUILT}{name}")),
        );
    }
    Ok(page.wire + weigh(&mut client, &files).await?)
}

/// The islands' script and wasm, as the page of a case names them: no other page loads any. Bytes.
pub async fn islands(client: &mut Client) -> Outcome<usize> {
    let queue = client.get("/desk?view=open").await?.expect(200, "the queue")?.text();
    let case = queue.find("/desk/case/").and_then(|at| queue[at..].split('"').next());
    let page = client
        .get(case.ok_or("the queue has no case")?)
        .await?
        .expect(200, "a case")?;
    let files: BTreeSet<String> = built(&page.text())
        .into_iter()
        .filter(|file| is_of_islands(file))
        .collect();
    weigh(client, &files).await
}

/// How many public pages were looked at, and how many of them name the islands' script or wasm.
pub async fn public_pages_with_islands(pals: &Pals) -> Outcome<(usize, usize)> {
    let mut client = pals.client().await?;
    let cookies = Pals::draft(&mut client).await?;
    client.cookies = cookies;
    let mut pages: Vec<String> = Page::ALL.iter().map(|page| paths::question(*page)).collect();
    pages.extend([paths::HOME, paths::FOLLOW, paths::SUPPORT, paths::COOKIES].map(str::to_owned));
    let mut with = 0;
    for path in &pages {
        let text = client.get(path).await?.expect(200, path)?.text();
        with += usize::from(text.contains(".wasm") || built(&text).iter().any(|file| is_of_islands(file)));
    }
    Ok((pages.len(), with))
}

fn is_of_islands(file: &str) -> bool {
    file.starts_with(&format!("{BUILT}pals"))
}

async fn weigh(client: &mut Client, files: &BTreeSet<String>) -> Outcome<usize> {
    let mut all = 0;
    for file in files {
        all += client.get(file).await?.expect(200, file)?.wire;
    }
    Ok(all)
}

/// Every built file that a page names.
fn built(page: &str) -> BTreeSet<String> {
    let end = |rest: &str| {
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c)))
            .unwrap_or(rest.len())
    };
    page.split(BUILT)
        .skip(1)
        .map(|rest| format!("{BUILT}{}", &rest[..end(rest)]))
        .collect()
}
