//! Verbs joined to a wrong one: one that tells of the speaker and hangs on what is said, as "called" in "The judge said the plan was
//! vague, and called it a sham"; and the other way round, what is said hung on the word of saying.

use super::saying;
use crate::claim::attribution::Cues;
use crate::claim::clause::agrees;
use crate::claim::coreference::noun_kind;
use crate::claim::has_use;
use crate::claim::pronoun::pronoun;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// The relations of a subject to its verb.
const SUBJECTS: &[Relation] = &[Relation::Nsubj, Relation::Nsubjpass, Relation::Expl];

/// Hangs every verb of a sentence that is joined to a wrong one on the right one.
pub fn mend(sentence: &mut Sentence) {
    for verb in 0..sentence.tokens.len() {
        if let Some(cue) = Joined::at(sentence, verb).filter(Joined::tells_of_speaker).map(|j| j.cue) {
            hang(sentence, verb, cue);
        }
        if let Some(content) = shares_saying(sentence, verb) {
            hang(sentence, verb, content);
        }
        if goes_on(sentence, verb) {
            let cue = &sentence.tokens[sentence.tokens[verb].head];
            match cue.relation {
                Relation::Parataxis => hang(sentence, verb, cue.head),
                _ => sentence.tokens[verb].relation = Relation::Ccomp,
            }
        }
    }
}

/// Whether a verb joined to a word of saying goes on with what is said before that: "He is ill, she said, and [has left]". Its tense
/// tells: hers is past.
fn goes_on(sentence: &Sentence, verb: usize) -> bool {
    let word = &sentence.tokens[verb];
    let cue = &sentence.tokens[word.head];
    let says = saying::is_cue(sentence, word.head);
    let told = |t: usize| t < word.head && sentence.tokens[t].relation == Relation::Ccomp;
    let present = |t: usize| matches!(sentence.tokens[t].tag, "VBZ" | "VBP" | "MD");
    let helper = sentence.child(verb, &[Relation::Aux, Relation::Auxpass]);
    word.relation == Relation::Conj
        && word.head < verb
        && cue.tag == "VBD"
        && says
        && present(helper.unwrap_or(verb))
        && sentence.child(verb, SUBJECTS).is_none()
        && (cue.relation == Relation::Parataxis && cue.head < word.head
            || sentence.children(word.head).any(told))
}

/// What is said, where a second clause goes on with it though the parser hung that on the word of saying: "said damage was heavy but
/// the store [would be rebuilt]", "said he has been told and he [is] satisfied", "told Reid it might help, but [doesn't matter]". The
/// tense tells: the outlet would use another one.
fn shares_saying(sentence: &Sentence, verb: usize) -> Option<usize> {
    let word = &sentence.tokens[verb];
    let cue = word.head;
    let own = sentence.child(verb, SUBJECTS).filter(|&s| s < verb);
    let start = own.unwrap_or(verb);
    let joins = |t: &usize| {
        let joint = &sentence.tokens[*t];
        joint.relation == Relation::Cc && (joint.head == cue || joint.head == verb)
    };
    let joint = (cue + 1..start).rev().find(joins)?;
    let content = sentence.children(cue).find(|&t| sentence.tokens[t].relation == Relation::Ccomp)?;
    let comma = sentence.tokens[joint - 1].text == ",";
    let helper = |t: usize| sentence.child(t, &[Relation::Aux, Relation::Auxpass]).unwrap_or(t);
    let tag = |t: usize| sentence.tokens[helper(t)].tag;
    let present = |t: usize| {
        matches!(tag(t), "VBZ" | "VBP") || has_use(&sentence.tokens[helper(t)].lemma, "is-present")
    };
    let shifted = has_use(&sentence.tokens[helper(verb)].lemma, "tells-later");
    let spoken = word.relation == Relation::Conj
        && sentence.tokens[cue].tag == "VBD"
        && saying::is_cue(sentence, cue)
        && (cue + 1..joint).contains(&content)
        && sentence.child(verb, &[Relation::Mark]).is_none();
    // "Said the recall did not hurt, and has denied that he knew": the speaker has.
    let lemma = word.lemma.to_lowercase();
    let speaks =
        Cues::table().attributes_somehow(&lemma, word.pos) && breaks_tense(sentence, cue, [content, verb]);
    let goes_on =
        if own.is_some() { shifted || !comma && present(content) && present(verb) } else { present(verb) };
    (spoken && goes_on && !speaks).then_some(content)
}

