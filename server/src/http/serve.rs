//! The accept loop: how many connections, how long each may take, and how they end when the server is told to
//! stop. What a request means is decided in the router.
//!
//! Own loop because `axum::serve` sets no timer, so that hyper's time limits never run: one client that sends a
//! header a byte at a time would hold its connection for ever (docs/decisions/0006-own-border.md).

use std::{
    convert::Infallible,
    future::Future,
    io,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    task::JoinSet,
    time::{Sleep, sleep, timeout},
};
use tower::Service;
use tower_http::timeout::DeadlineBody;

/// The largest request head, start line included, in bytes. More is answered with 431.
const HEAD_BYTES: usize = 32 * 1024;

/// What hyper may buffer for each connection, in bytes: with the cap on connections, the bound on memory.
const BUFFER_BYTES: usize = 64 * 1024;

/// Who is at the other end of the socket. Behind a proxy that is the proxy: see `client_ip`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PeerAddr(pub SocketAddr);

/// How much the server puts up with.
#[derive(Clone, Copy, Debug)]
pub struct ServeLimits {
    /// Connections at one time. Further clients wait in the system's queue until one is free.
    pub connections: usize,
    /// From the first moment of a connection, or from the end of the last answer, to a complete request head.
    /// So this is also how long an idle connection is kept.
    pub head: Duration,
    /// From the head to the last byte of the request's body.
    pub body: Duration,
    /// The same for a form with files: 25 MB take ten minutes on a bad line.
    pub files: Duration,
    /// How long a client may take nothing of an answer.
    pub stall: Duration,
    /// From the wish to stop until what is still running is cut off.
    pub drain: Duration,
}

impl Default for ServeLimits {
    fn default() -> Self {
        Self {
            connections: 2_000,
            head: Duration::from_secs(10),
            body: Duration::from_secs(60),
            files: Duration::from_secs(600),
            stall: Duration::from_secs(30),
            drain: Duration::from_secs(20),
        }
    }
}

/// Serves `router` on `listener` until `shutdown` completes; then takes no more connections, lets the requests that
/// have begun finish, and cuts off what is left after `limits.drain`.
///
/// Every request carries a [`PeerAddr`] in its extensions.
///
/// # Errors
/// When the listener has no address, that is, before anything is served. Errors of single connections end those
/// connections only.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: ServeLimits,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    tracing::info!(address = %listener.local_addr()?, "listening");
    // Once here, rather than for each request.
    let router = router.with_state::<()>(());
    let slots = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut shutdown = std::pin::pin!(shutdown);

    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut shutdown => break,
            accepted = accept(&listener, &slots) => accepted,
        };
        let Some((stream, peer, slot)) = accepted else {
            break;
        };
        let connection = graceful.watch(connection(stream, peer, router.clone(), limits));
        connections.spawn(async move {
            if let Err(error) = connection.await {
                // Clients that leave early are no news, and their addresses are nobody's business.
                tracing::debug!(%error, "a connection ended early");
            }
            drop(slot);
        });
        while connections.try_join_next().is_some() {}
    }

    drop(listener);
    tracing::info!(open = graceful.count(), "stopping: no new connections");
    if timeout(limits.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!(cut_off = connections.len(), "stopping: time is up");
    }
    connections.shutdown().await;
    Ok(())
}

/// The next connection, once there is a slot for it. `None` only if the semaphore were closed, which nobody does.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit)> {
    let slot = Arc::clone(slots).acquire_owned().await.ok()?;
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return Some((stream, peer, slot)),
            Err(error) if is_the_clients(&error) => {}
            Err(error) => {
                // Out of file handles, most likely: wait for some to come back instead of spinning.
                tracing::error!(%error, "cannot accept connections");
                sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

fn is_the_clients(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionRefused | ConnectionAborted | ConnectionReset)
}

/// One connection, as a future that hyper can be asked to end gracefully.
fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: ServeLimits,
) -> http1::Connection<
    TokioIo<Patient>,
    impl hyper::service::Service<hyper::Request<Incoming>, Response = Response, Error = Infallible, Future: Send>
    + Send
    + 'static,
> {
    // Answers are written whole; waiting to fill a packet only delays the last one.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let is_large = app::paths::takes_files(request.uri().path());
        let deadline = if is_large { limits.files } else { limits.body };
        let mut request = request.map(|body| Body::new(DeadlineBody::new(deadline, body)));
        request.extensions_mut().insert(PeerAddr(peer));
        router.clone().call(request)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_header_size(HEAD_BYTES)
        .max_buf_size(BUFFER_BYTES)
        .serve_connection(TokioIo::new(Patient::new(stream, limits.stall)), service)
}

/// A socket that gives up on a client which takes nothing of its answer: hyper sets no limit there, and a time limit
/// on the body isn't looked at while the socket is full.
struct Patient {
    stream: TcpStream,
    patience: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    fn new(stream: TcpStream, patience: Duration) -> Self {
        Self {
            stream,
            patience,
            stalled: None,
        }
    }

    /// Passes a write's result on, and turns a wait that has lasted too long into an error.
    fn judge<T>(&mut self, cx: &mut Context<'_>, result: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if result.is_ready() {
            self.stalled = None;
            return result;
        }
        let patience = self.patience;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(patience)));
        match stalled.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl AsyncRead for Patient {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.judge(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.judge(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A layer (`from_fn`) for just inside the header layer: refuses what no browser sends and what proxies disagree on.
///
/// - Any `Transfer-Encoding`: 400. With a `Content-Length` beside it, it is the classic way to smuggle one request
///   inside another; hyper drops the length before we can see it, so the two cases can't be told apart, and browsers
///   always send a length. (RFC 9112 6.1 lets a server refuse; two differing lengths are refused by hyper.)
/// - More than one `Host`: 400 (RFC 9112 3.2).
/// - A method other than GET, HEAD and POST: 405, whatever the path.
pub async fn admit(request: Request, next: Next) -> Response {
    let headers = request.headers();
    if headers.contains_key(header::TRANSFER_ENCODING) || headers.get_all(header::HOST).iter().count() > 1 {
        // What follows on this connection may not begin where we think: don't read on.
        return (
            StatusCode::BAD_REQUEST,
            [(header::CONNECTION, HeaderValue::from_static("close"))],
        )
            .into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD | Method::POST) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD, POST")]).into_response();
    }
    next.run(request).await
}

/// Completes on SIGTERM (systemd, containers) or SIGINT (Ctrl-C).
///
/// # Errors
/// When the system won't let us listen for signals. Call it before serving, so that this is found out at once:
/// the handlers are in place as soon as it returns.
pub fn shutdown_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
