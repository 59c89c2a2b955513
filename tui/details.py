"""All that is known of a point: who tells it, in which sentences, and every difference between them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from align.alignment import Passage
from align.marks import Place, sentence_of
from align.model import Comparison
from align.views.differences import between_tellings
from align.views.standings import Standings
from tui.counterparts import within_word
from tui.explain import explain_passage, explain_unlinked, explain_variant, explain_word
from tui.marked import explain_place
from tui.panel import Quoted, quoted
from tui.telling import charges, in_their_words
from tui.view import View


def details(
    comparison: Comparison, standings: Standings, view: View, passage: Passage | None, place: Place | None
) -> list[Content]:
    """Lines with headings, without what the filters hide. Where there is no passage, on the sentence at the place."""
    told = _told(comparison, standings, passage, place)
    found = [variant for variant in between_tellings(comparison, passage) if view.shows(variant)] if passage else []
    return [
        *_head(comparison, standings, view, passage, place),
        *_under("In their words", (one.whole for one in told)),
        *_under("Not told of it", charges(comparison, standings, passage) if passage else ()),
        *_under(f"Differences · {len(found)}", (explain_variant(comparison, variant) for variant in found)),
        *_under("At the cursor", _at(comparison, place) if place else ()),
    ]


def _head(
    comparison: Comparison, standings: Standings, view: View, passage: Passage | None, place: Place | None
) -> list[Content]:
    if passage:
        return explain_passage(comparison, standings, passage, view.order)
    sentence = sentence_of(comparison.event, place)
    return [explain_unlinked(comparison, standings, [sentence] if sentence else [])]


def _at(comparison: Comparison, place: Place) -> Iterator[Content]:
    """What stands for the word at a place, and what is marked there."""
    if within_word(comparison, place):
        yield explain_word(comparison, place)
    yield from explain_place(comparison, place)


def _told(
    comparison: Comparison, standings: Standings, passage: Passage | None, place: Place | None
) -> Iterable[Quoted]:
    """The sentences of the passage, else the one at the place."""
    if passage:
        return in_their_words(comparison, standings, passage)
    return quoted(comparison, (comparison.sentence(place),)) if place else ()


def _under(words: str, lines: Iterable[Content]) -> Iterator[Content]:
    """Lines under a heading; nothing where there are none."""
    for number, line in enumerate(lines):
        if not number:
            yield from (Content(""), Content.styled(words, "bold $siglum"))
        yield line
