#!/usr/bin/env python3
"""How much the aligner's evidence tells on public sentence pairs, beside TF-IDF and MiniLM in the same run.

usage: pairs.py --bin target/release/claimdiff --data FOLDER_OF_PUBLIC_DATA
needs: pip install numpy scikit-learn lightgbm==4.7.0, and what minilm.py needs

Thirty pairs make up two articles, so that words have a rarity; what the aligner reads from the rest of an article and from the place
in it, which tells most there, means nothing here and is left out. Each system gets weights or a threshold from the data's own training split and is measured on the split that it has not seen; NANCO has no
training split and is judged by what was learned on the three others together.
"""
import argparse, gzip, json, os, subprocess, tempfile
import numpy as np
from lightgbm import LGBMClassifier
from sklearn.ensemble import ExtraTreesClassifier, VotingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegressionCV
from sklearn.metrics import accuracy_score, balanced_accuracy_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
import minilm

# So many forests of boosted trees, alike but for chance, vote as one.
SEEDS = 10
SAME = {"equivalent", "same_scu", "event_coreferent", "same_answer"}
SETS = [("MRPC val", "mrpc_train", "mrpc_val", "accuracy"), ("DUC val", "duc_scu_train", "duc_scu_val", "accuracy"),
        ("ECB+ dev", "ecbplus_train", "ecbplus_dev", "AUC"), ("NANCO dev", None, "nanco_dev", "balanced accuracy")]

def items(folder, name):
    with gzip.open(os.path.join(folder, name + ".jsonl.gz"), "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [[" ".join(row[side].split()) for row in rows] for side in "ab"]
    return texts, np.array([row["label"] in SAME for row in rows])

def features(binary, texts):
    """The features of every pair; where a line holds several sentences, those of the two most alike."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, side) for side in "ab"]
        for path, lines in zip(paths, texts):
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in lines)
        out = subprocess.run([binary, "features", "--lines", *paths], capture_output=True, check=True, text=True).stdout
    names, *rows = map(json.loads, out.splitlines())
    alike, own = names.index("cosine"), names.index("places apart")
    return np.array([max(row, key=lambda values: values[alike])[:own] if row else [0.0] * own for row in rows])

def tfidf(texts, learned_from):
    model = TfidfVectorizer(sublinear_tf=True).fit([line for side in learned_from for line in side])
    x, y = map(model.transform, texts)
    return np.asarray(x.multiply(y).sum(1)).reshape(-1, 1)

def encoder(texts):
    lines = sorted(set(texts[0] + texts[1]))
    vectors = dict(zip(lines, minilm.encode(lines)))
    return np.array([[float(vectors[a] @ vectors[b])] for a, b in zip(*texts)])

def regression():
    return make_pipeline(StandardScaler(), LogisticRegressionCV(Cs=[0.003, 0.01, 0.03, 0.1], max_iter=3000, scoring="neg_log_loss"))

def trees():
    boosted = [LGBMClassifier(n_estimators=400, learning_rate=0.03, num_leaves=12, min_child_samples=15, extra_trees=True, colsample_bytree=0.3,
                              subsample=0.7, subsample_freq=1, reg_lambda=5, random_state=seed, verbose=-1) for seed in range(SEEDS)]
    spread = ExtraTreesClassifier(1000, min_samples_leaf=2, max_features=0.3, random_state=0)
    named = [("boosted%d" % seed, model) for seed, model in enumerate(boosted)] + [("spread", spread)]
    return VotingClassifier(named, voting="soft", weights=[1 / SEEDS] * SEEDS + [1])

def measured(kind, labels, scores, cut):
    if kind == "AUC": return roc_auc_score(labels, scores)
    return (accuracy_score if kind == "accuracy" else balanced_accuracy_score)(labels, scores >= cut)

def learned(model, x, labels, kind):
    """A judge of pairs, and the score from which on it says "same": even odds, or what balances best on the pairs it learned from."""
    judge = model().fit(x, labels)
    scores = judge.predict_proba(x)[:, 1]
    cuts = np.quantile(scores, np.arange(0.02, 1, 0.01))
    return judge, max(cuts, key=lambda cut: measured(kind, labels, scores, cut)) if kind == "balanced accuracy" else 0.5

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/claimdiff"); ap.add_argument("--data", required=True)
    o = ap.parse_args()
    known = {name: items(o.data, name) for _, train, held, _ in SETS for name in (train, held) if name}
    trains = [train for _, train, _, _ in SETS if train]
    pooled = [[line for name in trains for line in known[name][0][side]] for side in (0, 1)]
    own, words = lambda texts: features(o.bin, texts), lambda texts: tfidf(texts, pooled)
    systems = [("features, trees", own, trees), ("features, regression", own, regression), ("TF-IDF", words, regression), ("MiniLM", encoder, regression)]
    for system, evidence, model in systems:
        seen = {name: (evidence(texts), labels) for name, (texts, labels) in known.items()}
        seen[None] = [np.concatenate([seen[name][part] for name in trains]) for part in (0, 1)]
        for title, train, held, kind in SETS:
            judge, cut = learned(model, *seen[train], kind)
            x, labels = seen[held]
            print("%-22s %-10s %s %.3f" % (system, title, kind, measured(kind, labels, judge.predict_proba(x)[:, 1], cut)), flush=True)

if __name__ == "__main__":
    main()
