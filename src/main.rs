//! The `dateline` program.

use std::io::{BufRead, Write};

use dateline::document::Document;
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::Extractor;
use dateline::record::record;

fn main() -> anyhow::Result<()> {
    let extractor = Extractor::new(Gazetteer::shipped());
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let value: serde_json::Value = serde_json::from_str(&line?)?;
        let id = value["id"].as_str().unwrap_or_default();
        let mut document = match value["html"].as_str() {
            Some(html) => Document::html(id, html),
            None => Document::plain(id, value["text"].as_str().unwrap_or_default()),
        };
        document.published = value["published"].as_str().and_then(|date| date.get(..10)?.parse().ok());
        serde_json::to_writer(&mut out, &record(&document, &extractor.extract(&document), true))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
