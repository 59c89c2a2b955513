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
    """What is being done, in a few words."""

    words: str


@dataclass
class Compared(Message):
    """A comparison has come in; where it is not complete, a better one follows."""

    comparison: Comparison


@dataclass
class Failed(Message):
    """Reading or comparing failed; `words` say why in one sentence."""

    words: str
