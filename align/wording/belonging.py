"""Whether two sides of a difference tell of one thing at all, for which two linked sentences do not vouch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.wording.edits import Edit, Side
from align.wording.setting import Rarity, Setting

DOUBTFUL: Final = 0.38
"""Below this probability of their link, two sentences rather tell two points. What only one of three careful readers
links, as possible, counts 0.4."""

ANSWERED: Final = 0.4
"""Least share of answered words in doubtfully linked sentences. At 0.5 differences that teachers point out are lost."""

UNSURE: Final = 0.6
"""Below this probability of their link, two sides must be alike; what readers link as possible counts 0.6."""

ALIKE: Final = 0.4
"""Cosine of two sides of hardly linked sentences below which they seldom stand for each other: a reader found 16 of 41
right, of those above 38 of 63."""

SURE: Final = 0.75
"""From this probability on, a side is told in the other sentence; if not where it is set against, then elsewhere."""

UNLIKE: Final = 0.35
"""Cosine below which two sides of surely linked sentences may be crossed: of the 14 that were, a reader found 2 right,
of the others 125 of 153."""

Meaning = NDArray[np.float32]


def belong(setting: Setting, edit: Edit) -> bool:
    """Whether a difference is one: its sentences are surely linked, or its sides answer each other.

    What only one of two doubtfully linked sentences tells is no difference: there is nothing that it differs from.
    """
    return setting.probability >= DOUBTFUL or answered(setting, edit) >= ANSWERED


def answered(setting: Setting, edit: Edit) -> float:
    """How many of the content words of the side that has fewer have a counterpart on the other one, 0-1.

    Names are left out where there is more: all that is told of an event shares them.
    """
    one, other = _telling(setting.left, edit.left), _telling(setting.right, edit.right)
    if not one or not other:
        return 0.0
    left, right = dict.fromkeys(one, 0.0), dict.fromkeys(other, 0.0)
    for link in setting.links:
        if link.left in left and link.right in right:
            left[link.left] = max(left[link.left], link.probability)
            right[link.right] = max(right[link.right], link.probability)
    return min(sum(left.values()), sum(right.values())) / min(len(left), len(right))


def stray(setting: Setting, edit: Edit, rarity: Rarity) -> bool:
    """Whether two sides hardly stand for each other.

    Those of hardly linked sentences where they are unlike; those of surely linked ones where one is more like the rest
    of the other sentence: of "police fired and a wall fell" and "youths broke the wall" the shots answer nothing.
    """
    near = likeness(setting, edit, rarity)
    if setting.probability < SURE:
        return setting.probability < UNSURE and near < ALIKE
    return near < UNLIKE and _crossed(setting, edit, rarity, near)


def likeness(setting: Setting, edit: Edit, rarity: Rarity) -> float:
    """How alike the two sides are in meaning, a cosine; 1 where one has no content word: nothing speaks against it."""
    one, other = _meanings(setting, edit.left, edit.right, rarity)
    return 1.0 if one is None or other is None else float(one @ other)


def _crossed(setting: Setting, edit: Edit, rarity: Rarity, near: float) -> bool:
    one, other = _meanings(setting, edit.left, edit.right, rarity)
    here, there = _meanings(setting, _rest(setting.left, edit.left), _rest(setting.right, edit.right), rarity)
    return any(a is not None and b is not None and float(a @ b) > near for a, b in ((one, there), (other, here)))


def _rest(side: Side, numbers: range) -> list[int]:
    return [k for k in range(len(side.words)) if k not in numbers]


def _meanings(
    setting: Setting, left: Sequence[int], right: Sequence[int], rarity: Rarity
) -> tuple[Meaning | None, Meaning | None]:
    """The meaning of words of either sentence."""
    one = _meaning(setting.left, left, setting.left_encoding, rarity)
    return one, _meaning(setting.right, right, setting.right_encoding, rarity)


def _meaning(side: Side, numbers: Sequence[int], encoding: Encoding, rarity: Rarity) -> Meaning | None:
    """What words add to the vector of their sentence, of unit length; None without a content word.

    That vector is the mean of the last layer. Words that are rare in the event count more: they tell points apart.
    """
    content = side.content(numbers)
    if not content:
        return None
    weights = np.array([rarity.of(side.words[k].lemma) for k in content], np.float32)
    vector: Meaning = weights @ encoding.layers[-1][content]
    return vector / max(float(np.linalg.norm(vector)), 1e-6)


def _telling(side: Side, numbers: range) -> list[int]:
    content = side.content(numbers)
    return [number for number in content if not side.words[number].entity] or content
