"""Training sentences and their words: only files whose names end in `_train`, `rte12` and gold/train. Used by meaning.py."""
import collections
import glob
import gzip
import json
import os
import re

# File and the fields that hold text; the second number is how many sentences are encoded by the full model, None for none.
SENTENCES = {
    "duc_scu_train": (("a", "b", "a_sent", "b_sent"), 2500),
    "ecbplus_train": (("a", "b"), 900),
    "mrpc_train": (("a", "b"), 2500),
    "sentence_union_train": (("a", "b"), None),
    "rte12": (("a", "b"), None),
    "stsb_train": (("a", "b"), None),
}
GOLD_SAMPLE, POLNEAR_SAMPLE = 3000, 2500
LENGTHS = range(21, 400)


def rows(data, name):
    with gzip.open(os.path.join(data, name + ".jsonl.gz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words_of(text):
    return re.findall(r"[a-z]+", text.lower())


def split(text):
    """Sentences, roughly: at the end of a line, and after a full stop before a capital."""
    for line in text.split("\n"):
        yield from (s.strip() for s in re.split(r'(?<=[.!?])\s+(?=[A-Z"“])', line) if len(s.strip()) in LENGTHS)


def sources(data, gold):
    """Name, sentences and sample size of every source, in a fixed order."""
    yield "polnear_train", [s for r in rows(data, "polnear_train") for s in split(r["text"])], POLNEAR_SAMPLE
    files = sorted(glob.glob(os.path.join(gold, "train", "*", "[ab].txt")))
    texts = [open(file, encoding="utf-8").read() for file in files]
    yield "gold/train", [s for text in texts for s in split(text)], GOLD_SAMPLE
    for name, (fields, sample) in SENTENCES.items():
        yield name, [r[f] for r in rows(data, name) for f in fields if r.get(f) and len(r[f]) < LENGTHS.stop], sample


def frequencies(sentences):
    """In how many sentences each word occurs, and how often in all."""
    spread, total = collections.Counter(), collections.Counter()
    for sentence in sentences:
        words = words_of(sentence)
        spread.update(set(words))
        total.update(words)
    return spread, total
