//! Bad input: a clear error or a flagged record, and neighbours that do not change by a byte.

mod program;

use std::fmt::Write;

use program::{Place, Run};

/// A line of JSON lines that is a good article.
fn good(id: usize) -> String {
    format!(
        r#"{{"id": "good {id}", "text": "Log number {id} ends on 2024-12-31, and café.", "published": "2024-12-31"}}"#
    )
}

/// Runs over two good lines with `bad` between them; checks the good ones against a run without it.
fn between(bad: &str) -> Run {
    let place = Place::new();
    let alone = place.pipe("extract --input-format jsonl -", format!("{}\n{}\n", good(1), good(2)).as_bytes());
    let run = place.pipe("extract --input-format jsonl -", format!("{}\n{bad}\n{}\n", good(1), good(2)).as_bytes());
    assert_eq!(alone.status, 0);
    assert_eq!(run.lines().first(), alone.lines().first());
    assert_eq!(run.lines().last(), alone.lines().last());
    run
}

/// The one record between two good ones, with the program content.
fn flagged(bad: &str) -> serde_json::Value {
    let run = between(bad);
    assert_eq!((run.status, run.lines().len()), (0, 3), "{}", run.stderr);
    run.record(1)
}

/// The one message about the line between two good ones.
fn refused(bad: &str) -> String {
    let run = between(bad);
    assert_eq!((run.status, run.lines().len()), (3, 2), "{}", run.stderr);
    run.stderr
}

fn warnings(record: &serde_json::Value) -> String {
    record["warnings"].to_string()
}

#[test]
fn a_broken_line_is_an_error_with_its_number() {
    for bad in [
        "{\"id\": \"x\", \"text\": \"cut",
        "no JSON at all",
        "[1, 2]",
        "{\"id\": \"x\"}",
        "{\"text\": 7}",
        "{\"id\": [], \"text\": \"x\"}",
    ] {
        let message = refused(bad);
        assert!(message.starts_with("dateline: -, line 2: "), "{bad}: {message}");
        assert_eq!(message.lines().count(), 1, "{bad}: {message}");
    }
}

