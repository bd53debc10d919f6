//! Addresses of the web, of mail and of files.

use crate::text::Span;

/// The longest scheme of a URL, in bytes.
const LONGEST_SCHEME: usize = 10;

/// Ends of host names that are no ends of sentences run together ("it ended.The").
const DOMAINS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "io", "co", "uk", "us", "eu", "de", "fr", "ru", "cn", "jp", "kr",
    "kp", "ir", "ua", "by", "br", "pl", "nl", "ch", "ca", "au", "nz", "tv", "me", "cc", "biz", "info", "xyz", "top",
    "site", "online", "club", "onion", "app", "dev", "ai", "news", "tk", "ly", "gl", "to",
];

/// Ends of file names.
const ENDINGS: &[&str] = &[
    "exe", "dll", "sys", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "hta", "lnk", "jar", "apk", "pdf", "doc",
    "docx", "docm", "dot", "xls", "xlsx", "xlsm", "ppt", "pptx", "rtf", "txt", "csv", "log", "dat", "bin", "tmp",
    "zip", "rar", "7z", "gz", "tar", "tgz", "iso", "img", "png", "jpg", "jpeg", "gif", "svg", "bmp", "ico", "mp3",
    "mp4", "html", "htm", "php", "asp", "aspx", "jsp", "xml", "json", "yml", "yaml", "ini", "cfg", "conf", "py", "sh",
    "so", "elf", "c", "h", "cpp", "rs", "go", "java", "class", "md", "eml", "msi", "scr", "pcap", "sql", "db", "key",
    "pem",
];

/// The first URL in `stretch`, which holds no white space; defanged ones (`hxxp://example[.]org`) too.
pub(super) fn url(text: &str, stretch: Span) -> Option<Span> {
    let slice = &text[stretch.range()];
    let (start, scheme) = match (slice.find("://"), slice.find("[.]")) {
        (Some(at), _) => (scheme_start(slice, at), at + 3),
        (None, Some(at)) => (host_start(slice, at), at + 3),
        (None, None) => (slice.find("www.")?, 0),
    };
    let length = url_length(&slice[start.max(scheme)..]);
    let end = start.max(scheme) + length;
    (end >= scheme.max(start) && end > start)
        .then(|| Span::new(stretch.start as usize + start..stretch.start as usize + end))
}

/// Where the letters before `://` begin.
fn scheme_start(slice: &str, at: usize) -> usize {
    let letters = slice.as_bytes()[..at].iter().rev().take(LONGEST_SCHEME);
    at - letters.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'[' | b']')).count()
}

/// Where the host before a defanged dot begins.
fn host_start(slice: &str, at: usize) -> usize {
    let inside = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'@');
    at - slice.as_bytes()[..at].iter().rev().take_while(inside).count()
}

/// How far the URL goes: to a quote, an angle bracket or a closing bracket that it did not open.
fn url_length(rest: &str) -> usize {
    let mut depth = 0i32;
    let ends = |&(_, mark): &(usize, char)| {
        depth += i32::from(mark == '(') + i32::from(mark == '[') - i32::from(mark == ')') - i32::from(mark == ']');
        depth < 0 || matches!(mark, '"' | '<' | '>' | '“' | '”' | '’' | '|' | '`')
    };
    let length = rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at);
    rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']).len()
}

/// `someone@example.org`, and `@someone1984`.
pub(super) fn is_email(words: &str) -> bool {
    let Some((name, host)) = words.split_once('@') else { return false };
    let is_handle =
        |host: &str| !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if name.is_empty() { is_handle(host) } else { host.contains('.') }
}

/// `/var/log`, `~/.ssh`, `C:\Windows`, `a\b`, `report-2019.pdf`
pub(super) fn is_path(words: &str) -> bool {
    let is_rooted = words.starts_with('~') || words.starts_with('/') || words.starts_with('%');
    let has_letter = words.bytes().any(|byte| byte.is_ascii_alphabetic());
    has_letter && (words.contains('\\') || is_rooted && words[1..].contains('/') || has_ending(words, ENDINGS))
}

/// `example.org`, `example.org/2019/05`
pub(super) fn is_host(words: &str) -> bool {
    let host = words.split(['/', ':']).next().unwrap_or(words);
    has_ending(host, DOMAINS)
}

/// Whether behind the last full stop stands one of `endings`, and before it something that can be a name.
fn has_ending(words: &str, endings: &[&str]) -> bool {
    let Some((stem, ending)) = words.rsplit_once('.') else { return false };
    // "16 October 2020.exe" ends with a year.
    let is_year = stem.len() == 4 && stem.starts_with(['1', '2']) && stem.bytes().all(|byte| byte.is_ascii_digit());
    let is_name =
        !is_year && stem.bytes().any(|byte| byte.is_ascii_alphanumeric()) && !ending.starts_with(char::is_uppercase);
    is_name && endings.contains(&ending)
}
