"""Words of a report as they stand in a sentence of ours."""

from __future__ import annotations

from typing import Final

from corpus.clean import on_one_line

QUOTES: Final = frozenset('"“”')


def in_marks(words: str) -> str:
    """The words on one line in “ ”; where they begin with quotation marks of their own, with those alone."""
    told = on_one_line(words)
    return told if told[:1] in QUOTES else f"“{told}”"
