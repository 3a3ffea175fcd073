//! The format of a claim file, version 1: its one definition. The JSON Schema and the docs come from here.

use super::form::{Beside, Day, Exact, Id, Language, Location, Name, Statement, Story, Sum, Web};
use super::yaml::{At, Each, ONE_OR_MANY};
use crate::comparison;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// The version of the format.
pub const VERSION: u64 = 1;

/// A claim file: which claims articles make, anchored by quotation, and what is expected of them together.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "claimdiff claim file, version 1")]
pub struct ClaimFile {
    /// The version of the format: 1.
    #[schemars(schema_with = "version")]
    pub claimdiff: At<u64>,
    /// What the articles are about.
    pub story: Option<Story>,
    /// The articles, each under an id.
    pub sources: At<Sources>,
    /// What the articles claim.
    #[schemars(length(min = 1, max = 2000))]
    pub claims: At<Each<At<Claim>>>,
    /// What is expected of the claims together.
    #[serde(default)]
    #[schemars(length(max = 4000))]
    pub expect: At<Each<At<Expectation>>>,
}

/// The articles by id, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources(pub Vec<(At<Id>, Source)>);

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// A local snapshot, relative to this file, inside the project.
    pub path: At<Location>,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<Name>,
    /// Where it was published; never fetched.
    pub url: Option<Web>,
    /// The day it was published.
    pub published: Option<Day>,
    /// The day the snapshot was taken.
    pub retrieved: Option<Day>,
    /// Its language, as a BCP 47 tag.
    pub lang: Option<At<Language>>,
    /// Its character encoding, when it is not UTF-8.
    pub encoding: Option<At<String>>,
    /// The SHA-256 sum of the snapshot.
    pub sha256: Option<At<Sum>>,
}

/// Something that an article states.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id, unique in the file.
    pub id: At<Id>,
    /// The source that states it.
    pub source: At<Id>,
    /// One checkable statement.
    pub text: At<Statement>,
    /// Whom the article credits with it.
    pub by: Option<Name>,
    /// The words of the article that state it.
    pub quote: At<Quotes>,
    /// Words to find it by.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// One quotation, or up to 8.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotes(pub Vec<At<Quote>>);

/// Words of an article: a TextQuoteSelector of the W3C Web Annotation model.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words.
    pub exact: At<Exact>,
    /// Words right before them, to tell them from the same words elsewhere.
    pub prefix: Option<At<Beside>>,
    /// Words right after them.
    pub suffix: Option<At<Beside>>,
    /// Where they began, in code points of the article's text; only breaks ties.
    pub start: Option<At<u64>>,
}

/// What is expected of claims: exactly one of agree, differ, omits, states, attributed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = [
    {"required": ["agree"]}, {"required": ["differ"]}, {"required": ["omits"]}, {"required": ["states"]},
    {"required": ["attributed"]},
]))]
pub struct Expectation {
    /// Its id, unique in the file.
    pub id: Option<At<Id>>,
    /// These claims state the same, and do not differ.
    #[schemars(length(min = 2, max = 32))]
    pub agree: Option<At<Vec<At<Id>>>>,
    /// These claims are about the same, and differ.
    #[schemars(length(min = 2, max = 32))]
    pub differ: Option<At<Vec<At<Id>>>>,
    /// With differ: what they differ in.
    #[serde(default)]
    pub on: Vec<At<Aspect>>,
    /// The source does not say what the claim states.
    pub omits: Option<At<InSource>>,
    /// The source says what the claim states too.
    pub states: Option<At<InSource>>,
    /// The article credits the claim to somebody.
    pub attributed: Option<At<Credit>>,
    /// Why it is expected.
    pub because: Option<String>,
    /// How much it weighs when it fails: error unless said otherwise.
    pub severity: Option<Severity>,
    /// The day after which somebody should look at it again.
    pub until: Option<At<Day>>,
}

/// A source and a claim of another source.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InSource {
    /// The source.
    pub source: At<Id>,
    /// The claim.
    pub claim: At<Id>,
}

/// A claim and whom its article credits.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// The claim.
    pub claim: At<Id>,
    /// Whom the article credits with it.
    pub to: At<Name>,
}

/// How much a failed expectation weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It fails the build.
    Error,
    /// It fails the build under --strict.
    Warning,
}

macro_rules! aspects {
    ($($name:ident),*) => {
        /// What claims differ in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, JsonSchema)]
        #[serde(rename_all = "lowercase")]
        #[allow(missing_docs, reason = "each variant is the word it is named for")]
        pub enum Aspect { $($name),* }

        impl From<Aspect> for comparison::Kind {
            fn from(aspect: Aspect) -> Self {
                match aspect { $(Aspect::$name => Self::$name),* }
            }
        }
    };
}

aspects!(Number, Time, Place, Actor, Name, Action, Polarity, Certainty, Attribution, Quote, Cause);

/// The JSON Schema of the format, drawn from the types above.
pub fn json_schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft07();
    let mut schema = settings.into_generator().into_root_schema_for::<ClaimFile>();
    schema.insert("$id".to_owned(), "claims.v1.schema.json".into());
    schema.to_value()
}

/// The same as it is published: `docs/claims.v1.schema.json`.
pub fn published() -> String {
    // Writing to memory fails for no value.
    serde_json::to_string_pretty(&json_schema()).unwrap_or_default() + "\n"
}

fn version(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"const": VERSION})
}

impl<'de> Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Sources;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("sources by id")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Sources, A::Error> {
                let mut all = Vec::new();
                let mut wrong = None;
                while let Some(id) = entries.next_key()? {
                    // A source that is wrong has been told; the others are read all the same.
                    match entries.next_value() {
                        Ok(source) => all.push((id, source)),
                        Err(error) => wrong = Some(error),
                    }
                }
                wrong.map_or(Ok(Sources(all)), Err)
            }
        }
        from.deserialize_map(Entries)
    }
}

impl JsonSchema for Sources {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Sources".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object", "minProperties": 1, "maxProperties": 32,
            "propertyNames": generator.subschema_for::<Id>(),
            "additionalProperties": generator.subschema_for::<Source>(),
        })
    }
}

impl<'de> Deserialize<'de> for Quotes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Quotes;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a quotation or a list of them")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Quotes, A::Error> {
                let mut all = Vec::new();
                while let Some(quote) = items.next_element()? {
                    all.push(quote);
                }
                if all.is_empty() {
                    return Err(A::Error::custom("there is no quotation"));
                }
                Ok(Quotes(all))
            }
        }
        from.deserialize_newtype_struct(ONE_OR_MANY, All)
    }
}

impl JsonSchema for Quotes {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Quotes".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let quote = generator.subschema_for::<Quote>();
        json_schema!({"oneOf": [quote, {"type": "array", "minItems": 1, "maxItems": 8, "items": quote}]})
    }
}
