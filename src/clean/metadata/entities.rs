//! HTML character references in strings that are no HTML, such as those of JSON-LD.

/// The references that occur there, besides numbers.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("sbquo", '‚'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("uacute", 'ú'),
    ("ugrave", 'ù'),
    ("ntilde", 'ñ'),
    ("ccedil", 'ç'),
    ("aring", 'å'),
    ("oslash", 'ø'),
    ("aelig", 'æ'),
    ("iexcl", '¡'),
    ("iquest", '¿'),
    ("copy", '©'),
    ("reg", '®'),
    ("euro", '€'),
    ("shy", '\u{ad}'),
];

/// The longest name of a reference, in bytes.
const LONGEST: usize = 8;

/// The text with its references read, twice where they were escaped twice, tags left out and white space folded.
pub(crate) fn decode(text: &str) -> String {
    let once = without_tags(&references(text));
    let decoded = if once.contains('&') { references(&once) } else { once };
    crate::clean::characters::squash(&decoded)
}

/// A tag in a string is no longer than this, in bytes.
const TAG: usize = 400;

/// What stands between `<` and `>` close by, if the `<` begins a tag, is left out; a space takes its place.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let length = tag_length(rest);
        plain.push(if length > 1 { ' ' } else { '<' });
        rest = &rest[length..];
    }
    plain + rest
}

/// The bytes of the tag at the start, or 1 if the `<` begins none.
fn tag_length(text: &str) -> usize {
    let tag = text[1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/');
    let end = text.bytes().take(TAG).position(|byte| byte == b'>');
    end.filter(|_| tag).map_or(1, |end| end + 1)
}

fn references(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start + 1..];
        match reference(rest) {
            Some((character, length)) => {
                decoded.push(character);
                rest = &rest[length..];
            }
            None => decoded.push('&'),
        }
    }
    decoded + rest
}

/// The character of the reference at the start of `text`, which follows an `&`, and the bytes after the `&`.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let name = &text[..end];
    let character = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((character, end + 1))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?).filter(|character| !character.is_control())
}
