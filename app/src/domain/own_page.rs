//! The pages a public service owes, and the words that a trust adds to them: a safe part of Markdown, read into a tree that
//! a page draws. What is not of that part is refused by its line, never left out without a word.

use super::codes;
use super::concern::length;
use super::person::looks_like_email;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag};
use std::ops::Range;

codes!(
    /// A page that says what the service owes people, with room for the trust's own words.
    OwnPage {
        /// Who can use the service, and what is not right yet.
        Accessibility = "accessibility",
        /// What becomes of what people tell us.
        Privacy = "privacy",
        /// What the service is, and what it is not.
        Terms = "terms",
        /// How and when to reach the team.
        Contact = "contact",
        /// What was changed because somebody told us.
        SaidDid = "you-said-we-did",
    }
);

/// Most in the trust's own words of a page, in UTF-16 units.
pub const WORDS_MAX: usize = 20_000;
/// How deep lists, and strong words in emphasised ones, may stand in one another.
const DEEPEST: usize = 6;

/// A part of a page, below one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of the second level, `##`, or of the third, `###`.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Words in a point of a list that stand without a paragraph around them.
    Line(Vec<Inline>),
    /// Points.
    Bullets(Vec<Vec<Block>>),
    /// Points with numbers, and the first of the numbers.
    Numbers(u64, Vec<Vec<Block>>),
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// A new line.
    Break,
    /// Strong words.
    Strong(Vec<Inline>),
    /// Words with emphasis.
    Emphasis(Vec<Inline>),
    /// A link: where it leads, and its words.
    Link(String, Vec<Inline>),
}

codes!(
    /// Why words can't be published.
    WordsFlaw {
        /// More than [`WORDS_MAX`].
        TooLong = "too-long",
        /// HTML.
        Html = "html",
        /// A picture.
        Image = "image",
        /// Code, or a line that begins with four spaces.
        Code = "code",
        /// A quotation.
        Quote = "quote",
        /// A table.
        Table = "table",
        /// A line across the page.
        Rule = "rule",
        /// A heading of another level than the second and the third.
        Heading = "heading",
        /// One of the third level before there is one of the second.
        HeadingOrder = "heading-order",
        /// A link to where none may lead.
        Link = "link",
        /// A link without words, or with a title, which nobody would see.
        LinkWords = "link-words",
        /// A link whose address stands elsewhere.
        LinkElsewhere = "link-elsewhere",
        /// Deeper in one another than [`DEEPEST`].
        Deep = "deep",
        /// Something else: a footnote, a box to tick, struck out words.
        Other = "other",
    }
);

/// What is wrong with words, and in which line, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordsProblem {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub flaw: WordsFlaw,
}

/// Reads words. No words at all are fine: the page then says only what the product knows.
///
/// # Errors
/// What is wrong with them, by line.
pub fn read(text: &str) -> Result<Vec<Block>, Vec<WordsProblem>> {
    let text = tidied(text);
    if length(&text) > WORDS_MAX {
        return Err(vec![WordsProblem {
            line: 1,
            flaw: WordsFlaw::TooLong,
        }]);
    }
    // Known, so that they can be refused: unknown they would stand on the page as odd signs.
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let parser = Parser::new_ext(&text, options);
    let elsewhere: Vec<usize> = parser
        .reference_definitions()
        .iter()
        .map(|(_, definition)| definition.span.start)
        .collect();
    let mut reader = Reader {
        events: parser.into_offset_iter().collect::<Vec<_>>().into_iter(),
        text: &text,
        problems: Vec::new(),
        has_second_level: false,
    };
    for at in elsewhere {
        reader.refuse(at, WordsFlaw::LinkElsewhere);
    }
    let blocks = reader.blocks(0);
    let mut problems = reader.problems;
    if problems.is_empty() {
        return Ok(blocks);
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}

/// Words as they are stored: lines end as Unix ends them, and nothing empty stands after the last.
#[must_use]
pub fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim_end().to_owned()
}

struct Reader<'a> {
    events: std::vec::IntoIter<(Event<'a>, Range<usize>)>,
    text: &'a str,
    problems: Vec<WordsProblem>,
    has_second_level: bool,
}

impl<'a> Reader<'a> {
    fn refuse(&mut self, at: usize, flaw: WordsFlaw) {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        self.problems.push(WordsProblem { line, flaw });
    }

    /// Reads past everything up to the end of what has begun.
    fn skip(&mut self) {
        let mut open = 1_usize;
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Everything up to the end of what has begun.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let (mut blocks, mut line) = (Vec::new(), Vec::new());
        while let Some((event, range)) = self.events.next() {
            let block = match event {
                Event::End(_) => break,
                Event::Start(Tag::Paragraph) => Some(Block::Paragraph(self.inlines(depth))),
                Event::Start(Tag::Heading { level, .. }) => self.heading(level, range.start, depth),
                Event::Start(Tag::List(first)) => self.list(first, range.start, depth),
                event => {
                    line.extend(self.inline(event, range.start, depth));
                    continue;
                }
            };
            if !line.is_empty() {
                blocks.push(Block::Line(std::mem::take(&mut line)));
            }
            blocks.extend(block);
        }
        if !line.is_empty() {
            blocks.push(Block::Line(line));
        }
        blocks
    }

