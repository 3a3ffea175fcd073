"""How claims stand to the gold tuples of CaRB (Bhardwaj et al. 2019), a benchmark of open information extraction.

    python training/carb.py target/release/claimdiff ../shared/data/carb_dev.jsonl.gz

Matching: as in CaRB's lexical match, with the words of a whole tuple pooled (subject, relation and arguments together) and the
words of a whole claim likewise, since a claim is a sentence and no tuple. Recall: for every gold tuple, the share of its words in
the claim that has most of them. Precision: for every claim, the share of its words in the tuple that has most of them. Both are
averaged over tuples and over claims. Names and pronouns that the claim writes out count as they stand there.
"""
import collections
import gzip
import json
import re
import subprocess
import sys
import tempfile


def words(text):
    return collections.Counter(re.findall(r"[a-z0-9]+", text.lower()))


def shared(part, whole):
    total = sum(part.values())
    return sum((part & whole).values()) / total if total else 0.0


def claims(binary, sentence):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("---\ntitle: A sentence\n---\n" + sentence + "\n")
        file.flush()
        out = subprocess.run([binary, "extract", file.name, "--format", "json"], capture_output=True)
    if out.returncode != 0:
        return []
    return [words(c["text"]) for c in json.loads(out.stdout)["articles"][0]["claims"]]


def main(binary, path):
    recall, precision, found, gold = [], [], 0, 0
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            tuples = [words(" ".join([t["arg1"], t["rel"], *t["args"]])) for t in row["tuples"]]
            stated = claims(binary, row["text"])
            found, gold = found + len(stated), gold + len(tuples)
            recall += [max((shared(t, c) for c in stated), default=0.0) for t in tuples]
            precision += [max((shared(c, t) for t in tuples), default=0.0) for c in stated]
    r, p = sum(recall) / len(recall), sum(precision) / len(precision)
    print(f"claims {found}, gold tuples {gold}")
    print(f"precision {p:.3f} recall {r:.3f} F1 {2 * p * r / (p + r):.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
