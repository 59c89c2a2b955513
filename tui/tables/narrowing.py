"""A table narrowed to the rows that have some words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from textual.content import Content
from textual.content import Span as StyleSpan

from align.marks import Place, words_at
from corpus.model import Event, Span
from tui.folding import folded, found
from tui.paint import FOUND
from tui.tables.table import Entry, Table


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is left of a table: its rows with their headings, and their `numbers` among those of the whole table.

    Of the `total` rows that are no headings `left` have the words.
    """

    entries: tuple[Entry, ...]
    numbers: tuple[int, ...]
    left: int
    total: int


class Narrowing:
    """A table of an event that can be narrowed to any words."""

    def __init__(self, event: Event, table: Table) -> None:
        self._event = event
        self._entries = table.entries

    def to(self, words: str) -> Narrowed:
        """The rows that have all of these words, or parts of words, in any order; case and accents do not count.

        A list of the groups is no row of the table: it goes.
        """
        rows = [k for k, entry in enumerate(self._entries) if _is_row(entry)]
        terms = folded(words).split()
        if not terms:
            return Narrowed(self._entries, tuple(range(len(self._entries))), len(rows), len(rows))
        left = {k for k in rows if all(term in self._texts[k] for term in terms)}
        kept = [(k, entry) for k, entry in enumerate(self._entries) if k in left or self._is_over(k, left)]
        any_term = re.compile("|".join(map(re.escape, sorted(terms, key=len, reverse=True))))
        entries = (self._recounted(k, left) if entry.heading else _lit(entry, any_term) for k, entry in kept)
        return Narrowed(tuple(entries), tuple(k for k, _ in kept), len(left), len(rows))

    def unseen(self, entry: Entry, words: str) -> tuple[Place, ...]:
        """Where the words stand in what a row is about, of each the first place, if no cell of the row shows it."""
        shown = folded(" ".join(cell.plain for cell in entry.cells))
        hidden = [term for term in folded(words).split() if term not in shown]
        places = [place for place in (*entry.places, *entry.kept, *entry.within) if place]
        first = (next(filter(None, (self._within(place, term) for place in places)), None) for term in hidden)
        return tuple(place for place in first if place)

    def _within(self, place: Place, term: str) -> Place | None:
        """The first place of a folded word inside another place."""
        said = words_at(self._event, place)
        hit = next(found(re.compile(re.escape(term)), said), None)
        return Place(place.report, Span(*(place.span.start + end for end in hit))) if hit else None

    @cached_property
    def _texts(self) -> Sequence[str]:
        """All that each row can be found by: its cells, its reports, and in full what its cells may cut."""
        return tuple(folded(" ".join(self._told(entry))) for entry in self._entries)

    def _told(self, entry: Entry) -> Iterator[str]:
        yield from (cell.plain for cell in entry.cells)
        for place in dict.fromkeys((*filter(None, entry.places), *entry.kept, *entry.within)):
            yield place.report
            yield words_at(self._event, place)

    def _is_over(self, number: int, left: set[int]) -> bool:
        """Whether an entry is a heading with rows left below it."""
        return self._entries[number].heading and any(k in left for k in self._below(number))

    def _below(self, number: int) -> Iterator[int]:
        """The rows below a heading: down to the next group, or to the next heading of any kind inside one."""
        whole = bool(self._entries[number].group)
        for k in range(number + 1, len(self._entries)):
            entry = self._entries[k]
            if entry.group or (entry.heading and not whole):
                return
            if not entry.heading:
                yield k

    def _recounted(self, number: int, left: set[int]) -> Entry:
        """A heading that says how many of its rows are left."""
        entry = self._entries[number]
        if not entry.counted:
            return entry
        below = list(self._below(number))
        words = f"{entry.counted} · {sum(k in left for k in below)} of {len(below)}"
        named, *others = entry.cells
        return replace(entry, cells=(Content.styled(words, named.spans[0].style), *others))


def _is_row(entry: Entry) -> bool:
    return not entry.heading and not entry.leads


def _lit(entry: Entry, term: re.Pattern[str]) -> Entry:
    """A row with the words lit up where it shows them."""
    return replace(entry, cells=tuple(_lit_cell(cell, term) for cell in entry.cells))


def _lit_cell(cell: Content, term: re.Pattern[str]) -> Content:
    return cell.add_spans([StyleSpan(start, end, FOUND) for start, end in found(term, cell.plain)])
