//! `claimdiff review`: quotations that have drifted, one by one.

use super::Outcome;
use super::claim_files::{self, LimitFlags};
use super::edit::edit;
use super::failure::{Failure, say};
use super::input::MAX_ARTICLE_BYTES;
use super::output::print;
use super::screen::ScreenFlags;
use super::shelf::{Bounds, Shelf};
use claimdiff::check::{self, Finding, Fix, Opened, Rule, Settings, accepted, judge, rejected};
use claimdiff::report::check::{json, text};
use claimdiff::report::terminal::Layout;
use clap::Args;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Step through quotations that their articles do not have any more: accept what the article says now, or take the claim
/// out.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Claim files, or folders of them [default: claims]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Quote what the article says now in this claim; repeatable
    #[arg(long, value_name = "ID")]
    accept: Vec<String>,
    /// Take this claim out, and every expectation that rests on it; repeatable
    #[arg(long, value_name = "ID")]
    reject: Vec<String>,
    /// List what has drifted as JSON, and change nothing
    #[arg(long, conflicts_with_all = ["accept", "reject"])]
    json: bool,
    /// The top folder of the project, which articles have to lie in [default: the nearest with a .git, or this one]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    #[command(flatten)]
    screen: ScreenFlags,
    #[command(flatten)]
    limits: LimitFlags,
}

/// A claim file with its articles.
struct Desk {
    opened: Vec<Opened>,
    shelf: Shelf,
}

/// What somebody says to a drifted quotation.
enum Answer {
    Accept,
    Reject,
    Skip,
    Quit,
}

/// Reviews.
pub fn run(arguments: &Arguments) -> Outcome {
    let desk = arguments.desk()?;
    if !arguments.accept.is_empty() || !arguments.reject.is_empty() {
        return arguments.by_flags(&desk);
    }
    let outcome = desk.drifted();
    if arguments.json {
        print(&json::check(&outcome))?;
    } else if outcome.findings.is_empty() {
        print("No quotation has drifted.\n")?;
    } else if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        return arguments.by_asking(&desk, outcome);
    } else {
        let look = arguments.screen.look(Layout::Stacked, false);
        let drifted = outcome.findings.iter().map(|finding| text::finding(finding, finding.level, &look));
        print(&drifted.collect::<String>())?;
        say("review: name claims with --accept and --reject, or run it in a terminal");
    }
    Ok(ExitCode::from(u8::from(!outcome.findings.is_empty())))
}

impl Desk {
    /// What has drifted, as an outcome of those findings alone.
    fn drifted(&self) -> check::Outcome {
        let judged = self.opened.iter().map(|opened| {
            let checked = judge(opened, &self.shelf.supplies(opened), None);
            checked.findings.into_iter().filter(|f| f.rule == Rule::CL105).collect::<Vec<Finding>>()
        });
        let mut outcome = check::gather(Vec::new(), &Settings::default());
        outcome.findings = judged.flatten().collect();
        outcome.files = self.opened.iter().map(|opened| opened.path.clone()).collect();
        outcome
    }

    /// The changes that an answer to a claim means, with the file they are for.
    fn changes(&self, id: &str, accept: bool) -> Result<(&Opened, Vec<Fix>), Failure> {
        let has = |opened: &&Opened| {
            opened.file.iter().flat_map(|file| &file.claims.value.0).any(|claim| claim.value.id.value.0 == id)
        };
        let mut holders = self.opened.iter().filter(has);
        let opened = match (holders.next(), holders.next()) {
            (Some(one), None) => one,
            (Some(_), Some(_)) => {
                return Err(Failure::new(id, "is a claim of several files", "name the file"));
            }
            (None, _) => {
                return Err(Failure::new(id, "no such claim", "'claimdiff review' lists what has drifted"));
            }
        };
        let fixes =
            if accept { accepted(opened, &self.shelf.supplies(opened), id) } else { rejected(opened, id) };
        let fixes = fixes.map_err(|why| Failure::new(&opened.path, why, "nothing was changed"))?;
        Ok((opened, fixes))
    }
}

impl Arguments {
    fn desk(&self) -> Result<Desk, Failure> {
        let files = claim_files::find(&self.paths)?;
        let opened =
            files.iter().map(|file| claim_files::load(file, &self.limits)).collect::<Result<Vec<_>, _>>()?;
        let real = |root: &PathBuf| root.canonicalize().map_err(|error| Failure::reading(root, &error));
        let root = self.root.as_ref().map(real).transpose()?;
        let shelf = Shelf::fill(&opened, &Bounds { root, max_article_bytes: MAX_ARTICLE_BYTES });
        Ok(Desk { opened, shelf })
    }

    /// Does what the flags say: all of it, or nothing.
    fn by_flags(&self, desk: &Desk) -> Outcome {
        let answers = self.accept.iter().map(|id| (id, true)).chain(self.reject.iter().map(|id| (id, false)));
        let answers: Vec<(&String, bool)> = answers.collect();
        let changes = answers.iter().map(|(id, accept)| desk.changes(id, *accept));
        self.make(desk, changes.collect::<Result<Vec<_>, _>>()?)?;
        let done = |(id, accept): &(&String, bool)| {
            let what = if *accept {
                "now quotes what its article says; see that its text still says the same"
            } else {
                "is taken out, with what rested on it"
            };
            format!("{id} {what}\n")
        };
        let text: String = answers.iter().map(done).collect();
        print(&text)?;
        Ok(ExitCode::SUCCESS)
    }

    /// Makes the changes, each file's at once.
    fn make(&self, desk: &Desk, changes: Vec<(&Opened, Vec<Fix>)>) -> Result<(), Failure> {
        for opened in &desk.opened {
            let own = changes.iter().filter(|(of, _)| of.path == opened.path);
            let fixes: Vec<Fix> = own.flat_map(|(_, fixes)| fixes.clone()).collect();
            if !fixes.is_empty() {
                edit(opened, &fixes)?;
            }
        }
        Ok(())
    }

    /// Asks about each quotation in turn.
    fn by_asking(&self, desk: &Desk, outcome: check::Outcome) -> Outcome {
        let look = self.screen.look(Layout::Stacked, false);
        let (mut changes, mut left) = (Vec::new(), 0);
        for finding in &outcome.findings {
            let Some(id) = &finding.id else { continue };
            print(&text::finding(finding, finding.level, &look))?;
            match ask()? {
                Answer::Accept => changes.push(desk.changes(id, true)?),
                Answer::Reject => changes.push(desk.changes(id, false)?),
                Answer::Skip => left += 1,
                Answer::Quit => {
                    left = outcome.findings.len();
                    break;
                }
            }
        }
        self.make(desk, changes)?;
        Ok(ExitCode::from(u8::from(left > 0)))
    }
}

fn ask() -> Result<Answer, Failure> {
    loop {
        print("[a]ccept what the article says now, [r]eject: take the claim out, [s]kip, [q]uit? ")?;
        // A prompt without a line break waits in the buffer otherwise.
        let _ = std::io::stdout().flush();
        let mut line = String::new();
        let read = std::io::stdin().read_line(&mut line);
        let read = read.map_err(|error| Failure::reading(std::path::Path::new("standard input"), &error))?;
        match line.trim().to_lowercase().as_str() {
            _ if read == 0 => return Ok(Answer::Quit),
            "a" | "accept" => return Ok(Answer::Accept),
            "r" | "reject" => return Ok(Answer::Reject),
            "s" | "skip" | "" => return Ok(Answer::Skip),
            "q" | "quit" => return Ok(Answer::Quit),
            _ => {}
        }
    }
}
