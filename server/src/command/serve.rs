//! `pals serve`, `pals worker`, `pals migrate`: run until told to stop, then finish what is under way.

use super::{Outcome, config, other};
use metrics_exporter_prometheus::PrometheusBuilder;
use server::clock::System;
use server::http::limits::sweep_each_minute;
use server::http::serve::{ServeLimits, serve as serve_connections, shutdown_signal};
use server::{App, Options, build, jobs};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Serves, and works unless another process does.
pub async fn serve(path: &Path, work: bool) -> Outcome {
    let config = config(path)?;
    let app = build(&config, Arc::new(System), Options::default()).await?;
    if let Some(listen) = config.server.metrics_listen {
        serve_metrics(listen).await?;
    }
    run(app, config.server.listen, work).await
}

/// Serves an application on an address until SIGTERM or SIGINT.
pub async fn run(app: App, listen: SocketAddr, work: bool) -> Outcome {
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|e| other(&format!("{listen} can't be listened on"), e))?;
    let signal = shutdown_signal().map_err(|e| other("signals can't be listened for", e))?;
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        signal.await;
        tracing::info!("told to stop");
        let _ = stop.send(true);
    });
    tokio::spawn(sweep_each_minute(Arc::clone(&app.limits)));
    let worker = work.then(|| {
        tokio::spawn(jobs::work(
            Arc::clone(&app.core),
            Arc::clone(&app.post),
            stopped(stopping.clone()),
        ))
    });
    tracing::info!(%listen, "ready");
    let served = serve_connections(listener, app.router, ServeLimits::default(), stopped(stopping)).await;
    if let Some(worker) = worker {
        let _ = worker.await;
    }
    app.core.db.close().await;
    served.map_err(|e| other("serving ended", e))
}

/// Works without serving.
pub async fn worker(path: &Path) -> Outcome {
    let app = build(&config(path)?, Arc::new(System), Options::default()).await?;
    let signal = shutdown_signal().map_err(|e| other("signals can't be listened for", e))?;
    jobs::work(Arc::clone(&app.core), app.post, signal).await;
    app.core.db.close().await;
    Ok(())
}

/// Brings the tables up to date.
pub async fn migrate(path: &Path) -> Outcome {
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    core.db.close().await;
    println!("The tables are up to date.");
    Ok(())
}

async fn stopped(mut stopping: watch::Receiver<bool>) {
    // An error means that the sender is gone: then there is nothing left to wait for either.
    let _ = stopping.wait_for(|stop| *stop).await;
}

/// Prometheus may ask on a listener of its own, which the configuration holds to loopback.
async fn serve_metrics(listen: SocketAddr) -> Outcome {
    let handle = PrometheusBuilder::new()
        .install_recorder()
        .map_err(|e| other("metrics can't be kept", e))?;
    let upkeep = handle.clone();
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|e| other(&format!("{listen} can't be listened on"), e))?;
    let router = axum::Router::new().route("/metrics", axum::routing::get(move || async move { handle.render() }));
    // Without this, what was measured since the last question piles up.
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(5)).await;
            upkeep.run_upkeep();
        }
    });
    tokio::spawn(async move {
        if let Err(error) = serve_connections(listener, router, ServeLimits::default(), std::future::pending()).await {
            tracing::error!(%error, "metrics are no longer served");
        }
    });
    Ok(())
}
