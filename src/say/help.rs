//! The help pages: commands, arguments, headings, placeholders.

use super::Lang;

/// What a command does, in a line.
pub fn about(command: &str, lang: Lang) -> &'static str {
    match (command, lang) {
        ("check", Lang::De) => "Entwürfe prüfen (auch ohne diesen Befehl)",
        ("check", Lang::En) => "Check drafts (the command may be left out)",
        ("fix", Lang::De) => "Schreibweisen verbessern, die den Sinn nicht ändern, und den Rest prüfen",
        ("fix", Lang::En) => "Mend what does not change the meaning, and check the rest",
        ("baseline", Lang::De) => "Festhalten, was schon da war, damit nur Neues zählt",
        ("baseline", Lang::En) => "Write down what was there already, so that only what is new counts",
        ("diff", Lang::De) => "Zeigen, welche Entwürfe ein neuer Leitfaden anders beurteilt",
        ("diff", Lang::En) => "Show which drafts a new guideline sees differently",
        ("inspect", Lang::De) => "Zeigen, was jede Plattform in einem Beitrag sieht und zählt",
        ("inspect", Lang::En) => "Show what each platform sees and counts in a post",
        ("explain", Lang::De) => "Eine Regel oder eine Regelart erklären",
        ("explain", Lang::En) => "Explain a rule or a kind of rule",
        ("rules", Lang::De) => "Alle geltenden Regeln zeigen und woher sie kommen",
        ("rules", Lang::En) => "List the rules in force and where they come from",
        ("test", Lang::De) => "Die Beispiele aller Regeln ausprobieren",
        ("test", Lang::En) => "Try the examples of all rules",
        ("hash", Lang::De) => "Begriffe verschlüsseln, die im Leitfaden nicht lesbar stehen sollen",
        ("hash", Lang::En) => "Hash terms that nobody should read in the guideline",
        ("schema", Lang::De) => "Ein JSON-Schema der Regeldateien ausgeben, für Editoren",
        ("schema", Lang::En) => "Write a JSON Schema of rule files, for editors",
        ("init", Lang::De) => "Einen ersten Leitfaden und einen Entwurf anlegen",
        ("init", Lang::En) => "Write a first guideline and a draft",
        ("completions", Lang::De) => "Vervollständigung für die Shell ausgeben",
        ("completions", Lang::En) => "Print completions for a shell",
        ("man", Lang::De) => "Die Handbuchseite ausgeben",
        ("man", Lang::En) => "Print the manual page",
        (_, Lang::De) => "Prüft Entwürfe für soziale Medien: was auffällt, warum, was besser wäre, wer hilft.",
        (_, Lang::En) => "Checks drafts for social media: what comes up, why, what to write instead, whom to ask.",
    }
}

