//! Posts in which nobody would find anything, with all packs on: `cargo test --test harmless -- --nocapture` prints what
//! comes up all the same.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests read the files of the project, say what they saw, and fail where they cannot"
)]

use std::path::Path;

use jiff::civil::date;
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{Draft, Meta, Value};
use taktvoll::finding::Level;
use taktvoll::guideline::{Guideline, load};
use taktvoll::rulefile::packs::PACKS;
use taktvoll::terms::Finder;

/// All packs that ship, but `default`, which only says some of them more gently.
fn all_packs() -> Guideline {
    let names = PACKS.iter().map(|pack| pack.name).filter(|name| *name != "default");
    let extends: Vec<String> = names.map(|name| format!("\"taktvoll:{name}\"")).collect();
    let text = format!("extends = [{}]\n", extends.join(", "));
    let none = |_: &Path| Err(String::new());
    load("all.toml", &text, Some(Path::new("")), &none, date(2026, 11, 23)).unwrap()
}

/// A post as its line of the corpus says. The corpus has no pictures: where a platform needs one, the post has one.
fn draft(line: &str) -> Draft {
    let cells: Vec<&str> = line.split('\t').collect();
    let [language, platform, text] = cells.as_slice() else { panic!("{line}") };
    let said = |key: &str, value: &str| (key.to_owned(), Value::Text(value.to_owned()));
    let mut meta = vec![said("language", language)];
    if !platform.is_empty() && *platform != "-" {
        meta.push(said("platform", platform));
    }
    let image = Meta::from_iter([said("file", "bild.jpg"), said("alt", "Menschen im Hof")]);
    meta.push(("images".to_owned(), Value::List(vec![Value::Table(image)])));
    Draft::new("post.md", &text.replace("\\n", "\n"), meta.into_iter().collect()).unwrap()
}

#[test]
fn ordinary_posts_are_left_in_peace() {
    let guideline = all_packs();
    let mut finder = Finder::new(&guideline.index);
    let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
    let mut too_many = Vec::new();
    for name in ["posts.tsv", "second.tsv", "third.tsv", "fourth.tsv", "fifth.tsv", "near.tsv"] {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harmless").join(name);
        let corpus = std::fs::read_to_string(corpus).unwrap();
        let (mut posts, mut stopped, mut any) = (0, 0, 0);
        for line in corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let draft = draft(line);
            posts += 1;
            let checked = check(&guideline, &draft, &occasion, &mut finder);
            // A friendly note asks for nothing.
            let found: Vec<_> =
                checked.iter().flat_map(|one| &one.findings).filter(|one| one.level > Level::Welcome).collect();
            stopped += usize::from(found.iter().any(|one| one.level >= Level::Ask));
            any += usize::from(!found.is_empty());
            for finding in found {
                println!("{:<7} {:<32} {:?} in {line:?}", finding.level, finding.rule, finding.excerpt);
            }
        }
        println!("{name}: {posts} posts: {stopped} with must or ask, {any} with anything");
        // At most 0.5 % may have to wait, at most 5 % may hear anything.
        if posts < 100 || stopped * 200 > posts || any * 20 > posts {
            too_many.push(name);
        }
    }
    // The packs are awake: what is not harmless is noticed by the same guideline in the same way.
    let unkind = draft("de\tx\tDu bist doch ein Vollidiot, ruf mich an: +49 30 23125 123");
    let noticed = check(&guideline, &unkind, &occasion, &mut finder);
    assert!(noticed[0].findings.iter().filter(|finding| finding.level >= Level::Ask).count() >= 2);
    assert!(too_many.is_empty(), "{too_many:?}");
}
