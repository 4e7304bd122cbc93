//! `taktvoll diff`: which drafts another guideline sees differently.

use std::io::Write as _;
use std::path::Path;

use super::Exit;
use super::args::{Config, Diff, ListFormat};
use super::find;
use super::input;
use super::output::{self, Failure};
use super::sink::Sink;
use crate::change::changes;
use crate::check::{Occasion, check};
use crate::draft;
use crate::report::changes::{Sides, json, write};
use crate::say::{self, Lang};
use crate::terms::Finder;

/// Runs the command.
pub(super) fn run(args: &Diff, locale: Lang) -> Result<Exit, Failure> {
    let [old, new] = args.guideline.as_slice() else { return Err(Failure::Shown) };
    let config = Config { today: args.today, file: None, none: false };
    let [old, new] = [old, new].map(|path| input::guideline(Some(path.as_path()), &config, &args.answer, locale));
    let (old, new) = (old?, new?);
    let lang = args.answer.messages.map(Lang::from).or_else(|| new.guideline.tongue()).unwrap_or(locale);
    let (targets, unread) = find::targets(&args.drafts, lang)?;
    let occasion = Occasion {
        platforms: input::platforms(&args.drafts, lang)?,
        language: input::language(&args.drafts, lang)?,
        today: input::today(&config),
    };
    let sides = Sides { old: &old.guideline, new: &new.guideline };
    let mut finders = [&old, &new].map(|found| Finder::new(&found.guideline.index));
    let mut out = Sink::open(&args.answer, lang)?;
    let mut failed = !unread.is_empty();
    for unread in &unread {
        output::note(&unread.said);
    }
    let (mut seen, mut changed) = (0, 0);
    let mut comma = "";
    if args.format == ListFormat::Json {
        writeln!(out, "{{\"schema\":1,\"changes\":[")?;
    }
    for target in targets {
        if !target.named && [&old, &new].iter().any(|found| input::is_one_of(&target.path, &found.files)) {
            continue;
        }
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
            let draft = match draft {
                Ok(draft) => draft,
                Err(error) => {
                    output::note(&say::draft::error(&error, lang));
                    failed = true;
                    continue;
                }
            };
            seen += 1;
            let [before, after] = [(&old, 0), (&new, 1)].map(|(found, at): (&input::Found, usize)| {
                let mut draft = draft.clone();
                found.fill(&mut draft);
                let finder = finders.get_mut(at);
                finder.map(|finder| check(&found.guideline, &draft, &occasion, finder)).unwrap_or_default()
            });
            let differences = changes(&before, &after);
            for change in &differences {
                match args.format {
                    ListFormat::Terminal => write(&draft, change, sides, lang, &mut out)?,
                    ListFormat::Json => {
                        out.write_all(comma.as_bytes())?;
                        out.write_all(&json(&draft, change, sides, lang).map_err(std::io::Error::from)?)?;
                        comma = ",\n";
                    }
                }
            }
            changed += usize::from(!differences.is_empty());
        }
    }
    if args.format == ListFormat::Json {
        writeln!(out, "\n],\"summary\":{{\"drafts\":{seen},\"changed\":{changed}}}}}")?;
    }
    out.finish()?;
    output::note(&say::change::summary(seen, changed, lang));
    Ok(match (failed, changed) {
        (true, _) => Exit::Failed,
        (false, 0) => Exit::Go,
        (false, _) => Exit::Findings,
    })
}
