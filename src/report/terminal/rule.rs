//! A rule of difference as a person reads about it.

use super::cell::Hanging;
use super::ink::Ink;
use super::look::INDENT;
use super::page::Page;
use crate::comparison::Rule;
use crate::report::word;

/// Columns of the code and the gap after it.
const CODE: usize = 4;

/// Draws all there is to say about a rule.
pub fn draw(page: &mut Page, rule: Rule) {
    head(page, rule);
    let look = page.look;
    page.blank();
    page.paragraph(0, &look.flow().ours(rule.what(), Ink::Plain));
    page.paragraph(0, &look.flow().ours(rule.why(), Ink::Plain));
    page.blank();
    page.paragraph(0, &look.flow().ours("For example", Ink::Faint));
    for (article, statement) in ["A  ", "B  "].into_iter().zip(rule.example()) {
        let lead = look.flow().ours(&format!("{:INDENT$}{article}", ""), Ink::Strong);
        page.hanging(&Hanging { lead, body: look.flow().ours(statement, Ink::Plain) });
    }
}

/// Draws one line: "N1  other number (number, conflict)"
pub fn head(page: &mut Page, rule: Rule) {
    let kind = word::Kind::from(rule.kind()).word();
    let effect = match rule.grade() {
        Some(grade) => format!(" ({kind} {})", word::Grade::from(grade).word()),
        None => " (note: makes no difference)".to_owned(),
    };
    let look = page.look;
    let lead = look.flow().ours(&format!("{:CODE$}", rule.code()), Ink::Strong);
    page.hanging(&Hanging {
        lead,
        body: look.flow().ours(rule.name(), Ink::Plain).ours(&effect, Ink::Faint),
    });
}
