"""Whether two sides of a difference tell of one thing at all, which in doubtfully linked sentences is not certain."""

from __future__ import annotations

from typing import Final

from align.wording.edits import Edit, Side
from align.wording.setting import Setting

DOUBTFUL: Final = 0.38
"""Below this probability of their link, two sentences rather tell two points. What only one of three careful readers
links, as possible, counts 0.4."""

ANSWERED: Final = 0.4
"""Least share of answered words in doubtfully linked sentences. At 0.5 differences that teachers point out are lost."""


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


def _telling(side: Side, numbers: range) -> list[int]:
    content = side.content(numbers)
    return [number for number in content if not side.words[number].entity] or content
