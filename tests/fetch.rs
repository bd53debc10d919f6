//! Pages from the web, served by the test itself.

#[allow(dead_code, reason = "each test file uses its own part of it")]
mod program;

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use program::{Place, Run};

/// A server on this machine that answers every request by what `answer` makes of the path, and its port.
fn serve(answer: fn(&str, u16) -> Vec<u8>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = listener.local_addr().expect("it is bound").port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || reply(stream, port, answer));
        }
    });
    port
}

fn reply(mut stream: TcpStream, port: u16, answer: fn(&str, u16) -> Vec<u8>) {
    let mut lines = BufReader::new(stream.try_clone().expect("a socket can be cloned")).lines();
    let request = lines.next().and_then(Result::ok).unwrap_or_default();
    while lines.next().and_then(Result::ok).is_some_and(|line| !line.is_empty()) {}
    let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
    // A client that refuses the page closes the connection: no fault of the server.
    let _ = stream.write_all(&answer(&path, port));
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn html(charset: &str, body: &[u8]) -> Vec<u8> {
    response("200 OK", &format!("Content-Type: text/html{charset}\r\n"), body)
}

/// A page with one paragraph, long enough for an article, that begins with `first`.
fn page(first: &[u8]) -> Vec<u8> {
    let rest = " The keeper of the canal house wrote it down in the log.".repeat(5);
    [b"<html><body><article><p>", first, rest.as_bytes(), b"</p></article></body></html>"].concat()
}

fn redirect(to: &str) -> Vec<u8> {
    response("302 Found", &format!("Location: {to}\r\n"), b"")
}

/// The page of `It was 2024-05-06.`, as gzip packs it.
const PACKED: &[u8] = &[
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 221, 208, 65, 10, 194, 48, 16, 133, 225, 171, 188, 11, 212, 132, 162, 174, 134,
    217, 187, 247, 2, 177, 29, 77, 48, 102, 66, 58, 18, 188, 189, 165, 66, 15, 225, 242, 193, 255, 54, 31, 69, 123,
    101, 166, 155, 206, 31, 166, 208, 44, 77, 89, 152, 42, 95, 12, 61, 44, 24, 253, 120, 28, 252, 105, 240, 231, 3,
    174, 81, 240, 20, 169, 210, 160, 119, 216, 186, 166, 80, 66, 70, 212, 247, 34, 232, 77, 77, 144, 12, 179, 246, 130,
    84, 182, 32, 235, 227, 239, 127, 228, 42, 147, 219, 233, 220, 143, 210, 109, 174, 95, 15, 162, 248, 16, 94, 1, 0,
    0,
];

fn site(path: &str, port: u16) -> Vec<u8> {
    match path {
        "/story" => html("", &page("It was 2024-05-06 in Tromsø, and it rained.".as_bytes())),
        "/header" => html("; charset=gb18030", &page(b"<meta charset=utf-8>\xC4\xE3\xBA\xC3")),
        "/packed" => response("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", PACKED),
        "/plain" => response("200 OK", "Content-Type: text/plain\r\n", b"It was 2024-05-06."),
        "/image" => response("200 OK", "Content-Type: image/png\r\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        "/large" => html("", &vec![b'a'; 17 << 20]),
        "/short" => b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\nContent-Type: text/html\r\n\r\n<p>Cut".to_vec(),
        "/moved" => redirect(&format!("http://127.0.0.1:{port}/story")),
        "/loop" => redirect("/loop"),
        "/file" => redirect("file:///etc/passwd"),
        "/ftp" => redirect("ftp://127.0.0.1/story"),
        "/chain4" => redirect("/chain3"),
        "/chain3" => redirect("/chain2"),
        "/chain2" => redirect("/chain1"),
        "/chain1" => redirect("/moved"),
        _ => response("404 Not Found", "", b"nothing here"),
    }
}

fn fetch(path: &str) -> Run {
    let port = serve(site);
    let place = Place::new();
    let mut run = place.run(&format!("extract http://127.0.0.1:{port}{path}"));
    run.stdout = run.stdout.replace(&port.to_string(), "PORT");
    run.stderr = run.stderr.replace(&port.to_string(), "PORT");
    run
}

#[test]
fn a_page_is_read_and_keeps_its_address() {
    let run = fetch("/story");
    assert_eq!(run.status, 0, "{}", run.stderr);
    let record = run.record(0);
    assert_eq!(record["id"], "http://127.0.0.1:PORT/story");
    assert_eq!((record["kind"].as_str(), record["encoding"].as_str()), (Some("html"), Some("utf-8")));
    assert_eq!(record["dates"][0]["value"], "2024-05-06");
}

#[test]
fn redirects_are_followed_five_times() {
    for path in ["/moved", "/chain4"] {
        let record = fetch(path).record(0);
        assert_eq!(record["id"], format!("http://127.0.0.1:PORT{path}"));
        assert_eq!(record["dates"][0]["value"], "2024-05-06");
    }
}

#[test]
fn the_header_names_the_encoding() {
    let record = fetch("/header").record(0);
    assert!(record["text"].as_str().is_some_and(|text| text.contains("你好")), "{record}");
    assert_eq!(record["encoding"], "gb18030");
}

#[test]
fn packed_pages_are_unpacked() {
    assert_eq!(fetch("/packed").record(0)["dates"][0]["value"], "2024-05-06");
}

#[test]
fn plain_text_is_plain_text() {
    let record = fetch("/plain").record(0);
    assert_eq!((record["kind"].as_str(), record["text"].as_str()), (Some("text"), Some("It was 2024-05-06.")));
}

#[test]
fn what_is_no_page_is_one_clear_error() {
    for (path, wanted) in [
        ("/none", "the server answered 404 Not Found"),
        ("/image", "is not text (a PNG image)"),
        ("/large", "holds more than 16777216 bytes"),
        ("/short", "the page broke off"),
        ("/loop", "more than 5 redirects"),
        ("/file", "a redirect to file:///etc/passwd is not followed"),
        ("/ftp", "a redirect to ftp://127.0.0.1/story is not followed"),
    ] {
        let run = fetch(path);
        assert_eq!((run.status, run.stdout.as_str()), (3, ""), "{path}: {}", run.stderr);
        assert!(run.stderr.contains(wanted), "{path}: {}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{path}: {}", run.stderr);
    }
}
