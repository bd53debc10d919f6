//! Letters of names without what writers vary: case, accents, curly quotes, the stops of `U.S.`.

/// One letter or digit of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// Lower case, without accent.
    pub(super) character: char,
    /// Whether it is a capital.
    pub(super) upper: bool,
    /// Whether a word begins with it.
    pub(super) first: bool,
}

/// The letters and digits of `name`; `&` reads "and".
pub(super) fn letters(name: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(name.len());
    each_letter(name, |letter| letters.push(letter));
    letters
}

/// Hands on the letters and digits of `name`; `&` reads "and".
pub(super) fn each_letter(name: &str, mut out: impl FnMut(Letter)) {
    let mut first = true;
    for character in name.chars() {
        if character == '&' {
            "and".chars().for_each(|character| out(Letter { character, upper: false, first: false }));
        } else if character.is_alphanumeric() {
            let upper = character.is_uppercase();
            fold(character, |character| {
                out(Letter { character, upper, first });
                first = false;
            });
            continue;
        }
        first = first || !is_apostrophe(character);
    }
}

/// What two spellings of one name share: letters and digits, lower case, without accents.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    each_letter(name, |letter| key.push(letter.character));
    key
}

/// Whether `character` is an apostrophe or a single quote of any shape.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ')
}

/// Hands on `character` in lower case and without accent; combining marks and soft hyphens vanish.
#[inline]
pub(super) fn fold(character: char, mut out: impl FnMut(char)) {
    match character {
        '\0'..='\u{7f}' => out(character.to_ascii_lowercase()),
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' => {}
        'ß' => "ss".chars().for_each(out),
        'Æ' | 'æ' => "ae".chars().for_each(out),
        'Œ' | 'œ' => "oe".chars().for_each(out),
        _ if is_apostrophe(character) => out('\''),
        _ => character
            .to_lowercase()
            .filter(|lower| !('\u{300}'..='\u{36f}').contains(lower))
            .for_each(|lower| out(bare(lower))),
    }
}

/// A lower-case Latin letter without its accent.
fn bare(lower: char) -> char {
    const BARE: [(&str, char); 18] = [
        ("àáâãäåāăąǎạảấầẩẫậắằẳẵặ", 'a'),
        ("çćĉċč", 'c'),
        ("ďđð", 'd'),
        ("èéêëēĕėęěẹẻẽếềểễệ", 'e'),
        ("ĝğġģ", 'g'),
        ("ĥħ", 'h'),
        ("ìíîïĩīĭįıỉị", 'i'),
        ("ĵ", 'j'),
        ("ķ", 'k'),
        ("ĺļľŀł", 'l'),
        ("ñńņňŉ", 'n'),
        ("òóôõöøōŏőơọỏốồổỗộớờởỡợ", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšș", 's'),
        ("ţťŧț", 't'),
        ("ùúûüũūŭůűųưụủứừửữự", 'u'),
        ("ýÿŷỳỵỷỹ", 'y'),
        ("źżž", 'z'),
    ];
    if !('\u{c0}'..'\u{2000}').contains(&lower) {
        return lower;
    }
    BARE.iter().find(|(accented, _)| accented.contains(lower)).map_or(lower, |&(_, bare)| bare)
}
