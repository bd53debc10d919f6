//! The stages as ratios, which travel between machines: to scraper's parse of the same pages, and to a bare
//! Aho–Corasick scan of the same texts for the words of all anchors. One thread, interleaved, the median of the rounds.
//!
//! The corpus is denser than news, since each of its articles tests many rules. `cargo bench --bench ratios -- FILE…`
//! measures articles of your own instead: plain texts, and JSON lines with a "text" each.

mod articles;

use std::hint::black_box;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aho_corasick::AhoCorasick;
use articles::{Articles, bytes, characters, text};
use dateline::clean::clean;
use dateline::document::{Body, Document};
use dateline::extract;
use dateline::gazetteer::{Gazetteer, Source};
use dateline::pipeline::Extractor;
use dateline::record::record;
use dateline::resolve::resolve;
use dateline::rule::{Engine, Find, Rule, Scene};
use dateline::text::Text;
use dateline::value::Kind;

const ROUNDS: usize = 31;

/// As many bytes are read in all rounds together, if they are more than one round's: large inputs need few rounds.
const ENOUGH: u64 = 20_000_000;

/// Something to time, by name.
type Work<'a> = (String, Box<dyn Fn() + 'a>);

fn main() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one");
    pool.install(|| {
        let own = own(std::env::args().skip(1).filter(|argument| !argument.starts_with('-')));
        if own.is_empty() {
            let articles = Articles::read();
            html(&articles.pages);
            plain(&articles.texts);
        } else {
            plain(&own);
        }
    });
    start();
}

/// The articles of the files at `paths`: the texts of JSON lines, or one plain text.
fn own(paths: impl Iterator<Item = String>) -> Vec<Document> {
    let read = |path: String| {
        let characters = std::fs::read_to_string(&path).expect("a readable file of UTF-8");
        let lines = std::path::Path::new(&path).extension().is_some_and(|ending| ending == "jsonl");
        let texts: Vec<String> = if lines { characters.lines().map(json_text).collect() } else { vec![characters] };
        texts.into_iter().map(move |text| Document::new(&path, Body::Plain(text)))
    };
    paths.flat_map(read).collect()
}

/// The "text" of a JSON object.
fn json_text(line: &str) -> String {
    let object: serde_json::Value = serde_json::from_str(line).expect("a line holds a JSON object");
    object["text"].as_str().expect("each line has a \"text\"").to_owned()
}

fn html(pages: &[Document]) {
    let extractor = Extractor::new(Gazetteer::shipped());
    let works: Vec<Work<'_>> = vec![
        work("scraper's parse and drop", || {
            for page in pages {
                black_box(scraper::Html::parse_document(characters(page)));
            }
        }),
        work("clean (parse, body, metadata)", || {
            for page in pages {
                black_box(clean(page));
            }
        }),
        work("whole, JSON included", || {
            for page in pages {
                black_box(whole(&extractor, page));
            }
        }),
    ];
    report("HTML pages, dressed up to the size of real ones", bytes(pages), &works);
}

fn plain(documents: &[Document]) {
    let (gazetteer, engine, extractor) =
        (Gazetteer::shipped(), Engine::new(&extract::rules()), Extractor::new(Gazetteer::shipped()));
    let scan = anchors();
    let texts: Vec<Text> = documents.iter().map(text).collect();
    let watched = watched();
    let names: Vec<_> = texts.iter().map(|text| gazetteer.find(text)).collect();
    let engines: Vec<(Kind, Engine)> = Kind::ALL.into_iter().map(|kind| (kind, alone(kind))).collect();
    // A scene keeps what the rules of a kind share, so each run needs its own.
    let scenes = || texts.iter().zip(&names).map(|(text, names)| Scene::new(text, names, &gazetteer));
    let mut works: Vec<Work<'_>> = vec![
        work("bare aho-corasick scan", || {
            for text in &texts {
                black_box(scan.find_overlapping_iter(text.as_str()).count());
            }
        }),
        work("segment", || {
            for document in documents {
                black_box(text(document));
            }
        }),
        work("names", || {
            for text in &texts {
                black_box(gazetteer.find(text));
            }
        }),
        work("names, 100,000 of one's own among them", || {
            for text in &texts {
                black_box(watched.find(text));
            }
        }),
    ];
    for (kind, engine) in &engines {
        let scenes = &scenes;
        works.push(work(&format!("{} alone, its anchors included", kind.word()), move || {
            for scene in scenes() {
                black_box(engine.run(*kind, &scene, &engine.anchored(scene.text)));
            }
        }));
    }
    works.push(work("all kinds and resolve", || {
        for scene in scenes() {
            black_box(resolve(&scene, extract::find(&engine, &scene, &engine.anchored(scene.text))));
        }
    }));
    works.push(work("whole, JSON included", || {
        for document in documents {
            black_box(whole(&extractor, document));
        }
    }));
    report("plain text", bytes(documents), &works);
}

