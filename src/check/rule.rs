//! The rules of a claim file: what can be wrong, how gravely, and what to do. `explain`, SARIF and the docs are printed
//! from here.

/// How much a finding weighs, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Fails the build.
    Error,
    /// Fails the build under `--strict` only.
    Warning,
    /// Never fails the build.
    Info,
}

impl Level {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

macro_rules! rules {
    ($($code:ident { $name:literal, $level:ident, what: $what:literal, why: $why:literal, example: $example:literal,
       fix: $fix:literal })*) => {
        /// A rule of `docs/claims-format.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[allow(missing_docs, reason = "the table of rules documents each code")]
        pub enum Rule { $($code),* }

        impl Rule {
            /// Every rule, in the order of the documentation.
            pub const ALL: &'static [Rule] = &[$(Rule::$code),*];

            /// Its code ("CL105").
            pub fn code(self) -> &'static str { match self { $(Rule::$code => stringify!($code)),* } }

            /// Its short name ("quote-drifted").
            pub fn name(self) -> &'static str { match self { $(Rule::$code => $name),* } }

            /// How much what it finds weighs, unless the claim file or the caller says otherwise.
            pub fn level(self) -> Level { match self { $(Rule::$code => Level::$level),* } }

            /// What it finds, in one sentence.
            pub fn what(self) -> &'static str { match self { $(Rule::$code => $what),* } }

            /// Why that matters.
            pub fn why(self) -> &'static str { match self { $(Rule::$code => $why),* } }

            /// Lines of a claim file that show it.
            pub fn example(self) -> &'static str { match self { $(Rule::$code => $example),* } }

            /// What to do about it.
            pub fn fix(self) -> &'static str { match self { $(Rule::$code => $fix),* } }
        }
    };
}

impl Rule {
    /// The rule with a code, in whatever case it is written.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code().eq_ignore_ascii_case(code))
    }

    /// Whether the job could not be done when it fires: exit status 2 whatever else was found.
    pub fn ends_the_job(self) -> bool {
        matches!(self, Self::CL006 | Self::CL403)
    }
}

