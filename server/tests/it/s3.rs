//! Files in a store that speaks S3: moto's server, a real one as far as the line goes, in a process of its own.

use crate::harness::World;
use crate::process::free_port;
use crate::smtp_server::python;
use server::config::files::FilesConfig;
use server::files::Files;
use server::vault::DataKey;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

struct S3Server {
    process: Child,
    endpoint: String,
}

impl S3Server {
    async fn start() -> Self {
        let port = free_port();
        let process = Command::new(python())
            .args(["-m", "moto.server", "-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self {
            process,
            endpoint: format!("http://127.0.0.1:{port}"),
        };
        for _ in 0..300 {
            // A bucket is made by a PUT of its name; moto asks for no signature.
            if server.put_bucket().await {
                return server;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("moto's server did not start");
    }

    async fn put_bucket(&self) -> bool {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let address = self.endpoint.trim_start_matches("http://");
        let Ok(mut stream) = tokio::net::TcpStream::connect(address).await else {
            return false;
        };
        let body = "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><LocationConstraint>eu-west-2</LocationConstraint></CreateBucketConfiguration>";
        let request = format!(
            "PUT /pals HTTP/1.1\r\nHost: {address}\r\nAuthorization: AWS4-HMAC-SHA256 Credential=test/20261122/eu-west-2/s3/aws4_request, SignedHeaders=host, Signature=x\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.is_ok() && answer.starts_with("HTTP/1.1 200")
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("PALS_FILES__S3__ENDPOINT", self.endpoint.clone()),
            ("PALS_FILES__S3__BUCKET", "pals".to_owned()),
            ("PALS_FILES__S3__ACCESS_KEY_ID", "test".to_owned()),
            ("PALS_FILES__S3__SECRET_ACCESS_KEY", "for this test only".to_owned()),
        ]
    }

    fn config(&self) -> FilesConfig {
        toml::from_str(&format!(
            "[s3]\nendpoint = '{}'\nbucket = 'pals'\naccess_key_id = 'test'\nsecret_access_key = 'for this test only'",
            self.endpoint
        ))
        .unwrap()
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_back_from_s3_as_they_went_small_or_in_parts() {
    let server = S3Server::start().await;
    let files = Files::from_config(&server.config(), Path::new("/nowhere")).unwrap();
    files.store.try_out().await.unwrap();
    for size in [1, 65_535, 65_536, 65_537, 3 * 65_536, 10 * 1024 * 1024] {
        let (key, plain) = (
            DataKey::fresh(),
            (0..size).map(|n| (n % 251) as u8).collect::<Vec<u8>>(),
        );
        files.store.put("a", &key, b"this one", &plain).await.unwrap();
        assert!(
            files.store.read("a", &key, b"this one".to_vec()).await.unwrap() == plain,
            "{size}"
        );
        assert!(
            files.store.read("a", &key, b"another".to_vec()).await.is_err(),
            "{size}"
        );
        assert!(
            files
                .store
                .read("a", &DataKey::fresh(), b"this one".to_vec())
                .await
                .is_err(),
            "{size}"
        );
        files.store.delete("a").await.unwrap();
        files.store.delete("a").await.unwrap();
        assert!(
            files.store.read("a", &key, b"this one".to_vec()).await.is_err(),
            "{size}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_is_away_refuses_the_file_and_nothing_else() {
    let server = S3Server::start().await;
    let settings = server.settings();
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let world = World::on(None, &settings).await;
    let mut browser = world.browser();
    browser.answer_all(&[]).await;
    let page = browser
        .post_files(
            "/concern/photos-or-documents",
            &[("upload", "yes")],
            &[("there.pdf", b"%PDF-1")],
        )
        .await;
    assert!(page.body.contains("Remove there.pdf"), "the control: {}", page.text());
    drop(server);
    let page = browser
        .post_files(
            "/concern/photos-or-documents",
            &[("upload", "yes")],
            &[("away.pdf", b"%PDF-1")],
        )
        .await;
    assert!(
        page.text().contains("away.pdf could not be uploaded. Try again"),
        "{}",
        page.text()
    );
    assert!(page.body.contains("Remove there.pdf"));
    browser.send().await.reference();
}
