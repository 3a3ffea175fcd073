#!/usr/bin/env python3
"""Counts in how many news articles a word stem occurs: models/background.tsv.

usage: background.py POLNEAR_TRAIN.jsonl.gz GOLD_TRAIN_FOLDER > models/background.tsv
needs: pip install snowballstemmer

Only counts leave this script, no text. Stems in fewer than four articles are left out: their rarity is the highest there is.
"""
import collections, glob, gzip, json, re, sys
import snowballstemmer

FEWEST = 4

def articles(polnear, gold):
    with gzip.open(polnear, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)
    for path in sorted(glob.glob(gold + "/*/[ab].txt")):
        with open(path, encoding="utf-8") as file:
            yield file.read()

def main():
    stemmer, counts, total = snowballstemmer.stemmer("english"), collections.Counter(), 0
    for text in articles(*sys.argv[1:3]):
        words = {word.lower() for word in re.findall(r"[A-Za-z]+|\d[\d,.]*\d|\d", text)}
        counts.update(set(stemmer.stemWords(sorted(words))))
        total += 1
    print("# In how many of %d news articles a word stem occurs (training/background.py; sources in models/README.md)." % total)
    print("stem\tarticles")
    for stem, count in sorted(counts.items()):
        if count >= FEWEST:
            print("%s\t%d" % (stem, count))

if __name__ == "__main__":
    main()