    fn heading(&mut self, level: HeadingLevel, at: usize, depth: usize) -> Option<Block> {
        let words = self.inlines(depth);
        let level = match level {
            // In a list it would be a heading of one point.
            _ if depth > 0 => Err(WordsFlaw::Heading),
            HeadingLevel::H2 => Ok(2),
            HeadingLevel::H3 if self.has_second_level => Ok(3),
            HeadingLevel::H3 => Err(WordsFlaw::HeadingOrder),
            _ => Err(WordsFlaw::Heading),
        };
        match level {
            Ok(level) => {
                self.has_second_level = true;
                Some(Block::Heading(level, words))
            }
            Err(flaw) => {
                self.refuse(at, flaw);
                None
            }
        }
    }

    fn list(&mut self, first: Option<u64>, at: usize, depth: usize) -> Option<Block> {
        if depth >= DEEPEST {
            self.refuse(at, WordsFlaw::Deep);
            self.skip();
            return None;
        }
        let mut points = Vec::new();
        // A list holds nothing but its points.
        while let Some((Event::Start(_), _)) = self.events.next() {
            points.push(self.blocks(depth + 1));
        }
        Some(match first {
            Some(first) => Block::Numbers(first, points),
            None => Block::Bullets(points),
        })
    }

    /// Everything up to the end of what has begun, in a line.
    fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut found = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            found.extend(self.inline(event, range.start, depth));
        }
        found
    }

    /// One part of a line; nothing where it was refused.
    fn inline(&mut self, event: Event<'a>, at: usize, depth: usize) -> Option<Inline> {
        let flaw = match event {
            Event::Text(text) => return Some(Inline::Text(text.to_string())),
            Event::SoftBreak => return Some(Inline::Text(" ".to_owned())),
            Event::HardBreak => return Some(Inline::Break),
            Event::Start(tag) => return self.within(tag, at, depth),
            Event::Html(_) | Event::InlineHtml(_) => WordsFlaw::Html,
            Event::Code(_) => WordsFlaw::Code,
            Event::Rule => WordsFlaw::Rule,
            _ => WordsFlaw::Other,
        };
        self.refuse(at, flaw);
        None
    }

    fn within(&mut self, tag: Tag<'a>, at: usize, depth: usize) -> Option<Inline> {
        let flaw = match tag {
            Tag::Strong | Tag::Emphasis | Tag::Link { .. } if depth >= DEEPEST => WordsFlaw::Deep,
            Tag::Strong => return Some(Inline::Strong(self.inlines(depth + 1))),
            Tag::Emphasis => return Some(Inline::Emphasis(self.inlines(depth + 1))),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let to = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                let words = self.inlines(depth + 1);
                let flaw = match link_type {
                    LinkType::Inline | LinkType::Autolink | LinkType::Email => None,
                    _ => Some(WordsFlaw::LinkElsewhere),
                };
                let flaw = flaw
                    .or_else(|| (!leads_well(&to)).then_some(WordsFlaw::Link))
                    .or_else(|| (!title.is_empty() || !says_something(&words)).then_some(WordsFlaw::LinkWords));
                if let Some(flaw) = flaw {
                    self.refuse(at, flaw);
                }
                return Some(Inline::Link(to, words));
            }
            Tag::HtmlBlock => WordsFlaw::Html,
            Tag::Image { .. } => WordsFlaw::Image,
            Tag::CodeBlock(_) => WordsFlaw::Code,
            Tag::BlockQuote(_) => WordsFlaw::Quote,
            Tag::Table(_) => WordsFlaw::Table,
            _ => WordsFlaw::Other,
        };
        self.refuse(at, flaw);
        self.skip();
        None
    }
}

/// May a link lead there: to a website by https, to an email address, to a phone number, or to a page of ours?
fn leads_well(to: &str) -> bool {
    let strange = |c: char| c.is_whitespace() || c.is_control() || "\\\"<>`{}|^".contains(c);
    if to.contains(strange) {
        return false;
    }
    if let Some(site) = to.strip_prefix("https://") {
        let host = site.split(['/', '?', '#']).next().unwrap_or_default();
        return host.contains('.') && !host.contains('@');
    }
    if let Some(address) = to.strip_prefix("mailto:") {
        return looks_like_email(address) && !address.contains(['?', '&']);
    }
    if let Some(number) = to.strip_prefix("tel:") {
        let digits = number.strip_prefix('+').unwrap_or(number);
        return !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    }
    to.starts_with('/') && !to.starts_with("//")
}

/// Is there a word in it that somebody could press?
fn says_something(words: &[Inline]) -> bool {
    words.iter().any(|word| match word {
        Inline::Text(text) => !text.trim().is_empty(),
        Inline::Break => false,
        Inline::Strong(words) | Inline::Emphasis(words) | Inline::Link(_, words) => says_something(words),
    })
}
