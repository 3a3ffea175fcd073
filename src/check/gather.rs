//! What came of several claim files to one [`Outcome`].

use super::baseline::Baseline;
use super::finding::{Finding, Hidden};
use super::ignore;
use super::judge::Checked;
use super::open::Opened;
use super::outcome::{Judged, Outcome, State};
use super::rule::Rule;
use crate::article::Span;

/// What the caller wants of a check.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings<'a> {
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Whether a file may hold nothing to check.
    pub allow_empty: bool,
    /// The known findings, with the path of their file.
    pub baseline: Option<(&'a str, &'a Baseline)>,
}

/// Puts together what came of each file.
pub fn gather(files: Vec<(Opened, Checked)>, settings: &Settings) -> Outcome {
    let Settings { strict, allow_empty, baseline } = *settings;
    let mut outcome = Outcome { strict, allow_empty, ..Outcome::default() };
    for (opened, checked) in files {
        let known = opened.findings.len();
        let mut findings = [opened.findings.as_slice(), checked.findings.as_slice()].concat();
        let mut expectations = checked.expectations;
        expectations.iter_mut().flat_map(|e| &mut e.findings).for_each(|index| *index += known);
        findings.extend(nothing(&opened));
        ignore::apply(&opened, &mut findings);
        if let Some((path, baseline)) = baseline {
            hide(baseline, path, &mut findings);
        }
        in_order(&mut findings, &mut expectations);
        let before = outcome.findings.len();
        expectations.iter_mut().flat_map(|e| &mut e.findings).for_each(|index| *index += before);
        outcome.findings.extend(findings);
        outcome.expectations.extend(expectations);
        outcome.claims += checked.claims;
        outcome.files.push(opened.path);
    }
    if let Some((path, baseline)) = baseline {
        baseline.apply(path, &mut outcome.findings);
    }
    if allow_empty {
        drop_empty(&mut outcome);
    }
    let Outcome { findings, expectations, .. } = &mut outcome;
    expectations.iter_mut().for_each(|judged| judged.state = state(judged, findings));
    outcome
}

/// Hides known findings of one file; what is stale is told once all files are read.
fn hide(baseline: &Baseline, path: &str, findings: &mut Vec<Finding>) {
    let count = findings.len();
    baseline.apply(path, findings);
    findings.truncate(count);
}

/// A file that could be read and holds nothing to check.
fn nothing(opened: &Opened) -> Option<Finding> {
    let file = opened.file.as_ref()?;
    let what = match (file.claims.value.0.is_empty(), file.expect.value.0.is_empty()) {
        (true, _) => "no claim",
        (_, true) => "no expectation",
        _ => return None,
    };
    let finding = opened.finding(Rule::CL006, Span::default(), format!("there is {what} in this file"));
    Some(finding.help("a check of nothing is not green; --allow-empty lets it pass"))
}

/// Sorts findings by place, and keeps what refers to them right.
fn in_order(findings: &mut Vec<Finding>, expectations: &mut [Judged]) {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|index| findings.get(*index).map(|f| (f.at.span, f.rule)));
    let mut place = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(slot) = place.get_mut(*old) {
            *slot = new;
        }
    }
    *findings = order.iter().filter_map(|index| findings.get(*index).cloned()).collect();
    expectations
        .iter_mut()
        .flat_map(|e| &mut e.findings)
        .for_each(|i| *i = place.get(*i).copied().unwrap_or(*i));
}

/// Takes out that there is nothing to check.
fn drop_empty(outcome: &mut Outcome) {
    outcome
        .findings
        .iter_mut()
        .filter(|f| f.rule == Rule::CL006)
        .for_each(|f| f.hidden = Some(Hidden::Ignored));
}

/// The state of an expectation once some findings are hidden: it is no more red than what is left.
fn state(judged: &Judged, findings: &[Finding]) -> State {
    let red = matches!(judged.state, State::Failed | State::Unsure | State::NotEvaluated);
    let hidden = judged.findings.iter().map(|index| findings.get(*index).and_then(|f| f.hidden));
    let hidden: Option<Vec<Hidden>> = hidden.collect();
    match hidden {
        Some(all) if red && all.contains(&Hidden::Baselined) => State::Baselined,
        Some(all) if red && !all.is_empty() => State::Ignored,
        _ => judged.state,
    }
}
