"""Tidy tables, one a sort of finding, as CSV files in a zip, and flat ones beside them.

Every row has its number; what a finding has several of stands in a table of its own (`names.mentions.csv`), a row each,
with the number of the finding. Beside every place stand the very words; names are those of `rashomon/1`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from align.export.archive import zipped
from align.export.as_json import document
from align.export.as_points import flat_tables
from align.export.csv_file import csv_file
from align.model import Comparison

LISTS: Final = "; "
"""What stands between the values of a list in one cell."""
ABOUT: Final = """\
Two flat tables can be read by themselves; in them sentences count from 1, as on the screen. flat_points.csv has a row
for every point and report: how the report stands to the point, how likely that is, the numbers of its sentences and
their very words; where it has none, the sentence that comes nearest. flat_figures.csv has a row for every figure that
was compared: the question, the verdict and its reason, the report, its words and their value, the sentence around them.

All others: a table a sort of finding; the first line names the columns. The column "number" counts the rows from 0, and
other tables refer to it: the figures of figure_comparisons are numbers of rows of figures. A table with a dot in its
name (names.mentions) has a row for each part of a finding, and the number of the finding in a column with its name.
Here sentences count from 0. "start" and "end" are code points into the text of the report, half-open; "words" are the
very words there. The JSON schema of Rashomon (rashomon-1.schema.json) describes the columns.
"""

Row = dict[str, Any]


def as_csv(comparison: Comparison) -> bytes:
    """A zip of CSV files (UTF-8, byte order mark, header line): the flat ones, one for every list with rows."""
    whole = document(comparison)
    texts = {report["siglum"]: report["text"] for report in whole["reports"]}
    made: dict[str, list[Row]] = {}
    for name, rows in _lists(whole).items():
        for number, row in enumerate(rows):
            _add(made, name, {"number": number}, row, texts)
    found = flat_tables(comparison) | {name: _csv(rows, _parts(name, made)) for name, rows in made.items()}
    about = "\n".join([ABOUT, *comparison.warnings])
    return zipped({"README.txt": about, **{f"{name}.csv": table for name, table in found.items()}})


def _lists(whole: Mapping[str, Any]) -> dict[str, Sequence[Mapping[str, Any]]]:
    """The lists of findings; what the document keeps by siglum as lists too."""
    about = {"warnings", "steps_done"}
    found: dict[str, Any] = {name: rows for name, rows in whole.items() if isinstance(rows, list) and name not in about}
    found["passages"] = [
        {
            "id": passage["id"],
            "tellings": passage["tellings"],
            "readings": [
                {"passage": passage["id"], "report": siglum, "sentence": number}
                for siglum, numbers in passage["readings"].items()
                for number in numbers
            ],
            "standings": [
                {"passage": passage["id"], "report": siglum, **its} for siglum, its in passage["standings"].items()
            ],
        }
        for passage in whole["passages"]
    ]
    return found


def _add(made: dict[str, list[Row]], name: str, key: Row, finding: Mapping[str, Any], texts: Mapping[str, str]) -> None:
    """A row for a finding, and below it rows in tables of their own for each list of objects in it."""
    flat = dict(_flatten(finding, ""))
    made.setdefault(name, []).append({**key, **_with_words({k: v for k, v in flat.items() if not _is_many(v)}, texts)})
    parent = {**{k: v for k, v in key.items() if k != "number"}, name.rpartition(".")[2]: key["number"]}
    siglum = flat.get("siglum") or flat.get("report")
    for field, parts in flat.items():
        if _is_many(parts):
            for number, part in enumerate(parts):
                named = part if isinstance(part, Mapping) else dict(zip(("left", "right"), part, strict=True))
                of_report = {"report": siglum, **named} if siglum else named
                _add(made, f"{name}.{field}", {**parent, "number": number}, of_report, texts)


def _is_many(value: Any) -> bool:
    """Whether a value is a list of objects, or of pairs of them (the words that match in a link)."""
    return isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value)


def _with_words(row: Mapping[str, Any], texts: Mapping[str, str]) -> Row:
    """The row with the words of every place beside its offsets."""
    worded: Row = {}
    for name, value in row.items():
        worded[name] = LISTS.join(map(str, value)) if isinstance(value, list) else value
        prefix = name.removesuffix("end")
        text = texts.get(row.get(f"{prefix}report") or row.get("report") or "")
        if prefix != name and text is not None and f"{prefix}start" in row:
            worded[f"{prefix}words"] = text[row[f"{prefix}start"] : value]
    return worded


def _flatten(value: Mapping[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    """Nested objects as dotted names."""
    for key, inner in value.items():
        full = f"{name}.{key}" if name else key
        if isinstance(inner, Mapping):
            yield from _flatten(inner, full)
        else:
            yield full, inner


def _parts(name: str, made: Mapping[str, Any]) -> set[str]:
    """The fields of a finding that have a table of their own."""
    return {table.removeprefix(f"{name}.") for table in made if table.startswith(f"{name}.")}


def _csv(rows: Sequence[Row], elsewhere: Collection[str]) -> str:
    """The rows under one line of columns; a field that is an object in some row has columns for its parts only."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    objects = {name.rpartition(".")[0] for name in columns}.union(elsewhere)
    shown = [name for name in columns if name not in objects]
    return csv_file(shown, rows)
