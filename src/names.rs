//! Words that rule files and JSON use for the values of an enum.

/// Gives an enum the names that rule files and JSON use for it, both ways.
macro_rules! names {
    ($visibility:vis $type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// All names as a rule file writes them.
            $visibility const NAMES: &'static [&'static str] = &[$($name),+];

            /// The one of that name.
            $visibility fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The name in rule files and JSON.
            $visibility const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(crate) use names;
