"""What denies a clause, kept with it: the words after "did not say that" are not what was said."""

from __future__ import annotations

from typing import Final

from align.parse import AUXILIARIES, VERBS
from align.wording.constituents import CLAUSE, LONGEST
from align.wording.edits import Side

DENYING: Final = "neg"
"""The relation of "not", "n't" and "never" to the verb they deny."""


def with_denial(side: Side, numbers: range) -> range | None:
    """The words with what denies their verb, or the verb whose clause they are; None where that is too long to read.

    Words whose head is no verb stay as they are: a name is one whatever is said of it.
    """
    found = _denied_by(side, numbers)
    if found is None:
        return numbers
    whole = range(min(found, numbers.start), max(found + 1, numbers.stop))
    return whole if len(whole) <= LONGEST else None


def _denied_by(side: Side, numbers: range) -> int | None:
    """The first word outside the row of the verb group that denies it."""
    words = side.words
    head = next((k for k in numbers if words[k].head not in numbers or words[k].head == k), None)
    while head is not None and words[head].pos in VERBS:
        denying = [k for k, word in enumerate(words) if word.head == head and word.role == DENYING]
        if denying:
            group = [k for k in range(denying[0]) if words[k].head == head and words[k].role in AUXILIARIES]
            return None if denying[0] in numbers else min([*group, denying[0]])
        head = words[head].head if words[head].role in CLAUSE and words[head].head != head else None
    return None
