//! Changes to the text of a claim file, byte by byte, so that comments and layout stay as they are.

use super::anchor::{Anchor, Searched};
use super::drifted::{Drifted, drifted};
use super::finding::Fix;
use super::lint::named_claims;
use super::open::{Opened, open};
use super::schema::{Claim, Expectation};
use super::supply::Supply;
use super::yaml::{At, Limits, quoted};
use crate::article::Span;
use std::collections::HashMap;

/// The text of a claim file with changes made, if it is a claim file then too.
///
/// # Errors
/// When changes overlap, or the text would not be a claim file any more.
pub fn spliced(opened: &Opened, fixes: &[Fix]) -> Result<String, String> {
    let mut fixes: Vec<&Fix> = fixes.iter().collect();
    fixes.sort_by_key(|fix| fix.span);
    fixes.dedup();
    let (mut out, mut at) = (String::new(), 0);
    for fix in fixes {
        let kept = opened.text.get(at..fix.span.start).ok_or("two changes overlap")?;
        out.push_str(kept);
        out.push_str(&fix.text);
        at = fix.span.end;
    }
    out.push_str(opened.text.get(at..).unwrap_or_default());
    match open(&opened.path, out.clone(), Limits::default()).file {
        Some(_) => Ok(out),
        None => Err("the file would not be a claim file any more".to_owned()),
    }
}

/// The claim of a file with this id.
pub fn claim_named<'o>(opened: &'o Opened, id: &str) -> Option<&'o At<Claim>> {
    let mut claims = opened.file.iter().flat_map(|file| &file.claims.value.0);
    claims.find(|claim| claim.value.id.value.0 == id)
}

/// What a claim would quote of what its article says now, for each quotation that is gone.
///
/// # Errors
/// When there is no such claim, or nothing to accept.
pub fn accepted(opened: &Opened, supplies: &HashMap<&str, Supply>, id: &str) -> Result<Vec<Drifted>, String> {
    let claim = &claim_named(opened, id).ok_or_else(|| format!("there is no claim `{id}`"))?.value;
    let Some(Supply::Article(snapshot)) = supplies.get(claim.source.value.0.as_str()) else {
        return Err(format!("the article of `{id}` could not be read"));
    };
    let article = &snapshot.reading.article;
    let searched = Searched::new(&article.text);
    let lost = claim.quote.value.0.iter().filter(|quote| searched.anchor(&quote.value) == Anchor::Lost);
    let unlike = || format!("nothing in the article is much like the quotation of `{id}`");
    let near = lost.map(|quote| drifted(article, claim, &quote.value).ok_or_else(unlike));
    let near: Vec<Drifted> = near.collect::<Result<_, _>>()?;
    if near.is_empty() { Err(format!("the quotation of `{id}` has not drifted")) } else { Ok(near) }
}

impl From<&Drifted> for Fix {
    fn from(drifted: &Drifted) -> Self {
        Self { span: drifted.quoted, text: quoted(&drifted.now) }
    }
}

/// The expectations that rest on a claim.
pub fn resting<'o>(opened: &'o Opened, id: &str) -> Vec<&'o At<Expectation>> {
    let all = opened.file.iter().flat_map(|file| &file.expect.value.0);
    all.filter(|e| named_claims(&e.value).iter().any(|c| c.value.0 == id)).collect()
}

/// The changes that take a claim out, and every expectation that rests on it.
///
/// # Errors
/// When there is no such claim, or it shares its lines with something else.
pub fn rejected(opened: &Opened, id: &str) -> Result<Vec<Fix>, String> {
    let claim = claim_named(opened, id).ok_or_else(|| format!("there is no claim `{id}`"))?;
    let resting = resting(opened, id).into_iter();
    let spans = std::iter::once(claim.span).chain(resting.map(|expectation| expectation.span));
    let cut = |span: Span| {
        let span = lines(&opened.text, span)
            .ok_or_else(|| format!("`{id}` stands among others: take it out by hand"))?;
        Ok(Fix { span, text: String::new() })
    };
    spans.map(cut).collect()
}

/// The lines of an item of a list, if nothing else stands on them.
fn lines(text: &str, item: Span) -> Option<Span> {
    let start = text.get(..item.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let after = text.get(item.end..)?;
    let end = after.find('\n').map_or(text.len(), |newline| item.end + newline + 1);
    let before = Span::new(start, item.start).of(text).trim();
    let rest = Span::new(item.end, end).of(text).trim();
    (before == "-" && (rest.is_empty() || rest.starts_with('#'))).then(|| Span::new(start, end))
}
