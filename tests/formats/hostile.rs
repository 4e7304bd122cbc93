//! One draft, one rule and one file name that try to be more than text, in every format.

use pulldown_cmark::{Event, Options, Parser, Tag};
use taktvoll::draft::Format as DraftFormat;
use taktvoll::report::{FORMATS, Unread};
use taktvoll::say::Lang;

use super::super::written;
use super::schema::check_named;
use super::xsd;

/// What would do something in one of the outputs.
const EVIL: &str = "\u{1b}[31m\u{202e}x\u{2066}\u{7}\u{0}\u{ffff} ::error::boo %0A::warning::b %25 <script>alert(1)</script> <img src=x onerror=alert(1)> \
<!-- c --> --> ]]> &lt; &#64; \" ' ` ``` @everyone @org/team someone@mail.example #12 org/repo#3 GH-9 !4 [k](https://evil.example) ![b](x.png) \
https://evil.example www.evil.example | a | b | **fett** _k_ ~~d~~ $x$ {0} =cmd|'/c calc'!A1 \\ ";

fn toml(text: &str) -> String {
    text.chars().fold(String::new(), |toml, c| format!("{toml}\\U{:08X}", u32::from(c)))
}

fn hostile(format: &str) -> String {
    // The default sentence quotes what it found; the other rule brings words of its own.
    let evil = toml(EVIL);
    let rules = format!(
        "contact = \"{evil}\"\n[topic.quoted]\npatterns = ['(?s)Anfang.*Ende']\n[topic.own]\nterms = ['Fusion']\nmessage = \"{evil}\"\nwhy = \"- {evil}\"\n\
instead = [\"1. {evil}\", \"# {evil}\"]\nask = \"{evil}\"\nclause = \"{evil}\"\n"
    );
    let text = format!("Anfang {EVIL}\n{EVIL} Ende\n# Die Fusion\n| a |\n|---|\n");
    let record = format!("{}\n", serde_json::json!({"id": EVIL, "text": format!("Die Fusion {EVIL}")}));
    let path = format!("a\n{EVIL}\r\n.md");
    let unread = Unread { path: path.clone(), position: None, said: format!("kaputt: {EVIL}\n{EVIL}") };
    let drafts = [(path.as_str(), DraftFormat::Text, text.as_str()), ("b.jsonl", DraftFormat::Jsonl, record.as_str())];
    written(format, &rules, &drafts, Lang::De, &[unread])
}

/// How many findings there are; taktvoll's own rules find some in such a draft, too.
fn findings() -> usize {
    let report: serde_json::Value = serde_json::from_str(&hostile("json")).unwrap();
    usize::try_from(report["summary"]["findings"].as_u64().unwrap()).unwrap()
}

/// Nothing may reach a terminal, a web page or a person's eye as what it is.
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn no_text_format_sends_what_a_terminal_obeys() {
    for format in FORMATS.iter().filter(|format| !["json", "jsonl", "sarif", "gitlab", "rdjson"].contains(&format.name))
    {
        let report = hostile(format.name);
        let found = report.chars().find(|&c| is_unseen(c));
        assert_eq!(found, None, "{}", format.name);
    }
}

#[test]
fn json_stays_json_and_keeps_every_character() {
    for format in ["json", "sarif", "gitlab", "rdjson"] {
        check_named(format, &hostile(format));
    }
    let report: serde_json::Value = serde_json::from_str(&hostile("json")).unwrap();
    let findings = report["drafts"][0]["findings"].as_array().unwrap();
    let quoted = findings.iter().find(|finding| finding["rule"] == "topic.quoted").unwrap();
    assert!(quoted["span"]["text"].as_str().unwrap().contains(EVIL));
    assert!(hostile("jsonl").lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    // What is a sentence for a page is shown as such a page can show it.
    let report = check_named("sarif", &hostile("sarif"));
    for result in report["runs"][0]["results"].as_array().unwrap() {
        let message = result["message"]["text"].as_str().unwrap();
        assert!(!message.contains(is_unseen) && !message.contains('\n'), "{message}");
        assert!(!message.contains("[k](") && !message.contains(" {0}"), "{message}");
    }
}

#[test]
fn short_and_github_write_one_line_for_each_finding() {
    let short = hostile("short");
    // Behind them the rules are counted.
    assert_eq!(short.lines().filter(|line| !line.starts_with("  ")).count(), findings(), "{short}");
    let github = hostile("github");
    assert_eq!(github.lines().count(), findings() + 1, "{github}");
    for line in github.lines() {
        let (command, rest) = line[2..].split_once(' ').unwrap();
        assert!(line.starts_with("::") && ["error", "notice"].contains(&command), "{line}");
        let (properties, message) = rest.split_once("::").unwrap();
        let keys: Vec<&str> = properties.split(',').map(|pair| pair.split_once('=').unwrap().0).collect();
        assert!(
            keys.iter().all(|key| ["file", "line", "endLine", "col", "endColumn", "title"].contains(key)),
            "{keys:?}"
        );
        assert!(!message.contains("%0A::") && !message.contains("%0D"), "{message}");
    }
}

#[test]
fn xml_stays_xml() {
    let junit = hostile("junit");
    xsd::check(&roxmltree::Document::parse(&junit).unwrap());
    let checkstyle = hostile("checkstyle");
    let document = roxmltree::Document::parse(&checkstyle).unwrap();
    assert_eq!(document.descendants().filter(|node| node.has_tag_name("error")).count(), findings() + 1);
}

#[test]
fn markdown_has_no_links_no_pictures_no_html_and_calls_nobody() {
    for format in ["markdown", "checklist"] {
        let report = hostile(format);
        let events = Parser::new_ext(&report, Options::all());
        let mut outside = String::new();
        for event in events {
            match event {
                Event::Start(
                    Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock | Tag::BlockQuote(_) | Tag::CodeBlock(_),
                )
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::FootnoteReference(_) => panic!("{format}: {event:?}\n{report}"),
                Event::Start(Tag::Table(_)) => assert_eq!(format, "markdown"),
                Event::Text(text) => outside.push_str(&text),
                Event::SoftBreak | Event::HardBreak => outside.push('\n'),
                _ => {}
            }
        }
        // GitHub and GitLab look for these after Markdown has been read.
        for called in ["@everyone", "@org", "e@m", "#12", "#3", "GH-9", "!4", "https://", "www.evil"] {
            assert!(!outside.contains(called), "{format}: {called}\n{outside}");
        }
    }
}

#[test]
fn a_page_shows_everything_and_runs_nothing() {
    let page = hostile("html");
    let document = scraper::Html::parse_document(&page);
    // The parser minds nothing but the sign XML forbids, too; a page may show it.
    let errors: Vec<_> = document.errors.iter().filter(|error| !error.contains("Bad character")).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let selector = scraper::Selector::parse("script, img, a, iframe, [onerror], [src], [href]").unwrap();
    assert_eq!(document.select(&selector).count(), 0);
    assert!(!page.contains("<!--"));
    let seen: String = document.root_element().text().collect();
    assert!(seen.contains("<script>alert(1)</script>"));
}
