//! Ordinary drafts: the schemas hold, and the places are where they should be.

use serde_json::{Value, json};

use super::super::ordinary;
use super::xsd;

fn check(schema: &str, instance: &Value) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}

pub(super) fn check_named(format: &str, text: &str) -> Value {
    let value: Value = serde_json::from_str(text).unwrap();
    match format {
        // One of its patterns has a bare `]`, which only some engines take for a letter.
        "sarif" => check(&include_str!("sarif-2.1.0.schema.json").replace("{2}]?$", "{2}\\\\]?$"), &value),
        "gitlab" => check(include_str!("gitlab.schema.json"), &value),
        "rdjson" => check(include_str!("rdjson.schema.json"), &value),
        _ => {}
    }
    value
}

#[test]
fn sarif_holds_its_schema_and_counts_in_characters() {
    let report = check_named("sarif", &ordinary("sarif"));
    let run = &report["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let results = run["results"].as_array().unwrap();
    // Two platforms see the same finding: it is listed once.
    let rules: Vec<&str> = results.iter().map(|result| result["ruleId"].as_str().unwrap()).collect();
    let expected = [
        "topic.merger",
        "wording.brand",
        "topic.figures",
        "topic.hiring",
        "topic.merger",
        "limit.links",
        "topic.merger",
        "limit.links",
        "limit.links",
    ];
    assert_eq!(rules, expected);
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "posts/a%20b.md");
    // `Grüße 👩‍👧! Die ` are 15 characters, one of them unseen.
    let region =
        json!({"startLine": 5, "startColumn": 16, "endLine": 5, "endColumn": 22, "snippet": {"text": "Fusion"}});
    assert_eq!(place["region"], region);
    let fix = &results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(fix["insertedContent"]["text"], "GitHub");
    assert_eq!(fix["deletedRegion"]["startColumn"], 27);
    assert_eq!(results[3]["kind"], "informational");
    assert_eq!(results[5]["kind"], "open");
    // Each finding is known by its own fingerprint, and its rule has a text that helps.
    let mut known: Vec<&str> =
        results.iter().map(|result| result["partialFingerprints"]["taktvoll/v1"].as_str().unwrap()).collect();
    known.truncate(5);
    known.sort_unstable();
    known.dedup();
    assert_eq!(known.len(), 5);
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(!rule["help"]["text"].as_str().unwrap().is_empty());
    }
    assert_eq!(run["tool"]["driver"]["rules"][0]["helpUri"], "https://sonnberg.example/leitfaden#3");
}

#[test]
fn gitlab_takes_the_report_and_every_fingerprint_is_its_own() {
    let report = check_named("gitlab", &ordinary("gitlab"));
    let issues = report.as_array().unwrap();
    let mut known: Vec<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    known.sort_unstable();
    known.dedup();
    // The two records of the calendar that leave the same thing open are one thing to say.
    assert!(known.len() >= issues.len() - 1, "{issues:#?}");
    assert_eq!(issues[0]["location"]["lines"], json!({"begin": 5, "end": 5}));
}

#[test]
fn reviewdog_is_told_places_in_bytes() {
    let report = check_named("rdjson", &ordinary("rdjson"));
    let first = &report["diagnostics"][0]["location"]["range"];
    // `Grüße 👩‍👧! Die ` are 25 bytes.
    assert_eq!(first["start"], json!({"line": 5, "column": 26}));
    assert_eq!(report["diagnostics"][1]["suggestions"][0]["text"], "GitHub");
}

#[test]
fn junit_holds_the_schema_of_jenkins() {
    let report = ordinary("junit");
    let document = roxmltree::Document::parse(&report).unwrap();
    xsd::check(&document);
    let suites: Vec<_> = document.descendants().filter(|node| node.has_tag_name("testsuite")).collect();
    assert_eq!(suites.len(), 4);
    // Both platforms wait for the merger, and nothing is counted twice.
    assert_eq!((suites[0].attribute("tests"), suites[0].attribute("failures")), (Some("2"), Some("2")));
    assert_eq!(suites[3].attribute("errors"), Some("1"));
}

#[test]
fn checkstyle_is_read_as_files_and_errors() {
    let report = ordinary("checkstyle");
    let document = roxmltree::Document::parse(&report).unwrap();
    assert!(document.root_element().has_tag_name("checkstyle"));
    for error in document.descendants().filter(|node| node.has_tag_name("error")) {
        assert!(error.parent().unwrap().attribute("name").is_some());
        assert!(error.attribute("line").unwrap().parse::<usize>().unwrap() >= 1);
        assert!(["error", "warning", "info"].contains(&error.attribute("severity").unwrap()));
        assert!(error.attribute("source").unwrap().starts_with("taktvoll."));
    }
}

#[test]
fn json_lines_are_each_an_object_and_end_with_the_summary() {
    let report = ordinary("jsonl");
    let lines: Vec<Value> = report.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[4]["unreadable"]["path"], "kaputt.md");
    assert_eq!(lines[5]["summary"]["drafts"], 3);
    assert_eq!(lines[5]["summary"]["statistics"][0]["rule"], "topic.merger");
}

#[test]
fn the_page_is_well_formed_and_needs_nothing_else() {
    let page = ordinary("html");
    let document = scraper::Html::parse_document(&page);
    assert_eq!(document.errors, Vec::<std::borrow::Cow<'_, str>>::new());
    let all = |selector: &str| document.select(&scraper::Selector::parse(selector).unwrap()).count();
    assert_eq!(all("html[lang=de] > head > meta[charset]"), 1);
    assert_eq!(all("script, link, img, iframe, a, [src], [href]"), 0);
    assert!(!page.contains("url(") && !page.contains("@import"));
    assert_eq!(all("h1"), 1);
    assert_eq!(all("article h2"), 4);
    assert_eq!(all("mark"), 6);
}

#[test]
fn the_checklist_is_a_list_of_tasks() {
    use pulldown_cmark::{Event, Options, Parser};
    let list = ordinary("checklist");
    let tasks = Parser::new_ext(&list, Options::ENABLE_TASKLISTS)
        .filter(|event| matches!(event, Event::TaskListMarker(false)))
        .count();
    // Merger twice, brand, figures, what is open; the two records; what is unreadable. What is welcome is no task.
    assert_eq!(tasks, 9, "{list}");
}
