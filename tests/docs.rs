//! What the documents say of the program is what the program does.

use std::collections::BTreeSet;

use serde_json::Value;

/// Every key of the schema, at any depth.
fn keys(schema: &Value) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    match schema {
        Value::Object(object) => {
            let properties = object.get("properties").and_then(Value::as_object);
            keys.extend(properties.into_iter().flat_map(|properties| properties.keys().cloned()));
            keys.extend(object.values().flat_map(self::keys));
        }
        Value::Array(elements) => keys.extend(elements.iter().flat_map(self::keys)),
        _ => {}
    }
    keys
}

#[test]
fn the_format_describes_every_key() {
    let schema = serde_json::to_value(schemars::schema_for!(dateline::record::Record)).expect("a schema is JSON");
    let format = include_str!("../docs/FORMAT.md");
    let missing: Vec<String> = keys(&schema).into_iter().filter(|key| !format.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "docs/FORMAT.md says nothing of {missing:?}");
}