/// What an argument is for.
pub fn argument(id: &str, lang: Lang) -> &'static str {
    match (id, lang) {
        ("paths", Lang::De) => {
            "Dateien oder Ordner mit Entwürfen; `-` liest von der Eingabe. Ohne Angabe: dieser Ordner"
        }
        ("paths", Lang::En) => "Files or folders with drafts; `-` reads from the input. If none is given: this folder",
        ("action", Lang::De) => "Anlegen (create), zeigen (show) oder Erledigtes streichen (prune)",
        ("action", Lang::En) => "What to do: write it, show it, or take out what is done",
        ("no_baseline", Lang::De) => "Auch zeigen, was schon bekannt ist (`taktvoll baseline`)",
        ("no_baseline", Lang::En) => "Also show what is known already (`taktvoll baseline`)",
        ("guideline", Lang::De) => "Der bisherige Leitfaden und der neue",
        ("guideline", Lang::En) => "The guideline as it was, and the new one",
        ("staged", Lang::De) => "Prüfen, was der nächste Commit enthält (mit git)",
        ("staged", Lang::En) => "Check what the next commit holds (needs git)",
        ("since", Lang::De) => "Nur prüfen, was sich seit diesem Stand geändert hat, etwa `main` (mit git)",
        ("since", Lang::En) => "Check only what has changed since this revision, such as `main` (needs git)",
        ("force_exclude", Lang::De) => "Auch genannte Dateien auslassen, wenn sie ausgenommen oder keine Entwürfe sind",
        ("force_exclude", Lang::En) => "Leave out named files, too, where they are ignored or no drafts",
        ("platform", Lang::De) => "Für diese Plattform prüfen, gleich, was der Entwurf sagt",
        ("platform", Lang::En) => "Check for this platform, whatever the draft says",
        ("language", Lang::De) => "Sprache der Entwürfe, die keine nennen (sonst wird sie erkannt)",
        ("language", Lang::En) => "Language of drafts that name none (otherwise it is detected)",
        ("stdin_filename", Lang::De) => "So tun, als käme die Eingabe aus dieser Datei",
        ("stdin_filename", Lang::En) => "Treat the input as if it came from this file",
        ("stdin_format", Lang::De) => "Wie die Eingabe zu lesen ist",
        ("stdin_format", Lang::En) => "How to read the input",
        ("file", Lang::De) => "Diesen Leitfaden verwenden, auch ein Paket wie `taktvoll:tone`",
        ("file", Lang::En) => "Use this guideline, or a pack such as `taktvoll:tone`",
        ("today", Lang::De) => "So antworten wie an diesem Tag, etwa 2027-03-31",
        ("today", Lang::En) => "Answer as on this day, such as 2027-03-31",
        ("none", Lang::De) => "Keinen Leitfaden suchen, nur die eingebauten Regeln verwenden",
        ("none", Lang::En) => "Look for no guideline, use the built-in rules only",
        ("messages", Lang::De) => "Sprache der Antwort",
        ("messages", Lang::En) => "Language of the answer",
        ("color", Lang::De) => "Ob Farben verwendet werden (sonst auto)",
        ("color", Lang::En) => "Whether to use colours (auto if not given)",
        ("output", Lang::De) => "Die Antwort in diese Datei schreiben",
        ("output", Lang::En) => "Write the answer to this file",
        ("format", Lang::De) => "Form der Antwort (sonst terminal)",
        ("format", Lang::En) => "Form of the answer (terminal if not given)",
        ("formats", Lang::De) => {
            "Form der Antwort (sonst terminal); mit `=DATEI` in diese Datei, mehrmals für mehrere Formen"
        }
        ("formats", Lang::En) => {
            "Form of the answer (terminal if not given); `=FILE` writes it there, several times for several forms"
        }
        ("max_findings", Lang::De) => "Höchstens so viele Hinweise zeigen; gezählt werden alle",
        ("max_findings", Lang::En) => "Show at most this many findings; all of them are counted",
        ("statistics", Lang::De) => "Die Regeln zählen, statt jeden Hinweis zu zeigen",
        ("statistics", Lang::En) => "Count the rules instead of showing every finding",
        ("verbose", Lang::De) => "Jeden Hinweis einzeln zeigen und sagen, welcher Leitfaden gilt",
        ("verbose", Lang::En) => "Show every finding by itself, and say which guideline serves",
        ("shell", Lang::De) => "Für diese Shell",
        ("shell", Lang::En) => "For this shell",
        ("topic", Lang::De) => "Die Seite dieses Befehls",
        ("topic", Lang::En) => "The page of this command",
        ("fail_on", Lang::De) => "Ab welcher Stufe der Rückgabewert 1 ist (sonst ask)",
        ("fail_on", Lang::En) => "The level from which the exit code is 1 (ask if not given)",
        ("strict", Lang::De) => "Auch dann 1 zurückgeben, wenn sich eine Regel mangels Angaben nicht prüfen ließ",
        ("strict", Lang::En) => {
            "Exit with 1 also where a rule could not be checked because the draft does not say enough"
        }
        ("fix", Lang::De) => "Verbessern, was den Sinn nicht ändert, und den Rest prüfen",
        ("fix", Lang::En) => "Mend what does not change the meaning, and check the rest",
        ("diff", Lang::De) => "Nur zeigen, was sich verbessern ließe; nichts schreiben",
        ("diff", Lang::En) => "Only show what could be mended; write nothing",
        ("redact", Lang::De) => "In der Antwort verdecken, was aufgefallen ist, etwa für Protokolle",
        ("redact", Lang::En) => "Hide in the answer what was noticed, for logs that others read",
        ("term", Lang::De) => "Die Begriffe; ohne Angabe oder mit `-`: von der Eingabe, je Zeile einer",
        ("term", Lang::En) => "The terms; if none is given, or with `-`: from the input, one a line",
        ("quiet", Lang::De) => "Nur zeigen, was zu tun ist",
        ("quiet", Lang::En) => "Show only what asks for something",
        ("rule", Lang::De) => "Eine Regel wie `topic.merger` oder eine Regelart wie `topic`",
        ("rule", Lang::En) => "A rule such as `topic.merger` or a kind such as `topic`",
        ("terms", Lang::De) => {
            "Auch die Begriffe des Leitfadens zeigen, die im Entwurf stehen, und wie sie gefunden werden"
        }
        ("terms", Lang::En) => "Also show the terms of the guideline that stand in the draft, and how they are found",
        ("packs", Lang::De) => "Die mitgelieferten Pakete statt des eigenen Leitfadens",
        ("packs", Lang::En) => "The packs that ship with taktvoll instead of the own guideline",
        ("why", Lang::De) => "Für diese Entwürfe sagen, warum sich jede Regel meldet oder nicht",
        ("why", Lang::En) => "Tell for these drafts why each rule says something, or nothing",
        ("coverage", Lang::De) => "Auch zeigen, was kein Beispiel vorführt: Regeln ohne Beispiele, Begriffe in keinem",
        ("coverage", Lang::En) => "Also show what no example exercises: rules without examples, terms in none",
        ("mutate", Lang::De) => {
            "Auch ausprobieren, ob ein Beispiel es merkt, wenn ein Begriff, eine Ausnahme oder eine Bedingung fehlt"
        }
        ("mutate", Lang::En) => {
            "Also try whether an example notices when a term, an exception or a condition is missing"
        }
        ("variants", Lang::De) => "Auch andere Formen, Hashtags und Verkleidungen der Beispiele ausprobieren",
        ("variants", Lang::En) => "Also try other forms, hashtags and disguises of the examples",
        ("folder", Lang::De) => "In diesem Ordner",
        ("folder", Lang::En) => "In this folder",
        ("help", Lang::De) => "Diese Hilfe zeigen",
        ("help", Lang::En) => "Show this help",
        ("version", Lang::De) => "Die Version und den Stand der Pakete zeigen",
        ("version", Lang::En) => "Show the version and the date of the packs",
        _ => "",
    }
}

