//! `claimdiff review`: quotations that have drifted, one by one.

mod desk;

use super::claim_files::{self, LimitFlags};
use super::edit::edit;
use super::failure::{Failure, say};
use super::input::MAX_ARTICLE_BYTES;
use super::output::print;
use super::screen::ScreenFlags;
use super::shelf::Bounds;
use super::{COULD_NOT, Outcome};
use claimdiff::check::{self, Finding, Fix, Rule};
use claimdiff::report::check::{json, text};
use claimdiff::report::terminal::Layout;
use clap::Args;
use desk::{Desk, Wanted};
use std::collections::HashSet;
use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

/// Step through quotations that their articles do not have any more: accept what the article says now, or take the claim
/// out.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Claim files, or folders of them [default: claims, here or further up in the project]
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
    /// The top folder of the project, which articles have to lie in [default: the nearest with a .git; without one, that of the claims folder, or this one]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    #[command(flatten)]
    screen: ScreenFlags,
    #[command(flatten)]
    limits: LimitFlags,
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
    } else if outcome.shown().next().is_none() {
        print("No quotation has drifted.\n")?;
    } else if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        return arguments.by_asking(&desk, &outcome);
    } else {
        print(&arguments.drawn(outcome.shown()))?;
        say("review: name claims with --accept and --reject, or run it in a terminal");
    }
    let unread = outcome.shown().any(|finding| finding.rule != Rule::CL105);
    Ok(ExitCode::from(if unread { COULD_NOT } else { outcome.status().code() }))
}

impl Arguments {
    fn desk(&self) -> Result<Desk, Failure> {
        let files = claim_files::find(&self.paths)?;
        if files.is_empty() {
            let (folders, what) = claim_files::none_in(&self.paths);
            return Err(Failure::new(folders, what, "write one with 'claimdiff new'"));
        }
        Desk::laid(&files, &self.bounds()?, &self.limits)
    }

    fn bounds(&self) -> Result<Bounds, Failure> {
        let real = |root: &PathBuf| root.canonicalize().map_err(|error| Failure::reading(root, &error));
        Ok(Bounds { root: self.root.as_ref().map(real).transpose()?, max_article_bytes: MAX_ARTICLE_BYTES })
    }

    /// Does what the flags say: all of it, or nothing.
    fn by_flags(&self, desk: &Desk) -> Outcome {
        let accept = self.accept.iter().map(|id| desk.wanted((id, None), true));
        let reject = self.reject.iter().map(|id| desk.wanted((id, None), false));
        let wanted = accept.chain(reject).collect::<Result<Vec<_>, _>>()?;
        self.make(desk, &wanted)?;
        Ok(ExitCode::SUCCESS)
    }

    /// Makes the changes, each file's at once, and tells what a check finds then that it did not find before.
    fn make(&self, desk: &Desk, wanted: &[Wanted]) -> Result<(), Failure> {
        let mut files = Vec::new();
        for opened in &desk.opened {
            let own = wanted.iter().filter(|wanted| wanted.opened.path == opened.path);
            let fixes: Vec<Fix> = own.flat_map(Wanted::fixes).collect();
            if !fixes.is_empty() {
                edit(opened, &fixes)?;
                files.push(PathBuf::from(&opened.path));
            }
        }
        print(&wanted.iter().map(Wanted::told).collect::<String>())?;
        let before: HashSet<String> = desk.checked().findings.into_iter().map(|f| f.fingerprint).collect();
        let now = Desk::laid(&files, &self.bounds()?, &self.limits)?.checked();
        let new: Vec<&Finding> = now.shown().filter(|f| !before.contains(&f.fingerprint)).collect();
        if !new.is_empty() {
            print(&format!("claimdiff check finds besides, now:\n\n{}", self.drawn(new.into_iter())))?;
        }
        Ok(())
    }

    fn drawn<'f>(&self, findings: impl Iterator<Item = &'f Finding>) -> String {
        let look = self.screen.look(Layout::Stacked, false);
        findings.map(|finding| text::finding(finding, finding.level, &look)).collect()
    }

    /// Asks about each claim with a quotation that has drifted, in turn.
    fn by_asking(&self, desk: &Desk, outcome: &check::Outcome) -> Outcome {
        let about = |finding: &Finding| (finding.id.clone(), finding.at.path.clone(), finding.rule);
        let (mut wanted, mut left) = (Vec::new(), 0);
        let mut findings: Vec<&Finding> = outcome.shown().collect();
        findings.dedup_by_key(|finding| about(finding));
        let mut findings = findings.into_iter();
        for finding in findings.by_ref() {
            print(&self.drawn(outcome.shown().filter(|other| about(other) == about(finding))))?;
            let id = finding.id.as_deref().filter(|_| finding.rule == Rule::CL105);
            match id.map(|id| answered(desk, (id, &finding.at.path))).transpose()? {
                Some(ControlFlow::Continue(Some(change))) => wanted.push(change),
                Some(ControlFlow::Continue(None)) | None => left += 1,
                Some(ControlFlow::Break(())) => {
                    left += 1;
                    break;
                }
            }
        }
        left += findings.count();
        self.make(desk, &wanted)?;
        Ok(ExitCode::from(u8::from(left > 0)))
    }
}

/// Asks until the answer can be followed: a change, none, or an end of asking.
fn answered<'d>(
    desk: &'d Desk,
    (id, path): (&str, &str),
) -> Result<ControlFlow<(), Option<Wanted<'d>>>, Failure> {
    loop {
        let accept = match ask()? {
            Answer::Accept => true,
            Answer::Reject => false,
            Answer::Skip => return Ok(ControlFlow::Continue(None)),
            Answer::Quit => return Ok(ControlFlow::Break(())),
        };
        match desk.wanted((id, Some(path)), accept) {
            Ok(wanted) => return Ok(ControlFlow::Continue(Some(wanted))),
            Err(why) => say(why),
        }
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
