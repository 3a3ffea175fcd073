//! Claims as the report writes them.

use super::offset::Offsets;
use super::{schema, values};
use crate::alignment::ClaimRef;
use crate::claim::{Attribution, Claim, Cue, Name, Source};
use crate::report::id;

/// The claims of one article, in their order.
pub fn all<'a>(article: usize, claims: &'a [Claim], offsets: &Offsets<'a>) -> Vec<schema::Claim<'a>> {
    let place = |claim| id::claim(ClaimRef { article, claim });
    claims.iter().enumerate().map(|(index, c)| claim(place(index), c, offsets)).collect()
}

fn claim<'a>(id: String, claim: &'a Claim, offsets: &Offsets<'a>) -> schema::Claim<'a> {
    schema::Claim {
        id,
        text: &claim.text,
        span: offsets.span(claim.span),
        quote: offsets.words(claim.span),
        also: claim.also.iter().map(|span| offsets.span(*span)).collect(),
        subject: claim.statement.subject.as_deref(),
        predicate: Some(claim.statement.predicate.as_str()).filter(|predicate| !predicate.is_empty()),
        objects: &claim.statement.objects,
        attribution: claim.attribution.as_ref().map(|a| attribution(a, offsets)),
        polarity: claim.polarity.into(),
        certainty: claim.certainty.into(),
        realis: claim.realis.into(),
        quantities: values::quantities(claim, offsets),
        times: values::times(claim, offsets),
        places: values::places(claim, offsets),
        entities: claim.names.iter().map(|name| entity(name, offsets)).collect(),
    }
}

fn attribution<'a>(from: &'a Attribution, offsets: &Offsets<'a>) -> schema::Attribution<'a> {
    schema::Attribution {
        speaker: from.speaker.as_deref(),
        role: from.role.as_deref(),
        anonymous: from.anonymous,
        source: from.source.as_ref().map(|s| source(s, offsets)),
        cue: from.cue.as_ref().map(|c| cue(c, offsets)),
        content: schema::Content { span: offsets.span(from.content) },
        kind: from.manner.into(),
        stance: from.stance.into(),
        chain: &from.chain,
        times: values::times_of(&from.times, offsets),
        act: from.act,
    }
}

fn source<'a>(source: &'a Source, offsets: &Offsets<'a>) -> schema::Words<'a> {
    schema::Words { text: &source.text, span: offsets.span(source.span) }
}

fn cue<'a>(cue: &'a Cue, offsets: &Offsets<'a>) -> schema::Cue<'a> {
    schema::Cue { text: &cue.text, lemma: &cue.lemma, span: offsets.span(cue.span) }
}

fn entity<'a>(name: &'a Name, offsets: &Offsets<'a>) -> schema::Entity<'a> {
    schema::Entity {
        text: &name.text,
        span: offsets.span(name.span),
        name: &name.name,
        kind: name.kind.into(),
    }
}
