"""W3C Web Annotations (JSON-LD): every finding is an annotation whose targets can be found in the source text.

Each target has a TextPositionSelector (code points) and a TextQuoteSelector with the words before and after.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Final

from align.marks import Figure, FigureKind, Place
from align.model import Comparison
from align.views.silences import missing_in, silences, sort_of
from corpus.model import Report, Span

CONTEXT: Final = 32
"""Characters before and after the words, so that the same words elsewhere are not taken for them."""


def as_jsonld(comparison: Comparison) -> bytes:
    """An AnnotationPage in UTF-8 JSON-LD."""
    annotations = [
        {"id": f"#a{number}", "type": "Annotation", **annotation}
        for number, annotation in enumerate(_annotations(comparison), 1)
    ]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "label": " – ".join((comparison.event.title, *comparison.warnings)),
        "items": annotations,
    }
    return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode()


def _annotations(comparison: Comparison) -> Iterator[dict[str, Any]]:
    event = comparison.event

    def target(place: Place) -> dict[str, Any]:
        return _target(event.report(place.report), place.span)

    for link in comparison.links:
        left, right = event.report(link.left), event.report(link.right)
        targets = [
            _target(left, left.sentences[link.left_sentence].span),
            _target(right, right.sentences[link.right_sentence].span),
        ]
        yield _annotation("linking", "link", f"probability {link.probability:.2f}", targets)
    for variant in comparison.variants:
        targets = [target(place) for place in variant.places]
        yield _annotation("classifying", variant.kind.value, variant.reason, targets)
    for figure in comparison.figures:
        yield _annotation("tagging", "figure", _amount(figure), [target(figure.place)])
    for quotation in comparison.quotations:
        targets = [target(Place(quotation.report, span)) for span in quotation.content]
        yield _annotation("tagging", f"{quotation.kind.value} quotation", "", targets)
    for cue in comparison.cues:
        yield _annotation("tagging", cue.category, cue.subcategory, [target(cue.place)])
    for omission in silences(comparison):
        without = f"{missing_in(comparison, omission)} without it: {sort_of(comparison, omission).value}"
        yield _annotation("assessing", "silence", without, [target(omission.named)])
    for run in comparison.shared_text:
        yield _annotation("linking", "shared text", run.sharing.value, [target(place) for place in run.places])


def _annotation(motivation: str, tag: str, comment: str, targets: list[dict[str, Any]]) -> dict[str, Any]:
    body = [{"type": "TextualBody", "purpose": "tagging", "value": tag}]
    if comment:
        body.append({"type": "TextualBody", "purpose": "commenting", "value": comment})
    return {"motivation": motivation, "body": body, "target": targets}


def _target(report: Report, span: Span) -> dict[str, Any]:
    before = report.text[max(0, span.start - CONTEXT) : span.start]
    after = report.text[span.end : span.end + CONTEXT]
    return {
        "source": report.url or f"urn:sha256:{hashlib.sha256(report.text.encode()).hexdigest()}",
        "scope": report.siglum,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": report.words(span), "prefix": before, "suffix": after},
        ],
    }


def _amount(figure: Figure) -> str:
    """A figure as a number or an interval, with its unit; both ends open are no number ("dozens")."""
    if figure.low == figure.high:
        return f"{_bound(figure.low)} {figure.unit}".strip()
    between = ":" if figure.kind is FigureKind.SPLIT else " to "
    return f"{_bound(figure.low)}{between}{_bound(figure.high)} {figure.unit}".strip()


def _bound(bound: float | None) -> str:
    return "open" if bound is None else f"{bound:,.15g}"
