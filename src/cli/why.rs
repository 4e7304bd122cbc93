//! `taktvoll rules --why`: for each rule, why it says something about a draft, or nothing.

use std::io::Write as _;

use serde::Serialize;

use super::Exit;
use super::args::{Rules, RulesFormat};
use super::output::Failure;
use super::sink::Sink;
use super::work::Work;
use crate::draft::Draft;
use crate::platform::Platform;
use crate::report::escape;
use crate::say::{self, Lang};
use crate::terms::Finder;
use crate::why::{Judged, Why, why};

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    id: Option<&'a str>,
    platform: Option<&'a str>,
    rules: Vec<RuleEntry<'a>>,
}

#[derive(Serialize)]
struct RuleEntry<'a> {
    rule: &'a str,
    kind: &'a str,
    level: &'a str,
    why: &'a str,
    /// Front-matter keys that are missing, or the keys of the condition that does not hold.
    keys: Vec<&'a str>,
    /// The words it is about.
    texts: Vec<&'a str>,
    said: String,
}

/// Runs the command.
pub(super) fn run(args: &Rules, locale: Lang) -> Result<Exit, Failure> {
    let asked = args.answer.messages.map_or(locale, Lang::from);
    if args.drafts.paths.is_empty() {
        return Err(Failure::Said(say::cli::why_without_paths(asked).to_owned()));
    }
    let work = Work::find(&args.drafts, &args.config, &args.answer, locale)?;
    let lang = work.lang;
    let occasion = work.occasion(&args.config);
    let mut answer = Answering { format: args.format, lang, begun: false, out: Sink::open(&args.answer, lang)? };
    let failed = work.each_file(|found, drafts| {
        let mut finder = Finder::new(&found.guideline.index);
        for draft in drafts {
            let judged = why(&found.guideline, &draft, &occasion, &mut finder);
            judged.iter().try_for_each(|judged| answer.draft(&draft, judged))?;
        }
        Ok(())
    })?;
    answer.end()?;
    Ok(if failed { Exit::Failed } else { Exit::Go })
}

/// The answer, draft by draft.
struct Answering {
    format: RulesFormat,
    lang: Lang,
    begun: bool,
    out: Sink,
}

impl Answering {
    fn draft(&mut self, draft: &Draft, judged: &Judged<'_>) -> Result<(), Failure> {
        if self.format == RulesFormat::Json {
            self.out.write_all(if self.begun { b",\n" } else { b"{\"schema\":1,\"drafts\":[\n" })?;
            let rules = judged.rules.iter().map(|(rule, why)| entry(rule, why, self.lang)).collect();
            let platform = judged.platform.map(Platform::id);
            let entry = Entry { path: &draft.path, id: draft.id.as_deref(), platform, rules };
            escape::json(&mut self.out, &entry).map_err(std::io::Error::from)?;
        } else {
            if self.begun {
                writeln!(self.out)?;
            }
            let id = draft.id.as_deref().map(|id| format!(" · {}", escape::terminal(id))).unwrap_or_default();
            let platform = say::report::platform(judged.platform, self.lang);
            writeln!(self.out, "{}{id} · {platform}", escape::terminal(&draft.path))?;
            for (rule, why) in &judged.rules {
                let said = say::why::why(rule, why, self.lang);
                // What speaks up stands out without any colour.
                let mark = if matches!(why, Why::Noticed(_)) { '●' } else { '·' };
                writeln!(self.out, "  {mark} {:<32} {}", rule.name, escape::terminal(&said))?;
            }
        }
        self.begun = true;
        Ok(())
    }

    fn end(mut self) -> Result<(), Failure> {
        if self.format == RulesFormat::Json {
            if !self.begun {
                self.out.write_all(b"{\"schema\":1,\"drafts\":[")?;
            }
            self.out.write_all(b"\n]}\n")?;
        }
        self.out.finish()
    }
}

fn entry<'a>(rule: &'a crate::guideline::Rule, why: &'a Why, lang: Lang) -> RuleEntry<'a> {
    let texts = |words: &'a [String]| words.iter().map(String::as_str).collect::<Vec<&str>>();
    let (keys, texts) = match why {
        Why::When(keys) | Why::Unknown(keys) => (texts(keys), Vec::new()),
        Why::OutOfScope(key) => (vec![*key], Vec::new()),
        Why::Fine(words) => (Vec::new(), texts(words)),
        Why::Noticed(findings) => {
            let excerpts = findings.iter().map(|finding| finding.excerpt.as_str()).filter(|text| !text.is_empty());
            (Vec::new(), excerpts.collect())
        }
        Why::Off | Why::Unless | Why::Silent | Why::Allowed(_) => (Vec::new(), Vec::new()),
    };
    RuleEntry {
        rule: &rule.name,
        kind: rule.kind.name,
        level: rule.level.name(),
        why: why.word(),
        keys,
        texts,
        said: say::why::why(rule, why, lang),
    }
}
