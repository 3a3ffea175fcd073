//! `claimdiff review`: quotations that have drifted, one by one.

use super::claim_files::{self, LimitFlags};
use super::edit::edit;
use super::failure::{Failure, say};
use super::input::MAX_ARTICLE_BYTES;
use super::output::print;
use super::screen::ScreenFlags;
use super::shelf::{Bounds, Shelf};
use super::{COULD_NOT, Outcome};
use claimdiff::check::{
    self, Drifted, Finding, Fix, Level, Opened, Rule, Settings, accepted, claim_named, judge, rejected,
    resting,
};
use claimdiff::report::check::{json, text};
use claimdiff::report::escape::visible;
use claimdiff::report::terminal::Layout;
use clap::Args;
use std::collections::HashSet;
use std::io::{IsTerminal, Write};
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

/// What somebody wants of a claim, and the changes that it means.
struct Wanted<'d> {
    opened: &'d Opened,
    id: String,
    done: Done,
}

/// What is done with a claim.
enum Done {
    /// These words are quoted in the place of those that are gone.
    Accepted(Vec<Drifted>),
    /// It is taken out with the expectations that rest on it.
    Rejected(Vec<Fix>),
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

impl Desk {
    /// Files with their articles as they are now.
    fn laid(files: &[PathBuf], bounds: &Bounds, limits: &LimitFlags) -> Result<Self, Failure> {
        let opened =
            files.iter().map(|file| claim_files::load(file, limits)).collect::<Result<Vec<_>, _>>()?;
        let shelf = Shelf::fill(&opened, bounds);
        Ok(Self { opened, shelf })
    }

    /// All that a check finds, except what time alone brings about.
    fn checked(&self) -> check::Outcome {
        let files = self.opened.iter().map(|opened| {
            let checked = judge(opened, &self.shelf.supplies(opened), None);
            (opened.clone(), checked)
        });
        check::gather(files.collect(), &Settings::default())
    }

    /// What has drifted, and what keeps quotations from being looked up at all.
    fn drifted(&self) -> check::Outcome {
        let mut outcome = self.checked();
        let unread: Vec<&str> =
            self.opened.iter().filter(|opened| opened.file.is_none()).map(|o| o.path.as_str()).collect();
        outcome.findings.retain(|finding| {
            let bars = matches!(finding.rule, Rule::CL101 | Rule::CL102 | Rule::CL109 | Rule::CL403)
                || unread.contains(&finding.at.path.as_str());
            finding.rule == Rule::CL105 || (bars && finding.level == Level::Error)
        });
        outcome.expectations.clear();
        outcome.allow_empty = true;
        outcome
    }

    /// What an answer to a claim means. `path` tells the file when several have a claim of this id.
    fn wanted(&self, (id, path): (&str, Option<&str>), accept: bool) -> Result<Wanted<'_>, Failure> {
        let has = |opened: &&Opened| {
            path.is_none_or(|path| path == opened.path) && claim_named(opened, id).is_some()
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
        let done = match accept {
            true => accepted(opened, &self.shelf.supplies(opened), id).map(Done::Accepted),
            false => rejected(opened, id).map(Done::Rejected),
        };
        let done = done.map_err(|why| Failure::new(&opened.path, why, "nothing was changed"))?;
        Ok(Wanted { opened, id: id.to_owned(), done })
    }
}

impl Wanted<'_> {
    fn fixes(&self) -> Vec<Fix> {
        match &self.done {
            Done::Accepted(drifted) => drifted.iter().map(Fix::from).collect(),
            Done::Rejected(fixes) => fixes.clone(),
        }
    }

    /// What is done, for the person who asked for it.
    fn told(&self) -> String {
        let (path, id) = (visible(&self.opened.path, false), &self.id);
        match &self.done {
            Done::Accepted(drifted) => {
                let text = claim_named(self.opened, id).map_or("", |claim| claim.value.text.value.0.as_str());
                let quotations: String = drifted.iter().map(quotation).collect();
                let text = visible(text, false);
                format!("{path}: `{id}` quotes what its article says now\n{quotations}  text:    {text}\n")
            }
            Done::Rejected(_) => {
                let number = resting(self.opened, id).len();
                let noun = if number == 1 { "expectation that rests" } else { "expectations that rest" };
                let named = resting(self.opened, id).into_iter().filter_map(|e| e.value.id.as_ref());
                let named: Vec<&str> = named.map(|id| id.value.0.as_str()).collect();
                let named = if named.is_empty() { String::new() } else { format!(": {}", named.join(", ")) };
                format!("{path}: `{id}` is taken out, with {number} {noun} on it{named}\n")
            }
        }
    }
}

/// One quotation, old and new.
fn quotation(drifted: &Drifted) -> String {
    let lines = [("was:    ", &drifted.before), ("now:    ", &drifted.now)].into_iter();
    let lines = lines.chain(drifted.cautions.iter().map(|caution| ("warning:", caution)));
    lines.map(|(what, words)| format!("  {what} {}\n", visible(words, false))).collect()
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
        let (mut wanted, mut left) = (Vec::new(), 0);
        let mut findings: Vec<&Finding> = outcome.shown().collect();
        findings
            .dedup_by(|next, one| next.id == one.id && next.at.path == one.at.path && next.rule == one.rule);
        let mut findings = findings.into_iter();
        for finding in findings.by_ref() {
            let same =
                |f: &&Finding| (&f.id, &f.at.path, f.rule) == (&finding.id, &finding.at.path, finding.rule);
            print(&self.drawn(outcome.shown().filter(same)))?;
            let id = finding.id.as_deref().filter(|_| finding.rule == Rule::CL105);
            let answer = if id.is_some() { ask()? } else { Answer::Skip };
            let claim = (id.unwrap_or_default(), Some(finding.at.path.as_str()));
            match answer {
                Answer::Accept => wanted.push(desk.wanted(claim, true)?),
                Answer::Reject => wanted.push(desk.wanted(claim, false)?),
                Answer::Skip => left += 1,
                Answer::Quit => {
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
