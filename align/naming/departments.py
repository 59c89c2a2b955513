"""Names that the parser joins with the department before them: "Secretary of Defense Ada Finch" is no Defense Finch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.lexicon import lexicon
from align.naming.source_words import is_role

DEPARTMENTS: Final = frozenset(lexicon("personal_names")["departments"])

FEWEST: Final = 2
"""Words at least of a name that the department leaves."""

ROLE_OF: Final = 2
"""Words before the department: the role and "of"."""

ENDINGS: Final = frozenset({"PUNCT", "PART"})
"""What a name may have beside its words: the dot of "St.", the possessive ending of "Ada Finch's"."""


def without_department(tokens: Sequence[Any]) -> Sequence[Any]:
    """The words of a name without those of the department that its bearer heads; all of them where there is none."""
    first = tokens[0] if tokens else None
    if first is None or first.text not in DEPARTMENTS or first.i < ROLE_OF or first.nbor(-1).lower_ != "of":
        return tokens
    if not is_role(first.nbor(-ROLE_OF)):
        return tokens
    start = next((k for k, token in enumerate(tokens) if token.text not in DEPARTMENTS), len(tokens))
    words = [token for token in tokens[start:] if token.pos_ not in ENDINGS]
    whole = len(words) >= FEWEST and all(token.pos_ == "PROPN" and token.text[0].isupper() for token in words)
    return tokens[start:] if whole else tokens
