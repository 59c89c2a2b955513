"""How near a report comes to what others tell: whether it may tell a point that no link joins to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.alignment import UNTOLD_BELOW, LinksBySentence
from align.linking.linking import Linking
from align.marks import SentenceId
from align.silence.hints import Hints
from align.texts.content_words import prefixes
from corpus.model import Event, Report

SPREAD: Final = 0.18
"""A point that no one sentence here is likely to tell may be told by one of several: from this probability on that any
does, had none a bearing on the others. By readers' links 6 of 43 sentences from here to 0.2 are told after all, 1 of 53
from 0.16 to here; from 0.2 on, on training events left out, 93 of 368. A regression over nearness of vectors, shared
words, neighbours, speakers and other reports added nothing on events left out: the probabilities know all that. Nor
does a near sentence vector beside a lower probability: of 37 such charges on events not looked at 6 were told."""

HINTED: Final = 0.02
"""A less likely counterpart may tell the point from here on where a thing or a speaker hints at it (`hints`), and no
link joins it to the other's report but to sentences beside the point. On training events left out 12 of 43 sentences
with such a thing are told after all, 6 of 14 others with such a speaker, and 44 of the 699 that are left; below it,
months and common words hint at what is not told."""

BESIDE: Final = 2
"""So many sentences off are those beside a sentence."""

BOXED: Final = 0.5
"""A sentence of which a background box of the report has this share of the content words may be told there: links leave
the box out, so that no probability tells."""


class Nearness:
    """How near the reports of an event come to each other's sentences, by the linking and by what hints at more."""

    def __init__(self, event: Event, linking: Linking, links: LinksBySentence, hints: Hints) -> None:
        self._event = event
        self._linking = linking
        self._hints = hints
        self._links = links

    def counterparts(self, sentence: SentenceId, siglum: str) -> Mapping[int, float]:
        """The sentences of a report that are linked with one of another, with the probability of the link to each."""
        links = self._links.get(sentence, {})
        return {number: link.probability for (report, number), link in links.items() if report == siglum}

    def is_untold(self, absent: Report, sentence: SentenceId) -> bool:
        """Whether no sentence of the report, nor a box in it, comes near to a sentence of another."""
        return self.nearest(absent, [sentence])[1] < UNTOLD_BELOW and not _is_boxed(self._event, absent, sentence)

    def is_near(self, report: Report, sentence: SentenceId) -> bool:
        """Whether a report comes too near to a sentence for silence."""
        near = self.nearest(report, [sentence])[1] >= UNTOLD_BELOW or self.is_spread(report, sentence)
        return near or self.hinted(report, [sentence]) is not None

    def is_spread(self, absent: Report, sentence: SentenceId) -> bool:
        """Whether any sentence of the report may tell what one of another tells, though none may by itself."""
        return bool(1 - np.prod(1 - self._likely(absent, [sentence])) >= SPREAD)

    def nearest(self, absent: Report, point: Iterable[SentenceId]) -> tuple[int | None, float]:
        """The sentence of the report that is likeliest to tell the point, and how likely."""
        likely = self._likely(absent, point)
        return (int(likely.argmax()), float(likely.max())) if likely.size else (None, 0.0)

    def likely(self, absent: Report, point: Iterable[SentenceId], number: int | None) -> float:
        """How likely the sentence with this number tells the point; 0 where there is none."""
        return 0.0 if number is None else float(self._likely(absent, point)[number])

    def hinted(self, absent: Report, point: Collection[SentenceId]) -> int | None:
        """The likeliest sentence there that shares a thing or a speaker with one of the point, and is not unlike it."""
        likely = self._likely(absent, point)
        hinting = {
            number
            for sentence in point
            for number in self._hints.of(sentence, absent.siglum)
            if likely[number] >= HINTED and self._is_open((absent.siglum, number), sentence)
        }
        return max(hinting, key=lambda number: (float(likely[number]), -number), default=None)

    def _is_open(self, here: SentenceId, sentence: SentenceId) -> bool:
        """Whether a sentence may tell one of another report besides what links say that it tells of that report.

        A long one that names a thing of two neighbours may tell both; the words of one speaker go on without it.
        """
        siglum, number = sentence
        told = self.counterparts(here, siglum)
        if here[1] not in self._hints.naming(sentence, here[0]):
            return not told
        return all(abs(other - number) <= BESIDE for other in told)

    def _likely(self, absent: Report, point: Iterable[SentenceId]) -> NDArray[np.float64]:
        """For each sentence of the report (n,) how likely it tells what one of the point's sentences tells."""
        likely: NDArray[np.float64] = np.max(
            [self._linking.between(siglum, absent.siglum)[number] for siglum, number in point], axis=0
        )
        return likely


def _is_boxed(event: Event, absent: Report, sentence: SentenceId) -> bool:
    """Whether a background box of the report may tell what a sentence of another tells."""
    other = event.report(sentence[0])
    told = prefixes(other.prose, other.sentences[sentence[1]].span)
    boxed = (its.span for its in absent.sentences if its.background)
    return any(len(told & prefixes(absent.prose, span)) >= BOXED * len(told) for span in boxed)
