//! A form with files may be refused before it has arrived. A browser that is still sending then shows "connection reset" in
//! place of our answer: so what is left is read past, and kept nowhere.

use axum::body::{Body, BodyDataStream, Bytes};
use axum::response::Response;
use futures_util::{Stream, StreamExt};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

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

/// How long somebody who has been answered may go on sending. Whoever is slower sees no answer; whoever is over a limit holds
/// no connection for longer.
const READ_PAST_FOR: Duration = Duration::from_secs(60);

/// Answers, and reads past what is left of what was sent. How much that may be is bounded where requests come in.
pub async fn answered<F: Future<Output = Response>>(body: Body, answer: impl FnOnce(Body) -> F) -> Response {
    let (back, mut unread) = oneshot::channel();
    let sent = Sent {
        rest: Some(body.into_data_stream()),
        back: Some(back),
    };
    let response = answer(Body::from_stream(sent)).await;
    if let Ok(mut rest) = unread.try_recv() {
        let past = async { while let Some(Ok(_)) = rest.next().await {} };
        // In time or not: the answer goes out.
        let _ = timeout(READ_PAST_FOR, past).await;
    }
    response
}
