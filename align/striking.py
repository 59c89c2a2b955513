"""What is left of a comparison without what its reader struck out as not so. Pure.

A finding and a bookmark are known by the same places (`align.views.known_by`), so that what is struck on the screen is
what a file lacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from align import bookmarks as kinds
from align.alignment import Link, Passage
from align.bookmarks import Bookmark, alike, not_struck, on_find, places, silent
from align.findings import Omission, Variant
from align.marks import Place
from align.model import Comparison
from align.views import known_by
from align.views.once import once
from align.without_attributions import falls_with, without_attributions
from corpus.model import Event

RESTS_ON: Final = {
    kinds.DIFFERENCE: frozenset((kinds.FIGURES, kinds.STATEMENT, kinds.POINT)),
    kinds.NOT_TOLD: frozenset((kinds.POINT, kinds.SENTENCE)),
    kinds.STATEMENT: frozenset((kinds.ATTRIBUTION, kinds.SOURCE)),
    kinds.ATTRIBUTION: frozenset((kinds.SOURCE,)),
}
"""Findings that fall with others: a difference in a figure is none where the two figures answer no one question,
nobody leaves out what is no point, and whoever is nobody says nothing."""
SPEAKERS: Final = frozenset((kinds.ATTRIBUTION, kinds.SOURCE))
"""Findings with which attributions fall, and so the differences in who says something."""
ATTRIBUTED: Final = {kinds.STATEMENT: 2, kinds.ATTRIBUTION: 1}
"""Findings made of attributions, and how many reports must have one for such a finding."""


@dataclass(frozen=True, slots=True)
class Known:
    """A find by what it is known by: its kind, where it is told, the sigla of those who do not tell it."""

    kind: str
    places: tuple[Place, ...]
    silent: frozenset[str] = frozenset()

    def takes(self, find: Known) -> bool:
        """Whether what is struck here is that find, or one that rests on it."""
        if not self.places or not find.places:
            return False
        if self.kind != find.kind:
            return (
                find.kind not in ATTRIBUTED
                and self.kind in RESTS_ON.get(find.kind, ())
                and all(map(self._covers, find.places))
            )
        if self.kind in {kinds.POINT, kinds.SENTENCE}:
            return self.places[0] in find.places
        return alike(self.kind, self.places, find.places) and (not self.silent or find.silent <= self.silent)

    def _covers(self, place: Place) -> bool:
        return any(mine.report == place.report and mine.span.covers(place.span) for mine in self.places)


def known(event: Event, kept: Bookmark) -> Known:
    """A bookmark's find by what it is known by."""
    return Known(kept.kind, places(event, kept), silent(event, kept))


def bookmark_on(comparison: Comparison, bookmarks: Sequence[Bookmark], find: Bookmark) -> Bookmark | None:
    """The bookmark by which a find is struck out, else the one on it; None where it has neither."""
    own = on_find(comparison.event, bookmarks, find)
    return own if own and own.struck else struck_by(comparison, bookmarks, find) or own


def starred(comparison: Comparison, bookmarks: Sequence[Bookmark]) -> tuple[Bookmark, ...]:
    """What stands in the handout, under its numbers there: neither struck out itself nor with another find."""
    return tuple(kept for kept in not_struck(bookmarks) if not struck_by(comparison, bookmarks, kept))


def struck_by(comparison: Comparison, bookmarks: Iterable[Bookmark], find: Bookmark) -> Bookmark | None:
    """The bookmark by which a find is struck out, with all that rests on what that one is on."""
    event = comparison.event
    fall_with = {find.kind, *RESTS_ON.get(find.kind, ()), *(SPEAKERS if find.kind == kinds.DIFFERENCE else ())}
    struck = [(kept, known(event, kept)) for kept in bookmarks if kept.struck and kept.kind in fall_with]
    if not struck:
        return None
    about = known(event, find)
    direct = _taker(struck, about)
    if direct or find.kind in ATTRIBUTED:
        return direct or _by_attributions(comparison, struck, about)
    if find.kind == kinds.DIFFERENCE and (kept := _by_a_speaker(comparison, struck, about)):
        return kept
    takers = [_taker(struck, Known(kinds.POINT, known_by.point(event, point))) for point in _points(comparison, about)]
    return takers[0] if takers and all(takers) else None


def _taker(struck: Iterable[tuple[Bookmark, Known]], *finds: Known) -> Bookmark | None:
    return next((kept for kept, what in struck if any(map(what.takes, finds))), None)


