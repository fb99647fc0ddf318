//! Makes sure that the folder of the built site is there, so that the server compiles without it too.

fn main() -> std::io::Result<()> {
    // A build script runs in its package's folder.
    std::fs::create_dir_all("../target/site")?;
    println!("cargo::rerun-if-changed=../target/site");
    println!("cargo::rerun-if-changed=../migrations");
    Ok(())
}
