"""A picture of the event as inline SVG: how passages cross from report to report, and who shares text with whom.

Every report is a column, its sentences from top to bottom; a line joins the places where two neighbouring reports tell
the same point. Arcs below the columns join reports that share text word for word, thicker the more words they share.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from align.model import Comparison
from align.views.overview import overview
from corpus.clean import visible
from corpus.model import Report

COLUMN: Final = 210
"""Pixels from one report's column to the next."""

MARGIN: Final = 60
TOP: Final = 40
STEP: Final = 11
"""Pixels a sentence, small enough for 60 sentences on a page."""

THICKEST: Final = 12


def picture(comparison: Comparison) -> str:
    """An `svg` element with title and description for screen readers; text and lines take the page's colours."""
    reports = comparison.event.reports
    longest = max((len(report.sentences) for report in reports), default=0)
    bottom = TOP + longest * STEP
    width = 2 * MARGIN + COLUMN * max(1, len(reports) - 1)
    shapes = [*_columns(comparison), *_crossings(comparison), *_arcs(comparison, bottom + 20)]
    depth = 60 + 22 * len(reports) if comparison.shared_text else 10
    told = "How the points cross from report to report, and who shares text with whom."
    return (
        f'<svg viewBox="0 0 {width} {bottom + depth}" width="{width}" role="img" aria-label="{told}">'
        f"<title>{told}</title>{''.join(shapes)}</svg>"
    )


def _x(number: int) -> int:
    return MARGIN + number * COLUMN


def _y(sentence: int) -> float:
    return TOP + (sentence + 0.5) * STEP


def _columns(comparison: Comparison) -> Iterator[str]:
    for number, report in enumerate(comparison.event.reports):
        x = _x(number)
        name = html.escape(visible(report.siglum))
        about = html.escape(visible(report.outlet.name))
        yield f'<text x="{x}" y="{TOP - 16}" class="name"><title>{about}</title>{name}</text>'
        yield f'<line x1="{x}" y1="{TOP}" x2="{x}" y2="{TOP + len(report.sentences) * STEP}" class="column"/>'
        for place, sentence in enumerate(report.sentences):
            if not sentence.boilerplate:
                words = html.escape(visible(_opening(report, place)))
                yield f'<circle cx="{x}" cy="{_y(place)}" r="3" class="sentence"><title>{words}</title></circle>'


def _opening(report: Report, number: int) -> str:
    """The first words of a sentence, for the reader who points at it."""
    words = report.sentence_text(number).split()
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")


def _crossings(comparison: Comparison) -> Iterator[str]:
    """For each passage a line between the first sentences of neighbouring reports that tell it."""
    columns = {report.siglum: number for number, report in enumerate(comparison.event.reports)}
    for passage in comparison.passages:
        points = sorted((columns[reading.report], reading.sentences[0]) for reading in passage.readings)
        for (left, i), (right, j) in pairwise(points):
            near = "crossing" if right - left == 1 else "crossing far"
            yield f'<line x1="{_x(left)}" y1="{_y(i)}" x2="{_x(right)}" y2="{_y(j)}" class="{near}"/>'


def _arcs(comparison: Comparison, y: int) -> Iterator[str]:
    reports = comparison.event.reports
    found = overview(comparison)
    shared = {
        (i, j): found.pair(reports[i].siglum, reports[j].siglum).shared_words
        for i, j in combinations(range(len(reports)), 2)
    }
    most = max(shared.values(), default=0)
    for (i, j), words in shared.items():
        if words:
            middle, depth = (_x(i) + _x(j)) / 2, y + 36 * (j - i)
            thick = max(1.5, THICKEST * words / most)
            curve = f"M {_x(i)} {y} Q {middle} {depth} {_x(j)} {y}"
            yield f'<path d="{curve}" class="shared" stroke-width="{thick:.1f}"/>'
            yield f'<text x="{middle}" y="{(y + depth) / 2 + 14}" class="words">{words} words</text>'
