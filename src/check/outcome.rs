//! What came of a check: every finding, every expectation with its state, and an account in which nothing is lost.

use super::finding::{Excerpt, Finding};
use super::rule::Level;
use serde::Serialize;

/// What came of checking claim files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The claim files, in the order checked, as they were named.
    pub files: Vec<String>,
    /// What is wrong, in order of file and place; hidden ones too.
    pub findings: Vec<Finding>,
    /// Every expectation, in order of file and place.
    pub expectations: Vec<Judged>,
    /// How many claims have a quotation that was looked up.
    pub claims: usize,
    /// Whether to count warnings as errors.
    pub strict: bool,
    /// Whether a check of nothing is wanted.
    pub allow_empty: bool,
}

/// An expectation and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Its id, or its number in the file ("#3") when it has none.
    pub id: String,
    /// What is expected, in one line: "c.injured and h.injured differ".
    pub expected: String,
    /// Why it is expected, as the file says.
    pub because: Option<String>,
    /// What came of it.
    pub state: State,
    /// What was found, in one line.
    pub reason: String,
    /// Where it stands in the claim file.
    pub at: Excerpt,
    /// The findings that explain the state: indexes of [`Outcome::findings`].
    pub findings: Vec<usize>,
}

/// What came of an expectation. Only [`State::Passed`] is green.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The articles are as expected.
    Passed,
    /// They are not.
    Failed,
    /// It cannot be told.
    Unsure,
    /// A claim that it rests on has lost its quotation.
    NotEvaluated,
    /// It fails, or cannot be told, as the baseline says.
    Baselined,
    /// It fails, or cannot be told, and a comment ignores that.
    Ignored,
}

impl State {
    /// Every state, in the order of the account.
    pub const ALL: [State; 6] =
        [Self::Passed, Self::Failed, Self::Unsure, Self::NotEvaluated, Self::Baselined, Self::Ignored];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Unsure => "unsure",
            Self::NotEvaluated => "not evaluated",
            Self::Baselined => "baselined",
            Self::Ignored => "ignored",
        }
    }
}

/// How many expectations came to what. The six add up to all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each field is the state it is named for")]
pub struct Account {
    pub passed: usize,
    pub failed: usize,
    pub unsure: usize,
    pub not_evaluated: usize,
    pub baselined: usize,
    pub ignored: usize,
    /// All of them.
    pub expectations: usize,
}

/// What the run says to the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing at or above the bar.
    Green,
    /// A finding at or above the bar, or an expectation that could not be evaluated.
    Red,
    /// The job could not be done, or nothing was checked.
    NotDone,
}

impl Outcome {
    /// The findings that count.
    pub fn shown(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.hidden.is_none())
    }

    /// The level of a finding in this run: under `--strict` a warning is an error.
    pub fn level(&self, finding: &Finding) -> Level {
        if self.strict && finding.level == Level::Warning { Level::Error } else { finding.level }
    }

    /// The account of all expectations.
    pub fn account(&self) -> Account {
        let count = |state| self.expectations.iter().filter(|judged| judged.state == state).count();
        Account {
            passed: count(State::Passed),
            failed: count(State::Failed),
            unsure: count(State::Unsure),
            not_evaluated: count(State::NotEvaluated),
            baselined: count(State::Baselined),
            ignored: count(State::Ignored),
            expectations: self.expectations.len(),
        }
    }

    /// What to tell the caller.
    pub fn status(&self) -> Status {
        let red = |finding: &Finding| self.level(finding) == Level::Error;
        match () {
            () if self.shown().any(|finding| finding.rule.ends_the_job() && red(finding)) => Status::NotDone,
            () if self.expectations.is_empty() && !self.allow_empty => Status::NotDone,
            () if self.shown().any(red) || self.account().not_evaluated > 0 => Status::Red,
            () => Status::Green,
        }
    }
}

impl Status {
    /// The exit status.
    pub fn code(self) -> u8 {
        match self {
            Self::Green => 0,
            Self::Red => 1,
            Self::NotDone => 2,
        }
    }
}

impl Account {
    /// The line that accounts for everything: "3 passed + 1 failed + … = 6 expectations".
    pub fn line(&self) -> String {
        let counts =
            [self.passed, self.failed, self.unsure, self.not_evaluated, self.baselined, self.ignored];
        let parts: Vec<String> =
            State::ALL.iter().zip(counts).map(|(state, count)| format!("{count} {}", state.word())).collect();
        let noun = if self.expectations == 1 { "expectation" } else { "expectations" };
        format!("{} = {} {noun}", parts.join(" + "), self.expectations)
    }
}
