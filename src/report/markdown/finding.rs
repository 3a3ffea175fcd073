//! A finding: what it is, why, and the words of each article.

use super::escape::text;
use crate::comparison::{Difference, Finding, Note, Verdict};
use crate::report::passage::{Mark, Passage};
use crate::report::place::Place;
use crate::report::section::Section;
use crate::report::statement::{self, Stated, Statement};
use crate::report::summary::count;
use crate::report::{Report, id, word};

/// An agreement or a difference, `index` being its number among all findings.
pub fn block(report: &Report, index: usize, finding: &Finding) -> String {
    let sign = Section::of(finding).sign();
    let title = statement::title(report, finding);
    let whose = statement::whose(finding).map_or(String::new(), |article| format!("in {article}'s words: "));
    let heading = format!("{} {} {}: {whose}{}", sign.symbol, sign.word, id::finding(index), text(&title));
    let mut block = format!("\n### {heading}\n");
    finding.differences.iter().for_each(|difference| block += &reason(difference));
    for (article, statements) in statement::of(report, finding).iter().enumerate() {
        statements.iter().for_each(|statement| block += &quotation(article, statement));
    }
    for note in &finding.notes {
        block += &remark(note);
    }
    block
}

/// What only one article says: a list for each.
pub fn unique(report: &Report) -> String {
    let mut lists = String::new();
    for article in 0..report.subjects.len() {
        let mut list = String::new();
        for (index, finding) in report.findings().filter(|(_, f)| f.verdict == Verdict::Unique) {
            let statements = statement::of(report, finding);
            let own = statements.get(article).into_iter().flatten();
            own.for_each(|statement| list += &item(index, statement));
            finding.notes.iter().for_each(|note| list += &format!("  {}", remark(note).trim_start()));
        }
        if !list.is_empty() {
            let sign = Section::Unique.sign();
            let claims = count(report.count_only_in(article), "claim", "claims");
            let heading = format!("{} {} {}: {claims}", sign.symbol, sign.word, id::letter(article));
            lists += &format!("\n## {heading}\n\n{list}");
        }
    }
    lists
}

/// "Note (N3): “dozens” and “36” can both hold"
fn remark(note: &Note) -> String {
    format!("\nNote: {} (rule {})\n", text(&note.why), note.rule.code())
}

/// "**number conflict** (N1): 12 is not 14"
fn reason(difference: &Difference) -> String {
    let kind = word::Kind::from(difference.rule.kind()).word();
    let grade = word::Grade::from(difference.grade).word();
    format!("\n**{kind} {grade}**: {} (rule {})\n", text(&difference.why), difference.rule.code())
}

/// The words of an article, who says so and where below them.
fn quotation(article: usize, statement: &Statement) -> String {
    let (gloss, words) = (gloss(statement), words(&statement.passage));
    format!("\n> **{}** {gloss}{words}\\\n> — {}\n", id::letter(article), origin(statement))
}

/// "- f9 Repairs were due to begin next month — said by: Halton Town Council, ¶3:18"
fn item(index: usize, statement: &Statement) -> String {
    let (gloss, words) = (gloss(statement), words(&statement.passage));
    format!("- {}: {gloss}{words} — {}\n", id::finding(index), origin(statement))
}

/// "(Callum Reid) ", before words that leave out of whom they speak.
fn gloss(statement: &Statement) -> String {
    let subject = statement.claim.as_ref().and_then(|stated| stated.gloss);
    subject.map_or(String::new(), |subject| format!("({}) ", text(subject)))
}

/// "said by: Anna Berg, ¶3:1, again ¶9:3"
fn origin(Statement { article, passage, claim }: &Statement) -> String {
    let place = |span| Place::of(article, span).written("¶");
    let Some(Stated { claim, speaker, .. }) = claim else { return place(passage.span) };
    let again = claim.also.iter().map(|span| format!(", again {}", place(*span))).collect::<String>();
    format!("{}, {}{again}", text(&speaker.to_string()), place(claim.span))
}

/// The words, evidence in bold, without the white space at its ends: a mark beside a space is not read as one.
/// Changed words are not cut out, lest an address be escaped by halves.
fn words(passage: &Passage) -> String {
    let whole = Passage { changed: Vec::new(), evidence: passage.evidence.clone(), ..*passage };
    let mut out = String::new();
    for (words, mark) in whole.pieces() {
        let [before, after] = [words.starts_with(char::is_whitespace), words.ends_with(char::is_whitespace)]
            .map(|spaced| if spaced { " " } else { "" });
        out += &match (text(words), mark) {
            (words, _) if words.is_empty() => before.to_owned(),
            (words, Mark::Evidence) => format!("{before}**{words}**{after}"),
            (words, _) => format!("{before}{words}{after}"),
        };
    }
    out.trim().to_owned()
}
