//! A rule as a person reads about it: of differences or of claim files.

use super::cell::Hanging;
use super::ink::Ink;
use super::look::INDENT;
use super::page::Page;
use crate::report::word;
use crate::{check, comparison};

/// What is drawn alike of every rule.
pub struct Told {
    code: &'static str,
    /// Columns of the code and the gap after it.
    columns: usize,
    name: &'static str,
    /// What it amounts to: "number, conflict".
    effect: String,
    what: &'static str,
    why: &'static str,
}

impl From<comparison::Rule> for Told {
    fn from(rule: comparison::Rule) -> Self {
        let kind = word::Kind::from(rule.kind()).word();
        let effect = match rule.grade() {
            Some(grade) => format!("{kind} {}", word::Grade::from(grade).word()),
            None => "note: makes no difference".to_owned(),
        };
        let (code, name) = (rule.code(), rule.name());
        Self { code, columns: 4, name, effect, what: rule.what(), why: rule.why() }
    }
}

impl From<check::Rule> for Told {
    fn from(rule: check::Rule) -> Self {
        let ends = if rule.ends_the_job() { ", exit status 2" } else { "" };
        let effect = format!("{}{ends}", rule.level().word());
        let (code, name) = (rule.code(), rule.name());
        Self { code, columns: 7, name, effect, what: rule.what(), why: rule.why() }
    }
}

/// Draws all there is to say about a rule of difference: the example is one statement of each article.
pub fn draw(page: &mut Page, rule: comparison::Rule) {
    Told::from(rule).draw(page);
    let look = page.look;
    for (article, statement) in ["A  ", "B  "].into_iter().zip(rule.example()) {
        let lead = look.flow().ours(&format!("{:INDENT$}{article}", ""), Ink::Strong);
        page.hanging(&Hanging { lead, body: look.flow().ours(statement, Ink::Plain) });
    }
}

/// Draws all there is to say about a rule of claim files: the example is lines of one.
pub fn draw_of_claims(page: &mut Page, rule: check::Rule) {
    Told::from(rule).draw(page);
    let look = page.look;
    for line in rule.example().lines() {
        page.paragraph(INDENT, &look.flow().theirs(line, Ink::Plain));
    }
    page.blank();
    page.paragraph(0, &look.flow().ours("What to do", Ink::Faint));
    page.paragraph(INDENT, &look.flow().ours(rule.fix(), Ink::Plain));
}

/// Draws one line: "N1  other number (number, conflict)", "CL105  quote-drifted (error)"
pub fn head(page: &mut Page, rule: impl Into<Told>) {
    rule.into().head(page);
}

impl Told {
    fn head(&self, page: &mut Page) {
        let look = page.look;
        let lead = look.flow().ours(&format!("{:1$}", self.code, self.columns), Ink::Strong);
        let effect = format!(" ({})", self.effect);
        let body = look.flow().ours(self.name, Ink::Plain).ours(&effect, Ink::Faint);
        page.hanging(&Hanging { lead, body });
    }

    /// All but the example, which comes below.
    fn draw(&self, page: &mut Page) {
        self.head(page);
        let look = page.look;
        page.blank();
        page.paragraph(0, &look.flow().ours(self.what, Ink::Plain));
        page.paragraph(0, &look.flow().ours(self.why, Ink::Plain));
        page.blank();
        page.paragraph(0, &look.flow().ours("For example", Ink::Faint));
    }
}
