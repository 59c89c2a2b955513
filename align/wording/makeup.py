"""What the two sides of a difference are made of: what sort of phrase either is, and which cues it holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.marks import Cue
from align.parse import SUBJECTS, VERBS
from align.wording.edits import Edit, Side
from align.wording.setting import Setting

FRAMING: Final = ("hedge", "evidential", "booster", "reporting_verb", "evaluative", "loaded")
"""Categories of cues that are counted."""

HEADS: Final = (
    VERBS,
    frozenset({"NOUN", "PROPN", "PRON"}),
    frozenset({"ADP", "SCONJ"}),
)
"""Parts of speech by what they head: a clause, a noun phrase, a prepositional phrase or subordinate clause."""

ROLES: Final = (
    frozenset({"ROOT"}),
    frozenset({"relcl", "acl", "advcl"}),
    frozenset({"ccomp", "xcomp"}),
    frozenset({"dobj", "pobj"}),
)
"""Roles of the head: main clause, clause that adds something, clause that completes a verb, object."""

Counts = Sequence[float]


def shape(setting: Setting, edit: Edit) -> list[float]:
    """For every trait of a phrase on how many of the two sides it is found, then whether on both."""
    one, other = _phrase(setting.left, edit.left), _phrase(setting.right, edit.right)
    pairs = list(zip(one, other, strict=True))
    return [*(float(a + b) for a, b in pairs), *(float(a and b) for a, b in pairs)]


def _phrase(side: Side, numbers: range) -> list[bool]:
    """What sort of phrase these words are, by the first of them that is governed from outside."""
    if not numbers:
        return [False] * (len(HEADS) + len(ROLES) + 2)
    words = [side.words[k] for k in numbers]
    heads = [side.words[k] for k in numbers if side.words[k].head not in numbers or side.words[k].head == k]
    head = (heads or words)[0]
    return [
        *(head.pos in poses for poses in HEADS),
        *(head.role in roles for roles in ROLES),
        any(word.role in SUBJECTS for word in words),
        len(heads) > 1,
    ]


def framing(setting: Setting, edit: Edit) -> list[float]:
    """For every category of cues how many there are and how many more on one side: inside, then in the sentences."""
    inside = [
        _counts([cue for cue in cues if numbers and cue.span.overlaps(side.span(numbers))])
        for cues, side, numbers in zip(
            setting.cues, (setting.left, setting.right), (edit.left, edit.right), strict=True
        )
    ]
    return [*_both(*inside), *_both(*(_counts(cues) for cues in setting.cues))]


def _counts(cues: Sequence[Cue]) -> Counts:
    categories = [cue.category for cue in cues]
    return [float(categories.count(category)) for category in FRAMING]


def _both(one: Counts, other: Counts) -> list[float]:
    pairs = list(zip(one, other, strict=True))
    return [*(a + b for a, b in pairs), *(abs(a - b) for a, b in pairs)]
