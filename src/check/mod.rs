//! The single gate: which rules are about a draft, what they notice, what has been allowed, and what follows from it.

mod allowed;
mod approved;
mod entry;
mod front_matter;
mod likeness;
#[cfg(test)]
mod tests;

pub use entry::Entry;
pub(crate) use likeness::Likeness;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::Date;

use crate::draft::{self, Draft};
use crate::finding::{Allowed, Certainty, Finding, Fix, Level, Noticed, ScheduleNoticed, Unchecked, Verdict};
use crate::guideline::rule::Applies;
use crate::guideline::{Guideline, Rule};
use crate::platform::{self, Length, Platform};
use crate::rule::{Notice, Notices, Scene, Seen};
use crate::terms::Finder;
use crate::text::{Language, Text};

/// What a draft is checked for, besides what it says itself.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The platforms to check for instead of those the draft names.
    pub platforms: Option<Vec<&'static Platform>>,
    /// The language of drafts that name none.
    pub language: Option<Language>,
    /// The day of the check.
    pub today: Date,
}

/// The outcome for one draft on one platform.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The platform; `None` where the draft does not say.
    pub platform: Option<&'static Platform>,
    /// The language of the draft, as far as it is known.
    pub language: Option<Language>,
    /// How long the longest post of the draft is.
    pub length: Length,
    /// What follows.
    pub verdict: Verdict,
    /// What was noticed, by place.
    pub findings: Vec<Finding>,
    /// Rules that need to know more of the draft.
    pub unchecked: Vec<Unchecked>,
    /// Findings that the draft has settled.
    pub allowed: Vec<Allowed>,
    /// What the [calendar](crate::calendar) needs to know of the draft.
    pub entries: Vec<Entry>,
}

impl Checked {
    /// Adds what a rule noticed about the draft among others.
    pub(crate) fn add(&mut self, rule: &Rule, entry: &Entry, noticed: ScheduleNoticed) {
        if let Some(allowed) = &entry.allowed {
            if !self.allowed.contains(allowed) {
                self.allowed.push(allowed.clone());
            }
            return;
        }
        self.findings.push(Finding {
            rule: rule.name.clone(),
            kind: rule.kind.name,
            level: rule.level,
            certainty: Certainty::Firm,
            noticed: Noticed::Schedule(Box::new(noticed)),
            post: None,
            span: entry.span,
            excerpt: String::new(),
            place: rule.place(),
            fixes: Vec::new(),
        });
        sort(&mut self.findings);
        self.verdict = Verdict::of(self.findings.iter().map(|finding| finding.level));
    }

    /// Whether a rule failed: the check could not do its job.
    pub fn has_crashed(&self) -> bool {
        self.findings.iter().any(|finding| finding.noticed == Noticed::Crashed)
    }
}

/// The platforms a draft is for: those it names, else the one in the name of its file. Names that are not known are left
/// out; see [`crate::check`] for the finding that says so.
pub fn platforms(draft: &Draft) -> Vec<&'static Platform> {
    let named = draft.platforms();
    let mut platforms: Vec<&'static Platform> = Vec::new();
    let in_name = draft::name_platform(&draft.path).filter(|_| named.is_empty());
    for platform in named.into_iter().map(|(name, _)| name).chain(in_name).filter_map(platform::find) {
        if platforms.iter().all(|other| other.id() != platform.id()) {
            platforms.push(platform);
        }
    }
    platforms
}

/// The language a draft says it is written in.
pub fn language(draft: &Draft) -> Option<Language> {
    draft.text("language").and_then(Language::parse)
}

/// Checks a draft for each of its platforms, in the order they are named.
///
/// The outcome depends on the arguments alone. The finder only remembers what it has worked out.
pub fn check(guideline: &Guideline, draft: &Draft, occasion: &Occasion, finder: &mut Finder<'_>) -> Vec<Checked> {
    let mut used = vec![false; draft.allows.len()];
    let mut all = staged(guideline, draft, occasion, finder, |scene| on_platform(guideline, scene, &mut used));
    // Whether an exception allows nothing shows only when all platforms have been looked at.
    for (allow, _) in draft.allows.iter().zip(used).filter(|(_, used)| !used) {
        for checked in &mut all {
            checked.findings.push(allowed::about(draft, allow, Noticed::AllowsNothing));
        }
    }
    for checked in &mut all {
        sort(&mut checked.findings);
    }
    all
}

/// By place; what is missing comes first: it has no place to wait for.
fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.post, a.span, b.level, &a.rule).cmp(&(b.post, b.span, a.level, &b.rule)));
}

/// What one rule alone finds in a draft, on any of its platforms.
pub fn one_rule(
    guideline: &Guideline,
    rule: &Rule,
    draft: &Draft,
    occasion: &Occasion,
    finder: &mut Finder<'_>,
) -> Vec<Finding> {
    staged(guideline, draft, occasion, finder, |scene| match rule.applies(guideline, scene) {
        Applies::No => Vec::new(),
        Applies::Yes => noticed(rule, scene, |notices| rule.check(guideline, scene, notices)),
        Applies::Unknown(_) => noticed(rule, scene, |notices| rule.guess(scene, notices)),
    })
    .concat()
}

