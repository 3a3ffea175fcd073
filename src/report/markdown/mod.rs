//! The report for pull requests, issues and wikis: CommonMark with the tables that GitHub and GitLab draw.
//! Every line starts with words of ours, so that no text of an article is taken for a heading or a list.

pub(super) mod escape;
mod finding;
mod header;

use super::section::Section;
use super::{Report, summary};

/// The report on a comparison: who is compared, what to remember, then every finding.
pub fn comparison(report: &Report) -> String {
    let mut page = header::table(report);
    page += &format!("\n{}\n", summary(report));
    for section in Section::TOGETHER {
        let findings = report.findings().filter(|(_, f)| Section::of(f) == section);
        let findings = findings.map(|(index, f)| finding::block(report, index, f)).collect::<String>();
        if !findings.is_empty() {
            page += &format!("\n## {}\n{findings}", section.sign().heading);
        }
    }
    page + &finding::unique(report) + footer(report)
}

/// The sentence to remember, its counts in bold.
fn summary(report: &Report) -> String {
    let strong =
        |(text, of): (String, Option<Section>)| if of.is_some() { format!("**{text}**") } else { text };
    summary::sentence(report).into_iter().map(strong).collect()
}

fn footer(report: &Report) -> &'static str {
    let is_empty = report.findings().next().is_none();
    if is_empty {
        ""
    } else {
        "\n¶3:14 is paragraph 3, character 14. In (parentheses): an outlet that says so itself, or whom the words are about. \
         `claimdiff explain` tells what the rules mean.\n"
    }
}