/// Hangs a joined verb on another one, with what joins it.
fn hang(sentence: &mut Sentence, verb: usize, cue: usize) {
    let beside = sentence.tokens[verb].head;
    let joins = |t: &usize| matches!(sentence.tokens[*t].relation, Relation::Cc | Relation::Punct);
    let after = sentence.children(beside).filter(|&t| t < verb && t > beside).collect::<Vec<_>>();
    let moved: Vec<usize> = after.into_iter().rev().take_while(joins).chain([verb]).collect();
    moved.into_iter().for_each(|t| sentence.tokens[t].head = cue);
}

/// Whether a verb goes on in another tense than what was said: "said the recall did not hurt, and [has] denied".
fn breaks_tense(sentence: &Sentence, cue: usize, [said, verb]: [usize; 2]) -> bool {
    let tensed = |t: usize| sentence.child(t, &[Relation::Aux, Relation::Auxpass]).unwrap_or(t);
    let tag = |t: usize| sentence.tokens[tensed(t)].tag;
    let perfect = |t: usize| tensed(t) != t && sentence.tokens[tensed(t)].lemma == "have";
    let acts = sentence.child(verb, &[Relation::Dobj, Relation::Ccomp, Relation::Xcomp]).is_some();
    let past = sentence.tokens[cue].tag == "VBD" && tag(said) == "VBD";
    past && acts && perfect(verb) && tag(verb) != "VBD"
        || perfect(cue) && tag(cue) != "VBD" && tag(verb) == "VBD"
}

/// A verb without a subject that is joined to what somebody says.
struct Joined<'s> {
    sentence: &'s Sentence,
    verb: usize,
    /// The first verb of what is said.
    said: usize,
    /// The subject of that verb.
    subject: usize,
    /// The word of saying.
    cue: usize,
}

impl<'s> Joined<'s> {
    fn at(sentence: &'s Sentence, verb: usize) -> Option<Self> {
        let word = |t: usize| &sentence.tokens[t];
        let joined = |t: &usize| (word(*t).relation == Relation::Conj).then(|| word(*t).head);
        let said = std::iter::successors(joined(&verb), joined).take(sentence.tokens.len()).last()?;
        let own =
            sentence.child(verb, SUBJECTS).is_some() || sentence.child(verb, &[Relation::Mark]).is_some();
        let cue = word(said).head;
        let last =
            sentence.children(word(verb).head).all(|t| t <= verb || word(t).relation == Relation::Punct);
        let spoken = word(said).relation == Relation::Ccomp && cue < said && last;
        let subject = sentence.child(said, SUBJECTS)?;
        let says = saying::is_cue(sentence, cue);
        let one_tense = word(cue).tag == word(verb).tag && matches!(word(verb).tag, "VBD" | "VBZ" | "VBP");
        let tensed = one_tense || breaks_tense(sentence, cue, [said, verb]);
        (!own && spoken && says && tensed).then_some(Self { sentence, verb, said, subject, cue })
    }

    /// Whether the verb cannot be that of the subject before it, or hardly so.
    fn tells_of_speaker(&self) -> bool {
        let quoted = self.is_quoted(self.verb);
        let left_quotation = !quoted && self.is_quoted(self.subject);
        let able = self.may_speak(self.subject);
        !quoted
            && (left_quotation
                || self.is_beyond_modal()
                || self.is_beyond_passive()
                || self.is_at_odds()
                || !able && self.says()
                || self.befalls_subject())
    }

