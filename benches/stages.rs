//! Each stage and the whole, on the corpus, in bytes a second on one core. Compare ratios, not machines: `benches/ratios.rs`.

mod articles;

use std::hint::black_box;

use articles::{Articles, bytes, characters, text};
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime};
use dateline::clean::clean;
use dateline::document::Document;
use dateline::extract;
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::{Extraction, Extractor};
use dateline::record::record;
use dateline::resolve::{entities, resolve};
use dateline::rule::{Engine, Scene};
use dateline::text::Text;
use dateline::value::Kind;

fn stages(criterion: &mut Criterion) {
    let articles = Articles::read();
    html(&mut criterion.benchmark_group("html"), &articles.pages);
    plain(&mut criterion.benchmark_group("text"), &articles.texts);
    start(criterion);
}

fn html(group: &mut BenchmarkGroup<'_, WallTime>, pages: &[Document]) {
    group.throughput(Throughput::Bytes(bytes(pages)));
    group.bench_function("scraper's parse and drop", |bench| bench.iter(|| for page in pages {
        black_box(scraper::Html::parse_document(characters(page)));
    }));
    group.bench_function("clean", |bench| bench.iter(|| for page in pages {
        black_box(clean(page));
    }));
    let extractor = Extractor::new(Gazetteer::shipped());
    group.bench_function("whole", |bench| bench.iter(|| for page in pages {
        black_box(whole(&extractor, page));
    }));
}

fn plain(group: &mut BenchmarkGroup<'_, WallTime>, documents: &[Document]) {
    let (gazetteer, engine) = (Gazetteer::shipped(), Engine::new(&extract::rules()));
    let texts: Vec<Text> = documents.iter().map(text).collect();
    let names: Vec<_> = texts.iter().map(|text| gazetteer.find(text)).collect();
    let scenes: Vec<Scene<'_>> = texts.iter().zip(&names).map(|(text, names)| Scene { text, names }).collect();
    group.throughput(Throughput::Bytes(bytes(documents)));
    group.bench_function("segment", |bench| bench.iter(|| for document in documents {
        black_box(text(document));
    }));
    group.bench_function("names", |bench| bench.iter(|| for text in &texts {
        black_box(gazetteer.find(text));
    }));
    group.bench_function("anchors", |bench| bench.iter(|| for text in &texts {
        black_box(engine.anchored(text));
    }));
    for kind in Kind::ALL {
        group.bench_function(kind.word(), |bench| bench.iter(|| for scene in &scenes {
            black_box(engine.run(kind, scene, &engine.anchored(scene.text)));
        }));
    }
    group.bench_function("resolve", |bench| bench.iter(|| for scene in &scenes {
        let (mentions, _) = resolve(scene, extract::find(&engine, scene));
        black_box(entities(scene.text, &mentions));
    }));
    let extractor = Extractor::new(Gazetteer::shipped());
    let extractions: Vec<Extraction> = documents.iter().map(|document| extractor.extract(document)).collect();
    group.bench_function("record", |bench| bench.iter(|| for (document, extraction) in documents.iter().zip(&extractions) {
        black_box(serde_json::to_vec(&record(document, extraction, true)).expect("a record is JSON"));
    }));
    group.bench_function("whole", |bench| bench.iter(|| for document in documents {
        black_box(whole(&extractor, document));
    }));
}

fn whole(extractor: &Extractor, document: &Document) -> Vec<u8> {
    serde_json::to_vec(&record(document, &extractor.extract(document), true)).expect("a record is JSON")
}

/// What a single article pays before it is read.
fn start(criterion: &mut Criterion) {
    criterion.bench_function("start", |bench| bench.iter(|| black_box(Extractor::new(Gazetteer::shipped()))));
}

criterion_group!(benches, stages);
criterion_main!(benches);
