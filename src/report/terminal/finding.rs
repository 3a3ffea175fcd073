//! A finding: what it is, why, and the words of each article.

use super::cell::{Cell, Hanging};
use super::flow::Flow;
use super::ink::Ink;
use super::look::{INDENT, Look};
use super::page::Page;
use super::passage::Passage;
use super::{evidence, header, speaker};
use crate::article::{Article, Span};
use crate::comparison::{Difference, Finding, Note, Verdict};
use crate::report::{Report, id, word};

/// Draws an agreement or a difference, `index` being its number among all findings.
pub fn draw(page: &mut Page, report: &Report, index: usize, finding: &Finding) {
    page.blank();
    let look = page.look;
    page.hanging(&heading(look, report, index, finding));
    for difference in &finding.differences {
        page.paragraph(INDENT, &reason(look, difference));
    }
    let drawing = Drawing { look, report, finding, changed: evidence::changed(report, finding) };
    page.cells(&(0..report.subjects.len()).map(|article| drawing.cell(article)).collect::<Vec<_>>());
    for note in &finding.notes {
        page.paragraph(INDENT, &remark(look, note));
    }
}

/// "≠ DIFFER  Twelve people were hurt"
fn heading(look: &Look, report: &Report, index: usize, finding: &Finding) -> Hanging {
    let (symbol, name, ink) = match finding.verdict {
        Verdict::Difference => (look.symbols().differ, "DIFFER", Ink::Differ),
        Verdict::Agreement | Verdict::Unique => (look.symbols().agree, "AGREE", Ink::Agree),
    };
    let lead = look.flow().ours(&format!("{symbol} {name}"), ink).ours("  ", Ink::Plain);
    let title = finding.claims.first().and_then(|claim| report.claim(*claim)).map_or("", |c| c.text.as_str());
    let body = look.flow().theirs(title, Ink::Strong);
    let extra = format!("  {} {} {:.2}", id::finding(index), look.symbols().dot, finding.similarity);
    Hanging { lead, body: if look.verbose { body.ours(&extra, Ink::Faint) } else { body } }
}

/// "number conflict (N1): 48 is outside 'more than 50'"
fn reason(look: &Look, difference: &Difference) -> Flow {
    let kind = word::Kind::from(difference.rule.kind()).word();
    let grade = word::Grade::from(difference.grade).word();
    let flow = look.flow().ours(&format!("{kind} {grade}"), Ink::Differ);
    flow.ours(&format!(" ({}): ", difference.rule.code()), Ink::Plain).theirs(&difference.why, Ink::Plain)
}

/// "note (N3): B is more exact: 53"
fn remark(look: &Look, note: &Note) -> Flow {
    let flow = look.flow().ours(&format!("note ({}): ", note.rule.code()), Ink::Faint);
    flow.theirs(&note.why, Ink::Plain)
}

/// A finding being drawn.
struct Drawing<'a> {
    look: &'a Look,
    report: &'a Report<'a>,
    finding: &'a Finding,
    changed: Vec<(crate::alignment::ClaimRef, Vec<Span>)>,
}

impl Drawing<'_> {
    /// What one article says: each claim's words, who says so and where, and evidence that stands elsewhere.
    fn cell(&self, index: usize) -> Cell {
        let Some(article) = self.report.article(index) else { return Cell::new() };
        let mut left = evidence::of(self.finding, index);
        let mut cell = Cell::new();
        for of_claim in self.finding.claims.iter().filter(|c| c.article == index) {
            let Some(claim) = self.report.claim(*of_claim) else { continue };
            let span = evidence::shown(self.report, self.finding, *of_claim);
            let changed =
                self.changed.iter().filter(|(c, _)| c == of_claim).flat_map(|(_, words)| words.clone());
            let evidence = left.extract_if(.., |e| span.covers(*e)).collect();
            let passage = Passage { text: &article.text, span, evidence, changed: changed.collect() };
            let lead = header::lead(self.look, cell.is_empty().then_some(index));
            cell.push(Hanging { lead, body: passage.flow(self.look) });
            cell.push(self.below(speaker::line(self.look, article, index, claim)));
        }
        cell.extend(left.into_iter().map(|span| self.elsewhere(article, span)));
        cell
    }

    /// Evidence that stands in another sentence than the claim.
    fn elsewhere(&self, article: &Article, span: Span) -> Hanging {
        let passage = Passage { text: &article.text, span, evidence: vec![span], changed: Vec::new() };
        let at = speaker::place(self.look, article, span);
        self.below(passage.flow(self.look).ours(&format!("  {at}"), Ink::Faint))
    }

    fn below(&self, body: Flow) -> Hanging {
        Hanging { lead: header::lead(self.look, None), body }
    }
}
