"""The exact difference of two texts by whole words: the same, only here, only there (diff-match-patch).

Each different word becomes one character, the characters are compared, and coincidences too short to mean anything are
cleaned up ("semantic clean-up"). Source: Myers 1986, as implemented by Fraser's diff-match-patch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from diff_match_patch import diff_match_patch

from align.alignment import Passage, Reading
from align.encode import words
from align.findings import Variant, VariantKind
from align.marks import Place
from corpus.model import Event, Span

Step = tuple[int, int, int]
"""What happens to a run of words: -1 only left, 0 the same, 1 only right; how many words left, how many right."""

PRIVATE: Final = range(0xE000, 0xF900)
"""The private-use characters, which stand for words."""

FURTHER: Final = 0x20000
"""Where signs go on after those: longer texts have more words, and this plane has room for them."""


def difference(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """The steps from the words `left` to the words `right`, in order; their counts add up to both lengths."""
    signs: dict[str, str] = {}
    for word in (*left, *right):
        number = len(signs)
        signs.setdefault(word, chr(PRIVATE[number] if number < len(PRIVATE) else FURTHER + number))
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    found = differ.diff_main("".join(signs[w] for w in left), "".join(signs[w] for w in right), False)
    differ.diff_cleanupSemantic(found)
    return [(sort, len(run) if sort <= 0 else 0, len(run) if sort >= 0 else 0) for sort, run in found]


def exact_variants(event: Event, passages: Sequence[Passage]) -> tuple[Variant, ...]:
    """Differences by whole words inside every passage: what can be marked before any vector is computed."""
    return tuple(
        variant
        for passage in passages
        for left, right in combinations(passage.readings, 2)
        for variant in _between(event, passage.id, left, right)
    )


def _between(event: Event, passage: str, left: Reading, right: Reading) -> Iterator[Variant]:
    """A variant for every run that is replaced, left out or added between two readings."""
    here, there = _words(event, left), _words(event, right)
    steps = difference(_forms(event, left.report, here), _forms(event, right.report, there))
    i = j = began_here = began_there = 0
    for sort, one, other in [*steps, (0, 0, 0)]:
        if sort == 0:
            sides = (_place(left.report, here[began_here:i]), _place(right.report, there[began_there:j]))
            if any(sides):
                yield Variant(passage, VariantKind.WORDING, *sides, salience=0.5)
            began_here, began_there = i + one, j + other
        i, j = i + one, j + other


def _words(event: Event, reading: Reading) -> list[Span]:
    """Where the words of a reading stand in its report's text."""
    report = event.report(reading.report)
    text, sentences = report.prose, [report.sentences[number].span for number in reading.sentences]
    return [Span(s.start + w.start, s.start + w.end) for s in sentences for w in words(s.of(text))]


def _forms(event: Event, siglum: str, spans: Sequence[Span]) -> list[str]:
    return [event.report(siglum).words(span).lower() for span in spans]


def _place(report: str, run: Sequence[Span]) -> Place | None:
    return Place(report, Span(run[0].start, run[-1].end)) if run else None
