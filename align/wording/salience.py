"""How much a teacher of source criticism would make of a difference: a small learned model, then variety.

Learned by `align.training.salience`; `weights/README-words.md` says from what and how well.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.framing.loadedness import Loadedness
from align.model import Place, VariantKind
from align.wording.edits import Edit, Side
from align.words import WordLink
from corpus.model import Span

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "salience.npz"

MEANING_LAYER: Final = 4
"""The hidden layer in which vectors of whole phrases are compared: late enough to know the sentence."""

ACTORS: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Types of named entities that act."""

LONG_SENTENCE: Final = 30
"""Words; brings places in a sentence to about 0-1."""

REPEATED: Final = 0.7
"""A further difference of the same two sentences counts this much of the one before: a list shows variety first."""

SEEN: Final = 0.8
"""A difference at words that a more salient one already shows counts this much."""

Features = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Setting:
    """Two linked sentences as the salience of their differences needs them.

    `nearness` is the cosine of the sentence vectors, `depth` how far down the two stand in their reports (0-1),
    `early` whether one is among the first sentences; `probability` is the link's, `rivals` how many sentences of the
    other report either is linked to; `loaded` how loaded the words of either report are.
    """

    left: Side
    right: Side
    left_encoding: Encoding
    right_encoding: Encoding
    links: tuple[WordLink, ...]
    nearness: float
    depth: tuple[float, float]
    early: bool
    probability: float
    rivals: tuple[int, int]
    loaded: tuple[Loadedness, Loadedness]


class Rarity:
    """How rare a lemma is among the sentences of an event, as inverse document frequency."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self._size = len(sentences)
        self._seen = Counter(lemma for sentence in sentences for lemma in set(sentence))

    def of(self, lemma: str) -> float:
        """From 0 (in every sentence) upwards."""
        return math.log((self._size + 1) / (self._seen[lemma] + 0.5))


def features(setting: Setting, edit: Edit, kind: VariantKind, rarity: Rarity) -> Features:
    """What the model knows of a difference, a fixed row of numbers."""
    rows = (_extent(setting, edit), _words(setting, edit, rarity), _loaded(setting, edit), _sentences(setting))
    kinds = [float(kind is other) for other in VariantKind]
    return np.array([*(value for row in rows for value in row), *kinds], np.float32)


def _extent(setting: Setting, edit: Edit) -> list[float]:
    """How long the two sides are, and how they hang together."""
    one, other = setting.left.content(edit.left), setting.right.content(edit.right)
    linked = [link.probability for link in setting.links if link.left in edit.left and link.right in edit.right]
    return [
        float(bool(edit.left) and bool(edit.right)),
        math.log1p(len(one)),
        math.log1p(len(other)),
        abs(math.log1p(len(one)) - math.log1p(len(other))),
        edit.kept / max(len(one), len(other), 1),
        _meaning(setting, one, other),
        max(linked, default=0.0),
        sum(linked) / max(min(len(edit.left), len(edit.right)), 1),
        (edit.left or edit.right).start / LONG_SENTENCE,
    ]


def _words(setting: Setting, edit: Edit, rarity: Rarity) -> list[float]:
    """What sort of words differ."""
    sides = ((setting.left, edit.left), (setting.right, edit.right))
    words = [side.words[k] for side, numbers in sides for k in side.content(numbers)]
    roles = [side.words[k].role for side, numbers in sides for k in numbers]
    quoted = [any(side.words[k].quoted for k in side.content(numbers)) for side, numbers in sides]
    rare = [rarity.of(word.lemma) for word in words] or [0.0]
    poses = {word.pos for word in words}
    return [
        float(np.mean(rare)),
        max(rare),
        float(all(quoted)),
        float(any(quoted)),
        *(float(pos in poses) for pos in ("VERB", "ADJ", "PROPN", "NUM")),
        float(any(word.entity in ACTORS for word in words)),
        float(sum(role in {"ROOT", "nsubj", "nsubjpass"} for role in roles)),
    ]


def _loaded(setting: Setting, edit: Edit) -> list[float]:
    """How loaded the words are, and how much more so on one side."""
    sides = ((setting.left, edit.left), (setting.right, edit.right))
    one, other = (
        loaded.of(Span(side.words[numbers.start].span.start, side.words[numbers.stop - 1].span.end)) if numbers else 0.5
        for loaded, (side, numbers) in zip(setting.loaded, sides, strict=True)
    )
    return [max(one, other), min(one, other), abs(one - other)]


def _sentences(setting: Setting) -> list[float]:
    """How well the two sentences match, and where they stand."""
    sides = (setting.left, setting.right)
    content = [set(side.content(range(len(side.words)))) for side in sides]
    linked = [{link.left for link in setting.links}, {link.right for link in setting.links}]
    return [
        setting.nearness,
        setting.probability,
        *setting.depth,
        float(min(setting.depth) == 0.0),
        float(setting.early),
        *(float(count) for count in setting.rivals),
        *(len(own & known) / max(len(own), 1) for own, known in zip(content, linked, strict=True)),
        *(math.log1p(len(own)) for own in content),
        *(float(any(word.quoted for word in side.words)) for side in sides),
    ]


def _meaning(setting: Setting, one: Sequence[int], other: Sequence[int]) -> float:
    """Cosine of the mean vectors of the content words of either side; 0 where a side is empty."""
    if not one or not other:
        return 0.0
    left = setting.left_encoding.layers[MEANING_LAYER][list(one)].mean(0)
    right = setting.right_encoding.layers[MEANING_LAYER][list(other)].mean(0)
    return float(left @ right / max(np.linalg.norm(left) * np.linalg.norm(right), 1e-6))


@cache
def _weights() -> Mapping[str, Features]:
    with np.load(WEIGHTS) as arrays:
        return {name: arrays[name] for name in arrays.files}


def likelihood(rows: Features, weights: Mapping[str, Features] | None = None) -> Features:
    """How likely each row (a difference a row) is one that readers point out, 0-1."""
    learned = weights or _weights()
    score = ((rows - learned["mean"]) / learned["scale"]) @ learned["weight"] + learned["bias"]
    likely: Features = (1 / (1 + np.exp(-score))).astype(np.float32)
    return likely


def varied(
    likely: Sequence[float], pairs: Sequence[tuple[object, object]], places: Sequence[Sequence[Place]]
) -> list[float]:
    """Salience with variety: each further difference of the same two sentences, or at words already shown, counts less.

    `pairs` names the two sentences of each difference, `places` its spans.
    """
    shown: dict[str, list[Span]] = {}
    times: Counter[tuple[object, object]] = Counter()
    salience = [0.0] * len(likely)
    queue = [(-float(value), k) for k, value in enumerate(likely)]
    heapq.heapify(queue)
    while queue:
        _, best = heapq.heappop(queue)
        value = _discounted(likely[best], times[pairs[best]], places[best], shown)
        if queue and value < -queue[0][0]:  # what is shown since has made it worth less: let it queue again
            heapq.heappush(queue, (-value, best))
            continue
        salience[best] = value
        times[pairs[best]] += 1
        for place in places[best]:
            shown.setdefault(place.report, []).append(place.span)
    return salience


def _discounted(likely: float, times: int, places: Sequence[Place], shown: Mapping[str, list[Span]]) -> float:
    seen = sum(any(place.span.overlaps(span) for span in shown.get(place.report, ())) for place in places)
    return float(likely * REPEATED**times * SEEN**seen)
