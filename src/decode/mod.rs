//! From bytes to characters: byte order mark, label, UTF-8 check, and detection last of all.

mod binary;
mod declared;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

pub use binary::binary;
pub use declared::{charset_of, declared_in_page};

/// The characters of an input and how they were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The characters, without a byte order mark.
    pub text: String,
    /// The WHATWG name of the encoding, in lower case.
    pub encoding: String,
    /// What had to be replaced or overruled.
    pub warnings: Vec<String>,
}

/// The encoding that an HTTP header or a page calls `label`; `None` for one that browsers do not decode, such as UTF-7.
pub fn labelled(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label.trim().as_bytes())
}

/// Decodes `bytes`, which a header or the page itself may declare to be in the encoding `declared`.
///
/// A byte order mark wins and is no part of the text. Bytes that are valid UTF-8 are UTF-8 unless an encoding of
/// several bytes a character is declared; a declared UTF-8 that the bytes contradict is not believed.
pub fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return finish(&bytes[mark..], encoding, Vec::new());
    }
    match declared.filter(|&encoding| encoding != UTF_8) {
        Some(encoding) if is_believable(encoding, bytes) => finish(bytes, encoding, Vec::new()),
        Some(encoding) => {
            let overruled = format!("declared as {}, but the bytes are UTF-8", name(encoding));
            finish(bytes, UTF_8, vec![overruled])
        }
        None => undeclared(bytes, declared),
    }
}

/// Text of single bytes is as good as never valid UTF-8 by chance; text of double bytes can be.
fn is_believable(declared: &'static Encoding, bytes: &[u8]) -> bool {
    !declared.is_single_byte() || bytes.is_ascii() || std::str::from_utf8(bytes).is_err()
}

fn undeclared(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return finish(bytes, encoding, Vec::new());
    }
    if is_mostly_utf_8(bytes) {
        return finish(bytes, UTF_8, Vec::new());
    }
    let encoding = detect(bytes);
    let overruled = declared.map(|declared| format!("declared as {}, but read as {}", name(declared), name(encoding)));
    finish(bytes, encoding, overruled.into_iter().collect())
}

/// Whether `bytes` are UTF-8 with at most some damage: more whole characters outside ASCII than broken ones.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= broken
}

/// How many bytes tell UTF-16 without a mark from other things.
const SAMPLE: usize = 4096;

/// UTF-16 of a western text without a mark: nearly every other byte is NUL, and hardly any of the rest.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    let nuls = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let is_high = |many: usize, few: usize| pairs > 1 && many * 10 >= pairs * 7 && few * 20 <= pairs;
    if is_high(odd, even) {
        Some(UTF_16LE)
    } else if is_high(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many bytes behind the first that is not ASCII the detector sees: it is slow, and more do not change its mind.
const DETECTED: usize = 1024 * 1024;

fn detect(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[start..bytes.len().min(start + DETECTED)], true);
    detector.guess(None, Utf8Detection::Deny)
}

fn finish(bytes: &[u8], encoding: &'static Encoding, mut warnings: Vec<String>) -> Decoded {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors {
        warnings.push(replaced(&text, encoding));
    }
    Decoded { text: Cow::into_owned(text), encoding: name(encoding), warnings }
}

fn replaced(text: &str, encoding: &'static Encoding) -> String {
    let count = text.matches(char::REPLACEMENT_CHARACTER).count();
    format!("not all bytes are {}: {count} characters are replaced by U+FFFD", name(encoding))
}

fn name(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], label: Option<&str>) -> (String, String, usize) {
        let decoded = decode(bytes, label.and_then(labelled));
        (decoded.text, decoded.encoding, decoded.warnings.len())
    }

    fn as_read(text: &str, encoding: &str, warnings: usize) -> (String, String, usize) {
        (text.to_owned(), encoding.to_owned(), warnings)
    }

    #[test]
    fn a_byte_order_mark_wins_and_is_no_text() {
        assert_eq!(read(b"\xEF\xBB\xBFcaf\xC3\xA9", Some("windows-1252")), as_read("café", "utf-8", 0));
        assert_eq!(read(b"\xFF\xFEh\0i\0", None), as_read("hi", "utf-16le", 0));
        assert_eq!(read(b"\xFE\xFF\0h\0i", None), as_read("hi", "utf-16be", 0));
    }

    #[test]
    fn utf_16_without_a_mark_is_read() {
        let wide: Vec<u8> = "A long enough story.".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&wide, None), as_read("A long enough story.", "utf-16be", 0));
    }

    #[test]
    fn a_label_is_believed_unless_the_bytes_are_utf_8() {
        assert_eq!(read(b"caf\xE9", Some("iso-8859-1")), as_read("café", "windows-1252", 0));
        assert_eq!(read("café".as_bytes(), Some("iso-8859-1")), as_read("café", "utf-8", 1));
        assert_eq!(read(b"\xC4\xE3\xBA\xC3", Some("gb18030")), as_read("你好", "gb18030", 0));
    }

    #[test]
    fn windows_1252_declared_as_utf_8_keeps_its_accents() {
        let page = b"<p>Caf\xE9 Fran\xE7ois \x93quoted\x94 said the minister</p>";
        let text = "<p>Café François “quoted” said the minister</p>";
        assert_eq!(read(page, Some("utf-8")), as_read(text, "windows-1252", 1));
        assert_eq!(read(page, None), as_read(text, "windows-1252", 0));
    }

    #[test]
    fn damaged_utf_8_stays_utf_8() {
        let damaged = [b"\xFFcaf", "é naïve".as_bytes()].concat();
        assert_eq!(read(&damaged, None), as_read("\u{FFFD}café naïve", "utf-8", 1));
    }

    #[test]
    fn odd_input_is_read() {
        assert_eq!(read(b"", None), as_read("", "utf-8", 0));
        assert_eq!(read(b"a\0b", None), as_read("a\0b", "utf-8", 0));
        assert_eq!(read(b"a", Some("utf-7")), as_read("a", "utf-8", 0));
    }
}
