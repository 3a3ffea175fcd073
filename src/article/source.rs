//! What the stage is given.

/// The bytes of one article and what the caller knows about it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Source<'a> {
    /// What to call the article in messages: usually its path.
    pub name: &'a str,
    /// The file as it is.
    pub bytes: &'a [u8],
    /// Who published it; wins over front matter.
    pub outlet: Option<&'a str>,
    /// When it was published, written as a date or date-time; wins over front matter.
    pub published: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// An article of which nothing is known but its bytes.
    pub fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Self { name, bytes, ..Self::default() }
    }
}
