"""Boosted trees for training/alignment.py: learned on what the regression leaves open, written as a table that src/alignment/trees.rs reads."""
import lightgbm

# Chosen in cross-validation, see docs/evaluation.md. src/alignment/trees.rs knows the depth too.
TREES, DEPTH = 300, 4
SETTINGS = {"objective": "binary", "learning_rate": 0.05, "max_depth": DEPTH, "num_leaves": 2 ** DEPTH, "min_data_in_leaf": 40,
            "extra_trees": True, "feature_fraction": 0.3, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 20,
            "seed": 1, "num_threads": 2, "deterministic": True, "force_row_wise": True, "verbose": -1}

def grow(x, right, weight, odds):
    """Trees that mend `odds`, the log-odds of each row by the regression."""
    data = lightgbm.Dataset(x, right.astype(int), weight=weight, init_score=odds)
    return lightgbm.train(SETTINGS, data, TREES)

def average(node):
    """Sets the value of a fork to the mean of the training rows that came to it; returns that and their number."""
    if "leaf_value" in node: return node["leaf_value"], node["leaf_count"]
    (low, n), (high, m) = average(node["left_child"]), average(node["right_child"])
    node["value"] = (low * n + high * m) / (n + m)
    return node["value"], n + m

def rows(node, names):
    """The rows of a tree: a fork (value, feature, limit), then all that comes up to the limit, then all that comes above; or an end (value)."""
    if "leaf_value" in node: return [["%.5f" % node["leaf_value"], "", ""]]
    fork = ["%.5f" % node["value"], names[node["split_feature"]], "%.8g" % node["threshold"]]
    return [fork, *rows(node["left_child"], names), *rows(node["right_child"], names)]

def write(path, names, trees):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Trees that mend the regression of alignment.tsv; made by training/alignment.py (see models/README.md).\n")
        out.write("# A row is a fork or the end of a way: below a fork all that comes up to its limit, then all that comes above.\n")
        out.write("tree\tvalue\tfeature\tlimit\n")
        for tree in trees.dump_model()["tree_info"]:
            average(tree["tree_structure"])
            for number, row in enumerate(rows(tree["tree_structure"], names)):
                out.write("\t".join(["tree" if number == 0 else "", *row]) + "\n")
