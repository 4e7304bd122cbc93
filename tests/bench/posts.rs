//! How many posts a second, stage by stage, over a generated corpus of 10,000 German and 10,000 English posts.
//!
//! `cargo bench` prints the time for all posts of a language; criterion's `thrpt` line is posts per second.

#[expect(unreachable_pub, reason = "the corpus also stands alone")]
mod corpus;

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use jiff::civil::date;
use taktvoll::check::{Occasion, check};
use taktvoll::draft::{self, Draft, Format};
use taktvoll::guideline::{Guideline, load};
use taktvoll::inspect::inspect;
use taktvoll::platform;
use taktvoll::secret::{Entry, HashKey};
use taktvoll::terms::Finder;
use taktvoll::text::Text;

use corpus::{Tongue, patterns, posts, terms};

const POSTS: usize = 10_000;
const SEED: u64 = 20_261_122;

/// A guideline of that many terms and patterns, ten to a rule.
fn rules(terms_wanted: usize, patterns_wanted: usize) -> String {
    let mut text = String::new();
    let mut rule = |kind: &str, number: usize, key: &str, entries: &[String]| {
        let list: Vec<String> = entries.iter().map(|entry| format!("'''{entry}'''")).collect();
        let _ = writeln!(text, "[{kind}.r{number}]\n{key} = [{}]", list.join(", "));
    };
    for (number, entries) in terms(terms_wanted, SEED).chunks(10).enumerate() {
        rule("topic", number, "terms", entries);
    }
    for (number, entries) in patterns(patterns_wanted, SEED).chunks(10).enumerate() {
        rule("wording", number, "patterns", entries);
    }
    text
}

fn guideline(text: &str) -> Guideline {
    let day = date(2026, 11, 23);
    let loaded = load("bench.toml", text, None, &|_| Err(String::new()), day);
    loaded.unwrap_or_else(|broken| panic!("the generated guideline is sound: {:?}", broken.problems))
}

fn tongues() -> [(&'static str, Vec<String>); 2] {
    [("de", posts(Tongue::German, POSTS, SEED)), ("en", posts(Tongue::English, POSTS, SEED))]
}

fn drafts(posts: &[String]) -> Vec<Draft> {
    let read = |post: &String| draft::read("post.md", post.as_bytes(), Format::Text).next();
    posts.iter().filter_map(read).filter_map(Result::ok).collect()
}

fn stages(criterion: &mut Criterion) {
    let guideline = guideline(&rules(500, 200));
    for (name, posts) in tongues() {
        let drafts = drafts(&posts);
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Elements(POSTS as u64)).sample_size(10);
        group.bench_function("draft", |bench| bench.iter(|| black_box(self::drafts(&posts)).len()));
        group.bench_function("text", |bench| {
            bench.iter(|| posts.iter().map(|post| Text::read(post, None).tokens().len()).sum::<usize>());
        });
        let texts: Vec<Text<'_>> = posts.iter().map(|post| Text::read(post, None)).collect();
        group.bench_function("terms", |bench| {
            let mut finder = Finder::new(&guideline.index);
            bench.iter(|| texts.iter().for_each(|text| drop(black_box(finder.find(text)))));
        });
        for id in ["x", "mastodon", "linkedin"] {
            let Some(platform) = platform::find(id) else { continue };
            group.bench_function(BenchmarkId::new("platform", id), |bench| {
                bench.iter(|| posts.iter().map(|post| platform.measure(post, None).value).sum::<usize>());
            });
        }
        group.bench_function("check", |bench| {
            let mut finder = Finder::new(&guideline.index);
            bench.iter(|| all(&guideline, &drafts, &mut finder));
        });
        group.finish();
    }
}

/// What `inspect` sees of 10,000 posts for eight platforms: under a second on one core.
fn platforms(criterion: &mut Criterion) {
    let names = ["x", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram", "telegram"];
    let platforms: Vec<_> = names.into_iter().filter_map(platform::find).collect();
    let guideline = guideline("");
    for (name, posts) in tongues() {
        let drafts = drafts(&posts);
        let mut group = criterion.benchmark_group(format!("{name}-platforms"));
        group.throughput(Throughput::Elements(POSTS as u64)).sample_size(10);
        group.bench_function(BenchmarkId::new("inspect", platforms.len()), |bench| {
            bench.iter(|| {
                let seen = drafts.iter().map(|draft| inspect(&guideline, draft, &platforms, None));
                seen.map(|seen| black_box(seen).len()).sum::<usize>()
            });
        });
        group.finish();
    }
}

fn all<'g>(guideline: &'g Guideline, drafts: &[Draft], finder: &mut Finder<'g>) -> usize {
    let occasion = Occasion { platforms: None, language: None, today: date(2026, 11, 23) };
    let mut findings = 0;
    for draft in drafts {
        findings += check(guideline, draft, &occasion, finder).iter().map(|one| one.findings.len()).sum::<usize>();
    }
    findings
}

/// Ordinary posts, without hashed terms in the guideline and with twenty: at most 1.2 times as long.
fn secrets(criterion: &mut Criterion) {
    let rules = rules(500, 200);
    let key = "bench";
    let names = (1..=20).map(|number| format!("Projekt Geheim {number}"));
    let hashed: Vec<String> =
        names.filter_map(|name| Entry::of(&name, &HashKey::new(key))).map(|entry| format!("'{entry}'")).collect();
    let with = format!("hash_key = '{key}'\n{rules}\n[topic.secret]\nterms_hashed = [{}]", hashed.join(", "));
    let guidelines = [("without", guideline(&rules)), ("with", guideline(&with))];
    for (name, posts) in tongues() {
        let drafts = drafts(&posts);
        let mut group = criterion.benchmark_group(format!("{name}-secrets"));
        group.throughput(Throughput::Elements(POSTS as u64)).sample_size(10);
        for (hashed, guideline) in &guidelines {
            group.bench_function(*hashed, |bench| {
                let mut finder = Finder::new(&guideline.index);
                bench.iter(|| all(guideline, &drafts, &mut finder));
            });
        }
        group.finish();
    }
}

fn growth(criterion: &mut Criterion) {
    let guidelines = [500, 5_000].map(|terms| (terms, guideline(&rules(terms, 200))));
    for (name, posts) in tongues() {
        let texts: Vec<Text<'_>> = posts.iter().map(|post| Text::read(post, None)).collect();
        let mut group = criterion.benchmark_group(format!("{name}-growth"));
        group.throughput(Throughput::Elements(POSTS as u64)).sample_size(10);
        for (terms, guideline) in &guidelines {
            group.bench_function(BenchmarkId::new("terms", terms), |bench| {
                let mut finder = Finder::new(&guideline.index);
                bench.iter(|| texts.iter().for_each(|text| drop(black_box(finder.find(text)))));
            });
        }
        group.finish();
    }
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    for terms in [60, 500, 5_000, 10_000] {
        let text = rules(terms, 20);
        group.bench_function(BenchmarkId::new("terms", terms), |bench| {
            bench.iter_batched(|| &text, |text| guideline(text), BatchSize::PerIteration);
        });
    }
    group.finish();
}

criterion_group!(benches, stages, platforms, secrets, growth, loading);
criterion_main!(benches);
