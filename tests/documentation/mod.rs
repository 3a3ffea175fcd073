//! What the documentation says of the rules is what the program says.

use claimdiff::comparison::Rule;

#[test]
fn every_rule_is_told_as_the_program_tells_it() {
    let page = include_str!("../../docs/differences.md");
    for rule in Rule::ALL {
        let [left, right] = rule.example();
        let heading = format!("## {} {}\n", rule.code(), rule.name());
        for part in [heading.as_str(), rule.what(), rule.why(), left, right] {
            assert!(page.contains(part), "docs/differences.md lacks of {}: {part}", rule.code());
        }
    }
    assert_eq!(
        page.matches("\n## ").count(),
        Rule::ALL.len(),
        "docs/differences.md tells of other rules too"
    );
}
