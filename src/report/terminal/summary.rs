//! What to remember of a comparison, in one sentence.

use super::flow::Flow;
use super::header::letter;
use super::ink::Ink;
use super::look::Look;
use crate::comparison::{Finding, Grade, Verdict};
use crate::report::Report;

const GRADES: [(Grade, &str, &str); 4] = [
    (Grade::Conflict, "conflict", "conflicts"),
    (Grade::Divergence, "divergence", "divergences"),
    (Grade::Update, "update", "updates"),
    (Grade::Wording, "wording", "wordings"),
];

/// "They agree on 9 facts and differ on 4 (3 conflicts, 1 update); 12 claims are only in A, 8 only in B."
pub fn comparison(report: &Report, look: &Look) -> Flow {
    let (agree, differ) = (report.count(Verdict::Agreement), report.count(Verdict::Difference));
    let agree_on = format!("agree on {}", count(agree, "fact", "facts"));
    let flow = look.flow().ours("They ", Ink::Strong);
    let flow = match (agree, differ) {
        (0, 0) => flow.ours("share no fact", Ink::Strong),
        (_, 0) => flow.ours(&agree_on, Ink::Agree).ours(" and differ on none", Ink::Strong),
        (0, _) => differences(flow, report, &format!("differ on {}", count(differ, "fact", "facts"))),
        _ => {
            let flow = flow.ours(&agree_on, Ink::Agree).ours(" and ", Ink::Strong);
            differences(flow, report, &format!("differ on {differ}"))
        }
    };
    flow.ours(&format!("; {}.", only(report)), Ink::Strong)
}

/// "1 claim", "2 claims".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn differences(flow: Flow, report: &Report, differ: &str) -> Flow {
    let of = |grade| report.comparison.findings.iter().filter(|f| gravest(f) == Some(grade)).count();
    let grades = GRADES.iter().map(|(grade, one, many)| (of(*grade), one, many));
    let listed =
        grades.filter(|(n, ..)| *n > 0).map(|(n, one, many)| count(n, one, many)).collect::<Vec<_>>();
    flow.ours(differ, Ink::Differ).ours(&format!(" ({})", listed.join(", ")), Ink::Strong)
}

/// The gravest of a finding's differences.
fn gravest(finding: &Finding) -> Option<Grade> {
    finding.differences.iter().map(|difference| difference.grade).min()
}

/// "12 claims are only in A, 8 only in B".
fn only(report: &Report) -> String {
    if report.count(Verdict::Unique) == 0 {
        return "nothing is only in one article".to_owned();
    }
    let each = (0..report.subjects.len()).map(|index| (report.count_only_in(index), letter(index)));
    let parts = each.enumerate().map(|(index, (n, article))| match (index, n) {
        (0, 1) => format!("1 claim is only in {article}"),
        (0, _) => format!("{n} claims are only in {article}"),
        _ => format!("{n} only in {article}"),
    });
    parts.collect::<Vec<_>>().join(", ")
}
