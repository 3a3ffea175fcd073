//! Lexical attributes, parts of speech and lemmas, each given what comes before it in the analysis.

use super::recorded::{self, Recorded};
use claimdiff::language::attribute_ruler::{self, Attributes, Tagged};
use claimdiff::language::lemmatizer::lemma;
use claimdiff::language::lexeme::{Lexeme, lower};
use claimdiff::language::tokenizer::tokenize;
use claimdiff::language::{PartOfSpeech, Relation};

#[test]
fn norms_are_those_of_spacy() {
    for recorded in recorded::all() {
        for (piece, token) in tokenize(&recorded.text).iter().zip(&recorded.tokens) {
            let found = Lexeme::of(&token.form, piece.norm);
            let expected = Lexeme::of(&token.form, Some(&token.norm));
            assert_eq!(found, expected, "{:?} of {:?}", token.form, recorded.text);
        }
    }
}

#[test]
fn features_are_those_of_spacy() {
    // NORM, PREFIX, SUFFIX and SHAPE as `doc.to_array` gives them.
    for (form, norm, expected) in [
        (
            "Reuters",
            None,
            [2985194612810061728, 16337536289976144572, 7409412530419520829, 16072095006890171862],
        ),
        (
            "colour",
            None,
            [7045580820573707335, 16900879642891266615, 17577015140245084783, 13110060611322374290],
        ),
        ("X", None, [11123243248953317070, 101, 101, 101]),
        ("mark", None, [423, 646772771845179972, 8179384140789734470, 13110060611322374290]),
        ("€", None, [11283501755624150392, 7817016891017139529, 7817016891017139529, 7817016891017139529]),
        (
            "naïve",
            None,
            [16224804062388677344, 13210364986222294696, 17615626165935046056, 13110060611322374290],
        ),
        (
            "2,024",
            None,
            [9639505497408940998, 15180167692696242062, 3216686061728087403, 8163372826296935398],
        ),
        (
            "😀",
            None,
            [13900606239988879105, 13900606239988879105, 13900606239988879105, 13900606239988879105],
        ),
        ("\n\n", None, [908432558851201422, 962983613142996970, 908432558851201422, 908432558851201422]),
        (
            "Antidisestablishmentarianism",
            None,
            [2844211913382453304, 14862748245026736845, 12809364936633561180, 16072095006890171862],
        ),
        (
            "n't",
            Some("not"),
            [447765159362469301, 13210364986222294696, 2043519015752540944, 15075103628056407474],
        ),
    ] {
        let features = Lexeme::of(form, norm).features(true);
        assert_eq!(features[..4], expected, "{form:?}");
        assert_eq!(features[4..], [1, u64::from(form.trim().is_empty())], "{form:?}");
    }
}

fn attributes(recorded: &Recorded) -> Vec<Attributes> {
    let lowers: Vec<_> = recorded.tokens.iter().map(|t| lower(&t.form)).collect();
    let tagged = recorded.tokens.iter().zip(&lowers).map(|(token, lower)| Tagged {
        lower,
        tag: &token.tag,
        relation: Relation::of(&token.relation),
        space: token.form.trim().is_empty(),
    });
    attribute_ruler::apply(&tagged.collect::<Vec<_>>())
}

#[test]
fn parts_of_speech_and_lemmas_are_those_of_spacy() {
    for recorded in recorded::all() {
        for (found, token) in attributes(&recorded).iter().zip(&recorded.tokens) {
            let lemma = found.lemma.map_or_else(|| lemma(&token.form, found.pos, found.morph), Into::into);
            assert_eq!(
                (found.pos.label(), found.morph, lemma.as_str()),
                (token.pos.as_str(), token.morph.as_str(), token.lemma.as_str()),
                "{:?} of {:?}",
                token.form,
                recorded.text
            );
        }
    }
}

#[test]
fn lemmas_come_from_exceptions_rules_or_the_word_itself() {
    for (word, pos, morph, expected) in [
        ("Geese", PartOfSpeech::Noun, "Number=Plur", "goose"),
        ("ferries", PartOfSpeech::Noun, "Number=Plur", "ferry"),
        ("blorps", PartOfSpeech::Noun, "Number=Plur", "blorp"),
        ("news", PartOfSpeech::Noun, "Number=Sing", "news"),
        ("said", PartOfSpeech::Verb, "Tense=Past|VerbForm=Fin", "say"),
        ("dying", PartOfSpeech::Verb, "VerbForm=Part", "die"),
        ("hoped", PartOfSpeech::Verb, "Tense=Past|VerbForm=Fin", "hope"),
        ("hopes", PartOfSpeech::Verb, "Number=Sing|Tense=Pres|VerbForm=Fin", "hope"),
        ("hopped", PartOfSpeech::Verb, "Tense=Past|VerbForm=Fin", "hop"),
        ("fined", PartOfSpeech::Verb, "Tense=Past|VerbForm=Part", "fine"),
        ("planned", PartOfSpeech::Verb, "Tense=Past|VerbForm=Fin", "plan"),
        ("singing", PartOfSpeech::Verb, "VerbForm=Part", "sing"),
        ("doses", PartOfSpeech::Noun, "Number=Plur", "dose"),
        ("lenses", PartOfSpeech::Noun, "Number=Plur", "lens"),
        ("graves", PartOfSpeech::Noun, "Number=Plur", "grave"),
        ("Better", PartOfSpeech::Adj, "Degree=Cmp", "well"),
        ("Reuters", PartOfSpeech::Propn, "Number=Sing", "Reuters"),
        ("“", PartOfSpeech::Punct, "", "\""),
        ("The", PartOfSpeech::Det, "", "the"),
        ("", PartOfSpeech::Noun, "", ""),
    ] {
        assert_eq!(lemma(word, pos, morph), expected, "{word:?}");
    }
}
