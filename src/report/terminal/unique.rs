//! What only one article says: a compact list for each.

use super::cell::{Cell, Hanging};
use super::ink::Ink;
use super::look::Look;
use super::page::Page;
use super::{finding, passage, speaker};
use crate::alignment::ClaimRef;
use crate::comparison::{Note, Verdict};
use crate::report::gloss;
use crate::report::speaker::Speaker;
use crate::report::summary::count;
use crate::report::{Report, id};

/// Draws the lists beside or below one another.
pub fn draw(page: &mut Page, report: &Report) {
    let mut cells = vec![Cell::new(); report.subjects.len()];
    for (index, finding) in report.findings().filter(|(_, f)| f.verdict == Verdict::Unique) {
        for claim in &finding.claims {
            if let Some(cell) = cells.get_mut(claim.article) {
                cell.extend(entry(page.look, report, index, *claim));
                cell.extend(finding.notes.iter().map(|note| remark(page.look, note)));
            }
        }
    }
    if cells.iter().all(Vec::is_empty) {
        return;
    }
    page.section("Only in one article");
    page.blank();
    for (article, cell) in cells.iter_mut().enumerate() {
        cell.insert(0, heading(page.look, report, article));
    }
    page.cells(&cells);
}

/// What there is to say about an entry, below it.
fn remark(look: &Look, note: &Note) -> Hanging {
    let lead = look.flow().ours("  ", Ink::Plain);
    Hanging { lead, body: finding::remark(look, note) }
}

/// "< ONLY A  9 claims"
fn heading(look: &Look, report: &Report, article: usize) -> Hanging {
    let side = match article {
        0 => "<",
        1 => ">",
        _ => "*",
    };
    let number = count(report.count_only_in(article), "claim", "claims");
    let only = format!("{side} ONLY {}", id::letter(article));
    Hanging {
        lead: look.flow(),
        body: look.flow().ours(&only, Ink::Strong).ours(&format!("  {number}"), Ink::Plain),
    }
}

/// "· Repairs were due to begin next month.  ¶3:1", who says so below it unless the outlet does.
fn entry(look: &Look, report: &Report, finding: usize, of_claim: ClaimRef) -> Cell {
    let (Some(subject), Some(claim)) = (report.subjects.get(of_claim.article), report.claim(of_claim)) else {
        return Cell::new();
    };
    let article = &subject.reading.article;
    let lead = look.flow().ours(&format!("{} ", look.symbols().dot), Ink::Faint);
    let below = look.flow().ours(&" ".repeat(lead.width()), Ink::Plain);
    let place = speaker::place(look, article, claim.span);
    let extra = if look.verbose { format!("  {}", id::finding(finding)) } else { String::new() };
    let quote = passage::gloss(look, gloss::of(subject.reading, claim))
        .theirs(claim.span.of(&article.text), Ink::Plain);
    let body = quote.ours(&format!("  {place}{extra}"), Ink::Faint);
    let said = speaker::said_by(look, &Speaker::of(&article.metadata, of_claim.article, claim));
    let credited = claim.attribution.as_ref().is_some_and(|attribution| !attribution.act);
    let said = credited.then_some(Hanging { lead: below, body: said });
    [Hanging { lead, body }].into_iter().chain(said).collect()
}
