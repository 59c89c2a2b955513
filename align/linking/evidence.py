"""Evidence that two sentences tell the same point: for every pair of two reports' sentences, one number a feature.

Directed evidence (how much of one sentence the other covers) is given from the shorter to the longer sentence
("…_short") and back ("…_long"), so that it does not matter which report comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.linking.mentions import KINDS, Mention
from align.linking.sides import LAYERS, Side
from align.texts.rarity import Rarity

Grid = NDArray[np.floating[Any]]
"""One value for each pair of sentences, n×m."""

MIDDLE: Final = 3
"""The hidden layer whose word vectors tell best whether two words say the same."""

SAME_WORD: Final = 0.65
"""Cosine of word vectors at which it is an even chance that two words say the same; `_same` rises steeply there."""

ABSENT: Final = -1.0
"""Coverage of what a sentence does not have, e.g. of its numbers where there are none."""

_PAIRED: Final = frozenset({"doing", "undergoing", "speaker"})


def evidence(left: Side, right: Side, rarity: Rarity) -> dict[str, Grid]:
    """All features of all pairs of sentences, by name, each n×m."""
    found = _vectors(left, right) | _words(left, right) | _shared(left, right, rarity)
    found["run"] = _runs(left, right)
    found["overlap"] = (found["soft3_short"] + found["soft3_long"]) / 2
    found["overlap_least"] = np.minimum(found["soft3_short"], found["soft3_long"])
    blend = (found["overlap"] + found["alike_lemma"] + 0.5 * found["cosine"]) / 2.5
    ranked = {"cosine": found["cosine"], "overlap": found["overlap"], "lemma": found["alike_lemma"], "blend": blend}
    for name, grid in ranked.items():
        found |= {f"{name}_{key}": value for key, value in standing(grid).items()}
    found |= _surroundings(blend) | _places(left, right)
    return found


def features(left: Side, right: Side, rarity: Rarity) -> NDArray[np.float32]:
    """The values of `evidence` in its order, n×m×features."""
    found = evidence(left, right, rarity)
    shape = (len(left), len(right))
    return np.stack([np.broadcast_to(grid, shape) for grid in found.values()], axis=-1).astype(np.float32)


def standing(grid: Grid) -> dict[str, Grid]:
    """How a pair stands among the others of its row and of its column: gaps to the best, ranks, z-scores, share."""
    gaps, ranks = [_gap(grid, axis) for axis in (1, 0)], [(-grid).argsort(axis).argsort(axis) for axis in (1, 0)]
    scores = [(grid - grid.mean(k, keepdims=True)) / (grid.std(k, keepdims=True) + 1e-6) for k in (1, 0)]
    weight = np.exp((grid - grid.max()) * 12)
    return {
        "gap_least": np.minimum(*gaps),
        "gap_most": np.maximum(*gaps),
        "rank_best": np.log1p(np.minimum(*ranks)),
        "rank_worst": np.log1p(np.maximum(*ranks)),
        "score_least": np.minimum(*scores),
        "score_most": np.maximum(*scores),
        "share": weight / weight.sum(1, keepdims=True) * (weight / weight.sum(0, keepdims=True)),
    }


def _gap(grid: Grid, axis: int) -> Grid:
    """For the best of its row or column the lead over the second, for the others the distance behind the best."""
    ordered = np.sort(grid, axis)
    best = np.take(ordered, [-1], axis)
    second = np.take(ordered, [-2], axis) if grid.shape[axis] > 1 else np.zeros_like(best)
    return np.where(grid >= best, grid - second, grid - best)


def shifted(grid: Grid, down: int, right: int) -> Grid:
    """`grid[i + down, j + right]` at i, j; 0 beyond the border."""
    rows, columns = grid.shape
    padded = np.pad(grid, 1)
    return padded[1 + down : 1 + down + rows, 1 + right : 1 + right + columns]


def _surroundings(blend: Grid) -> dict[str, Grid]:
    rows, columns = blend.shape
    best = (np.sort(blend.max(1))[-max(rows // 3, 1) :].mean(), np.sort(blend.max(0))[-max(columns // 3, 1) :].mean())
    return {
        "next": shifted(blend, 1, 1),
        "previous": shifted(blend, -1, -1),
        "crowd": np.maximum(blend.mean(1)[:, None], blend.mean(0)[None]),
        "reports": np.full(blend.shape, sum(best)),
    }


def _places(left: Side, right: Side) -> dict[str, Grid]:
    n, m = len(left), len(right)
    here, there = (np.arange(n) / max(n - 1, 1))[:, None], (np.arange(m) / max(m - 1, 1))[None]
    one, other = np.log1p(left.lengths)[:, None], np.log1p(right.lengths)[None]
    found: dict[str, Grid] = {
        "apart": np.abs(here - there),
        "early": np.minimum(here, there),
        "late": np.maximum(here, there),
        "lede": (np.arange(n) == 0)[:, None] * 1.0 + (np.arange(m) == 0)[None],
        "length_short": np.minimum(one, other),
        "length_long": np.maximum(one, other),
        "size_least": np.array([[min(n, m)]], float),
        "size_most": np.array([[max(n, m)]], float),
    }
    for name, of in {"quoting": _quoting, "pronouns": _pronouns, "central": _central}.items():
        grids = np.broadcast_to(of(left)[:, None], (n, m)), np.broadcast_to(of(right)[None], (n, m))
        found |= _both_ways(name, *grids, left, right)
    return found


def _quoting(side: Side) -> Grid:
    return side.total(side.classes["quoted"] & (side.rarity > 0)) / np.maximum(side.lengths, 1)


def _pronouns(side: Side) -> Grid:
    return np.array(
        [len(p - n) > 0 for p, n in zip(side.mentions["person"], side.mentions["name"], strict=True)], float
    )


def _central(side: Side) -> Grid:
    return np.asarray(side.sentences @ _unit(side.sentences.mean(0, keepdims=True))[0])


def _both_ways(name: str, forth: Grid, back: Grid, left: Side, right: Side) -> dict[str, Grid]:
    """`forth` is of the left sentence, `back` of the right one: as seen from the shorter, and from the longer."""
    shorter = left.lengths[:, None] <= right.lengths[None]
    return {f"{name}_short": np.where(shorter, forth, back), f"{name}_long": np.where(shorter, back, forth)}


def _vectors(left: Side, right: Side) -> dict[str, Grid]:
    """Cosines of sentence vectors, alone and with the sentence before mixed in (for pronouns and short references)."""
    one, other = _in_context(left.sentences), _in_context(right.sentences)
    return {
        "cosine": left.sentences @ right.sentences.T,
        "cosine_context": one @ other.T,
        **_both_ways("cosine_before", one @ right.sentences.T, left.sentences @ other.T, left, right),
    }


def _in_context(vectors: Grid) -> Grid:
    mixed = vectors.copy()
    mixed[1:] += vectors[:-1] / 2
    return _unit(mixed)


def _unit(vectors: Grid) -> Grid:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9))


def _words(left: Side, right: Side) -> dict[str, Grid]:
    """How much of each sentence's words the other covers, by the best match of each word in contextual vectors."""
    found: dict[str, Grid] = {}
    for layer in LAYERS:
        similarity = left.vectors[layer] @ right.vectors[layer].T
        best = (
            np.maximum.reduceat(similarity, right.starts, axis=1),
            np.maximum.reduceat(similarity, left.starts, axis=0).T,
        )
        for name, (forth, back) in _coverages(layer, best, left, right):
            found |= _both_ways(name, forth, back.T, left, right)
        if layer == MIDDLE:
            found |= _masses(best, left, right)
    return found


