//! The command line: what can be asked, and which exit status answers.

mod arguments;
mod clean;
mod explain;
mod extract;
mod heading;
mod lists;
mod manual;
mod print;
mod report;
mod run;
mod signals;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command, Gazetteer};
use report::complain;
use signals::INTERRUPTED;

/// How a command ended when nothing fatal happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// All done.
    Done,
    /// All done, but some inputs failed.
    SomeFailed,
    /// Stopped by the user.
    Interrupted,
}

impl Ending {
    fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Done => 0,
            Self::SomeFailed => 3,
            Self::Interrupted => INTERRUPTED,
        })
    }
}

const FATAL: u8 = 1;
const USAGE: u8 = 2;

/// Reads the command line, does what it asks, and gives the exit status.
pub(crate) fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return wrong_usage(&error),
    };
    match run(arguments.command) {
        Ok(ending) => ending.code(),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) if error.is::<clap::Error>() => {
            error.downcast().map_or(ExitCode::FAILURE, |error| wrong_usage(&error))
        }
        Err(error) => {
            complain(&format!("error: {error:#}"));
            ExitCode::from(FATAL)
        }
    }
}

/// Help and versions go to standard output and are no fault.
fn wrong_usage(error: &clap::Error) -> ExitCode {
    // A closed pipe is no reason to speak up.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { USAGE } else { 0 })
}

/// Whether the reader of our output went away: it has seen all it wanted.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let causes = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    causes.into_iter().any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

fn run(command: Command) -> anyhow::Result<Ending> {
    match command {
        Command::Extract(arguments) => extract::run(&arguments),
        Command::Clean(arguments) => clean::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Rules { name } => print::rules(name.as_deref()),
        Command::Schema => print::schema(),
        Command::Gazetteer(Gazetteer::Check { files }) => lists::check(&files),
        Command::Gazetteer(Gazetteer::Build(arguments)) => lists::build(&arguments),
        Command::Completions { shell } => print::completions(shell),
        Command::Man { command } => print::man(command.as_deref()),
    }
}
