//! The words of the schema that stand in no table.

use super::Lang;

/// What the schema is of.
pub const fn title(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Ein Leitfaden für taktvoll: was in Beiträgen zu beachten ist.",
        Lang::En => "A guideline for taktvoll: what matters in posts.",
    }
}

/// What a table at the top of a rule file is for.
pub fn top(name: &str, lang: Lang) -> &'static str {
    match (name, lang) {
        ("extends", Lang::De) => "Pakete und Dateien, auf denen dieser Leitfaden aufbaut.",
        ("extends", Lang::En) => "Packs and files that this guideline builds upon.",
        ("people", Lang::De) => "Wer gefragt wird und wer zustimmt.",
        ("people", Lang::En) => "Who is asked and who agrees.",
        ("organisation", Lang::De) => "Wer hier spricht.",
        ("organisation", Lang::En) => "Who speaks here.",
        ("platform", Lang::De) => "Was auf einer Plattform für diese Organisation anders ist.",
        ("platform", Lang::En) => "What is different for this organisation on a platform.",
        ("defaults", Lang::De) => "Angaben, die Entwürfe in manchen Ordnern weglassen dürfen.",
        ("defaults", Lang::En) => "Front matter that drafts in some folders may leave out.",
        (_, Lang::De) => "Listen von Begriffen, in Regeln als `\"$name\"` zu verwenden.",
        (_, Lang::En) => "Lists of terms, to be used in rules as `\"$name\"`.",
    }
}

/// The text of an example.
pub const fn example_text(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Der Beitrag.",
        Lang::En => "The post.",
    }
}

/// The `hit` of an example.
pub const fn example_hit(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Die Zeichen, die unterstrichen sein müssen.",
        Lang::En => "The characters that must be underlined.",
    }
}