/// Reads a draft once and sets a scene for each of its platforms, in the order they are named.
pub(crate) fn staged<T>(
    guideline: &Guideline,
    draft: &Draft,
    occasion: &Occasion,
    finder: &mut Finder<'_>,
    mut play: impl FnMut(&Scene<'_>) -> T,
) -> Vec<T> {
    let language = language(draft).or(occasion.language);
    let posts: Vec<Seen<'_>> = draft
        .posts
        .iter()
        .map(|post| {
            let text = Text::read(&post.text, language);
            let hits = finder.find(&text);
            let secrets = guideline.secrets.find(&text);
            Seen::new(post, text, hits, secrets)
        })
        .collect();
    let language = language.or_else(|| posts.iter().find_map(|seen| seen.text.language()));
    let platforms = occasion.platforms.clone().unwrap_or_else(|| platforms(draft));
    let platforms: Vec<Option<&'static Platform>> =
        if platforms.is_empty() { vec![None] } else { platforms.into_iter().map(Some).collect() };
    let scene = |platform| Scene::new(&guideline.stage, draft, platform, language, &posts, occasion.today);
    platforms.into_iter().map(|platform| play(&scene(platform))).collect()
}

pub(crate) fn on_platform(guideline: &Guideline, scene: &Scene<'_>, used: &mut [bool]) -> Checked {
    let mut findings = Vec::new();
    let mut unchecked = Vec::new();
    let mut entries = Vec::new();
    for rule in guideline.awake(scene.posts) {
        let needs = match rule.applies(guideline, scene) {
            Applies::No => Vec::new(),
            Applies::Yes => {
                findings.append(&mut noticed(rule, scene, |notices| rule.check(guideline, scene, notices)));
                if let Some(entry) = entry(guideline, rule, scene, used) {
                    entries.push(entry);
                }
                caught(|| rule.open(guideline, scene)).unwrap_or_default()
            }
            Applies::Unknown(needs) => {
                let guessed = noticed(rule, scene, |notices| rule.guess(scene, notices));
                let is_told = !guessed.is_empty() || !caught(|| rule.is_missed(scene)).unwrap_or(true);
                findings.extend(guessed);
                if is_told { Vec::new() } else { needs }
            }
        };
        if !needs.is_empty() {
            unchecked.push(Unchecked { rule: rule.name.clone(), needs });
        }
    }
    let mut allowed = allowed::settle(guideline, scene, &mut findings, used);
    allowed.append(&mut approved::settle(guideline, scene, &mut findings));
    findings.extend(front_matter::read(guideline, scene));
    Checked {
        platform: scene.platform,
        language: scene.language,
        length: length(scene),
        verdict: Verdict::of(findings.iter().map(|finding| finding.level)),
        findings,
        unchecked,
        allowed,
        entries,
    }
}

/// What the calendar has to know, if the rule looks at several drafts.
fn entry(guideline: &Guideline, rule: &Rule, scene: &Scene<'_>, used: &mut [bool]) -> Option<Entry> {
    let cadence = rule.cadence()?;
    Some(Entry::new(rule, cadence, scene, allowed::whole(guideline, rule, scene, used)))
}

/// What one rule finds. A bug in it becomes a finding that names the rule; the others go on.
fn noticed(rule: &Rule, scene: &Scene<'_>, ask: impl FnOnce(&mut Notices)) -> Vec<Finding> {
    let notices = caught(|| {
        let mut notices = Notices::default();
        ask(&mut notices);
        notices.settled()
    });
    let notices = notices.unwrap_or_else(|| vec![Notice::missing(Noticed::Crashed)]);
    if notices.is_empty() {
        return Vec::new();
    }
    notices.into_iter().map(|notice| finding(rule, scene, notice)).collect()
}

/// What comes out, unless there is a bug on the way.
fn caught<T>(ask: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(ask)).ok()
}

fn finding(rule: &Rule, scene: &Scene<'_>, notice: Notice) -> Finding {
    let post = notice.post.and_then(|at| scene.posts.get(at)).map(|seen| seen.post);
    let in_source = |span| post.map(|post| post.to_source(span));
    Finding {
        rule: rule.name.clone(),
        kind: rule.kind.name,
        level: if notice.noticed == Noticed::Crashed { Level::Must } else { rule.level.min(notice.at_most) },
        certainty: notice.certainty,
        post: notice.post.filter(|_| scene.posts.len() > 1).map(|at| at + 1),
        excerpt: match (post.zip(notice.span), notice.source) {
            (Some((post, span)), _) => span.of(&post.text).to_owned(),
            (None, Some(span)) => span.of(&scene.draft.source).to_owned(),
            (None, None) => String::new(),
        },
        span: notice.span.and_then(in_source).or(notice.source),
        place: notice.place.or_else(|| rule.place()),
        fixes: notice
            .fixes
            .into_iter()
            .filter_map(|fix| Some(Fix { span: in_source(fix.span)?, text: fix.text }))
            .collect(),
        noticed: notice.noticed,
    }
}

/// The length of the longest post, as the platform counts it.
fn length(scene: &Scene<'_>) -> Length {
    let lengths = (0..scene.posts.len()).map(|post| scene.length(post));
    lengths.max_by_key(|length| length.value).unwrap_or_else(|| scene.venue().measure("", None))
}
