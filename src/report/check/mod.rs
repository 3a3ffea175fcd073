//! What came of a check to text: one file a format.
