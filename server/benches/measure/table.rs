//! The table at the end, and how its numbers are made and written.

/// Rows of what, ours, what stands beside it, their ratio, and the target.
#[derive(Default)]
pub struct Table(Vec<[String; 5]>);

impl Table {
    /// A row in words.
    pub fn row(&mut self, what: &str, ours: &str, beside: &str, ratio: &str, target: &str) {
        self.0.push([what, ours, beside, ratio, target].map(str::to_owned));
    }

    /// A row of two rates.
    pub fn rates(&mut self, what: &str, ours: f64, theirs: f64, whose: &str) {
        self.row(
            what,
            &rate(ours),
            &format!("{} {whose}", rate(theirs)),
            &format!("{:.2}", ours / theirs),
            "",
        );
    }

    /// Prints it.
    pub fn print(&self) {
        let head = ["what", "ours", "beside it", "ratio", "target"].map(str::to_owned);
        let rows = || std::iter::once(&head).chain(&self.0);
        let widths: [usize; 5] =
            std::array::from_fn(|column| rows().map(|row| row[column].chars().count()).max().unwrap_or(0));
        println!();
        for row in rows() {
            let cells: Vec<String> = row
                .iter()
                .zip(widths)
                .map(|(cell, width)| format!("{cell:<width$}"))
                .collect();
            println!("{}", cells.join("  ").trim_end());
        }
    }
}

/// The middle one; of none, nothing.
pub fn median(numbers: &mut [f64]) -> f64 {
    percentile(numbers, 50)
}

/// The number that so many percent don't exceed; of none, nothing.
pub fn percentile(numbers: &mut [f64], percent: usize) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let rank = (numbers.len() * percent).div_ceil(100).max(1);
    numbers.get(rank - 1).copied().unwrap_or_default()
}

/// So many a second.
fn rate(a_second: f64) -> String {
    format!("{a_second:.0}/s")
}

/// Of seconds.
pub fn milliseconds(seconds: f64) -> String {
    format!("{:.1} ms", seconds * 1_000.0)
}

/// Of bytes: kB of 1,000 below a megabyte.
pub fn bytes(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes / 1_000)
    } else {
        format!("{:.1} MB", bytes as f64 / 1e6)
    }
}
