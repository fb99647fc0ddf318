//! Where requests come in and answers go out: the rim that knows nothing of concerns, the border, and the forms.

pub mod accounts;
pub mod afterwards;
pub mod agree;
pub mod assets;
pub mod border;
pub mod client_ip;
pub mod cookies;
pub mod directory;
pub mod fields;
pub mod follow;
pub mod headers;
pub mod health;
pub mod intake;
pub mod keys;
pub mod language;
#[cfg(feature = "pdf")]
pub mod leaflet;
pub mod leave;
pub mod limits;
pub mod origin;
pub mod own_words;
mod posted;
mod read_past;
mod record;
pub mod rim;
pub mod router;
mod search;
pub mod serve;
pub mod support;
pub mod translations;
pub mod uploads;
