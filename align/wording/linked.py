"""Linked sentences read word by word, each once: words, phrases and counterparts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from align.alignment import Link
from align.encode import Encoding
from align.framing.loadedness import NOT_LEARNED, Loadedness
from align.marks import Cue, SentenceId, Voice
from align.processors import shared_out
from align.texts.quotemarks import quoted
from align.texts.rarity import Rarity
from align.wording.edits import Side
from align.wording.phrases import phrases, read_words
from align.wording.setting import Setting, Standing
from align.words import WordAlignment, align_words
from corpus.model import Event, Report, Span

EARLY: Final = 3
"""The first sentences of a report, which tell what it makes of the event."""


class Linked:
    """The sentences of an event and their links.

    `docs` are the parsed reports and `encodings` the encoded sentences, by siglum; `learned` says whether the encodings
    are the bundled model's (`Encoder.bundled`); `cues` are those of all reports, `loaded` says by siglum how loaded
    their words are.
    """

    def __init__(
        self,
        event: Event,
        links: Sequence[Link],
        docs: Mapping[str, Any],
        encodings: Mapping[str, Sequence[Encoding]],
        cues: Sequence[Cue] = (),
        *,
        loaded: Mapping[str, Loadedness] | None = None,
        learned: bool = True,
    ) -> None:
        self.event = event
        self.links = links
        self._docs = docs
        self._encodings = encodings
        self._learned = learned
        self._probability = {link.ends: link.probability for link in links}
        self._rivals = Counter(towards for link in links for towards in _towards(link))
        self._told_by: defaultdict[SentenceId, set[str]] = defaultdict(set)
        for sentence, report in self._rivals:
            self._told_by[sentence].add(report)
        self._orders = (
            sorted(self._probability.values()),
            sorted(self._cosine(*pair) for pair in self._probability),
            sorted(one[1] + other[1] for one, other in self._probability),
        )
        self._loaded = loaded or dict.fromkeys(event.sigla, NOT_LEARNED)
        self._cues: defaultdict[SentenceId, list[Cue]] = defaultdict(list)
        for cue in cues:
            if cue.voice is Voice.OWN:
                self._cues[cue.report, cue.sentence].append(cue)
        self._quotations = {report.siglum: quoted(report) for report in event.reports}
        self._sides: dict[SentenceId, Side] = {}
        self._settings: dict[tuple[SentenceId, SentenceId], Setting] = {}
        self.rarity = Rarity([[word.lemma for word in self.side(sentence).words] for sentence in self.sentences()])

    def sentences(self) -> list[SentenceId]:
        """All sentences of all reports."""
        return [(report.siglum, number) for report in self.event.reports for number in range(len(report.sentences))]

    def are_linked(self, one: SentenceId, other: SentenceId) -> bool:
        """Whether a link joins two sentences."""
        return (one, other) in self._probability or (other, one) in self._probability

    def side(self, sentence: SentenceId) -> Side:
        """A sentence's words and phrases."""
        if sentence not in self._sides:
            start = self._report(sentence).sentences[sentence[1]].span.start
            spans = [Span(start + span.start, start + span.end) for span in self._encoding(sentence).words]
            words = read_words(self._docs[sentence[0]], spans, self._quotations[sentence[0]])
            self._sides[sentence] = Side(words, phrases(self._docs[sentence[0]], words))
        return self._sides[sentence]

    def setting(self, one: SentenceId, other: SentenceId) -> Setting:
        """Two sentences with their word alignment and what else salience asks of them."""
        if (one, other) not in self._settings:
            alignment = self._alignments.get((one, other)) or self._aligned((one, other))
            self._settings[one, other] = Setting(
                left=self.side(one),
                right=self.side(other),
                left_encoding=self._encoding(one),
                right_encoding=self._encoding(other),
                links=alignment.links,
                nearness=self._cosine(one, other),
                depth=(self._depth(one), self._depth(other)),
                early=min(one[1], other[1]) < EARLY,
                probability=self._probability.get((one, other), 0.0),
                rivals=(self._rivals[one, other[0]], self._rivals[other, one[0]]),
                loaded=(self._loaded[one[0]], self._loaded[other[0]]),
                standing=self._standing(one, other),
                cues=(tuple(self._cues[one]), tuple(self._cues[other])),
            )
        return self._settings[one, other]

    @cached_property
    def _alignments(self) -> dict[tuple[SentenceId, SentenceId], WordAlignment]:
        """The words of all linked sentences."""
        return dict(zip(self._probability, shared_out(self._aligned, self._probability), strict=True))

    def _aligned(self, pair: tuple[SentenceId, SentenceId]) -> WordAlignment:
        one, other = pair
        left, right = self._encoding(one), self._encoding(other)
        return align_words(self._text(one), left, self._text(other), right, learned=self._learned)

    def _standing(self, one: SentenceId, other: SentenceId) -> Standing:
        reports = len(self.event.reports)
        links = len(self.links) / max(reports * (reports - 1) / 2, 1)
        if (one, other) not in self._probability:
            return Standing(links)
        probability, nearness, places = self._orders
        told = [len(self._told_by[sentence] - {one[0], other[0]}) for sentence in (one, other)]
        return Standing(
            links,
            surer=1 - bisect_right(probability, self._probability[one, other]) / len(probability),
            nearer=1 - bisect_right(nearness, self._cosine(one, other)) / len(nearness),
            earlier=bisect_left(places, one[1] + other[1]) / len(places),
            others=sum(told) / max(2 * (reports - 2), 1),
        )

    def _cosine(self, one: SentenceId, other: SentenceId) -> float:
        return float(self._encoding(one).vector @ self._encoding(other).vector)

    def _report(self, sentence: SentenceId) -> Report:
        return self.event.report(sentence[0])

    def _text(self, sentence: SentenceId) -> str:
        return self._report(sentence).sentence_prose(sentence[1])

    def _encoding(self, sentence: SentenceId) -> Encoding:
        return self._encodings[sentence[0]][sentence[1]]

    def _depth(self, sentence: SentenceId) -> float:
        return sentence[1] / max(len(self._report(sentence).sentences), 1)


def _towards(link: Link) -> tuple[tuple[SentenceId, str], tuple[SentenceId, str]]:
    """Each sentence of a link, with the report to which it is linked."""
    one, other = link.ends
    return (one, other[0]), (other, one[0])
