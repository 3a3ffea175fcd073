//! Findings that are known and wait: a list in a file, by rule, id and quotation, never by line.

use super::finding::{Excerpt, Finding, Hidden};
use super::rule::{Level, Rule};
use serde::{Deserialize, Serialize};

/// The version of the file.
const VERSION: u32 = 1;

/// A list of known findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    findings: Vec<Entry>,
}

/// A known finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: String,
    /// The claim, source or expectation it is about; the claim file if it is about none.
    id: String,
    /// Of rule, id and quotation.
    fingerprint: String,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// When the text is not the JSON that [`Baseline::written`] makes.
    pub fn read(text: &str) -> Result<Self, String> {
        let read: Self = serde_json::from_str(text).map_err(|error| format!("is no baseline: {error}"))?;
        match read.version {
            VERSION => Ok(read),
            other => Err(format!("is of version {other}, not {VERSION}")),
        }
    }

    /// The baseline that hides all that could be hidden.
    pub fn of(findings: &[Finding]) -> Self {
        let known =
            |f: &&Finding| f.level != Level::Info && f.hidden != Some(Hidden::Ignored) && can_wait(f.rule);
        let entry = |f: &Finding| Entry {
            rule: f.rule.code().to_owned(),
            id: f.id.clone().unwrap_or_else(|| f.at.path.clone()),
            fingerprint: f.fingerprint.clone(),
        };
        let mut findings: Vec<Entry> = findings.iter().filter(known).map(entry).collect();
        findings.sort();
        findings.dedup();
        Self { version: VERSION, findings }
    }

    /// The text of the file.
    pub fn written(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Hides what is known, and tells of what does not occur any more.
    pub fn apply(&self, path: &str, findings: &mut Vec<Finding>) {
        for finding in findings.iter_mut().filter(|f| f.hidden.is_none() && can_wait(f.rule)) {
            if self.findings.iter().any(|entry| entry.fingerprint == finding.fingerprint) {
                finding.hidden = Some(Hidden::Baselined);
            }
        }
        let stale = self.findings.iter().filter(|e| !findings.iter().any(|f| f.fingerprint == e.fingerprint));
        let told: Vec<Finding> = stale
            .map(|entry| {
                let message = format!("{} of `{}` does not occur any more", entry.rule, entry.id);
                let finding = Finding::new(Rule::CL304, Excerpt::whole(path), message)
                    .about(&entry.id, &entry.fingerprint);
                finding.help(format!("write the baseline again: --write-baseline {path}"))
            })
            .collect();
        findings.extend(told);
    }
}

/// Whether a finding of this rule may wait in a baseline.
fn can_wait(rule: Rule) -> bool {
    !rule.ends_the_job() && !matches!(rule, Rule::CL302 | Rule::CL303 | Rule::CL304)
}
