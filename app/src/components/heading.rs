//! A heading, and `Title`: what a heading, a label or a legend says and how large it stands.

use leptos::{html::custom, prelude::*};

use super::{
    caption::{Caption, Placement},
    text::{Text, class_names, modifier},
};

/// What a heading, a label, a legend or a table's caption says. A bare string will do where nothing more is needed.
#[derive(Default)]
pub struct Title {
    /// The words themselves.
    pub text: Text,
    /// `s`, `m`, `l` or `xl`; empty for the component's own size.
    pub size: String,
    /// A smaller line above or below the words, such as the name of the section.
    pub caption: Option<Caption>,
    /// 1 to 6. A label or legend with a level stands inside a heading of that level.
    pub level: Option<u8>,
    /// Read out after the words, not seen.
    pub visually_hidden_text: String,
    /// Where the heading leads, for the few components whose headings may be links.
    pub href: String,
    /// The id of the label, the legend or the heading.
    pub id: Option<String>,
    /// The id of the heading around a label or inside a legend.
    pub heading_id: Option<String>,
    /// Further class names.
    pub classes: String,
}

impl Title {
    /// These words, in the component's own size.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The label or legend that is also the page's heading: large, inside an `h1`.
    #[must_use]
    pub fn page(text: impl Into<Text>) -> Self {
        Self::new(text).size("l").page_heading()
    }

    /// `s`, `m`, `l` or `xl`.
    #[must_use]
    pub fn size(self, size: impl Into<String>) -> Self {
        Self {
            size: size.into(),
            ..self
        }
    }

    /// Stands inside the page's `h1`.
    #[must_use]
    pub fn page_heading(self) -> Self {
        self.level(1)
    }

    /// Stands inside (or is) a heading of this level.
    #[must_use]
    pub fn level(self, level: u8) -> Self {
        Self {
            level: Some(level),
            ..self
        }
    }

    /// With a smaller line above the words.
    #[must_use]
    pub fn caption(self, caption: impl Into<Caption>) -> Self {
        Self {
            caption: Some(caption.into()),
            ..self
        }
    }

    /// Read out after the words, not seen.
    #[must_use]
    pub fn visually_hidden_text(self, text: impl Into<String>) -> Self {
        Self {
            visually_hidden_text: text.into(),
            ..self
        }
    }

    /// Leads to `href`.
    #[must_use]
    pub fn href(self, href: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            ..self
        }
    }

    /// With an id of its own.
    #[must_use]
    pub fn id(self, id: impl Into<String>) -> Self {
        Self {
            id: Some(id.into()),
            ..self
        }
    }

    /// With further class names.
    #[must_use]
    pub fn classes(self, classes: impl Into<String>) -> Self {
        Self {
            classes: classes.into(),
            ..self
        }
    }

    /// Takes the caption if it stands outside the heading's element, and gives the others the title's size.
    pub(super) fn take_caption(&mut self, outside: Placement) -> Option<AnyView> {
        let mut caption = self.caption.take()?;
        if caption.size.is_empty() {
            caption.size.clone_from(&self.size);
        }
        if caption.placement == outside {
            return Some(caption.view());
        }
        self.caption = Some(caption);
        None
    }
}

impl<T: Into<Text>> From<T> for Title {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// A heading, as nhsuk-frontend's `heading` draws it, with its caption.
#[component]
pub fn Heading(
    /// The words. `title.level` is the level, else `level`.
    #[prop(into)]
    mut title: Title,
    /// The level when the title has none.
    #[prop(default = 1)]
    level: u8,
    /// The class of the element.
    #[prop(default = "nhsuk-heading")]
    class_name: &'static str,
    /// What stands before the size in the class that says the size; `class_name` and a dash if not given.
    #[prop(optional)]
    class_prefix: &'static str,
    /// The element's name where it isn't `h1` to `h6`.
    #[prop(optional)]
    element: &'static str,
    /// The id of the control that a label names.
    #[prop(optional, into)]
    for_id: Option<String>,
) -> impl IntoView {
    let class = if class_prefix.is_empty() {
        let sized = modifier(&format!("{class_name}-"), &title.size, &title.classes);
        class_names(&[if sized.is_empty() { class_name } else { &sized }, &title.classes])
    } else {
        class_names(&[
            class_name,
            &modifier(class_prefix, &title.size, &title.classes),
            &title.classes,
        ])
    };
    let tag = if element.is_empty() {
        format!("h{}", title.level.unwrap_or(level))
    } else {
        element.to_owned()
    };
    let before = title.take_caption(Placement::Before);
    let after = title.take_caption(Placement::After);
    // The gaps are for screen readers: they would run the caption and the words together.
    let end = title.take_caption(Placement::End).map(|caption| (" ", caption));
    let start = title.take_caption(Placement::Start).map(|caption| (caption, " "));
    let words = title.text.view();
    let words = if title.href.is_empty() {
        words.into_any()
    } else {
        view! { <a class="nhsuk-link" href=title.href>{words}</a> }.into_any()
    };
    let hidden = (!title.visually_hidden_text.is_empty())
        .then(|| view! { <span class="nhsuk-u-visually-hidden">{format!(" {}", title.visually_hidden_text)}</span> });
    let heading = custom(tag)
        .attr("class", (!class.is_empty()).then_some(class))
        .attr("id", title.id)
        .attr("for", for_id)
        .child((start, words, hidden, end));
    (before, heading, after)
}
