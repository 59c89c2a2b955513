"""The first step of learning links: boosted trees over the evidence for one pair of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import lightgbm
import numpy as np
from numpy.typing import NDArray

from align.linking.graph import sigmoid
from align.linking.learned import HOPELESS, PROMISING
from align.linking.trees import LEAVES, Trees
from align.training.links_data import Data, Key

TREES: Final = {"alone": 250, "placed": 400}
GROWING: Final = {
    "objective": "binary",
    "learning_rate": 0.03,
    "num_leaves": 12,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.25,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 10,
    "verbose": -1,
    "num_threads": 2,
    "deterministic": True,
    "force_col_wise": True,
    "seed": 0,
}
PLACED: Final = (
    *("cosine_gap", "cosine_rank", "cosine_score", "cosine_share"),
    *("overlap_gap", "overlap_rank", "overlap_score", "overlap_share", "lemma_", "blend_"),
    *("next", "previous", "crowd", "reports", "apart", "early", "late", "lede", "size_", "central"),
)
"""Beginnings of the names of features that say how a pair stands among others; not used inside one report."""

EVERY: Final = (1 << LEAVES) - 1
"""The bits of all leaves."""

Grids = dict[Key, NDArray[Any]]


def grow(data: Data, events: Iterable[str], kind: str, columns: NDArray[np.int64]) -> lightgbm.Booster:
    """Trees over the promising pairs of sentences of `events`."""
    chosen = set(events)
    keys = [key for key in data.sure if key[0] in chosen]
    rows = np.concatenate([data.values[key].reshape(-1, len(data.names)) for key in keys])
    labels = np.concatenate([data.sure[key].ravel() for key in keys])
    promising = rows[:, data.names.index("overlap")] >= PROMISING
    table = lightgbm.Dataset(rows[promising][:, columns], labels[promising])
    return lightgbm.train(GROWING, table, TREES[kind])


def judged(booster: lightgbm.Booster, data: Data, keys: Iterable[Key], columns: NDArray[np.int64]) -> Grids:
    """First probabilities, as `align.linking.learned.Judge.first` computes them."""
    found = {}
    for key in keys:
        rows = data.values[key].reshape(-1, len(data.names))
        promising = rows[:, data.names.index("overlap")] >= PROMISING
        logits = np.full(len(rows), HOPELESS)
        if promising.any():
            logits[promising] = booster.predict(rows[promising][:, columns], raw_score=True)
        found[key] = sigmoid(logits).reshape(data.values[key].shape[:2])
    return found


def first_judged(data: Data, events: Sequence[str], test: Sequence[str]) -> tuple[Grids, dict[str, lightgbm.Booster]]:
    """First probabilities of the events in `test` by trees grown from `events`, and the trees."""
    every = np.arange(len(data.names))
    columns = {"placed": every, "alone": local_columns(data)}
    boosters = {kind: grow(data, events, kind, columns[kind]) for kind in TREES}
    keys = [key for key in data.values if key[0] in set(test)]
    between = judged(boosters["placed"], data, [key for key in keys if key[1] != key[2]], columns["placed"])
    within = judged(boosters["alone"], data, [key for key in keys if key[1] == key[2]], columns["alone"])
    return between | within, boosters


def local_columns(data: Data) -> NDArray[np.int64]:
    """Features of one pair of sentences alone."""
    return np.array([k for k, name in enumerate(data.names) if not name.startswith(PLACED)])


def plain(booster: lightgbm.Booster) -> Trees:
    """A booster as plain arrays."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    leaves = booster.params["num_leaves"]
    shape = (len(trees), leaves - 1)
    feature, threshold = np.zeros(shape, np.int16), np.full(shape, np.inf, np.float32)
    remaining, value = np.full(shape, EVERY, np.uint16), np.zeros((len(trees), leaves), np.float32)
    for number, tree in enumerate(trees):
        splits, values = _splits(tree)
        value[number, : len(values)] = values
        for place, (of, at, below) in enumerate(splits):
            feature[number, place], threshold[number, place], remaining[number, place] = of, at, EVERY & ~below
    return Trees(feature, threshold, remaining, value)


def _splits(tree: Mapping[str, Any]) -> tuple[list[tuple[int, float, int]], list[float]]:
    """A tree's splits as feature, threshold and bits of the leaves on the left; and the values of its leaves."""
    splits: list[tuple[int, float, int]] = []
    values: list[float] = []

    def add(node: Mapping[str, Any]) -> int:
        if "split_feature" not in node:
            values.append(node["leaf_value"])
            return 1 << (len(values) - 1)
        left = add(node["left_child"])
        splits.append((node["split_feature"], node["threshold"], left))
        return left | add(node["right_child"])

    add(tree)
    return splits, values