def _coverages(layer: int, best: tuple[Grid, Grid], left: Side, right: Side) -> Iterator[tuple[str, tuple[Grid, Grid]]]:
    """Named coverages, left by right and right by left (m×n); `best` likewise: of each word in each sentence."""

    def covered(kind: str, values: tuple[Grid, Grid]) -> tuple[Grid, Grid]:
        return _covered(left, _weights(left, kind), values[0]), _covered(right, _weights(right, kind), values[1])

    same = _same(best[0]), _same(best[1])
    yield f"soft{layer}", covered("", best)
    yield f"same{layer}", covered("", same)
    if layer != MIDDLE:
        return
    yield "soft_unusual", covered("content", best)
    for kind in ("content", "name", "verb", "noun", "number", "quoted", "describing"):
        yield "same_unusual" if kind == "content" else f"same_{kind}", covered(kind, same)
    # The sentence before the other one may name what the other one only refers to.
    yield "soft_before", covered("", (_or_before(best[0]), _or_before(best[1])))


def _weights(side: Side, kind: str) -> Grid:
    """Weights of the words of one class, by how unusual they are in English; of all words, by how rare in the event."""
    return side.unusual * side.classes[kind] if kind else side.rarity


def _same(similarity: Grid) -> Grid:
    return np.asarray(1 / (1 + np.exp((SAME_WORD - similarity) * 15)))


