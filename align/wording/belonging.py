"""Whether two sides of a difference tell of one thing at all, for which two linked sentences do not vouch."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.texts.rarity import Rarity
from align.wording.edits import Edit, Side
from align.wording.setting import Setting

DOUBTFUL: Final = 0.38
"""Below this probability of their link, two sentences rather tell two points. What only one of three careful readers
links, as possible, counts 0.4."""

ANSWERED: Final = 0.4
"""Least share of answered words in doubtfully linked sentences. At 0.5 differences that teachers point out are lost."""

NOTHING: Final = 1e-3
"""Length of what words mean that carry no meaning, but for rounding."""

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


def side_likeness(setting: Setting, edit: Edit, rarity: Rarity) -> float:
    """How alike the two sides are in meaning, a cosine; 1 where one has no content word: nothing speaks against it."""
    left, right = _weighed(setting, rarity)
    cosine = _cosine(_sum(left, edit.left), _sum(right, edit.right))
    return 1.0 if cosine is None else cosine


def elsewhere(setting: Setting, edit: Edit, rarity: Rarity) -> float:
    """How alike in meaning either side is to the rest of the other sentence, the greater of the two cosines.

    The least cosine where there is no rest.
    """
    left, right = _weighed(setting, rarity)
    one, other = _sum(left, edit.left), _sum(right, edit.right)
    told = _cosine(one, right.sum(0) - other), _cosine(left.sum(0) - one, other)
    return max((cosine for cosine in told if cosine is not None), default=-1.0)


@lru_cache(maxsize=1)  # the same for all differences of a link, which come one after the other
def _weighed(setting: Setting, rarity: Rarity) -> tuple[Meaning, Meaning]:
    """What each word of either sentence adds to the sentence's vector, shape (words, dim).

    That vector is the mean of the last layer. Words that are rare in the event count more: they tell points apart;
    those that carry no meaning do not count.
    """
    sides = ((setting.left, setting.left_encoding), (setting.right, setting.right_encoding))
    left, right = (
        np.array([[rarity.of(word.lemma) * word.content] for word in side.words], np.float32) * encoding.layers[-1]
        for side, encoding in sides
    )
    return left, right


def _sum(weighed: Meaning, numbers: range) -> Meaning:
    total: Meaning = weighed[numbers.start : numbers.stop].sum(0)
    return total


def _cosine(one: Meaning, other: Meaning) -> float | None:
    """The cosine of two meanings; None where one has no content word."""
    lengths = float(np.linalg.norm(one)), float(np.linalg.norm(other))
    return float(one @ other) / (lengths[0] * lengths[1]) if min(lengths) > NOTHING else None


def _telling(side: Side, numbers: range) -> list[int]:
    content = side.content(numbers)
    return [number for number in content if not side.words[number].entity] or content