    /// Whether a thing to which something was done would have to act: "said the account had been hacked and dismissed it as a prank".
    fn is_beyond_passive(&self) -> bool {
        let lemma = self.sentence.tokens[self.subject].lemma.to_lowercase();
        let named = self.sentence.entity_at(self.subject).is_some();
        let passive = self.sentence.child(self.said, &[Relation::Auxpass]).is_some();
        let acts = self.sentence.child(self.verb, &[Relation::Dobj]).is_some();
        passive && acts && !named && !names_people(&lemma) && pronoun(&lemma).is_none() && self.says()
    }

    /// Whether a verb can be the speaker's by its number, and not that of the subject before it: "Democrats believe the package is popular
    /// and plan to vote".
    fn is_at_odds(&self) -> bool {
        let fits = |subject: usize| agrees(self.sentence, subject, self.verb);
        let speaker = self.sentence.child(self.cue, SUBJECTS);
        !fits(self.subject) && speaker.is_some_and(fits)
    }

    /// Whether what is said is told as possible or to come, and somebody tells more beside it: "said the king would stay and warned".
    fn is_beyond_modal(&self) -> bool {
        let modal = |t: usize| self.sentence.tokens[t].tag == "MD";
        self.sentence.children(self.said).any(modal)
            && pronoun(&self.sentence.tokens[self.subject].text).is_none()
            && self.says()
    }

    /// Whether the verb is one of saying, which things do not do as well and which is not told of others as often.
    fn says(&self) -> bool {
        let word = &self.sentence.tokens[self.verb];
        let lemma = word.lemma.to_lowercase();
        let asks = || self.sentence.children(self.verb).any(|t| self.sentence.tokens[t].lemma == "for");
        let stays = has_use(&lemma, "kept-in-speech") || asks();
        Cues::table().attributes_somehow(&lemma, word.pos) && !stays
    }

    /// Whether a subject is somebody or a body of people, by its name or noun; a pronoun may be the speaker.
    fn may_speak(&self, subject: usize) -> bool {
        let word = &self.sentence.tokens[subject];
        let known = noun_kind(&word.lemma).is_some() || names_people(&word.lemma.to_lowercase());
        let thing =
            pronoun(&word.text).map_or(word.pos == PartOfSpeech::Noun, |p| matches!(p.stands, "thing" | "-"));
        known || !thing
    }

    /// Whether the verb has the subject before it as its object, which nobody is to himself under that name: "Police said the man was
    /// drunk, and arrested him".
    fn befalls_subject(&self) -> bool {
        let several = |t: usize| {
            let word = &self.sentence.tokens[t];
            pronoun(&word.text).map_or(word.tag.ends_with('S'), |p| p.is_several())
        };
        let object = self.sentence.child(self.verb, &[Relation::Dobj]);
        let another = |text: &str| !has_use(&text.to_lowercase(), "is-its-subject");
        let spoken_of =
            |text: &str| pronoun(text).is_some_and(|p| p.is_one() || p.is_several()) && another(text);
        let object = object.filter(|&t| spoken_of(&self.sentence.tokens[t].text));
        let noun = |t: usize| matches!(self.sentence.tokens[t].pos, PartOfSpeech::Noun | PartOfSpeech::Propn);
        let alone = !(self.subject + 1..self.verb).any(noun);
        let speaker = self.sentence.child(self.cue, SUBJECTS);
        let (Some(object), Some(speaker)) = (object, speaker) else {
            return false;
        };
        alone && several(object) == several(self.subject) && several(object) != several(speaker)
    }

    /// Whether a token stands in quotation marks.
    fn is_quoted(&self, token: usize) -> bool {
        let tags = self.sentence.tokens[..token].iter().rev().map(|t| t.tag);
        tags.into_iter().find(|tag| matches!(*tag, "``" | "''")) == Some("``")
    }
}
