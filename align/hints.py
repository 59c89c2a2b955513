"""Words that hint at one point in sentences that no link joins: things and names that two reports give once each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from align.attributing.content import content_words
from align.marks import SentenceId
from corpus.model import Event, Report

THINGS: Final = frozenset({"NOUN", "PROPN"})
"""What can be named. Of sentences on training events left out that share a verb instead, 14% are told after all, of
those with a near word by the vectors of words 12%, of all 8% (see `align.omissions.HINTED`)."""


class Hints:
    """Where two reports of an event name a thing that each of them names in one sentence only."""

    def __init__(self, event: Event, docs: Mapping[str, Any]) -> None:
        self._things = {report.siglum: _named_once(report, docs.get(report.siglum, ())) for report in event.reports}

    def of(self, sentence: SentenceId, siglum: str) -> frozenset[int]:
        """The sentences of the report with this siglum that name a thing of the sentence of another."""
        other, number = sentence
        here = self._things[siglum]
        return frozenset(here[thing] for thing, at in self._things[other].items() if at == number and thing in here)


def _named_once(report: Report, doc: Any) -> dict[str, int]:
    """By stem the sentence that alone has it, of stems that stand for a thing or a name there."""
    things = {token.idx for token in doc if token.pos_ in THINGS}
    said: defaultdict[str, set[int]] = defaultdict(set)
    named: set[str] = set()
    for number in report.body:
        for stem, span in content_words(report.text, report.sentences[number].span):
            said[stem].add(number)
            if span.start in things:
                named.add(stem)
    return {stem: min(numbers) for stem, numbers in said.items() if stem in named and len(numbers) == 1}
