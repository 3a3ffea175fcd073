//! Claim files: which ones there are, and their text.

use super::failure::Failure;
use claimdiff::check::{Excerpt, Finding, Limits, Opened, Rule, open};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder that is looked through when no path is given, here or further up in the project.
pub const FOLDER: &str = "claims";

/// What bounds a claim file.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
pub struct LimitFlags {
    /// The largest claim file to read, in bytes
    #[arg(long, value_name = "N", default_value_t = 1 << 20)]
    max_file_bytes: u64,
    /// How deep lists and mappings may stand in one another in a claim file
    #[arg(long, value_name = "N", default_value_t = Limits::default().depth)]
    max_depth: usize,
    /// The most values in a claim file
    #[arg(long, value_name = "N", default_value_t = Limits::default().nodes)]
    max_nodes: usize,
}

/// The claim files that the paths lead to, folders looked through, in order and each once.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let asked = !paths.is_empty();
    let default = [if paths.is_empty() { folder() } else { PathBuf::new() }];
    let paths = if paths.is_empty() { &default[..] } else { paths };
    let mut files = Vec::new();
    for path in paths {
        let found = fs::symlink_metadata(path).map_err(|error| match asked {
            true => Failure::reading(path, &error),
            false => Failure::new(
                FOLDER,
                "no such folder here",
                "name a claim file, or write one with 'claimdiff new'",
            ),
        })?;
        match () {
            () if found.is_dir() => walk(path, &mut files)?,
            () if found.is_file() => files.push(path.clone()),
            () => {
                let what = "is no regular file";
                return Err(Failure::new(
                    path.display(),
                    what,
                    "name the claim file itself, not a link to it",
                ));
            }
        }
    }
    let mut seen = std::collections::HashSet::new();
    files.retain(|file| seen.insert(file.clone()));
    Ok(files)
}

/// What to say when the paths lead to no claim file: where, and what is missing there.
pub fn none_in(paths: &[PathBuf]) -> (String, &'static str) {
    let folders: Vec<String> = paths.iter().map(|path| shown(path)).collect();
    let folders = if folders.is_empty() { shown(&folder()) } else { folders.join(", ") };
    (folders, "there is no claim file in it (.yaml or .yml)")
}

/// The folder of claim files that belongs to the current folder: in it, or in one above it that is still in the project.
fn folder() -> PathBuf {
    let here = fs::canonicalize(".").unwrap_or_default();
    let project = here.ancestors().position(|above| above.join(".git").exists());
    let inside = here.ancestors().position(|above| above.ends_with(FOLDER)).map(|level| level + 1);
    let highest = project.or(inside).unwrap_or(0);
    let near = here.ancestors().take(highest + 1).enumerate();
    match near.map(|(level, above)| (level, above.join(FOLDER))).find(|(_, folder)| folder.is_dir()) {
        Some((_, folder)) if folder == here => PathBuf::from("."),
        Some((level, _)) => Path::new(&"../".repeat(level)).join(FOLDER),
        None => PathBuf::from(FOLDER),
    }
}

/// The claim files of a folder and of the folders in it, by name; hidden ones and links left out.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::reading(folder, &error);
    let mut entries = fs::read_dir(folder).map_err(failed)?.collect::<Result<Vec<_>, _>>().map_err(failed)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, kind) = (entry.path(), entry.file_type().map_err(failed)?);
        let yaml = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
        match () {
            () if entry.file_name().to_string_lossy().starts_with('.') => {}
            () if kind.is_dir() => walk(&path, files)?,
            () if kind.is_file() && yaml => files.push(path),
            () => {}
        }
    }
    Ok(())
}

/// Reads a claim file; one that is too large is not read at all.
pub fn load(path: &Path, flags: &LimitFlags) -> Result<Opened, Failure> {
    let failed = |error: std::io::Error| Failure::reading(path, &error);
    let name = shown(path);
    let size = fs::metadata(path).map_err(failed)?.len();
    let limits = Limits { depth: flags.max_depth, nodes: flags.max_nodes };
    let broken = |rule, message: String, help: &str| {
        let finding = Finding::new(rule, Excerpt::whole(&name), message).help(help);
        let mut opened = open(&name, String::new(), limits);
        opened.findings = vec![finding];
        opened
    };
    if size > flags.max_file_bytes {
        let message = format!("the file has {size} bytes, more than the limit of {}", flags.max_file_bytes);
        return Ok(broken(Rule::CL403, message, "split the file, or raise the limit with --max-file-bytes"));
    }
    match String::from_utf8(fs::read(path).map_err(failed)?) {
        Ok(text) => Ok(open(&name, text, limits)),
        Err(error) => {
            let message = format!("the file is not UTF-8 from byte {} on", error.utf8_error().valid_up_to());
            Ok(broken(Rule::CL001, message, "save the file as UTF-8"))
        }
    }
}

/// A path as reports show it: with forward slashes, without `./` at its start.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map_or(text.clone(), str::to_owned)
}
