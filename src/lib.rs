//! taktvoll reads a draft for a social network and an organisation's guideline, and says, at the exact character,
//! what it noticed, which sentence of the guideline says so, why, what to write instead, and whom to ask.
//!
//! The folder list is the pipeline. Data goes one way; no arrow points back up.
//!
//! ```text
//! draft file ─▶ Draft ─▶ Text ──────────┐
//!                                       ├─▶ check() ─▶ Findings ─▶ Report ─▶ terminal · json · sarif · …
//! rules/*.toml ─▶ RuleFile ─▶ Guideline ┘
//!               (as written)  (compiled)
//! ```
//!
//! | step | what it does |
//! |---|---|
//! | [`draft`] | bytes → [`draft::Draft`]: front matter, threads, records, exceptions |
//! | [`platform`] | how each platform counts, links and folds |
//! | [`text`] | a post, read once: words, sentences, marks, language |
//! | [`terms`] | the term language: one index over all terms of a guideline, one pass over a text |
//! | [`secret`] | terms that stand in the guideline as hashes only |
//! | [`lexicon`] | insults, threats, hype …: words and what stands around them |
//! | [`detect`] | personal data: candidates, then validation |
//! | [`address`] | web addresses by their parts, and names that look like others |
//! | [`snag`] | what a platform would make of a post that nobody meant |
//! | [`barrier`] | what keeps some people from reading along |
//! | [`rulefile`] | rule files as written: values with their places, and every mistake in them |
//! | [`rule`] | one file for each kind of rule |
//! | [`guideline`] | rule files, compiled: [`guideline::Guideline`] |
//! | [`mod@check`] | the single gate: conditions, exceptions, levels, order |
//! | [`calendar`] | what the drafts of one run have to do with each other |
//! | [`finding`] | what was noticed, as data |
//! | [`fix`] | edits that keep the meaning, brought back into their file |
//! | [`baseline`] | what was there already |
//! | [`change`] | what another guideline makes of a draft |
//! | [`trial`] | the examples that rules carry |
//! | [`mod@why`] | why each rule says something about a draft, or nothing |
//! | [`mod@inspect`] | what the tool sees before any rule is asked |
//! | [`spoken`] | what a screen reader makes of it |
//! | [`say`] | every sentence of the tool, in German and English |
//! | [`report`] | one file for each format |
//!
//! Everything but `cli` takes time, platform, language and files as arguments.
//!
//! ```
//! use jiff::civil::date;
//! use taktvoll::check::{Occasion, check};
//! use taktvoll::draft::{Format, read};
//! use taktvoll::guideline::load;
//! use taktvoll::terms::Finder;
//!
//! let today = date(2026, 11, 23);
//! let rules = "[topic.merger]\nterms = ['Fusion']";
//! let guideline = load("taktvoll.toml", rules, None, &|_| Err("no files".into()), today).unwrap();
//! let draft = read("post.md", "Die Fusionen kommen.".as_bytes(), Format::Text).next().unwrap().unwrap();
//! let occasion = Occasion { platforms: None, language: None, today };
//! let checked = check(&guideline, &draft, &occasion, &mut Finder::new(&guideline.index));
//! assert_eq!(checked[0].findings[0].excerpt, "Fusionen");
//! ```

pub mod address;
pub mod barrier;
pub mod baseline;
pub mod calendar;
pub mod change;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod detect;
pub mod draft;
pub mod finding;
pub mod fix;
pub mod guideline;
pub mod inspect;
pub mod lang;
pub mod lexicon;
mod names;
pub mod platform;
pub mod report;
pub mod rule;
pub mod rulefile;
pub mod say;
pub mod secret;
pub mod snag;
pub mod span;
pub mod spoken;
pub mod terms;
pub mod text;
pub mod trial;
pub mod why;
