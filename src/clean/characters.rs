//! The characters of a page as running text: white space folded, invisible characters dropped, and what is counted.

use std::ops::Range;

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
        for character in text.chars() {
            match class(character) {
                Class::Seen => {
                    self.fill_gap();
                    self.text.push(character);
                    seen += 1;
                }
                Class::Space => self.gap = self.gap.max(Gap::Space),
                Class::Newline => self.gap = self.gap.max(if pre { Gap::Line } else { Gap::Space }),
                Class::Joiner if !self.text.ends_with(|last: char| last.is_ascii()) => self.text.push(character),
                Class::Joiner | Class::Invisible => {}
            }
        }
        if link {
            self.linked += seen;
        }
        seen > 0
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

enum Class {
    Seen,
    Space,
    Newline,
    /// Shapes the letters beside it in some scripts and means nothing in others.
    Joiner,
    Invisible,
}

fn class(character: char) -> Class {
    if matches!(character, '!'..='~') {
        return Class::Seen;
    }
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
        let mut measures = Self::default();
        let (mut in_word, mut caseless, mut stop) = (false, 0, false);
        for character in text.chars() {
            let space = character == ' ' || character == '\n';
            measures.seen += u32::from(!space);
            measures.lines += u32::from(character == '\n');
            measures.stops += u32::from(stop && space);
            stop = is_stop(character) || (stop && is_closing(character));
            measures.commas += u32::from(matches!(character, ',' | '、' | '，' | '،' | ';'));
            measures.digits += u32::from(character.is_ascii_digit());
            if is_spaceless(character) {
                caseless += 1;
                in_word = false;
                measures.stops += u32::from(character == '。');
            } else {
                let word = character.is_alphanumeric() || (in_word && matches!(character, '\'' | '’' | '-'));
                measures.words += u32::from(word && !in_word);
                measures.lower +=
                    u32::from(word && !in_word && !character.is_uppercase() && !character.is_ascii_digit());
                in_word = word;
            }
        }
        measures.words += caseless / 2;
        measures.lower += caseless / 2;
        measures.ended = stop;
        measures.stops += u32::from(stop);
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
