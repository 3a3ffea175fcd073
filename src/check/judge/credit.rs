//! Whom an article credits with a claim.

use super::expectation::Verdict;
use super::together::no_claim;
use super::{Anchored, Desk};
use crate::claim::{Attribution, Claim};
use std::collections::HashSet;

/// Words that tell no source from another.
const IDLE: &[&str] = &["the", "a", "an", "of", "his", "her", "its", "their", "and"];

/// Judges that an article credits a claim to somebody.
pub fn attributed(desk: &Desk, claim: &Anchored, to: &str) -> Verdict {
    let Some(shelved) = desk.articles.get(claim.article) else {
        return Verdict::unsure(no_claim(claim), Vec::new());
    };
    let reading = &shelved.snapshot.reading;
    let read: Vec<&Claim> = desk.read_from(claim).into_iter().filter_map(|n| reading.claims.get(n)).collect();
    let id = &claim.claim.id.value.0;
    let Some(first) = read.first() else { return Verdict::unsure(no_claim(claim), vec![desk.quoted(claim)]) };
    if read.iter().filter_map(|c| c.attribution.as_ref()).any(|credit| names(credit, to)) {
        return Verdict::passed(format!("`{}` credits `{id}` to {to}", shelved.id));
    }
    let sentence =
        reading.sentences.get(first.sentence).map(|s| s.span.of(shelved.searched.text)).unwrap_or_default();
    if words(to).is_subset(&words(sentence)) {
        let reason =
            format!("{to} is named in the sentence of `{id}`, but it is not clear that the words are theirs");
        return Verdict::unsure(reason, vec![desk.quoted(claim)]);
    }
    match &first.attribution {
        None => Verdict::failed(
            format!("`{}` says `{id}` in its own voice", shelved.id),
            vec![desk.quoted(claim)],
        ),
        Some(credit) => {
            let said =
                credit.speaker.as_deref().or(credit.role.as_deref()).unwrap_or("a source without a name");
            let span = credit.source.as_ref().map(|s| s.span).or(credit.cue.as_ref().map(|c| c.span));
            let place = span.map(|span| desk.excerpt(claim.article, span).labelled("credited here"));
            let places = place.into_iter().chain([desk.quoted(claim)]).take(1).collect();
            Verdict::failed(format!("`{}` credits `{id}` to {said}", shelved.id), places)
        }
    }
}

/// Whether a credit is to somebody: by the full name, the office, the last name or the words of the article.
fn names(credit: &Attribution, to: &str) -> bool {
    let wanted = words(to);
    let forms =
        [credit.speaker.as_deref(), credit.role.as_deref(), credit.source.as_ref().map(|s| s.text.as_str())];
    let all: HashSet<String> = forms.iter().flatten().flat_map(|form| words(form)).collect();
    !wanted.is_empty()
        && (wanted.is_subset(&all) || forms.iter().flatten().any(|form| is_part(&words(form), &wanted)))
}

/// Whether the words of a form are all among those wanted.
fn is_part(form: &HashSet<String>, wanted: &HashSet<String>) -> bool {
    !form.is_empty() && form.is_subset(wanted)
}

fn words(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').map(str::to_lowercase);
    words
        .map(|word| word.trim_end_matches("'s").to_owned())
        .filter(|w| !w.is_empty() && !IDLE.contains(&w.as_str()))
        .collect()
}
