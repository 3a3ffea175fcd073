//! The report that people read: side by side where there is room, one below the other where there is not.

mod card;
mod cell;
mod finding;
mod flow;
mod header;
mod ink;
mod look;
mod page;
mod passage;
mod rule;
mod speaker;
mod summary;
mod unique;

pub use look::{Layout, Look};

use super::section::Section;
use super::{Report, Subject};
use crate::check;
use crate::comparison::Rule;
use ink::Ink;
use page::Page;

/// The report on a comparison: who is compared, what to remember, then every finding.
pub fn comparison(report: &Report, look: &Look) -> String {
    let mut page = Page::new(look);
    header::draw(&mut page, report.subjects);
    page.paragraph(0, &summary::comparison(report, look));
    for section in Section::TOGETHER {
        let mut findings = report.findings().filter(|(_, f)| Section::of(f) == section).peekable();
        if findings.peek().is_some() {
            page.section(section.sign().heading);
        }
        findings.for_each(|(index, finding)| finding::draw(&mut page, report, index, finding));
    }
    unique::draw(&mut page, report);
    footer(&mut page, report);
    page.finish()
}

/// What a reader may not know: how places are written, what parentheses and brackets mean, where rules are explained.
fn footer(page: &mut Page, report: &Report) {
    let Some((_, first)) = report.findings().next() else { return };
    let mark = page.look.symbols().paragraph;
    let mut told = format!(
        "{mark}3:14 is paragraph 3, character 14. In (parentheses): an outlet that says so itself, or whom the words are about. Without 'said by' it is the outlet that says so."
    );
    if let Some(difference) = first.differences.first() {
        let brackets = if page.look.colour { "" } else { " In [brackets]: the words that differ." };
        let code = difference.rule.code();
        told += &format!("{brackets} 'claimdiff explain {code}' tells what rule {code} means.");
    }
    page.blank();
    page.paragraph(0, &page.look.flow().ours(&told, Ink::Faint));
}

/// The claims of each article on index cards: the statement, who says so, where.
pub fn extraction(subjects: &[Subject], look: &Look) -> String {
    let mut page = Page::new(look);
    for (index, subject) in subjects.iter().enumerate() {
        header::draw_one(&mut page, index, subject);
        card::draw(&mut page, index, subject);
    }
    page.finish()
}

/// What a rule of difference finds, why that matters, and an example.
pub fn rule(rule: Rule, look: &Look) -> String {
    let mut page = Page::new(look);
    rule::draw(&mut page, rule);
    page.finish()
}

/// What a rule of claim files finds, why that matters, an example, and what to do.
pub fn claim_rule(rule: check::Rule, look: &Look) -> String {
    let mut page = Page::new(look);
    rule::draw_of_claims(&mut page, rule);
    page.finish()
}

/// Every rule, one a line: those of difference, then those of claim files.
pub fn rules(look: &Look) -> String {
    let mut page = Page::new(look);
    Rule::ALL.iter().for_each(|rule| rule::head(&mut page, *rule));
    check::Rule::ALL.iter().for_each(|rule| rule::head(&mut page, *rule));
    page.finish()
}
