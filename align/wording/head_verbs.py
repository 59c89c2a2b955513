"""What the two sides of a difference say is done: unlike verbs hardly tell one deed, told otherwise."""

from __future__ import annotations

from typing import Final

import numpy as np

from align.parse import VERBS
from align.wording.edits import Edit, Side
from align.wording.facing import MEANING_LAYER
from align.wording.setting import Setting

SAID: Final = "ccomp"
"""The relation of what is said to the verb of saying: that is told, not that somebody says it."""


def verb_traits(setting: Setting, edit: Edit) -> list[float]:
    """Whether both sides are clauses, how surely their verbs are counterparts, and how alike in meaning these are."""
    one, other = head_verb(setting.left, edit.left), head_verb(setting.right, edit.right)
    if one is None or other is None:
        return [0.0, 0.0, 0.0]
    linked = [link.probability for link in setting.links if (link.left, link.right) == (one, other)]
    left = setting.left_encoding.layers[MEANING_LAYER][one]
    right = setting.right_encoding.layers[MEANING_LAYER][other]
    alike = float(left @ right / max(float(np.linalg.norm(left) * np.linalg.norm(right)), 1e-6))
    return [1.0, max(linked, default=0.0), alike]


def head_verb(side: Side, numbers: range) -> int | None:
    """The verb of the clause that these words are: of "police said he fled" it is "fled"; None where they are none."""
    words = side.words
    heads = [k for k in numbers if words[k].head not in numbers or words[k].head == k]
    verb = next((k for k in heads if words[k].pos in VERBS), None)
    while verb is not None:
        said = [k for k in numbers if words[k].head == verb != k and words[k].role == SAID and words[k].pos in VERBS]
        if not said:
            break
        verb = said[0]
    return verb
