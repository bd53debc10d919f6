//! Prints what is known of each block of each page, for `benches/fit_clean.py`: JSON lines with `id` and `html` in, a line of
//! all feature names and then `{"id", "blocks": [[text, score, reason, features], …]}` out.

use std::io::{BufRead, Write};

use dateline::clean::{TracedBlock, feature_names, trace};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "{}", serde_json::json!(feature_names()))?;
    for line in std::io::stdin().lock().lines() {
        let page: serde_json::Value = serde_json::from_str(&line?)?;
        let blocks: Vec<_> = trace(page["html"].as_str().unwrap_or_default()).iter().map(row).collect();
        writeln!(out, "{}", serde_json::json!({"id": page["id"], "blocks": blocks}))?;
    }
    Ok(())
}

fn row(block: &TracedBlock) -> serde_json::Value {
    serde_json::json!([block.text, block.score, block.dropped, block.features])
}
