//! Where days in numbers begin with the day, and where with the month: by the country of a site.

/// Countries that write the month first, in small letters.
const MONTH_FIRST: &[&str] = &["us", "um", "pr", "gu", "vi", "as", "mp", "fm", "mh", "pw"];

/// Top-level domains of countries that sites of all countries use; Canadians write both ways.
const ANYWHERE: &[&str] = &["io", "co", "tv", "me", "ai", "cc", "ws", "to", "ly", "gg", "la", "sh", "st", "so", "ca"];

/// Whether a site writes the day first in `03/04/2021`; `None` if neither its address nor the language tag of its page
/// (`en-GB`) names a country. The address goes first, since pages often declare the language of their software.
pub fn is_day_first(url: Option<&str>, language: Option<&str>) -> Option<bool> {
    let country = url.and_then(country_of_site).or_else(|| language.and_then(country_of_language))?;
    Some(!MONTH_FIRST.contains(&country.as_str()))
}

/// `uk` for `https://news.example.co.uk/2021`.
fn country_of_site(url: &str) -> Option<String> {
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = address.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    let (_, domain) = host.trim_end_matches('.').rsplit_once('.')?;
    country(domain)
}

/// `gb` for `en-GB`.
fn country_of_language(tag: &str) -> Option<String> {
    tag.split(['-', '_']).skip(1).find_map(country)
}

fn country(code: &str) -> Option<String> {
    let code = code.to_ascii_lowercase();
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_code && !ANYWHERE.contains(&code.as_str())).then_some(code)
}
