//! The rules: what can differ, how gravely, and how to tell a reader. `explain`, the docs and reports are printed from here.

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Kind {
    Number,
    Time,
    Place,
    Actor,
    Name,
    Action,
    Polarity,
    Certainty,
    Attribution,
    Quote,
    Cause,
    /// A refinement that makes no difference.
    Detail,
}

/// How grave a difference is, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Both cannot be right.
    Conflict,
    /// They put it differently in a way that matters: other source, other certainty, other reason.
    Divergence,
    /// The later report tells of a later state.
    Update,
    /// The same thing in other words or another spelling.
    Wording,
}

macro_rules! rules {
    ($($code:ident { $name:literal, $kind:ident, $grade:expr, what: $what:literal, why: $why:literal,
       example: [$left:literal, $right:literal] })*) => {
        /// A rule of `docs/differences.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the table of rules documents each code")]
        pub enum Rule { $($code),* }

        impl Rule {
            /// Every rule, in the order of the documentation.
            pub const ALL: &'static [Rule] = &[$(Rule::$code),*];

            /// Its code ("N1").
            pub fn code(self) -> &'static str { match self { $(Rule::$code => stringify!($code)),* } }

            /// Its short name.
            pub fn name(self) -> &'static str { match self { $(Rule::$code => $name),* } }

            /// What it compares.
            pub fn kind(self) -> Kind { match self { $(Rule::$code => Kind::$kind),* } }

            /// The grade of what it finds; `None` for a rule that only makes notes.
            pub fn grade(self) -> Option<Grade> { match self { $(Rule::$code => $grade),* } }

            /// What it finds, in one sentence.
            pub fn what(self) -> &'static str { match self { $(Rule::$code => $what),* } }

            /// Why that matters, or why it makes no difference.
            pub fn why(self) -> &'static str { match self { $(Rule::$code => $why),* } }

            /// Two statements that show it.
            pub fn example(self) -> [&'static str; 2] { match self { $(Rule::$code => [$left, $right]),* } }
        }
    };
}

use Grade::{Conflict, Divergence, Update, Wording};

rules! {
    N1 { "other number", Number, Some(Conflict),
        what: "The two numbers or ranks for the same thing cannot both hold at the precision they are written in.",
        why: "A reader who trusts one outlet has a wrong figure by the other.",
        example: ["More than 50 people were hurt.", "48 people were hurt."] }
    N2 { "other unit or scale", Number, Some(Conflict),
        what: "The digits are the same, the unit or the scale is not: million and billion, km and miles, percent and percentage points.",
        why: "It is most often a slip, and a large one.",
        example: ["The plan costs $5 million.", "The plan costs $5 billion."] }
    N3 { "more exact number", Detail, None,
        what: "One number lies within what the other allows.",
        why: "Rounding and bounds are not disagreement.",
        example: ["Dozens were hurt.", "36 people were hurt."] }
    N4 { "other thing counted", Detail, None,
        what: "The numbers count different things.",
        why: "Killed and injured, revenue and profit, a total and its part are different facts.",
        example: ["12 people were killed.", "40 people were injured."] }
    N5 { "parts do not add up", Number, Some(Conflict),
        what: "Inside one article the stated total is not the sum of its stated parts; a note, and a difference with --self.",
        why: "One of the figures is wrong or counts something else.",
        example: ["Ten were hurt: four adults and five children.", "Ten were hurt: four adults and five children."] }
    T1 { "other time", Time, Some(Conflict),
        what: "The dates or times of the same event are disjoint at the grain that both give.",
        why: "The event has one time.",
        example: ["The council voted on Monday.", "The council voted on Tuesday."] }
    T2 { "more exact time", Detail, None,
        what: "One time lies within the other.",
        why: "A month and a day in it do not disagree.",
        example: ["The council voted in March.", "The council voted on 9 March."] }
    T3 { "other order or duration", Time, Some(Conflict),
        what: "The order of two events, how long one lasted, or how often something is, differs.",
        why: "Before and after decide who answered whom.",
        example: ["Berg resigned before the report came out.", "Berg resigned after the report came out."] }
    T4 { "later figure", Number, Some(Update),
        what: "A later report gives a later value of something that runs on.",
        why: "A toll that grows is news, not a disagreement.",
        example: ["Three people are dead, police said at 9 a.m.", "Seven people are dead, police said at 1 p.m."] }
    L1 { "other place", Place, Some(Conflict),
        what: "The event is put in two places, neither of which contains the other.",
        why: "The event has one place.",
        example: ["The suspect was arrested in Leeds.", "The suspect was arrested in Manchester."] }
    L2 { "more exact place", Detail, None,
        what: "One place contains the other.",
        why: "A city and its country do not disagree.",
        example: ["The suspect was arrested in Munich.", "The suspect was arrested in Germany."] }
    E1 { "other participant", Actor, Some(Conflict),
        what: "Another person or body fills the same role in the same event.",
        why: "Who did it, and to whom, is the story.",
        example: ["Anna Berg designed the tower.", "The tower was designed by Peter Lund."] }
    E2 { "other spelling", Name, Some(Wording),
        what: "One name is spelled in two ways that conflict, or one person bears two first names.",
        why: "One of them is likely a slip; aliases and titles are not.",
        example: ["Kang Kyung-wha spoke.", "Kang Kyung-hwa spoke."] }
    E3 { "other age, title or relation", Actor, Some(Conflict),
        what: "The age, sex, office or relation of one person differs.",
        why: "It may be another person, or a slip.",
        example: ["Maureen Tait, 67, died.", "Maureen Tait, 76, died."] }
    R1 { "roles swapped", Actor, Some(Conflict),
        what: "The same two participants have changed places.",
        why: "A sued B is not B sued A.",
        example: ["Acme sued Borel.", "Borel sued Acme."] }
    V1 { "other act", Action, Some(Conflict),
        what: "The same participants on the same occasion do something that cannot be the same act.",
        why: "Resigned and was fired are two stories.",
        example: ["The director resigned.", "The director was fired."] }
    P1 { "denied here, affirmed there", Polarity, Some(Conflict),
        what: "One side negates what the other affirms.",
        why: "Both cannot be right.",
        example: ["The minister has resigned.", "The minister has not resigned."] }
    P2 { "opposite", Polarity, Some(Conflict),
        what: "The two sides use words that exclude each other, from a closed list.",
        why: "Rose and fell, accepted and rejected, guilty and not guilty cannot both be right.",
        example: ["Shares rose on Friday.", "Shares fell on Friday."] }
    P3 { "denial reported", Polarity, Some(Divergence),
        what: "One side reports that somebody denies what the other side asserts, or has from another source.",
        why: "A reader of one outlet does not learn that it is contested.",
        example: ["The company dumped waste in the river.", "The company denies that it dumped waste in the river."] }
    M1 { "other certainty", Certainty, Some(Divergence),
        what: "One side is certain of what the other calls probable or possible.",
        why: "A suspicion is not a finding.",
        example: ["The engines failed.", "The engines may have failed."] }
    M2 { "tried or done", Certainty, Some(Conflict),
        what: "One side tells as done what the other says failed or was only tried.",
        why: "An attempt is not the act.",
        example: ["The rebels took the airport.", "The rebels tried to take the airport."] }
    M3 { "planned or done", Certainty, Some(Divergence),
        what: "One side tells as planned, conditional or going on what the other tells as done.",
        why: "By publication day it is an update, otherwise the two disagree about what has happened.",
        example: ["The plant will close in May.", "The plant closed in May."] }
    A1 { "attribution lost", Attribution, Some(Divergence),
        what: "One outlet asserts in its own voice what the other puts in somebody's mouth.",
        why: "A claim and a fact are not the same news.",
        example: ["The driver of the lorry was drunk at the wheel.", "Prosecutors allege that the driver of the lorry was drunk at the wheel."] }
    A2 { "other source", Detail, None,
        what: "The same statement is credited to different sources.",
        why: "Two sources that say the same often agree, so it is only noted.",
        example: ["The dam was inspected by engineers in May, Anna Berg said.", "The dam was inspected by engineers in May, Peter Lund said."] }
    A3 { "named or unnamed source", Detail, None,
        what: "One outlet names the source that the other leaves unnamed.",
        why: "An unnamed source cannot be asked, but what it says may be the same, so it is only noted.",
        example: ["The dam was inspected by engineers in May, Anna Berg said.", "The dam was inspected by engineers in May, a source said."] }
    A4 { "stronger or weaker cue", Detail, None,
        what: "The verb of saying differs in strength.",
        why: "Said, claimed and admitted colour a report; they do not change what is reported.",
        example: ["Anna Berg said the dam was inspected by engineers in May.", "Anna Berg admitted the dam was inspected by engineers in May."] }
    Q1 { "quotation in other words", Quote, Some(Wording),
        what: "Words inside the quotation marks differ, beyond punctuation, brackets and ellipsis.",
        why: "Marks promise the speaker's own words.",
        example: ["\"There was no warning whatsoever, just a huge bang,\" said Callum Reid.", "\"There was barely any warning, just a huge bang,\" said Callum Reid."] }
    Q2 { "quotation cut to another meaning", Quote, Some(Conflict),
        what: "An ellipsis or cut drops words that change the meaning, such as \"not\".",
        why: "The cut quotation says what the speaker did not.",
        example: ["\"We will not, as some fear, raise taxes,\" Ana Lee said.", "\"We will ... raise taxes,\" Ana Lee said."] }
    Q3 { "same words, other speaker", Quote, Some(Conflict),
        what: "The same quotation is credited to two speakers.",
        why: "One of the credits is wrong.",
        example: ["\"There is no way back from here now,\" said Anna Berg.", "\"There is no way back from here now,\" said Peter Lund."] }
    C1 { "other cause", Cause, Some(Divergence),
        what: "The reason, motive or condition given for the same event differs.",
        why: "Why it happened is half of the story.",
        example: ["Sailings stopped so that divers could examine the wall.", "Sailings stopped because there is no spare ship."] }
}