rules! {
    CL001 { "yaml-syntax", Error,
        what: "The file is not YAML.",
        why: "Nothing in it can be checked.",
        example: "claims: [a, b",
        fix: "Mend the line that is shown; lines of <<<<<<< and >>>>>>> are left over from a merge." }
    CL002 { "duplicate-key", Error,
        what: "The same key stands twice in one mapping.",
        why: "Only one of the two values could count, and no reader can tell which was meant.",
        example: "- {id: a, source: courier, source: herald, text: …}",
        fix: "Keep one of them." }
    CL003 { "unknown-key", Error,
        what: "A key that the format does not have.",
        why: "A misspelt key would be passed over in silence, and with it what it was to check.",
        example: "- {id: a, sorce: courier, text: …}",
        fix: "Write the key that is suggested. In {braces} put text that has a comma or colon in quotation marks." }
    CL004 { "bad-version", Error,
        what: "The line `claimdiff: 1` is missing, or names another version.",
        why: "A later version of the format may mean something else by the same words.",
        example: "claimdiff: 2",
        fix: "Put `claimdiff: 1` at the top." }
    CL005 { "wrong-type", Error,
        what: "A value is of another type or form than its key takes, or is missing.",
        why: "YAML reads no as false, 1.10 as 1.1 and 2026-11-17 as a date: what is checked would not be what was written.",
        example: "lang: no",
        fix: "Put text, dates and ids in quotation marks; see the form that the message names." }
    CL006 { "nothing-to-check", Error,
        what: "There is no claim or no expectation.",
        why: "A check of nothing must not look like a check that passed.",
        example: "claims: []",
        fix: "Write claims and expectations (`claimdiff new A B` makes a start), or pass --allow-empty." }
    CL007 { "duplicate-id", Error,
        what: "Two claims or two expectations have one id.",
        why: "Whatever refers to the id could mean either.",
        example: "- id: injured\n- id: injured",
        fix: "Rename one of them." }
    CL008 { "yaml-feature", Error,
        what: "An anchor, alias, merge key, tag or second document.",
        why: "They make a small file mean much, and a reader cannot see what a line says.",
        example: "- &first {id: a}\n- *first",
        fix: "Write the value out where it is used; one document a file." }
    CL009 { "unknown-reference", Error,
        what: "An id that no source or claim has.",
        why: "The expectation would be about nothing.",
        example: "- {id: e, agree: [c.injured, h.injurd]}",
        fix: "Write the id that is suggested, or add the source or claim." }
    CL101 { "source-missing", Error,
        what: "There is no such regular file.",
        why: "What an article says cannot be checked without the article.",
        example: "courier: {path: ../articles/courier.text}",
        fix: "Mend the path, which is relative to the claim file; give the file itself, not a link or a folder." }
    CL102 { "source-outside-root", Error,
        what: "A path that leads out of the project: by .., by an absolute path, a URL or a symbolic link.",
        why: "A check must read the same snapshot on every machine, and no file that it was not given.",
        example: "courier: {path: https://courier.example/lune}",
        fix: "Save a snapshot inside the project; name the project's top folder with --root if it is another one." }
    CL103 { "source-changed", Warning,
        what: "The file's sha256 is not the one written down, though every quotation is still found.",
        why: "Something else in the article has changed since the claims were drawn up.",
        example: "courier: {path: ../articles/courier.txt, sha256: \"0b1c…\"}",
        fix: "Read what changed, then write down the new sum." }
    CL104 { "quote-typography", Info,
        what: "The quotation is found only when quotation marks, dashes and the like are taken for one another.",
        why: "The words are the same; the characters are not.",
        example: "quote: {exact: \"the council's report\"}   # the article has ’",
        fix: "claimdiff check --fix writes the article's characters." }
    CL105 { "quote-drifted", Error,
        what: "The quotation is not in the article any more. The nearest text is shown and not used.",
        why: "The article was changed, and what it says now may be something else.",
        example: "quote: {exact: injuring 12 people}   # the article now says: injuring 13 people",
        fix: "Read the nearest text. If the claim still holds, accept it: claimdiff review --accept ID. Otherwise change the claim." }
    CL106 { "quote-ambiguous", Error,
        what: "The quotation stands in the article more than once, and prefix and suffix do not settle which one is meant.",
        why: "What is said around it may differ from place to place.",
        example: "quote: {exact: the council said}",
        fix: "Add the prefix or suffix that is suggested." }
    CL107 { "quote-too-short", Warning,
        what: "The quotation has fewer than 3 words or 12 letters.",
        why: "So few words will soon stand elsewhere in the article too.",
        example: "quote: {exact: 12 people}",
        fix: "Quote a few words more." }
    CL108 { "claim-beyond-quote", Warning,
        what: "A number, name, date or negation in the text of a claim is in none of its quotations.",
        why: "The claim says more than what is checked against the article.",
        example: "text: Twelve people died.\nquote: {exact: people were hurt}",
        fix: "Quote the words that say it (up to 8 quotations), or leave it out of the text." }
    CL109 { "source-decoding", Warning,
        what: "The article is not UTF-8; it is an error if part of it could not be read.",
        why: "A wrong guess at the encoding spoils names and quotation marks.",
        example: "courier: {path: ../articles/courier.txt}   # windows-1252",
        fix: "Save the article as UTF-8, or name its encoding: encoding: windows-1252." }
    CL201 { "expectation-failed", Error,
        what: "The articles do not agree, differ, state or credit as expected.",
        why: "Either an article or the expectation is out of date.",
        example: "- {id: injured, agree: [c.injured, h.injured]}   # 12 and 14",
        fix: "Read what the articles say, then change the article or the expectation." }
    CL202 { "expectation-unsure", Warning,
        what: "It cannot be told whether the expectation holds.",
        why: "A guess must not pass or fail a build.",
        example: "- {id: pressure, agree: [c.mood, h.tension]}",
        fix: "Quote the clauses that say it most plainly, or drop the expectation." }
    CL203 { "expectation-conflict", Error,
        what: "Two claims are expected both to agree and to differ, also through a chain of others; or a source both to state and to omit a claim.",
        why: "Both expectations cannot pass.",
        example: "- {id: one, agree: [a, b]}\n- {id: two, agree: [b, c]}\n- {id: three, differ: [a, c]}",
        fix: "Drop one of the expectations." }
    CL204 { "omission-broken", Error,
        what: "A source says what it is expected to leave out.",
        why: "The article has caught up, or the expectation was wrong.",
        example: "- {id: no-repairs, omits: {source: herald, claim: c.repairs}}",
        fix: "Read the passage that is shown; replace omits by agree or differ, or drop it." }
    CL205 { "expectation-expired", Warning,
        what: "The day in `until` is past.",
        why: "Somebody wanted to look at it again by now.",
        example: "- {id: toll, differ: [c.dead, h.dead], until: \"2026-11-20\"}",
        fix: "Look at it again; move the day or drop the expectation." }
    CL301 { "unused-claim", Warning,
        what: "No expectation refers to the claim.",
        why: "Its quotation is checked, what it says is not.",
        example: "- {id: c.weather, source: courier, text: It rained., quote: {exact: it was raining hard}}",
        fix: "Expect something of it, or take it out." }
    CL302 { "unused-ignore", Warning,
        what: "A comment that ignores a rule which finds nothing there.",
        why: "It would hide the next finding unseen.",
        example: "# claimdiff: ignore[CL107] set phrase",
        fix: "Take the comment out." }
    CL303 { "ignore-without-reason", Warning,
        what: "A comment to ignore findings that names no rule, an unknown rule, or no reason. It hides nothing.",
        why: "Nobody can tell later whether it still holds.",
        example: "# claimdiff: ignore[CL107]",
        fix: "Write # claimdiff: ignore[CL107] and the reason." }
    CL304 { "stale-baseline", Warning,
        what: "The baseline lists a finding that does not occur any more.",
        why: "It would hide the same finding when it comes back.",
        example: "{\"rule\": \"CL105\", \"id\": \"c.injured\", \"fingerprint\": \"9f86d081884c7d65\"}",
        fix: "Write the baseline again: --write-baseline." }
    CL401 { "hidden-character", Error,
        what: "A character that is not drawn or that turns the text around it: bidirectional control, zero width, control.",
        why: "What a person reads is not what is checked.",
        example: "text: Twelve<U+202E> people were hurt.",
        fix: "Take it out, or write it as an escape in double quotation marks if the article has it." }
    CL402 { "mixed-script", Warning,
        what: "One word mixes Latin, Cyrillic or Greek letters.",
        why: "Letters that look alike make two words look like one.",
        example: "id: c.injur\u{435}d   # the second e is Cyrillic",
        fix: "Type the word again in one script." }
    CL403 { "limit-exceeded", Error,
        what: "A limit on size, depth or number was hit.",
        why: "A check must end, whatever it is given.",
        example: "claims/everything.yaml, 3 MiB",
        fix: "Split the file, or raise the limit with the flag that is named." }
}
