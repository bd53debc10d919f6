//! One page from the web, within limits of time and size.

use std::io::{Read, Take};
use std::time::Duration;

use reqwest::Url;
use reqwest::blocking::{Client, Response};
use reqwest::header::{CONTENT_TYPE, HeaderName, LOCATION};
use reqwest::redirect::{Action, Attempt, Policy};

use super::stream;
use crate::document::{Document, Input};
use crate::error::{Error, Result};

/// The time for all of it: name, connection, redirects, body.
const DEADLINE: Duration = Duration::from_secs(30);

/// The most redirects that are followed.
const REDIRECTS: usize = 5;

/// The most bytes of a page, unpacked.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The page at `url`, as a document whose `url` is where it was found in the end.
pub(super) fn fetch(url: &str) -> Input {
    let fetched = open(url).and_then(|response| read(url, response));
    let (found, label, bytes) = fetched.map_err(|error| super::failure(url, error))?;
    let input = stream::fetched(&bytes, url, &label);
    input.map(|document| Document { url: Some(found), ..document })
}

fn fail(url: &str, why: String) -> Error {
    Error::Fetch { url: url.to_owned(), why }
}

/// Sends the request; what comes back has a page behind it.
fn open(url: &str) -> Result<Response> {
    let address = Url::parse(url).map_err(|error| fail(url, format!("it is no address: {error}")))?;
    if !is_web(&address) {
        return Err(fail(url, format!("only http and https are read, not {}", address.scheme())));
    }
    let client = Client::builder()
        .timeout(DEADLINE)
        .redirect(Policy::custom(redirect))
        .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION")))
        .build();
    let response = client.and_then(|client| client.get(address).send()).map_err(|error| fail(url, why(&error)))?;
    if response.status().is_success() { Ok(response) } else { Err(fail(url, refusal(&response))) }
}

/// What came in place of a page: a redirect that is none to the web, or the server's own reason.
fn refusal(response: &Response) -> String {
    match header(response, &LOCATION) {
        Some(place) if response.status().is_redirection() => format!("a redirect to {place} is not followed"),
        _ => format!("the server answered {}", response.status()),
    }
}

fn header<'a>(response: &'a Response, name: &HeaderName) -> Option<&'a str> {
    response.headers().get(name)?.to_str().ok()
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// A step up to https is followed; one down from it, or to anything else, is not.
fn redirect(attempt: Attempt<'_>) -> Action {
    let was_safe = attempt.previous().last().is_some_and(|url| url.scheme() == "https");
    if attempt.previous().len() > REDIRECTS {
        attempt.error(format!("more than {REDIRECTS} redirects"))
    } else if !is_web(attempt.url()) || (was_safe && attempt.url().scheme() != "https") {
        let refused = format!("a redirect to {} is not followed", attempt.url());
        attempt.error(refused)
    } else {
        attempt.follow()
    }
}

/// The address that the page was found at in the end, what the server calls it, and the page.
fn read(url: &str, response: Response) -> Result<(String, String, Vec<u8>)> {
    let found = response.url().to_string();
    let label =
        response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    let mut body: Take<Response> = response.take(MOST_BYTES + 1);
    body.read_to_end(&mut bytes).map_err(|error| fail(url, format!("the page broke off: {}", root(&error))))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Error::TooLarge { uri: url.to_owned(), limit: MOST_BYTES });
    }
    Ok((found, label, bytes))
}

/// What went wrong, for someone who may just be offline.
fn why(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return format!("no answer within {} seconds", DEADLINE.as_secs());
    }
    if error.is_connect() {
        return format!("no connection ({}); is the address right and the network up?", root(error));
    }
    root(error)
}

/// The innermost cause: the outer ones only repeat the address.
fn root(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
