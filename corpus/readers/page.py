"""What every reader hands over."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.metadata import NOTHING, Details
from corpus.model import Lacuna


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a file, what the file says of itself apart from its text, and what its reader knows is missing."""

    text: str
    details: Details = NOTHING
    lacuna: Lacuna | None = None
