//! One expectation: what came of it, and the finding that says so.

use super::together::Expected;
use super::{Anchored, Checked, Desk, credit, stated, together};
use crate::check::finding::{Excerpt, Finding};
use crate::check::lint::named_claims;
use crate::check::outcome::{Judged, State};
use crate::check::rule::{Level, Rule};
use crate::check::schema::{Expectation, Severity};
use crate::check::yaml::At;

/// What came of an expectation.
pub struct Verdict {
    pub state: State,
    /// What was found, in one line.
    pub reason: String,
    /// The rule by which a failure is told.
    pub rule: Rule,
    /// Where the articles say so.
    pub places: Vec<Excerpt>,
}

impl Verdict {
    pub fn passed(reason: impl Into<String>) -> Self {
        Self { state: State::Passed, reason: reason.into(), rule: Rule::CL201, places: Vec::new() }
    }

    pub fn failed(reason: impl Into<String>, places: Vec<Excerpt>) -> Self {
        Self { state: State::Failed, reason: reason.into(), rule: Rule::CL201, places }
    }

    pub fn unsure(reason: impl Into<String>, places: Vec<Excerpt>) -> Self {
        Self { state: State::Unsure, reason: reason.into(), rule: Rule::CL202, places }
    }
}

/// Judges an expectation, `number` of the file counted from 0.
pub fn judge(
    desk: &Desk,
    (number, at): (usize, &At<Expectation>),
    today: Option<jiff::civil::Date>,
    checked: &mut Checked,
) {
    let expectation = &at.value;
    let id = expectation.id.as_ref().map_or_else(|| format!("#{}", number + 1), |id| id.value.0.clone());
    let quoted = quotations(desk, expectation);
    if let Some((until, day)) =
        expectation.until.as_ref().zip(today).filter(|(until, today)| is_past(until, *today))
    {
        let message = format!("`{id}` was to be looked at again by {}; today is {day}", until.value.0);
        checked.findings.push(
            desk.opened
                .finding(Rule::CL205, until.span, message)
                .about(&id, &quoted)
                .help("look at it again, then move the day"),
        );
    }
    let mut findings: Vec<usize> = named_claims(expectation)
        .iter()
        .filter_map(|c| desk.broken.get(c.value.0.as_str()))
        .flatten()
        .copied()
        .collect();
    findings.sort_unstable();
    findings.dedup();
    let unread = unread(desk, expectation);
    let verdict = match evaluate(desk, expectation).filter(|_| unread.is_none()) {
        Some(verdict) => verdict,
        None => Verdict {
            state: State::NotEvaluated,
            ..Verdict::passed(
                unread.unwrap_or_else(|| "a quotation that it rests on was not found".to_owned()),
            )
        },
    };
    if matches!(verdict.state, State::Failed | State::Unsure) {
        findings.push(checked.findings.len());
        checked.findings.push(told(desk, (&id, at), &verdict, &quoted));
    }
    checked.expectations.push(Judged {
        id,
        expected: described(expectation),
        because: expectation.because.clone(),
        state: verdict.state,
        reason: verdict.reason,
        at: desk.opened.excerpt(at.span),
        findings,
    });
}

/// What came of it; none when a quotation that it rests on is lost.
fn evaluate(desk: &Desk, expectation: &Expectation) -> Option<Verdict> {
    let claims: Vec<&Anchored> = named_claims(expectation)
        .iter()
        .map(|id| desk.claims.get(id.value.0.as_str()))
        .collect::<Option<_>>()?;
    if let Some(foreign) = claims.iter().find_map(|claim| foreign(desk, claim.article)) {
        return Some(Verdict::unsure(foreign, Vec::new()));
    }
    let first = claims.first()?;
    if let Some(inside) = &expectation.omits {
        return Some(stated::omits(desk, first, desk.article_of(&inside.value.source.value.0)?));
    }
    if let Some(inside) = &expectation.states {
        return Some(stated::states(desk, first, desk.article_of(&inside.value.source.value.0)?));
    }
    if let Some(to) = &expectation.attributed {
        return Some(credit::attributed(desk, first, &to.value.to.value.0));
    }
    let aspects = expectation.on.iter().map(|aspect| aspect.value.into()).collect();
    let expected = if expectation.agree.is_some() { Expected::Agree } else { Expected::Differ(aspects) };
    Some(together::judge(desk, &claims, &expected))
}