#[test]
fn an_impossible_publication_date_costs_only_that_field() {
    for date in ["\"2023-02-30\"", "\"31/31/2020\"", "\"99999-01-01\"", "1e400", "17", "{}", "\"soon\""] {
        let record = flagged(&format!(r#"{{"id": "x", "text": "It was 2024-05-06.", "published": {date}}}"#));
        assert!(record["published"].is_null(), "{date}: {record}");
        assert_eq!(record["dates"][0]["value"], "2024-05-06");
        assert!(warnings(&record).contains("no ISO 8601 date"), "{date}: {record}");
    }
}

#[test]
fn a_missing_publication_date_is_no_fault() {
    for date in ["null", "\"\""] {
        let record = flagged(&format!(r#"{{"id": "x", "text": "It was so.", "published": {date}}}"#));
        assert_eq!(warnings(&record), "[]", "{date}");
    }
}

#[test]
fn an_empty_text_is_flagged() {
    assert!(warnings(&flagged(r#"{"id": "x", "text": ""}"#)).contains("the input is empty"));
}

#[test]
fn nul_bytes_stay_in_the_text() {
    let record = flagged(r#"{"id": "x", "text": "It was\u0000 2024-05-06."}"#);
    assert_eq!(record["text"], "It was\0 2024-05-06.");
    assert_eq!(record["dates"][0]["start"], 8);
}

#[test]
fn deep_nesting_harms_nobody() {
    let tags = 100_000;
    let page = format!("<html><body><p>It was 2024-05-06.</p>{}deep{}", "<div>".repeat(tags), "</div>".repeat(tags));
    let line = serde_json::json!({"id": "deep", "html": page}).to_string();
    assert_eq!(flagged(&line)["id"], "deep");
}

#[test]
fn a_long_line_is_read() {
    let text = "sluice".repeat(400_000) + " closed on 2024-05-06.";
    let record = flagged(&serde_json::json!({"id": "long", "text": text}).to_string());
    assert_eq!(record["dates"][0]["value"], "2024-05-06");
    assert_eq!(record["text"].as_str(), Some(text.as_str()));
}

#[test]
fn a_repeated_id_is_reported() {
    let record = flagged(r#"{"id": "good 1", "text": "Again."}"#);
    assert!(warnings(&record).contains("the same id"), "{record}");
}

#[test]
fn invalid_utf_8_in_a_line_is_replaced_and_flagged() {
    let place = Place::new();
    let input =
        [good(1).as_bytes(), b"\n{\"id\": \"x\", \"text\": \"caf\xC3\xA9 na\xC3\xAFve \xFF\"}\n", good(2).as_bytes()]
            .concat();
    let run = place.pipe("extract --input-format jsonl -", &input);
    assert_eq!((run.status, run.lines().len()), (0, 3), "{}", run.stderr);
    assert_eq!(run.record(1)["text"], "café naïve \u{FFFD}");
    assert!(warnings(&run.record(1)).contains("U+FFFD"));
    assert_eq!(warnings(&run.record(2)), "[]");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_line() {
    let place = Place::new();
    let run = place.pipe("extract -", format!("\u{FEFF}{}\n", good(1)).as_bytes());
    let plain = place.pipe("extract -", format!("{}\n", good(1)).as_bytes());
    assert_eq!((run.status, run.stdout), (0, plain.stdout));
}

#[test]
fn json_lines_in_utf_16_are_read() {
    let place = Place::new();
    let wide: Vec<u8> =
        format!("\u{FEFF}{}\r\n{}\r\n", good(1), good(2)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let run = place.pipe("extract -", &wide);
    assert_eq!((run.status, run.lines().len()), (0, 2), "{}", run.stderr);
    assert_eq!(run.record(1)["id"], "good 2");
}

#[test]
fn bad_files_among_good_ones_are_errors_or_flagged() {
    let place = Place::new();
    place.write("in/a.txt", "It was 2024-05-06.").write("in/m.txt", "").write("in/z.txt", "It was 2024-05-07.");
    place.write("in/b.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").write("in/c.txt", [0; 4000]);
    place.write("in/d.txt", b"caf\xE9 \x93quoted\x94").write("in/e.txt", "It was\0 2024-05-06.");
    let run = place.run("extract in --errors errors.jsonl");
    assert_eq!(run.status, 3);
    let ids: Vec<_> = (0..run.lines().len()).map(|line| run.record(line)["id"].clone()).collect();
    assert_eq!(ids, ["in/a.txt", "in/d.txt", "in/e.txt", "in/m.txt", "in/z.txt"]);
    assert_eq!(run.record(1)["encoding"], "windows-1252");
    assert_eq!(run.record(1)["text"], "café “quoted”");
    assert!(warnings(&run.record(3)).contains("the input is empty"));
    let errors = place.read("errors.jsonl");
    assert_eq!(errors.lines().count(), 2);
    assert!(errors.contains("a PNG image") && errors.contains("NUL"), "{errors}");
    assert_eq!(run.lines()[4], place.run("extract in/z.txt").lines()[0], "a neighbour changed");
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_one_error() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.write("in/a.txt", "It was 2024-05-06.");
    // A link to nothing fails for every user, root too.
    symlink("nowhere", place.path("gone.txt")).expect("a link can be made");
    let run = place.run("extract gone.txt in missing.txt");
    assert_eq!((run.status, run.lines().len()), (3, 1));
    assert!(run.stderr.contains("cannot read gone.txt: No such file"), "{}", run.stderr);
    assert!(run.stderr.contains("cannot read missing.txt: No such file"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_are_not_followed() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.write("in/a.txt", "It was 2024-05-06.").write("other/b.txt", "Elsewhere.");
    symlink("..", place.path("in/loop")).expect("a link can be made");
    symlink("../other/b.txt", place.path("in/b.txt")).expect("a link can be made");
    let run = place.run("extract in");
    assert_eq!((run.status, run.lines().len()), (0, 1), "{}", run.stderr);
    assert_eq!(run.record(0)["id"], "in/a.txt");
}

#[test]
fn a_broken_whole_json_file_is_read_line_by_line() {
    let place = Place::new();
    place.write("whole.json", "{\n  \"id\": \"w\",\n  \"text\": \"It was 2024-05-06.\"\n}\n");
    place.write("array.json", "[\n{\"text\": \"One.\"},\n{\"id\": 2},\n{\"id\": 3, \"text\": \"Three.\"}]");
    let run = place.run("extract whole.json array.json");
    let ids: Vec<_> = (0..3).map(|line| run.record(line)["id"].clone()).collect();
    assert_eq!(ids, ["w", "array.json#1", "3"]);
    assert!(run.stderr.contains("array.json, item 2: neither"), "{}", run.stderr);
    assert_eq!(run.status, 3);
}

/// A page with one paragraph, long enough for an article, that begins with `first`.
fn page(charset: &str, first: &[u8]) -> Vec<u8> {
    let head = format!("<html><head><meta charset={charset}></head><body><article><p>");
    let rest = " wrote the log of the canal house, which ends on 2024-05-06. ".repeat(5);
    [head.as_bytes(), first, rest.as_bytes(), b"</p></article></body></html>"].concat()
}

#[test]
fn pages_are_read_in_the_encoding_they_declare() {
    let place = Place::new();
    place.write("a.html", page("gb18030", b"\xC4\xE3\xBA\xC3"));
    place.write("b.html", page("utf-8", b"Fran\xE7ois \x93himself\x94"));
    let run = place.run("extract a.html b.html");
    assert!(run.record(0)["text"].as_str().is_some_and(|text| text.contains("你好")), "{}", run.stdout);
    assert!(run.record(1)["text"].as_str().is_some_and(|text| text.contains("François “himself”")), "{}", run.stdout);
    assert_eq!(run.record(1)["encoding"], "windows-1252");
}

#[test]
fn an_unreachable_page_is_a_clear_error() {
    let place = Place::new();
    for (address, wanted) in [
        ("http://127.0.0.1:1/story", "no connection"),
        ("ftp://example.org/story", "only http and https"),
        ("http://", "it is no address"),
    ] {
        let run = place.run(&format!("extract {address}"));
        assert_eq!((run.status, run.stdout.as_str()), (3, ""));
        assert!(run.stderr.contains(wanted), "{address}: {}", run.stderr);
    }
}

#[test]
fn a_list_that_cannot_be_read_is_fatal() {
    let place = Place::new();
    place.write("bad.tsv", "name\tcountry\nAcme Sluices\tAmerica\n").write("a.txt", "Acme Sluices paid.");
    for (list, wanted) in [("bad.tsv", "bad.tsv, line 2: "), ("none.tsv", "cannot read the name list none.tsv")] {
        let run = place.run(&format!("extract --gazetteer {list} a.txt"));
        assert_eq!((run.status, run.stdout.as_str()), (1, ""));
        assert!(run.stderr.contains(wanted), "{}", run.stderr);
    }
}

/// Sixty lines, every seventh of them bad.
fn mixed() -> String {
    (0..60).fold(String::new(), |mut lines, index| {
        let _ = writeln!(lines, "{}", if index % 7 == 3 { "broken".to_owned() } else { good(index) });
        lines
    })
}

#[test]
fn the_number_of_threads_does_not_show() {
    let place = Place::new();
    place.write("in.jsonl", mixed());
    let one = place.run("extract in.jsonl -j 1");
    for jobs in [2, 3, 8] {
        let many = place.run(&format!("extract in.jsonl -j {jobs}"));
        assert_eq!((one.status, &one.stdout, &one.stderr), (many.status, &many.stdout, &many.stderr));
    }
}

#[test]
fn a_batch_is_its_articles_one_by_one() {
    let place = Place::new();
    for index in 0..20 {
        place.write(&format!("in/{index:02}.txt"), format!("Log {index} ends on 2024-12-{:02}.", index + 1));
    }
    let batch = place.run("extract in");
    let single: String = (0..20).map(|index| place.run(&format!("extract in/{index:02}.txt")).stdout).collect();
    assert_eq!(batch.stdout, single);
}
