//! What the program is busy with, told to whoever waits for it at a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long nobody wonders (Nielsen 1993: one second leaves a train of thought whole).
const UNNOTICED: Duration = Duration::from_secs(1);

/// Back to the start of the line, and the line erased.
const ERASE: &str = "\r\x1b[K";

/// A line on standard error, if that is a terminal, from one second on until this is dropped.
pub struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Progress {
    /// Starts to wait; `doing` is our own words.
    pub fn on(doing: String) -> Self {
        let erasable = std::env::var("TERM").is_ok_and(|term| term != "dumb");
        if !io::stderr().is_terminal() || !erasable {
            return Self(None);
        }
        let (done, wait) = mpsc::channel();
        let teller = thread::spawn(move || {
            if wait.recv_timeout(UNNOTICED) == Err(RecvTimeoutError::Timeout) {
                tell(&format!("claimdiff: {doing} …"));
                // Until the other end is dropped.
                let _ = wait.recv();
                tell(ERASE);
            }
        });
        Self(Some((done, teller)))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, teller)) = self.0.take() {
            drop(done);
            // A line that cannot be erased is no reason to fail.
            let _ = teller.join();
        }
    }
}

fn tell(text: &str) {
    let mut out = io::stderr();
    // Nobody waits any more when standard error is closed.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
