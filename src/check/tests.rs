//! The gate, tried on small guidelines.

use jiff::civil::date;

use super::*;
use crate::draft::{Meta, Value};
use crate::guideline::load;
use crate::rule::Check;

const RULES: &str = r#"
[topic.merger]
terms = ["Fusion"]
[tone.exclamation]
measure = "exclamation-run"
max = 1
[topic.figures]
level = "ask"
terms = ["Umsatz"]
when = { account = "official" }
unless = { role = "spokesperson" }
[topic.passed]
terms = ["Fusion"]
until = 2026-01-01
"#;

fn guideline() -> Guideline {
    load("rules.toml", RULES, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap()
}

fn checked(guideline: &Guideline, text: &str, keys: &[(&str, &str)]) -> Checked {
    let meta: Meta = keys.iter().map(|(key, value)| ((*key).to_owned(), Value::Text((*value).to_owned()))).collect();
    let draft = Draft::new("draft.md", text, meta).unwrap();
    let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
    check(guideline, &draft, &occasion, &mut Finder::new(&guideline.index)).remove(0)
}

fn file(guideline: &Guideline, text: &str) -> Vec<Checked> {
    let draft = draft::read("draft.md", text.as_bytes(), draft::Format::Text).next().unwrap().unwrap();
    let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
    check(guideline, &draft, &occasion, &mut Finder::new(&guideline.index))
}

fn words(checked: &Checked) -> Vec<(&str, &'static str)> {
    checked.findings.iter().map(|finding| (finding.rule.as_str(), finding.noticed.word())).collect()
}

#[derive(Debug)]
struct Broken;

impl Check for Broken {
    fn check(&self, _: &Scene<'_>, _: &mut Notices) {
        panic!("a bug");
    }
}

#[test]
fn a_bug_in_one_rule_names_the_rule_and_the_others_go_on() {
    let mut guideline = guideline();
    guideline.rules[0].check = Box::new(Broken);
    let name = guideline.rules[0].name.clone();
    let checked = checked(&guideline, "Die Fusion kommt!!!", &[("account", "private")]);
    assert!(checked.has_crashed());
    assert_eq!(checked.verdict, Verdict::Stop);
    let crashed = checked.findings.iter().find(|finding| finding.noticed == Noticed::Crashed).unwrap();
    assert_eq!((crashed.rule.as_str(), crashed.level), (name.as_str(), Level::Must));
    assert!(checked.findings.len() > 1, "{:?}", words(&checked));
}

#[test]
fn what_a_draft_does_not_say_is_not_checked_and_not_forgotten() {
    let guideline = guideline();
    let text = "Der Umsatz steigt.";
    let unsaid = checked(&guideline, text, &[]);
    assert_eq!(unsaid.unchecked, [Unchecked { rule: "topic.figures".into(), needs: vec!["account".into()] }]);
    assert_eq!(unsaid.verdict, Verdict::Go);
    let said = checked(&guideline, text, &[("account", "official")]);
    assert_eq!(words(&said), [("topic.figures", "term")]);
    assert_eq!(said.verdict, Verdict::Ask);
    for keys in [&[("account", "private")][..], &[("account", "official"), ("role", "Spokesperson")]] {
        let fine = checked(&guideline, text, keys);
        assert!(fine.findings.is_empty() && fine.unchecked.is_empty(), "{keys:?}");
    }
}

#[test]
fn what_a_rule_would_not_notice_anyway_is_not_worth_a_note() {
    let guideline = guideline();
    assert_eq!(checked(&guideline, "Der Garten wächst.", &[]).unchecked, []);
    let rules = "[topic.hiring]\nlevel = 'welcome'\nterms = ['Ausbildung']\nwhen = { account = 'official' }";
    let welcome = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
    assert_eq!(checked(&welcome, "Meine Ausbildung", &[]).unchecked, []);
}

#[test]
fn the_number_of_a_hotline_is_worth_a_tip_and_no_question() {
    let rules = "[privacy.contact]\ndetect = ['phone']\nlevel = 'ask'";
    let guideline = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
    for (text, level, verdict) in [
        ("Ruft Eva an: 030 23125 123", Level::Ask, Verdict::Ask),
        ("Unsere Hotline: 030 23125 123", Level::Advice, Verdict::Go),
    ] {
        let checked = checked(&guideline, text, &[]);
        assert_eq!((words(&checked), checked.findings[0].level), (vec![("privacy.contact", "phone")], level), "{text}");
        assert_eq!(checked.verdict, verdict, "{text}");
    }
}

#[test]
fn of_several_images_those_that_do_not_say_are_named() {
    let rules = "[media.consent]\neach = 'image'\nneed = ['consent']\nwhen = { people = 'identifiable' }";
    let guideline = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
    let images = |images: &str| file(&guideline, &format!("+++\nimages = [{images}]\n+++\nDanke!")).remove(0);
    let needs = |checked: &Checked| checked.unchecked.iter().flat_map(|one| one.needs.clone()).collect::<Vec<_>>();

    let silent = images("'a.jpg'");
    assert_eq!((words(&silent), needs(&silent)), (vec![], vec!["images.people".to_owned()]));
    // With a consent it does not matter who is to be seen.
    assert_eq!(needs(&images("{ file = 'a.jpg', consent = '2026-3' }")), Vec::<String>::new());
    let mixed = images("{ file = 'a.jpg', people = 'identifiable' }, 'b.jpg', { file = 'c.jpg', people = 'none' }");
    assert_eq!(words(&mixed), [("media.consent", "consent")]);
    assert_eq!(needs(&mixed), ["images.people"]);
    assert_eq!(mixed.findings[0].excerpt, "{ file = 'a.jpg', people = 'identifiable' }".trim_matches(['{', '}', ' ']));
    let none = file(&guideline, "Danke!").remove(0);
    assert_eq!((words(&none), needs(&none)), (vec![], vec![]));
}

#[test]
fn a_value_that_is_nearly_one_that_rules_ask_for_is_told() {
    let guideline = guideline();
    let slip = checked(&guideline, "Der Garten wächst.", &[("account", "offical"), ("role", "spokeperson")]);
    assert_eq!(words(&slip), [("draft", "unknown-value"), ("draft", "unknown-value")]);
    assert_eq!(slip.verdict, Verdict::Go);
    let own = checked(&guideline, "Der Garten wächst.", &[("account", "@sonnberg"), ("role", "gardener")]);
    assert_eq!(words(&own), []);
}

#[test]
fn a_draft_without_a_date_is_named_where_a_rule_asks_for_one() {
    let rules = "[schedule.office]\nhours = '09:00-18:00'\n[schedule.embargo]\nembargo = true";
    let guideline = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
    let needs = |keys: &[(&str, &str)]| {
        let checked = checked(&guideline, "Danke!", keys);
        checked.unchecked.iter().map(|one| format!("{} {}", one.rule, one.needs.join(" "))).collect::<Vec<_>>()
    };
    assert_eq!(needs(&[]), ["schedule.office publish_at"]);
    assert_eq!(needs(&[("publish_at", "2026-11-24")]), ["schedule.office publish_at (hh:mm)"]);
    assert_eq!(needs(&[("publish_at", "2026-11-24T10:00")]), Vec::<String>::new());
    // A day alone has no hours, but it is a day of the week.
    let rules = "[schedule.office]\nhours = '09:00-18:00'\nweekdays = ['monday']";
    let guideline = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
    let saturday = checked(&guideline, "Danke!", &[("publish_at", "2026-11-28")]);
    assert_eq!((words(&saturday), saturday.unchecked.len()), (vec![("schedule.office", "weekday")], 1));
    let embargo = needs(&[("embargo_until", "2026-11-24")]);
    assert_eq!(embargo, ["schedule.embargo publish_at", "schedule.office publish_at"]);
}

#[test]
fn a_rule_that_has_run_out_rests() {
    assert_eq!(words(&checked(&guideline(), "Die Fusion.", &[])), [("topic.merger", "term")]);
}

#[test]
fn an_exception_in_order_settles_and_is_shown() {
    let allow = |keys: &str| format!("+++\n[[allow]]\n{keys}\n+++\nDie Fusion kommt.\n");
    let cases = [
        ("rule = \"topic.merger\"\nreason = \"Ist angekündigt.\"", &[][..]),
        ("rule = \"topic.merger\"\nreason = \"Ist angekündigt.\"\ntext = \"fusion\"\nuntil = 2026-11-23", &[]),
        ("rule = \"topic.merger\"\nreason = \" \"", &["no-reason", "term"]),
        ("rule = \"topic.merger\"", &["no-reason", "term"]),
        ("rule = \"topic.merger\"\nreason = \"x\"\nuntil = 2026-11-22", &["expired", "term"]),
        ("rule = \"topic.murger\"\nreason = \"x\"", &["unknown-rule", "term"]),
        ("reason = \"x\"", &["unknown-rule", "term"]),
        ("rule = \"topic.merger\"\nreason = \"x\"\ntext = \"Umsatz\"", &["allows-nothing", "term"]),
        ("rule = \"tone.exclamation\"\nreason = \"x\"", &["allows-nothing", "term"]),
    ];
    for (keys, expected) in cases {
        let guideline = guideline();
        let checked = file(&guideline, &allow(keys)).remove(0);
        let found: Vec<&str> = words(&checked).iter().map(|(_, word)| *word).collect();
        assert_eq!(found, expected, "{keys}");
        assert_eq!(checked.allowed.len(), usize::from(expected.is_empty()), "{keys}");
    }
}

#[test]
fn an_exception_that_one_platform_needs_is_needed() {
    let text =
        "+++\nplatform = [\"x\", \"mastodon\"]\n[[allow]]\nrule = \"topic.merger\"\nreason = \"x\"\n+++\nDie Fusion.\n";
    let guideline = guideline();
    let all = file(&guideline, text);
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|checked| checked.findings.is_empty() && checked.allowed.len() == 1));
}

