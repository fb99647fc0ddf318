//! The questions about the person who writes: their name, how to reach them, what they need.

use super::question::Question;
use crate::components::{CheckboxItem, Checkboxes, Input, RadioItem, Radios, Textarea, Title};
use crate::domain::concern::YesNo;
use crate::domain::nudge::Nudge;
use crate::domain::person::{Channel, Need, Never};
use crate::domain::thanks::Publish;
use crate::words::t;
use leptos::prelude::*;

/// Their name, if they like.
pub fn name(question: &Question) -> AnyView {
    view! {
        <Input name="name" label=Title::page(t("question-your-name")) hint=t("name-hint") error=question.error("name")
            value=question.form.name.clone() autocomplete="name" spellcheck=false/>
    }
    .into_any()
}

/// What may be shared of their thanks. Nothing is chosen for them.
pub fn sharing(question: &Question) -> AnyView {
    let form = &question.form;
    let staff = form.asks_for("share_name").then(|| {
        let items = YesNo::ALL
            .iter()
            .map(|answer| RadioItem::new(answer.code(), t(&format!("share_name-{answer}"))));
        view! {
            <Radios name="share_name" legend=Title::new(t("field-share_name")).size("m")
                error=question.error("share_name") value=form.share_name.clone() items=items.collect()/>
        }
    });
    let everybody = form.asks_for("publish").then(|| {
        let items = Publish::ALL.iter().filter(|publish| form.can_publish(**publish));
        let items = items.map(|publish| RadioItem::new(publish.code(), t(&format!("publish-{publish}"))));
        view! {
            <Radios name="publish" legend=Title::new(t("field-publish")).size("m") hint=t("publish-hint")
                error=question.error("publish") value=form.publish.clone() items=items.collect()/>
        }
    });
    view! {
        <h1 class="nhsuk-heading-l">{t("question-share-your-thanks")}</h1>
        <p>{t("sharing-what")}</p>
        {staff}
        {everybody}
    }
    .into_any()
}

/// How to reach them: exactly one way, with only what that way needs; then what keeps that safe.
pub fn contact(question: &Question) -> AnyView {
    let form = &question.form;
    let never = Never::ALL
        .iter()
        .map(|never| CheckboxItem::new(never.code(), t(&format!("never-{never}"))))
        .collect();
    view! {
        {channel(question)}
        <Checkboxes name="never" legend=Title::new(t("never-legend")).size("m") error=question.error("never")
            values=form.never.clone() items=never/>
        <Textarea name="safe_words" label=Title::new(t("field-safe_words")).size("m") hint=t("safe_words-hint")
            error=question.error("safe_words") value=form.safe_words.clone() rows=3/>
    }
    .into_any()
}

fn channel(question: &Question) -> AnyView {
    let items = Channel::ALL.iter().map(|channel| {
        let item = RadioItem::new(channel.code(), t(&format!("channel-{channel}")));
        match channel {
            Channel::Email => item.hint(t("channel-email-hint")).conditional(email(question)),
            Channel::Phone => item.conditional(phone(question)),
            Channel::Text => item.hint(t("channel-text-hint")).conditional(text_number(question)),
            Channel::Post => item.conditional(post_address(question)),
            Channel::Nothing => {
                let item = item.hint(t("channel-none-hint"));
                if question.nudges {
                    item.conditional(nudge(question))
                } else {
                    item
                }
            }
        }
    });
    view! {
        <Radios name="channel" legend=Title::page(t("question-how-to-reach-you")) hint=t("channel-hint")
            error=question.error("channel") value=question.form.channel.clone() items=items.collect()/>
    }
    .into_any()
}

fn email(question: &Question) -> AnyView {
    view! {
        <Input name="email" r#type="email" label=t("field-email") error=question.error("email")
            value=question.form.email.clone() autocomplete="email" spellcheck=false/>
    }
    .into_any()
}

fn phone(question: &Question) -> AnyView {
    let form = &question.form;
    let leave = vec![CheckboxItem::new("yes", t("may_leave_message-yes"))];
    view! {
        <Input name="phone" r#type="tel" label=t("field-phone") error=question.error("phone") value=form.phone.clone()
            autocomplete="tel" width=20/>
        <Checkboxes name="may_leave_message" values=vec![form.may_leave_message.clone()] items=leave/>
    }
    .into_any()
}

fn text_number(question: &Question) -> AnyView {
    view! {
        <Input name="text_number" r#type="tel" label=t("field-text_number") error=question.error("text_number")
            value=question.form.text_number.clone() autocomplete="tel" width=20/>
    }
    .into_any()
}

fn post_address(question: &Question) -> AnyView {
    view! {
        <Textarea name="post_address" label=t("field-post_address") hint=t("post_address-hint")
            error=question.error("post_address") value=question.form.post_address.clone()
            autocomplete="street-address" spellcheck=false/>
    }
    .into_any()
}

/// Where to nudge those who want no contact. It can be left out.
fn nudge(question: &Question) -> AnyView {
    let hint = if question.trust.nudges_by_text {
        "nudge-hint-text"
    } else {
        "nudge-hint"
    };
    // No kind of its own: a number may stand in it, and a browser's own check would be in the way.
    view! {
        <Input name=Nudge::FIELD label=t("field-nudge") hint=t(hint) error=question.error(Nudge::FIELD)
            value=question.form.nudge.clone() autocomplete="off" spellcheck=false/>
    }
    .into_any()
}

/// What they need to be able to talk with us. None of it has to be chosen.
pub fn needs(question: &Question) -> AnyView {
    let form = &question.form;
    let items = Need::ALL.iter().map(|need| {
        let item = CheckboxItem::new(need.code(), t(&format!("need-{need}")));
        match need {
            Need::Interpreter => item.conditional(view! {
                <Input name="language" label=t("field-language") error=question.error("language")
                    value=form.language.clone() autocomplete="off" width=20/>
            }),
            Need::Other => item.conditional(view! {
                <Textarea name="other_need" label=t("field-other_need") error=question.error("other_need")
                    value=form.other_need.clone() rows=3/>
            }),
            Need::LargePrint | Need::EasyRead | Need::Bsl | Need::Braille | Need::Audio => item,
        }
    });
    view! {
        <Checkboxes name="needs" legend=Title::page(t("question-what-you-need")) hint=t("needs-hint")
            error=question.error("needs") values=form.needs.clone() items=items.collect()/>
    }
    .into_any()
}
