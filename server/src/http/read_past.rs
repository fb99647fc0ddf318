//! A form with files may be refused before it has arrived. A browser that is still sending then shows "connection reset" in
//! place of our answer: so what is left is read past, and kept nowhere.

use axum::body::{Body, BodyDataStream, Bytes};
use axum::response::Response;
use futures_util::{Stream, StreamExt};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::oneshot;

/// What somebody sends. Whoever stops reading it gives back the rest.
struct Sent {
    rest: Option<BodyDataStream>,
    back: Option<oneshot::Sender<BodyDataStream>>,
}

impl Stream for Sent {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(rest) = &mut self.rest else {
            return Poll::Ready(None);
        };
        let piece = rest.poll_next_unpin(context);
        if matches!(piece, Poll::Ready(None | Some(Err(_)))) {
            self.rest = None;
        }
        piece
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        if let (Some(rest), Some(back)) = (self.rest.take(), self.back.take()) {
            // Nobody waits for it where the request was given up: then nobody waits for an answer either.
            let _ = back.send(rest);
        }
    }
}

/// Answers, and reads to its end what was sent. How much that may be and how long it may take is bounded where connections
/// are taken.
pub async fn answered<F: Future<Output = Response>>(body: Body, answer: impl FnOnce(Body) -> F) -> Response {
    let (back, mut unread) = oneshot::channel();
    let sent = Sent {
        rest: Some(body.into_data_stream()),
        back: Some(back),
    };
    let response = answer(Body::from_stream(sent)).await;
    if let Ok(mut rest) = unread.try_recv() {
        while let Some(Ok(_)) = rest.next().await {}
    }
    response
}
