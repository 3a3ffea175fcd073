//! Comparisons made by hand, so that reports can be tested without the stages before them.

use claimdiff::Reading;
use claimdiff::alignment::ClaimRef;
use claimdiff::article::{Article, Metadata, Paragraph, Role, Source, Span};
use claimdiff::claim::{Attribution, Certainty, Claim, Manner, Polarity, Realis, Stance};
use claimdiff::comparison::{Comparison, Difference, Evidence, Finding, Grade, Note, Rule, Verdict};
use claimdiff::language::Sentence;
use claimdiff::report::{Report, Subject};

/// Articles and what was found in them.
pub struct Sample {
    pub readings: Vec<Reading>,
    pub paths: Vec<String>,
    pub comparison: Comparison,
}

/// In place of the hash of files that are on no disk.
const SHA256: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// Everything that can be listed.
pub const ALL: &[Verdict] = &[Verdict::Difference, Verdict::Agreement, Verdict::Unique];

impl Sample {
    pub fn subjects(&self) -> Vec<Subject<'_>> {
        let subject = |(reading, path)| Subject { reading, path, sha256: SHA256 };
        self.readings.iter().zip(self.paths.iter().map(String::as_str)).map(subject).collect()
    }

    /// What `draw` makes of the whole comparison.
    pub fn drawn(&self, draw: impl Fn(&Report) -> String) -> String {
        draw(&Report { subjects: &self.subjects(), comparison: &self.comparison, only: ALL })
    }
}

/// An article: paragraphs apart by empty lines, the first one its headline.
pub fn article(text: &str, outlet: Option<&str>, published: Option<&str>) -> Article {
    let mut at = 0;
    let mut paragraphs = Vec::new();
    for part in text.split("\n\n") {
        let role = if paragraphs.is_empty() { Role::Headline } else { Role::Body };
        paragraphs.push(Paragraph { span: Span::new(at, at + part.len()), role });
        at += part.len() + 2;
    }
    let metadata = Metadata {
        outlet: outlet.map(str::to_owned),
        title: text.split("\n\n").next().map(str::to_owned),
        published: published.map(|day| day.parse().expect("a date")),
        ..Metadata::default()
    };
    Article { text: text.to_owned(), metadata, paragraphs, ..Article::default() }
}

/// A claim in the outlet's own voice; `quote` is its first occurrence in the article.
pub fn claim(article: &Article, quote: &str, text: &str) -> Claim {
    Claim {
        sentence: 0,
        tokens: Vec::new(),
        head: 0,
        text: text.to_owned(),
        span: find(article, quote),
        also: Vec::new(),
        subject: None,
        statement: claimdiff::claim::Statement::default(),
        attribution: None,
        polarity: Polarity::Affirmed,
        certainty: Certainty::Certain,
        realis: Realis::Done,
        quantities: Vec::new(),
        times: Vec::new(),
        places: Vec::new(),
        names: Vec::new(),
    }
}

/// Whom a claim is credited to.
pub fn said_by(speaker: &str, content: Span) -> Option<Attribution> {
    Some(Attribution {
        speaker: Some(speaker.to_owned()),
        role: None,
        anonymous: false,
        source: None,
        cue: None,
        content,
        manner: Manner::Indirect,
        stance: Stance::Assert,
        chain: vec![speaker.to_owned()],
        times: Vec::new(),
        act: false,
    })
}

/// A sentence from some words to others, not parsed.
fn sentence(article: &Article, from: &str, to: &str) -> Sentence {
    let span = find(article, from).join(find(article, to));
    Sentence { paragraph: 0, span, tokens: Vec::new(), entities: Vec::new() }
}

/// Where words first stand in an article.
pub fn find(article: &Article, words: &str) -> Span {
    let start = article.text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the article"));
    Span::new(start, start + words.len())
}

/// A finding about claims, each given as its article and number there.
pub fn finding(verdict: Verdict, claims: &[(usize, usize)]) -> Finding {
    let claims = claims.iter().map(|&(article, claim)| ClaimRef { article, claim }).collect();
    Finding {
        verdict,
        claims,
        similarity: 0.8312,
        grounds: Vec::new(),
        differences: Vec::new(),
        notes: Vec::new(),
    }
}

/// A difference between words of the first two articles.
pub fn difference(rule: Rule, grade: Grade, spans: [Span; 2], why: &str) -> Difference {
    let [left, right] = spans;
    let evidence = [Evidence { article: 0, span: left }, Evidence { article: 1, span: right }];
    Difference { rule, grade, evidence, why: why.to_owned() }
}

const COURIER: &str = "Footbridge gives way in Halton

A footbridge over the Lune collapsed at about 7.40am on Tuesday, injuring 12 people. No one was killed.

The bridge was unsafe, and the council knew it.

The council said repairs were due to begin next month. Engineer Iris Naughton-Bell inspected it in May.";

const HERALD: &str = "“We heard a crack”: bridge fall hurts fourteen

Fourteen people were hurt when a footbridge over the River Lune gave way on Tuesday morning.

The bridge was unsafe, according to Mara Quill [a councillor], who left the board in 2019.

No deaths were reported. Engineer Iris Naughton-Ball inspected it in May. A ferry will run until Friday.";

