//! dateline turns news articles into data: which organisations, actors, dates and counts an article holds, each with
//! its offsets and the rule that found it.

pub mod batch;
pub mod clean;
pub mod decode;
pub mod document;
pub mod error;
pub mod extract;
pub mod gazetteer;
pub mod lexicon;
pub mod mention;
pub mod pipeline;
pub mod record;
pub mod resolve;
pub mod rule;
pub mod segment;
#[cfg(feature = "cli")]
pub mod source;
pub mod text;
pub mod value;
#[cfg(feature = "cli")]
pub mod write;
