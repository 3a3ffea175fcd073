//! Lists and mappings one entry after the other, as serde asks for them.

use super::node::Node;
use super::read::{KEY, Reader, Wrong};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

/// The values of a list one after the other.
pub struct Items<'n, 'p> {
    pub reader: Reader<'n, 'p>,
    pub items: &'n [Node],
}

impl<'n> SeqAccess<'n> for Items<'n, '_> {
    type Error = Wrong;

    fn next_element_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<Option<S::Value>, Wrong> {
        let Some((item, rest)) = self.items.split_first() else { return Ok(None) };
        self.items = rest;
        seed.deserialize(self.reader.at(item)).map(Some)
    }
}

/// The entries of a mapping one after the other.
pub struct Entries<'n, 'p> {
    pub reader: Reader<'n, 'p>,
    pub entries: Vec<&'n (Node, Node)>,
    pub next: usize,
}

impl<'n> MapAccess<'n> for Entries<'n, '_> {
    type Error = Wrong;

    fn next_key_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<Option<S::Value>, Wrong> {
        let Some((key, _)) = self.entries.get(self.next) else { return Ok(None) };
        let reader = Reader { key: KEY, ..self.reader.at(key) };
        seed.deserialize(reader).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<S::Value, Wrong> {
        let Some((key, value)) = self.entries.get(self.next) else { return Err(Wrong(None)) };
        self.next += 1;
        seed.deserialize(Reader { key: key.text().unwrap_or_default(), ..self.reader.at(value) })
    }
}

/// Start, end and value.
pub struct Place<'n, 'p> {
    pub reader: Reader<'n, 'p>,
    pub nth: usize,
}

impl<'n> SeqAccess<'n> for Place<'n, '_> {
    type Error = Wrong;

    fn next_element_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<Option<S::Value>, Wrong> {
        self.nth += 1;
        let span = self.reader.node.span;
        match self.nth {
            1 => seed.deserialize((span.start as u64).into_deserializer()).map(Some),
            2 => seed.deserialize((span.end as u64).into_deserializer()).map(Some),
            3 => seed.deserialize(self.reader).map(Some),
            _ => Ok(None),
        }
    }
}