/// Two fictional reports of one accident, with one finding of each sort.
pub fn footbridge() -> Sample {
    let courier = article(COURIER, Some("Courier"), Some("2024-05-07"));
    let herald = article(HERALD, None, None);
    let claims = [courier_claims(&courier), herald_claims(&herald)];
    let comparison = Comparison { findings: findings(&courier, &herald) };
    let [of_courier, of_herald] = claims;
    let readings = vec![
        Reading { article: courier, sentences: Vec::new(), claims: of_courier, abstentions: Vec::new() },
        Reading {
            sentences: vec![sentence(&herald, "The bridge was unsafe,", "in 2019.")],
            article: herald,
            claims: of_herald,
            abstentions: Vec::new(),
        },
    ];
    Sample { readings, paths: vec!["courier.txt".into(), "press/herald.txt".into()], comparison }
}

fn courier_claims(article: &Article) -> Vec<Claim> {
    let lead = "A footbridge over the Lune collapsed at about 7.40am on Tuesday, injuring 12 people.";
    let repairs =
        claim(article, "repairs were due to begin next month", "Repairs were due to begin next month");
    let mut said = claim(article, "The bridge was unsafe", "The bridge was unsafe");
    said.also = vec![find(article, "the council knew it")];
    vec![
        claim(article, lead, "A footbridge over the Lune collapsed on 2024-05-07, injuring 12 people"),
        claim(article, "No one was killed.", "No one was killed"),
        said,
        Claim {
            attribution: said_by("Halton Town Council", repairs.span),
            realis: Realis::Planned,
            ..repairs
        },
        claim(
            article,
            "Engineer Iris Naughton-Bell inspected it in May.",
            "Iris Naughton-Bell inspected the bridge",
        ),
    ]
}

fn herald_claims(article: &Article) -> Vec<Claim> {
    let lead = "Fourteen people were hurt when a footbridge over the River Lune gave way on Tuesday morning.";
    let unsafe_ = claim(article, "The bridge was unsafe", "The bridge was unsafe");
    vec![
        claim(article, lead, "Fourteen people were hurt when a footbridge over the River Lune gave way"),
        Claim { attribution: said_by("Mara Quill", unsafe_.span), ..unsafe_ },
        claim(article, "who left the board in 2019", "Mara Quill left the board in 2019"),
        claim(article, "No deaths were reported.", "No deaths were reported"),
        claim(
            article,
            "Engineer Iris Naughton-Ball inspected it in May.",
            "Iris Naughton-Ball inspected the bridge",
        ),
        claim(article, "A ferry will run until Friday.", "A ferry will run until Friday"),
    ]
}

fn findings(courier: &Article, herald: &Article) -> Vec<Finding> {
    let at = |left, right| [find(courier, left), find(herald, right)];
    let mut hurt = finding(Verdict::Difference, &[(0, 0), (1, 0)]);
    hurt.differences = vec![difference(Rule::N1, Grade::Conflict, at("12", "Fourteen"), "12 is not 14")];
    hurt.notes = vec![Note { rule: Rule::T2, why: "A is more exact: about 7.40am".into() }];
    let mut bridge = finding(Verdict::Difference, &[(0, 2), (1, 1)]);
    let why = "A says in its own voice what B credits to Mara Quill";
    let lost = difference(
        Rule::A1,
        Grade::Divergence,
        at("The bridge was unsafe", "according to Mara Quill [a councillor]"),
        why,
    );
    bridge.differences = vec![lost];
    let mut engineer = finding(Verdict::Difference, &[(0, 4), (1, 4)]);
    let spelled = at("Iris Naughton-Bell", "Iris Naughton-Ball");
    engineer.differences =
        vec![difference(Rule::E2, Grade::Wording, spelled, "Naughton-Bell or Naughton-Ball")];
    let agreed = finding(Verdict::Agreement, &[(0, 1), (1, 3)]);
    let alone = [(0, 3), (1, 2), (1, 5)].map(|one| finding(Verdict::Unique, &[one]));
    [hurt, bridge, engineer, agreed].into_iter().chain(alone).collect()
}

/// Three articles in scripts that are wide, combining or written from right to left, agreeing on a name.
pub fn scripts() -> Sample {
    let texts = [
        "東京で会談\n\n東京で米国務長官と日本の外務大臣が会談し、北朝鮮の非核化について話し合った。 Tokyo.",
        "Zoe\u{308} Þórsdóttir\n\nZoe\u{308} Þo\u{301}rsdo\u{301}ttir met the minister at 京都 in the morning.",
        "פגישה בטוקיו\n\nשר החוץ האמריקני נפגש בטוקיו עם שר החוץ היפני (12 בחודש) לשיחה על פירוק הנשק.",
    ];
    let readings = texts.map(|text| {
        let article = article(text, Some(text.split("\n\n").next().unwrap_or_default()), None);
        let body = text.split("\n\n").last().unwrap_or_default();
        let claims = vec![claim(&article, body, body)];
        Reading { article, claims, sentences: Vec::new(), abstentions: Vec::new() }
    });
    let agreed = finding(Verdict::Agreement, &[(0, 0), (1, 0), (2, 0)]);
    let paths = ["ja.txt", "is.txt", "he.txt"].map(str::to_owned).into();
    Sample { readings: readings.into(), paths, comparison: Comparison { findings: vec![agreed] } }
}

/// The two seeds, read and compared as the program does.
pub fn seeds() -> Sample {
    let paths = ["seeds/pompeo-calls-singapore-2018.txt", "seeds/pompeo-calls-hanoi-2019.txt"];
    let readings: Vec<Reading> = paths.iter().map(|path| read(path)).collect();
    let comparison = claimdiff::compare(&readings);
    Sample { readings, paths: paths.map(str::to_owned).into(), comparison }
}

fn read(path: &str) -> Reading {
    let bytes = std::fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("an article");
    let source = Source { name: path, bytes: &bytes, outlet: None, published: None };
    claimdiff::extract(&source).expect("an article")
}
