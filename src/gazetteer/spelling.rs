//! One way to write a listed name, and what must hold for it to count.

use crate::value::ListText;

/// When a spelling names its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// In any case.
    Any,
    /// As written, or in capitals.
    Exact,
    /// As written; at the start of a sentence and in headlines only beside a cue.
    Cap,
    /// As written, and only beside a cue or with another name of the entity in the document.
    Context,
    /// As written, and only with another name of the entity in the document.
    Companion,
}

impl When {
    const ALL: [Self; 5] = [Self::Any, Self::Exact, Self::Cap, Self::Context, Self::Companion];

    /// The word for it in the `rule` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Exact => "exact",
            Self::Cap => "cap",
            Self::Context => "context",
            Self::Companion => "companion",
        }
    }

    /// The meaning of a word of the `rule` column.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.word() == word)
    }

    /// The sign before an alias that asks for it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Any => "~",
            Self::Exact => "=",
            Self::Cap => "^",
            Self::Context => "?",
            Self::Companion => "!",
        }
    }

    /// What the sign at the start of `alias` asks for.
    fn signed(alias: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| alias.starts_with(when.sign()))
    }
}

/// One way to write a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The characters.
    pub text: ListText,
    /// When it counts; `None`: as its entry says.
    pub when: Option<When>,
}

impl Spelling {
    /// An alias as the `aliases` column writes it: a sign for its rule, then the name, which `keep` stores.
    pub(super) fn parse<'a>(alias: &'a str, keep: impl Fn(&'a str) -> ListText) -> Self {
        let when = When::signed(alias);
        let text = when.map_or(alias, |when| alias[when.sign().len()..].trim_start());
        Self { text: keep(text), when }
    }
}

/// Words near a name that show what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cue {
    /// One of the next words, lower case.
    pub after: Vec<String>,
    /// One of the words just before.
    pub before: Vec<String>,
    /// Anywhere in the sentence.
    pub near: Vec<String>,
    /// A neighbour that makes it something else: `Strike` behind `Cobalt`.
    pub not: Vec<String>,
}

impl Cue {
    /// Reads `after:group,gang;not:Strike`; the error says what is wrong.
    pub fn parse(column: &str) -> Result<Self, String> {
        let mut cue = Self::default();
        for part in column.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (place, words) = part.split_once(':').ok_or_else(|| {
                format!("the cue \"{part}\" lacks its place: write after:word, before:word, near:word or not:word")
            })?;
            cue.place(place.trim())?.extend(words.split(',').map(|word| word.trim().to_lowercase()));
        }
        Ok(cue)
    }

    fn place(&mut self, place: &str) -> Result<&mut Vec<String>, String> {
        match place {
            "after" => Ok(&mut self.after),
            "before" => Ok(&mut self.before),
            "near" => Ok(&mut self.near),
            "not" => Ok(&mut self.not),
            _ => Err(format!("the cue's place \"{place}\" is unknown: write after, before, near or not")),
        }
    }

    /// Whether it only excludes, so that the kind's usual cues still apply.
    pub fn only_excludes(&self) -> bool {
        self.after.is_empty() && self.before.is_empty() && self.near.is_empty()
    }
}