/// Why the source that an expectation names cannot be looked at.
fn unread(desk: &Desk, expectation: &Expectation) -> Option<String> {
    let inside = [&expectation.omits, &expectation.states].into_iter().flatten();
    let missing =
        inside.map(|at| &at.value.source.value.0).find(|source| desk.article_of(source).is_none())?;
    Some(format!("the article of `{missing}` could not be read"))
}

/// Why the claims of an article cannot be judged.
fn foreign(desk: &Desk, article: usize) -> Option<String> {
    let shelved = desk.articles.get(article)?;
    let lang = shelved.source.lang.as_ref()?;
    let english = lang.value.0.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case("en"));
    (!english)
        .then(|| format!("claims are read in English only, and `{}` is in `{}`", shelved.id, lang.value.0))
}

fn is_past(until: &At<crate::check::form::Day>, today: jiff::civil::Date) -> bool {
    until.value.0.parse::<jiff::civil::Date>().is_ok_and(|day| day < today)
}

/// The finding that tells of a failure or of doubt.
fn told(desk: &Desk, (id, at): (&str, &At<Expectation>), verdict: &Verdict, quoted: &str) -> Finding {
    let outcome = if verdict.state == State::Failed { "fails" } else { "cannot be told" };
    let message = format!("`{id}` {outcome}: {}", verdict.reason);
    let span = place(&at.value).unwrap_or(at.span);
    let excerpt = desk.opened.excerpt(span).labelled(format!("expected: {}", described(&at.value)));
    let finding = Finding::new(verdict.rule, excerpt, message).about(id, quoted);
    let finding = verdict.places.iter().cloned().fold(finding, Finding::in_article);
    let finding = match &at.value.because {
        Some(because) => finding.help(format!("it is expected because {because}")),
        None => finding,
    };
    match at.value.severity {
        Some(Severity::Warning) => finding.at_level(Level::Warning),
        _ => finding,
    }
}

/// Where the file says what is expected.
fn place(expectation: &Expectation) -> Option<crate::article::Span> {
    let lists = [&expectation.agree, &expectation.differ].into_iter().flatten().map(|at| at.span);
    let inside = [&expectation.omits, &expectation.states].into_iter().flatten().map(|at| at.span);
    lists.chain(inside).chain(expectation.attributed.iter().map(|at| at.span)).next()
}

/// The words that an expectation rests on.
fn quotations(desk: &Desk, expectation: &Expectation) -> String {
    let named = named_claims(expectation);
    let claims = desk.opened.file.iter().flat_map(|file| &file.claims.value.0);
    let resting = claims.filter(|claim| named.iter().any(|id| id.value == claim.value.id.value));
    let exact =
        resting.flat_map(|claim| claim.value.quote.value.0.iter().map(|q| q.value.exact.value.0.as_str()));
    exact.collect::<Vec<_>>().join("\n")
}

/// What is expected, in one line.
fn described(expectation: &Expectation) -> String {
    let ids =
        || named_claims(expectation).iter().map(|id| id.value.0.as_str()).collect::<Vec<_>>().join(" and ");
    if expectation.agree.is_some() {
        format!("{} agree", ids())
    } else if let Some(inside) = &expectation.omits {
        format!("{} omits {}", inside.value.source.value.0, ids())
    } else if let Some(inside) = &expectation.states {
        format!("{} states {}", inside.value.source.value.0, ids())
    } else if let Some(credit) = &expectation.attributed {
        format!("{} is credited to {}", ids(), credit.value.to.value.0)
    } else {
        let on: Vec<String> =
            expectation.on.iter().map(|a| format!("{:?}", a.value).to_lowercase()).collect();
        let on = if on.is_empty() { String::new() } else { format!(" on {}", on.join(" and ")) };
        format!("{} differ{on}", ids())
    }
}
