//! Bytes that are no text at all: known file signatures, or bytes that no text holds.

/// Where a kind of file has its signature, the signature, and what the file is.
static SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (0, b"\xFF\xD8\xFF", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a WAV recording"),
    (8, b"AVI ", "an AVI film"),
    (0, b"II*\0", "a TIFF image"),
    (0, b"MM\0*", "a TIFF image"),
    (0, b"\0\0\x01\0", "an icon"),
    (0, b"%PDF-", "a PDF document: save it as text or HTML first"),
    (0, b"{\\rtf", "an RTF document: save it as text or HTML first"),
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document: save it as text or HTML first"),
    (0, b"PK\x03\x04", "a ZIP archive or an Office document"),
    (0, b"PK\x05\x06", "an empty ZIP archive"),
    (0, b"\x1F\x8B", "a gzip archive: unpack it first"),
    (0, b"BZh", "a bzip2 archive: unpack it first"),
    (0, b"\xFD7zXZ\0", "an xz archive: unpack it first"),
    (0, b"\x28\xB5\x2F\xFD", "a zstd archive: unpack it first"),
    (0, b"7z\xBC\xAF\x27\x1C", "a 7z archive: unpack it first"),
    (0, b"Rar!\x1A\x07", "a RAR archive: unpack it first"),
    (257, b"ustar", "a tar archive: unpack it first"),
    (0, b"\x7FELF", "a program"),
    (0, b"MZ\x90\0", "a Windows program"),
    (0, b"\xCF\xFA\xED\xFE", "a macOS program"),
    (0, b"\xCA\xFE\xBA\xBE", "a program"),
    (0, b"\0asm", "a WebAssembly program"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"ID3", "an MP3 recording"),
    (0, b"OggS", "an Ogg recording"),
    (4, b"ftyp", "an MP4 film"),
    (0, b"\x1A\x45\xDF\xA3", "a Matroska film"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
    (0, b"PAR1", "a Parquet table"),
];

/// How many bytes are looked at.
const SAMPLE: usize = 8192;

/// What `bytes` are if they are no text: "a PNG image".
pub fn binary(bytes: &[u8]) -> Option<&'static str> {
    let is_at = |at: usize, signature: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(signature));
    let known = SIGNATURES.iter().find(|(at, signature, _)| is_at(*at, signature) && !is_word(bytes, signature));
    known.map(|&(_, _, what)| what).or_else(|| unknown(bytes))
}

/// A signature of letters alone is a word of a text if only text follows it.
fn is_word(bytes: &[u8], signature: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    signature.is_ascii() && !signature.starts_with(b"%PDF") && !signature.starts_with(b"{") && odd(sample) == 0
}

fn unknown(bytes: &[u8]) -> Option<&'static str> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let has_mark = encoding_rs::Encoding::for_bom(bytes).is_some();
    let is_wide = super::utf_16_without_mark(bytes).is_some();
    // A text may hold a stray control byte; one in ten is no text in any encoding.
    let is_odd = odd(sample) * 10 > sample.len();
    (is_odd && !has_mark && !is_wide).then_some("binary data, full of NUL and control bytes")
}

/// The number of bytes that no text needs: controls but tab, line feed, form feed, return, backspace and escape.
fn odd(sample: &[u8]) -> usize {
    sample.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, 8..=10 | 12 | 13 | 0x1B)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_known() {
        assert_eq!(binary(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some("a PNG image"));
        assert_eq!(binary(b"%PDF-1.7\n"), Some("a PDF document: save it as text or HTML first"));
        assert!(binary(&[0, 1, 2, 3, 200, 0, 0, 7, 9]).is_some());
    }

    #[test]
    fn text_is_no_binary() {
        for text in ["", "MZ is two letters", "ID3 tags are old", "A story.\0Another.", "BZh said so"] {
            assert_eq!(binary(text.as_bytes()), None, "{text}");
        }
        let wide: Vec<u8> = "Wide text".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(binary(&wide), None);
    }
}