def _by_attributions(comparison: Comparison, struck: Sequence[tuple[Bookmark, Known]], find: Known) -> Bookmark | None:
    """The bookmark by which the attributions that a find is made of fall, so that too few reports are left in it."""
    made_of = {
        k: one for k, one in enumerate(comparison.quotations) if set(find.places) & set(known_by.attribution(one))
    }
    takers = {k: _taker(struck, *_attributed(comparison, k)) for k in made_of}
    left = {one.report for k, one in made_of.items() if not takers[k]}
    return None if len(left) >= ATTRIBUTED[find.kind] else next(filter(None, takers.values()), None)


def _by_a_speaker(comparison: Comparison, struck: Sequence[tuple[Bookmark, Known]], find: Known) -> Bookmark | None:
    """The bookmark by which the attribution falls that a difference in who says something is of."""
    gone = {k: kept for k in range(len(comparison.quotations)) if (kept := _taker(struck, *_attributed(comparison, k)))}
    told = (one for one in comparison.variants if set(one.places) == set(find.places))
    falling = (falls_with(comparison, variant, gone) for variant in told)
    return next((gone[number] for number in falling if number is not None), None)


def without(comparison: Comparison, bookmarks: Iterable[Bookmark]) -> Comparison:
    """The comparison without the findings on which a struck bookmark lies; a warning says how many are left out."""
    struck = _Struck(comparison, bookmarks)
    left = struck.left() if struck.finds else comparison
    if not struck.hit:
        return comparison
    said = struck_out(len(struck.hit))
    return replace(_counted_anew(comparison, left), warnings=(*comparison.warnings, said))


def count(comparison: Comparison, bookmarks: Iterable[Bookmark]) -> int:
    """How many of these bookmarks are struck and lie on a finding of the comparison."""
    struck = _Struck(comparison, bookmarks)
    if struck.finds:
        struck.left()
    return len(struck.hit)


def is_struck(comparison: Comparison, bookmarks: Iterable[Bookmark], passage: Passage) -> bool:
    """Whether a point is struck out."""
    return not _Struck(comparison, bookmarks).leaves(kinds.POINT, known_by.point(comparison.event, passage))


def unmarked(comparison: Comparison, bookmarks: Iterable[Bookmark]) -> Comparison:
    """The comparison without the differences that are struck out, by themselves or with a point; all else stays."""
    struck = _Struck(comparison, bookmarks)
    left = struck.variants({passage.id for passage in struck.gone()}) if struck.finds else comparison.variants
    return comparison if len(left) == len(comparison.variants) else replace(comparison, variants=left)


def struck_out(number: int) -> str:
    """What is said of so many finds that are left out."""
    return f"{f'{number} finds are' if number > 1 else '1 find is'} left out: struck out by the reader."


@dataclass(slots=True)
class _Struck:
    """What is struck out of a comparison, and which of it took a finding away."""

    comparison: Comparison
    bookmarks: Iterable[Bookmark]
    finds: tuple[Known, ...] = ()
    hit: set[Known] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.finds = tuple(known(self.comparison.event, kept) for kept in self.bookmarks if kept.struck)

    def leaves(self, kind: str, where: Iterable[Place], absent: Iterable[str] = ()) -> bool:
        """Whether nothing that is struck takes a finding away."""
        find = Known(kind, tuple(dict.fromkeys(where)), frozenset(absent))
        taken = {struck for struck in self.finds if struck.takes(find)}
        self.hit |= taken
        return not taken

    def gone(self) -> tuple[Passage, ...]:
        """The points that are struck out."""
        found = self.comparison
        return tuple(p for p in found.passages if not self.leaves(kinds.POINT, known_by.point(found.event, p)))

    def unsaid(self) -> Comparison:
        """The comparison without the attributions that are struck out, by themselves or with who is heard in them."""
        return without_attributions(self.comparison, self.unheard())

    def unheard(self) -> frozenset[int]:
        """The numbers of the quotations whose attributions are struck out."""
        if SPEAKERS.isdisjoint(find.kind for find in self.finds):
            return frozenset()
        return frozenset(k for k in range(len(self.comparison.quotations)) if self._takes_attribution(k))

    def _takes_attribution(self, number: int) -> bool:
        left = [self.leaves(one.kind, one.places) for one in _attributed(self.comparison, number)]
        return not all(left)

    def left(self) -> Comparison:
        """The comparison without all that is struck out; rates are not counted anew."""
        found, gone = self.unsaid(), self.gone()
        ids = frozenset(passage.id for passage in gone)
        figures = (f for f in found.figure_comparisons if self.leaves(kinds.FIGURES, known_by.figures(found, f)))
        said = (q for q in found.quotation_comparisons if self.leaves(kinds.STATEMENT, known_by.statement(found, q)))
        sorts = self._sorts()
        return replace(
            found,
            passages=tuple(passage for passage in found.passages if passage.id not in ids),
            links=tuple(_outside(found.links, gone)),
            variants=self.variants(ids),
            figure_comparisons=tuple(replace(f, passage=None) if f.passage in ids else f for f in figures),
            quotation_comparisons=tuple(replace(q, passage=None) if q.passage in ids else q for q in said),
            rewordings=tuple(r for r in found.rewordings if self.leaves(kinds.WORDING, known_by.wording(r))),
            cues=tuple(cue for cue in found.cues if self.leaves(kinds.FRAMING_WORD, (cue.place,))),
            rates=tuple(rate for rate in found.rates if (rate.category, rate.subcategory) in sorts),
            rate_differences=tuple(d for d in found.rate_differences if (d.category, d.subcategory) in sorts),
            omissions=tuple(omission for omission in found.omissions if self._leaves_omission(omission, ids)),
            shared_text=tuple(run for run in found.shared_text if self.leaves(kinds.SAME_WORDS, run.places)),
        )

    def variants(self, gone: Collection[str]) -> tuple[Variant, ...]:
        """The differences that are not struck out, nor in a point that is `gone`."""
        found = [one for one in self.comparison.variants if self.leaves(kinds.DIFFERENCE, one.places)]
        unheard = self.unheard()
        stay = (one for one in found if falls_with(self.comparison, one, unheard) is None)
        return tuple(variant for variant in stay if variant.passage not in gone)

    def _leaves_omission(self, omission: Omission, gone: Collection[str]) -> bool:
        left = self.leaves(kinds.NOT_TOLD, (omission.named,), (omission.absent,))
        return left and omission.passage not in gone

    def _sorts(self) -> set[tuple[str, str]]:
        """The sorts of words that frame whose rates are not struck out."""
        rates = self.comparison.rates
        sorts = dict.fromkeys((rate.category, rate.subcategory) for rate in rates)
        by_sort = {sort: [rate for rate in rates if (rate.category, rate.subcategory) == sort] for sort in sorts}
        return {
            sort for sort, its in by_sort.items() if self.leaves(kinds.FRAMING, known_by.framing(self.comparison, its))
        }