#[test]
fn the_draft_itself_is_looked_at() {
    let text = "+++\nplatfrom = \"x\"\nplatform = [\"linkdin\", \"intranet\"]\nlanguage = \"deutsch sprachig\"\n+++\nAlles gut.\n";
    let guideline = guideline();
    let all = file(&guideline, text);
    assert_eq!(all.len(), 1);
    let found: Vec<_> = all[0].findings.iter().map(|one| (one.noticed.word(), one.excerpt.as_str())).collect();
    let expected = [("unknown-key", "platfrom"), ("unknown-platform", "linkdin"), ("unknown-platform", "intranet")];
    assert_eq!(found[..3], expected);
    assert_eq!(found[3].0, "unknown-language");
    assert_eq!(all[0].verdict, Verdict::Go);
}

#[test]
fn each_post_of_a_thread_has_its_number() {
    let guideline = guideline();
    let all = file(&guideline, "Eins.\n\n---\n\nDie Fusion kommt.\n");
    assert_eq!(all[0].findings[0].post, Some(2));
    assert_eq!(all[0].findings[0].excerpt, "Fusion");
}

#[test]
fn an_alternative_text_that_says_too_much_or_too_little_is_underlined() {
    let rules = "[accessibility.images]\ndetect = [\"alt-missing\", \"alt-poor\"]\n";
    let guideline = load("rules.toml", rules, None, &|_| Err(String::new()), date(2026, 11, 23)).unwrap();
    let long = "Ein Depot im Schnee. ".repeat(60);
    let text = format!("---\nplatform: x\n---\nHeute. ![{long}](a.jpg) ![Bild](b.jpg) ![](c.jpg)\n");
    let findings = &file(&guideline, &text)[0].findings;
    let mut spans: Vec<_> =
        findings.iter().map(|found| (found.noticed.word(), found.span.map(|span| span.of(&text)))).collect();
    spans.sort_unstable();
    let long = format!("![{long}](a.jpg)");
    assert_eq!(
        spans,
        [("alt-missing", None), ("alt-poor", Some("![Bild](b.jpg)")), ("alt-text-too-long", Some(long.as_str()))]
    );
}
