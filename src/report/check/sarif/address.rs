//! Paths as addresses (RFC 3986).

use std::fmt::Write;

/// The address of a path: relative stays relative. All but the unreserved characters and slashes is percent-encoded, so
/// that a colon in a name makes no scheme of what stands before it.
pub fn of(path: &str) -> String {
    let mut address = if path.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // Writing to a string fails for no value.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_path_is_taken_for_another_address() {
        let cases = [
            ("claims/story.yaml", "claims/story.yaml"),
            ("../a b/ü.yaml", "../a%20b/%C3%BC.yaml"),
            ("javascript:alert(1)", "javascript%3Aalert%281%29"),
            ("/tmp/x#y?z", "file:///tmp/x%23y%3Fz"),
        ];
        for (path, expected) in cases {
            assert_eq!(super::of(path), expected);
        }
    }
}
