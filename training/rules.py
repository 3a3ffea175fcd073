#!/usr/bin/env python3
"""Count how often each rule of difference is right on sentence pairs with a label.

usage: rules.py JUDGE FILE.jsonl.gz ...      JUDGE: target/debug/examples/rules (cargo build --example rules)

A line of a file has a, b and label; a rule is right on a `contradiction` and wrong on any other label.
Prints rule, right, wrong, and the contradictions on which all rules abstain. Only the standard library is used.
"""
import collections, gzip, json, os, subprocess, sys

def main():
    judge, files = sys.argv[1], sys.argv[2:]
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            pairs = [json.loads(line) for line in lines]
        plain = lambda text: " ".join(text.split())
        rows = "".join("%s\t%s\n" % (plain(p["a"]), plain(p["b"])) for p in pairs)
        out = subprocess.run([judge], input=rows, capture_output=True, text=True, check=True).stdout.splitlines()
        report(os.path.basename(path), pairs, out)

def report(name, pairs, out):
    counts = collections.defaultdict(lambda: [0, 0])
    silent = total = 0
    for pair, codes in zip(pairs, out):
        differs = pair["label"] == "contradiction"
        total += differs
        silent += differs and codes == "-"
        for code in () if codes in ("-", "unreadable") else codes.split():
            counts[code][not differs] += 1
    print(name)
    for code, (right, wrong) in sorted(counts.items()):
        print("  %-4s right %3d wrong %3d" % (code, right, wrong))
    print("  abstains on %d of %d contradictions" % (silent, total))

if __name__ == "__main__":
    main()
