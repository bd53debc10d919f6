//! How a run ends: whole files, closed pipes, full disks, interrupts.

mod program;

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use program::Place;

fn lines(count: usize) -> String {
    let line = |index| format!("{{\"id\": \"{index}\", \"text\": \"Log {index} ends on 2024-12-31.\"}}");
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_output_file_is_whole_and_replaces_an_old_one() {
    let place = Place::new();
    place.write("in.jsonl", lines(50)).write("out.jsonl", "old");
    let run = place.run("extract in.jsonl -o out.jsonl");
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    assert_eq!(place.read("out.jsonl"), place.run("extract in.jsonl").stdout);
    let left = std::fs::read_dir(place.path("")).expect("the folder is there").count();
    assert_eq!(left, 2, "a temporary file is left");
}

#[test]
fn an_output_that_cannot_be_opened_is_fatal() {
    let place = Place::new();
    let run = place.write("a.txt", "x").run("extract a.txt -o missing/out.jsonl");
    assert_eq!(run.status, 1);
    assert!(run.stderr.starts_with("error: cannot write missing/out.jsonl: "), "{}", run.stderr);
}

#[test]
fn the_errors_file_is_empty_where_nothing_failed() {
    let place = Place::new();
    let run = place.write("a.txt", "x").run("extract a.txt --errors errors.jsonl");
    assert_eq!((run.status, place.read("errors.jsonl").as_str()), (0, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_fatal() {
    let place = Place::new();
    place.write("in.jsonl", lines(50));
    let run = place.run("extract in.jsonl -o /dev/full");
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("cannot write /dev/full: No space left"), "{}", run.stderr);
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let place = Place::new();
    place.write("in.jsonl", lines(20_000));
    let mut child = place.command("extract in.jsonl").spawn().expect("the program starts");
    let mut first = String::new();
    let mut out = BufReader::new(child.stdout.take().expect("it is piped"));
    out.read_line(&mut first).expect("a record comes");
    drop(out);
    let mut messages = String::new();
    child.stderr.take().expect("it is piped").read_to_string(&mut messages).expect("messages are UTF-8");
    let status = child.wait().expect("the program ends");
    assert_eq!((status.code(), messages.as_str()), (Some(0), ""));
    assert!(first.starts_with("{\"schema_version\""));
}

#[test]
fn records_come_while_the_input_is_still_open() {
    let place = Place::new();
    let mut child = place.command("extract --input-format jsonl -").spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    // More than is looked at before the kind is known, which is given anyway.
    stdin.write_all(lines(400).as_bytes()).expect("the program reads");
    let mut out = BufReader::new(child.stdout.take().expect("it is piped"));
    let mut first = String::new();
    out.read_line(&mut first).expect("a record comes");
    assert!(first.contains("\"id\":\"0\""), "{first}");
    drop(stdin);
    assert_eq!(out.lines().count(), 399);
    assert!(child.wait().expect("the program ends").success());
}

/// Sends `signal` to the program while it waits for more input; gives its status, records and last message.
#[cfg(unix)]
fn interrupted(signal: &str) -> (Option<i32>, String, String) {
    let place = Place::new();
    let mut child = place.command("extract --input-format jsonl - -o out.jsonl").spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    stdin.write_all(lines(2_000).as_bytes()).expect("the program reads");
    // It is ready for signals once it has begun to read.
    let kill =
        std::process::Command::new("kill").args([signal, &child.id().to_string()]).stdout(Stdio::null()).status();
    assert!(kill.expect("kill is there").success());
    let output = child.wait_with_output().expect("the program ends");
    drop(stdin);
    let message = String::from_utf8(output.stderr).expect("messages are UTF-8");
    assert!(!place.path("out.jsonl").exists(), "a file that is not whole took its name");
    (output.status.code(), place.read("out.jsonl.partial"), message)
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_keeps_a_prefix() {
    let place = Place::new();
    let whole = place.pipe("extract --input-format jsonl -", lines(2_000).as_bytes()).stdout;
    for signal in ["-INT", "-TERM"] {
        let (status, records, message) = interrupted(signal);
        assert_eq!(status, Some(130));
        assert!(whole.starts_with(&records) && (records.is_empty() || records.ends_with('\n')));
        assert!(message.contains("interrupted after") && message.contains("out.jsonl.partial"), "{message}");
    }
}

#[test]
fn usage_errors_are_told_apart() {
    let place = Place::new();
    for arguments in [
        "",
        "extract --nope",
        "extract --published 2024-02-30 a.txt",
        "extract --only cars a.txt",
        "rules nope",
        "man nope",
    ] {
        let run = place.run(arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments}");
        assert!(!run.stderr.is_empty());
    }
    assert_eq!(place.run("--help").status, 0);
    assert_eq!(place.run("--version").stdout, concat!("dateline ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_argument_wins_over_the_input_and_the_record_says_so() {
    let place = Place::new();
    let line = br#"{"text": "It was so.", "published": "2024-12-31T23:30:00-05:00"}"#;
    let own = place.pipe("extract --input-format jsonl", line).record(0);
    assert_eq!((&own["published"], &own["published_from"]), (&"2024-12-31".into(), &"input".into()));
    let given = place.pipe("extract --input-format jsonl --published 2020-01-02", line).record(0);
    assert_eq!((&given["published"], &given["published_from"]), (&"2020-01-02".into(), &"argument".into()));
}

#[test]
fn only_the_asked_kinds_come() {
    let place = Place::new();
    place.write("names.txt", "Acme Sluices\n").write("a.txt", "Acme Sluices closed on 2024-12-31.");
    let only = |kinds: &str| place.run(&format!("extract a.txt --gazetteer names.txt --only {kinds}")).record(0);
    let organisations = only("organizations");
    assert_eq!(organisations["organisations"][0]["name"], "Acme Sluices");
    assert_eq!(organisations["dates"], serde_json::json!([]));
    let dates = only("dates,counts");
    assert_eq!(dates["organisations"], serde_json::json!([]));
    assert_eq!(dates["dates"][0]["value"], "2024-12-31");
}

#[test]
fn every_shell_gets_its_completions_and_every_command_its_page() {
    let place = Place::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(place.run(&format!("completions {shell}")).stdout.contains("dateline"), "{shell}");
    }
    for command in ["extract", "clean", "explain", "rules", "schema", "gazetteer", "completions", "man"] {
        let page = place.run(&format!("man {command}")).stdout;
        assert!(page.contains(&format!("dateline\\-{command}")), "{command}: {page}");
    }
}

#[test]
fn every_record_fits_the_printed_schema() {
    let place = Place::new();
    place.write("names.txt", "Acme Sluices\n");
    place.write("a.txt", "Acme Sluices lost about 60,000 records to Russian hackers on 2024-12-31.");
    let schema = serde_json::from_str(&place.run("schema").stdout).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is one of 2020-12");
    for arguments in ["extract a.txt --gazetteer names.txt", "extract a.txt --no-text"] {
        let record = place.run(arguments).record(0);
        let faults: Vec<String> = validator.iter_errors(&record).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
}
