"""The differences of the whole event, pair by pair of reports: how many there are, and where the next one is. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from align.findings import Variant, VariantKind
from align.model import Comparison
from align.views.differences import asked_once
from align.views.voices import in_voice
from tui.scene import Scene
from tui.spread import Spread
from tui.view import View

Pair = tuple[str, str]
"""Sigla of two reports, in the event's order."""


def listed(comparison: Comparison, view: View) -> list[Variant]:
    """What Words lists, the most telling first: all that the filters let through, a question of figures once."""
    chosen = in_voice(comparison, view.voice) if view.voice else comparison
    return asked_once(comparison, (variant for variant in chosen.variants if _is_listed(view, variant)))


def _is_listed(view: View, variant: Variant) -> bool:
    return view.shows(variant) and view.among(place.report for place in variant.places)


def counts(comparison: Comparison, view: View, sigla: Sequence[str]) -> dict[VariantKind, tuple[int, int]]:
    """For each kind how many differences are marked between the reports shown, and how many Words lists.

    Of a kind that is filtered out, how many there would be were it not.
    """
    found = {}
    marked = Counter(variant.kind for variant in Scene(comparison, view, sigla).variants)
    in_words = Counter(variant.kind for variant in listed(comparison, replace(view, hidden=frozenset())))
    for kind in VariantKind:
        if kind in view.hidden:
            shown = replace(view, hidden=view.hidden - {kind})
            marked[kind] = sum(variant.kind is kind for variant in Scene(comparison, shown, sigla).variants)
        found[kind] = marked[kind], in_words[kind]
    return found


def pair_of(comparison: Comparison, variant: Variant) -> Pair:
    """The reports that a difference is between; for words that stand in one only, another that tells the passage."""
    order = comparison.event.sigla
    reports = [place.report for place in variant.places]
    passage = comparison.passage(variant.passage)
    reports += [reading.report for reading in passage.readings] if passage else []
    first, second = [*dict.fromkeys(reports), *reports][:2]
    return (first, second) if order.index(first) <= order.index(second) else (second, first)


def elsewhere(
    comparison: Comparison, view: View, sigla: Sequence[str], step: int
) -> tuple[Pair, tuple[Variant, ...]] | None:
    """The next (or previous) pair of reports beyond those shown that has differences marked; the first after the last.

    None where all that are marked in the event stand between the reports shown.
    """
    scene = Scene(comparison, view, view.order)
    places = {passage.id: number for number, passage in enumerate(comparison.passages)}
    found: dict[Pair, list[Variant]] = {}
    for variant in comparison.variants:
        if scene.lets_through(variant):
            found.setdefault(pair_of(comparison, variant), []).append(variant)
    order = list(combinations(comparison.event.sigla, 2))
    shown = Scene(comparison, view, sigla)
    here = [number for number, pair in enumerate(order) if shown.compares(pair)]
    start = (max(here) if step > 0 else min(here)) if here else -1
    around = [order[(start + step * k) % len(order)] for k in range(1, len(order) + 1)]
    pair = next((pair for pair in around if pair in found and not shown.compares(pair)), None)
    if pair is None:
        return None
    return pair, tuple(sorted(found[pair], key=lambda v: (places.get(v.passage, 0), v.places[0].span)))


def number_of_next(spread: Spread, chosen: Variant | None, row: int, step: int) -> int:
    """The number of the difference after (or before) the chosen one, else of the nearest from this row on.

    Below 0, or the count of differences, where there is none.
    """
    variants = spread.variants
    if chosen in variants:
        return variants.index(chosen) + step
    rows = [spread.row_of(spread.side(variant)) or 0 for variant in variants]
    if step > 0:
        return next((k for k, found in enumerate(rows) if found >= row), len(rows))
    return next((k for k in range(len(rows) - 1, -1, -1) if rows[k] <= row), -1)
