//! Reads `rules/platforms.toml`, which ships inside the binary.

use std::sync::OnceLock;

use toml::de::{DeTable, DeValue};

use super::{Bound, Confidence, Grammar, Limit, Platform, Refused, Trait, Unit};

const SHIPPED: &str = include_str!("../../rules/platforms.toml");

/// The shipped platforms, read once. What cannot be read is left out; a test keeps that from ever shipping.
pub(super) fn shipped() -> &'static [Platform] {
    static PLATFORMS: OnceLock<Vec<Platform>> = OnceLock::new();
    PLATFORMS.get_or_init(|| read(SHIPPED).0)
}

/// The platforms of a table in the order of their ids, and every mistake in it.
fn read(source: &str) -> (Vec<Platform>, Vec<String>) {
    let mut mistakes = Vec::new();
    let root = match DeTable::parse(source) {
        Ok(root) => root.into_inner(),
        Err(error) => return (Vec::new(), vec![error.to_string()]),
    };
    let mut platforms = Vec::new();
    for (id, entry) in &root {
        let id = id.get_ref().as_ref();
        match platform(id, entry.get_ref()) {
            Ok(read) => platforms.push(read),
            Err(mistake) => mistakes.push(format!("{id}: {mistake}")),
        }
    }
    (platforms, mistakes)
}

fn platform(id: &str, entry: &DeValue<'_>) -> Result<Platform, String> {
    let table = entry.as_table().ok_or("not a table")?;
    let mut platform = Platform::blank(id, "");
    for (key, value) in table {
        let (key, value) = (key.get_ref().as_ref(), value.get_ref());
        match key {
            "name" => platform.name.push_str(text(value).ok_or("name is not a text")?),
            "aliases" => {
                for alias in value.as_array().ok_or("aliases is not a list")? {
                    platform.aliases.push(text(alias.get_ref()).ok_or("an alias is not a text")?.to_owned());
                }
            }
            "grammar" => platform.grammar = text(value).and_then(Grammar::of_word).ok_or("unknown grammar")?,
            "unit" => platform.unit = text(value).and_then(Unit::of_word).ok_or("unknown unit")?,
            "unit_assumed" => platform.unit_assumed = flag(key, value)?,
            "hashtags_work" => platform.hashtags_work = flag(key, value)?,
            "links_work" => platform.links_work = flag(key, value)?,
            "counts_content_warning" => platform.counts_content_warning = flag(key, value)?,
            "counts_server_of_mentions" => platform.counts_server_of_mentions = flag(key, value)?,
            "refuses" => {
                let (characters, source, confidence) = sourced(key, value)?;
                let characters = text(characters).ok_or("refuses is not a text")?.to_owned();
                platform.refused = Some(Refused { characters, source, confidence });
            }
            "renders_markdown" => platform.renders_markdown = Some(fact(key, value)?),
            "needs_media" => platform.needs_media = Some(fact(key, value)?),
            "limits" => {
                for (bound, limit) in value.as_table().ok_or("limits is not a table")? {
                    let bound = bound.get_ref().as_ref();
                    let known = Bound::of_word(bound).ok_or_else(|| format!("unknown limit {bound}"))?;
                    let (number, source, confidence) = sourced(bound, limit.get_ref())?;
                    let number = whole(number).ok_or_else(|| format!("{bound} is not a whole number"))?;
                    platform.limits.push((known, Limit { value: number, source, confidence }));
                }
            }
            _ => return Err(format!("unknown key {key}")),
        }
    }
    if platform.name.is_empty() { Err("no name".to_owned()) } else { Ok(platform) }
}

fn fact(key: &str, value: &DeValue<'_>) -> Result<Trait, String> {
    let (holds, source, confidence) = sourced(key, value)?;
    Ok(Trait { holds: flag(key, holds)?, source, confidence })
}

/// A fact: its value, where it is from, how sure it is. Nothing ships without a source.
fn sourced<'a>(key: &str, value: &'a DeValue<'a>) -> Result<(&'a DeValue<'a>, String, Confidence), String> {
    let table = value.as_table().ok_or_else(|| format!("{key} is not a table"))?;
    let part = |name| table.get(name).map(toml::Spanned::get_ref);
    let number = part("value").ok_or_else(|| format!("{key} has no value"))?;
    let source = part("source").and_then(text).filter(|source| !source.is_empty());
    let source = source.ok_or_else(|| format!("{key} has no source"))?;
    let confidence = part("confidence").and_then(text).and_then(Confidence::of_word);
    Ok((number, source.to_owned(), confidence.ok_or_else(|| format!("{key} has no confidence"))?))
}

