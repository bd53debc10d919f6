//! Each stage and the whole, on the corpus, in bytes a second on one core. Compare ratios, not machines: `benches/ratios.rs`.

mod articles;

use std::hint::black_box;

use articles::{Articles, bytes, characters, text};
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime};
use dateline::clean::clean;
use dateline::document::Document;
use dateline::extract;
use dateline::gazetteer::{Gazetteer, SHIPPED};
use dateline::pipeline::{Extraction, Extractor};
use dateline::record::record;
use dateline::resolve::{entities, resolve};
use dateline::rule::{Engine, Scene};
use dateline::text::Text;
use dateline::value::Kind;

fn stages(criterion: &mut Criterion) {
    let articles = Articles::read();
    html(&mut criterion.benchmark_group("html"), &articles.pages);
    let mut group = criterion.benchmark_group("text");
    plain(&mut group, &articles.texts);
    ends(&mut group, &articles.texts);
    group.finish();
    start(criterion, &articles.texts[0]);
}

fn html(group: &mut BenchmarkGroup<'_, WallTime>, pages: &[Document]) {
    let extractor = Extractor::new(Gazetteer::shipped());
    group.throughput(Throughput::Bytes(bytes(pages)));
    each(group, "scraper's parse and drop", pages, |page| scraper::Html::parse_document(characters(page)));
    each(group, "clean", pages, clean);
    each(group, "whole", pages, |page| whole(&extractor, page));
}

fn plain(group: &mut BenchmarkGroup<'_, WallTime>, documents: &[Document]) {
    let (gazetteer, engine) = (Gazetteer::shipped(), Engine::new(&extract::rules()));
    let texts: Vec<Text> = documents.iter().map(text).collect();
    let names: Vec<_> = texts.iter().map(|text| gazetteer.find(text)).collect();
    let scenes: Vec<Scene<'_>> =
        texts.iter().zip(&names).map(|(text, names)| Scene::new(text, names, &gazetteer)).collect();
    group.throughput(Throughput::Bytes(bytes(documents)));
    each(group, "segment", documents, text);
    each(group, "names", &texts, |text| gazetteer.find(text));
    each(group, "anchors", &texts, |text| engine.anchored(text));
    for kind in Kind::ALL {
        each(group, kind.word(), &scenes, |scene| engine.run(kind, scene, &engine.anchored(scene.text)));
    }
    each(group, "all kinds and resolve", &scenes, |scene| {
        resolve(scene, extract::find(&engine, scene, &engine.anchored(scene.text)))
    });
}

fn ends(group: &mut BenchmarkGroup<'_, WallTime>, documents: &[Document]) {
    let extractor = Extractor::new(Gazetteer::shipped());
    let read = |document| (document, extractor.extract(document));
    let extractions: Vec<(&Document, Extraction)> = documents.iter().map(read).collect();
    each(group, "entities", &extractions, |(_, extraction)| entities(&extraction.text, &extraction.mentions));
    each(group, "record and JSON", &extractions, |(document, extraction)| json(document, extraction));
    each(group, "whole", documents, |document| whole(&extractor, document));
}

/// Benches `run` over all `items`.
fn each<T, R>(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, items: &[T], run: impl Fn(&T) -> R) {
    group.bench_function(name, |bench| {
        bench.iter(|| {
            for item in items {
                black_box(run(item));
            }
        });
    });
}

fn json(document: &Document, extraction: &Extraction) -> Vec<u8> {
    serde_json::to_vec(&record(document, extraction, true)).expect("a record is JSON")
}

fn whole(extractor: &Extractor, document: &Document) -> Vec<u8> {
    json(document, &extractor.extract(document))
}

/// What the first article pays: reading the shipped lists, compiling the patterns that it needs.
fn start(criterion: &mut Criterion, first: &Document) {
    criterion.bench_function("start: lists", |bench| bench.iter(|| Gazetteer::new(SHIPPED).expect("lists that ship")));
    let first = text(first);
    criterion.bench_function("start: patterns", |bench| bench.iter(|| Engine::new(&extract::rules()).anchored(&first)));
}

criterion_group!(benches, stages);
criterion_main!(benches);