/// The order of a help page.
pub const fn template(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "{about}\n\nAufruf: {usage}\n\n{all-args}",
        Lang::En => "{about}\n\nUsage: {usage}\n\n{all-args}",
    }
}

/// The heading above the commands.
pub const fn commands_heading(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Befehle",
        Lang::En => "Commands",
    }
}

/// The heading above the arguments.
pub const fn arguments_heading(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Angaben",
        Lang::En => "Arguments",
    }
}

/// The heading above the options.
pub const fn options_heading(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Optionen",
        Lang::En => "Options",
    }
}

/// `--version`: the version, and the day of the newest rule in the packs.
pub fn version(lang: Lang) -> String {
    let (version, packs) = (env!("CARGO_PKG_VERSION"), crate::rulefile::packs::DATE);
    match lang {
        Lang::De => format!("taktvoll {version} (Pakete vom {packs})\n"),
        Lang::En => format!("taktvoll {version} (packs of {packs})\n"),
    }
}

/// The line of a call: what clap writes there in English.
pub fn call(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => text.to_owned(),
        Lang::De => text.replace("[OPTIONS]", "[OPTIONEN]"),
    }
}

/// What an argument is for, and the values it takes.
pub fn with_values(help: &str, values: &[String], lang: Lang) -> String {
    match lang {
        Lang::De => format!("{help} [möglich: {}]", values.join(", ")),
        Lang::En => format!("{help} [possible: {}]", values.join(", ")),
    }
}

/// What stands for a value in the help.
pub fn placeholder(name: &str, lang: Lang) -> &'static str {
    match (name, lang) {
        ("FORMAT[=FILE]", Lang::De) => "FORM[=DATEI]",
        ("FORMAT[=FILE]", Lang::En) => "FORMAT[=FILE]",
        ("FORMAT", Lang::De) => "FORM",
        ("FORMAT", Lang::En) => "FORMAT",
        ("FILE", Lang::De) => "DATEI",
        ("FILE", Lang::En) => "FILE",
        ("PATH", Lang::De) => "PFAD",
        ("PATH", Lang::En) => "PATH",
        ("RULE", Lang::De) => "REGEL",
        ("RULE", Lang::En) => "RULE",
        ("REV", Lang::De) => "STAND",
        ("REV", Lang::En) => "REV",
        ("OLD", Lang::De) => "ALT",
        ("OLD", Lang::En) => "OLD",
        ("NEW", Lang::De) => "NEU",
        ("NEW", Lang::En) => "NEW",
        ("NAME", _) => "NAME",
        ("N", _) => "N",
        ("SHELL", _) => "SHELL",
        ("CODE", Lang::De) => "KÜRZEL",
        ("CODE", Lang::En) => "CODE",
        ("DATE", Lang::De) => "TAG",
        ("DATE", Lang::En) => "DATE",
        ("LANG", Lang::De) => "SPRACHE",
        ("LANG", Lang::En) => "LANG",
        ("WHEN", Lang::De) => "WANN",
        ("WHEN", Lang::En) => "WHEN",
        ("LEVEL", Lang::De) => "STUFE",
        ("LEVEL", Lang::En) => "LEVEL",
        ("COMMAND", Lang::De) => "BEFEHL",
        ("COMMAND", Lang::En) => "COMMAND",
        ("ACTION", _) => "create|show|prune",
        (_, Lang::De) => "WERT",
        (_, Lang::En) => "VALUE",
    }
}

/// A heading of the manual page.
pub fn man_heading(heading: &str, lang: Lang) -> &str {
    match (heading, lang) {
        ("SYNOPSIS", Lang::De) => "AUFRUF",
        ("DESCRIPTION", Lang::De) => "BESCHREIBUNG",
        ("OPTIONS", Lang::De) => "OPTIONEN",
        ("SUBCOMMANDS", Lang::De) => "BEFEHLE",
        (heading, _) => heading,
    }
}

/// Where all possibilities stand.
pub const fn see_help(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "`taktvoll --help` zeigt, was möglich ist.",
        Lang::En => "`taktvoll --help` shows what is possible.",
    }
}
