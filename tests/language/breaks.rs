//! Where sentences end: the cases that news is full of.

use claimdiff::article::Span;
use claimdiff::language::parse;

/// Paragraphs, ‖ where a sentence ends and the next starts.
const PARAGRAPHS: &[&str] = &[
    "U.S. troops left the base on Jan. 5, Gen. Smith said.‖ He lives at No. 10 Downing Street.‖ It rose to 3.5 million at 9 p.m. Tuesday.",
    "J. R. R. Tolkien wrote it.‖ The ship left at 5 p.m.‖ The crew was safe.‖ He moved to Washington D.C.‖ The city was cold.",
    "\"We are fine.‖ We will return,\" she said.‖ \"Don't go!\" he shouted.‖ \"Did you see it?\" asked Mr. Brown.",
    "\"Well, which is it?\" Scalia asked.‖ “Are you mad?” the angry old man in the corner shouted.‖ He left.",
    "“His refusal to meet is disappointing.” Durbin said.‖ They call it “the plan.”‖ The plan argued for war.",
    "\"It's a disgrace,\" he said.‖ \"We won't accept it.‖ Not now, not ever.\"‖ The union (which has 3,000 members) agreed.",
    "The talks failed: both sides blamed each other.‖ The minister — who resigned on Monday — denied it.",
    "It is a powerful thing... nobody has killed me for it.",
    "The Rt. Hon. Theresa May met Lt. Col. James Brown Jr. in Ft. Worth, Texas, on Sept. 3.",
    "Yahoo! shares fell.‖ The company, Acme Inc. of Ohio, fell 3 percent.",
    "The plan has three parts: (1) tax cuts; (2) spending; and (3) reform.",
];

#[test]
fn sentences_end_where_they_do() {
    for marked in PARAGRAPHS {
        let text = marked.replace('‖', "");
        let sentences = parse(&text, &[Span::new(0, text.len())]);
        let mut found = text.clone();
        for sentence in sentences.iter().skip(1).rev() {
            let end = text[..sentence.span.start].trim_end().len();
            found.insert(end, '‖');
        }
        assert_eq!(found, *marked);
    }
}
