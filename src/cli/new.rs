//! `claimdiff new`: a first claim file from a comparison.

use super::Outcome;
use super::claim_files::shown;
use super::failure::{Failure, say};
use super::input::{self, InputFlags};
use super::output::{print, replace};
use super::shelf::root_of;
use claimdiff::check::{Drafted, Snapshot, draft};
use clap::Args;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

/// Write a claim file from a comparison: what the articles differ in, agree on and say alone, with quotations.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The articles: text files
    #[arg(required = true, num_args = 2.., value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    /// Where to write the claim file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    input: InputFlags,
}

/// Compares and writes.
pub fn run(arguments: &Arguments) -> Outcome {
    if let Some(path) = arguments.output.as_ref().filter(|path| path.exists() && !arguments.force) {
        return Err(Failure::new(path.display(), "is there already", "write over it with --force"));
    }
    if let Some(path) = arguments.articles.iter().find(|path| !path.is_file()) {
        return Err(Failure::new(
            path.display(),
            "is no file",
            "a claim file needs the path of each article",
        ));
    }
    let inputs = input::read(&arguments.articles, &arguments.input)?;
    let comparison = claimdiff::compare(&inputs.readings);
    let text = arguments.drafted(&inputs.readings, &comparison)?;
    match &arguments.output {
        Some(path) => {
            if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
                fs::create_dir_all(folder).map_err(|error| Failure::writing(folder.display(), &error))?;
            }
            replace(path, &text)?;
            let all: usize = inputs.readings.iter().map(|reading| reading.claims.len()).sum();
            let written = text.lines().filter(|line| line.starts_with("  - id: ")).count();
            let path = shown(path);
            print(&format!(
                "{path} is written, with {written} of {all} claims: what the articles share, and the first that only one makes\n\
                 all of them: claimdiff extract --format yaml; check it: claimdiff check {path}\n"
            ))?;
            arguments.outside(Path::new(&path));
        }
        None => print(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    /// Tells of articles that a check would refuse, because they are not in the project of the claim file.
    fn outside(&self, written: &Path) {
        let root = root_of(written);
        let inside = |path: &Path| path.canonicalize().is_ok_and(|real| real.starts_with(&root));
        for path in self.articles.iter().filter(|path| !inside(path)) {
            let (path, root) = (shown(path), shown(&root));
            say(format!("{path}: is outside {root}; put it inside, or check with --root"));
        }
    }

    fn drafted(
        &self,
        readings: &[claimdiff::Reading],
        comparison: &claimdiff::comparison::Comparison,
    ) -> Result<String, Failure> {
        let failed = |path: &Path, error: &std::io::Error| Failure::reading(path, error);
        let mut snapshots = Vec::new();
        for (path, reading) in self.articles.iter().zip(readings) {
            let bytes = fs::read(path).map_err(|error| failed(path, &error))?;
            snapshots.push((Snapshot::new(&shown(path), &bytes, reading.clone()), path));
        }
        let folder = self.output.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let here = fs::canonicalize(".").map_err(|error| failed(Path::new("."), &error))?;
        let drafted: Vec<Drafted> = snapshots
            .iter()
            .map(|(snapshot, path)| Drafted { snapshot, path: between(&here.join(folder), &here.join(path)) })
            .collect();
        Ok(draft(&drafted, comparison))
    }
}

/// The path from a folder to a file, with forward slashes.
fn between(folder: &Path, file: &Path) -> String {
    let parts = |path: &Path| {
        let mut parts: Vec<std::ffi::OsString> = Vec::new();
        for part in path.components() {
            match part {
                Component::ParentDir => drop(parts.pop()),
                Component::CurDir => {}
                other => parts.push(other.as_os_str().to_owned()),
            }
        }
        parts
    };
    let (folder, file) = (parts(folder), parts(file));
    let shared = folder.iter().zip(&file).take_while(|(a, b)| a == b).count();
    let up = folder.iter().skip(shared).map(|_| "..".to_owned());
    let down = file.iter().skip(shared).map(|part| part.to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
