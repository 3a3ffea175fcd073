//! A rule of claim files as a person reads about it.

use super::cell::Hanging;
use super::ink::Ink;
use super::look::INDENT;
use super::page::Page;
use crate::check::Rule;

/// Columns of the code and the gap after it.
const CODE: usize = 7;

/// Draws all there is to say about a rule.
pub fn draw(page: &mut Page, rule: Rule) {
    head(page, rule);
    let look = page.look;
    page.blank();
    page.paragraph(0, &look.flow().ours(rule.what(), Ink::Plain));
    page.paragraph(0, &look.flow().ours(rule.why(), Ink::Plain));
    page.blank();
    page.paragraph(0, &look.flow().ours("For example", Ink::Faint));
    for line in rule.example().lines() {
        page.paragraph(INDENT, &look.flow().theirs(line, Ink::Plain));
    }
    page.blank();
    page.paragraph(0, &look.flow().ours("What to do", Ink::Faint));
    page.paragraph(INDENT, &look.flow().ours(rule.fix(), Ink::Plain));
}

/// Draws one line: "CL105  quote-drifted (error)"
pub fn head(page: &mut Page, rule: Rule) {
    let look = page.look;
    let ends = if rule.ends_the_job() { ", exit status 2" } else { "" };
    let effect = format!(" ({}{ends})", rule.level().word());
    let lead = look.flow().ours(&format!("{:CODE$}", rule.code()), Ink::Strong);
    let body = look.flow().ours(rule.name(), Ink::Plain).ours(&effect, Ink::Faint);
    page.hanging(&Hanging { lead, body });
}
