//! The border as a hostile or clumsy client meets it: bytes on a socket, against `serve` and a toy router. What our
//! own pages answer is tested elsewhere.

use std::{
    future::Future,
    net::SocketAddr,
    time::{Duration, Instant},
};

use axum::{
    Extension, Router,
    body::Body,
    extract::Request,
    middleware,
    routing::{get, post},
};
use server::http::{
    fields::{Fields, FieldsError, USUAL},
    serve::{PeerAddr, ServeLimits, admit, serve, shutdown_signal},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::{sleep, timeout},
};

/// Longer than anything here should take: a test that reaches it has failed.
const TOO_LONG: Duration = Duration::from_secs(5);

fn limits() -> ServeLimits {
    ServeLimits {
        connections: 100,
        head: Duration::from_millis(300),
        body: Duration::from_millis(300),
        files: Duration::from_millis(300),
        stall: Duration::from_millis(300),
        drain: Duration::from_millis(500),
    }
}

struct Toy {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<std::io::Result<()>>,
}

impl Toy {
    async fn start(limits: ServeLimits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let shutdown = async {
            let _ = stopped.await;
        };
        Self {
            address,
            stop,
            task: tokio::spawn(serve(listener, router(), limits, shutdown)),
        }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends bytes as they are, and reads until the server closes.
    async fn say(&self, bytes: impl AsRef<[u8]>) -> String {
        let mut stream = self.connect().await;
        // The server may close before it has heard us out.
        let _ = stream.write_all(bytes.as_ref()).await;
        rest(&mut stream).await
    }
}

fn router() -> Router {
    let form = |request: Request| async {
        match Fields::read(request, USUAL).await {
            Ok(fields) => format!("read {}", fields.get("a").map_or(0, str::len)),
            Err(FieldsError::TooLarge) => "too large".into(),
            Err(FieldsError::TooSlow) => "too slow".into(),
            Err(_) => "broken".into(),
        }
    };
    let slow = || async {
        sleep(Duration::from_millis(200)).await;
        "done"
    };
    let stuck = || async {
        sleep(Duration::from_secs(60)).await;
        "never"
    };
    Router::new()
        .route(
            "/",
            get(|Extension(peer): Extension<PeerAddr>| async move { peer.0.to_string() }),
        )
        .route("/form", post(form))
        .route("/slow", get(slow))
        .route("/stuck", get(stuck))
        .route("/large", get(|| async { Body::from(vec![b'x'; 64 * 1024 * 1024]) }))
        .layer(middleware::from_fn(admit))
}

/// What is still to come until the server closes, or cuts the line.
async fn rest(stream: &mut TcpStream) -> String {
    let mut all = Vec::new();
    let mut some = [0; 4096];
    loop {
        match timeout(TOO_LONG, stream.read(&mut some))
            .await
            .expect("the server keeps the connection open")
        {
            Ok(0) | Err(_) => return String::from_utf8_lossy(&all).into_owned(),
            Ok(length) => all.extend_from_slice(&some[..length]),
        }
    }
}

async fn in_time<T>(what: impl Future<Output = T>) -> T {
    timeout(TOO_LONG, what).await.expect("took too long")
}

fn status(answer: &str) -> &str {
    answer
        .strip_prefix("HTTP/1.1 ")
        .and_then(|rest| rest.get(..3))
        .unwrap_or("none")
}

#[tokio::test]
async fn a_request_carries_the_address_of_its_peer() {
    let toy = Toy::start(limits()).await;
    let mut stream = toy.connect().await;
    let me = stream.local_addr().unwrap().to_string();
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    assert!(rest(&mut stream).await.ends_with(&me));
}

#[tokio::test]
async fn a_header_that_comes_a_byte_at_a_time_is_dropped() {
    let toy = Toy::start(limits()).await;
    let mut stream = toy.connect().await;
    let begun = Instant::now();
    let mut dropped = false;
    for byte in b"GET / HTTP/1.1\r\nHost: toy\r\nX-Slow: "
        .iter()
        .chain(std::iter::repeat(&b'x'))
    {
        // Writing fails some time after the server has closed.
        if stream.write_all(&[*byte]).await.is_err() {
            dropped = true;
            break;
        }
        if begun.elapsed() > TOO_LONG {
            break;
        }
        sleep(Duration::from_millis(20)).await;
    }
    assert!(dropped);
    assert!(begun.elapsed() >= limits().head, "dropped too soon");
}

#[tokio::test]
async fn a_connection_that_says_nothing_is_closed() {
    let toy = Toy::start(limits()).await;
    let begun = Instant::now();
    assert_eq!(toy.say("").await, "");
    assert!(begun.elapsed() >= limits().head && begun.elapsed() < TOO_LONG);
}

#[tokio::test]
async fn a_body_that_does_not_come_is_given_up() {
    let toy = Toy::start(limits()).await;
    let begun = Instant::now();
    let head = "POST /form HTTP/1.1\r\nHost: toy\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 1000\r\n\r\na=1";
    let answer = toy.say(head).await;
    assert!(answer.ends_with("too slow"), "{answer}");
    assert!(begun.elapsed() >= limits().body && begun.elapsed() < TOO_LONG);
}

#[tokio::test]
async fn a_body_that_drips_is_given_up_as_a_whole() {
    let toy = Toy::start(limits()).await;
    let (mut hear, mut say) = toy.connect().await.into_split();
    let head = "POST /form HTTP/1.1\r\nHost: toy\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 1000\r\n\r\na=";
    say.write_all(head.as_bytes()).await.unwrap();
    let drip = tokio::spawn(async move {
        while say.write_all(b"x").await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    let mut answer = [0; 1024];
    let length = in_time(hear.read(&mut answer)).await.unwrap();
    assert!(String::from_utf8_lossy(&answer[..length]).ends_with("too slow"));
    drip.abort();
}

#[tokio::test]
async fn a_client_that_takes_nothing_is_cut_off() {
    let toy = Toy::start(ServeLimits {
        connections: 1,
        ..limits()
    })
    .await;
    let mut stream = toy.connect().await;
    stream
        .write_all(b"GET /large HTTP/1.1\r\nHost: toy\r\n\r\n")
        .await
        .unwrap();
    // It holds the only slot and reads nothing. The next in the queue is served once it has been cut off.
    let answer = in_time(toy.say("GET / HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n")).await;
    assert_eq!(status(&answer), "200");
    assert!(rest(&mut stream).await.len() < 64 * 1024 * 1024);
}

#[tokio::test]
async fn a_form_that_is_too_large_is_heard_out_and_answered() {
    let toy = Toy::start(limits()).await;
    let body = format!("a={}", "x".repeat(1024 * 1024));
    let head = format!(
        "POST /form HTTP/1.1\r\nHost: toy\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n",
        body.len()
    );
    let mut stream = toy.connect().await;
    stream.write_all((head + &body).as_bytes()).await.unwrap();
    // A second request gets through only where nothing of the first was left unread.
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    let answers = rest(&mut stream).await;
    assert!(answers.contains("too large"), "{answers}");
    assert_eq!(answers.matches("HTTP/1.1 200").count(), 2, "{answers}");
}

#[tokio::test]
async fn a_length_beside_chunks_is_refused() {
    let toy = Toy::start(limits()).await;
    let smuggled = "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: toy\r\n\r\n";
    for framing in [
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: xchunked\r\nContent-Length: 5",
        "Transfer-Encoding: chunked, identity\r\nContent-Length: 5",
        "Transfer-Encoding : chunked\r\nContent-Length: 5",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\nContent-Length: 5",
    ] {
        let answer = toy
            .say(format!(
                "POST /form HTTP/1.1\r\nHost: toy\r\n{framing}\r\n\r\n{smuggled}"
            ))
            .await;
        assert_eq!(status(&answer), "400", "{framing}: {answer}");
        assert_eq!(
            answer.matches("HTTP/1.1").count(),
            1,
            "{framing} let a second request through: {answer}"
        );
    }
}

#[tokio::test]
async fn lengths_that_disagree_or_make_no_sense_are_refused() {
    let toy = Toy::start(limits()).await;
    for framing in [
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: 5, 5",
        "Content-Length: -1",
        "Content-Length: +5",
        "Content-Length: 0x5",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5\r\n obs-fold",
    ] {
        let answer = toy
            .say(format!("POST /form HTTP/1.1\r\nHost: toy\r\n{framing}\r\n\r\na=123"))
            .await;
        assert_eq!(status(&answer), "400", "{framing}: {answer}");
    }
}

#[tokio::test]
async fn two_hosts_are_refused() {
    let toy = Toy::start(limits()).await;
    let answer = toy.say("GET / HTTP/1.1\r\nHost: toy\r\nHost: evil\r\n\r\n").await;
    assert_eq!(status(&answer), "400");
}

#[tokio::test]
async fn a_head_of_100_kib_is_refused() {
    let toy = Toy::start(limits()).await;
    let one_large = format!(
        "GET / HTTP/1.1\r\nHost: toy\r\nX-Large: {}\r\n\r\n",
        "x".repeat(100 * 1024)
    );
    let many_small = format!("GET / HTTP/1.1\r\nHost: toy\r\n{}\r\n", "X-Small: 1\r\n".repeat(101));
    let long_address = format!("GET /{} HTTP/1.1\r\nHost: toy\r\n\r\n", "x".repeat(100 * 1024));
    for head in [one_large, many_small, long_address] {
        let answer = toy.say(&head).await;
        assert!(["431", "414"].contains(&status(&answer)), "{}…: {answer}", &head[..40]);
    }
    let fits = format!(
        "GET / HTTP/1.1\r\nHost: toy\r\nConnection: close\r\nX: {}\r\n\r\n",
        "x".repeat(16 * 1024)
    );
    assert_eq!(status(&toy.say(fits).await), "200");
}

#[tokio::test]
async fn methods_we_do_not_know_are_405_on_every_path() {
    let toy = Toy::start(limits()).await;
    for method in ["FROBNICATE", "TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "get"] {
        for path in ["/", "/nowhere"] {
            let request = format!("{method} {path} HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n");
            let answer = toy.say(request).await;
            assert_eq!(status(&answer), "405", "{method} {path}");
            assert!(answer.contains("allow: GET, HEAD, POST"), "{answer}");
        }
    }
    let answer = toy
        .say("CONNECT toy:80 HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n")
        .await;
    assert_eq!(status(&answer), "405");
}

#[tokio::test]
async fn what_is_no_http_is_refused() {
    let toy = Toy::start(limits()).await;
    for noise in [
        "\x16\x03\x01\x02\0\x01\0\x01\u{fc}",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
    ] {
        let answer = toy.say(noise).await;
        assert!(["400", "none"].contains(&status(&answer)), "{noise:?}: {answer}");
    }
    assert_eq!(
        status(
            &toy.say("GET / HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n")
                .await
        ),
        "200"
    );
}

#[tokio::test]
async fn beyond_the_cap_clients_wait_for_a_slot() {
    let toy = Toy::start(ServeLimits {
        connections: 2,
        head: Duration::from_millis(400),
        ..limits()
    })
    .await;
    let first = toy.connect().await;
    let _second = toy.connect().await;
    sleep(Duration::from_millis(50)).await;

    let mut third = toy.connect().await;
    third
        .write_all(b"GET / HTTP/1.1\r\nHost: toy\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    let mut byte = [0];
    let early = timeout(Duration::from_millis(100), third.read(&mut byte)).await;
    assert!(early.is_err(), "a third client was served while two had the slots");

    drop(first);
    assert!(rest(&mut third).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_drain_finishes_what_has_begun_and_takes_no_more() {
    let toy = Toy::start(limits()).await;
    let mut working = toy.connect().await;
    let mut idle = toy.connect().await;
    idle.write_all(b"GET / HTTP/1.1\r\nHost: toy\r\n\r\n").await.unwrap();
    working
        .write_all(b"GET /slow HTTP/1.1\r\nHost: toy\r\n\r\n")
        .await
        .unwrap();
    sleep(Duration::from_millis(50)).await;

    toy.stop.send(()).unwrap();
    sleep(Duration::from_millis(50)).await;
    assert!(
        TcpStream::connect(toy.address).await.is_err(),
        "a new connection was taken"
    );
    let answer = rest(&mut working).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"),
        "{answer}"
    );
    assert!(rest(&mut idle).await.starts_with("HTTP/1.1 200"));

    let begun = Instant::now();
    in_time(toy.task).await.unwrap().unwrap();
    assert!(begun.elapsed() < limits().drain, "waited for nobody");
}

#[tokio::test]
async fn a_drain_does_not_wait_for_ever() {
    let toy = Toy::start(limits()).await;
    let mut stuck = toy.connect().await;
    stuck
        .write_all(b"GET /stuck HTTP/1.1\r\nHost: toy\r\n\r\n")
        .await
        .unwrap();
    sleep(Duration::from_millis(50)).await;

    let begun = Instant::now();
    toy.stop.send(()).unwrap();
    in_time(toy.task).await.unwrap().unwrap();
    assert!(
        begun.elapsed() >= limits().drain && begun.elapsed() < TOO_LONG,
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(rest(&mut stuck).await, "");
}

#[tokio::test]
async fn a_full_house_can_still_be_stopped() {
    let toy = Toy::start(ServeLimits {
        connections: 1,
        head: TOO_LONG,
        ..limits()
    })
    .await;
    let _only = toy.connect().await;
    sleep(Duration::from_millis(50)).await;
    toy.stop.send(()).unwrap();
    in_time(toy.task).await.unwrap().unwrap();
}

#[tokio::test]
async fn sigterm_and_ctrl_c_ask_the_server_to_stop() {
    for signal in ["TERM", "INT"] {
        let asked = shutdown_signal().unwrap();
        let kill = format!("kill -{signal} {}", std::process::id());
        assert!(
            std::process::Command::new("sh")
                .args(["-c", &kill])
                .status()
                .unwrap()
                .success()
        );
        in_time(asked).await;
    }
}
