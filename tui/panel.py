"""What the panel below a table says of its row as far as there is room, the words it is about before all else. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from align.marks import Place
from align.model import Comparison
from corpus.model import Span
from tui.paint import LABEL, QUIET, drawn
from tui.wrap import wrap

SIDES: Final = 2
"""Lines kept for sentences where what else is said would fill the panel: a difference has two sides."""
CUT: Final = "…"
MORE: Final = f" {CUT} Enter: all"
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence or headline of a report, which `source` names, the words that a find is about in bold.

    `at` are the offsets of the first of these words; where it is None the find is about the whole sentence.
    """

    source: str
    words: Content
    at: tuple[int, int] | None = None

    @property
    def whole(self) -> Content:
        """The sentence behind its source."""
        return self._told(0, len(self.words))

    def within(self, width: int, lines: int) -> Content:
        """As much of it as fits into so many lines of `width` cells, around the words that the find is about."""
        if len(wrap(self.whole.plain, width)) <= lines:
            return self.whole
        words = [(found.start(), found.end()) for found in _WORD.finditer(self.words.plain)]
        start, end = self.at or (0, 0)
        first = next((k for k, (_, right) in enumerate(words) if right > start), 0)
        last = max(first, next((k for k, (left, _) in enumerate(words) if left >= end), len(words)) - 1)
        told = self._told(words[first][0], words[last][1])
        for low, high in _wider(first, last, len(words)):
            wider = self._told(words[low][0], words[high][1])
            if len(wrap(wider.plain, width)) > lines:
                break
            told = wider
        return told

    def _told(self, start: int, end: int) -> Content:
        before, after = f"{CUT} " if start else "", f" {CUT}" if end < len(self.words) else ""
        return Content.assemble((f"{self.source} ", LABEL), before, self.words[start:end], after)


def _wider(first: int, last: int, count: int) -> Iterator[tuple[int, int]]:
    """Ever more words around those from `first` to `last`, by turns behind and before them."""
    while first > 0 or last < count - 1:
        if last < count - 1:
            last += 1
            yield first, last
        if first > 0:
            first -= 1
            yield first, last


def quoted(comparison: Comparison, places: Iterable[Place]) -> Iterator[Quoted]:
    """The sentences and headlines that places stand in, each once and whole."""
    inside: dict[tuple[str, Span], list[Span]] = {}
    for place in places:
        report = comparison.event.report(place.report)
        headline = (report.headline_span,) if report.headline_span else ()
        for span in (*headline, *(sentence.span for sentence in report.sentences)):
            if span.overlaps(place.span):
                inside.setdefault((place.report, span), []).append(place.span)
    for (siglum, whole), spans in inside.items():
        report = comparison.event.report(siglum)
        words = Content(drawn(report.words(whole)))
        parts = [(max(0, s.start - whole.start), min(s.end, whole.end) - whole.start) for s in spans]
        parts = [part for part in parts if part != (0, len(whole))]
        for start, end in parts:
            words = words.stylize("bold", start, end)
        source = f"{siglum}, headline:" if whole == report.headline_span else siglum
        yield Quoted(source, words, parts[0] if parts else None)


def fitted(said: Sequence[Content], sentences: Sequence[Quoted], width: int, height: int) -> list[Content]:
    """What a panel of `height` lines of `width` cells shows: what is said, then the sentences.

    Where not all fits, of each sentence that holds the words of the find there is what stands around them, and what is
    said leaves room for two.
    """
    about = [sentence for sentence in sentences if sentence.at]
    kept = min(SIDES, len(about))
    first = _cut(said, width, max(1, height - kept) if kept else height)
    room = height - sum(len(wrap(line.plain, width)) for line in first)
    wanted = [len(wrap(sentence.whole.plain, width)) for sentence in sentences]
    if sum(wanted) <= room or not about:
        return [*first, *(sentence.whole for sentence in sentences[: max(0, room)])]
    lines = _shared(room, wanted)
    return [*first, *(one.within(width, share) for one, share in zip(sentences, lines, strict=False) if share)]


def leading(said: Sequence[Content], width: int, height: int) -> list[Content]:
    """As much of what is said as fits into so many lines; where that is not all, the last one names the key for it."""
    lines = [(number, start, end) for number, line in enumerate(said) for start, end in wrap(line.plain, width)]
    if len(lines) <= height:
        return list(said)
    number, start, end = lines[max(0, height - 1)]
    fits = start + wrap(said[number].plain[start:end], width - len(MORE))[0][1]
    return [*said[:number], Content.assemble(said[number][:fits], (MORE, QUIET))]


def in_one_line(said: Content, width: int) -> Content:
    """What is said on one line, cut where it is longer."""
    return _cut([said], width, 1)[0]


def _shared(room: int, wanted: Sequence[int]) -> list[int]:
    """Lines for each sentence: one for as many as there is room, then those first get more that come first."""
    shares = [1] * min(room, len(wanted))
    for number, share in enumerate(shares):
        shares[number] += min(wanted[number] - share, room - sum(shares))
    return shares


def _cut(said: Sequence[Content], width: int, height: int) -> list[Content]:
    """As much of what is said as fits into so many lines."""
    shown: list[Content] = []
    for line in said:
        wrapped = wrap(line.plain, width)
        if len(wrapped) > height:
            if height > 0:
                start, end = wrapped[height - 1]
                fits = wrap(line.plain[start:end], width - 1)[0][1]  # beside the dots
                shown.append(Content.assemble(line[: start + fits], CUT))
            return shown
        shown.append(line)
        height -= len(wrapped)
    return shown
