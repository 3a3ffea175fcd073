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
use crate::report::statement::whose;
use crate::report::statement::{self, Stated, Statement};
use crate::report::{Report, id, word};

/// So many grounds are told, the strongest.
const TOLD: usize = 5;

/// Draws an agreement or a difference, `index` being its number among all findings.
pub fn draw(page: &mut Page, report: &Report, index: usize, finding: &Finding) {
    page.blank();
    let look = page.look;
    page.hanging(&heading(look, report, index, finding));
    for difference in &finding.differences {
        page.paragraph(INDENT, &reason(look, difference));
    }
    let statements = statement::of(report, finding);
    page.cells(&statements.iter().enumerate().map(|(index, of)| cell(look, index, of)).collect::<Vec<_>>());
    if look.verbose && !finding.grounds.is_empty() {
        page.paragraph(INDENT, &grounds(look, &finding.grounds));
    }
    for note in &finding.notes {
        page.paragraph(INDENT, &remark(look, note));
    }
}

/// "≠ DIFFER  Twelve people were hurt"
fn heading(look: &Look, report: &Report, index: usize, finding: &Finding) -> Hanging {
    let section = Section::of(finding);
    let (symbol, ink) = match section {
        Section::Difference => (look.symbols().differ, Ink::Differ),
        Section::Doubtful => (look.symbols().alike, Ink::Strong),
        Section::Agreement | Section::Unique => (look.symbols().agree, Ink::Agree),
    };
    let lead = look.flow().ours(&format!("{symbol} {}", section.sign().word), ink).ours("  ", Ink::Plain);
    let title = finding.claims.first().and_then(|claim| report.claim(*claim)).map_or("", |c| c.text.as_str());
    let whose = whose(finding).map_or(String::new(), |article| format!("in {article}'s words: "));
    let body = look.flow().ours(&whose, Ink::Faint).theirs(title, Ink::Strong);
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

/// "put together by words +3.1, quotations +1.2, participants -0.4"
fn grounds(look: &Look, grounds: &[Ground]) -> Flow {
    let told: Vec<String> =
        grounds.iter().take(TOLD).map(|g| format!("{} {:+.1}", g.family, g.weight)).collect();
    look.flow().ours(&format!("put together by {}", told.join(", ")), Ink::Faint)
}

/// "note (N3): B is more exact: 53"
pub fn remark(look: &Look, note: &Note) -> Flow {
    let flow = look.flow().ours(&format!("note ({}): ", note.rule.code()), Ink::Faint);
    flow.theirs(&note.why, Ink::Plain)
}

/// What one article says: each claim's words, who says so and where, and evidence that stands elsewhere.
fn cell(look: &Look, index: usize, statements: &[Statement]) -> Cell {
    let mut cell = Cell::new();
    for Statement { article, passage: words, claim } in statements {
        let lead = header::lead(look, cell.is_empty().then_some(index));
        let below = header::lead(look, None);
        let body = passage::flow(look, words);
        match claim {
            Some(Stated { claim, speaker, .. }) => {
                cell.push(Hanging { lead, body });
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
