//! Reports to standard output and to files: all of them, or none.

use super::failure::Failure;
use clap::{Args, ValueEnum};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Where reports go, in the formats of a command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputFlags<F: ValueEnum + Clone + Send + Sync + 'static> {
    /// The format of the report on standard output
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: F,
    /// Also write a report to a file, as json=report.json; repeatable
    #[arg(short, long, value_name = "FORMAT=PATH", value_parser = parse::<F>)]
    output: Vec<(F, PathBuf)>,
    /// Tell on standard error how long each step took
    #[arg(long)]
    pub timings: bool,
}

/// Where one report goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// Standard output.
    Stdout,
    /// A file.
    File,
}

impl<F: ValueEnum + Clone + Send + Sync + 'static> OutputFlags<F> {
    /// Draws all reports and writes them; a file is written whole or not at all, standard output last.
    pub fn deliver(
        &self,
        inputs: &[PathBuf],
        draw: impl Fn(&F, Destination) -> String,
    ) -> Result<(), Failure> {
        let over = self.output.iter().find(|(_, path)| inputs.iter().any(|input| is_same_file(input, path)));
        if let Some((_, path)) = over {
            return Err(Failure::new(path.display(), "is an article of this run", "write to another file"));
        }
        let staged = self.output.iter().map(|(format, path)| {
            let text = draw(format, Destination::File);
            stage(path, &text).map_err(|error| Failure::writing(path.display(), &error))
        });
        for (file, path) in staged.collect::<Result<Vec<_>, _>>()? {
            file.put(&path).map_err(|error| Failure::writing(path.display(), &error))?;
        }
        print(&draw(&self.format, Destination::Stdout))
    }
}

/// Writes a file whole, or leaves the old one as it is.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let keeping = |file: &Staged, path: &Path| match (file, fs::metadata(path)) {
        (Staged::Beside(file), Ok(old)) => file.as_file().set_permissions(old.permissions()),
        _ => Ok(()),
    };
    let written = stage(path, text).and_then(|(file, path)| {
        keeping(&file, &path)?;
        file.put(&path)
    });
    written.map_err(|error| Failure::writing(path.display(), &error))
}

/// Writes to standard output. A reader that has seen enough and left is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::writing("standard output", &error))
        }
        _ => Ok(()),
    }
}

/// A report written beside the place that it is for.
enum Staged {
    /// To be renamed.
    Beside(NamedTempFile),
    /// To be written to what is no file: a pipe, a device.
    Device(String),
}

impl Staged {
    fn put(self, path: &Path) -> io::Result<()> {
        match self {
            Self::Beside(file) => file.persist(path).map(drop).map_err(|failed| failed.error),
            Self::Device(text) => fs::OpenOptions::new().write(true).open(path)?.write_all(text.as_bytes()),
        }
    }
}

/// Writes the text next to `path`, following links, and tells where it is to end up.
fn stage(path: &Path, text: &str) -> io::Result<(Staged, PathBuf)> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&path) {
        Ok(found) if found.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => return Ok((Staged::Device(text.to_owned()), path)),
        Ok(found) if found.permissions().readonly() => return Err(ErrorKind::PermissionDenied.into()),
        _ => {}
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = builder().tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok((Staged::Beside(file), path))
}

/// Temporary files with the permissions that a new file has, not private ones.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".claimdiff-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// "json=report.json"
fn parse<F: ValueEnum>(value: &str) -> Result<(F, PathBuf), String> {
    let names = || {
        let values = F::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        values.map(|value| value.get_name().to_owned()).collect::<Vec<_>>().join(", ")
    };
    match value.split_once('=') {
        Some((_, "" | "-")) => Err("no file after '='; use --format for standard output".to_owned()),
        Some((format, path)) => match F::from_str(format, false) {
            Ok(format) => Ok((format, path.into())),
            Err(_) => Err(format!("no format '{format}'; formats are {}", names())),
        },
        None => Err(format!("write FORMAT=PATH, FORMAT being one of {}", names())),
    }
}
