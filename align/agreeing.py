"""Who surely tells the same point: whoever charges a report with silence must not rest on a mere perhaps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from align.attributing.content import content_words, leans
from align.model import Link
from align.points import LIKELY
from corpus.model import Event

Sentence = tuple[str, int]
"""Siglum and number of a sentence."""

ALIKE: Final = 0.75
"""Less probable links join the same point only where both say more in common than a name: two sentences about the
prime minister tell of the same man, not of the same act."""

DENIES: Final = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
"""Of two sentences one of which denies, both cannot give the same answer ("No citizens went to hospital")."""


def agreeing(event: Event, point: Iterable[Sentence], links: Iterable[Link]) -> tuple[Sentence, tuple[str, ...]]:
    """The sentence that stands for a point, and the sigla that surely tell the same, in the event's order.

    It is the sentence that most reports surely tell; of those the one that is understood by itself, then the most
    surely linked. `links` are those inside the point.
    """
    order = [report.siglum for report in event.reports]
    ordered = sorted(point, key=lambda sentence: (order.index(sentence[0]), sentence[1]))
    sure: dict[Sentence, defaultdict[str, float]] = {sentence: defaultdict(float) for sentence in ordered}
    for link in links:
        left, right = (link.left, link.left_sentence), (link.right, link.right_sentence)
        if is_same_answer(event, left, right, link.probability):
            sure[left][link.right] = max(sure[left][link.right], link.probability)
            sure[right][link.left] = max(sure[right][link.left], link.probability)
    named = max(ordered, key=lambda one: (len(sure[one]), not _leans(event, one), sum(sure[one].values())))
    return named, tuple(siglum for siglum in order if siglum == named[0] or siglum in sure[named])


def is_same_answer(event: Event, one: Sentence, other: Sentence, probability: float) -> bool:
    """Whether linked sentences surely tell the same: very likely, or likely and alike in substance and denying."""
    if probability >= ALIKE:
        return True
    alike = _denies(event, one) == _denies(event, other) and bool(_substance(event, one) & _substance(event, other))
    return probability >= LIKELY and alike


def _words(event: Event, sentence: Sentence) -> str:
    return event.report(sentence[0]).sentence_text(sentence[1])


def _denies(event: Event, sentence: Sentence) -> bool:
    return DENIES.search(_words(event, sentence)) is not None


def _leans(event: Event, sentence: Sentence) -> bool:
    report = event.report(sentence[0])
    return leans(report.text, report.sentences[sentence[1]].span)


def _substance(event: Event, sentence: Sentence) -> frozenset[str]:
    """The stems of words of content that are not written as names."""
    report = event.report(sentence[0])
    said = content_words(report.text, report.sentences[sentence[1]].span)
    return frozenset(stem for stem, span in said if not report.words(span)[0].isupper())
