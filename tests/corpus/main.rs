//! The corpus: whole records against the golden ones, and findings against the gold.

mod articles;
mod golden;
mod scores;
