//! The term language: what a word in a guideline matches, one index over all of them, one pass over a text.
//!
//! ```text
//! written       matches                                    not
//! Fusion        fusion, Fusionen, FUSION, #FusionsNews     Konfusion
//! kündigen      kündigt, gekündigt, kuendigte              Kündigung, kündigt … an
//! ausliefern    ausgeliefert, auszuliefern, liefern … aus  Auslieferung
//! Kündigung     Massenkündigungswelle, #kündigungsfrist    Ankündigung
//! Mitarbeiter   Mitarbeiter*innen, MitarbeiterInnen        Mitarbeit
//! layoff        lay-offs, #layoffnews, l4yoffs, l a y o f f  lay
//! git hub       GitHub, git-hub, git_hub                   git, hub
//! EBIT          EBIT, EBITs, #EBIT, EBIT-Marge             ebit
//! =GitHub       GitHub                                     Github
//! Kündig*       Kündigung, kündigen                        Ankündigung
//! *prognose     Umsatzprognose                             Prognosen
//! #ad           #ad, #AD                                   #AdDay, ad
//! C++           C++                                        C
//! ```
//!
//! Terms never match inside web addresses, e-mail addresses and handles (but `@name` is that handle). Signs that stand
//! around or between the words of a term must stand in the text; a space, a hyphen, an underscore and nothing are alike.
//! What a writer hid (digits for letters, letters with spaces between) is found and told apart: [`Hit::disguised`].
//! A German noun is written with a capital in the guideline, a verb or adjective without: that decides its forms.

mod builder;
mod camel;
mod compound;
mod context;
mod disguise;
mod find;
mod forms;
mod friends;
mod gender;
pub(crate) mod hash;
mod hit;
mod how;
mod index;
mod joined;
mod lexicon;
mod masked;
mod pattern;
mod patterns;
mod required;
mod seam;
mod search;
mod stem;
mod term;
mod verbs;
mod weight;
mod widen;

pub use builder::Builder;
pub use camel::camel_case;
pub use context::{near, negated};
pub use find::{Finder, Memory};
pub use hit::{Hit, Hits};
pub use how::{How, examples, how};
pub use index::{Index, ListId};
pub use pattern::{Pattern, PatternFault, PatternMistake, PatternSyntax};
pub use term::{Term, TermFault, TermMistake};
pub use widen::Widen;

#[cfg(test)]
mod tests;
