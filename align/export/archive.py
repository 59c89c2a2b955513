"""Several files as one zip, the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every file, so that the same comparison always gives the same bytes."""


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of files by their names, in this order; strings are written as UTF-8."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(zipfile.ZipInfo(name, MOMENT), content)
    return archive.getvalue()
