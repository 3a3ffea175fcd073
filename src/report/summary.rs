//! What to remember of a comparison, in one sentence that every format uses.

use super::section::Section;
use super::{Report, id, word};
use crate::comparison::{Finding, Grade, Verdict};

/// Gravest first, each with its plural.
const GRADES: [(Grade, &str); 4] = [
    (Grade::Conflict, "conflicts"),
    (Grade::Divergence, "divergences"),
    (Grade::Update, "updates"),
    (Grade::Wording, "wordings"),
];

/// A piece of the sentence, and the section that it counts.
pub type Piece = (String, Option<Section>);

/// "They agree on 9 facts and differ on 4 (3 conflicts, 1 update); 2 more are perhaps the same; 12 claims are only in A,
/// 8 only in B."
pub fn sentence(report: &Report) -> Vec<Piece> {
    if report.subjects.len() == 1 {
        return within(report);
    }
    let (agree, differ) = (report.count_in(Section::Agreement), report.count_in(Section::Difference));
    let ours = |text: &str| (text.to_owned(), None);
    let agreed = (format!("agree on {}", count(agree, "fact", "facts")), Some(Section::Agreement));
    let facts = if agree == 0 { count(differ, "fact", "facts") } else { differ.to_string() };
    let differing = (format!("differ on {facts}"), Some(Section::Difference));
    let mut pieces = vec![ours("They ")];
    pieces.extend(match (agree, differ) {
        (0, 0) if report.count_in(Section::Doubtful) > 0 => vec![ours("share no fact for certain")],
        (0, 0) => vec![ours("share no fact")],
        (_, 0) => vec![agreed, ours(" and differ on none")],
        (0, _) => vec![differing, (grades(report), None)],
        _ => vec![agreed, ours(" and "), differing, (grades(report), None)],
    });
    if let Some(doubtful) = doubtful(report) {
        pieces.extend([ours("; "), (doubtful, Some(Section::Doubtful))]);
    }
    pieces.push((format!("; {}.", only(report)), None));
    if differ == 0 {
        pieces.push(ours(SILENCE));
    }
    pieces
}

/// Stands where no difference was found.
const SILENCE: &str =
    " Only what both were found to tell is compared: no difference here does not mean that there is none.";

/// What an article that is held against itself comes to.
fn within(report: &Report) -> Vec<Piece> {
    let ours = |text: &str| (text.to_owned(), None);
    match report.count(Verdict::Difference) {
        0 => vec![ours(
            "Its headline was held against its text, its totals against their parts: nothing was found that does not fit.",
        )],
        n => {
            let differing = format!("contradicts itself on {}", count(n, "fact", "facts"));
            vec![ours("It "), (differing, Some(Section::Difference)), (grades(report), None), ours(".")]
        }
    }
}

/// "1 claim", "2 claims".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The gravest of a finding's differences.
pub fn gravest(finding: &Finding) -> Option<Grade> {
    finding.differences.iter().map(|difference| difference.grade).min()
}

/// "2 more are perhaps the same"; none where none is.
fn doubtful(report: &Report) -> Option<String> {
    let together = report.count_in(Section::Agreement) + report.count_in(Section::Difference);
    let more = if together > 0 { " more" } else { "" };
    match report.count_in(Section::Doubtful) {
        0 => None,
        1 => Some(format!("1{more} is perhaps the same")),
        n => Some(format!("{n}{more} are perhaps the same")),
    }
}

/// " (3 conflicts, 1 update)"
fn grades(report: &Report) -> String {
    let of = |grade| report.comparison.findings.iter().filter(|f| gravest(f) == Some(grade)).count();
    let grades = GRADES.iter().map(|(grade, many)| (of(*grade), word::Grade::from(*grade).word(), many));
    let listed =
        grades.filter(|(n, ..)| *n > 0).map(|(n, one, many)| count(n, one, many)).collect::<Vec<_>>();
    format!(" ({})", listed.join(", "))
}

/// "12 claims are only in A, 8 only in B".
fn only(report: &Report) -> String {
    if report.count(Verdict::Unique) == 0 {
        return "nothing is only in one article".to_owned();
    }
    let each = (0..report.subjects.len()).map(|index| (report.count_only_in(index), id::letter(index)));
    let parts = each.enumerate().map(|(index, (n, article))| match (index, n) {
        (0, 1) => format!("1 claim is only in {article}"),
        (0, _) => format!("{n} claims are only in {article}"),
        _ => format!("{n} only in {article}"),
    });
    parts.collect::<Vec<_>>().join(", ")
}
