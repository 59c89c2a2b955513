"""Names of programmes in quotation marks: the "Today" show is where something is said, and nobody's words."""

from __future__ import annotations

from typing import Any, Final

from align.naming.outlets import is_outlet
from align.naming.source_words import word_list
from align.parse import tokens_within
from corpus.model import Span

LONGEST: Final = 5
"""Words of a programme's name at most."""


def is_programme(doc: Any, span: Span) -> bool:
    """Whether a stretch in quotation marks names a programme or a work: NBC's "Today" show, told it on "Late Night"."""
    words = [token for token in tokens_within(doc, span) if token.text[0].isalnum()]
    if not words or len(words) > LONGEST or not (words[0].text[0].isupper() and words[-1].text[0].isupper()):
        return False
    behind = next((token for token in doc[words[-1].i + 1 : words[-1].i + 3] if token.idx >= span.end), None)
    if behind is not None and behind.lemma_.casefold() in word_list("programmes"):
        return True
    before = next(
        (token for token in reversed(doc[max(words[0].i - 3, 0) : words[0].i]) if token.idx < span.start), None
    )
    if before is None:
        return False
    if before.lemma_.casefold() in word_list("programmes"):
        return True
    on_air = before.lower_ == "on" and before.dep_ == "prep"
    owner = before.nbor(-1) if before.tag_ == "POS" and before.i > 0 else before
    return on_air or is_outlet(owner)
