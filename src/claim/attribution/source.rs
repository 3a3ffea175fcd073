//! Whose words they are: the source of a cue, as the sentence writes it.

use crate::claim::coreference::{NounKind, noun_kind};
use crate::claim::has_use;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel, Sentence};

/// How many heads up a verb may find its subject: "had seemed to want to begin to say".
const CLIMB: usize = 6;

/// The token that heads the source of a verb: its subject, its agent, or the subject of the verb it hangs on.
pub fn of_verb(tree: &Tree<'_>, cue: usize) -> Option<usize> {
    let mut at = cue;
    for _ in 0..CLIMB {
        if let Some(found) = own(tree, at) {
            // "Lee was quoted by the agency as saying": who is quoted speaks, not who quotes.
            let quoted = tree.child(at, &[Rel::Nsubjpass]).filter(|_| at != cue);
            return quoted.or(found);
        }
        at = match above(tree, at)? {
            Step::Stop(source) => return Some(source),
            Step::Up(head) => head,
        };
    }
    None
}

/// Where to look for the subject of a word that has none of its own.
enum Step {
    Stop(usize),
    Up(usize),
}

fn above(tree: &Tree<'_>, at: usize) -> Option<Step> {
    let head = tree.head(at)?;
    let nominal = matches!(tree.token(head).pos, Pos::Noun | Pos::Propn | Pos::Pron);
    match tree.relation(at) {
        Rel::Acl if nominal && tree.token(at).tag == "VBG" => {
            Some(Step::Stop(message_to(tree, head).unwrap_or(head)))
        }
        Rel::Acl | Rel::Relcl if nominal && tree.token(at).tag != "VB" => Some(Step::Stop(head)),
        Rel::Nsubj | Rel::Nsubjpass | Rel::Pobj if nominal => None,
        Rel::Root | Rel::Parataxis => None,
        Rel::Pcomp if tree.is(head, Pos::Adp) => Some(accused(tree, head).map_or(Step::Up(head), Step::Stop)),
        _ => Some(Step::Up(head)),
    }
}

/// The message that is sent to somebody: "a letter to the board asking …" is not asked by the board.
fn message_to(tree: &Tree<'_>, addressee: usize) -> Option<usize> {
    let preposition =
        tree.head(addressee).filter(|&p| tree.relation(addressee) == Rel::Pobj && tree.lemma(p) == "to")?;
    let above = tree.head(preposition)?;
    let is_message = |&i: &usize| noun_kind(tree.lemma(i)) == Some(NounKind::Message);
    Some(above).filter(is_message).or_else(|| tree.child(above, &[Rel::Dobj]).filter(is_message))
}

/// Of whom a phrase with a gerund tells something: "quoted Lee as saying", "criticised Lee for saying".
fn accused(tree: &Tree<'_>, preposition: usize) -> Option<usize> {
    let verb = tree.head(preposition).filter(|_| has_use(tree.lemma(preposition), "blames"))?;
    tree.child(verb, &[Rel::Dobj]).filter(|&object| object < preposition)
}

/// The source that a verb names itself; `Some(None)` for a passive without agent, which names none.
fn own(tree: &Tree<'_>, verb: usize) -> Option<Option<usize>> {
    if tree.child(verb, &[Rel::Nsubjpass, Rel::Auxpass]).is_some() {
        return Some(agent(tree, verb));
    }
    let participle = tree.token(verb).tag == "VBN" && tree.child(verb, &[Rel::Aux, Rel::Nsubj]).is_none();
    if participle && matches!(tree.relation(verb), Rel::Acl | Rel::Advcl) {
        return Some(agent(tree, verb));
    }
    if says_by_itself(tree, verb) {
        return Some(None);
    }
    let mut subjects = tree.children(verb).filter(|&i| tree.relation(i) == Rel::Nsubj);
    let after = subjects.clone().find(|&i| i > verb);
    // "Her remarks, said Lee, are true": set in between commas, the verb has its subject behind it.
    let set_in = verb.checked_sub(1).is_some_and(|i| tree.token(i).text == ",");
    let beside = |&s: &usize| tree.extent(s).start == verb + 1;
    let inverted = after.filter(beside).filter(|_| set_in);
    inverted.or_else(|| subjects.rfind(|&i| i < verb)).or(after).map(Some)
}

/// Whether a verb is said of nobody, with an "it" that only holds the place of what is said: "it appears that …", "it is believed
/// that …".
pub fn says_by_itself(tree: &Tree<'_>, verb: usize) -> bool {
    // "Has let it be known that …"
    let helper = |t: usize| matches!(tree.relation(t), Rel::Aux | Rel::Auxpass) && tree.token(t).has_tense();
    let finite = tree.token(verb).has_tense() || tree.children(verb).any(helper);
    let subject = tree.child(verb, &[Rel::Nsubj, Rel::Nsubjpass]);
    let it = subject.is_some_and(|t| t < verb && tree.lemma(t) == "it");
    let told = tree.child(verb, &[Rel::Ccomp]).is_some_and(|content| content > verb);
    it && finite && told && (is_agentless(tree, verb) || has_use(tree.lemma(verb), "seems"))
}

/// Whether a verb is in the passive without an agent.
pub fn is_agentless(tree: &Tree<'_>, verb: usize) -> bool {
    tree.child(verb, &[Rel::Auxpass]).is_some() && tree.child(verb, &[Rel::Agent]).is_none()
}

fn agent(tree: &Tree<'_>, verb: usize) -> Option<usize> {
    let by = tree.child(verb, &[Rel::Agent])?;
    tree.child(by, &[Rel::Pobj]).filter(|&who| !is_manner(tree, who))
}

/// Whether a word behind "by" says how, and not who: "reported by mistake", "confirmed by phone".
fn is_manner(tree: &Tree<'_>, noun: usize) -> bool {
    tree.token(noun).tag == "NN"
        && tree.children(noun).next().is_none()
        && noun_kind(tree.lemma(noun)).is_none()
}

/// The source of a noun: its possessor, whoever it is "by" or "from", or the subject of the verb it is object of.
pub fn of_noun(tree: &Tree<'_>, cue: usize) -> Option<usize> {
    let by = |i: &usize| tree.relation(*i) == Rel::Prep && has_use(tree.lemma(*i), "signs");
    let owner = tree.child(cue, &[Rel::Poss]);
    let giver = || tree.children(cue).find(by).and_then(|i| tree.child(i, &[Rel::Pobj]));
    let holder = || {
        let verb = tree.head(cue).filter(|_| matches!(tree.relation(cue), Rel::Dobj | Rel::Attr))?;
        of_verb(tree, verb)
    };
    owner.or_else(giver).or_else(holder)
}

/// The verb behind whose "as" a gerund stands: "quoted" over the "saying" of "quoted Lee as saying".
pub fn quoting(sentence: &Sentence, gerund: usize) -> Option<usize> {
    let word = |i: usize| &sentence.tokens[i];
    let preposition = Some(word(gerund).head).filter(|_| word(gerund).relation == Rel::Pcomp)?;
    let verb = word(preposition).head;
    (word(preposition).lemma == "as" && sentence.is(verb, Pos::Verb)).then_some(verb)
}
