//! The articles that claim files name: found inside the project, each read once, all at once.

use super::claim_files::FOLDER;
use claimdiff::article::Source as Article;
use claimdiff::check::schema::Source;
use claimdiff::check::{Opened, Snapshot, Supply, decoded, sources};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Where articles may be, and how large.
#[derive(Debug)]
pub struct Bounds {
    /// The top folder of the project, when the caller names it.
    pub root: Option<PathBuf>,
    /// The largest article to read, in bytes.
    pub max_article_bytes: u64,
}

/// What tells one article of a claim file from another.
type Key = (PathBuf, Option<String>, Option<String>, Option<String>);

/// What a path led to.
enum Found {
    Article(Box<Snapshot>),
    Missing(String),
    Outside(String),
    Unreadable(String),
    TooLarge(String),
}

/// The articles of claim files.
pub struct Shelf {
    found: BTreeMap<Key, Found>,
}

impl Shelf {
    /// Reads every article that the files name.
    pub fn fill(files: &[Opened], bounds: &Bounds) -> Self {
        let found = wanted(files, bounds).into_par_iter().map(|(key, (root, foreign))| {
            let found = match foreign.filter(|_| !key.0.starts_with(&root)) {
                Some(why) => Found::Outside(why.to_owned()),
                None => read(&key, &root, bounds.max_article_bytes),
            };
            (key, found)
        });
        Self { found: found.collect() }
    }

    /// What the sources of one file led to.
    pub fn supplies<'a>(&'a self, opened: &'a Opened) -> HashMap<&'a str, Supply<'a>> {
        let all = opened.file.iter().flat_map(sources);
        all.filter_map(|(id, source)| Some((id, self.found.get(&key(opened, source))?.supply()))).collect()
    }

    /// The paths of the articles.
    pub fn paths(&self) -> impl Iterator<Item = PathBuf> + '_ {
        self.found.keys().map(|(path, ..)| path.clone())
    }
}

impl Found {
    fn supply(&self) -> Supply<'_> {
        match self {
            Self::Article(snapshot) => Supply::Article(snapshot),
            Self::Missing(what) => Supply::Missing(what),
            Self::Outside(what) => Supply::Outside(what),
            Self::Unreadable(why) => Supply::Unreadable(why),
            Self::TooLarge(why) => Supply::TooLarge(why),
        }
    }
}

fn key(opened: &Opened, source: &Source) -> Key {
    let folder = Path::new(&opened.path).parent().unwrap_or(Path::new(""));
    let written = source.path.value.0.as_str();
    // What is no path stays as it is, to be refused for what it is.
    let path = if foreign(written).is_some() { PathBuf::from(written) } else { plain(&folder.join(written)) };
    let text = |value: Option<&String>| value.cloned();
    (
        path,
        text(source.outlet.as_ref().map(|name| &name.0)),
        text(source.published.as_ref().map(|day| &day.0)),
        text(source.encoding.as_ref().map(|encoding| &encoding.value)),
    )
}

/// Each article with the root of the project that it has to lie in, and why what is written is no path inside one.
fn wanted(files: &[Opened], bounds: &Bounds) -> BTreeMap<Key, (PathBuf, Option<&'static str>)> {
    let mut wanted = BTreeMap::new();
    for opened in files {
        let root = bounds.root.clone().unwrap_or_else(|| root_of(Path::new(&opened.path)));
        for (_, source) in opened.file.iter().flat_map(sources) {
            let foreign = foreign(&source.path.value.0);
            wanted.entry(key(opened, source)).or_insert_with(|| (root.clone(), foreign));
        }
    }
    wanted
}

/// The top folder of the project that a claim file is in: the nearest with a `.git`. Without one, the current folder if the
/// file is in it; but the folder above `claims` when the program runs inside that, or elsewhere; else the folder of the file.
pub fn root_of(file: &Path) -> PathBuf {
    let here = fs::canonicalize(".").unwrap_or_default();
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_default();
    let project = folder.ancestors().find(|folder| folder.join(".git").exists());
    let above_claims = folder
        .ancestors()
        .find(|folder| folder.ends_with(FOLDER))
        .and_then(Path::parent)
        .filter(|above| above.parent().is_some());
    let inside = folder.starts_with(&here);
    let above_claims = above_claims.filter(|above| !inside || here.starts_with(above));
    let root = project.or(above_claims).unwrap_or(if inside { &here } else { &folder });
    root.to_path_buf()
}

/// Why something is no path inside a project, when that can be told from how it is written.
fn foreign(written: &str) -> Option<&'static str> {
    let drive = written.as_bytes().get(1) == Some(&b':');
    match () {
        () if written.contains("://") => Some("is a web address, and nothing is fetched"),
        () if written.starts_with(['/', '\\', '~']) || drive => Some("is an absolute path"),
        () => None,
    }
}

/// A path with its `.` and `..` resolved as written.
fn plain(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

/// Finds and reads one article.
fn read((path, outlet, published, encoding): &Key, root: &Path, limit: u64) -> Found {
    let name = super::claim_files::shown(path);
    let bytes = match bytes(path, root, limit) {
        Ok(bytes) => bytes,
        Err(found) => return found,
    };
    let text = match encoding {
        Some(encoding) => decoded(&bytes, encoding),
        None => Ok(bytes.clone()),
    };
    let read = text.and_then(|text| {
        let (outlet, published) = (outlet.as_deref(), published.as_deref());
        let article = Article { name: &name, bytes: &text, outlet, published };
        claimdiff::extract(&article).map_err(|error| error.to_string())
    });
    match read {
        Ok(reading) => {
            let snapshot = Snapshot::new(&name, &bytes, reading);
            let assumed = snapshot.assumed.clone().filter(|_| encoding.is_none());
            Found::Article(Box::new(Snapshot { assumed, ..snapshot }))
        }
        Err(why) => Found::Unreadable(why),
    }
}

/// The bytes of a regular file inside the root.
fn bytes(path: &Path, root: &Path, limit: u64) -> Result<Vec<u8>, Found> {
    let missing = |what: &str| Found::Missing(what.to_owned());
    let inside = |path: &Path| path.canonicalize().is_ok_and(|real| real.starts_with(root));
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let climbs = path.components().any(|part| part == Component::ParentDir);
    if !inside(folder) && (climbs || folder.exists()) {
        return Err(Found::Outside("leads out of the project".to_owned()));
    }
    let found = fs::symlink_metadata(path).map_err(|_| missing("does not exist"))?;
    match () {
        () if found.is_symlink() && !inside(path) => {
            Err(Found::Outside("is a symbolic link that leads outside".to_owned()))
        }
        () if found.is_symlink() => Err(missing("is a symbolic link: give the file itself")),
        () if found.is_dir() => Err(missing("is a folder")),
        () if !found.is_file() => Err(missing("is no regular file")),
        () if found.len() > limit => {
            let what = format!(
                "has {} bytes, more than the limit of {limit}; raise it with --max-article-bytes",
                found.len()
            );
            Err(Found::TooLarge(what))
        }
        () => fs::read(path).map_err(|error| missing(&format!("cannot be read: {error}"))),
    }
}
