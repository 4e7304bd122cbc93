//! taktvoll reads a draft for a social network and an organisation's guideline, and says, at the exact character,
//! what it noticed, which sentence of the guideline says so, why, what to write instead, and whom to ask.
//!
//! The folder list is the pipeline. Data goes one way; no arrow points back up.
//!
//! ```text
//! draft file ─▶ Draft ─▶ Text ──────────┐
//!                                       ├─▶ check() ─▶ Findings ─▶ Report ─▶ terminal · json · short
//! rules/*.toml ─▶ RuleFile ─▶ Guideline ┘
//!               (as written)  (compiled)
//! ```
//!
//! Everything but [`cli`] takes time, platform, language and files as arguments.

pub mod draft;
pub mod platform;
pub mod say;
pub mod span;
pub mod terms;
pub mod text;
