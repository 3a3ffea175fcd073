//! Characters that a reader does not see.

/// Characters that are not drawn or that change how others are drawn, in order, each with its reason.
/// A test holds the list against Unicode's own classes.
const HIDDEN: &[(u32, u32, &str)] = &[
    (0x0000, 0x001F, "control"),
    (0x007F, 0x009F, "delete and C1 control"),
    (0x00AD, 0x00AD, "soft hyphen"),
    (0x034F, 0x034F, "combining grapheme joiner"),
    (0x0600, 0x0605, "Arabic number signs: format"),
    (0x061C, 0x061C, "Arabic letter mark: direction"),
    (0x06DD, 0x06DD, "Arabic end of ayah: format"),
    (0x070F, 0x070F, "Syriac abbreviation mark: format"),
    (0x0890, 0x0891, "Arabic currency marks: format"),
    (0x08E2, 0x08E2, "Arabic disputed end of ayah: format"),
    (0x115F, 0x1160, "Hangul fillers: blank"),
    (0x17B4, 0x17B5, "Khmer inherent vowels: blank"),
    (0x180B, 0x180F, "Mongolian selectors: blank"),
    (0x200B, 0x200F, "zero width and direction"),
    (0x2028, 0x202E, "separators and direction"),
    (0x2060, 0x206F, "invisible operators and direction"),
    (0x2800, 0x2800, "Braille blank"),
    (0x3164, 0x3164, "Hangul filler: blank"),
    (0xFE00, 0xFE0D, "variation selectors without a use in news"),
    (0xFEFF, 0xFEFF, "byte order mark: zero width"),
    (0xFFA0, 0xFFA0, "half-width Hangul filler: blank"),
    (0xFFF0, 0xFFFB, "unassigned and interlinear: blank or format"),
    (0x110BD, 0x110BD, "Kaithi number sign: format"),
    (0x110CD, 0x110CD, "Kaithi number sign above: format"),
    (0x13430, 0x1343F, "Egyptian hieroglyph format"),
    (0x1BCA0, 0x1BCA3, "shorthand format"),
    (0x1D173, 0x1D17A, "musical format"),
    (0xE0000, 0xE0FFF, "tags and variation selectors: hidden text"),
];

/// Whether a character is not drawn or changes how others are drawn.
pub fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    let after = HIDDEN.partition_point(|(first, _, _)| *first <= code);
    after.checked_sub(1).and_then(|i| HIDDEN.get(i)).is_some_and(|(_, last, _)| code <= *last)
}
