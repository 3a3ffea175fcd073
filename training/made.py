#!/usr/bin/env python3
"""Made-up pairs of articles (training/made, see its README.md) as folders like those of the gold, for training and measuring.

usage: made.py OUT_FOLDER [FILE.txt ...]     writes OUT_FOLDER/NAME/{a.txt,b.txt,a.sents.json,b.sents.json,meta.json,gold.json}

Two sentences that tell a fact with the same number are a link: core if it is a main fact of one of them, else a part.
"""
import json, os, re, sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "made")

def sentence(line):
    """The facts of a line (number, whether it is a minor one), those told otherwise (number, kind) and its words."""
    told, _, words = line.partition("|")
    facts, kinds = [], {}
    for fact in () if told.strip() in ("-", "furniture") else told.split():
        number, _, kind = fact.strip("()").partition("*")
        facts.append((number, fact.startswith("(")))
        if kind: kinds[number] = kind
    return {"facts": facts, "kinds": kinds, "words": words.strip(), "furniture": told.strip() == "furniture"}

def read(path):
    """Both articles: outlet, day and sentences; and the lookalikes."""
    sides, lookalikes = [], []
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        head = re.fullmatch(r"[AB] \| (.*) \| (\d{4}-\d\d-\d\d)", line)
        if head: sides.append({"outlet": head[1], "published": head[2], "sentences": []})
        elif line.startswith("lookalikes:"): lookalikes = [tuple(map(int, p)) for p in re.findall(r"A(\d+)-B(\d+)", line)]
        elif line and not line.startswith("#"): sides[-1]["sentences"].append(sentence(line))
    numbers = [{number for s in side["sentences"] for number, _ in s["facts"]} for side in sides]
    if len(sides) != 2 or numbers[0] != numbers[1]:
        sys.exit("%s: a fact with a number has to be told in both articles" % path)
    return sides, lookalikes

def link(x, y):
    """How two sentences are linked, if they are."""
    shared = [(number, minor and other) for number, minor in x["facts"] for same, other in y["facts"] if number == same]
    kinds = sorted({s["kinds"][number] for number, _ in shared for s in (x, y) if number in s["kinds"]})
    strength = "part" if all(minor for _, minor in shared) else "core"
    return shared and {"relation": "differ" if kinds else "agree", "kinds": kinds, "strength": strength, "votes": 2}

def write(path, folder):
    """The pair of a file as a folder of its own."""
    sides, lookalikes = read(path)
    a, b = [side["sentences"] for side in sides]
    links = [{"a": i, "b": j, **found} for i, x in enumerate(a) for j, y in enumerate(b) if (found := link(x, y))]
    linked = {(l["a"], l["b"]) for l in links}
    os.makedirs(folder, exist_ok=True)
    put = lambda name, value: json.dump(value, open(os.path.join(folder, name), "w", encoding="utf-8"))
    for name, side in zip("ab", sides):
        words = [s["words"] for s in side["sentences"]]
        paragraphs = words[:1] + [" ".join(words[i:i + 2]) for i in range(1, len(words), 2)]
        with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as out: out.write("\n\n".join(paragraphs) + "\n")
        put(name + ".sents.json", words)
    put("meta.json", {name: {"outlet": s["outlet"], "published": s["published"]} for name, s in zip("ab", sides)})
    furniture = {name: [{"s": i, "votes": 2} for i, s in enumerate(side["sentences"]) if s["furniture"]] for name, side in zip("ab", sides)}
    put("gold.json", {"links": links, "lookalikes": [{"a": i, "b": j} for i, j in lookalikes if (i, j) not in linked],
                      "furniture": furniture, "speakers": {"a": [], "b": []}})

def files():
    return sorted(os.path.join(HERE, name) for name in os.listdir(HERE) if name.endswith(".txt"))

def write_all(folder, paths=None):
    for path in paths or files():
        write(path, os.path.join(folder, os.path.splitext(os.path.basename(path))[0]))

if __name__ == "__main__":
    write_all(sys.argv[1], sys.argv[2:])
