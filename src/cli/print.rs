//! The commands that print what the program knows of itself.

use std::io::{self, Write};

use clap::CommandFactory;
use clap::error::ErrorKind;
use clap_complete::Shell;
use dateline::record::Record;
use dateline::write::{Target, json};

use super::Ending;
use super::arguments::Arguments;
use super::manual::manual;

/// Writes to standard output.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<Ending> {
    let mut out = Target::stdout();
    write(&mut out).map_err(|source| out.error(source))?;
    out.finish()?;
    Ok(Ending::Done)
}

/// Writes one line to standard output.
pub(crate) fn say(line: &str) -> anyhow::Result<Ending> {
    print(|out| writeln!(out, "{line}"))
}

/// `dateline rules`
pub(crate) fn rules(name: Option<&str>) -> anyhow::Result<Ending> {
    match manual(name) {
        Some(manual) => print(|out| out.write_all(manual.as_bytes())),
        None => Err(unknown("rule or kind of rules", name.unwrap_or_default(), "`dateline rules` lists all")),
    }
}

fn unknown(what: &str, name: &str, help: &str) -> anyhow::Error {
    let message = format!("no {what} is called '{name}'; {help}");
    Arguments::command().error(ErrorKind::InvalidValue, message).into()
}

/// `dateline schema`
pub(crate) fn schema() -> anyhow::Result<Ending> {
    print(|out| json(&schemars::schema_for!(Record), out))
}

/// `dateline completions`
pub(crate) fn completions(shell: Shell) -> anyhow::Result<Ending> {
    // The generator panics where its output cannot be written; memory always can.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "dateline", &mut script);
    print(|out| out.write_all(&script))
}

/// `dateline man`
pub(crate) fn man(name: Option<&str>) -> anyhow::Result<Ending> {
    let mut program = Arguments::command();
    program.build();
    let command = match name {
        None => Some(&program),
        Some(name) => program.find_subcommand(name),
    };
    let Some(command) = command else {
        return Err(unknown("command", name.unwrap_or_default(), "`dateline --help` lists all"));
    };
    let page = clap_mangen::Man::new(command.clone());
    print(|out| page.render(&mut &mut *out))
}