fn text<'a>(value: &'a DeValue<'_>) -> Option<&'a str> {
    value.as_str()
}

fn flag(key: &str, value: &DeValue<'_>) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| format!("{key} is neither true nor false"))
}

fn whole(value: &DeValue<'_>) -> Option<usize> {
    value.as_integer().and_then(|number| number.as_str().parse().ok())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_shipped_table_has_no_mistakes() {
        let (platforms, mistakes) = read(SHIPPED);
        assert_eq!(mistakes, Vec::<String>::new());
        let names: Vec<_> = platforms
            .iter()
            .flat_map(|p| [p.id(), p.name()].into_iter().chain(p.aliases()))
            .map(str::to_owned)
            .collect();
        assert!(platforms.len() >= 24, "{names:?}");
        let ids: BTreeSet<_> = platforms.iter().map(Platform::id).collect();
        assert_eq!(ids.len(), platforms.len());
        for name in &names {
            let owners: BTreeSet<_> = platforms.iter().filter(|p| p.is_called(name)).map(Platform::id).collect();
            assert_eq!(owners.len(), 1, "{name} is {owners:?}");
        }
    }

    #[test]
    fn every_shipped_limit_says_where_it_is_from() {
        for platform in shipped() {
            for (bound, limit) in platform.limits() {
                assert!(limit.source.len() > 3, "{} {}", platform.id(), bound.word());
                assert_ne!(limit.confidence, Confidence::OwnSetting);
                assert!(limit.value > 0);
            }
        }
    }

    #[test]
    fn a_platform_without_a_grammar_of_its_own_is_only_a_table() {
        let (platforms, mistakes) = read(
            r#"
            [plaza]
            name = "Plaza"
            aliases = ["plaza-de"]
            grammar = "general"
            unit = "graphemes"
            counts_content_warning = true
            renders_markdown = { value = false, source = "plaza.example/help", confidence = "official-doc" }
            limits.post = { value = 120, source = "plaza.example/help", confidence = "official-doc" }
            limits.link_cost = { value = 10, source = "plaza.example/help", confidence = "official-doc" }
            limits.fold = { value = 20, source = "plaza.example/help", confidence = "secondary" }
        "#,
        );
        assert_eq!(mistakes, Vec::<String>::new());
        let [plaza] = platforms.as_slice() else { panic!("one platform: {platforms:?}") };
        let text = "Grüße an @anna aus #Köln 👩‍👩‍👧: https://sonnberg.example/ein/langer/pfad";
        let length = plaza.measure(text, Some("Essen"));
        assert_eq!((length.value, length.max, length.valid), (28 + 10 + 5, Some(120), true));
        let kinds: Vec<_> = plaza.entities(text).iter().map(|entity| entity.kind.word()).collect();
        assert_eq!(kinds, ["mention", "hashtag", "emoji", "url"]);
        assert_eq!(plaza.fold(text).map(|fold| &text[..fold.at]), Some("Grüße an @anna aus #"));
        assert!(plaza.is_called("Plaza DE") && plaza.renders_markdown().is_some_and(|markdown| !markdown.holds));
    }

    #[test]
    fn a_broken_table_says_what_is_wrong_and_keeps_the_rest() {
        let mistake = |line: &str| read(&format!("[a]\nname = \"A\"\n{line}\n[b]\nname = \"B\"")).1.join("; ");
        assert_eq!(mistake("unit = \"letters\""), "a: unknown unit");
        assert_eq!(mistake("limits.post = { value = 3 }"), "a: post has no source");
        assert_eq!(
            mistake("limits.post = { value = -3, source = \"s\", confidence = \"secondary\" }"),
            "a: post is not a whole number"
        );
        assert_eq!(mistake("limits.cats = 3"), "a: unknown limit cats");
        assert_eq!(mistake("colour = \"red\""), "a: unknown key colour");
        assert_eq!(read("[a]\nunit = 3\n[b]\nname = \"B\"").0.len(), 1);
        assert!(read("[a").0.is_empty());
    }
}
