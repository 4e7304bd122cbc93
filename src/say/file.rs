//! Files that cannot be read or written, and those that were.

use super::Lang;

/// A file that cannot be read.
pub fn unreadable(path: &str, reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} lässt sich nicht lesen: {reason}"),
        Lang::En => format!("{path} cannot be read: {reason}"),
    }
}

/// A file that cannot be written.
pub fn unwritable(path: &str, reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} lässt sich nicht schreiben: {reason}"),
        Lang::En => format!("{path} cannot be written: {reason}"),
    }
}

/// Why a file cannot be opened, in plain words.
pub fn reason(error: &std::io::Error, lang: Lang) -> String {
    use std::io::ErrorKind;
    match (error.kind(), lang) {
        (ErrorKind::NotFound, Lang::De) => "die Datei gibt es nicht".to_owned(),
        (ErrorKind::NotFound, Lang::En) => "there is no such file".to_owned(),
        (ErrorKind::PermissionDenied, Lang::De) => "die Berechtigung fehlt".to_owned(),
        (ErrorKind::PermissionDenied, Lang::En) => "permission is missing".to_owned(),
        (ErrorKind::IsADirectory, Lang::De) => "es ist ein Ordner".to_owned(),
        (ErrorKind::IsADirectory, Lang::En) => "it is a folder".to_owned(),
        (ErrorKind::StorageFull, Lang::De) => "dort ist kein Platz mehr".to_owned(),
        (ErrorKind::StorageFull, Lang::En) => "there is no space left".to_owned(),
        (ErrorKind::InvalidData, Lang::De) => "der Text ist nicht in UTF-8 gespeichert".to_owned(),
        (ErrorKind::InvalidData, Lang::En) => "its text is not stored as UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

/// The answer could not be written to its end.
pub fn unfinished(reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Die Antwort lässt sich nicht zu Ende schreiben: {reason}"),
        Lang::En => format!("The answer cannot be written to its end: {reason}"),
    }
}

/// The answer would replace a draft.
pub fn output_is_input(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => {
            format!("{path} ist selbst ein Entwurf; die Antwort würde ihn ersetzen. Bitte eine andere Datei nennen.")
        }
        Lang::En => format!("{path} is a draft itself; the answer would replace it. Please name another file."),
    }
}

/// The folder of a file that is to be written is missing.
pub const fn no_such_folder(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "den Ordner gibt es nicht",
        Lang::En => "there is no such folder",
    }
}

/// Neither a file nor a folder, such as a pipe or a device.
pub const fn not_a_file(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "es ist weder eine Datei noch ein Ordner",
        Lang::En => "it is neither a file nor a folder",
    }
}

/// What `init` has written.
pub fn written(paths: &[String], lang: Lang) -> String {
    match lang {
        Lang::De => format!("Angelegt: {}.", super::all_of(paths, lang)),
        Lang::En => format!("Written: {}.", super::all_of(paths, lang)),
    }
}

/// `init` finds a file in its way.
pub fn already_there(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} gibt es schon. Nichts wurde verändert."),
        Lang::En => format!("{path} is already there. Nothing was changed."),
    }
}
