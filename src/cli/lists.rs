//! Name lists of the user's own: read over the shipped ones, or checked.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use dateline::decode::decode;
use dateline::gazetteer::{Gazetteer, Source, parse};

use super::Ending;
use super::print::say;
use super::report::complain;

/// The shipped lists with those in `files` over them.
pub(crate) fn gazetteer(files: &[PathBuf]) -> anyhow::Result<Gazetteer> {
    let sources: Vec<Source> = files.iter().map(|file| source(file)).collect::<anyhow::Result<_>>()?;
    Ok(Gazetteer::with(&sources)?)
}

fn source(file: &Path) -> anyhow::Result<Source> {
    let bytes = fs::read(file).with_context(|| format!("cannot read the name list {}", file.display()))?;
    Ok(Source { name: Cow::Owned(file.display().to_string()), text: Cow::Owned(decode(&bytes, None).text) })
}

/// Reads each of `files` as a name list and says what is wrong with it.
pub(crate) fn check(files: &[PathBuf]) -> anyhow::Result<Ending> {
    let mut ending = Ending::Done;
    for file in files {
        match checked(file) {
            Ok(summary) => {
                say(&summary)?;
            }
            Err(error) => {
                complain(&format!("dateline: {error:#}"));
                ending = Ending::SomeFailed;
            }
        }
    }
    Ok(ending)
}

fn checked(file: &Path) -> anyhow::Result<String> {
    let (header, entries) = parse(&source(file)?)?;
    let aliases: usize = entries.iter().map(|entry| entry.aliases.len()).sum();
    let licence = header.licence.map(|licence| format!(", licence {licence}")).unwrap_or_default();
    Ok(format!("{}: {} entries, {aliases} aliases{licence}", file.display(), entries.len()))
}
