//! The key file: made once, and never anew beside cases that it does not open.

use crate::harness::World;
use server::clock::System;
use server::config::{Config, example};
use std::sync::Arc;

#[tokio::test(flavor = "multi_thread")]
async fn a_key_file_that_is_missing_or_anothers_is_refused_and_not_made_anew() {
    let world = World::on(None, &[]).await;
    world.concern(&[]).await;
    let config = Config::from_text(&example(world.folder.path(), "127.0.0.1:3000"), []).unwrap();
    let start = || async {
        server::core(&config, Arc::new(System), Vec::new(), false)
            .await
            .map(|_| ())
    };
    start().await.unwrap();
    let own = std::fs::read(&config.key_file).unwrap();
    std::fs::remove_file(&config.key_file).unwrap();
    assert!(start().await.unwrap_err().to_string().contains("can't be read"));
    assert!(!config.key_file.exists(), "no new keys beside old cases");
    let other = World::on(None, &[]).await;
    let foreign = Config::from_text(&example(other.folder.path(), "127.0.0.1:3000"), []).unwrap();
    std::fs::copy(foreign.key_file, &config.key_file).unwrap();
    assert!(
        start()
            .await
            .unwrap_err()
            .to_string()
            .contains("doesn't open the cases")
    );
    std::fs::write(&config.key_file, own).unwrap();
    start().await.unwrap();
}
