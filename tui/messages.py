"""What workers tell the application. Only the handlers of these messages change its state."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from align.model import Comparison
from corpus.model import Event


@dataclass
class EventRead(Message):
    """The reports at `paths` have been read; `troubles` are sentences about those that could not be."""

    event: Event
    troubles: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


@dataclass
class NotOpened(Message):
    """Not one report could be read; `words` say why in one sentence."""

    words: str


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
    """Comparing failed; `words` say why in one sentence."""

    words: str
