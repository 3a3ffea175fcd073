//! The articles of a claim file: whether they are there, readable and unchanged.

use super::{Desk, Shelved};
use crate::check::anchor::Searched;
use crate::check::finding::Finding;
use crate::check::open::Opened;
use crate::check::rule::{Level, Rule};
use crate::check::schema::ClaimFile;
use crate::check::supply::Supply;
use std::collections::HashMap;

/// The articles that are there; a finding for each that is not.
pub fn shelve<'a>(
    opened: &Opened,
    file: &'a ClaimFile,
    supplies: &HashMap<&str, Supply<'a>>,
    findings: &mut Vec<Finding>,
) -> Vec<Shelved<'a>> {
    let mut articles = Vec::new();
    for (id, source) in super::sources(file) {
        let path = &source.path;
        let finding = |rule, message: String| opened.finding(rule, path.span, message).about(id, "");
        match supplies.get(id).copied().unwrap_or(Supply::Missing("was not looked for")) {
            Supply::Article(snapshot) => {
                if let Some(assumed) = &snapshot.assumed {
                    let help = "save it as UTF-8, or name its encoding beside `path`";
                    findings.push(finding(Rule::CL109, format!("{}: {assumed}", path.value.0)).help(help));
                }
                let searched = Searched::new(&snapshot.reading.article.text);
                articles.push(Shelved { id, source, snapshot, searched });
            }
            Supply::Missing(what) => {
                let help = "mend the path, which is relative to the claim file";
                findings.push(finding(Rule::CL101, format!("`{}` {what}", path.value.0)).help(help));
            }
            Supply::Outside(what) => {
                let help = "save a snapshot inside the project, or name the project's top folder with --root";
                findings.push(finding(Rule::CL102, format!("`{}` {what}", path.value.0)).help(help));
            }
            Supply::Unreadable(why) => {
                let finding = finding(Rule::CL109, format!("no article could be read: {why}"));
                findings.push(finding.at_level(Level::Error));
            }
            Supply::TooLarge(why) => findings.push(finding(Rule::CL403, format!("`{}` {why}", path.value.0))),
        }
    }
    articles
}

/// Notes articles whose sum has changed though every quotation is where it was.
pub fn changed(desk: &Desk, findings: &mut Vec<Finding>) {
    for shelved in &desk.articles {
        let Some(sum) = shelved.source.sha256.as_ref().filter(|sum| sum.value.0 != shelved.snapshot.sha256)
        else {
            continue;
        };
        let lost = desk.broken.keys().any(|id| claims_of(desk, shelved.id).contains(id));
        if !lost {
            let message = format!(
                "`{}` has changed, though every quotation is still found",
                shelved.source.path.value.0
            );
            let help = format!("read what changed, then write sha256: \"{}\"", shelved.snapshot.sha256);
            findings.push(
                desk.opened
                    .finding(Rule::CL103, sum.span, message)
                    .about(shelved.id, &sum.value.0)
                    .help(help),
            );
        }
    }
}

fn claims_of<'d>(desk: &'d Desk, source: &str) -> Vec<&'d str> {
    let claims = desk.opened.file.iter().flat_map(|file| &file.claims.value.0);
    claims.filter(|c| c.value.source.value.0 == source).map(|c| c.value.id.value.0.as_str()).collect()
}