def _or_before(best: Grid) -> Grid:
    return np.maximum(best, np.pad(best, ((0, 0), (1, 0)))[:, :-1])


def _covered(side: Side, weights: Grid, values: Grid) -> Grid:
    """Weighted mean of `values` (words × sentences of the other side) in each sentence: n×m."""
    total = side.total(weights)
    grid = np.add.reduceat(values * weights[:, None], side.starts, axis=0) / np.maximum(total, 1e-9)[:, None]
    grid[total <= 0] = ABSENT
    return grid


def _masses(best: tuple[Grid, Grid], left: Side, right: Side) -> dict[str, Grid]:
    """How much rare content both share, and how much of each the other lacks: sums, not means."""
    weights = [side.rarity * side.classes["content"] for side in (left, right)]
    forth, back = (
        np.add.reduceat(_same(values) * weight[:, None], side.starts, axis=0)
        for side, weight, values in zip((left, right), weights, best, strict=True)
    )
    here = np.log1p(np.maximum(left.total(weights[0])[:, None] - forth, 0))
    there = np.log1p(np.maximum(right.total(weights[1])[None] - back.T, 0))
    return {"shared_mass": np.log1p(np.minimum(forth, back.T)), **_both_ways("lacking", here, there, left, right)}


def _shared(left: Side, right: Side, rarity: Rarity) -> dict[str, Grid]:
    """What the sentences mention alike: rarity of what is shared, its part in both together, its part in the less."""
    found: dict[str, Grid] = {}
    for kind in KINDS:
        shared, one, other = _bags(left, right, kind, rarity)
        together = one[:, None] + other[None] - shared
        least = np.minimum(one[:, None], other[None])
        found[f"shared_{kind}"] = np.log1p(shared)
        if kind not in _PAIRED:
            found[f"alike_{kind}"] = shared / np.maximum(together, 1e-9)
            found[f"within_{kind}"] = shared / np.maximum(least, 1e-9)
    return found


def _bags(left: Side, right: Side, kind: str, rarity: Rarity) -> tuple[Grid, Grid, Grid]:
    """Weight of what two sentences both mention (n×m), and of all each mentions."""
    numbers: dict[Mention, int] = {}
    for bag in (*left.mentions[kind], *right.mentions[kind]):
        for value in bag:
            numbers.setdefault(value, len(numbers))
    rare = [rarity.of(value) if isinstance(value, str) else sum(map(rarity.of, value)) for value in numbers]
    weights = np.array(rare, float) + 0.3
    held = [np.zeros((len(side), len(numbers))) for side in (left, right)]
    for side, grid in zip((left, right), held, strict=True):
        for number, bag in enumerate(side.mentions[kind]):
            grid[number, [numbers[value] for value in bag]] = 1.0
    return (held[0] * weights) @ held[1].T, held[0] @ weights, held[1] @ weights


def _runs(left: Side, right: Side) -> Grid:
    """The rarity (and half a point a word) of the longest run of words in both sentences, as a logarithm."""
    forms = np.array([word.form for word in right.words])
    where = {form: forms == form for form in {word.form for word in left.words} & set(forms.tolist())}
    first = np.zeros(len(forms), bool)
    first[right.starts] = True
    best, ending, sentence = np.zeros((len(left), len(forms))), np.zeros(len(forms)), -1
    for word, rare in zip(left.words, left.rarity, strict=True):
        if word.sentence != sentence or word.form not in where:
            ending = np.zeros(len(forms))
            sentence = word.sentence
        if word.form in where:
            before = np.concatenate([[0.0], ending[:-1]])
            before[first] = 0
            ending = np.where(where[word.form], before + rare + 0.5, 0)
            np.maximum(best[sentence], ending, out=best[sentence])
    return np.log1p(np.maximum.reduceat(best, right.starts, axis=1))
