//! A headless Chromium and what a reader does in it. Spoken to over a pipe in the DevTools protocol
//! (<https://chromedevtools.github.io/devtools-protocol/>), so no driver and no port is needed.

use crate::not_tested;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

/// The longest that a browser may take over anything; it is seconds on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a page may still be busy after it was loaded.
const AFTERMATH: Duration = Duration::from_millis(150);

/// Between two messages.
const END: u8 = 0;

/// The protocol is spoken on the descriptors 3 and 4, which a shell makes of input and output.
const SHELL: &str = r#"exec "$0" "$@" 3<&0 4>&1 1>&2"#;

const FLAGS: &[&str] = &[
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--force-prefers-reduced-motion",
    "--hide-scrollbars",
];

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// The width of the window.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Whether the reader's system is set to dark.
    pub dark: bool,
    /// Whether scripts run.
    pub scripts: bool,
}

/// A desk.
pub const WIDE: View = View { width: 1280, height: 900, dark: false, scripts: true };

/// One browser at a time: it takes all processors, and other tests measure time meanwhile.
static ONE: Mutex<()> = Mutex::new(());

/// A browser with one page.
pub struct Chromium {
    _turn: MutexGuard<'static, ()>,
    process: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    /// The page's session; empty before there is one.
    session: String,
    sent: u64,
    /// What the page did unasked, in order.
    events: Vec<Value>,
    profile: TempDir,
}

impl Chromium {
    /// Starts Debian's package `chromium`, or what `CHROMIUM` names; says so where there is none.
    pub fn start() -> Option<Self> {
        let name = std::env::var("CHROMIUM").unwrap_or("chromium".to_owned());
        if Command::new(&name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err()
        {
            not_tested("no chromium is installed, so the HTML report was not opened in a browser");
            return None;
        }
        let turn = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let profile = tempfile::tempdir().expect("a folder");
        let mut process = Command::new("sh")
            .args(["-c", SHELL, &name])
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.path().join("profile").display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a browser");
        let to = process.stdin.take().expect("a pipe");
        let from = messages(process.stdout.take().expect("a pipe"));
        let mut browser = Self {
            _turn: turn,
            process,
            to,
            from,
            session: String::new(),
            sent: 0,
            events: Vec::new(),
            profile,
        };
        browser.new_page();
        Some(browser)
    }

    /// Opens a report from disk in a view, and waits until it is loaded.
    pub fn open(&mut self, report: &str, view: View) {
        let page = self.profile.path().join("report.html");
        std::fs::write(&page, report).expect("written");
        self.view(view);
        self.events.clear();
        self.go(&format!("file://{}", page.display()));
    }

    /// Goes to an address and waits until it is loaded.
    fn go(&mut self, address: &str) {
        self.call("Page.navigate", json!({"url": address}));
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let event = self.next();
            self.events.push(event);
        }
        // What the page does on loading, and a little after, is done and reported.
        std::thread::sleep(AFTERMATH);
        self.evaluate("0");
    }

    /// Looks at the page in another way.
    pub fn view(&mut self, view: View) {
        let size =
            json!({"width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size);
        let scheme =
            json!({"name": "prefers-color-scheme", "value": if view.dark { "dark" } else { "light" }});
        let still = json!({"name": "prefers-reduced-motion", "value": "reduce"});
        self.call("Emulation.setEmulatedMedia", json!({"features": [scheme, still]}));
        self.call("Emulation.setScriptExecutionDisabled", json!({"value": !view.scripts}));
    }

    /// What JavaScript says of the page; promises are waited for. The page's own policy does not apply to it.
    pub fn evaluate(&mut self, script: &str) -> Value {
        let question = json!({"expression": script, "returnByValue": true, "awaitPromise": true});
        let answer = self.call("Runtime.evaluate", question);
        assert!(answer["exceptionDetails"].is_null(), "{script}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Text that JavaScript makes of the page.
    pub fn text(&mut self, script: &str) -> String {
        self.evaluate(script).as_str().unwrap_or_default().to_owned()
    }

    /// Presses a key: a letter, or `Tab`, `Enter`, `Space`.
    pub fn press(&mut self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Space" => (32, " "),
            letter => (i32::from(letter.to_uppercase().as_bytes()[0]), letter),
        };
        let key = if key == "Space" { " " } else { key };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let event = json!({"type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code});
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// The addresses that the page asked for, itself included.
    pub fn requests(&self) -> Vec<String> {
        let of = |event: &Value| event["params"]["request"]["url"].as_str().map(str::to_owned);
        self.events.iter().filter(|e| e["method"] == "Network.requestWillBeSent").filter_map(of).collect()
    }

    /// What stands in the console, what failed, what the policy refused, what asked the reader something.
    pub fn complaints(&self) -> Vec<&Value> {
        const KINDS: &[&str] = &[
            "Log.entryAdded",
            "Runtime.consoleAPICalled",
            "Runtime.exceptionThrown",
            "Page.javascriptDialogOpening",
            "Page.windowOpen",
        ];
        self.events.iter().filter(|e| e["method"].as_str().is_some_and(|m| KINDS.contains(&m))).collect()
    }

    /// A picture of the window, as PNG.
    pub fn picture(&mut self) -> Vec<u8> {
        use base64::Engine;
        let answer = self.call("Page.captureScreenshot", json!({"format": "png", "optimizeForSpeed": false}));
        let data = answer["data"].as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD.decode(data).expect("base64")
    }

    fn new_page(&mut self) {
        let page = self.call("Target.createTarget", json!({"url": "about:blank"}))["targetId"].clone();
        let session = self.call("Target.attachToTarget", json!({"targetId": page, "flatten": true}));
        self.session = session["sessionId"].as_str().expect("a session").to_owned();
        for domain in ["Page", "Network", "Log", "Runtime"] {
            self.call(&format!("{domain}.enable"), json!({}));
        }
    }

    /// Asks the browser to do something and waits for its answer; what else it tells meanwhile is kept.
    fn call(&mut self, method: &str, params: Value) -> Value {
        self.sent += 1;
        let mut message = json!({"id": self.sent, "method": method, "params": params});
        if !self.session.is_empty() {
            message["sessionId"] = self.session.clone().into();
        }
        self.to.write_all(message.to_string().as_bytes()).expect("a browser that listens");
        self.to.write_all(&[END]).expect("a browser that listens");
        loop {
            let mut answer = self.next();
            if answer["id"] == self.sent {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].take();
            }
            self.events.push(answer);
        }
    }

    fn next(&self) -> Value {
        self.from.recv_timeout(PATIENCE).expect("an answer of the browser")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Asked to, it ends all its processes and leaves its profile alone, which can then be removed.
        let _ = self.to.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        for _ in 0..50 {
            if self.process.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            std::thread::sleep(AFTERMATH);
        }
        let _ = self.process.kill();
    }
}

/// The messages of the browser, read beside the tests so that waiting can end.
fn messages(from: impl Read + Send + 'static) -> Receiver<Value> {
    let (give, take) = mpsc::channel();
    std::thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut message = Vec::new();
        while from.read_until(END, &mut message).is_ok_and(|read| read > 0) {
            let value = serde_json::from_slice(message.strip_suffix(&[END]).unwrap_or(&message));
            if give.send(value.expect("JSON")).is_err() {
                return;
            }
            message.clear();
        }
    });
    take
}

/// Where a file that is fetched for tests lies, if it was.
pub fn fetched(path: &str) -> Option<String> {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fetched").join(path)).ok()
}
