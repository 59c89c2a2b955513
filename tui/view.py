"""What the reader has chosen to see: one frozen value that all screens share and that is kept between sessions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from align.findings import Variant, VariantKind
from align.marks import Place, Voice
from corpus.model import Event
from tui.measures import columns_for


class Mode(StrEnum):
    """The seven ways of looking at an event, in the order of their keys 1 to 7."""

    READ = "read"
    POINTS = "points"
    FIGURES = "figures"
    QUOTATIONS = "quotations"
    WORDS = "words"
    SILENCE = "silence"
    OVERVIEW = "overview"


TITLES: Final = {
    Mode.READ: "Read",
    Mode.POINTS: "Points",
    Mode.FIGURES: "Figures",
    Mode.QUOTATIONS: "Quotations",
    Mode.WORDS: "Words",
    Mode.SILENCE: "Silence",
    Mode.OVERVIEW: "Overview",
}

DEPTHS: Final = (0.4, 0.1, 0.0)
"""Least salience of the differences marked in the text: the most telling, telling ones, all. Where every second word is
marked, nobody sees what matters."""

PAIR: Final = 2
"""Reports that are compared with each other alone."""
VOICES: Final = (None, Voice.OWN, Voice.QUOTED)
"""The steps of the voice filter: both, the reporters' own words, quotations only."""


@dataclass(frozen=True, slots=True)
class View:
    """The state of the screens for one event."""

    mode: Mode = Mode.READ
    order: tuple[str, ...] = ()
    """The sigla as they are shown, the base first."""
    first: int = 1
    """The number of the first report beside the base."""
    column: int = 0
    """The column that has the cursor."""
    passage: str | None = None
    place: Place | None = None
    """The selection: a point, and a place in it."""
    voice: Voice | None = None
    """Whose differences are shown; None: those of both voices."""
    hidden: frozenset[VariantKind] = frozenset()
    """The kinds of differences that are filtered out."""
    minor: bool = False
    """Whether minor differences are marked."""
    telling: float = DEPTHS[1]
    """The least salience that is marked in Read."""
    context: int | None = 3
    """So many sentences of a run without counterparts are shown; None: all."""
    released: frozenset[tuple[str, str]] = frozenset()
    """The moved readings that were let go."""
    locked: bool = True
    """Whether the columns scroll together."""
    detail: bool = True
    """Whether the detail panel is shown."""
    pair: bool = False
    """Whether only two reports are looked at, the base and one beside it."""

    def fitting(self, event: Event) -> View:
        """The view where it fits the event's reports; else with what does not fit left out."""
        sigla = event.sigla
        kept = [siglum for siglum in self.order if siglum in sigla]
        order = (*kept, *(siglum for siglum in sigla if siglum not in kept))
        place = self.place if self.place and self.place.report in sigla else None
        first = max(1, min(self.first, len(order)))
        return replace(self, order=order, first=first, place=place)

    @property
    def base(self) -> str:
        """The siglum of the base report."""
        return self.order[0]

    def with_base(self, siglum: str) -> View:
        """With another report as the base; the others keep their order."""
        others = tuple(other for other in self.order if other != siglum)
        return replace(self, order=(siglum, *others), first=1, column=0, released=frozenset())

    def releasing(self, readings: AbstractSet[tuple[str, str]]) -> View:
        """With these moved readings let go, or fetched again where one of them was let go before."""
        released = self.released
        return replace(self, released=released - readings if released & readings else released | readings)

    def columns(self, width: int) -> int:
        """How many reports stand side by side in so many cells."""
        return columns_for(width, min(PAIR, len(self.order)) if self.pair else len(self.order))

    def shown(self, columns: int) -> tuple[str, ...]:
        """The sigla in `columns` columns: the base and reports beside it; in a single column any one report."""
        if columns == 1:
            return self.order[self.first - 1 : self.first] or self.order[:1]
        beside = self.order[1:]
        start = max(0, min(self.first - 1, len(beside) - (columns - 1)))
        return (self.base, *beside[start : start + columns - 1])

    def alone(self, width: int) -> tuple[str, ...]:
        """The two reports that are looked at alone; empty where all are, or where two have no room in so many cells."""
        two = self.pair and len(self.order) > PAIR and self.columns(width) == PAIR
        return self.shown(PAIR) if two else ()

    def of_two(self, width: int) -> View:
        """As if there were no others, where two reports are looked at alone."""
        two = self.alone(width)
        return replace(self, order=two, first=1) if two else self

    def among(self, reports: Iterable[str]) -> bool:
        """Whether what is about these reports concerns those in `order`: about none but them, or about all of them."""
        about = set(reports)
        return about.issubset(self.order) or about.issuperset(self.order)

    def beside(self, report: str, others: Sequence[str], columns: int) -> View:
        """With a report and as many of the others as fit in `columns` columns, the cursor on the report.

        Those named first matter most. The base and the order change only if they must.
        """
        if columns == 1:
            return self
        base = (self.base,) if self.base in others else ()
        wanted = tuple(dict.fromkeys((report, *others[:1], *base, *others)))[:columns]
        view = next((view for view in self._windows() if set(wanted) <= set(view.shown(columns))), None)
        if view is None:
            lead = self.base if self.base in wanted else report
            order = dict.fromkeys((lead, *(siglum for siglum in self.order if siglum in wanted), *self.order))
            view = replace(self.with_base(lead) if lead != self.base else self, order=tuple(order), first=1)
        return replace(view, column=view.shown(columns).index(report))

    def _windows(self) -> Iterator[View]:
        """What is seen now, then all other choices of reports beside the base."""
        yield self
        yield from (replace(self, first=first) for first in range(1, len(self.order)))

    @property
    def filters(self) -> str:
        """Which differences are marked, in a few words with the key that changes it; empty where all are."""
        kept = [kind.value for kind in VariantKind if kind not in self.hidden]
        kinds = f"only {kept[0]}" if len(kept) == 1 else f"{len(kept)} of {len(VariantKind)} kinds"
        voices = {Voice.OWN: "own words (v)", Voice.QUOTED: "quoted words (v)"}
        parts = [f"{kinds} (f)" if self.hidden else "", voices.get(self.voice, "") if self.voice else ""]
        return ", ".join(filter(None, parts))

    def shows(self, variant: Variant) -> bool:
        """Whether the filters let a difference through, its voice apart."""
        return variant.kind not in self.hidden and (self.minor or not variant.minor)

    def marks(self, variant: Variant) -> bool:
        """Whether it is also telling enough to be marked in the running text."""
        return self.shows(variant) and variant.salience >= self.telling
