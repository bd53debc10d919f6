//! The characters of a page as running text: white space folded, invisible characters dropped, and what is counted.

use std::ops::Range;
use std::sync::LazyLock;

/// Gathers the characters of one block.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    gap: Gap,
    linked: u32,
    /// Line breaks since the last character.
    breaks: u32,
}

/// White space that is still to be written, if more characters follow.
#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
}

impl Writer {
    /// Adds characters; whether any of them can be seen.
    pub(crate) fn write(&mut self, text: &str, link: bool, pre: bool) -> bool {
        let mut seen = 0;
        let mut rest = text;
        while !rest.is_empty() {
            let (run, spaces) = plain_run(rest.as_bytes());
            if run > 0 {
                self.fill_gap();
                self.text.push_str(&rest[..run]);
                seen += u32::try_from(run - spaces).unwrap_or(u32::MAX);
                rest = &rest[run..];
            }
            let Some(character) = rest.chars().next() else { break };
            seen += self.write_other(character, pre);
            rest = &rest[character.len_utf8()..];
        }
        if link {
            self.linked += seen;
        }
        seen > 0
    }

    /// Adds a character that may be no plain one; 1 if it can be seen.
    fn write_other(&mut self, character: char, pre: bool) -> u32 {
        match class(character) {
            Class::Seen => {
                self.fill_gap();
                self.text.push(character);
                return 1;
            }
            Class::Space => self.gap = self.gap.max(Gap::Space),
            Class::Newline => self.gap = self.gap.max(if pre { Gap::Line } else { Gap::Space }),
            Class::Joiner if !self.text.ends_with(|last: char| last.is_ascii()) => self.text.push(character),
            Class::Joiner | Class::Invisible => {}
        }
        0
    }

    fn fill_gap(&mut self) {
        if !self.text.is_empty() {
            match self.gap {
                Gap::None => {}
                Gap::Space => self.text.push(' '),
                Gap::Line => self.text.push('\n'),
            }
        }
        self.gap = Gap::None;
        self.breaks = 0;
    }

    /// Notes a line break; whether it is the second in a row, which ends a paragraph.
    pub(crate) fn line_break(&mut self) -> bool {
        self.gap = Gap::Line;
        self.breaks += 1;
        self.breaks > 1
    }

    /// Moves the block to the end of `page`: its place and the number of its linked characters. None if it is empty.
    pub(crate) fn take(&mut self, page: &mut String) -> Option<(Range<usize>, u32)> {
        let linked = std::mem::take(&mut self.linked);
        (self.gap, self.breaks) = (Gap::None, 0);
        if self.text.is_empty() {
            return None;
        }
        let start = page.len();
        page.push_str(&self.text);
        self.text.clear();
        Some((start..page.len(), linked))
    }
}

/// Whether the byte is an ASCII letter, digit or mark.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'!'..=b'~')
}

/// How many bytes at the start are plain ones with single spaces between them, and how many of them are spaces.
fn plain_run(bytes: &[u8]) -> (usize, usize) {
    let (mut end, mut spaces) = (0, 0);
    while let Some(&byte) = bytes.get(end) {
        let space = byte == b' ' && end > 0 && bytes.get(end + 1).copied().is_some_and(is_plain);
        if !space && !is_plain(byte) {
            break;
        }
        spaces += usize::from(space);
        end += 1;
    }
    (end, spaces)
}

enum Class {
    Seen,
    Space,
    Newline,
    /// Shapes the letters beside it in some scripts and means nothing in others.
    Joiner,
    Invisible,
}

fn class(character: char) -> Class {
    match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Class::Newline,
        ' '
        | '\t'
        | '\u{b}'
        | '\u{c}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Class::Space,
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => Class::Invisible,
        '\u{200c}' | '\u{200d}' => Class::Joiner,
        _ => Class::Seen,
    }
}

/// White space folded to single spaces, invisible characters dropped: for titles, names and the like.
pub(crate) fn squash(text: &str) -> String {
    let mut writer = Writer::default();
    writer.write(text, false, false);
    writer.text
}

/// What is counted in a block.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Measures {
    /// Words; of scripts without spaces every second character.
    pub(crate) words: u32,
    /// Words that begin with a small letter, or are of a script without case.
    pub(crate) lower: u32,
    /// Characters other than spaces.
    pub(crate) seen: u32,
    /// Digits.
    pub(crate) digits: u32,
    /// Commas and their like.
    pub(crate) commas: u32,
    /// Marks that end a sentence, before a space or the end.
    pub(crate) stops: u32,
    /// Whether the last character ends a sentence.
    pub(crate) ended: bool,
    /// Line breaks.
    pub(crate) lines: u32,
}

