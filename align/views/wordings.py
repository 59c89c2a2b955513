"""What each outlet calls the same thing, in words to be read: from the places that `rewordings` has collected."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from align.findings import Rewording
from align.lexicon import lexicon
from align.marks import Name, Place, Voice, words_at
from align.rewording.alike import says_the_same
from align.spelling import standard
from align.texts.content_words import ARTICLES
from corpus.model import Event

DETERMINING: Final = frozenset(lexicon("function_words")["determining"])
QUOTES: Final = '“”"'
MARKS: Final = re.compile(f"[{QUOTES}]")
ENCLOSED: Final = re.compile(f'[“"]([^{QUOTES}]*(?:“[^{QUOTES}]*”[^{QUOTES}]*)*)[”"]')
"""A pair of marks around the whole, and what stands between them: no mark that ends before another begins."""

BRACKETS: Final = re.compile(r"[][()]")
OPENING: Final = f"{QUOTES}‘' "


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
    told = [(form, place) for form in rewording.forms for place in form.places]
    for _, place in sorted(told, key=lambda one: _opens(event, one[1])):  # capitals of a sentence's start come last
        words = _bare(_words(event, place))
        shown.setdefault(_key(words), words)
    for form, place in told:
        called[form.report][shown[_key(_bare(_words(event, place)))], form.voice is Voice.QUOTED] += 1
    return {
        report.siglum: tuple(Wording(words, quoted, count) for (words, quoted), count in counts.most_common())
        for report in event.reports
        if (counts := called.get(report.siglum))
    }


def named(event: Event, name: Name) -> Mapping[str, Counter[str]]:
    """By siglum the words under which an outlet names something, titles and all, and how often.

    A capital with which a sentence begins makes no other form.
    """
    inside = {_words(event, place) for place in name.called if not _opens(event, place)}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for place in name.called:
        words = _words(event, place)
        plain = words[:1].lower() + words[1:]
        begins = words.split()[0].lower() in DETERMINING
        told[place.report][plain if _opens(event, place) and (plain in inside or begins) else words] += 1
    return told


def told_apart(event: Event, rewordings: Iterable[Rewording]) -> Iterator[tuple[Rewording, Wordings]]:
    """Rewordings for which outlets have different words indeed, with what each calls them."""
    for rewording in rewordings:
        called = wordings(event, rewording)
        if differ(called):
            yield rewording, called


def differ(called: Wordings) -> bool:
    """Whether outlets call something by different words: not only whose it is, nor all by the same ones alike."""
    words = {wording.words for told in called.values() for wording in told}
    reworded = any(not says_the_same(one, other) for one, other in combinations(words, 2))
    habits = {(_key(told[0].words), frozenset(_key(wording.words) for wording in told)) for told in called.values()}
    return reworded and len(habits) > 1


def _words(event: Event, place: Place) -> str:
    """The very words of a place, on one line."""
    return " ".join(words_at(event, place).split())


def _opens(event: Event, place: Place) -> bool:
    """Whether a place begins its sentence or the headline, quotation marks aside."""
    report = event.report(place.report)
    number = report.sentence_at(place.span.start)
    whole = report.headline_span if number is None else report.sentences[number].span
    return whole is not None and not report.prose[whole.start : place.span.start].strip(OPENING)


def _key(words: str) -> str:
    return " ".join(standard(word) for word in words.lower().split())


def _bare(words: str) -> str:
    """Words without quotation marks around them and without an article before or after the first of these.

    A mark whose other half stands outside them is left out too; what they quote inside keeps both.
    """
    for marks in (MARKS, BRACKETS):
        words = words if len(marks.findall(words)) % 2 == 0 else marks.sub("", words)
    return _unquoted(_without_article(_unquoted(words)))


def _unquoted(words: str) -> str:
    """Words without the quotation marks around them, if these do not only stand around some of them."""
    enclosed = ENCLOSED.fullmatch(words)
    return words if enclosed is None else enclosed[1]


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first.lower() in ARTICLES and rest else words
