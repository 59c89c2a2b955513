"""What is known of a difference between two linked sentences, as numbers: the evidence for its salience."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.findings import VariantKind
from align.framing.loadedness import UNKNOWN
from align.texts.rarity import Rarity
from align.wording.belonging import answered, elsewhere, side_likeness
from align.wording.edits import Edit, is_same
from align.wording.facing import EVIDENCE, MEANING_LAYER
from align.wording.head_verbs import verb_traits
from align.wording.makeup import framing, shape
from align.wording.setting import Setting, Standing

ACTORS: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Types of named entities that act."""

LONG_SENTENCE: Final = 30
"""Words; brings places in a sentence to about 0-1."""

Features = NDArray[np.float32]


def traits(
    setting: Setting,
    edit: Edit,
    kind: VariantKind,
    rarity: Rarity,
    *,
    known: float = 0.0,
    evidence: Sequence[float] = (),
) -> Features:
    """What the model knows of a difference, a fixed row of numbers.

    `known` is the salience with which a difference was found that is not one of words alone, else 0; `evidence` that
    of two constituents which stand against each other (`Facing`).
    """
    rows = (
        _extent(setting, edit),
        _exchanged(setting, edit),
        _words(setting, edit, rarity),
        _loaded(setting, edit),
        _sentences(setting),
        _within(setting, edit),
        _standing(setting.standing),
        (known, float(known > 0)),
        [float(kind is other) for other in VariantKind],
        shape(setting, edit),
        (float(bool(evidence)), *(evidence or (0.0,) * EVIDENCE)),
        framing(setting, edit),
        _belonging(setting, edit, rarity),
        verb_traits(setting, edit),
    )
    return np.array([value for row in rows for value in row], np.float32)


def _extent(setting: Setting, edit: Edit) -> list[float]:
    """How long the two sides are, and how they hang together."""
    one, other = setting.left.content(edit.left), setting.right.content(edit.right)
    linked = [link.probability for link in setting.links if link.left in edit.left and link.right in edit.right]
    return [
        float(bool(edit.left) and bool(edit.right)),
        math.log1p(len(one)),
        math.log1p(len(other)),
        abs(math.log1p(len(one)) - math.log1p(len(other))),
        _meaning(setting, one, other),
        max(linked, default=0.0),
        sum(linked) / max(min(len(edit.left), len(edit.right)), 1),
        (edit.left or edit.right).start / LONG_SENTENCE,
    ]


def _exchanged(setting: Setting, edit: Edit) -> list[float]:
    """How many content words either side keeps, has in other words, or has alone."""
    one, other = set(setting.left.content(edit.left)), set(setting.right.content(edit.right))
    inside = [link for link in setting.links if link.left in edit.left and link.right in edit.right]
    across = sum((link.left in edit.left) != (link.right in edit.right) for link in setting.links)
    kept = {(k.left, k.right) for k in inside if is_same(setting.left, setting.right, k)}
    changed = (one - {i for i, _ in kept}, other - {j for _, j in kept})
    reworded = [k for k in inside if (k.left, k.right) not in kept and k.left in one and k.right in other]
    linked = ({link.left for link in setting.links}, {link.right for link in setting.links})
    alone = [len(words - known) for words, known in zip(changed, linked, strict=True)]
    kept_words = len({i for i, _ in kept} & one)
    return [
        *sorted(float(len(words)) for words in changed),
        *sorted((float(len(edit.left)), float(len(edit.right)))),
        float(kept_words),
        kept_words / max(len(one), len(other), 1),
        float(len(reworded)),
        sum(link.probability for link in reworded),
        float(sum(alone)),
        float(min(alone)),
        float(across),
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
        loaded.of(side.span(numbers)) if numbers else UNKNOWN
        for loaded, (side, numbers) in zip(setting.loaded, sides, strict=True)
    )
    return [max(one, other), min(one, other), abs(one - other)]


@lru_cache(maxsize=1)  # the same for all differences of a link, which come one after the other
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


def _within(setting: Setting, edit: Edit) -> list[float]:
    """How much of the two sentences differs here, and where in them; sides by size, since left and right are alike."""
    parts = ((setting.left, edit.left), (setting.right, edit.right))
    lengths = [max(len(side.words), 1) for side, _ in parts]
    shares = [len(side.content(numbers)) / max(len(side.content(range(len(side.words)))), 1) for side, numbers in parts]
    starts = [(numbers.start if numbers else -1) / length for (_, numbers), length in zip(parts, lengths, strict=True)]
    linked = (len({link.left for link in setting.links}), len({link.right for link in setting.links}))
    shared = {(link.left, link.right) for link in setting.links if is_same(setting.left, setting.right, link)}
    return [
        *sorted(float(length) for length in lengths),
        *sorted(shares),
        *sorted(1 - known / length for known, length in zip(linked, lengths, strict=True)),
        len(shared) / max(lengths),
        *sorted(starts),
        abs(starts[0] - starts[1]),
    ]


def _belonging(setting: Setting, edit: Edit, rarity: Rarity) -> list[float]:
    """How far the two sides tell of one thing, and how far either is rather told by the rest of the other sentence."""
    near, other = side_likeness(setting, edit, rarity), elsewhere(setting, edit, rarity)
    return [near, other, near - other, answered(setting, edit)]


def _standing(standing: Standing) -> list[float]:
    return [standing.links, standing.surer, standing.nearer, standing.earlier, standing.others]


def _meaning(setting: Setting, one: Sequence[int], other: Sequence[int]) -> float:
    """Cosine of the mean vectors of the content words of either side; 0 where a side is empty."""
    if not one or not other:
        return 0.0
    left = setting.left_encoding.layers[MEANING_LAYER][list(one)].mean(0)
    right = setting.right_encoding.layers[MEANING_LAYER][list(other)].mean(0)
    return float(left @ right / max(np.linalg.norm(left) * np.linalg.norm(right), 1e-6))
