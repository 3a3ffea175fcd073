//! A finding as the page shows it: what it is, why, and the words of each article.

use super::marked::anchor;
use super::{class, shown};
use crate::article::{Article, Span};
use crate::comparison::{self, Verdict};
use crate::report::passage::{self, Passage};
use crate::report::place::Place;
use crate::report::section::{Section, Sign};
use crate::report::statement::{self, Stated};
use crate::report::summary::gravest;
use crate::report::{Report, id, word};

/// A finding.
pub struct Finding {
    /// Its id, which links to it go by.
    pub id: String,
    /// The style of its kind.
    pub class: &'static str,
    /// Its symbol and word.
    pub sign: Sign,
    /// The statement it is about; empty where the article's own words say it all.
    pub title: String,
    /// The gravest of its differences, for the filter.
    pub grade: &'static str,
    /// What differs, one word each, for the filter.
    pub kinds: String,
    /// The letter of the article in whose words the title is; empty where there is one article only.
    pub whose: String,
    /// What differs and why.
    pub reasons: Vec<Reason>,
    /// The words of the articles.
    pub sides: Vec<Side>,
    /// Remarks: the code of a rule and what it says.
    pub notes: Vec<(&'static str, String)>,
}

/// What differs and why.
pub struct Reason {
    /// "number conflict".
    pub what: String,
    /// The code of the rule.
    pub code: &'static str,
    /// The reason in plain words.
    pub why: String,
}

/// The words of one article.
pub struct Side {
    /// `A`, `B` …
    pub letter: String,
    /// The article's outlet or file.
    pub name: String,
    /// What it states.
    pub statements: Vec<Statement>,
}

/// Words of an article, who says so and where.
pub struct Statement {
    /// Of whom they speak, where they do not say; else empty.
    pub gloss: String,
    /// The words, cut where marks begin and end.
    pub pieces: Vec<(String, &'static str)>,
    /// Who says so; empty for evidence that stands elsewhere.
    pub said: String,
    /// Where: the name of a place in the page, and how a person would look it up.
    pub places: Vec<(String, String)>,
}

/// The finding with a number among all.
pub fn of(report: &Report, index: usize, finding: &comparison::Finding) -> Finding {
    let title = statement::title(report, finding);
    let kinds = finding.differences.iter().map(|d| word::Kind::from(d.rule.kind()).word());
    Finding {
        id: id::finding(index),
        class: class(Section::of(finding)),
        sign: Section::of(finding).sign(),
        title: if finding.verdict == Verdict::Unique { String::new() } else { shown(&title) },
        grade: gravest(finding).map_or("", |grade| word::Grade::from(grade).word()),
        kinds: kinds.collect::<Vec<_>>().join(" "),
        whose: statement::whose(finding).unwrap_or_default(),
        reasons: finding.differences.iter().map(reason).collect(),
        sides: sides(report, finding),
        notes: finding.notes.iter().map(|note| (note.rule.code(), shown(&note.why))).collect(),
    }
}

fn reason(difference: &comparison::Difference) -> Reason {
    let kind = word::Kind::from(difference.rule.kind()).word();
    let grade = word::Grade::from(difference.grade).word();
    Reason { what: format!("{kind} {grade}"), code: difference.rule.code(), why: shown(&difference.why) }
}

fn sides(report: &Report, finding: &comparison::Finding) -> Vec<Side> {
    let each = statement::of(report, finding).into_iter().zip(report.subjects).enumerate();
    let sides = each.map(|(index, (statements, subject))| Side {
        letter: id::letter(index),
        name: shown(subject.name()),
        statements: statements.iter().map(|statement| of_statement(index, statement)).collect(),
    });
    sides.filter(|side| !side.statements.is_empty()).collect()
}

fn of_statement(
    index: usize,
    statement::Statement { article, passage, claim }: &statement::Statement,
) -> Statement {
    let pieces = pieces(passage);
    match claim {
        None => {
            let place =
                (paragraph(index, article, passage.span), Place::of(article, passage.span).written("¶"));
            Statement { gloss: String::new(), pieces, said: String::new(), places: vec![place] }
        }
        Some(Stated { at, claim, speaker, gloss }) => {
            let spans = std::iter::once(&claim.span).chain(&claim.also).enumerate();
            let places = spans
                .map(|(nth, span)| (anchor(&id::claim(*at), nth), Place::of(article, *span).written("¶")));
            Statement {
                gloss: gloss.map_or(String::new(), shown),
                pieces,
                said: shown(&speaker.to_string()),
                places: places.collect(),
            }
        }
    }
}

fn pieces(passage: &Passage) -> Vec<(String, &'static str)> {
    let class = |mark| match mark {
        passage::Mark::Plain => "",
        passage::Mark::Evidence => "evidence",
        passage::Mark::Changed => "changed",
    };
    passage.pieces().into_iter().map(|(words, mark)| (shown(words), class(mark))).collect()
}

/// The name in the page of the paragraph that a span starts in.
pub fn paragraph(index: usize, article: &Article, span: Span) -> String {
    let number = article.paragraphs.partition_point(|p| p.span.start <= span.start);
    format!("{}-p{}", id::article(index), number.max(1))
}