/// The shipped lists and 100,000 invented companies, each of which begins with a word that texts hold too: the search
/// has to look further at every capital.
fn watched() -> Gazetteer {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let words = include_str!("../gazetteers/words/english.txt").lines().filter_map(|line| line.split('\t').next());
    let words = words.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())).map(capital);
    let rows = words.flat_map(|word| ["Brivi", "Garsta", "Lumeko"].map(|end| format!("{word} {end}\n")));
    let list = "#! gazetteer 1 kind=org/company\nname\n".to_owned() + &rows.take(100_000).collect::<String>();
    Gazetteer::with(&[Source { name: "watched".into(), text: list.into() }]).expect("rows of one column")
}

/// An engine with the rules of `kind` alone.
fn alone(kind: Kind) -> Engine {
    let of_kind = |rule: &&Rule| rule.id.split('.').next() == Some(kind.word());
    Engine::new(&extract::rules().into_iter().filter(of_kind).collect::<Vec<_>>())
}

/// Times runs of the whole program on one short article, which pays for all start-up.
fn start() {
    let Some(program) = option_env!("CARGO_BIN_EXE_dateline") else { return };
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/articles/sample.txt");
    let run = || {
        let mut command = Command::new(program);
        let start = Instant::now();
        let status = command.args(["extract", article]).stdout(Stdio::null()).status();
        assert!(status.is_ok_and(|status| status.success()), "the program reads the sample");
        start.elapsed()
    };
    let milliseconds = 1e3 * median((0..ROUNDS).map(|_| run()).collect());
    writeln!(std::io::stdout(), "\none short article, start to end: {milliseconds:.0} ms, median of {ROUNDS} runs")
        .expect("standard output takes a line");
}

fn work<'a>(name: &str, run: impl Fn() + 'a) -> Work<'a> {
    (name.to_owned(), Box::new(run))
}

fn whole(extractor: &Extractor, document: &Document) -> Vec<u8> {
    serde_json::to_vec(&record(document, &extractor.extract(document), true)).expect("a record is JSON")
}

/// The words of all rules' anchors, as the engine searches them.
fn anchors() -> AhoCorasick {
    let words = extract::rules().into_iter().filter_map(|rule| match &rule.find {
        Find::Pattern { anchors, .. } => Some(anchors.words()),
        Find::Scan(_) => None,
    });
    AhoCorasick::builder().ascii_case_insensitive(true).build(words.flatten()).expect("some hundred words fit")
}

/// Times the works in turn, round by round, and prints each median as MB/s and as a ratio to the first.
fn report(title: &str, bytes: u64, works: &[Work<'_>]) {
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); works.len()];
    let rounds = usize::try_from(ENOUGH / bytes.max(1)).map_or(ROUNDS, |rounds| rounds.clamp(3, ROUNDS));
    for _ in 0..rounds {
        for ((_, run), times) in works.iter().zip(&mut times) {
            let start = Instant::now();
            run();
            times.push(start.elapsed());
        }
    }
    let megabytes = f64::from(u32::try_from(bytes).expect("less than 4 GB")) / 1e6;
    let medians: Vec<f64> = times.into_iter().map(median).collect();
    let mut out = std::io::stdout().lock();
    let mut line = |line: String| writeln!(out, "{line}").expect("standard output takes a line");
    line(format!("\n{title}: {bytes} bytes, median of {rounds} rounds\n{:>8}  {:>7}", "MB/s", "ratio"));
    for ((name, _), seconds) in works.iter().zip(&medians) {
        line(format!("{:8.1}  {:7.2}  {name}", megabytes / seconds, seconds / medians[0]));
    }
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