@once
def _speakers(comparison: Comparison) -> Mapping[int, Place]:
    """Of the quotations in which somebody is heard, by their numbers, the words for who that is."""
    return {k: Place(source.report, source.mention) for source in comparison.sources for k in source.quotations}


def _attributed(comparison: Comparison, number: int) -> Iterator[Known]:
    """A quotation as a find: that these words are given to somebody, and that somebody is heard here."""
    yield Known(kinds.ATTRIBUTION, known_by.attribution(comparison.quotations[number]))
    speaker = _speakers(comparison).get(number)
    if speaker:
        yield Known(kinds.SOURCE, (speaker,))


@once
def _lying_in(comparison: Comparison) -> Mapping[tuple[str, frozenset[Place]], Sequence[tuple[str, str | None]]]:
    """Of each place of a difference, or of what is not told: who does not tell it, and the point it lies in."""
    found: dict[tuple[str, frozenset[Place]], list[tuple[str, str | None]]] = defaultdict(list)
    for variant in comparison.variants:
        found[kinds.DIFFERENCE, frozenset(variant.places)].append(("", variant.passage))
    for omission in comparison.omissions:
        found[kinds.NOT_TOLD, frozenset((omission.named,))].append((omission.absent, omission.passage))
    return dict(found)


def _points(comparison: Comparison, find: Known) -> Sequence[Passage]:
    """The points that a find lies in; none where a part of it lies in none."""
    lying = _lying_in(comparison).get((find.kind, frozenset(find.places)), ())
    ids = {id_ for absent, id_ in lying if not (absent and find.silent) or absent in find.silent}
    points = [passage for passage in comparison.passages if passage.id in ids]
    return points if len(points) == len(ids) else ()


def _outside(links: Iterable[Link], gone: Sequence[Passage]) -> Iterator[Link]:
    """The links that are not inside a point that is struck out."""
    return (link for link in links if not any(passage.sentences.issuperset(link.ends) for passage in gone))


def _counted_anew(before: Comparison, left: Comparison) -> Comparison:
    """The rates without the words that are struck out; those of a sort that is struck out stay away.

    Whose voice a word is in stays as it was found, also where the attribution around it is struck out.
    """
    if len(left.cues) == len(before.cues):
        return left
    from align.rates import rates  # noqa: PLC0415 - imports numpy, which nobody needs who strikes out no word

    sorts = {(rate.category, rate.subcategory) for rate in left.rates}
    counted, differences = rates(before.event, left.cues, before.quotations)
    return replace(
        left,
        rates=tuple(rate for rate in counted if (rate.category, rate.subcategory) in sorts),
        rate_differences=tuple(one for one in differences if (one.category, one.subcategory) in sorts),
    )
