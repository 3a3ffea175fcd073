//! Why a job could not be done: one line that says what is wrong and what to do.

use claimdiff::article::ArticleError;
use claimdiff::report::escape;
use clap::error::{ContextKind, ContextValue, ErrorKind as ClapErrorKind};
use std::fmt::{self, Display};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// A job that could not be done.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// "FILE: what; what to do"
    pub fn new(subject: impl Display, what: impl Display, remedy: impl Display) -> Self {
        Self(format!("{subject}: {what}; {remedy}"))
    }

    /// A file that could not be opened or read.
    pub fn reading(path: &Path, error: &std::io::Error) -> Self {
        let (what, remedy) = match error.kind() {
            ErrorKind::NotFound if is_address(path) => {
                ("is an address on the web, which is not read", "save the article's text and give that file")
            }
            ErrorKind::NotFound => ("no such file", "check the path"),
            ErrorKind::PermissionDenied => ("may not be read", "check its permissions"),
            ErrorKind::IsADirectory => {
                ("is a directory", "give the file of an article, or - for standard input")
            }
            _ => return Self::new(path.display(), format!("cannot be read: {error}"), "check the file"),
        };
        Self::new(path.display(), what, remedy)
    }

    /// A file or stream that could not be written.
    pub fn writing(to: impl Display, error: &std::io::Error) -> Self {
        let what = match error.kind() {
            ErrorKind::NotFound => "its folder does not exist".to_owned(),
            ErrorKind::PermissionDenied => "may not be written".to_owned(),
            ErrorKind::IsADirectory => "is a directory".to_owned(),
            _ => format!("cannot be written: {error}"),
        };
        Self::new(to, what, "choose another place")
    }
}

/// Whether somebody gave the address of an article in place of a file.
fn is_address(path: &Path) -> bool {
    path.to_str().is_some_and(|p| p.starts_with("http://") || p.starts_with("https://"))
}

impl From<ArticleError> for Failure {
    fn from(error: ArticleError) -> Self {
        Self(error.to_string())
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says something to the person at the terminal: one line on standard error, no character of it live.
pub fn say(message: impl Display) {
    let line = escape::visible(&format!("claimdiff: {message}"), false);
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Prints help and version; turns any other complaint about the arguments into one line.
pub fn usage(error: &clap::Error) -> ExitCode {
    let asked_for_nothing = error.kind() == ClapErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if error.exit_code() == 0 || asked_for_nothing {
        // Whoever closed the stream does not want to read it.
        let _ = error.print();
    } else {
        match file_for_command(error) {
            Some(file) => say(format!(
                "{file}: a file where the command should be; 'claimdiff compare' holds articles against one another"
            )),
            None => say(format!("{}; see 'claimdiff --help'", complaint(&error.to_string()))),
        }
    }
    ExitCode::from(if error.exit_code() == 0 { 0 } else { super::COULD_NOT })
}

/// The file that somebody named in place of a command: "claimdiff a.txt b.txt".
fn file_for_command(error: &clap::Error) -> Option<&str> {
    match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(name)) if Path::new(name).is_file() => Some(name),
        _ => None,
    }
}

/// What clap complains of, with its tips; without the usage, which is for `--help`.
fn complaint(text: &str) -> String {
    let said = text.strip_prefix("error: ").unwrap_or(text);
    let parts =
        said.split("\n\n").take_while(|part| !part.starts_with("Usage:") && !part.starts_with("For more"));
    let one_line = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    parts.map(one_line).collect::<Vec<_>>().join("; ")
}
