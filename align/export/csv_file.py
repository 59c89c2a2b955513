"""Rows as a CSV file that spreadsheets open as it is meant."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

BOM: Final = "\N{BYTE ORDER MARK}"
"""Without it spreadsheets take UTF-8 for another encoding."""

Row = Mapping[str, Any]


def csv_file(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """The rows under one line that names the columns; what a row has beyond them is left out."""
    page = io.StringIO()
    writer = csv.DictWriter(page, columns, extrasaction="ignore", restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return BOM + page.getvalue()
