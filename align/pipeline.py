"""The way of the data: an event goes in, a comparison comes out.

`compare` is a pure function over picklable values. `stages` yields what is known so far after every step, so that a
screen can show texts at once, points found by shared words next, and the rest as it comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from align.encode import Encoder
from align.link import link
from align.model import Comparison
from align.overlap import link_by_overlap
from align.parse import Parser
from align.passages import passages
from align.vectors import encode
from corpus.model import Event

VERSION: Final = "0.1.0"


class Models:
    """What `compare` needs besides the event; each model is loaded when it is first used.

    `model` names another sentence-transformers model, by path or hub name; None takes the bundled one.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    @cached_property
    def encoder(self) -> Encoder:
        """Sentence and word vectors."""
        return Encoder(self.model)

    @cached_property
    def parser(self) -> Parser:
        """Parts of speech, dependencies, entities."""
        return Parser()


@dataclass(frozen=True, slots=True)
class Stage:
    """What is known so far, and what is being done next (empty when all is done)."""

    comparison: Comparison
    doing: str


def compare(event: Event, models: Models | None = None) -> Comparison:
    """Compare all reports of an event.

    Raises `align.errors.ModelError` where a model cannot be loaded. An event with one report has no links.
    """
    comparison = Comparison(event)
    for stage in stages(event, models or Models()):
        comparison = stage.comparison
    return comparison


def stages(event: Event, models: Models) -> Iterator[Stage]:
    """The comparison, growing: after every step what is known so far and what comes next."""
    comparison = Comparison(event)
    yield Stage(comparison, "Looking for words the reports share")
    linking = link_by_overlap(event)
    comparison = replace(comparison, links=linking.links, passages=passages(event, linking))
    yield Stage(comparison, "Reading the grammar of every sentence")
    docs = {report.siglum: models.parser.parse(report) for report in event.reports}
    yield Stage(comparison, "Turning sentences into vectors")
    encodings = {report.siglum: encode(report, models.encoder) for report in event.reports}
    yield Stage(comparison, "Finding the passages that tell the same point")
    linking = link(event, encodings, docs, models.encoder)
    comparison = replace(comparison, links=linking.links, passages=passages(event, linking))
    yield Stage(replace(comparison, made_with=_made_with(models)), "")


def _made_with(models: Models) -> tuple[tuple[str, str], ...]:
    return (("rashomon", VERSION), ("model", models.encoder.name))
