//! `taktvoll inspect`: what each platform sees, without rules.

use super::Exit;
use super::args::{Inspect, ListFormat};
use super::input::Found;
use super::output::Failure;
use super::sink::Sink;
use super::work::Work;
use crate::check;
use crate::draft::Draft;
use crate::inspect::{inspect, matched};
use crate::platform::{self, Platform};
use crate::report::card::{CardJson, cards, overview, terms};
use crate::say::Lang;

/// Runs the command.
pub(super) fn run(args: &Inspect, locale: Lang) -> Result<Exit, Failure> {
    let work = Work::find(&args.drafts, &args.config, &args.answer, locale)?;
    if let Some(output) = &args.answer.output {
        work.spare(output)?;
    }
    let mut view = View { args, work: &work, out: Sink::open(&args.answer, work.lang)?, json: CardJson::default() };
    let failed = work.each_file(|found, drafts| {
        for draft in drafts {
            view.draft(&draft, found)?;
        }
        Ok(())
    })?;
    if args.format == ListFormat::Json {
        view.json.end(&mut view.out)?;
    }
    view.out.finish()?;
    Ok(if failed { Exit::Failed } else { Exit::Go })
}

/// Shows one draft after the other.
struct View<'a> {
    args: &'a Inspect,
    work: &'a Work<'a>,
    out: Sink,
    json: CardJson,
}

impl View<'_> {
    fn draft(&mut self, draft: &Draft, found: &Found) -> std::io::Result<()> {
        let Work { lang, language, .. } = *self.work;
        let own: Vec<&'static Platform> = check::platforms(draft);
        let wanted = self.work.platforms.as_ref().unwrap_or(&own);
        let seen = inspect(&found.guideline, draft, wanted, language);
        let matched = self.args.terms.then(|| matched(draft, &found.guideline, language));
        match self.args.format {
            ListFormat::Terminal => {
                if wanted.is_empty() {
                    let all: Vec<&'static Platform> = platform::all().iter().collect();
                    let everywhere = inspect(&found.guideline, draft, &all, language);
                    overview(draft, &seen, &everywhere, lang, &mut self.out)?;
                } else {
                    cards(draft, &seen, lang, &mut self.out)?;
                }
                terms(matched.as_deref().unwrap_or_default(), lang, &mut self.out)
            }
            ListFormat::Json => self.json.draft(draft, &seen, matched.as_deref(), lang, &mut self.out),
        }
    }
}
