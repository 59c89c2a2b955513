"""Names that the parser joins with the department before them: "Secretary of Defense Ada Finch" is no Defense Finch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.attributing.source_words import is_role
from align.lexicon import lexicon

DEPARTMENTS: Final = frozenset(lexicon("personal_names")["departments"])

FEWEST: Final = 2
"""Words at least of a name that the department leaves."""


def without_department(tokens: Sequence[Any]) -> Sequence[Any]:
    """The words of a name without those of the department that its bearer heads; all of them where there is none."""
    first = tokens[0] if tokens else None
    if first is None or first.text not in DEPARTMENTS or first.i < FEWEST or first.nbor(-1).lower_ != "of":
        return tokens
    if not is_role(first.nbor(-2)):
        return tokens
    start = next((k for k, token in enumerate(tokens) if token.text not in DEPARTMENTS), len(tokens))
    named = tokens[start:]
    whole = len(named) >= FEWEST and all(token.pos_ == "PROPN" and token.text[0].isupper() for token in named)
    return named if whole else tokens
