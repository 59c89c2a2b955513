"""Words that deny: in a subject, and beside a verb."""

from __future__ import annotations

import re
from typing import Final

from align.lexicon import lexicon

NOBODY: Final = frozenset(lexicon("function_words")["denying"])
"""Words with which a subject denies what the verb says: "nobody was hurt", "no homes were lost"."""

NOT: Final = re.compile(rf"\b(?:{'|'.join(lexicon('function_words')['negating'])})\b|n['’]t\b", re.IGNORECASE)


def negates(words: str) -> bool:
    """Whether a verb among these words is denied: "did not mention"."""
    return NOT.search(words) is not None
