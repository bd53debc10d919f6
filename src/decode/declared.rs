//! The encoding that a page declares in its first bytes: the prescan of the WHATWG HTML standard (13.2.3.2).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use super::labelled;

/// The standard asks for 1024 bytes; real pages put scripts before their `meta`.
const PRESCAN: usize = 16 * 1024;

/// The encoding that a `meta` or an XML declaration near the head of `bytes` names.
pub fn declared_in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(PRESCAN)];
    let mut rest = head;
    while let Some(at) = rest.iter().position(|&byte| byte == b'<') {
        rest = &rest[at..];
        if let Some(encoding) = meta(rest) {
            return Some(readable(encoding));
        }
        rest = &rest[skipped(rest)..];
    }
    xml_declaration(head).map(readable)
}

/// A page whose declaration can be read byte by byte is not UTF-16; `x-user-defined` stands for windows-1252.
fn readable(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == UTF_16BE || encoding == UTF_16LE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    }
}

/// The bytes of the comment or tag at the head of `rest`.
fn skipped(rest: &[u8]) -> usize {
    if rest.starts_with(b"<!--") {
        // `<!-->` is a whole comment: its end may share the dashes of its start.
        return find(&rest[2..], b"-->").map_or(rest.len(), |at| at + 5);
    }
    let is_tag = rest.get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || b"/!?".contains(byte));
    if is_tag { end_of_tag(rest) } else { 1 }
}

/// The place behind the `>` that ends a tag; one in an attribute's quotes does not.
fn end_of_tag(tag: &[u8]) -> usize {
    let mut quote = None;
    for (at, &byte) in tag.iter().enumerate() {
        if let Some(open) = quote {
            quote = (byte != open).then_some(open);
        } else if byte == b'>' {
            return at + 1;
        } else if (byte == b'"' || byte == b'\'') && tag[at - 1] == b'=' {
            quote = Some(byte);
        }
    }
    tag.len()
}

/// The encoding that the `meta` tag at the head of `rest` declares.
fn meta(rest: &[u8]) -> Option<&'static Encoding> {
    let name = rest.get(..5)?;
    let is_meta = name.eq_ignore_ascii_case(b"<meta") && rest.get(5).is_some_and(|&byte| is_gap(byte) || byte == b'/');
    if !is_meta {
        return None;
    }
    let attributes = attributes(&rest[5..end_of_tag(rest)]);
    let get = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    if let Some(label) = get("charset") {
        return labelled(label);
    }
    let is_content_type = get("http-equiv").is_some_and(|value| value.eq_ignore_ascii_case("content-type"));
    labelled(charset_of(get("content").filter(|_| is_content_type)?)?)
}

fn is_gap(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

/// The attributes of a tag, names in lower case.
fn attributes(mut tag: &[u8]) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    loop {
        tag = trim(tag, |byte| is_gap(byte) || byte == b'/');
        if tag.is_empty() || tag[0] == b'>' {
            return attributes;
        }
        let name = taken(&mut tag, |byte| is_gap(byte) || b"=/>".contains(&byte));
        tag = trim(tag, is_gap);
        let value = if tag.first() == Some(&b'=') { value(&mut tag) } else { String::new() };
        // An `=` where a name should stand is taken by `value`, so each turn takes at least one byte.
        attributes.push((name.to_ascii_lowercase(), value));
    }
}

/// Takes `= value` off the head of `tag`.
fn value(tag: &mut &[u8]) -> String {
    *tag = trim(&tag[1..], is_gap);
    match tag.first() {
        Some(&quote @ (b'"' | b'\'')) => {
            *tag = &tag[1..];
            let value = taken(tag, |byte| byte == quote);
            *tag = tag.get(1..).unwrap_or_default();
            value
        }
        _ => taken(tag, |byte| is_gap(byte) || byte == b'>'),
    }
}

fn trim(bytes: &[u8], is_trimmed: impl Fn(u8) -> bool) -> &[u8] {
    let start = bytes.iter().position(|&byte| !is_trimmed(byte)).unwrap_or(bytes.len());
    &bytes[start..]
}

/// Takes the bytes before the first that `is_end` off the head of `bytes`.
fn taken(bytes: &mut &[u8], is_end: impl Fn(u8) -> bool) -> String {
    let end = bytes.iter().position(|&byte| is_end(byte)).unwrap_or(bytes.len());
    let (head, rest) = bytes.split_at(end);
    *bytes = rest;
    String::from_utf8_lossy(head).into_owned()
}

/// The label in a content type: `utf-8` of `text/html; charset=utf-8`.
pub fn charset_of(content: &str) -> Option<&str> {
    let lower = content.to_ascii_lowercase();
    let (at, word) = lower.match_indices("charset").next()?;
    let rest = content[at + word.len()..].trim_start().strip_prefix('=')?.trim_start();
    let end = |character: char| character.is_ascii_whitespace() || ";\"'".contains(character);
    rest.trim_start_matches(['"', '\'']).split(end).next().filter(|label| !label.is_empty())
}

/// The encoding of `<?xml version="1.0" encoding="…"?>` at the head of a page.
fn xml_declaration(head: &[u8]) -> Option<&'static Encoding> {
    let rest = head.strip_prefix(b"<?xml")?;
    let rest = &rest[..find(rest, b"?>")?];
    let attributes = attributes(rest);
    let (_, label) = attributes.iter().find(|(name, _)| name == "encoding")?;
    labelled(label)
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(page: &str) -> Option<&'static str> {
        declared_in_page(page.as_bytes()).map(Encoding::name)
    }

    #[test]
    fn metas_of_all_forms_are_read() {
        assert_eq!(declared("<meta charset=shift_jis>"), Some("Shift_JIS"));
        assert_eq!(declared("<html><head><META/Charset = 'gb18030' />"), Some("gb18030"));
        let old = r#"<meta content="text/html; charset=iso-8859-1" http-equiv="Content-Type">"#;
        assert_eq!(declared(old), Some("windows-1252"));
        assert_eq!(declared(r#"<?xml version="1.0" encoding="euc-jp"?><html>"#), Some("EUC-JP"));
    }

    #[test]
    fn a_declared_utf_16_is_utf_8() {
        assert_eq!(declared("<meta charset=utf-16le>"), Some("UTF-8"));
    }

    #[test]
    fn comments_and_other_tags_declare_nothing() {
        assert_eq!(declared("<!-- <meta charset=big5> --><p>"), None);
        assert_eq!(declared("<!--><meta charset=big5>"), Some("Big5"));
        assert_eq!(declared(r#"<a title="<meta charset=big5>">"#), None);
        assert_eq!(declared(r#"<meta name="description" content="charset=big5">"#), None);
        assert_eq!(declared("<meta charset=utf-7>"), None);
    }

    #[test]
    fn broken_tags_end() {
        for page in ["<meta", "<meta =", "<meta ==>", "<meta charset", "<meta charset=", "<!--", "<", "<meta charset='"]
        {
            assert_eq!(declared(page), None, "{page}");
        }
    }
}
