"""The whole comparison as JSON, schema `rashomon/1` (rashomon-1.schema.json beside this module).

Offsets are code points into the `text` of the report named; `text` is the decoded text of the file, unaltered.
"""

from __future__ import annotations

import dataclasses
import json
from enum import Enum
from typing import Any, Final

from align.alignment import Link, Passage
from align.findings import Omission
from align.marks import Place, Quotation
from align.model import Comparison
from align.steps import Step
from align.views.silences import silences, sort_of
from align.views.standings import standings_of
from corpus.model import Event, Report, Span

SCHEMA: Final = "rashomon/1"


def as_json(comparison: Comparison) -> bytes:
    """UTF-8 JSON, indented, with a newline at the end."""
    return (json.dumps(document(comparison), ensure_ascii=False, indent=1) + "\n").encode()


def document(comparison: Comparison) -> dict[str, Any]:
    """The JSON value: findings keep their field names; see the schema for each."""
    event = comparison.event
    findings = {
        field.name: plain(getattr(comparison, field.name))
        for field in dataclasses.fields(comparison)
        if field.name not in {"event", "links", "passages", "made_with", "done"}
    }
    return {
        "schema": SCHEMA,
        "event": {"title": event.title, "date": event.date, "place": event.place, "note": event.note},
        "made_with": dict(comparison.made_with),
        "complete": comparison.complete,
        "steps_done": plain(comparison.done),
        "reports": [_report(report) for report in event.reports],
        "links": [_link(link) for link in comparison.links],
        "passages": [_passage(comparison, passage) for passage in comparison.passages],
        **findings,
        "omissions": [_omission(comparison, omission) for omission in silences(comparison)],
        "quotations": [_quotation(quotation, event) for quotation in comparison.quotations],
    }


def plain(value: Any) -> Any:
    """A finding as JSON: spans become `start` and `end`, places `report`, `start` and `end`, enums their value."""
    if isinstance(value, Place):
        return {"report": value.report, **plain(value.span)}
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return _fields(value)
    return value


def _fields(finding: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in dataclasses.fields(finding):
        value = plain(getattr(finding, field.name))
        found |= value if field.name == "span" else {field.name: value}
    return found


def _report(report: Report) -> dict[str, Any]:
    return {
        **_fields(report),
        "outlet": report.outlet.name,
        "origins": dict(report.origins),
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "left": {"report": link.left, "sentences": [link.left_sentence]},
        "right": {"report": link.right, "sentences": [link.right_sentence]},
        "probability": round(link.probability, 4),
        "evidence": plain(link.evidence),
    }


def _passage(comparison: Comparison, passage: Passage) -> dict[str, Any]:
    standings = standings_of(comparison)
    sigla = comparison.event.sigla if Step.POINTS in comparison.done else []
    return {
        "id": passage.id,
        "readings": {reading.report: list(reading.sentences) for reading in passage.readings},
        "tellings": passage.tellings,
        "standings": {siglum: plain(standings.of(passage, siglum)) for siglum in sigla},
    }


def _omission(comparison: Comparison, omission: Omission) -> dict[str, Any]:
    return {"sort": sort_of(comparison, omission).value, **_fields(omission)}


def _quotation(quotation: Quotation, event: Event) -> dict[str, Any]:
    source = quotation.source
    return {**_fields(quotation), "source_text": event.report(quotation.report).words(source) if source else None}
