#!/usr/bin/env python3
"""Trains what tells whether two values that cannot both hold are of one thing: a logistic regression for each kind of value over the features
that `claimdiff features --counterparts` prints; weights to models/counterparts.tsv.

usage: counterparts.py --bin target/release/claimdiff --gold GOLD_FOLDER --tools FOLDER_OF_EVALUATE_PY [--write models]
needs: pip install numpy scikit-learn

Trained on the linked sentence pairs of GOLD_FOLDER/train and of the made-up pairs of training/made, and on those that only look so: a pair of values is a
counterpart where the people who read the sentences found a difference of its kind. A made-up pair counts half. Which features take part was chosen
by cross-validation on sentence pairs that a build linked whose aligner had not seen them (docs/evaluation.md).
"""
import argparse, json, os, sys, tempfile
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.preprocessing import StandardScaler

import alignment
import made

STRENGTH, FOLDS, MADE = 0.3, 6, 0.5
# The differences that people find where two values of a kind are of one thing, from which probability on that is said, and below which
# probability a rule is not believed.
KINDS = {"amount": ({"number", "time"}, 0.5, 0.3), "quotation": ({"quote"}, 0.5, 0.0)}

def load(binary, gold, split, share, ev):
    """The names of the features of each kind, and a row for every two values: kind, features, label, pair of articles, weight."""
    names, rows = {}, []
    for pair in sorted(os.listdir(os.path.join(gold, split))):
        folder = os.path.join(gold, split, pair)
        report = alignment.features(binary, folder, "--counterparts")
        names = report["features"]
        with open(folder + "/gold.json") as file:
            marks = json.load(file)
        known = {(l["a"], l["b"]): l for l in marks["links"]}
        looks = {(l["a"], l["b"]) for l in marks["lookalikes"]}
        report["pairs"], kinds = [row for _, row in report["pairs"]], [kind for kind, _ in report["pairs"]]
        for kind, row, (at, _, _) in zip(kinds, report["pairs"], alignment.label(report, folder, ev)):
            link = known.get(at)
            if link is None and at not in looks: continue
            differ = link is not None and link["relation"] == "differ"
            if differ and not KINDS[kind][0] & set(link["kinds"]) or link is not None and link["relation"] == "either": continue
            rows.append((kind, row["values"], differ, pair, share))
    return names, rows

def fit(rows):
    x, y, w = np.array([r[1] for r in rows]), np.array([r[2] for r in rows]), np.array([r[4] for r in rows])
    scale = StandardScaler().fit(x)
    return scale, LogisticRegression(C=STRENGTH, max_iter=5000).fit(scale.transform(x), y, sample_weight=w)

def held_out(rows):
    """The probability of every row, by a regression that saw no row of its pair of articles."""
    pairs = sorted({r[3] for r in rows})
    fold = np.array([pairs.index(r[3]) % FOLDS for r in rows])
    said = np.zeros(len(rows))
    for n in range(FOLDS):
        scale, model = fit([r for r, f in zip(rows, fold) if f != n])
        own = np.flatnonzero(fold == n)
        said[own] = model.predict_proba(scale.transform(np.array([rows[i][1] for i in own])))[:, 1]
    return said

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/claimdiff"); ap.add_argument("--gold", required=True)
    ap.add_argument("--tools", required=True); ap.add_argument("--write")
    o = ap.parse_args()
    sys.path.insert(0, o.tools)
    import evaluate as ev
    names, rows = load(o.bin, o.gold, "train", 1.0, ev)
    with tempfile.TemporaryDirectory() as folder:
        made.write_all(os.path.join(folder, "made"))
        rows += load(o.bin, folder, "made", MADE, ev)[1]
    lines = []
    for kind, (_, least, unlikely) in KINDS.items():
        own = [r for r in rows if r[0] == kind]
        said, right = held_out(own), np.array([r[2] for r in own])
        print("%s: %d rows, %d differ, cross-validated: average precision %.3f" % (kind, len(own), right.sum(), average_precision_score(right, said)))
        for limit in (0.4, 0.45, 0.5, 0.55, 0.6):
            print("  from %.2f on: %d right of %d" % (limit, right[said >= limit].sum(), (said >= limit).sum()))
        scale, model = fit(own)
        weights = model.coef_[0] / scale.scale_
        lines += [(kind, "(intercept)", "%.6f" % (model.intercept_[0] - float((weights * scale.mean_).sum()))), (kind, "(least)", "%.2f" % least), (kind, "(unlikely)", "%.2f" % unlikely)]
        lines += [(kind, name, "%.6f" % weight) for name, weight in zip(names[kind], weights)]
        for name, weight in zip(names[kind], model.coef_[0]): print("  %+.2f  %s" % (weight, name))
    if o.write:
        with open(os.path.join(o.write, "counterparts.tsv"), "w", encoding="utf-8") as out:
            out.write("# Whether two values are of one thing; made by training/counterparts.py (see models/README.md).\nkind\tfeature\tweight\n")
            out.writelines("\t".join(line) + "\n" for line in lines)

if __name__ == "__main__":
    main()
