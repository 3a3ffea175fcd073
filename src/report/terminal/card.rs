//! Index cards: one claim each.

use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
use super::page::Page;
use super::speaker;
use crate::alignment::ClaimRef;
use crate::article::Article;
use crate::claim::{Certainty, Claim, Polarity, Realis};
use crate::report::speaker::Speaker;
use crate::report::{Subject, id, word};

/// Columns that the two sides of a card take: a bar and a space each.
const SIDES: usize = 4;

/// Draws a card for each claim of an article.
pub fn draw(page: &mut Page, index: usize, subject: &Subject) {
    for (number, claim) in subject.reading.claims.iter().enumerate() {
        let name = id::claim(ClaimRef { article: index, claim: number });
        let paragraphs = paragraphs(page.look, &subject.reading.article, index, claim);
        page.blank();
        match page.look.width {
            Some(width) => boxed(page, &name, &paragraphs, width),
            None => {
                page.line(&page.look.flow().ours(&name, Ink::Faint));
                paragraphs.iter().for_each(|text| page.line(text));
            }
        }
    }
}

/// The statement; the article's own words where they are others; who says so and where; what is out of the ordinary.
fn paragraphs(look: &Look, article: &Article, index: usize, claim: &Claim) -> Vec<Flow> {
    let quote = claim.span.of(&article.text);
    let labelled = |label: &str| look.flow().ours(label, Ink::Faint).ours(": ", Ink::Faint);
    let written = (words(quote) != words(&claim.text)).then(|| labelled("written").theirs(quote, Ink::Plain));
    let modes = modes(claim).join(", ");
    let told = (!modes.is_empty()).then(|| labelled("told as").ours(&modes, Ink::Plain));
    let statement = look.flow().theirs(&claim.text, Ink::Strong);
    let said = speaker::line(look, article, claim, &Speaker::of(&article.metadata, index, claim));
    [Some(statement), written, Some(said), saying(look, article, claim), told].into_iter().flatten().collect()
}

/// When it was said, if the article tells: "said when: Tuesday (2018-06-12)".
fn saying(look: &Look, article: &Article, claim: &Claim) -> Option<Flow> {
    let times = &claim.attribution.as_ref().filter(|a| !a.act && !a.times.is_empty())?.times;
    let label = look.flow().ours("said when", Ink::Faint).ours(": ", Ink::Faint);
    Some(times.iter().enumerate().fold(label, |flow, (at, time)| {
        let flow = if at > 0 { flow.ours(", ", Ink::Faint) } else { flow };
        let flow = flow.theirs(time.span.of(&article.text), Ink::Plain);
        match &time.value {
            Some(value) => flow.ours(&format!(" ({value})"), Ink::Faint),
            None => flow,
        }
    }))
}

/// Letters and digits, to tell whether two texts are more than punctuation and case apart.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How the claim is put, where that is not the usual way.
fn modes(claim: &Claim) -> Vec<&'static str> {
    let polarity =
        (claim.polarity != Polarity::Affirmed).then(|| word::Polarity::from(claim.polarity).word());
    let certainty =
        (claim.certainty != Certainty::Certain).then(|| word::Certainty::from(claim.certainty).word());
    let realis = (claim.realis != Realis::Done).then(|| word::Realis::from(claim.realis).word());
    [polarity, certainty, realis].into_iter().flatten().collect()
}

fn boxed(page: &mut Page, name: &str, paragraphs: &[Flow], width: usize) {
    let symbols = page.look.symbols();
    let [top_left, top_right, bottom_left, bottom_right] = symbols.corners;
    let edge = |left: &str, name: &str, right: &str| {
        let rule = symbols.rule.repeat(width.saturating_sub(2 + name.chars().count()));
        page.look.flow().ours(&format!("{left}{name}{rule}{right}"), Ink::Faint)
    };
    let (top, bottom) =
        (edge(top_left, &format!(" {name} "), top_right), edge(bottom_left, "", bottom_right));
    page.line(&top);
    for line in paragraphs.iter().flat_map(|text| text.wrap(Some(width.saturating_sub(SIDES)))) {
        page.boxed(line, width);
    }
    page.line(&bottom);
}
