"use strict";
(() => {
  const tools = document.getElementById("tools");
  const findings = [...document.querySelectorAll(".finding")];
  const passages = [...document.querySelectorAll(".claim")];
  const words = document.getElementById("words");
  const grade = document.getElementById("grade");
  const kind = document.getElementById("kind");
  const keys = document.getElementById("keys");
  const boxes = [...tools.querySelectorAll("[data-kind]")];
  const texts = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]));

  // Whether a finding is wanted: its kind, its grade, what differs, and every word searched for.
  const wanted = (finding) => {
    const ticked = boxes.some((box) => box.checked && finding.classList.contains(box.dataset.kind));
    const graded = !grade || !grade.value || finding.dataset.grade === grade.value;
    const kinds = finding.dataset.kinds.split(" ");
    const kindly = !kind || !kind.value || kinds.includes(kind.value);
    const sought = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    return ticked && graded && kindly && sought.every((word) => texts.get(finding).includes(word));
  };

  const filter = () => {
    findings.forEach((finding) => { finding.hidden = !wanted(finding); });
    document.querySelectorAll(".kind").forEach((section) => {
      section.hidden = !section.querySelector(".finding:not([hidden])");
    });
    const left = findings.filter((finding) => !finding.hidden).length;
    document.getElementById("shown").textContent = `${left} of ${findings.length} findings`;
  };

  const showAll = () => {
    boxes.forEach((box) => { box.checked = true; });
    [words, grade, kind].forEach((field) => { if (field) { field.value = ""; } });
    filter();
  };

  // Brings a passage into view inside its column, where columns scroll on their own.
  const reveal = (passage) => {
    const side = passage.closest(".side");
    if (side && side.scrollHeight > side.clientHeight && getComputedStyle(side).overflowY === "auto") {
      const above = passage.getBoundingClientRect().top - side.getBoundingClientRect().top;
      side.scrollTop += above - side.clientHeight / 3;
    }
  };

  // Marks a finding and its passages.
  const mark = (finding) => {
    document.querySelectorAll(".here").forEach((old) => old.classList.remove("here"));
    finding.classList.add("here");
    const own = passages.filter((passage) => passage.dataset.findings.split(" ").includes(finding.id));
    own.forEach((passage) => passage.classList.add("here"));
    const columns = new Set(own.map((passage) => passage.closest(".article")));
    columns.forEach((column) => reveal(own.find((passage) => column.contains(passage))));
  };

  const go = (finding) => {
    if (finding.hidden) { showAll(); }
    mark(finding);
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "nearest" });
  };

  // The finding that the reader is at: the one in focus, else the one marked last.
  const current = () => {
    const focused = document.activeElement && document.activeElement.closest(".finding");
    return focused || document.querySelector(".finding.here");
  };

  const step = (by) => {
    const shown = findings.filter((finding) => !finding.hidden);
    const at = shown.indexOf(current());
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
    if (shown[next]) { go(shown[next]); }
  };

  const steps = { n: 1, p: -1 };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (!keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (Object.hasOwn(steps, event.key)) {
      event.preventDefault();
      step(steps[event.key]);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("a, input, select, label") || String(getSelection())) { return; }
    const passage = event.target.closest(".claim");
    const finding = passage
      ? document.getElementById(passage.dataset.findings.split(" ")[0])
      : event.target.closest(".finding");
    if (finding) { go(finding); }
  });

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.classList.contains("finding")) { go(target); }
  };

  tools.addEventListener("input", filter);
  addEventListener("hashchange", follow);
  tools.hidden = false;
  filter();
  follow();
})();
