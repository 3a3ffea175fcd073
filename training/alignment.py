#!/usr/bin/env python3
"""Trains the aligner: logistic regression over the features that `claimdiff features` prints and trees that mend it where sentences may share a fact, which also
see how likely the other pairs are by the regression (look.py); weights to models/alignment.tsv, trees to models/alignment-trees.tsv.

usage: alignment.py --bin target/release/claimdiff --gold GOLD_FOLDER --tools FOLDER_OF_EVALUATE_PY [--write models]
needs: pip install numpy scikit-learn lightgbm==4.7.0

Trained on GOLD_FOLDER/train and on the made-up pairs of training/made. The threshold is chosen after grouping, by cross-validation
that keeps a pair of articles together (docs/evaluation.md); without --threshold it is the best for sentence pairs; `real` and `planted` are only measured. A link for a minor part of both
sentences counts half in training, and a made-up pair half as much as a published one.
"""
import argparse, json, os, subprocess, sys, tempfile
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

import look
import made
import trees

STRENGTH, FOLDS = 0.01, 10
# What a sentence pair weighs in training: a link for a minor part, a pair of made-up articles. Chosen in cross-validation.
MINOR, MADE = 0.5, 0.5
# From this probability by the regression on a second look is taken: the trees are learned and asked.
DOUBTFUL = 0.01
# A sentence pair scoring at least this may stand in a group with links; docs/evaluation.md says how it was chosen.
POSSIBLE = 0.05
# Free claims of a sentence pair scoring at least this are compared by the rules that name a value.
NEAR = 0.2
# From this probability on a report says that two articles agree; below, that they perhaps tell the same fact.
SURE = 0.5

def article(folder, side, meta, out):
    path = os.path.join(out, side + ".txt")
    date = meta[side].get("published")
    with open(folder + "/%s.txt" % side, encoding="utf-8") as body, open(path, "w", encoding="utf-8") as file:
        file.write("---\noutlet: %s\n%s---\n%s" % (json.dumps(meta[side]["outlet"]), "published: %s\n" % date if date else "", body.read()))
    return path

def features(binary, folder, *flags):
    """The report of `claimdiff features`: texts of both articles and one row for every sentence pair, or what `flags` ask for."""
    with open(folder + "/meta.json") as file:
        meta = json.load(file)
    with tempfile.TemporaryDirectory() as out:
        paths = [article(folder, side, meta, out) for side in "ab"]
        return json.loads(subprocess.run([binary, "features", *flags, *paths], capture_output=True, check=True).stdout)

def label(report, folder, ev):
    """For every row: the gold sentence pair it falls on and its label: 2 core link, 1 minor link, 0 none, -1 furniture or nothing."""
    with open(folder + "/gold.json") as file:
        gold = json.load(file)
    sentences = [json.load(open(folder + "/%s.sents.json" % side)) for side in "ab"]
    spans = [ev.sentence_spans(text, known) for text, known in zip(report["texts"], sentences)]
    links = {(l["a"], l["b"]): 2 if l["strength"] == "core" and l["votes"] == 2 else 1 for l in gold["links"]}
    looks = {(l["a"], l["b"]) for l in gold["lookalikes"]}
    idle = [{f["s"] for f in gold["furniture"][side]} for side in "ab"]
    for row in report["pairs"]:
        at = tuple(ev.home(tuple(row["spans"][n]), spans[n]) for n in (0, 1))
        known = None not in at and at[0] not in idle[0] and at[1] not in idle[1]
        yield at, (links.get(at, 0) if known else -1), at in looks

def load(binary, gold, split, ev):
    """The names of the features, and of every pair of articles its sentence pairs: features, label, sentence numbers here and in the gold."""
    articles, names = [], []
    for pair in sorted(os.listdir(os.path.join(gold, split))):
        folder = os.path.join(gold, split, pair)
        report = features(binary, folder)
        names = report["features"]
        places = [sorted({tuple(row["spans"][side]) for row in report["pairs"]}) for side in (0, 1)]
        number = [{span: n for n, span in enumerate(spans)} for spans in places]
        keys, labels, looks = zip(*label(report, folder, ev))
        articles.append({
            "x": np.array([row["values"] for row in report["pairs"]]), "label": np.array(labels), "look": looks, "key": keys,
            "at": np.array([[number[side][tuple(row["spans"][side])] for side in (0, 1)] for row in report["pairs"]])})
    return names, articles

def fit(*parts):
    """A model of the sentence pairs of several parts, each a list of articles with its share."""
    known = [(article, article["label"] >= 0, share) for articles, share in parts for article in articles]
    x = np.vstack([article["x"][is_known] for article, is_known, _ in known])
    labels = np.concatenate([article["label"][is_known] for article, is_known, _ in known])
    weight = np.concatenate([share * np.where(article["label"][is_known] == 1, MINOR, 1.0) for article, is_known, share in known])
    scale = StandardScaler().fit(x)
    plain = LogisticRegression(C=STRENGTH, max_iter=5000).fit(scale.transform(x), labels > 0, sample_weight=weight)
    looks = [second_look((scale, plain), article) for article, _, _ in known]
    odds = np.concatenate([odds[is_known] for (odds, _), (_, is_known, _) in zip(looks, known)])
    x = np.vstack([both[is_known] for (_, both), (_, is_known, _) in zip(looks, known)])
    open_ = odds >= np.log(DOUBTFUL / (1 - DOUBTFUL))
    return scale, plain, trees.grow(x[open_], labels[open_] > 0, weight[open_], odds[open_])

