//! Files to readings, within the limits.

use super::failure::{Failure, say};
use super::progress::Progress;
use claimdiff::Reading;
use claimdiff::article::Source;
use claimdiff::report::Subject;
use clap::Args;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What stands for standard input where a file is expected, and for "leave this one out" in a list.
const DASH: &str = "-";

/// The largest article that is read without being asked for: 2 MiB, some 350,000 words.
pub const MAX_ARTICLE_BYTES: u64 = 2 << 20;

/// What is said about the articles beside their files.
#[derive(Debug, Args)]
#[command(next_help_heading = "Articles")]
pub struct InputFlags {
    /// Who published an article: once an article, in order; `-` skips one
    #[arg(long, value_name = "NAME")]
    outlet: Vec<String>,
    /// When an article was published, as 2019-03-01: once an article, in order; `-` skips one
    #[arg(long, value_name = "DATE")]
    published: Vec<String>,
    /// The largest article to read, in bytes
    #[arg(long, value_name = "N", default_value_t = MAX_ARTICLE_BYTES)]
    max_article_bytes: u64,
    /// The most articles to read
    #[arg(long, value_name = "N", default_value_t = 32)]
    max_articles: usize,
    /// The most claims to take from one article
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    max_claims: usize,
}

/// The articles that were read, and from where.
#[derive(Debug)]
pub struct Inputs {
    /// What was read, in the order given.
    pub readings: Vec<Reading>,
    files: Vec<InputFile>,
}

/// The bytes of an article and where they come from.
#[derive(Debug)]
struct InputFile {
    path: String,
    sha256: String,
    bytes: Vec<u8>,
}

impl Inputs {
    /// The articles as a report names them.
    pub fn subjects(&self) -> Vec<Subject<'_>> {
        let both = self.readings.iter().zip(&self.files);
        both.map(|(reading, file)| Subject { reading, path: &file.path, sha256: &file.sha256 }).collect()
    }
}

/// Reads the articles, all at once; fails on the first, in order, that cannot be read.
pub fn read(paths: &[PathBuf], flags: &InputFlags) -> Result<Inputs, Failure> {
    flags.check(paths)?;
    let files =
        paths.iter().map(|path| load(path, flags.max_article_bytes)).collect::<Result<Vec<_>, _>>()?;
    let busy = Progress::on(format!("reading {} articles", files.len()));
    let readings =
        files.par_iter().enumerate().map(|(index, file)| flags.extract(index, file)).collect::<Vec<_>>();
    drop(busy);
    let readings = readings.into_iter().collect::<Result<Vec<_>, _>>()?;
    for (file, reading) in files.iter().zip(&readings) {
        reading.article.notices.iter().for_each(|notice| say(format!("{}: {notice}", file.path)));
    }
    Ok(Inputs { readings, files })
}

/// The text of a file, or of standard input for `-`, as it is.
pub fn text(path: &Path, limit: u64) -> Result<String, Failure> {
    String::from_utf8(load(path, limit)?.bytes).map_err(|error| {
        let place = format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to());
        Failure::new(path.display(), place, "convert it first")
    })
}

impl InputFlags {
    /// Refuses too many articles, one article twice, and more values of a flag than articles.
    fn check(&self, paths: &[PathBuf]) -> Result<(), Failure> {
        let (count, limit) = (paths.len(), self.max_articles);
        if count > limit {
            let what = format!("{count} articles, more than the limit of {limit}");
            return Err(Failure::new("compare", what, "raise it with --max-articles"));
        }
        for (flag, given) in [("--outlet", self.outlet.len()), ("--published", self.published.len())] {
            if given > count {
                let what = format!("given {given} times for {count} articles");
                return Err(Failure::new(flag, what, "give it once an article, in order, and - to skip one"));
            }
        }
        let identities = paths.iter().map(|path| identity(path)).collect::<Vec<_>>();
        let again =
            |(index, path): &(usize, &PathBuf)| identities.iter().take(*index).any(|i| *i == identity(path));
        match paths.iter().enumerate().find(again) {
            Some((_, path)) => Err(Failure::new(path.display(), "given twice", "name each article once")),
            None => Ok(()),
        }
    }

    fn extract(&self, index: usize, file: &InputFile) -> Result<Reading, Failure> {
        let source = Source {
            name: &file.path,
            bytes: &file.bytes,
            outlet: value_for(&self.outlet, index),
            published: value_for(&self.published, index),
        };
        let reading = claimdiff::extract(&source)?;
        let (count, limit) = (reading.claims.len(), self.max_claims);
        if count > limit {
            let what = format!("{count} claims, more than the limit of {limit}");
            return Err(Failure::new(&file.path, what, "raise it with --max-claims"));
        }
        Ok(reading)
    }
}

/// The value given for one article.
fn value_for(values: &[String], index: usize) -> Option<&str> {
    values.get(index).map(String::as_str).filter(|value| *value != DASH)
}

/// What tells whether two paths lead to one file: `a.txt`, `./a.txt` and a link to it do.
fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn load(path: &Path, limit: u64) -> Result<InputFile, Failure> {
    let failed = |error: io::Error| Failure::reading(path, &error);
    let bytes = if path.as_os_str() == DASH {
        read_up_to(limit, io::stdin().lock())
    } else if fs::metadata(path).map_err(failed)?.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else {
        read_up_to(limit, File::open(path).map_err(failed)?)
    };
    let bytes = bytes.map_err(failed)?;
    if bytes.len() as u64 > limit {
        let what = format!("larger than {limit} bytes");
        return Err(Failure::new(path.display(), what, "raise the limit with --max-article-bytes"));
    }
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(InputFile { path: path.to_string_lossy().into_owned(), sha256, bytes })
}

/// All bytes, or one more than `limit` of them: an endless stream ends here.
fn read_up_to(limit: u64, from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