impl Measures {
    /// Counts.
    pub(crate) fn of(text: &str) -> Self {
        let mut counter = Counter::default();
        let (ascii, mut rest) = (&*ASCII, text);
        while !rest.is_empty() {
            let run = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
            counter.count_ascii(&rest.as_bytes()[..run], ascii);
            rest = &rest[run..];
            if let Some(character) = rest.chars().next() {
                counter.count_other(character);
                rest = &rest[character.len_utf8()..];
            }
        }
        counter.finish()
    }
}

/// Traits of characters, each one bit.
type Traits = u16;
const SPACE: Traits = 1;
const LINE: Traits = 1 << 1;
const STOP: Traits = 1 << 2;
const CLOSING: Traits = 1 << 3;
const COMMA: Traits = 1 << 4;
const DIGIT: Traits = 1 << 5;
/// Letters and digits.
const WORD: Traits = 1 << 6;
/// Goes on with a word.
const JOINING: Traits = 1 << 7;
/// Begins a word that is not counted as one in small letters.
const LARGE: Traits = 1 << 8;

/// The traits of small letters.
const PLAIN: Traits = WORD;

/// The traits of all ASCII characters.
static ASCII: LazyLock<[Traits; 128]> =
    LazyLock::new(|| std::array::from_fn(|code| u8::try_from(code).map_or(0, |byte| traits(char::from(byte)))));

fn traits(character: char) -> Traits {
    let listed = [
        (character == ' ' || character == '\n', SPACE),
        (character == '\n', LINE),
        (is_stop(character), STOP),
        (is_closing(character), CLOSING),
        (matches!(character, ',' | '、' | '，' | '،' | ';'), COMMA),
        (character.is_ascii_digit(), DIGIT),
        (character.is_alphanumeric(), WORD),
        (matches!(character, '\'' | '’' | '-'), JOINING),
        (character.is_uppercase() || character.is_ascii_digit(), LARGE),
    ];
    listed.into_iter().filter(|(holds, _)| *holds).fold(0, |traits, (_, one)| traits | one)
}

/// Counts character by character.
#[derive(Default)]
struct Counter {
    measures: Measures,
    in_word: bool,
    /// Whether the last character ends a sentence.
    stop: bool,
    /// Characters of scripts without spaces.
    spaceless: u32,
}

impl Counter {
    fn count_ascii(&mut self, bytes: &[u8], ascii: &[Traits; 128]) {
        for &byte in bytes {
            self.count(ascii[usize::from(byte & 127)]);
        }
    }

    fn count_other(&mut self, character: char) {
        if is_spaceless(character) {
            self.count_spaceless(character);
        } else {
            self.count(traits(character));
        }
    }

    #[inline]
    fn count(&mut self, traits: Traits) {
        if traits == PLAIN && self.in_word {
            // Most characters are small letters within a word.
            self.measures.seen += 1;
            self.stop = false;
            return;
        }
        let has = |one: Traits| traits & one != 0;
        self.count_mark(has(STOP), has(CLOSING), has(SPACE));
        let measures = &mut self.measures;
        measures.lines += u32::from(has(LINE));
        measures.commas += u32::from(has(COMMA));
        measures.digits += u32::from(has(DIGIT));
        let word = has(WORD) || (self.in_word && has(JOINING));
        measures.words += u32::from(word && !self.in_word);
        measures.lower += u32::from(word && !self.in_word && !has(LARGE));
        self.in_word = word;
    }

    fn count_mark(&mut self, stops: bool, closes: bool, space: bool) {
        self.measures.seen += u32::from(!space);
        self.measures.stops += u32::from(self.stop && space);
        self.stop = stops || (self.stop && closes);
    }

    fn count_spaceless(&mut self, character: char) {
        self.count_mark(is_stop(character), is_closing(character), false);
        self.measures.commas += u32::from(matches!(character, '、' | '，'));
        self.measures.stops += u32::from(character == '。');
        self.spaceless += 1;
        self.in_word = false;
    }

    fn finish(self) -> Measures {
        let mut measures = self.measures;
        measures.words += self.spaceless / 2;
        measures.lower += self.spaceless / 2;
        measures.ended = self.stop;
        measures.stops += u32::from(self.stop);
        measures
    }
}

fn is_stop(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | '։')
}

fn is_closing(character: char) -> bool {
    matches!(character, '"' | '\'' | '”' | '’' | '»' | ')' | '」' | '』' | '“' | '«' | ']')
}

/// Letters of scripts that put no space between words.
fn is_spaceless(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}
