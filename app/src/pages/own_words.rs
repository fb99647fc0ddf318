//! The trust's own words as a page draws them. Whatever stands in them is escaped: they are a tree, never HTML.

use crate::domain::own_page::{Block, Inline};
use leptos::prelude::*;

/// Words, one block below the other.
pub fn drawn_words(blocks: &[Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(2, words) => view! { <h2 class="nhsuk-heading-m">{line(words)}</h2> }.into_any(),
        Block::Heading(_, words) => view! { <h3 class="nhsuk-heading-s">{line(words)}</h3> }.into_any(),
        Block::Paragraph(words) => view! { <p>{line(words)}</p> }.into_any(),
        Block::Line(words) => line(words),
        Block::Bullets(points) => view! { <ul class="nhsuk-list nhsuk-list--bullet">{items(points)}</ul> }.into_any(),
        Block::Numbers(first, points) => {
            let start = (*first != 1).then(|| first.to_string());
            view! { <ol class="nhsuk-list nhsuk-list--number" start=start>{items(points)}</ol> }.into_any()
        }
    }
}

fn items(points: &[Vec<Block>]) -> AnyView {
    let items = points.iter().map(|blocks| view! { <li>{drawn_words(blocks)}</li> });
    items.collect_view().into_any()
}

fn line(words: &[Inline]) -> AnyView {
    words.iter().map(inline).collect_view().into_any()
}

fn inline(word: &Inline) -> AnyView {
    match word {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Strong(words) => view! { <strong>{line(words)}</strong> }.into_any(),
        Inline::Emphasis(words) => view! { <em>{line(words)}</em> }.into_any(),
        Inline::Link(to, words) => view! { <a href=to.clone()>{line(words)}</a> }.into_any(),
    }
}
