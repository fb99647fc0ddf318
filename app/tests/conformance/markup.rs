//! Says whether two pieces of HTML are the same to a browser and to somebody who has them read out.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node};

/// Elements that stand inside a line: the words before and after them run on.
const INLINE: &[&str] = &[
    "a", "b", "button", "code", "em", "i", "img", "label", "span", "strong", "svg", "sup",
];

/// Elements in which every space counts.
const VERBATIM: &[&str] = &["textarea", "pre"];

/// Nothing if both have the same elements with the same attributes in the same order, and the same words with the same
/// gaps between them; else both, side by side. The order of attributes and of class names, comments, and how the source
/// is broken into lines do not count.
pub fn same(want: &str, got: &str) -> Result<(), String> {
    let (want, got) = (Html::parse_fragment(want), Html::parse_fragment(got));
    for (what, of) in [("markup", tree as fn(&Html) -> String), ("reading", reading)] {
        let (want, got) = (of(&want), of(&got));
        if want != got {
            return Err(format!("  {what} wanted: {want}\n  {what} drawn:  {got}"));
        }
    }
    Ok(())
}

/// The elements, their attributes and their words. Gaps between words and elements are left to `reading`.
fn tree(html: &Html) -> String {
    let mut out = String::new();
    children(html.root_element(), &mut out);
    out
}

fn children(of: ElementRef, out: &mut String) {
    let verbatim = VERBATIM.contains(&of.value().name());
    let mut words = String::new();
    for child in of.children() {
        match child.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(element) => {
                say(&mut words, verbatim, out);
                open(element, out);
                if let Some(child) = ElementRef::wrap(child) {
                    children(child, out);
                }
                out.push_str("</>");
            }
            _ => {}
        }
    }
    say(&mut words, verbatim, out);
}

fn say(words: &mut String, verbatim: bool, out: &mut String) {
    out.push_str(&if verbatim {
        words.clone()
    } else {
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    words.clear();
}

fn open(element: &Element, out: &mut String) {
    let mut attributes: Vec<String> = element
        .attrs()
        .map(|(name, value)| {
            let mut value: Vec<&str> = if name == "class" {
                value.split_whitespace().collect()
            } else {
                vec![value]
            };
            value.sort_unstable();
            format!(" {name}={:?}", value.join(" "))
        })
        .collect();
    attributes.sort_unstable();
    out.push_str(&format!("<{}{}>", element.name(), attributes.concat()));
}

/// The words as they are read out: a line for each block, one space wherever there is a gap.
fn reading(html: &Html) -> String {
    let mut out = String::new();
    read(*html.root_element(), &mut out);
    let lines = out
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}

fn read(node: NodeRef<Node>, out: &mut String) {
    match node.value() {
        Node::Text(text) => out.push_str(&text.replace(['\n', '\r'], " ")),
        Node::Element(element) => {
            let edge = if INLINE.contains(&element.name()) { "" } else { "\n" };
            out.push_str(edge);
            node.children().for_each(|child| read(child, out));
            out.push_str(edge);
        }
        _ => {}
    }
}

#[test]
fn only_what_nobody_notices_is_overlooked() {
    let want = "<p class='a b' id=x>One <span>two</span></p>";
    for got in [
        "<p id=x class=' b  a'>\n One<!-- c --> <span>\ntwo</span> </p>",
        "<p id='x' class='a b'>One <span>two</span></p>\n",
    ] {
        same(want, got).unwrap();
    }
    for got in [
        "<p class='a b' id=x>One<span>two</span></p>",
        "<p class='a b' id=x>One <b>two</b></p>",
        "<p class='a' id=x>One <span>two</span></p>",
        "<p class='a b' id=x hidden>One <span>two</span></p>",
        "<p class='a b' id=y>One <span>two</span></p>",
        "<p class='a b' id=x>One <span>too</span></p>",
        "<p class='a b' id=x><span>two</span> One</p>",
        "<p class='a b' id=x>One <span>two</span></p><p></p>",
    ] {
        assert!(same(want, got).is_err(), "{got} passed for {want}");
    }
    assert!(same("<textarea>a b</textarea>", "<textarea>a  b</textarea>").is_err());
}
