"""What each outlet calls the same thing, in words to be read: from the places that `rewordings` has collected."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from align.model import Rewording, Voice
from align.spelling import standard
from corpus.model import Event

ARTICLES: Final = frozenset({"a", "an", "the"})

Wordings = Mapping[str, list[tuple[str, int]]]
"""By siglum an outlet's words for something and how often they stand there, commonest first."""


def wordings(event: Event, rewording: Rewording) -> Wordings:
    """What each outlet calls the thing and how often, in the event's order; quoted words stand in “ ”.

    Articles, capitals and spellings that make no other word (harbor, harbour) are passed over.
    """
    called: dict[str, Counter[str]] = defaultdict(Counter)
    shown: dict[str, str] = {}
    for form in rewording.forms:
        report = event.report(form.report)
        for place in form.places:
            words = _without_article(" ".join(report.words(place.span).split()))
            key = " ".join(standard(word) for word in words.lower().split())
            words = shown.setdefault(key, words)
            called[form.report][words if form.voice is Voice.OWN else f"“{words}”"] += 1
    sigla = [report.siglum for report in event.reports if report.siglum in called]
    return {siglum: called[siglum].most_common() for siglum in sigla}


def counted(words: str, count: int) -> str:
    """Words and how often they stand there, where it is more than once."""
    return f"{words} ×{count}" if count > 1 else words


def told_apart(event: Event, rewordings: Iterable[Rewording]) -> Iterator[tuple[Rewording, Wordings]]:
    """Rewordings for which outlets have different words indeed, with what each calls them."""
    for rewording in rewordings:
        called = wordings(event, rewording)
        if len({words.strip("“”") for forms in called.values() for words, _ in forms}) > 1:
            yield rewording, called


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first.lower() in ARTICLES and rest else words
