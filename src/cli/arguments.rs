//! The command line's form.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use dateline::source::{self, Format, Options, Place};
use jiff::civil::Date;

/// Turns news articles into data: organisations, actors, dates and counts.
///
/// Each mention comes with its place in the text and the rule that found it. The same input gives the same output.
#[derive(Debug, Parser)]
#[command(name = "dateline", version, max_term_width = 100, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write one record for each article, as JSON.
    #[command(after_help = EXTRACT_HELP)]
    Extract(Extract),

    /// Print each article without the page around it: what is known of it, then its text.
    #[command(after_help = CLEAN_HELP)]
    Clean(Clean),

    /// Show why: each mention in its sentence with the rule that found it, and what was dropped by which pass.
    #[command(after_help = EXPLAIN_HELP)]
    Explain(Explain),

    /// Print the manual of the rules: what each finds, with examples.
    #[command(after_help = "Examples:\n  dateline rules\n  dateline rules dates\n  dateline rules date.iso")]
    Rules {
        /// Only the rules of this kind, or only this rule.
        #[arg(value_name = "KIND|RULE")]
        name: Option<String>,
    },

    /// Print the JSON Schema (2020-12) of a record.
    Schema,

    /// Check name lists.
    #[command(subcommand, after_long_help = GAZETTEER_HELP)]
    Gazetteer(Gazetteer),

    /// Print a script that completes commands and options in a shell.
    #[command(
        after_help = "Example:\n  dateline completions bash > ~/.local/share/bash-completion/completions/dateline"
    )]
    Completions {
        /// The shell.
        #[arg(value_name = "SHELL", value_enum)]
        shell: clap_complete::Shell,
    },

    /// Print a man page: of the program, or of one of its commands.
    #[command(after_help = "Example:\n  dateline man extract | man -l -")]
    Man {
        /// The command.
        #[arg(value_name = "COMMAND")]
        command: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Gazetteer {
    /// Read name lists and say what is wrong with them.
    Check {
        /// The lists.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Make name lists from a public collection.
    #[command(after_help = GAZETTEER_BUILD_HELP)]
    Build(Build),
}

#[derive(Debug, Args)]
pub(crate) struct Build {
    /// The collection.
    #[arg(long, value_enum)]
    pub(crate) from: Collection,

    /// The day of the collection's data, for the lists' headers: YYYY-MM-DD.
    #[arg(long)]
    pub(crate) date: jiff::civil::Date,

    /// What the names of a table are, where no column says it.
    #[arg(long, value_name = "KIND", default_value = "org/company")]
    pub(crate) kind: String,

    /// The folder for the lists.
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: PathBuf,

    /// The collection's files, or the folder that holds them.
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Collection {
    /// The clusters of the MISP galaxy: threat groups, ransomware gangs, malware.
    Misp,
    /// ATT&CK bundles in STIX 2: threat groups, malware and tools.
    Attack,
    /// The SEC's `company_tickers.json`: companies listed in the United States.
    Sec,
    /// A data dump of the Research Organization Registry: universities, institutes, agencies.
    Ror,
    /// Tables with a heading (CSV, or parted by semicolons or tabs): a column "name", others as known.
    Csv,
}

const GAZETTEER_BUILD_HELP: &str = "\
Example:
  pip download --no-deps pymispgalaxies==1.1.1 && unzip -q pymispgalaxies-*.whl
  dateline gazetteer build --from misp --date 2026-02-01 -o lists pymispgalaxies/data/misp-galaxy/clusters
  dateline extract --gazetteer lists/actors/groups.gaz.tsv article.txt
  dateline gazetteer build --from csv --kind org/company --date 2026-02-01 -o lists watched.csv";

const GAZETTEER_HELP: &str = r"The form of a list: one entity a line, its name alone, or cells parted by tabs (or commas, as in CSV) under a
heading that names the columns, of which only `name` is needed:

  name     the full name; a leading - takes an entity of the shipped lists out
  kind     org/company, org/agency, actor/group, actor/person ...; org if it is not given
  aliases  other names, parted by |; = before one: exact case, ~ any case, ? only with a cue, - not this one
  ids      registry=id, parted by |, the best first: wikidata=Q42|mitre=G0001
  country  two letters, ISO 3166-1
  rule     when the name counts: any (case), exact, cap, context or companion
  cue      for context: near:word,word;after:word;not:word
  note     for people

Example:
  printf 'name\tkind\taliases\nAcme Sluices\torg/company\tAcme|=ACME\n' > mine.tsv
  dateline gazetteer check mine.tsv
  dateline extract --gazetteer mine.tsv article.txt";

const SITE_RULES_HELP: &str = r#"Also use the rules for single sites in FILE, TOML with selectors by domain; may be given more than once.

A table for each domain, which also covers its subdomains, with the selectors of what its pages hold: body, title,
byline, date, and drop for what is no part of the body. Each is one selector or an array of them, of which the first
that finds anything counts. Tags, .classes, #ids, [attributes], descendants, children (>) and commas are known:

  ["example.com"]
  body = "div.story-text"
  date = ["time.published", "p.dateline"]
  drop = ".promo, aside""#;

const CLEAN_HELP: &str = "\
Examples:
  dateline clean page.html
  dateline clean --format jsonl pages/ -o articles.jsonl";

const EXPLAIN_HELP: &str = "\
Each sentence stands with its mentions as [[words = value]]. Below it, `+` lines give the rule and the name list behind
each of them, and `-` lines what was proposed but dropped, by which pass and why. Of a page it also says which source won
each field, and why each block was left out. `dateline rules RULE` tells more.

Examples:
  dateline explain article.txt --published 2024-12-31
  dateline explain page.html | less";

const EXTRACT_HELP: &str = "\
Examples:
  dateline extract article.txt --published 2024-12-31
  dateline extract articles/ -o records.jsonl --errors errors.jsonl
  curl -s https://example.org/story | dateline extract --format json
  dateline extract archive.jsonl | jq -r '.organisations[].name'

Exit status: 0 all done, 1 a fatal error, 2 wrong usage, 3 some inputs failed, 130 interrupted.";

/// What to read and how: the same for all commands that read articles.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// Files, folders, web addresses, or `-` for standard input, which is also read if nothing is named.
    ///
    /// A folder gives all its .txt, .text, .html, .htm, .xhtml, .json, .jsonl and .ndjson files, sorted, and
    /// those of its folders; links are not followed. Any other file must be named.
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,

    /// What the inputs are.
    #[arg(long, value_name = "KIND", value_enum, default_value_t = InputFormat::Auto)]
    pub(crate) input_format: InputFormat,

    /// The day the articles were published, as YYYY-MM-DD, whatever they say themselves.
    ///
    /// Relative dates such as "on Tuesday" are resolved against it.
    #[arg(long, value_name = "DATE", value_parser = published)]
    pub(crate) published: Option<Date>,

    /// Also use the rules for single sites in FILE, TOML with selectors by domain; may be given more than once.
    #[arg(long, value_name = "FILE", long_help = SITE_RULES_HELP)]
    pub(crate) site_rules: Vec<PathBuf>,
}

fn published(written: &str) -> Result<Date, String> {
    source::day(written).ok_or_else(|| "not a day; write it as YYYY-MM-DD, such as 2024-12-31".to_owned())
}

/// What the inputs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// Found out from the content, then from the name's ending.
    Auto,
    /// Plain text, one article an input.
    Text,
    /// HTML, one page an input.
    Html,
    /// JSON lines: one object {"id", "text" | "html", "published"?, "url"?, "title"?} a line.
    Jsonl,
}

impl Reading {
    /// The places to read: standard input if none is named, unless someone sits there and waits.
    pub(crate) fn places(&self) -> Result<Vec<Place>, clap::Error> {
        if !self.inputs.is_empty() {
            return Ok(self.inputs.iter().cloned().map(Place::from).collect());
        }
        if std::io::stdin().is_terminal() {
            let what = "no input: name a file, a folder or a web address, or pipe an article in";
            return Err(Arguments::command().error(ErrorKind::MissingRequiredArgument, what));
        }
        Ok(vec![Place::StandardInput])
    }

    /// The inputs as they were named.
    pub(crate) fn named(&self) -> String {
        let names: Vec<_> = self.inputs.iter().map(|input| input.to_string_lossy()).collect();
        if names.is_empty() { "standard input".to_owned() } else { names.join(", ") }
    }

    pub(crate) fn options(&self) -> Options {
        let format = match self.input_format {
            InputFormat::Auto => Format::Auto,
            InputFormat::Text => Format::Text,
            InputFormat::Html => Format::Html,
            InputFormat::Jsonl => Format::Jsonl,
        };
        Options { format, published: self.published }
    }
}

/// How to run over many articles and what to say about it.
#[derive(Debug, Args)]
pub(crate) struct Running {
    /// Write to FILE, which appears only once it is complete.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Write failed inputs to FILE, one JSON object a line, in place of messages.
    #[arg(long, value_name = "FILE")]
    pub(crate) errors: Option<PathBuf>,

    /// Work on N articles at once; 0: as many as there are processors.
    #[arg(short = 'j', long = "jobs", value_name = "N", default_value_t = 0)]
    pub(crate) jobs: usize,

    /// Say nothing on standard error but fatal errors.
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Also say what was odd about each input, and how many were read.
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

/// `dateline extract`
#[derive(Debug, Args)]
pub(crate) struct Extract {
    #[command(flatten)]
    pub(crate) reading: Reading,

    #[command(flatten)]
    pub(crate) running: Running,

    /// How to write the records [default: json for a single input at a terminal, else jsonl].
    #[arg(long, value_name = "FORM", value_enum)]
    pub(crate) format: Option<OutputFormat>,

    /// Only these kinds: organisations, actors, dates, counts. The other lists stay empty.
    #[arg(long, value_name = "KINDS", value_enum, value_delimiter = ',')]
    pub(crate) only: Vec<Only>,

    #[command(flatten)]
    pub(crate) lists: Lists,

    /// Leave the article's text out of the record.
    #[arg(long)]
    pub(crate) no_text: bool,
}

/// `dateline clean`
#[derive(Debug, Args)]
pub(crate) struct Clean {
    #[command(flatten)]
    pub(crate) reading: Reading,

    #[command(flatten)]
    pub(crate) running: Running,

    /// How to write the articles.
    #[arg(long, value_name = "FORM", value_enum, default_value_t = CleanFormat::Text)]
    pub(crate) format: CleanFormat,
}

/// How cleaned articles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CleanFormat {
    /// What is known of the article, a line each, then its text.
    Text,
    /// The first part of a record, over many lines.
    Json,
    /// The first part of a record, on one line.
    Jsonl,
}

/// `dateline explain`
#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) reading: Reading,

    #[command(flatten)]
    pub(crate) running: Running,

    #[command(flatten)]
    pub(crate) lists: Lists,
}

/// The user's own names.
#[derive(Debug, Args)]
pub(crate) struct Lists {
    /// Also know the names in FILE, over the shipped ones; may be given more than once.
    ///
    /// One name a line will do; `dateline gazetteer --help` describes the columns that say more.
    #[arg(long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,

    /// Leave out the shipped lists of organisations, actors and wares: the rules alone, and the names of `--gazetteer`.
    #[arg(long)]
    pub(crate) no_shipped_lists: bool,
}

/// How records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// Over many lines, for people; one record after the other.
    Json,
    /// One record a line.
    Jsonl,
}

/// A kind of mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Only {
    #[value(alias = "organizations", alias = "organisation", alias = "organization")]
    Organisations,
    #[value(alias = "actor")]
    Actors,
    #[value(alias = "date")]
    Dates,
    #[value(alias = "count")]
    Counts,
}