def second_look(model, article):
    """The log-odds by the regression, and the features with those of the second look."""
    odds = model[1].decision_function(model[0].transform(article["x"]))
    return odds, np.hstack([article["x"], look.features((1 / (1 + np.exp(-odds))).round(9), article["at"])])

def score(model, articles):
    """The probability of every sentence pair, article by article."""
    for article in articles:
        odds, both = second_look(model, article)
        open_ = odds >= np.log(DOUBTFUL / (1 - DOUBTFUL))
        if open_.any(): odds[open_] += model[2].predict(both[open_], raw_score=True)
        yield 1 / (1 + np.exp(-odds))

def figures(articles, scores, threshold):
    """Link precision, recall and F1 as evaluate.py counts them, and the share of lookalikes that pass."""
    best = {}
    for n, (article, own) in enumerate(zip(articles, scores)):
        for key, value, tempting, s in zip(article["key"], article["label"], article["look"], own):
            if value < 0: continue
            old = best.get((n, key), (0.0, value, tempting)); best[(n, key)] = (max(old[0], s), max(old[1], value), tempting)
    said = [b for b in best.values() if b[0] >= threshold]
    right = sum(b[1] > 0 for b in said) / max(1, len(said))
    found = sum(b[1] == 2 for b in said) / max(1, sum(b[1] == 2 for b in best.values()))
    looks = sum(b[2] for b in said) / max(1, sum(b[2] for b in best.values()))
    return 2 * right * found / max(1e-9, right + found), right, found, looks

def cross_validated(articles, share, beside):
    """The scores of articles, each by a model that saw none of its fold, but all of those `beside`."""
    scores = [None] * len(articles)
    for fold in range(FOLDS):
        seen = [article for n, article in enumerate(articles) if n % FOLDS != fold]
        scores[fold::FOLDS] = score(fit((seen, share), *beside), articles[fold::FOLDS])
    return scores

def write(folder, names, model, threshold):
    trees.write(os.path.join(folder, "alignment-trees.tsv"), names + look.NAMES, model[2])
    weights = model[1].coef_[0] / model[0].scale_
    intercept = model[1].intercept_[0] - float((weights * model[0].mean_).sum())
    with open(os.path.join(folder, "alignment.tsv"), "w", encoding="utf-8") as out:
        out.write("# Logistic regression over the features of a sentence pair; made by training/alignment.py (see models/README.md).\n")
        out.write("feature\tweight\tmean\n(intercept)\t%.6f\n(threshold)\t%.2f\n(possible)\t%.2f\n(doubtful)\t%.2f\n(near)\t%.2f\n(sure)\t%.2f\n" % (intercept, threshold, POSSIBLE, DOUBTFUL, NEAR, SURE))
        for name, weight, mean in zip(names, weights, model[0].mean_):
            out.write("%s\t%.6f\t%.6f\n" % (name, weight, mean))

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/claimdiff"); ap.add_argument("--gold", required=True)
    ap.add_argument("--tools", required=True); ap.add_argument("--write"); ap.add_argument("--threshold", type=float, help="the built-in threshold, chosen after grouping")
    o = ap.parse_args()
    sys.path.insert(0, o.tools)
    import evaluate as ev
    names, rows = load(o.bin, o.gold, "train", ev)
    with tempfile.TemporaryDirectory() as folder:
        made.write_all(os.path.join(folder, "made"))
        _, more = load(o.bin, folder, "made", ev)
    held_out = cross_validated(rows, 1.0, [(more, MADE)])
    threshold = o.threshold or max(np.arange(0.1, 0.8, 0.02), key=lambda t: figures(rows, held_out, t)[0])
    print("train, cross-validated: F1 %.3f P %.3f R %.3f lookalikes %.3f, threshold %.2f" % (*figures(rows, held_out, threshold), threshold))
    print("made, cross-validated: F1 %.3f P %.3f R %.3f lookalikes %.3f" % figures(more, cross_validated(more, MADE, [(rows, 1.0)]), threshold))
    model = fit((rows, 1.0), (more, MADE))
    for split in ("real", "planted"):
        _, other = load(o.bin, o.gold, split, ev)
        print("%s, only measured: F1 %.3f P %.3f R %.3f lookalikes %.3f" % (split, *figures(other, list(score(model, other)), threshold)))
    for weight, name in sorted(zip(model[1].coef_[0], names), key=lambda row: -abs(row[0])):
        print("%+.2f  %s" % (weight, name))
    if o.write: write(o.write, names, model, threshold)

if __name__ == "__main__":
    main()
