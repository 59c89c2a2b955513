"""Who surely tells the same point: whoever charges a report with silence must not rest on a mere perhaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from align.alignment import Link
from align.attributing.content import content_words, leans
from align.marks import SentenceId
from align.negation import denies
from align.points import LIKELY
from corpus.model import Event

ALIKE: Final = 0.75
"""Less probable links join the same point only where both say more in common than a name: two sentences about the
prime minister tell of the same man, not of the same act."""


class Tellers:
    """Who tells the same as a sentence, by the links of an event: one answer, whichever report is asked about."""

    def __init__(self, event: Event, links: Iterable[Link]) -> None:
        self._event = event
        self._order = {report.siglum: number for number, report in enumerate(event.reports)}
        self._sure: defaultdict[SentenceId, dict[str, float]] = defaultdict(dict)
        self._linked: defaultdict[SentenceId, set[str]] = defaultdict(set)
        for link in links:
            left, right = link.ends
            sure = is_same_answer(event, left, right, link.probability)
            for here, (siglum, _) in ((left, right), (right, left)):
                self._linked[here].add(siglum)
                if sure:
                    self._sure[here][siglum] = max(self._sure[here].get(siglum, 0.0), link.probability)

    def named(self, point: Iterable[SentenceId]) -> SentenceId:
        """The sentence that stands for a point: the one that most reports surely tell.

        Of those it is the one that is understood by itself, then the most surely linked.
        """
        ordered = sorted(point, key=lambda sentence: (self._order[sentence[0]], sentence[1]))
        return max(ordered, key=self._weight)

    def surely(self, sentence: SentenceId) -> tuple[str, ...]:
        """The sigla that surely tell what a sentence tells, its own among them, in the event's order."""
        return self._in_order({sentence[0], *self._sure.get(sentence, ())})

    def perhaps(self, sentence: SentenceId) -> tuple[str, ...]:
        """The sigla with a link to a sentence that do not surely tell the same, in the event's order."""
        return self._in_order(self._linked.get(sentence, set()) - set(self.surely(sentence)))

    def _in_order(self, sigla: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(sigla, key=self._order.__getitem__))

    def _weight(self, sentence: SentenceId) -> tuple[int, bool, float]:
        sure = self._sure.get(sentence, {})
        return len(sure), not _leans(self._event, sentence), sum(sure.values())


def is_same_answer(event: Event, one: SentenceId, other: SentenceId, probability: float) -> bool:
    """Whether linked sentences surely tell the same: very likely, or likely and alike in substance and denying."""
    if probability >= ALIKE:
        return True
    alike = _denies(event, one) == _denies(event, other) and bool(_substance(event, one) & _substance(event, other))
    return probability >= LIKELY and alike


def _denies(event: Event, sentence: SentenceId) -> bool:
    """Of two sentences one of which denies, both cannot give the same answer ("No citizens went to hospital")."""
    return denies(event.report(sentence[0]).sentence_text(sentence[1]))


def _leans(event: Event, sentence: SentenceId) -> bool:
    report = event.report(sentence[0])
    return leans(report.text, report.sentences[sentence[1]].span)


def _substance(event: Event, sentence: SentenceId) -> frozenset[str]:
    """The stems of words of content that are not written as names."""
    report = event.report(sentence[0])
    said = content_words(report.text, report.sentences[sentence[1]].span)
    return frozenset(stem for stem, span in said if not report.words(span)[0].isupper())
