//! `taktvoll inspect`: what each platform sees, without rules.

use std::path::{Path, PathBuf};

use super::Exit;
use super::args::{Inspect, ListFormat};
use super::find;
use super::input::{self, Guidelines};
use super::output::{self, Failure, Sink};
use crate::check;
use crate::draft;
use crate::inspect::{inspect, matched};
use crate::platform::{self, Platform};
use crate::report::card::{CardJson, cards, overview, terms};
use crate::say::{self, Lang};

/// Runs the command.
pub(super) fn run(args: &Inspect, locale: Lang) -> Result<Exit, Failure> {
    let asked = args.answer.messages.map(Lang::from);
    let (targets, unread) = find::targets(&args.drafts, asked.unwrap_or(locale))?;
    let mut guidelines = Guidelines::new(&args.config, &args.answer, locale);
    let serving: Vec<Option<PathBuf>> =
        targets.iter().map(|target| guidelines.prepare(&target.folder(&args.drafts))).collect();
    let lang = guidelines.lang();
    let platforms = input::platforms(&args.drafts, lang)?;
    let language = input::language(&args.drafts, lang)?;
    let rule_files: Vec<PathBuf> = guidelines.files().map(Path::to_owned).collect();
    let mut out = Sink::open(&args.answer, lang)?;
    let mut json = CardJson::default();
    let mut failed = guidelines.any_broken() || !unread.is_empty();
    for error in &unread {
        output::note(error);
    }

    for (target, serving) in targets.iter().zip(&serving) {
        if !target.named && input::is_one_of(&target.path, &rule_files) {
            continue;
        }
        let Some(found) = guidelines.get(serving.as_ref()) else { continue };
        let name = target.shown(&args.drafts);
        let bytes = match target.bytes(&args.drafts) {
            Ok(bytes) => bytes,
            Err(error) => {
                output::note(&output::unreadable(Path::new(&name), &error, lang));
                failed = true;
                continue;
            }
        };
        for draft in draft::read(&name, &bytes, target.format(&args.drafts)) {
            let mut draft = match draft {
                Ok(draft) => draft,
                Err(error) => {
                    output::note(&say::draft::error(&error, lang));
                    failed = true;
                    continue;
                }
            };
            found.fill(&mut draft);
            let own: Vec<&'static Platform> = check::platforms(&draft);
            let wanted = platforms.as_ref().unwrap_or(&own);
            let seen = inspect(&found.guideline, &draft, wanted, language);
            let matched = args.terms.then(|| matched(&draft, &found.guideline, language));
            match args.format {
                ListFormat::Terminal => {
                    if wanted.is_empty() {
                        let all: Vec<&'static Platform> = platform::all().iter().collect();
                        let everywhere = inspect(&found.guideline, &draft, &all, language);
                        overview(&draft, &seen, &everywhere, lang, &mut out)?;
                    } else {
                        cards(&draft, &seen, lang, &mut out)?;
                    }
                    terms(matched.as_deref().unwrap_or_default(), lang, &mut out)?;
                }
                ListFormat::Json => json.draft(&draft, &seen, matched.as_deref(), lang, &mut out)?,
            }
        }
    }
    if args.format == ListFormat::Json {
        json.end(&mut out)?;
    }
    out.finish()?;
    Ok(if failed { Exit::Failed } else { Exit::Go })
}
