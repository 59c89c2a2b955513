"""What two sides of a difference begin and end with alike, taken off: it says nothing and costs reading."""

from __future__ import annotations

from typing import Final

from align.wording.constituents import without_edges
from align.wording.edits import SAME, Edit, Side
from align.wording.setting import Setting

ENDS: Final = ((0, slice(1, None)), (-1, slice(None, -1)))
"""The place of the first word and of the last, and what is left without it."""

DANGLING: Final = frozenset({"agent", "det", "mark", "prep"})
"""Relations of words that lead to others behind them: alone at the end of a row they say nothing ("areas near")."""


def trimmed(setting: Setting, edit: Edit) -> Edit:
    """The difference without the counterparts that are one word at both beginnings, then at both ends.

    A word on which another one of its side hangs stays: "explicit comments" is not "explicit". Whole if a side would
    lose its last content word: what stands more on the other side is read beside what is shared.
    """
    left, right = setting.left, setting.right
    same = {(link.left, link.right) for link in setting.links if link.relation in SAME}
    one, other = edit.left, edit.right
    for end, rest in ENDS:
        while one and other and (one[end], other[end]) in same:
            if not (_loose(left, one, one[end]) and _loose(right, other, other[end])):
                break
            one, other = without_edges(left.words, one[rest]), without_edges(right.words, other[rest])
    one, other = _ended(left, one), _ended(right, other)
    if not left.content(one) or not right.content(other):
        return edit
    return Edit(one, other, sum(i in one and j in other and left.words[i].content for i, j in same))


def _loose(side: Side, numbers: range, number: int) -> bool:
    """Whether nothing else in the row hangs on this word."""
    return not any(side.words[k].head == number for k in numbers if k != number)


def _ended(side: Side, numbers: range) -> range:
    """The row without words at its end that lead to what is no longer in it."""
    while numbers and side.words[numbers[-1]].role in DANGLING:
        numbers = without_edges(side.words, numbers[:-1])
    return numbers
