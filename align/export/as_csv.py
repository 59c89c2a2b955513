"""Tidy tables, one a sort of finding, as CSV files in a zip.

Every place is a report with `start` and `end` and, beside it, the very words; the same names as in `rashomon/1`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, Final

from align.export.archive import zipped
from align.export.as_json import document
from align.model import Comparison

LISTS: Final = " "
"""What stands between the values of a list in one cell."""


def as_csv(comparison: Comparison) -> bytes:
    """A zip with a CSV file (UTF-8, header line) for every list of the JSON document, and one for the sentences."""
    whole = document(comparison)
    texts = {report["siglum"]: report["text"] for report in whole["reports"]}
    return zipped(
        {f"{name}.csv": _csv([_with_words(row, texts) for row in rows]) for name, rows in _tables(whole).items()}
    )


def _tables(whole: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The lists of findings; readings of passages and sentences of reports become tables of their own."""
    about = {"warnings", "steps_done"}
    found = {name: list(rows) for name, rows in whole.items() if isinstance(rows, list) and name not in about}
    found["reports"] = [{k: v for k, v in report.items() if k != "sentences"} for report in whole["reports"]]
    found["sentences"] = [
        {"report": report["siglum"], "number": number, **sentence}
        for report in whole["reports"]
        for number, sentence in enumerate(report["sentences"])
    ]
    found["passages"] = [
        {"id": passage["id"], "report": siglum, "sentence": number}
        for passage in whole["passages"]
        for siglum, numbers in passage["readings"].items()
        for number in numbers
    ]
    return found


def _with_words(row: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The row flattened (`left.start`), with the words of every place beside its offsets."""
    flat = dict(_flatten(row, ""))
    worded = dict(flat)
    for name, start in flat.items():
        prefix = name.removesuffix("start")
        text = texts.get(flat.get(f"{prefix}report") or flat.get("report") or "")
        if prefix != name and text is not None:
            worded[f"{prefix}words"] = text[start : flat[f"{prefix}end"]]
    return worded


def _flatten(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Nested objects as dotted names; lists of plain values in one cell, lists of objects numbered from 1."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flatten(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value):
        for number, item in enumerate(value, 1):
            yield from _flatten(item, f"{name}.{number}")
    elif isinstance(value, list):
        yield name, LISTS.join(str(item) for item in value)
    else:
        yield name, value


def _csv(rows: list[dict[str, Any]]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    page = io.StringIO()
    writer = csv.DictWriter(page, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return page.getvalue()
