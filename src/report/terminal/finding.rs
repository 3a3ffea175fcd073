//! A finding: what it is, why, and the words of each article.

use super::cell::{Cell, Hanging};
use super::flow::Flow;
use super::ink::Ink;
use super::look::{INDENT, Look};
use super::page::Page;
use super::{header, passage, speaker};
use crate::alignment::Ground;
use crate::comparison::{Difference, Finding, Note};
use crate::report::section::Section;
use crate::report::statement::{self, Stated, Statement};
use crate::report::{Report, id, word};

/// So many grounds are told, the strongest.
const TOLD: usize = 5;

/// Draws what stands in several articles, `index` being its number among all findings.
pub fn draw(page: &mut Page, report: &Report, index: usize, finding: &Finding) {
    page.blank();
    let look = page.look;
    heading(look, index, finding).iter().for_each(|line| page.hanging(line));
    let statements = statement::of(report, finding);
    page.cells(&statements.iter().enumerate().map(|(index, of)| cell(look, index, of)).collect::<Vec<_>>());
    if look.verbose && !finding.grounds.is_empty() {
        page.paragraph(INDENT, &grounds(look, &finding.grounds));
    }
    for note in &finding.notes {
        page.paragraph(INDENT, &remark(look, note));
    }
}

/// "≠ DIFFER  number conflict: 48 is outside 'more than 50' (rule N1)", one line a difference; "= AGREE".
fn heading(look: &Look, index: usize, finding: &Finding) -> Vec<Hanging> {
    let section = Section::of(finding);
    let (symbol, ink) = match section {
        Section::Difference => (look.symbols().differ, Ink::Differ),
        Section::Doubtful => (look.symbols().alike, Ink::Strong),
        Section::Agreement | Section::Unique => (look.symbols().agree, Ink::Agree),
    };
    let sign = format!("{symbol} {}", section.sign().word);
    let extra = format!("  {} {} {:.2}", id::finding(index), look.symbols().dot, finding.similarity);
    let extra = look.flow().ours(if look.verbose { &extra } else { "" }, Ink::Faint);
    if finding.differences.is_empty() {
        return vec![Hanging { lead: look.flow().ours(&sign, ink), body: extra }];
    }
    let lead = look.flow().ours(&sign, ink).ours("  ", Ink::Plain);
    let below = look.flow().ours(&" ".repeat(lead.width()), Ink::Plain);
    let leads = std::iter::once(lead).chain(std::iter::repeat(below));
    let bodies = finding.differences.iter().map(|difference| reason(look, difference));
    let mut lines: Vec<Hanging> = leads.zip(bodies).map(|(lead, body)| Hanging { lead, body }).collect();
    if let Some(first) = lines.first_mut() {
        first.body = first.body.clone().then(extra);
    }
    lines
}

/// "number conflict: 48 is outside 'more than 50' (rule N1)"
fn reason(look: &Look, difference: &Difference) -> Flow {
    let kind = word::Kind::from(difference.rule.kind()).word();
    let grade = word::Grade::from(difference.grade).word();
    let flow = look.flow().ours(&format!("{kind} {grade}"), Ink::Differ).ours(": ", Ink::Plain);
    flow.theirs(&difference.why, Ink::Plain).ours(&format!(" (rule {})", difference.rule.code()), Ink::Faint)
}

/// "put together by words +3.1, quotations +1.2, who did what -0.4"
fn grounds(look: &Look, grounds: &[Ground]) -> Flow {
    let told: Vec<String> =
        grounds.iter().take(TOLD).map(|g| format!("{} {:+.1}", g.family, g.weight)).collect();
    look.flow().ours(&format!("put together by {}", told.join(", ")), Ink::Faint)
}

/// "note: B is more exact: 53 (rule N3)"
pub fn remark(look: &Look, note: &Note) -> Flow {
    let flow = look.flow().ours("note: ", Ink::Faint).theirs(&note.why, Ink::Plain);
    flow.ours(&format!(" (rule {})", note.rule.code()), Ink::Faint)
}

/// What one article says: each claim's words, who says so and where, and evidence that stands elsewhere.
fn cell(look: &Look, index: usize, statements: &[Statement]) -> Cell {
    let mut cell = Cell::new();
    for Statement { article, passage: words, claim } in statements {
        if !cell.is_empty() {
            cell.push(Hanging { lead: look.flow(), body: look.flow() });
        }
        let lead = header::lead(look, cell.is_empty().then_some(index));
        let below = header::lead(look, None);
        let body = passage::flow(look, words);
        match claim {
            Some(Stated { claim, speaker, gloss, .. }) => {
                cell.push(Hanging { lead, body: passage::gloss(look, *gloss).then(body) });
                cell.push(Hanging { lead: below, body: speaker::line(look, article, claim, speaker) });
            }
            None => {
                let at = speaker::place(look, article, words.span);
                cell.push(Hanging { lead: below, body: body.ours(&format!("  {at}"), Ink::Faint) });
            }
        }
    }
    cell
}
