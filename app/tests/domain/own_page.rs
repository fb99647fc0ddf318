//! The trust's own words: what is allowed, what is refused and in which line, and that nothing is left out without a word.

use app::domain::own_page::{Block, Inline, OwnPage, WORDS_MAX, WordsFlaw, WordsProblem, read, tidied};

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

fn link(to: &str, words: &str) -> Block {
    Block::Paragraph(vec![Inline::Link(to.to_owned(), vec![text(words)])])
}

fn point(words: &str) -> Vec<Block> {
    vec![Block::Line(vec![text(words)])]
}

#[test]
fn what_is_allowed_becomes_a_tree() {
    let table: &[(&str, Vec<Block>)] = &[
        ("", vec![]),
        (" \n\n ", vec![]),
        (
            "One line\nruns on",
            vec![Block::Paragraph(vec![text("One line"), text(" "), text("runs on")])],
        ),
        ("One\r\n\r\nTwo", vec![paragraph("One"), paragraph("Two")]),
        (
            "1 Example Road\\\nExampleton",
            vec![Block::Paragraph(vec![
                text("1 Example Road"),
                Inline::Break,
                text("Exampleton"),
            ])],
        ),
        (
            "## Visiting\n\n### By bus",
            vec![
                Block::Heading(2, vec![text("Visiting")]),
                Block::Heading(3, vec![text("By bus")]),
            ],
        ),
        ("- one\n- two", vec![Block::Bullets(vec![point("one"), point("two")])]),
        (
            "3. one\n4. two",
            vec![Block::Numbers(3, vec![point("one"), point("two")])],
        ),
        (
            "- one\n  - within",
            vec![Block::Bullets(vec![vec![
                Block::Line(vec![text("one")]),
                Block::Bullets(vec![point("within")]),
            ]])],
        ),
        (
            "- one\n\n- two",
            vec![Block::Bullets(vec![vec![paragraph("one")], vec![paragraph("two")]])],
        ),
        (
            "**very** *small*",
            vec![Block::Paragraph(vec![
                Inline::Strong(vec![text("very")]),
                text(" "),
                Inline::Emphasis(vec![text("small")]),
            ])],
        ),
        (
            "[us](https://www.example.org/a?b=c#d)",
            vec![link("https://www.example.org/a?b=c#d", "us")],
        ),
        (
            "[help](/support?need=carers)",
            vec![link("/support?need=carers", "help")],
        ),
        ("[ring](tel:01632960001)", vec![link("tel:01632960001", "ring")]),
        ("[ring](tel:+441632960001)", vec![link("tel:+441632960001", "ring")]),
        (
            "[write](mailto:pals@example.org)",
            vec![link("mailto:pals@example.org", "write")],
        ),
        (
            "<pals@example.org>",
            vec![link("mailto:pals@example.org", "pals@example.org")],
        ),
        (
            "<https://example.org>",
            vec![link("https://example.org", "https://example.org")],
        ),
    ];
    for (typed, expected) in table {
        assert_eq!(read(typed).as_ref(), Ok(expected), "{typed:?}");
    }
}

#[test]
fn what_is_not_allowed_is_refused_by_its_line() {
    let table: &[(&str, usize, WordsFlaw)] = &[
        ("One\n\n<p>two</p>", 3, WordsFlaw::Html),
        ("One <b>two</b>", 1, WordsFlaw::Html),
        ("One\n\n<!-- not seen -->", 3, WordsFlaw::Html),
        ("One\ntwo ![a picture](https://example.org/a.png)", 2, WordsFlaw::Image),
        ("One `code`", 1, WordsFlaw::Code),
        ("One\n\n    four spaces", 3, WordsFlaw::Code),
        ("```\ncode\n```", 1, WordsFlaw::Code),
        ("One\n\n> quoted", 3, WordsFlaw::Quote),
        ("| a | b |\n| - | - |\n| c | d |", 1, WordsFlaw::Table),
        ("One\n\n***", 3, WordsFlaw::Rule),
        ("# One", 1, WordsFlaw::Heading),
        ("## One\n\n#### Two", 3, WordsFlaw::Heading),
        ("- ## One", 1, WordsFlaw::Heading),
        ("### One\n\n## Two", 1, WordsFlaw::HeadingOrder),
        ("[a](javascript:alert(1))", 1, WordsFlaw::Link),
        ("[a](JaVaScRiPt:alert(1))", 1, WordsFlaw::Link),
        ("[a](&#106;avascript:alert(1))", 1, WordsFlaw::Link),
        ("[a](data:text/html,x)", 1, WordsFlaw::Link),
        ("[a](vbscript:x)", 1, WordsFlaw::Link),
        ("[a](http://example.org)", 1, WordsFlaw::Link),
        ("<http://example.org>", 1, WordsFlaw::Link),
        ("[a](//evil.example)", 1, WordsFlaw::Link),
        ("[a](/\\\\evil.example)", 1, WordsFlaw::Link),
        ("[a](https://)", 1, WordsFlaw::Link),
        ("[a](https://us@evil.example)", 1, WordsFlaw::Link),
        ("[a](</a b>)", 1, WordsFlaw::Link),
        ("[a](mailto:a@example.org?bcc=b@example.org)", 1, WordsFlaw::Link),
        ("[a](tel:ring-me)", 1, WordsFlaw::Link),
        ("[a](support)", 1, WordsFlaw::Link),
        ("[a]()", 1, WordsFlaw::Link),
        ("[](/support)", 1, WordsFlaw::LinkWords),
        ("[a](/support \"not seen\")", 1, WordsFlaw::LinkWords),
        ("Words\n\n[a]: javascript:alert(1)", 3, WordsFlaw::LinkElsewhere),
        ("- [ ] a box", 1, WordsFlaw::Other),
        ("~~not so~~", 1, WordsFlaw::Other),
    ];
    for (typed, line, flaw) in table {
        let problems = read(typed).expect_err(typed);
        let expected = WordsProblem {
            line: *line,
            flaw: *flaw,
        };
        assert!(problems.contains(&expected), "{typed:?}: {problems:?}");
    }
    let several = read("# One\n\nTwo `x`\n\n![y](z)").expect_err("three things");
    assert_eq!(
        several.iter().map(|problem| problem.line).collect::<Vec<_>>(),
        [1, 3, 5]
    );
}

#[test]
fn words_that_are_too_many_or_too_deep_are_refused_and_nothing_falls_over() {
    let too_long = read(&"a".repeat(WORDS_MAX + 1)).expect_err("too long");
    assert_eq!(too_long[0].flaw, WordsFlaw::TooLong);
    assert!(read(&"a".repeat(WORDS_MAX)).is_ok());
    for deep in [
        "- ".repeat(9_000),
        "> ".repeat(9_000),
        "*a ".repeat(6_000),
        "[".repeat(19_000),
        format!("{}x{}", "*a **b ".repeat(1_000), " c** d*".repeat(1_000)),
    ] {
        // Whatever comes of it, it comes.
        let _ = read(&deep);
    }
    let nested = format!("{}a", "- ".repeat(20));
    assert!(
        read(&nested)
            .expect_err("deep")
            .iter()
            .any(|problem| problem.flaw == WordsFlaw::Deep)
    );
}

#[test]
fn every_page_has_a_code_of_its_own_and_words_end_without_empty_lines() {
    let mut codes: Vec<_> = OwnPage::ALL.iter().map(|page| page.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), OwnPage::ALL.len());
    assert_eq!(tidied("a\r\nb\r\n \n"), "a\nb");
}
