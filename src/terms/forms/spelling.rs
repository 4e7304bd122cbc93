//! English words as they are written on either side of the Atlantic.

/// British words that end in -our; American ones end in -or.
const OUR: &[&str] = &[
    "armour",
    "behaviour",
    "candour",
    "clamour",
    "colour",
    "endeavour",
    "favour",
    "flavour",
    "glamour",
    "harbour",
    "honour",
    "humour",
    "labour",
    "neighbour",
    "odour",
    "parlour",
    "rancour",
    "rigour",
    "rumour",
    "saviour",
    "splendour",
    "tumour",
    "valour",
    "vapour",
    "vigour",
];

/// Other words with two spellings.
const SPELLINGS: &[(&str, &str)] = &[
    ("analyse", "analyze"),
    ("aluminium", "aluminum"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("cheque", "check"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("fibre", "fiber"),
    ("fulfil", "fulfill"),
    ("grey", "gray"),
    ("jewellery", "jewelry"),
    ("licence", "license"),
    ("litre", "liter"),
    ("metre", "meter"),
    ("offence", "offense"),
    ("practise", "practice"),
    ("programme", "program"),
    ("sceptical", "skeptical"),
    ("theatre", "theater"),
    ("tyre", "tire"),
];

/// The folded word `form` as it is written on the other side of the Atlantic; nothing where that is the same.
pub(super) fn other_spelling(form: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 4] = [("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze")];
    const SHORTEST: usize = 6;
    let other = SPELLINGS.iter().find_map(|&(one, other)| match form {
        _ if form == one => Some(other),
        _ if form == other => Some(one),
        _ => None,
    });
    if let Some(other) = other {
        return Some(other.to_owned());
    }
    let stem = form.strip_suffix("our").filter(|_| OUR.contains(&form));
    let american = || form.strip_suffix("or").filter(|stem| OUR.contains(&[stem, "our"].concat().as_str()));
    if let Some(stem) = stem {
        return Some([stem, "or"].concat());
    }
    if let Some(stem) = american() {
        return Some([stem, "our"].concat());
    }
    ENDINGS.iter().filter(|_| form.len() >= SHORTEST).find_map(|&(one, other)| {
        let swap = |from: &str, to: &str| form.strip_suffix(from).map(|stem| [stem, to].concat());
        swap(one, other).or_else(|| swap(other, one))
    })
}
