//! Files and folders.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::kind::{ENDINGS, Format, ending};
use super::stream::{read as stream, unreadable};
use super::{Inputs, failure};
use crate::document::Input;
use crate::error::Failure;

/// The documents of a file, or of all articles in a folder.
pub(super) fn read(path: &Path, format: Format) -> Inputs {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Box::new(folder(path, format)),
        Ok(_) => file(path, format),
        Err(source) => one(unread(path, source)),
    }
}

fn one(failure: Failure) -> Inputs {
    Box::new(std::iter::once(Err(failure)))
}

fn unread(path: &Path, source: std::io::Error) -> Failure {
    failure(&name(path), unreadable(&name(path), source))
}

/// The path as it was given, with `/` between its parts on any system.
fn name(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

fn file(path: &Path, format: Format) -> Inputs {
    match File::open(path) {
        Ok(file) => stream(file, &name(path), format),
        Err(source) => one(unread(path, source)),
    }
}

/// All articles below `path`, by name: regular files with an ending that articles have. Links are not followed.
fn folder(path: &Path, format: Format) -> impl Iterator<Item = Input> + Send + use<> {
    let walk = WalkDir::new(path).sort_by(|one, other| one.file_name().cmp(other.file_name()));
    // A link given by name is followed; those inside are not.
    walk.follow_root_links(true).into_iter().flat_map(move |entry| match entry {
        Ok(entry) if is_article(&entry) => file(entry.path(), format),
        Ok(_) => Box::new(std::iter::empty()),
        Err(error) => one(unwalked(error)),
    })
}

fn is_article(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && ENDINGS.contains(&ending(entry.path()).as_str())
}

fn unwalked(error: walkdir::Error) -> Failure {
    let path = error.path().map(PathBuf::from).unwrap_or_default();
    let source = error.into_io_error().unwrap_or_else(|| std::io::Error::other("a folder that holds itself"));
    unread(&path, source)
}
