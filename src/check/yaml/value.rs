//! Values as the types of a claim file ask for them: with their place, each for itself, one or several.

use crate::article::Span;
use serde::de::{self, Deserializer, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// The name by which [`At`] asks for a place.
pub const AT: &str = "$at";
/// The name by which a type asks for one value or a list of them.
pub const ONE_OR_MANY: &str = "$one-or-many";

/// A value and where it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its bytes.
    pub span: Span,
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for At<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}

impl<'de, T: de::Deserialize<'de>> de::Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);
        impl<'de, T: de::Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = At<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a value with its place")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<At<T>, A::Error> {
                let missing = || de::Error::custom("no place");
                let start = parts.next_element()?.ok_or_else(missing)?;
                let end = parts.next_element()?.ok_or_else(missing)?;
                let value = parts.next_element()?.ok_or_else(missing)?;
                Ok(At { value, span: Span::new(start, end) })
            }
        }
        from.deserialize_newtype_struct(AT, Parts(PhantomData))
    }
}

/// A list in which a value that is wrong, and has been told, is passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Each<T>(pub Vec<T>);

impl<T> Default for Each<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Each<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}

impl<'de, T: de::Deserialize<'de>> de::Deserialize<'de> for Each<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Told<T>(Option<T>);
        impl<'de, T: de::Deserialize<'de>> de::Deserialize<'de> for Told<T> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Ok(Self(T::deserialize(from).ok()))
            }
        }
        let all = Vec::<Told<T>>::deserialize(from)?;
        Ok(Self(all.into_iter().filter_map(|told| told.0).collect()))
    }
}
