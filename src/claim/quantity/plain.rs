//! Quantities as a reader writes them.

use super::{Interval, Quantity, unit};
use rust_decimal::Decimal;

impl Quantity {
    /// The values stated, in figures and with the unit: "more than 50", "about 1,200,000 USD", "57 months", "18 to 25 percent".
    pub fn in_figures(&self) -> String {
        let interval = &self.interval;
        let ends = interval.low.is_some() && interval.high.is_some();
        let about = if self.approximate && ends { "about " } else { "" };
        let one = interval.value().is_some_and(|value| value.abs() == Decimal::ONE);
        let name =
            self.unit.map(|name| if one { name } else { unit::by_name(name).map_or(name, |u| u.plural) });
        let unit = name.map(|name| format!(" {name}")).unwrap_or_default();
        format!("{about}{}{unit}", values(interval))
    }
}

fn values(interval: &Interval) -> String {
    match (interval.low, interval.high) {
        (Some(low), Some(high)) if low == high => figures(low),
        (Some(low), Some(high)) => format!("{} to {}", figures(low), figures(high)),
        (Some(low), None) if interval.low_inclusive => format!("at least {}", figures(low)),
        (Some(low), None) => format!("more than {}", figures(low)),
        (None, Some(high)) if interval.high_inclusive => format!("at most {}", figures(high)),
        (None, Some(high)) => format!("less than {}", figures(high)),
        (None, None) => "any".to_owned(),
    }
}

/// A number with a comma at every thousand.
fn figures(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (whole, part) = text.split_once('.').map_or((&*text, String::new()), |(w, p)| (w, format!(".{p}")));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|g| str::from_utf8(g).ok()).collect();
    format!("{sign}{}{part}", groups.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        let written = |n: &str| figures(n.parse().expect("a number"));
        assert_eq!(["7", "1200", "-1234567.80", "0.5"].map(written), ["7", "1,200", "-1,234,567.8", "0.5"]);
    }
}
