//! Files that a person sends: which kinds, how many, how large, what they are called, and why one can't be taken.

use super::codes;
use super::ids::FileId;
use serde::{Deserialize, Serialize};

/// The most files with one concern.
pub const FILES_MAX: usize = 10;
/// The most bytes in one file: 10 MB as phones and computers count them.
pub const FILE_BYTES_MAX: u64 = 10 * 1024 * 1024;
/// The most bytes in all files of one concern.
pub const ALL_BYTES_MAX: u64 = 25 * 1024 * 1024;
/// The most characters of a name that are kept.
const NAME_MAX: usize = 120;

codes!(
    /// What we take. Nothing that runs, and nothing that holds programs.
    FileKind {
        /// A photo.
        Jpg = "jpg",
        /// A picture, such as of a screen.
        Png = "png",
        /// A photo as some phones keep them.
        Heic = "heic",
        /// A document to be read.
        Pdf = "pdf",
        /// A Word document without macros.
        Docx = "docx",
        /// Plain text.
        Txt = "txt",
    }
);

impl FileKind {
    /// What the end of a name promises; the last one counts, because it is what a computer opens the file by.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Self::Jpg,
            "png" => Self::Png,
            "heic" | "heif" => Self::Heic,
            "pdf" => Self::Pdf,
            "docx" => Self::Docx,
            "txt" => Self::Txt,
            _ => return None,
        })
    }

    /// Do we take hidden details, such as the place, out of it?
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpg | Self::Png | Self::Heic)
    }
}

codes!(
    /// What the virus scanner said.
    Checked {
        /// Nothing was found.
        Clean = "clean",
        /// The scanner was away: nobody opens it before it has been asked.
        NotYet = "not-yet",
        /// This trust has set no scanner.
        NoScanner = "no-scanner",
        /// Something was found, later: nobody opens it any more.
        Virus = "virus",
    }
);

impl Checked {
    /// May anybody open it?
    #[must_use]
    pub fn may_be_opened(self) -> bool {
        matches!(self, Self::Clean | Self::NoScanner)
    }
}

codes!(
    /// Why a file can't be taken. The sentence is `file-<code>` in `words/`.
    FileFlaw {
        /// There is nothing in it.
        Empty = "empty",
        /// More than [`FILE_BYTES_MAX`].
        TooLarge = "too-large",
        /// There are [`FILES_MAX`] already.
        TooMany = "too-many",
        /// Together with the others it is more than [`ALL_BYTES_MAX`].
        TooMuch = "too-much",
        /// Its name ends in none of the kinds.
        WrongType = "wrong-type",
        /// What is in it isn't what its name says.
        NotWhatItSays = "not-what-it-says",
        /// It holds programs.
        Macros = "macros",
        /// The scanner found something.
        Virus = "virus",
        /// It can't be read well enough to take the hidden details out.
        Damaged = "damaged",
        /// It did not arrive, or could not be put away.
        NotStored = "not-stored",
    }
);

/// A file that wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedFile {
    /// What it is called.
    pub name: FileName,
    /// Why.
    pub flaw: FileFlaw,
}

/// A file that was taken, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFile {
    /// Its id.
    pub id: FileId,
    /// What it is called.
    pub name: FileName,
    /// Its kind.
    pub kind: FileKind,
    /// Its size in bytes, as we keep it.
    pub size: u64,
    /// What the scanner said.
    pub checked: Checked,
}

/// What a file is called: one line without folders, without what no keyboard writes, and without what turns the order
/// of letters round (a name that reads "exe.jpg" and is "gpj.exe").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct FileName(String);

impl FileName {
    /// From whatever a browser sends as a name. What is too long loses its middle, so that the end still says what it is.
    #[must_use]
    pub fn new(sent: &str) -> Self {
        let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
        let readable: String = last.chars().filter(|c| !c.is_control() && !is_unseen(*c)).collect();
        let line = readable.split_whitespace().collect::<Vec<_>>().join(" ");
        let all: Vec<char> = line.chars().collect();
        let name = if all.len() > NAME_MAX {
            let (start, end) = (&all[..NAME_MAX - 31], &all[all.len() - 30..]);
            start.iter().chain(['…'].iter()).chain(end).collect()
        } else {
            line
        };
        Self(if name.trim_matches('.').is_empty() {
            "file".to_owned()
        } else {
            name
        })
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Characters that are not seen, or that turn round what is: directions, joiners, marks.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

impl From<String> for FileName {
    fn from(sent: String) -> Self {
        Self::new(&sent)
    }
}

impl From<FileName> for String {
    fn from(name: FileName) -> Self {
        name.0
    }
}

impl std::fmt::Display for FileName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// How much more goes with one concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    count: usize,
    bytes: u64,
}

impl Room {
    /// What is left beside files of these sizes.
    #[must_use]
    pub fn beside(sizes: impl IntoIterator<Item = u64>) -> Self {
        let (mut count, mut bytes) = (0, 0_u64);
        for size in sizes {
            count += 1;
            bytes = bytes.saturating_add(size);
        }
        Self { count, bytes }
    }

    /// Is another file refused before a byte of it is read? For its name, or because there are enough.
    ///
    /// # Errors
    /// The reason.
    pub fn admits(&self, name: &FileName) -> Result<FileKind, FileFlaw> {
        let kind = FileKind::of_name(name.as_str()).ok_or(FileFlaw::WrongType)?;
        if self.count >= FILES_MAX {
            return Err(FileFlaw::TooMany);
        }
        Ok(kind)
    }

    /// Takes up the place of one more file of so many bytes.
    ///
    /// # Errors
    /// The reason why there is no place for it.
    pub fn take(&mut self, size: u64) -> Result<(), FileFlaw> {
        if self.count >= FILES_MAX {
            return Err(FileFlaw::TooMany);
        }
        match size {
            0 => return Err(FileFlaw::Empty),
            size if size > FILE_BYTES_MAX => return Err(FileFlaw::TooLarge),
            size if self.bytes.saturating_add(size) > ALL_BYTES_MAX => return Err(FileFlaw::TooMuch),
            size => self.bytes += size,
        }
        self.count += 1;
        Ok(())
    }
}
