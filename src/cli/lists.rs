//! Name lists and rules for sites of the user's own: read over the shipped ones, or checked.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use dateline::clean::SiteRules;
use dateline::decode::decode;
use dateline::gazetteer::build;
use dateline::gazetteer::check::check as check_lists;
use dateline::gazetteer::{Entry, Gazetteer, Header, Source, parse};
use dateline::pipeline::Extractor;

use super::Ending;
use super::arguments::{Build, Collection, Lists, Reading};
use super::print::say;
use super::report::complain;

/// An extractor with the user's lists over the shipped ones, and the user's rules for sites. It lives as long as the program: taking it apart at the
/// end would only cost time.
pub(crate) fn extractor(lists: &Lists, reading: &Reading) -> anyhow::Result<&'static Extractor> {
    let rules = site_rules(reading)?;
    Ok(Box::leak(Box::new(Extractor::new(gazetteer(lists)?).with_site_rules(rules))))
}

/// The user's rules for sites; those of a later file win.
pub(crate) fn site_rules(reading: &Reading) -> anyhow::Result<SiteRules> {
    let mut rules = SiteRules::default();
    for file in &reading.site_rules {
        let bytes = fs::read(file).with_context(|| format!("cannot read the site rules {}", file.display()))?;
        rules.extend(SiteRules::parse(&file.display().to_string(), &decode(&bytes, None).text)?);
    }
    Ok(rules)
}

/// The shipped lists with the user's over them, or the user's alone.
fn gazetteer(lists: &Lists) -> anyhow::Result<Gazetteer> {
    let sources: Vec<Source> = lists.gazetteer.iter().map(|file| source(file)).collect::<anyhow::Result<_>>()?;
    Ok(if lists.no_shipped_lists { Gazetteer::new(&sources)? } else { Gazetteer::with(&sources)? })
}

fn source(file: &Path) -> anyhow::Result<Source> {
    let bytes = fs::read(file).with_context(|| format!("cannot read the name list {}", file.display()))?;
    Ok(Source { name: Cow::Owned(file.display().to_string()), text: Cow::Owned(decode(&bytes, None).text) })
}

/// Reads `files` as name lists and says what is wrong with them.
pub(crate) fn check(files: &[PathBuf]) -> anyhow::Result<Ending> {
    let sources: Vec<Source> = files.iter().map(|file| source(file)).collect::<anyhow::Result<_>>()?;
    let findings = check_lists(&sources);
    for finding in &findings {
        complain(&format!("dateline: {finding}"));
    }
    for source in &sources {
        if let Ok((header, entries)) = parse(source) {
            say(&summary(source, &header, &entries))?;
        }
    }
    Ok(if findings.is_empty() { Ending::Done } else { Ending::SomeFailed })
}

fn summary(source: &Source, header: &Header, entries: &[Entry]) -> String {
    let aliases: usize = entries.iter().map(|entry| entry.aliases.len()).sum();
    let licence = header.licence.as_deref().map(|licence| format!(", licence {licence}")).unwrap_or_default();
    format!("{}: {} entries, {aliases} aliases{licence}", source.name, entries.len())
}

/// Makes lists from a public collection and writes them into a folder.
pub(crate) fn build(arguments: &Build) -> anyhow::Result<Ending> {
    let ending = if matches!(arguments.from, Collection::Csv) { "csv" } else { "json" };
    let files: Vec<PathBuf> =
        arguments.paths.iter().map(|path| files_in(path, ending)).collect::<anyhow::Result<Vec<_>>>()?.concat();
    let files = files.iter().map(|file| named_text(file)).collect::<anyhow::Result<Vec<_>>>()?;
    for list in built(arguments, &files)? {
        let file = arguments.output.join(format!("{}.gaz.tsv", list.name));
        let folder = file.parent().unwrap_or(&arguments.output);
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        fs::write(&file, list.text.as_bytes()).with_context(|| format!("cannot write {}", file.display()))?;
        say(&file.display().to_string())?;
    }
    Ok(Ending::Done)
}

fn built(arguments: &Build, files: &[(String, String)]) -> anyhow::Result<Vec<Source>> {
    let date = arguments.date.to_string();
    let lists = match arguments.from {
        Collection::Misp => build::misp(files, &date),
        Collection::Attack => build::attack(files, &date),
        Collection::Sec => build::sec(files, &date),
        Collection::Ror => build::ror(files, &date),
        Collection::Csv => build::table(files, &arguments.kind, &date),
    };
    Ok(lists?)
}

fn named_text(file: &Path) -> anyhow::Result<(String, String)> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok((file.display().to_string(), decode(&bytes, None).text))
}

/// The file itself, or the files of the folder that end in `ending`, in order of name.
fn files_in(path: &Path, ending: &str) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).with_context(|| format!("cannot read the folder {}", path.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == ending));
    files.sort();
    Ok(files)
}
