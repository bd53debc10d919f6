//! temp
use dateline::{document::Document, extract, gazetteer::Gazetteer, rule::{Engine, Scene}, text::Text, value::Kind, segment};
use std::time::Instant;
#[test]
fn speed() {
    let raw = std::fs::read_to_string("/tmp/ct/texts.txt").unwrap();
    let mut texts: Vec<Text> = Vec::new();
    for part in raw.split("\u{1}") { let d = Document::plain("x", part); texts.push(segment::segment(None, part, &[], d.published)); }
    let texts: Vec<Text> = texts.into_iter().map(|t| t).collect();
    let bytes: usize = texts.iter().map(|t| t.as_str().len()).sum();
    let (g, e) = (Gazetteer::shipped(), Engine::new(&extract::rules()));
    let anchored: Vec<_> = texts.iter().map(|t| e.anchored(t)).collect();
    let n: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let mut best = f64::MAX; let mut count = 0;
    for _ in 0..n {
        let s = Instant::now();
        count = 0;
        for (t, a) in texts.iter().zip(&anchored) { let scene = Scene::new(t, &[], &g); count += e.run(Kind::Count, &scene, a).len(); }
        best = best.min(s.elapsed().as_secs_f64());
    }
    println!("{bytes} bytes {count} counts {:.1} MB/s", bytes as f64 / best / 1e6);
}
