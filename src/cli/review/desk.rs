//! Claim files with their articles, and what is done with their claims.

use super::super::claim_files::{self, LimitFlags};
use super::super::failure::Failure;
use super::super::shelf::{Bounds, Shelf};
use claimdiff::check::{
    self, Drifted, Fix, Level, Opened, Rule, Settings, accepted, claim_named, judge, rejected, resting,
};
use claimdiff::report::escape::visible;
use std::path::PathBuf;

/// Claim files with their articles.
pub struct Desk {
    pub opened: Vec<Opened>,
    shelf: Shelf,
}

/// What somebody wants of a claim, and the changes that it means.
pub struct Wanted<'d> {
    pub opened: &'d Opened,
    id: String,
    done: Done,
}

/// What is done with a claim.
enum Done {
    /// These words are quoted in the place of those that are gone.
    Accepted(Vec<Drifted>),
    /// It is taken out with the expectations that rest on it.
    Rejected(Vec<Fix>),
}

impl Desk {
    /// Files with their articles as they are now.
    pub fn laid(files: &[PathBuf], bounds: &Bounds, limits: &LimitFlags) -> Result<Self, Failure> {
        let opened =
            files.iter().map(|file| claim_files::load(file, limits)).collect::<Result<Vec<_>, _>>()?;
        let shelf = Shelf::fill(&opened, bounds);
        Ok(Self { opened, shelf })
    }

    /// All that a check finds, except what time alone brings about.
    pub fn checked(&self) -> check::Outcome {
        let files = self.opened.iter().map(|opened| {
            let checked = judge(opened, &self.shelf.supplies(opened), None);
            (opened.clone(), checked)
        });
        check::gather(files.collect(), &Settings::default())
    }

    /// What has drifted, and what keeps quotations from being looked up at all.
    pub fn drifted(&self) -> check::Outcome {
        let mut outcome = self.checked();
        let unread: Vec<&str> =
            self.opened.iter().filter(|opened| opened.file.is_none()).map(|o| o.path.as_str()).collect();
        outcome.findings.retain(|finding| {
            let bars = matches!(finding.rule, Rule::CL101 | Rule::CL102 | Rule::CL109 | Rule::CL403)
                || unread.contains(&finding.at.path.as_str());
            finding.rule == Rule::CL105 || (bars && finding.level == Level::Error)
        });
        outcome.expectations.clear();
        outcome.allow_empty = true;
        outcome
    }

    /// What an answer to a claim means. `path` tells the file when several have a claim of this id.
    pub fn wanted(&self, (id, path): (&str, Option<&str>), accept: bool) -> Result<Wanted<'_>, Failure> {
        let has = |opened: &&Opened| {
            path.is_none_or(|path| path == opened.path) && claim_named(opened, id).is_some()
        };
        let mut holders = self.opened.iter().filter(has);
        let opened = match (holders.next(), holders.next()) {
            (Some(one), None) => one,
            (Some(_), Some(_)) => {
                return Err(Failure::new(id, "is a claim of several files", "name the file"));
            }
            (None, _) => {
                return Err(Failure::new(id, "no such claim", "'claimdiff review' lists what has drifted"));
            }
        };
        let done = match accept {
            true => accepted(opened, &self.shelf.supplies(opened), id).map(Done::Accepted),
            false => rejected(opened, id).map(Done::Rejected),
        };
        let done = done.map_err(|why| Failure::new(&opened.path, why, "nothing was changed"))?;
        Ok(Wanted { opened, id: id.to_owned(), done })
    }
}

impl Wanted<'_> {
    /// The changes to the claim file.
    pub fn fixes(&self) -> Vec<Fix> {
        match &self.done {
            Done::Accepted(drifted) => drifted.iter().map(Fix::from).collect(),
            Done::Rejected(fixes) => fixes.clone(),
        }
    }

    /// What is done, for the person who asked for it.
    pub fn told(&self) -> String {
        let (path, id) = (visible(&self.opened.path, false), &self.id);
        match &self.done {
            Done::Accepted(drifted) => {
                let text = claim_named(self.opened, id).map_or("", |claim| claim.value.text.value.0.as_str());
                let quotations: String = drifted.iter().map(quotation).collect();
                let text = visible(text, false);
                format!("{path}: `{id}` quotes what its article says now\n{quotations}  text:    {text}\n")
            }
            Done::Rejected(_) => {
                let number = resting(self.opened, id).len();
                let noun = if number == 1 { "expectation that rests" } else { "expectations that rest" };
                let named = resting(self.opened, id).into_iter().filter_map(|e| e.value.id.as_ref());
                let named: Vec<&str> = named.map(|id| id.value.0.as_str()).collect();
                let named = if named.is_empty() { String::new() } else { format!(": {}", named.join(", ")) };
                format!("{path}: `{id}` is taken out, with {number} {noun} on it{named}\n")
            }
        }
    }
}

/// One quotation, old and new.
fn quotation(drifted: &Drifted) -> String {
    let lines = [("was:    ", &drifted.before), ("now:    ", &drifted.now)].into_iter();
    let lines = lines.chain(drifted.cautions.iter().map(|caution| ("warning:", caution)));
    lines.map(|(what, words)| format!("  {what} {}\n", visible(words, false))).collect()
}
