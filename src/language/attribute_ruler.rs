//! Tags and relations to universal parts of speech, features and some lemmas, by the model's table of rules.

use super::tables::{model_table, rows};
use super::{PartOfSpeech, Relation};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A token as the rules see it.
#[derive(Debug, Clone, Copy)]
pub struct Tagged<'t> {
    /// The form in lower case: [`lower`](super::lexeme::lower).
    pub lower: &'t str,
    /// The Penn Treebank tag.
    pub tag: &'t str,
    /// How it depends on its head.
    pub relation: Relation,
    /// Whether it is white space.
    pub space: bool,
}

/// What the rules say of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attributes {
    /// The universal part of speech.
    pub pos: PartOfSpeech,
    /// The morphological features as Universal Dependencies write them ("Number=Sing|Person=3"); empty for none.
    pub morph: &'static str,
    /// The lemma, where a rule gives it.
    pub lemma: Option<&'static str>,
}

/// One rule: conditions on a token and perhaps the next one, and what it sets on one of the two.
struct Rule {
    tag: Condition<&'static str>,
    lower: Condition<&'static str>,
    relation: Condition<Relation>,
    space: Option<bool>,
    next_lower: Condition<&'static str>,
    on_next: bool,
    sets: Sets,
}

/// The attributes a rule sets; those that are `None` stay as earlier rules left them.
struct Sets {
    pos: Option<PartOfSpeech>,
    morph: Option<&'static str>,
    lemma: Option<&'static str>,
}

/// Values that are allowed or forbidden; any value when none is given.
struct Condition<T> {
    values: Vec<T>,
    forbidden: bool,
}

impl<T: PartialEq> Condition<T> {
    fn parse(cell: &'static str, value: impl Fn(&'static str) -> T) -> Self {
        let forbidden = cell.starts_with('!');
        let values = cell.trim_start_matches('!').split(' ').filter(|v| !v.is_empty()).map(value).collect();
        Self { values, forbidden }
    }

    fn allows(&self, value: &T) -> bool {
        self.values.is_empty() || self.values.contains(value) != self.forbidden
    }
}

impl Rule {
    fn parse(cells: [&'static str; 10]) -> Self {
        let [_, tag, lower, relation, space, next_lower, sets_on, pos, morph, lemma] = cells;
        let given = |cell: &'static str| (!cell.is_empty()).then_some(cell);
        Self {
            tag: Condition::parse(tag, |v| v),
            lower: Condition::parse(lower, |v| v),
            relation: Condition::parse(relation, Relation::of),
            space: given(space).map(|s| s == "yes"),
            next_lower: Condition::parse(next_lower, |v| v),
            on_next: sets_on == "second",
            sets: Sets {
                pos: given(pos).map(PartOfSpeech::of),
                // "_" says that there are no features.
                morph: given(morph).map(|m| m.trim_matches('_')),
                lemma: given(lemma),
            },
        }
    }

    fn matches(&self, token: &Tagged<'_>, next: Option<&Tagged<'_>>) -> bool {
        self.tag.allows(&token.tag)
            && self.lower.allows(&token.lower)
            && self.relation.allows(&token.relation)
            && self.space.is_none_or(|s| s == token.space)
            && (self.next_lower.values.is_empty() || next.is_some_and(|n| self.next_lower.allows(&n.lower)))
    }
}

/// The rules in order, and by tag those that may concern a token that has it.
struct Ruler {
    rules: Vec<Rule>,
    by_tag: FxHashMap<&'static str, Vec<usize>>,
    without_tag: Vec<usize>,
}

static RULER: LazyLock<Ruler> = LazyLock::new(|| {
    let rules: Vec<_> = rows(model_table!("attribute_rules.tsv")).map(Rule::parse).collect();
    let concern = |tag| (0..rules.len()).filter(|&r| rules[r].on_next || rules[r].tag.allows(&tag)).collect();
    let tags = rules.iter().flat_map(|r| &r.tag.values);
    let by_tag = tags.map(|tag| (*tag, concern(*tag))).collect();
    let without_tag = concern("");
    Ruler { rules, by_tag, without_tag }
});

/// The attributes of every token, in order.
pub fn apply(tokens: &[Tagged<'_>]) -> Vec<Attributes> {
    (0..tokens.len()).map(|at| attributes(tokens, at)).collect()
}

/// What the rules say of the token at `at`; later rules overrule earlier ones.
fn attributes(tokens: &[Tagged<'_>], at: usize) -> Attributes {
    let ruler = &*RULER;
    let mut all = Attributes { pos: PartOfSpeech::Other, morph: "", lemma: None };
    let concerning = ruler.by_tag.get(tokens[at].tag).unwrap_or(&ruler.without_tag);
    for rule in concerning.iter().map(|&r| &ruler.rules[r]) {
        let Some(first) = at.checked_sub(usize::from(rule.on_next)) else { continue };
        if rule.matches(&tokens[first], tokens.get(first + 1)) {
            all.pos = rule.sets.pos.unwrap_or(all.pos);
            all.morph = rule.sets.morph.unwrap_or(all.morph);
            all.lemma = rule.sets.lemma.or(all.lemma);
        }
    }
    all
}
