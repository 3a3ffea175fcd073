//! Whole claims: statement, speaker, canonical form, and how they are told.

use claimdiff::article::Source;
use claimdiff::claim::{Certainty, Claim, Polarity, Realis};
use snapbox::{assert_data_eq, file};

const READINGS: &str = include_str!("readings.txt");

/// A claim on a line, as the cases write it.
fn line(claim: &Claim) -> String {
    let speaker = claim.attribution.as_ref().map_or("-".to_owned(), |a| match a.chain.as_slice() {
        [] => "?".to_owned(),
        chain => chain.join(" < "),
    });
    let statement = &claim.statement;
    let subject = statement.subject.as_deref().unwrap_or("-");
    let form = format!("{subject} / {} / {}", statement.predicate, statement.objects.join("; "));
    let told = [
        (claim.polarity != Polarity::Affirmed).then(|| "negated".to_owned()),
        (claim.certainty != Certainty::Certain).then(|| format!("{:?}", claim.certainty).to_lowercase()),
        (claim.realis != Realis::Done).then(|| format!("{:?}", claim.realis).to_lowercase()),
        (!claim.also.is_empty()).then(|| format!("×{}", claim.also.len() + 1)),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    let told = if told.is_empty() { String::new() } else { format!(" | {}", told.join(", ")) };
    format!("> {} | {speaker} | {}{told}", claim.text, form.trim_end())
}

/// A case with its claims as they are read: the title, the text and the lines after ">".
fn read(case: &str) -> String {
    let (title, body) = case.split_once('\n').unwrap_or((case, ""));
    let text: Vec<&str> = body.lines().take_while(|l| !l.starts_with("> ")).collect();
    let text = text.join("\n");
    // A headline keeps what follows from being taken for one.
    let headed = if title.contains("furniture") || title.contains("told three times") {
        text.clone()
    } else {
        format!("Report on the port\n\n{text}")
    };
    let reading = claimdiff::extract(&Source::new("case", headed.as_bytes())).expect("a case is an article");
    let claims = reading.claims.iter().filter(|c| c.span.of(&reading.article.text) != "Report on the port");
    let lines: Vec<String> = claims.map(line).collect();
    format!("== {title}\n{}\n{}\n", text.trim_end(), lines.join("\n"))
}

#[test]
fn articles_claim_this() {
    let mut cases = READINGS.split("\n== ");
    let intro = cases.next().unwrap_or_default();
    let now: Vec<String> = cases.map(read).collect();
    let all = format!("{}\n\n{}", intro.trim_end(), now.join("\n"));
    assert_data_eq!(all, file!["readings.txt"].raw());
}

/// Whatever is mended in the tree of a sentence, it stays a tree: one root, and every word below it.
#[test]
fn mended_trees_are_trees() {
    for text in READINGS.lines().filter(|l| !l.starts_with("==") && !l.starts_with('>') && !l.is_empty()) {
        // A line of furniture alone is no article.
        let Ok(reading) = claimdiff::extract(&Source::new("case", text.as_bytes())) else { continue };
        for sentence in &reading.sentences {
            let tokens = &sentence.tokens;
            let top = |t: usize| sentence.ancestors(t).last().unwrap_or(t);
            let roots: Vec<usize> = (0..tokens.len()).filter(|&t| tokens[t].head == t).collect();
            assert_eq!(roots.len(), 1, "{text}");
            assert!((0..tokens.len()).all(|t| top(t) == roots[0]), "{text}");
        }
    }
}
