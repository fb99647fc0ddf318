//! Makes sure that the folder of the built site is there, so that the server compiles without it too; and says what is missing
//! for leaflets as PDF.

fn main() -> std::io::Result<()> {
    // A build script runs in its package's folder.
    std::fs::create_dir_all("../target/site")?;
    println!("cargo::rerun-if-changed=../target/site");
    if cfg!(feature = "pdf") && !std::fs::exists("../target/fonts/bold.ttf")? {
        println!(
            "cargo::error=the feature pdf needs the letters that `make site` puts into target/fonts: run that first"
        );
    }
    println!("cargo::rerun-if-changed=../migrations");
    Ok(())
}
