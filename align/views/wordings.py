"""What each outlet calls the same thing, in words to be read: from the places that `rewordings` has collected."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from align.findings import Rewording
from align.marks import Voice
from align.spelling import standard
from corpus.model import Event

ARTICLES: Final = frozenset({"a", "an", "the"})
QUOTES: Final = '“”"'


@dataclass(frozen=True, slots=True)
class Wording:
    """An outlet's words for something, whether it quotes them, and how often they stand there."""

    words: str
    quoted: bool
    count: int

    def __str__(self) -> str:
        """As it is read: “safety watchdogs” ×2."""
        told = f"“{self.words}”" if self.quoted else self.words
        return f"{told} ×{self.count}" if self.count > 1 else told


Wordings = Mapping[str, tuple[Wording, ...]]
"""By siglum what an outlet calls something, commonest first."""


def wordings(event: Event, rewording: Rewording) -> Wordings:
    """What each outlet calls the thing, in the event's order.

    Articles, capitals and spellings that make no other word (harbor, harbour) are passed over.
    """
    called: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    shown: dict[str, str] = {}
    for form in rewording.forms:
        report = event.report(form.report)
        for place in form.places:
            words = _bare(" ".join(report.words(place.span).split()))
            key = " ".join(standard(word) for word in words.lower().split())
            called[form.report][shown.setdefault(key, words), form.voice is Voice.QUOTED] += 1
    return {
        report.siglum: tuple(Wording(words, quoted, count) for (words, quoted), count in counts.most_common())
        for report in event.reports
        if (counts := called.get(report.siglum))
    }


def told_apart(event: Event, rewordings: Iterable[Rewording]) -> Iterator[tuple[Rewording, Wordings]]:
    """Rewordings for which outlets have different words indeed, with what each calls them."""
    for rewording in rewordings:
        called = wordings(event, rewording)
        if len({wording.words for told in called.values() for wording in told}) > 1:
            yield rewording, called


def _bare(words: str) -> str:
    """Words without quotation marks around them and without an article before or after the first of these."""
    return _without_article(words.strip(QUOTES)).strip(QUOTES)


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first.lower() in ARTICLES and rest else words
