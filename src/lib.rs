//! dateline turns news articles into data: which organisations, which actors (threat groups, people, unnamed "Russian
//! hackers"), which dates and which counts an article holds, each with its offsets and the rule that found it.
//!
//! No model, no network, no clock: the same input gives the same record, and every answer can be explained.
//!
//! ```
//! use dateline::document::Document;
//! use dateline::gazetteer::Gazetteer;
//! use dateline::pipeline::Extractor;
//! use dateline::record::record;
//!
//! let extractor = Extractor::new(Gazetteer::shipped()); // once: it holds all that is compiled
//! let document = Document::plain("note", "Microsoft said on 2023-07-14 that it had found them.");
//! let extraction = extractor.extract(&document);
//! let record = record(&document, &extraction, true);
//! assert_eq!(record.organisations[0].name, "Microsoft");
//! assert_eq!(record.dates[0].value, "2023-07-14");
//! ```
//!
//! The stages stand in a row, `decode` → `clean` → `segment` → `extract` → `resolve` → `record`; `docs/ARCHITECTURE.md` tells
//! how they hang together, `docs/FORMAT.md` what the record says.
//!
//! Features: `cli` (the program, with its files, batches and writers) and `fetch` (reading a URL), both on by default;
//! without them the library is a pure function of its input.

/// Many documents at once, in order, with bounded memory.
pub mod batch;
/// From a page or a plain text to the article.
pub mod clean;
/// From bytes to characters.
pub mod decode;
/// What comes in.
pub mod document;
/// What can go wrong.
pub mod error;
/// The rules of the four kinds.
pub mod extract;
/// Lists of names and the pass that finds them.
pub mod gazetteer;
/// Closed word lists.
pub mod lexicon;
/// What a rule proposes.
pub mod mention;
/// The stages in a row.
pub mod pipeline;
/// What goes out.
pub mod record;
/// Judgement over the proposals.
pub mod resolve;
/// Rules and their engine.
pub mod rule;
/// Tokens and sentences.
pub mod segment;
/// Files, folders, JSON lines and URLs.
#[cfg(feature = "cli")]
pub mod source;
/// The text that never changes.
pub mod text;
/// What a mention can mean.
pub mod value;
/// Records and errors onto files and pipes.
#[cfg(feature = "cli")]
pub mod write;
