//! Leaflets as PDF: tagged, with title and language, every font inside (PDF/UA-1, ISO 14289-1). The typesetter refuses to make
//! one that is not.

use app::pages::public::Paper;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Why there is no PDF. None of these is anything that somebody asked for.
#[derive(Debug, thiserror::Error)]
#[error("a leaflet could not be set: {0}")]
pub struct NotSet(String);

/// Letters made for people who see little: the Braille Institute's, under the Open Font License.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&[u8]; 2] = [
        include_bytes!("../../../target/fonts/regular.ttf"),
        include_bytes!("../../../target/fonts/bold.ttf"),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("leaflet.typ"), include_str!("leaflet.typ").to_owned()));

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name of ours");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// All that the typesetter can see: the template and one leaflet's words. No disk, no network, no clock.
struct Desk {
    words: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }
    fn main(&self) -> FileId {
        TEMPLATE.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file("leaflet.json") {
            Ok(self.words.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }
    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// How many leaflets' worth of intermediate results the typesetter keeps for the next one.
const KEPT: usize = 8;

/// Sets a leaflet. It takes a processor for some hundredths of a second: not for the threads that answer requests.
///
/// # Errors
/// What the typesetter complains of: a fault of ours.
pub fn set(paper: &Paper) -> Result<Vec<u8>, NotSet> {
    let words = serde_json::to_vec(paper).map_err(|error| NotSet(error.to_string()))?;
    let desk = Desk {
        words: Bytes::new(words),
    };
    let said = |errors: &[SourceDiagnostic]| {
        let messages = errors.iter().map(|error| error.message.to_string());
        NotSet(messages.collect::<Vec<_>>().join("; "))
    };
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| said(&errors))?;
    let options = PdfOptions {
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| NotSet(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    let made = typst_pdf::pdf(&document, &options).map_err(|errors| said(&errors));
    comemo::evict(KEPT);
    made
}
