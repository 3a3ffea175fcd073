#!/usr/bin/env python3
"""Measure differences on made-up stories whose sentences differ in one known thing, or in words alone.

usage: stories.py CLAIMDIFF FILE.txt ... [--verbose]

A story is a headline and some sentences, each of them told thrice (see training/stories/study.txt). Every story makes two pairs of
articles: in one every other sentence of the second article differs, in the other pair the rest; what does not differ is worded anew.
Per kind of difference: how many there are, how many of them were put side by side, found at all, and found as of that kind. Wrong
are differences between sentences that differ in words alone, or that tell of two things. Only the standard library is used.
"""
import collections, json, os, subprocess, sys, tempfile

DAY = "2018-03-10"

def stories(path):
    all_stories = []
    for line in open(path, encoding="utf-8"):
        key, _, text = line.strip().partition(": ")
        story = all_stories[-1] if all_stories else None
        if line.startswith("## "):
            all_stories.append({"told": []})
        elif key in ("H", "H2"):
            story[key] = text
        elif key in ("A", "S"):
            if key == "A": story["told"].append({})
            story["told"][-1][key] = text
        elif key.startswith("D "):
            story["told"][-1].update(D=text, kind=key[2:])
    return all_stories

def pairs(story):
    """The two article pairs: sentences of both sides and, by sentence of the second, the kind in which it differs."""
    for parity in (0, 1):
        told = list(enumerate(story["told"]))
        # The second article tells in another order: every two sentences change places.
        order = [told[i ^ 1] if i ^ 1 < len(told) else told[i] for i in range(len(told))]
        differs = [n % 2 == parity for n, _ in order]
        left = [story["H"], *(t["A"] for _, t in told)]
        right = [story["H2"], *(t["D" if d else "S"] for (_, t), d in zip(order, differs))]
        truth = {(n + 1, at + 1): t["kind"] if d else None for at, ((n, t), d) in enumerate(zip(order, differs))}
        yield left, right, truth

def report(binary, sides):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, sentences in zip("ab", sides):
            paths.append(os.path.join(folder, name + ".txt"))
            with open(paths[-1], "w", encoding="utf-8") as out:
                out.write("---\noutlet: %s\npublished: %s\n---\n%s\n" % (name, DAY, "\n\n".join(sentences)))
        done = subprocess.run([binary, "compare", *paths, "--format", "json"], capture_output=True, text=True)
        return json.loads(done.stdout)

def home(text, sentences, span):
    """The sentence in which a span begins."""
    starts = []
    at = 0
    for sentence in sentences:
        at = text.index(sentence, at)
        starts.append(at)
    return sum(start <= span["start"] for start in starts) - 1

def main():
    verbose = "--verbose" in sys.argv
    binary, *files = [a for a in sys.argv[1:] if a != "--verbose"]
    count = collections.defaultdict(collections.Counter)
    wrong = collections.Counter()
    for story in (s for path in files for s in stories(path)):
        for left, right, truth in pairs(story):
            measure(report(binary, [left, right]), [left, right], truth, (count, wrong, verbose))
    print("%-12s %5s %7s %6s %6s" % ("kind", "pairs", "linked", "found", "kind"))
    for kind, c in sorted(count.items()): print("%-12s %5d %7d %6d %6d" % (kind, c["all"], c["linked"], c["found"], c["kind"]))
    total = sum((c for k, c in count.items() if k != "same"), collections.Counter())
    print("%-12s %5d %7d %6d %6d" % ("together", total["all"], total["linked"], total["found"], total["kind"]))
    found = total["found"]
    print("wrong %d %s; precision %.3f, recall %.3f" % (sum(wrong.values()), dict(wrong), found / max(1, found + sum(wrong.values())), found / total["all"]))

def measure(result, sides, truth, into):
    count, wrong, verbose = into
    texts = [a["text"] for a in result["articles"]]
    claims = {(a["id"], c["id"]): c for a in result["articles"] for c in a["claims"]}
    at = lambda side, span: home(texts[side], sides[side], span)
    linked, said = set(), collections.defaultdict(list)
    for finding in result["findings"]:
        where = [(c["article"], at("ab".index(c["article"]), claims[c["article"], c["claim"]]["span"])) for c in finding["claims"]]
        linked |= {(x, y) for a, x in where if a == "a" for b, y in where if b == "b"}
        for d in finding["differences"]:
            said[at(0, d["left"]["span"]), at(1, d["right"]["span"])].append(d)
    for pair, kind in truth.items():
        c, found = count[kind or "same"], said.get(pair, [])
        c["all"] += 1
        c["linked"] += pair in linked
        c["found"] += bool(found)
        c["kind"] += any(d["kind"] == kind for d in found)
        if verbose and kind and not found:
            print("MISSED %s%s\n   %s\n   %s" % (kind, "" if pair in linked else " (not linked)", sides[0][pair[0]], sides[1][pair[1]]))
    for (x, y), differences in said.items():
        # A headline may be at odds with a sentence that differs; which one it tells of again is not known.
        headline = x == 0 and any(kind for (_, b), kind in truth.items() if b == y)
        if not truth.get((x, y)) and not headline:
            wrong.update(d["rule"] for d in differences)
            if verbose:
                print("WRONG %s\n   %s\n   %s" % ([d["rule"] + " " + d["why"] for d in differences], sides[0][x], sides[1][y]))

if __name__ == "__main__":
    main()
