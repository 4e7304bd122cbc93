//! How far a long run has come, on a terminal only, and only when it takes longer than a blink.

use std::io::{IsTerminal as _, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Before this nobody has begun to wait.
const PATIENCE: Duration = Duration::from_millis(300);

/// A progress bar, or none. Clones are the same bar.
#[derive(Clone, Debug)]
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Nothing is shown.
    pub(super) const fn none() -> Self {
        Self(None)
    }

    /// A bar for that many files, if somebody sits in front of standard error.
    pub(super) fn of(files: usize) -> Self {
        if !stderr().is_terminal() {
            return Self(None);
        }
        let bar = ProgressBar::with_draw_target(u64::try_from(files).ok(), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} · {msg}");
        Self(Some(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))))
    }

    /// So many files are done, and so many drafts in them.
    pub(super) fn tell(&self, files: usize, drafts: impl FnOnce() -> String) {
        let Some(bar) = &self.0 else { return };
        if bar.is_hidden() && bar.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
        }
        bar.set_position(u64::try_from(files).unwrap_or(u64::MAX));
        bar.set_message(drafts());
    }

    /// So many drafts are done in the file at hand.
    pub(super) fn say(&self, drafts: impl FnOnce() -> String) {
        let at = self.0.as_ref().map_or(0, ProgressBar::position);
        self.tell(usize::try_from(at).unwrap_or(usize::MAX), drafts);
    }

    /// Does something while the bar is out of the way.
    pub(super) fn aside<T>(&self, act: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) if !bar.is_hidden() => bar.suspend(act),
            _ => act(),
        }
    }

    /// Leaves nothing behind.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
