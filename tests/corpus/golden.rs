//! Whole articles, whole records: one mention a line with its text first, so that a diff reads as a list of changes.

use super::articles as corpus;

use serde_json::{Map, Value};

#[test]
fn records_are_what_they_were() {
    let faults: Vec<String> = corpus::articles()
        .iter()
        .filter_map(|article| {
            let record = serde_json::to_value(corpus::record_of(article)).expect("a record is JSON");
            corpus::expect_file(&format!("tests/golden/{}.json", article.name), &print(&record)).err()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn records_fit_the_schema() {
    let schema = serde_json::to_value(schemars::schema_for!(dateline::record::Record)).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is valid");
    for article in corpus::articles() {
        let record = serde_json::to_value(corpus::record_of(&article)).expect("a record is JSON");
        let faults: Vec<String> = validator.iter_errors(&record).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{}: {}", article.name, faults.join("\n"));
    }
}

#[test]
fn writing_then_reading_loses_nothing() {
    for article in corpus::articles() {
        let record = corpus::record_of(&article);
        let written = serde_json::to_string(&record).expect("a record is JSON");
        assert_eq!(serde_json::from_str::<dateline::record::Record>(&written).expect("it reads back"), record);
    }
}

#[test]
fn one_thread_writes_what_many_write() {
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one");
    let many = rayon::ThreadPoolBuilder::new().num_threads(8).build().expect("a pool of eight");
    for article in corpus::articles() {
        assert_eq!(
            one.install(|| corpus::record_of(&article)),
            many.install(|| corpus::record_of(&article)),
            "{}",
            article.name
        );
    }
}

/// The keys of the record one a line; of its lists one element a line; of an entity its mentions one a line.
fn print(record: &Value) -> String {
    let fields = record.as_object().expect("a record is an object");
    let lines: Vec<String> =
        fields.iter().map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), field(value))).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn field(value: &Value) -> String {
    match value.as_array() {
        Some(elements) if elements.iter().any(Value::is_object) => list(elements, "  "),
        _ => value.to_string(),
    }
}

fn list(elements: &[Value], indent: &str) -> String {
    let lines: Vec<String> =
        elements.iter().map(|element| format!("{indent}{}", line(element.as_object(), element, indent))).collect();
    format!("[\n{}\n{}]", lines.join(",\n"), &indent[2..])
}

fn line(object: Option<&Map<String, Value>>, element: &Value, indent: &str) -> String {
    let Some(object) = object else { return element.to_string() };
    let first = |key: &str| match key {
        "text" | "name" => 0,
        "mentions" => 2,
        _ => 1,
    };
    let mut fields: Vec<(&String, &Value)> = object.iter().collect();
    fields.sort_by_key(|(key, _)| first(key));
    let fields: Vec<String> = fields
        .into_iter()
        .map(|(key, value)| {
            let value = match (key.as_str(), value.as_array()) {
                ("mentions", Some(mentions)) => list(mentions, &format!("{indent}  ")),
                _ => value.to_string(),
            };
            format!("{}: {value}", Value::from(key.as_str()))
        })
        .collect();
    format!("{{{}}}", fields.join(", "))
}
