"""What workers tell the application. Only the handlers of these messages change its state."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from align.model import Comparison
from corpus.model import Event


@dataclass
class EventRead(Message):
    """The reports have been read; `troubles` are sentences about those that could not be."""

    event: Event
    troubles: tuple[str, ...] = ()


@dataclass
class Progressed(Message):
    """What is being done, in words; `share` of it done, 0 to 1, or None where that is unknown."""

    words: str
    share: float | None = None


@dataclass
class Compared(Message):
    """A comparison has come in. Not `final`: a first one by overlapping words, a better one follows."""

    comparison: Comparison
    final: bool = True


@dataclass
class Failed(Message):
    """Reading or comparing failed; `words` say why in one sentence."""

    words: str
