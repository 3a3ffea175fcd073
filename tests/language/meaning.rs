//! That words which mean the same lie close together, and that WordNet's relations are found.

use claimdiff::language::meaning::{Direction, Kinship, Word, kinship, opposed, similarity, word};

fn known(text: &str) -> Word {
    word(text).unwrap_or_else(|| panic!("{text:?} is no known word"))
}

#[test]
fn words_are_found_by_their_spelling() {
    for text in ["senate", "lawmakers", "nab", "resign", "firearm"] {
        assert_eq!(known(text).text(), text);
    }
    for text in ["", "Senate", "senate ", "xqzv", "\n", "\u{0}", "senate\nsenator"] {
        assert_eq!(word(text), None, "{text:?}");
    }
}

#[test]
fn words_that_mean_the_same_are_alike() {
    // More alike than the word on the right is to the first.
    for (a, same, other) in [
        ("lawmakers", "legislators", "firefighters"),
        ("resign", "resignation", "residence"),
        ("troops", "soldiers", "teachers"),
        ("killed", "murdered", "filmed"),
        ("gun", "firearm", "gum"),
        ("vote", "ballot", "boat"),
        ("arrest", "detained", "praised"),
    ] {
        let [near, far] = [same, other].map(|w| similarity(known(a), known(w)));
        assert!(near > 0.4 && near > far + 0.2, "{a}: {same} {near}, {other} {far}");
    }
}

#[test]
fn similarity_is_a_cosine() {
    for (a, b) in [("senate", "house"), ("bridge", "flood"), ("mayor", "mayor")] {
        let (a, b) = (known(a), known(b));
        assert_eq!(similarity(a, b), similarity(b, a));
        assert!((-1.0..=1.0).contains(&similarity(a, b)));
        assert!((similarity(a, a) - 1.0).abs() < 1e-6);
    }
}

#[test]
fn sentences_of_like_words_point_the_same_way() {
    let direction = |text: &str| Direction::of(text.split(' ').filter_map(word).map(|w| (w, w.weight())));
    let first = direction("the senator resigned after the vote");
    let same = direction("the lawmaker quit following the ballot");
    let other = direction("flood water closed two bridges in the valley");
    assert!(first.cosine(&same) > first.cosine(&other) + 0.2);
    assert_eq!(first.cosine(&direction("xqzv")), 0.0);
    assert_eq!(Direction::of([]), Direction::default());
}

#[test]
fn relations_are_those_of_wordnet() {
    for (a, b, expected) in [
        ("resign", "resignation", Some(Kinship::Derived)),
        ("resign", "quit", Some(Kinship::Synonym)),
        ("china", "chinese", Some(Kinship::Derived)),
        ("arrest", "nab", Some(Kinship::Synonym)),
        ("murder", "kill", Some(Kinship::Broader)),
        ("win", "lose", Some(Kinship::Opposite)),
        ("guilty", "innocent", Some(Kinship::Opposite)),
        ("senate", "banana", None),
        ("resign", "resign", None),
    ] {
        let (a, b) = (known(a), known(b));
        assert_eq!(kinship(a, b), expected, "{} {}", a.text(), b.text());
        assert_eq!(kinship(b, a), expected, "{} {}", b.text(), a.text());
    }
}

#[test]
fn opposites_need_no_word_numbers() {
    assert!(opposed("increase", "decrease") && opposed("decrease", "increase"));
    assert!(!opposed("increase", "rise") && !opposed("xqzv", "decrease") && !opposed("", ""));
}

/// The names in the tables are sorted and each is there once, so that searching finds them.
#[test]
fn list_is_sorted() {
    let words: Vec<&str> = include_str!("../../models/meaning/words.txt").lines().collect();
    assert!(words.is_sorted_by(|a, b| a < b));
    assert!(words.len() <= 1 << 15, "kinship.safetensors numbers words with 15 bits");
}
