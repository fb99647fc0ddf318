//! Makes sure that the folder of the built site is there, so that the server compiles without it too.

fn main() -> std::io::Result<()> {
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site");
    std::fs::create_dir_all(site)?;
    println!("cargo::rerun-if-changed={site}");
    println!("cargo::rerun-if-changed=../migrations");
    Ok(())
}
