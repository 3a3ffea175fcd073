//! What a clause says, in one canonical form: who does what to whom, the passive turned (after ClausIE and MinIE).

use super::clause::{OBJECTS, whom};
use super::coreference::words;
use super::name::{Name, NameKind};
use super::place;
use super::wording::balanced;
use crate::article::Span;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Subject, predicate and objects of a clause.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// Who acts or is described, by the fullest name; `None` where a passive names no agent.
    pub subject: Option<String>,
    /// The lemma of what is said of the subject, with its particle: "shut down".
    pub predicate: String,
    /// Whom it is done to and what is said: objects first, then what stands behind a preposition.
    pub objects: Vec<String>,
}

/// A clause to take apart, and how its words read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The text of the article.
    pub text: &'a str,
    /// The token that heads the clause.
    pub head: usize,
    /// The token that heads its grammatical subject.
    pub subject: Option<usize>,
    /// Names and resolved pronouns of the sentence.
    pub names: &'a [Name],
}

impl Parts<'_> {
    /// The clause in canonical form.
    pub fn statement(&self) -> Statement {
        let subject = self.subject.map(|s| self.who(s));
        let whom = whom(self.sentence, self.head);
        let meant = |o: usize| whom.filter(|&(pronoun, _)| pronoun == o).map_or(o, |(_, noun)| noun);
        let mut objects: Vec<String> = self.objects().map(|o| self.phrase(meant(o))).collect();
        if !self.is_passive() {
            if objects.is_empty() {
                objects.extend(self.behind_preposition());
            }
            return Statement { subject, predicate: self.predicate(), objects };
        }
        objects.splice(0..0, subject);
        Statement { subject: self.agent().map(|a| self.who(a)), predicate: self.predicate(), objects }
    }

    fn of<'s>(&'s self, relations: &'s [Relation]) -> impl Iterator<Item = usize> + 's {
        self.sentence.children(self.head).filter(|&i| relations.contains(&self.sentence.tokens[i].relation))
    }

    /// What the predicate takes; a clause before it is another sentence that the parser ran into this one.
    fn objects(&self) -> impl Iterator<Item = usize> + '_ {
        let clausal =
            |i: usize| matches!(self.sentence.tokens[i].relation, Relation::Xcomp | Relation::Ccomp);
        self.of(OBJECTS).filter(move |&i| i > self.head || !clausal(i))
    }

    fn is_passive(&self) -> bool {
        self.of(&[Relation::Auxpass, Relation::Nsubjpass, Relation::Csubjpass]).next().is_some()
    }

    fn agent(&self) -> Option<usize> {
        let by = self.of(&[Relation::Agent]).next()?;
        self.sentence.child(by, &[Relation::Pobj])
    }

    fn predicate(&self) -> String {
        let verb = self.sentence.tokens[self.head].lemma.to_lowercase();
        let particle = self.of(&[Relation::Prt]).next();
        particle.map_or_else(|| verb.to_string(), |p| format!("{verb} {}", self.sentence.tokens[p].lemma))
    }

    /// What stands behind the first preposition of a verb that has no object, but for a time: "met with Kim".
    fn behind_preposition(&self) -> Option<String> {
        let when = |i: usize| self.sentence.entity_at(i).is_some_and(|e| matches!(e.label, "DATE" | "TIME"));
        let behind = self.of(&[Relation::Prep]).filter(|&p| p > self.head);
        let mut behind = behind.filter_map(|p| self.sentence.child(p, &[Relation::Pobj]));
        behind.find(|&o| !when(o)).map(|o| self.phrase(o))
    }

    /// Who is meant by a token and those joined to it: "Adam Smith and Carol Lee".
    pub fn who(&self, token: usize) -> String {
        let nominal = |&i: &usize| {
            use PartOfSpeech::{Noun, Pron, Propn};
            self.sentence.tokens[i].relation == Relation::Conj
                && matches!(self.sentence.tokens[i].pos, Noun | Pron | Propn)
        };
        let conjunction = self.sentence.child(token, &[Relation::Cc]);
        match (conjunction, self.sentence.children(token).find(nominal)) {
            (Some(joint), Some(other))
                if self.name(token) != self.name(other) || self.name(token).is_none() =>
            {
                format!("{} {} {}", self.one(token), self.sentence.tokens[joint].text, self.who(other))
            }
            (None, Some(other))
                if other > token && self.sentence.child(other, &[Relation::Cc, Relation::Conj]).is_some() =>
            {
                format!("{}, {}", self.one(token), self.who(other))
            }
            _ => self.one(token),
        }
    }

    /// The name that a token is part of. "The German" is not Germany, and "the New Zealander" not New Zealand, whatever the analysis
    /// took the name for.
    fn name(&self, token: usize) -> Option<&str> {
        let word = self.sentence.tokens[token].span;
        let name = self.names.iter().find(|n| n.span.touches(word))?;
        let of_people = name.kind == NameKind::Group || place::is_known(&name.text) && !name.is_short();
        (!of_people || name.text == name.name).then_some(name.name.as_str())
    }

    /// The name that a token is part of, or its own words without what describes it further.
    fn one(&self, token: usize) -> String {
        self.name(token).map(str::to_owned).unwrap_or_else(|| {
            let relative = |&t: &usize| t != token && self.sentence.tokens[t].tag == "WP$";
            let first = self.sentence.subtree(token).into_iter().find(|t| !relative(t)).unwrap_or(token);
            balanced(self.words(self.sentence.span_of(first..token + 1)))
        })
    }

    /// A name, or the whole phrase that a token heads.
    fn phrase(&self, token: usize) -> String {
        let noun = matches!(
            self.sentence.tokens[token].pos,
            PartOfSpeech::Noun | PartOfSpeech::Propn | PartOfSpeech::Pron
        );
        let verbal = matches!(self.sentence.tokens[token].relation, Relation::Xcomp | Relation::Ccomp);
        if noun && !verbal {
            return self.who(token);
        }
        let all = self.sentence.subtree(token);
        let ends = all.first().zip(all.last());
        ends.map_or_else(String::new, |(&a, &z)| self.words(self.sentence.span_of(a..z + 1)))
    }

    fn words(&self, span: Span) -> String {
        words(self.text, span)
    }
}
